#pragma once

#include "records/Result.h"
#include "system/Disk.h"

#include <QSqlDatabase>
#include <QStringList>

#include <functional>
#include <stop_token>

class QSqlQuery;

/// One connection to a case file, for this folder alone; it closes with its last owner. Belongs to one
/// thread.
struct Connection {
    /// Once `stop` asks for it, every statement gives up.
    Connection(QSqlDatabase database, QString path, std::stop_token stop = {});
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    Result<void> execute(const QString &sql) const;
    Error failure(const QSqlQuery &query) const;
    /// An error where no file, or another one, stands under the path by now, or other content in the file.
    Result<void> isStillItsFile() const;
    /// An error where other content was written into the file; what is open can be read even where its name
    /// is gone, or another file has it.
    Result<void> holdsItsContent() const;
    /// From now on, only the case file of another connection is its file.
    void isToBe(const Connection &other);
    /// What `work` does, if it is still its file, in one transaction that is taken back where it fails.
    /// Transactions do not nest.
    Result<void> writing(const std::function<Result<void>()> &work) const;

    QSqlDatabase database;
    QString path; ///< of the case file
    /// Of the tables, where they are of an earlier version than the present one: those of a file that cannot
    /// be brought up to date, and is read as it stands (see History, Salvage). `whyOld` says why.
    std::optional<int> oldVersion = {};
    std::optional<Error> whyOld = {};
    /// What another program made of the structure of a file that is only looked through or recovered.
    struct Structure {
        std::optional<qint64> version = {}; ///< that it says, and is not of
        QStringList foreign = {};           ///< what no case file has, by its name: it is left alone
        bool isExact = true;                ///< the rest is as it was made
    };
    Structure structure = {};

private:
    Result<QString> identity() const;
    Error replaced() const;

    mutable std::optional<disk::Identity> m_seen; ///< after the last look or write of this connection
    mutable QString m_uuid;                       ///< of the case file; null until first looked at
    std::stop_token m_stop;
};
