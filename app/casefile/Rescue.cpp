#include "casefile/Rescue.h"

#include "casefile/Connection.h"
#include "casefile/History.h"
#include "casefile/Integrity.h"
#include "vocabulary/Vocabulary.h"

#include <QSet>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <algorithm>
#include <array>

namespace
{

/// The rows of all incidents. A walk stops at the first page that cannot be read: the rows behind it are
/// reached from the other end, and by the indices, which stand on pages of their own.
QList<qint64> rowsOf(const Store &store, bool &complete)
{
    QSet<qint64> found;
    for (const char *walk : {"SELECT id FROM incident NOT INDEXED ORDER BY id",
                             "SELECT id FROM incident NOT INDEXED ORDER BY id DESC",
                             "SELECT id FROM incident INDEXED BY incident_reference WHERE deleted = 0 "
                             "ORDER BY reference",
                             "SELECT id FROM incident INDEXED BY incident_reference WHERE deleted = 0 "
                             "ORDER BY reference DESC"}) {
        QSqlQuery query(store.connection().database);
        query.setForwardOnly(true);
        if (query.exec(QLatin1String(walk))) {
            while (query.next())
                found.insert(query.value(0).toLongLong());
        }
        if (!query.lastError().isValid())
            break;
        complete = false;
    }
    QList<qint64> ordered = found.values();
    std::ranges::sort(ordered);
    return ordered;
}

/// Whether the history says that an incident is deleted; nothing where it says nothing.
std::optional<bool> isDeletedByHistory(const Store &store, const QUuid &incident)
{
    const auto entries = store.historyOf(incident);
    if (!entries || entries->empty())
        return std::nullopt;
    bool deleted = false;
    for (const HistoryEntry &entry : *entries)
        deleted = isDeletedAfter(entry.action, deleted);
    return deleted;
}

/// Whether figures could not be made with such a field: an incident without violations, a violation of a type
/// that nobody knows, numbers of people that are none, days that cannot be.
bool isUncountable(const Problem &problem)
{
    const bool isOfViolation =
        kindOf<Violation>().find(QString::fromLatin1(problem.field->name)) == problem.field;
    return problem.severity == Problem::Severity::Error && problem.field->holds != Holds::Names &&
           (isOfViolation || problem.field->holds == Holds::Date);
}

class Rescuer
{
public:
    Rescuer(const Store &store, Store &target)
        : m_store(store)
        , m_target(target)
        // Whether a day lies ahead of this computer's clock has no say here.
        , m_world(store.vocabulary().world(QDate(9999, 12, 31)))
    {
        rescued.historyHolds = store.history().verify().has_value();
        rescued.propertiesMatch = store.propertiesMatch().value_or(false);
        for (const bool deleted : {true, false}) {
            for (const bool matches : {true, false})
                sorted(deleted, matches).reason = reasonOf(matches);
        }
    }

    Rescued rescued;

    void take(qint64 row)
    {
        auto one = m_store.incident(IncidentId{row});
        const auto hidden = m_store.isDeleted(IncidentId{row});
        if (!one || !hidden) {
            rescued.lost.emplace_back(row, referenceOf(row));
            return;
        }
        const std::vector<Problem> problems = validate(*one, m_world);
        if (const auto fatal = std::ranges::find_if(problems, isUncountable); fatal != problems.end()) {
            rescued.uncountable.emplace_back(one->reference, fatal->message);
            return;
        }
        // A history that cannot be read vouches for nothing. What it does not say to be deleted was hidden by
        // another program, and comes to light.
        const auto wrong = integrity::among(m_store, {*one});
        const bool deleted = *hidden && isDeletedByHistory(m_store, one->uuid).value_or(true);
        const bool matches = rescued.historyHolds && wrong && wrong->empty();
        // Who changed it may have meant it to be published.
        if (rescued.historyHolds && !matches)
            one->visibility = Visibility::Confidential;
        if (!deleted) {
            // The index that keeps references apart may be damaged, too.
            const QString reference = one->reference;
            for (int i = 2; m_references.contains(one->reference); ++i)
                one->reference = QStringLiteral("%1 (%2)").arg(reference).arg(i);
            m_references.insert(one->reference);
            ++rescued.incidents;
            if (!matches)
                rescued.unmatched << one->reference;
            if (const auto broken = std::ranges::find(problems, Problem::Severity::Error, &Problem::severity);
                broken != problems.end())
                rescued.invalid.emplace_back(one->reference, broken->column());
        }
        sorted(deleted, matches)
            .edits.push_back({std::nullopt, std::move(*one), QLatin1String(recoveredSource)});
    }

