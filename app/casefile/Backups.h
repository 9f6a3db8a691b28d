#pragma once

#include <QDateTime>
#include <QString>

#include <vector>

/// A copy of a case file, made by itself or on request.
struct BackupCopy {
    QString path;
    QDateTime at;      ///< UTC, by the clock of whoever made it
    qint64 number = 0; ///< in the order in which they were made; 0 for those of older versions
    qint64 size = 0;   ///< bytes
    QString file = {}; ///< of which case file it is (backups::idOf()); empty in the names of older versions
};

/// The backups of one case file in a folder: what they are called, and which are kept.
namespace backups
{

/// In the order in which they were made, the newest first. `base` is the case file's name without its ending,
/// empty for any; all its folders count together.
std::vector<BackupCopy> in(const QStringList &folders, const QString &base);
/// The path of the one that comes after `all`, in a folder; `state` is the file's first one.
QString next(const QString &folder, const QString &base, const std::vector<BackupCopy> &all,
             const QDateTime &at, const QString &state);
/// What names say of the case file that has this first state.
QString idOf(const QString &state);

/// What they take and may take of the disk, in bytes: a tenth of what they and the free space make together.
struct Space {
    qint64 used = 0;
    qint64 allowed = 0;
};
Space spaceOf(const QString &folder, const std::vector<BackupCopy> &all);

/// Those that go, of all, the newest first: what are neither the last ten, nor the last of one of the last 14
/// days on which any were made, nor of one of the last twelve such months, and the oldest beyond `allowed`
/// bytes. Never the newest. Clocks may have been wrong: days are counted as they come.
std::vector<BackupCopy> tooMany(const std::vector<BackupCopy> &all, qint64 allowed);

/// Where a case file that cannot be read may have backups: beside it, and in the folder of the settings where
/// only one file of its name has any. The newest first.
std::vector<BackupCopy> ofUnreadable(const QString &path, const QString &backupFolder);

/// Whose the backups in a folder are. One beside a case file belongs to that one; one in a folder of the
/// settings says whose it is, and one of an older version, that does not, is of whoever looks first.
enum class Whose {
    Own,    ///< this file's
    Former, ///< of a file that is no longer where it was: this one under another name, or one that was lost
    Others, ///< another file's, which still stands where it was: one is a copy of the other
    Unknown ///< the folder of the file that they are of is not there, as on a stick that is elsewhere
};
Whose whose(const QString &folder, const QString &path);
/// Notes in a folder whose it is. A copy of a case file has the same name and state, but not the same path.
void claim(const QString &folder, const QString &path);
/// Deletes a folder in which there are no backups.
void dropEmpty(const QString &folder);
/// The folder of a case file's own in a folder of the settings; `state` is the file's first one.
QString ownFolder(const QString &backupFolder, const QString &path, const QString &state);
/// Whether a folder can be one of the file's own, as its name says: that of files under this name, or of this
/// file alone.
bool isNamedFor(const QString &folder, const QString &state);
bool isNamedForItAlone(const QString &folder, const QString &state);

/// What copies that were broken off left in a folder; `base` may be empty.
QStringList leftIn(const QString &folder, const QString &base);

} // namespace backups
