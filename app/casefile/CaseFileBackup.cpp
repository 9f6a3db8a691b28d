#include "casefile/CaseFile.h"

#include "casefile/CaseFileInMaking.h"
#include "casefile/Connection.h"
#include "casefile/Engine.h"
#include "casefile/FileError.h"
#include "casefile/Properties.h"
#include "casefile/Store.h"
#include "system/WholeFile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSqlQuery>
#include <QVariant>

// Copies beside the file, and taking one up again.

QString CaseFile::backupFolder() const
{
    return m_options.backupFolder.isEmpty()
               ? m_path + QStringLiteral(".backups")
               : backups::ownFolder(m_options.backupFolder, m_path, m_store->firstState());
}

/// Beside the file, and where the options say.
QStringList CaseFile::presentBackupFolders() const
{
    QStringList folders{m_path + QStringLiteral(".backups"), backupFolder()};
    folders.removeDuplicates();
    return folders;
}

/// Where backups may be: where they are made now, and wherever any were.
QStringList CaseFile::backupFolders(backups::Whose of) const
{
    QStringList folders = of == backups::Whose::Own ? presentBackupFolders() : QStringList();
    for (const QString &folder : m_knownFolders) {
        if (backups::isNamedFor(folder, m_store->firstState()) && backups::whose(folder, m_path) == of)
            folders << folder;
    }
    folders.removeDuplicates();
    return folders;
}

std::vector<CaseFile::Backup> CaseFile::backups() const
{
    return backups::in(backupFolders(backups::Whose::Own) + backupFolders(backups::Whose::Former), {});
}

void CaseFile::setBackupFolder(const QString &folder)
{
    noteBackups();
    m_options.backupFolder = folder;
}

/// Folders in which versions of before made backups become known, too.
void CaseFile::noteBackups() const
{
    if (m_readOnly)
        return;
    for (const QString &folder : backupFolders(backups::Whose::Own)) {
        if (!backups::in({folder}, {}).empty())
            noteBackupFolder(folder);
    }
}

/// Where that cannot be written now, it is with the next backup.
void CaseFile::noteBackupFolder(const QString &folder) const
{
    if (folder != m_path + QStringLiteral(".backups"))
        backups::claim(folder, m_path);
    // A file of an older version is as it was until it is migrated.
    if (m_migrating || m_knownFolders.contains(folder))
        return;
    const QSqlDatabase &database = m_connection->database;
    const auto noted = m_connection->writing([&]() -> Result<void> {
        QStringList all = properties::readBackupFolders(database);
        if (all.contains(folder))
            return {};
        QSqlQuery query(database);
        query.prepare(QStringLiteral("INSERT INTO casefile (key, value) VALUES (?, ?) ON CONFLICT (key) DO "
                                     "UPDATE SET value = excluded.value"));
        query.bindValue(0, properties::backupFolders);
        query.bindValue(1, properties::backupFoldersIn(all << folder));
        return query.exec() ? Result<void>() : std::unexpected(m_connection->failure(query));
    });
    if (noted)
        m_knownFolders << folder;
}

backups::Space CaseFile::backupSpace() const
{
    return backups::spaceOf(backupFolder(), backups());
}

bool CaseFile::hasHistory() const
{
    return m_store->wasChanged().value_or(true);
}

bool CaseFile::needsBackup() const
{
    if (m_readOnly || !hasHistory())
        return false;
    const auto found = backups::in(backupFolders(backups::Whose::Own), {});
    // The one made last, whatever the clock was then.
    return found.empty() || found.front().at.date() != QDateTime::currentDateTimeUtc().date();
}

Result<QString> CaseFile::copyToBackups(const Progress &progress) const
{
    const QString folder = backupFolder();
    if (!disk::createPrivateFolder(folder)) {
        return std::unexpected(fileError(
            ErrorKind::NotReadable,
            QT_TRANSLATE_NOOP(
                "CaseFile",
                "No backup was made, because the folder “%1” is not writable. Choose another backup folder."),
            folder));
    }
    if (!m_options.backupFolder.isEmpty())
        backups::claim(folder, m_path);
    for (;;) {
        const QString path = backups::next(folder, QFileInfo(m_path).completeBaseName(), backups(),
                                           QDateTime::currentDateTimeUtc());
        const auto copied = engine::copyTo(m_connection->database, path, m_options.passphrase, progress);
        if (copied) {
            noteBackupFolder(folder);
            return path;
        }
        // Another connection of this program made one meanwhile: this is the one after it.
        if (copied.error().kind == ErrorKind::Conflict)
            continue;
        backups::dropEmpty(folder);
        return std::unexpected(copied.error());
    }
}

