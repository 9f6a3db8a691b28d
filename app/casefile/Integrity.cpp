#include "casefile/Integrity.h"

#include "casefile/Connection.h"
#include "casefile/FileError.h"
#include "casefile/History.h"
#include "casefile/Properties.h"
#include "records/RecordJson.h"

#include <QCoreApplication>
#include <QSet>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <algorithm>

namespace
{

/// What the newest entry of a record's history says of it.
struct Told {
    QString salt, fingerprint;
    bool logged = false, deleted = false;
};

QString keyOf(const Incident &incident)
{
    return incident.uuid.toString(QUuid::WithoutBraces);
}

bool matches(const Told &told, const Incident &incident)
{
    return told.fingerprint == History::fingerprint(told.salt, canonicalBytes(incident));
}

Message changedMessage(const QString &reference)
{
    return {"CaseFile",
            QT_TRANSLATE_NOOP("CaseFile",
                              "incident %1 does not match its history: it was changed by another program"),
            {reference}};
}

Error refused(const Store &store, const QStringList &references)
{
    constexpr qsizetype named = 10;
    QString list = references.mid(0, named).join(QStringLiteral(", "));
    if (references.size() > named)
        list += QStringLiteral(", …");
    Error error =
        fileError(ErrorKind::Damaged,
                  QT_TRANSLATE_NOOP(
                      "CaseFile", "Incidents in “%1” were changed by another program and do not match their "
                                  "history: %2. Nothing was written. Check the file with “dossier check”, "
                                  "and restore a backup."),
                  store.path());
    error.message.arguments << list;
    return error;
}

Error incomplete(const Store &store)
{
    return fileError(
        ErrorKind::Damaged,
        QT_TRANSLATE_NOOP("CaseFile",
                          "Incidents in “%1” were added, hidden or removed by another program. Nothing "
                          "was written. Check the file with “dossier check”, and restore a backup."),
        store.path());
}

} // namespace

