#pragma once

#include "query/Chosen.h"
#include "query/Grouping.h"

/// Counts what each value of each condition would leave.
class FacetCounter
{
public:
    FacetCounter(const Facts &facts, const Vocabulary &vocabulary, const Months &months);

    /// Counts the rows of a block.
    void add(const Chosen &chosen, const Matcher &matcher);
    /// Takes in what was counted of other rows.
    void add(const FacetCounter &more);

    Facets facets;

private:
    void addYears(const Chosen &chosen);
    void addTags(const Chosen &chosen);
    void addTypes(const Chosen &chosen, const Matcher &matcher);
    void addActors(const Chosen &chosen, const Matcher &matcher);

    const Facts &m_facts;
    std::vector<std::int32_t> m_yearEnds; ///< of each of Facets::years, the Julian day after it
    std::vector<std::uint8_t> m_parent;   ///< of each type; itself where it has none
    std::vector<std::uint32_t> m_seenType, m_seenPerpetrator,
        m_seenParty; ///< for which row, counted from one
};
