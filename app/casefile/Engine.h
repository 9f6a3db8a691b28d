#pragma once

#include "records/Progress.h"
#include "records/Result.h"

#include <QByteArray>
#include <QSqlDatabase>
#include <QUtf8StringView>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QSqlError;
class QSqlQuery;

/// What no SQL that all engines speak can say. There is one engine, SQLite, behind Qt's plugin: all that is
/// its own stands in the folder sqlite/, this and the search index (TextIndex).
namespace engine
{

/// Whether Qt's driver runs on the engine that is linked in, and its cipher answers. To be called once at
/// start; everything else here relies on it.
Result<void> check();

enum class Access {
    ReadWrite,
    ReadOnly,
    ReadDamaged ///< read-only, also where the end of the file is missing
};

/// An error where a case file, or what the engine keeps beside it, is there and is no ordinary file.
Result<void> areFiles(const QString &path);

/// Opens a database file that exists (an empty one is a new database), sets its key where there is one, and
/// makes the connection safe: no trusted schema, checked cells, bounded lengths, full synchronisation,
/// rollback journal. Whether key and file fit shows only at the first read.
Result<QSqlDatabase> connect(const QString &path, const QByteArray &passphrase, Access access);

/// An in-memory database: for comparing schemas, and for reading an older file as it will be.
Result<QSqlDatabase> connectToMemory();

/// Closes and forgets a connection.
void disconnect(QSqlDatabase &database);

/// What a failed statement means to the user of `path`.
Error errorFrom(const QSqlError &error, const QString &path);

/// Runs a query, and gives each of its rows. An error, too, where they end before the last one: what cannot
/// be read is not passed over.
Result<void> eachRow(QSqlQuery &query, const QString &path, const std::function<void()> &take);

/// What to say of a file whose pages contradict one another.
Error damaged(const QString &path, const QString &detail = {});

/// What to say of a value that this program cannot have written: of another type, or no code that it knows.
Error wrongValue(const QString &path, const QString &incident, const QString &field);

/// The rows of a SELECT, read without a copy: for the walks over all of them.
class Rows
{
public:
    Rows(const QSqlDatabase &database, const char *sql);
    ~Rows();
    Rows(const Rows &) = delete;
    Rows &operator=(const Rows &) = delete;

