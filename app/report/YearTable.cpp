#include "report/YearTable.h"

#include "figures/Line.h"
#include "report/Style.h"
#include "report/Tags.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

std::vector<Block> yearTable(const std::vector<YearRow> &rows, const std::array<QString, 12> &names,
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
                         std::optional<Tagged> row(std::in_place, painter, Role::Row);
                         for (size_t i = 0; i < columns; ++i) {
                             const bool edge = i == 0 || i + 1 == columns;
                             const qreal wide = i == 0 ? first : i + 1 == columns ? last : month;
                             const qreal x = i == 0 ? 0 : first + static_cast<qreal>(i - 1) * month;
                             const bool empty = cells[i].isEmpty();
                             const Tagged cell(painter, empty    ? Role::Cell
                                                        : head   ? Role::ColumnHead
                                                        : i == 0 ? Role::RowHead
                                                                 : Role::Cell);
                             const bool none = cells[i] == QStringLiteral("–");
                             paintLine(painter, cells[i], style::font(edge ? style::Face::Bold : face, size),
                                       none ? style::quiet : style::ink, {x, 0, wide, height},
                                       (i == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
                         }
                         row.reset();
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
