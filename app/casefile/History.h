#pragma once

#include "casefile/HistoryEntry.h"
#include "records/Result.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <QHash>
#include <QJsonArray>

#include <functional>
#include <optional>
#include <vector>

/// The chain of changes, on one connection. Its head names the exact state of the file.
class History
{
public:
    /// `oldVersion`: of the tables, where they are of an earlier version of the file, to be read as they
    /// stand.
    History(QSqlDatabase database, QString path, QString fileUuid, std::optional<int> oldVersion = {});

    /// SHA-256, hexadecimal, of a salt and the canonical bytes of a record.
    static QString fingerprint(const QString &salt, const QByteArray &content);
    static QString freshSalt();

    /// Adds an entry behind the last one; `entry.sequence` and `entry.hash` are set here.
    Result<void> append(HistoryEntry entry);
    /// An entry without its reason, salt and content.
    static HistoryEntry emptied(HistoryEntry entry);
    static bool isEmptied(const HistoryEntry &entry)
    {
        return entry.salt.isEmpty() && entry.content.isEmpty();
    }
    /// Whether an entry that was not emptied has the hash that it and the hash before it give.
    static bool follows(const HistoryEntry &entry, const QString &previous);
    /// SHA-256 of a row as it stands, its hash included.
    static QString asLeft(const HistoryEntry &entry);
    /// What a purge tells of an entry that it emptied, [sequence, hash, asLeft, hash of the entry before it]:
    /// nobody can work out that hash any more, and without it whatever stands before could be exchanged.
    static QJsonArray vouchFor(const HistoryEntry &left, const QString &previous);
    /// Up to these versions of the file, erasures did not tell how they left an entry, and what stood before.
    static constexpr int lastWithoutLeft = 3, lastWithoutPrevious = 5;
    /// Writes an emptied entry, with who made it, its record, fields and reason as given. The chain holds
    /// only where a later entry "purge", itself in the chain, tells of it what vouchFor() gives.
    Result<void> empty(const HistoryEntry &entry);
    /// The hash of the last entry, or, without any, of the file's UUID.
    Result<QString> head();
    Result<std::vector<HistoryEntry>> of(const QString &record);
    Result<void> each(const std::function<bool(const HistoryEntry &)> &take);
    /// Every entry that can be read of a history that may be damaged, the last one first. Whether the last
    /// one is among them: else nobody knows what stood behind those that are.
    bool eachReadable(const std::function<void(const HistoryEntry &)> &take);
    /// How many entries there are; an error that names the first one that does not follow from the one
    /// before.
    Result<qint64> verify();

    /// The same step by step, from the last entry back to the first, so that others may write in between.
    class Walk
    {
    public:
        explicit Walk(History &history)
            : m_history(history)
        {
        }
        /// Looks at up to `many` more entries. False when the first one was seen.
        Result<bool> step(int many);
        qint64 seen() const { return m_seen; }
        /// Looks at an entry that was read elsewhere, later ones first; `previous` is the hash of the one
        /// before it, empty where that is missing.
        void look(const HistoryEntry &entry, const QString &previous);
        /// Entries that do not follow from the one before them, the last one first.
        const std::vector<qint64> &wrong() const { return m_wrong; }
        /// The first entry that does not follow; what was written meanwhile may make an erasure look so.
        std::optional<Error> problem() const;

    private:
        /// What a purge says of an entry that it emptied.
        struct Emptied {
            QString hash, left, previous;
        };

        History &m_history;
        std::optional<HistoryEntry> m_later; ///< read, and not compared with the one before it yet
        QHash<qint64, Emptied> m_emptied;
        qint64 m_seen = 0;
        std::vector<qint64> m_wrong; ///< sequences
    };

    /// The head of a history without entries.
    const QString &genesis() const { return m_genesis; }
    /// Forgets the head that a rollback took back.
    void forget() { m_head.clear(); }

private:
    Error failure(const QSqlQuery &query) const;

    QSqlDatabase m_database;
    QString m_path;
    QString m_genesis;
    std::optional<int> m_oldVersion;
    QString m_columns;
    QString m_head;
    qint64 m_last = 0;
    QSqlQuery m_insert;
};
