#include "casefile/Store.h"

#include "casefile/Connection.h"
#include "casefile/Differences.h"
#include "casefile/FileError.h"
#include "casefile/History.h"
#include "casefile/IncidentRows.h"
#include "casefile/Integrity.h"
#include "records/Defect.h"
#include "records/Printable.h"
#include "records/RecordJson.h"
#include "vocabulary/Vocabulary.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QScopeGuard>
#include <QSqlQuery>
#include <QVariant>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

// How a change is written: its rows, and its entries in the history.

namespace
{

void completeUuids(Incident &incident)
{
    if (incident.uuid.isNull())
        incident.uuid = QUuid::createUuid();
    for (Violation &violation : incident.violations) {
        if (violation.uuid.isNull())
            violation.uuid = QUuid::createUuid();
    }
}

Error taken(const QString &reference)
{
    return {ErrorKind::Conflict,
            {"CaseFile",
             QT_TRANSLATE_NOOP("CaseFile",
                               "The reference “%1” is already used by another incident. Choose another one."),
             {reference}}};
}

std::optional<Error> firstError(const Incident &incident, const World &world,
                                const Incident *before = nullptr)
{
    for (const Problem &problem : validate(incident, world, before)) {
        if (problem.severity == Problem::Severity::Error) {
            return Error{ErrorKind::Invalid, problem.message,
                         incident.reference + QLatin1Char(' ') + problem.column()};
        }
    }
    return std::nullopt;
}

/// What an entry of a change has for its source.
QString sourceIn(const Change &of, const QString &source = {})
{
    return of.undoes ? HistoryEntry::undoing(source) : source;
}

} // namespace

/// A new incident with all that can be said of it before it is written.
struct Store::Prepared {
    Prepared(Incident &&incident_, std::optional<Error> refusal_)
        : incident(std::move(incident_))
        , refusal(std::move(refusal_))
    {
        completeUuids(incident);
        salt = History::freshSalt();
        fingerprint = History::fingerprint(salt, canonicalBytes(incident));
    }
    Incident incident;
    std::optional<Error> refusal;
    QString salt, fingerprint;
};

/// A thread that prepares incidents ahead of the one that writes them, a bounded number of batches.
class Store::Preparation
{
public:
    using Batch = std::vector<Prepared>;

    Preparation(const ChangeSource &source, World world)
        : m_thread([this, &source, world = std::move(world)](const std::stop_token &stop) {
            try {
                prepare(source, world, stop);
            } catch (...) {
                end(caughtDefect());
            }
        })
    {
    }
    ~Preparation()
    {
        m_thread.request_stop();
        m_moved.notify_all();
    }

    /// The next batch, empty behind the last one.
    Result<Batch> next()
    {
        std::unique_lock lock(m_mutex);
        m_moved.wait(lock, [this] { return !m_ready.empty() || m_ended; });
        if (m_ready.empty())
            return m_error ? Result<Batch>(std::unexpected(*m_error)) : Batch();
        Batch batch = std::move(m_ready.front());
        m_ready.pop_front();
        m_moved.notify_all();
        return batch;
    }

private:
    void prepare(const ChangeSource &source, const World &world, const std::stop_token &stop)
    {
        constexpr size_t batchSize = 128, ahead = 8;
        std::optional<Error> error;
        for (bool more = true; more && !stop.stop_requested();) {
            Batch batch;
            while (more && batch.size() < batchSize) {
                auto incident = source.next();
                if (!incident)
                    error = incident.error();
                more = incident && *incident;
                if (more) {
                    auto refusal = firstError(**incident, world);
                    batch.emplace_back(std::move(**incident), std::move(refusal));
                }
            }
            std::unique_lock lock(m_mutex);
            m_moved.wait(lock, stop, [this] { return m_ready.size() < ahead; });
            // What came before an error is not worth writing.
            if (!batch.empty() && !error)
                m_ready.push_back(std::move(batch));
            m_moved.notify_all();
        }
        end(std::move(error));
    }

    void end(std::optional<Error> error)
    {
        const std::lock_guard lock(m_mutex);
        m_error = std::move(error);
        m_ended = true;
        m_moved.notify_all();
    }

    std::mutex m_mutex;
    std::condition_variable_any m_moved;
    std::deque<Batch> m_ready;
    std::optional<Error> m_error;
    bool m_ended = false;
    std::jthread m_thread; // last: it uses the others
};

