#include "text/Mark.h"

#include <QPainter>

namespace
{

constexpr int side = 15;

} // namespace

Mark::Mark(QWidget *parent, Kind kind)
    : QWidget(parent)
    , m_kind(kind)
{
    setFixedSize(side, side);
}

void Mark::setKind(Kind kind)
{
    m_kind = kind;
    update();
}

void Mark::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(m_kind == Kind::Error  ? QPalette::BrightText
                                     : m_kind == Kind::Note ? QPalette::PlaceholderText
                                                            : QPalette::WindowText));
    const bool disc = m_kind != Kind::Warning;
    if (disc)
        painter.drawEllipse(QRectF(0.5, 0.5, side - 1, side - 1));
    else
        painter.drawPolygon(QPolygonF{{side / 2.0, 1}, {side - 0.5, side - 1.0}, {0.5, side - 1.0}});
    painter.setBrush(palette().color(QPalette::Window));
    constexpr qreal wide = 1.8;
    const auto stroke = [&](qreal top, qreal bottom) {
        painter.drawRect(QRectF((side - wide) / 2, top, wide, bottom - top));
    };
    if (m_kind == Kind::Note) {
        stroke(3, 3 + wide);
        stroke(6, side - 3);
    } else {
        stroke(disc ? 3 : 5, 10);
        stroke(11, 11 + wide);
    }
}
