#include "casefile/CaseFile.h"
#include "casefile/Connection.h"
#include "Samples.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

/// The program itself, as a script runs it.
class CommandLineTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    struct Ran {
        int status;
        QByteArray out, err;
    };
    Ran run(const QStringList &arguments, const QByteArray &language = "C") const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"DISPLAY"_qs);
        environment.remove(u"QT_QPA_PLATFORM"_qs);
        environment.remove(u"XDG_RUNTIME_DIR"_qs);
        environment.remove(u"LC_ALL"_qs);
        environment.insert(u"LANG"_qs, QString::fromLatin1(language));
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder.path());
        process.setStandardInputFile(QProcess::nullDevice());
        process.start(QStringLiteral(DOSSIER_PROGRAM), arguments);
        process.waitForFinished(120'000);
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                process.readAllStandardOutput(), process.readAllStandardError()};
    }
    static bool hasTerminals()
    {
        return QProcess::execute(u"python3"_qs, {u"-c"_qs, u"import pty; pty.openpty()"_qs}) == 0;
    }
    /// The same on a terminal, where `typed` answers its questions, a line each.
    Ran runOnTerminal(const QStringList &arguments, const QByteArray &typed) const
    {
        // Python gives the program a terminal of its own.
        const QByteArray script = "import os, pty, sys\n"
                                  "pid, terminal = pty.fork()\n"
                                  "if pid == 0:\n"
                                  "    os.execv(sys.argv[1], sys.argv[1:])\n"
                                  "shown = b''\n"
                                  "for line in sys.stdin.buffer.read().splitlines(keepends=True):\n"
                                  "    while not shown.endswith(b': '):\n"
                                  "        shown += os.read(terminal, 1)\n"
                                  "    os.write(terminal, line)\n"
                                  "    shown += os.read(terminal, 1)\n"
                                  "try:\n"
                                  "    while more := os.read(terminal, 1000):\n"
                                  "        shown += more\n"
                                  "except OSError:\n"
                                  "    pass\n"
                                  "sys.stdout.buffer.write(shown)\n"
                                  "sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))\n";
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(u"python3"_qs,
                      QStringList{u"-c"_qs, QString::fromUtf8(script), QStringLiteral(DOSSIER_PROGRAM)} +
                          arguments);
        process.write(typed);
        process.closeWriteChannel();
        const bool ended = process.waitForFinished(60'000);
        return {ended ? process.exitCode() : -1, process.readAllStandardOutput(),
                process.readAllStandardError()};
    }
    QJsonObject json(const QStringList &arguments) const
    {
        return QJsonDocument::fromJson(run(arguments).out).object();
    }
    QStringList filesThere() const { return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden); }
    /// Files with which work takes its seconds: a sound one, one with a broken history, one with a broken
    /// index, an empty one, and a table.
    void makeBig() const
    {
        QFile sample(QStringLiteral(SAMPLE));
        QVERIFY(sample.open(QIODevice::ReadOnly));
        QByteArray table = sample.readLine();
        const QByteArray rows = sample.readAll();
        constexpr int times = 4000;
        for (int i = 0; i < times; ++i) {
            QByteArray more = rows;
            more.replace("-2020-0", "-2020-" + QByteArray::number(i) + "0");
            table += more;
        }
        write(u"big.csv"_qs, table);
        for (const QString &name : {u"big.dossier"_qs, u"into.dossier"_qs})
            QVERIFY(samples::emptyFile(m_folder.filePath(name)));
        {
            const auto file = CaseFile::open(m_folder.filePath(u"big.dossier"_qs), {}, samples::vocabulary());
            QVERIFY(file && importTable(**file, m_folder.filePath(u"big.csv"_qs), {}));
        }
        const std::pair<QString, QString> faults[]{
            {u"big-broken.dossier"_qs, u"DELETE FROM history WHERE seq = 30"_qs},
            {u"big-index.dossier"_qs, u"DELETE FROM incident_text WHERE rowid = 2"_qs}};
        for (const auto &[name, sql] : faults) {
            QVERIFY(QFile::copy(m_folder.filePath(u"big.dossier"_qs), m_folder.filePath(name)));
            QVERIFY(samples::tamper(m_folder.filePath(name), {sql}));
        }
    }
    void write(const QString &name, const QByteArray &content) const
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    /// A case file with an incident in each of some regions.
    bool withRegions(const QString &name, const std::vector<std::pair<QString, QString>> &regions) const
    {
        const auto file = samples::emptyFile(m_folder.filePath(name));
        Change change;
        for (const auto &[country, region] : regions) {
            Incident one = samples::incident(QStringLiteral("%1-%2").arg(country, region));
            one.place.country = {country};
            one.place.region = region;
            one.place.coordinates.reset();
            change.edits.push_back({std::nullopt, one});
        }
        return file && file->store().apply(change);
    }