namespace integrity
{

Result<std::vector<Contradiction>> among(const Store &store, std::span<const Incident> incidents)
{
    std::vector<Contradiction> found;
    if (incidents.empty())
        return found;
    QStringList marks;
    for (size_t i = 0; i < incidents.size(); ++i)
        marks << QStringLiteral("?");
    QSqlQuery query(store.connection().database);
    query.setForwardOnly(true);
    query.prepare(
        QStringLiteral("SELECT record, salt, content FROM history WHERE seq IN (SELECT max(seq) FROM "
                       "history WHERE record IN (%1) GROUP BY record)")
            .arg(marks.join(QLatin1Char(','))));
    for (size_t i = 0; i < incidents.size(); ++i)
        query.bindValue(static_cast<int>(i), keyOf(incidents[i]));
    if (!query.exec())
        return std::unexpected(store.connection().failure(query));
    QHash<QString, Told> told;
    while (query.next())
        told.insert(query.value(0).toString(), {query.value(1).toString(), query.value(2).toString()});
    if (query.lastError().isValid())
        return std::unexpected(store.connection().failure(query));
    for (const Incident &incident : incidents) {
        if (!matches(told.value(keyOf(incident)), incident))
            found.push_back({incident.reference, changedMessage(incident.reference)});
    }
    return found;
}

Result<std::vector<Contradiction>> all(const Store &store, const Progress &progress)
{
    std::vector<Contradiction> found;
    QHash<QString, Told> contents;
    const auto entries = store.history().each([&](const HistoryEntry &entry) {
        const auto is = [&](const char *action) { return entry.action == QLatin1String(action); };
        if (is("filter") || entry.action == properties::action)
            return true;
        Told &told = contents[entry.record];
        told.salt = entry.salt;
        told.fingerprint = entry.content;
        told.logged |= is("create");
        told.deleted = is("delete") || (told.deleted && !is("restore"));
        return !progress.cancelled();
    });
    if (!entries)
        return std::unexpected(entries.error());
    const auto total = static_cast<qint64>(contents.size());
    QSet<qint64> hidden;
    QSqlQuery query(store.connection().database);
    if (!query.exec(QStringLiteral("SELECT id FROM incident WHERE deleted <> 0")))
        return std::unexpected(store.connection().failure(query));
    while (query.next())
        hidden.insert(query.value(0).toLongLong());
    query.finish();
    qint64 done = 0;
    const auto take = [&](Incident &&incident) {
        const Told told = contents.take(keyOf(incident));
        if (told.deleted != hidden.contains(incident.id.value)) {
            const char *said =
                told.deleted
                    ? QT_TRANSLATE_NOOP("CaseFile",
                                        "incident %1 had been deleted and was restored by another program")
                    : QT_TRANSLATE_NOOP("CaseFile", "incident %1 was hidden by another program");
            found.push_back({incident.reference, {"CaseFile", said, {incident.reference}}});
        }
        if (!matches(told, incident))
            found.push_back({incident.reference, changedMessage(incident.reference)});
        if (++done % 1024 == 0)
            progress.at(done, total);
        return !progress.cancelled();
    };
    if (auto read = store.eachIncident(take, Store::Which::DeletedToo); !read)
        return std::unexpected(read.error());
    if (progress.cancelled()) {
        return std::unexpected(fileError(ErrorKind::Cancelled,
                                         QT_TRANSLATE_NOOP("CaseFile", "Cancelled. “%1” was not changed."),
                                         store.path()));
    }
    QStringList missing;
    for (auto left = contents.cbegin(); left != contents.cend(); ++left) {
        if (left->logged)
            missing << left.key();
    }
    missing.sort();
    for (const QString &record : missing) {
        found.push_back(
            {record,
             {"CaseFile",
              QT_TRANSLATE_NOOP(
                  "CaseFile",
                  "incident %1 is in the history but was removed from the case file by another program"),
              {record}}});
    }
    return found;
}

Result<bool> complete(const Store &store)
{
    QSqlQuery query(store.connection().database);
    if (!query.exec(QStringLiteral("SELECT (SELECT count(*) FROM incident WHERE deleted = 0), "
                                   "(SELECT count(*) FROM history WHERE action IN ('create', 'restore')) - "
                                   "(SELECT count(*) FROM history WHERE action = 'delete')")) ||
        !query.next())
        return std::unexpected(store.connection().failure(query));
    return query.value(0).toLongLong() == query.value(1).toLongLong();
}

Result<std::vector<Incident>> read(const Store &store, std::span<const IncidentId> ids)
{
    auto incidents = store.incidents(ids);
    if (!incidents)
        return incidents;
    const auto wrong = among(store, *incidents);
    if (!wrong)
        return std::unexpected(wrong.error());
    if (wrong->empty())
        return incidents;
    QStringList references;
    for (const Contradiction &one : *wrong)
        references << one.reference;
    return std::unexpected(refused(store, references));
}

Result<void> verify(const Store &store, std::span<const IncidentId> ids, const Progress &progress)
{
    const auto whole = complete(store);
    if (!whole)
        return std::unexpected(whole.error());
    if (!*whole)
        return std::unexpected(incomplete(store));
    QStringList references;
    constexpr size_t batch = 500;
    for (size_t begin = 0; begin < ids.size() && !progress.cancelled(); begin += batch) {
        const auto incidents = store.incidents(ids.subspan(begin, std::min(batch, ids.size() - begin)));
        if (!incidents)
            return std::unexpected(incidents.error());
        const auto wrong = among(store, *incidents);
        if (!wrong)
            return std::unexpected(wrong.error());
        for (const Contradiction &one : *wrong)
            references << one.reference;
        progress.at(static_cast<qint64>(begin), static_cast<qint64>(ids.size()));
    }
    if (!references.isEmpty())
        return std::unexpected(refused(store, references));
    return {};
}

} // namespace integrity
