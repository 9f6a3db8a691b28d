#include "query/Grouping.h"

#include "records/Codes.h"
#include "vocabulary/Vocabulary.h"

#include <algorithm>
#include <limits>

namespace
{

/// Of which a violation, or its incident, may have several values, so that it counts in several rows.
bool hasSeveral(Key key)
{
    return key == Key::Perpetrator || key == Key::Party || key == Key::Tag;
}

/// Of which every incident has exactly one value, "not known" included.
bool isOfIncident(Key key)
{
    return key != Key::Type && !hasSeveral(key);
}

} // namespace

Months::Months(const Facts &facts)
    : first(std::numeric_limits<int>::max())
    , last(0)
    , lastDay(std::numeric_limits<std::int32_t>::min())
{
    for (size_t row = 0; row < facts.rows(); ++row) {
        const int month = facts.beginMonth[row];
        const bool shown = facts.violationCount[row] > 0;
        first = std::min(first, shown ? month : std::numeric_limits<int>::max());
        last = std::max(last, shown ? month : 0);
        lastDay = std::max(lastDay, shown ? facts.to[row] : lastDay);
    }
    if (first > last)
        first = last = 0;
}

Grouping::Grouping(const Facts &facts, const Vocabulary &vocabulary, const Months &months,
                   std::vector<Key> keys)
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
    m_weights.resize(m_keys.size());
    quint64 weight = 1;
    for (size_t i = m_keys.size(); i-- > 0; weight *= m_digits[i])
        m_weights[i] = weight;
    constexpr quint64 densest = 1 << 20;
    if (places <= densest)
        m_dense.resize(places);
    const auto types = std::ranges::count(m_keys, Key::Type);
    m_byViolation = std::ranges::any_of(m_keys, hasSeveral) || types > 1;
    m_byType = types == 1 && !m_byViolation;
    if (m_byType)
        m_typeWeight = m_weights[static_cast<size_t>(std::ranges::find(m_keys, Key::Type) - m_keys.begin())];
}

bool Grouping::isSumOf(const Grouping &finer) const
{
    std::vector<Key> more = finer.m_keys;
    for (const Key key : m_keys) {
        const auto same = std::ranges::find(more, key);
        if (same == more.end())
            return false;
        more.erase(same);
    }
    return !more.empty() && std::ranges::all_of(more, isOfIncident);
}

void Grouping::add(const Chosen &chosen)
{
    m_places.assign(chosen.rows.size(), 0);
    for (size_t i = 0; i < m_keys.size(); ++i) {
        if (isOfIncident(m_keys[i]))
            addDigits(m_keys[i], m_weights[i], chosen);
    }
    if (m_byViolation) {
        addByViolation(chosen);
    } else if (m_byType) {
        for (const Chosen::OfType &one : chosen.byType)
            tally(m_places[one.at] + (one.type + 1U) * m_typeWeight).add(one.tally);
    } else {
        for (size_t i = 0; i < chosen.rows.size(); ++i)
            tally(m_places[i]).add(chosen.tallies[i]);
    }
}

void Grouping::add(const Grouping &more)
{
    more.eachTally([&](quint64 place, const Tally &one) { tally(place).add(one); });
}

void Grouping::sumUp(const Grouping &finer)
{
    std::vector<size_t> from; // of each key, its place among the finer ones
    for (size_t i = 0; i < m_keys.size(); ++i) {
        const auto before =
            std::count(m_keys.begin(), m_keys.begin() + static_cast<std::ptrdiff_t>(i), m_keys[i]);
        size_t at = 0;
        for (auto left = before; finer.m_keys[at] != m_keys[i] || left-- > 0;)
            ++at;
        from.push_back(at);
    }
    finer.eachTally([&](quint64 place, const Tally &one) {
        quint64 own = 0;
        for (size_t i = 0; i < m_keys.size(); ++i)
            own += place / finer.m_weights[from[i]] % finer.m_digits[from[i]] * m_weights[i];
        tally(own).add(one);
    });
}

template<typename Take> void Grouping::eachTally(Take take) const
{
    for (size_t place = 0; place < m_dense.size(); ++place) {
        if (m_dense[place].sums[Tally::Incidents] > 0)
            take(place, m_dense[place]);
    }
    for (const auto &[place, tally] : m_sparse)
        take(place, tally);
}

CountTable Grouping::table() const
{
    CountTable table{m_keys, {}};
    eachTally([&](quint64 place, const Tally &tally) {
        CountRow row;
        for (size_t i = 0; i < m_keys.size(); ++i)
            row.keys << code(m_keys[i], place / m_weights[i] % m_digits[i]);
        row.count = tally.count();
        table.rows.push_back(std::move(row));
    });
    std::ranges::sort(table.rows, CountTable::before, &CountRow::keys);
    return table;
}

