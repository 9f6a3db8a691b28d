#pragma once

#include "query/Count.h"

#include <algorithm>
#include <array>

/// Adds violations of one incident up by the counting rule: different people add; the same people are the
/// largest of the figures; where it is not known, at least the largest and at most the sum. An unknown
/// highest figure makes the highest unknown.
struct People {
    qint64 violations = 0;
    qint64 lowSum = 0, lowMost = 0, bestSum = 0, bestMost = 0, highSum = 0, highMost = 0;
    bool highKnown = true;

    void add(qint64 low, qint64 best, qint64 high, bool known)
    {
        ++violations;
        lowSum += low;
        lowMost = std::max(lowMost, low);
        bestSum += best;
        bestMost = std::max(bestMost, best);
        highSum += high;
        highMost = std::max(highMost, high);
        highKnown = highKnown && known;
    }
    qint64 low(Overlap overlap) const { return pick(overlap == Overlap::Different, lowSum, lowMost); }
    qint64 best(Overlap overlap) const { return pick(overlap == Overlap::Different, bestSum, bestMost); }
    qint64 high(Overlap overlap) const { return pick(overlap == Overlap::Same, highMost, highSum); }

private:
    /// Without a branch, since no overlap can be foretold.
    static qint64 pick(bool condition, qint64 one, qint64 other)
    {
        return other ^ ((one ^ other) & -static_cast<qint64>(condition));
    }
};

/// Counts of several incidents, added up: sums of one shape, so that they add in a few instructions.
struct Tally {
    enum { Incidents, Violations, Low, Best, High, UnknownHighs, Size };
    std::array<qint64, Size> sums{};

    Tally() = default;
    Tally(const People &people, Overlap overlap)
        : sums{1,
               people.violations,
               people.low(overlap),
               people.best(overlap),
               people.high(overlap),
               people.highKnown ? 0 : 1}
    {
    }
    void add(const Tally &more)
    {
        for (size_t i = 0; i < Size; ++i)
            sums[i] += more.sums[i];
    }
    Count count() const
    {
        return {sums[Incidents],
                sums[Violations],
                {sums[Low], sums[Best], sums[UnknownHighs] ? std::nullopt : std::optional(sums[High])}};
    }
};
