#pragma once

#include "records/Progress.h"
#include "records/Result.h"

#include <QByteArray>
#include <QSqlDatabase>
#include <QUtf8StringView>

#include <optional>
#include <vector>

class QSqlError;
class QSqlQuery;
struct sqlite3;
struct sqlite3_stmt;

/// The SQLite engine behind Qt's plugin: what has to be said to it in its own words.
namespace engine
{

/// Whether Qt's driver runs on the engine that is linked in, and its cipher answers. To be called once at
/// start; everything else here relies on it.
Result<void> check();

enum class Access { ReadWrite, ReadOnly };

/// Opens a database file that exists (an empty one is a new database), sets its key where there is one, and
/// makes the connection safe: no trusted schema, checked cells, bounded lengths, full synchronisation,
/// rollback journal. Whether key and file fit shows only at the first read.
Result<QSqlDatabase> connect(const QString &path, const QByteArray &passphrase, Access access);

/// An in-memory database, for comparing schemas.
Result<QSqlDatabase> connectToMemory();

/// Closes and forgets a connection.
void disconnect(QSqlDatabase &database);

/// What a failed statement means to the user of `path`.
Error errorFrom(const QSqlError &error, const QString &path);

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
    sqlite3 *m_handle;
    sqlite3_stmt *m_statement = nullptr;
    int m_code;
    mutable int m_wrong = -1;
};

/// A word as the search index has it: folded, and where it stands in the text, in bytes of UTF-8.
struct Word {
    QByteArray folded;
    qsizetype begin = 0, end = 0;
};
/// The words of a text, parted and folded by the tokenizer of the search index itself.
Result<std::vector<Word>> wordsOf(const QSqlDatabase &database, const QByteArray &utf8);

/// Whether a statement waits some seconds for another connection that writes, or fails at once. At first, it
/// waits.
void setPatient(const QSqlDatabase &database, bool patient);

/// Makes what runs on the connection stop with an error; may be called from another thread.
void interrupt(const QSqlDatabase &database);

/// Copies a whole database, with the same key, into a file that comes to stand under its name only when it is
/// complete and on the disk, its owner's alone, and where nothing stands. Others may write meanwhile: the
/// copy then begins anew.
Result<void> copyTo(const QSqlDatabase &database, const QString &target, const QByteArray &passphrase,
                    const Progress &progress = {});

/// Encrypts the file `path` anew, with a passphrase instead of the one it has; either may be empty for none.
Result<void> changeKey(const QString &path, const QByteArray &before, const QByteArray &after);

/// Puts a file in the place of another, so that after a power failure one of them stands there.
Result<void> replace(const QString &source, const QString &target);
/// Puts it where no file stands; refuses where one does.
Result<void> place(const QString &source, const QString &target);
/// What to say of `path` where the system gave a number in errno.
Error errorOfDisk(int code, const QString &path);

/// Forgets the pages that a connection has read, where the file may be another one by now.
void forgetPages(const QSqlDatabase &database);

} // namespace engine
