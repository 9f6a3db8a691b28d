#include "casefile/Schema.h"

#include "casefile/Engine.h"

#include <QFile>
#include <QRegularExpression>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QVariant>

#include <functional>
#include <optional>

namespace
{

QString scriptName(int version)
{
    return QStringLiteral(":/schema/%1.sql").arg(version, 3, 10, QLatin1Char('0'));
}

QStringList statements(int version)
{
    QFile file(scriptName(version));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString script = QString::fromUtf8(file.readAll());
    static const QRegularExpression comment(QStringLiteral("^--.*$"), QRegularExpression::MultilineOption);
    script.remove(comment);
    QStringList parts;
    for (const QString &part : script.split(QStringLiteral(";\n"), Qt::SkipEmptyParts)) {
        if (!part.trimmed().isEmpty())
            parts << part.trimmed();
    }
    return parts;
}

Result<void> upgradeTo(QSqlDatabase &database, int version, int last, const QString &path,
                       const std::function<Result<void>()> &settle = {})
{
    QSqlQuery query(database);
    const auto run = [&](const QString &sql) { return query.exec(sql); };
    if (auto begun = engine::beginWriting(database, path); !begun)
        return begun;
    bool good = true;
    for (int next = version + 1; good && next <= last; ++next) {
        for (const QString &statement : statements(next))
            good = good && run(statement);
    }
    std::optional<Error> error;
    if (!good)
        error = engine::errorFrom(query.lastError(), path);
    query.finish();
    if (good && settle) {
        if (const auto settled = settle(); !settled)
            error = settled.error();
    }
    if (!error) {
        const auto named = engine::setIdentity(database, schema::applicationId, last, path);
        if (named && run(QStringLiteral("COMMIT")))
            return {};
        error = named ? engine::errorFrom(query.lastError(), path) : named.error();
    }
    run(QStringLiteral("ROLLBACK"));
    return std::unexpected(*error);
}

} // namespace

namespace schema
{

int currentVersion()
{
    static const int version = [] {
        int last = 0;
        while (QFile::exists(scriptName(last + 1)))
            ++last;
        return last;
    }();
    return version;
}

Result<void> upgrade(QSqlDatabase &database, int version, const QString &path,
                     const std::function<Result<void>()> &settle)
{
    return upgradeTo(database, version, currentVersion(), path, settle);
}

Result<bool> isOurs(const QSqlDatabase &database, int version, const QString &path)
{
    const auto made = [](int upTo) {
        auto memory = engine::connectToMemory();
        if (!memory)
            return QStringList();
        const auto done = upgradeTo(*memory, 0, upTo, {});
        const QStringList rows =
            done ? engine::definitionOf(*memory, {}).value_or(QStringList()) : QStringList();
        engine::disconnect(*memory);
        return rows;
    };
    // Nearly every file is of the present version; an older one is asked for once.
    static const QStringList present = made(currentVersion());
    const auto found = engine::definitionOf(database, path);
    if (!found)
        return std::unexpected(found.error());
    const QStringList expected = version == currentVersion() ? present : made(version);
    return !expected.isEmpty() && *found == expected;
}

Result<void> typesAreRight(const QSqlDatabase &database, const QString &path)
{
    const auto tables = engine::tablesOf(database, path);
    if (!tables)
        return std::unexpected(tables.error());
    QSqlQuery query(database);
    query.setForwardOnly(true);
    for (const QString &table : *tables) {
        const auto columns = engine::columnsOf(database, table, path);
        if (!columns)
            return std::unexpected(columns.error());
        QStringList wrong;
        bool ofIncident = false;
        for (const auto &[column, type, mayBeNull] : *columns) {
            ofIncident = ofIncident || column == QLatin1String("incident_id");
            const QString nothing = mayBeNull ? QStringLiteral(", 'null'") : QString();
            wrong << QStringLiteral("WHEN typeof(%1) NOT IN ('%2'%3) THEN '%1'").arg(column, type, nothing);
        }
        QString who = QStringLiteral("''");
        if (table == QLatin1String("incident"))
            who = QStringLiteral("reference");
        else if (ofIncident)
            who = QStringLiteral("(SELECT reference FROM incident WHERE id = incident_id)");
        if (!query.exec(QStringLiteral("SELECT * FROM (SELECT CASE %1 END AS wrong, %2 FROM %3) "
                                       "WHERE wrong IS NOT NULL LIMIT 1")
                            .arg(wrong.join(QLatin1Char(' ')), who, table)))
            return std::unexpected(engine::errorFrom(query.lastError(), path));
        if (query.next()) {
            const QString column = query.value(0).toString(), reference = query.value(1).toString();
            return std::unexpected(reference.isEmpty()
                                       ? engine::damaged(path, table + QLatin1Char('.') + column)
                                       : engine::wrongValue(path, reference, column));
        }
        if (query.lastError().isValid())
            return std::unexpected(engine::errorFrom(query.lastError(), path));
    }
    return {};
}

Result<void> copyRows(const QSqlDatabase &from, QSqlDatabase &to, int version, const QString &path)
{
    if (auto made = upgradeTo(to, 0, version, path); !made)
        return made;
    const auto tables = engine::tablesOf(to, path);
    if (!tables)
        return std::unexpected(tables.error());
    QSqlQuery read(from), write(to);
    read.setForwardOnly(true);
    if (!write.exec(QStringLiteral("BEGIN")))
        return std::unexpected(engine::errorFrom(write.lastError(), path));
    for (const QString &table : *tables) {
        if (!read.exec(QStringLiteral("SELECT * FROM ") + table))
            return std::unexpected(engine::errorFrom(read.lastError(), path));
        const QSqlRecord record = read.record();
        QStringList columns;
        for (int i = 0; i < record.count(); ++i)
            columns << record.fieldName(i);
        const QString marks = QStringList(columns.size(), QStringLiteral("?")).join(QLatin1Char(','));
        bool good = write.prepare(QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
                                      .arg(table, columns.join(QLatin1Char(',')), marks));
        while (good && read.next()) {
            for (int i = 0; i < record.count(); ++i)
                write.bindValue(i, read.value(i));
            good = write.exec();
        }
        const QSqlError error = good ? read.lastError() : write.lastError();
        if (error.isValid())
            return std::unexpected(engine::errorFrom(error, path));
    }
    if (!write.exec(QStringLiteral("COMMIT")))
        return std::unexpected(engine::errorFrom(write.lastError(), path));
    return {};
}

} // namespace schema
