#include "exchange/Update.h"

#include "casefile/Differences.h"
#include "exchange/Table.h"
#include "records/Merge.h"
#include "records/RecordJson.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace
{

const QString violationsKey = QStringLiteral("violations");

const Violation *withUuid(const Incident &incident, const QUuid &uuid)
{
    const auto found = std::ranges::find(incident.violations, uuid, &Violation::uuid);
    return found == incident.violations.end() ? nullptr : &*found;
}

/// Finds, for the violations of a table, those that they stand for, each for one.
class Pairing
{
public:
    Pairing(const Incident &base, const Incident &mine, std::vector<Violation> &rows, bool several)
        : m_rows(rows)
        , m_several(several)
    {
        for (const Violation &one : base.violations)
            m_base.push_back(&one);
        for (const Violation &one : mine.violations) {
            if (!withUuid(base, one.uuid))
                m_added.push_back(&one);
        }
    }

    /// Gives each row the UUID of its violation, and a new one where it stands for none; false where that
    /// cannot be told.
    bool run()
    {
        for (size_t i = 0; i < m_rows.size(); ++i) {
            const auto identified = [&](const Violation &one) { return one.uuid == m_rows[i].uuid; };
            if (!takeFrom(m_base, i, identified) && !takeFrom(m_added, i, identified))
                m_left.push_back(i);
        }
        const auto match = [&](std::vector<const Violation *> &among) {
            std::erase_if(m_left, [&](size_t i) {
                return takeFrom(among, i, [&](const Violation &one) {
                    return sameContent(kindOf<Violation>(), &one, &m_rows[i]);
                });
            });
        };
        match(m_base);
        match(m_added);
        // Where a row is an incident, its violation is the one that it was, whatever it says.
        if (!m_several && m_left.size() == 1 && m_base.size() == 1) {
            m_rows[m_left.front()].uuid = m_base.front()->uuid;
            return true;
        }
        while (pairOne(m_base, alike))
            ;
        for (const size_t i : m_left) {
            if (std::ranges::any_of(m_base, [&](const Violation *one) { return alike(*one, m_rows[i]) > 0; }))
                return false;
        }
        while (pairOne(m_added, ofTheSame))
            ;
        for (const size_t i : m_left) {
            if (m_rows[i].uuid.isNull())
                m_rows[i].uuid = QUuid::createUuid();
        }
        return true;
    }

private:
    static QSet<QString> actors(const Violation &one)
    {
        const QStringList names = one.perpetrators + one.parties;
        return {names.begin(), names.end()};
    }

    /// How much two violations are alike, without doubt above 0: by who did it, then by the figures.
    static int alike(const Violation &a, const Violation &b)
    {
        if (a.type != b.type)
            return 0;
        const int figures = (a.victims.low == b.victims.low) + (a.victims.best == b.victims.best) +
                            (a.victims.high == b.victims.high);
        const QSet<QString> one = actors(a), other = actors(b);
        constexpr int sameActors = 9, someActors = 5, unknownActors = 1, allFigures = 3;
        if (one == other)
            return sameActors + figures;
        if (one.intersects(other))
            return someActors + figures;
        if (one.isEmpty() || other.isEmpty())
            return unknownActors + figures;
        return figures == allFigures ? figures : 0;
    }

    /// Of a violation that the user added, only its name tells that another source means it, too.
    static int ofTheSame(const Violation &a, const Violation &b)
    {
        const QSet<QString> one = actors(a);
        return a.type == b.type && !one.isEmpty() && one == actors(b);
    }

    template<typename Is> bool takeFrom(std::vector<const Violation *> &among, size_t row, Is is)
    {
        const auto found = std::ranges::find_if(among, [&](const Violation *one) { return is(*one); });
        if (found == among.end())
            return false;
        m_rows[row].uuid = (*found)->uuid;
        among.erase(found);
        return true;
    }

    /// Pairs a row and a violation that are more alike to each other than to any else.
    bool pairOne(std::vector<const Violation *> &among, int (*likeness)(const Violation &, const Violation &))
    {
        const auto best = [](size_t count, auto score) -> std::optional<size_t> {
            std::optional<size_t> found;
            int highest = 0;
            for (size_t i = 0; i < count; ++i) {
                const int one = score(i);
                if (one == highest)
                    found.reset();
                else if (one > highest)
                    found = i;
                highest = std::max(one, highest);
            }
            return found;
        };
        for (size_t r = 0; r < m_left.size(); ++r) {
            const Violation &row = m_rows[m_left[r]];
            const auto one = best(among.size(), [&](size_t i) { return likeness(*among[i], row); });
            if (one && best(m_left.size(),
                            [&](size_t i) { return likeness(*among[*one], m_rows[m_left[i]]); }) == r) {
                m_rows[m_left[r]].uuid = among[*one]->uuid;
                among.erase(among.begin() + static_cast<std::ptrdiff_t>(*one));
                m_left.erase(m_left.begin() + static_cast<std::ptrdiff_t>(r));
                return true;
            }
        }
        return false;
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
        auto &rows = m_done.said.violations;
        for (Violation &row : rows) {
            const Violation *before = withUuid(m_base, row.uuid);
            before = before ? before : withUuid(m_mine, row.uuid);
            if (before)
                fill(kindOf<Violation>(), before, &row, speaksOf);
        }
        for (const Violation &one : m_base.violations) {
            if (!m_lines.contains(one.uuid) && !removable.contains(one.uuid))
                rows.push_back(one);
        }
        const auto place = [&](const Violation &one) {
            return std::ranges::find(m_mine.violations, one.uuid, &Violation::uuid) -
                   m_mine.violations.begin();
        };
        std::ranges::stable_sort(rows, {}, place);
    }

    void tell(bool taken, const std::vector<MergeStep> &steps)
    {
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
            const auto value = [&](const Incident &incident) {
                const Violation *one = withUuid(incident, uuid);
                return one ? QJsonValue(toJson(*one)) : QJsonValue();
            };
            note(taken, m_lines.value(uuid, m_theirs.lines.empty() ? 0 : m_theirs.lines.front()),
                 taken || whole ? nullptr : field.column, violationsKey, value(m_base), value(m_mine),
                 value(taken ? m_done.incident : m_done.said));
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
