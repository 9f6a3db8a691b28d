#include "query/Chosen.h"

#include <algorithm>

void Chosen::choose(size_t first_, size_t size, const Matcher &matcher, bool wantsAny, bool wantsTypes)
{
    first = first_;
    failed = std::span(m_failed).first(size);
    any = std::span(m_any).first(size);
    matcher.failures(first, std::span(m_failed).first(size));
    collect(size);
    if (wantsAny)
        markAny(size, matcher);
    keep(matcher);
    sumUp();
    if (wantsTypes)
        sumUpTypes();
}

void Chosen::collect(size_t size)
{
    passing.resize(size);
    size_t count = 0, all = 0;
    for (size_t i = 0; i < size; ++i) {
        passing[count] = static_cast<std::uint32_t>(first + i);
        count += failed[i] == 0;
    }
    passing.resize(count);
    for (size_t i = 0; i < size; ++i)
        all += m_facts.violationsOf(first + i);
    // Most have few: four at a time are written, and what is too much is written over.
    constexpr std::uint32_t few = 4;
    passingViolations.resize(all + few);
    owners.resize(all + few);
    size_t end = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint32_t begin = m_facts.firstViolation[passing[i]];
        const std::uint32_t many = m_facts.violationsOf(passing[i]);
        for (std::uint32_t done = 0; done < many; done += few) {
            for (std::uint32_t k = 0; k < few; ++k) {
                passingViolations[end + done + k] = begin + done + k;
                owners[end + done + k] = i;
            }
        }
        end += many;
    }
    passingViolations.resize(end);
    owners.resize(end);
}

void Chosen::markAny(size_t size, const Matcher &matcher)
{
    std::ranges::fill(m_any, std::uint8_t(1));
    if (!matcher.choosesViolations())
        return;
    for (size_t i = 0; i < size; ++i) {
        const std::uint32_t begin = m_facts.firstViolation[first + i];
        const std::uint32_t end = begin + m_facts.violationsOf(first + i);
        m_any[i] = 0;
        for (std::uint32_t violation = begin; violation < end; ++violation)
            m_any[i] |= matcher.passes(violation);
    }
}

void Chosen::keep(const Matcher &matcher)
{
    const size_t all = passingViolations.size();
    violations.resize(all);
    at.resize(all);
    rows.resize(passing.size() + 1);
    const bool chooses = matcher.choosesViolations();
    size_t count = 0, last = 0;
    std::uint32_t lastOwner = 0; // counted from one
    for (size_t i = 0; i < all; ++i) {
        const bool wanted = !chooses || matcher.passes(passingViolations[i]);
        const std::uint32_t owner = wanted ? owners[i] + 1 : lastOwner;
        last += owner != lastOwner;
        lastOwner = owner;
        rows[last] = owner > 0 ? passing[owner - 1] : 0;
        violations[count] = passingViolations[i];
        at[count] = static_cast<std::uint32_t>(last - 1);
        count += wanted;
    }
    violations.resize(count);
    at.resize(count);
    rows.resize(last + 1);
    rows.erase(rows.begin());
}

void Chosen::sumUp()
{
    m_people.assign(rows.size(), {});
    for (size_t i = 0; i < violations.size(); ++i)
        m_facts.addTo(m_people[at[i]], violations[i]);
    tallies.clear();
    for (size_t i = 0; i < rows.size(); ++i)
        tallies.emplace_back(m_people[i], m_facts.overlap[rows[i]]);
}

void Chosen::sumUpTypes()
{
    byType.assign(violations.size(), {});
    m_seenType.fill(0);
    std::uint32_t count = 0;
    for (size_t i = 0; i < violations.size(); ++i) {
        const std::uint8_t type = m_facts.type[violations[i]];
        const std::uint32_t row = at[i] + 1;
        const bool known = m_seenType[type] == row;
        const std::uint32_t entry = known ? m_entryOfType[type] : count;
        count += !known;
        m_seenType[type] = row;
        m_entryOfType[type] = entry;
        byType[entry].at = at[i];
        byType[entry].type = type;
        m_facts.addTo(byType[entry].people, violations[i]);
    }
    byType.resize(count);
    for (OfType &one : byType)
        one.tally = Tally(one.people, m_facts.overlap[rows[one.at]]);
}
