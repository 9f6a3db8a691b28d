#include "report/Pages.h"

#include "Samples.h"
#include "vocabulary/Words.h"

/// What a briefing leaves out for its visibility is not printed by way of another text.
class WithheldTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_number = 0;

    struct Texts {
        QString reference = u"ML-2020-002"_qs; ///< of what is withheld
        QString title = u"Night raid on the market of Boni"_qs;
        QString summary = u"A herder said that men took his two sons away at dawn. They went north."_qs;
    };
    /// A file with a public incident that has a text in a field, and a confidential one.
    std::unique_ptr<CaseFile> file(const QString &field, const QString &text, const Texts &withheld)
    {
        auto file = samples::emptyFile(m_folder.filePath(u"withheld-%1.dossier"_qs.arg(++m_number)));
        Incident shown = samples::incident();
        shown.visibility = Visibility::Public;
        shown.title = {u"Five people killed"_qs, {}};
        shown.summary = {u"They were killed in their houses."_qs, {}};
        if (field == u"title")
            shown.title.en = text;
        else if (field == u"summary")
            shown.summary.en = text;
        else if (field == u"sources")
            shown.sources = text;
        else if (field == u"place")
            shown.place.name = text;
        Incident hidden = samples::incident(withheld.reference);
        hidden.visibility = Visibility::Confidential;
        hidden.title = {withheld.title, {}};
        hidden.summary = {withheld.summary, {}};
        Change change;
        change.edits = {{std::nullopt, shown}, {std::nullopt, hidden}};
        if (!file->store().apply(change))
            qFatal("no file");
        return file;
    }

private slots:
    void isFound_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("said"); ///< empty where the briefing is made
        const auto row = [](const char *name, const QString &field, const QString &text,
                            const QString &said) { QTest::newRow(name) << field << text << said; };
        const QString inRecord = u"ML-2020-001 → ML-2020-002"_qs, own = u"words: ML-2020-002."_qs;
        row("a reference in a summary", u"summary"_qs, u"As in (ML-2020-002), they came at night."_qs,
            inRecord);
        row("at its end", u"summary"_qs, u"See ML-2020-002."_qs, inRecord);
        row("in small letters", u"summary"_qs, u"See ml-2020-002"_qs, inRecord);
        row("with hyphens that do not break", u"summary"_qs, u"See ML‑2020‑002"_qs, inRecord);
        row("in sources", u"sources"_qs, u"Interview, ML-2020-002"_qs, inRecord);
        row("in a title", u"title"_qs, u"Follows ML-2020-002"_qs, inRecord);
        row("in a place", u"place"_qs, u"Boni/ML-2020-002"_qs, inRecord);
        row("in the introduction", u"introduction"_qs, u"Without ML-2020-002, which is not told."_qs, own);
        row("in the organisation", u"organisation"_qs, u"Team of ML-2020-002"_qs, own);
        row("in the briefing's title", u"heading"_qs, u"About ML-2020-002"_qs, own);
        row("a longer one", u"summary"_qs, u"See ML-2020-0021 and XML-2020-002."_qs, QString());
        row("its own", u"summary"_qs, u"See ML-2020-001."_qs, QString());
        row("a title in a summary", u"summary"_qs,
            u"It came before the night raid on the market of BONI, they said."_qs, inRecord);
        row("a part of it", u"summary"_qs, u"A night raid on the market."_qs, QString());
        row("the same title", u"title"_qs, u"Night raid on the market of Boni"_qs, QString());
        row("a title in the introduction", u"introduction"_qs, u"Night raid on the market of Boni"_qs, own);
        row("a sentence in the introduction", u"introduction"_qs,
            u"It was so.\nA herder said that men took his two sons away at dawn. It was cold."_qs, own);
        row("a short one", u"introduction"_qs, u"They went north."_qs, QString());
        row("nothing", u"introduction"_qs, u"Five people were killed at dawn."_qs, QString());
    }
    void isFound()
    {
        QFETCH(QString, field);
        QFETCH(QString, text);
        QFETCH(QString, said);
        const auto file = this->file(field, text, {});
        for (const Visibility visibility :
             {Visibility::Public, Visibility::Restricted, Visibility::Confidential}) {
            BriefingOptions options;
            options.visibility = visibility;
            options.date = QDate(2020, 6, 10);
            if (field == u"introduction")
                options.introduction = text;
            else if (field == u"organisation")
                options.organisation = text;
            else if (field == u"heading")
                options.title = text;
            const Words words(Language::English);
            const Snapshot snapshot = samples::snapshot(*file);
            const auto briefing = makeBriefing(snapshot, options, words);
            QVERIFY(briefing);
            const QString pdf = m_folder.filePath(u"withheld.pdf"_qs);
            QFile::remove(pdf);
            const auto written = writePdf(pdf, *briefing, snapshot, words);
            const bool isRefused = !said.isEmpty() && visibility < Visibility::Confidential;
            QCOMPARE(!written, isRefused);
            QCOMPARE(QFile::exists(pdf), !isRefused);
            if (isRefused) {
                const QString told = words.say(written.error().message);
                QVERIFY2(told.contains(said), qPrintable(told));
            }
        }
    }

    /// References that could be any word or number are not looked for.
    void whatCouldBeAnything_data()
    {
        QTest::addColumn<QString>("reference");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("refused");
        QTest::newRow("a word") << u"killed"_qs << u"They were killed."_qs << false;
        QTest::newRow("a year") << u"2020"_qs << u"In 2020"_qs << false;
        QTest::newRow("a long number") << u"130772"_qs << u"As in 130772."_qs << true;
        QTest::newRow("of several words") << u"T7 (bis)"_qs << u"As in T7 (bis)."_qs << true;
        QTest::newRow("the first of them") << u"T7 (bis)"_qs << u"As in T7 (ter)."_qs << false;
        QTest::newRow("a letter and a digit") << u"T7"_qs << u"As in T7."_qs << true;
    }
    void whatCouldBeAnything()
    {
        QFETCH(QString, reference);
        QFETCH(QString, text);
        const auto file = this->file(u"summary"_qs, text, {.reference = reference});
        const Words words(Language::French);
        const Snapshot snapshot = samples::snapshot(*file);
        BriefingOptions options;
        options.language = Language::French;
        const auto briefing = makeBriefing(snapshot, options, words);
        QVERIFY(briefing);
        QTEST(!writePdf(m_folder.filePath(u"anything.pdf"_qs), *briefing, snapshot, words), "refused");
    }
};

QTEST_MAIN(WithheldTest)
#include "WithheldTest.moc"
