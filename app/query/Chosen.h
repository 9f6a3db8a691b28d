#pragma once

#include "query/People.h"

#include <cstdint>
#include <vector>

/// What a filter chooses of a run of rows: incidents, and of each the violations.
struct Chosen {
    struct OfType {
        std::uint32_t at; ///< position in `rows`
        std::uint8_t type;
        Tally tally;
    };

    std::vector<std::uint32_t> rows;           ///< of Facts
    std::vector<Tally> tallies;                ///< a row each: all its chosen violations together
    std::vector<OfType> byType;                ///< those of one type together
    std::vector<std::uint32_t> violations;     ///< of Facts
    std::vector<std::uint32_t> firstViolation; ///< a row each, and one behind the last: in `violations`

    void clear()
    {
        rows.clear();
        tallies.clear();
        byType.clear();
        violations.clear();
        firstViolation.clear();
    }
};
