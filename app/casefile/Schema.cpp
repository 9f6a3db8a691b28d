#include "casefile/Schema.h"

#include "casefile/Engine.h"

#include <QFile>
#include <QRegularExpression>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

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

Result<QStringList> tablesOf(const QSqlDatabase &database, const QString &path)
{
    QSqlQuery query(database);
    if (!query.exec(
            QStringLiteral("SELECT type || ' ' || name || ' ' || tbl_name || ' ' || coalesce(sql, '') "
                           "FROM sqlite_schema ORDER BY type, name")))
        return std::unexpected(engine::errorFrom(query.lastError(), path));
    QStringList rows;
    while (query.next())
        rows << query.value(0).toString();
    if (query.lastError().isValid())
        return std::unexpected(engine::errorFrom(query.lastError(), path));
    return rows;
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

Result<void> upgrade(QSqlDatabase &database, int version, const QString &path)
{
    QSqlQuery query(database);
    const auto run = [&](const QString &sql) { return query.exec(sql); };
    bool good = run(QStringLiteral("BEGIN IMMEDIATE"));
    for (int next = version + 1; good && next <= currentVersion(); ++next) {
        for (const QString &statement : statements(next))
            good = good && run(statement);
    }
    good = good && run(QStringLiteral("PRAGMA application_id = %1").arg(applicationId)) &&
           run(QStringLiteral("PRAGMA user_version = %1").arg(currentVersion())) &&
           run(QStringLiteral("COMMIT"));
    if (good)
        return {};
    const Error error = engine::errorFrom(query.lastError(), path);
    run(QStringLiteral("ROLLBACK"));
    return std::unexpected(error);
}

Result<bool> isOurs(const QSqlDatabase &database, const QString &path)
{
    static const QStringList expected = [] {
        auto memory = engine::connectToMemory();
        if (!memory || !upgrade(*memory, 0, {}))
            return QStringList();
        const QStringList rows = tablesOf(*memory, {}).value_or(QStringList());
        engine::disconnect(*memory);
        return rows;
    }();
    const auto found = tablesOf(database, path);
    if (!found)
        return std::unexpected(found.error());
    return *found == expected;
}

} // namespace schema
