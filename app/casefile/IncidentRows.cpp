#include "casefile/IncidentRows.h"

#include "casefile/Engine.h"
#include "records/Fields.h"

#include <QRandomGenerator>
#include <QSet>
#include <QSqlError>
#include <QVariant>

#include <algorithm>
#include <array>
#include <limits>

namespace
{

QVariant variantOf(const FieldValue &value)
{
    struct Visitor {
        QVariant operator()(std::monostate) const { return {}; }
        /// A null QString would be stored as NULL.
        QVariant operator()(const QString &text) const { return text.isNull() ? QStringLiteral("") : text; }
        QVariant operator()(qint64 number) const { return number; }
        QVariant operator()(double number) const { return number; }
        QVariant operator()(const QStringList &) const { return {}; } // has rows of its own
    };
    return std::visit(Visitor(), value);
}

/// Nothing where the engine gives something that no field holds, or a number where a text should be.
std::optional<FieldValue> valueOf(const QVariant &stored)
{
    if (stored.isNull())
        return FieldValue();
    switch (stored.typeId()) {
    case QMetaType::QString:
        return stored.toString();
    case QMetaType::LongLong:
    case QMetaType::Int:
        return stored.toLongLong();
    case QMetaType::Double:
        return stored.toDouble();
    default:
        return std::nullopt;
    }
}

/// The fields of a kind that stand in the row of a record, and their columns.
struct Columns {
    explicit Columns(const Kind &kind)
    {
        for (const Field &field : kind.fields) {
            if (field.holds == Holds::Names) {
                names.push_back(&field);
            } else {
                fields.push_back(&field);
                list << QLatin1String(field.name);
            }
        }
    }
    int count() const { return static_cast<int>(fields.size()); }
    /// Binds them all from `position` on; the position behind them.
    int bind(QSqlQuery &query, int position, const void *record) const
    {
        for (const Field *field : fields)
            query.bindValue(position++, variantOf(field->access.get(record)));
        return position;
    }
    /// The field that cannot have been written by this program, if there is one.
    const Field *read(const QSqlQuery &query, int position, void *record) const
    {
        for (const Field *field : fields) {
            const auto value = valueOf(query.value(position++));
            if (!value || !field->access.set(record, *value))
                return field;
        }
        return nullptr;
    }

    std::vector<const Field *> fields, names;
    QStringList list;
};

const Columns &incidentColumns()
{
    static const Columns columns(kindOf<Incident>());
    return columns;
}

const Columns &violationColumns()
{
    static const Columns columns(kindOf<Violation>());
    return columns;
}

QString marks(qsizetype count)
{
    return QStringList(count, QStringLiteral("?")).join(QLatin1String(", "));
}

QDateTime time(const QString &iso)
{
    QDateTime value = QDateTime::fromString(iso, Qt::ISODateWithMs);
    value.setTimeSpec(Qt::UTC);
    // A time is written in one way, by which it is also looked for; written otherwise, it is none.
    return value.toString(Qt::ISODateWithMs) == iso ? value : QDateTime();
}

/// Of each table of names, that no incident and no violation has one.
const std::map<QString, QString> &unusedNameConditions()
{
    static const std::map<QString, QString> conditions = [] {
        std::map<QString, QStringList> all;
        for (const Columns *of : {&violationColumns(), &incidentColumns()}) {
            for (const Field *field : of->names) {
                all[QLatin1String(field->names)]
                    << QStringLiteral("id NOT IN (SELECT %1_id FROM %2)")
                           .arg(QLatin1String(field->names), QLatin1String(field->links));
            }
        }
        std::map<QString, QString> joined;
        for (const auto &[table, each] : all)
            joined[table] = each.join(QStringLiteral(" AND "));
        return joined;
    }();
    return conditions;
}

} // namespace

IncidentRows::IncidentRows(QSqlDatabase database, QString path, const Vocabulary &vocabulary)
    : m_database(std::move(database))
    , m_path(std::move(path))
    , m_text(m_database, m_path, vocabulary)
{
}

