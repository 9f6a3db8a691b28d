#pragma once

#include "query/Facts.h"
#include "query/Filter.h"

class Words;

/// A value that a filter may ask of one condition, with how many incidents it would leave.
struct FacetValue {
    QString value; ///< as it stands in the filter; a year as 2020
    qint64 incidents = 0;
    bool operator==(const FacetValue &) const = default;
};

/// The values that a filter may ask of each condition, as a case file holds them. Regions are those that a
/// filter can tell apart: one that people wrote in several countries is one, for the filter holds its name
/// alone. Made once for the facts, of which it keeps nothing but names.
class FacetValues
{
public:
    FacetValues() = default;
    FacetValues(const Facts &facts, const Vocabulary &vocabulary);

    /// Those of a key, which is not Key::Month, with the counts of an answer on these facts, or on earlier
    /// ones of the same file. Years are those from the first to the last in the file.
    std::vector<FacetValue> of(Key key, const Facets &facets) const;
    /// The name of one; a region with its country where two have that name.
    QString label(Key key, const QString &value, const Words &words) const;

private:
    struct Region {
        QString value;
        std::vector<std::uint32_t> positions; ///< in Facts::regions
    };
    void takeRegions(const Facts &facts);

    const Vocabulary *m_vocabulary = nullptr;
    QStringList m_countries, m_perpetrators, m_parties, m_tags;
    std::vector<Region> m_regions;
    QStringList m_shared; ///< codes of regions whose name another country's has, too
};

/// Whether a filter asks for a value. For a year, whether it asks for the period from its first day to its
/// last.
bool isAsked(const Filter &filter, Key key, const QString &value);
/// The values of a condition that a filter asks for; none of Key::Month.
QStringList asked(const Filter &filter, Key key);
/// The filter with a value asked for, or no more. A year takes the place of whatever period there was.
Filter asking(Filter filter, Key key, const QString &value, bool on);
/// The filter without that condition.
Filter without(Filter filter, Key key);
