#include "report/Pages.h"

#include "Samples.h"
#include "vocabulary/Words.h"

#include <QProcess>

class BriefingTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<CaseFile> m_sahel;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    static QString run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments);
        process.waitForFinished();
        return QString::fromUtf8(process.readAllStandardOutput());
    }
    /// The words of a PDF, parted by single spaces.
    static QString words(const QString &pdf)
    {
        return run(u"pdftotext"_qs, {u"-raw"_qs, pdf, u"-"_qs}).simplified();
    }
    bool write(const CaseFile &file, const BriefingOptions &options, const QString &pdf) const
    {
        const auto facts = Facts::load(file);
        const Words language(options.language);
        const auto briefing = makeBriefing(file, *facts, options, language);
        return briefing && writePdf(pdf, *briefing, file, language);
    }

private slots:
    void figuresAreReadBack_data()
    {
        QTest::addColumn<int>("language");
        QTest::addColumn<int>("visibility");
        QTest::addColumn<QStringList>("said");
        QTest::newRow("en") << 0 << 2
                            << QStringList{u"57 people killed, at least"_qs,
                                           u"142 people disappeared, at least"_qs,
                                           u"199 people in all, at least"_qs,
                                           u"7 incidents in 3 countries"_qs,
                                           u"9 violations in 7 incidents: at least 199 people."_qs,
                                           u"Niger: at least 102 people of 199 in all"_qs,
                                           u"50–56 4 incidents"_qs,
                                           u"47+ 2 incidents"_qs,
                                           u"Counting method"_qs,
                                           u"page 1 of 3"_qs,
                                           u"3 February – 9 April 2020"_qs,
                                           u"Illustrative: 5 incidents"_qs};
        QTest::newRow("fr") << 1 << 2
                            << QStringList{u"57 personnes tuées, au moins"_qs,
                                           u"142 personnes disparues, au moins"_qs,
                                           u"199 personnes au total, au moins"_qs,
                                           u"7 incidents dans 3 pays"_qs,
                                           u"au moins 102 personnes sur 199 au total"_qs,
                                           u"Disparition forcée"_qs,
                                           u"3 février – 9 avril 2020"_qs,
                                           u"Méthode de comptage"_qs,
                                           u"page 1 sur 3"_qs,
                                           u"27 mars – 2 avr. 2020"_qs};
        QTest::newRow("public only") << 0 << 0
                                     << QStringList{u"156 people in all, at least"_qs, u"3 incidents"_qs,
                                                    u"4 incidents, with at least 43 people"_qs};
    }
    void figuresAreReadBack()
    {
        QFETCH(int, language);
        QFETCH(int, visibility);
        QFETCH(QStringList, said);
        if (!m_sahel)
            m_sahel = samples::sahel(path(u"sahel.dossier"_qs));
        BriefingOptions options;
        options.language = static_cast<Language>(language);
        options.visibility = static_cast<Visibility>(visibility);
        options.date = QDate(2020, 6, 10);
        QVERIFY(write(*m_sahel, options, path(u"out.pdf"_qs)));
        const QString text = words(path(u"out.pdf"_qs));
        for (const QString &one : said)
            QVERIFY2(text.contains(one), qPrintable(one + u" is not in: "_qs + text));
    }

    void lettersCanBeSearchedAndFontsAreEmbedded()
    {
        const auto file = samples::emptyFile(path(u"letters.dossier"_qs));
        Incident incident = samples::incident();
        incident.summary.fr = u"efficace conflit offre fjord ﬁn"_qs;
        Change change;
        change.edits.push_back({std::nullopt, incident});
        QVERIFY(file->apply(change));
        BriefingOptions options;
        options.language = Language::French;
        options.visibility = Visibility::Confidential;
        options.date = QDate(2020, 6, 10);
        options.introduction = u"Première ligne, officielle.\n\nSeconde ligne."_qs;
        QVERIFY(write(*file, options, path(u"letters.pdf"_qs)));
        const QString text = words(path(u"letters.pdf"_qs));
        QVERIFY2(text.contains(u"efficace conflit offre fjord"_qs), qPrintable(text));
        QVERIFY(text.contains(u"officielle"_qs));
        const QString fonts = run(u"pdffonts"_qs, {path(u"letters.pdf"_qs)});
        for (const QString &line : fonts.split(QLatin1Char('\n'), Qt::SkipEmptyParts).mid(2)) {
            QVERIFY2(line.contains(u"NotoSans"_qs), qPrintable(line));
            QVERIFY2(line.contains(u" yes "_qs), qPrintable(line));
        }
    }

    void longBriefingRepeatsHeadsAndTearsNoRow()
    {
        const auto file = samples::emptyFile(path(u"long.dossier"_qs));
        Change change;
        for (int i = 0; i < 120; ++i) {
            Incident incident =
                samples::incident(QStringLiteral("ML-2020-%1").arg(i, 3, 10, QLatin1Char('0')));
            incident.summary.en =
                QStringLiteral("BEGIN%1 ").arg(i) + u"word "_qs.repeated(i) + QStringLiteral("END%1").arg(i);
            change.edits.push_back({std::nullopt, incident});
        }
        Incident huge = samples::incident(u"HUGE"_qs);
        huge.summary.en = u"word "_qs.repeated(4000) + u"THEEND"_qs;
        change.edits.push_back({std::nullopt, huge});
        QVERIFY(file->apply(change));
        BriefingOptions options;
        options.visibility = Visibility::Confidential;
        options.letter = true;
        options.date = QDate(2020, 6, 10);
        QVERIFY(write(*file, options, path(u"long.pdf"_qs)));
        const QStringList pages = run(u"pdftotext"_qs, {u"-raw"_qs, path(u"long.pdf"_qs), u"-"_qs})
                                      .split(QChar(u'\f'), Qt::SkipEmptyParts);
        QVERIFY(pages.size() > 15);
        for (int i = 0; i < 120; ++i) {
            const QString begin = QStringLiteral("BEGIN%1 ").arg(i), end = QStringLiteral("END%1").arg(i);
            const bool whole = std::ranges::any_of(pages, [&](QString page) {
                page = page.simplified() + QLatin1Char(' ');
                return page.contains(begin) && page.contains(end + QLatin1Char(' '));
            });
            QVERIFY2(whole, qPrintable(begin));
        }
        QVERIFY(pages.join(QString()).contains(u"THEEND"_qs));
        for (qsizetype i = 4; i < pages.size(); ++i) {
            QVERIFY(pages[i].contains(u"Reference, date"_qs));
            QVERIFY(pages[i].contains(QStringLiteral("page %1 of %2").arg(i + 1).arg(pages.size())));
        }
        // Not a word was lost where the row was torn.
        QCOMPARE(pages.join(QString()).count(u"word"_qs), 4000 + 119 * 120 / 2);
    }

    void nothingChosenIsSaid()
    {
        const auto file = samples::emptyFile(path(u"none.dossier"_qs));
        BriefingOptions options;
        options.date = QDate(2020, 6, 10);
        QVERIFY(write(*file, options, path(u"none.pdf"_qs)));
        QVERIFY(words(path(u"none.pdf"_qs)).contains(u"No incident of the case file is chosen"_qs));
    }

    void unwritablePathLeavesNothing()
    {
        const auto file = samples::emptyFile(path(u"path.dossier"_qs));
        BriefingOptions options;
        options.date = QDate(2020, 6, 10);
        QVERIFY(!write(*file, options, path(u"no/folder.pdf"_qs)));
        QVERIFY(!write(*file, options, m_folder.path()));
    }
};

QTEST_MAIN(BriefingTest)
#include "BriefingTest.moc"
