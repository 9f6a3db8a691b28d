#include "casefile/CaseFile.h"

#include "casefile/BrokenOff.h"
#include "casefile/Connection.h"
#include "casefile/Engine.h"
#include "casefile/FileError.h"
#include "casefile/Migration.h"
#include "casefile/OutputFile.h"
#include "casefile/Properties.h"
#include "casefile/Schema.h"
#include "casefile/Store.h"
#include "casefile/WriteLock.h"
#include "records/Printable.h"
#include "system/Secret.h"
#include "system/WholeFile.h"

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
    const auto fault = engine::firstFault(database, path);
    if (!fault)
        return std::unexpected(fault.error());
    if (*fault) {
        return std::unexpected(
            fileError(ErrorKind::Damaged,
                      QT_TRANSLATE_NOOP("CaseFile", "“%1” is damaged and was not opened. Restore a backup, "
                                                    "or run “dossier check” to find out what is damaged."),
                      path, **fault));
    }
    return {};
}

/// Whether what was copied reads back.
Result<void> copyIsSound(const QString &path, const QByteArray &passphrase, const std::stop_token &stop)
{
    auto copy = engine::connect(path, passphrase, engine::Access::ReadOnly);
    if (!copy)
        return std::unexpected(copy.error());
    engine::stopWith(*copy, stop);
    auto sound = pagesAreSound(*copy, path);
    engine::disconnect(*copy);
    return sound;
}

/// In a file that takes the place of another, so that whoever opens it knows what is still to be deleted.
Result<void> noteGoingIn(const QString &path, const QByteArray &passphrase, const QStringList &backups)
{
    if (backups.isEmpty())
        return {};
    auto file = engine::connect(path, passphrase, engine::Access::ReadWrite);
    if (!file)
        return std::unexpected(file.error());
    auto noted = properties::writePaths(*file, path, properties::goingBackups, backups);
    engine::disconnect(*file);
    return noted;
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
    if (hasControls(properties.title)) {
        return std::unexpected(Error{
            ErrorKind::Invalid,
            {"CaseFile",
             QT_TRANSLATE_NOOP("CaseFile", "The title contains control characters (%1). Enter it again."),
             {withoutControls(properties.title)}}});
    }
    if (!QFileInfo(info.absolutePath()).isDir()) {
        return std::unexpected(
            fileError(ErrorKind::NotFound,
                      QT_TRANSLATE_NOOP("CaseFile",
                                        "The folder “%1” does not exist. Create it, or choose another one."),
                      info.absolutePath()));
    }
    // Made whole under another name, so that a file called `path` is always a case file.
    const QString real = disk::resolved(path);
    if (const auto files = engine::areFiles(real); !files)
        return std::unexpected(files.error());
    if (const auto free = engine::isUnburdened(real); !free)
        return std::unexpected(free.error());
    const QString part = WholeFile::nameBeside(real);
    Options used = options;
    used.passphrase = secret::composed(options.passphrase);
    int refused = 0;
    if (!disk::createPrivate(part, refused))
        return std::unexpected(engine::errorOfDisk(refused, path));
    const auto drop = [&] {
        secret::wipe(used.passphrase);
        QFile::remove(part);
        QFile::remove(part + QStringLiteral("-journal"));
    };
    {
        std::unique_ptr<CaseFile> file(new CaseFile(part, used, vocabulary));
        const auto made = [&]() -> Result<void> {
            if (auto done = file->connectTo(part); !done)
                return done;
            if (auto done = schema::upgrade(file->m_connection->database, 0, path); !done)
                return done;
            const QString uuid = QUuid::createUuid().toString(QUuid::WithoutBraces);
            const QDateTime now = QDateTime::currentDateTimeUtc();
            QSqlQuery insert(file->m_connection->database);
            insert.prepare(QStringLiteral("INSERT INTO casefile (key, value) VALUES (?, ?)"));
            for (const auto &[key, value] :
                 {std::pair(QStringLiteral("uuid"), uuid),
                  std::pair(QStringLiteral("title"), properties.title),
                  std::pair(QStringLiteral("language"), languageCode(properties.language)),
                  std::pair(QStringLiteral("created"), now.toString(Qt::ISODateWithMs))}) {
                insert.bindValue(0, key);
                insert.bindValue(1, value.isNull() ? QStringLiteral("") : value);
                if (!insert.exec())
                    return std::unexpected(engine::errorFrom(insert.lastError(), path));
            }
            auto done = file->makeStore();
            return done ? file->m_store->recordProperties(now) : done;
        }();
        if (!made) {
            file.reset();
            drop();
            return std::unexpected(made.error());
        }
    }
    if (auto done = engine::place(part, real); !done) {
        drop();
        return std::unexpected(done.error());
    }
    auto opened = open(path, used, vocabulary);
    secret::wipe(used.passphrase);
    return opened;
}

