#include "query/Describe.h"

#include "records/Codes.h"
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

bool wholeMonths(QDate from, QDate to)
{
    return from.day() == 1 && to.day() == to.daysInMonth();
}

} // namespace

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
    collect(
        ConditionKind::Region, &Filter::regions,
        [&](const QString &region) { return vocabulary.regionName(region, language); },
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
    if (const QString text = filter.words.trimmed(); !text.isEmpty()) {
        Filter without = filter;
        without.words.clear();
        out.push_back({ConditionKind::Words, words.quoted(text), text, true, without});
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
    for (const ConditionKind kind : {ConditionKind::Country, ConditionKind::Region, ConditionKind::Type,
                                     ConditionKind::Perpetrator, ConditionKind::Party, ConditionKind::Status,
                                     ConditionKind::Visibility, ConditionKind::Period, ConditionKind::Words})
        parts << phrase(all, kind, words);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}
