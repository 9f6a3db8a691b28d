#include "exchange/Import.h"

#include "exchange/Base.h"
#include "exchange/DossierTable.h"
#include "exchange/OpenTable.h"
#include "exchange/Versions.h"
#include "records/Csv.h"
#include "records/RecordJson.h"
#include "records/Validation.h"
#include "vocabulary/Vocabulary.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <deque>
#include <iterator>
#include <mutex>

namespace
{

/// An incident as the rows of the table that were read make it.
struct Gathered {
    Incident incident;
    std::vector<qint64> lines;     ///< of its violations
    std::vector<QString> versions; ///< that its rows name
    qint64 mended = 0, repeated = 0;
    // Where its violations stand, by what they say and by their UUIDs, once there are several.
    QHash<QByteArray, size_t> saying;
    QHash<QUuid, size_t> identified;
};

/// All that a row says of its violation, in whatever order it names who did it.
QByteArray saying(Violation violation)
{
    violation.uuid = {};
    violation.perpetrators.sort();
    violation.parties.sort();
    return canonicalBytes(violation);
}

Error stopped()
{
    return {
        ErrorKind::Cancelled,
        {"Import", QT_TRANSLATE_NOOP("Import", "The import was cancelled. The case file was not changed.")}};
}

Error changedMeanwhile(const QString &path)
{
    return {
        ErrorKind::Conflict,
        {"Import",
         QT_TRANSLATE_NOOP("Import", "“%1” was changed by another program while it was being read. Nothing "
                                     "was imported, and the case file was not changed. Wait until the "
                                     "table is complete, then import it again."),
         {path}}};
}

/// When a table was written last; nothing for one that stands in no file.
QDateTime writtenAt(const QIODevice &table)
{
    const auto *file = qobject_cast<const QFileDevice *>(&table);
    return file ? file->fileTime(QFileDevice::FileModificationTime) : QDateTime();
}

/// Goes through the table twice: first to see how many rows each incident has, then to make the incidents,
/// each given on as soon as its last row was read. So a table of any length needs little memory, whatever the
/// order of its rows.
class Importer
{
public:
    Importer(CaseFile &file, const ImportOptions &options, const Progress &progress)
        : m_file(file)
        , m_options(options)
        , m_progress(progress)
    {
    }

    /// `path`: what the table is called where it is told of.
    Result<ImportReport> run(QIODevice &table, const QString &path)
    {
        m_table = &table;
        m_path = path;
        m_writtenAt = writtenAt(table);
        m_sizeBefore = table.size();
        auto format =
            m_options.format ? Result<TableFormat>(*m_options.format) : recognisedFormat(table, path);
        if (!format)
            return std::unexpected(format.error());
        m_reader = TableReader::make(*format, m_file.vocabulary(), QDate::currentDate());
        if (!table.seek(0))
            return std::unexpected(Error{ErrorKind::NotReadable, {}, table.errorString()});
        if (auto counted = countRows(table, path); !counted)
            return std::unexpected(counted.error());
        auto deleted = m_file.store().deletedReferences();
        if (!deleted)
            return std::unexpected(deleted.error());
        m_deleted = std::move(*deleted);
        auto former = m_file.store().formerReferences();
        if (!former)
            return std::unexpected(former.error());
        m_former = std::move(*former);
        // Rows that were pasted are seldom all of a table.
        if ((m_options.update || m_options.replace) && qobject_cast<const QFileDevice *>(&table)) {
            auto brought = m_file.store().referencesFrom(m_reader->source());
            if (!brought)
                return std::unexpected(brought.error());
            m_brought = std::move(*brought);
        }
        if (!m_options.dryRun) {
            const auto report = write(table, QFileInfo(path).fileName());
            if (report || !m_refused)
                return report;
        }
        // Only a look: so that the report tells of all rows.
        auto report = look(table);
        if (report)
            report->refused = report->rowsRefused > 0 && !m_options.skipBadRows;
        return report;
    }

private:
    /// What the incidents given on were read from, in the same order.
    struct Origin {
        std::vector<qint64> lines;
        std::vector<QString> versions;
        qint64 mended = 0, repeated = 0;
        std::vector<QUuid> uuids; ///< that the table gives its violations; empty where it gives none
    };

