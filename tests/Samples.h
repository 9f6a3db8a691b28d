#pragma once

#include "casefile/CaseFile.h"
#include "exchange/Import.h"
#include "query/Snapshot.h"
#include "records/RecordJson.h"
#include "vocabulary/Vocabulary.h"

#include <QCryptographicHash>
#include <QFile>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

/// Files and records that several tests begin with.
namespace samples
{

inline const Vocabulary &vocabulary()
{
    static const Vocabulary known;
    return known;
}

/// What a file holds now.
inline Snapshot snapshot(const CaseFile &file)
{
    auto again = file.openAgain();
    auto taken = again ? Snapshot::take(std::move(*again)) : Result<Snapshot>(std::unexpected(again.error()));
    if (!taken)
        qFatal("no snapshot");
    return std::move(*taken);
}

/// An incident that breaks no rule.
inline Incident incident(const QString &reference = QStringLiteral("ML-2020-001"))
{
    Incident incident;
    incident.reference = reference;
    incident.title = {QStringLiteral("Arrests"), QStringLiteral("Arrestations")};
    incident.summary = {QStringLiteral("Soldiers arrested men."),
                        QStringLiteral("Des soldats ont arrêté des hommes.")};
    incident.place = {
        {QStringLiteral("ML")}, QStringLiteral("ML-4"), QStringLiteral("Niono"), Coordinates{14.25, -5.98}};
    incident.period = {QDate(2020, 2, 16), QDate(2020, 2, 16), Precision::Day};
    incident.violations = {
        {{}, QStringLiteral("life.extrajudicial-execution"), {5, 5, 5}, {QStringLiteral("Army")}}};
    return incident;
}

inline std::unique_ptr<CaseFile> emptyFile(const QString &path, const QByteArray &passphrase = {})
{
    auto file = CaseFile::create(path, {QStringLiteral("Test"), Language::English},
                                 {passphrase, CaseFile::Mode::Write, QStringLiteral("tester")}, vocabulary());
    return file ? std::move(*file) : nullptr;
}

inline std::unique_ptr<CaseFile> sahel(const QString &path)
{
    auto file = emptyFile(path);
    if (!file || !importTable(*file, QStringLiteral(SAMPLE), {}))
        return nullptr;
    return file;
}

/// The same, as if people had entered it: none of it was imported.
inline std::unique_ptr<CaseFile> enteredSahel(const QString &path)
{
    const auto imported = sahel(path + QStringLiteral(".imported"));
    auto file = emptyFile(path);
    Change change;
    const auto take = [&change](Incident &&incident) {
        change.edits.push_back({std::nullopt, std::move(incident)});
        return true;
    };
    const bool isRead = imported && imported->store().eachIncident(take).has_value();
    return isRead && file && file->store().apply(std::move(change)) ? std::move(file) : nullptr;
}

/// The same, in which one incident has tags, taken in with the rest.
inline std::unique_ptr<CaseFile> taggedSahel(const QString &path)
{
    auto file = emptyFile(path);
    QFile sample(QStringLiteral(SAMPLE)), table(path + QStringLiteral(".csv"));
    if (!file || !sample.open(QIODevice::ReadOnly) || !table.open(QIODevice::WriteOnly))
        return nullptr;
    table.write(sample.readLine().trimmed() + ",tags\n");
    while (!sample.atEnd()) {
        const QByteArray line = sample.readLine().trimmed();
        table.write(line + (line.startsWith("NE-2020-001") ? ",to check; ransom\n" : ",\n"));
    }
    table.close();
    return importTable(*file, table.fileName(), {}) ? std::move(file) : nullptr;
}

/// Changes a plain file as another program would. Whether every statement worked.
inline bool tamper(const QString &path, const QStringList &statements)
{
    bool done = false;
    {
        QSqlDatabase database =
            QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("tamper"));
        database.setDatabaseName(path);
        done = database.open();
        for (const QString &sql : statements)
            done = done && QSqlQuery(database).exec(sql);
    }
    QSqlDatabase::removeDatabase(QStringLiteral("tamper"));
    return done;
}

/// Where the first page of a table, or of an index, of a plain file stands, in bytes.
inline qint64 firstPage(const QString &path, const QString &table)
{
    constexpr qint64 pageSize = 4096;
    qint64 page = 1;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("pages"));
        database.setDatabaseName(path);
        QSqlQuery query(database.open() ? database : QSqlDatabase());
        if (query.exec(QStringLiteral("SELECT rootpage FROM sqlite_schema WHERE name = '%1'").arg(table)) &&
            query.next())
            page = query.value(0).toLongLong();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("pages"));
    return (page - 1) * pageSize;
}

/// Fills a page, as a disk that fails may.
inline bool fillPage(const QString &path, qint64 at)
{
    constexpr qsizetype pageSize = 4096;
    QFile file(path);
    return at > 0 && file.open(QIODevice::ReadWrite) && file.seek(at) &&
           file.write(QByteArray(pageSize, '\xff')) == pageSize;
}

/// Makes a file of version 5 of a new one: without tags.
inline bool makeVersion5(const QString &path)
{
    return tamper(path, {u"DROP TABLE incident_tag"_qs, u"DROP TABLE tag"_qs, u"PRAGMA user_version = 5"_qs});
}