Error IncidentRows::wrongValue(IncidentId id, const QString &field)
{
    QSqlQuery query(m_database);
    query.prepare(QStringLiteral("SELECT reference FROM incident WHERE id = ?"));
    query.bindValue(0, id.value);
    const QString reference = query.exec() && query.next() ? query.value(0).toString() : QString();
    return engine::wrongValue(m_path, reference.isEmpty() ? QString::number(id.value) : reference, field);
}

Error IncidentRows::failure(const QSqlQuery &query) const
{
    return engine::errorFrom(query.lastError(), m_path);
}

QSqlQuery &IncidentRows::prepared(const QString &sql)
{
    auto found = m_prepared.find(sql);
    if (found == m_prepared.end()) {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        query.prepare(sql);
        found = m_prepared.emplace(sql, std::move(query)).first;
    }
    return found->second;
}

Result<void> IncidentRows::run(QSqlQuery &query)
{
    if (query.exec())
        return {};
    const Error error = failure(query);
    query.finish();
    return std::unexpected(error);
}

Result<qint64> IncidentRows::nameId(const char *table, const QString &name)
{
    QHash<QString, qint64> &ids = m_names[table];
    if (const auto known = ids.constFind(name); known != ids.cend())
        return *known;
    QSqlQuery &find = prepared(QStringLiteral("SELECT id FROM %1 WHERE name = ?").arg(QLatin1String(table)));
    find.bindValue(0, name);
    if (auto done = run(find); !done)
        return std::unexpected(done.error());
    qint64 id = find.next() ? find.value(0).toLongLong() : 0;
    find.finish();
    if (!id) {
        QSqlQuery &insert =
            prepared(QStringLiteral("INSERT INTO %1 (name) VALUES (?)").arg(QLatin1String(table)));
        insert.bindValue(0, name);
        if (auto done = run(insert); !done)
            return std::unexpected(done.error());
        id = insert.lastInsertId().toLongLong();
    }
    ids.insert(name, id);
    return id;
}

Result<void> IncidentRows::writeViolations(IncidentId id, const std::vector<Violation> &violations)
{
    const Columns &columns = violationColumns();
    static const QString sql = QStringLiteral("INSERT INTO violation (incident_id, position, %1) VALUES (%2)")
                                   .arg(columns.list.join(QLatin1String(", ")), marks(2 + columns.count()));
    int position = 0;
    for (const Violation &violation : violations) {
        QSqlQuery &insert = prepared(sql);
        insert.bindValue(0, id.value);
        insert.bindValue(1, position);
        columns.bind(insert, 2, &violation);
        if (auto done = run(insert); !done)
            return done;
        const std::array<qint64, 2> key{id.value, position};
        for (const Field *field : columns.names) {
            if (auto done = writeNames(*field, std::get<QStringList>(field->access.get(&violation)), key);
                !done)
                return done;
        }
        ++position;
    }
    return {};
}

/// `key` tells the record: an incident, or also the position of one of its violations.
Result<void> IncidentRows::writeNames(const Field &field, const QStringList &names,
                                      std::span<const qint64> key)
{
    if (names.isEmpty())
        return {};
    const auto keys = static_cast<int>(key.size());
    const QString sql =
        QStringLiteral("INSERT INTO %1 (incident_id, %2ordinal, %3_id) VALUES (%4)")
            .arg(QLatin1String(field.links), keys > 1 ? QStringLiteral("position, ") : QString(),
                 QLatin1String(field.names), marks(keys + 2));
    int ordinal = 0;
    for (const QString &name : names) {
        const auto id = nameId(field.names, name);
        if (!id)
            return std::unexpected(id.error());
        QSqlQuery &link = prepared(sql);
        for (int i = 0; i < keys; ++i)
            link.bindValue(i, key[static_cast<size_t>(i)]);
        link.bindValue(keys, ordinal++);
        link.bindValue(keys + 1, *id);
        if (auto done = run(link); !done)
            return done;
    }
    return {};
}

Result<void> IncidentRows::writeOwnNames(IncidentId id, const Incident &incident)
{
    for (const Field *field : incidentColumns().names) {
        if (auto done = writeNames(*field, std::get<QStringList>(field->access.get(&incident)),
                                   std::span(&id.value, 1));
            !done)
            return done;
    }
    return {};
}

