#include "casefile/CaseFile.h"

#include "casefile/Engine.h"
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

std::vector<CaseFile::Finding> CaseFile::check() const
{
    std::vector<Finding> findings;
    const auto found = [&](const char *subject, std::optional<Error> error) {
        findings.push_back({{"CaseFile", subject}, std::move(error)});
    };
    const auto firstRow = [&](const char *sql) -> Result<QStringList> {
        QSqlQuery query(m_database);
        if (!query.exec(QLatin1String(sql)))
            return std::unexpected(failure(query));
        QStringList row;
        if (query.next()) {
            for (int i = 0; i < 4; ++i)
                row << query.value(i).toString();
        }
        if (query.lastError().isValid())
            return std::unexpected(failure(query));
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
    if (const auto entries = m_history->each([&](const HistoryEntry &entry) {
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
    if (QSqlQuery query(m_database);
        query.exec(QStringLiteral("SELECT id FROM incident WHERE deleted <> 0"))) {
        while (query.next())
            hidden.insert(query.value(0).toLongLong());
    }
    const World world = m_vocabulary.world(QDate::currentDate());
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
    const auto read = m_rows->readAll(take, IncidentRows::Which::DeletedToo);
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

    const auto chain = m_history->verify();
    found(QT_TRANSLATE_NOOP("CaseFile", "history"), chain ? std::nullopt : std::optional(chain.error()));
    return findings;
}

Result<void> CaseFile::rebuildDerived()
{
    if (const auto refused = refusal())
        return std::unexpected(*refused);
    auto done = execute(QStringLiteral("BEGIN IMMEDIATE"));
    if (done)
        done = m_rows->rebuildTextIndex();
    if (done)
        done = execute(QStringLiteral("COMMIT"));
    if (!done)
        (void)execute(QStringLiteral("ROLLBACK"));
    return done;
}

Result<CaseFile::Rescued> CaseFile::rescue(CaseFile &target) const
{
    // A walk stops at the first page that cannot be read: the rows behind it are reached from the other end,
    // and by the indices, which stand on pages of their own.
    Rescued rescued;
    QSet<qint64> ids;
    for (const char *walk :
         {"SELECT id FROM incident NOT INDEXED WHERE deleted = 0 ORDER BY id",
          "SELECT id FROM incident NOT INDEXED WHERE deleted = 0 ORDER BY id DESC",
          "SELECT id FROM incident INDEXED BY incident_reference WHERE deleted = 0 ORDER BY reference",
          "SELECT id FROM incident INDEXED BY incident_reference WHERE deleted = 0 ORDER BY reference "
          "DESC"}) {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        if (query.exec(QLatin1String(walk))) {
            while (query.next())
                ids.insert(query.value(0).toLongLong());
        }
        if (!query.lastError().isValid())
            break;
        rescued.complete = false;
    }
    QList<qint64> ordered = ids.values();
    std::ranges::sort(ordered);
    Change change;
    change.reason = QStringLiteral("rescue");
    const World world = m_vocabulary.world(QDate::currentDate());
    for (const qint64 id : ordered) {
        auto one = incident(IncidentId{id});
        if (!one || hasErrors(validate(*one, world))) {
            rescued.lost.push_back(id);
            continue;
        }
        change.edits.push_back({std::nullopt, std::move(*one)});
        ++rescued.incidents;
    }
    if (const auto done = target.apply(std::move(change)); !done)
        return std::unexpected(done.error());
    return rescued;
}
