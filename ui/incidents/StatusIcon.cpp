#include "incidents/StatusIcon.h"

#include <QApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmap>

#include <algorithm>

namespace
{

class Engine : public QIconEngine
{
public:
    explicit Engine(Status status)
        : m_status(status)
    {
    }

    QIconEngine *clone() const override { return new Engine(m_status); }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect({}, size), mode, state);
        return pixmap;
    }

    void paint(QPainter *painter, const QRect &within, QIcon::Mode mode, QIcon::State) override
    {
        const QPalette palette = QApplication::palette();
        // A menu, and the list of a box, say Active of the row on which one stands.
        const bool chosen = mode == QIcon::Selected || mode == QIcon::Active;
        const QColor colour = chosen                    ? palette.color(QPalette::HighlightedText)
                              : mode == QIcon::Disabled ? palette.color(QPalette::Disabled, QPalette::Text)
                                                        : palette.color(QPalette::Text);
        const qreal side = std::min(within.width(), within.height()), line = side / 10;
        QRectF box(0, 0, side * 0.7, side * 0.7);
        box.moveCenter(QRectF(within).center());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(colour, line, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const auto at = [&box](qreal x, qreal y) {
            return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
        };
        switch (m_status) {
        case Status::Draft:
            painter->drawEllipse(box);
            break;
        case Status::UnderReview:
            painter->drawEllipse(box);
            painter->setBrush(colour);
            painter->drawPie(box, 90 * 16, -180 * 16);
            break;
        case Status::Verified:
            painter->drawPolyline(QPolygonF{at(0.05, 0.55), at(0.38, 0.9), at(0.95, 0.15)});
            break;
        case Status::Rejected:
            painter->drawLine(at(0.1, 0.1), at(0.9, 0.9));
            painter->drawLine(at(0.9, 0.1), at(0.1, 0.9));
            break;
        }
        painter->restore();
    }

private:
    Status m_status;
};

} // namespace

QIcon statusIcon(Status status)
{
    return QIcon(new Engine(status));
}
