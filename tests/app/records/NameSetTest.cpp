#include "records/NameSet.h"

#include <QTest>

class NameSetTest : public QObject
{
    Q_OBJECT

private slots:
    void eachIsThereOnce_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QStringList>("known");
        QTest::addColumn<QStringList>("once");
        const QStringList none;
        QTest::newRow("none") << none << none << none;
        QTest::newRow("two") << QStringList{u"b"_qs, u"a"_qs} << none << QStringList{u"b"_qs, u"a"_qs};
        QTest::newRow("case") << QStringList{u"Ransom"_qs, u"RANSOM"_qs} << none << QStringList{u"Ransom"_qs};
        QTest::newRow("accents of two letters") << QStringList{u"e\u0301t\u00e9"_qs, u"\u00c9T\u00c9"_qs}
                                                << none << QStringList{u"\u00e9t\u00e9"_qs};
        QTest::newRow("another letter") << QStringList{u"\u00e9t\u00e9"_qs, u"ete"_qs} << none
                                        << QStringList{u"\u00e9t\u00e9"_qs, u"ete"_qs};
        QTest::newRow("spaces") << QStringList{u" to  check\n"_qs, u"to check"_qs, u" "_qs} << none
                                << QStringList{u"to check"_qs};
        QTest::newRow("known") << QStringList{u"RANSOM"_qs, u"new"_qs}
                               << QStringList{u"Ransom"_qs, u"ransom"_qs}
                               << QStringList{u"Ransom"_qs, u"new"_qs};
    }
    void eachIsThereOnce()
    {
        QFETCH(QStringList, names);
        QFETCH(QStringList, known);
        QTEST(nameset::once(names, known), "once");
    }

    void mergedOneByOne_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("mine");
        QTest::addColumn<QString>("theirs");
        QTest::addColumn<QString>("merged");
        QTest::newRow("nothing") << u""_qs << u""_qs << u""_qs << u""_qs;
        QTest::newRow("added there") << u"a"_qs << u"a"_qs << u"a b"_qs << u"a b"_qs;
        QTest::newRow("added here") << u"a"_qs << u"a b"_qs << u"a"_qs << u"a b"_qs;
        QTest::newRow("added on both sides") << u"a"_qs << u"a b"_qs << u"a c"_qs << u"a b c"_qs;
        QTest::newRow("the same on both sides") << u""_qs << u"b"_qs << u"B"_qs << u"b"_qs;
        QTest::newRow("removed there") << u"a b"_qs << u"a b c"_qs << u"b"_qs << u"b c"_qs;
        QTest::newRow("removed here") << u"a b"_qs << u"b"_qs << u"a b c"_qs << u"b c"_qs;
        QTest::newRow("in capitals there") << u"a"_qs << u"a"_qs << u"A"_qs << u"a"_qs;
    }
    void mergedOneByOne()
    {
        const auto names = [](const QString &list) {
            return list.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        };
        QFETCH(QString, base);
        QFETCH(QString, mine);
        QFETCH(QString, theirs);
        QTEST(nameset::merged(names(base), names(mine), names(theirs)).join(QLatin1Char(' ')), "merged");
    }
};

QTEST_GUILESS_MAIN(NameSetTest)
#include "NameSetTest.moc"
