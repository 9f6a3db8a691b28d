#include "report/Pages.h"

#include "Samples.h"
#include "vocabulary/Words.h"

#include <QPdfWriter>
#include <QProcess>

class PagesTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<CaseFile> m_file;
    std::unique_ptr<CaseFile> m_long; ///< with incidents that fill more than a page

    QString path(const QString &name) const { return m_folder.filePath(name); }
    static QStringList pagesOf(const QString &pdf)
    {
        QProcess process;
        process.start(u"pdftotext"_qs, {u"-raw"_qs, pdf, u"-"_qs});
        process.waitForFinished();
        return QString::fromUtf8(process.readAllStandardOutput()).split(QChar(u'\f'), Qt::SkipEmptyParts);
    }
    Result<Briefing> briefing(const BriefingOptions &options) const { return briefing(*m_file, options); }
    static Result<Briefing> briefing(const CaseFile &file, BriefingOptions options)
    {
        options.visibility = Visibility::Confidential;
        options.date = QDate(2020, 6, 10);
        return makeBriefing(samples::snapshot(file), options, Words(options.language));
    }
    /// The text of one page, painted alone.
    QString alone(Pages &pages, int page) const
    {
        const QString name = path(u"alone.pdf"_qs);
        {
            QPdfWriter writer(name);
            writer.setResolution(style::unitsPerInch);
            writer.setPageLayout(pages.pageLayout());
            QPainter painter(&writer);
            const auto there = pages.paintPage(painter, page);
            if (!there || !*there)
                return {};
        }
        return pagesOf(name).value(0);
    }
    /// The pages from `first` to `last`, as texts.
    QStringList painted(const BriefingOptions &options, int first, int last) const
    {
        const Words words(options.language);
        const auto made = briefing(options);
        const Snapshot snapshot = samples::snapshot(*m_file);
        Pages pages(*made, snapshot, words);
        if (!pages.count())
            return {};
        const QString name = path(u"part.pdf"_qs);
        {
            QPdfWriter writer(name);
            writer.setResolution(style::unitsPerInch);
            writer.setPageLayout(pages.pageLayout());
            QPainter painter(&writer);
            if (!pages.paint(writer, painter, {first, last}))
                return {};
        }
        return pagesOf(name);
    }

