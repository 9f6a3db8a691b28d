#include "summary/Chart.h"

#include "figures/Bars.h"
#include "figures/Columns.h"
#include "text/Plain.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace
{

constexpr int columnsHeight = 192;
constexpr qreal thickAtMost = 24; // pixels, a bar and a column

} // namespace

Chart::Chart(QWidget *parent)
    : QWidget(parent)
{
    announceItems();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Chart::setFigure(Shape shape, const QString &name, std::vector<Item> items)
{
    setAccessibleName(name);
    m_shape = shape;
    m_items = std::move(items);
    m_figure.reset();
    m_hovered = -1;
    m_current = std::clamp(m_current, 0, std::max(0, static_cast<int>(m_items.size()) - 1));
    announceChange(*this);
    updateGeometry();
    update();
}

/// In pixels of the window.
Look Chart::look() const
{
    Look look;
    look.label = look.value = font();
    look.ink = palette().text().color();
    look.quiet = palette().placeholderText().color();
    look.accent = palette().highlight().color();
    look.line = fontMetrics().height();
    look.stroke = 1.4;
    look.space = 8;
    look.row = look.line + 6;
    look.bar = std::min(look.line, thickAtMost);
    // What stands around the columns: values above, two lines of labels below, and space between.
    look.tall = columnsHeight - 3 * look.line - look.space;
    look.widest = 64;
    return look;
}

const Figure &Chart::figure() const
{
    if (!m_figure)
        m_figure = laidOut(look(), width());
    return *m_figure;
}

Figure Chart::laidOut(const Look &look, qreal width) const
{
    if (m_shape == Shape::Bars) {
        std::vector<Bar> bars;
        for (const Item &item : m_items)
            bars.push_back({item.label, item.size, item.value});
        return barFigure(bars, look, width);
    }
    std::vector<Column> columns;
    for (const Item &item : m_items)
        columns.push_back(
            {.size = item.size.low, .value = item.value, .label = item.label, .second = item.second});
    // Room for its label, and no wider for that.
    Look narrow = look;
    const qreal room = std::min(narrow.widest, width / std::max(1.0, static_cast<qreal>(columns.size())));
    narrow.between = std::max(narrow.between, 1 - thickAtMost / room);
    return columnFigure(columns, {}, narrow, width).figure;
}

QSize Chart::sizeHint() const
{
    if (m_shape == Shape::Columns)
        return {400, columnsHeight};
    return {400, std::max(1, static_cast<int>(m_items.size())) * (fontMetrics().height() + 6)};
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
    if (!m_items.empty())
        figure().paint(painter, [this](int item) { return colourOf(item); });
    // Where the keyboard stands, as on fields and lists.
    if (hasFocus() && m_current >= 0 && m_current < itemCount()) {
        constexpr int wide = 2;
        painter.setPen(QPen(palette().color(QPalette::Link), wide));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(itemPlace(m_current)).adjusted(1, 1, -1, -1), wide, wide);
    }
}

void Chart::resizeEvent(QResizeEvent *)
{
    m_figure.reset();
}

void Chart::changeEvent(QEvent *event)
{
    // The palette, the font or the style may be another.
    m_figure.reset();
    QWidget::changeEvent(event);
}

QString Chart::itemName(int item) const
{
    const Item &one = m_items[static_cast<size_t>(item)];
    return one.inFull() + QStringLiteral(" · ") + one.value;
}

QRect Chart::itemPlace(int item) const
{
    return figure().areas[static_cast<size_t>(item)].toAlignedRect();
}

void Chart::chooseItem(int item)
{
    if (!isChoosable(item))
        return;
    m_current = item;
    update();
    emit chosen(m_items[static_cast<size_t>(item)].keys);
}

int Chart::itemAt(const QPointF &at) const
{
    return figure().itemAt(at);
}

bool Chart::isChoosable(int item) const
{
    return item >= 0 && !m_items[static_cast<size_t>(item)].keys.isEmpty();
}

void Chart::mouseMoveEvent(QMouseEvent *event)
{
    const int item = itemAt(event->position());
    setCursor(isChoosable(item) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (item != m_hovered) {
        m_hovered = isChoosable(item) ? item : -1;
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
    if (event->button() == Qt::LeftButton)
        chooseItem(item);
}

void Chart::keyPressEvent(QKeyEvent *event)
{
    const bool back = event->key() == Qt::Key_Up || event->key() == Qt::Key_Left;
    const bool on = event->key() == Qt::Key_Down || event->key() == Qt::Key_Right;
    if ((back || on) && !m_items.empty()) {
        m_current = std::clamp(m_current + (on ? 1 : -1), 0, static_cast<int>(m_items.size()) - 1);
        update();
        announceCurrentItem(*this);
        return;
    }
    const bool choose =
        event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (choose && m_current < static_cast<int>(m_items.size()) && isChoosable(m_current)) {
        chooseItem(m_current);
        return;
    }
    QWidget::keyPressEvent(event);
}

bool Chart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const int item = itemAt(help->pos()); item >= 0) {
            QToolTip::showText(help->globalPos(), plainTooltip(itemName(item)), this);
        }
        return true;
    }
    return QWidget::event(event);
}
