#pragma once

#include <QFont>
#include <QRectF>
#include <QString>

class QColor;
class QPainter;

/// How wide a text is in one line.
qreal textWidth(const QString &text, const QFont &font);

/// One line, with what does not fit replaced by an ellipsis.
void paintLine(QPainter &painter, const QString &text, const QFont &font, const QColor &colour, QRectF box,
               Qt::Alignment alignment);
