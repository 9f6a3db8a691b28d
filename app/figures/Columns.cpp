#include "figures/Columns.h"

#include "figures/Line.h"
#include "vocabulary/Words.h"

#include <algorithm>
#include <cmath>

namespace
{

/// One label in how many months, so that they have `room` at `step` a month: a part of a year, or whole
/// years.
size_t labelledEvery(qreal room, qreal step)
{
    for (const size_t months : {1, 2, 3, 6}) {
        if (static_cast<qreal>(months) * step >= room)
            return months;
    }
    return 12 * static_cast<size_t>(std::max(1.0, std::ceil(room / (12 * step))));
}

class Layout
{
public:
    Layout(const std::vector<Column> &columns, const QString &notes, const Look &look, qreal width)
        : m_columns(columns)
        , m_look(look)
        , m_width(width)
        , m_made{Figure(look)}
    {
        qreal values = 0, notesWide = 0;
        for (const Column &column : columns) {
            values = std::max(values, wide(column.value, true));
            notesWide = std::max(notesWide, wide(column.note, false));
            m_labels = std::max({m_labels, wide(column.label, false), wide(column.second, false)});
        }
        m_notes = notesWide > 0;
        if (m_notes)
            m_left = wide(notes, false) + look.space;
        m_made.allValues = std::max(values, notesWide) + look.space / 2 <= step();
        m_notes = m_notes && m_made.allValues;
        if (!m_notes)
            m_left = 0;
    }

    ColumnFigure made(const QString &notes)
    {
        Figure &figure = m_made.figure;
        const auto has = [&](QString Column::*text) {
            return std::ranges::any_of(m_columns, [&](const Column &one) { return !(one.*text).isEmpty(); });
        };
        const qreal pad = m_look.space / 4;
        const qreal base = m_look.tall + (has(&Column::value) ? m_look.line + pad : 0);
        qreal below = base + pad;
        fill(base, pad);
        if (has(&Column::label)) {
            labels(below);
            below += m_look.line;
        }
        if (has(&Column::second)) {
            seconds(below);
            below += m_look.line;
        }
        if (m_notes) {
            for (size_t i = 0; i < m_columns.size(); ++i)
                write(i, m_columns[i].note, below, false, true);
            figure.texts.push_back({Figure::whole, notes, QRectF(0, below, m_left, m_look.line), false, true,
                                    Qt::AlignLeft | Qt::AlignVCenter});
            below += m_look.line;
        }
        figure.height = below > base + pad ? below + pad : base;
        figure.lines.push_back(
            {Figure::whole, QLineF(m_left, base, m_left + step() * count(), base), m_look.stroke / 2});
        for (size_t i = 0; i < m_columns.size(); ++i)
            figure.areas.emplace_back(m_left + static_cast<qreal>(i) * step(), 0, step(), figure.height);
        return std::move(m_made);
    }

private:
    qreal count() const { return static_cast<qreal>(m_columns.size()); }
    qreal step() const
    {
        return m_columns.empty() ? m_look.widest : std::min((m_width - m_left) / count(), m_look.widest);
    }
    qreal wide(const QString &text, bool isValue) const
    {
        // An advance is rounded.
        return text.isEmpty() ? 0 : textWidth(text, isValue ? m_look.value : m_look.label) + m_look.stroke;
    }

    /// Where a text stands at a column: in its middle, or as near as the edges allow.
    QRectF box(size_t column, const QString &text, qreal top, bool isValue) const
    {
        const qreal room = wide(text, isValue);
        const qreal middle = m_left + (static_cast<qreal>(column) + 0.5) * step();
        const qreal left = std::clamp(middle - room / 2, 0.0, std::max(0.0, m_width - room));
        return {left, top, room, m_look.line};
    }
    void write(size_t column, const QString &text, qreal top, bool isValue, bool isQuiet)
    {
        if (!text.isEmpty())
            m_made.figure.texts.push_back({static_cast<int>(column), text, box(column, text, top, isValue),
                                           isValue, isQuiet, Qt::AlignCenter});
    }

    void fill(qreal base, qreal pad)
    {
        const auto highest =
            static_cast<size_t>(std::ranges::max_element(m_columns, {}, &Column::size) - m_columns.begin());
        const qint64 largest = m_columns.empty() ? 1 : std::max<qint64>(1, m_columns[highest].size);
        // What is narrow stands side by side: a hair between would be a grey.
        constexpr qreal narrow = 4;
        const qreal gap = step() > narrow * m_look.stroke ? step() * m_look.between : 0;
        for (size_t i = 0; i < m_columns.size(); ++i) {
            const Column &column = m_columns[i];
            qreal tall = m_look.tall * static_cast<qreal>(column.size) / static_cast<qreal>(largest);
            tall = column.size > 0 ? std::max(tall, m_look.least) : 0;
            const qreal x = m_left + static_cast<qreal>(i) * step() + gap / 2;
            // What is narrower than can be seen is seen all the same.
            const qreal wide = std::max(step() - gap, m_look.stroke);
            m_made.figure.fills.push_back({static_cast<int>(i), QRectF(x, base - tall, wide, tall)});
            if (m_made.allValues || i == highest)
                write(i, column.value, base - tall - pad - m_look.line, true, column.size == 0);
        }
    }

    /// Years begin with a label: columns are counted from the first January, or the first year.
    size_t firstYear() const
    {
        for (size_t i = 1; i < m_columns.size(); ++i) {
            if (!m_columns[i].second.isEmpty())
                return i;
        }
        return 0;
    }
    bool isLabelled(size_t column) const
    {
        const size_t every = labelledEvery(m_labels + m_look.space, step());
        return (column + every - firstYear() % every) % every == 0;
    }
    /// Writes what does not touch what was written to its left.
    void writeApart(size_t column, const QString &text, qreal top, bool isQuiet, qreal &end)
    {
        const QRectF place = box(column, text, top, false);
        if (text.isEmpty() || place.left() < end)
            return;
        write(column, text, top, false, isQuiet);
        end = place.right() + m_look.space / 2;
    }

    void labels(qreal top)
    {
        qreal end = 0;
        for (size_t i = 0; i < m_columns.size(); ++i) {
            if (isLabelled(i))
                writeApart(i, m_columns[i].label, top, false, end);
        }
    }

    void seconds(qreal top)
    {
        qreal end = 0;
        const size_t first = firstYear();
        const bool roomBefore =
            first == 0 || box(0, m_columns[0].second, top, false).right() + m_look.space / 2 <=
                              box(first, m_columns[first].second, top, false).left();
        for (size_t i = 0; i < m_columns.size(); ++i) {
            if (i == 0 ? roomBefore : isLabelled(i))
                writeApart(i, m_columns[i].second, top, true, end);
        }
    }

    const std::vector<Column> &m_columns;
    const Look &m_look;
    qreal m_width, m_left = 0, m_labels = 0;
    bool m_notes = false;
    ColumnFigure m_made;
};

} // namespace

Column timeColumn(const QString &key, bool first, const Words &words)
{
    const QString year = QString::number(key.left(4).toInt());
    if (key.size() == 4)
        return {.label = year};
    const int month = key.mid(5).toInt();
    return {.label = words.shortMonth(month), .second = first || month == 1 ? year : QString()};
}

ColumnFigure columnFigure(const std::vector<Column> &columns, const QString &notes, const Look &look,
                          qreal width)
{
    return Layout(columns, notes, look, width).made(notes);
}