Result<void> Store::writing(const QString &base, const std::function<Result<void>()> &write)
{
    if (m_refusal)
        return std::unexpected(*m_refusal);
    const QString expected = base.isEmpty() ? m_seen : base;
    auto forget = qScopeGuard([this] {
        m_rows->forget();
        m_history->forget();
    });
    auto written = m_connection->writing([&]() -> Result<void> {
        const auto head = state();
        if (!head)
            return std::unexpected(head.error());
        if (*head != expected) {
            return std::unexpected(
                fileError(ErrorKind::Superseded,
                          QT_TRANSLATE_NOOP("CaseFile",
                                            "“%1” was changed by another program, and your change was not "
                                            "saved. Check the current content, then make your change again."),
                          path()));
        }
        return write();
    });
    if (!written)
        return written;
    forget.dismiss();
    const auto head = m_history->head();
    if (!head)
        return std::unexpected(head.error());
    m_seen = *head;
    (void)isTouched(); // by this store itself
    return {};
}

Result<Change> Store::apply(Change change, const Progress &progress)
{
    if (m_refusal)
        return std::unexpected(*m_refusal);
    if (change.isEmpty()) {
        change.state = m_seen;
        return change;
    }
    if (auto written = writing(change.base, [&] { return writeChange(change, progress); }); !written)
        return std::unexpected(written.error());
    change.state = m_seen;
    return change;
}

Result<Change> Store::apply(const ChangeSource &source, const Progress &progress)
{
    Change done;
    done.reason = source.reason;
    if (auto written = writing(source.base, [&] { return writeSource(source, done, progress); }); !written)
        return std::unexpected(written.error());
    done.state = m_seen;
    return done;
}

Result<void> Store::writeChange(Change &change, const Progress &progress)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto total = static_cast<qint64>(change.edits.size() + change.hide.size() + change.show.size() +
                                           change.filters.size());
    qint64 done = 0;
    const auto next = [&]() -> Result<void> {
        if (progress.cancelled()) {
            return std::unexpected(
                fileError(ErrorKind::Cancelled,
                          QT_TRANSLATE_NOOP("CaseFile", "Cancelled. “%1” was not changed."), path()));
        }
        if (++done % 256 == 0)
            progress.at(done, total);
        return {};
    };
    // What is edited is looked at before anything is written, and hiding comes before showing. A reference
    // that is given up makes room first: two incidents may swap theirs. Whether all are each one's own is
    // seen at the end.
    std::vector<Incident> stored;
    QHash<qint64, size_t> edited;
    QSet<qint64> toBeShown;
    for (const IncidentId id : change.show)
        toBeShown.insert(id.value);
    for (const Change::Edit &edit : change.edits) {
        const bool shown = edit.before && toBeShown.contains(edit.before->id.value);
        auto as = edit.before ? unchanged(edit, shown, change.mends) : Result<Incident>(Incident());
        if (!as)
            return std::unexpected(as.error());
        if (edit.before)
            edited.insert(as->id.value, stored.size());
        stored.push_back(std::move(*as));
    }
    const auto turn = [&](IncidentId id, bool hide) -> Result<void> {
        if (auto wanted = next(); !wanted)
            return wanted;
        if (const auto known = edited.constFind(id.value); known != edited.cend())
            return writeHidden(stored[*known], hide, true, change, now);
        const auto one = vouched(id, change.mends);
        return one ? writeHidden(*one, hide, false, change, now) : std::unexpected(one.error());
    };
    for (const IncidentId id : change.hide) {
        if (auto written = turn(id, true); !written)
            return written;
    }
    for (size_t i = 0; i < change.edits.size(); ++i) {
        if (!change.edits[i].before || stored[i].reference == change.edits[i].after.reference)
            continue;
        if (auto parked = m_rows->parkReference(stored[i]); !parked)
            return parked;
    }
    for (const IncidentId id : change.show) {
        if (auto written = turn(id, false); !written)
            return written;
    }
    for (size_t i = 0; i < change.edits.size(); ++i) {
        if (auto wanted = next(); !wanted)
            return wanted;
        if (auto written = writeEdit(change.edits[i], stored[i], change, now); !written)
            return written;
    }
    for (const Change::FilterEdit &edit : change.filters) {
        if (auto written = writeFilter(edit, change, now); !written)
            return written;
    }
    return {};
}

