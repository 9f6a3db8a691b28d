#include "exchange/Update.h"

#include "casefile/Differences.h"
#include "exchange/Table.h"
#include "records/RecordJson.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <map>

namespace
{

const QString uuidKey = QStringLiteral("uuid");
const QString typeKey = QStringLiteral("type");
const QString violationsKey = QStringLiteral("violations");

/// The names of the fields of a kind, by groups: half of a pair of coordinates is no place. Without what
/// tells a record from others.
std::vector<QStringList> unitsOf(const Kind &kind)
{
    std::vector<QStringList> units;
    std::vector<const char *> groups;
    for (const Field &field : kind.fields) {
        if (field.holds == Holds::Identity || field.holds == Holds::Reference)
            continue;
        const auto group = std::ranges::find_if(
            groups, [&](const char *known) { return known && field.group && !qstrcmp(known, field.group); });
        if (group != groups.end()) {
            units[static_cast<size_t>(group - groups.begin())] << QLatin1String(field.name);
        } else {
            groups.push_back(field.group);
            units.push_back({QLatin1String(field.name)});
        }
    }
    return units;
}

/// The column of a field in Dossier's own table.
QString columnOf(const Kind &kind, const QString &field)
{
    return QLatin1String(kind.field(field.toLatin1().constData()).column);
}

bool same(const QStringList &unit, const QJsonObject &a, const QJsonObject &b)
{
    return std::ranges::all_of(unit, [&](const QString &key) { return a.value(key) == b.value(key); });
}

bool isBlank(const QStringList &unit, const QJsonObject &record)
{
    return std::ranges::all_of(unit, [&](const QString &key) {
        const QJsonValue value = record.value(key);
        return value.isUndefined() || value.isNull() || (value.isString() && value.toString().isEmpty());
    });
}

/// What becomes of each group of fields in which the table differs from the record.
struct Merged {
    QJsonObject record;
    std::vector<QStringList> taken, conflicts;
};

Merged mergedFields(const Kind &kind, const QJsonObject *base, const QJsonObject &mine,
                    const QJsonObject &theirs, const TableReader &reader)
{
    Merged merged{mine, {}, {}};
    for (const QStringList &unit : unitsOf(kind)) {
        if (!reader.speaksOf(unit.front()) || same(unit, mine, theirs) || (base && same(unit, *base, theirs)))
            continue;
        if (base ? !same(unit, *base, mine) : !isBlank(unit, mine)) {
            merged.conflicts.push_back(unit);
            continue;
        }
        merged.taken.push_back(unit);
        for (const QString &key : unit) {
            if (const QJsonValue value = theirs.value(key); value.isUndefined())
                merged.record.remove(key);
            else
                merged.record.insert(key, value);
        }
    }
    return merged;
}

std::vector<QJsonObject> violationsOf(const QJsonObject &incident)
{
    std::vector<QJsonObject> found;
    for (const QJsonValue &one : incident.value(violationsKey).toArray())
        found.push_back(one.toObject());
    return found;
}

QString uuidOf(const QJsonObject &violation)
{
    return violation.value(uuidKey).toString();
}

QString contentOf(QJsonObject violation)
{
    violation.remove(uuidKey);
    return QString::fromUtf8(QJsonDocument(violation).toJson(QJsonDocument::Compact));
}

/// Violations of the case file that rows of a table may stand for, each for one.
class Candidates
{
public:
    explicit Candidates(const std::vector<QJsonObject> &violations)
    {
        // From the last to the first: what is taken is taken from the end.
        for (auto one = violations.rbegin(); one != violations.rend(); ++one) {
            m_left.insert(uuidOf(*one));
            m_alike[contentOf(*one)] << uuidOf(*one);
            m_ofType[one->value(typeKey).toString()] << uuidOf(*one);
        }
    }
    bool take(const QString &uuid) { return m_left.remove(uuid); }
    QString takeAlike(const QJsonObject &violation) { return takeFrom(m_alike[contentOf(violation)]); }
    QString takeOfType(const QJsonObject &violation)
    {
        return takeFrom(m_ofType[violation.value(typeKey).toString()]);
    }
    /// Where only one is left.
    QString takeOnly()
    {
        if (m_left.size() != 1)
            return {};
        const QString uuid = *m_left.cbegin();
        m_left.clear();
        return uuid;
    }

private:
    QString takeFrom(QStringList &uuids)
    {
        while (!uuids.isEmpty()) {
            const QString uuid = uuids.takeLast();
            if (take(uuid))
                return uuid;
        }
        return {};
    }

