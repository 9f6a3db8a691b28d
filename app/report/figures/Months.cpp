#include "report/figures/Months.h"

#include "report/Text.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

Block timeBlock(const std::vector<TimeColumn> &columns, const QString &incidentsLabel, const QLocale &locale,
                qreal width)
{
    constexpr qreal line = style::points(11);
    constexpr qreal chart = style::points(96);
    constexpr qreal height = line + chart + 3 * line + style::points(4);
    const auto paint = [columns, incidentsLabel, locale, width](QPainter &painter) {
        const QFont font = style::font(style::Face::Regular, 7);
        const QFont bold = style::font(style::Face::Bold, 7);
        const qreal left = textWidth(incidentsLabel, font) + style::gutter;
        qint64 largest = 1;
        for (const TimeColumn &column : columns)
            largest = std::max(largest, column.people);
        const qreal step = std::min((width - left) / static_cast<qreal>(columns.size()), style::points(42));
        // Where columns are narrow, only every so many are labelled; the highest one always is.
        qreal widest = 0;
        for (const TimeColumn &column : columns) {
            widest = std::max(
                {widest, textWidth(column.label, font), textWidth(locale.toString(column.people), bold)});
        }
        const auto every =
            std::max<size_t>(1, static_cast<size_t>(std::ceil((widest + style::points(3)) / step)));
        const qreal base = line + chart;
        for (size_t i = 0; i < columns.size(); ++i) {
            const TimeColumn &column = columns[i];
            const qreal x = left + static_cast<qreal>(i) * step;
            const qreal tall = chart * static_cast<qreal>(column.people) / static_cast<qreal>(largest);
            painter.fillRect(QRectF(x + step * 0.12, base - tall, step * 0.76, tall), style::accent);
            const auto write = [&](const QString &text, const QFont &face, const QColor &colour, qreal y) {
                const qreal room = std::max(step, widest + style::points(3));
                paintLine(painter, text, face, colour, {x + (step - room) / 2, y, room, line},
                          Qt::AlignCenter);
            };
            if (i % every == 0) {
                write(locale.toString(column.people), bold, column.people ? style::ink : style::quiet,
                      base - tall - line);
                write(column.label, font, style::ink, base + style::points(2));
                write(locale.toString(column.incidents), font, style::quiet,
                      base + style::points(2) + 2 * line);
            }
            if (!column.second.isEmpty()) {
                paintLine(painter, column.second, font, style::quiet,
                          {x + step * 0.12, base + style::points(2) + line, style::points(60), line},
                          Qt::AlignLeft | Qt::AlignVCenter);
            }
        }
        paintLine(painter, incidentsLabel, font, style::quiet,
                  {0, base + style::points(2) + 2 * line, left, line}, Qt::AlignLeft | Qt::AlignVCenter);
        painter.setPen(QPen(style::ink, style::points(0.5)));
        painter.drawLine(QPointF(left, base),
                         QPointF(left + static_cast<qreal>(columns.size()) * step, base));
    };
    return {.height = height, .paint = paint};
}
