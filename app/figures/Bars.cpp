#include "figures/Bars.h"

#include "figures/Line.h"

#include <algorithm>

Figure barFigure(const std::vector<Bar> &bars, const Look &look, qreal width)
{
    // What a rounded advance may be short of.
    const qreal hair = look.stroke;
    const auto behind = [&](const Bar &bar) {
        const qreal note = bar.note.isEmpty() ? 0 : look.space + textWidth(bar.note, look.label) + hair;
        return look.space + textWidth(bar.value, look.value) + hair + note;
    };
    qreal labels = 0, values = 0;
    qint64 largest = 1;
    for (const Bar &bar : bars) {
        labels = std::max(labels, textWidth(bar.label, look.label) + hair);
        values = std::max(values, behind(bar));
        largest = std::max({largest, bar.victims.low, bar.victims.high.value_or(0)});
    }
    constexpr qreal labelsAtMost = 0.4;
    labels = std::min(labels, width * labelsAtMost);
    const qreal left = labels + look.space;
    const qreal scale = std::max(width - left - values, look.row) / static_cast<qreal>(largest);

    Figure figure(look);
    for (size_t i = 0; i < bars.size(); ++i) {
        const Bar &bar = bars[i];
        const int item = static_cast<int>(i);
        const qreal top = static_cast<qreal>(i) * look.row, middle = top + look.row / 2;
        const auto write = [&](const QString &text, qreal x, qreal wide, bool isValue, bool isQuiet) {
            figure.texts.push_back({item, text, QRectF(x, top, wide, look.row), isValue, isQuiet,
                                    Qt::AlignLeft | Qt::AlignVCenter});
        };
        figure.areas.emplace_back(0, top, width, look.row);
        write(bar.label, 0, labels, false, false);
        qreal end = left + static_cast<qreal>(bar.victims.low) * scale;
        figure.fills.push_back({item, QRectF(left, middle - look.bar / 2, end - left, look.bar)});
        if (bar.victims.high && *bar.victims.high > bar.victims.low) {
            const qreal high = left + static_cast<qreal>(*bar.victims.high) * scale;
            const qreal half = look.bar / 5;
            figure.lines.push_back({item, QLineF(end, middle, high, middle), look.stroke});
            figure.lines.push_back({item, QLineF(high, middle - half, high, middle + half), look.stroke});
            end = high;
        }
        const qreal value = textWidth(bar.value, look.value) + hair;
        write(bar.value, end + look.space, value, true, false);
        if (!bar.note.isEmpty())
            write(bar.note, end + 2 * look.space + value, textWidth(bar.note, look.label) + hair, false,
                  true);
    }
    figure.height = static_cast<qreal>(bars.size()) * look.row;
    return figure;
}
