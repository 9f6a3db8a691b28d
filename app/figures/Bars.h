#pragma once

#include "figures/Block.h"
#include "records/Incident.h"

#include <QString>

#include <vector>

/// One bar: people, from zero to the lowest figure, with a thin line to the highest where it is known and
/// larger.
struct Bar {
    QString label;
    VictimCount victims;
    QString value; ///< what is written behind the bar
    QString note;  ///< quietly behind the value
};

/// Horizontal bars from a common zero, sorted by size, a block a bar.
std::vector<Block> barBlocks(std::vector<Bar> bars, qreal width);
