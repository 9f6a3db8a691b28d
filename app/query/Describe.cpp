#include "query/Describe.h"

#include "records/Codes.h"
#include "records/Fields.h"
#include "records/SearchItems.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

#include <QCoreApplication>

namespace
{

using ConditionKind = Condition::Kind;

/// A name of the vocabulary in the middle of a sentence: "enforced disappearance".
QString inSentence(QString name)
{
    if (name.size() > 1 && !name[1].isUpper())
        name[0] = name[0].toLower();
    return name;
}

bool isCode(const QString &region, const Vocabulary &vocabulary)
{
    return vocabulary.regionsOf(region.section(QLatin1Char('-'), 0, 0)).contains(region);
}

/// Which figure is asked, too: a number of people does not stand alone.
QString victimsAsked(const VictimRange &asked, const Words &words)
{
    const auto &[atLeast, atMost] = asked;
    if (!atMost)
        return words.translate("Describe", "%n victims or more (minimum)", nullptr, atLeast);
    if (atLeast == 0)
        return words.translate("Describe", "%n victims or fewer (minimum)", nullptr, *atMost);
    if (atLeast == *atMost)
        return words.translate("Describe", "%n victims (minimum)", nullptr, atLeast);
    return words.translate("Describe", "%1 to %n victims (minimum)", nullptr, *atMost)
        .arg(words.number(atLeast));
}

/// What is searched for, and where: “mass graves”; place: “Gao”; without “army”.
QString wordsAsked(const SearchItem &item, const Words &words)
{
    QStringList texts;
    for (const SearchItem::Value &value : item.values)
        texts << words.quoted(value.text);
    QString said = words.list(texts);
    if (item.values.empty())
        said = words.quoted(item.key);
    else if (!item.key.isEmpty())
        said = words.translate("Describe", "%1: %2").arg(heldLabel(item.key, words), said);
    return item.without ? words.translate("Describe", "without %1").arg(said) : said;
}

bool wholeMonths(QDate from, QDate to)
{
    return from.day() == 1 && to.day() == to.daysInMonth();
}

} // namespace

QString heldLabel(const QString &name, const Words &words)
{
    for (const Kind *kind : {&kindOf<Incident>(), &kindOf<Violation>()}) {
        if (const Field *field = kind->find(name); field && field->label)
            return words.translate("Differences", field->label);
    }
    if (name == QLatin1String("coordinates"))
        return words.translate("Describe", "Coordinates");
    if (name == QLatin1String("title"))
        return words.translate("Describe", "Title");
    if (name == QLatin1String("summary"))
        return words.translate("Describe", "Summary");
    return name;
}

QString describePeriod(const std::optional<QDate> &from, const std::optional<QDate> &to, const Words &words)
{
    if (from && to) {
        if (*to < *from)
            return words.date(*from) + QStringLiteral(" – ") + words.date(*to);
        return words.period({*from, *to, wholeMonths(*from, *to) ? Precision::Month : Precision::Day});
    }
    if (from)
        return words.translate("Describe", "from %1").arg(words.date(*from));
    if (to)
        return words.translate("Describe", "until %1").arg(words.date(*to));
    return {};
}

