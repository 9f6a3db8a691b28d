#pragma once

#include "report/Block.h"

#include <QLocale>
#include <QString>

#include <vector>

/// One column of time: a month, or a year.
struct TimeColumn {
    qint64 people = 0;
    qint64 incidents = 0;
    QString label;  ///< below the column
    QString second; ///< below that: the year, where it begins
};

/// Columns from zero in the order of time, people written above them and incidents below.
Block timeBlock(const std::vector<TimeColumn> &columns, const QString &incidentsLabel, const QLocale &locale,
                qreal width);
