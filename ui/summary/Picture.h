#pragma once

#include <QByteArray>
#include <QString>

class Chart;

/// A figure as a PNG for a text or a page, in the colours of a briefing: its title above, and below it what
/// it is of, so that it does not travel without. Empty where it could not be made.
QByteArray pictureOf(const Chart &chart, const QString &title, const QString &source);
