#include "casefile/Connection.h"

#include "casefile/Engine.h"

#include <QSqlError>
#include <QSqlQuery>

Connection::Connection(QSqlDatabase database_, QString path_)
    : database(std::move(database_))
    , path(std::move(path_))
{
}

Connection::~Connection()
{
    engine::disconnect(database);
}

Result<void> Connection::execute(const QString &sql) const
{
    QSqlQuery query(database);
    if (query.exec(sql))
        return {};
    return std::unexpected(failure(query));
}

Error Connection::failure(const QSqlQuery &query) const
{
    return engine::errorFrom(query.lastError(), path);
}

Result<void> Connection::writing(const std::function<Result<void>()> &work) const
{
    auto done = execute(QStringLiteral("BEGIN IMMEDIATE"));
    if (!done)
        return done;
    done = work();
    if (done)
        done = execute(QStringLiteral("COMMIT"));
    if (!done)
        (void)execute(QStringLiteral("ROLLBACK"));
    return done;
}
