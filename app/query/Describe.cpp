#include "query/Describe.h"

#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

#include <QCoreApplication>

namespace
{

template<typename Values, typename Name>
void collect(std::vector<Condition> &out, const Filter &filter, Values Filter::*member, Name name)
{
    for (qsizetype i = 0; i < static_cast<qsizetype>((filter.*member).size()); ++i) {
        Filter without = filter;
        (without.*member).erase((without.*member).begin() + i);
        out.push_back({name(*((filter.*member).begin() + i)), without});
    }
}

bool wholeMonths(QDate from, QDate to)
{
    return from.day() == 1 && to.day() == to.daysInMonth();
}

} // namespace

QString inSentence(QString name)
{
    if (name.size() > 1 && !name[1].isUpper())
        name[0] = name[0].toLower();
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
        out.push_back({describePeriod(filter.from, filter.to, words), without});
    }
    const Language language = words.language();
    collect(out, filter, &Filter::countries,
            [&](const QString &code) { return vocabulary.countryName(code, language); });
    collect(out, filter, &Filter::regions,
            [&](const QString &region) { return vocabulary.regionName(region, language); });
    collect(out, filter, &Filter::types,
            [&](const QString &code) { return vocabulary.typeName(code, language); });
    collect(out, filter, &Filter::perpetrators, [](const QString &name) { return name; });
    collect(out, filter, &Filter::statuses, [&](Status status) { return words.status(status); });
    collect(out, filter, &Filter::visibilities,
            [&](Visibility visibility) { return words.visibility(visibility); });
    if (!filter.words.trimmed().isEmpty()) {
        Filter without = filter;
        without.words.clear();
        out.push_back({words.quoted(filter.words.trimmed()), without});
    }
    return out;
}

QString describe(const Filter &filter, const Vocabulary &vocabulary, const Words &words)
{
    const Language language = words.language();
    QStringList parts;
    const auto add = [&](const auto &values, auto name) {
        QStringList names;
        for (const auto &value : values)
            names << name(value);
        if (!names.isEmpty())
            parts << words.list(names);
    };
    add(filter.countries, [&](const QString &code) { return vocabulary.countryName(code, language); });
    add(filter.regions, [&](const QString &region) { return vocabulary.regionName(region, language); });
    add(filter.types, [&](const QString &code) { return inSentence(vocabulary.typeName(code, language)); });
    add(filter.perpetrators, [](const QString &name) { return name; });
    add(filter.statuses, [&](Status status) { return words.status(status); });
    add(filter.visibilities, [&](Visibility visibility) { return words.visibility(visibility); });
    if (const QString period = describePeriod(filter.from, filter.to, words); !period.isEmpty())
        parts << period;
    if (!filter.words.trimmed().isEmpty())
        parts << words.quoted(filter.words.trimmed());
    return parts.join(QStringLiteral(", "));
}
