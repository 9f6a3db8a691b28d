#include "casefile/Salvage.h"

#include "casefile/Brief.h"
#include "casefile/Migrated.h"
#include "records/Fields.h"
#include "records/Printable.h"

#include <QSet>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QVariant>

#include <algorithm>
#include <cmath>
#include <map>

namespace
{

QString nameOf(const Field &field)
{
    return QString::fromLatin1(field.column ? field.column : field.name);
}

/// What the engine gave, as a field may hold it; a text as it can be stored.
FieldValue salvagedValue(const QVariant &stored)
{
    if (stored.isNull())
        return {};
    switch (stored.typeId()) {
    case QMetaType::QString:
        return storable(stored.toString());
    case QMetaType::LongLong:
    case QMetaType::Int:
        return stored.toLongLong();
    case QMetaType::Double:
        return stored.toDouble();
    default:
        return {};
    }
}

/// In words; null where there is nothing.
QString saidIn(const QVariant &stored)
{
    if (!stored.isValid() || stored.isNull())
        return {};
    const QString text = printable(briefly(storable(stored.toString())));
    return text.isNull() ? QStringLiteral("") : text;
}

bool isCounted(Holds holds)
{
    return holds != Holds::Identity && holds != Holds::Reference && holds != Holds::Degrees &&
           holds != Holds::Text && holds != Holds::Name;
}

/// Puts what stands in a cell into a field; notes it where that cannot be.
void put(const Field &field, const QVariant &stored, void *record, Salvaged &found, int violation = 0)
{
    const FieldValue value = salvagedValue(stored);
    const bool nothing = std::holds_alternative<std::monostate>(value);
    // Nothing may stand where a field is optional, and where a cell cannot be read.
    const bool read = stored.isValid() && (!nothing || (stored.isNull() && field.access.optional));
    if (!read || !field.access.set(record, value))
        found.lost.push_back({nameOf(field), saidIn(stored), isCounted(field.holds), violation});
}

bool isOfPerpetrators(const Field &field)
{
    return !qstrcmp(field.links, "violation_perpetrator");
}

std::vector<const Field *> inRow(const Kind &kind)
{
    std::vector<const Field *> fields;
    for (const Field &field : kind.fields) {
        if (field.holds != Holds::Names)
            fields.push_back(&field);
    }
    return fields;
}

/// Up to this version of the file, incidents had no tags.
constexpr int lastWithoutTags = 5;

QStringList namesOf(const std::vector<const Field *> &fields)
{
    QStringList names;
    for (const Field *field : fields)
        names << QLatin1String(field->name);
    return names;
}

} // namespace

Salvage::Salvage(QSqlDatabase database, std::optional<int> oldVersion)
    : m_database(std::move(database))
    , m_withoutParties(oldVersion.value_or(sidesMoved::lastBefore + 1) <= sidesMoved::lastBefore)
    , m_withoutTags(oldVersion.value_or(lastWithoutTags + 1) <= lastWithoutTags)
{
    const QString id = QStringLiteral("id"), incident = QStringLiteral("incident_id"),
                  position = QStringLiteral("position");
    lookFor(QStringLiteral("incident"), {id});
    lookFor(QStringLiteral("violation"), {incident, position});
    const QString ordinal = QStringLiteral("ordinal");
    for (const Field &field : kindOf<Violation>().fields) {
        if (field.holds != Holds::Names || (m_withoutParties && !isOfPerpetrators(field)))
            continue;
        lookFor(QLatin1String(field.links), {incident, position, ordinal});
        m_names.try_emplace(tableOf(field));
    }
    for (const Field &field : kindOf<Incident>().fields) {
        if (field.holds != Holds::Names || m_withoutTags)
            continue;
        lookFor(QLatin1String(field.links), {incident, ordinal});
        m_names.try_emplace(tableOf(field));
    }
    for (const auto &[table, names] : m_names)
        lookFor(QString::fromLatin1(table), {id});
}