Result<void> Store::writeSource(const ChangeSource &source, Change &done, const Progress &progress)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (auto ready = m_rows->text().expectMany(true); !ready)
        return ready;
    Preparation preparation(source, m_vocabulary.world(QDate::currentDate()));
    for (;;) {
        auto batch = preparation.next();
        if (!batch)
            return std::unexpected(batch.error());
        if (batch->empty())
            break;
        for (Prepared &prepared : *batch) {
            if (progress.cancelled()) {
                return std::unexpected(
                    fileError(ErrorKind::Cancelled,
                              QT_TRANSLATE_NOOP("CaseFile", "Cancelled. “%1” was not changed."), path()));
            }
            auto edit = source.settle(std::move(prepared.incident));
            if (!edit)
                return std::unexpected(edit.error());
            if (!*edit)
                continue;
            if ((*edit)->before) {
                const auto stored = unchanged(**edit, false, false);
                if (!stored)
                    return std::unexpected(stored.error());
                if (sameContent((*edit)->after, *stored)) {
                    if (auto written = writeSaid(**edit, done.reason, now); !written)
                        return written;
                    continue;
                }
                if (auto written = writeEdit(**edit, *stored, done, now); !written)
                    return written;
                done.edits.push_back(std::move(**edit));
                continue;
            }
            prepared.incident = std::move((*edit)->after);
            const auto id = writeNew(prepared, (*edit)->source, done.reason, now);
            if (!id)
                return std::unexpected(id.error());
            done.show.push_back(*id);
        }
    }
    return m_rows->text().expectMany(false);
}

Result<void> Store::record(const QString &action, const QString &what, const QString &fields,
                           const QByteArray &content, const QString &reason, const QDateTime &now,
                           const QString &source)
{
    const QString salt = History::freshSalt();
    return append(action, what, fields, salt, History::fingerprint(salt, content), reason, now, source);
}

Result<void> Store::append(const QString &action, const QString &what, const QString &fields,
                           const QString &salt, const QString &fingerprint, const QString &reason,
                           const QDateTime &now, const QString &source)
{
    HistoryEntry entry;
    entry.at = now;
    entry.who = m_author;
    entry.program = QStringLiteral("dossier " DOSSIER_VERSION);
    entry.action = action;
    // A text that is erased from names of filters alone is a change of no incident.
    const bool ofIncident = action != QLatin1String("filter") && !what.isEmpty();
    entry.kind = ofIncident                          ? QLatin1String(kindOf<Incident>().name)
                 : action == QLatin1String("filter") ? QStringLiteral("filter")
                                                     : QStringLiteral("casefile");
    entry.record = what;
    entry.fields = fields;
    entry.reason = reason;
    entry.salt = salt;
    entry.content = fingerprint;
    entry.source = source;
    return m_history->append(std::move(entry));
}

Result<IncidentId> Store::writeNew(Prepared &prepared, const QString &source, const QString &reason,
                                   const QDateTime &now)
{
    if (prepared.refusal)
        return std::unexpected(*prepared.refusal);
    Incident &incident = prepared.incident;
    incident.created = incident.changed = now;
    const auto id = m_rows->insert(incident);
    if (!id) {
        // The index of references says so, but not in words.
        const auto holder = m_rows->withReference(incident.reference);
        return std::unexpected(holder && *holder ? taken(incident.reference) : id.error());
    }
    incident.id = *id;
    if (auto noted = append(QStringLiteral("create"), incident.uuid.toString(QUuid::WithoutBraces), {},
                            prepared.salt, prepared.fingerprint, reason, now, source);
        !noted)
        return std::unexpected(noted.error());
    return id;
}

/// An incident that is what its history says, unless a change `mends`.
Result<Incident> Store::vouched(IncidentId id, bool mends) const
{
    auto stored = incident(id);
    if (stored && !mends) {
        if (const auto sound = integrity::verify(*this, std::span(&*stored, 1)); !sound)
            return std::unexpected(sound.error());
    }
    return stored;
}

