#include "exchange/Import.h"

#include "casefile/Check.h"
#include "exchange/Export.h"
#include "exchange/GedTable.h"
#include "query/Query.h"
#include "records/Csv.h"
#include "Samples.h"
#include "vocabulary/Words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

class ImportTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    QByteArray contentOf(const QString &name) const
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    Answer count(const CaseFile &file, std::vector<std::vector<Key>> groupings = {})
    {
        const auto facts = Facts::load(file.store());
        Question question;
        question.groupings = std::move(groupings);
        return facts ? answer(*facts, samples::vocabulary(), question) : Answer();
    }
    static bool writeFile(const QString &name, const QByteArray &content)
    {
        QFile file(name);
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    }

    /// A table of UCDP GED with one event, in which some cells are others.
    QByteArray gedWith(const QStringList &columns, const QStringList &values) const
    {
        QFile table(QStringLiteral(TEST_DATA "/cases/30-ged-v24.csv"));
        if (!table.open(QIODevice::ReadOnly))
            return {};
        CsvReader csv(table);
        CsvReader::Row head, event;
        if (!csv.next(head) || !csv.next(event))
            return {};
        for (qsizetype i = 0; i < columns.size(); ++i)
            event.fields[head.fields.indexOf(columns[i])] = values[i];
        return csvLine(head.fields) + csvLine(event.fields);
    }

    static const TableNote &firstRefused(const ImportReport &report)
    {
        return *std::ranges::find(report.notes, TableNote::Kind::Refused, &TableNote::kind);
    }