    Result<ImportReport> write(QIODevice &table, const QString &name)
    {
        QString backup;
        // The file as it is before the import; a file that was never written has nothing to keep.
        if (m_file.hasHistory()) {
            const auto made = m_file.backUp(m_progress);
            if (!made)
                return std::unexpected(made.error());
            backup = *made;
        }
        if (auto begun = begin(table, !m_options.skipBadRows); !begun)
            return std::unexpected(begun.error());
        auto done = m_file.store().apply(
            {.next = [this] { return next(); },
             .settle = [this](Incident &&incident) { return settle(std::move(incident)); },
             .reason = importReason(name),
             .base = m_options.base},
            m_progress);
        if (!done) {
            if (m_refused && !backup.isEmpty())
                QFile::remove(backup);
            return std::unexpected(done.error());
        }
        auto report = finish();
        report.done = std::move(*done);
        return report;
    }

    Result<ImportReport> look(QIODevice &table)
    {
        if (auto begun = begin(table, false); !begun)
            return std::unexpected(begun.error());
        for (;;) {
            auto incident = next();
            if (!incident)
                return std::unexpected(incident.error());
            if (!*incident)
                return finish();
            if (const auto settled = settle(std::move(**incident)); !settled)
                return std::unexpected(settled.error());
        }
    }

    Result<void> countRows(QIODevice &table, const QString &path)
    {
        CsvReader csv(table);
        CsvReader::Row row;
        auto more = csv.next(row);
        if (more && !*more)
            return std::unexpected(emptyTable(path));
        if (!more)
            return std::unexpected(more.error());
        if (auto known = m_reader->header(row.fields); !known)
            return known;
        for (more = csv.next(row); more && *more; more = csv.next(row)) {
            if (auto wanted = advance(csv.position(), 4 * table.size()); !wanted)
                return wanted;
            ++m_rowsOf[m_reader->reference(row.fields)];
        }
        if (!more)
            return std::unexpected(more.error());
        return {};
    }

    Result<void> advance(qint64 done, qint64 total)
    {
        if (m_progress.cancelled())
            return std::unexpected(stopped());
        if (++m_steps % 512 == 0)
            m_progress.at(done, total);
        return {};
    }

    /// Before the second walk. With `stopAtRefused`, next() gives an error once a row cannot be taken.
    Result<void> begin(QIODevice &table, bool stopAtRefused)
    {
        if (!table.seek(0))
            return std::unexpected(Error{ErrorKind::NotReadable, {}, table.errorString()});
        m_report = {};
        m_left = m_rowsOf;
        m_gathered.clear();
        m_origins.clear();
        m_notes.clear();
        m_bad.clear();
        m_refused = m_isNewer = m_isOwn = false;
        m_followed.clear();
        m_stopAtRefused = stopAtRefused;
        m_size = table.size();
        m_csv.emplace(table);
        CsvReader::Row header;
        const auto read = m_csv->next(header);
        return read ? Result<void>() : std::unexpected(read.error());
    }

