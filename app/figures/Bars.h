#pragma once

#include "figures/Figure.h"
#include "records/Incident.h"

/// One bar: people, from zero to the lowest figure, with a thin line to the highest where it is known and
/// larger.
struct Bar {
    QString label;
    VictimCount victims;
    QString value;     ///< what is written behind the bar
    QString note = {}; ///< quietly behind the value
};

/// Horizontal bars from a common zero, in the order given, an item and a row each.
Figure barFigure(const std::vector<Bar> &bars, const Look &look, qreal width);
