#include "casefile/CaseFile.h"

#include "casefile/Connection.h"
#include "casefile/Engine.h"
#include "casefile/FileError.h"
#include "casefile/IncidentRows.h"
#include "casefile/Schema.h"
#include "casefile/Store.h"
#include "system/Secret.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLockFile>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QtEndian>
#include <QVariant>

#include <array>
#include <cstring>

// Making, opening and copying a case file.

namespace
{

/// A file above this size is not read through at opening; `check` does it.
constexpr qint64 quickCheckLimit = 64LL * 1024 * 1024;

Error notACaseFile(const QString &path, const QString &detail = {})
{
    return fileError(ErrorKind::NotACaseFile,
                     QT_TRANSLATE_NOOP("CaseFile",
                                       "“%1” is not a Dossier case file. Choose a file whose name ends in "
                                       ".dossier, or create a case file and import the table into it."),
                     path, detail);
}

Error truncated(const QString &path)
{
    return fileError(ErrorKind::Damaged,
                     QT_TRANSLATE_NOOP("CaseFile",
                                       "“%1” is incomplete: part of it is missing, perhaps because copying "
                                       "was interrupted. Copy it again, or restore a backup."),
                     path);
}

constexpr std::array<char, 16> plainMagic{'S', 'Q', 'L', 'i', 't', 'e', ' ', 'f',
                                          'o', 'r', 'm', 'a', 't', ' ', '3', '\0'};

/// The first 100 bytes of a file that looks as if it could be a case file at all.
Result<QByteArray> headerOf(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return std::unexpected(fileError(
            ErrorKind::NotFound,
            QT_TRANSLATE_NOOP("CaseFile", "The file “%1” does not exist. Check its name and folder."), path));
    }
    if (info.isDir()) {
        return std::unexpected(fileError(
            ErrorKind::NotACaseFile,
            QT_TRANSLATE_NOOP("CaseFile", "“%1” is a folder. Choose a case file inside it."), path));
    }
    if (!info.isFile())
        return std::unexpected(notACaseFile(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return std::unexpected(fileError(
            ErrorKind::NotReadable,
            QT_TRANSLATE_NOOP("CaseFile",
                              "“%1” cannot be read. Check the permissions of the file and of its folder."),
            path, file.errorString()));
    }
    if (file.size() == 0) {
        return std::unexpected(
            fileError(ErrorKind::NotACaseFile,
                      QT_TRANSLATE_NOOP("CaseFile", "“%1” is empty and is not a case file. Restore a backup, "
                                                    "or create a case file under another name."),
                      path));
    }
    const QByteArray header = file.read(100);
    if (header.size() < 100)
        return std::unexpected(notACaseFile(path));
    return header;
}

Result<void> pagesAreSound(const QSqlDatabase &database, const QString &path)
{
    QSqlQuery query(database);
    if (!query.exec(QStringLiteral("PRAGMA quick_check(1)")) || !query.next())
        return std::unexpected(engine::errorFrom(query.lastError(), path));
    if (const QString said = query.value(0).toString(); said != QLatin1String("ok")) {
        return std::unexpected(
            fileError(ErrorKind::Damaged,
                      QT_TRANSLATE_NOOP("CaseFile", "“%1” is damaged and was not opened. Restore a backup, "
                                                    "or run “dossier check” to find out what is damaged."),
                      path, said));
    }
    return {};
}

/// Whether what was copied reads back.
Result<void> copyIsSound(const QString &path, const QByteArray &passphrase)
{
    auto copy = engine::connect(path, passphrase, engine::Access::ReadOnly);
    if (!copy)
        return std::unexpected(copy.error());
    auto sound = pagesAreSound(*copy, path);
    engine::disconnect(*copy);
    return sound;
}

bool isPlain(const QByteArray &header)
{
    return std::memcmp(header.constData(), plainMagic.data(), plainMagic.size()) == 0;
}

} // namespace

Result<bool> CaseFile::needsPassphrase(const QString &path)
{
    const auto header = headerOf(path);
    if (!header)
        return std::unexpected(header.error());
    return !isPlain(*header);
}