    /// The next incident that is whole. May be called in another thread than settle().
    Result<std::optional<Incident>> next()
    {
        CsvReader::Row row;
        auto more = m_csv->next(row);
        for (; more && *more; more = m_csv->next(row)) {
            if (auto wanted = advance(m_size + 3 * m_csv->position(), 4 * m_size); !wanted)
                return std::unexpected(wanted.error());
            ++m_report.rowsRead;
            const QString reference = m_reader->reference(row.fields);
            gather(reference, m_reader->row(row.line, row.fields));
            if (m_refused && m_stopAtRefused)
                return std::unexpected(stopped());
            const auto left = m_left.find(reference);
            if (left == m_left.end())
                return std::unexpected(changedMeanwhile(m_path));
            if (--*left > 0)
                continue;
            m_left.erase(left);
            const auto whole = m_gathered.find(reference);
            if (whole == m_gathered.end())
                continue;
            {
                const std::lock_guard lock(m_mutex);
                m_origins.push_back({std::move(whole->lines), std::move(whole->versions), whole->mended,
                                     whole->repeated, uuidsOf(whole->incident)});
            }
            Incident incident = std::move(whole->incident);
            m_gathered.erase(whole);
            return incident;
        }
        // What was counted is not what was read, or could have been.
        if (!m_left.isEmpty() || m_table->size() != m_sizeBefore || writtenAt(*m_table) != m_writtenAt)
            return std::unexpected(changedMeanwhile(m_path));
        if (!more)
            return std::unexpected(more.error());
        return std::nullopt;
    }

    static std::vector<QUuid> uuidsOf(const Incident &incident)
    {
        std::vector<QUuid> uuids;
        bool any = false;
        for (const Violation &violation : incident.violations) {
            uuids.push_back(violation.uuid);
            any = any || !violation.uuid.isNull();
        }
        return any ? uuids : std::vector<QUuid>();
    }

    void gather(const QString &reference, TableRow row)
    {
        if (!row.refused() && !m_bad.contains(reference))
            add(reference, row);
        if (row.refused()) {
            ++m_report.rowsRefused;
            m_refused = true;
            if (!m_bad.contains(reference)) {
                m_bad.insert(reference, row.line);
                // An incident is taken whole or not at all.
                if (const auto whole = m_gathered.find(reference); whole != m_gathered.end()) {
                    for (const qint64 line : whole->lines)
                        leaveOut(line, row.line);
                    m_report.rowsLeftOut += whole->repeated;
                    m_gathered.erase(whole);
                }
            }
        } else if (const auto bad = m_bad.constFind(reference); bad != m_bad.cend()) {
            leaveOut(row.line, *bad);
            return;
        }
        m_notes.insert(m_notes.end(), row.notes.begin(), row.notes.end());
    }

    void leaveOut(qint64 line, qint64 bad)
    {
        ++m_report.rowsLeftOut;
        m_notes.push_back(
            {TableNote::Kind::LeftOut,
             line,
             {},
             {"Import",
              QT_TRANSLATE_NOOP("Import", "belongs to the same incident as line %1, which is not valid"),
              {QString::number(bad)}}});
    }

    /// Adds a row to its incident, or refuses it because of the rows before it.
    void add(const QString &reference, TableRow &row)
    {
        const auto note = [&](TableNote::Kind kind, const QString &column, const char *text, qint64 line) {
            row.notes.push_back(
                {kind, row.line, column, {"Import", text, {QString::number(line), reference}}});
        };
        // A remark mends nothing.
        const qint64 mended =
            std::ranges::count(row.notes, TableNote::Kind::Mended, &TableNote::kind) > 0 ? 1 : 0;
        const auto known = m_gathered.find(reference);
        if (known == m_gathered.end()) {
            const auto added =
                m_gathered.insert(reference, {std::move(row.incident), {row.line}, {}, mended, 0, {}, {}});
            if (!row.version.isEmpty())
                added->versions.push_back(std::move(row.version));
            return;
        }
        const bool several = m_reader->isRowAViolation();
        if (!several && sameContent(known->incident, row.incident)) {
            ++known->repeated;
            return;
        }
        const QString column =
            several ? DossierTable::firstDifference(known->incident, row.incident) : QStringLiteral("id");
        if (!column.isEmpty()) {
            note(TableNote::Kind::Refused, column,
                 QT_TRANSLATE_NOOP("Import", "differs from line %1 of the same incident (%2)"),
                 known->lines.front());
            return;
        }
        auto &violations = known->incident.violations;
        if (known->saying.isEmpty()) {
            known->saying.insert(saying(violations.front()), 0);
            known->identified.insert(violations.front().uuid, 0);
        }
        Violation &violation = row.incident.violations.front();
        const QByteArray said = saying(violation);
        const QUuid uuid = violation.uuid;
        if (const auto one = known->identified.constFind(uuid);
            !uuid.isNull() && one != known->identified.cend()) {
            if (saying(violations[*one]) == said) {
                ++known->repeated;
            } else {
                note(TableNote::Kind::Refused, QStringLiteral("violation"),
                     QT_TRANSLATE_NOOP("Import", "names the violation of line %1, but differs from it"),
                     known->lines[*one]);
            }
            return;
        }
        known->mended += mended;
        const auto twin = known->saying.constFind(said);
        if (twin == known->saying.cend()) {
            known->saying.insert(said, violations.size());
        } else if (uuid.isNull() && violations[*twin].uuid.isNull()) {
            note(TableNote::Kind::Remark, {},
                 QT_TRANSLATE_NOOP("Import", "repeats line %1 and counts as another violation; check whether "
                                             "it is one"),
                 known->lines[*twin]);
        }
        if (!row.version.isEmpty())
            known->versions.push_back(std::move(row.version));
        known->identified.insert(uuid, violations.size());
        violations.push_back(std::move(violation));
        known->lines.push_back(row.line);
    }

