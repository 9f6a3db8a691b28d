#pragma once

#include "casefile/TextIndex.h"
#include "records/Incident.h"
#include "records/Result.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <functional>
#include <map>
#include <span>

struct Field;

/// The rows of incidents, their violations and their words, on one connection. Knows no rules and no
/// transactions.
class IncidentRows
{
public:
    IncidentRows(QSqlDatabase database, QString path, const Vocabulary &vocabulary);

    Result<IncidentId> insert(const Incident &incident);
    /// Replaces the content of the row `incident.id`.
    Result<void> update(const Incident &incident);
    Result<void> setDeleted(const Incident &incident, bool deleted);
    /// Gives the reference of an incident free, until update() gives it the next one.
    Result<void> parkReference(const Incident &incident);

    /// The incidents with these ids, deleted ones included, in their order; an id without a row is left out.
    Result<std::vector<Incident>> read(std::span<const IncidentId> ids);
    enum class Which { Shown, DeletedToo };
    /// Ids, ascending, of those that are not deleted and of which a condition of SQL is true.
    Result<std::vector<IncidentId>> idsWhere(const QString &condition);
    /// All incidents in order of their ids, until `take` says false.
    Result<void> readAll(const std::function<bool(Incident &&)> &take, Which which = Which::Shown);
    /// Deleted ones included.
    Result<std::optional<IncidentId>> withUuid(const QUuid &uuid);

    Result<std::optional<IncidentId>> withReference(const QString &reference);
    Result<bool> isDeleted(IncidentId id);
    /// Names that no incident, also no deleted one, has any more, by name.
    Result<QStringList> unusedNames();
    Result<void> removeUnusedNames();
    /// The highest N of the references PREFIX-N of one to nine digits, 0 if there is none; deleted incidents
    /// count.
    Result<qint64> lastNumber(const QString &prefix);
    TextIndex &text() { return m_text; }
    Result<void> rebuildTextIndex();
    /// Whether the search index holds what one made anew would hold.
    Result<bool> textIndexMatches();
    /// Whether a search line finds the incidents that hold what it asks for, told from each of them.
    Result<bool> findsRightly(const QString &line);
    /// Forgets what was remembered of rows that a rollback took away.
    void forget();

    /// What to say of a value that this program cannot have written, in a field of an incident.
    Error wrongValue(IncidentId id, const QString &field);

private:
    QSqlQuery &prepared(const QString &sql);
    Result<void> run(QSqlQuery &query);
    Result<void> writeViolations(IncidentId id, const std::vector<Violation> &violations);
    Result<void> writeNames(const Field &field, const QStringList &names, std::span<const qint64> key);
    Result<void> writeOwnNames(IncidentId id, const Incident &incident);
    Result<qint64> nameId(const char *table, const QString &name);
    Result<std::vector<Incident>> readWhere(const QString &condition);
    /// Where the violations of a batch of incidents stand, in the order of their rows.
    struct Spot {
        qint64 incident, position; ///< in the tables
        std::ptrdiff_t row;        ///< among those read
        size_t violation;
    };
    using Positions = std::vector<Spot>;
    Result<void> readNames(const Field &field, const QString &of, const Positions &positions,
                           std::vector<Incident> &incidents);
    Result<void> readOwnNames(const Field &field, const QString &of, std::vector<Incident> &incidents);
    Result<void> addName(const Field &field, const QVariant &name, IncidentId id, void *record);
    Error failure(const QSqlQuery &query) const;

    QSqlDatabase m_database;
    QString m_path;
    TextIndex m_text;
    std::map<QString, QSqlQuery> m_prepared;
    std::map<QByteArray, QHash<QString, qint64>> m_names; ///< table -> name -> id
};
