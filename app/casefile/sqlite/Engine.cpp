#include "casefile/Engine.h"

#include "casefile/sqlite/Handle.h"
#include "system/WholeFile.h"

#include <QAtomicInteger>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QtEndian>
#include <QThread>
#include <QVariant>

#include <sqlite3.h>

#include <array>

sqlite3 *sqlite::handleOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver() ? database.driver()->handle() : QVariant();
    return handle.isValid() && qstrcmp(handle.typeName(), "sqlite3*") == 0
               ? *static_cast<sqlite3 *const *>(handle.constData())
               : nullptr;
}

using sqlite::handleOf;

namespace
{

// Argon2id: 64 MiB and 12 passes cost about half a second of one core of 2020 (see README, "What is
// protected"), and still run on a laptop with 2 GiB. Every case file depends on these numbers: they can never
// change without a migration.
constexpr int argonMemoryKiB = 64 * 1024;
constexpr int argonPasses = 12;
constexpr int argonLanes = 1;

constexpr int usualPatience = 5000, briefPatience = 30; // ms; the window may stand still for the brief one

/// The longest text or blob that a case file may hold, in bytes.
constexpr int maximumLength = 64 * 1024 * 1024;

Error internal(const char *text, const QString &detail = {})
{
    return {ErrorKind::Internal, {"Engine", text}, detail};
}

Result<void> chooseCipher(sqlite3 *handle)
{
    const int cipher = sqlite3mc_cipher_index("aegis");
    if (cipher <= 0 || sqlite3mc_config(handle, "cipher", cipher) != cipher ||
        sqlite3mc_config_cipher(handle, "aegis", "tcost", argonPasses) != argonPasses ||
        sqlite3mc_config_cipher(handle, "aegis", "mcost", argonMemoryKiB) != argonMemoryKiB ||
        sqlite3mc_config_cipher(handle, "aegis", "pcost", argonLanes) != argonLanes)
        return std::unexpected(internal(
            QT_TRANSLATE_NOOP("Engine", "The encryption component is not working. Reinstall Dossier.")));
    return {};
}

Result<void> setKey(sqlite3 *handle, const QByteArray &passphrase)
{
    if (auto chosen = chooseCipher(handle); !chosen)
        return chosen;
    if (sqlite3_key(handle, passphrase.constData(), static_cast<int>(passphrase.size())) != SQLITE_OK)
        return std::unexpected(internal(
            QT_TRANSLATE_NOOP("Engine", "The encryption component is not working. Reinstall Dossier.")));
    return {};
}

void harden(sqlite3 *handle)
{
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_ATTACH_CREATE, 0, nullptr);
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, maximumLength);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_limit(handle, SQLITE_LIMIT_TRIGGER_DEPTH, 1);
}

Result<QSqlDatabase> openConnection(const QString &path, const QString &options)
{
    static QAtomicInteger<quint64> next = 1;
    const QString name = QStringLiteral("casefile-%1").arg(next++);
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    database.setDatabaseName(path);
    database.setConnectOptions(options);
    if (!database.open()) {
        const QSqlError error = database.lastError();
        engine::disconnect(database);
        return std::unexpected(engine::errorFrom(error, path));
    }
    return database;
}

Result<void> eachRowOf(const QSqlDatabase &database, const QString &sql, const QString &path,
                       const std::function<void(const QSqlQuery &)> &take)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return std::unexpected(engine::errorFrom(query.lastError(), path));
    return engine::eachRow(query, path, [&] { take(query); });
}

Result<void> run(const QSqlDatabase &database, const QString &sql, const QString &path)
{
    return eachRowOf(database, sql, path, [](const QSqlQuery &) {});
}

constexpr qsizetype databaseHeader = 100; // bytes
const QByteArray plainBeginning("SQLite format 3", 16);

quint32 numberAt(const QByteArray &bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.constData() + at);
}

