#pragma once

#include "casefile/CaseFile.h"
#include "exchange/Import.h"
#include "vocabulary/Vocabulary.h"

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

} // namespace samples
