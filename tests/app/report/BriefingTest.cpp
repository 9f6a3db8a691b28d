#include "report/Pages.h"

#include "report/PrintedLetters.h"
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
        return run(u"pdftotext"_qs, {u"-raw"_qs, pdf, u"-"_qs})
            .replace(QChar(0x202f), QLatin1Char(' '))
            .simplified();
    }
    /// Of all incidents, whoever may see them.
    static BriefingOptions ofAll(QDate date = {2020, 6, 10})
    {
        BriefingOptions options;
        options.visibility = Visibility::Confidential;
        options.date = date;
        return options;
    }
    bool write(const CaseFile &file, const BriefingOptions &options, const QString &pdf) const
    {
        const Snapshot snapshot = samples::snapshot(file);
        const Words language(options.language);
        const auto briefing = makeBriefing(snapshot, options, language);
        return briefing && writePdf(pdf, *briefing, snapshot, language);
    }

private slots:
    void figuresAreReadBack_data()
    {
        QTest::addColumn<int>("language");
        QTest::addColumn<int>("visibility");
        QTest::addColumn<QStringList>("said");
        QTest::newRow("en") << 0 << 2
                            << QStringList{u"57 people killed (minimum)"_qs,
                                           u"142 people forcibly disappeared (minimum)"_qs,
                                           u"199 people in total (minimum)"_qs,
                                           u"7 incidents in 3 countries"_qs,
                                           u"9 violations in 7 incidents: at least 199 people."_qs,
                                           u"Status of the incidents: "_qs,
                                           u"verified (3)"_qs,
                                           u"under review (3)"_qs,
                                           u"draft (1)"_qs,
                                           u"Niger: at least 102 people out of 199 in total"_qs,
                                           u"50–56 4 incidents"_qs,
                                           u"47+ 2 incidents"_qs,
                                           u"Counting method"_qs,
                                           u"page 1 of 3"_qs,
                                           u"3 February – 9 April 2020"_qs,
                                           u"Illustrative: 5 incidents"_qs,
                                           u"No conditions: all incidents of the case file"_qs};
        QTest::newRow("fr") << 1 << 2
                            << QStringList{u"57 personnes tuées (minimum)"_qs,
                                           u"142 victimes de disparition forcée (minimum)"_qs,
                                           u"7 incidents dans 3 pays"_qs,
                                           u"Statut des incidents : "_qs,
                                           u"vérifié (3)"_qs,
                                           u"au moins 102 personnes sur 199 au total"_qs,
                                           u"Disparition forcée"_qs,
                                           u"3 février – 9 avril 2020"_qs,
                                           u"Méthode de comptage"_qs,
                                           u"page 1 sur 3"_qs,
                                           u"27 mars – 2 avr. 2020"_qs,
                                           u"Sans condition : tous les incidents du dossier"_qs};
        QTest::newRow("public only")
            << 0 << 0
            << QStringList{u"156 people in total (minimum)"_qs, u"3 incidents in 3 countries"_qs,
                           u"all incidents of the case file up to the visibility level “public”"_qs,
                           u"Some incidents may have been left out because of their visibility level."_qs};
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

    void conditionsAreSaid_data()
    {
        QTest::addColumn<int>("language");
        QTest::addColumn<Filter>("filter");
        QTest::addColumn<QString>("said");
        const Filter many{.countries = {u"ML"_qs, u"NE"_qs},
                          .types = {u"liberty.enforced-disappearance"_qs},
                          .statuses = {Status::Verified, Status::UnderReview},
                          .from = QDate(2020, 2, 3),
                          .to = QDate(2020, 4, 9)};
        QTest::newRow("status") << 0 << Filter{.statuses = {Status::Verified}}
                                << u"Conditions: status: verified"_qs;
        QTest::newRow("type") << 0 << Filter{.types = {u"life"_qs}}
                              << u"Conditions: violations of the right to life"_qs;
        QTest::newRow("many")
            << 0 << many
            << u"Conditions: Mali and Niger; enforced disappearance; 3 February – 9 April 2020; "
               "statuses: verified and under review"_qs;
        QTest::newRow("many fr")
            << 1 << many
            << u"Conditions : Mali et Niger ; disparition forcée ; 3 février – 9 avril 2020 ; "
               "statuts : vérifié et en cours de vérification"_qs;
        QTest::newRow("words") << 0 << Filter{.types = {u"life"_qs}, .words = u"soldiers"_qs}
                               << u"and further conditions that are not printed"_qs;
        QTest::newRow("words fr") << 1 << Filter{.words = u"soldats"_qs} << u"Conditions : non imprimées"_qs;
    }
    /// Below the title and with the method; figures of different filters cannot be taken for each other.
    void conditionsAreSaid()
    {
        QFETCH(int, language);
        QFETCH(Filter, filter);
        QFETCH(QString, said);
        if (!m_sahel)
            m_sahel = samples::sahel(path(u"sahel.dossier"_qs));
        BriefingOptions options;
        options.language = static_cast<Language>(language);
        options.visibility = Visibility::Confidential;
        options.filter = filter;
        options.date = QDate(2020, 6, 10);
        QVERIFY(write(*m_sahel, options, path(u"conditions.pdf"_qs)));
        const QString text = words(path(u"conditions.pdf"_qs));
        QVERIFY2(text.count(said) == 2, qPrintable(said + u" is not twice in: "_qs + text));
        if (!filter.words.isEmpty())
            QVERIFY(!text.contains(filter.words + QChar(0x201d)));
        // The title does not stand for the whole file.
        QVERIFY2(text.contains(language == 0 ? u"Test: excerpt"_qs : u"Test : extrait"_qs), qPrintable(text));
    }

    void largeNumbersAreNotCut()
    {
        const auto file = samples::emptyFile(path(u"large.dossier"_qs));
        Incident incident = samples::incident();
        incident.violations.front().victims = {999'999'999, 999'999'999, 999'999'999};
        Violation second = incident.violations.front();
        second.type = u"liberty.enforced-disappearance"_qs;
        incident.violations.push_back(second);
        incident.overlap = Overlap::Different;
        Change change;
        change.edits.push_back({std::nullopt, incident});
        QVERIFY(file->store().apply(change));
        BriefingOptions options = ofAll();
        for (const bool letter : {false, true}) {
            options.letter = letter;
            QVERIFY(write(*file, options, path(u"large.pdf"_qs)));
            const QString text = words(path(u"large.pdf"_qs));
            for (const QString &whole :
                 {u"999,999,999 people killed (minimum)"_qs, u"1,999,999,998 people in total (minimum)"_qs})
                QVERIFY2(text.contains(whole), qPrintable(text));
        }
    }

    void rowsThatAddUpAreNotSaidNotTo()
    {
        const auto file = samples::emptyFile(path(u"sums.dossier"_qs));
        Incident incident = samples::incident();
        Violation second = incident.violations.front();
        second.type = u"liberty.enforced-disappearance"_qs;
        incident.violations.push_back(second);
        incident.overlap = Overlap::Different;
        Change change;
        change.edits.push_back({std::nullopt, incident});
        Incident elsewhere = samples::incident(u"NE-2020-002"_qs);
        elsewhere.place = {};
        elsewhere.place.country.value = u"NE"_qs;
        change.edits.push_back({std::nullopt, elsewhere});
        QVERIFY(file->store().apply(change));
        BriefingOptions options = ofAll();
        const auto text = [&](const Filter &filter) {
            options.filter = filter;
            return write(*file, options, path(u"sums.pdf"_qs)) ? words(path(u"sums.pdf"_qs)) : QString();
        };
        const QString rows = u"The rows may add up to more than the total"_qs, cells = u"are not sums"_qs;
        // Different people: the people add up, and the incidents do not.
        const QString both = text({});
        QVERIFY2(both.contains(rows) && !both.contains(cells), qPrintable(both));
        const QString one = text({.types = {u"life"_qs}});
        QVERIFY(one.contains(u"5 people") && !one.contains(rows) && !one.contains(cells));
        // The same people in both.
        const auto stored = file->store().incidents(std::vector<IncidentId>{IncidentId{1}});
        QVERIFY(stored);
        Incident same = stored->front();
        same.overlap = Overlap::Same;
        Change mend;
        mend.edits.push_back({stored->front(), same});
        QVERIFY(file->store().apply(mend));
        QVERIFY(text({}).contains(cells));
    }

    /// Who stands in no month is told wherever months are shown, be it in a table of many years.
    void unknownMonthsAreTold_data()
    {
        QTest::addColumn<QStringList>("days"); // from when an incident is, each of five people
        QTest::addColumn<bool>("told");
        QTest::newRow("a few months") << QStringList{u"2020-01-10"_qs, u"2020-03-01"_qs, u"2020"_qs} << true;
        QTest::newRow("many months") << QStringList{u"2015-01-10"_qs, u"2020-03-01"_qs, u"2020"_qs} << true;
        QTest::newRow("years alone") << QStringList{u"2015"_qs, u"2020"_qs} << true;
        QTest::newRow("all known") << QStringList{u"2015-01-10"_qs, u"2020-03"_qs} << false;
    }
    void unknownMonthsAreTold()
    {
        QFETCH(QStringList, days);
        QFETCH(bool, told);
        const QString name = path(u"months.dossier"_qs);
        QFile::remove(name);
        const auto file = samples::emptyFile(name);
        Change change;
        qint64 unknown = 0;
        for (const QString &day : std::as_const(days)) {
            Incident incident = samples::incident(u"ML-%1"_qs.arg(change.edits.size()));
            const int year = day.left(4).toInt();
            if (day.size() == 4)
                incident.period = {QDate(year, 1, 1), QDate(year, 12, 31), Precision::Year};
            else
                incident.period.from = incident.period.to = QDate(year, day.mid(5, 2).toInt(), 1);
            unknown += day.size() == 4 ? 1 : 0;
            change.edits.push_back({std::nullopt, incident});
        }
        QVERIFY(file->store().apply(change));
        BriefingOptions options = ofAll(QDate(2021, 6, 10));
        QVERIFY(write(*file, options, path(u"months.pdf"_qs)));
        const QString text = words(path(u"months.pdf"_qs));
        QCOMPARE(text.contains(u"Month unknown"_qs), told);
        if (told) {
            QVERIFY2(text.contains(u"Month unknown: %1 incident"_qs.arg(unknown)) &&
                         text.contains(u"at least %1 people"_qs.arg(5 * unknown)),
                     qPrintable(text));
        }
    }

    /// What is equal is named as equal or not at all; one thing alone is a sentence and no chart; who was
    /// killed is told, whatever happened to more people.
    void titlesAndKeyFiguresAreTrue()
    {
        const auto written = [&](const QList<std::pair<QString, QString>> &what, qint64 displaced = 0) {
            const QString name = path(u"true.dossier"_qs);
            QFile::remove(name);
            const auto file = samples::emptyFile(name);
            Change change;
            for (const auto &[country, type] : what) {
                Incident incident = samples::incident(u"R-%1"_qs.arg(change.edits.size()));
                incident.place.country.value = country;
                incident.place.region = QString();
                incident.place.coordinates.reset();
                incident.violations.front().type = type;
                incident.violations.front().victims = {2, 2, 2};
                change.edits.push_back({std::nullopt, incident});
            }
            if (displaced > 0) {
                for (const QString &type : {u"movement.forced-displacement"_qs, u"integrity.torture"_qs}) {
                    Incident incident = samples::incident(type);
                    incident.violations.front().type = type;
                    incident.violations.front().victims = {displaced, displaced, displaced};
                    change.edits.push_back({std::nullopt, incident});
                }
            }
            BriefingOptions options = ofAll(QDate(2021, 6, 10));
            const bool done = file->store().apply(change) && write(*file, options, path(u"true.pdf"_qs));
            return done ? words(path(u"true.pdf"_qs)) : QString();
        };
        const QString killing = u"life.extrajudicial-execution"_qs;
        const QString tie = written({{u"AF"_qs, killing}, {u"ZW"_qs, killing}});
        QVERIFY2(tie.contains(u"Afghanistan and Zimbabwe: at least 2 people each, out of 4 in total"),
                 qPrintable(tie));
        const QString many = written({{u"AF"_qs, killing}, {u"ZW"_qs, killing}, {u"ML"_qs, killing}});
        QVERIFY2(many.contains(u"Victims by country (minimum)") && !many.contains(u"2 people each"),
                 qPrintable(many));
        const QString one = written({{u"ML"_qs, killing}});
        QVERIFY2(one.contains(u"Mali: at least 2 people, 1 incident.") &&
                     one.contains(u"execution: at least 2 people, 1 incident."),
                 qPrintable(one));
        QVERIFY(!one.contains(u"Bars: minimum"));
        const QString more = written({{u"ML"_qs, killing}}, 1'250'000);
        QVERIFY2(more.contains(u"2 people killed (minimum)") && more.contains(u"1,250,000 people"),
                 qPrintable(more));
    }

    /// A period is no finer than its ends are known, and marks that turn text turn none.
    void nothingIsFinerOrOtherThanItIs()
    {
        const auto file = samples::emptyFile(path(u"turned.dossier"_qs));
        Incident old = samples::incident(u"OLD"_qs), late = samples::incident(u"LATE"_qs);
        old.period = {QDate(1895, 1, 1), QDate(1895, 12, 31), Precision::Year};
        late.period = {QDate(2026, 1, 3), QDate(2026, 1, 3), Precision::Day};
        late.title.en = u"One\u2029two"_qs;
        late.violations.front().perpetrators = {u"Police \u202e3202 ni delliK"_qs};
        Change change;
        change.edits.push_back({std::nullopt, old});
        change.edits.push_back({std::nullopt, late});
        QVERIFY(file->store().apply(change));
        BriefingOptions options = ofAll(QDate(2026, 6, 10));
        options.introduction = u"A \u202eB"_qs;
        QVERIFY(write(*file, options, path(u"turned.pdf"_qs)));
        const QString text = words(path(u"turned.pdf"_qs));
        QVERIFY2(text.contains(u"1895–2026"_qs) && !text.contains(u"1 January 1895"_qs), qPrintable(text));
        QVERIFY2(text.contains(u"Police \\u202e3202 ni delliK"_qs), qPrintable(text));
        QVERIFY(text.contains(u"A \\u202eB"_qs) && !text.contains(u"Onetwo"_qs));
    }

    /// What is known to the year alone stands behind what is known to the day.
    void whatIsHardlyDatedComesLast()
    {
        const auto file = samples::emptyFile(path(u"dated.dossier"_qs));
        Change change;
        const auto add = [&](const QString &reference, QDate from, QDate to, Precision precision) {
            Incident incident = samples::incident(reference);
            incident.period = {from, to, precision};
            change.edits.push_back({std::nullopt, incident});
        };
        add(u"YEAR"_qs, QDate(2020, 1, 1), QDate(2020, 12, 31), Precision::Year);
        add(u"JUNE"_qs, QDate(2020, 6, 1), QDate(2020, 6, 30), Precision::Month);
        add(u"LATE"_qs, QDate(2020, 6, 28), QDate(2020, 6, 28), Precision::Day);
        add(u"LONG"_qs, QDate(2020, 5, 20), QDate(2020, 7, 20), Precision::Day);
        add(u"EARLY"_qs, QDate(2020, 6, 3), QDate(2020, 6, 3), Precision::Day);
        QVERIFY(file->store().apply(change));
        BriefingOptions options = ofAll(QDate(2020, 7, 10));
        options.filter.from = QDate(2020, 6, 1);
        options.filter.to = QDate(2020, 6, 30);
        QVERIFY(write(*file, options, path(u"dated.pdf"_qs)));
        const QString text = words(path(u"dated.pdf"_qs));
        QList<qsizetype> at;
        for (const QString &reference : {u"LONG "_qs, u"EARLY "_qs, u"LATE "_qs, u"JUNE "_qs, u"YEAR "_qs})
            at << text.indexOf(reference);
        QVERIFY2(!at.contains(-1) && std::ranges::is_sorted(at), qPrintable(text));
    }

    /// Every page says of which state its figures are, once; and how secret it is, unless it is public.
    void pagesSayTheirSourceAndLevel()
    {
        if (!m_sahel)
            m_sahel = samples::sahel(path(u"sahel.dossier"_qs));
        for (const auto visibility : {Visibility::Public, Visibility::Confidential}) {
            BriefingOptions options;
            options.visibility = visibility;
            options.date = QDate(2020, 6, 10);
            QVERIFY(write(*m_sahel, options, path(u"pages.pdf"_qs)));
            const QStringList pages = run(u"pdftotext"_qs, {u"-raw"_qs, path(u"pages.pdf"_qs), u"-"_qs})
                                          .split(QChar(u'\f'), Qt::SkipEmptyParts);
            QVERIFY(pages.size() > 2);
            for (const QString &page : pages) {
                QCOMPARE(page.count(u"Source: case file"_qs), 1);
                QCOMPARE(page.count(u"Confidential · 10 June 2020"_qs),
                         visibility == Visibility::Public ? 0 : 1);
            }
        }
    }

    /// What is kept back is not given away by how it is told of.
    void nothingIsToldOfWhatIsLeftOut()
    {
        const auto file = samples::emptyFile(path(u"left.dossier"_qs));
        Change change;
        for (int i = 0; i < 24; ++i) {
            Incident incident = samples::incident(QStringLiteral("R-%1").arg(i, 2, 10, QLatin1Char('0')));
            incident.visibility = i == 0 ? Visibility::Public : Visibility::Confidential;
            incident.place.country.value = i == 1 ? u"NE"_qs : u"ML"_qs;
            incident.place.region = QString();
            incident.place.coordinates.reset();
            change.edits.push_back({std::nullopt, incident});
        }
        QVERIFY(file->store().apply(change));
        BriefingOptions options;
        options.date = QDate(2020, 6, 10);
        const auto text = [&](const Filter &filter) {
            options.filter = filter;
            return write(*file, options, path(u"left.pdf"_qs)) ? words(path(u"left.pdf"_qs)) : QString();
        };
        // Of all: 23 incidents, told in tens.
        const QString all = text({});
        QVERIFY2(all.contains(u"Left out because of their visibility level: at least 20 incidents."_qs),
                 qPrintable(all));
        // Under a filter the same is said of one, of many and of none.
        const QString some = u"Some incidents may have been left out because of their visibility level."_qs;
        for (const QString &country : {u"NE"_qs, u"ML"_qs, u"BF"_qs}) {
            const QString narrow = text({.countries = {country}});
            QVERIFY2(narrow.contains(some) && !narrow.contains(u"Left out"), qPrintable(narrow));
        }
        options.visibility = Visibility::Confidential;
        QVERIFY(!text({}).contains(u"eft out"));
    }
    void smallNumbersAreNotDisclosed()
    {
        const Count few{.incidents = 10, .victims = {.low = 400}},
            many{.incidents = 19, .victims = {.low = 112}};
        QVERIFY(!disclosable(few, {}));
        QCOMPARE(disclosable(many, {}), 10);
        // One massacre more, of 770 people, changes nothing.
        QCOMPARE(disclosable({.incidents = 12, .victims = {.low = 781}}, {}),
                 disclosable({.incidents = 11, .victims = {.low = 11}}, {}));
        QVERIFY(!disclosable({.incidents = 25, .victims = {.low = 10}}, {})); // as the guide says
        QVERIFY(!disclosable(many, {.countries = {u"ML"_qs}}));
    }

    void namesOfOthersAreNotPrinted()
    {
        const auto file = samples::emptyFile(path(u"names.dossier"_qs));
        Incident open = samples::incident(u"A-1"_qs), secret = samples::incident(u"B-1"_qs);
        open.visibility = Visibility::Public;
        secret.visibility = Visibility::Confidential;
        secret.violations.front().perpetrators = {u"Colonel Sanogo"_qs};
        Change change;
        change.edits.push_back({std::nullopt, open});
        change.edits.push_back({std::nullopt, secret});
        QVERIFY(file->store().apply(change));
        BriefingOptions options;
        options.date = QDate(2020, 6, 10);
        options.filter.perpetrators = {u"Army"_qs, u"Colonel Sanogo"_qs};
        QVERIFY(write(*file, options, path(u"names.pdf"_qs)));
        const QString hidden = words(path(u"names.pdf"_qs));
        QVERIFY2(!hidden.contains(u"Sanogo") && hidden.contains(u"alleged perpetrator: Army"),
                 qPrintable(hidden));
        QVERIFY(hidden.contains(u"and further conditions that are not printed"));
        options.visibility = Visibility::Confidential;
        QVERIFY(write(*file, options, path(u"names.pdf"_qs)));
        QVERIFY(words(path(u"names.pdf"_qs)).contains(u"alleged perpetrators: Army and Colonel Sanogo"));
    }

    /// Under another title the case file's own is nobody's business.
    void caseFileIsNamedWhereTheBriefingBearsItsTitle()
    {
        const auto file =
            CaseFile::create(path(u"named.dossier"_qs), {u"Operation Nightfall"_qs, Language::English},
                             {{}, CaseFile::Mode::Write, u"tester"_qs}, samples::vocabulary());
        QVERIFY(file);
        Incident incident = samples::incident();
        incident.visibility = Visibility::Public;
        Change change;
        change.edits.push_back({std::nullopt, incident});
        QVERIFY((*file)->store().apply(change));
        const QString pdf = path(u"named.pdf"_qs);
        const auto times = [&](const QString &title, Visibility visibility) {
            BriefingOptions options;
            options.title = title;
            options.visibility = visibility;
            options.date = QDate(2020, 6, 10);
            return write(**file, options, pdf) ? words(pdf).count(u"Nightfall"_qs) : -1;
        };
        QVERIFY(times({}, Visibility::Public) > 3);
        QCOMPARE(times(u"Arrests in Mali"_qs, Visibility::Public), 0);
        QVERIFY(run(u"pdfinfo"_qs, {pdf}).contains(u"Arrests in Mali"));
        QFile bytes(pdf);
        QVERIFY(bytes.open(QIODevice::ReadOnly));
        const QByteArray all = bytes.readAll();
        QVERIFY(!all.contains("Nightfall") && !all.contains(QByteArray("\0N\0i\0g\0h\0t", 10)));
        QVERIFY(!all.contains("004e0069006700680074"));
        QVERIFY(!run(u"pdfinfo"_qs, {u"-struct-text"_qs, pdf}).contains(u"Nightfall"));
        QCOMPARE(times(u"Arrests in Mali"_qs, Visibility::Restricted), 1); // with the method
        QVERIFY(words(pdf).contains(u"Case file: “Operation Nightfall”."));
    }

    void noTimeZoneIsTold()
    {
        if (!m_sahel)
            m_sahel = samples::sahel(path(u"sahel.dossier"_qs));
        BriefingOptions options;
        options.date = QDate(2020, 6, 10);
        const QByteArray before = qgetenv("TZ");
        QByteArray first;
        for (const char *zone : {"UTC", "Pacific/Kiritimati", "America/Mexico_City", "Asia/Kathmandu",
                                 "America/St_Johns", "Africa/Bamako"}) {
            qputenv("TZ", zone);
            QVERIFY(write(*m_sahel, options, path(u"zone.pdf"_qs)));
            QFile pdf(path(u"zone.pdf"_qs));
            QVERIFY(pdf.open(QIODevice::ReadOnly));
            const QByteArray bytes = pdf.readAll();
            QCOMPARE(bytes.count("D:20"), 1);
            QVERIFY2(bytes.contains("/CreationDate(D:20200610000000Z)"), zone);
            // Nor in the metadata: no time of day but midnight, no offset.
            QVERIFY(bytes.contains("xmp:CreateDate=\"2020-06-10T00:00:00Z\""));
            QCOMPARE(bytes.count("T00:00:00"), 1);
            QVERIFY(!bytes.contains("/ModDate") && !bytes.contains("Qt "));
            if (first.isEmpty())
                first = bytes;
            QVERIFY2(bytes == first, zone);
        }
        before.isNull() ? qunsetenv("TZ") : qputenv("TZ", before);
        // It is still a sound file, its table of contents right to the byte.
        const QString info = run(u"pdfinfo"_qs, {path(u"zone.pdf"_qs)});
        QVERIFY2(info.contains(QRegularExpression(u"Creator: +Dossier\n"_qs)) && info.contains(u"Pages:"),
                 qPrintable(info));
        QProcess check;
        check.start(u"qpdf"_qs, {u"--check"_qs, path(u"zone.pdf"_qs)});
        QVERIFY(check.waitForFinished() && check.exitCode() == 0);
    }
    void nothingOfTheComputerIsTold()
    {
        if (!m_sahel)
            m_sahel = samples::sahel(path(u"sahel.dossier"_qs));
        BriefingOptions options;
        options.date = QDate(2020, 6, 10);
        const QString pdf = path(u"own.pdf"_qs);
        QVERIFY(write(*m_sahel, options, pdf));
        QFile file(pdf);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        for (const QString &secret :
             {QSysInfo::machineHostName(), m_folder.path(), QDir::homePath() + u"/"_qs,
              QFileInfo(m_folder.path()).fileName(), u"sahel.dossier"_qs}) {
            if (secret.size() < 3)
                continue;
            QByteArray wide;
            for (const QChar letter : secret)
                wide += QByteArray(1, char(letter.row())) + QByteArray(1, char(letter.cell()));
            QVERIFY2(!bytes.contains(secret.toUtf8()) && !bytes.contains(wide), qPrintable(secret));
        }
    }
    void aTitleOfAnyLettersIsKept()
    {
        const auto file = samples::emptyFile(path(u"odd.dossier"_qs));
        BriefingOptions options;
        options.date = QDate(2020, 6, 10);
        options.lettersAsCodes = true; // most of them are in no font
        // In UTF-16, the first ones are "/Creator (" and "\n>>\nendobj".
        options.title = u"\u2f43\u7265\u6174\u6f72\u2028 (Mali) \\ \u0a3e\u3e0a\u656e\u646f\u626a"_qs;
        QVERIFY(write(*file, options, path(u"odd.pdf"_qs)));
        const QString info = run(u"pdfinfo"_qs, {path(u"odd.pdf"_qs)});
        QVERIFY2(info.contains(u"(Mali)") && info.contains(QRegularExpression(u"Creator: +Dossier\n"_qs)),
                 qPrintable(info));
    }

    void lettersCanBeSearchedAndFontsAreEmbedded()
    {
        const auto file = samples::emptyFile(path(u"letters.dossier"_qs));
        Incident incident = samples::incident();
        incident.summary.fr = u"efficace conflit offre fjord ﬁn"_qs;
        Change change;
        change.edits.push_back({std::nullopt, incident});
        QVERIFY(file->store().apply(change));
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

    /// Each script has its font, shipped with the program.
    void namesStandInTheirScripts()
    {
        const auto file = samples::emptyFile(path(u"scripts.dossier"_qs));
        const QList<std::pair<QString, QString>> names{
            {u"Arabic"_qs, u"حلب"_qs},      {u"Myanmar"_qs, u"စစ်ကိုင်း"_qs}, {u"Ethiopic"_qs, u"መቐለ"_qs},
            {u"Devanagari"_qs, u"इंफाल"_qs}, {u"Tamil"_qs, u"கொலை"_qs},    {u"Sinhala"_qs, u"යාපනය"_qs},
            {u"Lao"_qs, u"ການຈັບ"_qs},       {u"Khmer"_qs, u"ការចាប់"_qs},  {u"Thai"_qs, u"การจับกุม"_qs},
            {u"Hebrew"_qs, u"חברון"_qs},    {u"Georgian"_qs, u"გორი"_qs}, {u"Armenian"_qs, u"Արցախ"_qs},
            {u"Bengali"_qs, u"রাখাইন"_qs},  {u"Tibetan"_qs, u"བོད"_qs},    {u"NKo"_qs, u"ߓߡߊߞߐ"_qs},
            {u"Tifinagh"_qs, u"ⵜⴰⵣⵍⴰ"_qs},  {u"Syriac"_qs, u"ܡܘܨܠ"_qs},   {u"Gurmukhi"_qs, u"ਪੰਜਾਬ"_qs},
            {u"Telugu"_qs, u"తెలుగు"_qs},    {u"Kannada"_qs, u"ಕನ್ನಡ"_qs},  {u"Malayalam"_qs, u"കേരളം"_qs},
            {u"Gujarati"_qs, u"ગુજરાત"_qs},  {u"Oriya"_qs, u"ଓଡ଼ିଶା"_qs}};
        Change change;
        for (const auto &[script, name] : names) {
            Incident incident = samples::incident(script);
            incident.place.name = name;
            incident.title.en = name;
            change.edits.push_back({std::nullopt, incident});
        }
        QVERIFY(file->store().apply(change));
        BriefingOptions options = ofAll();
        QVERIFY(write(*file, options, path(u"scripts.pdf"_qs)));
        const QString fonts = run(u"pdffonts"_qs, {path(u"scripts.pdf"_qs)});
        for (const auto &[script, name] : names)
            QVERIFY2(fonts.contains(script), qPrintable(script));
        for (const QString &line : fonts.split(QLatin1Char('\n'), Qt::SkipEmptyParts).mid(2))
            QVERIFY2(line.contains(u"Noto"_qs), qPrintable(line));
    }

    /// What no font has stops the briefing, rather than stand there as a box that looks like a redaction.
    void lettersThatNoFontHasAreNamed()
    {
        const auto file = samples::emptyFile(path(u"no-font.dossier"_qs));
        Incident incident = samples::incident(u"ML-2020-077"_qs);
        const QString nowhere = QString::fromUcs4(U"\U0010FFFD");
        incident.summary.en = u"Name: "_qs + nowhere;
        Change change;
        change.edits.push_back({std::nullopt, incident});
        QVERIFY(file->store().apply(change));
        BriefingOptions options = ofAll();
        const Snapshot snapshot = samples::snapshot(*file);
        const Words language(options.language);
        const QString pdf = path(u"no-font.pdf"_qs);
        for (const QString &title : {QString(), nowhere}) {
            options.title = title;
            const auto briefing = makeBriefing(snapshot, options, language);
            QVERIFY(briefing);
            const auto written = writePdf(pdf, *briefing, snapshot, language);
            QVERIFY(!written && PrintedLetters::areMissing(written.error()));
            QVERIFY(!QFile::exists(pdf));
            const QString said = language.say(written.error().message);
            QVERIFY2(said.contains(u"U+10FFFD"_qs) && said.contains(u"ML-2020-077"_qs), qPrintable(said));
        }
        options.lettersAsCodes = true;
        QVERIFY(write(*file, options, pdf));
        QVERIFY(words(pdf).contains(u"Name: [U+10FFFD]"_qs));
        // Nor does a box stand for a script that none of its fonts can set.
        const auto maldives = samples::emptyFile(path(u"no-font-2.dossier"_qs));
        incident.summary.en.clear();
        incident.place.name = u"މާލެ"_qs;
        Change other;
        other.edits.push_back({std::nullopt, incident});
        QVERIFY(maldives->store().apply(other));
        QVERIFY(write(*maldives, options, pdf));
        const QString text = words(pdf);
        QVERIFY2(text.contains(u"މާލެ"_qs) || text.contains(u"[U+0789]"_qs), qPrintable(text));
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
        QVERIFY(file->store().apply(change));
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

    /// Not that the case file holds none: it may hold some that are not for these readers.
    void nothingChosenIsSaid()
    {
        const auto file = samples::emptyFile(path(u"none.dossier"_qs));
        BriefingOptions options;
        options.date = QDate(2020, 6, 10);
        const auto text = [&] {
            return write(*file, options, path(u"none.pdf"_qs)) ? words(path(u"none.pdf"_qs)) : QString();
        };
        const QString empty = text();
        QVERIFY(empty.contains(u"This briefing contains no incidents."));
        Incident secret = samples::incident();
        secret.visibility = Visibility::Confidential;
        Change change;
        change.edits.push_back({std::nullopt, secret});
        QVERIFY(file->store().apply(change));
        // Word for word the same, but for the revision.
        const auto withoutRevision = [](QString said) {
            return said.remove(QRegularExpression(u"Revision: [0-9a-f]{64}|[0-9a-f]{4}…[0-9a-f]{4}"_qs));
        };
        QCOMPARE(withoutRevision(text()), withoutRevision(empty));
        QVERIFY(text() != empty);
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