/// The header that a database had when a journal of it was begun; nothing where the journal does not tell.
/// (https://sqlite.org/fileformat2.html, "The Rollback Journal")
QByteArray headerInJournal(const QString &path)
{
    constexpr qsizetype journalHeader = 28, summed = 200;
    constexpr quint32 smallest = 512, largest = 1 << 16;
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return {};
    // Parts, each with a header of its own that says how many pages it has.
    for (qint64 part = 0; file.seek(part);) {
        const QByteArray head = file.read(journalHeader);
        if (head.size() < journalHeader || !head.startsWith("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"))
            return {};
        const quint32 pages = numberAt(head, 8), nonce = numberAt(head, 12), sector = numberAt(head, 20),
                      size = numberAt(head, 24);
        if (pages == 0 || sector < journalHeader || sector > largest || size < smallest || size > largest ||
            !file.seek(part + sector))
            return {};
        for (quint32 i = 0; i < pages; ++i) {
            const QByteArray record = file.read(size + 8); // its number, itself, a sum
            if (record.size() < size + 8)
                return {};
            quint32 sum = nonce;
            for (qsizetype at = qsizetype(size) - summed; at > 0; at -= summed)
                sum += static_cast<unsigned char>(record[4 + at]);
            if (sum != numberAt(record, 4 + qsizetype(size)))
                return {};
            if (numberAt(record, 0) == 1)
                return record.mid(4, databaseHeader);
        }
        part = (file.pos() + sector - 1) / sector * sector;
    }
    return {};
}

} // namespace

