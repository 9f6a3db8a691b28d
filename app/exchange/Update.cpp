#include "exchange/Update.h"

#include "casefile/Differences.h"
#include "exchange/Table.h"
#include "records/Merge.h"
#include "records/RecordJson.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <functional>
#include <ranges>

namespace
{

const QString violationsKey = QStringLiteral("violations");

using ByUuid = QHash<QUuid, const Violation *>;

ByUuid byUuid(const Incident &incident)
{
    ByUuid found;
    for (const Violation &one : incident.violations)
        found.insert(one.uuid, &one);
    return found;
}

QByteArray contentOf(Violation violation)
{
    violation.uuid = {};
    return canonicalBytes(violation);
}

/// Finds, for the violations of a table, those that they stand for, each for one.
class Pairing
{
public:
    Pairing(const Incident &base, const Incident &mine, std::vector<Violation> &rows, bool several)
        : m_rows(rows)
        , m_several(several)
    {
        const ByUuid known = byUuid(base);
        for (const Violation &one : base.violations)
            m_base.push_back(&one);
        for (const Violation &one : mine.violations) {
            if (!known.contains(one.uuid))
                m_added.push_back(&one);
        }
        for (size_t i = 0; i < rows.size(); ++i)
            m_left.push_back(i);
    }

    /// Gives each row the UUID of its violation, and a new one where it stands for none; false where that
    /// cannot be told.
    bool run()
    {
        for (auto *among : {&m_base, &m_added})
            match(*among, [](const Violation &one) { return one.uuid; });
        for (auto *among : {&m_base, &m_added})
            match(*among, contentOf);
        // Where a row is an incident, its violation is the one that it was, whatever it says.
        if (!m_several && m_left.size() == 1 && m_base.size() == 1) {
            m_rows[m_left.front()].uuid = m_base.front()->uuid;
            return true;
        }
        // Of what the user added, only the names tell that a source means it, too.
        if (!pair(m_base, alike) || !pair(m_added, ofTheSame))
            return false;
        for (const size_t i : m_left) {
            if (m_rows[i].uuid.isNull())
                m_rows[i].uuid = QUuid::createUuid();
        }
        return true;
    }

private:
    struct Told {
        const Violation *violation;
        QSet<QString> actors;
    };

    static Told told(const Violation &one)
    {
        const QStringList names = one.perpetrators + one.parties;
        return {&one, {names.begin(), names.end()}};
    }

    /// How much two violations are alike, 0 for not at all: by who did it, then by the figures.
    static int alike(const Told &a, const Told &b)
    {
        const VictimCount &one = a.violation->victims, &other = b.violation->victims;
        if (a.violation->type != b.violation->type)
            return 0;
        const int figures = (one.low == other.low) + (one.best == other.best) + (one.high == other.high);
        constexpr int sameActors = 9, someActors = 5, unknownActors = 1, allFigures = 3;
        if (a.actors == b.actors)
            return sameActors + figures;
        if (a.actors.intersects(b.actors))
            return someActors + figures;
        if (a.actors.isEmpty() || b.actors.isEmpty())
            return unknownActors + figures;
        return figures == allFigures ? figures : 0;
    }

    static int ofTheSame(const Told &a, const Told &b)
    {
        return a.violation->type == b.violation->type && !a.actors.isEmpty() && a.actors == b.actors;
    }

    /// Pairs what has the same key.
    template<typename KeyOf> void match(std::vector<const Violation *> &among, KeyOf keyOf)
    {
        using Key = std::decay_t<decltype(keyOf(*among.front()))>;
        if (among.empty() || m_left.empty())
            return;
        QHash<Key, std::vector<const Violation *>> there;
        for (const Violation *one : std::views::reverse(among)) // what is taken is taken from the end
            there[keyOf(*one)].push_back(one);
        QSet<const Violation *> paired;
        std::erase_if(m_left, [&](size_t i) {
            const auto found = there.find(keyOf(m_rows[i]));
            if (found == there.end() || found->empty())
                return false;
            m_rows[i].uuid = found->back()->uuid;
            paired.insert(found->back());
            found->pop_back();
            return true;
        });
        std::erase_if(among, [&](const Violation *one) { return paired.contains(one); });
    }

