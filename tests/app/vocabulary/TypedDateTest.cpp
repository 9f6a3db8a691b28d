#include "vocabulary/TypedDate.h"

#include <QTest>

class TypedDateTest : public QObject
{
    Q_OBJECT

private slots:
    void reads_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("read"); // from/to/precision, empty for none
        QTest::newRow("day") << "5/3/2020"
                             << "2020-03-05/2020-03-05/0";
        QTest::newRow("dots") << "05.03.20"
                              << "2020-03-05/2020-03-05/0";
        QTest::newRow("iso") << " 2020-03-05 "
                             << "2020-03-05/2020-03-05/0";
        QTest::newRow("month") << "03/2020"
                               << "2020-03-01/2020-03-31/1";
        QTest::newRow("iso month") << "2020-02"
                                   << "2020-02-01/2020-02-29/1";
        QTest::newRow("year") << "2020"
                              << "2020-01-01/2020-12-31/2";
        QTest::newRow("no such day") << "30/2/2020"
                                     << "";
        QTest::newRow("month 13") << "5/13/2020"
                                  << "";
        QTest::newRow("month 0") << "0/2020"
                                 << "";
        QTest::newRow("words") << "march"
                               << "";
        QTest::newRow("empty") << ""
                               << "";
    }
    void reads()
    {
        QFETCH(QString, typed);
        QFETCH(QString, read);
        const auto period = typedDate(typed);
        QCOMPARE(period ? period->from.toString(Qt::ISODate) + QLatin1Char('/') +
                              period->to.toString(Qt::ISODate) + QLatin1Char('/') +
                              QString::number(static_cast<int>(period->precision))
                        : QString(),
                 read);
        if (period)
            QCOMPARE(typedDate(typedForm(period->from, period->precision)), period);
    }
};

QTEST_GUILESS_MAIN(TypedDateTest)
#include "TypedDateTest.moc"