namespace engine
{

Result<void> check()
{
    const auto refused = [](const QString &detail) {
        return std::unexpected(internal(
            QT_TRANSLATE_NOOP("Engine",
                              "Dossier is running with a different copy of SQLite from the one it was built "
                              "with, and could not encrypt. Reinstall Dossier, or report this problem."),
            detail));
    };
    auto database = connectToMemory();
    if (!database)
        return std::unexpected(database.error());
    QString bound;
    {
        QSqlQuery query(*database);
        if (query.exec(QStringLiteral("SELECT sqlite_version() || ' ' || sqlite_source_id()")) &&
            query.next())
            bound = query.value(0).toString();
    }
    sqlite3 *handle = handleOf(*database);
    const QString linked = QString::fromLatin1(sqlite3_libversion()) + QLatin1Char(' ') +
                           QString::fromLatin1(sqlite3_sourceid());
    const bool cipher = handle && bound == linked && sqlite3mc_cipher_index("aegis") > 0;
    disconnect(*database);
    if (bound != linked || !handle)
        return refused(QStringLiteral("linked %1, bound %2").arg(linked, bound));
    if (!cipher)
        return refused(QStringLiteral("no cipher aegis"));
    return {};
}

Result<void> areFiles(const QString &path)
{
    // The engine would wait for ever for what a pipe has to say.
    for (const char *ending : {"", "-journal", "-wal", "-shm"}) {
        const QString name = path + QLatin1String(ending);
        const QFileInfo info(name);
        if (!info.exists() || info.isFile())
            continue;
        return std::unexpected(
            Error{ErrorKind::NotReadable,
                  {"Engine",
                   QT_TRANSLATE_NOOP("Engine", "“%1” was not opened, because “%2” is not an ordinary file "
                                               "but, for example, a pipe or a folder. Nothing was changed. "
                                               "Move “%2” elsewhere and try again."),
                   {path, name}}});
    }
    return {};
}

Result<QSqlDatabase> connect(const QString &path, const QByteArray &passphrase, Access access)
{
    if (!QFileInfo::exists(path)) {
        return std::unexpected(
            Error{ErrorKind::NotFound,
                  {"Engine",
                   QT_TRANSLATE_NOOP("Engine", "The file “%1” does not exist. Check its name and folder."),
                   {path}}});
    }
    if (auto files = areFiles(path); !files)
        return std::unexpected(files.error());
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(usualPatience);
    if (access != Access::ReadWrite)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    auto database = openConnection(path, options);
    if (!database)
        return database;
    sqlite3 *handle = handleOf(*database);
    Result<void> ready;
    if (!handle)
        ready = std::unexpected(
            internal(QT_TRANSLATE_NOOP("Engine", "The database driver is not working. Reinstall Dossier.")));
    else if (!passphrase.isEmpty())
        ready = setKey(handle, passphrase);
    if (!ready) {
        disconnect(*database);
        return std::unexpected(ready.error());
    }
    harden(handle);
    if (access == Access::ReadDamaged) {
        // Else the engine refuses a file whose header tells of more pages than there are. Nothing is written.
        sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
        sqlite3_db_config(handle, SQLITE_DBCONFIG_WRITABLE_SCHEMA, 1, nullptr);
    }
    QSqlQuery query(*database);
    for (const char *pragma :
         {"PRAGMA cell_size_check = ON", "PRAGMA foreign_keys = ON", "PRAGMA temp_store = MEMORY",
          "PRAGMA mmap_size = 0", "PRAGMA synchronous = EXTRA", "PRAGMA secure_delete = ON",
          "PRAGMA cache_size = -65536"})
        query.exec(QLatin1String(pragma));
    return database;
}

Result<QSqlDatabase> connectToMemory()
{
    return openConnection(QStringLiteral(":memory:"), {});
}

void disconnect(QSqlDatabase &database)
{
    const QString name = database.connectionName();
    database.close();
    database = QSqlDatabase();
    if (!name.isEmpty())
        QSqlDatabase::removeDatabase(name);
}

Error damaged(const QString &path, const QString &detail)
{
    return {ErrorKind::Damaged,
            {"Engine",
             QT_TRANSLATE_NOOP("Engine", "“%1” is damaged. Nothing was changed. Restore a backup, or run "
                                         "“dossier check” to find out what is damaged."),
             {path}},
            detail};
}

Error wrongValue(const QString &path, const QString &incident, const QString &field)
{
    return {
        ErrorKind::Damaged,
        {"Engine",
         QT_TRANSLATE_NOOP("Engine", "“%1” was changed by another program: incident %2 contains a value "
                                     "that Dossier cannot have saved (%3). Nothing was changed. Restore a "
                                     "backup, or run “dossier check” to find out what is damaged."),
         {path, incident, field}}};
}

Result<void> eachRow(QSqlQuery &query, const QString &path, const std::function<void()> &take)
{
    if (query.exec()) {
        while (query.next())
            take();
    }
    if (query.lastError().isValid())
        return std::unexpected(errorFrom(query.lastError(), path));
    return {};
}

Error errorFrom(const QSqlError &error, const QString &path)
{
    bool numeric = false;
    const int code = error.nativeErrorCode().toInt(&numeric) & 0xff;
    const QString detail = error.nativeErrorCode() + QLatin1String(": ") + error.text();
    const auto made = [&](ErrorKind kind, const char *text) {
        return Error{kind, {"Engine", text, {path}}, detail};
    };
    // Of the form of a file, the engine says so in words alone; a table goes missing where somebody emptied
    // the file.
    const QString said = error.databaseText();
    if (code == SQLITE_ERROR && (said.contains(QLatin1String("unsupported file format")) ||
                                 said.contains(QLatin1String("no such table"))))
        return damaged(path, detail);
    switch (numeric ? code : -1) {
    case SQLITE_FULL:
        return made(
            ErrorKind::DiskFull,
            QT_TRANSLATE_NOOP("Engine",
                              "The disk is full. “%1” was not changed. Free up some space and try again."));
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return made(
            ErrorKind::InUse,
            QT_TRANSLATE_NOOP(
                "Engine", "Another program is writing to “%1”. Wait until it has finished, then try again."));
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return made(
            ErrorKind::ReadOnly,
            QT_TRANSLATE_NOOP("Engine", "“%1” is read-only. Save a copy elsewhere and work in the copy."));
    case SQLITE_CORRUPT:
        return damaged(path, detail);
    case SQLITE_NOTADB:
        return made(ErrorKind::NotACaseFile,
                    QT_TRANSLATE_NOOP("Engine",
                                      "“%1” cannot be opened: the passphrase is wrong, or the file is not a "
                                      "case file or is damaged at its beginning."));
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        return made(ErrorKind::NotReadable,
                    QT_TRANSLATE_NOOP("Engine", "“%1” cannot be read or written. Check the disk and the "
                                                "permissions of the file and of its folder."));
    case SQLITE_INTERRUPT:
        return made(ErrorKind::Cancelled, QT_TRANSLATE_NOOP("Engine", "Cancelled. “%1” was not changed."));
    default:
        return made(ErrorKind::Internal,
                    QT_TRANSLATE_NOOP("Engine", "The database rejected an operation on “%1”. The file was "
                                                "not changed. Please report this problem."));
    }
}

struct Rows::Cursor {
    sqlite3 *handle = nullptr;
    sqlite3_stmt *statement = nullptr;
    int code = SQLITE_MISUSE;
    int wrong = -1; ///< column
};

Rows::Rows(const QSqlDatabase &database, const char *sql)
    : m_cursor(std::make_unique<Cursor>(handleOf(database)))
{
    if (m_cursor->handle)
        m_cursor->code = sqlite3_prepare_v2(m_cursor->handle, sql, -1, &m_cursor->statement, nullptr);
}

Rows::~Rows()
{
    sqlite3_finalize(m_cursor->statement);
}

void Rows::bind(int position, QUtf8StringView text)
{
    sqlite3_bind_text(m_cursor->statement, position, text.data(), static_cast<int>(text.size()),
                      SQLITE_STATIC);
}

bool Rows::next()
{
    if (m_cursor->code == SQLITE_OK || m_cursor->code == SQLITE_ROW)
        m_cursor->code = sqlite3_step(m_cursor->statement);
    return m_cursor->code == SQLITE_ROW;
}

qint64 Rows::number(int column) const
{
    if (m_cursor->wrong < 0 && sqlite3_column_type(m_cursor->statement, column) != SQLITE_INTEGER)
        m_cursor->wrong = column;
    return sqlite3_column_int64(m_cursor->statement, column);
}

bool Rows::isNull(int column) const
{
    return sqlite3_column_type(m_cursor->statement, column) == SQLITE_NULL;
}

QUtf8StringView Rows::text(int column) const
{
    if (m_cursor->wrong < 0 && sqlite3_column_type(m_cursor->statement, column) != SQLITE_TEXT)
        m_cursor->wrong = column;
    const unsigned char *bytes = sqlite3_column_text(m_cursor->statement, column);
    return {reinterpret_cast<const char *>(bytes), sqlite3_column_bytes(m_cursor->statement, column)};
}

std::optional<QString> Rows::wrongColumn() const
{
    return m_cursor->wrong < 0
               ? std::nullopt
               : std::optional(QString::fromUtf8(sqlite3_column_name(m_cursor->statement, m_cursor->wrong)));
}

std::optional<Error> Rows::error(const QString &path) const
{
    if (const auto wrong = wrongColumn())
        return damaged(path, *wrong);
    if (m_cursor->code == SQLITE_OK || m_cursor->code == SQLITE_ROW || m_cursor->code == SQLITE_DONE)
        return std::nullopt;
    return errorFrom(QSqlError({},
                               QString::fromLatin1(m_cursor->handle ? sqlite3_errmsg(m_cursor->handle) : ""),
                               QSqlError::StatementError, QString::number(m_cursor->code)),
                     path);
}

Result<void> beginWriting(const QSqlDatabase &database, const QString &path)
{
    return run(database, QStringLiteral("BEGIN IMMEDIATE"), path);
}

namespace
{

QString journalOf(const QString &path)
{
    return path + QLatin1String("-journal");
}

/// Whether a journal holds what is to be rolled back; nothing where there is none that can be read.
std::optional<bool> isBegun(const QString &journal)
{
    QFile file(journal);
    if (!QFileInfo(journal).isFile() || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    char first = '\0';
    return file.getChar(&first) && first != '\0';
}

/// Whether another connection is about to write.
bool isBeingWritten(const QString &path)
{
    // Nothing is read: that would roll a journal back, or fail.
    auto database = openConnection(path, QStringLiteral("QSQLITE_OPEN_READONLY"));
    if (!database)
        return true;
    sqlite3_file *file = nullptr;
    int isWritten = 0;
    if (sqlite3 *handle = handleOf(*database);
        handle && sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, &file) == SQLITE_OK &&
        file && file->pMethods)
        file->pMethods->xCheckReservedLock(file, &isWritten);
    disconnect(*database);
    return isWritten != 0;
}

} // namespace

bool isBrokenOff(const QString &path)
{
    return isBegun(journalOf(path)).value_or(false) && !isBeingWritten(path);
}

void dropUnused(const QString &path)
{
    if (!isBegun(journalOf(path)).value_or(true) && !isBeingWritten(path))
        QFile::remove(journalOf(path));
}

Result<void> recover(const QSqlDatabase &database, const QString &path)
{
    return run(database, QStringLiteral("SELECT count(*) FROM sqlite_schema"), path);
}

Result<Identity> identityOf(const QSqlDatabase &database, const QString &path)
{
    std::array<qint64, 4> numbers{};
    auto next = numbers.begin();
    for (const char *pragma :
         {"PRAGMA application_id", "PRAGMA user_version", "PRAGMA page_count", "PRAGMA page_size"}) {
        QSqlQuery query(database);
        if (!query.exec(QLatin1String(pragma)) || !query.next())
            return std::unexpected(errorFrom(query.lastError(), path));
        *next++ = query.value(0).toLongLong();
    }
    return Identity{numbers[0], numbers[1], numbers[2] * numbers[3]};
}

Result<void> setIdentity(const QSqlDatabase &database, qint64 application, qint64 version,
                         const QString &path)
{
    auto set = run(database, QStringLiteral("PRAGMA application_id = %1").arg(application), path);
    return set ? run(database, QStringLiteral("PRAGMA user_version = %1").arg(version), path) : set;
}

bool isLongEnough(const QSqlDatabase &database, const QString &path)
{
    sqlite3 *handle = handleOf(database);
    int bears = 0;
    sqlite3_db_config(handle, SQLITE_DBCONFIG_WRITABLE_SCHEMA, -1, &bears);
    if (!bears)
        return true; // it was opened
    sqlite3_db_config(handle, SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0, nullptr);
    const auto read = run(database, QStringLiteral("SELECT count(*) FROM sqlite_schema"), path);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_WRITABLE_SCHEMA, 1, nullptr);
    return read || read.error().kind != ErrorKind::Damaged;
}