/// Rows that a damaged table has out of order are not found by their keys. Then it is read through once, one
/// row after the other, into a copy in memory that is asked, too.
void Salvage::lookFor(const QString &table, const QStringList &keys)
{
    const auto drop = [&] {
        QSqlQuery(m_database).exec(QStringLiteral("DROP TABLE IF EXISTS %1").arg(copyOf(table)));
    };
    drop(); // of another walk on this connection
    const QString source = sourcesOf(table).front();
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    std::vector<qint64> before;
    bool inOrder = true;
    if (query.exec(QStringLiteral("SELECT %1 FROM %2").arg(keys.join(QLatin1String(", ")), source))) {
        std::vector<qint64> here(static_cast<size_t>(keys.size()));
        while (inOrder && query.next()) {
            for (size_t i = 0; i < here.size(); ++i)
                here[i] = query.value(static_cast<int>(i)).toLongLong();
            inOrder = before.empty() || here > before;
            before = here;
        }
    }
    query.finish();
    if (inOrder || !query.exec(QStringLiteral("SELECT * FROM %1").arg(source)))
        return;
    const QSqlRecord record = query.record();
    QStringList columns, marks;
    for (int i = 0; i < record.count(); ++i) {
        columns << record.fieldName(i);
        marks << QStringLiteral("?");
    }
    QSqlQuery write(m_database);
    if (!write.exec(QStringLiteral("CREATE TEMP TABLE copy_of_%1 (%2, PRIMARY KEY (%3))")
                        .arg(table, columns.join(QLatin1String(", ")), keys.join(QLatin1String(", ")))) ||
        !write.prepare(QStringLiteral("INSERT OR IGNORE INTO %1 VALUES (%2)")
                           .arg(copyOf(table), marks.join(QLatin1String(", "))))) {
        drop();
        return;
    }
    m_outOfOrder.insert(table);
    while (query.next()) {
        for (int i = 0; i < record.count(); ++i)
            write.bindValue(i, query.value(i));
        (void)write.exec();
    }
}

QString Salvage::copyOf(const QString &table)
{
    return QStringLiteral("temp.copy_of_%1").arg(table);
}

/// Where rows of a table are looked for by their keys.
QStringList Salvage::sourcesOf(const QString &table) const
{
    const bool byRow = table == QLatin1String("incident") || m_names.contains(table.toLatin1());
    QStringList sources{byRow ? table + QStringLiteral(" NOT INDEXED") : table};
    if (m_outOfOrder.contains(table))
        sources << copyOf(table);
    return sources;
}

QList<qint64> Salvage::rows(bool &complete)
{
    // A walk stops at the first page that cannot be read: the rows behind it are reached from the other end,
    // and by what stands on pages of its own.
    QSet<qint64> found;
    complete = true;
    for (const char *walk :
         {"SELECT id FROM incident NOT INDEXED ORDER BY id",
          "SELECT id FROM incident NOT INDEXED ORDER BY id DESC",
          "SELECT id FROM incident INDEXED BY incident_facts ORDER BY deleted, date_from DESC",
          "SELECT id FROM incident INDEXED BY incident_facts ORDER BY deleted DESC, date_from",
          "SELECT id FROM incident INDEXED BY incident_reference WHERE deleted = 0 ORDER BY reference",
          "SELECT id FROM incident INDEXED BY incident_reference WHERE deleted = 0 ORDER BY reference "
          "DESC"}) {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        if (query.exec(QLatin1String(walk))) {
            while (query.next())
                found.insert(query.value(0).toLongLong());
        }
        const bool whole = !query.lastError().isValid();
        // Where rows are out of order, others may have lost their places to them.
        if (whole && !m_outOfOrder.contains(QStringLiteral("incident")))
            break;
        complete = complete && whole;
    }
    QList<qint64> ordered = found.values();
    std::ranges::sort(ordered);
    return ordered;
}

/// A cell of a row that cannot be read as a whole: of the row, else of an index.
QVariant Salvage::cell(qint64 row, const QString &column, bool &ofRow)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    query.prepare(QStringLiteral("SELECT %1 FROM incident NOT INDEXED WHERE id = ?").arg(column));
    query.bindValue(0, row);
    if (query.exec() && query.next()) {
        ofRow = true;
        return query.value(0);
    }
    const bool isReference = column == QLatin1String("reference");
    query.prepare(isReference ? QStringLiteral("SELECT reference FROM incident INDEXED BY incident_reference "
                                               "WHERE deleted = 0 AND +id = ?")
                              : QStringLiteral("SELECT %1 FROM incident INDEXED BY incident_facts WHERE "
                                               "deleted IN (0, 1) AND +id = ?")
                                    .arg(column));
    query.bindValue(0, row);
    return query.exec() && query.next() ? query.value(0) : QVariant();
}

QString Salvage::referenceOf(qint64 row)
{
    bool ofRow = false;
    return cell(row, QStringLiteral("reference"), ofRow).toString();
}