    QSet<QString> m_left;
    QHash<QString, QStringList> m_alike, m_ofType;
};

/// Gives each violation of a table the UUID of the one that it stands for, and a new one to the others.
std::vector<QJsonObject> identified(std::vector<QJsonObject> rows, const std::vector<QJsonObject> &base,
                                    const std::vector<QJsonObject> &mine, bool several)
{
    QSet<QString> inBase;
    for (const QJsonObject &one : base)
        inBase.insert(uuidOf(one));
    std::vector<QJsonObject> added; // by the user
    std::ranges::copy_if(mine, std::back_inserter(added),
                         [&](const QJsonObject &one) { return !inBase.contains(uuidOf(one)); });
    Candidates known(base), others(added);
    for (QJsonObject &row : rows) {
        const QUuid uuid(uuidOf(row));
        if (uuid.isNull())
            row.remove(uuidKey);
        else if (!known.take(uuidOf(row)))
            (void)others.take(uuidOf(row));
    }
    const auto match = [&](auto found) {
        for (QJsonObject &row : rows) {
            if (uuidOf(row).isEmpty()) {
                if (const QString uuid = found(row); !uuid.isEmpty())
                    row.insert(uuidKey, uuid);
            }
        }
    };
    match([&](const QJsonObject &row) { return known.takeAlike(row); });
    match([&](const QJsonObject &row) { return others.takeAlike(row); });
    match([&](const QJsonObject &row) { return known.takeOfType(row); });
    // Where a row is an incident, its violation is the one that it was, whatever its type.
    match([&](const QJsonObject &) { return several ? QString() : known.takeOnly(); });
    match([&](const QJsonObject &row) { return others.takeOfType(row); });
    match([&](const QJsonObject &) { return QUuid::createUuid().toString(QUuid::WithoutBraces); });
    return rows;
}

/// The merge of one incident.
class Update
{
public:
    Update(const QJsonObject *base, const Incident &mine, const TableIncident &theirs,
           const TableReader &reader, bool replace)
        : m_base(base)
        , m_mine(toJson(mine))
        , m_theirs(theirs)
        , m_reader(reader)
        , m_replace(replace)
        , m_done{mine, {}, {}}
    {
    }

    Updated run()
    {
        const QJsonObject theirs = toJson(m_theirs.incident);
        Merged merged = mergedFields(kindOf<Incident>(), m_base, m_mine, theirs, m_reader);
        const auto line = m_theirs.lines.empty() ? 0 : m_theirs.lines.front();
        for (const bool taken : {true, false}) {
            for (const QStringList &unit : taken ? merged.taken : merged.conflicts) {
                for (const QString &key : unit) {
                    if (m_mine.value(key) != theirs.value(key))
                        note(taken, line, columnOf(kindOf<Incident>(), key), key,
                             m_base ? m_base->value(key) : QJsonValue(), m_mine.value(key),
                             theirs.value(key));
                }
            }
        }
        violations(theirs);
        if (m_done.isChanged()) {
            QJsonArray array;
            for (const QJsonObject &one : m_violations)
                array.append(one);
            merged.record.insert(violationsKey, array);
            Incident after = fromJson<Incident>(merged.record);
            after.id = m_done.incident.id;
            after.created = m_done.incident.created;
            after.changed = m_done.incident.changed;
            m_done.incident = std::move(after);
        }
        return std::move(m_done);
    }

private:
    void note(bool taken, qint64 line, const QString &column, const QString &field, const QJsonValue &base,
              const QJsonValue &mine, const QJsonValue &theirs)
    {
        (taken ? m_done.taken : m_done.conflicts)
            .push_back({line, m_theirs.incident.reference,
                        column.isEmpty() ? QString() : m_reader.columnOf(column), field, base, mine, theirs});
    }