    /// Pairs rows and violations that are more alike to each other than to any else; false where one is left
    /// that is alike to several.
    bool pair(std::vector<const Violation *> &among, int (*likeness)(const Told &, const Told &))
    {
        constexpr size_t tooMany = 250'000; // to compare each with each
        if (among.size() * m_left.size() > tooMany)
            return false;
        std::vector<Told> rows, there;
        for (const size_t i : m_left)
            rows.push_back(told(m_rows[i]));
        for (const Violation *one : among)
            there.push_back(told(*one));
        std::vector<int> score(rows.size() * there.size());
        for (size_t r = 0; r < rows.size(); ++r) {
            for (size_t t = 0; t < there.size(); ++t)
                score[r * there.size() + t] = likeness(there[t], rows[r]);
        }
        const auto at = [&](size_t r, size_t t) -> int & { return score[r * there.size() + t]; };
        const auto best = [](size_t count, auto scoreOf) {
            std::optional<size_t> found;
            int highest = 0;
            for (size_t i = 0; i < count; ++i) {
                const int one = scoreOf(i);
                if (one >= highest)
                    found = one > highest ? std::optional(i) : std::nullopt;
                highest = std::max(one, highest);
            }
            return found;
        };
        std::vector<bool> pairedRow(rows.size()), pairedOne(there.size());
        for (bool any = true; std::exchange(any, false);) {
            for (size_t r = 0; r < rows.size(); ++r) {
                const auto one = best(there.size(), [&](size_t t) { return at(r, t); });
                if (!one || best(rows.size(), [&](size_t i) { return at(i, *one); }) != r)
                    continue;
                m_rows[m_left[r]].uuid = there[*one].violation->uuid;
                pairedRow[r] = pairedOne[*one] = any = true;
                for (size_t t = 0; t < there.size(); ++t)
                    at(r, t) = 0;
                for (size_t i = 0; i < rows.size(); ++i)
                    at(i, *one) = 0;
            }
        }
        const auto keep = [](auto &all, const std::vector<bool> &paired) {
            size_t i = 0;
            std::erase_if(all, [&](const auto &) { return paired[i++]; });
        };
        keep(m_left, pairedRow);
        keep(among, pairedOne);
        return std::ranges::all_of(score, [](int one) { return one == 0; });
    }

    std::vector<const Violation *> m_base, m_added; ///< that no row stands for yet
    std::vector<Violation> &m_rows;
    std::vector<size_t> m_left; ///< rows that stand for none yet
    const bool m_several;
};

/// Gives a record the values of another one where the table does not speak of them.
void fill(const Kind &kind, const void *from, void *to, const std::function<bool(const QString &)> &speaksOf)
{
    for (const Field &field : kind.fields) {
        if (field.holds != Holds::Identity && !speaksOf(QLatin1String(field.name)))
            field.access.set(to, field.access.get(from));
    }
}

/// The merge of one incident.
class Update
{
public:
    Update(const Incident &base, const Incident &mine, const TableIncident &theirs, const TableReader &reader)
        : m_base(base)
        , m_mine(mine)
        , m_theirs(theirs)
        , m_reader(reader)
    {
    }

    std::optional<Updated> run(const QSet<QUuid> &removable)
    {
        m_done.said = m_theirs.incident;
        m_done.said.uuid = m_mine.uuid;
        auto &rows = m_done.said.violations;
        if (!Pairing(m_base, m_mine, rows, m_reader.isRowAViolation()).run())
            return std::nullopt;
        for (size_t i = 0; i < rows.size(); ++i)
            m_lines.insert(rows[i].uuid, i < m_theirs.lines.size() ? m_theirs.lines[i] : 0);
        complete(removable);
        auto merged = merge(m_base, m_mine, m_done.said);
        m_done.incident = std::move(merged.record);
        tell(true, merged.report.taken);
        tell(false, merged.report.conflicts);
        // What such tables never speak of is the user's.
        fill(kindOf<Incident>(), &m_done.incident, &m_done.said,
             [&](const QString &field) { return m_reader.everSpeaksOf(field); });
        return std::move(m_done);
    }

private:
    /// What the table does not speak of is as it was said before.
    void complete(const QSet<QUuid> &removable)
    {
        const auto speaksOf = [&](const QString &field) { return m_reader.speaksOf(field); };
        fill(kindOf<Incident>(), &m_base, &m_done.said, speaksOf);
        const ByUuid inBase = byUuid(m_base), inMine = byUuid(m_mine);
        auto &rows = m_done.said.violations;
        for (Violation &row : rows) {
            if (const Violation *before = inBase.value(row.uuid, inMine.value(row.uuid)))
                fill(kindOf<Violation>(), before, &row, speaksOf);
        }
        for (const Violation &one : m_base.violations) {
            if (!m_lines.contains(one.uuid) && !removable.contains(one.uuid))
                rows.push_back(one);
        }
        QHash<QUuid, size_t> places;
        for (const Violation &one : m_mine.violations)
            places.insert(one.uuid, static_cast<size_t>(places.size()));
        const auto place = [&](const Violation &one) {
            return places.value(one.uuid, m_mine.violations.size());
        };
        std::ranges::stable_sort(rows, {}, place);
    }

