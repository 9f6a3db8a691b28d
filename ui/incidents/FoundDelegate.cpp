#include "incidents/FoundDelegate.h"

#include "text/Found.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

void FoundDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given,
                          const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const bool selected = option.state & QStyle::State_Selected;
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    // As the style places it.
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, option.widget) + 1;
    const QRect room = style->subElementRect(QStyle::SE_ItemViewItemText, &option, option.widget)
                           .adjusted(margin, 0, -margin, 0);
    const QString text = option.fontMetrics.elidedText(option.text, option.textElideMode, room.width());
    const auto marks = marksIn(text, m_sought, option.palette, selected);
    if (marks.isEmpty()) {
        QStyledItemDelegate::paint(painter, given, index);
        return;
    }
    option.text.clear();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
    QTextLayout layout(text, option.font);
    QTextOption direction(Qt::AlignLeft);
    direction.setWrapMode(QTextOption::NoWrap);
    direction.setTextDirection(option.direction);
    layout.setTextOption(direction);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(room.width());
    layout.endLayout();
    const QSizeF size(line.naturalTextWidth(), line.height());
    const QRect place = QStyle::alignedRect(option.direction, option.displayAlignment, size.toSize(), room);
    const auto group = option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    painter->save();
    painter->setClipRect(option.rect);
    painter->setPen(option.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text));
    layout.draw(painter, QPointF(place.topLeft()), marks);
    painter->restore();
}