    /// A violation that is added, removed or in conflict as a whole.
    void noteWhole(bool taken, qint64 line, const QJsonObject *base, const QJsonObject *mine,
                   const QJsonObject *theirs)
    {
        const auto value = [](const QJsonObject *one) { return one ? QJsonValue(*one) : QJsonValue(); };
        note(taken, line, {}, violationsKey, value(base), value(mine), value(theirs));
    }

    void violations(const QJsonObject &theirs)
    {
        m_violations = violationsOf(m_mine);
        const auto base = m_base ? violationsOf(*m_base) : std::vector<QJsonObject>();
        const auto rows = identified(violationsOf(theirs), base, m_violations, m_reader.isRowAViolation());
        QHash<QString, size_t> inMine, inBase;
        for (size_t i = 0; i < m_violations.size(); ++i)
            inMine.insert(uuidOf(m_violations[i]), i);
        for (size_t i = 0; i < base.size(); ++i)
            inBase.insert(uuidOf(base[i]), i);
        QSet<QString> inTable;
        for (size_t i = 0; i < rows.size(); ++i) {
            const QString uuid = uuidOf(rows[i]);
            const qint64 line = i < m_theirs.lines.size() ? m_theirs.lines[i] : 0;
            const auto before = inBase.constFind(uuid);
            const auto now = inMine.constFind(uuid);
            const QJsonObject *old = before == inBase.cend() ? nullptr : &base[*before];
            inTable.insert(uuid);
            if (now != inMine.cend()) {
                violation(line, old, m_violations[*now], rows[i]);
            } else if (!old) {
                noteWhole(true, line, nullptr, nullptr, &rows[i]);
                m_violations.push_back(rows[i]);
            } else if (contentOf(*old) != contentOf(rows[i])) {
                noteWhole(false, line, old, nullptr, &rows[i]);
            }
        }
        if (!m_replace)
            return;
        const qint64 line = m_theirs.lines.empty() ? 0 : m_theirs.lines.front();
        for (const QJsonObject &old : base) {
            const auto now = std::ranges::find(m_violations, uuidOf(old), uuidOf);
            if (inTable.contains(uuidOf(old)) || now == m_violations.end())
                continue;
            const bool asItWas = *now == old;
            const QJsonObject mine = *now;
            noteWhole(asItWas, line, &old, &mine, nullptr);
            if (asItWas)
                m_violations.erase(now);
        }
    }

    void violation(qint64 line, const QJsonObject *base, QJsonObject &mine, const QJsonObject &theirs)
    {
        Merged merged = mergedFields(kindOf<Violation>(), base, mine, theirs, m_reader);
        const QJsonValue before = base ? QJsonValue(*base) : QJsonValue();
        for (const QStringList &unit : merged.conflicts) {
            const auto key = std::ranges::find_if(
                unit, [&](const QString &one) { return mine.value(one) != theirs.value(one); });
            note(false, line, columnOf(kindOf<Violation>(), *key), violationsKey, before, mine, theirs);
        }
        if (merged.taken.empty())
            return;
        note(true, line, {}, violationsKey, before, mine, merged.record);
        mine = merged.record;
    }

    const QJsonObject *m_base;
    const QJsonObject m_mine;
    const TableIncident &m_theirs;
    const TableReader &m_reader;
    const bool m_replace;
    std::vector<QJsonObject> m_violations;
    Updated m_done;
};

} // namespace

Updated updated(const std::optional<QJsonObject> &base, const Incident &mine, const TableIncident &theirs,
                const TableReader &reader, bool replace)
{
    return Update(base ? &*base : nullptr, mine, theirs, reader, replace).run();
}

bool saysTheSame(const Incident &mine, const TableIncident &theirs, const TableReader &reader)
{
    return !updated(toJson(mine), mine, theirs, reader, false).isChanged();
}

const QJsonObject &nearest(const std::vector<QJsonObject> &versions, const TableIncident &theirs,
                           const TableReader &reader)
{
    const auto distance = [&](const QJsonObject &version) {
        return updated(version, fromJson<Incident>(version), theirs, reader, false).taken.size();
    };
    return *std::ranges::min_element(versions, {}, distance);
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
