#include "casefile/Properties.h"

#include "casefile/Engine.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

Result<QMap<QString, QString>> properties::read(const QSqlDatabase &database, const QString &path)
{
    QSqlQuery query(database);
    if (!query.exec(QStringLiteral("SELECT key, value FROM casefile")))
        return std::unexpected(engine::errorFrom(query.lastError(), path));
    QMap<QString, QString> found;
    while (query.next())
        found.insert(query.value(0).toString(), query.value(1).toString());
    return found;
}

QByteArray properties::bytesOf(const QMap<QString, QString> &properties)
{
    QJsonObject all;
    for (auto one = properties.cbegin(); one != properties.cend(); ++one)
        all.insert(one.key(), one.value());
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}
