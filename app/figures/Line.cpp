#include "figures/Line.h"

#include <QFontMetricsF>
#include <QPainter>

qreal textWidth(const QString &text, const QFont &font)
{
    return QFontMetricsF(font).horizontalAdvance(text);
}

void paintLine(QPainter &painter, const QString &text, const QFont &font, const QColor &colour, QRectF box,
               Qt::Alignment alignment)
{
    painter.setFont(font);
    painter.setPen(colour);
    const QString shown = QFontMetricsF(font).elidedText(text, Qt::ElideRight, box.width());
    painter.drawText(box, static_cast<int>(alignment | Qt::TextSingleLine), shown);
}