Result<std::unique_ptr<CaseFile>> CaseFile::open(const QString &path, const Options &options,
                                                 const Vocabulary &vocabulary)
{
    const auto header = headerOf(path);
    if (!header)
        return std::unexpected(header.error());
    // What a link leads to is locked, opened and replaced.
    const QString real = disk::resolved(path);
    Options used = options;
    if (isPlain(*header)) {
        if (qFromBigEndian<qint32>(header->constData() + 68) != schema::applicationId)
            return std::unexpected(notACaseFile(path, QStringLiteral("another application's database")));
        used.passphrase.clear();
        return openAs(real, used, vocabulary);
    }
    if (options.passphrase.isEmpty()) {
        return std::unexpected(fileError(
            ErrorKind::NotACaseFile,
            QT_TRANSLATE_NOOP("CaseFile", "“%1” is either encrypted or not a case file. Enter its "
                                          "passphrase; on the command line, use --passphrase-file."),
            path));
    }
    // An accent comes as one letter or as two, whatever the keyboard.
    std::optional<Result<std::unique_ptr<CaseFile>>> file;
    for (QByteArray &spelling : secret::spellings(options.passphrase)) {
        if (!file || (!*file && file->error().kind == ErrorKind::NotACaseFile)) {
            used.passphrase = spelling;
            file = openAs(real, used, vocabulary);
            used.passphrase.clear();
        }
        secret::wipe(spelling);
    }
    return std::move(*file);
}

Result<std::unique_ptr<CaseFile>> CaseFile::openAs(const QString &path, const Options &options,
                                                   const Vocabulary &vocabulary)
{
    if (auto fits = engine::journalFits(path); !fits)
        return std::unexpected(fits.error());
    std::unique_ptr<CaseFile> file(new CaseFile(path, options, vocabulary));
    file->m_readOnly = options.mode != Mode::Write;
    for (const auto step : {&CaseFile::lockForWriting, &CaseFile::verifyIdentity, &CaseFile::makeStore}) {
        const auto done = (file.get()->*step)();
        if (done)
            continue;
        const QString journal = path + QStringLiteral("-journal");
        if (done.error().kind != ErrorKind::ReadOnly || QFileInfo(journal).size() == 0)
            return std::unexpected(done.error());
        // Whoever has the lock would take the change back; nobody else may.
        const auto holder = writelock::holder(path);
        Error error = fileError(
            ErrorKind::ReadOnly,
            holder ? QT_TRANSLATE_NOOP("CaseFile",
                                       "“%1” was being changed when Dossier or the computer stopped, and is "
                                       "locked (%2). Nothing was changed. If it is open in no other program "
                                       "and on no other computer, delete “%3” and open the case file again.")
                   : QT_TRANSLATE_NOOP("CaseFile",
                                       "“%1” was being changed when Dossier or the computer stopped, and "
                                       "cannot be read without its journal “%2”. Copy both into a folder "
                                       "where you can save files, and open the case file there."),
            path, done.error().detail);
        error.message.arguments +=
            holder ? QStringList{holder->told(), path + QStringLiteral(".lock")} : QStringList{journal};
        return std::unexpected(error);
    }
    if (!file->m_readOnly) {
        engine::leaveLog(file->m_connection->database);
        (void)file->sweep();
        file->finishDropping();
        file->noteBackups();
    }
    return file;
}

