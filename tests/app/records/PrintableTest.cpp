#include "records/Printable.h"

#include <QTest>

class PrintableTest : public QObject
{
    Q_OBJECT

private slots:
    void shown_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("window");
        QTest::addColumn<QString>("terminal");
        const auto same = [](const char *name, const QString &text) {
            QTest::newRow(name) << text << text << text;
        };
        same("plain", u"Niono, « été »\u202f: 5\u00a0%"_qs);
        same("line end and tab", u"a\nb\tc"_qs);
        same("Arabic", u"احمد"_qs);
        same("surrogates", u"\U0001F600"_qs);
        QTest::newRow("escape") << u"\u001b[2J"_qs << u"\\x1b[2J"_qs << u"\\x1b[2J"_qs;
        QTest::newRow("C1") << u"a\u009b"_qs << u"a\\x9b"_qs << u"a\\x9b"_qs;
        QTest::newRow("return") << u"a\rb"_qs << u"a\\x0db"_qs << u"a\\x0db"_qs;
        QTest::newRow("override") << u"Police \u202e3202"_qs << u"Police \\u202e3202"_qs
                                  << u"Police \\u202e3202"_qs;
        QTest::newRow("a pair that isolates")
            << u"a \u2068احمد\u2069 b"_qs << u"a \u2068احمد\u2069 b"_qs << u"a احمد b"_qs;
        QTest::newRow("half a pair") << u"a\u2069 \u2068b"_qs << u"a\\u2069 \\u2068b"_qs
                                     << u"a\\u2069 \\u2068b"_qs;
        QTest::newRow("a pair over two lines")
            << u"a\u2068b\nc\u2069"_qs << u"a\\u2068b\nc\\u2069"_qs << u"a\\u2068b\nc\\u2069"_qs;
        QTest::newRow("isolate") << u"a\u2067b\u2069"_qs << u"a\\u2067b\\u2069"_qs << u"a\\u2067b\\u2069"_qs;
        QTest::newRow("mark") << u"احمد\u200f!"_qs << u"\u2068احمد\u200f!\u2069"_qs << u"احمد\\u200f!"_qs;
    }
    void shown()
    {
        QFETCH(QString, text);
        QTEST(printable(text), "window");
        QTEST(printableOnTerminal(text), "terminal");
        QFETCH(QString, terminal);
        QCOMPARE(withoutControls(text), hasControls(text) ? terminal : text);
        // Shown once more, it is the same.
        QCOMPARE(printable(printable(text)), printable(text));
    }
    /// A name in a sentence turns nothing around it, whatever stands in it.
    void namesInSentences()
    {
        QCOMPARE(isolated(u"Niono 12"_qs), u"Niono 12"_qs);
        QCOMPARE(isolated(u"قرية 12"_qs), u"\u2068قرية 12\u2069"_qs);
        QCOMPARE(isolated(u"\u2069قرية\u2067"_qs), u"\u2068\\u2069قرية\\u2067\u2069"_qs);
        const QString sentence = isolated(u"قرية"_qs) + u" – 12 incidents"_qs;
        QCOMPARE(printable(sentence), sentence);
        QVERIFY(!sentence.isRightToLeft());
    }
};

QTEST_GUILESS_MAIN(PrintableTest)
#include "PrintableTest.moc"
