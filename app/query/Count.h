#pragma once

#include "records/Incident.h"

#include <QStringList>

#include <array>

#include <optional>
#include <vector>

/// What is counted: of how many incidents, how many violations, and how many people in all of them together.
struct Count {
    qint64 incidents = 0;
    qint64 violations = 0;
    VictimCount victims;
    bool operator==(const Count &) const = default;
};

/// By what counts can be told apart. Type, Perpetrator and Party are of a violation, the others of an
/// incident, which may have several tags.
enum class Key { Country, Region, Type, Perpetrator, Party, Month, Year, Status, Visibility, Tag };

inline constexpr std::array<std::pair<Key, const char *>, 10> keyNames{{{Key::Country, "country"},
                                                                        {Key::Region, "region"},
                                                                        {Key::Type, "type"},
                                                                        {Key::Perpetrator, "perpetrator"},
                                                                        {Key::Party, "party"},
                                                                        {Key::Month, "month"},
                                                                        {Key::Year, "year"},
                                                                        {Key::Status, "status"},
                                                                        {Key::Visibility, "visibility"},
                                                                        {Key::Tag, "tag"}}};

/// One row of a table of counts. A key that is not known (no region, no perpetrator named, a date not known
/// to the month) is a null string.
struct CountRow {
    QStringList keys; ///< codes; months as 2020-03, years as 2020, perpetrators and free regions as they are
                      ///< written, those with their country where they read like another (regionkey)
    Count count;
};

struct CountTable {
    std::vector<Key> by;
    std::vector<CountRow> rows; ///< sorted by their keys; what is not known comes last

    /// The row with these keys, or zeros.
    Count at(const QStringList &keys) const;
    /// The rows added up. That is more than the total where an incident or a person stands in several of
    /// them.
    Count sum() const;
    /// The rows with the most people first.
    std::vector<CountRow> bySize() const;
    /// The order of rows, by as many keys each.
    static bool before(const QStringList &a, const QStringList &b);
};

/// Whether the cells of a table by two keys add up to the rows and the columns at its edges, in what such a
/// table shows: people, at least and at most.
bool cellsAddUp(const CountTable &cells, const CountTable &rows, const CountTable &columns);

/// How many incidents each value of a condition would leave if it alone were asked of that condition, with
/// all other conditions as they are. By position in the lists of Facts and Vocabulary; a parent type counts
/// all below it.
struct Facets {
    std::vector<qint64> countries, regions, types, perpetrators, parties, statuses, visibilities, tags;
    /// Incidents by the month in which they begin, whatever period is asked, without those known only to the
    /// year; by months since `firstMonth`.
    std::vector<qint64> months;
    int firstMonth = 0; ///< 12 * year + month - 1
    /// What each year would leave if it were the period: incidents whose own period overlaps it, so that one
    /// may count in several; by years since `firstYear`.
    std::vector<qint64> years;
    int firstYear = 0;
};
