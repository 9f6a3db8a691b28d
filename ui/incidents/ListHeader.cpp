#include "incidents/ListHeader.h"

#include <QMouseEvent>
#include <QPainter>
#include <QStyleOption>

#include <utility>

namespace
{

constexpr int arrowRoom = 18; // pixels, of the arrow
constexpr int edge = 5;       // left to whoever changes the width

} // namespace

ListHeader::ListHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
}

void ListHeader::setFilters(Asked has, Asked isInForce)
{
    m_has = std::move(has);
    m_isInForce = std::move(isInForce);
}

QRect ListHeader::arrowOf(int column) const
{
    if (!m_has || !m_has(column) || isSectionHidden(column))
        return {};
    const int end = sectionViewportPosition(column) + sectionSize(column);
    return {end - arrowRoom - edge + 2, 0, arrowRoom, height()};
}

int ListHeader::arrowAt(const QPoint &at) const
{
    const int column = logicalIndexAt(at);
    return column >= 0 && arrowOf(column).contains(at) ? column : -1;
}

QSize ListHeader::sectionSizeFromContents(int column) const
{
    const QSize plain = QHeaderView::sectionSizeFromContents(column);
    if (!m_has || !m_has(column))
        return plain;
    // Not beside that of the mark of the order, which stands above the name.
    const QString title = model()->headerData(column, Qt::Horizontal).toString();
    const int margin = style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, this);
    return {fontMetrics().horizontalAdvance(title) + 2 * margin + 2 + arrowRoom, plain.height()};
}

void ListHeader::paintSection(QPainter *painter, const QRect &rect, int column) const
{
    if (!m_has || !m_has(column)) {
        QHeaderView::paintSection(painter, rect, column);
        return;
    }
    // As the style paints a head, but for the arrowRoom of the arrow.
    QStyleOptionHeaderV2 option;
    initStyleOption(&option);
    option.rect = rect;
    initStyleOptionForIndex(&option, column);
    painter->save();
    style()->drawControl(QStyle::CE_HeaderSection, &option, painter, this);
    const auto sorted = std::exchange(option.sortIndicator, QStyleOptionHeader::None);
    option.rect = rect.adjusted(0, 0, -arrowRoom, 0);
    QStyleOptionHeaderV2 part = option;
    part.rect = style()->subElementRect(QStyle::SE_HeaderLabel, &option, this);
    style()->drawControl(QStyle::CE_HeaderLabel, &part, painter, this);
    // The mark of the order stands above the name: its own place is that of the arrow.
    if (sorted != QStyleOptionHeader::None) {
        const QPointF top(rect.center().x(), rect.top() + 2.5);
        // As the style has it, up is the latest first.
        const qreal tip = sorted == QStyleOptionHeader::SortUp ? 0 : 4;
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(palette().color(QPalette::WindowText));
        painter->drawPolygon(
            QPolygonF{top + QPointF(0, tip), top + QPointF(-5, 4 - tip), top + QPointF(5, 4 - tip)});
    }
    const QRect place(rect.right() - arrowRoom - edge + 2, rect.top(), arrowRoom, rect.height());
    const QPointF middle = QRectF(place).center();
    const bool isInForce = m_isInForce(column);
    painter->setRenderHint(QPainter::Antialiasing);
    const QPolygonF arrow{middle + QPointF(-4, -2), middle + QPointF(0, 2.5), middle + QPointF(4, -2)};
    if (isInForce) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(palette().color(QPalette::WindowText));
        painter->drawPolygon(arrow);
        painter->drawRect(QRectF(middle + QPointF(-4, -5), QSizeF(8, 1.6)));
    } else {
        painter->setPen(QPen(palette().color(QPalette::PlaceholderText), 1.4));
        painter->drawPolyline(arrow);
    }
    painter->restore();
}

void ListHeader::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton ? arrowAt(event->position().toPoint()) : -1;
    if (m_pressed < 0)
        QHeaderView::mousePressEvent(event);
}

void ListHeader::mouseReleaseEvent(QMouseEvent *event)
{
    const int pressed = std::exchange(m_pressed, -1);
    if (pressed < 0)
        QHeaderView::mouseReleaseEvent(event);
    else if (arrowAt(event->position().toPoint()) == pressed)
        emit filterWanted(pressed);
}

void ListHeader::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (arrowAt(event->position().toPoint()) < 0)
        QHeaderView::mouseDoubleClickEvent(event);
}