Result<IncidentId> IncidentRows::insert(const Incident &incident)
{
    const Columns &columns = incidentColumns();
    static const QString sql = QStringLiteral("INSERT INTO incident (%1, created, changed) VALUES (%2)")
                                   .arg(columns.list.join(QLatin1String(", ")), marks(columns.count() + 2));
    QSqlQuery &insert = prepared(sql);
    const int behind = columns.bind(insert, 0, &incident);
    insert.bindValue(behind, incident.created.toString(Qt::ISODateWithMs));
    insert.bindValue(behind + 1, incident.changed.toString(Qt::ISODateWithMs));
    if (auto done = run(insert); !done)
        return std::unexpected(done.error());
    const IncidentId id{insert.lastInsertId().toLongLong()};
    if (auto done = writeViolations(id, incident.violations); !done)
        return std::unexpected(done.error());
    if (auto done = writeOwnNames(id, incident); !done)
        return std::unexpected(done.error());
    if (auto done = m_text.put(id, incident); !done)
        return std::unexpected(done.error());
    return id;
}

Result<void> IncidentRows::update(const Incident &incident)
{
    const Columns &columns = incidentColumns();
    static const QString sql =
        QStringLiteral("UPDATE incident SET %1 = ?, created = ?, changed = ? WHERE id = ?")
            .arg(columns.list.join(QLatin1String(" = ?, ")));
    QSqlQuery &update = prepared(sql);
    const int behind = columns.bind(update, 0, &incident);
    update.bindValue(behind, incident.created.toString(Qt::ISODateWithMs));
    update.bindValue(behind + 1, incident.changed.toString(Qt::ISODateWithMs));
    update.bindValue(behind + 2, incident.id.value);
    if (auto done = run(update); !done)
        return done;
    QStringList tables;
    for (const Columns *of : {&violationColumns(), &incidentColumns()}) {
        for (const Field *field : of->names)
            tables << QLatin1String(field->links);
    }
    for (const QString &table : tables << QStringLiteral("violation")) {
        QSqlQuery &remove = prepared(QStringLiteral("DELETE FROM %1 WHERE incident_id = ?").arg(table));
        remove.bindValue(0, incident.id.value);
        if (auto done = run(remove); !done)
            return done;
    }
    if (auto done = writeViolations(incident.id, incident.violations); !done)
        return done;
    if (auto done = writeOwnNames(incident.id, incident); !done)
        return done;
    // Nobody finds what is deleted, even where it becomes another.
    const auto deleted = isDeleted(incident.id);
    if (!deleted || *deleted)
        return deleted ? Result<void>() : std::unexpected(deleted.error());
    if (auto done = m_text.remove(incident.id); !done)
        return done;
    return m_text.put(incident.id, incident);
}

Result<void> IncidentRows::setDeleted(const Incident &incident, bool deleted)
{
    QSqlQuery &update = prepared(QStringLiteral("UPDATE incident SET deleted = ? WHERE id = ?"));
    update.bindValue(0, deleted ? 1 : 0);
    update.bindValue(1, incident.id.value);
    if (auto done = run(update); !done)
        return done;
    return deleted ? m_text.remove(incident.id) : m_text.put(incident.id, incident);
}

Result<void> IncidentRows::parkReference(const Incident &incident)
{
    // No reference is like it: it begins with a control character.
    QSqlQuery &update = prepared(QStringLiteral("UPDATE incident SET reference = ? WHERE id = ?"));
    update.bindValue(0, QChar(0x1a) + incident.uuid.toString(QUuid::WithoutBraces));
    update.bindValue(1, incident.id.value);
    return run(update);
}