std::optional<Salvaged> Salvage::read(qint64 row)
{
    static const std::vector<const Field *> fields = inRow(kindOf<Incident>());
    static const QStringList columns =
        QStringList{QStringLiteral("deleted"), QStringLiteral("created"), QStringLiteral("changed")} +
        namesOf(fields);
    std::map<QString, QVariant> cells;
    bool whole = false;
    for (const QString &source : sourcesOf(QStringLiteral("incident"))) {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        query.prepare(
            QStringLiteral("SELECT %1 FROM %2 WHERE id = ?").arg(columns.join(QLatin1String(", ")), source));
        query.bindValue(0, row);
        whole = query.exec() && query.next();
        for (qsizetype i = 0; whole && i < columns.size(); ++i)
            cells[columns[i]] = query.value(static_cast<int>(i));
        // While it stands open, one page that cannot be decrypted would keep all others from being read.
        query.finish();
        if (whole)
            break;
    }
    if (!whole) {
        bool ofRow = false;
        static const QStringList indexed{QStringLiteral("deleted"),         QStringLiteral("date_from"),
                                         QStringLiteral("date_to"),         QStringLiteral("date_precision"),
                                         QStringLiteral("country"),         QStringLiteral("region"),
                                         QStringLiteral("victims_overlap"), QStringLiteral("status"),
                                         QStringLiteral("visibility"),      QStringLiteral("reference")};
        // Those that stand in the row alone say whether anything of it can be read.
        for (const bool inIndex : {false, true}) {
            for (const QString &column : columns) {
                if (indexed.contains(column) == inIndex)
                    cells[column] = cell(row, column, ofRow);
            }
            if (!ofRow)
                return std::nullopt;
        }
    }
    Salvaged found;
    Incident &incident = found.incident;
    incident.id = {row};
    // What cannot be read is as careful as it can be.
    incident.visibility = Visibility::Confidential;
    for (const Field *field : fields)
        put(*field, cells[QLatin1String(field->name)], &incident, found);
    const auto time = [&](const char *column) {
        QDateTime at = QDateTime::fromString(cells[QLatin1String(column)].toString(), Qt::ISODateWithMs);
        at.setTimeSpec(Qt::UTC);
        return at;
    };
    incident.created = time("created");
    incident.changed = time("changed");
    found.uuid = cells[QStringLiteral("uuid")].toString();
    if (const QVariant deleted = cells[QStringLiteral("deleted")]; deleted.isValid()) {
        // What is neither the one nor the other, its history decides.
        if (deleted == 0 || deleted == 1)
            found.hidden = deleted.toBool();
        else
            found.lost.push_back({QStringLiteral("deleted"), saidIn(deleted), true});
    }
    // Half of a pair of coordinates is no place.
    const auto place = incident.place.coordinates;
    if (clearHalfGroups(kindOf<Incident>(), &incident) && place) {
        for (const char *half : {"latitude", "longitude"}) {
            if (const QString said = saidIn(cells[QLatin1String(half)]); !said.isNull())
                found.lost.push_back({QLatin1String(half), said});
        }
    }
    readViolations(row, found);
    readNames(row, std::nullopt, kindOf<Incident>(), &found.incident, found);
    return found;
}

void Salvage::readViolations(qint64 row, Salvaged &found)
{
    static const std::vector<const Field *> fields = inRow(kindOf<Violation>());
    std::map<qint64, std::vector<QVariant>> read; // by position
    const auto take = [&](const QSqlQuery &query) {
        std::vector<QVariant> &cells = read[query.value(0).toLongLong()];
        cells.clear();
        for (size_t i = 0; i < fields.size(); ++i)
            cells.push_back(query.value(static_cast<int>(i) + 1));
    };
    const bool whole =
        eachOf(QStringLiteral("violation"),
               QStringLiteral("SELECT position, %1 FROM %3 WHERE incident_id = ? ORDER BY position %2")
                   .arg(namesOf(fields).join(QLatin1String(", "))),
               {row}, take);
    // The names of one that cannot be read may be readable.
    std::vector<qint64> positions;
    for (const auto &[position, cells] : read)
        positions.push_back(position);
    if (!whole || read.empty()) {
        found.lost.push_back({QStringLiteral("violations"), {}, true});
        for (const Field &field : kindOf<Violation>().fields) {
            if (field.holds != Holds::Names)
                continue;
            (void)eachOf(QLatin1String(field.links),
                         QStringLiteral("SELECT position FROM %2 WHERE incident_id = ? ORDER BY position %1"),
                         {row},
                         [&](const QSqlQuery &query) { positions.push_back(query.value(0).toLongLong()); });
        }
        std::ranges::sort(positions);
        const auto twice = std::ranges::unique(positions);
        positions.erase(twice.begin(), twice.end());
    }
    for (const qint64 position : positions) {
        Violation &violation = found.incident.violations.emplace_back();
        const auto number = static_cast<int>(found.incident.violations.size());
        violation.victims = {Salvaged::unread, Salvaged::unread, std::nullopt};
        if (const auto cells = read.find(position); cells != read.end()) {
            for (size_t i = 0; i < fields.size(); ++i)
                put(*fields[i], cells->second[i], &violation, found, number);
        }
        readNames(row, position, kindOf<Violation>(), &violation, found);
    }
}

