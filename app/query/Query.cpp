#include "query/Query.h"

#include "records/Codes.h"
#include "vocabulary/Vocabulary.h"

#include <algorithm>
#include <functional>
#include <thread>
#include <unordered_map>

namespace
{

/// Adds violations of one incident up by the counting rule: different people add; the same people are the
/// largest of the figures; where it is not known, at least the largest and at most the sum. An unknown
/// highest figure makes the highest unknown.
struct People {
    qint64 low = 0, best = 0, high = 0;
    bool highKnown = true;

    void add(Overlap overlap, qint64 moreLow, qint64 moreBest, qint64 moreHigh, bool moreHighKnown)
    {
        low = overlap == Overlap::Different ? low + moreLow : std::max(low, moreLow);
        best = overlap == Overlap::Different ? best + moreBest : std::max(best, moreBest);
        high = overlap == Overlap::Same ? std::max(high, moreHigh) : high + moreHigh;
        highKnown = highKnown && moreHighKnown;
    }
    void add(const Facts &facts, size_t row, std::uint32_t violation)
    {
        const std::uint32_t most = facts.high[violation];
        const bool known = most != Facts::unknownHigh;
        add(facts.overlap[row], facts.low[violation], facts.best[violation], known ? most : 0, known);
    }
};

/// Counts of several incidents, added up.
struct Cell {
    qint64 incidents = 0, violations = 0, low = 0, best = 0, high = 0;
    qint64 unknownHighs = 0; ///< incidents without a highest figure

    void add(qint64 more, const People &people)
    {
        ++incidents;
        violations += more;
        low += people.low;
        best += people.best;
        high += people.high;
        unknownHighs += people.highKnown ? 0 : 1;
    }
    void add(const Cell &more)
    {
        incidents += more.incidents;
        violations += more.violations;
        low += more.low;
        best += more.best;
        high += more.high;
        unknownHighs += more.unknownHighs;
    }
    Count count() const
    {
        return {incidents, violations, {low, best, unknownHighs ? std::nullopt : std::optional(high)}};
    }
};

/// The chosen violations of one incident, together and by type. Filled anew for every row.
class Chosen
{
public:
    struct OfType {
        std::uint8_t type;
        qint64 violations;
        People people;
    };

    void clear(size_t row)
    {
        m_row = row;
        violations.clear();
    }
    void sumUp(const Facts &facts, bool types)
    {
        together = {};
        for (const std::uint32_t violation : violations)
            together.add(facts, m_row, violation);
        byType.clear();
        if (!types)
            return;
        for (const std::uint32_t violation : violations) {
            // There are few: a search beats a sort.
            auto same = std::ranges::find(byType, facts.type[violation], &OfType::type);
            if (same == byType.end())
                same = byType.insert(byType.end(), {facts.type[violation], 0, {}});
            ++same->violations;
            same->people.add(facts, m_row, violation);
        }
    }

    std::vector<std::uint32_t> violations;
    People together;
    std::vector<OfType> byType;

private:
    size_t m_row = 0;
};

/// A filter as tables to look up: which small integers pass each condition.
class Matcher
{
public:
    enum Condition : unsigned {
        Country = 1,
        Region = 2,
        Period = 4,
        StatusBit = 8,
        VisibilityBit = 16,
        Words = 32
    };

