#include "filter/StandingValues.h"

#include "system/Settings.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

#include <QCollator>

#include <algorithm>

namespace
{

constexpr qsizetype largestAtMost = 10;

QString nameOf(Key key)
{
    return QLatin1String(std::ranges::find(keyNames, key, &std::pair<Key, const char *>::first)->second);
}

/// Years are listed as time runs, unless the user wants it otherwise.
QStringList keysByName()
{
    return Settings().value(Settings::Key::FacetsByName, QStringList{nameOf(Key::Year)}).toStringList();
}

/// Of which all stand there, in the order in which a record goes through them.
bool isShort(Key key)
{
    return key == Key::Status || key == Key::Visibility;
}

QCollator collatorOf(const Words &words)
{
    QCollator collator(words.locale());
    collator.setNumericMode(true);
    return collator;
}

} // namespace

StandingValues::StandingValues(Key key, const Vocabulary &vocabulary, const Words &words)
    : m_key(key)
    , m_vocabulary(vocabulary)
    , m_words(words)
{
}

QString StandingValues::parentOf(const QString &value) const
{
    const int index = m_key == Key::Type ? m_vocabulary.typeIndex(value) : -1;
    return index < 0 ? QString() : m_vocabulary.types()[static_cast<size_t>(index)].parent;
}

void StandingValues::decide(const FacetValues &names, std::vector<FacetValue> whole)
{
    m_names = names;
    m_whole = std::move(whole);
    m_largest.clear();
    m_chosen.clear();
    QHash<QString, std::vector<FacetValue>> below;
    for (const FacetValue &one : m_whole) {
        if (isShort(m_key))
            m_largest[QString()] << one.value;
        else if (one.incidents > 0)
            below[parentOf(one.value)].push_back(one);
    }
    for (auto of = below.begin(); of != below.end(); ++of)
        m_largest.insert(of.key(), largestOf(std::move(*of)));
}

QStringList StandingValues::largestOf(std::vector<FacetValue> all) const
{
    const bool byName = order() == FacetModel::By::Name;
    // As time runs, the latest matter, however many they have.
    const bool latest = m_key == Key::Year && byName;
    const QCollator collator = collatorOf(m_words);
    const auto end = all.begin() + std::min<qsizetype>(std::ssize(all), largestAtMost);
    std::partial_sort(all.begin(), end, all.end(), [&](const FacetValue &a, const FacetValue &b) {
        if (latest)
            return a.value.toInt() > b.value.toInt();
        // Of as many incidents, by name: that is asked of few.
        return a.incidents != b.incidents ? a.incidents > b.incidents
                                          : collator.compare(label(a.value), label(b.value)) < 0;
    });
    QStringList values;
    for (auto one = all.begin(); one != end; ++one)
        values << one->value;
    if (byName)
        sortByName(values);
    return values;
}

void StandingValues::sortByName(QStringList &values) const
{
    if (m_key == Key::Year) {
        std::ranges::sort(values, std::greater(), [](const QString &year) { return year.toInt(); });
        return;
    }
    const QCollator collator = collatorOf(m_words);
    std::vector<std::pair<QCollatorSortKey, QString>> named;
    for (const QString &value : std::as_const(values))
        named.emplace_back(collator.sortKey(label(value)), value);
    std::ranges::stable_sort(named, [](const auto &a, const auto &b) { return a.first < b.first; });
    std::ranges::transform(named, values.begin(), [](const auto &one) { return one.second; });
}

void StandingValues::add(const Filter &filter)
{
    const auto stand = [this](const QString &value, const QString &parent) {
        if (!below(parent).contains(value))
            m_chosen[parent] << value;
    };
    for (const QString &value : asked(filter, m_key)) {
        const QString parent = parentOf(value);
        stand(value, parent);
        if (!parent.isEmpty())
            stand(parent, {});
    }
}

QStringList StandingValues::below(const QString &parent) const
{
    return m_largest.value(parent) + m_chosen.value(parent);
}

qsizetype StandingValues::count() const
{
    return std::ranges::count_if(m_whole, [](const FacetValue &one) { return one.incidents > 0; });
}

bool StandingValues::hasMore() const
{
    qsizetype here = 0;
    for (const QStringList &some : m_largest)
        here += some.size();
    return count() > here;
}

QStringList StandingValues::all(const Filter &filter) const
{
    QStringList values;
    for (const auto &[value, incidents] : m_whole) {
        if (incidents > 0)
            values << value;
    }
    for (const QString &value : asked(filter, m_key)) {
        if (!values.contains(value))
            values << value;
    }
    sortByName(values);
    return values;
}

FacetModel::By StandingValues::order() const
{
    return keysByName().contains(nameOf(m_key)) ? FacetModel::By::Name : FacetModel::By::Count;
}

void StandingValues::setOrder(FacetModel::By by)
{
    QStringList byName = keysByName();
    byName.removeAll(nameOf(m_key));
    if (by == FacetModel::By::Name)
        byName << nameOf(m_key);
    Settings().set(Settings::Key::FacetsByName, byName);
    decide(m_names, m_whole);
}
