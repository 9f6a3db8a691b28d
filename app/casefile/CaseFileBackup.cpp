#include "casefile/CaseFile.h"

#include "casefile/Connection.h"
#include "casefile/Engine.h"
#include "casefile/FileError.h"
#include "casefile/Store.h"
#include "system/Disk.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

// Copies beside the file, and taking one up again.

namespace
{

constexpr int keptBackups = 10;
const QString stampFormat = QStringLiteral("yyyyMMdd-HHmmss");

} // namespace

QString CaseFile::backupFolder() const
{
    if (m_options.backupFolder.isEmpty())
        return m_path + QStringLiteral(".backups");
    // Files of the same name each have their own.
    constexpr int told = 8;
    return QStringLiteral("%1/%2-%3")
        .arg(m_options.backupFolder, QFileInfo(m_path).completeBaseName(), m_store->firstState().left(told));
}

std::vector<CaseFile::Backup> CaseFile::backups() const
{
    const QString base = QFileInfo(m_path).completeBaseName() + QLatin1Char('-');
    std::vector<Backup> found;
    // Names sort by time.
    const auto files =
        QDir(backupFolder())
            .entryInfoList({base + QStringLiteral("*.dossier")}, QDir::Files, QDir::Name | QDir::Reversed);
    for (const QFileInfo &info : files) {
        auto at = QDateTime::fromString(info.completeBaseName().mid(base.size()), stampFormat);
        at.setTimeSpec(Qt::UTC);
        if (at.isValid())
            found.push_back({info.absoluteFilePath(), at});
    }
    return found;
}

bool CaseFile::hasHistory() const
{
    const auto head = m_store->state();
    return head && *head != m_store->firstState();
}

bool CaseFile::needsBackup() const
{
    if (m_readOnly || !hasHistory())
        return false;
    const auto found = backups();
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
    const QString path = QStringLiteral("%1/%2-%3.dossier")
                             .arg(folder, QFileInfo(m_path).completeBaseName(),
                                  QDateTime::currentDateTimeUtc().toString(stampFormat));
    if (QFileInfo::exists(path)) // made within this second
        return path;
    if (auto copied = engine::copyTo(m_connection->database, path, m_options.passphrase, progress); !copied) {
        QDir().rmdir(folder); // where there are no others
        return std::unexpected(copied.error());
    }
    return path;
}

void CaseFile::dropOldBackups() const
{
    const auto all = backups();
    for (size_t i = keptBackups; i < all.size(); ++i)
        QFile::remove(all[i].path);
}

Result<QString> CaseFile::backUp(const Progress &progress) const
{
    const auto path = copyToBackups(progress);
    if (!path)
        return path;
    const auto copy = open(*path, {m_options.passphrase, Mode::Read}, m_vocabulary);
    const auto copied = copy ? (*copy)->store().state() : Result<QString>(std::unexpected(copy.error()));
    const auto now = m_store->state();
    if (!copied || !now || *copied != *now) {
        QFile::remove(*path);
        return std::unexpected(fileError(
            ErrorKind::Damaged,
            QT_TRANSLATE_NOOP("CaseFile",
                              "The backup “%1” could not be verified and was deleted. Check the disk."),
            *path));
    }
    dropOldBackups();
    return path;
}

Result<void> CaseFile::removeBackups() const
{
    for (const Backup &backup : backups()) {
        if (!QFile::remove(backup.path)) {
            return std::unexpected(fileError(
                ErrorKind::NotReadable,
                QT_TRANSLATE_NOOP(
                    "CaseFile",
                    "The backup “%1” could not be deleted; its content is unchanged. Delete it manually."),
                backup.path));
        }
    }
    return {};
}

Result<std::unique_ptr<CaseFile>> CaseFile::openBackup(const QString &path) const
{
    return open(path, {m_options.passphrase, Mode::Read}, m_vocabulary);
}
