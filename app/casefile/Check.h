#pragma once

#include "casefile/Store.h"

/// One line of check(): what was looked at, and what is wrong with it, if anything.
struct Finding {
    Message subject;
    std::optional<Error> problem;
};

/// Verifies pages, foreign keys, records, search index and history.
std::vector<Finding> check(const Store &store);
