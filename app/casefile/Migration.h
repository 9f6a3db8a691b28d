#pragma once

#include "casefile/Migrated.h"
#include "records/Result.h"

#include <QSqlDatabase>

class Vocabulary;

/// Sets the records right of a file of `version` whose tables are of the present one already, in the
/// transaction that is open, and makes what is derived from them anew.
Result<Migrated> settleRecords(const QSqlDatabase &database, int version, const QString &path,
                               const Vocabulary &vocabulary);