    Matcher(const Facts &facts, const Vocabulary &vocabulary, const Question &question)
        : m_facts(facts)
    {
        const Filter &filter = question.filter;
        const auto names = [](const QStringList &all, const QStringList &wanted) {
            std::vector<char> pass(static_cast<size_t>(all.size()), wanted.isEmpty());
            for (qsizetype i = 0; i < all.size() && !wanted.isEmpty(); ++i)
                pass[static_cast<size_t>(i)] = wanted.contains(all[i]);
            return pass;
        };
        m_country = names(facts.countries, filter.countries);
        m_region = names(facts.regions, filter.regions);
        // "Not known" is no name: it passes only where nothing is asked.
        m_region[0] = filter.regions.isEmpty();
        const std::vector<char> perpetrator = names(facts.perpetrators, filter.perpetrators);
        m_perpetratorSet.resize(facts.perpetratorSets(), filter.perpetrators.isEmpty());
        for (size_t set = 0; set < m_perpetratorSet.size() && !filter.perpetrators.isEmpty(); ++set) {
            m_perpetratorSet[set] = std::ranges::any_of(facts.perpetratorsOf(static_cast<std::uint32_t>(set)),
                                                        [&](auto name) { return perpetrator[name]; });
        }
        for (const ViolationType &type : vocabulary.types()) {
            m_type.push_back(filter.types.isEmpty() || filter.types.contains(type.code) ||
                             (!type.parent.isEmpty() && filter.types.contains(type.parent)));
        }
        for (const auto &[status, code] : CodeTable<Status>::values)
            m_status.push_back(filter.statuses.empty() || std::ranges::count(filter.statuses, status));
        for (const auto &[visibility, code] : CodeTable<Visibility>::values)
            m_visibility.push_back(filter.visibilities.empty() ||
                                   std::ranges::count(filter.visibilities, visibility));
        if (filter.from)
            m_from = static_cast<std::int32_t>(filter.from->toJulianDay());
        if (filter.to)
            m_to = static_cast<std::int32_t>(filter.to->toJulianDay());
        if (!filter.words.trimmed().isEmpty()) {
            m_words.assign(facts.rows(), 0);
            for (const IncidentId id : question.withWords) {
                if (const qsizetype row = facts.rowOf(id); row >= 0)
                    m_words[static_cast<size_t>(row)] = 1;
            }
        }
    }

    /// The conditions on the incident that a row fails.
    unsigned failures(size_t row) const
    {
        unsigned failed = 0;
        failed |= m_country[m_facts.country[row]] ? 0U : Country;
        failed |= m_region[m_facts.regionOf[row]] ? 0U : Region;
        failed |= m_facts.from[row] <= m_to && m_facts.to[row] >= m_from ? 0U : Period;
        failed |= m_status[static_cast<size_t>(m_facts.status[row])] ? 0U : StatusBit;
        failed |= m_visibility[static_cast<size_t>(m_facts.visibility[row])] ? 0U : VisibilityBit;
        failed |= m_words.empty() || m_words[row] ? 0U : Words;
        return failed;
    }
    bool passesType(std::uint32_t violation) const { return m_type[m_facts.type[violation]]; }
    bool passesPerpetrator(std::uint32_t violation) const
    {
        return m_perpetratorSet[m_facts.perpetratorSet[violation]];
    }

private:
    const Facts &m_facts;
    std::vector<char> m_country, m_region, m_perpetratorSet, m_type, m_status, m_visibility, m_words;
    std::int32_t m_from = std::numeric_limits<std::int32_t>::min();
    std::int32_t m_to = std::numeric_limits<std::int32_t>::max();
};

/// The months in which incidents begin, as a range of integers.
struct Months {
    explicit Months(const Facts &facts)
    {
        for (size_t row = 0; row < facts.rows(); ++row) {
            if (facts.violationCount[row]) {
                first = std::min<int>(first, facts.beginMonth[row]);
                last = std::max<int>(last, facts.beginMonth[row]);
            }
        }
        if (first > last)
            first = last = 0;
    }
    size_t count() const { return static_cast<size_t>(last - first + 1); }
    int first = std::numeric_limits<int>::max();
    int last = 0;
};

/// Counts by one or several keys. Each key is a digit: 0 for "not known", then the values; a row is the
/// number that the digits make.
class Grouping
{
public:
    Grouping(const Facts &facts, const Vocabulary &vocabulary, const Months &months, std::vector<Key> keys)
        : m_facts(facts)
        , m_vocabulary(vocabulary)
        , m_months(months)
        , m_keys(std::move(keys))
    {
        quint64 places = 1;
        for (const Key key : m_keys) {
            m_digits.push_back(digits(key));
            places *= m_digits.back();
        }
        // Of each digit, what one of it is worth.
        m_weights.resize(m_keys.size());
        quint64 weight = 1;
        for (size_t i = m_keys.size(); i-- > 0; weight *= m_digits[i])
            m_weights[i] = weight;
        constexpr quint64 densest = 1 << 20;
        if (places <= densest)
            m_dense.resize(places);
        m_oneByOne =
            std::ranges::count(m_keys, Key::Perpetrator) > 0 || std::ranges::count(m_keys, Key::Type) > 1;
        m_byType = std::ranges::count(m_keys, Key::Type) == 1;
        if (m_byType)
            m_typeWeight =
                m_weights[static_cast<size_t>(std::ranges::find(m_keys, Key::Type) - m_keys.begin())];
    }

    bool byType() const { return m_byType; }

