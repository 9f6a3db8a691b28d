#include "casefile/Integrity.h"

#include "casefile/Brief.h"
#include "casefile/Connection.h"
#include "casefile/Engine.h"
#include "casefile/FileError.h"
#include "casefile/History.h"
#include "casefile/IncidentRows.h"
#include "records/RecordJson.h"
#include "system/Worker.h"

#include <QCoreApplication>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <algorithm>
#include <deque>
#include <thread>
#include <utility>

using integrity::Contradiction;

namespace
{

constexpr int incidentsAtOnce = 500;
constexpr int entriesAtOnce = 4096;

/// What the entries of a record say of it.
struct Told {
    QString salt, fingerprint; // by the newest
    bool logged = false, deleted = false;
    qint64 created = 0, changed = 0; // ms since 1970
    std::vector<qint64> purged;      // since then; an erasure changes those alone that held the text
};

/// An incident as it was read, with what is to be compared.
struct Read {
    Incident incident;
    qint64 deleted = 0; ///< as it stands there
    Told told;
};

QString keyOf(const Incident &incident)
{
    return incident.uuid.toString(QUuid::WithoutBraces);
}

struct Fingerprint {
    QString salt, content;
};

bool isTold(const Fingerprint &told, const QString &filter)
{
    return told.content == History::fingerprint(told.salt, filter.toUtf8());
}

std::vector<Contradiction> compared(const std::vector<Read> &all)
{
    std::vector<Contradiction> found;
    for (const auto &[incident, deleted, told] : all) {
        const QString name = briefly(incident.reference);
        const auto say = [&](const char *text) {
            found.push_back({name, {"CaseFile", text, {name}}, incident.id.value});
        };
        if (incident.id.value < IncidentId::first || incident.id.value > IncidentId::last)
            say(QT_TRANSLATE_NOOP("CaseFile", "incident %1 was hidden by another program"));
        // Neither the one nor the other, for those who look for one of them.
        if (deleted != 0 && deleted != 1) {
            found.push_back({name,
                             {"CaseFile",
                              QT_TRANSLATE_NOOP("CaseFile", "incident %1 contains data that cannot be read, "
                                                            "or that Dossier cannot have saved (%2)"),
                              {name, QStringLiteral("deleted")}},
                             incident.id.value});
        }
        if (told.deleted && !deleted)
            say(QT_TRANSLATE_NOOP("CaseFile",
                                  "incident %1 had been deleted and was restored by another program"));
        if (deleted && !told.deleted)
            say(QT_TRANSLATE_NOOP("CaseFile", "incident %1 was hidden by another program"));
        if (!told.logged || told.fingerprint != History::fingerprint(told.salt, canonicalBytes(incident))) {
            say(QT_TRANSLATE_NOOP("CaseFile", "incident %1 does not match its history: it was changed by "
                                              "another program"));
            continue;
        }
        const qint64 changed = incident.changed.toMSecsSinceEpoch();
        if (incident.created.toMSecsSinceEpoch() != told.created ||
            (changed != told.changed && std::ranges::count(told.purged, changed) == 0)) {
            say(QT_TRANSLATE_NOOP("CaseFile", "the dates on which incident %1 was added and last changed do "
                                              "not match its history"));
        }
    }
    return found;
}

/// Reads what is told of incidents, and which of them are deleted.
Result<std::vector<Read>> withHistory(const Store &store, std::vector<Incident> incidents)
{
    std::vector<Read> all;
    if (incidents.empty())
        return all;
    QStringList marks;
    for (size_t i = 0; i < incidents.size(); ++i)
        marks << QStringLiteral("?");
    const QString in = marks.join(QLatin1Char(','));
    QSqlQuery query(store.connection().database);
    query.setForwardOnly(true);
    query.prepare(QStringLiteral("SELECT record, action, salt, content, at FROM history WHERE record IN (%1) "
                                 "AND action <> 'filter' ORDER BY seq")
                      .arg(in));
    for (size_t i = 0; i < incidents.size(); ++i)
        query.bindValue(static_cast<int>(i), keyOf(incidents[i]));
    if (!query.exec())
        return std::unexpected(store.connection().failure(query));
    QHash<QString, Told> told;
    while (query.next()) {
        Told &one = told[query.value(0).toString()];
        const QString action = query.value(1).toString();
        const auto is = [&](const char *name) { return action == QLatin1String(name); };
        one.salt = query.value(2).toString();
        one.fingerprint = query.value(3).toString();
        one.deleted = isDeletedAfter(action, one.deleted);
        const auto at = [&] {
            return QDateTime::fromString(query.value(4).toString(), Qt::ISODateWithMs).toMSecsSinceEpoch();
        };
        if (is("create")) {
            one.logged = true;
            one.created = one.changed = at();
        } else if (is("update")) {
            one.changed = at();
            one.purged.clear();
        } else if (is("purge")) {
            one.purged.push_back(at());
        }
    }
    if (query.lastError().isValid())
        return std::unexpected(store.connection().failure(query));
    query.prepare(
        QStringLiteral("SELECT id, deleted FROM incident WHERE deleted IS NOT 0 AND id IN (%1)").arg(in));
    for (size_t i = 0; i < incidents.size(); ++i)
        query.bindValue(static_cast<int>(i), incidents[i].id.value);
    if (!query.exec())
        return std::unexpected(store.connection().failure(query));
    QHash<qint64, qint64> deleted;
    while (query.next())
        deleted.insert(query.value(0).toLongLong(), query.value(1).toLongLong());
    if (query.lastError().isValid())
        return std::unexpected(store.connection().failure(query));
    for (Incident &incident : incidents) {
        Told said = told.value(keyOf(incident));
        const qint64 hidden = deleted.value(incident.id.value);
        all.push_back({std::move(incident), hidden, std::move(said)});
    }
    return all;
}

Error refused(const Store &store, const char *text, const QString &what = {})
{
    Error error = fileError(ErrorKind::Damaged, text, store.path());
    if (!what.isNull())
        error.message.arguments << what;
    return error;
}

Error cancelled(const Store &store)
{
    return fileError(ErrorKind::Cancelled, QT_TRANSLATE_NOOP("CaseFile", "Cancelled. “%1” was not changed."),
                     store.path());
}

/// What to say of them, before anything is written.
std::optional<Error> refusalOf(const Store &store, const std::vector<Contradiction> &found)
{
    if (found.empty())
        return std::nullopt;
    constexpr qsizetype named = 10;
    QStringList references;
    for (const Contradiction &one : found) {
        // What cannot be read says itself what it is.
        if (one.reference.isEmpty())
            return Error{ErrorKind::Damaged, one.message};
        if (!references.contains(one.reference))
            references << one.reference;
    }
    QString list = references.mid(0, named).join(QStringLiteral(", "));
    if (references.size() > named)
        list += QStringLiteral(", …");
    return refused(store,
                   QT_TRANSLATE_NOOP("CaseFile",
                                     "Incidents in “%1” were changed by another program and do not match "
                                     "their history: %2. Nothing was written. Check the file with "
                                     "“dossier check”, and restore a backup."),
                   list);
}

Result<void> run(integrity::Examination &examination, const Store &store, const Progress &progress)
{
    for (;;) {
        const auto more = examination.step();
        if (!more)
            return std::unexpected(more.error());
        if (!*more)
            return {};
        if (progress.cancelled())
            return std::unexpected(cancelled(store));
        progress.at(examination.done(), examination.total());
    }
}

} // namespace

