#include "query/FacetCounter.h"

#include "records/Codes.h"
#include "vocabulary/Vocabulary.h"

#include <algorithm>
#include <functional>

FacetCounter::FacetCounter(const Facts &facts, const Vocabulary &vocabulary, const Months &months)
    : m_facts(facts)
{
    facets.countries.resize(static_cast<size_t>(facts.countries.size()));
    facets.regions.resize(static_cast<size_t>(facts.regions.size()));
    facets.types.resize(vocabulary.types().size());
    facets.perpetrators.resize(static_cast<size_t>(facts.perpetrators.size()));
    facets.parties.resize(static_cast<size_t>(facts.parties.size()));
    facets.tags.resize(static_cast<size_t>(facts.tags.size()));
    facets.statuses.resize(CodeTable<Status>::values.size());
    facets.visibilities.resize(CodeTable<Visibility>::values.size());
    facets.months.resize(months.count());
    facets.firstMonth = months.first;
    facets.firstYear = months.first / 12;
    const auto after = [](int year) {
        return static_cast<std::int32_t>(QDate(year + 1, 1, 1).toJulianDay());
    };
    for (int year = facets.firstYear; m_yearEnds.empty() || m_yearEnds.back() <= months.lastDay; ++year)
        m_yearEnds.push_back(after(year));
    facets.years.resize(m_yearEnds.size());
    for (size_t type = 0; type < facets.types.size(); ++type) {
        const int parent = vocabulary.typeIndex(vocabulary.types()[type].parent);
        m_parent.push_back(static_cast<std::uint8_t>(parent < 0 ? static_cast<int>(type) : parent));
    }
    m_seenType.resize(facets.types.size());
    m_seenPerpetrator.resize(facets.perpetrators.size());
    m_seenParty.resize(facets.parties.size());
}

void FacetCounter::add(const Chosen &chosen, const Matcher &matcher)
{
    // A value of a condition would leave the rows that fail no other.
    const auto count = [&](Matcher::Condition condition, std::vector<qint64> &counts, auto value) {
        for (size_t i = 0; i < chosen.failed.size(); ++i) {
            counts[static_cast<size_t>(value(chosen.first + i))] +=
                chosen.any[i] & ((chosen.failed[i] & ~condition) == 0);
        }
    };
    const Facts &f = m_facts;
    count(Matcher::Country, facets.countries, [&](size_t row) { return f.country[row]; });
    count(Matcher::Region, facets.regions, [&](size_t row) { return f.regionOf[row]; });
    count(Matcher::StatusBit, facets.statuses, [&](size_t row) { return f.status[row]; });
    count(Matcher::VisibilityBit, facets.visibilities, [&](size_t row) { return f.visibility[row]; });
    for (size_t i = 0; i < chosen.failed.size(); ++i) {
        const size_t row = chosen.first + i;
        // What was deleted may have begun in a month of its own; what is known to the year belongs to none.
        const bool counts = f.violationCount[row] > 0 && f.precision[row] != Precision::Year;
        facets.months[static_cast<size_t>(counts ? f.beginMonth[row] - facets.firstMonth : 0)] +=
            chosen.any[i] & static_cast<unsigned>(counts) & ((chosen.failed[i] & ~Matcher::Period) == 0);
    }
    addYears(chosen);
    if (!facets.tags.empty())
        addTags(chosen);
    addTypes(chosen, matcher);
    addActors(chosen, matcher);
}

void FacetCounter::addYears(const Chosen &chosen)
{
    for (size_t i = 0; i < chosen.failed.size(); ++i) {
        const size_t row = chosen.first + i;
        const bool shown = m_facts.violationCount[row] > 0;
        const unsigned counts = chosen.any[i] & ((chosen.failed[i] & ~Matcher::Period) == 0);
        size_t year = shown ? static_cast<size_t>(m_facts.beginMonth[row] / 12 - facets.firstYear) : 0;
        facets.years[year] += counts;
        // Few last into the next year.
        while (m_facts.to[row] >= m_yearEnds[year] && counts != 0)
            [[unlikely]]++ facets.years[++year];
    }
}

/// An incident with several counts for each.
void FacetCounter::addTags(const Chosen &chosen)
{
    for (size_t i = 0; i < chosen.failed.size(); ++i) {
        const unsigned counts = chosen.any[i] & ((chosen.failed[i] & ~Matcher::Tag) == 0);
        for (const std::uint32_t tag : m_facts.tagsOf(m_facts.tagSetOf(chosen.first + i)))
            facets.tags[tag] += counts;
    }
}

void FacetCounter::addTypes(const Chosen &chosen, const Matcher &matcher)
{
    std::ranges::fill(m_seenType, 0U);
    const bool asksActors = matcher.choosesActors();
    const auto once = [&](std::uint8_t type, std::uint32_t owner, bool passes) {
        facets.types[type] += passes & (m_seenType[type] != owner);
        m_seenType[type] = passes ? owner : m_seenType[type];
    };
    for (size_t i = 0; i < chosen.passingViolations.size(); ++i) {
        const std::uint32_t violation = chosen.passingViolations[i];
        const std::uint8_t type = m_facts.type[violation];
        const bool passes = !asksActors || matcher.passesActors(violation);
        once(type, chosen.owners[i] + 1, passes);
        once(m_parent[type], chosen.owners[i] + 1, passes);
    }
}

void FacetCounter::addActors(const Chosen &chosen, const Matcher &matcher)
{
    std::ranges::fill(m_seenPerpetrator, 0U);
    std::ranges::fill(m_seenParty, 0U);
    const bool asksParty = matcher.choosesParty();
    const bool anyParty = !facets.parties.empty();
    const auto count = [](std::span<const std::uint32_t> names, std::uint32_t owner,
                          std::vector<qint64> &counts, std::vector<std::uint32_t> &seen) {
        for (const std::uint32_t name : names) {
            counts[name] += seen[name] != owner;
            seen[name] = owner;
        }
    };
    for (size_t i = 0; i < chosen.passingViolations.size(); ++i) {
        const std::uint32_t violation = chosen.passingViolations[i];
        if (!matcher.passesType(violation))
            continue;
        const std::uint32_t owner = chosen.owners[i] + 1;
        const std::uint32_t actors = m_facts.actorSet[violation];
        if (!asksParty || matcher.passesParty(violation))
            count(m_facts.perpetratorsOf(actors), owner, facets.perpetrators, m_seenPerpetrator);
        if (anyParty && matcher.passesPerpetrator(violation))
            count(m_facts.partiesOf(actors), owner, facets.parties, m_seenParty);
    }
}

void FacetCounter::add(const FacetCounter &more)
{
    for (const auto column :
         {&Facets::countries, &Facets::regions, &Facets::types, &Facets::perpetrators, &Facets::parties,
          &Facets::statuses, &Facets::visibilities, &Facets::tags, &Facets::months, &Facets::years})
        std::ranges::transform(facets.*column, more.facets.*column, (facets.*column).begin(), std::plus());
}