    void add(size_t row, const Chosen &chosen)
    {
        if (m_oneByOne) {
            addOneByOne(row, chosen);
            return;
        }
        quint64 place = 0;
        for (size_t i = 0; i < m_keys.size(); ++i) {
            if (m_keys[i] != Key::Type)
                place += digit(m_keys[i], row) * m_weights[i];
        }
        if (!m_byType) {
            cell(place).add(std::ssize(chosen.violations), chosen.together);
            return;
        }
        for (const Chosen::OfType &group : chosen.byType)
            cell(place + (group.type + 1U) * m_typeWeight).add(group.violations, group.people);
    }

    /// Takes in what the same grouping counted of other rows.
    void add(const Grouping &more)
    {
        for (size_t place = 0; place < m_dense.size(); ++place)
            m_dense[place].add(more.m_dense[place]);
        for (const auto &[place, cell] : more.m_sparse)
            m_sparse[place].add(cell);
    }

    CountTable table() const
    {
        CountTable table{m_keys, {}};
        const auto put = [&](quint64 place, const Cell &cell) {
            CountRow row;
            for (size_t i = 0; i < m_keys.size(); ++i)
                row.keys << code(m_keys[i], place / m_weights[i] % m_digits[i]);
            row.count = cell.count();
            table.rows.push_back(std::move(row));
        };
        for (size_t place = 0; place < m_dense.size(); ++place) {
            if (m_dense[place].incidents > 0)
                put(place, m_dense[place]);
        }
        for (const auto &[place, cell] : m_sparse)
            put(place, cell);
        std::ranges::sort(table.rows, [](const CountRow &a, const CountRow &b) {
            for (qsizetype i = 0; i < a.keys.size(); ++i) {
                if (a.keys[i].isNull() != b.keys[i].isNull())
                    return b.keys[i].isNull();
                if (a.keys[i] != b.keys[i])
                    return a.keys[i] < b.keys[i];
            }
            return false;
        });
        return table;
    }

private:
    Cell &cell(quint64 place) { return m_dense.empty() ? m_sparse[place] : m_dense[place]; }

    quint64 digits(Key key) const
    {
        switch (key) {
        case Key::Country:
            return static_cast<quint64>(m_facts.countries.size()) + 1;
        case Key::Region:
            return static_cast<quint64>(m_facts.regions.size()) + 1;
        case Key::Type:
            return m_vocabulary.types().size() + 1;
        case Key::Perpetrator:
            return static_cast<quint64>(m_facts.perpetrators.size()) + 1;
        case Key::Month:
            return m_months.count() + 1;
        case Key::Year:
            return m_months.count() / 12 + 3;
        case Key::Status:
            return CodeTable<Status>::values.size() + 1;
        case Key::Visibility:
            return CodeTable<Visibility>::values.size() + 1;
        }
        return 1;
    }

    /// Of a key that is the incident's.
    quint64 digit(Key key, size_t row) const
    {
        switch (key) {
        case Key::Country:
            return m_facts.country[row] + 1U;
        case Key::Region:
            return m_facts.regionOf[row];
        case Key::Type:
        case Key::Perpetrator:
            return 0;
        case Key::Month:
            return m_facts.precision[row] == Precision::Year
                       ? 0
                       : static_cast<quint64>(m_facts.beginMonth[row] - m_months.first + 1);
        case Key::Year:
            return static_cast<quint64>(m_facts.beginMonth[row] / 12 - m_months.first / 12 + 1);
        case Key::Status:
            return static_cast<quint64>(m_facts.status[row]) + 1;
        case Key::Visibility:
            return static_cast<quint64>(m_facts.visibility[row]) + 1;
        }
        return 0;
    }

    QString code(Key key, quint64 digit) const
    {
        if (digit == 0)
            return {};
        const auto i = static_cast<qsizetype>(digit) - 1;
        switch (key) {
        case Key::Country:
            return m_facts.countries[i];
        case Key::Region:
            return m_facts.regions[i + 1];
        case Key::Type:
            return m_vocabulary.types()[static_cast<size_t>(i)].code;
        case Key::Perpetrator:
            return m_facts.perpetrators[i];
        case Key::Month: {
            const int month = m_months.first + static_cast<int>(i);
            return QStringLiteral("%1-%2")
                .arg(month / 12, 4, 10, QLatin1Char('0'))
                .arg(month % 12 + 1, 2, 10, QLatin1Char('0'));
        }
        case Key::Year:
            return QStringLiteral("%1").arg(m_months.first / 12 + static_cast<int>(i), 4, 10,
                                            QLatin1Char('0'));
        case Key::Status:
            return codeOf(static_cast<Status>(i));
        case Key::Visibility:
            return codeOf(static_cast<Visibility>(i));
        }
        return {};
    }