Result<std::vector<Incident>> IncidentRows::readWhere(const QString &condition)
{
    std::vector<Incident> incidents;
    const Columns &columns = incidentColumns();
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(QStringLiteral("SELECT id, created, changed, %1 FROM incident WHERE %2 ORDER BY id")
                        .arg(columns.list.join(QLatin1String(", ")), condition)))
        return std::unexpected(failure(query));
    while (query.next()) {
        Incident &incident = incidents.emplace_back();
        incident.id = {query.value(0).toLongLong()};
        incident.created = time(query.value(1).toString());
        incident.changed = time(query.value(2).toString());
        const Field *wrong = columns.read(query, 3, &incident);
        if (!wrong)
            wrong = clearHalfGroups(kindOf<Incident>(), &incident);
        if (wrong)
            return std::unexpected(wrongValue(incident.id, QLatin1String(wrong->name)));
    }
    if (query.lastError().isValid())
        return std::unexpected(failure(query));
    // Violations come in the same order, and are dealt out in one walk; then their names.
    const QString of = QStringLiteral("incident_id IN (SELECT id FROM incident WHERE %1)").arg(condition);
    const Columns &ofViolation = violationColumns();
    if (!query.exec(QStringLiteral("SELECT incident_id, position, %1 FROM violation WHERE %2 "
                                   "ORDER BY incident_id, position")
                        .arg(ofViolation.list.join(QLatin1String(", ")), of)))
        return std::unexpected(failure(query));
    Positions positions;
    auto incident = incidents.begin();
    while (query.next()) {
        const qint64 id = query.value(0).toLongLong();
        while (incident != incidents.end() && incident->id.value < id)
            ++incident;
        if (incident == incidents.end() || incident->id.value != id)
            continue;
        positions.push_back(
            {id, query.value(1).toLongLong(), incident - incidents.begin(), incident->violations.size()});
        Violation &violation = incident->violations.emplace_back();
        if (const Field *wrong = ofViolation.read(query, 2, &violation))
            return std::unexpected(wrongValue(incident->id, QLatin1String(wrong->name)));
    }
    if (query.lastError().isValid())
        return std::unexpected(failure(query));
    for (const Field *field : ofViolation.names) {
        if (auto done = readNames(*field, of, positions, incidents); !done)
            return std::unexpected(done.error());
    }
    for (const Field *field : columns.names) {
        if (auto done = readOwnNames(*field, of, incidents); !done)
            return std::unexpected(done.error());
    }
    return incidents;
}

Result<void> IncidentRows::readNames(const Field &field, const QString &of, const Positions &positions,
                                     std::vector<Incident> &incidents)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(QStringLiteral("SELECT l.incident_id, l.position, p.name FROM %1 l LEFT JOIN %2 p "
                                   "ON p.id = l.%2_id WHERE l.%3 "
                                   "ORDER BY l.incident_id, l.position, l.ordinal")
                        .arg(QLatin1String(field.links), QLatin1String(field.names), of)))
        return std::unexpected(failure(query));
    auto at = positions.begin();
    while (query.next()) {
        const std::pair key(query.value(0).toLongLong(), query.value(1).toLongLong());
        while (at != positions.end() && std::pair(at->incident, at->position) < key)
            ++at;
        if (at == positions.end() || std::pair(at->incident, at->position) != key)
            continue;
        Violation &violation = incidents[static_cast<size_t>(at->row)].violations[at->violation];
        if (auto done = addName(field, query.value(2), {at->incident}, &violation); !done)
            return done;
    }
    if (query.lastError().isValid())
        return std::unexpected(failure(query));
    return {};
}

/// Of incidents, in the order of their ids.
Result<void> IncidentRows::readOwnNames(const Field &field, const QString &of,
                                        std::vector<Incident> &incidents)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(QStringLiteral("SELECT l.incident_id, p.name FROM %1 l LEFT JOIN %2 p ON p.id = l.%2_id "
                                   "WHERE l.%3 ORDER BY l.incident_id, l.ordinal")
                        .arg(QLatin1String(field.links), QLatin1String(field.names), of)))
        return std::unexpected(failure(query));
    auto at = incidents.begin();
    while (query.next()) {
        const IncidentId id{query.value(0).toLongLong()};
        while (at != incidents.end() && at->id < id)
            ++at;
        if (at == incidents.end() || at->id != id)
            continue;
        if (auto done = addName(field, query.value(1), id, &*at); !done)
            return done;
    }
    if (query.lastError().isValid())
        return std::unexpected(failure(query));
    return {};
}

