#include "casefile/CaseFile.h"

#include "casefile/Engine.h"
#include "casefile/IncidentRows.h"
#include "casefile/Schema.h"
#include "records/Codes.h"
#include "records/IncidentJson.h"
#include "vocabulary/Vocabulary.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSqlError>
#include <QSqlQuery>
#include <QtEndian>
#include <QVariant>

#include <array>
#include <cstring>

namespace
{

/// A file above this size is not read through at opening; `check` does it.
constexpr qint64 quickCheckLimit = 64LL * 1024 * 1024;

Error fileError(ErrorKind kind, const char *text, const QString &path, const QString &detail = {})
{
    return {kind, {"CaseFile", text, {path}}, detail};
}

Error notACaseFile(const QString &path, const QString &detail = {})
{
    return fileError(ErrorKind::NotACaseFile,
                     QT_TRANSLATE_NOOP("CaseFile",
                                       "“%1” is not a case file of Dossier. Choose a file that ends in "
                                       ".dossier, or import a table into a case file."),
                     path, detail);
}

Error truncated(const QString &path)
{
    return fileError(ErrorKind::Damaged,
                     QT_TRANSLATE_NOOP("CaseFile",
                                       "“%1” is cut off: a part of it is missing, perhaps because a copy "
                                       "was broken off. Copy it again, or take up a backup."),
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
            QT_TRANSLATE_NOOP("CaseFile", "There is no file “%1”. Check its name and folder."), path));
    }
    if (info.isDir()) {
        return std::unexpected(fileError(
            ErrorKind::NotACaseFile,
            QT_TRANSLATE_NOOP("CaseFile", "“%1” is a folder. Choose the case file inside it."), path));
    }
    if (!info.isFile())
        return std::unexpected(notACaseFile(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return std::unexpected(
            fileError(ErrorKind::NotReadable,
                      QT_TRANSLATE_NOOP("CaseFile",
                                        "“%1” cannot be read. Check the rights to the file and its folder."),
                      path, file.errorString()));
    }
    if (file.size() == 0) {
        return std::unexpected(fileError(
            ErrorKind::NotACaseFile,
            QT_TRANSLATE_NOOP("CaseFile",
                              "“%1” is empty, and so is not a case file. Take up a backup of it, or make "
                              "a new case file under another name."),
            path));
    }
    const QByteArray header = file.read(100);
    if (header.size() < 100)
        return std::unexpected(notACaseFile(path));
    return header;
}

bool isPlain(const QByteArray &header)
{
    return std::memcmp(header.constData(), plainMagic.data(), plainMagic.size()) == 0;
}

/// [name, before, after] of every field that differs.
QString differences(const Incident &before, const Incident &after)
{
    const QJsonObject old = toJson(before);
    const QJsonObject now = toJson(after);
    QStringList names = old.keys() + now.keys();
    names.removeDuplicates();
    names.sort();
    QJsonArray fields;
    for (const QString &name : names) {
        if (old.value(name) != now.value(name))
            fields.append(QJsonArray{name, old.value(name), now.value(name)});
    }
    return QString::fromUtf8(QJsonDocument(fields).toJson(QJsonDocument::Compact));
}

void completeUuids(Incident &incident)
{
    if (incident.uuid.isNull())
        incident.uuid = QUuid::createUuid();
    for (Violation &violation : incident.violations) {
        if (violation.uuid.isNull())
            violation.uuid = QUuid::createUuid();
    }
}

QDate isoDate(const QString &text)
{
    const auto digits = [&](int at, int count) {
        int value = 0;
        for (int i = at; i < at + count; ++i)
            value = value * 10 + (text[i].unicode() - '0');
        return value;
    };
    return text.size() == 10 ? QDate(digits(0, 4), digits(5, 2), digits(8, 2)) : QDate();
}

} // namespace

CaseFile::CaseFile(QString path, Options options, const Vocabulary &vocabulary)
    : m_path(std::move(path))
    , m_options(std::move(options))
    , m_vocabulary(vocabulary)
{
}

