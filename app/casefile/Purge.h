#pragma once

#include "casefile/Store.h"

/// What purge() took out.
struct Purged {
    qint64 incidents = 0;
    qint64 entries = 0; ///< of the history
    qint64 others = 0;  ///< drafts, saved filters, the title
};

/// Removes a text, whatever its case and spaces, from records, history (what was done, to what, why, and by
/// whom, earlier erasures included), drafts, filters and search index, for good; a marker stands in its
/// place, and the chain still verifies. Backups and copies keep it. `text` has at least three letters. It
/// cannot be undone. With `dryRun` it only says what it would take out.
Result<Purged> purge(Store &store, const QString &text, const QString &reason, bool dryRun = false);
