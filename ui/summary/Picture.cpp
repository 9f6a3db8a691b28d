#include "summary/Picture.h"

#include "records/Printable.h"
#include "report/Style.h"
#include "summary/Chart.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>

#include <cmath>

QByteArray pictureOf(const Chart &chart, const QString &title, const QString &source)
{
    constexpr qreal scale = 2, width = 800, margin = 24, space = 12, columns = 140;
    constexpr int dotsPerMetre = 7559; // 192 in an inch
    QImage canvas(1, 1, QImage::Format_RGB32);
    const auto at = [&](qreal size, QFont::Weight weight) {
        QFont font = chart.font();
        font.setPixelSize(static_cast<int>(size));
        font.setWeight(weight);
        return font;
    };
    const QFont head = at(18, QFont::DemiBold), body = at(13, QFont::Normal), foot = at(11, QFont::Normal);
    Look look;
    look.label = look.value = body;
    look.ink = style::ink;
    look.quiet = style::quiet;
    look.accent = style::accent;
    look.line = QFontMetricsF(body, &canvas).height();
    look.stroke = 1.4;
    look.space = 8;
    look.row = look.line + 8;
    look.bar = look.line;
    look.tall = columns;
    look.widest = 64;
    constexpr qreal within = width - 2 * margin;
    const Figure figure = chart.laidOut(look, within);
    const auto boxOf = [&](const QString &text, const QFont &font) {
        return QFontMetricsF(font, &canvas)
            .boundingRect(QRectF(0, 0, within, 10'000), Qt::TextWordWrap, text);
    };
    const QString above = printable(title), below = printable(source);
    const qreal headTall = boxOf(above, head).height(), footTall = boxOf(below, foot).height();
    const qreal tall = margin + headTall + space + figure.height + space + footTall + margin;
    canvas = QImage(static_cast<int>(width * scale), static_cast<int>(std::ceil(tall * scale)),
                    QImage::Format_RGB32);
    if (canvas.isNull())
        return {};
    canvas.fill(Qt::white);
    canvas.setDotsPerMeterX(dotsPerMetre);
    canvas.setDotsPerMeterY(dotsPerMetre);
    QPainter painter(&canvas);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    painter.translate(margin, margin);
    const auto write = [&](const QString &text, const QFont &font, const QColor &colour, qreal height) {
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(QRectF(0, 0, within, height), Qt::TextWordWrap, text);
        painter.translate(0, height + space);
    };
    write(above, head, style::ink, headTall);
    figure.paint(painter);
    painter.translate(0, figure.height + space);
    write(below, foot, style::quiet, footTall);
    painter.end();
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    return canvas.save(&buffer, "PNG") ? png : QByteArray();
}