CaseFile::~CaseFile()
{
    m_history.reset();
    m_rows.reset();
    engine::disconnect(m_database);
    m_options.passphrase.fill('\0');
}

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
        return std::unexpected(
            fileError(ErrorKind::Conflict,
                      QT_TRANSLATE_NOOP("CaseFile",
                                        "“%1” is there already, and was left as it is. Choose another name."),
                      path));
    }
    if (!QFileInfo(info.absolutePath()).isDir()) {
        return std::unexpected(
            fileError(ErrorKind::NotFound,
                      QT_TRANSLATE_NOOP("CaseFile", "There is no folder “%1”. Make it, or choose another."),
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
            if (auto done = schema::upgrade(file->m_database, 0, path); !done)
                return done;
            const QString uuid = QUuid::createUuid().toString(QUuid::WithoutBraces);
            QSqlQuery insert(file->m_database);
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
    if (!QFile::rename(part, path)) {
        QFile::remove(part);
        return std::unexpected(
            fileError(ErrorKind::NotReadable,
                      QT_TRANSLATE_NOOP(
                          "CaseFile", "“%1” could not be made. Check the disk and the rights to the folder."),
                      path));
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
            QT_TRANSLATE_NOOP("CaseFile",
                              "“%1” is either encrypted or not a case file. Give its passphrase; on the "
                              "command line with --passphrase-file."),
            path));
    }
    std::unique_ptr<CaseFile> file(new CaseFile(path, used, vocabulary));
    file->m_readOnly = used.mode == Mode::Read;
    for (const auto step :
         {&CaseFile::lockForWriting, &CaseFile::verifyIdentity, &CaseFile::readProperties}) {
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
    if (auto done = file->connectTo(m_path, false); !done)
        return std::unexpected(done.error());
    if (auto done = file->readProperties(); !done)
        return std::unexpected(done.error());
    return file;
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
            }
            m_lock.reset();
        }
    }
    return connectTo(m_path, false);
}

Result<void> CaseFile::connectTo(const QString &file, bool create)
{
    auto database =
        engine::connect(file, m_options.passphrase,
                        m_readOnly ? engine::Access::ReadOnly : engine::Access::ReadWrite, create);
    if (!database)
        return std::unexpected(database.error());
    m_database = *database;
    return {};
}

Result<void> CaseFile::verifyIdentity()
{
    QSqlQuery query(m_database);
    const auto number = [&](const char *sql) -> Result<qint64> {
        if (!query.exec(QLatin1String(sql)) || !query.next())
            return std::unexpected(failure(query));
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
            QT_TRANSLATE_NOOP("CaseFile",
                              "“%1” was written by a newer Dossier (version %2 of the case file; this "
                              "program knows %3). Nothing was changed. Open it with a newer Dossier."),
            m_path);
        newer.message.arguments << QString::number(*version) << QString::number(schema::currentVersion());
        return std::unexpected(newer);
    }
    if (*version < 1)
        return std::unexpected(notACaseFile(m_path));
    const qint64 size = QFileInfo(m_path).size();
    if (size < *pages * *pageSize)
        return std::unexpected(truncated(m_path));
    if (*version < schema::currentVersion()) {
        if (auto done = migrate(); !done)
            return done;
    }
    const auto ours = schema::isOurs(m_database, m_path);
    if (!ours)
        return std::unexpected(ours.error());
    if (!*ours) {
        return std::unexpected(fileError(
            ErrorKind::Damaged,
            QT_TRANSLATE_NOOP("CaseFile",
                              "The tables of “%1” are not those of a case file; it was changed by another "
                              "program and is not opened. Take up a backup of it."),
            m_path));
    }
    if (size > quickCheckLimit)
        return {};
    if (!query.exec(QStringLiteral("PRAGMA quick_check(1)")) || !query.next())
        return std::unexpected(failure(query));
    if (const QString said = query.value(0).toString(); said != QLatin1String("ok")) {
        return std::unexpected(fileError(
            ErrorKind::Damaged,
            QT_TRANSLATE_NOOP("CaseFile",
                              "“%1” is damaged and is not opened. Take up a backup of it, or run “dossier "
                              "check” on it to see what is damaged."),
            m_path, said));
    }
    return {};
}

Result<void> CaseFile::migrate()
{
    QSqlQuery query(m_database);
    if (!query.exec(QStringLiteral("PRAGMA user_version")) || !query.next())
        return std::unexpected(failure(query));
    const int version = query.value(0).toInt();
    query.finish();
    if (m_readOnly) {
        return std::unexpected(fileError(
            ErrorKind::ReadOnly,
            QT_TRANSLATE_NOOP("CaseFile",
                              "“%1” is of an older version and cannot be written here. Copy it to a "
                              "folder of yours and open the copy."),
            m_path));
    }
    const QString copy = QStringLiteral("%1.before-version-%2").arg(m_path).arg(schema::currentVersion());
    if (!QFileInfo::exists(copy)) {
        if (auto done = engine::copyTo(m_database, copy, m_options.passphrase); !done)
            return done;
    }
    return schema::upgrade(m_database, version, m_path);
}

