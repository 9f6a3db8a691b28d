#include "casefile/Properties.h"

#include "casefile/Engine.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

Result<QMap<QString, QString>> properties::read(const QSqlDatabase &database, const QString &path)
{
    QSqlQuery query(database);
    query.prepare(QStringLiteral("SELECT key, value FROM casefile WHERE key NOT IN (?, ?)"));
    query.bindValue(0, backupFolders);
    query.bindValue(1, goingBackups);
    QMap<QString, QString> found;
    const auto read = engine::eachRow(
        query, path, [&] { found.insert(query.value(0).toString(), query.value(1).toString()); });
    return read ? Result<QMap<QString, QString>>(std::move(found)) : std::unexpected(read.error());
}

QStringList properties::readPaths(const QSqlDatabase &database, const QString &key)
{
    QSqlQuery query(database);
    query.prepare(QStringLiteral("SELECT value FROM casefile WHERE key = ?"));
    query.bindValue(0, key);
    QStringList paths;
    if (!query.exec() || !query.next())
        return paths;
    for (const QJsonValue &one : QJsonDocument::fromJson(query.value(0).toString().toUtf8()).array()) {
        const QString path = one.toString();
        if (path.startsWith(QLatin1String("~/")))
            paths << QDir::homePath() + path.mid(1);
        else if (QDir::isAbsolutePath(path))
            paths << path;
    }
    return paths;
}

Result<void> properties::writePaths(const QSqlDatabase &database, const QString &path, const QString &key,
                                    const QStringList &paths)
{
    const QString home = QDir::homePath() + QLatin1Char('/');
    QJsonArray all;
    for (const QString &one : paths)
        all.append(one.startsWith(home) ? QStringLiteral("~/") + one.mid(home.size()) : one);
    QSqlQuery query(database);
    query.prepare(paths.isEmpty()
                      ? QStringLiteral("DELETE FROM casefile WHERE key = ?")
                      : QStringLiteral("INSERT INTO casefile (key, value) VALUES (?, ?) ON CONFLICT (key) DO "
                                       "UPDATE SET value = excluded.value"));
    query.bindValue(0, key);
    if (!paths.isEmpty())
        query.bindValue(1, QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact)));
    return query.exec() ? Result<void>() : std::unexpected(engine::errorFrom(query.lastError(), path));
}

QByteArray properties::bytesOf(const QMap<QString, QString> &properties)
{
    QJsonObject all;
    for (auto one = properties.cbegin(); one != properties.cend(); ++one)
        all.insert(one.key(), one.value());
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}