private slots:
    void initTestCase()
    {
        QVERIFY(CaseFile::checkEngine()); // what tampers with files here is the same engine
        QCOMPARE(run({u"new"_qs, u"s.dossier"_qs, u"--title"_qs, u"Sahel"_qs}).status, 0);
        QCOMPARE(run({u"import"_qs, u"s.dossier"_qs, QStringLiteral(SAMPLE)}).status, 0);
    }

    void countsAsJson()
    {
        const QJsonObject found =
            json({u"count"_qs, u"s.dossier"_qs, u"--by"_qs, u"country,type"_qs, u"--format"_qs, u"json"_qs});
        const QJsonObject total = found[u"total"].toObject();
        QCOMPARE(total[u"incidents"].toInt(), 7);
        QCOMPARE(total[u"violations"].toInt(), 9);
        QCOMPARE(total[u"victims"][u"low"].toInt(), 199);
        QVERIFY(total[u"victims"][u"high"].isNull());
        QCOMPARE(found[u"by"].toArray(), (QJsonArray{u"country"_qs, u"type"_qs}));
        QCOMPARE(found[u"rows"].toArray().size(), 7);
        const QJsonObject last = found[u"rows"].toArray().last().toObject();
        QCOMPARE(last[u"country"].toString(), u"NE"_qs);
        QCOMPARE(last[u"victims"][u"best"].toInt(), 102);
        QVERIFY(!json({u"count"_qs, u"s.dossier"_qs, u"--format"_qs, u"json"_qs}).contains(u"rows"_qs));
    }

    /// Regions of one name are told apart by their countries; no two rows have the same key.
    void regionsOfOneNameAreToldApart()
    {
        {
            const auto file = samples::emptyFile(m_folder.filePath(u"regions.dossier"_qs));
            QVERIFY(file);
            Change change;
            for (const QString &country : {u"ML"_qs, u"NE"_qs, u"BF"_qs}) {
                Incident one = samples::incident(country);
                one.place.country = {country};
                one.place.region = country == u"BF"_qs ? u"Far north"_qs : u"Border area"_qs;
                one.place.coordinates.reset();
                change.edits.push_back({std::nullopt, one});
            }
            QVERIFY(file->store().apply(change));
        }
        const QStringList asked{u"count"_qs, u"regions.dossier"_qs, u"--by"_qs};
        const QStringList expected{u"Border area (ML)"_qs, u"Border area (NE)"_qs, u"Far north"_qs};
        QStringList regions;
        const QJsonArray rows =
            json(asked + QStringList{u"region"_qs, u"--format"_qs, u"json"_qs})[u"rows"].toArray();
        for (const QJsonValue &row : rows)
            regions << row[u"region"_qs].toString();
        QCOMPARE(regions, expected);
        regions.clear();
        const QByteArrayList lines =
            run(asked + QStringList{u"region"_qs, u"--format"_qs, u"csv"_qs}).out.trimmed().split('\n');
        for (const QByteArray &line : lines.mid(1))
            regions << QString::fromUtf8(line.split(',').front());
        QCOMPARE(regions, expected);
    }

    /// So are those that read alike in one of the languages alone, and those of one country.
    void regionsThatReadAlikeAreToldApart()
    {
        QVERIFY(withRegions(u"alike.dossier"_qs, {{u"UG"_qs, u"UG-N"_qs},
                                                  {u"GH"_qs, u"GH-NP"_qs},
                                                  {u"ML"_qs, u"Nord"_qs},
                                                  {u"ES"_qs, u"ES-LO"_qs},
                                                  {u"ES"_qs, u"ES-RI"_qs},
                                                  {u"ML"_qs, u"ML-5"_qs}}));
        const QStringList asked{u"count"_qs, u"alike.dossier"_qs, u"--by"_qs, u"region"_qs};
        QStringList codes;
        for (const QJsonValue &row : json(asked + QStringList{u"--format"_qs, u"json"_qs})[u"rows"].toArray())
            codes << row[u"region"_qs].toString();
        codes.sort();
        QCOMPARE(codes, (QStringList{u"ES-LO"_qs, u"ES-RI"_qs, u"GH-NP"_qs, u"ML-5"_qs, u"Nord (ML)"_qs,
                                     u"UG-N"_qs}));
        for (const QString &language : {u"en"_qs, u"fr"_qs}) {
            const QString table =
                QString::fromUtf8(run(asked + QStringList{u"--language"_qs, language}, "C.UTF-8").out);
            const bool french = language == u"fr"_qs;
            for (const QString &name :
                 {french ? u"Nord (Ouganda)"_qs : u"Northern (Uganda)"_qs,
                  french ? u"Nord (Ghana)"_qs : u"Northern (Ghana)"_qs, u"Nord (Mali)"_qs,
                  u"La Rioja (ES-LO)"_qs, u"La Rioja (ES-RI)"_qs, u"Mopti "_qs})
                QVERIFY2(table.contains(name), qPrintable(table));
        }
    }

    /// How another country writes its region is nothing to this one.
    void aRegionIsFoundWhateverOthersWrite()
    {
        QVERIFY(withRegions(u"spelt.dossier"_qs, {{u"ML"_qs, u"nord"_qs},
                                                  {u"NE"_qs, u"Nord"_qs},
                                                  {u"BF"_qs, u"BF-10"_qs},
                                                  {u"TD"_qs, u"BF-10"_qs}}));
        const auto counted = [&](const QStringList &conditions) {
            return json(QStringList{u"count"_qs, u"spelt.dossier"_qs, u"--format"_qs, u"json"_qs} +
                        conditions)[u"total"]
                .toObject()[u"incidents"]
                .toInt(-1);
        };
        QCOMPARE(counted({u"--country"_qs, u"ML"_qs, u"--region"_qs, u"Nord"_qs}), 1);
        QCOMPARE(counted({u"--country"_qs, u"ML"_qs, u"--text"_qs, u"region:Nord"_qs}), 1);
        for (const QString &written : {u"Nord"_qs, u"nord"_qs}) {
            QCOMPARE(counted({u"--region"_qs, written}), 3);
            QCOMPARE(counted({u"--region"_qs, written, u"--text"_qs, u"region:BF-10"_qs}), 1);
        }
        // A code stands for the region of its own country; what that does not have is told.
        QCOMPARE(counted({u"--region"_qs, u"BF-10"_qs}), 1);
        QVERIFY(withRegions(u"stray.dossier"_qs, {{u"TD"_qs, u"BF-10"_qs}}));
        const Ran stray = run({u"count"_qs, u"stray.dossier"_qs, u"--region"_qs, u"BF-10"_qs}, "C.UTF-8");
        QVERIFY2(stray.err.contains("does not occur"), stray.err.constData());
    }

    /// Figures travel with the conditions under which they were counted and the state that names them.
    void countsSayUnderWhichConditions()
    {
        const QStringList asked{u"count"_qs, u"s.dossier"_qs, u"--format"_qs, u"json"_qs};
        const QJsonObject all = json(asked);
        QVERIFY(all[u"filter"].isObject() && all[u"filter"].toObject().isEmpty());
        QCOMPARE(all[u"state"].toString().size(), 64);
        const QJsonObject some = json(asked + QStringList{u"--status"_qs, u"verified"_qs, u"--country"_qs,
                                                          u"ML,NE"_qs, u"--from"_qs, u"2020-02-01"_qs});
        QCOMPARE(some[u"state"], all[u"state"]);
        QCOMPARE(some[u"filter"].toObject(), (QJsonObject{{u"statuses"_qs, QJsonArray{u"verified"_qs}},
                                                          {u"countries"_qs, QJsonArray{u"ML"_qs, u"NE"_qs}},
                                                          {u"from"_qs, u"2020-02-01"_qs}}));
    }
    /// Where figures and lists have no room for them, they stand on standard error, and below a table.
    void conditionsStandBesideEveryForm_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("below");
        QTest::newRow("count, csv") << u"count --format csv"_qs << false;
        QTest::newRow("count by, csv") << u"count --by type --format csv"_qs << false;
        QTest::newRow("count, table") << u"count"_qs << true;
        QTest::newRow("count by, table") << u"count --by country"_qs << true;
        QTest::newRow("list, csv") << u"list --format csv"_qs << false;
        QTest::newRow("list, json") << u"list --format json"_qs << false;
        QTest::newRow("list, table") << u"list"_qs << true;
    }
    void conditionsStandBesideEveryForm()
    {
        QFETCH(QString, line);
        QFETCH(bool, below);
        QStringList arguments = line.split(u' ');
        arguments.insert(1, u"s.dossier"_qs);
        const QString state =
            json({u"count"_qs, u"s.dossier"_qs, u"--format"_qs, u"json"_qs})[u"state"].toString();
        const Ran all = run(arguments, "C.UTF-8");
        const Ran some = run(arguments + QStringList{u"--status"_qs, u"verified"_qs}, "C.UTF-8");
        for (const auto &[ran, conditions] : {std::pair(all, "No conditions: all incidents of the case file"),
                                              std::pair(some, "Conditions: status: verified")}) {
            const QByteArray said =
                QByteArray(conditions) + ". Revision of the case file: " + state.toLatin1() + ".\n";
            QCOMPARE(ran.status, 0);
            QCOMPARE(ran.err, below ? QByteArray() : said);
            QCOMPARE(ran.out.endsWith("\n\n" + said), below);
            QCOMPARE(ran.out.contains("Revision"), below);
        }
    }

    void rowsAreSaidNotToAddUpOnlyWhereTheyDoNot()
    {
        const auto table = [&](const QString &by, const QStringList &filter = {}) {
            return run(QStringList{u"count"_qs, u"s.dossier"_qs, u"--by"_qs, by} + filter).out;
        };
        const QByteArray note = "The rows may add up to more than the total";
        QVERIFY(table(u"type"_qs).contains(note)); // an incident of two types
        QVERIFY(!table(u"country"_qs).contains(note));
        QVERIFY(!table(u"month"_qs).contains(note));
        QVERIFY(!table(u"type"_qs, {u"--country"_qs, u"NE"_qs}).contains(note));
    }

    /// Conditions add up, wherever they are given; what cannot be asked so is refused, and nothing dropped.
    void conditionsAddUp_data()
    {
        QTest::addColumn<QStringList>("asked");
        QTest::addColumn<int>("incidents"); // -1: refused
        const auto row = [](const QStringList &asked, int incidents) {
            QTest::newRow(qPrintable(asked.join(u' '))) << asked << incidents;
        };
        row({u"--text"_qs, u"is:public"_qs, u"--text"_qs, u"Djibo"_qs}, 1);
        row({u"--text"_qs, u"Djibo"_qs, u"--text"_qs, u"is:public"_qs}, 1);
        row({u"--text"_qs, u"Djibo"_qs}, 2);
        row({u"--visibility"_qs, u"public"_qs, u"--text"_qs, u"is:confidential"_qs}, -1);
        row({u"--visibility"_qs, u"public,confidential"_qs, u"--text"_qs, u"is:public"_qs}, 3);
        row({u"--status"_qs, u"verified"_qs, u"--text"_qs, u"is:draft"_qs}, -1);
        row({u"--country"_qs, u"NE"_qs, u"--text"_qs, u"country:ML"_qs}, -1);
        row({u"--country"_qs, u"NE,ML"_qs, u"--text"_qs, u"country:ML"_qs}, 4);
        row({u"--text"_qs, u"country:NE country:ML"_qs}, 5); // values of one line are alternatives
        row({u"--text"_qs, u"country:NE"_qs, u"--text"_qs, u"country:ML"_qs}, -1);
        row({u"--type"_qs, u"liberty"_qs, u"--text"_qs, u"type:\"enforced disappearance\""_qs}, 4);
        row({u"--type"_qs, u"liberty.enforced-disappearance"_qs, u"--text"_qs, u"type:liberty"_qs}, 4);
        row({u"--type"_qs, u"life"_qs, u"--text"_qs, u"type:liberty"_qs}, -1);
        row({u"--perpetrator"_qs, u"Malian armed forces"_qs, u"--text"_qs,
             u"perpetrator:\"Malian armed forces\""_qs},
            4);
        row({u"--perpetrator"_qs, u"Malian armed forces"_qs, u"--text"_qs, u"perpetrator:Niger"_qs}, -1);
        row({u"--from"_qs, u"2020-02-01"_qs, u"--from"_qs, u"2020-04-01"_qs}, 2);
        row({u"--from"_qs, u"2020-04-01"_qs, u"--from"_qs, u"2020-02-01"_qs}, 2);
        row({u"--from"_qs, u"2020-04-01"_qs, u"--text"_qs, u"after:2020-02-01"_qs}, 2);
        row({u"--from"_qs, u"2020/04/01"_qs}, -1);
        row({u"--text"_qs, u"victims:>10"_qs, u"--text"_qs, u"victims:<50"_qs}, -2);
        row({u"--text"_qs, u"from:2020-05"_qs, u"--text"_qs, u"to:2020-03"_qs}, -1);
        row({u"--from"_qs, u"2020-05-01"_qs, u"--text"_qs, u"before:2020-04"_qs}, -1);
        row({u"--text"_qs, u"victims:>10"_qs, u"--text"_qs, u"victims:<5"_qs}, -1);
        row({u"--text"_qs, u"has:coordinates -has:coordinates"_qs}, -1);
        row({u"--text"_qs, u"statut:brouillon"_qs}, 1); // whatever the language
    }
    void conditionsAddUp()
    {
        QFETCH(QStringList, asked);
        QFETCH(int, incidents);
        const Ran ran = run(QStringList{u"count"_qs, u"s.dossier"_qs, u"--format"_qs, u"json"_qs} + asked);
        if (incidents == -1) {
            QCOMPARE(ran.status, 2);
            QVERIFY(ran.out.isEmpty());
            return;
        }
        QCOMPARE(ran.status, 0);
        const int found = QJsonDocument::fromJson(ran.out)[u"total"][u"incidents"].toInt();
        if (incidents == -2) {
            QCOMPARE(QJsonDocument::fromJson(ran.out)[u"filter"][u"victims"].toObject(),
                     (QJsonObject{{u"from"_qs, 11}, {u"to"_qs, 49}}));
            return;
        }
        QCOMPARE(found, incidents);
    }

    /// A name is the same composed and taken apart; keys add up as their values do.
    void namesAreComposed()
    {
        QFile sample(QStringLiteral(SAMPLE));
        QVERIFY(sample.open(QIODevice::ReadOnly));
        write(u"composed.csv"_qs, sample.readAll().replace("Malian armed forces", "Armée du Mali"));
        QCOMPARE(run({u"new"_qs, u"composed.dossier"_qs}).status, 0);
        QCOMPARE(run({u"import"_qs, u"composed.dossier"_qs, u"composed.csv"_qs}).status, 0);
        for (const auto form : {QString::NormalizationForm_C, QString::NormalizationForm_D}) {
            const QString name = u"Armée du Mali"_qs.normalized(form);
            const Ran ran = run({u"count"_qs, u"composed.dossier"_qs, u"--perpetrator"_qs, name, u"--by"_qs,
                                 u"country"_qs, u"--by"_qs, u"type"_qs, u"--format"_qs, u"json"_qs},
                                "C.UTF-8");
            const QJsonObject found = QJsonDocument::fromJson(ran.out).object();
            QCOMPARE(found[u"total"][u"incidents"].toInt(), 4);
            QCOMPARE(found[u"by"].toArray(), (QJsonArray{u"country"_qs, u"type"_qs}));
        }
    }

    void controlsInATitleAreRefused()
    {
        for (const QString &title : {u"A\x1b[31mB"_qs, u"A\nB"_qs, u"A\u0085B"_qs}) {
            const Ran ran = run({u"new"_qs, u"controls.dossier"_qs, u"--title"_qs, title});
            const bool isLineEnd = title.contains(u'\n');
            QCOMPARE(ran.status != 0, !isLineEnd);
            QCOMPARE(filesThere().contains(u"controls.dossier"_qs), isLineEnd);
            QFile::remove(m_folder.filePath(u"controls.dossier"_qs));
        }
    }

    void countsAsCsv()
    {
        QCOMPARE(
            run({u"count"_qs, u"s.dossier"_qs, u"--by"_qs, u"country"_qs, u"--format"_qs, u"csv"_qs}).out,
            QByteArray("country,incidents,violations,victims_low,victims_best,victims_high\n"
                       "BF,2,3,47,47,\nML,4,5,50,50,56\nNE,1,1,102,102,\n"));
    }

    void listsNewestFirst()
    {
        const QJsonArray list =
            QJsonDocument::fromJson(run({u"list"_qs, u"s.dossier"_qs, u"--format"_qs, u"json"_qs,
                                         u"--language"_qs, u"fr"_qs, u"--limit"_qs, u"2"_qs})
                                        .out)
                .array();
        QCOMPARE(list.size(), 2);
        QCOMPARE(list[0][u"incident"].toString(), u"BF-2020-001"_qs);
        QCOMPARE(list[0][u"title"].toString(), u"Exécution de détenus à Djibo"_qs);
        QCOMPARE(list[1][u"date_to"].toString(), u"2020-04-02"_qs);
        QCOMPARE(list[1][u"violations"][0][u"victims"][u"low"].toInt(), 102);
        QVERIFY(list[1][u"violations"][0][u"victims"][u"high"].isNull());
    }

    void exitStatus_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        const auto row = [](const char *line, int status) {
            QTest::newRow(line) << QString::fromLatin1(line).split(QLatin1Char(' ')) << status;
        };
        row("count s.dossier", 0);
        row("count s.dossier --country ml,BF --type life --from 2020-01-01 --to 2020-12-31", 0);
        row("count s.dossier --country Mali,bfa", 0);
        row("count s.dossier --perpetrator Nobody", 0);
        row("check s.dossier", 0);
        row("--help", 0);
        row("count --help", 0);
        row("--version", 0);
        row("count missing.dossier", 1);
        row("count .", 1);
        row("import s.dossier missing.csv", 1);
        row("import s.dossier .", 1);
        row("export s.dossier no/folder.csv", 1);
        row("report s.dossier no/folder.pdf --language en", 1);
        row("new s.dossier", 1);
        row("count", 2);
        row("count a b", 2);
        row("count s.dossier --by colour", 2);
        row("count s.dossier --country XX", 2);
        row("count s.dossier --type nothing", 2);
        row("count s.dossier --from 2020-02-30", 2);
        row("count s.dossier --country ,", 2);
        row("count s.dossier --region= --perpetrator X", 2);
        row("count s.dossier --format xml", 2);
        row("count s.dossier --nonsense", 2);
        row("count s.dossier --by country,type,month", 2);
        row("count s.dossier --text mass", 0);
        row("count s.dossier --text 10:30", 0);
        row("count s.dossier --text well-known", 0);
        row("count s.dossier --text=", 2);
        row("count s.dossier --text=...", 2);
        row("count s.dossier --text=-Djibo", 0);
        row("count s.dossier --text type:life", 0);
        row("count s.dossier --text lieu:Djibo", 0);
        row("count s.dossier --text foo:Djibo", 2);
        row("count s.dossier --text victims:>10", 0);
        row("count s.dossier --text victims:many", 2);
        row("count s.dossier --text \"mass", 2);
        row("list s.dossier --text=-Djibo", 0);
        row("count s.dossier --text is:draft", 0);
        row("export s.dossier out.csv --visibility-at-most secret", 2);
        row("report s.dossier out.pdf", 2);
        row("report s.dossier out.pdf --language de", 2);
        row("list s.dossier --limit x", 2);
        row("frobnicate s.dossier", 2);
    }
    void exitStatus()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, status);
        const QStringList before = filesThere();
        const Ran ran = run(arguments);
        QCOMPARE(ran.status, status);
        QCOMPARE(ran.err.isEmpty(), status == 0 && !arguments.contains(u"Nobody"_qs));
        QCOMPARE(filesThere(), before);
    }

    /// Every option of every verb is described, in both languages, whatever the locale is.
    void helpDescribesEveryOption_data()
    {
        QTest::addColumn<QString>("verb");
        for (const char *verb : {"new", "import", "export", "list", "count", "report", "check"})
            QTest::newRow(verb) << QString::fromLatin1(verb);
    }
    void helpDescribesEveryOption()
    {
        QFETCH(QString, verb);
        QByteArray english;
        for (const char *locale : {"C", "C.UTF-8", "fr_FR.UTF-8"}) {
            const Ran ran = run({verb, u"--help"_qs}, locale);
            QCOMPARE(ran.status, 0);
            QCOMPARE(ran.err, QByteArray());
            QVERIFY(ran.out.contains("dossier " + verb.toLatin1() + " FILE"));
            // Text once more read as Latin-1 begins so; the Qt parser's own words are in English alone.
            for (const char *wrong : {"\xc3\xa2\xc2", "[options]", "Options:", "CommandLineTest"})
                QVERIFY2(!ran.out.contains(wrong), ran.out);
            int described = 0;
            for (const QByteArray &line : ran.out.split('\n')) {
                if (!line.startsWith("  --"))
                    continue;
                ++described;
                const QByteArray text = line.mid(line.indexOf("  ", 4)).trimmed();
                QVERIFY2(text.size() > 10 && text.contains(' '), line);
            }
            // Each option of the usage line, and those of the filter.
            const QByteArray usage = ran.out.left(ran.out.indexOf('\n'));
            const QByteArray named =
                !usage.contains("[FILTER]")
                    ? QByteArray()
                    : ran.out.mid(ran.out.indexOf('\n') + 1).trimmed().split('\n').front();
            QCOMPARE(described, usage.count("--") + named.count("--") -
                                    (verb == u"report"_qs ? 1 : 0)); // --visibility stands in both
            if (english.isEmpty())
                english = ran.out;
            QCOMPARE(ran.out == english, !QByteArray(locale).startsWith("fr"));
            QCOMPARE(ran.out.contains("FILTER stands for") || ran.out.contains("FILTER désigne"),
                     usage.contains("[FILTER]"));
        }
    }

    void wrongUsageIsNamed_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QByteArray>("english");
        QTest::addColumn<QByteArray>("french");
        const auto row = [](const char *line, const char *english, const char *french) {
            QTest::newRow(line) << QString::fromUtf8(line) << QByteArray(english) << QByteArray(french);
        };
        row("import s.dossier", "“import” needs the argument TABLE.", "l’argument TABLE");
        row("count", "“count” needs the argument FILE.", "l’argument FILE");
        row("count s.dossier more", "“more”", "« more »");
        row("count s.dossier --nonsense", "Unknown option: --nonsense.",
            "Option inconnue\u202f: --nonsense.");
        row("count s.dossier -x", "Unknown option: -x.", "Option inconnue\u202f: -x.");
        row("count s.dossier --by", "The option --by needs a value.", "--by exige une valeur");
        row("check s.dossier --repair=yes", "The option --repair takes no value.", "aucune valeur");
    }
    void wrongUsageIsNamed()
    {
        QFETCH(QString, line);
        QFETCH(QByteArray, english);
        QFETCH(QByteArray, french);
        const QStringList arguments = line.split(QLatin1Char(' '));
        const Ran ran = run(arguments), ranFrench = run(arguments, "fr_FR.UTF-8");
        QCOMPARE(ran.status, 2);
        QVERIFY2(ran.err.contains(english), ran.err);
        QVERIFY(ran.err.contains("Usage: dossier"));
        french.replace("« ", "«\u00a0").replace(" »", "\u00a0»");
        QVERIFY2(ranFrench.err.contains(french), ranFrench.err);
    }

    void wrongValuesAreNamed_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("french");
        const auto row = [](const char *line, const char *english, const char *french) {
            QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(english)
                                << QString::fromUtf8(french);
        };
        row("count s.dossier --by country,type,month", "more than two keys", "plus de deux clés");
        row("count s.dossier --language de", "(en, fr)", "(en, fr)");
        row("count s.dossier --text=-type:life", "“-type:life”: this condition cannot be excluded",
            "« -type:life »");
        row("count s.dossier --text=foo:bar", "there is no condition “foo”", "« foo »");
        row("count s.dossier --text=perpetrator:zzz", "unknown value “zzz”", "valeur inconnue « zzz »");
    }
    void wrongValuesAreNamed()
    {
        QFETCH(QString, line);
        QFETCH(QString, english);
        QFETCH(QString, french);
        const Ran ran = run(line.split(u' '), "C.UTF-8"), ranFrench = run(line.split(u' '), "fr_FR.UTF-8");
        QCOMPARE(ran.status, 2);
        QVERIFY2(QString::fromUtf8(ran.err).contains(english), ran.err);
        QVERIFY2(QString::fromUtf8(ranFrench.err).replace(u'\u00a0', u' ').contains(french), ranFrench.err);
    }

    /// "A, B" is one name where the file knows it, and two where it does not.
    void namesMayHoldCommas_data()
    {
        QTest::addColumn<QStringList>("filter");
        QTest::addColumn<int>("incidents");
        QTest::newRow("the whole name") << QStringList{u"--perpetrator"_qs, u"Army, 2nd"_qs} << 1;
        QTest::newRow("its beginning") << QStringList{u"--perpetrator"_qs, u"Army"_qs} << 2;
        QTest::newRow("a list") << QStringList{u"--perpetrator"_qs, u"Army, Police"_qs} << 3;
        QTest::newRow("two options") << QStringList{u"--perpetrator"_qs, u"Army, 2nd"_qs, u"--perpetrator"_qs,
                                                    u"Police"_qs}
                                     << 2;
        QTest::newRow("a region") << QStringList{u"--region"_qs, u"North, hills"_qs} << 1;
    }
    void namesMayHoldCommas()
    {
        QFETCH(QStringList, filter);
        QFETCH(int, incidents);
        const QString name = m_folder.filePath(u"commas.dossier"_qs);
        QFile::remove(name);
        {
            auto file = samples::emptyFile(name);
            Change change;
            int number = 0;
            for (const char *perpetrator : {"Army", "Army", "Army, 2nd", "Police"}) {
                Incident one = samples::incident(u"ML-%1"_qs.arg(++number));
                one.violations[0].perpetrators = {QLatin1String(perpetrator)};
                one.place.region = number == 1 ? u"North, hills"_qs : u"North"_qs;
                change.edits.push_back({std::nullopt, one});
            }
            QVERIFY(file->store().apply(std::move(change)));
        }
        const auto found = json(QStringList{u"count"_qs, name, u"--format"_qs, u"json"_qs} + filter);
        QCOMPARE(found[u"total"][u"incidents"].toInt(), incidents);
    }

    /// Tags choose and are counted, whatever their case; what is written has them only where that was asked
    /// for.
    void tags_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("holds");
        QTest::addColumn<bool>("names"); // any tag
        const auto row = [](const char *line, const char *holds, bool names, int status = 0) {
            QTest::newRow(line) << QString::fromLatin1(line) << status << QString::fromUtf8(holds) << names;
        };
        row("count tags.dossier --tag RANSOM --format csv", "\n1,1,102,102,", false);
        row("count tags.dossier --tag RANSOM", "Conditions: not printed", false);
        row("count tags.dossier --tag ransom,nothing", "Note: “nothing” does not occur", false);
        row("count tags.dossier --tag=", "--tag: no value given", false, 2);
        row("count tags.dossier --text -tag:ransom --format csv", "\n6,8,97,", false);
        row("count tags.dossier --by tag", "without a tag", true);
        row("count tags.dossier --by tag", "The rows may add up to more than the total", true);
        row("count tags.dossier --by tag --format csv", "to check,1,1,102,102,", true);
        row("count tags.dossier --by tag --format csv", "\n,6,8,97,", true);
        row("count tags.dossier --by tag,country --format json", "\"tag\": \"ransom\"", true);
        row("count tags.dossier --tag Ransom --format json", "\"tags\": [\n            \"ransom\"", true);
        row("list tags.dossier --tag ransom", "NE-2020-001", false);
        row("list tags.dossier --with-tags", "to check; ransom", true);
        row("list tags.dossier --format csv", ",perpetrators,parties\n", false);
        row("list tags.dossier --format csv --with-tags", ",perpetrators,parties,tags\n", true);
        row("list tags.dossier --format json", "NE-2020-001", false);
        row("list tags.dossier --format json --with-tags", "\"tags\":[\"to check\",\"ransom\"]", true);
        row("count --help", "--tag NAME,…", false);
        row("export --help", "--with-tags", false);
        row("list --help", "--with-tags", false);
        row("report --help", "--tag NAME,…", false);
    }
    void tags()
    {
        QFETCH(QString, line);
        QFETCH(QString, holds);
        QFETCH(bool, names);
        QFETCH(int, status);
        if (!QFile::exists(m_folder.filePath(u"tags.dossier"_qs)))
            samples::taggedSahel(m_folder.filePath(u"tags.dossier"_qs)).reset();
        const Ran ran = run(line.split(u' '), "C.UTF-8");
        QCOMPARE(ran.status, status);
        QByteArray said = (ran.out + ran.err);
        QVERIFY2(said.contains(holds.toUtf8()), said);
        QCOMPARE(ran.out.contains("ransom"), names);
    }
    void noTagIsInABriefing()
    {
        samples::taggedSahel(m_folder.filePath(u"briefed.dossier"_qs)).reset();
        for (const QString &language : {u"en"_qs, u"fr"_qs}) {
            const Ran some = run({u"report"_qs, u"briefed.dossier"_qs, u"tags.pdf"_qs, u"--language"_qs,
                                  language, u"--tag"_qs, u"ransom"_qs, u"--force"_qs});
            QCOMPARE(some.status, 0);
            QProcess text;
            text.setWorkingDirectory(m_folder.path());
            text.start(u"pdftotext"_qs, {u"-q"_qs, u"tags.pdf"_qs, u"-"_qs});
            QVERIFY(text.waitForFinished(60'000));
            const QByteArray pages = text.readAllStandardOutput();
            QVERIFY2(pages.contains("NE-2020-001"), pages);
            QVERIFY2(!pages.contains("ransom") && !pages.contains("to check"), pages);
        }
    }

    /// An export says what goes out, and takes no more than was asked for.
    void exportNamesWhatGoesOut()
    {
        const Ran all = run({u"export"_qs, u"s.dossier"_qs, u"all.csv"_qs});
        QCOMPARE(all.status, 0);
        QCOMPARE(all.out, QByteArray("9 rows written\n"));
        QCOMPARE(all.err, QByteArray("7 incidents: 3 public, 3 restricted, 1 confidential\n"));
        const Ran some =
            run({u"export"_qs, u"s.dossier"_qs, u"some.csv"_qs, u"--visibility-at-most"_qs, u"public"_qs});
        QCOMPARE(some.err, QByteArray("3 incidents (public)\n"));
        QFile table(m_folder.filePath(u"some.csv"_qs));
        QVERIFY(table.open(QIODevice::ReadOnly));
        const QByteArray content = table.readAll();
        QVERIFY(!content.contains("restricted") && !content.contains("confidential"));
        QVERIFY(QFile::remove(m_folder.filePath(u"all.csv"_qs)) && table.remove());
    }

    /// What another program wrote into a record does not reach the terminal.
    void noControlsReachATerminal()
    {
        QVERIFY(QFile::copy(m_folder.filePath(u"s.dossier"_qs), m_folder.filePath(u"esc.dossier"_qs)));
        QVERIFY(
            samples::tamper(m_folder.filePath(u"esc.dossier"_qs),
                            {u"UPDATE incident SET reference = 'X' || char(27) || '[31m' WHERE id = 1"_qs}));
        // It is refused, and named.
        const Ran ran = run({u"list"_qs, u"esc.dossier"_qs}, "C.UTF-8");
        QCOMPARE(ran.status, 1);
        QVERIFY(ran.err.contains("X\\x1b[31m") && !ran.err.contains('\x1b'));
        const Ran checked = run({u"check"_qs, u"esc.dossier"_qs}, "C.UTF-8");
        QVERIFY(checked.out.contains("X\\x1b[31m") && !checked.out.contains('\x1b'));
        // A sign that turns the direction of writing may stand in a name, and is shown as what it is.
        QFile sample(QStringLiteral(SAMPLE));
        QVERIFY(sample.open(QIODevice::ReadOnly));
        write(u"bidi.csv"_qs, sample.readAll().replace(",Djibo,", ",Dji\u202ebo,"));
        QCOMPARE(run({u"new"_qs, u"bidi.dossier"_qs}).status, 0);
        QCOMPARE(run({u"import"_qs, u"bidi.dossier"_qs, u"bidi.csv"_qs}).status, 0);
        const Ran bidi = run({u"list"_qs, u"bidi.dossier"_qs}, "C.UTF-8");
        QVERIFY(bidi.out.contains("Dji\\u202ebo") && !bidi.out.contains("\u202e"));
        const Ran missing = run({u"count"_qs, u"no\u001bfile.dossier"_qs});
        QVERIFY(missing.err.contains("no\\x1bfile") && !missing.err.contains('\x1b'));
        QVERIFY(QFile::remove(m_folder.filePath(u"esc.dossier"_qs)));
    }

    /// A name that another program wrote, in every form of every list.
    void noControlsReachATerminalInAnyForm_data()
    {
        QTest::addColumn<QString>("line");
        for (const char *line : {"count --by perpetrator", "count --by perpetrator --format csv",
                                 "count --by perpetrator --format json", "count --by region --format csv",
                                 "list --format csv", "list --format json"})
            QTest::newRow(line) << QString::fromLatin1(line);
    }
    void noControlsReachATerminalInAnyForm()
    {
        QFETCH(QString, line);
        if (!hasTerminals())
            QSKIP("no terminals here");
        QFile sample(QStringLiteral(SAMPLE));
        QVERIFY(sample.open(QIODevice::ReadOnly));
        write(u"steers.csv"_qs, sample.readAll()
                                    .replace("Malian armed forces", "Malian \u202earmed forces")
                                    .replace(",ML-4,", ",Nor\u202eth,"));
        QCOMPARE(run({u"new"_qs, u"steers.dossier"_qs}).status, 0);
        QCOMPARE(run({u"import"_qs, u"steers.dossier"_qs, u"steers.csv"_qs}).status, 0);
        QStringList arguments = line.split(u' ');
        arguments.insert(1, u"steers.dossier"_qs);
        const Ran ran = run(arguments, "C.UTF-8"); // into a file
        const QByteArray script = "import pty, sys\npty.spawn(sys.argv[1:])\n";
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(u"python3"_qs,
                      QStringList{u"-c"_qs, QString::fromUtf8(script), QStringLiteral(DOSSIER_PROGRAM)} +
                          arguments);
        QVERIFY(process.waitForFinished(60'000));
        const QByteArray shown = process.readAllStandardOutput();
        for (const char *made : {"steers.dossier", "steers.csv"})
            QVERIFY(QFile::remove(m_folder.filePath(QLatin1String(made))));
        QVERIFY2(shown.contains("\\u202e") && !shown.contains("\u202e"), shown);
        // In a file, csv and json are what they are.
        QCOMPARE(ran.out.contains("\u202e"), line.contains(u"format"_qs));
    }

    /// What may never answer is not waited for; a passphrase may come from a pipe.
    void pipes_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("status");
        QTest::newRow("case file") << u"count pipe"_qs << 1;
        QTest::newRow("journal") << u"count waits.dossier"_qs << 1;
        QTest::newRow("journal, to write") << u"import waits.dossier table.csv"_qs << 1;
        QTest::newRow("table") << u"import s.dossier pipe"_qs << 1;
        QTest::newRow("table, its form known") << u"import s.dossier pipe --format dossier"_qs << 1;
        QTest::newRow("output") << u"export s.dossier pipe"_qs << 1;
        QTest::newRow("passphrase") << u"new secret.dossier --encrypt --passphrase-file pipe"_qs << 0;
    }
    void pipes()
    {
        QFETCH(QString, line);
        QFETCH(int, status);
        if (QProcess::execute(u"mkfifo"_qs, {m_folder.filePath(u"pipe"_qs)}) != 0)
            QSKIP("no pipes here");
        QVERIFY(QFile::copy(m_folder.filePath(u"s.dossier"_qs), m_folder.filePath(u"waits.dossier"_qs)));
        QCOMPARE(QProcess::execute(u"mkfifo"_qs, {m_folder.filePath(u"waits.dossier-journal"_qs)}), 0);
        write(u"table.csv"_qs, "incident\n");
        QProcess writer;
        if (status == 0)
            writer.start(u"sh"_qs, {u"-c"_qs, u"echo five words > \"$0\""_qs, m_folder.filePath(u"pipe"_qs)});
        QElapsedTimer timer;
        timer.start();
        const Ran ran = run(line.split(u' '), "C.UTF-8");
        QCOMPARE(ran.status, status);
        QVERIFY(timer.elapsed() < 30'000);
        QCOMPARE(ran.err.isEmpty(), status == 0);
        writer.kill();
        writer.waitForFinished();
        for (const char *made :
             {"pipe", "waits.dossier", "waits.dossier-journal", "table.csv", "secret.dossier"})
            QFile::remove(m_folder.filePath(QLatin1String(made)));
    }

    void badImportChangesNothing()
    {
        QFile sample(QStringLiteral(SAMPLE));
        QVERIFY(sample.open(QIODevice::ReadOnly));
        write(u"bad.csv"_qs, sample.readAll()
                                 .replace("2020-03-05,2020-03-05", "2020-03-05,2020-03-35")
                                 .replace("ML-2020", "MX-2020"));
        const Ran ran = run({u"import"_qs, u"s.dossier"_qs, u"bad.csv"_qs});
        QCOMPARE(ran.status, 1);
        QVERIFY(ran.err.contains("line 9, column date_to"));
        QCOMPARE(
            json({u"count"_qs, u"s.dossier"_qs, u"--format"_qs, u"json"_qs})[u"total"][u"incidents"].toInt(),
            7);
        const Ran dry =
            run({u"import"_qs, u"s.dossier"_qs, u"bad.csv"_qs, u"--dry-run"_qs, u"--skip-bad-rows"_qs});
        QCOMPARE(dry.status, 0);
        QVERIFY(dry.out.contains("3 incidents added"));
        QCOMPARE(
            json({u"count"_qs, u"s.dossier"_qs, u"--format"_qs, u"json"_qs})[u"total"][u"incidents"].toInt(),
            7);
    }

    /// A violation that a table no longer has stays, and is told.
    void whatIsNoLongerInATableIsTold()
    {
        QFile sample(QStringLiteral(SAMPLE));
        QVERIFY(sample.open(QIODevice::ReadOnly));
        QByteArrayList rows = sample.readAll().split('\n');
        rows.removeIf([&](const QByteArray &row) {
            return row.startsWith("BF-2020-002,") && row.contains("liberty.enforced-disappearance");
        });
        write(u"fewer.csv"_qs, rows.join('\n'));
        for (const QStringList &options : {QStringList(), QStringList{u"--update"_qs}}) {
            const Ran ran =
                run(QStringList{u"import"_qs, u"s.dossier"_qs, u"fewer.csv"_qs, u"--dry-run"_qs} + options);
            QCOMPARE(ran.status, 0);
            QVERIFY2(ran.out.startsWith("No longer in the table, not changed:\n  BF-2020-002, Violation:"),
                     ran.out);
            QVERIFY(ran.out.contains("1 violation no longer in the table, not changed\n"));
        }
    }

    void encryptedNeedsItsPassphrase()
    {
        write(u"pass"_qs, "correct horse battery\nsecond line\n");
        write(u"wrong"_qs, "other\n");
        const QStringList with{u"--passphrase-file"_qs, u"pass"_qs};
        QCOMPARE(run(QStringList{u"new"_qs, u"e.dossier"_qs, u"--encrypt"_qs} + with).status, 0);
        QCOMPARE(run(QStringList{u"import"_qs, u"e.dossier"_qs, QStringLiteral(SAMPLE)} + with).status, 0);
        QCOMPARE(json(QStringList{u"count"_qs, u"e.dossier"_qs, u"--format"_qs, u"json"_qs} +
                      with)[u"total"][u"violations"]
                     .toInt(),
                 9);
        QCOMPARE(run({u"count"_qs, u"e.dossier"_qs}).status, 1);
        QCOMPARE(run({u"count"_qs, u"e.dossier"_qs, u"--passphrase-file"_qs, u"wrong"_qs}).status, 1);
        QCOMPARE(run({u"new"_qs, u"f.dossier"_qs, u"--encrypt"_qs}).status, 1);
        QVERIFY(!QFile::exists(m_folder.filePath(u"f.dossier"_qs)));
    }

    /// On a terminal: a new passphrase is asked for twice, unseen, and an unlike one makes nothing.
    void passphraseIsTypedTwice_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<int>("status");
        QTest::newRow("alike") << QByteArray("five words\nfive words\n") << 0;
        QTest::newRow("unlike") << QByteArray("five words\nfive wrods\n") << 1;
        QTest::newRow("nothing") << QByteArray("\n") << 1;
    }
    void passphraseIsTypedTwice()
    {
        QFETCH(QByteArray, typed);
        QFETCH(int, status);
        if (!hasTerminals())
            QSKIP("no terminals here");
        const QString name = m_folder.filePath(u"typed.dossier"_qs);
        QFile::remove(name);
        const auto [exitCode, shown, err] = runOnTerminal({u"new"_qs, name, u"--encrypt"_qs}, typed);
        QVERIFY2(exitCode == status, shown + err);
        QVERIFY(shown.contains("Passphrase for") && !shown.contains("words"));
        QCOMPARE(QFile::exists(name), status == 0);
        if (status == 0)
            QVERIFY(CaseFile::open(name, {"five words"}, samples::vocabulary()));
    }

    void checkNamesWhatIsWrongAndRepairs()
    {
        const auto fresh = [&](const QString &name) {
            QVERIFY(QFile::copy(m_folder.filePath(u"s.dossier"_qs), m_folder.filePath(name)));
        };
        const Ran sound = run({u"check"_qs, u"s.dossier"_qs});
        QCOMPARE(sound.out, QByteArray("file pages: no problems found\nforeign keys: no problems "
                                       "found\nincidents: no problems found\n"
                                       "title, language and date: no problems found\n"
                                       "saved filters: no problems found\nsearch index: no problems "
                                       "found\nhistory: no problems found\n"));
        // What is derived is made anew, in place.
        fresh(u"index.dossier"_qs);
        QVERIFY(samples::tamper(m_folder.filePath(u"index.dossier"_qs),
                                {u"DELETE FROM incident_text WHERE rowid = 2"_qs}));
        QCOMPARE(run({u"check"_qs, u"index.dossier"_qs}).status, 1);
        QCOMPARE(run({u"check"_qs, u"index.dossier"_qs, u"--repair"_qs}).status, 0);
        QCOMPARE(run({u"check"_qs, u"index.dossier"_qs}).out, sound.out);
        // A broken chain is not made good: the records are rescued beside it.
        fresh(u"chain.dossier"_qs);
        QVERIFY(samples::tamper(m_folder.filePath(u"chain.dossier"_qs),
                                {u"DELETE FROM history WHERE seq = 3"_qs}));
        const Ran broken = run({u"check"_qs, u"chain.dossier"_qs});
        QCOMPARE(broken.status, 1);
        QVERIFY(broken.out.contains("history entry 4"));
        const Ran repaired = run({u"check"_qs, u"chain.dossier"_qs, u"--repair"_qs});
        QCOMPARE(repaired.status, 0);
        QVERIFY(repaired.out.contains("7 incidents recovered"));
        QCOMPARE(run({u"check"_qs, u"chain-rescued.dossier"_qs}).out, sound.out);
        QCOMPARE(json({u"count"_qs, u"chain-rescued.dossier"_qs, u"--format"_qs,
                       u"json"_qs})[u"total"][u"victims"][u"low"]
                     .toInt(),
                 199);
        // Where a rescued file is there already, it stays as it is.
        const Ran again = run({u"check"_qs, u"chain.dossier"_qs, u"--repair"_qs});
        QCOMPARE(again.status, 0);
        QVERIFY2(again.out.contains("chain-rescued-2.dossier") && again.out.contains("recovered earlier"),
                 again.out);
        QCOMPARE(run({u"check"_qs, u"chain-rescued-2.dossier"_qs}).out, sound.out);
    }

    /// What a rescue could not keep, or could not read at all, is told; and it is none where nothing is left.
    void repairTellsWhatIsLost()
    {
        const QString name = m_folder.filePath(u"lost.dossier"_qs);
        const auto fresh = [&](const QStringList &statements) {
            QFile::remove(name);
            QFile::remove(m_folder.filePath(u"lost-rescued.dossier"_qs));
            return QFile::copy(m_folder.filePath(u"s.dossier"_qs), name) && samples::tamper(name, statements);
        };
        QVERIFY(fresh({u"UPDATE incident SET date_from = '2020-99-01' WHERE reference = 'NE-2020-001'"_qs}));
        Ran ran = run({u"check"_qs, name, u"--repair"_qs}, "C.UTF-8");
        QCOMPARE(ran.status, 0);
        QVERIFY2(
            ran.out.contains("Incident NE-2020-001 was recovered with other values, as its summary says: "
                             "date_from was “2020-99-01”"),
            ran.out);
        QVERIFY(ran.out.contains("Incident NE-2020-001 is not confirmed by its history"));
        // What says where the tables are: then there is nothing to run `check` for again.
        QVERIFY(fresh({}));
        {
            QFile file(name);
            QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(100) &&
                    file.write(QByteArray(2000, '\x55')) == 2000);
        }
        const QString backups = name + u".backups"_qs;
        for (const bool backedUp : {false, true}) {
            if (backedUp) {
                const auto file =
                    CaseFile::open(m_folder.filePath(u"s.dossier"_qs), {}, samples::vocabulary());
                QVERIFY(file && (*file)->backUp());
                QVERIFY(QDir().mkpath(backups));
                const QString made = (*file)->backups().front().path;
                QVERIFY(QFile::copy(made, backups + u'/' +
                                              QFileInfo(made).fileName().replace(u"s-"_qs, u"lost-"_qs)));
            }
            for (const QStringList &asked :
                 {QStringList{u"check"_qs, name}, {u"check"_qs, name, u"--repair"_qs}, {u"count"_qs, name}}) {
                ran = run(asked, "C.UTF-8");
                QCOMPARE(ran.status, 1);
                const bool isCheck = asked[0] == u"check"_qs;
                QVERIFY2(ran.err.contains("Restore a backup") && ran.err.contains("dossier check") != isCheck,
                         ran.err);
                // Which there are, and of when.
                QCOMPARE(ran.err.contains("No backup of “"), !backedUp);
                QCOMPARE(ran.err.contains("the latest first:\n  " +
                                          QByteArray::number(QDate::currentDate().day())),
                         backedUp);
                QCOMPARE(ran.err.contains((backups + u"/lost-"_qs).toUtf8()), backedUp);
            }
        }
        QVERIFY(QDir(backups).removeRecursively());
        // The table of incidents cannot be read: their index tells their references.
        QVERIFY(
            fresh({u"PRAGMA writable_schema = ON"_qs, u"UPDATE sqlite_schema SET rootpage = (SELECT rootpage "
                                                      "FROM sqlite_schema WHERE name = 'draft') WHERE name "
                                                      "= 'incident'"_qs}));
        ran = run({u"check"_qs, name, u"--repair"_qs}, "C.UTF-8");
        QCOMPARE(ran.status, 1);
        QVERIFY2(ran.out.contains("Incident NE-2020-001 could not be read and was not recovered."),
                 ran.out + ran.err);
        QVERIFY(ran.out.contains("0 incidents recovered"));
    }

    /// An encrypted file is recovered with the passphrase that opened it, however that came, and never
    /// without.
    void repairKeepsThePassphrase_data()
    {
        QTest::addColumn<bool>("onTerminal");
        QTest::newRow("typed once") << true;
        QTest::newRow("read once") << false;
    }
    void repairKeepsThePassphrase()
    {
        QFETCH(bool, onTerminal);
        if (onTerminal && !hasTerminals())
            QSKIP("no terminals here");
        const QString name = m_folder.filePath(onTerminal ? u"typed-once.dossier"_qs : u"piped.dossier"_qs);
        {
            const auto file = samples::emptyFile(name, "five words");
            QVERIFY(file && importTable(*file, QStringLiteral(SAMPLE), {}));
            // As another program that knows the passphrase.
            QVERIFY(file->store().connection().execute(u"UPDATE history SET who = 'x' WHERE seq = 2"_qs));
        }
        QStringList arguments{u"check"_qs, name, u"--repair"_qs};
        if (onTerminal) {
            const Ran ran = runOnTerminal(arguments, "five words\n");
            QVERIFY2(ran.status == 0, ran.out + ran.err);
            QCOMPARE(ran.out.count("Passphrase for"), 1);
        } else {
            QProcess process;
            process.start(QStringLiteral(DOSSIER_PROGRAM),
                          arguments + QStringList{u"--passphrase-file"_qs, u"/dev/stdin"_qs});
            process.write("five words\n");
            process.closeWriteChannel();
            QVERIFY(process.waitForFinished(60'000));
            QVERIFY2(process.exitCode() == 0, process.readAllStandardError());
        }
        const QString rescued = QString(name).replace(u".dossier"_qs, u"-rescued.dossier"_qs);
        QVERIFY(*CaseFile::needsPassphrase(rescued));
        QVERIFY(CaseFile::open(rescued, {"five words"}, samples::vocabulary()));
    }

#ifdef Q_OS_UNIX
    /// Asked to end at any moment, it gives up what it is at, says so, and leaves nothing behind; and ends as
    /// it was asked.
    void interruptedWorkLeavesNothing_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("once"); // a file of such a name is there; else after a moment
        QTest::addColumn<int>("number");
        QTest::newRow("check") << u"check big.dossier"_qs << QString() << SIGTERM;
        QTest::newRow("repair, while it checks")
            << u"check big-broken.dossier --repair"_qs << QString() << SIGHUP;
        QTest::newRow("repair, while it recovers")
            << u"check big-broken.dossier --repair"_qs << u"big-broken.dossier.*.rescue"_qs << SIGTERM;
        QTest::newRow("repair of the index")
            << u"check big-index.dossier --repair"_qs << u"big-index.dossier-journal"_qs << SIGTERM;
        QTest::newRow("import") << u"import into.dossier big.csv"_qs << u"into.dossier-journal"_qs << SIGHUP;
        QTest::newRow("import, before it writes")
            << u"import into.dossier big.csv"_qs << QString() << SIGTERM;
        QTest::newRow("export") << u"export big.dossier out.csv"_qs << QString() << SIGTERM;
        QTest::newRow("report") << u"report big.dossier out.pdf --language en --visibility confidential"_qs
                                << QString() << SIGTERM;
        QTest::newRow("report, while it paints")
            << u"report big.dossier out.pdf --language en --visibility confidential"_qs << u"out.pdf.*"_qs
            << SIGTERM;
    }
    void interruptedWorkLeavesNothing()
    {
        QFETCH(QString, line);
        QFETCH(QString, once);
        QFETCH(int, number);
        if (!filesThere().contains(u"big.dossier"_qs))
            makeBig();
        const QDir folder(m_folder.path());
        const QStringList before = filesThere();
        const QString name = m_folder.filePath(line.section(u' ', 1, 1));
        const auto contentOf = [&] {
            QFile file(name);
            return file.open(QIODevice::ReadOnly)
                       ? QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256)
                       : QByteArray();
        };
        const QByteArray content = contentOf();
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(QStringLiteral(DOSSIER_PROGRAM), line.split(u' '));
        QVERIFY(process.waitForStarted());
        if (once.isEmpty()) {
            QVERIFY2(!process.waitForFinished(300), process.readAllStandardError());
        } else {
            QElapsedTimer waited;
            waited.start();
            while (folder.entryList({once}, QDir::Files | QDir::Hidden).isEmpty() &&
                   !process.waitForFinished(5) && waited.elapsed() < 120'000) {
            }
        }
        QVERIFY2(process.state() == QProcess::Running, process.readAllStandardError());
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(::kill(static_cast<pid_t>(process.processId()), number), 0);
        QVERIFY(process.waitForFinished(60'000));
        // Not because it took too long.
        QVERIFY2(timer.elapsed() < 8000, QByteArray::number(timer.elapsed()));
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        QCOMPARE(process.exitCode(), number);
        const QByteArray said = process.readAllStandardError();
        QVERIFY2(said.contains("ancelled") || said.contains("Interrupted"), said);
        const QByteArray out = process.readAllStandardOutput();
        for (const char *done : {"recovered to", "rebuilt", "added", "written"})
            QVERIFY2(!out.contains(done), out);
        QCOMPARE(filesThere(), before);
        QCOMPARE(contentOf(), content);
    }
#endif

    void reportsWithoutADisplay()
    {
        for (const QString &language : {u"en"_qs, u"fr"_qs}) {
            const Ran ran = run({u"report"_qs, u"s.dossier"_qs, u"out.pdf"_qs, u"--language"_qs, language,
                                 u"--visibility"_qs, u"confidential"_qs, u"--title"_qs, u"Sahel"_qs});
            QCOMPARE(ran.status, 0);
            QCOMPARE(ran.out, QByteArray());
            QCOMPARE(ran.err, QByteArray("7 incidents: 3 public, 3 restricted, 1 confidential\n"));
            QFile pdf(m_folder.filePath(u"out.pdf"_qs));
            QVERIFY(pdf.open(QIODevice::ReadOnly));
            QVERIFY(pdf.read(5) == "%PDF-");
        }
    }

    void speaksTheUsersLanguage()
    {
        QVERIFY(run({u"count"_qs, u"missing.dossier"_qs}, "fr_FR.UTF-8").err.contains("n’existe pas"));
        QVERIFY(run({u"count"_qs, u"missing.dossier"_qs}).err.contains("does not exist"));
    }

    void fullDiskIsTold()
    {
        if (!QFile::exists(u"/dev/full"_qs))
            QSKIP("no /dev/full here");
        QProcess process;
        process.setStandardOutputFile(u"/dev/full"_qs);
        process.start(QStringLiteral(DOSSIER_PROGRAM), {u"count"_qs, m_folder.filePath(u"s.dossier"_qs)});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 1);
    }
};

QTEST_GUILESS_MAIN(CommandLineTest)
#include "CommandLineTest.moc"
