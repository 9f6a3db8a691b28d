#pragma once

#include "query/Count.h"
#include "query/Grouping.h"
#include "query/Matcher.h"

/// Counts what each value of each condition would leave.
class FacetCounter
{
public:
    FacetCounter(const Facts &facts, const Vocabulary &vocabulary, const Months &months);

    /// Rows from `first` on, with the conditions that each fails; a row counts where its entry in `any` says
    /// that violations of it are chosen.
    void add(size_t first, std::span<const std::uint8_t> failed, std::span<const std::uint8_t> any,
             const Matcher &matcher);
    /// Takes in what was counted of other rows.
    void add(const FacetCounter &more);

    Facets facets;

private:
    void addViolations(size_t row, const Matcher &matcher);
    void once(std::vector<quint64> &seen, std::vector<qint64> &counts, size_t value)
    {
        if (seen[value] != m_stamp) {
            seen[value] = m_stamp;
            ++counts[value];
        }
    }

    const Facts &m_facts;
    std::vector<std::uint8_t> m_parent; ///< of each type; itself where it has none
    std::vector<quint64> m_seenType, m_seenPerpetrator;
    quint64 m_stamp = 0; ///< of the row
};
