#include "casefile/WriteLock.h"

#include "casefile/FileError.h"
#include "system/Disk.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QRegularExpression>
#include <QSysInfo>
#include <QThread>

namespace writelock
{

QString Holder::told() const
{
    const QString at = since.isValid() ? since.toString(QStringLiteral("yyyy-MM-dd HH:mm")) : QString();
    return who.isEmpty() || at.isEmpty() ? who + at : who + QStringLiteral(", ") + at;
}

std::optional<Told> read(const QString &told)
{
    static const QRegularExpression form(QStringLiteral(R"(^\S.* @ (.+), (\d{4}-\d\d-\d\d \d\d:\d\d)$)"));
    const auto found = form.match(told);
    if (!found.hasMatch())
        return std::nullopt;
    const QString host = found.captured(1);
    return Told{host, host == QSysInfo::machineHostName(),
                QDateTime::fromString(found.captured(2), QStringLiteral("yyyy-MM-dd HH:mm"))};
}

namespace
{

/// Computers that were set up from one image have one name, but each its own number, which the lock has in
/// its fourth line (QLockFile).
bool isOfAnotherMachine(const QString &lock)
{
    QFile file(lock);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    constexpr qint64 longest = 4096; // bytes
    const QByteArrayList lines = file.read(longest).split('\n');
    constexpr qsizetype line = 3;
    return lines.size() > line && !lines[line].isEmpty() && lines[line] != QSysInfo::machineUniqueId();
}

/// False where the lock does not say.
bool ask(const QLockFile &lock, Holder &holder)
{
    qint64 process = 0;
    QString host, program;
    if (!lock.getLockInfo(&process, &host, &program))
        return false;
    holder.who = program + QLatin1Char(' ') + QString::number(process);
    if (!host.isEmpty())
        holder.who += QStringLiteral(" @ ") + host;
    holder.elsewhere = host != QSysInfo::machineHostName() || isOfAnotherMachine(lock.fileName());
    return true;
}

} // namespace

std::optional<Holder> holder(const QString &path)
{
    const QFileInfo there(path + QStringLiteral(".lock"));
    if (!there.isFile())
        return std::nullopt;
    Holder holder;
    holder.since = there.lastModified();
    (void)ask(QLockFile(there.filePath()), holder);
    return holder;
}

Result<Taken> take(const QString &path, bool breakForeign)
{
    const QString name = path + QStringLiteral(".lock");
    // What is no file is not opened: it may never answer.
    const QFileInfo there(name);
    if ((there.exists() || there.isSymLink()) && (!there.isFile() || there.isSymLink())) {
        Error error = fileError(
            ErrorKind::NotReadable,
            QT_TRANSLATE_NOOP("CaseFile", "“%1” cannot be opened for editing, because “%2” is not a lock of "
                                          "Dossier. Nothing was changed. Delete “%2” and try again."),
            path);
        error.message.arguments << name;
        return std::unexpected(error);
    }
    constexpr int looks = 20;
    bool broken = false;
    for (int look = 1;; ++look) {
        auto lock = std::make_shared<QLockFile>(name);
        lock->setStaleLockTime(0); // a program that still runs keeps its lock, however long
        if (lock->tryLock(0)) {
            disk::restrictToOwner(name);
            return Taken{std::move(lock), {}};
        }
        Taken refused;
        if (lock->error() != QLockFile::LockFailedError)
            return refused;
        Holder &holder = refused.holder;
        holder.since = QFileInfo(name).lastModified();
        if (ask(*lock, holder)) {
            // It says whose it is.
        } else if (look < looks) {
            // Another program is about to write into it who it is.
            constexpr unsigned long soon = 50; // ms
            QThread::msleep(soon);
            continue;
        } else {
            // Cut off, perhaps as a stick was pulled out: nobody knows whose.
            holder.elsewhere = true;
        }
        if (!breakForeign || !holder.elsewhere || broken || !QFile::remove(name))
            return refused;
        broken = true;
    }
}

} // namespace writelock