Result<std::unique_ptr<CaseFile>> CaseFile::openAgain() const
{
    std::unique_ptr<CaseFile> file(new CaseFile(m_path, m_options, m_vocabulary));
    file->m_readOnly = m_readOnly;
    file->m_lock = m_lock;
    auto done = file->connectTo(m_path);
    if (done && m_inMemory)
        done = file->readIntoMemory(m_versionOnDisk);
    if (done) {
        // Under the same path another file may stand by now.
        file->m_connection->isToBe(*m_connection);
        if (!m_inMemory) {
            file->m_connection->oldVersion = m_connection->oldVersion;
            file->m_connection->whyOld = m_connection->whyOld;
        }
        file->m_connection->structure = m_connection->structure;
        done = file->makeStore();
    }
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
        auto taken = writelock::take(m_path, m_options.breakLock);
        if (!taken)
            return std::unexpected(taken.error());
        m_lock = std::move(taken->lock);
        if (!m_lock) {
            m_readOnly = true;
            m_writer = taken->holder.told();
            m_lockedElsewhere = taken->holder.elsewhere;
        }
    }
    const auto taken = takeBack();
    return taken ? connectTo(m_path) : taken;
}

bool CaseFile::lookForWriter()
{
    if (m_writer.isEmpty())
        return false;
    const auto holder = writelock::holder(m_path);
    const QString writer = holder ? holder->told() : QString();
    if (holder && (writer.isEmpty() || writer == m_writer))
        return false;
    m_writer = writer;
    m_writerLeft = writer.isEmpty();
    return true;
}

/// What a program that was killed began to write is taken back where nobody writes: whoever only reads
/// cannot. Refuses what is not of such a write to this file.
Result<void> CaseFile::takeBack()
{
    if (!engine::isBrokenOff(m_path) || !QFileInfo(m_path).isWritable()) {
        if (m_lock)
            engine::dropUnused(m_path);
        return {};
    }
    auto lock = m_lock;
    if (!lock) {
        const auto taken = writelock::take(m_path);
        if (!taken || !taken->lock)
            return {};
        lock = taken->lock;
    }
    if (auto own = isOwnJournal(m_path, m_options, m_vocabulary); !own)
        return own;
    if (auto database = engine::connect(m_path, m_options.passphrase, engine::Access::ReadWrite)) {
        m_tookBack = engine::recover(*database, m_path).has_value();
        engine::disconnect(*database);
    }
    return {};
}

Result<void> CaseFile::makeStore()
{
    m_store = std::make_unique<Store>(m_connection, m_vocabulary);
    m_store->setAuthor(m_options.author);
    m_store->setRefusal(refusal());
    // What is opened to be looked through or recovered may be damaged anywhere.
    const auto bearable = [this](Result<void> read) {
        const bool damaged = !read && read.error().kind == ErrorKind::Damaged;
        return damaged && m_options.mode == Mode::Inspect ? Result<void>() : read;
    };
    auto done = bearable(m_store->readProperties());
    if (done) {
        m_knownFolders << properties::readPaths(m_connection->database, properties::backupFolders);
        m_knownFolders.removeDuplicates();
    }
    // Which file this is, before another one can take its place.
    if (done && !m_inMemory)
        done = bearable(m_connection->isStillItsFile());
    return done;
}

Result<void> CaseFile::connectTo(const QString &file)
{
    const auto access = m_options.mode == Mode::Inspect ? engine::Access::ReadDamaged
                        : m_readOnly                    ? engine::Access::ReadOnly
                                                        : engine::Access::ReadWrite;
    auto database = engine::connect(file, m_options.passphrase, access);
    if (!database)
        return std::unexpected(database.error());
    m_connection = std::make_shared<Connection>(std::move(*database), m_path, m_options.stop);
    return {};
}

