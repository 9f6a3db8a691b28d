#include "query/Timeline.h"

#include <QTest>

class CountTest : public QObject
{
    Q_OBJECT

    static CountRow row(QStringList keys, qint64 low, std::optional<qint64> high, qint64 incidents = 1)
    {
        return {std::move(keys), {incidents, incidents, {low, low, high}}};
    }

private slots:
    void rowsAreAddedUp()
    {
        const CountTable table{{Key::Country}, {row({u"BF"_qs}, 3, 5), row({u"ML"_qs}, 4, 4, 2)}};
        QCOMPARE(table.sum(), (Count{3, 3, {7, 7, 9}}));
        const CountTable open{{Key::Country}, {row({u"BF"_qs}, 3, {}), row({u"ML"_qs}, 4, 4)}};
        QCOMPARE(open.sum(), (Count{2, 2, {7, 7, {}}}));
        QCOMPARE(CountTable{}.sum(), Count());
    }
    void mostPeopleFirst()
    {
        const CountTable table{{Key::Country},
                               {row({u"BF"_qs}, 3, 3), row({u"ML"_qs}, 9, 9), row({u"NE"_qs}, 3, 3)}};
        QStringList order;
        for (const CountRow &one : table.bySize())
            order << one.keys;
        QCOMPARE(order, (QStringList{u"ML"_qs, u"BF"_qs, u"NE"_qs}));
    }
    void cellsAddUpOrNot()
    {
        const CountTable rows{{Key::Country}, {row({u"BF"_qs}, 7, 7), row({u"ML"_qs}, 2, 3)}};
        const CountTable columns{{Key::Type}, {row({u"life"_qs}, 5, 6), row({u"liberty"_qs}, 4, 4)}};
        CountTable cells{{Key::Country, Key::Type},
                         {row({u"BF"_qs, u"life"_qs}, 3, 3), row({u"BF"_qs, u"liberty"_qs}, 4, 4),
                          row({u"ML"_qs, u"life"_qs}, 2, 3)}};
        QVERIFY(cellsAddUp(cells, rows, columns));
        cells.rows[1].count.victims.low = 5; // one person in two cells of a row
        QVERIFY(!cellsAddUp(cells, rows, columns));
        cells.rows[1].count.victims = {4, 4, {}};
        QVERIFY(!cellsAddUp(cells, rows, columns));
    }
    void everyMonthOnce()
    {
        CountTable table{{Key::Month},
                         {row({u"2019-11"_qs}, 1, 1), row({u"2020-02"_qs}, 2, 2), row({QString()}, 5, 5)}};
        const Timeline months = timeline(table);
        QStringList keys;
        for (const CountRow &one : months.rows)
            keys << one.keys;
        QCOMPARE(keys, (QStringList{u"2019-11"_qs, u"2019-12"_qs, u"2020-01"_qs, u"2020-02"_qs}));
        QCOMPARE(months.rows[1].count, Count());
        QCOMPARE(months.rows[3].count.victims.low, 2);
        QCOMPARE(months.unknown.victims.low, 5);
        const Timeline years = timeline({{Key::Year}, {row({u"0998"_qs}, 1, 1), row({u"1000"_qs}, 1, 1)}});
        QCOMPARE(years.rows.size(), 3U);
        QCOMPARE(years.rows[1].keys, QStringList{u"0999"_qs});
        QVERIFY(timeline({{Key::Month}, {}}).rows.empty());
    }
};

QTEST_GUILESS_MAIN(CountTest)
#include "CountTest.moc"