Result<void> CaseFile::readProperties()
{
    QSqlQuery query(m_database);
    if (!query.exec(QStringLiteral("SELECT key, value FROM casefile")))
        return std::unexpected(failure(query));
    QHash<QString, QString> properties;
    while (query.next())
        properties.insert(query.value(0).toString(), query.value(1).toString());
    m_title = properties.value(QStringLiteral("title"));
    m_language = languageFromCode(properties.value(QStringLiteral("language"))).value_or(Language::English);
    m_rows = std::make_unique<IncidentRows>(m_database, m_path);
    m_history = std::make_unique<History>(m_database, m_path, properties.value(QStringLiteral("uuid")));
    return {};
}

Error CaseFile::failure(const QSqlQuery &query) const
{
    return engine::errorFrom(query.lastError(), m_path);
}

Result<void> CaseFile::execute(const QString &sql)
{
    QSqlQuery query(m_database);
    if (query.exec(sql))
        return {};
    return std::unexpected(failure(query));
}

Result<std::vector<Incident>> CaseFile::incidents(std::span<const IncidentId> ids) const
{
    return m_rows->read(ids);
}

Result<Incident> CaseFile::incident(IncidentId id) const
{
    auto found = m_rows->read(std::span(&id, 1));
    if (!found)
        return std::unexpected(found.error());
    if (found->empty()) {
        return std::unexpected(fileError(ErrorKind::NotFound,
                                         QT_TRANSLATE_NOOP("CaseFile", "The incident is no longer in “%1”."),
                                         m_path));
    }
    return std::move(found->front());
}

Result<void> CaseFile::eachIncident(const std::function<bool(Incident &&)> &take) const
{
    return m_rows->readAll(take);
}

Result<std::optional<IncidentId>> CaseFile::withReference(const QString &reference) const
{
    return m_rows->withReference(reference);
}

Result<QString> CaseFile::proposeReference(const QString &country, int year) const
{
    const QString prefix = QStringLiteral("%1-%2-").arg(country).arg(year, 4, 10, QLatin1Char('0'));
    const auto last = m_rows->lastNumber(prefix);
    if (!last)
        return std::unexpected(last.error());
    return prefix + QStringLiteral("%1").arg(*last + 1, 3, 10, QLatin1Char('0'));
}

Result<std::vector<IncidentId>> CaseFile::search(const QString &words) const
{
    return m_rows->withWords(words.split(QLatin1Char(' '), Qt::SkipEmptyParts));
}