    /// What becomes of an incident of the table, after what the case file holds.
    Result<std::optional<Change::Edit>> settle(Incident &&incident)
    {
        Origin origin;
        {
            const std::lock_guard lock(m_mutex);
            origin = std::move(m_origins.front());
            m_origins.pop_front();
        }
        m_report.rowsKnown += origin.repeated;
        auto renamed = meantByFormer(incident, origin);
        if (!renamed)
            return std::unexpected(renamed.error());
        const QString present =
            *renamed && !(*renamed)->isDeleted ? (*renamed)->incident.reference : incident.reference;
        const auto others = hasOthersViolations(present, origin.uuids);
        if (!others)
            return std::unexpected(others.error());
        if (*others) {
            return conflict({std::move(incident), std::move(origin.lines)},
                            QT_TRANSLATE_NOOP("Import",
                                              "%1 was left out: a row gives a violation of another "
                                              "incident in the case file. Correct its reference, or "
                                              "empty its column “violation”"));
        }
        const auto id = m_file.store().withReference(incident.reference);
        if (!id)
            return std::unexpected(id.error());
        if (*id && *renamed) {
            m_followed.insert(present);
            return conflict({std::move(incident), std::move(origin.lines)},
                            QT_TRANSLATE_NOOP("Import",
                                              "%1 was left out: the incident that such a table called so has "
                                              "another reference by now, and %1 is that of another incident. "
                                              "Correct the references in the case file or in the table"));
        }
        if (!*id && (!*renamed || (*renamed)->isDeleted))
            return settleNew(std::move(incident), origin, renamed->has_value());
        if (*renamed) {
            m_followed.insert(present);
            m_report.notes.push_back(
                {TableNote::Kind::Remark,
                 origin.lines.front(),
                 m_reader->columnOf(QStringLiteral("incident")),
                 {"Import",
                  QT_TRANSLATE_NOOP("Import", "%1 has the reference %2 in the case file, and keeps it"),
                  {incident.reference, present}}});
        }
        auto stored =
            *renamed ? Result<Incident>(std::move((*renamed)->incident)) : m_file.store().incident(**id);
        if (!stored)
            return std::unexpected(stored.error());
        asIn(*stored, incident);
        const QString called = std::exchange(incident.reference, stored->reference);
        const bool same = sameContent(*stored, incident);
        // What the table did not give was made up, and tells no violation from another.
        for (size_t i = 0; i < incident.violations.size(); ++i)
            incident.violations[i].uuid = i < origin.uuids.size() ? origin.uuids[i] : QUuid();
        TableIncident theirs{std::move(incident), std::move(origin.lines)};
        if (m_options.update || m_options.replace) {
            theirs.incident.reference = called;
            return settleKnown(std::move(*stored), std::move(theirs), origin);
        }
        if (!same && !saysTheSame(*stored, theirs, *m_reader)) {
            return conflict(theirs,
                            QT_TRANSLATE_NOOP("Import", "%1 is already in the case file with different "
                                                        "content and was not changed"));
        }
        if (theirs.incident.violations.size() < stored->violations.size()) {
            if (const auto told = tellMissing(*stored, theirs, origin); !told)
                return std::unexpected(told.error());
        }
        m_report.rowsKnown += rowsOf(theirs);
        return std::nullopt;
    }

