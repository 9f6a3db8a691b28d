#pragma once

#include "figures/Block.h"

#include <QLocale>
#include <QString>

#include <array>
#include <optional>
#include <vector>

/// One column of time: a month, or a year.
struct TimeColumn {
    qint64 people = 0;
    qint64 incidents = 0;
    QString label;  ///< below the column
    QString second; ///< below that: the year, where it begins
};

struct TimeChart {
    Block block;
    bool allFigures = true; ///< else there was no room, and the highest column alone bears its figure
};

/// Columns from zero in the order of time, people written above them and incidents below.
TimeChart timeChart(const std::vector<TimeColumn> &columns, const QString &incidentsLabel,
                    const QLocale &locale, qreal width);

/// A year of a table of months.
struct YearRow {
    int year = 0;
    std::array<std::optional<qint64>, 12> people{}; ///< by month; nothing where no incident began in it
    qint64 all = 0;                                 ///< in the year, months that are not known included
};

/// The table behind a chart whose figures did not all find room: a row a year, a column a month. `names` are
/// those of the months, `all` that of the last column.
std::vector<Block> monthTable(const std::vector<YearRow> &rows, const std::array<QString, 12> &names,
                              const QString &all, const QLocale &locale, qreal width);
