#include "figures/Bars.h"
#include "figures/Columns.h"
#include "figures/Line.h"
#include "report/Style.h"
#include "vocabulary/Words.h"

#include <QTest>

/// What figures show, and that nothing in them lies over something else: on a page and in a window, in both
/// languages.
class FigureTest : public QObject
{
    Q_OBJECT

    /// The look of a window, in pixels.
    static Look window()
    {
        Look look;
        look.label = look.value = QFont();
        const qreal line = QFontMetricsF(look.label).height();
        look.ink = Qt::black;
        look.quiet = Qt::gray;
        look.accent = Qt::blue;
        look.line = line;
        look.stroke = 1.4;
        look.space = 8;
        look.row = line + 6;
        look.bar = line;
        look.tall = 120;
        look.widest = 64;
        return look;
    }
    static std::vector<Column> months(int first, int count, const Words &words)
    {
        std::vector<Column> columns;
        for (int month = first; month < first + count; ++month) {
            const QString key =
                QStringLiteral("%1-%2").arg(month / 12).arg(month % 12 + 1, 2, 10, QLatin1Char('0'));
            Column column = timeColumn(key, columns.empty(), words);
            column.size = (month * 7919) % 1500;
            column.value = words.number(column.size);
            column.note = words.number(column.size / 3);
            columns.push_back(column);
        }
        return columns;
    }
    static QList<const Figure::Text *> with(const Figure &figure, bool isValue)
    {
        QList<const Figure::Text *> texts;
        for (const Figure::Text &text : figure.texts) {
            if (text.isValue == isValue)
                texts << &text;
        }
        return texts;
    }
    /// Empty, or which two texts touch, or which stands outside.
    static QString fault(const Figure &figure, qreal width)
    {
        const qreal hair = figure.look().stroke;
        const QRectF all(-hair, -hair, width + 2 * hair, figure.height + 2 * hair);
        for (size_t i = 0; i < figure.texts.size(); ++i) {
            const Figure::Text &one = figure.texts[i];
            if (!all.contains(one.box))
                return one.text + u" stands outside"_qs;
            for (size_t j = i + 1; j < figure.texts.size(); ++j) {
                if (one.box.adjusted(hair / 2, hair / 2, -hair / 2, -hair / 2)
                        .intersects(figure.texts[j].box))
                    return one.text + u" lies over "_qs + figure.texts[j].text;
            }
        }
        return {};
    }

private slots:
    void barsBeginAtOneZeroAndEndAtTheirFigures()
    {
        const std::vector<Bar> bars{{u"Niger"_qs, {102, 102, std::nullopt}, u"102+"_qs, u"1 incident"_qs},
                                    {u"Mali"_qs, {50, 53, 56}, u"50–56"_qs, u"4 incidents"_qs},
                                    {u"Nowhere"_qs, {0, 0, 0}, u"0"_qs, {}}};
        for (const auto &[look, width] : {std::pair(window(), 600.0), std::pair(style::look(style::tableSize),
                                                                                style::millimetres(166))}) {
            const Figure figure = barFigure(bars, look, width);
            QCOMPARE(figure.height, 3 * look.row);
            QCOMPARE(figure.fills.size(), 3U);
            const qreal zero = figure.fills[0].box.left();
            const qreal one = figure.fills[0].box.width() / 102;
            QVERIFY(one > 0);
            QCOMPARE(figure.fills[1].box.left(), zero);
            QCOMPARE(figure.fills[1].box.width(), 50 * one);
            QCOMPARE(figure.fills[2].box.width(), 0.0);
            // A range where the largest figure is known and larger: a line and the mark at its end.
            QCOMPARE(figure.lines.size(), 2U);
            QCOMPARE(figure.lines[0].item, 1);
            QCOMPARE(figure.lines[0].line.x1(), zero + 50 * one);
            QCOMPARE(figure.lines[0].line.x2(), zero + 56 * one);
            QVERIFY2(fault(figure, width).isEmpty(), qPrintable(fault(figure, width)));
        }
    }
    void longNamesLeaveRoomForTheBars()
    {
        const std::vector<Bar> bars{{u"Ill-treatment "_qs.repeated(30), {5, 5, 5}, u"5"_qs}};
        const Figure figure = barFigure(bars, window(), 400);
        QVERIFY(figure.texts[0].box.width() <= 0.4 * 400);
        QVERIFY(figure.fills[0].box.width() > 100);
        QVERIFY2(fault(figure, 400).isEmpty(), qPrintable(fault(figure, 400)));
    }
    void whatIsAtAPoint()
    {
        const std::vector<Bar> bars(5, {u"A"_qs, {1, 1, 1}, u"1"_qs});
        const Look look = window();
        const Figure figure = barFigure(bars, look, 300);
        QCOMPARE(figure.itemAt({10, 0.5}), 0);
        QCOMPARE(figure.itemAt({299, 4.5 * look.row}), 4);
        QCOMPARE(figure.itemAt({10, 5 * look.row + 1}), Figure::whole);
        const Figure columns = columnFigure(months(24240, 6, Words(Language::English)), {}, look, 300).figure;
        QCOMPARE(columns.itemAt({12, 40}), 0);
        QCOMPARE(columns.itemAt({299, 40}), 5);
        QCOMPARE(columns.itemAt({301, 40}), Figure::whole);
    }
    void columnsTouchNothing_data()
    {
        QTest::addColumn<bool>("page");
        QTest::addColumn<int>("language");
        for (const bool page : {false, true}) {
            for (const int language : {0, 1})
                QTest::addRow("%s %s", page ? "page" : "window", language ? "fr" : "en") << page << language;
        }
    }
    void columnsTouchNothing()
    {
        QFETCH(bool, page);
        QFETCH(int, language);
        const Words words(static_cast<Language>(language));
        const Look look = page ? style::look(7) : window();
        const qreal unit = page ? style::points(1) : 1;
        for (const int count : {1, 2, 5, 11, 12, 13, 23, 30, 47, 60, 100, 240, 600}) {
            for (const qreal width : {160 * unit, 470 * unit, 900 * unit}) {
                for (const int first :
                     {24240, 24241, 24250, 24251}) { // January, February, November, December
                    const auto [figure, allValues] = columnFigure(
                        months(first, count, words), page ? u"Incidents"_qs : QString(), look, width);
                    const QString found = fault(figure, width);
                    QVERIFY2(
                        found.isEmpty(),
                        qPrintable(
                            u"%1 months from %2 in %3: %4"_qs.arg(count).arg(first).arg(width).arg(found)));
                    QCOMPARE(figure.areas.size(), size_t(count));
                    QCOMPARE(with(figure, true).size(), allValues ? count : 1);
                    QVERIFY(!with(figure, false).isEmpty());
                }
            }
        }
    }
    void labelsFollowTheLadder()
    {
        // Whole parts of a year, counted from January, so that years begin with a label.
        const Words words(Language::English);
        int last = 0;
        for (const qreal width : {2400.0, 700.0, 400.0, 250.0, 130.0, 80.0}) {
            const Figure figure = columnFigure(months(24250, 48, words), {}, window(), width).figure;
            QList<int> labelled;
            for (const Figure::Text &text : figure.texts) {
                if (!text.isValue && !text.isQuiet)
                    labelled << text.item;
            }
            const int every = labelled.size() > 1 ? labelled[1] - labelled[0] : 48;
            QVERIFY2((QList{1, 2, 3, 6, 12, 24, 48}.contains(every)), qPrintable(QString::number(every)));
            QVERIFY(every >= last);
            last = every;
            if (every <= 12)
                QVERIFY(labelled.contains(2)); // January 2021
        }
        QVERIFY(last > 1);
    }
    void highestColumnIsAsTallAsTheFigure()
    {
        const Look look = window();
        const std::vector<Column> columns{{.size = 5, .value = u"5"_qs, .label = u"Jan"_qs},
                                          {.size = 0, .value = u"0"_qs, .label = u"Feb"_qs},
                                          {.size = 10, .value = u"10"_qs, .label = u"Mar"_qs}};
        const Figure figure = columnFigure(columns, {}, look, 300).figure;
        QCOMPARE(figure.fills[2].box.height(), look.tall);
        QCOMPARE(figure.fills[0].box.height(), look.tall / 2);
        QCOMPARE(figure.fills[1].box.height(), 0.0);
        QCOMPARE(figure.fills[0].box.bottom(), figure.fills[2].box.bottom());
    }
    void nothingIsNoFault()
    {
        QCOMPARE(barFigure({}, window(), 300).height, 0.0);
        QVERIFY(columnFigure({}, {}, window(), 300).figure.areas.empty());
    }
    void colourOfAnItem()
    {
        const Look look = window();
        const Figure figure = barFigure({{u"A"_qs, {10, 10, 10}, u"10"_qs}}, look, 200);
        QImage image(200, 40, QImage::Format_RGB32);
        const QPoint inside = figure.fills[0].box.center().toPoint();
        image.fill(Qt::white);
        QPainter painter(&image);
        figure.paint(painter);
        QCOMPARE(image.pixelColor(inside), QColor(Qt::blue));
        figure.paint(painter, [](int) { return QColor(Qt::red); });
        QCOMPARE(image.pixelColor(inside), QColor(Qt::red));
    }
};

QTEST_MAIN(FigureTest)
#include "FigureTest.moc"