Result<std::optional<QString>> firstFault(const QSqlDatabase &database, const QString &path)
{
    QSqlQuery query(database);
    if (!query.exec(QStringLiteral("PRAGMA quick_check(1)")) || !query.next())
        return std::unexpected(errorFrom(query.lastError(), path));
    const QString said = query.value(0).toString();
    return said == QLatin1String("ok") ? std::nullopt : std::optional(said);
}

Result<void> eachFault(const QSqlDatabase &database, const QString &path,
                       const std::function<void(const QString &)> &take)
{
    return eachRowOf(database, QStringLiteral("PRAGMA integrity_check"), path, [&](const QSqlQuery &row) {
        if (const QString said = row.value(0).toString(); said != QLatin1String("ok"))
            take(said);
    });
}

Result<void> eachBrokenReference(const QSqlDatabase &database, const QString &path,
                                 const std::function<void(const QString &, const QString &)> &take)
{
    return eachRowOf(database, QStringLiteral("PRAGMA foreign_key_check"), path,
                     [&](const QSqlQuery &row) { take(row.value(0).toString(), row.value(2).toString()); });
}

Result<qint64> writesByOthers(const QSqlDatabase &database, const QString &path)
{
    QSqlQuery query(database);
    if (!query.exec(QStringLiteral("PRAGMA data_version")) || !query.next())
        return std::unexpected(errorFrom(query.lastError(), path));
    return query.value(0).toLongLong();
}

