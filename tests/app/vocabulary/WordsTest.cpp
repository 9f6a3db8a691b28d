#include "vocabulary/Words.h"

#include "vocabulary/Vocabulary.h"

#include <QDirIterator>
#include <QTest>
#include <QXmlStreamReader>

class WordsTest : public QObject
{
    Q_OBJECT

private slots:
    void periods_data()
    {
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("to");
        QTest::addColumn<int>("precision");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("french");
        QTest::newRow("week") << QDate(2020, 3, 27) << QDate(2020, 4, 2) << 0 << u"27 March – 2 April 2020"_qs
                              << u"27 mars – 2 avril 2020"_qs;
        QTest::newRow("day") << QDate(2020, 8, 1) << QDate(2020, 8, 1) << 0 << u"1 August 2020"_qs
                             << u"1er août 2020"_qs;
        QTest::newRow("days") << QDate(2020, 2, 3) << QDate(2020, 2, 5) << 0 << u"3–5 February 2020"_qs
                              << u"3–5 février 2020"_qs;
        QTest::newRow("first") << QDate(2020, 2, 1) << QDate(2020, 4, 30) << 0
                               << u"1 February – 30 April 2020"_qs << u"1er février – 30 avril 2020"_qs;
        QTest::newRow("month") << QDate(2020, 3, 1) << QDate(2020, 3, 31) << 1 << u"March 2020"_qs
                               << u"mars 2020"_qs;
        QTest::newRow("year") << QDate(2020, 1, 1) << QDate(2020, 12, 31) << 2 << u"2020"_qs << u"2020"_qs;
    }
    void periods()
    {
        QFETCH(QDate, from);
        QFETCH(QDate, to);
        QFETCH(int, precision);
        const Period period{from, to, static_cast<Precision>(precision)};
        QTEST(Words(Language::English).period(period), "english");
        QTEST(Words(Language::French).period(period), "french");
    }

    void plurals()
    {
        const Words en(Language::English), fr(Language::French);
        QCOMPARE(en.people(1), u"1 person"_qs);
        QCOMPARE(en.people(0), u"0 people"_qs);
        QCOMPARE(en.people(1204), u"1,204 people"_qs);
        QCOMPARE(fr.people(0), u"0 personne"_qs);
        QCOMPARE(fr.people(1), u"1 personne"_qs);
        QCOMPARE(fr.atLeastPeople(1204), u"au moins 1\u202f204 personnes"_qs);
    }

    void argumentsAreNotPatterns()
    {
        const Words en(Language::English);
        QCOMPARE(en.say({"Csv", "%1 and %2", {u"%2"_qs, u"b"_qs}}), u"%2 and b"_qs);
    }

    /// French: a narrow no-break space before ; : ! ?, no-break spaces with guillemets, no straight
    /// apostrophe; and no entry without its translation.
    void frenchFollowsItsRules()
    {
        QFile file(QStringLiteral(TEST_DATA "/../../translations/dossier_fr.ts"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&file);
        int count = 0;
        while (!xml.atEnd()) {
            xml.readNext();
            if (!xml.isStartElement() || (xml.name() != u"translation" && xml.name() != u"numerusform"))
                continue;
            QVERIFY2(!xml.attributes().hasAttribute(u"type"_qs), "unfinished");
            const QString said =
                xml.name() == u"translation" && xml.readNext() == QXmlStreamReader::Characters
                    ? xml.text().toString()
                : xml.name() == u"numerusform" ? xml.readElementText()
                                               : QString();
            // File patterns of dialogs use ;; and are not prose.
            if (said.trimmed().isEmpty() || said.contains(QLatin1String(";;")))
                continue;
            ++count;
            static const QRegularExpression wrong(
                QStringLiteral("[^\u202f][;:!?](\\s|$)|«[^\u00a0]|[^\u00a0]»|'"));
            QVERIFY2(!said.contains(wrong), qPrintable(said));
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QVERIFY(count > 300);
    }
};

QTEST_GUILESS_MAIN(WordsTest)
#include "WordsTest.moc"
