#include "casefile/WordSearch.h"

#include "records/Fields.h"
#include "records/SearchItems.h"
#include "vocabulary/Vocabulary.h"

#include <QStringMatcher>

#include <algorithm>

namespace
{

/// What ISO 3166-2 has, and is no name that somebody wrote.
bool isRegionCode(const QString &region)
{
    constexpr qsizetype country = 2, longest = 6;
    return region.size() > country + 1 && region.size() <= longest && region[country] == u'-' &&
           std::ranges::all_of(
               region, [](QChar c) { return c < QChar(0x80) && (c == u'-' || c.isUpper() || c.isDigit()); });
}

/// The searched fields that a key names: "title" those of both languages.
QStringList fieldsOf(const QString &key)
{
    QStringList names;
    for (const Field *field : fieldsCalled(kindOf<Incident>(), key)) {
        if (field->searched && field->isFreeText())
            names << QLatin1String(field->name);
    }
    return names;
}

} // namespace

SearchedNames::SearchedNames(const Vocabulary &vocabulary)
{
    const auto add = [&](const QString &code, auto name) {
        for (const Language language : {Language::English, Language::French}) {
            Name &one = m_names.emplace_back(Name{name(language), WordSearch::termOf(code)});
            eachSearchTerm(one.text, [&](const SearchTerm &term) {
                m_folded += term.text;
                m_folded += u' ';
            });
            one.end = m_folded.size();
        }
    };
    for (const ViolationType &type : vocabulary.types())
        add(type.code, [&](Language language) { return type.name.in(language); });
    for (const QString &country : vocabulary.countries()) {
        add(country, [&](Language language) { return vocabulary.countryName(country, language); });
        for (const QString &region : vocabulary.regionsOf(country))
            add(region, [&](Language language) { return vocabulary.regionName(region, language); });
    }
}

QSet<QString> SearchedNames::termsFor(const Sought &sought) const
{
    QSet<QString> terms;
    // Those in which its first word does not stand, which are nearly all, are passed over at once: a line may
    // have thousands of words.
    const QStringMatcher first(sought.steps().front().text);
    for (qsizetype at = first.indexIn(m_folded); at >= 0;) {
        const auto name = std::ranges::upper_bound(m_names, at, {}, &Name::end);
        if (!terms.contains(name->term) && sought.isIn(name->text))
            terms.insert(name->term);
        at = first.indexIn(m_folded, name->end);
    }
    return terms;
}

WordSearch::WordSearch(const QString &line, const SearchedNames &names)
{
    constexpr qsizetype shortestName = 2; // fewer letters stand in names of everywhere
    for (const SearchItem &item : searchItems(line)) {
        const QStringList fields = fieldsOf(item.key);
        // What is no field is a word, with what stands behind it.
        const QString before = item.key.isEmpty() || !fields.isEmpty() ? QString() : item.key + u' ';
        std::vector<Wanted> alternatives;
        const auto add = [&](const QString &text, bool quoted) {
            Wanted one{.sought = Sought(text, !quoted), .fields = fields, .codes = {}};
            if (one.sought.isEmpty())
                return;
            const Sought::Step &first = one.sought.steps().front();
            if (fields.isEmpty() && (!first.mayGoOn || first.text.size() >= shortestName))
                one.codes = names.termsFor(one.sought);
            // The code of a region, or what reads like one, is found as it is written.
            if (const QString code = text.trimmed().toUpper(); fields.isEmpty() && isRegionCode(code))
                one.codes.insert(termOf(code));
            alternatives.push_back(std::move(one));
        };
        for (const auto &[text, quoted] : item.values)
            add(before + text, quoted);
        if (item.values.empty() && !before.isEmpty())
            add(before, false);
        if (alternatives.size() == 1 && !item.without)
            all.push_back(std::move(alternatives.front()));
        else if (!alternatives.empty())
            others.emplace_back(std::move(alternatives), item.without);
    }
}

bool WordSearch::Wanted::isIn(const Incident &incident) const
{
    bool found = false;
    eachSearched(kindOf<Incident>(), &incident, [&](const Field &field, const QString &value) {
        if (found)
            return;
        if (isCode(field, value))
            found = codes.contains(termOf(value));
        else if (fields.isEmpty() || fields.contains(QLatin1String(field.name)))
            found = sought.isIn(value);
    });
    return found;
}

bool WordSearch::isIn(const Incident &incident) const
{
    const auto has = [&](const Wanted &one) { return one.isIn(incident); };
    return !isEmpty() && std::ranges::all_of(all, has) && std::ranges::all_of(others, [&](const Others &one) {
        return std::ranges::any_of(one.alternatives, has) != one.without;
    });
}

bool WordSearch::isCode(const Field &field, const QString &value)
{
    return field.holds == Holds::Region ? isRegionCode(value) : !field.isFreeText();
}

QString WordSearch::termOf(const QString &code)
{
    const bool good = std::ranges::all_of(code, [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ||
               c == u'.' || c == u'-';
    });
    return good ? u'=' + code.toLower() : QString();
}

void WordSearch::eachTerm(const Incident &incident, const std::function<void(QStringView)> &take)
{
    eachSearched(kindOf<Incident>(), &incident, [&](const Field &field, const QString &value) {
        if (!isCode(field, value))
            eachSearchTerm(value, [&](const SearchTerm &term) { take(indexedPart(term.text)); });
        else if (const QString term = termOf(value); !term.isEmpty())
            take(term);
    });
}
