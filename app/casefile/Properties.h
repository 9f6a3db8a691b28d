#pragma once

#include "records/Result.h"

#include <QMap>
#include <QSqlDatabase>
#include <QStringList>

/// What a case file says of itself: UUID, title, language, date.
namespace properties
{

/// Of the entries of the history that say what they are.
inline const QString action = QStringLiteral("properties");
/// Up to this version of the file, there were none.
inline constexpr int lastWithoutEntries = 3;

/// Where backups of the file were ever made: a row of the same table, that tells nothing of the records and
/// is in no history. A list in JSON; what lies in the user's folder begins with "~/".
inline const QString backupFolders = QStringLiteral("backupFolders");
QStringList readBackupFolders(const QSqlDatabase &database);
QString backupFoldersIn(const QStringList &folders);

Result<QMap<QString, QString>> read(const QSqlDatabase &database, const QString &path);

/// In bytes that are the same everywhere.
QByteArray bytesOf(const QMap<QString, QString> &properties);

} // namespace properties
