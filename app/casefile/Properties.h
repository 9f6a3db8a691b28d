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
/// Backups that are to be deleted, as whoever changed the passphrase or erased a text was promised: a row
/// like that one, written with the change, and gone when they are.
inline const QString goingBackups = QStringLiteral("goingBackups");
/// The paths in such a row; none where there is no such row.
QStringList readPaths(const QSqlDatabase &database, const QString &key);
/// Writes such a row; no paths: takes it away.
Result<void> writePaths(const QSqlDatabase &database, const QString &path, const QString &key,
                        const QStringList &paths);

Result<QMap<QString, QString>> read(const QSqlDatabase &database, const QString &path);

/// In bytes that are the same everywhere.
QByteArray bytesOf(const QMap<QString, QString> &properties);

} // namespace properties
