#include "casefile/Deleted.h"

#include "casefile/Connection.h"
#include "casefile/FileError.h"
#include "vocabulary/Vocabulary.h"

#include <QCoreApplication>
#include <QSqlQuery>
#include <QVariant>

#include <algorithm>

namespace
{

struct Row {
    qint64 sequence = 0; ///< of the entry of the history that says so
    qint64 id = 0;
    QString at, who, reason;
    bool isReferenceTaken = false;
};

} // namespace

Result<DeletedIncidents> deletedIncidents(const Store &store, const QString &words, int limit,
                                          const Progress &progress)
{
    const auto moment = store.reading();
    if (!moment)
        return std::unexpected(moment.error());
    QSqlQuery query(store.connection().database);
    query.setForwardOnly(true);
    // They are put in order here: the engine would write what it sorts into files of its own.
    if (!query.exec(QStringLiteral(
            "SELECT h.seq, i.id, h.at, h.who, h.reason, EXISTS (SELECT 1 FROM incident o WHERE "
            "o.reference = i.reference AND o.deleted = 0), i.reference, i.title_en, i.title_fr, i.place "
            "FROM incident i LEFT JOIN history h ON h.seq = (SELECT MAX(seq) FROM history WHERE "
            "record = i.uuid AND action = 'delete') WHERE i.id IN ("
            "SELECT id FROM incident INDEXED BY incident_facts WHERE deleted > 0 UNION ALL "
            "SELECT id FROM incident INDEXED BY incident_facts WHERE deleted < 0)")))
        return std::unexpected(store.connection().failure(query));
    QStringList sought;
    for (const QString &word : words.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (const QString plain = folded(word); !plain.isEmpty())
            sought << plain;
    }
    DeletedIncidents found;
    std::vector<Row> latest;
    const auto many = static_cast<size_t>(std::max(0, limit));
    const auto cut = [&] {
        std::ranges::sort(latest, std::ranges::greater(), &Row::sequence);
        latest.resize(std::min(latest.size(), many));
    };
    while (query.next()) {
        if (++found.all % 1024 == 0 && progress.cancelled()) {
            return std::unexpected(
                fileError(ErrorKind::Cancelled,
                          QT_TRANSLATE_NOOP("CaseFile", "Cancelled. “%1” was not changed."), store.path()));
        }
        const auto text = [&query](int column) { return query.value(column).toString(); };
        if (!sought.isEmpty()) {
            const QStringList texts{folded(text(3)), folded(text(6)), folded(text(7)), folded(text(8)),
                                    folded(text(9))};
            const bool all = std::ranges::all_of(sought, [&](const QString &word) {
                return std::ranges::any_of(texts, [&](const QString &one) { return one.contains(word); });
            });
            if (!all)
                continue;
        }
        ++found.found;
        latest.push_back({query.value(0).toLongLong(), query.value(1).toLongLong(), text(2), text(3), text(4),
                          query.value(5).toBool()});
        if (latest.size() >= 2 * many + 1024)
            cut();
    }
    if (query.lastError().isValid())
        return std::unexpected(store.connection().failure(query));
    cut();
    std::vector<IncidentId> ids;
    for (const Row &row : latest)
        ids.push_back({row.id});
    auto incidents = store.incidents(ids);
    if (!incidents)
        return std::unexpected(incidents.error());
    for (size_t i = 0; i < std::min(latest.size(), incidents->size()); ++i) {
        Row &row = latest[i];
        found.latest.push_back({std::move((*incidents)[i]), QDateTime::fromString(row.at, Qt::ISODateWithMs),
                                std::move(row.who), std::move(row.reason), row.isReferenceTaken});
    }
    return found;
}