Result<void> CaseFile::verifyIdentity()
{
    // Who looks through a damaged file is not told to look through it.
    const auto unreadable = [this](Error error) {
        if (error.kind != ErrorKind::Damaged || m_options.mode != Mode::Inspect)
            return error;
        return fileError(ErrorKind::Damaged,
                         QT_TRANSLATE_NOOP("CaseFile",
                                           "“%1” is damaged in the part that says which tables it "
                                           "has and where they are: nothing in it can be found, and "
                                           "nothing can be recovered. Restore a backup, or copy the "
                                           "file again from where it came."),
                         m_path, error.detail);
    };
    const auto identity = engine::identityOf(m_connection->database, m_path);
    if (!identity)
        return std::unexpected(unreadable(identity.error()));
    const auto [application, toldVersion, whole] = *identity;
    const bool inspect = m_options.mode == Mode::Inspect;
    if (application != schema::applicationId)
        return std::unexpected(notACaseFile(m_path));
    using Recognised = Result<std::optional<schema::Recognised>>;
    const auto recognised =
        inspect ? schema::recognised(m_connection->database, toldVersion, m_path) : Recognised(std::nullopt);
    if (!recognised)
        return std::unexpected(unreadable(recognised.error()));
    const qint64 version = *recognised ? (*recognised)->version : toldVersion;
    if (version > schema::currentVersion()) {
        Error newer = fileError(
            ErrorKind::Newer,
            QT_TRANSLATE_NOOP(
                "CaseFile",
                "“%1” was saved by a newer version of Dossier (file format %2; this version supports up to "
                "%3). Nothing was changed. Open it with a newer version of Dossier."),
            m_path);
        newer.message.arguments << QString::number(version) << QString::number(schema::currentVersion());
        return std::unexpected(newer);
    }
    if (version < 1)
        return std::unexpected(notACaseFile(m_path));
    const qint64 size = QFileInfo(m_path).size();
    if (size < whole && !inspect)
        return std::unexpected(truncated(m_path));
    const auto ours = inspect ? Result<bool>(recognised->has_value())
                              : schema::isOurs(m_connection->database, static_cast<int>(version), m_path);
    if (!ours)
        return std::unexpected(unreadable(ours.error()));
    if (!*ours) {
        return std::unexpected(fileError(
            ErrorKind::Damaged,
            QT_TRANSLATE_NOOP("CaseFile", "“%1” was changed by another program: its structure is not that of "
                                          "a case file, and it was not opened. Restore a backup."),
            m_path));
    }
    const bool old = version < schema::currentVersion();
    // An older one is looked through before it is changed, whatever its size.
    auto ready = old || (size <= quickCheckLimit && !inspect) ? pagesAreSound(m_connection->database, m_path)
                                                              : Result<void>();
    if (ready && old)
        ready = migrate(static_cast<int>(version));
    if (*recognised) {
        m_connection->structure = {version == toldVersion ? std::nullopt : std::optional(toldVersion),
                                   (*recognised)->foreign, (*recognised)->isExact};
    }
    if (ready || !old || !inspect)
        return ready;
    // What keeps an older file from being brought up to date must not keep it from being recovered.
    m_connection->oldVersion = static_cast<int>(version);
    m_connection->whyOld = ready.error();
    return {};
}

Result<void> CaseFile::migrate(int version)
{
    if (auto right = schema::typesAreRight(m_connection->database, m_path); !right)
        return right;
    if (m_readOnly)
        return readIntoMemory(version);
    // Among the backups, so that it goes with them when a passphrase or a name must be forgotten.
    if (auto known = makeStore(); !known)
        return known;
    m_migrating = true;
    const auto backup = copyToBackups({m_options.stop, {}});
    m_migrating = false;
    if (!backup)
        return std::unexpected(backup.error());
    if (auto sound = copyIsSound(*backup, m_options.passphrase, m_options.stop); !sound) {
        QFile::remove(*backup);
        return sound;
    }
    dropOldBackups();
    QSqlDatabase &database = m_connection->database;
    return schema::upgrade(database, version, m_path, [&] { return settle(database, version); });
}

Result<void> CaseFile::settle(const QSqlDatabase &database, int version)
{
    auto settled = settleRecords(database, version, m_path, m_vocabulary);
    if (!settled)
        return std::unexpected(settled.error());
    m_migrated = *settled;
    return {};
}