    /// A violation counts in the row of each of its perpetrators.
    void addOneByOne(size_t row, const Chosen &chosen)
    {
        m_pairs.clear();
        for (const std::uint32_t violation : chosen.violations)
            place(row, violation, 0, 0);
        std::ranges::stable_sort(m_pairs, {}, &std::pair<quint64, std::uint32_t>::first);
        for (size_t begin = 0, end = 0; begin < m_pairs.size(); begin = end) {
            People people;
            for (; end < m_pairs.size() && m_pairs[end].first == m_pairs[begin].first; ++end)
                people.add(m_facts, row, m_pairs[end].second);
            cell(m_pairs[begin].first).add(static_cast<qint64>(end - begin), people);
        }
    }

    void place(size_t row, std::uint32_t violation, size_t key, quint64 sum)
    {
        if (key == m_keys.size()) {
            m_pairs.emplace_back(sum, violation);
            return;
        }
        if (m_keys[key] == Key::Perpetrator) {
            const auto set = m_facts.perpetratorsOf(m_facts.perpetratorSet[violation]);
            for (const std::uint32_t name : set)
                place(row, violation, key + 1, sum + (name + 1) * m_weights[key]);
            if (set.empty())
                place(row, violation, key + 1, sum);
            return;
        }
        const quint64 value =
            m_keys[key] == Key::Type ? m_facts.type[violation] + 1U : digit(m_keys[key], row);
        place(row, violation, key + 1, sum + value * m_weights[key]);
    }

    const Facts &m_facts;
    const Vocabulary &m_vocabulary;
    const Months &m_months;
    std::vector<Key> m_keys;
    std::vector<quint64> m_digits, m_weights;
    quint64 m_typeWeight = 0;
    bool m_byType = false, m_oneByOne = false;
    std::vector<Cell> m_dense;                              ///< by place, where there are not too many
    std::unordered_map<quint64, Cell> m_sparse;             ///< else
    std::vector<std::pair<quint64, std::uint32_t>> m_pairs; // kept for its memory
};

/// Counts what each value of each condition would leave.
class FacetCounter
{
public:
    FacetCounter(const Facts &facts, const Vocabulary &vocabulary, const Months &months)
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
        for (const ViolationType &type : vocabulary.types())
            m_parent.push_back(vocabulary.typeIndex(type.parent));
        m_seenType.resize(facets.types.size());
        m_seenPerpetrator.resize(facets.perpetrators.size());
    }

    void add(size_t row, unsigned failed, bool chosen, const Matcher &matcher)
    {
        const auto onlyFails = [&](unsigned condition) { return chosen && (failed & ~condition) == 0; };
        if (onlyFails(Matcher::Country))
            ++facets.countries[m_facts.country[row]];
        if (onlyFails(Matcher::Region))
            ++facets.regions[m_facts.regionOf[row]];
        if (onlyFails(Matcher::StatusBit))
            ++facets.statuses[static_cast<size_t>(m_facts.status[row])];
        if (onlyFails(Matcher::VisibilityBit))
            ++facets.visibilities[static_cast<size_t>(m_facts.visibility[row])];
        if (onlyFails(Matcher::Period))
            ++facets.months[static_cast<size_t>(m_facts.beginMonth[row] - facets.firstMonth)];
        if (failed)
            return;
        ++m_stamp;
        const std::uint32_t first = m_facts.firstViolation[row];
        for (std::uint32_t violation = first; violation < first + m_facts.violationCount[row]; ++violation) {
            if (matcher.passesPerpetrator(violation)) {
                const int type = m_facts.type[violation];
                once(m_seenType, facets.types, static_cast<size_t>(type));
                if (const int parent = m_parent[static_cast<size_t>(type)]; parent >= 0)
                    once(m_seenType, facets.types, static_cast<size_t>(parent));
            }
            if (matcher.passesType(violation)) {
                for (const std::uint32_t name : m_facts.perpetratorsOf(m_facts.perpetratorSet[violation]))
                    once(m_seenPerpetrator, facets.perpetrators, name);
            }
        }
    }

