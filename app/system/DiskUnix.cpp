#include "system/Disk.h"

#include <QDir>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace disk
{

void keepToOwner()
{
    ::umask(S_IRWXG | S_IRWXO);
}

void restrictToOwner(const QString &path)
{
    struct stat now {
    };
    const QByteArray name = QFile::encodeName(path);
    if (::stat(name.constData(), &now) == 0)
        (void)!::chmod(name.constData(), now.st_mode & S_IRWXU);
}

bool createPrivate(const QString &path, int &code)
{
    const int made = ::open(QFile::encodeName(path).constData(),
                            O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC | O_WRONLY, S_IRUSR | S_IWUSR);
    if (made < 0) {
        code = errno;
        return false;
    }
    ::close(made);
    return true;
}

bool createPrivateFolder(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return true;
    return QDir().mkpath(info.absolutePath()) &&
           (::mkdir(QFile::encodeName(path).constData(), S_IRWXU) == 0 || QFileInfo(path).isDir());
}

void takeRights(const QString &path, const QString &model)
{
    struct stat from {
    }, to{};
    const QByteArray name = QFile::encodeName(path);
    if (::stat(QFile::encodeName(model).constData(), &from) != 0 || ::stat(name.constData(), &to) != 0)
        return;
    mode_t rights = from.st_mode & (S_IRWXU | S_IRWXG | S_IRWXO);
    // What its own group may do is for no other group.
    if (from.st_gid != to.st_gid && ::chown(name.constData(), static_cast<uid_t>(-1), from.st_gid) != 0)
        rights &= ~static_cast<mode_t>(S_IRWXG);
    (void)!::chmod(name.constData(), rights);
}

std::optional<Identity> identityOf(const QString &path)
{
    struct stat found {
    };
    if (::stat(QFile::encodeName(path).constData(), &found) != 0)
        return std::nullopt;
#ifdef Q_OS_DARWIN
    const timespec &at = found.st_mtimespec;
#else
    const timespec &at = found.st_mtim;
#endif
    return Identity{static_cast<quint64>(found.st_dev), static_cast<quint64>(found.st_ino),
                    static_cast<qint64>(found.st_size), at.tv_sec * 1'000'000'000LL + at.tv_nsec};
}

bool hasOtherNames(const QString &path)
{
    struct stat found {
    };
    return ::stat(QFile::encodeName(path).constData(), &found) == 0 && found.st_nlink > 1;
}

void hold(const QFile &file)
{
    (void)::flock(file.handle(), LOCK_EX | LOCK_NB);
}

bool isHeld(const QString &path)
{
    const int handle =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (handle < 0)
        return false;
    const bool held = ::flock(handle, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    ::close(handle);
    return held;
}

bool sync(QFile &file)
{
    return file.flush() && ::fsync(file.handle()) == 0;
}

bool syncFile(const QString &path)
{
    const int handle = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (handle < 0)
        return false;
    const bool synced = ::fsync(handle) == 0;
    return ::close(handle) == 0 && synced;
}

void syncFolder(const QString &folder)
{
    (void)syncFile(folder);
}

Trouble troubleOf(int code)
{
    switch (code) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return Trouble::Full;
    case EEXIST:
        return Trouble::Taken;
    case EACCES:
    case EPERM:
    case EROFS:
        return Trouble::Denied;
    default:
        return Trouble::Broken;
    }
}

int brokenCode()
{
    return EIO;
}

QString resolved(const QString &path)
{
    const QFileInfo info(path);
    if (info.exists())
        return info.canonicalFilePath();
    if (const QString folder = QFileInfo(info.absolutePath()).canonicalFilePath(); !folder.isEmpty())
        return QDir(folder).filePath(info.fileName());
    return info.absoluteFilePath();
}

std::optional<Trouble> move(const QString &source, const QString &target, Replace replace, int &code)
{
    const QByteArray from = QFile::encodeName(source), to = QFile::encodeName(target);
    bool moved = false;
    if (replace == Replace::Always) {
        moved = ::rename(from.constData(), to.constData()) == 0;
        code = errno;
    } else {
        // A second name is refused where any file stands; disks without such names get it renamed.
        moved = ::link(from.constData(), to.constData()) == 0;
        code = errno;
        if (moved) {
            ::unlink(from.constData());
        } else if (code != EEXIST && !QFileInfo(target).isSymLink() && !QFileInfo::exists(target)) {
            moved = ::rename(from.constData(), to.constData()) == 0;
            code = errno;
        }
    }
    if (!moved)
        return troubleOf(code);
    syncFolder(QFileInfo(target).absolutePath());
    return std::nullopt;
}

} // namespace disk
