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
    }
};

QTEST_GUILESS_MAIN(PrintableTest)
#include "PrintableTest.moc"
