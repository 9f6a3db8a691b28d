#pragma once

#include "casefile/Migrated.h"
#include "casefile/Store.h"

#include <utility>

/// What rescue() found.
struct Rescued {
    qint64 incidents = 0; ///< recovered, without those that had been deleted
    qint64 deleted = 0;   ///< recovered as deleted ones
    /// References of those among them that their history does not vouch for: noted in theirs, and
    /// confidential.
    QStringList unmatched;
    /// References of deleted ones of which the same is true.
    QStringList unmatchedDeleted;
    /// Those that got other values than were found, and what stood there: said in their summaries.
    std::vector<std::pair<QString, std::vector<Message>>> replaced;
    /// Those among them that break a rule, with the column: recovered as they were.
    std::vector<std::pair<QString, QString>> invalid;
    /// Incidents and saved filters that could be read, and not be written, and why.
    std::vector<std::pair<QString, Message>> refused;
    /// Row numbers of incidents that could not be read, and their references where those can be.
    std::vector<std::pair<qint64, QString>> lost;
    bool historyHolds = true;
    /// Up to which entry the history cannot be relied on; nothing where it cannot at all.
    std::optional<qint64> lastBreak;
    bool propertiesMatch = true; ///< title, language and date, with the history; noted in theirs
    QStringList filters;  ///< names of saved filters that the history does not vouch for; noted in theirs
    QStringList drafts;   ///< keys under which something typed and not saved was found, and not kept
    QStringList foreign;  ///< what of the file is no part of a case file, by its name, and was left there
    bool complete = true; ///< whether the list of incidents itself could be read to its end
    bool othersComplete = true; ///< whether saved filters and what was not saved could be
    Migrated migrated;          ///< what of the records became that of the present version
};

/// The source of its entries in the history: what an incident was before is not told there.
inline constexpr const char *recoveredSource = "recovered";

/// Copies every incident that can be read into `target`, which holds none: those that were deleted as deleted
/// ones, and the saved filters and what was typed and not saved. What its history does not vouch for becomes
/// confidential; what cannot be read of an incident, or cannot be so, gives way to the most careful value,
/// and is told at the end of its summary. An error only where nothing more can be written, or when cancelled.
Result<Rescued> rescue(const Store &store, Store &target, const Progress &progress = {});
