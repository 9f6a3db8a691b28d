#include "casefile/Rescue.h"

#include "casefile/Connection.h"
#include "casefile/Integrity.h"
#include "vocabulary/Vocabulary.h"

#include <QSet>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <algorithm>

Result<Rescued> rescue(const Store &store, Store &target)
{
    // A walk stops at the first page that cannot be read: the rows behind it are reached from the other end,
    // and by the indices, which stand on pages of their own.
    Rescued rescued;
    QSet<qint64> ids;
    for (const char *walk :
         {"SELECT id FROM incident NOT INDEXED WHERE deleted = 0 ORDER BY id",
          "SELECT id FROM incident NOT INDEXED WHERE deleted = 0 ORDER BY id DESC",
          "SELECT id FROM incident INDEXED BY incident_reference WHERE deleted = 0 ORDER BY reference",
          "SELECT id FROM incident INDEXED BY incident_reference WHERE deleted = 0 ORDER BY reference "
          "DESC"}) {
        QSqlQuery query(store.connection().database);
        query.setForwardOnly(true);
        if (query.exec(QLatin1String(walk))) {
            while (query.next())
                ids.insert(query.value(0).toLongLong());
        }
        if (!query.lastError().isValid())
            break;
        rescued.complete = false;
    }
    QList<qint64> ordered = ids.values();
    std::ranges::sort(ordered);
    // What does not follow from its history is recovered too, and says so in its new one.
    Change sound, doubtful;
    sound.reason = QStringLiteral("recovered");
    doubtful.reason = QStringLiteral("recovered; did not match its history");
    // Whether a day lies ahead of this computer's clock has no say here.
    const World world = store.vocabulary().world(QDate(9999, 12, 31));
    for (const qint64 id : ordered) {
        auto one = store.incident(IncidentId{id});
        if (!one || hasErrors(validate(*one, world))) {
            rescued.lost.push_back(id);
            continue;
        }
        // A history that cannot be read vouches for nothing.
        const auto wrong = integrity::among(store, std::span(&*one, 1));
        const bool matches = wrong && wrong->empty();
        if (!matches)
            rescued.unmatched << one->reference;
        (matches ? sound : doubtful).edits.push_back({std::nullopt, std::move(*one)});
        ++rescued.incidents;
    }
    for (Change *change : {&sound, &doubtful}) {
        if (const auto done = target.apply(std::move(*change)); !done)
            return std::unexpected(done.error());
    }
    return rescued;
}