private slots:
    /// A table that another program writes while it is read is taken in by none of its rows.
    void aTableThatChangesMeanwhile_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<bool>("dryRun");
        QTest::addColumn<bool>("skipBadRows");
        for (const char *how :
             {"a row of the last incident", "a row of another", "half a row", "other content"}) {
            QTest::addRow("%s", how) << QString::fromLatin1(how) << false << false;
            QTest::addRow("%s, a look", how) << QString::fromLatin1(how) << true << false;
            QTest::addRow("%s, bad rows skipped", how) << QString::fromLatin1(how) << false << true;
        }
    }
    void aTableThatChangesMeanwhile()
    {
        QFETCH(QString, how);
        QFETCH(bool, dryRun);
        QFETCH(bool, skipBadRows);
        const QString name = path(u"grows.csv"_qs);
        const auto row = [](int number, int people) {
            const QString victims = QString::number(people);
            return csvLine({u"R-%1"_qs.arg(number, 4, 10, QLatin1Char('0')),
                            u"T"_qs,
                            {},
                            u"ML"_qs,
                            {},
                            {},
                            {},
                            {},
                            u"2020-01-01"_qs,
                            u"2020-01-01"_qs,
                            u"day"_qs,
                            u"integrity.torture"_qs,
                            victims,
                            victims,
                            victims,
                            u"unknown"_qs,
                            {},
                            u"draft"_qs,
                            u"confidential"_qs,
                            {},
                            {},
                            {},
                            u"published"_qs});
        };
        constexpr int rows = 3000;
        QByteArray content = contentOf(QStringLiteral(SAMPLE));
        content.truncate(content.indexOf('\n') + 1);
        for (int i = 1; i <= rows; ++i)
            content += row(i, 3);
        QVERIFY(writeFile(name, content));
        const auto file =
            samples::emptyFile(path(u"grows-%1.dossier"_qs.arg(QLatin1String(QTest::currentDataTag()))));
        QVERIFY(file);
        {
            const auto whole = importTable(*file, name, {.dryRun = true});
            QVERIFY(whole);
            QCOMPARE(whole->incidentsAdded, rows);
        }
        const QString state = *file->store().state();
        bool changed = false;
        const Progress progress{.report = [&](qint64 done, qint64 total) {
            if (changed || total == 0 || done * 2 < total || total < content.size())
                return;
            changed = true;
            QFile table(name);
            QVERIFY(table.open(QIODevice::ReadWrite));
            if (how == u"other content"_qs) {
                table.write(contentOf(name).replace(",3,3,3,", ",4,4,4,"));
                return;
            }
            table.seek(table.size());
            const QByteArray more = row(how == u"a row of another"_qs ? rows + 1 : rows, 5);
            table.write(how == u"half a row"_qs ? more.left(30) : more);
        }};
        const auto done = importTable(*file, name, {.dryRun = dryRun, .skipBadRows = skipBadRows}, progress);
        QVERIFY(changed);
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Conflict);
        QCOMPARE(*file->store().state(), state);
        QCOMPARE(count(*file).total.incidents, 0);
    }

    void whatATableIsCalledIsShownByCodes()
    {
        const QString name = path(u"t\x1b[31m.csv"_qs);
        QVERIFY(QFile::copy(QStringLiteral(SAMPLE), name));
        const auto file = samples::emptyFile(path(u"called.dossier"_qs));
        QVERIFY(file && importTable(*file, name, {}));
        const auto history = file->store().historyOf(file->store().incident({1})->uuid);
        QVERIFY(history && !history->empty());
        QCOMPARE(history->front().reason, u"import t\\x1b[31m.csv"_qs);
        // What was never opened has no error of its own.
        const auto none = importTable(*file, path(u"none.csv"_qs), {});
        QVERIFY(!none && none.error().detail.isEmpty());
    }

    void sampleGoesRoundByteForByte()
    {
        const auto file = samples::sahel(path(u"a.dossier"_qs));
        QVERIFY(file);
        const Count total = count(*file).total;
        QCOMPARE(total.incidents, 7);
        QCOMPARE(total.violations, 9);
        QCOMPARE(total.victims, (VictimCount{199, 199, std::nullopt}));
        const auto facts = Facts::load(file->store());
        QVERIFY(facts);
        QCOMPARE(exportTable(samples::snapshot(*file), {}, path(u"a.csv"_qs)).value_or(Exported()).rows, 9);
        // Later columns stand behind those that every table has.
        QByteArray first;
        QFile written(path(u"a.csv"_qs));
        QVERIFY(written.open(QIODevice::ReadOnly));
        CsvReader csv(written);
        CsvReader::Row row;
        while (csv.next(row).value_or(false)) {
            QCOMPARE(row.fields.size(), 26);
            first += csvLine(row.fields.mid(0, 23));
        }
        QCOMPARE(first, contentOf(QStringLiteral(SAMPLE)));
        // With them it goes round whole, the identities of violations included.
        const auto second = samples::emptyFile(path(u"a2.dossier"_qs));
        QVERIFY(importTable(*second, path(u"a.csv"_qs), {}));
        QVERIFY(exportTable(samples::snapshot(*second), {}, path(u"a2.csv"_qs)));
        QCOMPARE(contentOf(path(u"a2.csv"_qs)), contentOf(path(u"a.csv"_qs)));
    }

    void regionByItsNameIsItsCode()
    {
        const auto sahel = samples::sahel(path(u"codes.dossier"_qs));
        QVERIFY(sahel);
        const QByteArray table = contentOf(QStringLiteral(SAMPLE))
                                     .replace(",ML,ML-4,", ",ML,segou,")
                                     .replace(",NE,NE-6,", ",NE,Tillab\xc3\xa9ri,");
        QVERIFY(table != contentOf(QStringLiteral(SAMPLE)));
        QVERIFY(writeFile(path(u"names.csv"_qs), table));
        const auto file = samples::emptyFile(path(u"names.dossier"_qs));
        QVERIFY(importTable(*file, path(u"names.csv"_qs), {}));
        QStringList expected, found;
        QVERIFY(sahel->store().eachIncident([&](Incident &&incident) {
            expected << incident.place.region;
            return true;
        }));
        QVERIFY(file->store().eachIncident([&](Incident &&incident) {
            found << incident.place.region;
            return true;
        }));
        QCOMPARE(found, expected);
        // The same table is known, and a code of another country is taken for a name, and remarked on; what
        // is exported so goes in again.
        QCOMPARE(importTable(*sahel, path(u"names.csv"_qs), {})->rowsKnown, 9);
        QVERIFY(writeFile(path(u"foreign.csv"_qs), QByteArray(table).replace(",ML,segou,", ",ML,SY-ID,")));
        for (const QString &again : {u"foreign.csv"_qs, u"foreign-again.csv"_qs}) {
            const auto taken = samples::emptyFile(path(again + u".dossier"_qs));
            const auto report = importTable(*taken, path(again), {});
            QVERIFY(report && !report->refused);
            QCOMPARE(report->rowsMended, 0); // taken as it is
            QVERIFY(std::ranges::any_of(report->notes, [](const TableNote &note) {
                return note.kind == TableNote::Kind::Remark && note.column == u"region"_qs;
            }));
            const auto question = questionOf(taken->store(), {.regions = {u"SY-ID"_qs}});
            const Snapshot snapshot = samples::snapshot(*taken);
            QCOMPARE(answer(snapshot.facts(), samples::vocabulary(), *question).total.incidents, 0);
            int remarks = 0;
            for (const Finding &finding : check(taken->store())) {
                QVERIFY(!finding.problem);
                remarks += finding.remark ? 1 : 0;
            }
            QVERIFY(remarks > 0);
            QVERIFY(exportTable(snapshot, {}, path(u"foreign-again.csv"_qs)));
        }
    }

    void sidesOfABattleAreNoPerpetrators()
    {
        const auto file = samples::emptyFile(path(u"sides.dossier"_qs));
        QVERIFY(importTable(*file, QStringLiteral(TEST_DATA "/ucdp-ged-syria-2019.csv"),
                            {.format = TableFormat::Ged}));
        int battles = 0, others = 0;
        QVERIFY(file->store().eachIncident([&](Incident &&incident) {
            const Violation &violation = incident.violations.front();
            const bool battle = violation.type == u"life.conflict-death";
            ++(battle ? battles : others);
            return violation.perpetrators.isEmpty() == battle && violation.parties.isEmpty() == !battle &&
                   (!battle || violation.parties.size() == 2);
        }));
        QCOMPARE(battles + others, 2044);
        QVERIFY(battles > 0 && others > 0);
    }

    void gedAsItWasPublished()
    {
        const QString table = QStringLiteral(TEST_DATA "/ucdp-ged-syria-2019.csv");
        const auto file = samples::emptyFile(path(u"ged.dossier"_qs));
        const auto report = importTable(*file, table, {.format = TableFormat::Ged});
        QVERIFY(report);
        QCOMPARE(report->incidentsAdded, 2044);

        QProcess python;
        python.start(u"python3"_qs, {QStringLiteral(TEST_DATA "/count_ged.py"), table});
        QVERIFY(python.waitForFinished());
        const QJsonObject expected = QJsonDocument::fromJson(python.readAllStandardOutput()).object();
        QVERIFY(!expected.isEmpty());

        QJsonArray mendedLines;
        for (const TableNote &note : report->notes) {
            QCOMPARE(note.kind, TableNote::Kind::Mended);
            if (mendedLines.isEmpty() || mendedLines.last().toInteger() != note.line)
                mendedLines.append(note.line);
        }
        QCOMPARE(mendedLines, expected[u"disordered"].toArray());
        QCOMPARE(report->rowsMended, mendedLines.size());

        const Answer found = count(*file, {{}, {Key::Month}, {Key::Region}, {Key::Type}});
        const char *names[] = {"total", "month", "region", "type"};
        for (size_t i = 0; i < 4; ++i) {
            const QJsonObject rows = expected[u"tables"][QLatin1String(names[i])].toObject();
            QCOMPARE(static_cast<qsizetype>(found.tables[i].rows.size()), rows.size());
            for (const CountRow &row : found.tables[i].rows) {
                const QString key = row.keys.isEmpty()          ? QString()
                                    : row.keys.front().isNull() ? u"null"_qs
                                                                : row.keys.front();
                const QJsonValue one = rows.value(key);
                QCOMPARE(row.count.incidents, one[u"incidents"].toInteger());
                QCOMPARE(row.count.victims.low, one[u"low"].toInteger());
                QCOMPARE(row.count.victims.best, one[u"best"].toInteger());
                QCOMPARE(row.count.victims.high.value_or(-1), one[u"high"].toInteger());
            }
        }
        // And out and in again.
        const auto facts = Facts::load(file->store());
        QVERIFY(facts);
        QVERIFY(exportTable(samples::snapshot(*file), {}, path(u"g1.csv"_qs)));
        const auto second = samples::emptyFile(path(u"ged2.dossier"_qs));
        QVERIFY(importTable(*second, path(u"g1.csv"_qs), {}));
        QVERIFY(exportTable(samples::snapshot(*second), {}, path(u"g2.csv"_qs)));
        QCOMPARE(contentOf(path(u"g2.csv"_qs)), contentOf(path(u"g1.csv"_qs)));
        QCOMPARE(count(*second).total, count(*file).total);
    }

    /// An event of the dataset is one row: the same again changes nothing, another with its id is refused.
    void gedEventsStandOnce()
    {
        QFile table(QStringLiteral(TEST_DATA "/ucdp-ged-syria-2019.csv"));
        QVERIFY(table.open(QIODevice::ReadOnly));
        CsvReader csv(table);
        CsvReader::Row head, event;
        QVERIFY(csv.next(head) && csv.next(event));
        QStringList other = event.fields;
        const qsizetype best = head.fields.indexOf(u"best"_qs), high = head.fields.indexOf(u"high"_qs);
        other[best] = other[high] = u"77"_qs;
        const QByteArray twice = csvLine(head.fields) + csvLine(event.fields) + csvLine(event.fields);
        QVERIFY(writeFile(path(u"twice.csv"_qs), twice));
        const auto file = samples::emptyFile(path(u"twice.dossier"_qs));
        const auto taken = importTable(*file, path(u"twice.csv"_qs), {.format = TableFormat::Ged});
        QVERIFY(taken);
        QCOMPARE(taken->rowsTaken, 1);
        QCOMPARE(taken->rowsKnown, 1);
        QCOMPARE(count(*file).total.violations, 1);

        QVERIFY(writeFile(path(u"differs.csv"_qs), twice + csvLine(other)));
        const auto refused = importTable(*file, path(u"differs.csv"_qs), {.format = TableFormat::Ged});
        QVERIFY(refused && refused->refused);
        const TableNote &note = firstRefused(*refused);
        QCOMPARE(note.line, 4);
        QCOMPARE(note.column, u"id"_qs);
    }

    void knownConflictAndUpdate()
    {
        const auto file = samples::sahel(path(u"b.dossier"_qs));
        const auto again = importTable(*file, QStringLiteral(SAMPLE), {});
        QVERIFY(again);
        QCOMPARE(again->rowsKnown, 9);
        QCOMPARE(again->rowsTaken, 0);

        QByteArray changed = contentOf(QStringLiteral(SAMPLE));
        changed.replace(",31,31,31,", ",32,32,32,");
        QVERIFY(writeFile(path(u"changed.csv"_qs), changed));
        const auto conflict = importTable(*file, path(u"changed.csv"_qs), {});
        QVERIFY(conflict);
        QCOMPARE(conflict->rowsInConflict, 1);
        QCOMPARE(count(*file).total.victims.low, 199);
        const auto updated = importTable(*file, path(u"changed.csv"_qs), {.update = true});
        QVERIFY(updated);
        QCOMPARE(updated->incidentsUpdated, 1);
        QCOMPARE(count(*file).total.victims.low, 200);
    }

    void badRows_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<qint64>("line");
        QTest::addColumn<QString>("column");
        const auto row = [](const char *name, const char *from, const char *to, qint64 line,
                            const char *column) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << line << QString::fromLatin1(column);
        };
        row("unknown type", "life.unlawful-killing,8", "life.unlawful,8", 8, "type");
        row("impossible date", "2020-03-05,2020-03-05", "2020-02-30,2020-03-05", 9, "date_from");
        row("future", "2020-03-05,2020-03-05", "2020-03-05,3020-03-05", 9, "date_to");
        row("no number", ",9,9,9,", ",nine,9,9,", 9, "victims_low");
        row("empty low", ",9,9,9,", ",,9,9,", 9, "victims_low");
        row("out of order", ",9,9,9,", ",9,8,9,", 9, "victims_best");
        row("unknown country", "Dogofry,ML,ML-4,Dogofry,14.81", "Dogofry,XX,ML-4,Dogofry,14.81", 9,
            "country");
        row("unknown status", "draft,confidential", "done,confidential", 9, "status");
        row("differs from its first row", "disappearance,13,13,,different", "disappearance,13,13,,same", 5,
            "victims_overlap");
        row("wrong length", "Malian armed forces,draft", "Malian armed forces,x,draft", 9, "");
    }
    void badRows()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QByteArray table = contentOf(QStringLiteral(SAMPLE));
        QVERIFY(table.contains(from));
        table.replace(table.indexOf(from), from.size(), to);
        QVERIFY(writeFile(path(u"bad.csv"_qs), table));
        QFile::remove(path(u"bad.dossier"_qs));
        const auto file = samples::emptyFile(path(u"bad.dossier"_qs));
        const auto state = file->store().state();
        const auto report = importTable(*file, path(u"bad.csv"_qs), {});
        QVERIFY(report);
        QVERIFY(report->refused);
        QCOMPARE(report->rowsRefused, 1);
        QTEST(firstRefused(*report).line, "line");
        QTEST(firstRefused(*report).column, "column");
        // What is not there is not quoted.
        QVERIFY(!Words(Language::English).say(firstRefused(*report).reason).contains(u"“”"_qs));
        QCOMPARE(file->store().state().value_or(QString()), state.value_or(u"-"_qs));
        const auto skipped = importTable(*file, path(u"bad.csv"_qs), {.skipBadRows = true});
        QVERIFY(skipped);
        // An incident is taken whole or not at all.
        QCOMPARE(skipped->rowsTaken + skipped->rowsLeftOut, 8);
        const auto facts = Facts::load(file->store());
        QVERIFY(facts);
        QVERIFY(exportTable(samples::snapshot(*file), {}, path(u"taken.csv"_qs)));
        for (const QByteArray &row : contentOf(path(u"taken.csv"_qs)).trimmed().split('\n')) {
            qsizetype later = row.size(); // the columns that the sample has not
            for (int i = 0; i < 3; ++i)
                later = row.lastIndexOf(',', later - 1);
            QVERIFY(contentOf(QStringLiteral(SAMPLE)).contains(row.left(later)));
        }
        QCOMPARE(count(*file).total.incidents, 6);
    }

    /// Case 50: each row that shares an incident with a bad one is listed with it.
    void incidentWithABadRowIsLeftOutWhole()
    {
        const auto file = samples::emptyFile(path(u"partial.dossier"_qs));
        const auto report = importTable(*file, QStringLiteral(TEST_DATA "/cases/50-skip-bad-rows.csv"),
                                        {.skipBadRows = true});
        QVERIFY(report);
        QCOMPARE(report->rowsRead, 3);
        QCOMPARE(report->rowsTaken, 1);
        QCOMPARE(report->rowsRefused, 1);
        QCOMPARE(report->rowsLeftOut, 1);
        QCOMPARE(report->incidentsAdded, 1);
        QCOMPARE(report->notes.front().line, 2);
        QCOMPARE(report->notes.front().kind, TableNote::Kind::LeftOut);
        QCOMPARE(report->notes.front().reason.arguments, QStringList{u"3"_qs});
        QCOMPARE(count(*file).total.violations, 1);
        // Whatever the order of the rows.
        QByteArrayList lines =
            contentOf(QStringLiteral(TEST_DATA "/cases/50-skip-bad-rows.csv")).trimmed().split('\n');
        std::swap(lines[1], lines[2]);
        QVERIFY(writeFile(path(u"turned.csv"_qs), lines.join('\n')));
        const auto turned = samples::emptyFile(path(u"turned.dossier"_qs));
        const auto second = importTable(*turned, path(u"turned.csv"_qs), {.skipBadRows = true});
        QVERIFY(second);
        QCOMPARE(second->rowsLeftOut, 1);
        QCOMPARE(count(*turned).total.violations, 1);
    }

    /// Of a row that cannot be taken, or must stay with one, nothing is told but that.
    void refusedRowsAreNotMended_data()
    {
        QTest::addColumn<QStringList>("columns");
        QTest::addColumn<QStringList>("values");
        QTest::newRow("no number") << QStringList{u"low"_qs} << QStringList{u"x"_qs};
        QTest::newRow("out of order, no date")
            << QStringList{u"low"_qs, u"date_start"_qs} << QStringList{u"9"_qs, u"soon"_qs};
        QTest::newRow("a semicolon, no precision")
            << QStringList{u"side_a"_qs, u"date_prec"_qs} << QStringList{u"A; B"_qs, u"9"_qs};
    }
    void refusedRowsAreNotMended()
    {
        QFETCH(QStringList, columns);
        QFETCH(QStringList, values);
        QVERIFY(writeFile(path(u"mended.csv"_qs), gedWith(columns, values)));
        QFile::remove(path(u"mended.dossier"_qs));
        const auto file = samples::emptyFile(path(u"mended.dossier"_qs));
        const auto report = importTable(*file, path(u"mended.csv"_qs), {});
        QVERIFY(report && report->refused);
        QCOMPARE(report->notes.size(), size_t(1));
        QCOMPARE(report->notes.front().kind, TableNote::Kind::Refused);
        QCOMPARE(report->notes.front().column, columns.last());
    }
    void leftOutRowsAreNotMended()
    {
        QByteArrayList lines =
            contentOf(QStringLiteral(TEST_DATA "/cases/50-skip-bad-rows.csv")).trimmed().split('\n');
        for (QByteArray &line : lines)
            line.replace(",different,", ",,").replace(",unknown,", ",,").replace(",same,", ",,");
        QVERIFY(writeFile(path(u"left.csv"_qs), lines.join('\n')));
        const auto file = samples::emptyFile(path(u"left.dossier"_qs));
        const auto report = importTable(*file, path(u"left.csv"_qs), {.skipBadRows = true});
        QVERIFY(report);
        QMap<qint64, QSet<TableNote::Kind>> kinds;
        for (const TableNote &note : report->notes)
            kinds[note.line] << note.kind;
        QCOMPARE(kinds.value(2), QSet{TableNote::Kind::LeftOut});
        QCOMPARE(kinds.value(3), QSet{TableNote::Kind::Refused});
        QCOMPARE(kinds.value(4), QSet{TableNote::Kind::Mended});
    }

    /// Whatever stands in a table of UCDP's for nothing is nothing, and no row is refused for it.
    void gedMissingValues_data()
    {
        QTest::addColumn<QString>("mark");
        for (const char *mark : {"", "NA", "NaN", "nan", "N/A", "-", " NA "})
            QTest::newRow(mark) << QString::fromLatin1(mark);
    }
    void gedMissingValues()
    {
        QFETCH(QString, mark);
        const QStringList columns{u"source_headline"_qs, u"adm_1"_qs,           u"latitude"_qs,
                                  u"longitude"_qs,       u"source_original"_qs, u"source_office"_qs,
                                  u"side_a"_qs,          u"source_date"_qs};
        const QString table = path(u"missing.csv"_qs);
        QVERIFY(writeFile(table, gedWith(columns, QStringList(columns.size(), mark))));
        QFile::remove(path(u"missing.dossier"_qs));
        const auto file = samples::emptyFile(path(u"missing.dossier"_qs));
        const auto report = importTable(*file, table, {});
        QVERIFY(report && !report->refused);
        QVERIFY(report->notes.empty());
        const Incident taken = file->store().incident({1}).value_or(Incident());
        QCOMPARE(taken.title.en, u"Sudan"_qs);
        QCOMPARE(taken.place.region, QString());
        QVERIFY(!taken.place.coordinates);
        QCOMPARE(taken.sources, QString());
        QVERIFY(taken.violations[0].perpetrators.isEmpty());
        // One who counts on his own finds the same.
        QProcess python;
        python.start(u"python3"_qs, {QStringLiteral(TEST_DATA "/count_ged.py"), table});
        QVERIFY(python.waitForFinished());
        const QJsonObject counted = QJsonDocument::fromJson(python.readAllStandardOutput()).object();
        QCOMPARE(counted[u"tables"][u"region"].toObject().keys(), QStringList{u"null"_qs});
        QCOMPARE(count(*file, {{Key::Region}}).tables[0].rows[0].keys, QStringList{QString()});
        // A place that is not named has no name either; without a headline, the row has no title.
        QVERIFY(writeFile(table, gedWith({u"where_coordinates"_qs}, {mark})));
        QVERIFY(importTable(*file, table, {.update = true}));
        QCOMPARE(file->store().incident({1}).value_or(Incident()).place.name, QString());
        QVERIFY(writeFile(table, gedWith({u"country"_qs}, {mark})));
        QVERIFY(importTable(*file, table, {})->refused);
    }

    /// Case 19: a country by its code of two or three letters or by its name; a wrong one is named.
    void countriesInAnyForm()
    {
        const auto file = samples::emptyFile(path(u"countries.dossier"_qs));
        const auto report =
            importTable(*file, QStringLiteral(TEST_DATA "/cases/19-kosovo.csv"), {.skipBadRows = true});
        QVERIFY(report);
        QCOMPARE(report->incidentsAdded, 4);
        QCOMPARE(report->notes.size(), size_t(1));
        QCOMPARE(report->notes.front().column, u"country"_qs);
        QCOMPARE(report->notes.front().reason.arguments, QStringList{u"KOS"_qs});
        const auto found = count(*file, {{Key::Country}});
        QCOMPARE(found.tables[0].rows.size(), size_t(2));
        QCOMPARE(found.tables[0].rows[0].keys, QStringList{u"ML"_qs});
        QCOMPARE(found.tables[0].rows[1].keys, QStringList{u"XK"_qs});
    }

    void controlsAreRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("taken");
        QTest::newRow("escape") << u"a \u001b[31mred"_qs << false;
        QTest::newRow("next line") << u"a\u0085b"_qs << false;
        QTest::newRow("delete") << u"a\u007fb"_qs << false;
        QTest::newRow("line ends") << u"a\r\nb\tc"_qs << true;
        QTest::newRow("override") << u"Police \u202e3202 ni delliK"_qs << true;
    }
    void controlsAreRefused()
    {
        QFETCH(QString, text);
        QFETCH(bool, taken);
        QByteArrayList lines = contentOf(QStringLiteral(SAMPLE)).trimmed().split('\n');
        lines.resize(2);
        const qsizetype title = lines[1].indexOf(',') + 1;
        lines[1] =
            lines[1].left(title) + '"' + text.toUtf8() + '"' + lines[1].mid(lines[1].indexOf(',', title));
        QVERIFY(writeFile(path(u"controls.csv"_qs), lines.join('\n')));
        QFile::remove(path(u"controls.dossier"_qs));
        const auto file = samples::emptyFile(path(u"controls.dossier"_qs));
        const auto report = importTable(*file, path(u"controls.csv"_qs), {});
        QVERIFY(report);
        QCOMPARE(report->refused, !taken);
        if (!taken)
            QCOMPARE(firstRefused(*report).column, u"title_en"_qs);
        else
            QCOMPARE(file->store().incident({1}).value_or(Incident()).title.en,
                     text.remove(QLatin1Char('\r')));
    }

    void repeatedRowIsRemarked_data()
    {
        QTest::addColumn<QByteArray>("names");
        QTest::addColumn<QByteArray>("again");
        QTest::newRow("one name") << QByteArray("Army") << QByteArray("Army");
        QTest::newRow("in another order") << QByteArray("x; y") << QByteArray("y; x");
    }
    void repeatedRowIsRemarked()
    {
        QFETCH(QByteArray, names);
        QFETCH(QByteArray, again);
        const QByteArrayList lines = contentOf(QStringLiteral(SAMPLE)).trimmed().split('\n');
        const QByteArray was = ",Security forces of Niger,";
        QVERIFY(lines[1].contains(was));
        const auto named = [&](const QByteArray &who) {
            return QByteArray(lines[1]).replace(was, ',' + who + ',');
        };
        QVERIFY(writeFile(path(u"again.csv"_qs),
                          QByteArrayList{lines[0], named(names), lines[2], named(again)}.join('\n')));
        QFile::remove(path(u"again.dossier"_qs));
        const auto file = samples::emptyFile(path(u"again.dossier"_qs));
        const auto report = importTable(*file, path(u"again.csv"_qs), {});
        QVERIFY(report);
        QCOMPARE(report->rowsTaken, 3);
        QCOMPARE(report->rowsMended, 0);
        QCOMPARE(report->notes.size(), size_t(1));
        QCOMPARE(report->notes.front().kind, TableNote::Kind::Remark);
        QCOMPARE(report->notes.front().line, 4);
        QCOMPARE(report->notes.front().reason.arguments.front(), u"2"_qs);
        QCOMPARE(count(*file).total.violations, 3);
    }

    void badTables_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("missing columns") << QByteArray("incident,title_en\n");
        QTest::newRow("semicolons") << QByteArray("incident;title_en\n");
        const QByteArray sample = contentOf(QStringLiteral(SAMPLE));
        QTest::newRow("unknown column") << QByteArray(sample).replace("sources,basis", "sources,basis,more");
        QTest::newRow("doubled column") << QByteArray(sample).replace("sources,basis", "sources,basis,basis");
        QTest::newRow("not UTF-8") << QByteArray(sample).replace("\xc3\xa9", "\xe9");
        QTest::newRow("binary") << QByteArray(1 << 16, '\0');
    }
    void badTables()
    {
        QFETCH(QByteArray, table);
        QVERIFY(writeFile(path(u"bad.csv"_qs), table));
        QFile::remove(path(u"badtable.dossier"_qs));
        const auto file = samples::emptyFile(path(u"badtable.dossier"_qs));
        QVERIFY(!importTable(*file, path(u"bad.csv"_qs), {}));
        QCOMPARE(count(*file).total.incidents, 0);
    }

    void formatsAreRecognisedByTheirColumns()
    {
        QCOMPARE(recognisedFormat(QStringLiteral(SAMPLE)).value_or(TableFormat::Ged), TableFormat::Dossier);
        QCOMPARE(recognisedFormat(QStringLiteral(TEST_DATA "/ucdp-ged-syria-2019.csv"))
                     .value_or(TableFormat::Dossier),
                 TableFormat::Ged);
        // One that lacks a column is still known, so that the column can be named.
        QVERIFY(writeFile(path(u"lacks.csv"_qs), contentOf(QStringLiteral(SAMPLE)).replace(",basis", "")));
        QVERIFY(recognisedFormat(path(u"lacks.csv"_qs)));
        QVERIFY(writeFile(path(u"neither.csv"_qs), "name,colour\nA,red\n"));
        // One with some columns of Dossier's own table is answered by those that it lacks.
        QVERIFY(writeFile(path(u"some.csv"_qs), "country,type,place\n"));
        const auto some = recognisedFormat(path(u"some.csv"_qs));
        QVERIFY(!some);
        const QStringList lacks = some.error().message.arguments.value(1).split(u", "_qs);
        QVERIFY(lacks.contains(u"victims_low"_qs) && !lacks.contains(u"country"_qs));
        const auto neither = recognisedFormat(path(u"neither.csv"_qs));
        QVERIFY(!neither);
        QVERIFY(neither.error().message.arguments.contains(u"name, colour"_qs));
        const auto file = samples::emptyFile(path(u"known.dossier"_qs));
        const auto report =
            importTable(*file, QStringLiteral(TEST_DATA "/ucdp-ged-syria-2019.csv"), {.dryRun = true});
        QVERIFY(report && report->incidentsAdded == 2044);
    }

    void cancelledImportChangesNothing()
    {
        const auto file = samples::emptyFile(path(u"cancel.dossier"_qs));
        std::stop_source stop;
        stop.request_stop();
        const auto report = importTable(*file, QStringLiteral(SAMPLE), {}, {stop.get_token()});
        QVERIFY(!report);
        QCOMPARE(report.error().kind, ErrorKind::Cancelled);
        QCOMPARE(count(*file).total.incidents, 0);
    }

    void headlinesAreCleaned()
    {
        QCOMPARE(cleaned(u"A &amp;quot;B&amp;quot;\n &eacute;&#8217;\u200b\u00adC  <b>"_qs),
                 u"A \"B\" é’C <b>"_qs);
    }
};

QTEST_GUILESS_MAIN(ImportTest)
#include "ImportTest.moc"
