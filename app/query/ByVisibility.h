#pragma once

#include "query/Facts.h"

#include <array>
#include <span>

class Words;

/// How many incidents there are of each visibility: what is told before and after records leave the file.
struct ByVisibility {
    std::array<qint64, 3> incidents{}; ///< by Visibility

    qint64 total() const { return incidents[0] + incidents[1] + incidents[2]; }
    qint64 of(Visibility visibility) const { return incidents[static_cast<size_t>(visibility)]; }
    bool operator==(const ByVisibility &) const = default;
};

/// Of rows of the facts, as Answer::rows has them, those that may be seen at `most`.
ByVisibility byVisibility(const Facts &facts, std::span<const std::uint32_t> rows,
                          Visibility most = Visibility::Confidential);

/// "7 incidents: 5 public, 1 restricted, 1 confidential"; what there is none of is not named.
QString inWords(const ByVisibility &counted, const Words &words);
