#pragma once

#include "records/Incident.h"
#include "records/Progress.h"
#include "records/Result.h"

#include <optional>
#include <vector>

class Store;

/// From where on a history is looked at; without either, from its beginning.
struct Since {
    /// Behind the entry that led to this state of the file, of which the first digits are enough where no
    /// other begins so.
    QString state = {};
    /// Where no state is given: what was entered at this moment or later, by the clocks with which it was.
    std::optional<QDateTime> moment = {};
};

/// An incident of which the history says something since then.
struct ChangedIncident {
    enum class What { Added, Changed, Deleted, Restored };

    QUuid record;
    IncidentId id; ///< 0 where the file does not hold it
    What what = What::Changed;
    qint64 before = 0;       ///< the sequence of the entry before the first one of these
    qint64 last = 0;         ///< of the last one
    qint64 entries = 0;      ///< how many these are
    QDateTime at;            ///< of the last one, UTC
    std::vector<int> people; ///< who made them, by position in RecentChanges::people, each once
};

struct RecentChanges {
    std::vector<ChangedIncident> incidents; ///< what was changed last comes first
    QStringList people;                     ///< as the history names them, in its order; empty: nobody named
};

/// What was added, changed, deleted and restored since then; that a table was compared, which changes
/// nothing, is left out. Refuses a state that is none of this file, and one that is not told apart; may be
/// cancelled.
Result<RecentChanges> recentChanges(const Store &store, const Since &since, const Progress &progress = {});
