#include "casefile/IncidentRows.h"

#include "casefile/Engine.h"
#include "records/Codes.h"

#include <QSqlError>
#include <QVariant>

#include <algorithm>

namespace
{

const QString columns = QStringLiteral("uuid, reference, title_en, title_fr, summary_en, summary_fr, "
                                       "country, region, place, latitude, longitude, "
                                       "date_from, date_to, date_precision, victims_overlap, status, "
                                       "visibility, sources, basis, created, changed");
constexpr int columnCount = 21;

/// A null QString would be stored as NULL.
QString text(const QString &value)
{
    return value.isNull() ? QStringLiteral("") : value;
}

void bindContent(QSqlQuery &query, const Incident &incident)
{
    const auto &coordinates = incident.place.coordinates;
    int i = 0;
    query.bindValue(i++, incident.uuid.toString(QUuid::WithoutBraces));
    for (const QString &value :
         {incident.reference, incident.title.en, incident.title.fr, incident.summary.en, incident.summary.fr,
          incident.place.country.value, incident.place.region, incident.place.name})
        query.bindValue(i++, text(value));
    query.bindValue(i++, coordinates ? QVariant(coordinates->latitude) : QVariant());
    query.bindValue(i++, coordinates ? QVariant(coordinates->longitude) : QVariant());
    query.bindValue(i++, incident.period.from.toString(Qt::ISODate));
    query.bindValue(i++, incident.period.to.toString(Qt::ISODate));
    query.bindValue(i++, codeOf(incident.period.precision));
    query.bindValue(i++, codeOf(incident.overlap));
    query.bindValue(i++, codeOf(incident.status));
    query.bindValue(i++, codeOf(incident.visibility));
    query.bindValue(i++, text(incident.sources));
    query.bindValue(i++, text(codeOf(incident.basis)));
    query.bindValue(i++, incident.created.toString(Qt::ISODateWithMs));
    query.bindValue(i++, incident.changed.toString(Qt::ISODateWithMs));
}

QDateTime time(const QString &iso)
{
    QDateTime value = QDateTime::fromString(iso, Qt::ISODateWithMs);
    value.setTimeSpec(Qt::UTC);
    return value;
}

Incident fromRow(const QSqlQuery &query)
{
    const auto string = [&](int i) { return query.value(i).toString(); };
    Incident incident;
    incident.id = {query.value(0).toLongLong()};
    incident.uuid = QUuid(string(1));
    incident.reference = string(2);
    incident.title = {string(3), string(4)};
    incident.summary = {string(5), string(6)};
    incident.place = {{string(7)}, string(8), string(9), std::nullopt};
    if (!query.isNull(10) && !query.isNull(11))
        incident.place.coordinates = Coordinates{query.value(10).toDouble(), query.value(11).toDouble()};
    incident.period = {QDate::fromString(string(12), Qt::ISODate), QDate::fromString(string(13), Qt::ISODate),
                       fromCode<Precision>(string(14)).value_or(Precision::Day)};
    incident.overlap = fromCode<Overlap>(string(15)).value_or(Overlap::Unknown);
    incident.status = fromCode<Status>(string(16)).value_or(Status::Draft);
    incident.visibility = fromCode<Visibility>(string(17)).value_or(Visibility::Confidential);
    incident.sources = string(18);
    incident.basis = fromCode<Basis>(string(19)).value_or(Basis::None);
    incident.created = time(string(20));
    incident.changed = time(string(21));
    return incident;
}

} // namespace

