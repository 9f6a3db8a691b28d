#include "casefile/RecentChanges.h"

#include "casefile/Connection.h"
#include "casefile/Engine.h"
#include "casefile/HistoryEntry.h"
#include "casefile/Store.h"

#include <QCoreApplication>
#include <QHash>
#include <QSqlError>
#include <QSqlQuery>

#include <algorithm>

namespace
{

/// The sequence of the entry that led to a state: 0 for the file's first one.
Result<qint64> sequenceOf(const Store &store, const QString &state)
{
    const QString wanted = state.trimmed().toLower();
    const bool isFirst = store.firstState().startsWith(wanted);
    // All hashes are lower-case hexadecimal, so that what begins so lies between two texts.
    QSqlQuery query(store.connection().database);
    query.prepare(
        QStringLiteral("SELECT seq FROM history WHERE substr(hash, 1, ?) = ? ORDER BY seq LIMIT 2"));
    query.bindValue(0, wanted.size());
    query.bindValue(1, wanted);
    std::vector<qint64> found;
    if (isFirst)
        found.push_back(0);
    if (auto read =
            engine::eachRow(query, store.path(), [&] { found.push_back(query.value(0).toLongLong()); });
        !read)
        return std::unexpected(read.error());
    if (wanted.isEmpty() || found.empty()) {
        return std::unexpected(
            Error{ErrorKind::NotFound,
                  {"RecentChanges",
                   QT_TRANSLATE_NOOP("RecentChanges", "This case file never had the revision “%1”."),
                   {state}}});
    }
    if (found.size() > 1) {
        return std::unexpected(
            Error{ErrorKind::Invalid,
                  {"RecentChanges",
                   QT_TRANSLATE_NOOP("RecentChanges",
                                     "Several revisions begin with “%1”. Enter more of its characters."),
                   {state}}});
    }
    return found.front();
}

ChangedIncident::What whatOf(bool added, bool deletedBefore, bool deletedNow)
{
    using What = ChangedIncident::What;
    if (deletedNow)
        return What::Deleted;
    if (added)
        return What::Added;
    return deletedBefore ? What::Restored : What::Changed;
}

} // namespace

Result<RecentChanges> recentChanges(const Store &store, const Since &since, const Progress &progress)
{
    qint64 behind = 0;
    if (!since.state.isEmpty()) {
        const auto sequence = sequenceOf(store, since.state);
        if (!sequence)
            return std::unexpected(sequence.error());
        behind = *sequence;
    }
    QSqlQuery query(store.connection().database);
    query.setForwardOnly(true);
    query.prepare(
        QStringLiteral("SELECT history.seq, history.at, history.who, history.action, history.record, "
                       "incident.id FROM history LEFT JOIN incident ON incident.uuid = history.record "
                       "WHERE history.seq > ? AND history.at >= ? AND history.action IN "
                       "('create', 'update', 'delete', 'restore') AND history.kind IN ('incident', '') "
                       "ORDER BY history.seq"));
    query.bindValue(0, behind);
    // Times are written in one way, which sorts as they follow.
    const bool byMoment = since.state.isEmpty() && since.moment;
    query.bindValue(1, byMoment ? since.moment->toUTC().toString(Qt::ISODateWithMs) : QStringLiteral(""));
    if (!query.exec())
        return std::unexpected(store.connection().failure(query));

    struct Run {
        size_t place;
        bool added, deletedBefore, deletedNow;
    };
    RecentChanges found;
    QHash<QString, Run> runs;
    QHash<QString, int> people;
    qint64 read = 0;
    while (query.next()) {
        constexpr qint64 lookEvery = 4096;
        if (++read % lookEvery == 0 && progress.cancelled()) {
            return std::unexpected(Error{
                ErrorKind::Cancelled, {"RecentChanges", QT_TRANSLATE_NOOP("RecentChanges", "Cancelled.")}});
        }
        const qint64 sequence = query.value(0).toLongLong();
        const QString action = query.value(3).toString();
        const QString record = query.value(4).toString();
        auto run = runs.find(record);
        if (run == runs.end()) {
            // What is restored was deleted; of what is deleted, and is not there any more, it does not
            // matter.
            const bool restored = action == QLatin1String("restore");
            run = runs.insert(
                record, {found.incidents.size(), action == QLatin1String("create"), restored, restored});
            found.incidents.push_back({.record = QUuid(record),
                                       .id = {query.value(5).toLongLong()},
                                       .before = sequence - 1,
                                       .at = {},
                                       .people = {}});
        }
        ChangedIncident &incident = found.incidents[run->place];
        run->deletedNow = isDeletedAfter(action, run->deletedNow);
        incident.last = sequence;
        ++incident.entries;
        incident.at = QDateTime::fromString(query.value(1).toString(), Qt::ISODateWithMs);
        incident.at.setTimeSpec(Qt::UTC);
        incident.what = whatOf(run->added, run->deletedBefore, run->deletedNow);
        const QString who = query.value(2).toString();
        auto person = people.find(who);
        if (person == people.end()) {
            person = people.insert(who, static_cast<int>(found.people.size()));
            found.people << who;
        }
        if (std::ranges::find(incident.people, *person) == incident.people.end())
            incident.people.push_back(*person);
    }
    if (query.lastError().isValid())
        return std::unexpected(store.connection().failure(query));
    std::ranges::sort(found.incidents, std::ranges::greater(), &ChangedIncident::last);
    return found;
}