    void tell(bool taken, const std::vector<MergeStep> &steps)
    {
        const ByUuid inBase = byUuid(m_base), inMine = byUuid(m_mine),
                     inTheirs = byUuid(taken ? m_done.incident : m_done.said);
        QSet<QString> told; // one step for each violation that is taken, or for each group in conflict
        for (const MergeStep &step : steps) {
            const Field &field = *step.field;
            if (step.part.isEmpty()) {
                note(taken, m_theirs.lines.empty() ? 0 : m_theirs.lines.front(), field.column,
                     QLatin1String(field.name), jsonOf(step.base), jsonOf(step.mine), jsonOf(step.theirs));
                continue;
            }
            const bool whole = field.holds == Holds::Identity;
            const QString which = taken || whole
                                      ? step.part
                                      : step.part + QLatin1String(field.group ? field.group : field.name);
            if (told.contains(which))
                continue;
            told.insert(which);
            const QUuid uuid(step.part);
            const auto value = [&](const ByUuid &among) {
                const Violation *one = among.value(uuid);
                return one ? QJsonValue(toJson(*one)) : QJsonValue();
            };
            note(taken, m_lines.value(uuid, m_theirs.lines.empty() ? 0 : m_theirs.lines.front()),
                 taken || whole ? nullptr : field.column, violationsKey, value(inBase), value(inMine),
                 value(inTheirs));
        }
    }

    void note(bool taken, qint64 line, const char *column, const QString &field, const QJsonValue &base,
              const QJsonValue &mine, const QJsonValue &theirs)
    {
        (taken ? m_done.taken : m_done.conflicts)
            .push_back({line, m_theirs.incident.reference,
                        column ? m_reader.columnOf(QLatin1String(column)) : QString(), field, base, mine,
                        theirs});
    }

    const Incident &m_base, &m_mine;
    const TableIncident &m_theirs;
    const TableReader &m_reader;
    QHash<QUuid, qint64> m_lines; ///< of the violations that the table has
    Updated m_done;
};

QByteArray inOrder(Incident incident)
{
    std::ranges::sort(incident.violations, {}, &Violation::uuid);
    return canonicalBytes(incident);
}

} // namespace

std::optional<Updated> updated(const Incident &base, const Incident &mine, const TableIncident &theirs,
                               const TableReader &reader, const QSet<QUuid> &removable)
{
    return Update(base, mine, theirs, reader).run(removable);
}

bool saysTheSame(const Incident &mine, const TableIncident &theirs, const TableReader &reader)
{
    const auto done = updated(mine, mine, theirs, reader);
    return done && !done->isChanged();
}

bool sameStatement(const Incident &a, const Incident &b, const TableReader &reader)
{
    Incident asBefore = b;
    fill(kindOf<Incident>(), &a, &asBefore, [&](const QString &field) { return reader.everSpeaksOf(field); });
    asBefore.uuid = a.uuid;
    return inOrder(a) == inOrder(std::move(asBefore));
}

const Incident *nearest(const std::vector<Incident> &versions, const Incident &mine,
                        const TableIncident &theirs, const TableReader &reader)
{
    const Incident *found = nullptr;
    size_t least = 0;
    std::optional<Updated> result;
    bool clear = false;
    for (const Incident &version : versions) {
        const auto far = updated(version, version, theirs, reader);
        if (!far || (found && far->taken.size() > least))
            continue;
        auto done = updated(version, mine, theirs, reader);
        if (!done)
            continue;
        if (!found || far->taken.size() < least) {
            clear = true;
        } else {
            clear = clear && sameContent(result->incident, done->incident);
            if (done->conflicts.size() <= result->conflicts.size())
                continue;
        }
        found = &version;
        least = far->taken.size();
        result = std::move(done);
    }
    return clear ? found : nullptr;
}

StepInWords inWords(const UpdateStep &step, const Vocabulary &vocabulary, const Words &words)
{
    StepInWords said;
    const auto value = [&](const QJsonValue &one) -> QString {
        if (one.isNull() || one.isUndefined())
            return {};
        const bool whole = step.field == violationsKey;
        const QJsonArray fields{QJsonArray{step.field, whole ? QJsonValue(QJsonArray()) : QJsonValue(),
                                           whole ? QJsonValue(QJsonArray{one}) : one}};
        const auto found = differences(
            kindOf<Incident>(), QString::fromUtf8(QJsonDocument(fields).toJson(QJsonDocument::Compact)),
            vocabulary, words);
        if (found.empty())
            return {};
        said.field = found.front().field;
        return found.front().after;
    };
    said.base = value(step.base);
    said.mine = value(step.mine);
    said.theirs = value(step.theirs);
    return said;
}