Result<void> IncidentRows::addName(const Field &field, const QVariant &name, IncidentId id, void *record)
{
    if (name.typeId() != QMetaType::QString)
        return std::unexpected(wrongValue(id, QLatin1String(field.name)));
    QStringList names = std::get<QStringList>(field.access.get(record));
    field.access.set(record, names << name.toString());
    return {};
}

Result<std::vector<Incident>> IncidentRows::read(std::span<const IncidentId> ids)
{
    if (ids.empty())
        return std::vector<Incident>();
    QStringList numbers;
    for (const IncidentId id : ids)
        numbers << QString::number(id.value);
    auto found = readWhere(QStringLiteral("id IN (%1)").arg(numbers.join(QLatin1Char(','))));
    if (!found)
        return found;
    std::vector<Incident> ordered;
    ordered.reserve(found->size());
    for (const IncidentId id : ids) {
        const auto at = std::ranges::lower_bound(*found, id, {}, &Incident::id);
        if (at != found->end() && at->id == id)
            ordered.push_back(*at);
    }
    return ordered;
}

Result<void> IncidentRows::readAll(const std::function<bool(Incident &&)> &take, Which which)
{
    constexpr int batch = 500;
    qint64 after = std::numeric_limits<qint64>::min();
    for (;;) {
        const QString condition =
            // By id alone: another index would have every batch go through all that is left.
            QStringLiteral("id IN (SELECT id FROM incident NOT INDEXED WHERE %1id > %2 ORDER BY id LIMIT %3)")
                .arg(which == Which::Shown ? QStringLiteral("deleted = 0 AND ") : QString())
                .arg(after)
                .arg(batch);
        auto incidents = readWhere(condition);
        if (!incidents)
            return std::unexpected(incidents.error());
        if (incidents->empty())
            return {};
        // In a damaged table, rows can lead back to where the walk began.
        if (incidents->back().id.value <= after)
            return std::unexpected(engine::damaged(m_path));
        after = incidents->back().id.value;
        for (Incident &incident : *incidents) {
            if (!take(std::move(incident)))
                return {};
        }
    }
}

Result<std::vector<IncidentId>> IncidentRows::idsWhere(const QString &condition)
{
    const QByteArray sql =
        QStringLiteral("SELECT id FROM incident NOT INDEXED WHERE deleted = 0 AND %1 ORDER BY id")
            .arg(condition)
            .toUtf8();
    engine::Rows rows(m_database, sql.constData());
    std::vector<IncidentId> ids;
    while (rows.next())
        ids.push_back({rows.number(0)});
    if (const auto error = rows.error(m_path))
        return std::unexpected(*error);
    return ids;
}

Result<std::optional<IncidentId>> IncidentRows::withReference(const QString &reference)
{
    QSqlQuery &query =
        prepared(QStringLiteral("SELECT id FROM incident WHERE reference = ? AND deleted = 0"));
    query.bindValue(0, reference);
    if (auto done = run(query); !done)
        return std::unexpected(done.error());
    std::optional<IncidentId> id;
    if (query.next())
        id = IncidentId{query.value(0).toLongLong()};
    query.finish();
    return id;
}

Result<std::optional<IncidentId>> IncidentRows::withUuid(const QUuid &uuid)
{
    QSqlQuery &query = prepared(QStringLiteral("SELECT id FROM incident WHERE uuid = ?"));
    query.bindValue(0, uuid.toString(QUuid::WithoutBraces));
    if (auto done = run(query); !done)
        return std::unexpected(done.error());
    std::optional<IncidentId> id;
    if (query.next())
        id = IncidentId{query.value(0).toLongLong()};
    query.finish();
    return id;
}

Result<bool> IncidentRows::isDeleted(IncidentId id)
{
    QSqlQuery &query = prepared(QStringLiteral("SELECT deleted FROM incident WHERE id = ?"));
    query.bindValue(0, id.value);
    if (auto done = run(query); !done)
        return std::unexpected(done.error());
    const bool deleted = query.next() && query.value(0).toBool();
    query.finish();
    return deleted;
}