void CaseFile::dropOldBackups() const
{
    // Those of other folders may be of the file that this one was copied from.
    const auto all = backups::in(presentBackupFolders(), {});
    for (const Backup &backup : backups::tooMany(all, backups::spaceOf(backupFolder(), all).allowed))
        QFile::remove(backup.path);
}

/// Whether a copy's state is one that this file had since `since` (empty: ever): others may have written
/// while it was made.
bool CaseFile::isOfThisFile(const QString &copy, const QString &since) const
{
    if (copy == since)
        return true;
    if (copy.isEmpty())
        return false;
    QSqlQuery query(m_connection->database);
    query.setForwardOnly(true);
    if (!query.exec(QStringLiteral("SELECT hash FROM history ORDER BY seq DESC")))
        return false;
    while (query.next()) {
        const QString hash = query.value(0).toString();
        if (hash == copy || hash == since)
            return hash == copy;
    }
    return false;
}

Result<QString> CaseFile::backUp(const Progress &progress) const
{
    // Whoever may not write makes none: it would stand between those of the one who does.
    if (const auto refused = refusal())
        return std::unexpected(*refused);
    const auto before = m_store->state();
    if (!before)
        return before;
    const auto path = copyToBackups(progress);
    if (!path)
        return path;
    const auto copy = open(*path, {m_options.passphrase, Mode::Read}, m_vocabulary);
    const auto copied = copy ? (*copy)->store().state() : Result<QString>(std::unexpected(copy.error()));
    if (!copied || !isOfThisFile(*copied, *before)) {
        QFile::remove(*path);
        return std::unexpected(fileError(
            ErrorKind::Damaged,
            QT_TRANSLATE_NOOP("CaseFile",
                              "The backup “%1” could not be verified and was deleted. Check the disk."),
            *path, copied ? QString() : copied.error().detail));
    }
    dropOldBackups();
    return path;
}

Result<void> CaseFile::removeBackups() const
{
    const QStringList left = drop(assignedBackups());
    return left.isEmpty() ? Result<void>() : std::unexpected(leftBehind(left));
}

CaseFile::Assigned CaseFile::assignedBackups() const
{
    Assigned all;
    for (const Backup &backup : backups::in(backupFolders(backups::Whose::Own), {}))
        all.own << backup.path;
    for (const Backup &backup : backups::in(backupFolders(backups::Whose::Former), {}))
        (isEarlierState(backup.path) ? all.own : all.perhaps) << backup.path;
    for (const Backup &backup : backups::in(backupFolders(backups::Whose::Unknown), {}))
        all.perhaps << backup.path;
    return all;
}

/// What stays: what could not be deleted, and what is perhaps no backup of this file.
QStringList CaseFile::drop(const Assigned &backups) const
{
    QStringList left = sweep();
    for (const QString &path : backups.own) {
        if (!QFile::remove(path))
            left << path;
    }
    return left + backups.perhaps;
}

/// Whether a backup holds nothing that the history of this file does not know.
bool CaseFile::isEarlierState(const QString &backup) const
{
    auto copy = openBackup(backup);
    if (!copy && isEncrypted())
        copy = open(backup, {{}, Mode::Read}, m_vocabulary);
    const auto state = copy ? (*copy)->store().state() : Result<QString>(std::unexpected(copy.error()));
    return state && isOfThisFile(*state, {});
}

Error CaseFile::leftBehind(const QStringList &files)
{
    return fileError(ErrorKind::NotReadable,
                     QT_TRANSLATE_NOOP("CaseFile", "These files could not be deleted, and their content is "
                                                   "unchanged: “%1”. Delete them manually."),
                     files.join(QStringLiteral(", ")));
}

QStringList CaseFile::sweep() const
{
    QStringList all = WholeFile::leftBeside(m_path);
    for (const QString &folder : backupFolders(backups::Whose::Own))
        all << backups::leftIn(folder, {});
    QStringList left;
    for (const QString &name : std::as_const(all)) {
        if (isInMaking(name) || !QFile::remove(name))
            left << name;
    }
    return left;
}

Result<std::unique_ptr<CaseFile>> CaseFile::openBackup(const QString &path) const
{
    return open(path, {m_options.passphrase, Mode::Read}, m_vocabulary);
}
