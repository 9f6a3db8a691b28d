#pragma once

#include "records/Result.h"

#include <QDateTime>

#include <memory>
#include <optional>

class QLockFile;

/// The lock of whoever writes to a case file: a file NAME.lock beside it.
namespace writelock
{

/// Who has it.
struct Holder {
    QString who;            ///< "program 123 @ host"; empty where the lock does not say
    QDateTime since;        ///< as the disk has it
    bool elsewhere = false; ///< on another computer, so that nobody here can know whether it still runs

    QString told() const; ///< "program 123 @ host, 2026-11-25 12:00"
};

/// Where a file is open for writing, and since when.
struct Told {
    QString host;
    bool here = false; ///< on this computer, by its name
    QDateTime since;
};
/// What Holder::told() says, read back; nothing where it does not say all of it.
std::optional<Told> read(const QString &told);

/// Who has the lock of the file `path` now; nothing where there is none.
std::optional<Holder> holder(const QString &path);

struct Taken {
    std::shared_ptr<QLockFile> lock; ///< null where it was not got
    Holder holder;                   ///< who has it then; nobody where no lock can be made there
};

/// Takes the lock of the file `path`, whose links are resolved. One of a program that no longer runs on this
/// computer is taken over; one of another computer only with `breakForeign`. Refuses where something else
/// stands under that name.
Result<Taken> take(const QString &path, bool breakForeign = false);

} // namespace writelock
