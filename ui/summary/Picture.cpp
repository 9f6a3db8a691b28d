#include "summary/Picture.h"

#include "records/Printable.h"
#include "report/Style.h"
#include "summary/Chart.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QtSvg/QSvgGenerator>

#include <cmath>

namespace
{

constexpr qreal pictureWide = 800, pictureMargin = 24, pictureSpace = 12;
constexpr qreal pictureWithin = pictureWide - 2 * pictureMargin;

/// What is written and painted, and how tall it is, in pixels of which 800 are its width.
class Drawn
{
public:
    Drawn(const Chart &chart, const QString &title, const QString &source)
        : m_head(fontOf(chart, 18, QFont::DemiBold))
        , m_foot(fontOf(chart, 11, QFont::Normal))
        , m_above(printable(title))
        , m_below(printable(source))
        , m_figure(chart.laidOut(lookOf(fontOf(chart, 13, QFont::Normal)), pictureWithin))
        , m_headTall(heightOf(m_above, m_head))
        , m_footTall(heightOf(m_below, m_foot))
    {
    }

    qreal height() const
    {
        return 2 * pictureMargin + m_headTall + 2 * pictureSpace + m_figure.height + m_footTall;
    }
    void paint(QPainter &painter) const
    {
        painter.translate(pictureMargin, pictureMargin);
        write(painter, m_above, m_head, style::ink, m_headTall);
        painter.translate(0, m_headTall + pictureSpace);
        m_figure.paint(painter);
        painter.translate(0, m_figure.height + pictureSpace);
        write(painter, m_below, m_foot, style::quiet, m_footTall);
    }

private:
    static QFont fontOf(const Chart &chart, int size, QFont::Weight weight)
    {
        QFont font = chart.font();
        font.setPixelSize(size);
        font.setWeight(weight);
        return font;
    }
    static Look lookOf(const QFont &body)
    {
        const QImage canvas(1, 1, QImage::Format_RGB32);
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
        look.tall = 140;
        look.widest = 64;
        return look;
    }
    static qreal heightOf(const QString &text, const QFont &font)
    {
        const QImage canvas(1, 1, QImage::Format_RGB32);
        return QFontMetricsF(font, &canvas)
            .boundingRect(QRectF(0, 0, pictureWithin, 10'000), Qt::TextWordWrap, text)
            .height();
    }
    static void write(QPainter &painter, const QString &text, const QFont &font, const QColor &colour,
                      qreal height)
    {
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(QRectF(0, 0, pictureWithin, height), Qt::TextWordWrap, text);
    }

    QFont m_head, m_foot;
    QString m_above, m_below;
    Figure m_figure;
    qreal m_headTall, m_footTall;
};

} // namespace

QByteArray pictureOf(const Chart &chart, const QString &title, const QString &source)
{
    constexpr qreal scale = 2;
    constexpr int dotsPerMetre = 7559; // 192 in an inch
    const Drawn drawn(chart, title, source);
    QImage canvas(static_cast<int>(pictureWide * scale), static_cast<int>(std::ceil(drawn.height() * scale)),
                  QImage::Format_RGB32);
    if (canvas.isNull())
        return {};
    canvas.fill(Qt::white);
    canvas.setDotsPerMeterX(dotsPerMetre);
    canvas.setDotsPerMeterY(dotsPerMetre);
    QPainter painter(&canvas);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    drawn.paint(painter);
    painter.end();
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    return canvas.save(&buffer, "PNG") ? png : QByteArray();
}

QByteArray drawingOf(const Chart &chart, const QString &title, const QString &source)
{
    constexpr int dotsPerInch = 96; // those of CSS: a pixel is a unit of the drawing
    const Drawn drawn(chart, title, source);
    const QSize size(static_cast<int>(pictureWide), static_cast<int>(std::ceil(drawn.height())));
    QByteArray svg;
    QBuffer buffer(&svg);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(dotsPerInch);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    // They are written as they are given.
    generator.setTitle(printable(title).toHtmlEscaped());
    generator.setDescription(printable(source).toHtmlEscaped());
    QPainter painter(&generator);
    painter.fillRect(QRect(QPoint(), size), Qt::white);
    drawn.paint(painter);
    return painter.end() ? svg : QByteArray();
}
