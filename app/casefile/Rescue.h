#pragma once

#include "casefile/Store.h"

#include <utility>

/// What rescue() found.
struct Rescued {
    qint64 incidents = 0; ///< recovered, without those that had been deleted
    /// References of those among them that do not match their history: noted in theirs.
    QStringList unmatched;
    /// Those among them that break a rule, with the column: recovered as they were.
    std::vector<std::pair<QString, QString>> invalid;
    /// References of incidents that could be read, and not be counted: left out, and why.
    std::vector<std::pair<QString, Message>> uncountable;
    /// Row numbers of incidents that could not be read, and their references where those can be.
    std::vector<std::pair<qint64, QString>> lost;
    /// Whether the history holds together; where it does not, it vouches for no incident.
    bool historyHolds = true;
    bool propertiesMatch = true; ///< title, language and date, with the history; noted in theirs
    QStringList filters;         ///< names of saved filters that do not match the history; noted in theirs
    bool complete = true;        ///< whether the list of incidents itself could be read to its end
};

/// The source of its entries in the history: what an incident was before is not told there.
inline constexpr const char *recoveredSource = "recovered";

/// Copies every incident that can be read into `target`, which holds none: those that were deleted as deleted
/// ones, and the saved filters and what was typed and not saved.
Result<Rescued> rescue(const Store &store, Store &target);
