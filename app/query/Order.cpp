#include "query/Order.h"

#include "query/SortKeys.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

#include <QCollator>

#include <algorithm>
#include <functional>
#include <numeric>

namespace
{

/// Sorts, looking now and then whether it is still wanted. False where it is not.
template<typename T, typename Less>
bool sortWhileWanted(std::vector<T> &values, Less less, const Progress &progress)
{
    constexpr size_t run = 1 << 14;
    const auto at = [&](size_t i) {
        return values.begin() + static_cast<std::ptrdiff_t>(std::min(i, values.size()));
    };
    for (size_t begin = 0; begin < values.size(); begin += run) {
        if (progress.cancelled())
            return false;
        std::sort(at(begin), at(begin + run), less);
    }
    for (size_t width = run; width < values.size(); width *= 2) {
        for (size_t begin = 0; begin + width < values.size(); begin += 2 * width) {
            if (progress.cancelled())
                return false;
            std::inplace_merge(at(begin), at(begin + width), at(begin + 2 * width), less);
        }
    }
    return true;
}

/// The place of each name in the alphabet.
std::vector<std::uint32_t> ranks(const QStringList &names, const QCollator &collator)
{
    std::vector<std::uint32_t> byName(static_cast<size_t>(names.size()));
    std::iota(byName.begin(), byName.end(), 0U);
    std::ranges::stable_sort(byName, [&](auto a, auto b) {
        return collator.compare(names[static_cast<qsizetype>(a)], names[static_cast<qsizetype>(b)]) < 0;
    });
    std::vector<std::uint32_t> rank(byName.size());
    for (std::uint32_t i = 0; i < byName.size(); ++i) {
        // Names that the alphabet does not tell apart share a rank.
        const bool same = i > 0 && collator.compare(names[static_cast<qsizetype>(byName[i])],
                                                    names[static_cast<qsizetype>(byName[i - 1])]) == 0;
        rank[byName[i]] = same ? rank[byName[i - 1]] : i;
    }
    return rank;
}

class Sorter
{
public:
    Sorter(const Facts &facts, const Vocabulary &vocabulary, const Order &order, const Store *store,
           const Progress &progress)
        : m_facts(facts)
        , m_vocabulary(vocabulary)
        , m_order(order)
        , m_store(store)
        , m_progress(progress)
        , m_collator(localeOf(order.language))
    {
        m_collator.setCaseSensitivity(Qt::CaseInsensitive);
        m_collator.setNumericMode(true);
    }

    Result<std::vector<std::uint32_t>> run()
    {
        const Facts &f = m_facts;
        switch (m_order.by) {
        case Order::By::Reference:
            return byText(Store::TextColumn::Reference);
        case Order::By::Place:
            return byText(Store::TextColumn::Place);
        case Order::By::Title:
            return byText(Store::TextColumn::Title);
        case Order::By::Basis:
            return byText(Store::TextColumn::Basis);
        case Order::By::Changed:
            return byText(Store::TextColumn::Changed);
        case Order::By::Date:
            return byNumber([&](std::uint32_t row) {
                return static_cast<quint64>(f.from[row]) << 32 | static_cast<std::uint32_t>(f.to[row]);
            });
        case Order::By::Country: {
            QStringList names;
            for (const QString &code : f.countries)
                names << m_vocabulary.countryName(code, m_order.language);
            return byNumber([&, rank = ranks(names, m_collator)](std::uint32_t row) {
                return quint64(rank[f.country[row]]);
            });
        }
        case Order::By::Types: {
            QStringList names;
            for (const ViolationType &type : m_vocabulary.types())
                names << type.name.shown(m_order.language);
            return byNumber([&, rank = ranks(names, m_collator)](std::uint32_t row) {
                return quint64(rank[f.type[f.firstViolation[row]]]);
            });
        }
        case Order::By::Victims:
            return byNumber([&](std::uint32_t row) {
                People people;
                for (std::uint32_t i = 0; i < f.violationsOf(row); ++i)
                    f.addTo(people, f.firstViolation[row] + i);
                return static_cast<quint64>(people.low(f.overlap[row]));
            });
        case Order::By::Perpetrators:
            return byNames(f.perpetrators, [&](std::uint32_t set) { return f.perpetratorsOf(set); });
        case Order::By::Parties:
            return byNames(f.parties, [&](std::uint32_t set) { return f.partiesOf(set); });
        case Order::By::Tags: {
            // By the first; those without one come first, as those do of whom nobody is named.
            return byNumber(
                [&, rank = ranks(QStringList{QString()} + f.tags, m_collator)](std::uint32_t row) {
                    const auto tags = f.tagsOf(f.tagSetOf(row));
                    return quint64(rank[tags.empty() ? 0 : tags.front() + 1]);
                });
        }
        case Order::By::Visibility:
            return byNumber([&](std::uint32_t row) { return static_cast<quint64>(f.visibility[row]); });
        case Order::By::Status:
            return byNumber([&](std::uint32_t row) { return static_cast<quint64>(f.status[row]); });
        }
        return {};
    }

private:
    template<typename Number> Result<std::vector<std::uint32_t>> byNumber(Number number) const
    {
        struct Keyed {
            quint64 key;
            std::uint32_t row;
            bool operator<(const Keyed &other) const
            {
                return key != other.key ? key < other.key : row < other.row;
            }
        };
        std::vector<Keyed> keyed;
        keyed.reserve(m_facts.incidents());
        const quint64 turned = m_order.descending ? ~quint64(0) : 0;
        for (std::uint32_t row = 0; row < m_facts.rows(); ++row) {
            if (m_facts.violationCount[row])
                keyed.push_back({number(row) ^ turned, row});
        }
        return rowsOf(keyed, std::less());
    }

