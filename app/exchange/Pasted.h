#pragma once

#include "casefile/Store.h"

/// A block of cells as spreadsheets copy it (rows parted by line breaks, cells by tabs), as a table that
/// importTable reads. Its first row names the columns: those of Dossier's own table, of which some may be
/// missing, of UCDP GED, or the heads of the list of incidents, in English or French, with cells as the list
/// shows them. Rows without a reference get the next ones of their country and year; so do rows of the list
/// whose reference the file has already. Refuses a block whose columns are not known.
Result<QByteArray> pastedTable(const Store &store, const QString &text);

/// Incidents of a file once more, under new references, as such a table.
Result<QByteArray> tableOfCopies(const Store &store, std::span<const IncidentId> ids);