Result<std::unique_ptr<CaseFile>> CaseFile::create(const QString &path, const NewFile &properties,
                                                   const Options &options, const Vocabulary &vocabulary)
{
    const QFileInfo info(path);
    if (info.exists() || info.isSymLink()) {
        return std::unexpected(fileError(
            ErrorKind::Conflict,
            QT_TRANSLATE_NOOP("CaseFile", "“%1” already exists and was not changed. Choose another name."),
            path));
    }
    if (!QFileInfo(info.absolutePath()).isDir()) {
        return std::unexpected(
            fileError(ErrorKind::NotFound,
                      QT_TRANSLATE_NOOP("CaseFile",
                                        "The folder “%1” does not exist. Create it, or choose another one."),
                      info.absolutePath()));
    }
    // Made whole under another name, so that a file called `path` is always a case file.
    const QString part = path + QStringLiteral(".part");
    QFile::remove(part);
    {
        std::unique_ptr<CaseFile> file(new CaseFile(part, options, vocabulary));
        const auto made = [&]() -> Result<void> {
            if (auto done = file->connectTo(part, true); !done)
                return done;
            if (auto done = schema::upgrade(file->m_connection->database, 0, path); !done)
                return done;
            const QString uuid = QUuid::createUuid().toString(QUuid::WithoutBraces);
            QSqlQuery insert(file->m_connection->database);
            insert.prepare(QStringLiteral("INSERT INTO casefile (key, value) VALUES (?, ?)"));
            for (const auto &[key, value] :
                 {std::pair(QStringLiteral("uuid"), uuid),
                  std::pair(QStringLiteral("title"), properties.title),
                  std::pair(QStringLiteral("language"), languageCode(properties.language)),
                  std::pair(QStringLiteral("created"),
                            QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs))}) {
                insert.bindValue(0, key);
                insert.bindValue(1, value.isNull() ? QStringLiteral("") : value);
                if (!insert.exec())
                    return std::unexpected(engine::errorFrom(insert.lastError(), path));
            }
            return {};
        }();
        if (!made) {
            file.reset();
            QFile::remove(part);
            QFile::remove(part + QStringLiteral("-journal"));
            return std::unexpected(made.error());
        }
    }
    if (auto done = engine::replace(part, path); !done) {
        QFile::remove(part);
        return std::unexpected(done.error());
    }
    return open(path, options, vocabulary);
}

Result<std::unique_ptr<CaseFile>> CaseFile::open(const QString &path, const Options &options,
                                                 const Vocabulary &vocabulary)
{
    const auto header = headerOf(path);
    if (!header)
        return std::unexpected(header.error());
    Options used = options;
    if (isPlain(*header)) {
        if (qFromBigEndian<qint32>(header->constData() + 68) != schema::applicationId)
            return std::unexpected(notACaseFile(path, QStringLiteral("another application's database")));
        used.passphrase.clear();
    } else if (options.passphrase.isEmpty()) {
        return std::unexpected(fileError(
            ErrorKind::NotACaseFile,
            QT_TRANSLATE_NOOP("CaseFile", "“%1” is either encrypted or not a case file. Enter its "
                                          "passphrase; on the command line, use --passphrase-file."),
            path));
    }
    std::unique_ptr<CaseFile> file(new CaseFile(path, used, vocabulary));
    file->m_readOnly = used.mode != Mode::Write;
    for (const auto step : {&CaseFile::lockForWriting, &CaseFile::verifyIdentity, &CaseFile::makeStore}) {
        if (auto done = (file.get()->*step)(); !done)
            return std::unexpected(done.error());
    }
    return file;
}

Result<std::unique_ptr<CaseFile>> CaseFile::openAgain() const
{
    std::unique_ptr<CaseFile> file(new CaseFile(m_path, m_options, m_vocabulary));
    file->m_readOnly = m_readOnly;
    file->m_lock = m_lock;
    auto done = file->connectTo(m_path, false);
    if (done && m_inMemory)
        done = file->readIntoMemory();
    if (done)
        done = file->makeStore();
    if (!done)
        return std::unexpected(done.error());
    return file;
}

void CaseFile::handTo(QThread *thread)
{
    m_connection->database.driver()->moveToThread(thread);
}

