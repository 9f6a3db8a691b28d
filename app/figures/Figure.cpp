#include "figures/Figure.h"

#include "figures/Line.h"

#include <QPainter>

#include <algorithm>

int Figure::itemAt(QPointF point) const
{
    const auto found = std::ranges::find_if(areas, [&](const QRectF &area) { return area.contains(point); });
    return found == areas.end() ? whole : static_cast<int>(found - areas.begin());
}

void Figure::paint(QPainter &painter, const ColourOf &colourOf) const
{
    paint(painter, colourOf, true, whole);
}

void Figure::paintItem(QPainter &painter, int item) const
{
    paint(painter, {}, false, item);
}

void Figure::paint(QPainter &painter, const ColourOf &colourOf, bool all, int item) const
{
    const auto colour = [&](int of) {
        if (of == whole)
            return m_look.quiet;
        return colourOf ? colourOf(of) : m_look.accent;
    };
    for (const Fill &fill : fills) {
        if (all || fill.item == item)
            painter.fillRect(fill.box, colour(fill.item));
    }
    for (const Line &line : lines) {
        if (all || line.item == item) {
            painter.setPen(QPen(colour(line.item), line.width));
            painter.drawLine(line.line);
        }
    }
    for (const Text &text : texts) {
        if (all || text.item == item)
            paintLine(painter, text.text, text.isValue ? m_look.value : m_look.label,
                      text.isQuiet ? m_look.quiet : m_look.ink, text.box, text.alignment);
    }
}