Result<void> CaseFile::eachFacts(const std::function<void(const IncidentFacts &)> &take) const
{
    // Three walks in the same order, dealt out as one.
    QSqlQuery incidents(m_database), violations(m_database), perpetrators(m_database);
    for (QSqlQuery *query : {&incidents, &violations, &perpetrators})
        query->setForwardOnly(true);
    if (!incidents.exec(QStringLiteral("SELECT id, country, region, date_from, date_to, date_precision, "
                                       "victims_overlap, status, visibility FROM incident WHERE deleted = 0 "
                                       "ORDER BY id")))
        return std::unexpected(failure(incidents));
    if (!violations.exec(QStringLiteral("SELECT incident_id, position, type, low, best, high FROM violation "
                                        "ORDER BY incident_id, position")))
        return std::unexpected(failure(violations));
    if (!perpetrators.exec(
            QStringLiteral("SELECT incident_id, position, perpetrator_id FROM violation_perpetrator "
                           "ORDER BY incident_id, position, ordinal")))
        return std::unexpected(failure(perpetrators));
    bool violation = violations.next();
    bool perpetrator = perpetrators.next();
    IncidentFacts facts;
    while (incidents.next()) {
        facts.id = {incidents.value(0).toLongLong()};
        facts.country = incidents.value(1).toString();
        facts.region = incidents.value(2).toString();
        facts.from = isoDate(incidents.value(3).toString());
        facts.to = isoDate(incidents.value(4).toString());
        facts.precision = fromCode<Precision>(incidents.value(5).toString()).value_or(Precision::Day);
        facts.overlap = fromCode<Overlap>(incidents.value(6).toString()).value_or(Overlap::Unknown);
        facts.status = fromCode<Status>(incidents.value(7).toString()).value_or(Status::Draft);
        facts.visibility =
            fromCode<Visibility>(incidents.value(8).toString()).value_or(Visibility::Confidential);
        facts.violations.clear();
        while (violation && violations.value(0).toLongLong() < facts.id.value)
            violation = violations.next();
        while (violation && violations.value(0).toLongLong() == facts.id.value) {
            const qint64 position = violations.value(1).toLongLong();
            IncidentFacts::Violation one;
            one.type = violations.value(2).toString();
            one.victims = {violations.value(3).toLongLong(), violations.value(4).toLongLong(),
                           violations.isNull(5) ? std::nullopt
                                                : std::optional(violations.value(5).toLongLong())};
            const auto before = [&] {
                const qint64 id = perpetrators.value(0).toLongLong();
                return id < facts.id.value ||
                       (id == facts.id.value && perpetrators.value(1).toLongLong() < position);
            };
            while (perpetrator && before())
                perpetrator = perpetrators.next();
            while (perpetrator && perpetrators.value(0).toLongLong() == facts.id.value &&
                   perpetrators.value(1).toLongLong() == position) {
                one.perpetrators.push_back(perpetrators.value(2).toLongLong());
                perpetrator = perpetrators.next();
            }
            facts.violations.push_back(std::move(one));
            violation = violations.next();
        }
        take(facts);
    }
    for (const QSqlQuery *query : {&incidents, &violations, &perpetrators}) {
        if (query->lastError().isValid())
            return std::unexpected(failure(*query));
    }
    return {};
}

Result<QHash<qint64, QString>> CaseFile::perpetratorNames() const
{
    QSqlQuery query(m_database);
    if (!query.exec(QStringLiteral("SELECT id, name FROM perpetrator")))
        return std::unexpected(failure(query));
    QHash<qint64, QString> names;
    while (query.next())
        names.insert(query.value(0).toLongLong(), query.value(1).toString());
    return names;
}

Result<std::vector<IncidentId>> CaseFile::illustrative() const
{
    QSqlQuery query(m_database);
    query.prepare(QStringLiteral("SELECT id FROM incident WHERE basis = ? AND deleted = 0 ORDER BY id"));
    query.bindValue(0, codeOf(Basis::Illustrative));
    if (!query.exec())
        return std::unexpected(failure(query));
    std::vector<IncidentId> ids;
    while (query.next())
        ids.push_back({query.value(0).toLongLong()});
    return ids;
}

Result<std::vector<std::pair<QString, QString>>> CaseFile::savedFilters() const
{
    QSqlQuery query(m_database);
    if (!query.exec(QStringLiteral("SELECT name, filter FROM saved_filter ORDER BY name")))
        return std::unexpected(failure(query));
    std::vector<std::pair<QString, QString>> filters;
    while (query.next())
        filters.emplace_back(query.value(0).toString(), query.value(1).toString());
    return filters;
}

Result<std::vector<HistoryEntry>> CaseFile::historyOf(const QUuid &incident) const
{
    return m_history->of(incident.toString(QUuid::WithoutBraces));
}

Result<QString> CaseFile::state() const
{
    return m_history->head();
}

Result<Change> CaseFile::apply(Change change, const Progress &progress)
{
    if (m_readOnly) {
        const bool inUse = !m_writer.isEmpty();
        Error error = fileError(
            inUse ? ErrorKind::InUse : ErrorKind::ReadOnly,
            inUse ? QT_TRANSLATE_NOOP("CaseFile",
                                      "“%1” is open for writing in another program (%2), and was left as "
                                      "it is. Close it there, then open it again here.")
                  : QT_TRANSLATE_NOOP("CaseFile",
                                      "“%1” cannot be written, and was left as it is. Save a copy of it "
                                      "elsewhere and work in that."),
            m_path);
        error.message.arguments << m_writer;
        return std::unexpected(error);
    }
    if (change.isEmpty())
        return change;
    auto written = execute(QStringLiteral("BEGIN IMMEDIATE"));
    if (!written)
        return std::unexpected(written.error());
    // The head may have moved since it was read: another connection of this program writes too.
    m_history->forget();
    written = writeChange(change, progress);
    if (written)
        written = execute(QStringLiteral("COMMIT"));
    if (!written) {
        (void)execute(QStringLiteral("ROLLBACK"));
        m_rows->forget();
        m_history->forget();
        return std::unexpected(written.error());
    }
    emit changed(change);
    return change;
}

