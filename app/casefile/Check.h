#pragma once

#include "casefile/Store.h"

/// One line of check(): what was looked at, and what is wrong with it, if anything. A part with several
/// faults has a line for each. A remark tells what looks odd and is no fault.
struct Finding {
    enum class Part {
        Pages,
        ForeignKeys,
        Structure,
        Format,
        Names,
        Incidents,
        Properties,
        SavedFilters,
        SearchIndex,
        History
    };
    Part part = Part::Pages;
    Message subject; ///< the part, in words
    std::optional<Error> problem = {};
    std::optional<Message> remark = {};
};

/// Verifies pages, foreign keys, the records and the properties of the file against their history, their
/// rules, the search index against one made anew, and the history, all of one moment. Neither clock nor time
/// zone decides.
std::vector<Finding> check(const Store &store, const Progress &progress = {});
