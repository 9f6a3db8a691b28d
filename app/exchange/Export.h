#pragma once

#include "casefile/CaseFile.h"
#include "query/Facts.h"
#include "query/Filter.h"

/// Writes the chosen violations of the chosen incidents as Dossier's own table, in the order in which the
/// incidents came into the file, and gives the number of rows. The table at `path` is whole or as before.
Result<qint64> exportTable(const CaseFile &file, const Facts &facts, const Filter &filter,
                           const QString &path, const Progress &progress = {});

/// Writes a file whole or not at all.
Result<void> writeFile(const QString &path, const QByteArray &content);
