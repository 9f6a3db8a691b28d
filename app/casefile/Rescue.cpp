#include "casefile/Rescue.h"

#include "casefile/Brief.h"
#include "casefile/Connection.h"
#include "casefile/IncidentRows.h"
#include "casefile/KeptView.h"
#include "casefile/Properties.h"
#include "casefile/Salvage.h"
#include "casefile/Testimony.h"
#include "records/Codes.h"
#include "records/Printable.h"
#include "records/RecordJson.h"
#include "records/Reference.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

#include <QCoreApplication>
#include <QSet>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <span>

namespace
{

/// What stands for a type of violation that cannot be read.
constexpr const char *noType = "other.unclassified";

/// Whatever is longer is none: it would fill every line that names its incident.

using Lost = Salvaged::Lost;

QString said(const QString &text)
{
    return text.isEmpty() ? QStringLiteral("") : printable(briefly(text));
}

Message told(const Lost &lost, bool several)
{
    QString what = lost.what;
    if (several && lost.violation > 0)
        what += QStringLiteral(" [%1]").arg(lost.violation);
    if (lost.said.isNull())
        return {"Rescue", QT_TRANSLATE_NOOP("Rescue", "%1 could not be read"), {what}};
    return {"Rescue", QT_TRANSLATE_NOOP("Rescue", "%1 was “%2”"), {what, lost.said}};
}

bool isLost(const Salvaged &found, const char *what)
{
    return std::ranges::count(found.lost, QLatin1String(what), &Lost::what) > 0;
}

/// Of each figure the most careful one that those which can be read allow.
void settleVictims(VictimCount &victims, int violation, std::vector<Lost> &lost)
{
    const auto isSane = [](qint64 people) { return people >= 0 && people <= maximumVictims; };
    const VictimCount found = victims;
    victims.low = isSane(found.low) ? found.low : 0;
    if (isSane(found.best))
        victims.low = std::min(victims.low, found.best);
    victims.best = isSane(found.best) ? found.best : victims.low;
    if (found.high && (!isSane(*found.high) || *found.high < victims.best))
        victims.high.reset();
    const auto note = [&](const char *what, qint64 before) {
        if (before != Salvaged::unread)
            lost.push_back({QLatin1String(what), QString::number(before), true, violation});
    };
    if (victims.low != found.low)
        note("victims_low", found.low);
    if (victims.best != found.best)
        note("victims_best", found.best);
    if (victims.high != found.high)
        note("victims_high", *found.high);
}

/// Days that cannot be give way to the years that can be read; where there is none, to the first one that a
/// record may have, which nobody takes for the true one.
void settlePeriod(Period &period, Salvaged &found)
{
    constexpr int earliestYear = 1800;
    const auto isSane = [](QDate day) {
        return day.isValid() && day.year() >= earliestYear && day.year() <= latestYear;
    };
    if (isSane(period.from) && isSane(period.to) && period.from <= period.to) {
        if (!isLost(found, "date_precision"))
            return;
        const bool years = period.from.dayOfYear() == 1 && period.to.dayOfYear() == period.to.daysInYear();
        const bool months = period.from.day() == 1 && period.to.day() == period.to.daysInMonth();
        period.precision = years ? Precision::Year : months ? Precision::Month : Precision::Day;
        return;
    }
    std::vector<int> years;
    for (const auto &[what, day] : {std::pair("date_from", period.from), std::pair("date_to", period.to)}) {
        if (isSane(day))
            years.push_back(day.year());
        if (!isLost(found, what))
            found.lost.push_back(
                {QLatin1String(what), day.isValid() ? day.toString(Qt::ISODate) : QStringLiteral(""), true});
    }
    const auto [first, last] = years.empty() ? std::pair(earliestYear, earliestYear)
                                             : std::pair(std::ranges::min(years), std::ranges::max(years));
    period = {QDate(first, 1, 1), QDate(last, 12, 31), Precision::Year};
}

void settlePlace(Place &place, Salvaged &found)
{
    if (!place.coordinates)
        return;
    const auto [latitude, longitude] = *place.coordinates;
    if (std::isfinite(latitude) && std::abs(latitude) <= 90 && std::isfinite(longitude) &&
        std::abs(longitude) <= 180)
        return;
    found.lost.push_back({QStringLiteral("latitude"), QString::number(latitude)});
    found.lost.push_back({QStringLiteral("longitude"), QString::number(longitude)});
    place.coordinates.reset();
}

/// The entries of a file that were typed and not saved.
struct Draft {
    QString key, content;
};

class Rescuer
{
public:
    Rescuer(const Store &store, Store &target)
        : m_store(store)
        , m_target(target)
        , m_history(store.history())
        , m_salvage(store.connection().database, store.connection().oldVersion)
        // Whether a day lies ahead of this computer's clock has no say here.
        , m_world(store.vocabulary().world(QDate(latestYear, 12, 31)))
    {
        rescued.historyHolds = m_history.holds();
        rescued.lastBreak = m_history.lastBreak();
        rescued.foreign = store.connection().structure.foreign;
        const auto properties = properties::read(store.connection().database, store.path());
        rescued.propertiesMatch =
            properties && m_history.vouchesForProperties(properties::bytesOf(*properties));
        for (const bool deleted : {true, false}) {
            for (const bool matches : {true, false})
                sorted(deleted, matches).reason = reasonOf(matches);
        }
    }

