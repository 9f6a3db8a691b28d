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
        QCOMPARE(fr.atLeastPeople({1204, 1204, 1204}), u"au moins 1\u202f204 personnes"_qs);
    }

    /// Where the lowest figure is none, it says nothing: what is known is said.
    void nobodyIsNotAtLeastNobody_data()
    {
        QTest::addColumn<qint64>("best");
        QTest::addColumn<qint64>("high"); // -1: unknown
        QTest::addColumn<QString>("brief");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("french");
        QTest::newRow("none") << 0LL << 0LL << u"no people"_qs << u"no people"_qs << u"aucune personne"_qs;
        QTest::newRow("unknown") << 0LL << -1LL << u"number of people unknown"_qs
                                 << u"number of people unknown"_qs << u"nombre de personnes inconnu"_qs;
        QTest::newRow("at most") << 0LL << 5LL << u"at most 5 people"_qs << u"at most 5 people"_qs
                                 << u"au plus 5 personnes"_qs;
        QTest::newRow("one at most") << 0LL << 1LL << u"at most 1 person"_qs << u"at most 1 person"_qs
                                     << u"au plus 1 personne"_qs;
        QTest::newRow("best") << 3LL << 5LL << u"at most 5 people"_qs
                              << u"at most 5 people, best estimate 3"_qs
                              << u"au plus 5 personnes, meilleure estimation\u00a03"_qs;
    }
    void nobodyIsNotAtLeastNobody()
    {
        QFETCH(qint64, best);
        QFETCH(qint64, high);
        const VictimCount count{0, best, high < 0 ? std::nullopt : std::optional(high)};
        const Words en(Language::English), fr(Language::French);
        QTEST(en.atLeastPeople(count), "brief");
        QTEST(en.victims(count), "english");
        QTEST(fr.victims(count), "french");
    }

    /// What counts says one of one and several of several, in both languages: where the program looks for it.
    void whatCountsHasItsPlurals()
    {
        const auto counted = [](const QString &name) {
            QFile file(QStringLiteral(PROJECT "/translations/") + name);
            QSet<QString> sources;
            if (!file.open(QIODevice::ReadOnly))
                return sources;
            QXmlStreamReader xml(&file);
            bool counts = false;
            while (!xml.atEnd()) {
                xml.readNext();
                if (xml.isStartElement() && xml.name() == u"message")
                    counts = xml.attributes().value(u"numerus"_qs) == u"yes";
                else if (xml.isStartElement() && xml.name() == u"source" && counts)
                    sources << xml.readElementText();
            }
            return sources;
        };
        const QSet<QString> english = counted(u"dossier_en.ts"_qs), french = counted(u"dossier_fr.ts"_qs);
        QVERIFY(english.size() > 30);
        static const QRegularExpression parted(u"\"\\s*\\n\\s*\""_qs);
        static const QRegularExpression literal(u"\"((?:[^\"\\\\\n]|\\\\.)*%n(?:[^\"\\\\\n]|\\\\.)+)\""_qs);
        for (const QString &room : {u"/app"_qs, u"/ui"_qs}) {
            QDirIterator files(QStringLiteral(PROJECT) + room, {u"*.cpp"_qs}, QDir::Files,
                               QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QString code = QString::fromUtf8(file.readAll()).remove(parted);
                for (auto found = literal.globalMatch(code); found.hasNext();) {
                    const QString said = found.next().captured(1);
                    QVERIFY2(english.contains(said) && french.contains(said), qPrintable(said));
                }
            }
        }
    }

    void seriesAreParted()
    {
        QCOMPARE(Words(Language::English).series({u"A, B"_qs, u"C"_qs}), u"A, B; C"_qs);
        QCOMPARE(Words(Language::French).series({u"A, B"_qs, u"C"_qs}), u"A, B\u202f; C"_qs);
        QCOMPARE(Words(Language::French).series({}), QString());
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
