#include "query/Matcher.h"

#include "query/Query.h"
#include "records/Codes.h"
#include "vocabulary/Vocabulary.h"

#include <algorithm>
#include <limits>

namespace
{

std::vector<char> passing(const QStringList &all, const QStringList &wanted)
{
    std::vector<char> pass(static_cast<size_t>(all.size()), wanted.isEmpty());
    for (qsizetype i = 0; i < all.size() && !wanted.isEmpty(); ++i)
        pass[static_cast<size_t>(i)] = wanted.contains(all[i]);
    return pass;
}

/// The regions that a filter asks for, whether by their codes or by their names.
std::vector<char> passingRegions(const Facts &facts, const QStringList &wanted)
{
    std::vector<char> pass(static_cast<size_t>(facts.regions.size()), wanted.isEmpty());
    for (qsizetype i = 0; i < facts.regions.size() && !wanted.isEmpty(); ++i) {
        pass[static_cast<size_t>(i)] = std::ranges::any_of(
            wanted, [&](const QString &written) { return facts.isRegionNamed(i, written); });
    }
    return pass;
}

/// The sets of tags in which one of some stands.
std::vector<char> tagSetsWith(const Facts &facts, const QStringList &wanted)
{
    std::vector<char> named(static_cast<size_t>(facts.tags.size()));
    for (const QString &tag : wanted) {
        if (const qsizetype at = facts.tags.indexOf(facts.tagNamed(tag)); at >= 0)
            named[static_cast<size_t>(at)] = 1;
    }
    std::vector<char> sets(facts.tagSets());
    for (std::uint32_t set = 0; set < sets.size(); ++set)
        sets[set] =
            std::ranges::any_of(facts.tagsOf(set), [&](std::uint32_t tag) { return named[tag] != 0; });
    return sets;
}

template<typename E> std::vector<char> passing(const std::vector<E> &wanted)
{
    std::vector<char> pass;
    for (const auto &[value, code] : CodeTable<E>::values)
        pass.push_back(wanted.empty() || std::ranges::count(wanted, value) > 0);
    return pass;
}

} // namespace

Matcher::Matcher(const Facts &facts, const Vocabulary &vocabulary, const Question &question)
    : m_facts(facts)
    , m_country(passing(facts.countries, question.filter.countries))
    , m_region(passingRegions(facts, question.filter.regions))
    , m_status(passing(question.filter.statuses))
    , m_visibility(passing(question.filter.visibilities))
    , m_from(std::numeric_limits<std::int32_t>::min())
    , m_to(std::numeric_limits<std::int32_t>::max())
{
    const Filter &filter = question.filter;
    const auto ask = [&](bool wanted, Condition condition) {
        m_asked |= wanted ? static_cast<unsigned>(condition) : 0U;
    };
    ask(!filter.countries.isEmpty(), Country);
    ask(!filter.regions.isEmpty(), Region);
    ask(!filter.statuses.empty(), StatusBit);
    ask(!filter.visibilities.empty(), VisibilityBit);
    ask(filter.from || filter.to, Period);
    ask(!filter.tags.isEmpty(), Tag);
    m_tagSet = tagSetsWith(facts, filter.tags);
    // "Not known" is no name: it passes only where nothing is asked.
    m_region[0] = filter.regions.isEmpty();
    if (filter.from)
        m_from = static_cast<std::int32_t>(filter.from->toJulianDay());
    if (filter.to)
        m_to = static_cast<std::int32_t>(filter.to->toJulianDay());

    m_choosesType = !filter.types.isEmpty();
    for (const ViolationType &type : vocabulary.types()) {
        m_type.push_back(filter.types.isEmpty() || filter.types.contains(type.code) ||
                         (!type.parent.isEmpty() && filter.types.contains(type.parent)));
    }
    m_choosesPerpetrator = !filter.perpetrators.isEmpty();
    m_choosesParty = !filter.parties.isEmpty();
    const auto pass = [&](const QStringList &all, const QStringList &wanted, auto namedIn) {
        const std::vector<char> named = passing(all, wanted);
        std::vector<char> sets(facts.actorSets(), wanted.isEmpty());
        for (std::uint32_t set = 0; set < sets.size() && !wanted.isEmpty(); ++set)
            sets[set] = std::ranges::any_of(namedIn(set), [&](std::uint32_t name) { return named[name]; });
        return sets;
    };
    m_perpetratorSet = pass(facts.perpetrators, filter.perpetrators,
                            [&](std::uint32_t set) { return facts.perpetratorsOf(set); });
    m_partySet = pass(facts.parties, filter.parties, [&](std::uint32_t set) { return facts.partiesOf(set); });
    mark(question);
}

void Matcher::mark(const Question &question)
{
    const bool asksStore = !question.filter.ofStore().isEmpty();
    const QStringList &without = question.filter.withoutTags;
    if (!asksStore && !question.filter.victims && without.isEmpty())
        return;
    m_asked |= Marked;
    m_marked.assign(m_facts.rows(), !asksStore);
    for (const IncidentId id : question.ofStore) {
        const qsizetype row = asksStore ? m_facts.rowOf(id) : -1;
        if (row >= 0)
            m_marked[static_cast<size_t>(row)] = 1;
    }
    if (!without.isEmpty()) {
        const std::vector<char> excluded = tagSetsWith(m_facts, without);
        for (size_t row = 0; row < m_facts.rows(); ++row)
            m_marked[row] = m_marked[row] && !excluded[m_facts.tagSetOf(row)];
    }
    if (!question.filter.victims)
        return;
    const auto [atLeast, atMost] = *question.filter.victims;
    for (size_t row = 0; row < m_facts.rows(); ++row) {
        if (!m_marked[row])
            continue;
        People people;
        const std::uint32_t first = m_facts.firstViolation[row], count = m_facts.violationsOf(row);
        for (std::uint32_t violation = first; violation < first + count; ++violation)
            m_facts.addTo(people, violation);
        const qint64 low = Tally(people, m_facts.overlap[row]).count().victims.low;
        m_marked[row] = low >= atLeast && low <= atMost.value_or(low);
    }
}

void Matcher::failures(size_t first, std::span<std::uint8_t> failed) const
{
    const auto look = [&](Condition condition, auto passes) {
        if (!(m_asked & condition))
            return;
        for (size_t i = 0; i < failed.size(); ++i)
            failed[i] = static_cast<std::uint8_t>(failed[i] | (passes(first + i) ? 0 : condition));
    };
    std::ranges::fill(failed, std::uint8_t(0));
    const Facts &f = m_facts;
    look(Shown, [&](size_t row) { return f.violationCount[row] > 0; });
    look(Country, [&](size_t row) { return m_country[f.country[row]]; });
    look(Region, [&](size_t row) { return m_region[f.regionOf[row]]; });
    look(Period, [&](size_t row) { return f.from[row] <= m_to; });
    look(Period, [&](size_t row) { return f.to[row] >= m_from; });
    look(StatusBit, [&](size_t row) { return m_status[static_cast<size_t>(f.status[row])]; });
    look(VisibilityBit, [&](size_t row) { return m_visibility[static_cast<size_t>(f.visibility[row])]; });
    look(Tag, [&](size_t row) { return m_tagSet[f.tagSetOf(row)]; });
    look(Marked, [&](size_t row) { return m_marked[row]; });
}
