#include "summary/Chart.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace
{

constexpr int gap = 8;
constexpr int columnsHeight = 192;

/// One label in how many months, so that they have `room`, in pixels, at `step` pixels a month: a part of a
/// year, or whole years.
int labelledEvery(qreal room, qreal step)
{
    for (const int months : {1, 2, 3, 6}) {
        if (months * step >= room)
            return months;
    }
    return 12 * std::max(1, static_cast<int>(std::ceil(room / (12 * step))));
}

} // namespace

Chart::Chart(Shape shape, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_shape(shape)
{
    setAccessibleName(name);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Chart::setItems(std::vector<Item> items)
{
    m_items = std::move(items);
    m_hovered = -1;
    m_current = std::clamp(m_current, 0, std::max(0, static_cast<int>(m_items.size()) - 1));
    QStringList described;
    constexpr size_t describedAtMost = 12;
    for (size_t i = 0; i < std::min(m_items.size(), describedAtMost); ++i)
        described << m_items[i].inFull() + QLatin1Char(' ') + m_items[i].value;
    setAccessibleDescription(described.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

int Chart::rowHeight() const
{
    return fontMetrics().height() + 6;
}

QSize Chart::sizeHint() const
{
    if (m_shape == Shape::Columns)
        return {400, columnsHeight};
    return {400, std::max(1, static_cast<int>(m_items.size())) * rowHeight()};
}

QSize Chart::minimumSizeHint() const
{
    return {160, sizeHint().height()};
}

QColor Chart::colourOf(int item) const
{
    QColor colour = palette().highlight().color();
    if (item == m_hovered || (hasFocus() && item == m_current))
        colour = palette().color(QPalette::Base).lightness() < 128 ? colour.lighter(130) : colour.darker(125);
    return colour;
}

void Chart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_items.empty())
        return;
    if (m_shape == Shape::Bars)
        paintBars(painter);
    else
        paintColumns(painter);
}

void Chart::paintBars(QPainter &painter) const
{
    const QFontMetrics metrics = fontMetrics();
    int labels = 0, values = 0;
    qint64 largest = 1;
    for (const Item &item : m_items) {
        labels = std::max(labels, metrics.horizontalAdvance(item.label) + 2); // an advance is rounded
        values = std::max(values, metrics.horizontalAdvance(item.value));
        largest = std::max({largest, item.low, item.high});
    }
    labels = std::min(labels, width() * 2 / 5);
    const qreal room = std::max(16, width() - labels - values - 3 * gap);
    const int row = rowHeight();
    for (int i = 0; i < static_cast<int>(m_items.size()); ++i) {
        const Item &item = m_items[static_cast<size_t>(i)];
        const qreal y = i * row;
        painter.setPen(palette().text().color());
        painter.drawText(QRectF(0, y, labels, row), static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
                         metrics.elidedText(item.label, Qt::ElideRight, labels));
        const qreal left = labels + gap;
        const qreal low = room * static_cast<qreal>(item.low) / static_cast<qreal>(largest);
        painter.fillRect(QRectF(left, y + 3, low, row - 6), colourOf(i));
        qreal end = left + low;
        if (item.high > item.low) {
            const qreal high = left + room * static_cast<qreal>(item.high) / static_cast<qreal>(largest);
            painter.setPen(QPen(colourOf(i), 1.4));
            painter.drawLine(QPointF(end, y + row / 2.0), QPointF(high, y + row / 2.0));
            painter.drawLine(QPointF(high, y + row / 2.0 - 3), QPointF(high, y + row / 2.0 + 3));
            end = high;
        }
        painter.setPen(palette().text().color());
        painter.drawText(QRectF(end + gap, y, width() - end, row),
                         static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter), item.value);
    }
}

void Chart::paintColumns(QPainter &painter) const
{
    const QFontMetrics metrics = fontMetrics();
    const int line = metrics.height();
    const auto count = static_cast<int>(m_items.size());
    const qreal step = columnWidth();
    qint64 largest = 1;
    int labels = 0, values = 0, highest = 0, firstYear = 0;
    for (int i = 0; i < count; ++i) {
        const Item &item = m_items[static_cast<size_t>(i)];
        highest = item.low > m_items[static_cast<size_t>(highest)].low ? i : highest;
        firstYear = firstYear == 0 && !item.second.isEmpty() ? i : firstYear;
        largest = std::max(largest, item.low);
        labels = std::max(
            {labels, metrics.horizontalAdvance(item.label), metrics.horizontalAdvance(item.second) + gap});
        values = std::max(values, metrics.horizontalAdvance(item.value));
    }
    const int every = labelledEvery(labels + gap, step);
    const bool allValues = values + 4 <= step;
    const qreal base = height() - 2 * line - 4;
    const qreal room = base - line - 4;
    const auto write = [&](const QString &text, qreal middle, qreal y, const QBrush &colour) {
        const qreal wide = metrics.horizontalAdvance(text) + 2;
        const qreal left = std::clamp(middle - wide / 2, 0.0, std::max(0.0, width() - wide));
        painter.setPen(colour.color());
        painter.drawText(QRectF(left, y, wide, line), Qt::AlignCenter, text);
    };
    for (int i = 0; i < count; ++i) {
        const Item &item = m_items[static_cast<size_t>(i)];
        const qreal x = i * step;
        const qreal tall = room * static_cast<qreal>(item.low) / static_cast<qreal>(largest);
        painter.fillRect(QRectF(x + step * 0.1, base - tall, step * 0.8, tall), colourOf(i));
        const qreal middle = x + step / 2;
        if (allValues || i == highest)
            write(item.value, middle, base - tall - line - 2,
                  item.low > 0 ? palette().text() : palette().placeholderText());
        // Counted from the first January, so that years begin with a label.
        const bool labelled = (i - firstYear) % every == 0;
        if (labelled)
            write(item.label, middle, base + 3, palette().text());
        if (labelled || (i == 0 && firstYear * step > labels + gap))
            write(item.second, middle, base + 3 + line, palette().placeholderText());
    }
    painter.setPen(palette().placeholderText().color());
    painter.drawLine(QPointF(0, base), QPointF(step * count, base));
}

qreal Chart::columnWidth() const
{
    constexpr qreal widest = 64;
    return std::min(widest, static_cast<qreal>(width()) / static_cast<qreal>(m_items.size()));
}

int Chart::itemAt(const QPointF &at) const
{
    if (m_items.empty())
        return -1;
    const int item = static_cast<int>(m_shape == Shape::Bars ? at.y() / rowHeight() : at.x() / columnWidth());
    return item >= 0 && item < static_cast<int>(m_items.size()) ? item : -1;
}

void Chart::mouseMoveEvent(QMouseEvent *event)
{
    const int item = itemAt(event->position());
    const bool choosable = item >= 0 && !m_items[static_cast<size_t>(item)].keys.isEmpty();
    setCursor(choosable ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (item != m_hovered) {
        m_hovered = choosable ? item : -1;
        update();
    }
}

void Chart::leaveEvent(QEvent *)
{
    m_hovered = -1;
    update();
}

void Chart::mouseReleaseEvent(QMouseEvent *event)
{
    const int item = itemAt(event->position());
    if (event->button() == Qt::LeftButton && item >= 0 &&
        !m_items[static_cast<size_t>(item)].keys.isEmpty()) {
        m_current = item;
        emit chosen(m_items[static_cast<size_t>(item)].keys);
    }
}

void Chart::keyPressEvent(QKeyEvent *event)
{
    const bool back = event->key() == Qt::Key_Up || event->key() == Qt::Key_Left;
    const bool on = event->key() == Qt::Key_Down || event->key() == Qt::Key_Right;
    if ((back || on) && !m_items.empty()) {
        m_current = std::clamp(m_current + (on ? 1 : -1), 0, static_cast<int>(m_items.size()) - 1);
        update();
        return;
    }
    const bool choose =
        event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (choose && m_current < static_cast<int>(m_items.size()) &&
        !m_items[static_cast<size_t>(m_current)].keys.isEmpty()) {
        emit chosen(m_items[static_cast<size_t>(m_current)].keys);
        return;
    }
    QWidget::keyPressEvent(event);
}

bool Chart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const int item = itemAt(help->pos()); item >= 0) {
            const Item &one = m_items[static_cast<size_t>(item)];
            QToolTip::showText(help->globalPos(), one.inFull() + QStringLiteral(" · ") + one.value, this);
        }
        return true;
    }
    return QWidget::event(event);
}
