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

bool isNewer(const BackupCopy &a, const BackupCopy &b)
{
    return a.number != b.number ? a.number > b.number : a.at > b.at;
}

} // namespace

namespace backups
{

std::vector<BackupCopy> in(const QStringList &folders, const QString &base)
{
    static const QRegularExpression made(QStringLiteral("^-(?:(\\d{6,15})-)?(\\d{8}-\\d{6})\\.dossier$"));
    QFileInfoList files;
    for (const QString &folder : folders)
        files << QDir(folder).entryInfoList(QDir::Files | QDir::Hidden);
    std::vector<BackupCopy> found;
    for (const QFileInfo &info : std::as_const(files)) {
        if (!info.fileName().startsWith(base))
            continue;
        const auto name = made.match(info.fileName().mid(base.size()));
        if (!name.hasMatch())
            continue;
        auto at = QDateTime::fromString(name.captured(2), stampFormat);
        at.setTimeSpec(Qt::UTC);
        if (at.isValid())
            found.push_back({info.absoluteFilePath(), at, name.captured(1).toLongLong(), info.size()});
    }
    std::ranges::sort(found, isNewer);
    return found;
}

QString next(const QString &folder, const QString &base, const std::vector<BackupCopy> &all,
             const QDateTime &at)
{
    const qint64 number = all.empty() ? 1 : all.front().number + 1;
    return QStringLiteral("%1/%2-%3-%4.dossier")
        .arg(folder, base)
        .arg(number, 6, 10, QLatin1Char('0'))
        .arg(at.toUTC().toString(stampFormat));
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
        static const QRegularExpression told(QStringLiteral("^-[0-9a-f]{8}$"));
        QStringList own;
        for (const QString &name : QDir(backupFolder).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            if (name.startsWith(base) && told.match(name.mid(base.size())).hasMatch())
                own << QDir(backupFolder).filePath(name);
        }
        if (own.size() == 1)
            folders << own;
    }
    return in(folders, base);
}

QStringList leftIn(const QString &folder, const QString &base)
{
    static const QRegularExpression left(
        QStringLiteral("^-(?:\\d{6,15}-)?\\d{8}-\\d{6}\\.dossier(?:\\.[0-9a-f]{8})?\\.part(?:-journal)?$"));
    QStringList found;
    for (const QString &name : QDir(folder).entryList(QDir::Files | QDir::Hidden)) {
        if (name.startsWith(base) && left.match(name.mid(base.size())).hasMatch())
            found << QDir(folder).filePath(name);
    }
    return found;
}

} // namespace backups
