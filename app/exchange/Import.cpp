#include "exchange/Import.h"

#include "exchange/DossierTable.h"
#include "exchange/OpenTable.h"
#include "records/Csv.h"
#include "vocabulary/Vocabulary.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <algorithm>
#include <deque>
#include <mutex>

namespace
{

/// An incident as the rows of the table make it.
struct Gathered {
    Incident incident;
    qint64 line = 0; ///< the first
    qint64 rows = 0, mended = 0, repeated = 0;
};

Error stopped()
{
    return {
        ErrorKind::Cancelled,
        {"Import", QT_TRANSLATE_NOOP("Import", "The import was cancelled. The case file was not changed.")}};
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

    Result<ImportReport> run(const QString &path)
    {
        auto format = m_options.format ? Result<TableFormat>(*m_options.format) : recognisedFormat(path);
        if (!format)
            return std::unexpected(format.error());
        m_reader = TableReader::make(*format, m_file.vocabulary(), QDate::currentDate());
        QFile table(path);
        if (auto opened = openTable(table); !opened)
            return std::unexpected(opened.error());
        if (auto counted = countRows(table); !counted)
            return std::unexpected(counted.error());
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
        qint64 line = 0, rows = 0, mended = 0, repeated = 0;
    };

    Result<ImportReport> write(QFile &table, const QString &name)
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
        auto done =
            m_file.apply({.next = [this] { return next(); },
                          .settle = [this](Incident &&incident) { return settle(std::move(incident)); },
                          .reason = QStringLiteral("import ") + name},
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

    Result<ImportReport> look(QFile &table)
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

    Result<void> countRows(QFile &table)
    {
        CsvReader csv(table);
        CsvReader::Row row;
        auto more = csv.next(row);
        if (more && !*more)
            return std::unexpected(emptyTable(table.fileName()));
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
    Result<void> begin(QFile &table, bool stopAtRefused)
    {
        if (!table.seek(0))
            return std::unexpected(Error{ErrorKind::NotReadable, {}, table.errorString()});
        m_report = {};
        m_left = m_rowsOf;
        m_gathered.clear();
        m_origins.clear();
        m_notes.clear();
        m_refused = false;
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
            if (left == m_left.end() || --*left > 0)
                continue;
            m_left.erase(left);
            const auto whole = m_gathered.find(reference);
            if (whole == m_gathered.end())
                continue;
            {
                const std::lock_guard lock(m_mutex);
                m_origins.push_back({whole->line, whole->rows, whole->mended, whole->repeated});
            }
            Incident incident = std::move(whole->incident);
            m_gathered.erase(whole);
            return incident;
        }
        if (!more)
            return std::unexpected(more.error());
        return std::nullopt;
    }

    void gather(const QString &reference, TableRow row)
    {
        if (!row.refused()) {
            const auto known = m_gathered.find(reference);
            if (known == m_gathered.end()) {
                m_gathered.insert(reference,
                                  {std::move(row.incident), row.line, 1, row.notes.empty() ? 0 : 1});
            } else if (!m_reader->isRowAViolation() && sameContent(known->incident, row.incident)) {
                ++known->repeated;
            } else if (const QString column = DossierTable::firstDifference(known->incident, row.incident);
                       column.isEmpty() && m_reader->isRowAViolation()) {
                known->incident.violations.push_back(std::move(row.incident.violations.front()));
                ++known->rows;
                known->mended += row.notes.empty() ? 0 : 1;
            } else {
                row.notes.push_back(
                    {TableNote::Kind::Refused,
                     row.line,
                     m_reader->isRowAViolation() ? column : QStringLiteral("id"),
                     {"Import",
                      QT_TRANSLATE_NOOP("Import", "differs from line %1 of the same incident (%2)"),
                      {QString::number(known->line), row.incident.reference}}});
            }
        }
        if (row.refused()) {
            ++m_report.rowsRefused;
            m_refused = true;
        }
        m_notes.insert(m_notes.end(), row.notes.begin(), row.notes.end());
    }

    /// What becomes of an incident of the table, after what the case file holds.
    Result<std::optional<Change::Edit>> settle(Incident &&incident)
    {
        Origin origin;
        {
            const std::lock_guard lock(m_mutex);
            origin = m_origins.front();
            m_origins.pop_front();
        }
        const auto id = m_file.withReference(incident.reference);
        if (!id)
            return std::unexpected(id.error());
        std::optional<Incident> before;
        if (*id) {
            auto stored = m_file.incident(**id);
            if (!stored)
                return std::unexpected(stored.error());
            before = std::move(*stored);
        }
        m_report.rowsKnown += origin.repeated;
        if (before && sameContent(*before, incident)) {
            m_report.rowsKnown += origin.rows;
            return std::nullopt;
        }
        if (before && !m_options.update) {
            m_report.rowsInConflict += origin.rows;
            m_report.notes.push_back(
                {TableNote::Kind::Conflict,
                 origin.line,
                 QStringLiteral("incident"),
                 {"Import",
                  QT_TRANSLATE_NOOP(
                      "Import", "%1 is already in the case file with different content and was not changed"),
                  {incident.reference}}});
            return std::nullopt;
        }
        ++(before ? m_report.incidentsUpdated : m_report.incidentsAdded);
        m_report.rowsTaken += origin.rows;
        m_report.rowsMended += origin.mended;
        return Change::Edit{std::move(before), std::move(incident)};
    }

    ImportReport finish()
    {
        m_report.notes.insert(m_report.notes.end(), m_notes.begin(), m_notes.end());
        std::ranges::stable_sort(m_report.notes, {}, &TableNote::line);
        return std::move(m_report);
    }

    CaseFile &m_file;
    const ImportOptions &m_options;
    const Progress &m_progress;
    std::unique_ptr<TableReader> m_reader;
    QHash<QString, qint32> m_rowsOf; ///< by reference
    qint64 m_steps = 0, m_size = 0;

    // Of the second walk.
    std::optional<CsvReader> m_csv;
    QHash<QString, qint32> m_left;       ///< rows that are still to come
    QHash<QString, Gathered> m_gathered; ///< incidents that are not whole yet
    std::vector<TableNote> m_notes;      ///< of rows
    bool m_stopAtRefused = false, m_refused = false;
    std::mutex m_mutex;
    std::deque<Origin> m_origins; ///< under m_mutex
    ImportReport m_report;        ///< rowsRead and rowsRefused belong to next(), the rest to settle()
};

} // namespace

Result<ImportReport> importTable(CaseFile &file, const QString &path, const ImportOptions &options,
                                 const Progress &progress)
{
    return Importer(file, options, progress).run(path);
}
