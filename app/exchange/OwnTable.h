#pragma once

#include <QByteArray>

/// Whether a file that begins so is a table that Dossier wrote: its records, or counts of them.
bool isOwnTable(const QByteArray &beginning);
