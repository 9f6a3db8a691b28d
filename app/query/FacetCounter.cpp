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
    facets.statuses.resize(CodeTable<Status>::values.size());
    facets.visibilities.resize(CodeTable<Visibility>::values.size());
    facets.months.resize(months.count());
    facets.firstMonth = months.first;
    for (size_t type = 0; type < facets.types.size(); ++type) {
        const int parent = vocabulary.typeIndex(vocabulary.types()[type].parent);
        m_parent.push_back(static_cast<std::uint8_t>(parent < 0 ? static_cast<int>(type) : parent));
    }
    m_seenType.resize(facets.types.size());
    m_seenPerpetrator.resize(facets.perpetrators.size());
}

void FacetCounter::add(size_t first, std::span<const std::uint8_t> failed, std::span<const std::uint8_t> any,
                       const Matcher &matcher)
{
    // A value of a condition would leave the rows that fail no other.
    const auto count = [&](Matcher::Condition condition, std::vector<qint64> &counts, auto value) {
        for (size_t i = 0; i < failed.size(); ++i) {
            if (any[i] && (failed[i] & ~condition) == 0)
                ++counts[static_cast<size_t>(value(first + i))];
        }
    };
    const Facts &f = m_facts;
    count(Matcher::Country, facets.countries, [&](size_t row) { return f.country[row]; });
    count(Matcher::Region, facets.regions, [&](size_t row) { return f.regionOf[row]; });
    count(Matcher::StatusBit, facets.statuses, [&](size_t row) { return f.status[row]; });
    count(Matcher::VisibilityBit, facets.visibilities, [&](size_t row) { return f.visibility[row]; });
    count(Matcher::Period, facets.months, [&](size_t row) { return f.beginMonth[row] - facets.firstMonth; });
    for (size_t i = 0; i < failed.size(); ++i) {
        if (!failed[i])
            addViolations(first + i, matcher);
    }
}

void FacetCounter::addViolations(size_t row, const Matcher &matcher)
{
    ++m_stamp;
    const std::uint32_t first = m_facts.firstViolation[row];
    for (std::uint32_t violation = first; violation < first + m_facts.violationCount[row]; ++violation) {
        if (matcher.passesPerpetrator(violation)) {
            const std::uint8_t type = m_facts.type[violation];
            once(m_seenType, facets.types, type);
            once(m_seenType, facets.types, m_parent[type]);
        }
        if (matcher.passesType(violation)) {
            for (const std::uint32_t name : m_facts.perpetratorsOf(m_facts.perpetratorSet[violation]))
                once(m_seenPerpetrator, facets.perpetrators, name);
        }
    }
}

void FacetCounter::add(const FacetCounter &more)
{
    for (const auto column : {&Facets::countries, &Facets::regions, &Facets::types, &Facets::perpetrators,
                              &Facets::statuses, &Facets::visibilities, &Facets::months})
        std::ranges::transform(facets.*column, more.facets.*column, (facets.*column).begin(), std::plus());
}
