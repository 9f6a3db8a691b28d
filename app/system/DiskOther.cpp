#include "system/Disk.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <cerrno>
#include <filesystem>

// What the standard library and Qt know of every system. Rights are those of the folder.

namespace disk
{

void keepToOwner() {}

void restrictToOwner(const QString &) {}

bool createPrivate(const QString &path, int &code)
{
    errno = 0;
    const bool made = QFile(path).open(QIODevice::WriteOnly | QIODevice::NewOnly);
    code = errno;
    return made;
}

bool createPrivateFolder(const QString &path)
{
    return QDir().mkpath(path);
}

void takeRights(const QString &, const QString &) {}

std::optional<Identity> identityOf(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return std::nullopt;
    return Identity{0, static_cast<quint64>(qHash(info.canonicalFilePath())), info.size(),
                    info.lastModified().toMSecsSinceEpoch() * 1'000'000};
}

bool hasOtherNames(const QString &)
{
    return false;
}

void hold(const QFile &) {}

bool isHeld(const QString &)
{
    return false;
}

bool sync(QFile &file)
{
    return file.flush();
}

bool syncFile(const QString &)
{
    return true;
}

void syncFolder(const QString &) {}

Trouble troubleOf(int code)
{
    switch (code) {
    case ENOSPC:
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
    if (replace == Replace::Never && QFileInfo::exists(target)) {
        code = EEXIST;
        return Trouble::Taken;
    }
    std::error_code failed;
    std::filesystem::rename(source.toStdU16String(), target.toStdU16String(), failed);
    code = failed.value();
    return failed ? std::optional(troubleOf(failed.default_error_condition().value())) : std::nullopt;
}

} // namespace disk
