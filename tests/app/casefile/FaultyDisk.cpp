#include "app/casefile/FaultyDisk.h"

#include <QFile>

#include <algorithm>
#include <map>
#include <sqlite3.h>
#include <vector>

namespace
{

/// What stood where an unsynced write went.
struct Unsynced {
    sqlite3_int64 offset;
    QByteArray before;
    sqlite3_int64 size; ///< of the file before the write
};

struct State {
    sqlite3_vfs *real = nullptr;
    int step = 0;
    int failAt = 0;
    FaultyDisk::Fault fault = FaultyDisk::Fault::Full;
    bool failed = false;
    std::map<QByteArray, std::vector<Unsynced>> unsynced;
} disk;

/// Counts a change; whether it is to fail.
bool fails()
{
    ++disk.step;
    if (disk.failAt == 0 || disk.step < disk.failAt)
        return false;
    if (disk.fault == FaultyDisk::Fault::Full && disk.failed)
        return false;
    disk.failed = true;
    return true;
}

int errorCode(int otherwise)
{
    return disk.fault == FaultyDisk::Fault::Full ? SQLITE_FULL : otherwise;
}

struct File {
    sqlite3_file base;
    QByteArray *name;
    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

File *of(sqlite3_file *file)
{
    return reinterpret_cast<File *>(file);
}

void remember(File *file, sqlite3_int64 offset, int length)
{
    sqlite3_int64 size = 0;
    file->real()->pMethods->xFileSize(file->real(), &size);
    const auto there = std::clamp<sqlite3_int64>(size - offset, 0, length);
    QByteArray before(static_cast<qsizetype>(there), '\0');
    if (there > 0)
        file->real()->pMethods->xRead(file->real(), before.data(), static_cast<int>(there), offset);
    disk.unsynced[*file->name].push_back({offset, before, size});
}

int closeFile(sqlite3_file *file)
{
    const int code = of(file)->real()->pMethods->xClose(of(file)->real());
    delete of(file)->name;
    return code;
}

int writeFile(sqlite3_file *file, const void *data, int length, sqlite3_int64 offset)
{
    if (fails())
        return errorCode(SQLITE_IOERR_WRITE);
    remember(of(file), offset, length);
    return of(file)->real()->pMethods->xWrite(of(file)->real(), data, length, offset);
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    if (fails())
        return errorCode(SQLITE_IOERR_TRUNCATE);
    sqlite3_int64 before = 0;
    of(file)->real()->pMethods->xFileSize(of(file)->real(), &before);
    remember(of(file), size, static_cast<int>(std::max<sqlite3_int64>(0, before - size)));
    return of(file)->real()->pMethods->xTruncate(of(file)->real(), size);
}

int syncFile(sqlite3_file *file, int flags)
{
    if (fails())
        return errorCode(SQLITE_IOERR_FSYNC);
    disk.unsynced.erase(*of(file)->name);
    return of(file)->real()->pMethods->xSync(of(file)->real(), flags);
}

template<auto Member, typename... Arguments> int passOn(sqlite3_file *file, Arguments... arguments)
{
    return (of(file)->real()->pMethods->*Member)(of(file)->real(), arguments...);
}

const sqlite3_io_methods methods{
    1,
    closeFile,
    passOn<&sqlite3_io_methods::xRead, void *, int, sqlite3_int64>,
    writeFile,
    truncateFile,
    syncFile,
    passOn<&sqlite3_io_methods::xFileSize, sqlite3_int64 *>,
    passOn<&sqlite3_io_methods::xLock, int>,
    passOn<&sqlite3_io_methods::xUnlock, int>,
    passOn<&sqlite3_io_methods::xCheckReservedLock, int *>,
    passOn<&sqlite3_io_methods::xFileControl, int, void *>,
    passOn<&sqlite3_io_methods::xSectorSize>,
    passOn<&sqlite3_io_methods::xDeviceCharacteristics>,
    nullptr,
    nullptr,
    nullptr,
    nullptr,
    nullptr,
    nullptr,
};

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *given)
{
    file->pMethods = nullptr;
    if ((flags & SQLITE_OPEN_CREATE) && name && !QFile::exists(QFile::decodeName(name)) && fails())
        return errorCode(SQLITE_CANTOPEN);
    const int code = disk.real->xOpen(disk.real, name, of(file)->real(), flags, given);
    if (code != SQLITE_OK)
        return code;
    of(file)->name = new QByteArray(name);
    file->pMethods = &methods;
    return SQLITE_OK;
}

int removeFile(sqlite3_vfs *, const char *name, int syncFolder)
{
    if (fails())
        return errorCode(SQLITE_IOERR_DELETE);
    disk.unsynced.erase(name);
    return disk.real->xDelete(disk.real, name, syncFolder);
}

} // namespace

FaultyDisk::FaultyDisk()
{
    static sqlite3_vfs vfs = [] {
        disk.real = sqlite3_vfs_find("unix");
        sqlite3_vfs made = *disk.real;
        made.zName = "faulty";
        made.szOsFile = static_cast<int>(sizeof(File)) + disk.real->szOsFile;
        made.xOpen = openFile;
        made.xDelete = removeFile;
        return made;
    }();
    sqlite3_vfs_register(&vfs, 0);
    sqlite3mc_vfs_create("faulty", 1);
}

void FaultyDisk::failAt(int step, Fault fault)
{
    disk.step = 0;
    disk.failAt = step;
    disk.fault = fault;
    disk.failed = false;
    disk.unsynced.clear();
}

bool FaultyDisk::failed() const
{
    return disk.failed;
}

void FaultyDisk::heal()
{
    disk.failAt = 0;
}

void FaultyDisk::loseUnsynced(std::mt19937 &random, bool all)
{
    for (const auto &[name, writes] : disk.unsynced) {
        QFile file(QFile::decodeName(name));
        if (!file.exists() || !file.open(QIODevice::ReadWrite))
            continue;
        for (auto write = writes.rbegin(); write != writes.rend(); ++write) {
            if (!all && random() % 2 == 0)
                continue;
            file.seek(write->offset);
            file.write(write->before);
            if (all)
                file.resize(write->size);
        }
    }
    disk.unsynced.clear();
}
