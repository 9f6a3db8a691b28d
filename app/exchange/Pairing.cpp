#include "exchange/Pairing.h"

#include "records/RecordJson.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <iterator>
#include <ranges>

namespace
{

QByteArray contentOf(Violation violation)
{
    violation.uuid = {};
    return canonicalBytes(violation);
}

class Pairing
{
public:
    Pairing(const Incident &base, const Incident &mine, std::vector<Violation> &rows, bool several)
        : m_rows(rows)
        , m_several(several)
    {
        QSet<QUuid> known;
        for (const Violation &one : base.violations) {
            known.insert(one.uuid);
            m_base.push_back(&one);
        }
        for (const Violation &one : mine.violations) {
            if (!known.contains(one.uuid))
                m_added.push_back(&one);
        }
        for (size_t i = 0; i < rows.size(); ++i)
            m_left.push_back(i);
    }

    bool run()
    {
        for (auto *among : {&m_base, &m_added})
            match(*among, [](const Violation &one) { return one.uuid; });
        // Where a table names violations of the incident, a row without a name is a new one, unless it was
        // imported already.
        std::vector<size_t> unnamed;
        if (m_left.size() < m_rows.size()) {
            const auto isUnnamed = [&](size_t i) { return m_rows[i].uuid.isNull(); };
            std::ranges::copy_if(m_left, std::back_inserter(unnamed), isUnnamed);
            std::erase_if(m_left, isUnnamed);
        }
        if (!pairLeft())
            return false;
        m_base.clear();
        m_left = std::move(unnamed);
        return pairLeft();
    }

private:
    bool pairLeft()
    {
        // Where a row is an incident, its violation is the one that it was, whatever it says, and whatever
        // the user added.
        if (!m_several && m_left.size() == 1 && m_base.size() == 1) {
            m_rows[m_left.front()].uuid = m_base.front()->uuid;
            return true;
        }
        for (auto *among : {&m_base, &m_added})
            match(*among, contentOf);
        // Of what the user added, only the names tell that a source means it, too.
        if (!pair(m_base, alike) || !pair(m_added, ofTheSame))
            return false;
        // Names and figures of one may both have been corrected; or one left the table, and another came.
        const auto isUnclear = [&](size_t i) {
            return m_rows[i].uuid.isNull() && std::ranges::any_of(m_base, [&](const Violation *one) {
                       return one->type == m_rows[i].type;
                   });
        };
        if (std::ranges::any_of(m_left, isUnclear))
            return false;
        for (const size_t i : m_left) {
            if (m_rows[i].uuid.isNull())
                m_rows[i].uuid = QUuid::createUuid();
        }
        return true;
    }

    struct Told {
        const Violation *violation;
        QSet<QString> actors;
    };

    static Told told(const Violation &one)
    {
        const QStringList names = one.perpetrators + one.parties;
        return {&one, {names.begin(), names.end()}};
    }

    /// How much two violations are alike, 0 for not at all: by who did it, then by the figures.
    static int alike(const Told &a, const Told &b)
    {
        const VictimCount &one = a.violation->victims, &other = b.violation->victims;
        if (a.violation->type != b.violation->type)
            return 0;
        const int figures = (one.low == other.low) + (one.best == other.best) + (one.high == other.high);
        constexpr int sameActors = 9, someActors = 5, unknownActors = 1, allFigures = 3;
        if (a.actors == b.actors)
            return sameActors + figures;
        if (a.actors.intersects(b.actors))
            return someActors + figures;
        if (a.actors.isEmpty() || b.actors.isEmpty())
            return unknownActors + figures;
        return figures == allFigures ? figures : 0;
    }

    static int ofTheSame(const Told &a, const Told &b)
    {
        return a.violation->type == b.violation->type && !a.actors.isEmpty() && a.actors == b.actors;
    }

    /// Pairs what has the same key.
    template<typename KeyOf> void match(std::vector<const Violation *> &among, KeyOf keyOf)
    {
        using Key = std::decay_t<decltype(keyOf(*among.front()))>;
        if (among.empty() || m_left.empty())
            return;
        QHash<Key, std::vector<const Violation *>> there;
        for (const Violation *one : std::views::reverse(among)) // what is taken is taken from the end
            there[keyOf(*one)].push_back(one);
        QSet<const Violation *> paired;
        std::erase_if(m_left, [&](size_t i) {
            const auto found = there.find(keyOf(m_rows[i]));
            if (found == there.end() || found->empty())
                return false;
            m_rows[i].uuid = found->back()->uuid;
            paired.insert(found->back());
            found->pop_back();
            return true;
        });
        std::erase_if(among, [&](const Violation *one) { return paired.contains(one); });
    }

    /// Pairs rows and violations that are more alike to each other than to any else; false where one is left
    /// that is alike to several.
    bool pair(std::vector<const Violation *> &among, int (*likeness)(const Told &, const Told &))
    {
        constexpr size_t tooMany = 250'000; // to compare each with each
        if (among.size() * m_left.size() > tooMany)
            return false;
        std::vector<Told> rows, there;
        for (const size_t i : m_left)
            rows.push_back(told(m_rows[i]));
        for (const Violation *one : among)
            there.push_back(told(*one));
        std::vector<int> score(rows.size() * there.size());
        for (size_t r = 0; r < rows.size(); ++r) {
            for (size_t t = 0; t < there.size(); ++t)
                score[r * there.size() + t] = likeness(there[t], rows[r]);
        }
        const auto at = [&](size_t r, size_t t) -> int & { return score[r * there.size() + t]; };
        const auto best = [](size_t count, auto scoreOf) {
            std::optional<size_t> found;
            int highest = 0;
            for (size_t i = 0; i < count; ++i) {
                const int one = scoreOf(i);
                if (one >= highest)
                    found = one > highest ? std::optional(i) : std::nullopt;
                highest = std::max(one, highest);
            }
            return found;
        };
        std::vector<bool> pairedRow(rows.size()), pairedOne(there.size());
        for (bool any = true; std::exchange(any, false);) {
            for (size_t r = 0; r < rows.size(); ++r) {
                const auto one = best(there.size(), [&](size_t t) { return at(r, t); });
                if (!one || best(rows.size(), [&](size_t i) { return at(i, *one); }) != r)
                    continue;
                m_rows[m_left[r]].uuid = there[*one].violation->uuid;
                pairedRow[r] = pairedOne[*one] = any = true;
                for (size_t t = 0; t < there.size(); ++t)
                    at(r, t) = 0;
                for (size_t i = 0; i < rows.size(); ++i)
                    at(i, *one) = 0;
            }
        }
        const auto keep = [](auto &all, const std::vector<bool> &paired) {
            size_t i = 0;
            std::erase_if(all, [&](const auto &) { return paired[i++]; });
        };
        keep(m_left, pairedRow);
        keep(among, pairedOne);
        return std::ranges::all_of(score, [](int one) { return one == 0; });
    }

    std::vector<const Violation *> m_base, m_added; ///< that no row stands for yet
    std::vector<Violation> &m_rows;
    std::vector<size_t> m_left; ///< rows that stand for none yet
    const bool m_several;
};

} // namespace

bool pairViolations(std::vector<Violation> &rows, const Incident &base, const Incident &mine, bool several)
{
    return Pairing(base, mine, rows, several).run();
}