/// The incident that an edit is about, if it is still what the edit says it was.
Result<Incident> Store::unchanged(const Change::Edit &edit, bool mayBeDeleted, bool mends) const
{
    auto stored = vouched(edit.before->id, mends);
    if (!stored)
        return stored;
    const auto deleted = m_rows->isDeleted(edit.before->id);
    if (!deleted)
        return std::unexpected(deleted.error());
    if ((*deleted && !mayBeDeleted) || stored->uuid != edit.before->uuid ||
        !sameContent(*stored, *edit.before)) {
        return std::unexpected(
            Error{ErrorKind::Conflict,
                  {"CaseFile",
                   QT_TRANSLATE_NOOP("CaseFile", "“%1” has been changed in the meantime. Check its current "
                                                 "content, then make your change again."),
                   {edit.before->reference}}});
    }
    return stored;
}

Result<void> Store::writeEdit(Change::Edit &edit, const Incident &stored, const Change &of,
                              const QDateTime &now)
{
    Incident &after = edit.after;
    // What a backup holds was entered already.
    const QDate today = of.mends ? QDate(latestYear, 12, 31) : QDate::currentDate();
    auto refusal = of.asFound ? std::nullopt
                              : firstError(after, m_vocabulary.world(today), edit.before ? &stored : nullptr);
    if (!edit.before) {
        Prepared prepared(std::move(after), std::move(refusal));
        const auto id = writeNew(prepared, edit.source, of.reason, now);
        after = std::move(prepared.incident);
        return id ? Result<void>() : std::unexpected(id.error());
    }
    if (refusal)
        return std::unexpected(*refusal);
    const auto holder = m_rows->withReference(after.reference);
    if (!holder)
        return std::unexpected(holder.error());
    if (*holder && **holder != stored.id)
        return std::unexpected(taken(after.reference));
    after.changed = now;
    after.id = stored.id;
    after.uuid = stored.uuid;
    after.created = stored.created;
    completeUuids(after);
    if (auto written = m_rows->update(after); !written)
        return written;
    auto noted = record(QStringLiteral("update"), after.uuid.toString(QUuid::WithoutBraces),
                        historyFields(stored, after), canonicalBytes(after), of.reason, now,
                        sourceIn(of, edit.source));
    return noted && edit.said ? writeSaid(edit, of.reason, now) : noted;
}

Result<void> Store::writeSaid(const Change::Edit &edit, const QString &reason, const QDateTime &now)
{
    return record(QStringLiteral("import"), edit.after.uuid.toString(QUuid::WithoutBraces),
                  edit.said ? historyFields(edit.after, *edit.said) : QStringLiteral("[]"),
                  canonicalBytes(edit.after), reason, now, edit.source);
}

Result<void> Store::writeHidden(const Incident &stored, bool hide, bool edited, const Change &of,
                                const QDateTime &now)
{
    const auto deleted = m_rows->isDeleted(stored.id);
    if (!deleted)
        return std::unexpected(deleted.error());
    if (*deleted == hide)
        return {};
    // One that is edited in the same change gets its reference there.
    if (!hide && !edited) {
        const auto holder = m_rows->withReference(stored.reference);
        if (!holder)
            return std::unexpected(holder.error());
        if (*holder)
            return std::unexpected(taken(stored.reference));
    }
    if (auto written = m_rows->setDeleted(stored, hide); !written)
        return written;
    return record(hide ? QStringLiteral("delete") : QStringLiteral("restore"),
                  stored.uuid.toString(QUuid::WithoutBraces), {}, canonicalBytes(stored), of.reason, now,
                  sourceIn(of));
}

Result<void> Store::writeFilter(const Change::FilterEdit &edit, const Change &of, const QDateTime &now)
{
    // The fingerprint is of what can be stored.
    const QString name = storable(edit.name);
    const auto after = edit.after ? std::optional(storable(*edit.after)) : std::nullopt;
    QSqlQuery query(m_connection->database);
    query.prepare(after ? QStringLiteral("INSERT INTO saved_filter (filter, name) VALUES (?, ?) "
                                         "ON CONFLICT (name) DO UPDATE SET filter = excluded.filter")
                        : QStringLiteral("DELETE FROM saved_filter WHERE name = ?"));
    if (after)
        query.addBindValue(*after);
    query.addBindValue(name);
    if (!query.exec())
        return std::unexpected(m_connection->failure(query));
    const QJsonArray fields{
        QJsonArray{QStringLiteral("filter"), edit.before.value_or(QString()), after.value_or(QString())}};
    return record(QStringLiteral("filter"), name,
                  QString::fromUtf8(QJsonDocument(fields).toJson(QJsonDocument::Compact)),
                  after.value_or(QString()).toUtf8(), of.reason, now, sourceIn(of));
}
