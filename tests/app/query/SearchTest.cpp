#include "casefile/Integrity.h"
#include "Problems.h"
#include "records/SearchTerms.h"
#include "Samples.h"

#include <QElapsedTimer>

using samples::problems;

/// What is found by which words.
class SearchTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_file = samples::emptyFile(m_temporary.filePath(u"search.dossier"_qs));
        QVERIFY(m_file);
        QVERIFY(importTable(*m_file, QStringLiteral(TEST_DATA "/cases/29-search.csv"), {}));
    }

    /// What reads like a code, and is none, is a text like others; times as they are, whichever clock made
    /// them.
    void findsWhatIsWrittenOtherwise()
    {
        const auto file = samples::emptyFile(m_temporary.filePath(u"otherwise.dossier"_qs));
        QVERIFY(file);
        Incident incident = samples::incident();
        incident.place.region = u"ML-99"_qs;
        Change change;
        change.edits.push_back({std::nullopt, incident});
        QVERIFY(file->store().apply(change));
        for (const QString &words : {u"ML-99"_qs, u"ml-99"_qs, u"Niono ML-99"_qs})
            QCOMPARE(file->store().search(words).value().size(), size_t(1));
        QVERIFY(file->store().search(u"ML-98"_qs).value().empty());
        QVERIFY(file->store().search(u"-ML-99"_qs).value().empty());
        const QDate today = QDateTime::currentDateTimeUtc().date();
        QVERIFY(
            samples::tamper(file->path(), {u"UPDATE incident SET changed = '2001-01-01T00:00:00.000Z'"_qs}));
        QCOMPARE(file->store().changedSince(today).value().size(), size_t(1)); // it was added since
        QVERIFY(file->store().changedSince(today.addDays(1)).value().empty());
    }

    /// Numbers that are written by signs, and words that are longer than an index holds.
    void findsNumbersAndLongWords_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("found");
        const QString most(longestIndexed, u'x');
        const auto row = [](const char *name, const QString &words, bool found) {
            QTest::newRow(name) << words << found;
        };
        row("a fraction", u"½"_qs, true);
        row("the same in other signs", u"1/2"_qs, true);
        row("no other number", u"12"_qs, false);
        row("before a footnote", u"40"_qs, true);
        row("not with it", u"403"_qs, false);
        row("a long word's beginning", most.left(10), true);
        row("all that an index holds of it", most, true);
        row("all of it", most + u"yz"_qs, true);
        row("all of it, as it is", u'"' + most + u"yz\""_qs, true);
        row("another end", most + u"z"_qs, false);
        row("a word that it begins with", u'"' + most + u'"', false);
        row("without another end", u"-"_qs + most + u"z"_qs, true);
        row("without all of it", u"-"_qs + most + u"yz"_qs, false);
        row("in a field", u"place:"_qs + most + u"yz"_qs, false);
    }
    void findsNumbersAndLongWords()
    {
        QFETCH(QString, words);
        QFETCH(bool, found);
        const QString name = m_temporary.filePath(u"numbers.dossier"_qs);
        QFile::remove(name);
        const auto file = samples::emptyFile(name);
        QVERIFY(file);
        Incident incident = samples::incident();
        incident.summary.en =
            u"Half (½) of the 40³ men. "_qs + QString(longestIndexed, u'x') + u"yz is a key."_qs;
        Change change;
        change.edits.push_back({std::nullopt, incident});
        QVERIFY(file->store().apply(change));
        QCOMPARE(file->store().search(words).value().size(), size_t(found));
        QCOMPARE(problems(*file), QStringList());
    }

    /// What an earlier version folded otherwise is found to be so, and made anew.
    void anIndexOfOtherFoldingIsFoundOut()
    {
        const QString name = m_temporary.filePath(u"folding.dossier"_qs);
        const auto file = samples::emptyFile(name);
        Incident incident = samples::incident();
        incident.title = {u"½"_qs, {}};
        Change change;
        change.edits.push_back({std::nullopt, incident});
        QVERIFY(file->store().apply(change));
        QVERIFY(samples::tamper(name, {u"DELETE FROM incident_text"_qs,
                                       u"INSERT INTO incident_text (rowid, terms) VALUES (1, '12')"_qs}));
        QCOMPARE(problems(*file), QStringList{u"search index"_qs});
        QVERIFY(!integrity::verify(file->store(), u"½"_qs));
        QVERIFY(file->store().rebuildDerived());
        QCOMPARE(problems(*file), QStringList());
        QVERIFY(integrity::verify(file->store(), u"½"_qs));
    }

    /// A page of text pasted into the line is no reason to wait.
    void findsByVeryManyWords()
    {
        QStringList words;
        for (int i = 0; i < 3'000; ++i)
            words << u"word%1"_qs.arg(i);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(m_file->store().search(words.join(u' ')).value().empty());
        QVERIFY2(timer.elapsed() < 6'000, qPrintable(QString::number(timer.elapsed())));
    }

    void finds_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("references"); // their numbers
        const auto row = [](const char *words, const char *references) {
            QTest::newRow(words) << QString::fromUtf8(words) << QString::fromUtf8(references);
        };
        const char *all = "1 2 3 4 5 6 7";
        // Reference, sources, region in both languages, country, type.
        row("S-01", "1");
        row("s-0", all);
        row("s", all);
        row("Interview", all);
        row("Mopti", "1");
        row("ML-5", "1");
        row("ml-5", "1");
        row("place:ML-5", "");
        row("ML-6", "");
        row("Tchad", "3");
        row("chad", "3");
        row("Turquie", "6");
        row("unlawful killing", all);
        row("homicide illégal", all);
        row("Seno", all);
        // Arabic with and without hamza, vowel marks, tatweel, article.
        row("احمد", "1");
        row("أحمد", "1");
        row("محمد", "1");
        row("مُحَمَّد", "1");
        row("محـــمد", "1");
        row("قتل", "1");
        row("مدرسة", "1");
        row("المدرسة", "1");
        row("مدرسه", "1");
        row("الامن", "1");
        row("قوات امن", "1");
        row("رسة", "");
        // Scripts without spaces, by any part of a word.
        row("拘留", "4");
        row("拘留者", "4");
        row("拘", "4");
        row("者", "4");
        row("新疆拘留中心的被拘留者", "4");
        row("留拘", "");
        row("拘留新疆", "");
        row("拘心", "");
        row("ပစ်သတ်", "2");
        row("စစ်ကိုင်းတိုင်း", "2");
        row("မာနိုင်ငံ", "2");
        row("ተገደሉ", "5");
        row("በትግራይ", "5");
        row("ትግራይ", "");
        // Letters by their plain ones, and the other way round.
        row("oeuvre", "3");
        row("œuvre", "3");
        row("ŒUVRE DU CŒUR", "3");
        row("coeur", "3");
        row("strasse", "6");
        row("Straße", "6");
        row("STRASSE", "6");
        row("lodz", "6");
        row("Łódź", "6");
        row("dang", "6");
        row("istanbul", "6");
        row("isi", "6");
        row("muller", "6");
        // What is neither letter nor digit.
        row("a_b", "3");
        row("a b", "2 3 4 5 6 7"); // the units
        row("37/2318/2020", "3");
        row("2318/37", "");
        row("AFR 37/2318", "3");
        row("école", "3");
        row("l'école", "3");
        row("N’Djamena", "3");
        row("x@example.org", "3");
        row("al-ma'arri", "7");
        row("Al‑Maʿarri", "7");
        row("12/03/2020", "7");
        row("RPG-7", "7");
        row("c-4", "7");
        row("c-7", "");
        // Phrases, beginnings and the opposite.
        row("\"du coeur\"", "3");
        row("\"coeur du\"", "");
        row("\"de N'Djamena\"", "3");
        row("\"de N'Djam\"", "");
        row("\"de N'Djam", "3");
        row("« du cœur »", "3");
        row("Interview -oeuvre -strasse", "1 2 4 5 7");
        row("-oeuvre", "1 2 4 5 6 7");
        row("-\"du coeur\"", "1 2 4 5 6 7");
        row("-S-03", "1 2 4 5 6 7");
        row("-拘留", "1 2 3 5 6 7");
        // A field alone.
        row("place:seno", all);
        row("place:oeuvre", "");
        row("title:oeuvre", "3");
        row("title:example", "");
        row("summary:example", "3");
        row("-summary:example", "1 2 4 5 6 7");
        row("reference:S-01", "1");
        row("sources:Interview", all);
        row("-place:seno", "");
        // Nothing to search for finds nothing; an engine's own words are words.
        row("-", "");
        row("\"", "");
        row("oeuvre & coeur", "3");
        row("oeuvre NEAR coeur", "");
        row("oeuvre* (coeur) ^", "3");
    }
    void finds()
    {
        QFETCH(QString, words);
        QFETCH(QString, references);
        const auto ids = m_file->store().search(words);
        QVERIFY(ids);
        const auto incidents = m_file->store().incidents(*ids);
        QVERIFY(incidents);
        QStringList found;
        for (const Incident &incident : *incidents)
            found << incident.reference.mid(3);
        found.sort();
        QCOMPARE(found.join(u' '), references);
    }

private:
    QTemporaryDir m_temporary;
    std::unique_ptr<CaseFile> m_file;
};

QTEST_GUILESS_MAIN(SearchTest)
#include "SearchTest.moc"