    /// Of an incident that is not updated.
    Result<void> tellMissing(const Incident &stored, const TableIncident &theirs, const Origin &origin)
    {
        const auto base = baseOf(m_file.store(), stored, theirs, origin.versions, *m_reader, false);
        if (!base)
            return std::unexpected(base.error());
        if (!base->unclear) {
            if (auto seen = updated(base->said, stored, theirs, *m_reader))
                noteMissing(*base, *seen);
        }
        return {};
    }

    /// A part of what this case file exported says nothing of the rest.
    void noteMissing(const Base &base, Updated &seen)
    {
        if (base.isSource && base.isKnown)
            std::ranges::move(seen.missing, std::back_inserter(m_report.missing));
    }

    /// Whether a row gives the violation of another incident: the reference was changed in the table.
    Result<bool> hasOthersViolations(const QString &reference, const std::vector<QUuid> &given)
    {
        for (const QUuid &uuid : given) {
            if (uuid.isNull())
                continue;
            if (!m_owners) {
                auto owners = m_file.store().violationOwners();
                if (!owners)
                    return std::unexpected(owners.error());
                m_owners = std::move(*owners);
            }
            const auto owner = m_owners->constFind(uuid);
            if (owner != m_owners->cend() && *owner != reference)
                return true;
            m_owners->insert(uuid, reference);
        }
        return false;
    }

    /// An incident of the case file that the table calls by a reference which it no longer has.
    struct Renamed {
        Incident incident;
        bool isDeleted = false;
    };

    Result<std::optional<Renamed>> meantByFormer(const Incident &theirs, const Origin &origin)
    {
        const Store &store = m_file.store();
        std::optional<Renamed> found;
        for (const QUuid &uuid : m_former.value(theirs.reference)) {
            const auto id = store.withUuid(uuid);
            if (!id)
                return std::unexpected(id.error());
            if (!*id)
                continue;
            auto incident = store.incident(**id);
            if (!incident)
                return std::unexpected(incident.error());
            if (incident->reference == theirs.reference)
                continue;
            const auto meant = isMeant(store, *incident, theirs, origin.versions, *m_reader);
            const auto deleted = store.isDeleted(**id);
            if (!meant || !deleted)
                return std::unexpected(!meant ? meant.error() : deleted.error());
            // One that is there goes before one that was deleted.
            if (*meant && (!found || found->isDeleted))
                found = Renamed{std::move(*incident), *deleted};
        }
        return found;
    }

    Result<std::optional<Change::Edit>> settleNew(Incident &&incident, const Origin &origin, bool wasDeleted)
    {
        if (wasDeleted || m_deleted.contains(incident.reference)) {
            const QString reference = incident.reference;
            if (m_options.update || m_options.replace) {
                return conflict({std::move(incident), origin.lines},
                                QT_TRANSLATE_NOOP("Import", "%1 was deleted from the case file and stays "
                                                            "deleted; to add it again, import the table "
                                                            "without updating"));
            }
            m_report.notes.push_back(
                {TableNote::Kind::Remark,
                 origin.lines.front(),
                 m_reader->columnOf(QStringLiteral("incident")),
                 {"Import",
                  QT_TRANSLATE_NOOP("Import", "%1 had been deleted from the case file and is added again"),
                  {reference}}});
        }
        ++m_report.incidentsAdded;
        m_report.rowsTaken += static_cast<qint64>(origin.lines.size());
        m_report.rowsMended += origin.mended;
        return Change::Edit{std::nullopt, std::move(incident), m_reader->source()};
    }