    void add(const FacetCounter &more)
    {
        for (const auto column : {&Facets::countries, &Facets::regions, &Facets::types, &Facets::perpetrators,
                                  &Facets::statuses, &Facets::visibilities, &Facets::months}) {
            std::ranges::transform(facets.*column, more.facets.*column, (facets.*column).begin(),
                                   std::plus());
        }
    }

    Facets facets;

private:
    void once(std::vector<quint64> &seen, std::vector<qint64> &counts, size_t value)
    {
        if (seen[value] != m_stamp) {
            seen[value] = m_stamp;
            ++counts[value];
        }
    }

    const Facts &m_facts;
    std::vector<int> m_parent;
    std::vector<quint64> m_seenType, m_seenPerpetrator;
    quint64 m_stamp = 0;
};

/// What is counted of a run of rows.
struct Part {
    Part(const Facts &facts, const Vocabulary &vocabulary, const Months &months, const Question &question)
        : facets(facts, vocabulary, months)
    {
        groupings.emplace_back(facts, vocabulary, months, std::vector<Key>());
        for (const auto &keys : question.groupings)
            groupings.emplace_back(facts, vocabulary, months, keys);
    }

    void count(size_t begin, size_t end, const Facts &facts, const Matcher &matcher, const Question &question,
               const Progress &progress)
    {
        const bool byType = std::ranges::any_of(groupings, &Grouping::byType);
        Chosen chosen;
        for (size_t row = begin; row < end; ++row) {
            if (row % 65536 == 0 && progress.cancelled())
                return;
            if (!facts.violationCount[row])
                continue;
            const unsigned failed = matcher.failures(row);
            if (failed && !question.facets)
                continue;
            chosen.clear(row);
            const std::uint32_t first = facts.firstViolation[row];
            for (std::uint32_t violation = first; violation < first + facts.violationCount[row];
                 ++violation) {
                if (matcher.passesType(violation) && matcher.passesPerpetrator(violation))
                    chosen.violations.push_back(violation);
            }
            if (question.facets)
                facets.add(row, failed, !chosen.violations.empty(), matcher);
            if (failed || chosen.violations.empty())
                continue;
            chosen.sumUp(facts, byType);
            rows.push_back(static_cast<std::uint32_t>(row));
            for (Grouping &grouping : groupings)
                grouping.add(row, chosen);
        }
    }

    void add(const Part &more)
    {
        rows.insert(rows.end(), more.rows.begin(), more.rows.end());
        for (size_t i = 0; i < groupings.size(); ++i)
            groupings[i].add(more.groupings[i]);
        facets.add(more.facets);
    }

    std::vector<Grouping> groupings;
    FacetCounter facets;
    std::vector<std::uint32_t> rows;
};

} // namespace

Count CountTable::at(const QStringList &keys) const
{
    const auto found = std::ranges::find_if(rows, [&](const CountRow &row) { return row.keys == keys; });
    return found == rows.end() ? Count() : found->count;
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
        std::vector<std::jthread> threads;
        for (size_t i = 0; i < others.size(); ++i) {
            threads.emplace_back(
                [&, i] { others[i].count(end(i), end(i + 1), facts, matcher, question, progress); });
        }
        all.count(0, end(0), facts, matcher, question, progress);
    }
    if (progress.cancelled())
        return {};
    for (const Part &other : others)
        all.add(other);

    Answer result;
    result.rows = std::move(all.rows);
    result.total = all.groupings.front().table().at({});
    for (size_t i = 1; i < all.groupings.size(); ++i)
        result.tables.push_back(all.groupings[i].table());
    result.facets = std::move(all.facets.facets);
    return result;
}

Result<Question> questionOf(const CaseFile &file, const Filter &filter)
{
    Question question{.filter = filter};
    if (!filter.words.trimmed().isEmpty()) {
        auto found = file.search(filter.words);
        if (!found)
            return std::unexpected(found.error());
        question.withWords = std::move(*found);
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
        const bool perpetrator = filter.perpetrators.isEmpty() ||
                                 std::ranges::any_of(violation.perpetrators, [&](const QString &name) {
                                     return filter.perpetrators.contains(name);
                                 });
        if (type && perpetrator)
            chosen.push_back(violation);
    }
    return chosen;
}

VictimCount combined(std::span<const Violation> violations, Overlap overlap)
{
    People people;
    for (const Violation &violation : violations) {
        const auto &[low, best, high] = violation.victims;
        people.add(overlap, low, best, high.value_or(0), high.has_value());
    }
    return {people.low, people.best, people.highKnown ? std::optional(people.high) : std::nullopt};
}
