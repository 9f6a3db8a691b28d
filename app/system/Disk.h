#pragma once

#include <QFile>
#include <QString>

#include <compare>
#include <optional>

/// Files as the system has them.
namespace disk
{

/// From here on, files and folders that this program makes are their owner's alone.
void keepToOwner();
/// Makes a file its owner's alone, where the system knows such a thing.
void restrictToOwner(const QString &path);
/// Makes a new empty file, its owner's alone. False where anything stands under that name, a link too, or it
/// cannot be made; `code` is then the system's number for it.
bool createPrivate(const QString &path, int &code);
/// Makes a folder with all above it, its owner's alone where it is new.
bool createPrivateFolder(const QString &path);

/// Gives `path` the rights and, where that is allowed, the group of `model`; never more than those.
void takeRights(const QString &path, const QString &model);

/// Which file stands under a name, whatever else it is called, and how it was when last written.
struct Identity {
    quint64 device = 0;
    quint64 number = 0;
    qint64 size = 0;
    qint64 written = 0; ///< ns since 1970
    bool operator==(const Identity &) const = default;
    bool isSameFile(const Identity &other) const { return device == other.device && number == other.number; }
};
/// Of the file that a path leads to; nothing where there is none.
std::optional<Identity> identityOf(const QString &path);

/// Whether a file has several names on its disk (hard links), where the system tells.
bool hasOtherNames(const QString &path);

/// Marks an open file as one that this program writes, until it is closed.
void hold(const QFile &file);
/// Whether any program does; where the system knows no such mark, a file that is open cannot be deleted.
bool isHeld(const QString &path);

/// Makes the content of a file durable; false where the disk did not take it.
bool sync(QFile &file);
bool syncFile(const QString &path);
/// Makes the names in a folder durable.
void syncFolder(const QString &folder);

/// Why the disk did not take something.
enum class Trouble {
    Full,
    Taken, ///< something stands there
    Denied,
    Broken
};
/// What a number of the system's says.
Trouble troubleOf(int code);
/// The system's number for a disk that did not take something, where it gave none.
int brokenCode();

/// The path that a name leads to, its links resolved, also where no file stands there yet: then of its
/// folder, and the name in it. A link that leads nowhere stays what it is.
QString resolved(const QString &path);

/// Puts a file in the place of another, or where none may stand, so that after a power failure one of them
/// stands there. What is wrong, if anything; `code` is then the system's number for it.
enum class Replace { Never, Always };
std::optional<Trouble> move(const QString &source, const QString &target, Replace replace, int &code);

} // namespace disk
