#include "casefile/Schema.h"

#include "casefile/Engine.h"

#include <QFile>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <algorithm>
#include <functional>
#include <map>
#include <mutex>
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

/// What is wrong with a file of which a row does not fit the tables that it is copied into: this program
/// cannot have written it.
Error errorOfRow(const QSqlError &error, const QString &path)
{
    Error said = engine::errorFrom(error, path);
    return said.kind == ErrorKind::Internal ? engine::damaged(path, said.detail) : said;
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
        error = errorOfRow(query.lastError(), path);
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

/// What a new file of a version is made of.
const std::vector<engine::Definition> &definitionsOf(int version)
{
    static std::mutex mutex;
    static std::map<int, std::vector<engine::Definition>> known;
    const std::lock_guard lock(mutex);
    const auto [found, isNew] = known.try_emplace(version);
    if (!isNew)
        return found->second;
    if (auto memory = engine::connectToMemory()) {
        if (upgradeTo(*memory, 0, version, {}))
            found->second = engine::definitionOf(*memory, {}).value_or(std::vector<engine::Definition>());
        engine::disconnect(*memory);
    }
    return found->second;
}

/// What a file has beside the tables of a version; nothing where one of those, or a column of it, is not an
/// ordinary one.
Result<std::optional<QStringList>> besideTablesOf(int version, const QSqlDatabase &database,
                                                  const std::vector<engine::Definition> &found,
                                                  const QString &path)
{
    auto memory = engine::connectToMemory();
    if (!memory)
        return std::unexpected(memory.error());
    const auto drop = qScopeGuard([&] { engine::disconnect(*memory); });
    if (auto made = upgradeTo(*memory, 0, version, path); !made)
        return std::unexpected(made.error());
    const auto tables = engine::tablesOf(*memory, path);
    if (!tables)
        return std::unexpected(tables.error());
    QStringList foreign;
    for (const QString &table : *tables) {
        const auto its = std::ranges::find(found, table, &engine::Definition::name);
        if (its == found.end() || its->type != QLatin1String("table") || its->isVirtual)
            return std::nullopt;
        const auto wanted = engine::columnsOf(*memory, table, path);
        const auto there = engine::columnsOf(database, table, path);
        for (const auto *columns : {&wanted, &there}) {
            if (!*columns)
                return std::unexpected(columns->error());
        }
        const auto isIn = [](const std::vector<engine::Column> &columns, const QString &name) {
            return std::ranges::count(columns, name, &engine::Column::name) > 0;
        };
        if (!std::ranges::all_of(*wanted, [&](const auto &column) { return isIn(*there, column.name); }))
            return std::nullopt;
        for (const engine::Column &column : *there) {
            if (!isIn(*wanted, column.name))
                foreign << table + QLatin1Char('.') + column.name;
        }
    }
    for (const engine::Definition &one : found) {
        if (std::ranges::count(definitionsOf(version), one.name, &engine::Definition::name) == 0)
            foreign << one.name;
    }
    return foreign;
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
    const auto found = engine::definitionOf(database, path);
    if (!found)
        return std::unexpected(found.error());
    const auto &expected = definitionsOf(version);
    return !expected.empty() && *found == expected;
}

Result<std::optional<Recognised>> recognised(const QSqlDatabase &database, qint64 version,
                                             const QString &path)
{
    const auto found = engine::definitionOf(database, path);
    if (!found)
        return std::unexpected(found.error());
    const bool isKnown = version >= 1 && version <= currentVersion();
    std::vector<int> versions;
    if (isKnown)
        versions.push_back(static_cast<int>(version));
    for (int one = currentVersion(); one >= 1; --one)
        versions.push_back(one);
    for (const int one : versions) {
        if (*found == definitionsOf(one))
            return Recognised{one, {}, true};
    }
    for (const int one : isKnown ? versions : std::vector<int>()) {
        auto foreign = besideTablesOf(one, database, *found, path);
        if (!foreign)
            return std::unexpected(foreign.error());
        if (*foreign)
            return Recognised{one, std::move(**foreign), false};
    }
    return std::nullopt;
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
        const auto known = engine::columnsOf(to, table, path);
        if (!known)
            return std::unexpected(known.error());
        QStringList columns;
        for (const engine::Column &column : *known)
            columns << column.name;
        if (!read.exec(QStringLiteral("SELECT %1 FROM %2").arg(columns.join(QLatin1Char(',')), table)))
            return std::unexpected(engine::errorFrom(read.lastError(), path));
        const QString marks = QStringList(columns.size(), QStringLiteral("?")).join(QLatin1Char(','));
        bool good = write.prepare(QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
                                      .arg(table, columns.join(QLatin1Char(',')), marks));
        while (good && read.next()) {
            for (int i = 0; i < columns.size(); ++i)
                write.bindValue(i, read.value(i));
            good = write.exec();
        }
        const QSqlError error = good ? read.lastError() : write.lastError();
        if (error.isValid())
            return std::unexpected(errorOfRow(error, path));
    }
    if (!write.exec(QStringLiteral("COMMIT")))
        return std::unexpected(engine::errorFrom(write.lastError(), path));
    return {};
}

} // namespace schema
