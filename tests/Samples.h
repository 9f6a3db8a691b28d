#pragma once

#include "casefile/CaseFile.h"
#include "exchange/Import.h"
#include "records/RecordJson.h"
#include "vocabulary/Vocabulary.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSqlDatabase>
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

/// Makes a file of version 1 of a new one: its history is hashed here as that version did.
inline void makeOld(const QString &name)
{
    QHash<QString, QByteArray> contents;
    {
        const auto file = CaseFile::open(name, {}, vocabulary());
        QVERIFY(file && (*file)->store().eachIncident([&](Incident &&incident) {
            contents.insert(incident.uuid.toString(QUuid::WithoutBraces), canonicalBytes(incident));
            return true;
        }));
    }
    const auto sha = [](const QByteArray &bytes) {
        return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    };
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_qs, u"old"_qs);
        database.setDatabaseName(name);
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(u"ALTER TABLE history DROP COLUMN salt"_qs));
        // Word for word as the script of that version has it.
        QFile script(u":/schema/001.sql"_qs);
        QVERIFY(script.open(QIODevice::ReadOnly));
        const QString words = QString::fromUtf8(script.readAll());
        const QString index = words.mid(words.indexOf(u"CREATE VIRTUAL TABLE"_qs)).section(u';', 0, 0);
        for (const QString &sql : {u"DROP INDEX incident_facts"_qs, u"DROP TABLE incident_text"_qs, index,
                                   u"PRAGMA user_version = 1"_qs})
            QVERIFY(query.exec(sql));
        QVERIFY(query.exec(u"SELECT value FROM casefile WHERE key = 'uuid'"_qs) && query.next());
        QString previous = sha(query.value(0).toString().toUtf8());
        QVERIFY(query.exec(u"SELECT seq, at, who, program, action, record, fields, reason FROM history"_qs));
        std::vector<QStringList> rows;
        while (query.next()) {
            rows.emplace_back();
            for (int i = 0; i < 8; ++i)
                rows.back() << query.value(i).toString();
        }
        for (QStringList &row : rows) {
            row << sha(contents.value(row[5]));
            QByteArray bytes;
            for (const QString &part : QStringList{previous} + row)
                bytes += QByteArray::number(part.toUtf8().size()) + ':' + part.toUtf8();
            previous = sha(bytes);
            query.prepare(u"UPDATE history SET content = ?, hash = ? WHERE seq = ?"_qs);
            query.addBindValue(row[8]);
            query.addBindValue(previous);
            query.addBindValue(row[0].toInt());
            QVERIFY(query.exec());
        }
    }
    QSqlDatabase::removeDatabase(u"old"_qs);
}

} // namespace samples