    /// By the first that is named, of whichever violation.
    template<typename NamesOf>
    Result<std::vector<std::uint32_t>> byNames(const QStringList &all, NamesOf namesOf) const
    {
        const Facts &f = m_facts;
        QStringList names;
        for (std::uint32_t i = 0; i < f.actorSets(); ++i) {
            const auto set = namesOf(i);
            names << (set.empty() ? QString() : all[set.front()]);
        }
        return byNumber([&, rank = ranks(names, m_collator)](std::uint32_t row) {
            std::uint32_t set = 0;
            for (std::uint32_t i = 0; i < f.violationsOf(row) && namesOf(set).empty(); ++i)
                set = f.actorSet[f.firstViolation[row] + i];
            return quint64(rank[set]);
        });
    }

    Result<std::vector<std::uint32_t>> byText(Store::TextColumn column) const
    {
        SortKeys keys(m_order.language);
        const auto read =
            m_store->eachText(column, m_order.language, [&](IncidentId id, const QString &text) {
                if (const qsizetype row = m_facts.rowOf(id); row >= 0)
                    keys.add(static_cast<std::uint32_t>(row), text);
                return !m_progress.cancelled();
            });
        if (!read)
            return std::unexpected(read.error());
        std::vector<SortKeys::Key> keyed = keys.take();
        return rowsOf(keyed, [turned = m_order.descending ? -1 : 1](const auto &a, const auto &b) {
            const int order = turned * a.compare(b);
            return order != 0 ? order < 0 : a.row < b.row;
        });
    }

    template<typename Keyed, typename Less>
    Result<std::vector<std::uint32_t>> rowsOf(std::vector<Keyed> &keyed, Less less) const
    {
        if (!sortWhileWanted(keyed, less, m_progress) || m_progress.cancelled())
            return std::unexpected(Error{ErrorKind::Cancelled, {}});
        std::vector<std::uint32_t> rows;
        rows.reserve(keyed.size());
        for (const Keyed &one : keyed)
            rows.push_back(one.row);
        return rows;
    }

    const Facts &m_facts;
    const Vocabulary &m_vocabulary;
    const Order &m_order;
    const Store *m_store;
    const Progress &m_progress;
    QCollator m_collator;
};

} // namespace

bool readsFile(Order::By by)
{
    return by == Order::By::Reference || by == Order::By::Place || by == Order::By::Title ||
           by == Order::By::Basis || by == Order::By::Changed;
}

Result<std::vector<std::uint32_t>> ordered(const Facts &facts, const Vocabulary &vocabulary,
                                           const Order &order, const Store *store, const Progress &progress)
{
    return Sorter(facts, vocabulary, order, store, progress).run();
}
