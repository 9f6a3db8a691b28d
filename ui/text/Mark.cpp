#include "text/Mark.h"

#include <QPainter>

namespace
{

constexpr int markSide = 15;

void paintSign(QPainter &painter, Mark::Kind kind, const QPalette &palette, int high)
{
    constexpr qreal side = markSide;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(high / side, high / side);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.color(kind == Mark::Kind::Error  ? QPalette::BrightText
                                   : kind == Mark::Kind::Note ? QPalette::PlaceholderText
                                                              : QPalette::WindowText));
    const bool disc = kind != Mark::Kind::Warning;
    if (disc)
        painter.drawEllipse(QRectF(0.5, 0.5, side - 1, side - 1));
    else
        painter.drawPolygon(QPolygonF{{side / 2.0, 1}, {side - 0.5, side - 1.0}, {0.5, side - 1.0}});
    painter.setBrush(palette.color(QPalette::Window));
    constexpr qreal wide = 1.8;
    const auto stroke = [&](qreal top, qreal bottom) {
        painter.drawRect(QRectF((side - wide) / 2, top, wide, bottom - top));
    };
    if (kind == Mark::Kind::Note) {
        stroke(3, 3 + wide);
        stroke(6, side - 3);
    } else {
        stroke(disc ? 3 : 5, 10);
        stroke(11, 11 + wide);
    }
}

} // namespace

Mark::Mark(QWidget *parent, Kind kind)
    : QWidget(parent)
    , m_kind(kind)
{
    setFixedSize(markSide, markSide);
}

void Mark::setKind(Kind kind)
{
    m_kind = kind;
    update();
}

QPixmap Mark::picture(Kind kind, const QWidget &of, int side)
{
    const qreal ratio = of.devicePixelRatioF();
    QPixmap made(QSize(side, side) * ratio);
    made.setDevicePixelRatio(ratio);
    made.fill(Qt::transparent);
    QPainter painter(&made);
    paintSign(painter, kind, of.palette(), side);
    return made;
}

void Mark::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    paintSign(painter, m_kind, palette(), markSide);
}
