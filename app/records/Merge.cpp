#include "records/Merge.h"

#include "records/NameSet.h"

#include <QHash>

#include <algorithm>

namespace
{

bool together(const Field &a, const Field &b)
{
    return &a == &b || (a.group && b.group && !qstrcmp(a.group, b.group));
}

bool same(const Kind &kind, const void *a, const void *b)
{
    return identityOf(kind, a) == identityOf(kind, b) && sameContent(kind, a, b);
}

class Merger
{
public:
    void record(const Kind &kind, const void *base, const void *theirs, void *mine, const QString &uuid)
    {
        for (auto field = kind.fields.begin(); field != kind.fields.end(); ++field) {
            const bool first = std::none_of(kind.fields.begin(), field,
                                            [&](const Field &other) { return together(other, *field); });
            if (first && field->holds != Holds::Identity)
                group(kind, *field, base, theirs, mine, uuid);
        }
        for (const PartList &part : kind.parts)
            parts(part, base, theirs, mine);
    }

    MergeReport report;

private:
    void group(const Kind &kind, const Field &first, const void *base, const void *theirs, void *mine,
               const QString &uuid)
    {
        std::vector<MergeStep> steps;
        for (const Field &field : kind.fields) {
            if (together(first, field)) {
                steps.push_back(
                    {&field, uuid, field.access.get(base), field.access.get(mine), field.access.get(theirs)});
            }
        }
        const auto all = [&](auto one, auto other) {
            return std::ranges::all_of(steps,
                                       [&](const MergeStep &step) { return step.*one == step.*other; });
        };
        if (all(&MergeStep::theirs, &MergeStep::base) || all(&MergeStep::theirs, &MergeStep::mine))
            return;
        if (first.isSet) {
            names(steps.front(), mine);
            return;
        }
        const bool conflict = !all(&MergeStep::mine, &MergeStep::base);
        for (MergeStep &step : steps) {
            if (step.mine == step.theirs)
                continue;
            if (!conflict)
                step.field->access.set(mine, step.theirs);
            (conflict ? report.conflicts : report.taken).push_back(std::move(step));
        }
    }

    /// Each by itself: what was put on or taken off on both sides is no conflict. The step tells what becomes
    /// of them.
    void names(MergeStep &step, void *mine)
    {
        const auto of = [](const FieldValue &value) { return std::get<QStringList>(value); };
        step.theirs = nameset::merged(of(step.base), of(step.mine), of(step.theirs));
        if (step.theirs == step.mine)
            return;
        step.field->access.set(mine, step.theirs);
        report.taken.push_back(std::move(step));
    }

    void parts(const PartList &part, const void *base, const void *theirs, void *mine)
    {
        const Kind &kind = part.kind();
        using Places = QHash<QString, size_t>;
        const auto placesIn = [&](const void *record) {
            Places places;
            for (size_t i = part.size(record); i-- > 0;)
                places.insert(identityOf(kind, part.at(record, i)), i);
            return places;
        };
        const auto find = [](const Places &places, const QString &uuid) {
            const auto found = places.constFind(uuid);
            return found == places.cend() ? std::optional<size_t>() : *found;
        };
        const Places inBase = placesIn(base), inTheirs = placesIn(theirs);
        const auto whole = [&](const QString &uuid, bool before, bool here, bool there) {
            const auto value = [&](bool held) { return held ? FieldValue(uuid) : FieldValue(); };
            return MergeStep{kind.identity(), uuid, value(before), value(here), value(there)};
        };
        for (size_t i = 0; i < part.size(mine);) {
            const QString uuid = identityOf(kind, part.at(mine, i));
            const auto before = find(inBase, uuid);
            const auto other = find(inTheirs, uuid);
            if (before && other) {
                record(kind, part.at(base, *before), part.at(theirs, *other), part.open(mine, i), uuid);
            } else if (other) {
                // Added on both sides: what differs is a conflict, there being nothing before.
                if (!same(kind, part.at(mine, i), part.at(theirs, *other)))
                    report.conflicts.push_back(whole(uuid, false, true, true));
            } else if (before && same(kind, part.at(base, *before), part.at(mine, i))) {
                report.taken.push_back(whole(uuid, true, true, false));
                part.remove(mine, i);
                continue;
            } else if (before) {
                report.conflicts.push_back(whole(uuid, true, true, false));
            }
            ++i;
        }
        const Places inMine = placesIn(mine);
        for (size_t i = 0; i < part.size(theirs); ++i) {
            const void *added = part.at(theirs, i);
            const QString uuid = identityOf(kind, added);
            if (inMine.contains(uuid))
                continue;
            const auto before = find(inBase, uuid);
            if (!before) {
                copyRecord(kind, added, part.add(mine));
                report.taken.push_back(whole(uuid, false, false, true));
            } else if (!same(kind, part.at(base, *before), added)) {
                report.conflicts.push_back(whole(uuid, true, false, true));
            }
        }
    }
};

} // namespace

MergeReport mergeInto(const Kind &kind, const void *base, const void *theirs, void *mine)
{
    Merger merger;
    merger.record(kind, base, theirs, mine, {});
    return std::move(merger.report);
}
