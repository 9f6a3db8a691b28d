#pragma once

#include "records/Result.h"

class QFile;

/// Opens a table to be read; an error where there is none, or it is a folder or cannot be read.
Result<void> openTable(QFile &table);

/// That a table has not even a first line.
Error emptyTable(const QString &path);