std::vector<Condition> conditions(const Filter &filter, const Vocabulary &vocabulary, const Words &words)
{
    std::vector<Condition> out;
    if (filter.from || filter.to) {
        Filter without = filter;
        without.from = without.to = std::nullopt;
        out.push_back(
            {ConditionKind::Period, describePeriod(filter.from, filter.to, words), {}, false, without});
    }
    const auto collect = [&](ConditionKind kind, auto member, auto name, auto isWritten) {
        for (qsizetype i = 0; i < std::ssize(filter.*member); ++i) {
            Filter without = filter;
            (without.*member).erase((without.*member).begin() + i);
            const auto &value = *((filter.*member).begin() + i);
            QString code;
            if constexpr (std::is_same_v<std::decay_t<decltype(value)>, QString>)
                code = value;
            else
                code = codeOf(value);
            out.push_back({kind, name(value), code, isWritten(value), without});
        }
    };
    const Language language = words.language();
    const auto never = [](const auto &) { return false; };
    collect(
        ConditionKind::Country, &Filter::countries,
        [&](const QString &code) { return vocabulary.countryName(code, language); }, never);
    // Of two that are called alike, one says whose it is.
    const auto regionAsked = [&](const QString &region) {
        const QString name = vocabulary.regionName(region, language);
        const auto same = std::ranges::count_if(filter.regions, [&](const QString &other) {
            return vocabulary.regionName(other, language) == name;
        });
        return same > 1 && isCode(region, vocabulary)
                   ? words.translate("Describe", "%1 (%2)")
                         .arg(name, vocabulary.countryName(vocabulary.countryOfRegion(region), language))
                   : name;
    };
    collect(ConditionKind::Region, &Filter::regions, regionAsked,
            [&](const QString &region) { return !isCode(region, vocabulary); });
    collect(
        ConditionKind::Type, &Filter::types,
        [&](const QString &code) { return vocabulary.typeName(code, language); }, never);
    collect(
        ConditionKind::Perpetrator, &Filter::perpetrators, [](const QString &name) { return name; },
        [](const QString &) { return true; });
    collect(
        ConditionKind::Party, &Filter::parties, [](const QString &name) { return name; },
        [](const QString &) { return true; });
    for (Condition &condition : out) {
        // A side of a conflict is no perpetrator, and the same name may be both.
        if (condition.kind == ConditionKind::Party)
            condition.role = words.translate("Describe", "party to the conflict");
        else if (condition.kind == ConditionKind::Perpetrator && !filter.parties.isEmpty())
            condition.role = words.translate("Describe", "alleged perpetrator");
    }
    collect(
        ConditionKind::Status, &Filter::statuses, [&](Status status) { return words.status(status); }, never);
    collect(
        ConditionKind::Visibility, &Filter::visibilities,
        [&](Visibility visibility) { return words.visibility(visibility); }, never);
    const auto written = [](const QString &) { return true; };
    collect(
        ConditionKind::Tag, &Filter::tags,
        [&](const QString &tag) { return words.translate("Describe", "tag %1").arg(words.quoted(tag)); },
        written);
    collect(
        ConditionKind::Tag, &Filter::withoutTags,
        [&](const QString &tag) {
            return words.translate("Describe", "without the tag %1").arg(words.quoted(tag));
        },
        written);
    const auto add = [&](ConditionKind kind, const QString &said, auto takeAway) {
        Filter without = filter;
        takeAway(without);
        out.push_back({kind, said, {}, false, without});
    };
    if (filter.victims)
        add(ConditionKind::Victims, victimsAsked(*filter.victims, words),
            [](Filter &without) { without.victims.reset(); });
    for (const QString &name : filter.has)
        add(ConditionKind::Held, words.translate("Describe", "filled in: %1").arg(heldLabel(name, words)),
            [&](Filter &without) { without.has.removeAll(name); });
    for (const QString &name : filter.lacks)
        add(ConditionKind::Held, words.translate("Describe", "not filled in: %1").arg(heldLabel(name, words)),
            [&](Filter &without) { without.lacks.removeAll(name); });
    if (filter.changedSince)
        add(ConditionKind::Changed,
            words.translate("Describe", "changed since %1").arg(words.date(*filter.changedSince)),
            [](Filter &without) { without.changedSince.reset(); });
    const std::vector<SearchItem> items = searchItems(filter.words);
    for (size_t i = 0; i < items.size(); ++i) {
        std::vector<SearchItem> others = items;
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
        Filter without = filter;
        without.words = searchLine(others);
        out.push_back(
            {ConditionKind::Words, wordsAsked(items[i], words), searchLine({items[i]}), true, without});
    }
    return out;
}

QString inWords(const Condition &condition, const Words &words)
{
    return condition.role.isEmpty()
               ? condition.words
               : words.translate("Describe", "%1 (%2)").arg(condition.words, condition.role);
}

QString phrase(const std::vector<Condition> &conditions, ConditionKind kind, const Words &words)
{
    QStringList names;
    for (const Condition &condition : conditions) {
        if (condition.kind == kind)
            names << (kind == ConditionKind::Type ? inSentence(condition.words) : condition.words);
    }
    return names.isEmpty() ? QString() : words.list(names);
}

QString describe(const Filter &filter, const Vocabulary &vocabulary, const Words &words)
{
    std::vector<Condition> all = conditions(filter, vocabulary, words);
    for (Condition &condition : all)
        condition.words = inWords(condition, words);
    QStringList parts;
    for (const ConditionKind kind :
         {ConditionKind::Country, ConditionKind::Region, ConditionKind::Type, ConditionKind::Perpetrator,
          ConditionKind::Party, ConditionKind::Status, ConditionKind::Visibility, ConditionKind::Tag,
          ConditionKind::Period, ConditionKind::Victims, ConditionKind::Held, ConditionKind::Changed,
          ConditionKind::Words})
        parts << phrase(all, kind, words);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}
