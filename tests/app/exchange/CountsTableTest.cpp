#include "exchange/CountsTable.h"

#include "records/Csv.h"
#include "Samples.h"
#include "vocabulary/Words.h"

#include <QBuffer>

class CountsTableTest : public QObject
{
    Q_OBJECT

    const CountedUnder m_under{u"Conditions: Mali; status: verified"_qs, u"8f3a00c1"_qs};

    static std::vector<QStringList> read(const QByteArray &csv)
    {
        QBuffer buffer;
        buffer.setData(csv);
        buffer.open(QIODevice::ReadOnly);
        CsvReader reader(buffer);
        std::vector<QStringList> rows;
        CsvReader::Row row;
        while (reader.next(row).value_or(false))
            rows.push_back(row.fields);
        return rows;
    }

private slots:
    void everyRowSaysUnderWhichConditions_data()
    {
        QTest::addColumn<int>("language");
        QTest::addColumn<QStringList>("head");
        QTest::newRow("en") << 0
                            << QStringList{u"Type of violation"_qs, u"Incidents"_qs,     u"Violations"_qs,
                                           u"Victims, minimum"_qs,  u"Best estimate"_qs, u"Maximum"_qs,
                                           u"Conditions"_qs,        u"Revision"_qs};
        QTest::newRow("fr") << 1 << QStringList{u"Type de violation"_qs,    u"Incidents"_qs,
                                                u"Violations"_qs,           u"Victimes, minimum"_qs,
                                                u"Meilleure estimation"_qs, u"Maximum"_qs,
                                                u"Conditions"_qs,           u"Révision"_qs};
    }
    void everyRowSaysUnderWhichConditions()
    {
        QFETCH(int, language);
        QFETCH(QStringList, head);
        const std::vector<CountRow> rows{
            {{u"life.extrajudicial-execution"_qs}, {1204, 1300, {15000, 15000, {}}}},
            {{u"liberty.enforced-disappearance"_qs}, {2, 2, {3, 4, 5}}}};
        const auto table = read(csvOf(countsTable(Key::Type, rows, m_under, samples::vocabulary(),
                                                  Words(static_cast<Language>(language)))));
        QCOMPARE(table.size(), 3U);
        QCOMPARE(table[0], head);
        QCOMPARE(
            table[1].mid(1),
            (QStringList{
                u"1204"_qs, u"1300"_qs, u"15000"_qs, u"15000"_qs, {}, m_under.conditions, m_under.revision}));
        QCOMPARE(table[2].mid(1), (QStringList{u"2"_qs, u"2"_qs, u"3"_qs, u"4"_qs, u"5"_qs,
                                               m_under.conditions, m_under.revision}));
    }
    void cross()
    {
        const CountTable cells{{Key::Country, Key::Type},
                               {{{u"ML"_qs, u"life"_qs}, {1, 1, {1000, 1000, 2000}}},
                                {{u"NE"_qs, u"liberty"_qs}, {1, 1, {47, 47, {}}}}}};
        const std::vector<CountRow> rows{{{u"ML"_qs}, {}}, {{u"NE"_qs}, {}}},
            columns{{{u"life"_qs}, {}}, {{u"liberty"_qs}, {}}};
        const auto table = read(csvOf(
            crossTable(cells, rows, columns, m_under, samples::vocabulary(), Words(Language::English))));
        QCOMPARE(table.size(), 3U);
        QCOMPARE(table[0].size(), 5);
        QCOMPARE(table[1],
                 (QStringList{u"Mali"_qs, u"1000–2000"_qs, {}, m_under.conditions, m_under.revision}));
        QCOMPARE(table[2], (QStringList{u"Niger"_qs, {}, u"47+"_qs, m_under.conditions, m_under.revision}));
    }
    void formulasAreHarmless()
    {
        const std::vector<CountRow> rows{{{u"=HYPERLINK(1)\nx"_qs}, {1, 1, {1, 1, 1}}}};
        const CountsTable table =
            countsTable(Key::Perpetrator, rows, m_under, samples::vocabulary(), Words(Language::English));
        QVERIFY(csvOf(table).contains("'=HYPERLINK(1)\nx"));
        QCOMPARE(read(csvOf(table))[1].front(), u"'=HYPERLINK(1)\nx"_qs);
        const QStringList lines = tabbedOf(table).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines[1].startsWith(u"'=HYPERLINK(1) x\t1\t"));
    }
};

QTEST_GUILESS_MAIN(CountsTableTest)
#include "CountsTableTest.moc"
