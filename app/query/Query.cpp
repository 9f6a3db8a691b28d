#include "query/Query.h"

#include "query/FacetCounter.h"
#include "query/Grouping.h"
#include "query/Matcher.h"
#include "system/Worker.h"
#include "vocabulary/Vocabulary.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <thread>

namespace
{

/// What is counted of a run of rows, block by block, so that what a step leaves for the next stays in the
/// cache.
class Part
{
public:
    Part(const Facts &facts, const Vocabulary &vocabulary, const Months &months, const Question &question)
        : facets(facts, vocabulary, months)
        , m_chosen(facts)
    {
        groupings.emplace_back(facts, vocabulary, months, std::vector<Key>());
        for (const auto &keys : question.groupings)
            groupings.emplace_back(facts, vocabulary, months, keys);
        for (size_t i = 0; i < groupings.size(); ++i) {
            m_finer.push_back(none);
            // Of several finer ones, the last that is itself counted: none of those is a sum of another.
            for (size_t j = 0; j < groupings.size(); ++j) {
                const bool counted = std::ranges::none_of(
                    groupings, [&](const Grouping &other) { return groupings[j].isSumOf(other); });
                if (counted && groupings[i].isSumOf(groupings[j]))
                    m_finer.back() = j;
            }
            const bool counted = m_finer.back() == none;
            m_byType |= counted && groupings[i].byType();
        }
    }

    void count(size_t begin, size_t end, const Matcher &matcher, const Question &question,
               const Progress &progress)
    {
        for (size_t first = begin; first < end; first += Chosen::blockRows) {
            if (progress.cancelled())
                return;
            m_chosen.choose(first, std::min(Chosen::blockRows, end - first), matcher, question.facets,
                            m_byType);
            if (question.facets)
                facets.add(m_chosen, matcher);
            for (size_t i = 0; i < groupings.size(); ++i) {
                if (m_finer[i] == none)
                    groupings[i].add(m_chosen);
            }
            rows.insert(rows.end(), m_chosen.rows.begin(), m_chosen.rows.end());
        }
    }

    void add(const Part &more)
    {
        rows.insert(rows.end(), more.rows.begin(), more.rows.end());
        for (size_t i = 0; i < groupings.size(); ++i)
            groupings[i].add(more.groupings[i]);
        facets.add(more.facets);
    }

    /// When all is counted: the groupings that are sums of others.
    void sumUp()
    {
        for (size_t i = 0; i < groupings.size(); ++i) {
            if (m_finer[i] != none)
                groupings[i].sumUp(groupings[m_finer[i]]);
        }
    }

    std::vector<Grouping> groupings; ///< the first is of all together
    FacetCounter facets;
    std::vector<std::uint32_t> rows;

private:
    static constexpr size_t none = std::numeric_limits<size_t>::max();

    std::vector<size_t> m_finer; ///< of each grouping, the one whose sums it is
    bool m_byType = false;
    Chosen m_chosen;
};

void addTo(Count &sum, const Count &more)
{
    const auto &[low, best, high] = more.victims;
    sum.incidents += more.incidents;
    sum.violations += more.violations;
    sum.victims.low += low;
    sum.victims.best += best;
    sum.victims.high = sum.victims.high && high ? std::optional(*sum.victims.high + *high) : std::nullopt;
}

} // namespace

bool CountTable::before(const QStringList &a, const QStringList &b)
{
    for (qsizetype i = 0; i < a.size(); ++i) {
        if (a[i].isNull() != b[i].isNull())
            return b[i].isNull();
        if (a[i] != b[i])
            return a[i] < b[i];
    }
    return false;
}

Count CountTable::at(const QStringList &keys) const
{
    const auto found = std::ranges::lower_bound(rows, keys, before, &CountRow::keys);
    return found == rows.end() || found->keys != keys ? Count() : found->count;
}

Count CountTable::sum() const
{
    Count sum;
    for (const CountRow &row : rows)
        addTo(sum, row.count);
    return sum;
}

bool cellsAddUp(const CountTable &cells, const CountTable &rows, const CountTable &columns)
{
    std::array<QHash<QString, Count>, 2> sums;
    for (const auto &[keys, count] : cells.rows) {
        addTo(sums[0][keys[0]], count);
        addTo(sums[1][keys[1]], count);
    }
    const auto are = [](const QHash<QString, Count> &sum, const CountTable &edge) {
        return std::ranges::all_of(edge.rows, [&](const CountRow &row) {
            const VictimCount &all = row.count.victims, added = sum.value(row.keys.front()).victims;
            return added.low == all.low && added.high == all.high;
        });
    };
    return are(sums[0], rows) && are(sums[1], columns);
}