/// The names that an incident holds itself, or its violation at `position`.
void Salvage::readNames(qint64 row, std::optional<qint64> position, const Kind &kind, void *record,
                        Salvaged &found)
{
    for (const Field &field : kind.fields) {
        const bool isThere = position ? !m_withoutParties || isOfPerpetrators(field) : !m_withoutTags;
        if (field.holds != Holds::Names || !isThere)
            continue;
        std::map<qint64, qint64> ids; // by ordinal
        QList<qint64> keys{row};
        if (position)
            keys << *position;
        bool whole = eachOf(QLatin1String(field.links),
                            QStringLiteral("SELECT ordinal, %1_id FROM %4 WHERE incident_id = ? %2ORDER BY "
                                           "ordinal %3")
                                .arg(QString::fromLatin1(tableOf(field)),
                                     position ? QStringLiteral("AND position = ? ") : QString()),
                            keys, [&](const QSqlQuery &query) {
                                ids[query.value(0).toLongLong()] = query.value(1).toLongLong();
                            });
        QStringList names;
        for (const auto &[ordinal, id] : ids) {
            const QString one = name(tableOf(field), id);
            whole = whole && !one.isNull();
            if (!one.isNull())
                names << one;
        }
        field.access.set(record, names);
        if (!whole) {
            const int violation = position ? static_cast<int>(found.incident.violations.size()) : 0;
            found.lost.push_back({nameOf(field), {}, true, violation});
        }
    }
}

/// The rows that a query finds by their keys in a table, from both ends where one cannot be reached from the
/// other. `sql` has places for the order and then for the table. Whether all could be read.
bool Salvage::eachOf(const QString &table, const QString &sql, const QList<qint64> &keys,
                     const std::function<void(const QSqlQuery &)> &take) const
{
    bool all = true;
    for (const QString &source : sourcesOf(table)) {
        bool whole = false;
        for (const char *order : {"ASC", "DESC"}) {
            QSqlQuery query(m_database);
            query.setForwardOnly(true);
            query.prepare(sql.arg(QLatin1String(order), source));
            for (qsizetype i = 0; i < keys.size(); ++i)
                query.bindValue(static_cast<int>(i), keys[i]);
            if (query.exec()) {
                while (query.next())
                    take(query);
            }
            whole = !query.lastError().isValid();
            if (whole)
                break;
        }
        all = all && whole;
    }
    return all;
}

/// The table that holds the names of a field.
QByteArray Salvage::tableOf(const Field &names) const
{
    return m_withoutParties && isOfPerpetrators(names) ? QByteArray("perpetrator") : QByteArray(names.names);
}

QString Salvage::name(const QByteArray &table, qint64 id)
{
    Names &names = m_names[table];
    if (const auto known = names.known.constFind(id); known != names.known.cend())
        return *known;
    QVariant found;
    bool broken = false;
    for (const QString &source : sourcesOf(QString::fromLatin1(table))) {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        query.prepare(QStringLiteral("SELECT name FROM %1 WHERE id = ?").arg(source));
        query.bindValue(0, id);
        if (!found.isValid() && query.exec() && query.next())
            found = query.value(0);
        broken = broken || query.lastError().isValid();
    }
    if (found.typeId() == QMetaType::QString && !found.isNull())
        return *names.known.insert(id, storable(found.toString()));
    if (broken && !names.ofIndex) {
        // Names stand in an index of their own, too.
        names.ofIndex = true;
        for (const char *order : {"ASC", "DESC"}) {
            QSqlQuery all(m_database);
            all.setForwardOnly(true);
            if (all.exec(QStringLiteral("SELECT id, name FROM %1 ORDER BY name %2")
                             .arg(QLatin1String(table), QLatin1String(order)))) {
                while (all.next()) {
                    if (const QVariant one = all.value(1);
                        one.typeId() == QMetaType::QString && !one.isNull())
                        names.known.insert(all.value(0).toLongLong(), storable(one.toString()));
                }
            }
            if (!all.lastError().isValid())
                break;
        }
        return name(table, id);
    }
    return *names.known.insert(id, QString());
}
