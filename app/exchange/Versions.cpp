#include "exchange/Versions.h"

#include "casefile/Migrated.h"
#include "casefile/Rescue.h"
#include "records/Printable.h"
#include "records/RecordJson.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <ranges>

namespace
{

const QString partsKey = QStringLiteral("violations");

/// Puts one side of an entry's fields into a record: 1 what was before, or kept; 2 what came, or was said.
void put(QJsonObject &record, const HistoryEntry &entry, int side)
{
    for (const QJsonValue &field : QJsonDocument::fromJson(entry.fields.toUtf8()).array()) {
        if (const QJsonValue value = field[side]; value.isNull() || value.isUndefined())
            record.remove(field[0].toString());
        else
            record.insert(field[0].toString(), value);
    }
}

QSet<QUuid> uuidsIn(const QJsonValue &violations)
{
    QSet<QUuid> found;
    for (const QJsonValue &one : violations.toArray())
        found.insert(QUuid(one[QStringLiteral("uuid")].toString()));
    return found;
}

/// The violations that an entry brought into a record that became `content`.
QSet<QUuid> broughtBy(const HistoryEntry &entry, const QJsonObject &content)
{
    if (entry.action == QLatin1String("create"))
        return uuidsIn(content.value(partsKey));
    for (const QJsonValue &field : QJsonDocument::fromJson(entry.fields.toUtf8()).array()) {
        if (entry.action == QLatin1String("update") && field[0].toString() == partsKey)
            return uuidsIn(field[2]) - uuidsIn(field[1]);
    }
    return {};
}

bool isOf(const HistoryEntry &entry, const QString &source)
{
    // Before version 4, entries did not name their source.
    const bool old = entry.kind.isEmpty() && entry.action == QLatin1String("create") &&
                     entry.reason.startsWith(QLatin1String("import "));
    return entry.sourceKind() == source || old;
}

} // namespace

QString importReason(const QString &table)
{
    return QStringLiteral("import ") + printable(table);
}

Result<Versions> versionsOf(const Store &store, const Incident &now, const QString &source)
{
    const auto entries = store.historyOf(now.uuid);
    if (!entries)
        return std::unexpected(entries.error());
    Versions versions;
    versions.all.push_back(now);
    QJsonObject content = toJson(now);
    bool moved = false;
    for (const HistoryEntry &entry : std::views::reverse(*entries)) {
        // An erasure took away what it was before.
        if (entry.content.isEmpty()) {
            versions.isWhole = false;
            break;
        }
        if (entry.source == QLatin1String(recoveredSource))
            versions.isWhole = false;
        if (isOf(entry, source)) {
            if (!versions.said) {
                QJsonObject said = content;
                if (entry.action == QLatin1String("import"))
                    put(said, entry, 2);
                versions.said = fromJson<Incident>(said);
                // What the migration did to the record is done to what a source said before it.
                if (moved)
                    sidesMoved::in(*versions.said);
            }
            versions.brought += broughtBy(entry, content);
        }
        moved = moved || entry.program == QLatin1String(sidesMoved::program);
        if (entry.action != QLatin1String("update"))
            continue;
        put(content, entry, 1);
        versions.all.push_back(fromJson<Incident>(content));
    }
    return versions;
}
