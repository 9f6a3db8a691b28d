#pragma once

#include "records/Incident.h"

#include <QHash>
#include <QSet>
#include <QSqlDatabase>

#include <functional>
#include <limits>
#include <map>
#include <optional>
#include <vector>

struct Field;
struct Kind;
class QSqlQuery;

/// An incident as far as it can be read of a file that was damaged, or changed by another program.
struct Salvaged {
    /// What could not be read, or is no value of its field: the incident has another one there.
    struct Lost {
        QString what;         ///< name of the field in Dossier's table
        QString said;         ///< what stands there; null where that cannot be read
        bool counted = false; ///< figures and lists depend on it
        int violation = 0;    ///< of which violation, from 1; 0 of the incident itself
    };
    /// Stands for a lowest or best figure that could not be read.
    static constexpr qint64 unread = std::numeric_limits<qint64>::min();

    Incident incident;
    QString uuid;               ///< as it stands in the file
    std::optional<bool> hidden; ///< deleted, as the row says
    std::vector<Lost> lost;
};

/// Reads incidents field by field: what is wrong with one is no reason to leave the others out.
class Salvage
{
public:
    /// `oldVersion`: see Connection.
    Salvage(QSqlDatabase database, std::optional<int> oldVersion);

    /// The rows of all incidents, ascending. Not `complete` where their table cannot be read to its end: then
    /// those that indices tell are among them.
    QList<qint64> rows(bool &complete);
    /// Nothing where nothing of a row can be read.
    std::optional<Salvaged> read(qint64 row);
    /// The reference of a row, of its index where the row cannot be read; else empty.
    QString referenceOf(qint64 row);

private:
    void lookFor(const QString &table, const QStringList &keys);
    static QString copyOf(const QString &table);
    QStringList sourcesOf(const QString &table) const;
    bool eachOf(const QString &table, const QString &sql, const QList<qint64> &keys,
                const std::function<void(const QSqlQuery &)> &take) const;
    QVariant cell(qint64 row, const QString &column, bool &ofRow);
    void readViolations(qint64 row, Salvaged &found);
    void readNames(qint64 row, std::optional<qint64> position, const Kind &kind, void *record,
                   Salvaged &found);
    QByteArray tableOf(const Field &names) const;
    QString name(const QByteArray &table, qint64 id);

    QSqlDatabase m_database;
    QSet<QString> m_outOfOrder; ///< tables, of which there is a copy
    bool m_withoutParties;      ///< and names are those of perpetrators
    bool m_withoutTags;
    struct Names {
        QHash<qint64, QString> known; ///< null: cannot be read
        bool ofIndex = false;         ///< all that it tells were taken
    };
    std::map<QByteArray, Names> m_names; ///< by table
};