namespace integrity
{

Result<std::vector<Contradiction>> among(const Store &store, std::vector<Incident> incidents)
{
    const auto all = withHistory(store, std::move(incidents));
    if (!all)
        return std::unexpected(all.error());
    return compared(*all);
}

struct Examination::Work {
    History::Walk walk;
    std::deque<Worker<std::vector<Contradiction>>> compared = {};
};

Examination::Examination(const Store &store)
    : m_store(store)
    , m_work(std::make_unique<Work>(History::Walk(store.history())))
{
}

Examination::~Examination() = default;

Result<bool> Examination::step()
{
    switch (m_part) {
    case Part::Incidents: {
        const auto more = compareIncidents();
        if (!more)
            return more;
        if (!*more) {
            m_part = Part::History;
            m_state = m_store.state().value_or(QString());
        }
        return true;
    }
    case Part::History: {
        const auto more = m_work->walk.step(entriesAtOnce);
        if (!more)
            return more;
        if (!*more)
            m_part = Part::Rest;
        return true;
    }
    case Part::Rest:
        break;
    }
    if (auto done = conclude(); !done)
        return std::unexpected(done.error());
    return false;
}

Result<bool> Examination::compareIncidents()
{
    QSqlQuery query(m_store.connection().database);
    query.setForwardOnly(true);
    if (m_total == 0) {
        if (!query.exec(QStringLiteral("SELECT count(*) FROM incident")) || !query.next())
            return std::unexpected(m_store.connection().failure(query));
        m_total = std::max<qint64>(query.value(0).toLongLong(), 1);
    }
    query.prepare(QStringLiteral("SELECT id FROM incident NOT INDEXED WHERE id %1 ? ORDER BY id LIMIT ?")
                      .arg(m_done == 0 ? QStringLiteral(">=") : QStringLiteral(">")));
    query.bindValue(0, m_after);
    query.bindValue(1, incidentsAtOnce);
    if (!query.exec())
        return std::unexpected(m_store.connection().failure(query));
    std::vector<IncidentId> ids;
    while (query.next()) {
        const qint64 id = query.value(0).toLongLong();
        // In a damaged table, rows can lead back to where the walk began.
        if (m_done + std::ssize(ids) > 0 && id <= m_after)
            return std::unexpected(engine::damaged(m_store.path()));
        ids.push_back({id});
        m_after = id;
    }
    if (query.lastError().isValid())
        return std::unexpected(m_store.connection().failure(query));
    if (ids.empty())
        return false;
    m_done += static_cast<qint64>(ids.size());
    auto read = m_store.incidents(ids);
    if (!read && read.error().kind != ErrorKind::Damaged)
        return std::unexpected(read.error());
    if (!read) {
        // One that cannot be read does not hide what is wrong with others.
        read = std::vector<Incident>();
        for (const IncidentId id : ids) {
            auto one = m_store.incident(id);
            if (one)
                read->push_back(std::move(*one));
            else if (one.error().kind != ErrorKind::Damaged)
                return std::unexpected(one.error());
            else
                incidents.push_back({QString(), one.error().message, id.value});
        }
    }
    auto all = withHistory(m_store, std::move(*read));
    if (!all)
        return std::unexpected(all.error());
    // The next ones are read while these are compared.
    m_work->compared.emplace_back(
        [all = std::move(*all)]() mutable { return compared(std::exchange(all, {})); });
    constexpr size_t fewest = 2; // processors, where their number is not known
    collect(std::max<size_t>(std::thread::hardware_concurrency(), fewest) - 1);
    return true;
}

/// Waits for comparisons until no more than `pending` are under way.
void Examination::collect(size_t pending)
{
    for (; m_work->compared.size() > pending; m_work->compared.pop_front())
        std::ranges::move(m_work->compared.front().get(), std::back_inserter(incidents));
}

Result<void> Examination::conclude()
{
    collect(0);
    std::ranges::stable_sort(incidents, {}, &Contradiction::row);
    QSqlQuery query(m_store.connection().database);
    query.setForwardOnly(true);
    if (!query.exec(QStringLiteral("SELECT record FROM history WHERE action = 'create' AND record NOT IN "
                                   "(SELECT uuid FROM incident) ORDER BY record")))
        return std::unexpected(m_store.connection().failure(query));
    while (query.next()) {
        const QString record = briefly(query.value(0).toString());
        incidents.push_back(
            {record,
             {"CaseFile",
              QT_TRANSLATE_NOOP(
                  "CaseFile",
                  "incident %1 is in the history but was removed from the case file by another program"),
              {record}}});
    }
    if (query.lastError().isValid())
        return std::unexpected(m_store.connection().failure(query));
    const auto sound = m_store.propertiesMatch();
    if (!sound)
        return std::unexpected(sound.error());
    propertiesMatch = *sound;
    history = m_work->walk.problem();
    // What was erased while the walk went on would look like it.
    if (history && m_store.state().value_or(QString()) != m_state)
        history.reset();
    return {};
}

Result<std::vector<FilterContradiction>> filters(const Store &store)
{
    QHash<QString, Fingerprint> told; // by name
    // The first version had no salt.
    const bool unsalted = store.connection().oldVersion == 1;
    QSqlQuery query(store.connection().database);
    query.setForwardOnly(true);
    if (!query.exec(
            QStringLiteral("SELECT record, %1, content FROM history WHERE action = 'filter' ORDER BY seq")
                .arg(unsalted ? QStringLiteral("''") : QStringLiteral("salt"))))
        return std::unexpected(store.connection().failure(query));
    while (query.next())
        told.insert(query.value(0).toString(), {query.value(1).toString(), query.value(2).toString()});
    if (query.lastError().isValid())
        return std::unexpected(store.connection().failure(query));
    const auto saved = store.savedFilters();
    if (!saved)
        return std::unexpected(saved.error());
    const auto matches = [&](const QString &name, const QString &filter) {
        return isTold(told.value(name), filter);
    };
    std::vector<FilterContradiction> found;
    const auto say = [&](const char *text, const QString &name) {
        found.push_back({name, {"CaseFile", text, {briefly(name)}}});
    };
    for (const auto &[name, filter] : *saved) {
        if (!matches(name, filter))
            say(QT_TRANSLATE_NOOP("CaseFile", "the saved filter “%1” does not match its "
                                              "history: it was changed by another program"),
                name);
        told.remove(name);
    }
    for (auto left = told.cbegin(); left != told.cend(); ++left) {
        // One that was removed has an empty content; what an erasure emptied has none.
        if (!left->content.isEmpty() && !matches(left.key(), QString()))
            say(QT_TRANSLATE_NOOP("CaseFile", "the saved filter “%1” is in the history, but was "
                                              "removed by another program"),
                left.key());
    }
    return found;
}

Result<bool> filterMatches(const Store &store, const QString &name, const QString &filter)
{
    QSqlQuery query(store.connection().database);
    query.prepare(QStringLiteral("SELECT salt, content FROM history WHERE record = ? AND action = 'filter' "
                                 "ORDER BY seq DESC LIMIT 1"));
    query.bindValue(0, name);
    if (!query.exec())
        return std::unexpected(store.connection().failure(query));
    return query.next() && isTold({query.value(0).toString(), query.value(1).toString()}, filter);
}

Result<std::vector<Contradiction>> all(const Store &store, const Progress &progress)
{
    Examination examination(store);
    if (auto done = run(examination, store, progress); !done)
        return std::unexpected(done.error());
    return std::move(examination.incidents);
}

Result<void> verify(const Store &store, std::span<const Incident> incidents)
{
    const auto found = among(store, {incidents.begin(), incidents.end()});
    if (!found)
        return std::unexpected(found.error());
    if (auto error = refusalOf(store, *found))
        return std::unexpected(std::move(*error));
    return {};
}

Result<void> verify(const Store &store, const QString &words, const Progress &progress)
{
    // Facts are read from an index, and the history of a record is found by one: they may say otherwise than
    // their tables. Rows that refer to none belong to no record, and no record tells of them.
    bool pagesAgree = true;
    const Connection &connection = store.connection();
    const auto pages =
        engine::eachFault(connection.database, connection.path, [&](const QString &) { pagesAgree = false; });
    if (!pages)
        return pages;
    const auto references = engine::eachBrokenReference(
        connection.database, connection.path, [&](const QString &, const QString &) { pagesAgree = false; });
    if (!references)
        return references;
    if (!pagesAgree)
        return std::unexpected(engine::damaged(connection.path));
    Examination examination(store);
    if (auto done = run(examination, store, progress); !done)
        return done;
    if (auto error = refusalOf(store, examination.incidents))
        return std::unexpected(std::move(*error));
    if (examination.history) {
        return std::unexpected(
            refused(store,
                    QT_TRANSLATE_NOOP("CaseFile", "The history of “%1” was changed by another program, from "
                                                  "entry %2 on. Nothing was written. Check the file with "
                                                  "“dossier check”, and restore a backup."),
                    examination.history->message.arguments.value(0)));
    }
    if (!examination.propertiesMatch) {
        return std::unexpected(
            refused(store, QT_TRANSLATE_NOOP("CaseFile",
                                             "The title, language or date of “%1” were changed by another "
                                             "program. Nothing was written. Check the file with “dossier "
                                             "check”, and restore a backup.")));
    }
    if (words.trimmed().isEmpty())
        return {};
    const auto same = store.rows().findsRightly(words);
    if (!same)
        return std::unexpected(same.error());
    if (*same)
        return {};
    return std::unexpected(refused(
        store, QT_TRANSLATE_NOOP("CaseFile", "The search index of “%1” does not match its incidents, and a "
                                             "search would find others than there are. Nothing was written. "
                                             "Rebuild the index with “dossier check --repair”.")));
}

} // namespace integrity