Result<QStringList> tablesOf(const QSqlDatabase &database, const QString &path)
{
    QStringList names;
    // Those of the search index are a virtual table's.
    const auto read = eachRowOf(
        database,
        QStringLiteral(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE "
            "'incident\\_text%' ESCAPE '\\' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid"),
        path, [&](const QSqlQuery &row) { names << row.value(0).toString(); });
    return read ? Result<QStringList>(names) : std::unexpected(read.error());
}

Result<std::vector<Column>> columnsOf(const QSqlDatabase &database, const QString &table, const QString &path)
{
    std::vector<Column> columns;
    const auto read = eachRowOf(
        database, QStringLiteral("PRAGMA table_info(%1)").arg(table), path, [&](const QSqlQuery &row) {
            columns.push_back(
                {row.value(1).toString(), row.value(2).toString().toLower(), !row.value(3).toBool()});
        });
    return read ? Result<std::vector<Column>>(columns) : std::unexpected(read.error());
}

Result<std::vector<Definition>> definitionOf(const QSqlDatabase &database, const QString &path)
{
    std::vector<Definition> all;
    // Statistics of the engine's own, which ANALYZE makes, are nobody's tables.
    const auto read = eachRowOf(
        database,
        QStringLiteral("SELECT type, name, tbl_name || ' ' || coalesce(sql, '') FROM sqlite_schema WHERE "
                       "name NOT LIKE 'sqlite\\_stat%' ESCAPE '\\' ORDER BY type, name"),
        path, [&](const QSqlQuery &row) {
            const QString text = row.value(2).toString();
            all.push_back({row.value(0).toString(), row.value(1).toString(), text,
                           text.contains(QLatin1String(" CREATE VIRTUAL"), Qt::CaseInsensitive)});
        });
    return read ? Result<std::vector<Definition>>(std::move(all)) : std::unexpected(read.error());
}

