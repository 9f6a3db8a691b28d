#pragma once

#include "report/Block.h"

#include <QLocale>
#include <QString>

#include <array>
#include <optional>
#include <vector>

/// A year of a table of months.
struct YearRow {
    int year = 0;
    std::array<std::optional<qint64>, 12> people{}; ///< by month; nothing where no incident began in it
    qint64 all = 0;                                 ///< in the year, months that are not known included
};

/// The table behind a chart whose figures did not all find room: a row a year, a column a month. `names` are
/// those of the months, `all` that of the last column.
std::vector<Block> yearTable(const std::vector<YearRow> &rows, const std::array<QString, 12> &names,
                             const QString &all, const QLocale &locale, qreal width);