    static qint64 rowsOf(const TableIncident &theirs) { return static_cast<qint64>(theirs.lines.size()); }

    /// The incident is listed, and left alone.
    Result<std::optional<Change::Edit>> conflict(const TableIncident &theirs, const char *text)
    {
        m_report.rowsInConflict += rowsOf(theirs);
        m_report.notes.push_back({TableNote::Kind::Conflict,
                                  theirs.lines.front(),
                                  m_reader->columnOf(QStringLiteral("incident")),
                                  {"Import", text, {theirs.incident.reference}}});
        return std::nullopt;
    }

    /// A region that was stored by its name is the one that the table gives by its code.
    void asIn(const Incident &record, Incident &theirs) const
    {
        const Place &place = record.place;
        if (m_file.vocabulary().regionNamed(place.country.value, place.region) == theirs.place.region)
            theirs.place.region = place.region;
    }

    Result<std::optional<Change::Edit>> settleKnown(Incident &&stored, TableIncident &&theirs,
                                                    const Origin &origin)
    {
        const auto base =
            baseOf(m_file.store(), stored, theirs, origin.versions, *m_reader, m_options.replace);
        if (!base)
            return std::unexpected(base.error());
        if (base->unclear)
            return conflict(theirs, base->unclear);
        m_isNewer = m_isNewer || (base->isSource && base->isKnown);
        m_isOwn = m_isOwn || !base->isSource;
        asIn(base->said, theirs.incident);
        auto done = updated(base->said, stored, theirs, *m_reader, base->removable);
        if (!done) {
            return conflict(theirs,
                            QT_TRANSLATE_NOOP("Import", "%1 was not changed: it is not clear which of "
                                                        "its violations the rows of the table stand "
                                                        "for. Correct them in the case file"));
        }
        if (done->isChanged() &&
            hasErrors(validate(done->incident, m_file.vocabulary().world(QDate::currentDate()), &stored))) {
            return conflict(theirs, QT_TRANSLATE_NOOP("Import", "%1 was not changed: what the table changed "
                                                                "does not fit what was changed in the case "
                                                                "file"));
        }
        if (base->notRemoved > 0) {
            m_report.notes.push_back(
                {TableNote::Kind::Remark,
                 theirs.lines.front(),
                 {},
                 {"Import",
                  QT_TRANSLATE_NOOP("Import", "%1 keeps %2 of its violations that the table does not have: "
                                              "the table does not name the version it was exported from. "
                                              "Delete them in the case file, or export it again with its "
                                              "column “version”"),
                  {theirs.incident.reference, QString::number(base->notRemoved)}}});
        }
        const auto append = [](auto &to, auto &from) {
            to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
        };
        const bool changed = done->isChanged(), inConflict = !done->conflicts.empty();
        noteMissing(*base, *done);
        append(m_report.conflicts, done->conflicts);
        append(m_report.updates, done->taken);
        Change::Edit edit{stored, changed ? std::move(done->incident) : stored, base->source};
        if (base->isSource && base->isKnown)
            edit.saidBefore = base->said;
        // What the source said last is what its next changes are told from.
        const bool told =
            base->isSource && (changed ? !sameStatement(done->said, edit.after, *m_reader)
                                       : !base->isKnown || !sameStatement(done->said, base->said, *m_reader));
        if (told)
            edit.said = std::move(done->said);
        if (changed) {
            ++m_report.incidentsUpdated;
            m_report.rowsTaken += rowsOf(theirs);
            m_report.rowsMended += origin.mended;
        } else {
            (inConflict ? m_report.rowsInConflict : m_report.rowsKnown) += rowsOf(theirs);
        }
        return changed || told ? std::optional(std::move(edit)) : std::nullopt;
    }

