#include "exchange/Versions.h"

#include "casefile/Migrated.h"
#include "records/RecordJson.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace
{

const QString violationsKey = QStringLiteral("violations");
const QString prefix = QStringLiteral("import ");

void put(QJsonObject &object, const QString &key, const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        object.remove(key);
    else
        object.insert(key, value);
}

std::optional<QJsonObject> withUuid(const QJsonArray &violations, const QJsonValue &uuid)
{
    for (const QJsonValue &one : violations) {
        if (one[QStringLiteral("uuid")] == uuid)
            return one.toObject();
    }
    return std::nullopt;
}

/// What an entry changed of violations, done to others.
QJsonArray changed(const QJsonArray &violations, const QJsonArray &before, const QJsonArray &after)
{
    QJsonArray result;
    for (const QJsonValue &one : violations) {
        const QJsonValue uuid = one[QStringLiteral("uuid")];
        const auto old = withUuid(before, uuid), now = withUuid(after, uuid);
        if (old && !now)
            continue;
        QJsonObject kept = one.toObject();
        if (now) {
            for (auto field = now->constBegin(); field != now->constEnd(); ++field) {
                if (!old || old->value(field.key()) != field.value())
                    kept.insert(field.key(), field.value());
            }
            if (old) {
                for (const QString &key : old->keys()) {
                    if (!now->contains(key))
                        kept.remove(key);
                }
            }
        }
        result.append(kept);
    }
    for (const QJsonValue &one : after) {
        const QJsonValue uuid = one[QStringLiteral("uuid")];
        if (!withUuid(before, uuid) && !withUuid(violations, uuid))
            result.append(one);
    }
    return result;
}

/// What the migration to version 4 did to the record, done to what the table said before it.
void moveSides(QJsonObject &incident)
{
    QJsonArray violations = incident.value(violationsKey).toArray();
    for (qsizetype i = 0; i < violations.size(); ++i) {
        QJsonObject violation = violations[i].toObject();
        const QJsonValue sides = violation.value(QStringLiteral("perpetrators"));
        if (violation.value(QStringLiteral("type")) != QLatin1String(sidesMoved::type) || !sides.isArray())
            continue;
        violation.remove(QStringLiteral("perpetrators"));
        violation.insert(QStringLiteral("parties"), sides);
        violations[i] = violation;
    }
    incident.insert(violationsKey, violations);
}

QJsonArray fieldsOf(const HistoryEntry &entry)
{
    return QJsonDocument::fromJson(entry.fields.toUtf8()).array();
}

} // namespace

QString importReason(const QString &table)
{
    return prefix + table;
}

Result<Versions> versionsOf(const Store &store, const Incident &now)
{
    const auto entries = store.historyOf(now.uuid);
    if (!entries)
        return std::unexpected(entries.error());
    // Back from what it is, entry by entry, to where it was made or an erasure took away what it was.
    Versions versions;
    QJsonObject content = toJson(now);
    versions.all.push_back(content);
    auto first = entries->size();
    bool whole = false;
    while (first > 0 && !whole) {
        const HistoryEntry &entry = (*entries)[first - 1];
        if (entry.content.isEmpty())
            break;
        --first;
        whole = entry.action == QLatin1String("create");
        if (entry.action != QLatin1String("update"))
            continue;
        for (const QJsonValue &field : fieldsOf(entry))
            put(content, field[0].toString(), field[1]);
        versions.all.push_back(content);
    }
    std::ranges::reverse(versions.all);
    if (!whole || !(*entries)[first].reason.startsWith(prefix))
        return versions;
    QJsonObject said = content;
    for (auto at = first; at < entries->size(); ++at) {
        const HistoryEntry &entry = (*entries)[at];
        if (entry.program == QLatin1String(sidesMoved::program))
            moveSides(said);
        if (entry.action != QLatin1String("update") || !entry.reason.startsWith(prefix))
            continue;
        for (const QJsonValue &field : fieldsOf(entry)) {
            const QString key = field[0].toString();
            if (key == violationsKey)
                said.insert(key, changed(said.value(key).toArray(), field[1].toArray(), field[2].toArray()));
            else
                put(said, key, field[2]);
        }
    }
    versions.imported = said;
    return versions;
}
