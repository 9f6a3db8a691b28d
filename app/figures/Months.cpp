#include "figures/Months.h"

#include "figures/Text.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace
{

struct TimeLabels {
    bool allFigures = true; ///< else the highest column alone bears its own
    size_t every = 1;       ///< how many columns bear one label
    size_t first = 0;       ///< one that does
};

/// What can be written at columns of a width of `step`.
TimeLabels timeLabels(const std::vector<TimeColumn> &columns, const QLocale &locale, qreal step)
{
    const QFont font = style::font(style::Face::Regular, 7);
    const QFont bold = style::font(style::Face::Bold, 7);
    qreal figures = 0, names = 0;
    TimeLabels labels;
    for (size_t i = 0; i < columns.size(); ++i) {
        figures = std::max({figures, textWidth(locale.toString(columns[i].people), bold),
                            textWidth(locale.toString(columns[i].incidents), font)});
        names = std::max(names, textWidth(columns[i].label, font));
        if (labels.first == 0 && !columns[i].second.isEmpty())
            labels.first = i;
    }
    labels.allFigures = figures + style::points(2) <= step;
    for (const size_t months : {1, 2, 3, 6, 12}) {
        labels.every = months;
        if (static_cast<qreal>(months) * step >= names + style::points(3))
            break;
    }
    return labels;
}

} // namespace

TimeChart timeChart(const std::vector<TimeColumn> &columns, const QString &incidentsLabel,
                    const QLocale &locale, qreal width)
{
    constexpr qreal line = style::points(11);
    constexpr qreal chart = style::points(84);
    const QFont font = style::font(style::Face::Regular, 7);
    const QFont bold = style::font(style::Face::Bold, 7);
    const qreal left = textWidth(incidentsLabel, font) + style::gutter;
    const qreal step = std::min((width - left) / static_cast<qreal>(columns.size()), style::points(42));
    const TimeLabels labels = timeLabels(columns, locale, step);
    const qreal height = line + chart + (labels.allFigures ? 3 : 2) * line + style::points(4);
    const auto paint = [=](QPainter &painter) {
        const auto highest =
            static_cast<size_t>(std::ranges::max_element(columns, {}, &TimeColumn::people) - columns.begin());
        const qint64 largest = std::max<qint64>(1, columns[highest].people);
        const qreal base = line + chart;
        for (size_t i = 0; i < columns.size(); ++i) {
            const TimeColumn &column = columns[i];
            const qreal x = left + static_cast<qreal>(i) * step;
            const qreal tall = chart * static_cast<qreal>(column.people) / static_cast<qreal>(largest);
            painter.fillRect(QRectF(x + step * 0.12, base - tall, step * 0.76, tall), style::accent);
            const auto write = [&](const QString &text, const QFont &face, const QColor &colour, qreal y) {
                const qreal room = std::max(step, textWidth(text, face) + style::points(1));
                paintLine(painter, text, face, colour, {x + (step - room) / 2, y, room, line},
                          Qt::AlignCenter);
            };
            if (labels.allFigures || i == highest) {
                write(locale.toString(column.people), bold, column.people ? style::ink : style::quiet,
                      base - tall - line);
            }
            if (labels.allFigures)
                write(locale.toString(column.incidents), font, style::quiet,
                      base + style::points(2) + 2 * line);
            // Counted from the first January, so that years begin with a label.
            if ((i + labels.every - labels.first % labels.every) % labels.every == 0)
                write(column.label, font, style::ink, base + style::points(2));
            write(column.second, font, style::quiet, base + style::points(2) + line);
        }
        if (labels.allFigures)
            paintLine(painter, incidentsLabel, font, style::quiet,
                      {0, base + style::points(2) + 2 * line, left, line}, Qt::AlignLeft | Qt::AlignVCenter);
        painter.setPen(QPen(style::ink, style::points(0.5)));
        painter.drawLine(QPointF(left, base),
                         QPointF(left + static_cast<qreal>(columns.size()) * step, base));
    };
    return {{.height = height, .paint = paint}, labels.allFigures};
}

std::vector<Block> monthTable(const std::vector<YearRow> &rows, const std::array<QString, 12> &names,
                              const QString &all, const QLocale &locale, qreal width)
{
    constexpr qreal height = style::points(13);
    constexpr size_t columns = 14; // year, months, all
    const qreal first = style::points(30), last = style::points(44);
    const qreal month = (width - first - last) / 12;
    // As large as the largest figure allows: a figure is never cut.
    qreal size = style::tableSize;
    const auto tooWide = [&] {
        const QFont font = style::font(style::Face::Bold, size);
        return std::ranges::any_of(rows, [&](const YearRow &row) {
            return textWidth(locale.toString(row.all), font) > last - style::points(3) ||
                   textWidth(locale.toString(std::ranges::max(row.people).value_or(0)), font) >
                       month - style::points(3);
        });
    };
    while (size > 4 && tooWide())
        size -= 0.5;
    const auto line = [=](std::array<QString, columns> cells, style::Face face, bool head) {
        return Block{.height = height, .paint = [=](QPainter &painter) {
                         for (size_t i = 0; i < columns; ++i) {
                             const bool edge = i == 0 || i + 1 == columns;
                             const qreal wide = i == 0 ? first : i + 1 == columns ? last : month;
                             const qreal x = i == 0 ? 0 : first + static_cast<qreal>(i - 1) * month;
                             const bool none = cells[i] == QStringLiteral("–");
                             paintLine(painter, cells[i], style::font(edge ? style::Face::Bold : face, size),
                                       none ? style::quiet : style::ink, {x, 0, wide, height},
                                       (i == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
                         }
                         painter.setPen(QPen(head ? style::ink : style::line, style::points(0.5)));
                         painter.drawLine(QPointF(0, height), QPointF(width, height));
                     }};
    };
    std::array<QString, columns> titles;
    std::ranges::copy(names, titles.begin() + 1);
    titles.back() = all;
    const auto head = std::make_shared<const Block>(line(titles, style::Face::Bold, true));
    std::vector<Block> blocks;
    for (const YearRow &row : rows) {
        std::array<QString, columns> cells;
        cells.front() = QString::number(row.year);
        for (size_t i = 0; i < row.people.size(); ++i)
            cells[i + 1] = row.people[i] ? locale.toString(*row.people[i]) : QStringLiteral("–");
        cells.back() = locale.toString(row.all);
        blocks.push_back(line(cells, style::Face::Regular, false));
        blocks.back().head = head;
    }
    return blocks;
}
