#pragma once

#include "query/Chosen.h"
#include "query/Facts.h"

#include <unordered_map>

class Vocabulary;

/// The months in which incidents begin, as a range of integers (12 * year + month - 1).
struct Months {
    explicit Months(const Facts &facts);
    size_t count() const { return static_cast<size_t>(last - first + 1); }
    int first, last;
    std::int32_t lastDay; ///< on which one of them ends, a Julian day; before all of them where there is none
};

/// Counts by one or several keys. Each key is a digit: 0 for "not known", then the values; a row is the
/// number that the digits make.
class Grouping
{
public:
    Grouping(const Facts &facts, const Vocabulary &vocabulary, const Months &months, std::vector<Key> keys);

    /// Whether it needs Chosen::byType.
    bool byType() const { return m_byType; }
    /// Whether its counts are sums of those of `finer`: of the keys that `finer` has more, every incident has
    /// one value.
    bool isSumOf(const Grouping &finer) const;

    void add(const Chosen &chosen);
    /// Takes in what the same grouping counted of other rows.
    void add(const Grouping &more);
    /// Takes in what a finer grouping counted.
    void sumUp(const Grouping &finer);

    CountTable table() const;

private:
    Tally &tally(quint64 place) { return m_dense.empty() ? m_sparse[place] : m_dense[place]; }
    template<typename Take> void eachTally(Take take) const;
    quint64 digits(Key key) const;
    void addDigits(Key key, quint64 weight, const Chosen &chosen);
    QString code(Key key, quint64 digit) const;
    void addByViolation(const Chosen &chosen);
    void place(std::uint32_t violation, size_t key, quint64 sum);
    std::span<const std::uint32_t> namesOf(Key key, std::uint32_t violation) const;

    const Facts &m_facts;
    const Vocabulary &m_vocabulary;
    const Months &m_months;
    std::vector<Key> m_keys;
    std::vector<quint64> m_digits;  ///< how many each key has
    std::vector<quint64> m_weights; ///< what one of a digit is worth
    quint64 m_typeWeight = 0;
    bool m_byType = false, m_byViolation = false;
    std::vector<Tally> m_dense;                             ///< by place, where there are not too many
    std::unordered_map<quint64, Tally> m_sparse;            ///< else
    std::span<const std::uint32_t> m_tags;                  ///< of the incident that is placed
    std::vector<quint64> m_places;                          // these two kept for their memory
    std::vector<std::pair<quint64, std::uint32_t>> m_pairs; ///< place, violation
};
