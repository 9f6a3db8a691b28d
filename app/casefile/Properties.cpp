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
    query.prepare(QStringLiteral("SELECT key, value FROM casefile WHERE key <> ?"));
    query.bindValue(0, backupFolders);
    QMap<QString, QString> found;
    const auto read = engine::eachRow(
        query, path, [&] { found.insert(query.value(0).toString(), query.value(1).toString()); });
    return read ? Result<QMap<QString, QString>>(std::move(found)) : std::unexpected(read.error());
}

QStringList properties::readBackupFolders(const QSqlDatabase &database)
{
    QSqlQuery query(database);
    query.prepare(QStringLiteral("SELECT value FROM casefile WHERE key = ?"));
    query.bindValue(0, backupFolders);
    QStringList folders;
    if (!query.exec() || !query.next())
        return folders;
    for (const QJsonValue &one : QJsonDocument::fromJson(query.value(0).toString().toUtf8()).array()) {
        const QString folder = one.toString();
        if (folder.startsWith(QLatin1String("~/")))
            folders << QDir::homePath() + folder.mid(1);
        else if (QDir::isAbsolutePath(folder))
            folders << folder;
    }
    return folders;
}

QString properties::backupFoldersIn(const QStringList &folders)
{
    const QString home = QDir::homePath() + QLatin1Char('/');
    QJsonArray all;
    for (const QString &folder : folders)
        all.append(folder.startsWith(home) ? QStringLiteral("~/") + folder.mid(home.size()) : folder);
    return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

QByteArray properties::bytesOf(const QMap<QString, QString> &properties)
{
    QJsonObject all;
    for (auto one = properties.cbegin(); one != properties.cend(); ++one)
        all.insert(one.key(), one.value());
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}
