#include "exchange/Export.h"

#include "exchange/DossierTable.h"
#include "exchange/OwnTable.h"
#include "query/Query.h"
#include "records/Csv.h"

#include <QCoreApplication>
#include <QIODevice>

#include <algorithm>

Result<Exported> exportTable(const Snapshot &snapshot, const ExportOptions &options, const QString &path,
                             const Progress &progress)
{
    const Facts &facts = snapshot.facts();
    const auto question = questionOf(snapshot.store(), options.filter);
    if (!question)
        return std::unexpected(question.error());
    const auto chosen = answer(facts, snapshot.vocabulary(), *question).rows;
    Exported written{0, byVisibility(facts, chosen, options.visibilityAtMost)};
    std::vector<IncidentId> ids;
    for (const std::uint32_t row : chosen) {
        if (facts.visibility[row] <= options.visibilityAtMost)
            ids.push_back({facts.incident[row]});
    }
    std::ranges::sort(ids);

    if (const auto sound = snapshot.verified(options.filter, progress); !sound)
        return std::unexpected(sound.error());
    auto table = OutputFile::begin(tableTarget(path, snapshot.store().path(), options.force));
    if (!table)
        return std::unexpected(table.error());
    const Extent extent = options.withTags ? Extent::Whole : Extent::Usual;
    table->device().write(csvLine(DossierTable::columns(extent)));
    constexpr size_t batch = 500;
    for (size_t begin = 0; begin < ids.size(); begin += batch) {
        if (progress.cancelled()) {
            return std::unexpected(Error{
                ErrorKind::Cancelled,
                {"Export", QT_TRANSLATE_NOOP("Export", "The export was cancelled. Nothing was written.")}});
        }
        progress.at(static_cast<qint64>(begin), static_cast<qint64>(ids.size()));
        const auto incidents =
            snapshot.incidents(std::span(ids).subspan(begin, std::min(batch, ids.size() - begin)));
        if (!incidents)
            return std::unexpected(incidents.error());
        for (const Incident &incident : *incidents) {
            const auto violations = chosenViolations(incident, options.filter, snapshot.vocabulary());
            written.rows += static_cast<qint64>(violations.size());
            table->device().write(DossierTable::lines(incident, violations, extent));
        }
    }
    if (const auto saved = table->commit(); !saved)
        return std::unexpected(saved.error());
    return written;
}