Result<void> CaseFile::lockForWriting()
{
    const QFileInfo info(m_path);
    if (!m_readOnly && !info.isWritable())
        m_readOnly = true;
    if (!m_readOnly) {
        m_lock = std::make_shared<QLockFile>(m_path + QStringLiteral(".lock"));
        m_lock->setStaleLockTime(0); // a program that still runs keeps its lock, however long
        if (!m_lock->tryLock(0)) {
            m_readOnly = true;
            qint64 process = 0;
            QString host, program;
            if (m_lock->error() == QLockFile::LockFailedError &&
                m_lock->getLockInfo(&process, &host, &program)) {
                m_writer = program + QLatin1Char(' ') + QString::number(process);
                if (!host.isEmpty())
                    m_writer += QStringLiteral(" @ ") + host;
                const QDateTime since = QFileInfo(m_path + QStringLiteral(".lock")).lastModified();
                if (since.isValid())
                    m_writer += since.toString(QStringLiteral(", yyyy-MM-dd HH:mm"));
            }
            m_lock.reset();
        }
    }
    return connectTo(m_path, false);
}

Result<void> CaseFile::makeStore()
{
    m_store = std::make_unique<Store>(m_connection, m_vocabulary);
    m_store->setAuthor(m_options.author);
    m_store->setRefusal(refusal());
    return m_store->readProperties();
}

Result<void> CaseFile::connectTo(const QString &file, bool create)
{
    auto database =
        engine::connect(file, m_options.passphrase,
                        m_readOnly ? engine::Access::ReadOnly : engine::Access::ReadWrite, create);
    if (!database)
        return std::unexpected(database.error());
    m_connection = std::make_shared<Connection>(std::move(*database), m_path);
    return {};
}

Result<void> CaseFile::verifyIdentity()
{
    QSqlQuery query(m_connection->database);
    const auto number = [&](const char *sql) -> Result<qint64> {
        if (!query.exec(QLatin1String(sql)) || !query.next())
            return std::unexpected(m_connection->failure(query));
        const qint64 value = query.value(0).toLongLong();
        query.finish();
        return value;
    };
    const auto pages = number("PRAGMA page_count");
    const auto pageSize = number("PRAGMA page_size");
    const auto application = number("PRAGMA application_id");
    const auto version = number("PRAGMA user_version");
    for (const auto *value : {&pages, &pageSize, &application, &version}) {
        if (!*value)
            return std::unexpected(value->error());
    }
    if (*application != schema::applicationId)
        return std::unexpected(notACaseFile(m_path));
    if (*version > schema::currentVersion()) {
        Error newer = fileError(
            ErrorKind::Newer,
            QT_TRANSLATE_NOOP(
                "CaseFile",
                "“%1” was saved by a newer version of Dossier (file format %2; this version supports up to "
                "%3). Nothing was changed. Open it with a newer version of Dossier."),
            m_path);
        newer.message.arguments << QString::number(*version) << QString::number(schema::currentVersion());
        return std::unexpected(newer);
    }
    if (*version < 1)
        return std::unexpected(notACaseFile(m_path));
    const qint64 size = QFileInfo(m_path).size();
    const bool inspect = m_options.mode == Mode::Inspect;
    if (size < *pages * *pageSize && !inspect)
        return std::unexpected(truncated(m_path));
    const auto ours = schema::isOurs(m_connection->database, static_cast<int>(*version), m_path);
    if (!ours)
        return std::unexpected(ours.error());
    if (!*ours) {
        return std::unexpected(fileError(
            ErrorKind::Damaged,
            QT_TRANSLATE_NOOP("CaseFile", "“%1” was changed by another program: its structure is not that of "
                                          "a case file, and it was not opened. Restore a backup."),
            m_path));
    }
    const bool old = *version < schema::currentVersion();
    // An older one is looked through before it is changed, whatever its size.
    if (old || (size <= quickCheckLimit && !inspect)) {
        if (auto sound = pagesAreSound(m_connection->database, m_path); !sound)
            return sound;
    }
    query.clear(); // the connection may be given up
    return old ? migrate(static_cast<int>(*version)) : Result<void>();
}

