#pragma once

#include "casefile/Store.h"

#include <QJsonObject>

/// How an incident came to be as it is, as far as its history can still tell.
struct Versions {
    std::vector<QJsonObject> all; ///< the content after each entry, the oldest first; the last is what it is
    /// What a table said of it when it was taken in last: what the import that made it took, with what later
    /// ones changed. Nothing where it was made otherwise.
    std::optional<QJsonObject> imported;
};

Result<Versions> versionsOf(const Store &store, const Incident &now);

/// The reason of an import, in the history.
QString importReason(const QString &table);