void setPatient(const QSqlDatabase &database, bool patient)
{
    if (sqlite3 *handle = handleOf(database))
        sqlite3_busy_timeout(handle, patient ? usualPatience : briefPatience);
}

void stopWith(const QSqlDatabase &database, const std::stop_token &stop)
{
    constexpr int lookEvery = 10'000; // steps of the engine: some thousand looks in a second
    if (sqlite3 *handle = handleOf(database)) {
        sqlite3_progress_handler(
            handle, lookEvery,
            [](void *token) { return static_cast<const std::stop_token *>(token)->stop_requested() ? 1 : 0; },
            const_cast<std::stop_token *>(&stop));
    }
}

void interrupt(const QSqlDatabase &database)
{
    if (sqlite3 *handle = handleOf(database))
        sqlite3_interrupt(handle);
}

void leaveLog(const QSqlDatabase &database)
{
    QSqlQuery query(database);
    // The mode is known once the file was read.
    if (!query.exec(QStringLiteral("PRAGMA schema_version")) ||
        !query.exec(QStringLiteral("PRAGMA journal_mode")) || !query.next() ||
        query.value(0).toString() != QLatin1String("wal"))
        return;
    query.finish();
    setPatient(database, false);
    query.exec(QStringLiteral("PRAGMA journal_mode = DELETE"));
    query.finish();
    setPatient(database, true);
}

void forgetPages(const QSqlDatabase &database)
{
    if (sqlite3 *handle = handleOf(database))
        sqlite3_db_release_memory(handle);
}

Error errorOfDisk(int code, const QString &path)
{
    const bool full = disk::troubleOf(code) == disk::Trouble::Full;
    Error error = errorFrom(
        QSqlError({}, {}, QSqlError::UnknownError, QString::number(full ? SQLITE_FULL : SQLITE_IOERR)), path);
    error.detail = qt_error_string(code);
    return error;
}

Result<void> isUnburdened(const QString &path)
{
    for (const char *ending : {"-journal", "-wal"}) {
        const QString beside = path + QLatin1String(ending);
        const QFileInfo info(beside);
        if (!info.exists() && !info.isSymLink())
            continue;
        return std::unexpected(
            Error{ErrorKind::Conflict,
                  {"Engine",
                   QT_TRANSLATE_NOOP("Engine", "“%1” was not saved. Beside it stands “%2”, which belongs to "
                                               "a case file that had this name, and its content would get "
                                               "into the new one. Nothing was changed. Move “%2” to where "
                                               "its case file is now, or choose another name."),
                   {path, beside}}});
    }
    return {};
}

Error foreignBeside(const QString &path, const QString &beside)
{
    return {ErrorKind::Conflict,
            {"Engine",
             QT_TRANSLATE_NOOP("Engine", "“%1” was not opened. Beside it stands “%2”, the journal of another "
                                         "file or of another version of this one, and its content would get "
                                         "into this file. Nothing was changed. Move “%2” elsewhere, then "
                                         "open the case file."),
             {path, beside}}};
}

Result<void> journalFits(const QString &path)
{
    const QString log = path + QLatin1String("-wal");
    if (QFileInfo(log).size() > 0) {
        constexpr qsizetype writeVersion = 18;
        constexpr char ofLog = 2;
        QFile file(path);
        const QByteArray header = file.open(QIODevice::ReadOnly) ? file.read(databaseHeader) : QByteArray();
        if (header.size() == databaseHeader &&
            (!header.startsWith(plainBeginning) || header[writeVersion] != ofLog))
            return std::unexpected(foreignBeside(path, log));
    }
    // While another program writes, the one is read before and the other behind a change.
    constexpr int looks = 3;
    constexpr unsigned long apart = 20; // ms
    constexpr qsizetype counter = 24;
    const QString journal = journalOf(path);
    for (int look = 0; look < looks; ++look) {
        const QByteArray before = headerInJournal(journal);
        QFile file(path);
        if (!before.startsWith(plainBeginning) || !file.open(QIODevice::ReadOnly))
            return {};
        const QByteArray now = file.read(databaseHeader);
        if (now.size() < databaseHeader || !now.startsWith(plainBeginning))
            return {};
        // Each change counts by one.
        const quint32 since = numberAt(now, counter) - numberAt(before, counter);
        if (since <= 1)
            return {};
        QThread::msleep(apart);
    }
    return std::unexpected(foreignBeside(path, journal));
}

