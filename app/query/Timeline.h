#pragma once

#include "query/Count.h"

/// A table by month or by year as time runs: every one from the first to the last, empty ones included.
struct Timeline {
    std::vector<CountRow> rows;
    Count unknown; ///< what is not known that finely
};

/// `table` is by Key::Month or Key::Year alone.
Timeline timeline(const CountTable &table);

/// The same as rows to be read, with what is not known where the table has it: of several empty ones that
/// follow each other, one row, whose keys are the first and the last.
std::vector<CountRow> rowsWithGaps(const CountTable &table);