Result<void> CaseFile::writeChange(Change &change, const Progress &progress)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto total = static_cast<qint64>(change.edits.size() + change.hide.size() + change.show.size() +
                                           change.filters.size());
    qint64 done = 0;
    const auto next = [&]() -> Result<void> {
        if (progress.cancelled()) {
            return std::unexpected(fileError(
                ErrorKind::Cancelled, QT_TRANSLATE_NOOP("CaseFile", "Stopped; “%1” is as it was."), m_path));
        }
        if (++done % 256 == 0)
            progress.at(done, total);
        return {};
    };
    // Hiding comes first: it may give a reference free.
    for (const bool hide : {true, false}) {
        for (const IncidentId id : hide ? change.hide : change.show) {
            if (auto wanted = next(); !wanted)
                return wanted;
            if (auto written = writeHidden(id, hide, change, now); !written)
                return written;
        }
    }
    for (Change::Edit &edit : change.edits) {
        if (auto wanted = next(); !wanted)
            return wanted;
        if (auto written = writeEdit(edit, change, now); !written)
            return written;
    }
    for (const Change::FilterEdit &edit : change.filters) {
        if (auto written = writeFilter(edit, change, now); !written)
            return written;
    }
    return {};
}

Result<void> CaseFile::record(const QString &action, const QString &what, const QString &fields,
                              const QByteArray &content, const Change &change, const QDateTime &now)
{
    HistoryEntry entry;
    entry.at = now;
    entry.who = m_options.author;
    entry.program = QStringLiteral("dossier " DOSSIER_VERSION);
    entry.action = action;
    entry.record = what;
    entry.fields = fields;
    entry.reason = change.reason;
    entry.content =
        QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
    return m_history->append(std::move(entry));
}

Result<void> CaseFile::writeEdit(Change::Edit &edit, const Change &change, const QDateTime &now)
{
    Incident &after = edit.after;
    const World world = m_vocabulary.world(QDate::currentDate());
    for (const Problem &problem : validate(after, world)) {
        if (problem.severity == Problem::Severity::Error) {
            return std::unexpected(Error{ErrorKind::Invalid, problem.message,
                                         after.reference + QLatin1Char(' ') + columnName(problem.field)});
        }
    }
    const auto holder = m_rows->withReference(after.reference);
    if (!holder)
        return std::unexpected(holder.error());
    if (*holder && (!edit.before || **holder != edit.before->id)) {
        return std::unexpected(
            Error{ErrorKind::Conflict,
                  {"CaseFile",
                   QT_TRANSLATE_NOOP("CaseFile",
                                     "The reference “%1” belongs to another incident. Choose another one."),
                   {after.reference}}});
    }
    after.changed = now;
    if (!edit.before) {
        completeUuids(after);
        after.created = now;
        const auto id = m_rows->insert(after);
        if (!id)
            return std::unexpected(id.error());
        after.id = *id;
        return record(QStringLiteral("create"), after.uuid.toString(QUuid::WithoutBraces), {},
                      canonicalBytes(after), change, now);
    }
    const auto stored = incident(edit.before->id);
    if (!stored)
        return std::unexpected(stored.error());
    const auto deleted = m_rows->isDeleted(edit.before->id);
    if (!deleted)
        return std::unexpected(deleted.error());
    if (*deleted || stored->uuid != edit.before->uuid || !sameContent(*stored, *edit.before)) {
        return std::unexpected(
            Error{ErrorKind::Conflict,
                  {"CaseFile",
                   QT_TRANSLATE_NOOP("CaseFile",
                                     "“%1” was changed meanwhile. Look at it as it is now, then change it."),
                   {edit.before->reference}}});
    }
    after.id = stored->id;
    after.uuid = stored->uuid;
    after.created = stored->created;
    completeUuids(after);
    if (auto written = m_rows->update(after); !written)
        return written;
    return record(QStringLiteral("update"), after.uuid.toString(QUuid::WithoutBraces),
                  differences(*stored, after), canonicalBytes(after), change, now);
}

