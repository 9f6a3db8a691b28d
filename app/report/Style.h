#pragma once

#include "figures/Look.h"

#include <QColor>
#include <QFont>
#include <QHash>
#include <QPageSize>

/// How a briefing looks. Lengths are in units of a sixteenth of a point, in which fonts are whole pixels; a
/// device scales them, so that print, preview and PDF are the same pages.
namespace style
{

inline constexpr qreal unitsPerPoint = 16;
inline constexpr int unitsPerInch = 72 * 16;

constexpr qreal points(qreal value)
{
    return value * unitsPerPoint;
}
constexpr qreal millimetres(qreal value)
{
    return value / 25.4 * unitsPerInch;
}

inline constexpr qreal margin = millimetres(22);
inline constexpr qreal gutter = points(10);
/// One of two columns, with twice the gutter between them.
constexpr qreal columnOf(qreal width)
{
    return (width - 2 * gutter) / 2;
}

enum class Face { Regular, Bold };

/// The shipped fonts, one for each script, the same on every computer; needs a QGuiApplication. Letters that
/// none of them has come from the system's. Ligatures of Latin letters are off, so that a search for
/// "conflit" finds it.
QFont font(Face face, qreal pointSize);

/// While there is one in a thread, fonts of one size are one there: what Qt finds out about each it finds out
/// once.
class FontsKept
{
public:
    FontsKept();
    ~FontsKept();
    Q_DISABLE_COPY_MOVE(FontsKept)

private:
    QHash<std::pair<int, int>, QFont> m_made;
    QHash<std::pair<int, int>, QFont> *m_before;
};

// Dark enough for black and white print.
inline const QColor accent(0x1f, 0x3a, 0x5f);
inline const QColor ink(0x1a, 0x1a, 0x1a);
inline const QColor quiet(0x55, 0x55, 0x55);
inline const QColor line(0xb4, 0xb4, 0xb4);

/// The look of a figure whose letters are of a size.
Look look(qreal pointSize);

inline constexpr qreal bodySize = 9.5, bodyPitch = 13.5;
inline constexpr qreal tableSize = 8, tablePitch = 11;
inline constexpr qreal headingSize = 13, headingPitch = 17;

} // namespace style
