#pragma once

#include "casefile/CaseFile.h"
#include "exchange/Table.h"
#include "exchange/Update.h"

struct ImportOptions {
    std::optional<TableFormat> format = {}; ///< nothing: by the columns of the table
    bool dryRun = false;                    ///< look, and change nothing
    bool skipBadRows = false;               ///< take the others, instead of nothing
    bool update = false;  ///< take in what the table changed of incidents that are there, see updated()
    bool replace = false; ///< the same, and remove violations that the table brought and no longer has
    QString base = {};    ///< as Change::base
};

/// What an import found and did.
struct ImportReport {
    qint64 rowsRead = 0;
    qint64 rowsTaken = 0;
    qint64 rowsMended = 0; ///< among those taken
    qint64 rowsKnown = 0;  ///< there already, with the same content
    qint64 rowsInConflict = 0;
    qint64 rowsRefused = 0;
    qint64 rowsLeftOut = 0; ///< those that share an incident with a refused one
    qint64 incidentsAdded = 0;
    qint64 incidentsUpdated = 0;
    std::vector<TableNote> notes;      ///< in order of the lines
    std::vector<UpdateStep> updates;   ///< each field that an update changed
    std::vector<UpdateStep> conflicts; ///< each that both sides changed, left alone
    std::vector<UpdateStep> missing;   ///< violations that the source had and no longer has, left alone
    /// Incidents that such a source brought, of which an update has no row any more: left alone.
    QStringList missingIncidents;
    bool refused = false; ///< nothing was imported, because of rows that cannot be taken
    Change done;          ///< what was applied, to be undone
};

/// A table that stands in no file, so that nothing of it is left on the disk, and what it is called.
struct TableInMemory {
    QByteArray content;
    QString name;
};

/// Reads a table into a case file, all or nothing: every row is checked before the first is written. An error
/// where the table cannot be read as one, another program changed it meanwhile, or it was cancelled; the file
/// is then as before.
Result<ImportReport> importTable(CaseFile &file, const QString &path, const ImportOptions &options,
                                 const Progress &progress = {});
Result<ImportReport> importTable(CaseFile &file, const TableInMemory &table, const ImportOptions &options,
                                 const Progress &progress = {});
