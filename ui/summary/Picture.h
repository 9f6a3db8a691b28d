#pragma once

#include <QByteArray>
#include <QString>

class Chart;

// A figure for a text or a page, in the colours of a briefing: its title above, and below it what it is of,
// so that it does not travel without. Empty where it could not be made.

/// As a PNG.
QByteArray pictureOf(const Chart &chart, const QString &title, const QString &source);
/// As an SVG, whose text stays text; title and source are also its title and description.
QByteArray drawingOf(const Chart &chart, const QString &title, const QString &source);
