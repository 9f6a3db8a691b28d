#pragma once

#include "casefile/CaseFile.h"
#include "query/ByVisibility.h"
#include "query/Facts.h"
#include "query/Filter.h"

struct ExportOptions {
    Filter filter = {};
    Visibility visibilityAtMost = Visibility::Confidential; ///< incidents above it stay
    bool force = false;                                     ///< whether a file of another kind is replaced
};

/// What an export wrote.
struct Exported {
    qint64 rows = 0;
    ByVisibility incidents; ///< to be told to whoever sends the table on
};

/// Writes the chosen violations of the chosen incidents as Dossier's own table, in the order in which the
/// incidents came into the file. The table at `path` is whole or as before; a case file
/// is never replaced.
Result<Exported> exportTable(const CaseFile &file, const Facts &facts, const ExportOptions &options,
                             const QString &path, const Progress &progress = {});