/// What is of an older version and cannot be written (a backup, a file in use or on a disk of others) is read
/// as the present version has it, in memory, where it leaves no trace.
Result<void> CaseFile::readIntoMemory(int version)
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
    auto done = schema::copyRows(m_connection->database, *memory, version, m_path);
    if (done)
        done = schema::upgrade(*memory, version, m_path, [&] { return settle(*memory, version); });
    if (!done) {
        engine::disconnect(*memory);
        return done;
    }
    m_connection = std::make_shared<Connection>(std::move(*memory), m_path, m_options.stop);
    m_inMemory = true;
    m_versionOnDisk = version;
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
    if (belongsToCaseFile(target)) {
        return std::unexpected(
            fileError(ErrorKind::Conflict,
                      QT_TRANSLATE_NOOP("OutputFile",
                                        "“%1” is a case file or belongs to one, and was not changed. Choose "
                                        "another name."),
                      target));
    }
    if (const auto same = m_inMemory ? m_connection->isStillItsFile() : m_connection->holdsItsContent();
        !same)
        return same;
    const QString real = disk::resolved(target);
    auto source = m_inMemory ? engine::connect(m_path, m_options.passphrase, engine::Access::ReadOnly)
                             : Result<QSqlDatabase>(m_connection->database);
    if (!source)
        return std::unexpected(source.error());
    auto copied = engine::copyTo(*source, real, m_options.passphrase, progress);
    if (m_inMemory)
        engine::disconnect(*source);
    if (copied)
        copied = copyIsSound(real, m_options.passphrase, progress.stop);
    else
        return copied;
    if (!copied)
        QFile::remove(real);
    return copied;
}

Result<CaseFile::Rekeyed> CaseFile::setPassphrase(const QByteArray &passphrase, const Progress &progress)
{
    if (const auto refused = refusal())
        return std::unexpected(*refused);
    if (const auto same = m_connection->isStillItsFile(); !same)
        return std::unexpected(same.error());
    const auto before = m_store->state();
    if (!before)
        return std::unexpected(before.error());
    const Assigned backups = assignedBackups(); // as long as those of the older passphrase can be read
    QByteArray fresh = secret::composed(passphrase);
    const QString anew = WholeFile::nameBeside(m_path, QStringLiteral("anew"));
    auto done = engine::copyTo(m_connection->database, anew, m_options.passphrase, progress);
    if (done)
        done = noteGoingIn(anew, m_options.passphrase, backups.own);
    if (done)
        done = engine::changeKey(anew, m_options.passphrase, fresh);
    if (done) {
        const auto made = open(anew, {fresh, Mode::Read}, m_vocabulary);
        const auto head = made ? (*made)->store().state() : Result<QString>(std::unexpected(made.error()));
        if (!head)
            done = std::unexpected(head.error());
        else if (*head != *before || !disk::syncFile(anew))
            done = std::unexpected(fileError(
                ErrorKind::Damaged,
                QT_TRANSLATE_NOOP("CaseFile", "The encryption of “%1” could not be changed, and the file is "
                                              "unchanged. Check the disk and try again."),
                m_path));
    }
    if (!done) {
        secret::wipe(fresh);
        QFile::remove(anew);
        QFile::remove(anew + QStringLiteral("-journal"));
        return std::unexpected(toldOf(m_path, anew, done.error()));
    }
    disk::takeRights(anew, m_path);
    const bool otherNames = hasOtherNames();
    m_store.reset();
    m_connection.reset();
    const auto replaced = engine::replace(anew, m_path);
    if (replaced) {
        secret::wipe(m_options.passphrase);
        m_options.passphrase = secret::kept(fresh);
    } else {
        QFile::remove(anew);
    }
    secret::wipe(fresh);
    if (done = connectTo(m_path); done)
        done = makeStore();
    if (!replaced || !done)
        return std::unexpected(replaced ? done.error() : toldOf(m_path, anew, replaced.error()));
    // What is left of the older key is named, and no reason to say that the new one is not in use.
    Rekeyed rekeyed;
    rekeyed.hadOtherNames = otherNames;
    rekeyed.left = drop(backups);
    if (const auto made = backUp(); !made)
        rekeyed.noBackup = made.error();
    return rekeyed;
}
