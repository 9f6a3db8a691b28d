#pragma once

#include "figures/Figure.h"

class Words;

/// One column of time: a month, or a year.
struct Column {
    qint64 size = 0;
    QString value = {}; ///< written above it
    QString note = {};  ///< below its label
    QString label = {};
    QString second = {}; ///< below the label: the year, where it begins
};

/// The column of a month, 2020-03, or of a year, 2020, with its labels; `first` stands at the left end.
Column timeColumn(const QString &key, bool first, const Words &words);

struct ColumnFigure {
    Figure figure;
    /// Whether every column bears its value and its note; else there was no room, and the highest alone bears
    /// its value.
    bool allValues = true;
};

/// Columns from zero in the order of time, an item each. Labels stand at every column, or at every second,
/// third, sixth or twelfth, so that none touches another. `notes` is what the notes are of.
ColumnFigure columnFigure(const std::vector<Column> &columns, const QString &notes, const Look &look,
                          qreal width);