/// Makes a file of version 4 of a new one: with a search index of another form.
inline bool makeVersion4(const QString &path)
{
    if (!makeVersion5(path))
        return false;
    QFile script(QStringLiteral(":/schema/004.sql"));
    if (!script.open(QIODevice::ReadOnly))
        return false;
    const QString words = QString::fromUtf8(script.readAll());
    const QString index =
        words.mid(words.indexOf(u"CREATE VIRTUAL TABLE incident_text"_qs)).section(u';', 0, 0);
    return tamper(path, {u"DROP TABLE incident_text"_qs, index, u"PRAGMA user_version = 4"_qs});
}

/// Makes a file of a version before 4 of a new one: its history is hashed here as that version did, and
/// parties to a conflict are alleged perpetrators.
inline void makeOld(const QString &name, int version = 1)
{
    QHash<QString, QByteArray> contents;
    {
        const auto file = CaseFile::open(name, {}, vocabulary());
        const auto take = [&](Incident &&incident) {
            for (Violation &violation : incident.violations)
                violation.perpetrators << std::exchange(violation.parties, {});
            contents.insert(incident.uuid.toString(QUuid::WithoutBraces), canonicalBytes(incident));
            return true;
        };
        QVERIFY(file && (*file)->store().eachIncident(take, Store::Which::DeletedToo));
    }
    const auto sha = [](const QByteArray &bytes) {
        return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    };
    const QString old = name + u".old"_qs;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_qs, u"old"_qs);
        database.setDatabaseName(old);
        QVERIFY(database.open());
        QSqlQuery query(database);
        const auto run = [&](const QString &sql) {
            const bool good = query.exec(sql);
            if (!good)
                qWarning().noquote() << sql << query.lastError().text();
            return good;
        };
        for (int i = 1; i <= version; ++i) {
            QFile script(u":/schema/%1.sql"_qs.arg(i, 3, 10, QLatin1Char('0')));
            QVERIFY(script.open(QIODevice::ReadOnly));
            QString words = QString::fromUtf8(script.readAll());
            words.remove(QRegularExpression(u"^--.*$"_qs, QRegularExpression::MultilineOption));
            for (const QString &sql : words.split(u";\n"_qs, Qt::SkipEmptyParts))
                QVERIFY(sql.trimmed().isEmpty() || run(sql.trimmed()));
        }
        QVERIFY(run(u"ATTACH '%1' AS new"_qs.arg(QString(name).replace(u'\'', u"''"_qs))));
        const QString salt = version > 1 ? u", salt"_qs : QString();
        for (const QString &sql :
             {u"INSERT INTO casefile SELECT * FROM new.casefile"_qs,
              u"INSERT INTO incident SELECT * FROM new.incident"_qs,
              u"INSERT INTO violation SELECT * FROM new.violation"_qs,
              u"INSERT INTO perpetrator SELECT * FROM new.actor"_qs,
              u"INSERT INTO violation_perpetrator SELECT * FROM new.violation_perpetrator"_qs,
              u"INSERT INTO violation_perpetrator SELECT incident_id, position, ordinal + 1000, actor_id "
              "FROM new.violation_party"_qs,
              u"INSERT INTO saved_filter SELECT * FROM new.saved_filter"_qs,
              u"INSERT INTO draft SELECT * FROM new.draft"_qs,
              u"INSERT INTO history (seq, at, who, program, action, record, fields, reason, content, hash%1) "
              "SELECT seq, at, who, program, action, record, fields, reason, content, hash%1 FROM "
              "new.history"_qs.arg(salt),
              // Nothing was said then of title, language and date.
              u"DELETE FROM history WHERE action = 'properties'"_qs, u"UPDATE history SET seq = seq - 1"_qs,
              u"PRAGMA application_id = %1"_qs.arg(0x446f7373), u"PRAGMA user_version = %1"_qs.arg(version)})
            QVERIFY(run(sql));
        QVERIFY(query.exec(u"SELECT value FROM casefile WHERE key = 'uuid'"_qs) && query.next());
        QString previous = sha(query.value(0).toString().toUtf8());
        QVERIFY(query.exec(u"SELECT seq, at, who, program, action, record, fields, reason%1 FROM history "
                           "ORDER BY seq"_qs.arg(salt)));
        std::vector<QStringList> rows;
        while (query.next()) {
            rows.emplace_back();
            for (int i = 0; i < (version > 1 ? 9 : 8); ++i)
                rows.back() << query.value(i).toString();
        }
        for (QStringList &row : rows) {
            const QByteArray salted = version > 1 ? row.takeLast().toLatin1() : QByteArray();
            row << sha(salted + contents.value(row[5]));
            QByteArray bytes;
            for (const QString &part : QStringList{previous} + row)
                bytes += QByteArray::number(part.toUtf8().size()) + ':' + part.toUtf8();
            previous = sha(bytes + salted);
            query.prepare(u"UPDATE history SET content = ?, hash = ? WHERE seq = ?"_qs);
            query.addBindValue(row[8]);
            query.addBindValue(previous);
            query.addBindValue(row[0].toInt());
            QVERIFY(query.exec());
        }
        query.finish();
        QVERIFY(run(u"DETACH new"_qs));
    }
    QSqlDatabase::removeDatabase(u"old"_qs);
    QVERIFY(QFile::remove(name) && QFile::rename(old, name));
}

} // namespace samples
