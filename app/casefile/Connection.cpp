#include "casefile/Connection.h"

#include "casefile/Engine.h"
#include "casefile/FileError.h"

#include <QScopeGuard>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

Connection::Connection(QSqlDatabase database_, QString path_, std::stop_token stop)
    : database(std::move(database_))
    , path(std::move(path_))
    , m_seen(disk::identityOf(path))
    , m_stop(std::move(stop))
{
    if (m_stop.stop_possible())
        engine::stopWith(database, m_stop);
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

/// The UUID that the file says it has.
Result<QString> Connection::identity() const
{
    QSqlQuery query(database);
    if (!query.exec(QStringLiteral("SELECT value FROM casefile WHERE key = 'uuid'")))
        return std::unexpected(failure(query));
    return query.next() ? query.value(0).toString() : QString();
}

Error Connection::replaced() const
{
    return fileError(ErrorKind::Conflict,
                     QT_TRANSLATE_NOOP("CaseFile",
                                       "Another file was put in the place of “%1” while it was open. Nothing "
                                       "was changed. Close the case file and open it again."),
                     path);
}

void Connection::isToBe(const Connection &other)
{
    m_uuid = other.m_uuid;
    m_seen.reset();
}

Result<void> Connection::holdsItsContent() const
{
    engine::forgetPages(database);
    const auto uuid = identity();
    return uuid && (m_uuid.isNull() || *uuid == m_uuid) ? Result<void>() : std::unexpected(replaced());
}

Result<void> Connection::isStillItsFile() const
{
    const auto now = disk::identityOf(path);
    if (!now) {
        return std::unexpected(fileError(
            ErrorKind::NotFound,
            QT_TRANSLATE_NOOP("CaseFile",
                              "“%1” is no longer in its place: it was moved or deleted, or its disk was "
                              "removed. Nothing more can be saved in it. Save a copy before you close it."),
            path));
    }
    if (m_seen && !now->isSameFile(*m_seen))
        return std::unexpected(replaced());
    if (!m_uuid.isNull() && now == m_seen)
        return {};
    // Written since: by a connection of this program, or as `cp` does it.
    engine::forgetPages(database);
    const auto uuid = identity();
    if (!uuid)
        return std::unexpected(uuid.error());
    if (m_uuid.isNull())
        m_uuid = uuid->isNull() ? QStringLiteral("") : *uuid;
    else if (*uuid != m_uuid)
        return std::unexpected(replaced());
    m_seen = now;
    return {};
}

Result<void> Connection::writing(const std::function<Result<void>()> &work) const
{
    if (auto same = isStillItsFile(); !same)
        return same;
    auto done = engine::beginWriting(database, path);
    if (!done)
        return done;
    bool written = false;
    // Also where an exception passes: else every later write would begin within this one.
    const auto end = qScopeGuard([&] {
        if (!written)
            (void)execute(QStringLiteral("ROLLBACK"));
        m_seen = disk::identityOf(path);
    });
    // Nobody writes now; before, it could still be replaced.
    done = isStillItsFile();
    if (done)
        done = work();
    if (done)
        done = execute(QStringLiteral("COMMIT"));
    written = done.has_value();
    return done;
}