    Rescued rescued;

    void takeAll(const Progress &progress)
    {
        const QList<qint64> rows = m_salvage.rows(rescued.complete);
        qint64 taken = 0;
        for (const qint64 row : rows) {
            if (progress.cancelled())
                return;
            progress.at(++taken, rows.size());
            take(row);
        }
    }

    Result<void> write()
    {
        // Those that were deleted give up their references before others take them.
        for (const bool deleted : {true, false}) {
            for (const bool matches : {true, false}) {
                Change &change = sorted(deleted, matches);
                change.asFound = true;
                auto done = deleted ? writeDeleted(change) : applied(std::move(change));
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

    void take(qint64 row)
    {
        auto found = m_salvage.read(row);
        if (!found) {
            rescued.lost.emplace_back(row, m_salvage.referenceOf(row));
            return;
        }
        Incident &one = found->incident;
        // What was read is all that was written, though a table that may hold more cannot be read.
        if (m_history.isContentOf(one))
            found->lost.clear();
        const auto said = m_history.isDeleted(found->uuid);
        const bool hidden = found->hidden.value_or(said.value_or(false));
        // What the history does not say to be deleted was hidden by another program, and comes to light.
        const bool deleted = hidden && said.value_or(true);
        settle(*found);
        const bool isRow = row >= IncidentId::first && row <= IncidentId::last;
        const bool matches = found->lost.empty() && isRow && m_history.vouchesFor(one, hidden);
        // Who changed it may have meant it to be published.
        if (!matches)
            one.visibility = Visibility::Confidential;
        if (!deleted) {
            // The index that keeps references apart may be damaged, too.
            const QString own = one.reference;
            for (int i = 2; m_references.contains(one.reference); ++i)
                one.reference = reference::another(own, i);
            m_references.insert(one.reference);
        }
        if (!matches)
            (deleted ? rescued.unmatchedDeleted : rescued.unmatched) << one.reference;
        tell(*found);
        // It is an accusation that nobody made, whether the history vouches for the rest or not.
        if (m_store.connection().oldVersion.value_or(sidesMoved::lastBefore + 1) <= sidesMoved::lastBefore &&
            sidesMoved::isMeant(one)) {
            m_moved.insert(one.uuid);
            m_sides.unite(sidesMoved::in(one));
            ++rescued.migrated.sidesOfBattles;
        }
        const auto problems = validate(one, m_world);
        if (const auto broken = std::ranges::find(problems, Problem::Severity::Error, &Problem::severity);
            broken != problems.end() && !deleted)
            rescued.invalid.emplace_back(one.reference, broken->column());
        sorted(deleted, matches)
            .edits.push_back({std::nullopt, std::move(one), QLatin1String(recoveredSource)});
    }

    /// Gives an incident values that it can have, where those that were found cannot be.
    void settle(Salvaged &found)
    {
        Incident &one = found.incident;
        const QString uuid = one.uuid.toString(QUuid::WithoutBraces);
        const bool isTaken = !one.uuid.isNull() && m_uuids.contains(uuid);
        if (isTaken || (one.uuid.isNull() && !isLost(found, "uuid")))
            found.lost.push_back({QStringLiteral("uuid"), found.uuid});
        if (isTaken || one.uuid.isNull())
            one.uuid = QUuid::createUuid();
        if (!m_uuids.contains(found.uuid))
            m_uuids.insert(found.uuid, one.uuid);
        if (one.reference.trimmed().isEmpty() || one.reference.size() > reference::longest) {
            if (!isLost(found, "incident"))
                found.lost.push_back({QStringLiteral("incident"), said(one.reference)});
            one.reference = QStringLiteral("recovered-%1").arg(one.id.value);
        }
        settlePlace(one.place, found);
        settlePeriod(one.period, found);
        if (one.violations.empty())
            one.violations.emplace_back().victims = {Salvaged::unread, Salvaged::unread, std::nullopt};
        int number = 0;
        for (Violation &violation : one.violations) {
            ++number;
            if (violation.uuid.isNull())
                violation.uuid = QUuid::createUuid();
            if (!m_world.knowsType(violation.type)) {
                const bool isTold = std::ranges::any_of(found.lost, [&](const Lost &lost) {
                    return lost.what == QLatin1String("violations") ||
                           (lost.what == QLatin1String("type") && lost.violation == number);
                });
                if (!isTold)
                    found.lost.push_back({QStringLiteral("type"), said(violation.type), true, number});
                violation.type = QLatin1String(noType);
            }
            settleVictims(violation.victims, number, found.lost);
        }
        // What is counted otherwise than it was found is nothing that anybody has verified.
        if (std::ranges::count(found.lost, true, &Lost::counted) > 0 && one.status != Status::Draft) {
            found.lost.push_back({QStringLiteral("status"), codeOf(one.status)});
            one.status = Status::Draft;
        }
    }

    /// Says at the end of the summary what stood there, so that whoever reads it sees it.
    void tell(Salvaged &found)
    {
        if (found.lost.empty())
            return;
        std::vector<Message> messages;
        for (const Lost &lost : found.lost)
            messages.push_back(told(lost, found.incident.violations.size() > 1));
        LocalText &summary = found.incident.summary;
        const bool none = summary.en.isEmpty() && summary.fr.isEmpty();
        for (const Language language : {Language::English, Language::French}) {
            QString &text = summary.in(language);
            if (none ? language != m_store.language() : text.isEmpty())
                continue;
            const Words &words = language == Language::French ? m_french : m_english;
            QStringList all;
            for (const Message &message : messages)
                all << words.say(message);
            if (!text.isEmpty())
                text += QStringLiteral("\n\n");
            text += words.translate("Rescue", QT_TRANSLATE_NOOP("Rescue", "[Recovered: %1]"))
                        .arg(all.join(QStringLiteral("; ")));
        }
        rescued.replaced.emplace_back(found.incident.reference, std::move(messages));
    }

    /// Whether nothing else can be written after such an error.
    static bool isOfDisk(const Error &error)
    {
        return error.kind != ErrorKind::Invalid && error.kind != ErrorKind::Conflict &&
               error.kind != ErrorKind::Internal && error.kind != ErrorKind::Damaged;
    }

    /// Writes a change of new incidents or filters; what is refused does not keep the others out.
    Result<void> applied(Change &&change)
    {
        constexpr size_t atOnce = 1000;
        std::vector<Change> parts;
        const auto part = [&]() -> Change & {
            if (parts.empty() || parts.back().edits.size() + parts.back().filters.size() >= atOnce) {
                parts.emplace_back().reason = change.reason;
                parts.back().asFound = true;
            }
            return parts.back();
        };
        for (Change::Edit &edit : change.edits)
            part().edits.push_back(std::move(edit));
        for (Change::FilterEdit &edit : change.filters)
            part().filters.push_back(std::move(edit));
        for (const Change &some : parts) {
            const auto done = m_target.apply(some);
            if (done) {
                rescued.incidents += static_cast<qint64>(some.edits.size());
                continue;
            }
            if (isOfDisk(done.error()))
                return std::unexpected(done.error());
            if (auto single = writeSingly(some); !single)
                return single;
        }
        return {};
    }

    Result<void> writeSingly(const Change &change)
    {
        const auto alone = [&](const QString &name, const auto &add) -> Result<bool> {
            Change one;
            one.reason = change.reason;
            one.asFound = true;
            add(one);
            const auto done = m_target.apply(std::move(one));
            if (done)
                return true;
            if (isOfDisk(done.error()))
                return std::unexpected(done.error());
            rescued.refused.emplace_back(name, done.error().message);
            return false;
        };
        for (const Change::Edit &edit : change.edits) {
            const auto done = alone(edit.after.reference, [&](Change &one) { one.edits.push_back(edit); });
            if (!done)
                return std::unexpected(done.error());
            rescued.incidents += *done;
        }
        for (const Change::FilterEdit &edit : change.filters) {
            if (const auto done = alone(edit.name, [&](Change &one) { one.filters.push_back(edit); }); !done)
                return std::unexpected(done.error());
        }
        return {};
    }

    /// As deleted from the first, in transactions of many: nobody sees one of them before it is. They may
    /// have the references of others.
    Result<void> writeDeleted(const Change &change)
    {
        constexpr size_t atOnce = 1000;
        const std::span<const Change::Edit> all(change.edits);
        for (size_t begin = 0; begin < all.size(); begin += atOnce) {
            const auto some = all.subspan(begin, std::min(atOnce, all.size() - begin));
            const auto write = [&](std::span<const Change::Edit> edits) {
                auto done = m_target.writing({}, [&] { return logDeleted(edits, change.reason); });
                if (done)
                    rescued.deleted += std::ssize(edits);
                return done;
            };
            auto done = write(some);
            for (size_t i = 0; !done && !isOfDisk(done.error()) && i < some.size(); ++i) {
                const auto single = write(some.subspan(i, 1));
                if (!single && isOfDisk(single.error()))
                    return single;
                if (!single)
                    rescued.refused.emplace_back(some[i].after.reference, single.error().message);
            }
            if (!done && isOfDisk(done.error()))
                return done;
        }
        return {};
    }

    Result<void> logDeleted(std::span<const Change::Edit> edits, const QString &reason)
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        for (const Change::Edit &edit : edits) {
            Incident one = edit.after;
            one.created = one.changed = now;
            const auto id = m_target.rows().insert(one);
            if (!id)
                return std::unexpected(id.error());
            one.id = *id;
            if (auto hidden = m_target.rows().setDeleted(one, true); !hidden)
                return hidden;
            const QByteArray content = canonicalBytes(one);
            for (const auto &[action, source] :
                 {std::pair("create", edit.source), std::pair("delete", QString())}) {
                if (auto noted =
                        m_target.record(QLatin1String(action), one.uuid.toString(QUuid::WithoutBraces), {},
                                        content, reason, now, source);
                    !noted)
                    return noted;
            }
        }
        return {};
    }

    /// Rows of two texts, from both ends of a table that may be damaged.
    std::map<QString, QString> pairsOf(const char *sql)
    {
        std::map<QString, QString> pairs;
        for (const char *order : {" ASC", " DESC"}) {
            QSqlQuery query(m_store.connection().database);
            query.setForwardOnly(true);
            if (query.exec(QLatin1String(sql) + QLatin1String(order))) {
                while (query.next())
                    pairs.insert_or_assign(query.value(0).toString(), query.value(1).toString());
            }
            if (!query.lastError().isValid())
                return pairs;
        }
        rescued.othersComplete = false;
        return pairs;
    }

    Result<void> writeFilters()
    {
        std::array<Change, 2> changes;
        for (const bool matches : {true, false})
            changes[matches].reason = reasonOf(matches);
        for (const auto &[name, filter] : pairsOf("SELECT name, filter FROM saved_filter ORDER BY name")) {
            const bool matches = m_history.vouchesForFilter(name, filter);
            if (!matches)
                rescued.filters << name;
            if (sidesMoved::isAskedFor(filter, m_sides))
                rescued.migrated.filters << name;
            changes[matches].filters.push_back({name, std::nullopt, filter});
        }
        for (Change &change : changes) {
            if (auto done = applied(std::move(change)); !done)
                return done;
        }
        return {};
    }

    Result<void> writeDrafts()
    {
        std::vector<Draft> unplaced;
        QSet<QUuid> taken;
        const auto keep = [&](const QUuid &incident, const Draft &draft) -> Result<void> {
            taken.insert(incident);
            const bool moved = m_moved.contains(incident);
            const auto kept =
                m_target.keepDraft(incident, moved ? sidesMoved::inForm(draft.content) : draft.content);
            if (!kept && isOfDisk(kept.error()))
                return kept;
            if (!kept)
                rescued.drafts << draft.key;
            return {};
        };
        for (const auto &[key, content] : pairsOf("SELECT incident, content FROM draft ORDER BY incident")) {
            if (key == keptview::key)
                continue;
            const Draft draft{key, content};
            const QUuid uuid = key.isEmpty() ? QUuid() : m_uuids.value(key, QUuid(key));
            const bool isKey = key.isEmpty() || !uuid.isNull();
            if (!isKey || taken.contains(uuid)) {
                unplaced.push_back(draft);
                continue;
            }
            if (auto kept = keep(uuid, draft); !kept)
                return kept;
        }
        // One of no incident is kept as that of a new one, where there is none.
        for (const Draft &draft : unplaced) {
            if (taken.contains(QUuid()))
                rescued.drafts << draft.key;
            else if (auto kept = keep(QUuid(), draft); !kept)
                return kept;
        }
        return {};
    }

    /// What is no record, as far as it can be read.
    Result<void> writeOthers()
    {
        if (!rescued.propertiesMatch) {
            const auto noted = m_target.writing({}, [&] {
                return m_target.recordProperties(QDateTime::currentDateTimeUtc(), reasonOf(false));
            });
            if (!noted)
                return noted;
        }
        if (auto done = writeFilters(); !done)
            return done;
        return writeDrafts();
    }

    const Store &m_store;
    Store &m_target;
    Testimony m_history;
    Salvage m_salvage;
    World m_world;
    Words m_english{Language::English}, m_french{Language::French};
    std::array<Change, 4> m_changes;
    QSet<QUuid> m_moved;           ///< incidents of which the sides were (sidesMoved)
    QSet<QString> m_sides;         ///< their names
    QSet<QString> m_references;    ///< of what is not deleted
    QHash<QString, QUuid> m_uuids; ///< as they stood in the file -> as they are
};

} // namespace

Result<Rescued> rescue(const Store &store, Store &target, const Progress &progress)
{
    Rescuer rescuer(store, target);
    rescuer.takeAll(progress);
    // What was not read because of that would be told as lost.
    auto done = progress.cancelled() ? Result<void>() : rescuer.write();
    if (progress.cancelled())
        return std::unexpected(Error{ErrorKind::Cancelled, {}});
    if (!done)
        return std::unexpected(done.error());
    return std::move(rescuer.rescued);
}
