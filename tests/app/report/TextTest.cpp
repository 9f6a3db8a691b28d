#include "report/Text.h"

#include "figures/Line.h"

#include <QTest>

class TextTest : public QObject
{
    Q_OBJECT

    static constexpr qreal pitch = style::points(style::bodyPitch);

    static Paragraph plain(const QString &text) { return {{{text}}}; }
    static QImage painted(const Block &block, qreal width, QRectF clip = {})
    {
        QImage image(static_cast<int>(width), static_cast<int>(block.height), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        if (clip.isValid())
            painter.setClipRect(clip);
        block.paint(painter);
        return image;
    }
    static bool hasInk(const QImage &image, QRect in)
    {
        for (int y = in.top(); y <= in.bottom(); y += 4) {
            for (int x = in.left(); x <= in.right(); x += 4) {
                if (image.pixelColor(x, y).lightness() < 200)
                    return true;
            }
        }
        return false;
    }

private slots:
    void heightIsWholeLines()
    {
        QCOMPARE(textBlock(plain(u"One line"_qs), 8000).height, pitch);
        QCOMPARE(textBlock(plain(u"One\nand two"_qs), 8000).height, 2 * pitch);
        QCOMPARE(textBlock(plain(u"One\n\nand three"_qs), 8000).height, 3 * pitch);
        const Block wrapped = textBlock(plain(u"word "_qs.repeated(100)), 4000);
        QVERIFY(wrapped.height > 5 * pitch);
        QCOMPARE(std::fmod(wrapped.height, pitch), 0.0);
        QVERIFY(wrapped.splits);
        QCOMPARE(wrapped.pitch, pitch);
    }
    void aWordLongerThanALineIsBroken()
    {
        const qreal width = 3000;
        const Block block = textBlock(plain(u"w"_qs.repeated(300)), width);
        QVERIFY(block.height > 3 * pitch);
        const QImage image = painted(block, 2 * width);
        QVERIFY(!hasInk(image, QRect(int(width) + 20, 0, int(width) - 20, int(block.height))));
    }
    void aTornPieceHoldsItsLinesAlone()
    {
        const Block block = textBlock(plain(u"First\nSecond\nThird"_qs), 4000);
        const QImage image = painted(block, 4000, QRectF(0, pitch, 4000, pitch));
        const int line = int(pitch);
        QVERIFY(!hasInk(image, QRect(0, 0, 4000, line)));
        QVERIFY(hasInk(image, QRect(0, line, 4000, line)));
        QVERIFY(!hasInk(image, QRect(0, 2 * line, 4000, line)));
    }
    void aRowIsAsTallAsItsTallestCell()
    {
        const qreal padding = style::points(3);
        const Block row = rowBlock({{plain(u"One"_qs), 3000}, {plain(u"One\nTwo\nThree"_qs), 3000}},
                                   RowRule::Below, padding);
        QCOMPARE(row.height, 3 * pitch + 2 * padding);
        const QImage image = painted(row, 6000);
        QVERIFY(hasInk(image, QRect(3000, int(2 * pitch + padding), 2000, int(pitch))));
        QVERIFY(!hasInk(image, QRect(0, int(1.2 * pitch + padding), 2000, int(1.5 * pitch))));
    }
    void lettersArePaintedWithoutLigatures()
    {
        // A ligature would be one glyph, which a search for its letters does not find.
        const QFont font = style::font(style::Face::Regular, 9.5);
        QVERIFY(font.letterSpacing() > 0);
        QVERIFY(textWidth(u"ffi"_qs, font) > textWidth(u"ff"_qs, font));
    }
    void aLineThatDoesNotFitEndsInAnEllipsis()
    {
        QImage image(4000, 400, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintLine(painter, u"A name that is much too long for its box"_qs,
                  style::font(style::Face::Regular, 9.5), Qt::black, QRectF(0, 0, 1500, 400), Qt::AlignLeft);
        QVERIFY(hasInk(image, QRect(0, 0, 1400, 400)));
        QVERIFY(!hasInk(image, QRect(1520, 0, 2400, 400)));
    }
};

QTEST_MAIN(TextTest)
#include "TextTest.moc"
