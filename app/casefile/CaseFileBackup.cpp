#include "casefile/CaseFile.h"

#include "casefile/Connection.h"
#include "casefile/Engine.h"
#include "casefile/FileError.h"
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
    return backupFolders().back();
}

/// Where backups may be; the last is where the next one is made.
QStringList CaseFile::backupFolders() const
{
    QStringList folders{m_path + QStringLiteral(".backups")};
    // Files of the same name each have their own.
    constexpr int told = 8;
    if (!m_options.backupFolder.isEmpty()) {
        folders << QStringLiteral("%1/%2-%3")
                       .arg(m_options.backupFolder, QFileInfo(m_path).completeBaseName(),
                            m_store->firstState().left(told));
    }
    return folders;
}

std::vector<CaseFile::Backup> CaseFile::backups() const
{
    return backups::in(backupFolders(), QFileInfo(m_path).completeBaseName());
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
    const auto found = backups();
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
    for (;;) {
        const QString path = backups::next(folder, QFileInfo(m_path).completeBaseName(), backups(),
                                           QDateTime::currentDateTimeUtc());
        const auto copied = engine::copyTo(m_connection->database, path, m_options.passphrase, progress);
        if (copied)
            return path;
        // Another connection of this program made one meanwhile: this is the one after it.
        if (copied.error().kind == ErrorKind::Conflict)
            continue;
        QDir().rmdir(folder); // where there are no others
        return std::unexpected(copied.error());
    }
}

void CaseFile::dropOldBackups() const
{
    const auto all = backups();
    for (const Backup &backup : backups::tooMany(all, backups::spaceOf(backupFolder(), all).allowed))
        QFile::remove(backup.path);
}

/// Whether a copy's state is one that this file had since `since`: others may have written while it was made.
bool CaseFile::isOfThisFile(const QString &copy, const QString &since) const
{
    if (copy == since)
        return true;
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
    QStringList left = sweep();
    for (const Backup &backup : backups()) {
        if (!QFile::remove(backup.path))
            left << backup.path;
    }
    return left.isEmpty() ? Result<void>() : std::unexpected(leftBehind(left));
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
    for (const QString &folder : backupFolders())
        all << backups::leftIn(folder, QFileInfo(m_path).completeBaseName());
    QStringList left;
    for (const QString &name : std::as_const(all)) {
        if (!QFile::remove(name))
            left << name;
    }
    return left;
}

Result<std::unique_ptr<CaseFile>> CaseFile::openBackup(const QString &path) const
{
    return open(path, {m_options.passphrase, Mode::Read}, m_vocabulary);
}
