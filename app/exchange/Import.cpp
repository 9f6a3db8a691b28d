#include "exchange/Import.h"

#include "exchange/Csv.h"
#include "exchange/DossierTable.h"
#include "vocabulary/Vocabulary.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <algorithm>

namespace
{

/// An incident as the rows of the table make it.
struct Gathered {
    Incident incident;
    std::vector<qint64> lines;
    qint64 mended = 0;
};

Error stopped()
{
    return {ErrorKind::Cancelled,
            {"Import", QT_TRANSLATE_NOOP("Import", "The import was stopped; the case file is as it was.")}};
}

Result<void> openTable(QFile &table)
{
    const QFileInfo info(table);
    const char *text = nullptr;
    if (!info.exists())
        text = QT_TRANSLATE_NOOP("Import", "There is no file “%1”. Check its name and folder.");
    else if (info.isDir())
        text = QT_TRANSLATE_NOOP("Import", "“%1” is a folder. Choose the table inside it.");
    else if (!table.open(QIODevice::ReadOnly))
        text = QT_TRANSLATE_NOOP("Import", "“%1” cannot be read. Check the rights to the file.");
    if (!text)
        return {};
    return std::unexpected(
        Error{ErrorKind::NotReadable, {"Import", text, {info.filePath()}}, table.errorString()});
}

class Importer
{
public:
    Importer(CaseFile &file, const ImportOptions &options, const Progress &progress)
        : m_file(file)
        , m_options(options)
        , m_progress(progress)
        , m_reader(TableReader::make(options.format, file.vocabulary(), QDate::currentDate()))
    {
    }

    Result<ImportReport> run(const QString &path)
    {
        QFile table(path);
        if (auto opened = openTable(table); !opened)
            return std::unexpected(opened.error());
        if (auto read = readRows(table); !read)
            return std::unexpected(read.error());
        if (auto compared = compareWithFile(); !compared)
            return std::unexpected(compared.error());
        std::ranges::stable_sort(m_report.notes, {}, &TableNote::line);
        m_report.refused = m_report.rowsRefused > 0 && !m_options.skipBadRows;
        if (m_report.refused || m_options.dryRun)
            return std::move(m_report);
        if (auto kept = keepBackup(); !kept)
            return std::unexpected(kept.error());
        m_change.reason = QStringLiteral("import ") + QFileInfo(path).fileName();
        auto done = m_file.apply(std::move(m_change), m_progress);
        if (!done)
            return std::unexpected(done.error());
        m_report.done = std::move(*done);
        return std::move(m_report);
    }

private:
    /// The file as it is before the import; a file that was never written has nothing to keep.
    Result<void> keepBackup()
    {
        if (m_change.isEmpty() || !m_file.hasHistory())
            return {};
        if (const auto made = m_file.backUp(m_progress); !made)
            return std::unexpected(made.error());
        return {};
    }
    Result<void> readRows(QFile &table)
    {
        CsvReader csv(table);
        CsvReader::Row row;
        auto more = csv.next(row);
        if (more && !*more) {
            return std::unexpected(
                Error{ErrorKind::Invalid,
                      {"Import",
                       QT_TRANSLATE_NOOP("Import", "“%1” is empty. Choose a table whose first line "
                                                   "names its columns."),
                       {table.fileName()}}});
        }
        if (!more)
            return std::unexpected(more.error());
        if (auto known = m_reader->header(row.fields); !known)
            return known;
        const qint64 size = table.size();
        for (more = csv.next(row); more && *more; more = csv.next(row)) {
            if (m_progress.cancelled())
                return std::unexpected(stopped());
            if (m_report.rowsRead % 512 == 0)
                m_progress.at(csv.position(), size);
            ++m_report.rowsRead;
            gather(m_reader->row(row.line, row.fields));
        }
        if (!more)
            return std::unexpected(more.error());
        return {};
    }

    void gather(TableRow row)
    {
        if (!row.refused()) {
            if (const auto known = m_byReference.constFind(row.incident.reference);
                known != m_byReference.cend()) {
                Gathered &first = m_gathered[*known];
                const QString column = DossierTable::firstDifference(first.incident, row.incident);
                if (column.isEmpty()) {
                    first.incident.violations.push_back(std::move(row.incident.violations.front()));
                    first.lines.push_back(row.line);
                    first.mended += row.notes.empty() ? 0 : 1;
                } else {
                    row.notes.push_back(
                        {TableNote::Kind::Refused,
                         row.line,
                         column,
                         {"Import",
                          QT_TRANSLATE_NOOP("Import", "differs from line %1 of the same incident, %2"),
                          {QString::number(first.lines.front()), row.incident.reference}}});
                }
            } else {
                m_byReference.insert(row.incident.reference, m_gathered.size());
                m_gathered.push_back({std::move(row.incident), {row.line}, row.notes.empty() ? 0 : 1});
            }
        }
        m_report.rowsRefused += row.refused() ? 1 : 0;
        m_report.notes.insert(m_report.notes.end(), row.notes.begin(), row.notes.end());
    }

    Result<void> compareWithFile()
    {
        for (Gathered &gathered : m_gathered) {
            if (m_progress.cancelled())
                return std::unexpected(stopped());
            const auto rows = static_cast<qint64>(gathered.lines.size());
            const auto id = m_file.withReference(gathered.incident.reference);
            if (!id)
                return std::unexpected(id.error());
            std::optional<Incident> before;
            if (*id) {
                auto stored = m_file.incident(**id);
                if (!stored)
                    return std::unexpected(stored.error());
                before = std::move(*stored);
            }
            if (before && sameContent(*before, gathered.incident)) {
                m_report.rowsKnown += rows;
                continue;
            }
            if (before && !m_options.update) {
                m_report.rowsInConflict += rows;
                m_report.notes.push_back(
                    {TableNote::Kind::Conflict,
                     gathered.lines.front(),
                     QStringLiteral("incident"),
                     {"Import",
                      QT_TRANSLATE_NOOP("Import",
                                        "%1 is in the case file with other content, and was left alone"),
                      {gathered.incident.reference}}});
                continue;
            }
            ++(before ? m_report.incidentsUpdated : m_report.incidentsAdded);
            m_report.rowsTaken += rows;
            m_report.rowsMended += gathered.mended;
            m_change.edits.push_back({std::move(before), std::move(gathered.incident)});
        }
        return {};
    }

    CaseFile &m_file;
    const ImportOptions &m_options;
    const Progress &m_progress;
    std::unique_ptr<TableReader> m_reader;
    std::vector<Gathered> m_gathered;
    QHash<QString, size_t> m_byReference;
    Change m_change;
    ImportReport m_report;
};

} // namespace

Result<ImportReport> importTable(CaseFile &file, const QString &path, const ImportOptions &options,
                                 const Progress &progress)
{
    return Importer(file, options, progress).run(path);
}
