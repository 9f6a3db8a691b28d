#pragma once

#include "records/Result.h"

#include <QString>

class CaseFile;

/// What the window showed of a case file when it was locked, as JSON: words that somebody looked for are as
/// secret as the records, and stand where these do. It is no record, and in no history.
namespace keptview
{

/// Its key among what is kept of forms, which has the UUIDs of incidents.
inline const QString key = QStringLiteral("view");

/// Keeps it; of a file that cannot be changed, nothing is kept.
Result<void> keep(CaseFile &file, const QString &content);
/// What was kept, or nothing; it is kept no longer.
Result<QString> take(CaseFile &file);

} // namespace keptview
