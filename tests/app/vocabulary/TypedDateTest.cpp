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
        const auto row = [](const char *typed, const char *read) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromLatin1(read);
        };
        row("5/3/2020", "2020-03-05/2020-03-05/0");
        row("05.03.20", "2020-03-05/2020-03-05/0");
        row(" 2020-03-05 ", "2020-03-05/2020-03-05/0");
        row("03/2020", "2020-03-01/2020-03-31/1");
        row("2020-02", "2020-02-01/2020-02-29/1");
        row("2020", "2020-01-01/2020-12-31/2");
        for (const char *english : {"12 March 2024", "12 mar 2024", "12th march, 2024", "March 12, 2024",
                                    "12-Mar-24", "12  March  2024", "12March2024"})
            row(english, "2024-03-12/2024-03-12/0");
        for (const char *french : {"12 mars 2024", "12 MARS 2024", "12 mars 24"})
            row(french, "2024-03-12/2024-03-12/0");
        row("1er ao\u00fbt 2023", "2023-08-01/2023-08-01/0");
        row("1 aout 2023", "2023-08-01/2023-08-01/0");
        row("3 f\u00e9v. 2023", "2023-02-03/2023-02-03/0");
        row("3 fe\u0301vrier 2023", "2023-02-03/2023-02-03/0");
        row("mars 2024", "2024-03-01/2024-03-31/1");
        row("May 2024", "2024-05-01/2024-05-31/1");
        row("d\u00e9cembre 2023", "2023-12-01/2023-12-31/1");
        row("juil. 2023", "2023-07-01/2023-07-31/1");
        // Without its year: the last one until the 20th of March 2024.
        row("12/3", "2024-03-12/2024-03-12/0");
        row("20/3", "2024-03-20/2024-03-20/0");
        row("21/3", "2023-03-21/2023-03-21/0");
        row("12 March", "2024-03-12/2024-03-12/0");
        row("24 d\u00e9c", "2023-12-24/2023-12-24/0");
        row("29/2", "2024-02-29/2024-02-29/0");
        for (const char *none :
             {"30/2/2020", "5/13/2020", "0/2020", "0/3", "march", "12 jui 2024", "12 ma 2024", "31 juin 2024",
              "31/02/2024", "12 foo 2024", "0 March 2024", "12 March 202", "12/3/0", "31/4", ""})
            row(none, "");
    }
    void reads()
    {
        QFETCH(QString, typed);
        QFETCH(QString, read);
        const auto period = typedDate(typed, QDate(2024, 3, 20));
        QCOMPARE(period ? period->from.toString(Qt::ISODate) + QLatin1Char('/') +
                              period->to.toString(Qt::ISODate) + QLatin1Char('/') +
                              QString::number(static_cast<int>(period->precision))
                        : QString(),
                 read);
        if (period)
            QCOMPARE(typedDate(typedForm(period->from, period->precision)), period);
    }

    void readsRanges_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("read"); // from/to/precision, empty for none
        const auto row = [](const char *typed, const char *read) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromLatin1(read);
        };
        for (const char *days : {"12\u201314 March 2024",
                                 "12-14 March 2024",
                                 "12 - 14 mars 2024",
                                 "12 to 14 March 2024",
                                 "from 12 to 14 March 2024",
                                 "From 12th to 14th March 2024",
                                 "between 12 and 14 March 2024",
                                 "du 12 au 14 mars 2024",
                                 "Du 12 mars au 14 mars 2024",
                                 "entre le 12 et le 14 mars 2024",
                                 "2024-03-12 to 2024-03-14",
                                 "2024-03-12 - 2024-03-14",
                                 "2024-03-12/2024-03-14",
                                 "2024-03-12\u20132024-03-14",
                                 "12/03/2024-14/03/2024",
                                 "12/3 \u2013 14/3/2024",
                                 "March 12-14, 2024",
                                 "March 12\u201314 2024",
                                 "12\u201414/03/2024",
                                 "12 \u2013 14 March"})
            row(days, "2024-03-12/2024-03-14/0");
        row("28 Dec 2018 to 3 Jan", "2018-12-28/2019-01-03/0");
        row("12 March 2021 to 14 March", "2021-03-12/2021-03-14/0");
        row("28 Dec 2019 \u2013 3 Jan 2020", "2019-12-28/2020-01-03/0");
        row("28 Dec \u2013 3 Jan 2020", "2019-12-28/2020-01-03/0");
        row("1er ao\u00fbt au 2 sept. 2023", "2023-08-01/2023-09-02/0");
        row("mars\u2013avril 2023", "2023-03-01/2023-04-30/1");
        row("de mars a\u0300 avril 2023", "2023-03-01/2023-04-30/1");
        row("d\u2019avril \u00e0 juin 2023", "2023-04-01/2023-06-30/1");
        row("Nov\u2013Jan 2023", "2022-11-01/2023-01-31/1");
        row("2019\u20132020", "2019-01-01/2020-12-31/2");
        row("2019-2020", "2019-01-01/2020-12-31/2");
        row("12 March 2023 to April 2023", "2023-03-01/2023-04-30/1");
        row("14\u201312 March 2024", "2024-03-14/2024-03-12/0"); // the form says what is wrong
        for (const char *none : {"", "12 March-14", "12 March 2024", "2024-03-12", "2024-13-12", "31-02-2024",
                                 "12-14", "2023-24", "0\u201312 March 2024", "12\u201331 February 2024",
                                 "1.5-2024", "12 \u2013", "\u2013 14 March 2024", "foo\u2013March 2024",
                                 "12 and 14 March 2024", "12\u201313\u201314 March 2024", "here to there"})
            row(none, "");
    }
    void readsRanges()
    {
        QFETCH(QString, typed);
        QFETCH(QString, read);
        const auto range = typedRange(typed, QDate(2024, 3, 20));
        const Period period = range ? range->period() : Period{};
        QCOMPARE(range ? period.from.toString(Qt::ISODate) + QLatin1Char('/') +
                             period.to.toString(Qt::ISODate) + QLatin1Char('/') +
                             QString::number(static_cast<int>(period.precision))
                       : QString(),
                 read);
    }
};

QTEST_GUILESS_MAIN(TypedDateTest)
#include "TypedDateTest.moc"