Result<qint64> IncidentRows::lastNumber(const QString &prefix)
{
    // Not LIKE: its wildcards may stand in a prefix. Those in use stand in an index; the deleted ones are
    // few. More than nine digits are no number in a row of numbers, but a date or another program's id.
    QSqlQuery query(m_database);
    query.prepare(QStringLiteral(
        "SELECT max(CAST(tail AS INTEGER)) FROM (SELECT substr(reference, ?) AS tail FROM ("
        "SELECT reference FROM incident INDEXED BY incident_reference WHERE deleted = 0 AND reference >= ? "
        "AND reference < ? UNION ALL "
        "SELECT reference FROM incident INDEXED BY incident_facts WHERE deleted = 1 AND substr(reference, 1, "
        "?) = ?)) WHERE length(tail) BETWEEN 1 AND 9 AND tail NOT GLOB '*[^0-9]*'"));
    QString behind = prefix; // the first text behind all that begin with it
    behind.back() = QChar(behind.back().unicode() + 1);
    query.addBindValue(prefix.size() + 1);
    query.addBindValue(prefix);
    query.addBindValue(behind);
    query.addBindValue(prefix.size());
    query.addBindValue(prefix);
    if (auto done = run(query); !done)
        return std::unexpected(done.error());
    return query.next() ? query.value(0).toLongLong() : 0;
}

Result<void> IncidentRows::rebuildTextIndex()
{
    if (auto cleared = m_text.clear(); !cleared)
        return cleared;
    if (auto ready = m_text.expectMany(true); !ready)
        return ready;
    Result<void> written;
    auto read = readAll([&](Incident &&incident) {
        written = m_text.put(incident.id, incident);
        return written.has_value();
    });
    if (!written || !read)
        return written ? read : written;
    return m_text.expectMany(false);
}

Result<bool> IncidentRows::textIndexMatches()
{
    // Compared by how many pairs of a word and an incident there are, and a sum over all of them that their
    // order does not change: neither index need be in memory. Nobody can make another index of the same sum,
    // as the seed is another each time.
    struct Pairs {
        quint64 seed;
        quint64 count = 0, sum = 0;
        bool operator==(const Pairs &) const = default;
        void add(QByteArrayView word, qint64 id)
        {
            ++count;
            sum += qHashBits(word.data(), static_cast<size_t>(word.size()),
                             (static_cast<size_t>(id) + seed) * 0x9e3779b97f4a7c15U);
        }
    };
    Pairs found{QRandomGenerator::system()->generate64()}, expected = found;
    if (const auto read = m_text.eachWord([&](QByteArrayView word, qint64 id) { found.add(word, id); });
        !read)
        return std::unexpected(read.error());
    const auto read = readAll([&](Incident &&incident) {
        for (const QByteArray &word : TextIndex::wordsOf(incident))
            expected.add(word, incident.id.value);
        return true;
    });
    if (!read)
        return std::unexpected(read.error());
    return found == expected;
}

Result<bool> IncidentRows::findsRightly(const QString &line)
{
    const auto found = m_text.find(line);
    if (!found)
        return std::unexpected(found.error());
    const WordSearch search = m_text.parted(line);
    auto next = found->begin();
    bool same = true;
    const auto read = readAll([&](Incident &&incident) {
        const bool isFound = next != found->end() && *next == incident.id;
        next += isFound;
        same = isFound == search.isIn(incident);
        return same;
    });
    if (!read)
        return std::unexpected(read.error());
    return same && next == found->end();
}

Result<QStringList> IncidentRows::unusedNames()
{
    QStringList names;
    for (const auto &[table, isUnused] : unusedNameConditions()) {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        if (!query.exec(QStringLiteral("SELECT name FROM %1 WHERE %2 ORDER BY name").arg(table, isUnused)))
            return std::unexpected(failure(query));
        while (query.next())
            names << query.value(0).toString();
        if (query.lastError().isValid())
            return std::unexpected(failure(query));
    }
    names.sort();
    return names;
}

Result<void> IncidentRows::removeUnusedNames()
{
    for (const auto &[table, isUnused] : unusedNameConditions()) {
        QSqlQuery query(m_database);
        if (!query.exec(QStringLiteral("DELETE FROM %1 WHERE %2").arg(table, isUnused)))
            return std::unexpected(failure(query));
    }
    return {};
}

void IncidentRows::forget()
{
    m_names.clear();
}
