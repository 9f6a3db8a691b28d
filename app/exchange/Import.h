#pragma once

#include "casefile/CaseFile.h"
#include "exchange/Table.h"

struct ImportOptions {
    std::optional<TableFormat> format = {}; ///< nothing: by the columns of the table
    bool dryRun = false;                    ///< look, and change nothing
    bool skipBadRows = false;               ///< take the others, instead of nothing
    bool update = false; ///< let the table win where an incident is there with other content
};

/// What an import found and did.
struct ImportReport {
    qint64 rowsRead = 0;
    qint64 rowsTaken = 0;
    qint64 rowsMended = 0; ///< among those taken
    qint64 rowsKnown = 0;  ///< there already, with the same content
    qint64 rowsInConflict = 0;
    qint64 rowsRefused = 0;
    qint64 incidentsAdded = 0;
    qint64 incidentsUpdated = 0;
    std::vector<TableNote> notes; ///< in order of the lines
    bool refused = false;         ///< nothing was imported, because of rows that cannot be taken
    Change done;                  ///< what was applied, to be undone
};

/// Reads a table into a case file, all or nothing: every row is checked before the first is written. An error
/// where the table cannot be read as one, or was cancelled; the file is then as before.
Result<ImportReport> importTable(CaseFile &file, const QString &path, const ImportOptions &options,
                                 const Progress &progress = {});
