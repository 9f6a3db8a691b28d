#include "query/PrintedConditions.h"

#include "query/Describe.h"
#include "query/Query.h"
#include "query/RegionKey.h"
#include "records/Codes.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

#include <QCoreApplication>

#include <algorithm>

namespace
{

using ConditionKind = Condition::Kind;

/// The level up to which a filter goes where it goes up to one: public; public and restricted; or all.
std::optional<Visibility> upTo(const Filter &filter)
{
    if (filter.visibilities.empty())
        return Visibility::Confidential;
    const auto asked = [&](Visibility visibility) {
        return std::ranges::count(filter.visibilities, visibility) > 0;
    };
    const Visibility most = std::ranges::max(filter.visibilities);
    for (const auto &[visibility, code] : CodeTable<Visibility>::values) {
        if (visibility <= most && !asked(visibility))
            return std::nullopt;
    }
    return most;
}

/// Those that may be printed, a phrase each.
QStringList phrases(const std::vector<Condition> &printed, const Words &words)
{
    QStringList out;
    const auto add = [&](ConditionKind kind, const char *what = nullptr) {
        const QString said = phrase(printed, kind, words);
        if (said.isEmpty() || !what) {
            out << said;
            return;
        }
        const auto number = std::ranges::count(printed, kind, &Condition::kind);
        out << words.translate("PrintedConditions", what, nullptr, number).arg(said);
    };
    add(ConditionKind::Country);
    add(ConditionKind::Region);
    add(ConditionKind::Type);
    add(ConditionKind::Period);
    add(ConditionKind::Perpetrator, QT_TRANSLATE_N_NOOP("PrintedConditions", "alleged perpetrators: %1"));
    add(ConditionKind::Party, QT_TRANSLATE_N_NOOP("PrintedConditions", "parties to the conflict: %1"));
    add(ConditionKind::Status, QT_TRANSLATE_N_NOOP("PrintedConditions", "statuses: %1"));
    add(ConditionKind::Visibility, QT_TRANSLATE_N_NOOP("PrintedConditions", "visibility: %1"));
    add(ConditionKind::Victims);
    add(ConditionKind::Held);
    add(ConditionKind::Changed);
    out.removeAll(QString());
    return out;
}

} // namespace

NamesChosen namesChosen(const Facts &facts, const Vocabulary &vocabulary, Question question)
{
    const Filter filter = question.filter;
    NamesChosen chosen;
    if (filter.regions.isEmpty() && filter.perpetrators.isEmpty() && filter.parties.isEmpty())
        return chosen;
    question.groupings = {{Key::Perpetrator}, {Key::Party}, {Key::Region}};
    question.facets = false;
    const Answer found = answer(facts, vocabulary, question);
    const auto among = [](const CountTable &table, const QStringList &asked) {
        QStringList names;
        std::ranges::copy_if(asked, std::back_inserter(names),
                             [&](const QString &name) { return table.at({name}).incidents > 0; });
        return names;
    };
    chosen.perpetrators = among(found.tables[0], filter.perpetrators);
    chosen.parties = among(found.tables[1], filter.parties);
    std::ranges::copy_if(filter.regions, std::back_inserter(chosen.regions), [&](const QString &name) {
        return std::ranges::any_of(found.tables[2].rows, [&](const CountRow &row) {
            return !row.keys.front().isNull() && regionkey::textOf(row.keys.front()) == name;
        });
    });
    return chosen;
}

namespace
{

QString said(const Filter &filter, const NamesChosen &chosen, const Vocabulary &vocabulary,
             const Words &words, bool withHead)
{
    const auto say = [&](const char *text) { return words.translate("PrintedConditions", text); };
    std::vector<Condition> printed = conditions(filter, vocabulary, words);
    const auto level = upTo(filter);
    const auto others = [](const Condition &one) { return one.kind != ConditionKind::Visibility; };
    if (level && std::ranges::none_of(printed, others)) {
        if (*level == Visibility::Confidential)
            return say(
                QT_TRANSLATE_NOOP("PrintedConditions", "No conditions: all incidents of the case file"));
        return say(QT_TRANSLATE_NOOP(
                       "PrintedConditions",
                       "No conditions: all incidents of the case file up to the visibility level %1"))
            .arg(words.quoted(words.visibility(*level)));
    }
    if (level == Visibility::Confidential)
        std::erase_if(printed, [](const Condition &one) { return one.kind == ConditionKind::Visibility; });
    const auto further = std::erase_if(printed, [&](const Condition &one) {
        const bool isChosen =
            (one.kind == ConditionKind::Perpetrator && chosen.perpetrators.contains(one.value)) ||
            (one.kind == ConditionKind::Party && chosen.parties.contains(one.value)) ||
            (one.kind == ConditionKind::Region && chosen.regions.contains(one.value));
        return one.isWritten && !isChosen;
    });
    const QStringList parts = phrases(printed, words);
    if (parts.isEmpty())
        return withHead ? say(QT_TRANSLATE_NOOP("PrintedConditions", "Conditions: not printed"))
                        : say(QT_TRANSLATE_NOOP("PrintedConditions", "not printed"));
    QString all = words.series(parts);
    if (further > 0)
        all = say(QT_TRANSLATE_NOOP("PrintedConditions", "%1; and further conditions that are not printed"))
                  .arg(all);
    return withHead ? say(QT_TRANSLATE_NOOP("PrintedConditions", "Conditions: %1")).arg(all) : all;
}

} // namespace

QString printedConditions(const Filter &filter, const NamesChosen &chosen, const Vocabulary &vocabulary,
                          const Words &words)
{
    return said(filter, chosen, vocabulary, words, true);
}

QString conditionsForCell(const Filter &filter, const NamesChosen &chosen, const Vocabulary &vocabulary,
                          const Words &words)
{
    return said(filter, chosen, vocabulary, words, false);
}
