#include "query/FacetValues.h"

#include "query/Labels.h"
#include "records/Codes.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

#include <algorithm>

namespace
{

constexpr std::array languages{Language::English, Language::French};

template<typename E> std::vector<FacetValue> coded(const std::vector<qint64> &counts)
{
    std::vector<FacetValue> values;
    for (const auto &[value, code] : CodeTable<E>::values) {
        const auto at = static_cast<size_t>(value);
        values.push_back({QLatin1String(code), at < counts.size() ? counts[at] : 0});
    }
    return values;
}

std::vector<FacetValue> named(const QStringList &names, const std::vector<qint64> &counts)
{
    std::vector<FacetValue> values;
    values.reserve(static_cast<size_t>(names.size()));
    for (size_t i = 0; const QString &name : names) {
        values.push_back({name, i < counts.size() ? counts[i] : 0});
        ++i;
    }
    return values;
}

/// The condition of a key that is a list of texts; null for the others.
template<typename F> auto texts(F &filter, Key key) -> decltype(&filter.countries)
{
    switch (key) {
    case Key::Country:
        return &filter.countries;
    case Key::Region:
        return &filter.regions;
    case Key::Type:
        return &filter.types;
    case Key::Perpetrator:
        return &filter.perpetrators;
    case Key::Party:
        return &filter.parties;
    case Key::Tag:
        return &filter.tags;
    case Key::Month:
    case Key::Year:
    case Key::Status:
    case Key::Visibility:
        break;
    }
    return nullptr;
}

template<typename E> void ask(std::vector<E> &values, const QString &code, bool on)
{
    const auto value = fromCode<E>(code);
    if (!value)
        return;
    std::erase(values, *value);
    if (on)
        values.push_back(*value);
}

} // namespace

FacetValues::FacetValues(const Facts &facts, const Vocabulary &vocabulary)
    : m_vocabulary(&vocabulary)
    , m_countries(facts.countries)
    , m_perpetrators(facts.perpetrators)
    , m_parties(facts.parties)
    , m_tags(facts.tags)
{
    takeRegions(facts);
}

void FacetValues::takeRegions(const Facts &facts)
{
    // What names a region of the list, in each language: a free name may name it, too, as Matcher has it.
    QHash<QString, std::vector<std::uint32_t>> named;
    std::array<QHash<QString, QStringList>, languages.size()> shared;
    QHash<QString, size_t> place;
    for (qsizetype i = 1; i < facts.regions.size(); ++i) {
        const QString &value = facts.regions[i];
        // The code of another country's region is none that a filter could ask for.
        if (!facts.isRegionNamed(i, value))
            continue;
        const auto position = static_cast<std::uint32_t>(i);
        const bool isCode = !m_vocabulary->countryOfRegion(value).isEmpty();
        if (isCode) {
            for (size_t l = 0; l < languages.size(); ++l) {
                const QString name = folded(m_vocabulary->regionName(value, languages[l]));
                shared[l][name] << value;
                std::vector<std::uint32_t> &those = named[name];
                if (those.empty() || those.back() != position)
                    those.push_back(position);
            }
        }
        const auto known = place.constFind(value);
        if (known != place.cend()) {
            m_regions[*known].positions.push_back(position);
        } else {
            place.insert(value, m_regions.size());
            m_regions.push_back({value, {position}});
        }
    }
    for (Region &region : m_regions) {
        if (!m_vocabulary->countryOfRegion(region.value).isEmpty())
            continue;
        for (const std::uint32_t position : named.value(folded(region.value))) {
            if (!facts.isRegionNamed(position, region.value))
                continue;
            region.positions.push_back(position);
            // Beside the name that stands for both, the one of the list has its country.
            m_shared += facts.regions[position];
        }
    }
    for (const auto &names : shared) {
        for (const QStringList &codes : names) {
            if (codes.size() > 1)
                m_shared += codes;
        }
    }
}

std::vector<FacetValue> FacetValues::of(Key key, const Facets &facets) const
{
    std::vector<FacetValue> values;
    switch (key) {
    case Key::Country:
        return named(m_countries, facets.countries);
    case Key::Perpetrator:
        return named(m_perpetrators, facets.perpetrators);
    case Key::Party:
        return named(m_parties, facets.parties);
    case Key::Tag:
        return named(m_tags, facets.tags);
    case Key::Region:
        for (const Region &region : m_regions) {
            values.push_back({region.value, 0});
            for (const std::uint32_t position : region.positions)
                values.back().incidents += position < facets.regions.size() ? facets.regions[position] : 0;
        }
        return values;
    case Key::Type:
        for (size_t i = 0; m_vocabulary && i < m_vocabulary->types().size(); ++i) {
            const qint64 count = i < facets.types.size() ? facets.types[i] : 0;
            values.push_back({m_vocabulary->types()[i].code, count});
        }
        return values;
    case Key::Year:
        for (int year = facets.firstYear; const qint64 count : facets.years) {
            values.push_back({QString::number(year), count});
            ++year;
        }
        return values;
    case Key::Status:
        return coded<Status>(facets.statuses);
    case Key::Visibility:
        return coded<Visibility>(facets.visibilities);
    case Key::Month:
        break;
    }
    return values;
}

QString FacetValues::label(Key key, const QString &value, const Words &words) const
{
    const QString name = valueLabel(key, value, *m_vocabulary, words);
    if (key != Key::Region || !m_shared.contains(value))
        return name;
    return QStringLiteral("%1 (%2)").arg(
        name, m_vocabulary->countryName(m_vocabulary->countryOfRegion(value), words.language()));
}

bool isAsked(const Filter &filter, Key key, const QString &value)
{
    return asked(filter, key).contains(value);
}

QStringList asked(const Filter &filter, Key key)
{
    QStringList values;
    if (const QStringList *list = texts(filter, key))
        return *list;
    if (key == Key::Status) {
        for (const Status status : filter.statuses)
            values << codeOf(status);
    } else if (key == Key::Visibility) {
        for (const Visibility visibility : filter.visibilities)
            values << codeOf(visibility);
    } else if (key == Key::Year && filter.from && filter.to) {
        const int year = filter.from->year();
        if (*filter.from == QDate(year, 1, 1) && *filter.to == QDate(year, 12, 31))
            values << QString::number(year);
    }
    return values;
}

Filter asking(Filter filter, Key key, const QString &value, bool on)
{
    if (QStringList *list = texts(filter, key)) {
        list->removeAll(value);
        if (on)
            *list << value;
    } else if (key == Key::Status) {
        ask(filter.statuses, value, on);
    } else if (key == Key::Visibility) {
        ask(filter.visibilities, value, on);
    } else if (key == Key::Year && (on || isAsked(filter, key, value))) {
        const int year = value.toInt();
        filter.from = on ? std::optional(QDate(year, 1, 1)) : std::nullopt;
        filter.to = on ? std::optional(QDate(year, 12, 31)) : std::nullopt;
    }
    return filter;
}

Filter without(Filter filter, Key key)
{
    for (const QString &value : asked(filter, key))
        filter = asking(std::move(filter), key, value, false);
    return filter;
}
