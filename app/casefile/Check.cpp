#include "casefile/Check.h"

#include "casefile/Connection.h"
#include "casefile/History.h"
#include "casefile/IncidentRows.h"
#include "records/RecordJson.h"
#include "vocabulary/Vocabulary.h"

#include <QCoreApplication>
#include <QSet>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <algorithm>

namespace
{

Error problem(const char *text, QStringList arguments)
{
    return {ErrorKind::Damaged, {"CaseFile", text, std::move(arguments)}};
}

} // namespace

std::vector<Finding> check(const Store &store)
{
    const Connection &connection = store.connection();
    std::vector<Finding> findings;
    const auto found = [&](const char *subject, std::optional<Error> error) {
        findings.push_back({{"CaseFile", subject}, std::move(error)});
    };
    const auto firstRow = [&](const char *sql) -> Result<QStringList> {
        QSqlQuery query(connection.database);
        if (!query.exec(QLatin1String(sql)))
            return std::unexpected(connection.failure(query));
        QStringList row;
        if (query.next()) {
            for (int i = 0; i < 4; ++i)
                row << query.value(i).toString();
        }
        if (query.lastError().isValid())
            return std::unexpected(connection.failure(query));
        return row;
    };

    const auto pages = firstRow("PRAGMA integrity_check(1)");
    if (!pages)
        found(QT_TRANSLATE_NOOP("CaseFile", "file pages"), pages.error());
    else if (pages->value(0) != QLatin1String("ok"))
        found(QT_TRANSLATE_NOOP("CaseFile", "file pages"),
              problem(QT_TRANSLATE_NOOP("CaseFile", "the database engine reports: %1"), {pages->value(0)}));
    else
        found(QT_TRANSLATE_NOOP("CaseFile", "file pages"), {});

    const auto keys = firstRow("PRAGMA foreign_key_check");
    if (!keys)
        found(QT_TRANSLATE_NOOP("CaseFile", "foreign keys"), keys.error());
    else if (!keys->isEmpty())
        found(QT_TRANSLATE_NOOP("CaseFile", "foreign keys"),
              problem(QT_TRANSLATE_NOOP("CaseFile", "a row of %1 refers to a row of %2 that does not exist"),
                      {keys->value(0), keys->value(2)}));
    else
        found(QT_TRANSLATE_NOOP("CaseFile", "foreign keys"), {});

    // The newest history entry of every record holds the fingerprint of what the record must be.
    struct Told {
        QString salt, fingerprint;
        bool logged = false, deleted = false;
    };
    std::optional<Error> wrong;
    QHash<QString, Told> contents; // record -> what its history says
    if (const auto entries = store.history().each([&](const HistoryEntry &entry) {
            const auto is = [&](const char *action) { return entry.action == QLatin1String(action); };
            if (is("filter"))
                return true;
            Told &told = contents[entry.record];
            told.salt = entry.salt;
            told.fingerprint = entry.content;
            told.logged |= is("create");
            told.deleted = is("delete") || (told.deleted && !is("restore"));
            return true;
        });
        !entries)
        wrong = entries.error();
    QSet<qint64> hidden;
    if (QSqlQuery query(connection.database);
        query.exec(QStringLiteral("SELECT id FROM incident WHERE deleted <> 0"))) {
        while (query.next())
            hidden.insert(query.value(0).toLongLong());
    }
    const World world = store.vocabulary().world(QDate::currentDate());
    const auto take = [&](Incident &&incident) {
        const Told told = contents.take(incident.uuid.toString(QUuid::WithoutBraces));
        if (told.deleted != hidden.contains(incident.id.value)) {
            wrong = problem(
                told.deleted
                    ? QT_TRANSLATE_NOOP("CaseFile",
                                        "incident %1 had been deleted and was restored by another program")
                    : QT_TRANSLATE_NOOP("CaseFile", "incident %1 was hidden by another program"),
                {incident.reference});
        } else if (told.fingerprint != History::fingerprint(told.salt, canonicalBytes(incident))) {
            wrong = problem(
                QT_TRANSLATE_NOOP(
                    "CaseFile", "incident %1 does not match its history: it was changed by another program"),
                {incident.reference});
        } else if (hasErrors(validate(incident, world))) {
            wrong = problem(QT_TRANSLATE_NOOP("CaseFile", "incident %1 contains invalid data"),
                            {incident.reference});
        }
        return !wrong;
    };
    const auto read = store.rows().readAll(take, IncidentRows::Which::DeletedToo);
    if (!read && !wrong)
        wrong = read.error();
    for (auto left = contents.cbegin(); left != contents.cend() && !wrong; ++left) {
        if (left->logged) {
            wrong = problem(
                QT_TRANSLATE_NOOP(
                    "CaseFile",
                    "incident %1 is in the history but was removed from the case file by another program"),
                {left.key()});
        }
    }
    found(QT_TRANSLATE_NOOP("CaseFile", "incidents"), wrong);

    const auto index = firstRow("SELECT (SELECT count(*) FROM incident WHERE deleted = 0), "
                                "(SELECT count(*) FROM incident_text), (SELECT count(*) FROM incident_text "
                                "WHERE rowid NOT IN (SELECT id FROM incident WHERE deleted = 0))");
    if (!index)
        found(QT_TRANSLATE_NOOP("CaseFile", "search index"), index.error());
    else if (index->value(0) != index->value(1) || index->value(2) != QLatin1String("0"))
        found(
            QT_TRANSLATE_NOOP("CaseFile", "search index"),
            problem(QT_TRANSLATE_NOOP("CaseFile", "it contains %1 incidents, but the case file contains %2"),
                    {index->value(1), index->value(0)}));
    else
        found(QT_TRANSLATE_NOOP("CaseFile", "search index"), {});

    const auto chain = store.history().verify();
    found(QT_TRANSLATE_NOOP("CaseFile", "history"), chain ? std::nullopt : std::optional(chain.error()));
    return findings;
}