IncidentRows::IncidentRows(QSqlDatabase database, QString path)
    : m_database(std::move(database))
    , m_path(std::move(path))
{
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

Result<qint64> IncidentRows::perpetratorId(const QString &name)
{
    if (const auto known = m_perpetrators.constFind(name); known != m_perpetrators.cend())
        return *known;
    QSqlQuery &find = prepared(QStringLiteral("SELECT id FROM perpetrator WHERE name = ?"));
    find.bindValue(0, name);
    if (auto done = run(find); !done)
        return std::unexpected(done.error());
    qint64 id = find.next() ? find.value(0).toLongLong() : 0;
    find.finish();
    if (!id) {
        QSqlQuery &insert = prepared(QStringLiteral("INSERT INTO perpetrator (name) VALUES (?)"));
        insert.bindValue(0, name);
        if (auto done = run(insert); !done)
            return std::unexpected(done.error());
        id = insert.lastInsertId().toLongLong();
    }
    m_perpetrators.insert(name, id);
    return id;
}

Result<void> IncidentRows::writeViolations(IncidentId id, const std::vector<Violation> &violations)
{
    int position = 0;
    for (const Violation &violation : violations) {
        QSqlQuery &insert =
            prepared(QStringLiteral("INSERT INTO violation (incident_id, position, uuid, type, low, "
                                    "best, high) VALUES (?, ?, ?, ?, ?, ?, ?)"));
        insert.bindValue(0, id.value);
        insert.bindValue(1, position);
        insert.bindValue(2, violation.uuid.toString(QUuid::WithoutBraces));
        insert.bindValue(3, text(violation.type));
        insert.bindValue(4, violation.victims.low);
        insert.bindValue(5, violation.victims.best);
        insert.bindValue(6, violation.victims.high ? QVariant(*violation.victims.high) : QVariant());
        if (auto done = run(insert); !done)
            return done;
        int ordinal = 0;
        for (const QString &name : violation.perpetrators) {
            const auto perpetrator = perpetratorId(name);
            if (!perpetrator)
                return std::unexpected(perpetrator.error());
            QSqlQuery &link =
                prepared(QStringLiteral("INSERT INTO violation_perpetrator (incident_id, position, "
                                        "ordinal, perpetrator_id) VALUES (?, ?, ?, ?)"));
            link.bindValue(0, id.value);
            link.bindValue(1, position);
            link.bindValue(2, ordinal++);
            link.bindValue(3, *perpetrator);
            if (auto done = run(link); !done)
                return done;
        }
        ++position;
    }
    return {};
}

Result<void> IncidentRows::writeText(IncidentId id, const Incident &incident)
{
    QStringList names;
    for (const Violation &violation : incident.violations)
        names << violation.perpetrators;
    names.removeDuplicates();
    QSqlQuery &insert = prepared(
        QStringLiteral("INSERT INTO incident_text (rowid, title_en, title_fr, summary_en, summary_fr, "
                       "place, perpetrators) VALUES (?, ?, ?, ?, ?, ?, ?)"));
    int i = 0;
    insert.bindValue(i++, id.value);
    for (const QString &value : {incident.title.en, incident.title.fr, incident.summary.en,
                                 incident.summary.fr, incident.place.name, names.join(QLatin1String(" ; "))})
        insert.bindValue(i++, text(value));
    return run(insert);
}

Result<void> IncidentRows::removeText(IncidentId id)
{
    QSqlQuery &remove = prepared(QStringLiteral("DELETE FROM incident_text WHERE rowid = ?"));
    remove.bindValue(0, id.value);
    return run(remove);
}

Result<IncidentId> IncidentRows::insert(const Incident &incident)
{
    QSqlQuery &insert = prepared(QStringLiteral("INSERT INTO incident (%1) VALUES (?%2)")
                                     .arg(columns, QStringLiteral(", ?").repeated(columnCount - 1)));
    bindContent(insert, incident);
    if (auto done = run(insert); !done)
        return std::unexpected(done.error());
    const IncidentId id{insert.lastInsertId().toLongLong()};
    if (auto done = writeViolations(id, incident.violations); !done)
        return std::unexpected(done.error());
    if (auto done = writeText(id, incident); !done)
        return std::unexpected(done.error());
    return id;
}

Result<void> IncidentRows::expectMany(bool many)
{
    constexpr int usual = 1 << 20, more = 64 << 20; // bytes
    QSqlQuery query(m_database);
    if (query.exec(QStringLiteral("INSERT INTO incident_text (incident_text, rank) VALUES ('hashsize', %1)")
                       .arg(many ? more : usual)))
        return {};
    return std::unexpected(failure(query));
}

Result<void> IncidentRows::update(const Incident &incident)
{
    static const QString sql = [] {
        QStringList assignments;
        for (const QString &column : columns.split(QLatin1String(", ")))
            assignments << column + QLatin1String(" = ?");
        return QStringLiteral("UPDATE incident SET %1 WHERE id = ?")
            .arg(assignments.join(QLatin1String(", ")));
    }();
    QSqlQuery &update = prepared(sql);
    bindContent(update, incident);
    update.bindValue(columnCount, incident.id.value);
    if (auto done = run(update); !done)
        return done;
    for (const char *statement : {"DELETE FROM violation_perpetrator WHERE incident_id = ?",
                                  "DELETE FROM violation WHERE incident_id = ?"}) {
        QSqlQuery &remove = prepared(QLatin1String(statement));
        remove.bindValue(0, incident.id.value);
        if (auto done = run(remove); !done)
            return done;
    }
    if (auto done = writeViolations(incident.id, incident.violations); !done)
        return done;
    if (auto done = removeText(incident.id); !done)
        return done;
    return writeText(incident.id, incident);
}

Result<void> IncidentRows::setDeleted(const Incident &incident, bool deleted)
{
    QSqlQuery &update = prepared(QStringLiteral("UPDATE incident SET deleted = ? WHERE id = ?"));
    update.bindValue(0, deleted ? 1 : 0);
    update.bindValue(1, incident.id.value);
    if (auto done = run(update); !done)
        return done;
    return deleted ? removeText(incident.id) : writeText(incident.id, incident);
}

Result<std::vector<Incident>> IncidentRows::readWhere(const QString &condition)
{
    std::vector<Incident> incidents;
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(
            QStringLiteral("SELECT id, %1 FROM incident WHERE %2 ORDER BY id").arg(columns, condition)))
        return std::unexpected(failure(query));
    while (query.next())
        incidents.push_back(fromRow(query));
    if (query.lastError().isValid())
        return std::unexpected(failure(query));
    // Violations and their perpetrators come in the same order, and are dealt out in one walk.
    const QString of = QStringLiteral("incident_id IN (SELECT id FROM incident WHERE %1)").arg(condition);
    if (!query.exec(
            QStringLiteral("SELECT v.incident_id, v.position, v.uuid, v.type, v.low, v.best, v.high, p.name "
                           "FROM violation v LEFT JOIN violation_perpetrator l USING (incident_id, position) "
                           "LEFT JOIN perpetrator p ON p.id = l.perpetrator_id "
                           "WHERE v.%1 ORDER BY v.incident_id, v.position, l.ordinal")
                .arg(of)))
        return std::unexpected(failure(query));
    auto incident = incidents.begin();
    qint64 lastPosition = -1;
    while (query.next()) {
        const IncidentId id{query.value(0).toLongLong()};
        while (incident != incidents.end() && incident->id < id) {
            ++incident;
            lastPosition = -1;
        }
        if (incident == incidents.end() || incident->id != id)
            continue;
        if (const qint64 position = query.value(1).toLongLong(); position != lastPosition) {
            lastPosition = position;
            Violation violation;
            violation.uuid = QUuid(query.value(2).toString());
            violation.type = query.value(3).toString();
            violation.victims = {query.value(4).toLongLong(), query.value(5).toLongLong(),
                                 query.isNull(6) ? std::nullopt : std::optional(query.value(6).toLongLong())};
            incident->violations.push_back(std::move(violation));
        }
        if (!query.isNull(7))
            incident->violations.back().perpetrators << query.value(7).toString();
    }
    if (query.lastError().isValid())
        return std::unexpected(failure(query));
    return incidents;
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
    qint64 after = 0;
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

Result<int> IncidentRows::lastNumber(const QString &prefix)
{
    // Not LIKE: its wildcards may stand in a prefix. Those in use stand in an index; the deleted ones are
    // few.
    QSqlQuery query(m_database);
    query.prepare(QStringLiteral(
        "SELECT max(CAST(substr(reference, ?) AS INTEGER)) FROM ("
        "SELECT reference FROM incident INDEXED BY incident_reference WHERE deleted = 0 AND reference >= ? "
        "AND reference < ? UNION ALL "
        "SELECT reference FROM incident INDEXED BY incident_facts WHERE deleted = 1 AND substr(reference, 1, "
        "?) = ?)"));
    QString behind = prefix; // the first text behind all that begin with it
    behind.back() = QChar(behind.back().unicode() + 1);
    query.addBindValue(prefix.size() + 1);
    query.addBindValue(prefix);
    query.addBindValue(behind);
    query.addBindValue(prefix.size());
    query.addBindValue(prefix);
    if (auto done = run(query); !done)
        return std::unexpected(done.error());
    return query.next() ? query.value(0).toInt() : 0;
}

Result<std::vector<IncidentId>> IncidentRows::withWords(const QString &words)
{
    const QByteArray text = words.toUtf8();
    const auto parted = engine::wordsOf(m_database, text);
    if (!parted)
        return std::unexpected(parted.error());
    // The last part of a word may go on: it is being typed.
    const auto mayGoOn = [&](qsizetype end) {
        return end == text.size() || QByteArrayView(" *").contains(text[end]);
    };
    QByteArrayList terms;
    for (const auto &[word, begin, end] : *parted)
        terms << '"' + word + (mayGoOn(end) ? "\"*" : "\"");
    std::vector<IncidentId> ids;
    if (terms.isEmpty())
        return ids;
    const QByteArray match = terms.join(' ');
    engine::Rows rows(m_database,
                      "SELECT rowid FROM incident_text WHERE incident_text MATCH ?1 ORDER BY rowid");
    rows.bind(1, match);
    while (rows.next())
        ids.push_back({rows.number(0)});
    if (const auto error = rows.error(m_path))
        return std::unexpected(*error);
    return ids;
}

Result<void> IncidentRows::rebuildTextIndex()
{
    QSqlQuery query(m_database);
    if (!query.exec(QStringLiteral("INSERT INTO incident_text (incident_text) VALUES ('delete-all')")))
        return std::unexpected(failure(query));
    Result<void> written;
    auto read = readAll([&](Incident &&incident) {
        written = writeText(incident.id, incident);
        return written.has_value();
    });
    return written ? read : written;
}

void IncidentRows::forget()
{
    m_perpetrators.clear();
}
