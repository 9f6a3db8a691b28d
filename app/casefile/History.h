#pragma once

#include "records/Result.h"

#include <QDateTime>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <vector>

/// One entry of the history: who changed what of which record, when and why.
struct HistoryEntry {
    qint64 sequence = 0;
    QDateTime at; ///< UTC
    QString who;
    QString program;
    QString action; ///< create, update, delete, restore, filter
    QString record; ///< UUID of the incident, or the name of a saved filter
    QString fields; ///< JSON: [[name, before, after], …]
    QString reason;
    QString content; ///< SHA-256 of the record after the change, hexadecimal
    QString hash;    ///< of this entry and the hash before it
};

/// The chain of changes, on one connection. Its head names the exact state of the file.
class History
{
public:
    History(QSqlDatabase database, QString path, QString fileUuid);

    /// Adds an entry behind the last one; `entry.sequence` and `entry.hash` are set here.
    Result<void> append(HistoryEntry entry);
    /// The hash of the last entry, or, without any, of the file's UUID.
    Result<QString> head();
    Result<std::vector<HistoryEntry>> of(const QString &record);
    /// How many entries there are; an error that names the first one that does not follow from the one
    /// before.
    Result<qint64> verify();

    /// Forgets the head that a rollback took back.
    void forget() { m_head.clear(); }

private:
    Error failure(const QSqlQuery &query) const;

    QSqlDatabase m_database;
    QString m_path;
    QString m_genesis;
    QString m_head;
    qint64 m_last = 0;
    QSqlQuery m_insert;
};
