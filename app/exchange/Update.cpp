#include "exchange/Update.h"

#include "casefile/Differences.h"
#include "exchange/Pairing.h"
#include "exchange/Table.h"
#include "records/Merge.h"
#include "records/RecordJson.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <functional>

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
        if (!pairViolations(rows, m_base, m_mine, m_reader.isRowAViolation()))
            return std::nullopt;
        for (size_t i = 0; i < rows.size(); ++i)
            m_lines.insert(rows[i].uuid, i < m_theirs.lines.size() ? m_theirs.lines[i] : 0);
        complete(removable);
        auto merged = merge(m_base, m_mine, m_done.said);
        m_done.incident = std::move(merged.record);
        tellMissing(removable);
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

    void tellMissing(const QSet<QUuid> &removable)
    {
        const ByUuid inBase = byUuid(m_base);
        for (const Violation &one : m_mine.violations) {
            const Violation *before = inBase.value(one.uuid);
            if (before && !m_lines.contains(one.uuid) && !removable.contains(one.uuid)) {
                m_done.missing.push_back({m_theirs.lines.empty() ? 0 : m_theirs.lines.front(),
                                          m_theirs.incident.reference,
                                          {},
                                          violationsKey,
                                          toJson(*before),
                                          toJson(one),
                                          {}});
            }
        }
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
