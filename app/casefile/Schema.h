#pragma once

#include "records/Result.h"

#include <QSqlDatabase>
#include <QStringList>

#include <functional>
#include <optional>

/// The tables of a case file and their versions.
namespace schema
{

/// "Doss": application_id in the header of every case file.
inline constexpr qint32 applicationId = 0x446f7373;

/// The version that this program writes.
int currentVersion();

/// Runs the numbered scripts after `version`, then `settle`, in one transaction: the file is of the present
/// version, or as it was. Refuses a file with values of other types than its columns', and names the
/// incident.
Result<void> upgrade(QSqlDatabase &database, int version, const QString &path,
                     const std::function<Result<void>()> &settle = {});

/// Whether the file's tables are, word for word, those that the scripts up to `version` make; anything else
/// may be a trap.
Result<bool> isOurs(const QSqlDatabase &database, int version, const QString &path);

/// A file with tables of a known version, whatever else another program put into it.
struct Recognised {
    int version = 0;
    QStringList foreign; ///< what no case file has: indexes, tables, "table.column", …
    bool isExact = true; ///< word for word the tables of that version
};
/// Of which version the tables are in which the records can be read; nothing where there are no such.
/// `version` is the one that the file says; where it says none that this program knows, only word for word.
Result<std::optional<Recognised>> recognised(const QSqlDatabase &database, qint64 version,
                                             const QString &path);

/// Refuses values of other types than their columns', which tables up to version 3 can hold, and names the
/// incident.
Result<void> typesAreRight(const QSqlDatabase &database, const QString &path);

/// Makes, in an empty database, the tables of `version`, with all rows of `from` but those of the search
/// index.
Result<void> copyRows(const QSqlDatabase &from, QSqlDatabase &to, int version, const QString &path);

} // namespace schema