private slots:
    void initTestCase()
    {
        m_file = samples::emptyFile(path(u"pages.dossier"_qs));
        Change change;
        for (int i = 0; i < 60; ++i) {
            Incident incident =
                samples::incident(QStringLiteral("ML-2020-%1").arg(i, 3, 10, QLatin1Char('0')));
            if (i % 2 > 0) {
                incident.place = {};
                incident.place.country.value = u"NE"_qs;
                incident.violations.front().type = u"liberty.enforced-disappearance"_qs;
            }
            change.edits.push_back({std::nullopt, incident});
        }
        QVERIFY(m_file->store().apply(change));

        m_long = samples::emptyFile(path(u"long.dossier"_qs));
        Change changeOfLong;
        for (int i = 0; i < 40; ++i) {
            Incident incident =
                samples::incident(QStringLiteral("ML-2020-%1").arg(i, 3, 10, QLatin1Char('0')));
            const int words = i % 7 == 3 ? 1500 : 20 * (i % 5);
            for (int word = 0; word < words; ++word)
                incident.summary.en += QStringLiteral(" w%1").arg(word);
            changeOfLong.edits.push_back({std::nullopt, incident});
        }
        QVERIFY(m_long->store().apply(changeOfLong));
    }

    void countIsWhatIsPainted_data()
    {
        QTest::addColumn<bool>("letter");
        QTest::addColumn<int>("language");
        for (const bool letter : {false, true}) {
            for (const int language : {0, 1})
                QTest::addRow("%s %s", letter ? "Letter" : "A4", language ? "fr" : "en")
                    << letter << language;
        }
    }
    void countIsWhatIsPainted()
    {
        QFETCH(bool, letter);
        QFETCH(int, language);
        BriefingOptions options;
        options.language = static_cast<Language>(language);
        options.letter = letter;
        const Words words(options.language);
        const auto made = briefing(options);
        const Snapshot snapshot = samples::snapshot(*m_file);
        Pages pages(*made, snapshot, words);
        const auto count = pages.count();
        QVERIFY(count && *count > 3);
        QCOMPARE(pages.pageLayout().pageSize().id(), letter ? QPageSize::Letter : QPageSize::A4);
        const QStringList all = painted(options, 0, 0);
        QCOMPARE(all.size(), *count);
        for (qsizetype i = 0; i < all.size(); ++i) {
            const QString number = language ? u"page %1 sur %2"_qs : u"page %1 of %2"_qs;
            QVERIFY2(all[i].contains(number.arg(i + 1).arg(*count)), qPrintable(all[i]));
        }
        QVERIFY(all[0].contains(language ? u"10 juin 2020"_qs : u"10 June 2020"_qs));
    }
    void aRangeHoldsItsPagesAlone()
    {
        const QStringList all = painted({}, 0, 0), some = painted({}, 2, 3), rest = painted({}, 3, 0);
        QCOMPARE(some, all.mid(1, 2));
        QCOMPARE(rest, all.mid(2));
        QVERIFY(painted({}, 99, 99).isEmpty() || painted({}, 99, 99).join(QString()).trimmed().isEmpty());
    }
    void theMethodIsOnThePageThatIsNamed()
    {
        const QStringList all = painted({}, 0, 0);
        const auto match = QRegularExpression(u"counting method: page (\\d+)"_qs).match(all.join(QString()));
        QVERIFY(match.hasMatch());
        QVERIFY(all[match.captured(1).toInt() - 1].contains(u"Counting method\n"));
    }
    void aHeadingIsNotLeftAlone()
    {
        // At every height of the page: lines of an introduction push the rest down, one by one.
        for (int lines = 0; lines < 48; ++lines) {
            BriefingOptions options;
            options.introduction = u"Line.\n"_qs.repeated(lines);
            options.incidents = false;
            const QStringList all = painted(options, 0, 0);
            const QString whole = all.join(QString());
            QVERIFY(whole.contains(u"Counting method"_qs) &&
                    whole.contains(u"Victims by country and type (minimum)"_qs));
            for (const QString &page : all) {
                const QString body = page.left(page.lastIndexOf(u"page "_qs)).trimmed();
                for (const QString &heading :
                     {u"Counting method"_qs, u"Victims by country and type (minimum)"_qs})
                    QVERIFY2(!body.endsWith(heading), qPrintable(u"%1 lines: %2"_qs.arg(lines).arg(body)));
            }
        }
    }
    /// Whatever is known of where pages begin, a page is the same.
    void aPageAloneIsAsAmongAll()
    {
        const auto made = briefing(*m_long, {});
        const Words words(Language::English);
        const Snapshot snapshot = samples::snapshot(*m_long);
        const QString whole = path(u"whole.pdf"_qs);
        QVERIFY(writePdf(whole, *made, snapshot, words));
        const QStringList all = pagesOf(whole);
        QVERIFY(all.size() > 12);
        Pages counted(*made, snapshot, words);
        QCOMPARE(counted.count().value_or(0), static_cast<int>(all.size()));
        // It knows where several of them begin, not those that begin within an incident.
        const auto starts = std::ssize(counted.plan().starts);
        QVERIFY(starts > 5 && starts < all.size());
        Pages fromPlan(*made, snapshot, words, counted.plan());
        for (Pages *pages : {&counted, &fromPlan}) {
            for (int page = 1; page <= all.size(); ++page)
                QCOMPARE(alone(*pages, page), all[page - 1]);
            QVERIFY(alone(*pages, static_cast<int>(all.size()) + 1).isEmpty());
        }
    }
    void beforeTheyAreCountedAPageIsThereWithoutTheirNumber()
    {
        const auto made = briefing(*m_long, {});
        const Words words(Language::English);
        const Snapshot snapshot = samples::snapshot(*m_long);
        Pages pages(*made, snapshot, words);
        for (const int page : {1, 9}) {
            const QString text = alone(pages, page);
            QVERIFY2(text.contains(u"\npage %1 Test\n"_qs.arg(page)), qPrintable(text));
        }
        QVERIFY(alone(pages, 9).contains(u"counting method: page "_qs));
        // What was found on the way serves those who count.
        QVERIFY(pages.plan().starts.size() > 1 && !pages.plan().isWhole);
        Pages others(*made, snapshot, words);
        QCOMPARE(pages.count().value_or(0), others.count().value_or(-1));
        QCOMPARE(pages.plan().rulesPage, others.plan().rulesPage);
        QCOMPARE(alone(pages, 9), alone(others, 9));
    }
    void countingGoesOnWhereItWasStopped()
    {
        const auto made = briefing(*m_long, {});
        const Words words(Language::English);
        const Snapshot snapshot = samples::snapshot(*m_long);
        Pages whole(*made, snapshot, words);
        const int all = whole.count().value_or(0);
        Pages pages(*made, snapshot, words);
        std::stop_source stop;
        const auto stopped = pages.count({stop.get_token(), [&](qint64 done, qint64) {
                                              if (done > 0)
                                                  stop.request_stop();
                                          }});
        QVERIFY(!stopped);
        QVERIFY(pages.plan().starts.size() > 1 && !pages.plan().isWhole);
        QCOMPARE(pages.count().value_or(0), all);
        QCOMPARE(alone(pages, all), alone(whole, all));
    }
    void cancelledIsRefused()
    {
        const auto made = briefing({});
        const Words words(Language::English);
        const Snapshot snapshot = samples::snapshot(*m_file);
        Pages pages(*made, snapshot, words);
        std::stop_source stop;
        stop.request_stop();
        const auto count = pages.count({stop.get_token(), {}});
        QVERIFY(!count && count.error().kind == ErrorKind::Cancelled);
    }
};

QTEST_MAIN(PagesTest)
#include "PagesTest.moc"
