#pragma once

#include "query/Facts.h"

class Vocabulary;
struct Question;

/// A filter as tables to look up: which small integers pass each condition. Works on runs of rows.
class Matcher
{
public:
    enum Condition : std::uint8_t {
        Country = 1,
        Region = 2,
        Period = 4,
        StatusBit = 8,
        VisibilityBit = 16,
        Marked =
            32,     ///< what no facet has: words, victims, what an incident holds, tags that it must not have
        Shown = 64, ///< it was not deleted
        Tag = 128
    };

    Matcher(const Facts &facts, const Vocabulary &vocabulary, const Question &question);

    /// The conditions on the incident that each row fails, from `first` on, one for each of `failed`.
    void failures(size_t first, std::span<std::uint8_t> failed) const;
    /// Whether anything is asked of violations.
    bool choosesViolations() const { return m_choosesType || choosesActors(); }
    bool choosesActors() const { return m_choosesPerpetrator || m_choosesParty; }
    bool choosesParty() const { return m_choosesParty; }
    bool passesType(std::uint32_t violation) const { return m_type[m_facts.type[violation]]; }
    bool passesPerpetrator(std::uint32_t violation) const
    {
        return m_perpetratorSet[m_facts.actorSet[violation]];
    }
    bool passesParty(std::uint32_t violation) const { return m_partySet[m_facts.actorSet[violation]]; }
    bool passesActors(std::uint32_t violation) const
    {
        return passesPerpetrator(violation) && passesParty(violation);
    }
    bool passes(std::uint32_t violation) const { return passesType(violation) && passesActors(violation); }

private:
    void mark(const Question &question);

    const Facts &m_facts;
    std::vector<char> m_country, m_region, m_perpetratorSet, m_partySet, m_type, m_status, m_visibility,
        m_tagSet, m_marked;
    std::int32_t m_from, m_to;
    unsigned m_asked = Shown; ///< conditions
    bool m_choosesType = false, m_choosesPerpetrator = false, m_choosesParty = false;
};
