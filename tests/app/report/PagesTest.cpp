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

    QString path(const QString &name) const { return m_folder.filePath(name); }
    static QStringList pagesOf(const QString &pdf)
    {
        QProcess process;
        process.start(u"pdftotext"_qs, {u"-raw"_qs, pdf, u"-"_qs});
        process.waitForFinished();
        return QString::fromUtf8(process.readAllStandardOutput()).split(QChar(u'\f'), Qt::SkipEmptyParts);
    }
    Result<Briefing> briefing(BriefingOptions options) const
    {
        options.visibility = Visibility::Confidential;
        options.date = QDate(2020, 6, 10);
        return makeBriefing(samples::snapshot(*m_file), options, Words(options.language));
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
