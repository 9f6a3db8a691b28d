#include "exchange/Export.h"

#include "exchange/DossierTable.h"
#include "query/Query.h"
#include "records/Csv.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace
{

Error cannotWrite(const QSaveFile &file)
{
    return {ErrorKind::NotReadable,
            {"Export",
             QT_TRANSLATE_NOOP("Export", "“%1” could not be saved and was not changed. Check the free disk "
                                         "space and the permissions of the folder."),
             {file.fileName()}},
            file.errorString()};
}

} // namespace

Result<Exported> exportTable(const CaseFile &file, const Facts &facts, const ExportOptions &options,
                             const QString &path, const Progress &progress)
{
    const auto question = questionOf(file, options.filter);
    if (!question)
        return std::unexpected(question.error());
    const auto chosen = answer(facts, file.vocabulary(), *question).rows;
    Exported written{0, byVisibility(facts, chosen, options.visibilityAtMost)};
    std::vector<IncidentId> ids;
    for (const std::uint32_t row : chosen) {
        if (facts.visibility[row] <= options.visibilityAtMost)
            ids.push_back({facts.incident[row]});
    }
    std::ranges::sort(ids);

    QSaveFile table(path);
    if (!table.open(QIODevice::WriteOnly))
        return std::unexpected(cannotWrite(table));
    table.write(csvLine(DossierTable::columns()));
    constexpr size_t batch = 500;
    for (size_t begin = 0; begin < ids.size(); begin += batch) {
        if (progress.cancelled()) {
            return std::unexpected(Error{
                ErrorKind::Cancelled,
                {"Export", QT_TRANSLATE_NOOP("Export", "The export was cancelled. Nothing was written.")}});
        }
        progress.at(static_cast<qint64>(begin), static_cast<qint64>(ids.size()));
        const auto incidents =
            file.incidents(std::span(ids).subspan(begin, std::min(batch, ids.size() - begin)));
        if (!incidents)
            return std::unexpected(incidents.error());
        for (const Incident &incident : *incidents) {
            const auto violations = chosenViolations(incident, options.filter, file.vocabulary());
            written.rows += static_cast<qint64>(violations.size());
            table.write(DossierTable::lines(incident, violations));
        }
    }
    if (!table.commit())
        return std::unexpected(cannotWrite(table));
    return written;
}

Result<void> writeFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return std::unexpected(cannotWrite(file));
    return {};
}
