#include "casefile/Salvage.h"

#include "casefile/Migrated.h"
#include "records/Fields.h"
#include "records/Printable.h"

#include <QSet>
#include <QSqlError>
#include <QSqlQuery>
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
FieldValue valueOf(const QVariant &stored)
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
    constexpr qsizetype longest = 200;
    if (!stored.isValid() || stored.isNull())
        return {};
    const QString text = printable(storable(stored.toString()).left(longest));
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
    const FieldValue value = valueOf(stored);
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
        if (!query.lastError().isValid())
            break;
        complete = false;
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
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    query.prepare(QStringLiteral("SELECT %1 FROM incident NOT INDEXED WHERE id = ?")
                      .arg(columns.join(QLatin1String(", "))));
    query.bindValue(0, row);
    const bool whole = query.exec() && query.next();
    for (qsizetype i = 0; whole && i < columns.size(); ++i)
        cells[columns[i]] = query.value(static_cast<int>(i));
    // While it stands open, one page that cannot be decrypted would keep all others from being read.
    query.finish();
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
    if (const QVariant deleted = cells[QStringLiteral("deleted")]; deleted.isValid())
        found.hidden = deleted.toBool();
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
    bool whole = false;
    for (const char *order : {"ASC", "DESC"}) {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        query.prepare(
            QStringLiteral("SELECT position, %1 FROM violation WHERE incident_id = ? ORDER BY position %2")
                .arg(namesOf(fields).join(QLatin1String(", ")), QLatin1String(order)));
        query.bindValue(0, row);
        if (query.exec()) {
            while (query.next()) {
                std::vector<QVariant> &cells = read[query.value(0).toLongLong()];
                cells.clear();
                for (size_t i = 0; i < fields.size(); ++i)
                    cells.push_back(query.value(static_cast<int>(i) + 1));
            }
        }
        whole = !query.lastError().isValid();
        if (whole)
            break;
    }
    // The names of one that cannot be read may be readable.
    std::vector<qint64> positions;
    for (const auto &[position, cells] : read)
        positions.push_back(position);
    if (!whole || read.empty()) {
        found.lost.push_back({QStringLiteral("violations"), {}, true});
        for (const Field &field : kindOf<Violation>().fields) {
            if (field.holds != Holds::Names)
                continue;
            QSqlQuery query(m_database);
            query.setForwardOnly(true);
            query.prepare(QStringLiteral("SELECT DISTINCT position FROM %1 WHERE incident_id = ?")
                              .arg(QLatin1String(field.links)));
            query.bindValue(0, row);
            while ((query.isActive() || query.exec()) && query.next())
                positions.push_back(query.value(0).toLongLong());
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
        bool whole = false;
        for (const char *order : {"ASC", "DESC"}) {
            QSqlQuery query(m_database);
            query.setForwardOnly(true);
            query.prepare(QStringLiteral("SELECT ordinal, %1_id FROM %2 WHERE incident_id = ? %3ORDER BY "
                                         "ordinal %4")
                              .arg(QString::fromLatin1(tableOf(field)), QLatin1String(field.links),
                                   position ? QStringLiteral("AND position = ? ") : QString(),
                                   QLatin1String(order)));
            query.bindValue(0, row);
            if (position)
                query.bindValue(1, *position);
            if (query.exec()) {
                while (query.next())
                    ids[query.value(0).toLongLong()] = query.value(1).toLongLong();
            }
            whole = !query.lastError().isValid();
            if (whole)
                break;
        }
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
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    query.prepare(QStringLiteral("SELECT name FROM %1 NOT INDEXED WHERE id = ?").arg(QLatin1String(table)));
    query.bindValue(0, id);
    QVariant found;
    if (query.exec() && query.next())
        found = query.value(0);
    const bool broken = query.lastError().isValid();
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
