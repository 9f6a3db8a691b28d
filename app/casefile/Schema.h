#pragma once

#include "records/Result.h"

#include <QSqlDatabase>

/// The tables of a case file and their versions.
namespace schema
{

/// "Doss": application_id in the header of every case file.
inline constexpr qint32 applicationId = 0x446f7373;

/// The version that this program writes, PRAGMA user_version.
int currentVersion();

/// Runs the numbered scripts after `version` in one transaction.
Result<void> upgrade(QSqlDatabase &database, int version, const QString &path);

/// Whether the file's tables are, word for word, those that the scripts up to `version` make; anything else
/// may be a trap.
Result<bool> isOurs(const QSqlDatabase &database, int version, const QString &path);

/// Copies all rows but those of the search index into the same tables of a database of the present version,
/// which are empty. `from` has the tables of its version.
Result<void> copyRows(const QSqlDatabase &from, QSqlDatabase &to, const QString &path);

} // namespace schema
