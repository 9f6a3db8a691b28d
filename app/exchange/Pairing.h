#pragma once

#include "records/Incident.h"

/// Gives each violation of a table the UUID of the one that it stands for, and a new one where it stands for
/// none; false where it may stand for several. Violations are the same where their UUIDs are, else by their
/// content, else by who did it and the figures, among those of one type: first those of `base`, then those
/// that were added to `mine`. Where nothing of that is the same, but the type, it is not clear whether a row
/// stands for one. Where a table has one row an incident (not `several`), it stands for the only one,
/// whatever it says.
bool pairViolations(std::vector<Violation> &rows, const Incident &base, const Incident &mine, bool several);
