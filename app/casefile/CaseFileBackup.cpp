#include "casefile/CaseFile.h"

#include "casefile/CaseFileInMaking.h"
#include "casefile/Connection.h"
#include "casefile/Descent.h"
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

/// Whether a backup is of this file, and not of another that had, or has, its name; nothing where that is not
/// known: one that is encrypted, or damaged, and was made before names said so.
std::optional<bool> CaseFile::isMine(const Backup &backup) const
{
    const QString state = m_store->firstState();
    if (!backup.file.isEmpty())
        return backup.file == backups::idOf(state);
    if (backups::isNamedForItAlone(QFileInfo(backup.path).absolutePath(), state))
        return true;
    if (needsPassphrase(backup.path).value_or(true))
        return std::nullopt;
    auto copy = engine::connect(backup.path, {}, engine::Access::ReadOnly);
    if (!copy)
        return std::nullopt;
    const auto its = properties::read(*copy, backup.path);
    engine::disconnect(*copy);
    const auto own = properties::read(m_connection->database, m_path);
    const QString uuid = QStringLiteral("uuid");
    return its && own && its->contains(uuid) ? std::optional(its->value(uuid) == own->value(uuid))
                                             : std::nullopt;
}

/// Those of this file; `perhaps`: also those of which it is not known.
std::vector<CaseFile::Backup> CaseFile::backupsIn(const QStringList &folders, bool perhaps) const
{
    auto all = backups::in(folders, {});
    std::erase_if(all, [&](const Backup &one) { return !isMine(one).value_or(perhaps); });
    return all;
}

std::vector<CaseFile::Backup> CaseFile::backups() const
{
    return backupsIn(backupFolders(backups::Whose::Own) + backupFolders(backups::Whose::Former), true);
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
        if (!backupsIn({folder}, true).empty())
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
        QStringList all = properties::readPaths(database, properties::backupFolders);
        return all.contains(folder)
                   ? Result<void>()
                   : properties::writePaths(database, m_path, properties::backupFolders, all << folder);
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
    const auto found = backupsIn(backupFolders(backups::Whose::Own), false);
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
                                           QDateTime::currentDateTimeUtc(), m_store->firstState());
        const auto copied = engine::copyTo(m_connection->database, path, m_options.passphrase, progress);
        if (copied) {
            noteBackupFolder(folder);
            return path;
        }
        // Another connection of this program made one meanwhile: this is the one after it.
        if (copied.error().kind == ErrorKind::Conflict && QFileInfo::exists(path))
            continue;
        backups::dropEmpty(folder);
        return std::unexpected(copied.error());
    }
}

void CaseFile::dropOldBackups() const
{
    // Those of other folders may be of the file that this one was copied from.
    const QStringList folders = presentBackupFolders();
    const auto tooMany = [this](const std::vector<Backup> &all) {
        return backups::tooMany(all, backups::spaceOf(backupFolder(), all).allowed);
    };
    // A copy of this file that went on by itself has backups of the same name, which hold what this one does
    // not.
    for (const Backup &backup : tooMany(backupsIn(folders, false))) {
        if (isEarlierState(backup.path))
            QFile::remove(backup.path);
    }
    // What the name of an encrypted one does not say takes its time to look for.
    for (const Backup &backup : tooMany(backupsIn(folders, true))) {
        if (!isMine(backup) && isEarlierState(backup.path))
            QFile::remove(backup.path);
    }
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
    for (const auto of : {backups::Whose::Own, backups::Whose::Former}) {
        for (const Backup &backup : backupsIn(backupFolders(of), true))
            (isEarlierState(backup.path) ? all.own : all.perhaps) << backup.path;
    }
    for (const Backup &backup : backupsIn(backupFolders(backups::Whose::Unknown), true))
        all.perhaps << backup.path;
    return all;
}

/// What stays: what could not be deleted, and what is perhaps no backup of this file.
QStringList CaseFile::drop(const Assigned &backups) const
{
    QStringList own;
    for (const QString &path : backups.own) {
        if (!QFile::remove(path))
            own << path;
    }
    noteGoing(own);
    return sweep() + own + backups.perhaps;
}

/// What is still to be deleted; nothing: all was.
void CaseFile::noteGoing(const QStringList &left) const
{
    const QSqlDatabase &database = m_connection->database;
    if (properties::readPaths(database, properties::goingBackups) == left)
        return;
    // Where that cannot be written now, the next opening looks for them once more.
    (void)m_connection->writing(
        [&] { return properties::writePaths(database, m_path, properties::goingBackups, left); });
}

/// Deletes the backups that were to be when another passphrase came into use, or a text was erased, and the
/// program was killed behind that. And those that tell in plain text what an encrypted file holds, as earlier
/// versions left them in such a case.
void CaseFile::finishDropping() const
{
    const QStringList going = properties::readPaths(m_connection->database, properties::goingBackups);
    // By their names: the folder may have come elsewhere since, with the file or without.
    QStringList names, met, left;
    for (const QString &path : going)
        names << QFileInfo(path).fileName();
    for (const auto of : {backups::Whose::Own, backups::Whose::Former}) {
        const bool own = of == backups::Whose::Own;
        for (const Backup &backup : backupsIn(backupFolders(of), own)) {
            const bool told = isEncrypted() && own && !needsPassphrase(backup.path).value_or(true) &&
                              isMine(backup).value_or(false) && isEarlierState(backup.path);
            const QString name = QFileInfo(backup.path).fileName();
            met << name;
            if ((told || names.contains(name)) && !QFile::remove(backup.path))
                left << backup.path;
        }
    }
    // A disk that is not there now may come back.
    for (const QString &path : going) {
        const QFileInfo info(path);
        if (!met.contains(info.fileName()) && !info.dir().exists())
            left << path;
    }
    if (!going.isEmpty())
        noteGoing(left);
}

/// Whether a backup holds nothing that the history of this file does not know. What its name says is no
/// answer: copies of a file that went on apart have the same.
bool CaseFile::isEarlierState(const QString &backup) const
{
    const auto encrypted = needsPassphrase(backup);
    if (!encrypted || (*encrypted && !isEncrypted()))
        return false;
    auto copy =
        engine::connect(backup, *encrypted ? m_options.passphrase : QByteArray(), engine::Access::ReadOnly);
    if (!copy)
        return false;
    const auto state = descentOf(*copy, backup);
    engine::disconnect(*copy);
    return state && wentThrough(m_connection->database, m_path, *state).value_or(false);
}

Error CaseFile::leftBehind(const QStringList &files)
{
    return fileError(ErrorKind::NotReadable,
                     QT_TRANSLATE_NOOP("CaseFile",
                                       "These files were not deleted, and their content is unchanged: "
                                       "“%1”. Backups among them may hold changes that this case file does "
                                       "not have. Check them, then delete them manually."),
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
