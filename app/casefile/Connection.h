#pragma once

#include "records/Result.h"

#include <QSqlDatabase>

#include <functional>

class QSqlQuery;

/// One connection to a case file, for this folder alone; it closes with its last owner. Belongs to one
/// thread.
struct Connection {
    Connection(QSqlDatabase database, QString path);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    Result<void> execute(const QString &sql) const;
    Error failure(const QSqlQuery &query) const;
    /// What `work` does, in one transaction that is taken back where it fails. Transactions do not nest.
    Result<void> writing(const std::function<Result<void>()> &work) const;

    QSqlDatabase database;
    QString path; ///< of the case file, for messages
};
