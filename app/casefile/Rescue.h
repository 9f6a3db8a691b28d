#pragma once

#include "casefile/Store.h"

/// What rescue() found.
struct Rescued {
    qint64 incidents = 0;
    QStringList
        unmatched; ///< references of those among them that do not match their history: noted in theirs
    std::vector<qint64> lost; ///< row numbers of incidents that could not be read
    bool complete = true;     ///< whether the list of incidents itself could be read to its end
};

/// Copies every incident that can be read into `target`, which holds none.
Result<Rescued> rescue(const Store &store, Store &target);
