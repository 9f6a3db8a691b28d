#pragma once

#include "casefile/OutputFile.h"

/// Whether a file that begins so is a table that Dossier wrote: its records, or counts of them.
bool isOwnTable(const QByteArray &beginning);

/// Where a table is written that is made from the case file `source`: it replaces tables alone, unless
/// `force`.
OutputFile::Target tableTarget(const QString &path, const QString &source, bool force = false);