    void bind(int position, QUtf8StringView text); ///< from 1; `text` must outlive the rows
    /// Goes to the first row, then to the next. False behind the last one, and where reading fails.
    bool next();
    qint64 number(int column) const;
    bool isNull(int column) const;
    QUtf8StringView text(int column) const; ///< until the next row
    /// The first column of this row, or an earlier one, that was read as what it is not: a text as a number,
    /// a number as a text. Then the rows end in an error.
    std::optional<QString> wrongColumn() const;
    /// Why reading ended before the last row, if it did.
    std::optional<Error> error(const QString &path) const;

private:
    struct Cursor;
    std::unique_ptr<Cursor> m_cursor;
};

/// Begins a transaction that writes; nobody else does until it ends.
Result<void> beginWriting(const QSqlDatabase &database, const QString &path);
/// Whether a journal beside a file is one that the next connection which can write rolls back: of a program
/// that was killed as it wrote, and not of one that writes now.
bool isBrokenOff(const QString &path);
/// Removes a journal of which nothing is ever rolled back, since the program that wrote it was killed before
/// it touched the file: it holds pages as they were, and would stand beside the file until the next change.
void dropUnused(const QString &path);
/// Takes back what a program that was killed began to write.
Result<void> recover(const QSqlDatabase &database, const QString &path);

/// What a file says it is, and how large it is when none of it is missing, in bytes.
struct Identity {
    qint64 application = 0, version = 0, size = 0;
};
Result<Identity> identityOf(const QSqlDatabase &database, const QString &path);
Result<void> setIdentity(const QSqlDatabase &database, qint64 application, qint64 version,
                         const QString &path);

/// Whether a file that is open to be looked through (Access::ReadDamaged), with nothing being read, has as
/// many pages as it says: else no other connection opens it.
bool isLongEnough(const QSqlDatabase &database, const QString &path);

/// The first thing that is wrong with the pages, looked for in less than all of them.
Result<std::optional<QString>> firstFault(const QSqlDatabase &database, const QString &path);
/// All that is wrong with the pages, in the engine's words.
Result<void> eachFault(const QSqlDatabase &database, const QString &path,
                       const std::function<void(const QString &)> &take);
/// Tables of which a row refers to a row of another table that does not exist.
Result<void> eachBrokenReference(const QSqlDatabase &database, const QString &path,
                                 const std::function<void(const QString &from, const QString &to)> &take);

/// A number that changes when another connection has written.
Result<qint64> writesByOthers(const QSqlDatabase &database, const QString &path);

/// The tables that hold what was entered, without those of the search index.
Result<QStringList> tablesOf(const QSqlDatabase &database, const QString &path);
struct Column {
    QString name, type; ///< text, integer or real
    bool mayBeNull = false;
};
Result<std::vector<Column>> columnsOf(const QSqlDatabase &database, const QString &table,
                                      const QString &path);
/// A part of the schema of a file: a table, an index, a view, a trigger.
struct Definition {
    QString type, name, text;
    bool isVirtual = false; ///< a table whose rows are made by code
    bool operator==(const Definition &) const = default;
};
/// All of them, in one order.
Result<std::vector<Definition>> definitionOf(const QSqlDatabase &database, const QString &path);

/// Whether a statement waits some seconds for another connection that writes, or fails at once. At first, it
/// waits.
void setPatient(const QSqlDatabase &database, bool patient);

/// Every statement ends in an error of kind Cancelled once `stop` asks for it, which must live as long as the
/// connection.
void stopWith(const QSqlDatabase &database, const std::stop_token &stop);
/// Makes what runs on the connection stop with an error; may be called from another thread.
void interrupt(const QSqlDatabase &database);

/// Takes a file out of the mode in which a write-ahead log stands beside it, if another program put it into
/// that: all that the log holds is then in the file. Does nothing where another program has the file open.
void leaveLog(const QSqlDatabase &database);

/// Copies a whole database, with the same key, into a file that comes to stand under its name only when it is
/// complete and on the disk, its owner's alone, and where nothing stands. Others may write meanwhile: the
/// copy then begins anew.
Result<void> copyTo(const QSqlDatabase &database, const QString &target, const QByteArray &passphrase,
                    const Progress &progress = {});

/// Encrypts the file `path` anew, with a passphrase instead of the one it has; either may be empty for none.
Result<void> changeKey(const QString &path, const QByteArray &before, const QByteArray &after);

/// An error where something beside a name belongs to a file that had it, and would be taken into the next
/// database that gets it: a journal or a write-ahead log.
Result<void> isUnburdened(const QString &path);
/// An error where a journal stands beside a file that is not encrypted and was written with other content
/// than the file has: rolled back, its pages would be mixed with those of the file. And where a write-ahead
/// log stands beside one that is in no such mode, as none is that Dossier writes: it would take its place.
Result<void> journalFits(const QString &path);
/// What to say where something beside a file is of another one.
Error foreignBeside(const QString &path, const QString &beside);
/// Puts a file in the place of another, so that after a power failure one of them stands there. Refuses where
/// the name is not unburdened.
Result<void> replace(const QString &source, const QString &target);
/// Puts it where no file stands; refuses where one does, or the name is not unburdened.
Result<void> place(const QString &source, const QString &target);
/// What to say of `path` where the system gave a number for what it refused.
Error errorOfDisk(int code, const QString &path);

/// Forgets the pages that a connection has read, where the file may be another one by now.
void forgetPages(const QSqlDatabase &database);

} // namespace engine
