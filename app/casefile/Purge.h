#pragma once

#include "casefile/Store.h"

/// What purge() took out.
struct Purged {
    qint64 incidents = 0;
    qint64 entries = 0; ///< of the history
    qint64 others = 0;  ///< the title, folders of backups, names that no incident has any more
    /// Unsaved forms in which it stood: the references of their incidents; empty for a new one.
    QStringList forms;
    qint64 formsDeleted = 0; ///< unsaved forms that could not be read, and so not be cleaned
    /// Saved filters by the names that they had: those that were called so, and those that asked for it,
    /// which would ask for something else without it.
    QStringList filtersRenamed, filtersDeleted;
    bool view = false; ///< the filter that was shown when the file was locked: it asks for nothing now

    bool isNothing() const
    {
        return incidents + entries + others + formsDeleted == 0 && forms.isEmpty() &&
               filtersRenamed.isEmpty() && filtersDeleted.isEmpty() && !view;
    }
};

/// Removes a text, whatever its case and spaces, from records, history (what was done, to what, why, and by
/// whom, earlier erasures included), unsaved forms, names of filters and search index, for good; a marker
/// stands in its place, and the chain still verifies. Saved filters that ask for it are deleted. Backups and
/// copies keep it; those in `backups` (CaseFile::ownBackups()) are noted as to be deleted, which
/// CaseFile::removeBackups() does, and the next opening where that was broken off. `text` has at least three
/// letters. It cannot be undone. With `dryRun` it only says what it would take out.
Result<Purged> purge(Store &store, const QString &text, const QString &reason, bool dryRun = false,
                     const QStringList &backups = {});