    Result<void> write()
    {
        // Those that were deleted give up their references before others take them.
        for (const bool deleted : {true, false}) {
            for (const bool matches : {true, false}) {
                Change &change = sorted(deleted, matches);
                change.asFound = true;
                auto done = deleted ? writeDeleted(std::move(change)) : applied(std::move(change));
                if (!done)
                    return done;
            }
        }
        return writeOthers();
    }

private:
    static QString reasonOf(bool matches)
    {
        return matches ? QStringLiteral("recovered") : QStringLiteral("recovered; did not match its history");
    }

    Change &sorted(bool deleted, bool matches)
    {
        return m_changes[(deleted ? 2U : 0U) + (matches ? 1U : 0U)];
    }

    QString referenceOf(qint64 row) const
    {
        QSqlQuery query(m_store.connection().database);
        query.prepare(QStringLiteral("SELECT reference FROM incident WHERE id = ?"));
        query.bindValue(0, row);
        return query.exec() && query.next() ? query.value(0).toString() : QString();
    }

    Result<void> applied(Change &&change)
    {
        const auto done = m_target.apply(std::move(change));
        return done ? Result<void>() : std::unexpected(done.error());
    }

    /// Deleted incidents may have the references of others: one by one.
    Result<void> writeDeleted(Change &&change)
    {
        for (Change::Edit &edit : change.edits) {
            Change one;
            one.reason = change.reason;
            one.asFound = true;
            one.edits.push_back(std::move(edit));
            auto done = m_target.apply(std::move(one));
            if (!done)
                return std::unexpected(done.error());
            Change hide;
            hide.reason = change.reason;
            hide.hide = {done->edits.front().after.id};
            if (auto hidden = applied(std::move(hide)); !hidden)
                return hidden;
        }
        return {};
    }

    Result<void> writeFilters()
    {
        const auto saved = m_store.savedFilters();
        if (!saved)
            return {};
        const auto wrong = integrity::filters(m_store);
        std::array<Change, 2> changes;
        for (const bool matches : {true, false})
            changes[matches].reason = reasonOf(matches);
        for (const auto &[name, filter] : *saved) {
            const bool contradicts =
                !wrong || std::ranges::count(*wrong, name, &integrity::FilterContradiction::name) > 0;
            if (contradicts)
                rescued.filters << name;
            changes[rescued.historyHolds && !contradicts].filters.push_back({name, std::nullopt, filter});
        }
        for (Change &change : changes) {
            if (auto done = applied(std::move(change)); !done)
                return done;
        }
        return {};
    }

    /// What is no record, as far as it can be read.
    Result<void> writeOthers()
    {
        if (!rescued.historyHolds || !rescued.propertiesMatch) {
            const auto noted = m_target.writing({}, [&] {
                return m_target.recordProperties(QDateTime::currentDateTimeUtc(), reasonOf(false));
            });
            if (!noted)
                return noted;
        }
        if (auto done = writeFilters(); !done)
            return done;
        QSqlQuery drafts(m_store.connection().database);
        drafts.setForwardOnly(true);
        if (!drafts.exec(QStringLiteral("SELECT incident, content FROM draft")))
            return {};
        while (drafts.next()) {
            const auto kept =
                m_target.keepDraft(QUuid(drafts.value(0).toString()), drafts.value(1).toString());
            if (!kept)
                return kept;
        }
        return {};
    }

    const Store &m_store;
    Store &m_target;
    World m_world;
    std::array<Change, 4> m_changes;
    QSet<QString> m_references; ///< of what is not deleted
};

} // namespace

Result<Rescued> rescue(const Store &store, Store &target)
{
    Rescuer rescuer(store, target);
    for (const qint64 row : rowsOf(store, rescuer.rescued.complete))
        rescuer.take(row);
    if (auto done = rescuer.write(); !done)
        return std::unexpected(done.error());
    return std::move(rescuer.rescued);
}