Result<void> replace(const QString &source, const QString &target)
{
    if (auto free = isUnburdened(target); !free)
        return free;
    int code = 0;
    if (disk::move(source, target, disk::Replace::Always, code))
        return std::unexpected(errorOfDisk(code, target));
    return {};
}

Result<void> place(const QString &source, const QString &target)
{
    if (auto free = isUnburdened(target); !free)
        return free;
    int code = 0;
    const auto trouble = disk::move(source, target, disk::Replace::Never, code);
    if (!trouble)
        return {};
    if (*trouble != disk::Trouble::Taken)
        return std::unexpected(errorOfDisk(code, target));
    return std::unexpected(
        Error{ErrorKind::Conflict,
              {"CaseFile",
               QT_TRANSLATE_NOOP("CaseFile", "“%1” already exists and was not changed. Choose another name."),
               {target}}});
}

Result<void> copyTo(const QSqlDatabase &database, const QString &target, const QByteArray &passphrase,
                    const Progress &progress)
{
    const QString part = WholeFile::nameBeside(target);
    const auto drop = [&] {
        QFile::remove(part);
        QFile::remove(part + QStringLiteral("-journal"));
    };
    int refused = 0;
    if (!disk::createPrivate(part, refused))
        return std::unexpected(errorOfDisk(refused, target));
    auto copy = connect(part, passphrase, Access::ReadWrite);
    if (!copy) {
        drop();
        return std::unexpected(copy.error());
    }
    constexpr int pagesAtOnce = 1024; // then others may write
    sqlite3_backup *backup = sqlite3_backup_init(handleOf(*copy), "main", handleOf(database), "main");
    int code = backup ? SQLITE_OK : SQLITE_ERROR;
    qint64 pages = 0;
    while (code == SQLITE_OK || code == SQLITE_BUSY || code == SQLITE_LOCKED) {
        if (progress.cancelled()) {
            code = SQLITE_INTERRUPT;
            break;
        }
        code = sqlite3_backup_step(backup, pagesAtOnce);
        pages = sqlite3_backup_pagecount(backup);
        progress.at(pages - sqlite3_backup_remaining(backup), pages);
    }
    if (backup)
        sqlite3_backup_finish(backup);
    // Its first page says what that of the original does.
    if (code == SQLITE_DONE)
        leaveLog(*copy);
    qint64 pageSize = 0;
    if (QSqlQuery query(*copy); query.exec(QStringLiteral("PRAGMA page_size")) && query.next())
        pageSize = query.value(0).toLongLong();
    disconnect(*copy);
    // The engine asks the disk at each write; what arrived is looked at once more.
    if (code == SQLITE_DONE && (!disk::syncFile(part) || QFileInfo(part).size() != pages * pageSize))
        code = SQLITE_IOERR;
    Result<void> done;
    if (code == SQLITE_DONE) {
        done = place(part, target);
    } else {
        done = std::unexpected(errorFrom(QSqlError({}, QString::fromLatin1(sqlite3_errstr(code)),
                                                   QSqlError::StatementError, QString::number(code)),
                                         target));
    }
    if (!done)
        drop();
    return done;
}

Result<void> changeKey(const QString &path, const QByteArray &before, const QByteArray &after)
{
    auto database = connect(path, before, Access::ReadWrite);
    if (!database)
        return std::unexpected(database.error());
    sqlite3 *handle = handleOf(*database);
    auto ready = chooseCipher(handle);
    if (ready) {
        // A key of another size means a VACUUM, which attaches its own temporary database, in memory.
        sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 1);
        sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_ATTACH_CREATE, 1, nullptr);
        const int code = sqlite3_rekey(handle, after.isEmpty() ? nullptr : after.constData(),
                                       static_cast<int>(after.size()));
        if (code != SQLITE_OK)
            ready = std::unexpected(errorFrom(QSqlError({}, QString::fromLatin1(sqlite3_errmsg(handle)),
                                                        QSqlError::StatementError, QString::number(code)),
                                              path));
    }
    disconnect(*database);
    return ready;
}

} // namespace engine