Result<void> CaseFile::migrate(int version)
{
    if (m_readOnly)
        return readIntoMemory();
    // Among the backups, so that it goes with them when a passphrase or a name must be forgotten.
    if (auto known = makeStore(); !known)
        return known;
    const auto backup = copyToBackups({});
    if (!backup)
        return std::unexpected(backup.error());
    if (auto sound = copyIsSound(*backup, m_options.passphrase); !sound) {
        QFile::remove(*backup);
        return sound;
    }
    dropOldBackups();
    return schema::upgrade(m_connection->database, version, m_path);
}

/// What is of an older version and cannot be written (a backup, a file in use or on a disk of others) is read
/// as the present version has it, in memory, where it leaves no trace.
Result<void> CaseFile::readIntoMemory()
{
    constexpr qint64 largest = 1LL << 30;
    if (QFileInfo(m_path).size() > largest) {
        return std::unexpected(fileError(
            ErrorKind::ReadOnly,
            QT_TRANSLATE_NOOP(
                "CaseFile", "“%1” uses an older file format and is too large to be opened read-only. Copy it "
                            "to a folder where you can save files, and open the copy in the Dossier window."),
            m_path));
    }
    auto memory = engine::connectToMemory();
    if (!memory)
        return std::unexpected(memory.error());
    auto done = schema::upgrade(*memory, 0, m_path);
    if (done)
        done = schema::copyRows(m_connection->database, *memory, m_path);
    if (done)
        done = IncidentRows(*memory, m_path).rebuildTextIndex();
    if (!done) {
        engine::disconnect(*memory);
        return done;
    }
    m_connection = std::make_shared<Connection>(std::move(*memory), m_path);
    m_inMemory = true;
    return done;
}

Result<void> CaseFile::saveCopy(const QString &target, const Progress &progress) const
{
    if (QFileInfo::exists(target)) {
        return std::unexpected(fileError(
            ErrorKind::Conflict,
            QT_TRANSLATE_NOOP("CaseFile", "“%1” already exists and was not changed. Choose another name."),
            target));
    }
    if (m_inMemory) {
        auto source = engine::connect(m_path, m_options.passphrase, engine::Access::ReadOnly);
        if (!source)
            return std::unexpected(source.error());
        const auto copied = engine::copyTo(*source, target, m_options.passphrase, progress);
        engine::disconnect(*source);
        return copied;
    }
    return engine::copyTo(m_connection->database, target, m_options.passphrase, progress);
}

Result<void> CaseFile::setPassphrase(const QByteArray &passphrase, const Progress &progress)
{
    if (const auto refused = refusal())
        return std::unexpected(*refused);
    const auto before = m_store->state();
    if (!before)
        return std::unexpected(before.error());
    const QString anew = m_path + QStringLiteral(".anew");
    auto done = engine::copyTo(m_connection->database, anew, m_options.passphrase, progress);
    if (done)
        done = engine::changeKey(anew, m_options.passphrase, passphrase);
    if (done) {
        const auto made = open(anew, {passphrase, Mode::Read}, m_vocabulary);
        const auto head = made ? (*made)->store().state() : Result<QString>(std::unexpected(made.error()));
        if (!head)
            done = std::unexpected(head.error());
        else if (*head != *before)
            done = std::unexpected(fileError(
                ErrorKind::Damaged,
                QT_TRANSLATE_NOOP("CaseFile", "The encryption of “%1” could not be changed, and the file is "
                                              "unchanged. Check the disk and try again."),
                m_path));
    }
    if (!done) {
        QFile::remove(anew);
        return done;
    }
    m_store.reset();
    m_connection.reset();
    const auto replaced = engine::replace(anew, m_path);
    if (replaced) {
        secret::wipe(m_options.passphrase);
        m_options.passphrase = secret::kept(passphrase);
    }
    if (done = connectTo(m_path, false); done)
        done = makeStore();
    if (!replaced)
        return replaced;
    if (done)
        done = removeBackups();
    if (done) {
        if (const auto made = backUp(); !made)
            done = std::unexpected(made.error());
    }
    return done;
}
