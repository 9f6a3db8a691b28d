#pragma once

#include <QColor>
#include <QFont>

/// How a figure looks. Lengths are those of what it is painted on: pixels in a window, report/Style's units
/// on a page.
struct Look {
    QFont label;
    QFont value;
    QColor ink, quiet, accent;

    qreal line = 0;      ///< of text
    qreal stroke = 0;    ///< of the line from the lowest figure to the highest; the axis has half of it
    qreal space = 0;     ///< between what stands in one row
    qreal row = 0;       ///< of a bar, with the space around it
    qreal bar = 0;       ///< its thickness
    qreal tall = 0;      ///< of the highest column
    qreal widest = 0;    ///< of a column, with the space beside it
    qreal between = 0.2; ///< that space, as a part of it
    qreal least = 0;     ///< of a column that is not zero, so that it is seen
};