Result<void> CaseFile::writeHidden(IncidentId id, bool hide, const Change &change, const QDateTime &now)
{
    const auto stored = incident(id);
    if (!stored)
        return std::unexpected(stored.error());
    const auto deleted = m_rows->isDeleted(id);
    if (!deleted)
        return std::unexpected(deleted.error());
    if (*deleted == hide)
        return {};
    if (!hide) {
        const auto holder = m_rows->withReference(stored->reference);
        if (!holder)
            return std::unexpected(holder.error());
        if (*holder) {
            return std::unexpected(
                Error{ErrorKind::Conflict,
                      {"CaseFile",
                       QT_TRANSLATE_NOOP(
                           "CaseFile", "The reference “%1” belongs to another incident. Choose another one."),
                       {stored->reference}}});
        }
    }
    if (auto written = m_rows->setDeleted(*stored, hide); !written)
        return written;
    return record(hide ? QStringLiteral("delete") : QStringLiteral("restore"),
                  stored->uuid.toString(QUuid::WithoutBraces), {}, canonicalBytes(*stored), change, now);
}

Result<void> CaseFile::writeFilter(const Change::FilterEdit &edit, const Change &change, const QDateTime &now)
{
    QSqlQuery query(m_database);
    query.prepare(edit.after ? QStringLiteral("INSERT INTO saved_filter (filter, name) VALUES (?, ?) "
                                              "ON CONFLICT (name) DO UPDATE SET filter = excluded.filter")
                             : QStringLiteral("DELETE FROM saved_filter WHERE name = ?"));
    if (edit.after)
        query.addBindValue(*edit.after);
    query.addBindValue(edit.name);
    if (!query.exec())
        return std::unexpected(failure(query));
    const QJsonArray fields{QJsonArray{QStringLiteral("filter"), edit.before.value_or(QString()),
                                       edit.after.value_or(QString())}};
    return record(QStringLiteral("filter"), edit.name,
                  QString::fromUtf8(QJsonDocument(fields).toJson(QJsonDocument::Compact)),
                  edit.after.value_or(QString()).toUtf8(), change, now);
}

Result<QString> CaseFile::draft(const QUuid &incident) const
{
    QSqlQuery query(m_database);
    query.prepare(QStringLiteral("SELECT content FROM draft WHERE incident = ?"));
    query.bindValue(0, incident.isNull() ? QStringLiteral("") : incident.toString(QUuid::WithoutBraces));
    if (!query.exec())
        return std::unexpected(failure(query));
    return query.next() ? query.value(0).toString() : QString();
}

Result<void> CaseFile::keepDraft(const QUuid &incident, const QString &content)
{
    if (m_readOnly)
        return {};
    QSqlQuery query(m_database);
    query.prepare(content.isEmpty()
                      ? QStringLiteral("DELETE FROM draft WHERE incident = ?")
                      : QStringLiteral("INSERT INTO draft (incident, content) VALUES (?, ?) "
                                       "ON CONFLICT (incident) DO UPDATE SET content = excluded.content"));
    query.addBindValue(incident.isNull() ? QStringLiteral("") : incident.toString(QUuid::WithoutBraces));
    if (!content.isEmpty())
        query.addBindValue(content);
    if (!query.exec())
        return std::unexpected(failure(query));
    return {};
}

Result<QHash<qint64, QString>> CaseFile::texts(TextColumn column, Language language) const
{
    const bool french = language == Language::French;
    QString expression = QStringLiteral("reference");
    if (column == TextColumn::Place)
        expression = QStringLiteral("place");
    else if (column == TextColumn::Basis)
        expression = QStringLiteral("basis");
    else if (column == TextColumn::Title)
        expression = french ? QStringLiteral("CASE title_fr WHEN '' THEN title_en ELSE title_fr END")
                            : QStringLiteral("CASE title_en WHEN '' THEN title_fr ELSE title_en END");
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(QStringLiteral("SELECT id, %1 FROM incident WHERE deleted = 0").arg(expression)))
        return std::unexpected(failure(query));
    QHash<qint64, QString> texts;
    while (query.next())
        texts.insert(query.value(0).toLongLong(), query.value(1).toString());
    return texts;
}

Result<void> CaseFile::saveCopy(const QString &target) const
{
    if (QFileInfo::exists(target)) {
        return std::unexpected(
            fileError(ErrorKind::Conflict,
                      QT_TRANSLATE_NOOP("CaseFile",
                                        "“%1” is there already, and was left as it is. Choose another name."),
                      target));
    }
    return engine::copyTo(m_database, target, m_options.passphrase);
}

void CaseFile::interrupt() const
{
    engine::interrupt(m_database);
}