    ImportReport finish()
    {
        m_report.notes.insert(m_report.notes.end(), m_notes.begin(), m_notes.end());
        std::ranges::stable_sort(m_report.notes, {}, &TableNote::line);
        keepRefusals(m_report.notes);
        std::ranges::stable_sort(m_report.updates, {}, &UpdateStep::line);
        std::ranges::stable_sort(m_report.conflicts, {}, &UpdateStep::line);
        std::ranges::stable_sort(m_report.missing, {}, &UpdateStep::line);
        // Of another table, or a part of what this case file exported, none was to be expected.
        if (m_isNewer && !m_isOwn) {
            std::ranges::copy_if(m_brought, std::back_inserter(m_report.missingIncidents),
                                 [this](const QString &reference) {
                                     return !m_rowsOf.contains(reference) && !m_followed.contains(reference);
                                 });
        }
        return std::move(m_report);
    }

    /// Of a row that is not taken, nothing is told but why.
    static void keepRefusals(std::vector<TableNote> &notes)
    {
        const auto refuses = [](const TableNote &note) {
            return note.kind == TableNote::Kind::Refused || note.kind == TableNote::Kind::LeftOut;
        };
        auto kept = notes.begin();
        for (auto begin = notes.begin(); begin != notes.end();) {
            const auto end = std::find_if(begin, notes.end(),
                                          [&](const TableNote &note) { return note.line != begin->line; });
            const bool refused = std::any_of(begin, end, refuses);
            for (; begin != end; ++begin) {
                if (refused && !refuses(*begin))
                    continue;
                if (kept != begin)
                    *kept = std::move(*begin);
                ++kept;
            }
        }
        notes.erase(kept, notes.end());
    }

    CaseFile &m_file;
    const ImportOptions &m_options;
    const Progress &m_progress;
    std::unique_ptr<TableReader> m_reader;
    QHash<QString, qint32> m_rowsOf;               ///< by reference
    QSet<QString> m_deleted;                       ///< references of deleted incidents
    std::optional<QHash<QUuid, QString>> m_owners; ///< of violations, once a table names any
    QStringList m_brought;                         ///< references of incidents that such a source brought
    QHash<QString, QSet<QUuid>> m_former;          ///< incidents by references that they had
    QSet<QString> m_followed;                      ///< references of incidents that the table calls otherwise
    qint64 m_steps = 0, m_size = 0;

    // The table as it was first seen.
    const QIODevice *m_table = nullptr;
    QString m_path;
    QDateTime m_writtenAt;
    qint64 m_sizeBefore = 0;

    // Of the second walk.
    std::optional<CsvReader> m_csv;
    QHash<QString, qint32> m_left;       ///< rows that are still to come
    QHash<QString, Gathered> m_gathered; ///< incidents that are not whole yet
    std::vector<TableNote> m_notes;      ///< of rows
    QHash<QString, qint64> m_bad;        ///< the first bad row of an incident, by its reference
    bool m_stopAtRefused = false, m_refused = false;
    bool m_isNewer = false; ///< the table has incidents that such a source brought
    bool m_isOwn = false;   ///< or that this case file exported
    std::mutex m_mutex;
    std::deque<Origin> m_origins; ///< under m_mutex
    ImportReport m_report; ///< rowsRead, rowsRefused and rowsLeftOut belong to next(), the rest to settle()
};

} // namespace

Result<ImportReport> importTable(CaseFile &file, const QString &path, const ImportOptions &options,
                                 const Progress &progress)
{
    QFile table(path);
    if (auto opened = openTable(table); !opened)
        return std::unexpected(opened.error());
    return Importer(file, options, progress).run(table, path);
}

Result<ImportReport> importTable(CaseFile &file, const TableInMemory &table, const ImportOptions &options,
                                 const Progress &progress)
{
    QBuffer buffer;
    buffer.setData(table.content);
    if (!buffer.open(QIODevice::ReadOnly))
        return std::unexpected(Error{ErrorKind::NotReadable, {}, buffer.errorString()});
    return Importer(file, options, progress).run(buffer, table.name);
}
