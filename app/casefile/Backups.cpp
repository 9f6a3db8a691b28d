#include "casefile/Backups.h"

#include "system/WholeFile.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QStorageInfo>

#include <algorithm>

namespace
{

const QString stampFormat = QStringLiteral("yyyyMMdd-HHmmss");

constexpr size_t keptAnyway = 10;
constexpr qsizetype keptDays = 14;
constexpr qsizetype keptMonths = 12;
constexpr qint64 share = 10; // one part in ten

constexpr int toldOfState = 8; // digits

/// In a folder of backups in the folder of the settings, says of which case file they are.
QString claimIn(const QString &folder)
{
    return folder + QStringLiteral("/case-file");
}

/// The path of the case file that a folder of backups belongs to; empty where it does not say so.
QString ownerOf(const QString &folder)
{
    constexpr qint64 longest = 1 << 15;
    const QString beside = QStringLiteral(".backups");
    if (folder.endsWith(beside))
        return folder.chopped(beside.size());
    QFile claim(claimIn(folder));
    if (!QFileInfo(claim.fileName()).isFile() || !claim.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(claim.read(longest)).trimmed();
}

/// The beginning of a backup's name, as an expression.
QString nameOf(const QString &base)
{
    return base.isEmpty() ? QStringLiteral(".+?") : QRegularExpression::escape(base);
}

bool isNewer(const BackupCopy &a, const BackupCopy &b)
{
    return a.number != b.number ? a.number > b.number : a.at > b.at;
}

} // namespace

namespace backups
{

std::vector<BackupCopy> in(const QStringList &folders, const QString &base)
{
    const QRegularExpression made(
        QLatin1Char('^') + nameOf(base) +
        QStringLiteral("-(?:(\\d{6,15})-)?(\\d{8}-\\d{6})(?:-([0-9a-f]{8}))?\\.dossier$"));
    QFileInfoList files;
    for (const QString &folder : folders)
        files << QDir(folder).entryInfoList(QDir::Files | QDir::Hidden);
    std::vector<BackupCopy> found;
    for (const QFileInfo &info : std::as_const(files)) {
        const auto name = made.match(info.fileName());
        if (!name.hasMatch())
            continue;
        auto at = QDateTime::fromString(name.captured(2), stampFormat);
        at.setTimeSpec(Qt::UTC);
        if (at.isValid())
            found.push_back(
                {info.absoluteFilePath(), at, name.captured(1).toLongLong(), info.size(), name.captured(3)});
    }
    std::ranges::sort(found, isNewer);
    return found;
}

QString next(const QString &folder, const QString &base, const std::vector<BackupCopy> &all,
             const QDateTime &at, const QString &state)
{
    const qint64 number = all.empty() ? 1 : all.front().number + 1;
    return QStringLiteral("%1/%2-%3-%4-%5.dossier")
        .arg(folder, base)
        .arg(number, 6, 10, QLatin1Char('0'))
        .arg(at.toUTC().toString(stampFormat), idOf(state));
}

QString idOf(const QString &state)
{
    return state.left(toldOfState);
}

Space spaceOf(const QString &folder, const std::vector<BackupCopy> &all)
{
    Space space;
    for (const BackupCopy &backup : all)
        space.used += backup.size;
    const QStorageInfo disk(QFileInfo::exists(folder) ? folder : QFileInfo(folder).absolutePath());
    space.allowed = (std::max<qint64>(0, disk.bytesAvailable()) + space.used) / share;
    return space;
}

std::vector<BackupCopy> tooMany(const std::vector<BackupCopy> &all, qint64 allowed)
{
    std::vector<BackupCopy> go;
    QSet<QDate> days, months;
    qint64 bytes = 0;
    bool full = false;
    for (size_t i = 0; i < all.size(); ++i) {
        const QDate day = all[i].at.date();
        const QDate month(day.year(), day.month(), 1);
        bool kept = i < keptAnyway;
        const auto lastOf = [&kept](QSet<QDate> &seen, const QDate &date, qsizetype atMost) {
            if (seen.contains(date) || seen.size() >= atMost)
                return;
            seen.insert(date);
            kept = true;
        };
        lastOf(days, day, keptDays);
        lastOf(months, month, keptMonths);
        full = full || (kept && i > 0 && bytes + all[i].size > allowed);
        if (!kept || full)
            go.push_back(all[i]);
        else
            bytes += all[i].size;
    }
    return go;
}

std::vector<BackupCopy> ofUnreadable(const QString &path, const QString &backupFolder)
{
    const QString base = QFileInfo(path).completeBaseName();
    QStringList folders{path + QStringLiteral(".backups")};
    if (!backupFolder.isEmpty()) {
        const QRegularExpression named(QLatin1Char('^') + QRegularExpression::escape(base) +
                                       QStringLiteral("-[0-9a-f]{8}(-\\d+)?$"));
        QStringList own, perhaps;
        for (const QString &name : QDir(backupFolder).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const QString folder = QDir(backupFolder).filePath(name);
            const Whose of = whose(folder, path);
            if (!named.match(name).hasMatch() || (of != Whose::Own && of != Whose::Former))
                continue;
            (ownerOf(folder) == path ? own : perhaps) << folder;
        }
        if (!own.isEmpty())
            folders << own;
        else if (perhaps.size() == 1)
            folders << perhaps;
    }
    return in(folders, base);
}

Whose whose(const QString &folder, const QString &path)
{
    const QString owner = ownerOf(folder);
    if (owner.isEmpty() || owner == path)
        return Whose::Own;
    if (const auto there = disk::identityOf(owner)) {
        const auto here = disk::identityOf(path);
        return here && here->isSameFile(*there) ? Whose::Own : Whose::Others;
    }
    return QFileInfo(QFileInfo(owner).absolutePath()).isDir() ? Whose::Former : Whose::Unknown;
}

void claim(const QString &folder, const QString &path)
{
    if (ownerOf(folder) == path)
        return;
    WholeFile file(claimIn(folder));
    if (file.begin() && file.write(path.toUtf8()) > 0)
        (void)file.commit(disk::Replace::Always);
}

void dropEmpty(const QString &folder)
{
    const QDir::Filters all = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;
    const QString claim = claimIn(folder);
    if (QDir(folder).entryList(all) == QStringList{QFileInfo(claim).fileName()})
        QFile::remove(claim);
    QDir().rmdir(folder); // where there is nothing else
}

QString ownFolder(const QString &backupFolder, const QString &path, const QString &state)
{
    const QString first =
        QStringLiteral("%1/%2-%3").arg(backupFolder, QFileInfo(path).completeBaseName(), idOf(state));
    QString folder = first;
    for (int i = 2; whose(folder, path) != Whose::Own; ++i)
        folder = QStringLiteral("%1-%2").arg(first).arg(i);
    return folder;
}

bool isNamedFor(const QString &folder, const QString &state)
{
    static const QRegularExpression beside(QStringLiteral("\\.backups$"));
    return beside.match(folder).hasMatch() || isNamedForItAlone(folder, state);
}

bool isNamedForItAlone(const QString &folder, const QString &state)
{
    const QRegularExpression elsewhere(
        QStringLiteral(".-%1(-\\d+)?$").arg(QRegularExpression::escape(idOf(state))));
    return elsewhere.match(folder).hasMatch();
}

QStringList leftIn(const QString &folder, const QString &base)
{
    const QRegularExpression left(
        QLatin1Char('^') + nameOf(base) +
        QStringLiteral("-(?:\\d{6,15}-)?\\d{8}-\\d{6}(?:-[0-9a-f]{8})?\\.dossier(?:\\.[0-9a-f]{8})?\\.part"
                       "(?:-journal|-wal|-shm)?$"));
    QStringList found;
    for (const QString &name : QDir(folder).entryList(QDir::Files | QDir::Hidden)) {
        if (left.match(name).hasMatch())
            found << QDir(folder).filePath(name);
    }
    return found;
}

} // namespace backups
