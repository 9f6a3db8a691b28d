#pragma once

#include "query/Matcher.h"

/// What a filter chooses of a block of rows: incidents, and of each the violations. Made in passes over flat
/// arrays, without branches on what cannot be foretold.
class Chosen
{
public:
    static constexpr size_t blockRows = 512;

    struct OfType {
        People people;
        std::uint32_t at = 0; ///< position in `rows`
        std::uint8_t type = 0;
        Tally tally;
    };

    explicit Chosen(const Facts &facts)
        : m_facts(facts)
    {
    }
    /// Chooses among the rows from `first` on, of which there are at most `blockRows`. What is not wanted is
    /// not filled in.
    void choose(size_t first, size_t size, const Matcher &matcher, bool wantsAny, bool wantsTypes);

    // All rows of the block.
    size_t first = 0;
    std::span<const std::uint8_t> failed; ///< the conditions on the incident that a row fails
    std::span<const std::uint8_t> any;    ///< whether it has chosen violations, were it chosen itself

    // Rows that fail no condition on the incident, with all their violations, the chosen ones or not.
    std::vector<std::uint32_t> passing;
    std::vector<std::uint32_t> passingViolations;
    std::vector<std::uint32_t> owners; ///< of each of those, a position in `passing`

    // What is chosen.
    std::vector<std::uint32_t> rows;
    std::vector<Tally> tallies;            ///< a row each: all its chosen violations together
    std::vector<OfType> byType;            ///< those of one type together
    std::vector<std::uint32_t> violations; ///< in order of their rows
    std::vector<std::uint32_t> at;         ///< of each of those, a position in `rows`

private:
    void collect(size_t size);
    void markAny(size_t size, const Matcher &matcher);
    void keep(const Matcher &matcher);
    void sumUp();
    void sumUpTypes();

    const Facts &m_facts;
    std::array<std::uint8_t, blockRows> m_failed{}, m_any{};
    std::vector<People> m_people;
    std::array<std::uint32_t, 256> m_entryOfType{}, m_seenType{}; ///< type -> entry, and for which row
};
