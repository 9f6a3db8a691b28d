#include "query/Conjunction.h"

#include "vocabulary/Vocabulary.h"

#include <algorithm>

namespace
{

/// The values that two conditions leave together, where each value of an incident is one of them; `covers`
/// says whether one value stands for another.
template<typename List, typename Covers> List common(const List &a, const List &b, Covers covers)
{
    if (a.empty() || b.empty())
        return a.empty() ? b : a;
    List both;
    const auto take = [&](const List &from, const List &other) {
        for (const auto &value : from) {
            const bool asked =
                std::ranges::any_of(other, [&](const auto &one) { return covers(one, value); });
            if (asked && std::ranges::find(both, value) == both.end())
                both.push_back(value);
        }
    };
    take(a, b);
    take(b, a);
    return both;
}

template<typename T, typename Better>
std::optional<T> narrower(const std::optional<T> &a, const std::optional<T> &b, Better better)
{
    if (!a || !b)
        return a ? a : b;
    return better(*a, *b) ? a : b;
}

QStringList united(QStringList all, const QStringList &others)
{
    all << others;
    all.removeDuplicates();
    return all;
}

/// The condition of a filter that no incident can meet, as the command line has it.
std::optional<QString> contradictionIn(const Filter &filter)
{
    const auto meet = [](const QStringList &one, const QStringList &other) {
        return std::ranges::any_of(one, [&](const QString &name) { return other.contains(name); });
    };
    if (filter.from && filter.to && *filter.to < *filter.from)
        return QStringLiteral("from, to");
    if (filter.victims && filter.victims->atMost && *filter.victims->atMost < filter.victims->atLeast)
        return QStringLiteral("victims");
    if (meet(filter.has, filter.lacks))
        return QStringLiteral("has");
    if (meet(filter.tags, filter.withoutTags))
        return QStringLiteral("tag");
    return std::nullopt;
}

} // namespace

std::expected<Filter, QString> conjunction(const Filter &a, const Filter &b, const Vocabulary &vocabulary)
{
    const auto same = [](const auto &one, const auto &other) { return one == other; };
    const auto below = [&](const QString &one, const QString &other) {
        const int at = vocabulary.typeIndex(other);
        return one == other || (at >= 0 && vocabulary.types()[static_cast<size_t>(at)].parent == one);
    };
    Filter both;
    both.countries = common(a.countries, b.countries, same);
    both.types = common(a.types, b.types, below);
    both.statuses = common(a.statuses, b.statuses, same);
    both.visibilities = common(a.visibilities, b.visibilities, same);
    both.regions = common(a.regions, b.regions, same);
    const auto clashes = [](const auto &list, const auto &one, const auto &other) {
        return list.empty() && !one.empty() && !other.empty();
    };
    if (clashes(both.countries, a.countries, b.countries))
        return std::unexpected(QStringLiteral("country"));
    if (clashes(both.types, a.types, b.types))
        return std::unexpected(QStringLiteral("type"));
    if (clashes(both.statuses, a.statuses, b.statuses))
        return std::unexpected(QStringLiteral("status"));
    if (clashes(both.visibilities, a.visibilities, b.visibilities))
        return std::unexpected(QStringLiteral("visibility"));
    if (clashes(both.regions, a.regions, b.regions))
        return std::unexpected(QStringLiteral("region"));
    for (const auto &[member, name] :
         {std::pair(&Filter::perpetrators, "perpetrator"), std::pair(&Filter::parties, "party"),
          std::pair(&Filter::tags, "tag")}) {
        QStringList one = a.*member, other = b.*member;
        one.sort();
        other.sort();
        if (!one.isEmpty() && !other.isEmpty() && one != other)
            return std::unexpected(QString::fromLatin1(name));
        both.*member = one.isEmpty() ? b.*member : a.*member;
    }
    both.from = narrower(a.from, b.from, std::greater());
    both.to = narrower(a.to, b.to, std::less());
    both.changedSince = narrower(a.changedSince, b.changedSince, std::greater());
    both.words = (a.words + QLatin1Char(' ') + b.words).trimmed();
    if (a.victims || b.victims) {
        const VictimRange one = a.victims.value_or(VictimRange()), other = b.victims.value_or(VictimRange());
        both.victims = {std::max(one.atLeast, other.atLeast),
                        narrower(one.atMost, other.atMost, std::less())};
    }
    both.withoutTags = united(a.withoutTags, b.withoutTags);
    both.has = united(a.has, b.has);
    both.lacks = united(a.lacks, b.lacks);
    if (auto name = contradictionIn(both))
        return std::unexpected(std::move(*name));
    return both;
}