std::vector<CountRow> CountTable::bySize() const
{
    std::vector<CountRow> sorted = rows;
    std::ranges::stable_sort(sorted, std::greater(),
                             [](const CountRow &row) { return row.count.victims.low; });
    return sorted;
}

Answer answer(const Facts &facts, const Vocabulary &vocabulary, const Question &question,
              const Progress &progress)
{
    const Matcher matcher(facts, vocabulary, question);
    const Months months(facts);
    Part all(facts, vocabulary, months, question);
    constexpr size_t atMost = 4; // more would wait for memory
    const size_t parts = std::clamp<size_t>(
        std::min<size_t>(std::thread::hardware_concurrency(), facts.rows() / question.rowsPerThread), 1,
        atMost);
    std::vector<Part> others(parts - 1, all);
    const auto end = [&](size_t part) { return facts.rows() * (part + 1) / parts; };
    {
        std::vector<Worker<void>> counting;
        for (size_t i = 0; i < others.size(); ++i) {
            counting.emplace_back(
                [&, i] { others[i].count(end(i), end(i + 1), matcher, question, progress); });
        }
        all.count(0, end(0), matcher, question, progress);
        for (Worker<void> &one : counting)
            one.get();
    }
    if (progress.cancelled())
        return {};
    for (const Part &other : others)
        all.add(other);
    all.sumUp();

    Answer result;
    result.state = facts.state();
    result.rows = std::move(all.rows);
    result.total = all.groupings.front().table().at({});
    for (size_t i = 1; i < all.groupings.size(); ++i)
        result.tables.push_back(all.groupings[i].table());
    result.facets = std::move(all.facets.facets);
    return result;
}

Result<std::vector<IncidentId>> chosenByStore(const Store &store, const Filter &filter)
{
    std::optional<std::vector<IncidentId>> ids;
    std::optional<Error> error;
    const auto keep = [&](auto ask) {
        if (error || (ids && ids->empty()))
            return;
        auto found = ask();
        if (!found) {
            error = found.error();
        } else if (!ids) {
            ids = std::move(*found);
        } else {
            std::vector<IncidentId> both;
            std::ranges::set_intersection(*ids, *found, std::back_inserter(both));
            ids = std::move(both);
        }
    };
    if (filter.hasWords())
        keep([&] { return store.search(filter.words); });
    for (const QString &name : filter.has)
        keep([&] { return store.holding(name, true); });
    for (const QString &name : filter.lacks)
        keep([&] { return store.holding(name, false); });
    if (filter.changedSince)
        keep([&] { return store.changedSince(*filter.changedSince); });
    if (error)
        return std::unexpected(*error);
    return ids.value_or(std::vector<IncidentId>());
}

Result<Question> questionOf(const Store &store, const Filter &filter)
{
    Question question{.filter = filter};
    if (!filter.ofStore().isEmpty()) {
        auto found = chosenByStore(store, filter);
        if (!found)
            return std::unexpected(found.error());
        question.ofStore = std::move(*found);
    }
    return question;
}

std::vector<Violation> chosenViolations(const Incident &incident, const Filter &filter,
                                        const Vocabulary &vocabulary)
{
    std::vector<Violation> chosen;
    for (const Violation &violation : incident.violations) {
        const int index = vocabulary.typeIndex(violation.type);
        const QString parent = index < 0 ? QString() : vocabulary.types()[static_cast<size_t>(index)].parent;
        const bool type = filter.types.isEmpty() || filter.types.contains(violation.type) ||
                          (!parent.isEmpty() && filter.types.contains(parent));
        const auto named = [](const QStringList &asked, const QStringList &names) {
            return asked.isEmpty() ||
                   std::ranges::any_of(names, [&](const QString &name) { return asked.contains(name); });
        };
        if (type && named(filter.perpetrators, violation.perpetrators) &&
            named(filter.parties, violation.parties))
            chosen.push_back(violation);
    }
    return chosen;
}

VictimCount combined(std::span<const Violation> violations, Overlap overlap)
{
    People people;
    for (const Violation &violation : violations) {
        const auto &[low, best, high] = violation.victims;
        people.add(low, best, high.value_or(0), high.has_value());
    }
    return Tally(people, overlap).count().victims;
}