quint64 Grouping::digits(Key key) const
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
    case Key::Party:
        return static_cast<quint64>(m_facts.parties.size()) + 1;
    case Key::Tag:
        return static_cast<quint64>(m_facts.tags.size()) + 1;
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

void Grouping::addDigits(Key key, quint64 weight, const Chosen &chosen)
{
    const auto put = [&](auto digit) {
        for (size_t i = 0; i < m_places.size(); ++i)
            m_places[i] += static_cast<quint64>(digit(chosen.rows[i])) * weight;
    };
    const Facts &f = m_facts;
    switch (key) {
    case Key::Country:
        put([&](std::uint32_t row) { return f.country[row] + 1; });
        break;
    case Key::Region:
        put([&](std::uint32_t row) { return f.regionOf[row]; });
        break;
    case Key::Month:
        put([&](std::uint32_t row) {
            return f.precision[row] == Precision::Year ? 0 : f.beginMonth[row] - m_months.first + 1;
        });
        break;
    case Key::Year:
        put([&](std::uint32_t row) { return f.beginMonth[row] / 12 - m_months.first / 12 + 1; });
        break;
    case Key::Status:
        put([&](std::uint32_t row) { return static_cast<int>(f.status[row]) + 1; });
        break;
    case Key::Visibility:
        put([&](std::uint32_t row) { return static_cast<int>(f.visibility[row]) + 1; });
        break;
    case Key::Type:
    case Key::Perpetrator:
    case Key::Party:
    case Key::Tag:
        break;
    }
}

QString Grouping::code(Key key, quint64 digit) const
{
    if (digit == 0)
        return {};
    const auto i = static_cast<qsizetype>(digit) - 1;
    switch (key) {
    case Key::Country:
        return m_facts.countries[i];
    case Key::Region:
        return m_facts.regionKey(i + 1);
    case Key::Type:
        return m_vocabulary.types()[static_cast<size_t>(i)].code;
    case Key::Perpetrator:
        return m_facts.perpetrators[i];
    case Key::Party:
        return m_facts.parties[i];
    case Key::Tag:
        return m_facts.tags[i];
    case Key::Month: {
        const int month = m_months.first + static_cast<int>(i);
        return QStringLiteral("%1-%2")
            .arg(month / 12, 4, 10, QLatin1Char('0'))
            .arg(month % 12 + 1, 2, 10, QLatin1Char('0'));
    }
    case Key::Year:
        return QStringLiteral("%1").arg(m_months.first / 12 + static_cast<int>(i), 4, 10, QLatin1Char('0'));
    case Key::Status:
        return codeOf(static_cast<Status>(i));
    case Key::Visibility:
        return codeOf(static_cast<Visibility>(i));
    }
    return {};
}

/// A violation counts in the row of each of its perpetrators, of each of its parties, and of each tag of its
/// incident.
void Grouping::addByViolation(const Chosen &chosen)
{
    for (size_t i = 0; i < chosen.violations.size();) {
        const std::uint32_t at = chosen.at[i];
        m_pairs.clear();
        m_tags = m_facts.tagsOf(m_facts.tagSetOf(chosen.rows[at]));
        for (; i < chosen.violations.size() && chosen.at[i] == at; ++i)
            place(chosen.violations[i], 0, m_places[at]);
        std::ranges::stable_sort(m_pairs, {}, &std::pair<quint64, std::uint32_t>::first);
        for (size_t begin = 0, end = 0; begin < m_pairs.size(); begin = end) {
            People people;
            for (; end < m_pairs.size() && m_pairs[end].first == m_pairs[begin].first; ++end)
                m_facts.addTo(people, m_pairs[end].second);
            tally(m_pairs[begin].first).add(Tally(people, m_facts.overlap[chosen.rows[at]]));
        }
    }
}

void Grouping::place(std::uint32_t violation, size_t key, quint64 sum)
{
    if (key == m_keys.size()) {
        m_pairs.emplace_back(sum, violation);
    } else if (hasSeveral(m_keys[key])) {
        const auto set = namesOf(m_keys[key], violation);
        for (const std::uint32_t name : set)
            place(violation, key + 1, sum + (name + 1) * m_weights[key]);
        if (set.empty())
            place(violation, key + 1, sum);
    } else {
        const quint64 type = m_keys[key] == Key::Type ? m_facts.type[violation] + 1U : 0;
        place(violation, key + 1, sum + type * m_weights[key]);
    }
}

std::span<const std::uint32_t> Grouping::namesOf(Key key, std::uint32_t violation) const
{
    if (key == Key::Tag)
        return m_tags;
    const std::uint32_t actors = m_facts.actorSet[violation];
    return key == Key::Party ? m_facts.partiesOf(actors) : m_facts.perpetratorsOf(actors);
}
