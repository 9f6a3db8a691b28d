#pragma once

#include "casefile/Store.h"

/// An incident that was deleted: kept in the file, and neither shown nor counted.
struct DeletedIncident {
    Incident incident;
    QDateTime at;                  ///< UTC, when it was deleted last; invalid where no history says so
    QString who;                   ///< who did it
    QString reason;                ///< why
    bool isReferenceTaken = false; ///< by another incident since: it cannot be shown again as it is
};

struct DeletedIncidents {
    std::vector<DeletedIncident> latest; ///< the last deleted first
    qint64 found = 0;                    ///< how many there are of them in all
    qint64 all = 0;                      ///< how many are deleted
};

/// The deleted incidents in whose reference, titles, place or author of the deletion all words of `words`
/// stand: the `limit` that were deleted last. Reads all that are deleted: not for the GUI thread.
Result<DeletedIncidents> deletedIncidents(const Store &store, const QString &words, int limit,
                                          const Progress &progress = {});
