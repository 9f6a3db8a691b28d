#include "figures/Bars.h"

#include "figures/Text.h"

#include <QPainter>

#include <algorithm>

std::vector<Block> barBlocks(std::vector<Bar> bars, qreal width)
{
    std::ranges::stable_sort(bars, [](const Bar &a, const Bar &b) { return a.victims.low > b.victims.low; });
    const QFont font = style::font(style::Face::Regular, style::tableSize);
    const QFont bold = style::font(style::Face::Bold, style::tableSize);
    qreal labels = 0, values = 0;
    qint64 largest = 1;
    for (const Bar &bar : bars) {
        labels = std::max(labels, textWidth(bar.label, font));
        values = std::max(values, textWidth(bar.value, bold) + textWidth(bar.note, font));
        largest = std::max({largest, bar.victims.low, bar.victims.high.value_or(0)});
    }
    labels = std::min(labels, width * 0.34) + style::gutter;
    values += 2 * style::gutter;
    const qreal scale = (width - labels - values) / static_cast<qreal>(largest);
    constexpr qreal height = style::points(15);

    std::vector<Block> blocks;
    for (size_t i = 0; i < bars.size(); ++i) {
        const auto paint = [bar = bars[i], labels, scale, font, bold, width](QPainter &painter) {
            paintLine(painter, bar.label, font, style::ink, {0, 0, labels - style::gutter, height},
                      Qt::AlignLeft | Qt::AlignVCenter);
            const qreal low = static_cast<qreal>(bar.victims.low) * scale;
            painter.fillRect(QRectF(labels, style::points(3), low, height - style::points(6)), style::accent);
            qreal end = labels + low;
            if (bar.victims.high && *bar.victims.high > bar.victims.low) {
                end = labels + static_cast<qreal>(*bar.victims.high) * scale;
                painter.setPen(QPen(style::accent, style::points(0.8)));
                painter.drawLine(QPointF(labels + low, height / 2), QPointF(end, height / 2));
                painter.drawLine(QPointF(end, height / 2 - style::points(2)),
                                 QPointF(end, height / 2 + style::points(2)));
            }
            const qreal at = end + style::points(5);
            paintLine(painter, bar.value, bold, style::ink, {at, 0, width - at, height},
                      Qt::AlignLeft | Qt::AlignVCenter);
            const qreal behind = at + textWidth(bar.value, bold) + style::points(5);
            paintLine(painter, bar.note, font, style::quiet,
                      {behind, 0, width - behind + style::points(2), height},
                      Qt::AlignLeft | Qt::AlignVCenter);
        };
        blocks.push_back(
            {.height = height, .keepWithNext = i + 2 < 4 && i + 1 < bars.size(), .paint = paint});
    }
    return blocks;
}
