#pragma once

#include "casefile/Store.h"

/// Whether the records are what their history says: what leaves the file is compared before it leaves, and
/// all of it when the file was opened.
namespace integrity
{

/// One thing that contradicts the history, in words.
struct Contradiction {
    QString reference; ///< of the incident; its UUID where there is no record of it
    Message message;
};

/// Those among some incidents, as they were read from `store`.
Result<std::vector<Contradiction>> among(const Store &store, std::span<const Incident> incidents);

/// Those of the whole file: incidents changed, hidden, brought back, added or removed by another program. In
/// the order of the file; those that are missing come last.
Result<std::vector<Contradiction>> all(const Store &store, const Progress &progress = {});

/// Whether as many incidents are shown as the history says, which costs little.
Result<bool> complete(const Store &store);

/// Reads incidents in the order of `ids`, and refuses those that contradict their history: an error of kind
/// Damaged that names them.
Result<std::vector<Incident>> read(const Store &store, std::span<const IncidentId> ids);

/// The same without a result, for what is counted and not shown; and whether the file is complete().
Result<void> verify(const Store &store, std::span<const IncidentId> ids, const Progress &progress = {});

} // namespace integrity
