#pragma once

#include "query/ByVisibility.h"
#include "query/Filter.h"
#include "query/Snapshot.h"

struct ExportOptions {
    Filter filter = {};
    Visibility visibilityAtMost = Visibility::Confidential; ///< incidents above it stay
    bool force = false;                                     ///< whether a file of another kind is replaced
    bool withTags = false;                                  ///< they are own to the case file, and stay else
};

/// What an export wrote.
struct Exported {
    qint64 rows = 0;
    ByVisibility incidents; ///< to be told to whoever sends the table on
};

/// Writes the chosen violations of the chosen incidents as Dossier's own table, in the order in which the
/// incidents came into the file. The table at `path` is whole or as before; a case file
/// is never replaced. Incidents that do not match their history do not leave: an error that names them.
Result<Exported> exportTable(const Snapshot &snapshot, const ExportOptions &options, const QString &path,
                             const Progress &progress = {});
