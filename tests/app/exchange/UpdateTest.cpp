#include "exchange/Update.h"

#include "casefile/Purge.h"
#include "casefile/Rescue.h"
#include "exchange/Export.h"
#include "exchange/Import.h"
#include "records/Csv.h"
#include "Samples.h"
#include "vocabulary/Words.h"

#include <QBuffer>

/// A table taken in again: what the source changed comes in, what the researcher changed stays.
class UpdateTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    using Edit = std::function<void(Incident &)>;
    using Rows = std::vector<QStringList>;

    QString path(const QString &name) const { return m_folder.filePath(name); }

    /// Two rows of one incident, in the columns of Dossier's own table.
    static Rows rows()
    {
        Rows all;
        for (const char *violation :
             {"life.unlawful-killing,2,3,5", "liberty.enforced-disappearance,7,7,7"}) {
            all.push_back(
                QStringLiteral("T-001,Arrests at Séno,Arrestations à "
                               "Séno,ML,ML-5,Séno,14.1,-3.2,2020-03-27,2020-03-28,day,%1,unknown,Unit "
                               "A; Unit B,verified,public,Text.,Texte.,Interview,published")
                    .arg(QLatin1String(violation))
                    .split(QLatin1Char(',')));
        }
        return all;
    }
    static qsizetype column(const char *name)
    {
        return QStringLiteral("incident,title_en,title_fr,country,region,place,latitude,longitude,date_from,"
                              "date_to,date_precision,type,victims_low,victims_best,victims_high,victims_"
                              "overlap,perpetrators,status,visibility,summary_en,summary_fr,sources,basis")
            .split(QLatin1Char(','))
            .indexOf(QLatin1String(name));
    }
    QString table(const Rows &rows) const
    {
        QFile sample(QStringLiteral(SAMPLE));
        if (!sample.open(QIODevice::ReadOnly))
            return {};
        QByteArray content = sample.readLine();
        const qsizetype columns = content.count(',') + 1;
        for (QStringList row : rows) {
            while (row.size() < columns)
                row << QString();
            content += csvLine(row);
        }
        return writeFile(path(u"t.csv"_qs), content) ? path(u"t.csv"_qs) : QString();
    }
    static bool writeFile(const QString &name, const QByteArray &content)
    {
        QFile file(name);
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    }
    /// An import; of the file before it, no backup is needed here.
    static Result<ImportReport> taken(CaseFile &file, const QString &table, const ImportOptions &options)
    {
        QDir(file.backupFolder()).removeRecursively();
        return importTable(file, table, options);
    }
    static Incident one(const CaseFile &file, const QString &reference = u"T-001"_qs)
    {
        const auto id = file.store().withReference(reference);
        return id && *id ? file.store().incident(**id).value_or(Incident()) : Incident();
    }
    static bool edit(CaseFile &file, const Edit &edit, const QString &reference = u"T-001"_qs)
    {
        const Incident before = one(file, reference);
        Change change;
        change.edits.push_back({before, before});
        edit(change.edits.front().after);
        change.reason = QStringLiteral("import error in the table");
        return file.store().apply(std::move(change)).has_value();
    }
    /// Its one event with so many victims.
    static QByteArray gedWith(const QByteArray &table, const QString &number)
    {
        QByteArray copy = table;
        QBuffer buffer(&copy);
        if (!buffer.open(QIODevice::ReadOnly))
            return {};
        CsvReader csv(buffer);
        CsvReader::Row head, event;
        if (!csv.next(head) || !csv.next(event))
            return {};
        for (const QString &name : {u"low"_qs, u"best"_qs, u"high"_qs})
            event.fields[head.fields.indexOf(name)] = number;
        return csvLine(head.fields) + csvLine(event.fields);
    }
    std::unique_ptr<CaseFile> imported(const QString &name) const
    {
        QFile::remove(path(name));
        auto file = samples::emptyFile(path(name));
        return file && taken(*file, table(rows()), {}) ? std::move(file) : nullptr;
    }

    /// An export, edited as bytes and taken in.
    Result<ImportReport> sent(CaseFile &file, const std::function<QByteArray(QByteArray)> &edit,
                              ImportOptions options = {.update = true}, const Filter &filter = {})
    {
        const QString sheet = path(u"sent-edited.csv"_qs);
        QFile::remove(sheet);
        if (!exportTable(samples::snapshot(file), {.filter = filter}, sheet))
            return std::unexpected(Error{});
        QFile exported(sheet);
        if (!exported.open(QIODevice::ReadOnly) || !writeFile(sheet, edit(exported.readAll())))
            return std::unexpected(Error{});
        return taken(file, sheet, options);
    }
    /// Without its last column, which says of which version a row is.
    static QByteArray withoutVersions(const QByteArray &content)
    {
        QByteArrayList lines = content.trimmed().split('\n');
        for (QByteArray &line : lines)
            line = line.left(line.lastIndexOf(','));
        return lines.join('\n') + '\n';
    }

private slots:
    /// Of one field: what the table said, what it says, what the record says.
    void fields_data()
    {
        QTest::addColumn<QString>("theirs");
        QTest::addColumn<QString>("mine");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<int>("taken");
        QTest::addColumn<int>("conflicts");
        const QString was = u"Arrests at Séno"_qs;
        QTest::newRow("changed there") << u"B"_qs << was << u"B"_qs << 1 << 0;
        QTest::newRow("changed here") << was << u"C"_qs << u"C"_qs << 0 << 0;
        QTest::newRow("changed on both sides") << u"B"_qs << u"C"_qs << u"C"_qs << 0 << 1;
        QTest::newRow("changed alike") << u"B"_qs << u"B"_qs << u"B"_qs << 0 << 0;
        QTest::newRow("emptied there") << QString() << was << QString() << 1 << 0;
    }
    void fields()
    {
        QFETCH(QString, theirs);
        QFETCH(QString, mine);
        const auto file = imported(u"fields.dossier"_qs);
        QVERIFY(file);
        if (mine != one(*file).title.en)
            QVERIFY(edit(*file, [&](Incident &incident) { incident.title.en = mine; }));
        Rows now = rows();
        for (QStringList &row : now)
            row[column("title_en")] = theirs;
        const auto report = taken(*file, table(now), {.update = true});
        QVERIFY(report);
        QTEST(one(*file).title.en, "expected");
        QTEST(static_cast<int>(report->updates.size()), "taken");
        QTEST(static_cast<int>(report->conflicts.size()), "conflicts");
        for (const auto *steps : {&report->updates, &report->conflicts}) {
            for (const UpdateStep &step : *steps) {
                QCOMPARE(step.line, 2);
                QCOMPARE(step.column, u"title_en"_qs);
                const StepInWords said = inWords(step, samples::vocabulary(), Words(Language::English));
                QCOMPARE(said.field, u"Title in English"_qs);
                QCOMPARE(said.base, u"Arrests at Séno"_qs);
                QCOMPARE(said.mine, mine);
                QCOMPARE(said.theirs, theirs);
            }
        }
        // The next time, what was taken is what the table said before.
        const auto again = taken(*file, table(now), {.update = true});
        QVERIFY(again && again->updates.empty());
        QTEST(one(*file).title.en, "expected");
    }

    /// Each tag by itself: what was put on or taken off on either side is, and nothing is a conflict.
    void tagsOneByOne_data()
    {
        QTest::addColumn<QString>("mine");
        QTest::addColumn<QString>("theirs"); // "-": the table has no such column
        QTest::addColumn<QString>("expected");
        QTest::addColumn<int>("taken");
        QTest::newRow("the same") << u"a; b"_qs << u"a; b"_qs << u"a; b"_qs << 0;
        QTest::newRow("no column") << u"c"_qs << u"-"_qs << u"c"_qs << 0;
        QTest::newRow("added there") << u"a; b"_qs << u"a; b; c"_qs << u"a; b; c"_qs << 1;
        QTest::newRow("added on both sides") << u"a; b; c"_qs << u"a; b; d"_qs << u"a; b; c; d"_qs << 1;
        QTest::newRow("removed there") << u"a; b; c"_qs << u"b"_qs << u"b; c"_qs << 1;
        QTest::newRow("removed here") << u"b"_qs << u"a; b; c"_qs << u"b; c"_qs << 1;
        QTest::newRow("emptied there") << u"a; b; c"_qs << u""_qs << u"c"_qs << 1;
        QTest::newRow("in capitals there") << u"a; b"_qs << u"A; B"_qs << u"a; b"_qs << 0;
    }
    void tagsOneByOne()
    {
        QFETCH(QString, mine);
        QFETCH(QString, theirs);
        const QString name = path(u"tags.dossier"_qs);
        QFile::remove(name);
        const auto file = samples::emptyFile(name);
        const auto tableOf = [&](const QString &tags) {
            QFile plain(table(rows()));
            if (!plain.open(QIODevice::ReadOnly) || tags == u"-"_qs)
                return plain.fileName();
            QByteArrayList lines = plain.readAll().trimmed().split('\n');
            for (QByteArray &line : lines)
                line += &line == &lines.front() ? QByteArray(",tags") : ",\"" + tags.toUtf8() + '"';
            return writeFile(path(u"tags.csv"_qs), lines.join('\n') + '\n') ? path(u"tags.csv"_qs)
                                                                            : QString();
        };
        QVERIFY(taken(*file, tableOf(u"a; b"_qs), {}));
        QCOMPARE(one(*file).tags, (QStringList{u"a"_qs, u"b"_qs}));
        if (mine != u"a; b"_qs)
            QVERIFY(edit(*file, [&](Incident &incident) { incident.tags = mine.split(u"; "_qs); }));
        const auto report = taken(*file, tableOf(theirs), {.update = true});
        QVERIFY(report);
        QTEST(one(*file).tags.join(u"; "_qs), "expected");
        QTEST(static_cast<int>(report->updates.size()), "taken");
        QVERIFY(report->conflicts.empty());
        for (const UpdateStep &step : report->updates) {
            QCOMPARE(step.column, u"tags"_qs);
            const StepInWords said = inWords(step, samples::vocabulary(), Words(Language::English));
            QCOMPARE(said.field, u"Tags"_qs);
            QTEST(said.theirs, "expected");
        }
        const auto again = taken(*file, tableOf(theirs), {.update = true});
        QVERIFY(again && again->updates.empty() && again->conflicts.empty());
        QTEST(one(*file).tags.join(u"; "_qs), "expected");
    }

    /// A table that was exported without tags, and to which somebody added them, adds them.
    void tagsAddedToAnExport()
    {
        const auto file = imported(u"added.dossier"_qs);
        QVERIFY(file && edit(*file, [](Incident &incident) { incident.tags = {u"a"_qs}; }));
        const auto add = [](const QByteArray &tags) {
            return [tags](const QByteArray &content) {
                QByteArrayList lines = content.trimmed().split('\n');
                for (QByteArray &line : lines)
                    line += &line == &lines.front() ? QByteArray(",tags") : ',' + tags;
                return lines.join('\n') + '\n';
            };
        };
        for (const auto &[tags, expected] :
             {std::pair("", "a"), std::pair("b", "a; b"), std::pair("A", "a; b")}) {
            const auto report = sent(*file, add(tags));
            QVERIFY(report && report->conflicts.empty());
            QCOMPARE(report->rowsInConflict, 0);
            QCOMPARE(one(*file).tags.join(u"; "_qs), QString::fromLatin1(expected));
        }
        // One that went out with them, and came back without, touches none.
        const QString sheet = path(u"with.csv"_qs);
        QVERIFY(exportTable(samples::snapshot(*file), {.withTags = true}, sheet));
        QVERIFY(edit(*file, [](Incident &incident) { incident.tags << u"c"_qs; }));
        QFile exported(sheet);
        QVERIFY(exported.open(QIODevice::ReadOnly));
        QByteArray content = exported.readAll();
        exported.close();
        content.replace(",tags,", ",").replace(",a; b,", ",").replace("Text.", "Another text.");
        QVERIFY(writeFile(sheet, content));
        const auto report = taken(*file, sheet, {.update = true});
        QVERIFY(report);
        QCOMPARE(report->rowsInConflict, 0);
        QCOMPARE(one(*file).summary.en, u"Another text."_qs);
        QCOMPARE(one(*file).tags.join(u"; "_qs), u"a; b; c"_qs);
    }

    /// UCDP GED says nothing of them.
    void tagsOutliveANewerGed()
    {
        const QString name = path(u"ged-tags.dossier"_qs), reference = u"GED-500001"_qs;
        QFile::remove(name);
        const auto file = samples::emptyFile(name);
        QVERIFY(taken(*file, QStringLiteral(TEST_DATA "/cases/30-ged-v24.csv"), {}));
        QVERIFY(edit(
            *file, [](Incident &incident) { incident.tags = {u"a"_qs}; }, reference));
        for (const bool replace : {false, true}) {
            QVERIFY(taken(*file, QStringLiteral(TEST_DATA "/cases/30-ged-v25.csv"),
                          {.update = !replace, .replace = replace}));
            QCOMPARE(one(*file, reference).tags, QStringList{u"a"_qs});
        }
    }

    /// Half of a pair of coordinates, of dates or of figures is nothing.
    void groupsMergeTogether()
    {
        const auto file = imported(u"groups.dossier"_qs);
        QVERIFY(edit(*file, [](Incident &incident) {
            incident.violations[0].victims = {1, 1, 1};
            incident.place.coordinates->latitude = 14.2;
        }));
        Rows now = rows();
        now[0][column("victims_low")] = u"3"_qs;
        for (QStringList &row : now)
            row[column("longitude")] = u"-3.3"_qs;
        const auto report = taken(*file, table(now), {.update = true});
        QVERIFY(report);
        QCOMPARE(report->updates.size(), size_t(0));
        QCOMPARE(report->conflicts.size(), size_t(3)); // both degrees, and the figures
        QCOMPARE(one(*file).violations[0].victims, (VictimCount{1, 1, 1}));
        QCOMPARE(one(*file).place.coordinates, (Coordinates{14.2, -3.2}));
    }

    void violations_data()
    {
        QTest::addColumn<int>("rows");     // of the table
        QTest::addColumn<bool>("replace"); // else update
        QTest::addColumn<bool>("added");   // one by the researcher
        QTest::addColumn<int>("expected");
        QTest::addColumn<int>("steps");
        QTest::newRow("none missing") << 2 << false << true << 3 << 0;
        QTest::newRow("a row missing") << 1 << false << false << 2 << 0;
        QTest::newRow("a row missing, replaced") << 1 << true << false << 1 << 1;
        QTest::newRow("the researcher's stays") << 1 << true << true << 2 << 1;
        QTest::newRow("a row more") << 3 << false << false << 3 << 1;
    }
    void violations()
    {
        QFETCH(int, rows);
        QFETCH(bool, replace);
        QFETCH(bool, added);
        const auto file = imported(u"violations.dossier"_qs);
        QVERIFY(file);
        if (added) {
            QVERIFY(edit(*file, [](Incident &incident) {
                incident.violations.push_back({{}, u"life.conflict-death"_qs, {1, 1, 1}, {}});
            }));
        }
        const auto uuid = one(*file).violations[0].uuid;
        Rows now = UpdateTest::rows();
        now.resize(static_cast<size_t>(std::min(rows, 2)));
        if (rows == 3) {
            now.push_back(now.back());
            now.back()[column("type")] = u"life.conflict-death"_qs;
        }
        const auto report = taken(*file, table(now), {.update = !replace, .replace = replace});
        QVERIFY(report);
        QTEST(static_cast<int>(one(*file).violations.size()), "expected");
        QTEST(static_cast<int>(report->updates.size()), "steps");
        QCOMPARE(one(*file).violations[0].uuid, uuid);
        QVERIFY(report->conflicts.empty());
    }

    /// What the researcher deleted does not come back; changed by the table too, it is a conflict.
    void deletedViolationStaysDeleted()
    {
        const auto file = imported(u"deleted.dossier"_qs);
        QVERIFY(edit(*file, [](Incident &incident) { incident.violations.pop_back(); }));
        Rows now = rows();
        const auto same = taken(*file, table(now), {.update = true});
        QVERIFY(same && same->updates.empty() && same->conflicts.empty());
        QCOMPARE(one(*file).violations.size(), size_t(1));
        now[1][column("victims_high")] = u"9"_qs;
        const auto changed = taken(*file, table(now), {.update = true});
        QVERIFY(changed && changed->conflicts.size() == 1);
        QCOMPARE(changed->conflicts.front().line, 3);
        QCOMPARE(one(*file).violations.size(), size_t(1));
    }

    /// What merely has the same reference may be another incident: it is listed, and nothing of it is
    /// touched.
    void notFromSuchASource_data()
    {
        QTest::addColumn<bool>("ged"); // else logged by hand
        QTest::newRow("logged by hand") << false;
        QTest::newRow("from another kind of source") << true;
    }
    void notFromSuchASource()
    {
        QFETCH(bool, ged);
        const QString name = path(u"typed.dossier"_qs), reference = ged ? u"GED-500001"_qs : u"T-001"_qs;
        QFile::remove(name);
        const auto file = samples::emptyFile(name);
        if (ged) {
            QVERIFY(taken(*file, QStringLiteral(TEST_DATA "/cases/30-ged-v24.csv"), {}));
        } else {
            Change change;
            change.edits.push_back({std::nullopt, samples::incident(reference)});
            change.edits.front().after.sources.clear();
            QVERIFY(file->store().apply(std::move(change)));
        }
        const Incident before = one(*file, reference);
        Rows now = rows();
        for (QStringList &row : now)
            row[0] = reference;
        for (const bool replace : {false, true}) {
            const auto report = taken(*file, table(now), {.update = !replace, .replace = replace});
            QVERIFY(report);
            QCOMPARE(report->rowsInConflict, 2);
            QCOMPARE(report->notes.size(), size_t(1));
            QCOMPARE(report->notes.front().kind, TableNote::Kind::Conflict);
            QCOMPARE(report->notes.front().line, 2);
            QVERIFY(sameContent(one(*file, reference), before));
        }
    }

    /// One number of victims through imports, exports and edits, a letter a step: p a table of a source with
    /// that number, g the same in UCDP GED, x and y exports, a and b those, with that number, if one is
    /// given, d the first without its last column, f an edit in the form, v one of the status.
    void stepByStep_data()
    {
        QTest::addColumn<QString>("steps");
        QTest::addColumn<int>("victims");
        QTest::addColumn<bool>("verified");
        QTest::addColumn<int>("taken"); // by the last step
        QTest::addColumn<int>("conflicts");
        const auto row = [](const char *steps, int victims, bool verified, int taken, int conflicts) {
            QTest::newRow(steps) << QString::fromLatin1(steps) << victims << verified << taken << conflicts;
        };
        row("p7 x a5 p7", 5, false, 0, 0); // an edited export is no statement of the source
        row("g7 x a5 g7", 5, false, 0, 0);
        row("g7 x a5 g8", 5, false, 0, 1);
        row("p7 x a70 x a7", 7, false, 1, 0); // back to an older version, on purpose
        row("p7 x y a6 b9", 6, false, 0, 1);  // two who edited one export
        row("p7 x y a6 b6", 6, false, 0, 0);
        row("p7 x v a7", 7, true, 0, 0); // an older export beside the form
        row("p7 x v a8", 8, true, 1, 0);
        row("p7 x f9 a", 9, false, 0, 0);
        row("p7 x f9 x f8 a", 8, false, 0, 0);
        row("p7 f9 p7", 9, false, 0, 0); // a reason says nothing
        row("p7 f9 p8", 9, false, 0, 1);
        row("p1 f2 p2 p4", 4, false, 1, 0); // what changes nothing is said all the same
        row("g1 f2 g2 g4", 4, false, 1, 0);
        row("p7 f9 p8 p8", 9, false, 0, 0);
        row("p7 f9 p8 p7 p6", 9, false, 0, 1);
        row("p7 f9 p8 f8 p6", 6, false, 1, 0);
        row("g7 v g8 g9", 9, true, 1, 0);
        row("p7 x d8", 8, false, 1, 0);   // only one version that it can be of
        row("p7 x f9 d", 9, false, 0, 1); // an old export, or a change back?
        row("p7 x a9 x d7", 9, false, 0, 1);
        row("p7 x f9 d8", 9, false, 0, 1); // of which of two?
        row("p7 x f9 d9", 9, false, 0, 0);
    }
    void stepByStep()
    {
        QFETCH(QString, steps);
        QFile::remove(path(u"steps.dossier"_qs));
        const auto file = samples::emptyFile(path(u"steps.dossier"_qs));
        const QString reference = steps.startsWith(u'g') ? u"GED-500001"_qs : u"T-001"_qs;
        const auto contentOf = [](const QString &name) {
            QFile read(name);
            return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
        };
        std::optional<ImportReport> last;
        bool first = true;
        for (const QString &step : steps.split(u' ')) {
            const QString number = step.mid(1);
            const QString sheet = path(step[0] == u'y' || step[0] == u'b' ? u"y.csv"_qs : u"x.csv"_qs);
            QString table;
            last.reset();
            if (step[0] == u'p') {
                Rows now = rows();
                now.pop_back();
                now[0][column("status")] = u"draft"_qs;
                for (const char *name : {"victims_low", "victims_best", "victims_high"})
                    now[0][column(name)] = number;
                table = this->table(now);
            } else if (step[0] == u'g') {
                table = path(u"g.csv"_qs);
                const QByteArray ged = contentOf(QStringLiteral(TEST_DATA "/cases/30-ged-v24.csv"));
                QVERIFY(writeFile(table, gedWith(ged, number)));
            } else if (step[0] == u'x' || step[0] == u'y') {
                QFile::remove(sheet);
                QVERIFY(exportTable(samples::snapshot(*file), {}, sheet));
            } else if (step[0] == u'f') {
                QVERIFY(edit(
                    *file,
                    [&](Incident &incident) {
                        const qint64 people = number.toInt();
                        incident.violations[0].victims = {people, people, people};
                    },
                    reference));
            } else if (step[0] == u'v') {
                QVERIFY(edit(
                    *file, [](Incident &incident) { incident.status = Status::Verified; }, reference));
            } else {
                QFile exported(sheet);
                QVERIFY(exported.open(QIODevice::ReadOnly));
                CsvReader csv(exported);
                CsvReader::Row row;
                QByteArray edited;
                QStringList names;
                while (csv.next(row).value_or(false)) {
                    if (names.isEmpty())
                        names = row.fields;
                    else if (!number.isEmpty())
                        for (const QString &name :
                             {u"victims_low"_qs, u"victims_best"_qs, u"victims_high"_qs})
                            row.fields[names.indexOf(name)] = number;
                    QCOMPARE(names.last(), u"version"_qs);
                    if (step[0] == u'd')
                        row.fields.removeLast();
                    edited += csvLine(row.fields);
                }
                table = path(u"edited.csv"_qs);
                QVERIFY(writeFile(table, edited));
            }
            if (table.isEmpty())
                continue;
            auto report = taken(*file, table, {.update = !std::exchange(first, false)});
            QVERIFY(report && !report->refused);
            last = std::move(*report);
        }
        QVERIFY(last);
        const Incident now = one(*file, reference);
        QFETCH(int, victims);
        QCOMPARE(now.violations.size(), size_t(1));
        QCOMPARE(now.violations[0].victims, (VictimCount{victims, victims, victims}));
        QTEST(now.status == Status::Verified, "verified");
        QTEST(static_cast<int>(last->updates.size()), "taken");
        QTEST(static_cast<int>(last->conflicts.size()) +
                  static_cast<int>(
                      std::ranges::count(last->notes, TableNote::Kind::Conflict, &TableNote::kind)),
              "conflicts");
        QTEST(static_cast<int>(last->rowsInConflict), "conflicts");
    }

    /// Violations without UUIDs: "k Alpha 3" is three people killed by Alpha, "d" who disappeared; "u" stands
    /// for one unknown.
    void rowsArePaired_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<QString>("expected"); // nothing: a conflict
        const auto row = [](const char *name, const QString &first, const QString &second,
                            const QString &expected) { QTest::newRow(name) << first << second << expected; };
        row("the other is gone", u"k Alpha 3; k Beta 50"_qs, u"k Beta 51"_qs, u"k Alpha 3; k Beta 51"_qs);
        row("turned round", u"k Alpha 3; k Beta 50"_qs, u"k Beta 51; k Alpha 4"_qs,
            u"k Alpha 4; k Beta 51"_qs);
        row("by the figures", u"k u 3; k u 50"_qs, u"k u 4; k u 50"_qs, u"k u 4; k u 50"_qs);
        row("by nothing", u"k u 3; k u 50"_qs, u"k u 51"_qs, {});
        row("one of two alike", u"k Alpha 3"_qs, u"k Alpha 4; k Alpha 5"_qs, {});
        row("one more", u"k Alpha 3"_qs, u"k Alpha 3; k Alpha 5"_qs, u"k Alpha 3; k Alpha 5"_qs);
        row("another group", u"k Alpha 3"_qs, u"k Gamma 7"_qs, {});
        row("another name", u"k Alpha 3"_qs, u"k Alphas 3"_qs, u"k Alphas 3"_qs);
        row("named at last", u"k u 3; k Beta 50"_qs, u"k Alpha 3; k Beta 50"_qs, u"k Alpha 3; k Beta 50"_qs);
        row("another type", u"k Alpha 3"_qs, u"d Alpha 3"_qs, u"k Alpha 3; d Alpha 3"_qs);
    }
    static Rows rowsOf(const QString &said)
    {
        Rows all;
        for (const QString &one : said.split(u"; "_qs)) {
            const QStringList parts = one.split(u' ');
            QStringList row = rows().front();
            row[column("type")] =
                parts[0] == u"k"_qs ? u"life.unlawful-killing"_qs : u"liberty.enforced-disappearance"_qs;
            row[column("perpetrators")] = parts[1] == u"u"_qs ? QString() : parts[1];
            for (const char *name : {"victims_low", "victims_best", "victims_high"})
                row[column(name)] = parts[2];
            all.push_back(row);
        }
        return all;
    }
    static QString said(const Incident &incident)
    {
        QStringList all;
        for (const Violation &one : incident.violations) {
            all << u"%1 %2 %3"_qs
                       .arg(one.type.startsWith(u"life"_qs) ? u"k"_qs : u"d"_qs,
                            one.perpetrators.isEmpty() ? u"u"_qs : one.perpetrators.join(u','))
                       .arg(one.victims.best);
        }
        return all.join(u"; "_qs);
    }
    void rowsArePaired()
    {
        QFETCH(QString, first);
        QFETCH(QString, second);
        QFETCH(QString, expected);
        QFile::remove(path(u"paired.dossier"_qs));
        const auto file = samples::emptyFile(path(u"paired.dossier"_qs));
        QVERIFY(taken(*file, table(rowsOf(first)), {}));
        const auto report = taken(*file, table(rowsOf(second)), {.update = true});
        QVERIFY(report);
        QCOMPARE(said(one(*file)), expected.isEmpty() ? first : expected);
        QCOMPARE(report->rowsInConflict > 0, expected.isEmpty());
        QCOMPARE(report->notes.size(), size_t(expected.isEmpty()));
        QVERIFY(report->conflicts.empty());
    }

    /// Only what the source brought, and no longer has, is removed.
    void replaceRemovesNothingOfTheUsers_data()
    {
        QTest::addColumn<QString>("between"); // an update
        QTest::newRow("at once") << QString();
        QTest::newRow("after the same again") << u"k Alpha 3; k Beta 50"_qs;
        QTest::newRow("after a change") << u"k Alpha 4; k Beta 50"_qs;
        QTest::newRow("after the row was missing") << u"k Alpha 3"_qs;
    }
    void replaceRemovesNothingOfTheUsers()
    {
        QFETCH(QString, between);
        QFile::remove(path(u"replace.dossier"_qs));
        const auto file = samples::emptyFile(path(u"replace.dossier"_qs));
        QVERIFY(taken(*file, table(rowsOf(u"k Alpha 3; k Beta 50"_qs)), {}));
        QVERIFY(edit(*file, [](Incident &incident) {
            incident.violations.push_back({{}, u"life.unlawful-killing"_qs, {1, 1, 1}, {u"Delta"_qs}, {}});
        }));
        const QString sheet = path(u"added.csv"_qs);
        QFile::remove(sheet);
        QVERIFY(exportTable(samples::snapshot(*file), {}, sheet));
        QFile exported(sheet);
        QVERIFY(exported.open(QIODevice::ReadOnly));
        QStringList more = rowsOf(u"k Gamma 5"_qs).front();
        more << QString() << QString() << QString();
        QVERIFY(writeFile(sheet, exported.readAll() + csvLine(more)));
        QVERIFY(taken(*file, sheet, {.update = true}));
        QCOMPARE(said(one(*file)), u"k Alpha 3; k Beta 50; k Delta 1; k Gamma 5"_qs);
        if (!between.isEmpty())
            QVERIFY(taken(*file, table(rowsOf(between)), {.update = true}));
        const auto report = taken(*file, table(rowsOf(u"k Alpha 4"_qs)), {.replace = true});
        QVERIFY(report && report->conflicts.empty());
        QCOMPARE(said(one(*file)), u"k Alpha 4; k Delta 1; k Gamma 5"_qs);
    }

    void deletedIncident_data()
    {
        QTest::addColumn<bool>("update");
        QTest::newRow("import") << false;
        QTest::newRow("update") << true;
    }
    void deletedIncident()
    {
        QFETCH(bool, update);
        const auto file = imported(u"gone.dossier"_qs);
        Change change;
        change.hide = {one(*file).id};
        QVERIFY(file->store().apply(std::move(change)));
        const auto report = taken(*file, table(rows()), {.update = update});
        QVERIFY(report);
        QCOMPARE(report->notes.size(), size_t(1));
        QCOMPARE(report->notes.front().line, 2);
        QCOMPARE(report->notes.front().kind, update ? TableNote::Kind::Conflict : TableNote::Kind::Remark);
        QCOMPARE(report->incidentsAdded, update ? 0 : 1);
        QCOMPARE(report->rowsInConflict, update ? 2 : 0);
        QCOMPARE(one(*file).reference.isEmpty(), update);
    }

    /// A colleague who took in the same table has other UUIDs for the same violations.
    void colleaguesExport()
    {
        const auto mine = imported(u"mine.dossier"_qs), theirs = imported(u"theirs.dossier"_qs);
        QVERIFY(edit(*theirs, [](Incident &incident) {
            incident.title.en = u"Raid"_qs;
            incident.violations[0].victims = {6, 6, 6};
        }));
        QVERIFY(edit(*mine, [](Incident &incident) { incident.summary.en = u"Mine."_qs; }));
        const QString sheet = path(u"theirs.csv"_qs);
        QVERIFY(exportTable(samples::snapshot(*theirs), {}, sheet));
        const auto uuid = one(*mine).violations[0].uuid;
        const auto report = taken(*mine, sheet, {.update = true});
        QVERIFY(report && report->conflicts.empty());
        const Incident now = one(*mine);
        QCOMPARE(now.violations.size(), size_t(2));
        QCOMPARE(now.violations[0].uuid, uuid);
        QCOMPARE(now.violations[0].victims, (VictimCount{6, 6, 6}));
        QCOMPARE(now.title.en, u"Raid"_qs);
        QCOMPARE(now.summary.en, u"Mine."_qs);
        QCOMPARE(mine->store().historyOf(now.uuid)->back().source, u"table"_qs);
    }

    /// Another case file that took in an export has the same incident, and says what it made of it.
    void thereAndBack()
    {
        for (const char *name : {"here.dossier", "there.dossier"})
            QFile::remove(path(QLatin1String(name)));
        const auto here = samples::emptyFile(path(u"here.dossier"_qs)),
                   there = samples::emptyFile(path(u"there.dossier"_qs));
        Change change;
        change.edits.push_back({std::nullopt, samples::incident(u"T-001"_qs)});
        QVERIFY(here->store().apply(std::move(change)));
        const QString sheet = path(u"sent.csv"_qs);
        const auto send = [&](const CaseFile &file) {
            QFile::remove(sheet);
            return exportTable(samples::snapshot(file), {}, sheet).has_value();
        };
        QVERIFY(send(*here) && taken(*there, sheet, {}));
        QVERIFY(edit(*here, [](Incident &incident) { incident.status = Status::Verified; }));
        for (const int people : {6, 7}) {
            QVERIFY(edit(*there, [&](Incident &incident) {
                incident.violations[0].victims = {people, people, people};
                if (people == 6)
                    incident.violations.push_back({{}, u"liberty.arbitrary-detention"_qs, {4, 4, 4}, {}, {}});
            }));
            QVERIFY(send(*there));
            const auto report = taken(*here, sheet, {.update = true});
            QVERIFY(report && report->conflicts.empty() && report->notes.empty());
            const Incident now = one(*here);
            QCOMPARE(now.status, Status::Verified);
            QCOMPARE(now.violations.size(), size_t(2));
            QCOMPARE(now.violations[0].victims, (VictimCount{people, people, people}));
            QCOMPARE(now.violations[1].uuid, one(*there).violations[1].uuid);
            QCOMPARE(here->store().historyOf(now.uuid)->back().source, u"table"_qs);
        }
    }

    /// Names and figures of an event may both be others in a newer GED: it stays the violation that it was.
    void namesAndFiguresBothChange_data()
    {
        QTest::addColumn<QString>("mine"); // what the researcher did meanwhile
        QTest::addColumn<bool>("battle");  // what was one-sided is a battle by now
        QTest::addColumn<int>("violations");
        QTest::addColumn<int>("conflicts");
        for (const bool battle : {false, true}) {
            const auto row = [&](const char *mine, int violations, int conflicts) {
                QTest::addRow("%s%s", mine, battle ? ", a battle" : "")
                    << QString::fromLatin1(mine) << battle << violations << conflicts;
            };
            row("nothing", 1, 0);
            row("verified", 1, 0);
            row("counted otherwise", 1, 1);
            row("added what the table says now", 2, 0);
        }
    }
    void namesAndFiguresBothChange()
    {
        QFETCH(QString, mine);
        QFETCH(bool, battle);
        QFETCH(int, violations);
        QFETCH(int, conflicts);
        QFile older(QStringLiteral(TEST_DATA "/cases/30-ged-v24.csv"));
        QVERIFY(older.open(QIODevice::ReadOnly));
        QByteArray content = older.readAll();
        CsvReader::Row head, event;
        {
            QBuffer buffer(&content);
            QVERIFY(buffer.open(QIODevice::ReadOnly));
            CsvReader csv(buffer);
            QVERIFY(csv.next(head).value_or(false) && csv.next(event).value_or(false));
        }
        const auto set = [&](const char *name, const QString &to) {
            event.fields[head.fields.indexOf(QLatin1String(name))] = to;
        };
        for (const char *number : {"low", "best", "high"})
            set(number, u"40"_qs);
        set("side_a", u"SAF"_qs);
        set("side_b", u"SLM"_qs);
        if (battle)
            set("type_of_violence", u"1"_qs);
        const QString name = path(u"both.dossier"_qs), newer = path(u"both.csv"_qs),
                      reference = u"GED-500001"_qs;
        QFile::remove(name);
        const auto file = samples::emptyFile(name);
        QVERIFY(taken(*file, older.fileName(), {}));
        QVERIFY(writeFile(newer, csvLine(head.fields) + csvLine(event.fields)));
        const Violation was = one(*file, reference).violations.at(0);
        const auto write = [&](const Edit &edit) { return UpdateTest::edit(*file, edit, reference); };
        if (mine == u"verified"_qs)
            QVERIFY(write([](Incident &incident) { incident.status = Status::Verified; }));
        else if (mine == u"counted otherwise"_qs)
            QVERIFY(write([](Incident &incident) { incident.violations[0].victims = {1, 1, 1}; }));
        else if (mine != u"nothing"_qs)
            QVERIFY(write([&](Incident &incident) {
                Violation own{{}, was.type, {40, 40, 40}, {u"SAF"_qs}};
                if (battle)
                    own = {{}, u"life.conflict-death"_qs, {40, 40, 40}, {}, {u"SAF"_qs, u"SLM"_qs}};
                incident.violations.push_back(own);
            }));
        const Status status = one(*file, reference).status;
        for (const bool replace : {false, true}) {
            const auto report = taken(*file, newer, {.update = !replace, .replace = replace});
            QVERIFY(report);
            const Incident now = one(*file, reference);
            QCOMPARE(static_cast<int>(now.violations.size()), violations);
            const Violation &same = now.violations[0];
            QCOMPARE(same.uuid, was.uuid);
            QCOMPARE(battle ? same.parties : same.perpetrators,
                     battle ? (QStringList{u"SAF"_qs, u"SLM"_qs}) : QStringList{u"SAF"_qs});
            QCOMPARE(same.victims.low, conflicts > 0 ? 1 : 40);
            QCOMPARE(now.status, status);
            if (!replace)
                QCOMPARE(static_cast<int>(report->conflicts.size()), conflicts);
        }
    }

    /// A row of another table of which nothing is the same but the type: one that was corrected, or another
    /// one? It is listed, and not counted beside the one that was there.
    void nothingIsTheSameButTheType()
    {
        for (const bool replace : {false, true}) {
            const auto file = imported(u"unclear.dossier"_qs);
            const Incident before = one(*file);
            Rows now = rows();
            now[0][column("perpetrators")] = u"Unit C"_qs;
            for (const char *number : {"victims_low", "victims_best", "victims_high"})
                now[0][column(number)] = u"40"_qs;
            const auto report = taken(*file, table(now), {.update = !replace, .replace = replace});
            QVERIFY(report);
            QCOMPARE(report->rowsInConflict, 2);
            QCOMPARE(report->notes.size(), size_t(1));
            QCOMPARE(report->notes.front().kind, TableNote::Kind::Conflict);
            QVERIFY(sameContent(one(*file), before));
        }
    }

    /// Undone, an import has said nothing: the same table again brings the same.
    void undoneAndTakenInAgain_data()
    {
        QTest::addColumn<bool>("exported");
        QTest::newRow("a source") << false;
        QTest::newRow("an edited export") << true;
    }
    void undoneAndTakenInAgain()
    {
        QFETCH(bool, exported);
        const auto file = imported(u"undone.dossier"_qs);
        Rows now = rows();
        now[0][column("victims_high")] = u"9"_qs;
        QString again = table(now);
        if (exported) {
            again = path(u"undone.csv"_qs);
            QFile::remove(again);
            QVERIFY(exportTable(samples::snapshot(*file), {}, again));
            QFile sheet(again);
            QVERIFY(sheet.open(QIODevice::ReadOnly));
            const QByteArray content = sheet.readAll().replace(",2,3,5,", ",2,3,9,");
            QVERIFY(writeFile(again, content));
        }
        Change last;
        for (int i = 0; i < 2; ++i) {
            const auto report = taken(*file, again, {.update = true});
            QVERIFY(report);
            QCOMPARE(report->updates.size(), size_t(1));
            QCOMPARE(one(*file).violations[0].victims.high, std::optional<qint64>(9));
            const auto undone = file->store().apply(report->done.reversed());
            QVERIFY(undone);
            QCOMPARE(one(*file).violations[0].victims.high, std::optional<qint64>(5));
            last = *undone;
        }
        // Done again, it is said.
        QVERIFY(file->store().apply(last.reversed()));
        const auto report = taken(*file, again, {.update = true});
        QVERIFY(report && report->updates.empty());
        QCOMPARE(one(*file).violations[0].victims.high, std::optional<qint64>(9));
    }

    /// An incident of very many violations is no reason to wait.
    void manyViolations()
    {
        QFile::remove(path(u"many.dossier"_qs));
        const auto file = samples::emptyFile(path(u"many.dossier"_qs));
        Rows many(5'000, rows().front());
        for (size_t i = 0; i < many.size(); ++i)
            many[i][column("perpetrators")] = u"Unit %1"_qs.arg(i);
        QVERIFY(taken(*file, table(many), {}));
        for (size_t i = 0; i < many.size(); ++i) {
            if (i % 100 == 0)
                many[i][column("victims_high")] = u"6"_qs;
        }
        std::ranges::reverse(many);
        const auto report = taken(*file, table(many), {.update = true});
        QVERIFY(report);
        QCOMPARE(report->updates.size(), size_t(50));
        for (QStringList &row : many)
            row[column("perpetrators")] = u"Unit"_qs;
        const auto unclear = taken(*file, table(many), {.update = true});
        QVERIFY(unclear);
        QCOMPARE(unclear->rowsInConflict, 5'000);
    }

    /// An erasure takes away what a source said: its name does not come back.
    void erasedStaysErased()
    {
        const auto file = imported(u"erased.dossier"_qs);
        QVERIFY(purge(file->store(), u"Interview"_qs, {}));
        const auto report = taken(*file, table(rows()), {.update = true});
        QVERIFY(report);
        QCOMPARE(report->rowsInConflict, 2);
        QCOMPARE(one(*file).sources, u"[removed]"_qs);
    }

    /// An export of before an erasure, or of before a rescue, does not set back what was changed since.
    void anExportOfBeforeIsNoBase_data()
    {
        QTest::addColumn<bool>("rescued");
        QTest::newRow("an erasure") << false;
        QTest::newRow("a rescue") << true;
    }
    void anExportOfBeforeIsNoBase()
    {
        QFETCH(bool, rescued);
        auto file = imported(u"before.dossier"_qs);
        const QString sheet = path(u"before.csv"_qs);
        QFile::remove(sheet);
        QVERIFY(exportTable(samples::snapshot(*file), {}, sheet));
        QVERIFY(edit(*file, [](Incident &incident) { incident.visibility = Visibility::Confidential; }));
        if (rescued) {
            QFile::remove(path(u"after.dossier"_qs));
            auto target = samples::emptyFile(path(u"after.dossier"_qs));
            QVERIFY(rescue(file->store(), target->store()));
            file = std::move(target);
        } else {
            QVERIFY(purge(file->store(), u"Interview"_qs, {}));
        }
        QFile read(sheet);
        QVERIFY(read.open(QIODevice::ReadOnly));
        const QByteArray edited = read.readAll().replace("T-001,", "T-001,Other ");
        QVERIFY(writeFile(sheet, edited));
        const auto report = taken(*file, sheet, {.update = true});
        QVERIFY(report && report->updates.empty() && report->rowsInConflict > 0);
        QCOMPARE(one(*file).visibility, Visibility::Confidential);
    }

    /// Rows that give the violations of another incident are no rows of this one, and no new ones.
    void violationsOfOthers_data()
    {
        QTest::addColumn<QByteArray>("reference");
        QTest::newRow("of a new incident") << QByteArray("T-900,");
        QTest::newRow("of another incident") << QByteArray("T-002,");
    }
    void violationsOfOthers()
    {
        QFETCH(QByteArray, reference);
        const auto file = imported(u"owners.dossier"_qs);
        Incident other = samples::incident(u"T-002"_qs);
        Change change;
        change.edits.push_back({std::nullopt, other});
        QVERIFY(file->store().apply(std::move(change)));
        ExportOptions onlyFirst;
        const QString sheet = path(u"owners.csv"_qs);
        QFile::remove(sheet);
        QVERIFY(exportTable(samples::snapshot(*file), onlyFirst, sheet));
        QFile read(sheet);
        QVERIFY(read.open(QIODevice::ReadOnly));
        QByteArrayList lines = read.readAll().split('\n');
        lines.removeIf([](const QByteArray &line) { return line.startsWith("T-002,"); });
        QVERIFY(writeFile(sheet, lines.join('\n').replace("T-001,", reference)));
        const QString state = *file->store().state();
        for (const bool update : {false, true}) {
            const auto report = taken(*file, sheet, {.update = update});
            QVERIFY(report && report->rowsInConflict > 0 && report->incidentsAdded == 0);
        }
        QCOMPARE(*file->store().state(), state);
    }

    /// Case 30: a newer UCDP GED.
    void newerGed()
    {
        const auto import = [&](CaseFile &file, const char *version, bool update) {
            return taken(file, QStringLiteral(TEST_DATA "/cases/30-ged-%1.csv").arg(QLatin1String(version)),
                         {.update = update});
        };
        const auto file = samples::emptyFile(path(u"ged.dossier"_qs));
        QVERIFY(import(*file, "v24", false));
        const QString reference = u"GED-500001"_qs;
        QVERIFY(edit(
            *file,
            [](Incident &incident) {
                incident.status = Status::Verified;
                incident.visibility = Visibility::Confidential;
                incident.title.fr = u"Attaque signalée"_qs;
                incident.violations.push_back({{}, u"liberty.enforced-disappearance"_qs, {1, 1, 1}, {}});
            },
            reference));
        // Not updated, it says no more than is known.
        const auto known = import(*file, "v24", false);
        QVERIFY(known);
        QCOMPARE(known->rowsKnown, 1);
        QCOMPARE(known->rowsInConflict, 0);
        const auto report = import(*file, "v25", true);
        QVERIFY(report);
        QCOMPARE(report->incidentsUpdated, 1);
        QCOMPARE(report->updates.size(), size_t(1));
        QVERIFY(report->conflicts.empty());
        const Incident now = one(*file, reference);
        QCOMPARE(now.violations.size(), size_t(2));
        QCOMPARE(now.violations[0].victims, (VictimCount{2, 4, 5}));
        QCOMPARE(now.status, Status::Verified);
        QCOMPARE(now.visibility, Visibility::Confidential);
        QCOMPARE(now.title.fr, u"Attaque signalée"_qs);
        // And back: what the researcher changed after an update is still his.
        QVERIFY(edit(
            *file, [](Incident &incident) { incident.title.en = u"Mine"_qs; }, reference));
        const auto back = import(*file, "v24", true);
        QVERIFY(back && back->conflicts.empty());
        QCOMPARE(one(*file, reference).violations[0].victims, (VictimCount{2, 3, 5}));
        QCOMPARE(one(*file, reference).title.en, u"Mine"_qs);
    }

    /// Case 28: a filtered table, edited and taken in again.
    void filteredTableEdited()
    {
        const auto file = imported(u"filtered.dossier"_qs);
        const QString part = path(u"part.csv"_qs);
        QVERIFY(exportTable(samples::snapshot(*file), {.filter = {.types = {u"life.unlawful-killing"_qs}}},
                            part));
        QFile exported(part);
        QVERIFY(exported.open(QIODevice::ReadOnly));
        const QByteArray edited = exported.readAll().replace("Arrests at", "Corrected: arrests at");
        QVERIFY(writeFile(part, edited));
        const auto report = taken(*file, part, {.update = true});
        QVERIFY(report);
        QCOMPARE(report->incidentsUpdated, 1);
        QCOMPARE(one(*file).title.en, u"Corrected: arrests at Séno"_qs);
        QCOMPARE(one(*file).violations.size(), size_t(2));
        // The same again is known, and so is its row without --update.
        const auto again = taken(*file, part, {});
        QVERIFY(again);
        QCOMPARE(again->rowsKnown, 1);
    }

    /// A table that was made from this case file and edited, its violations told by their UUIDs.
    void exportedTableEdited_data()
    {
        QTest::addColumn<bool>("typed");        // by hand, else imported
        QTest::addColumn<bool>("editedBefore"); // in the case file, before the export
        QTest::addColumn<bool>("editedAfter");
        for (const bool typed : {false, true}) {
            for (const bool before : {false, true}) {
                for (const bool after : {false, true})
                    QTest::addRow("%d%d%d", typed, before, after) << typed << before << after;
            }
        }
    }
    void exportedTableEdited()
    {
        QFETCH(bool, typed);
        QFETCH(bool, editedBefore);
        QFETCH(bool, editedAfter);
        auto file = typed ? nullptr : imported(u"exported.dossier"_qs);
        if (typed) {
            QFile::remove(path(u"exported.dossier"_qs));
            file = samples::emptyFile(path(u"exported.dossier"_qs));
            Change change;
            change.edits.push_back({std::nullopt, samples::incident(u"T-001"_qs)});
            QVERIFY(file->store().apply(std::move(change)));
        }
        if (editedBefore) {
            QVERIFY(edit(*file, [](Incident &incident) {
                incident.summary.fr = u"Avant."_qs;
                incident.violations.push_back({{}, u"liberty.arbitrary-detention"_qs, {4, 4, 4}, {}, {}});
            }));
        }
        const size_t violations = one(*file).violations.size();
        const QString table = path(u"exported.csv"_qs);
        QVERIFY(exportTable(samples::snapshot(*file), {}, table));
        if (editedAfter)
            QVERIFY(edit(*file, [](Incident &incident) { incident.status = Status::Rejected; }));
        QFile exported(table);
        QVERIFY(exported.open(QIODevice::ReadOnly));
        QByteArray content = exported.readAll();
        content.replace("Arrests", "ARRESTS").replace(",4,4,4,", ",4,5,6,");
        QVERIFY(writeFile(table, content));
        const Status status = one(*file).status;
        const auto report = taken(*file, table, {.update = true});
        QVERIFY(report);
        const Incident now = one(*file);
        QVERIFY(now.title.en.startsWith(u"ARRESTS"_qs));
        QCOMPARE(now.status, status);
        QCOMPARE(now.violations.size(), violations);
        if (editedBefore) {
            QCOMPARE(now.summary.fr, u"Avant."_qs);
            QCOMPARE(now.violations.back().victims, (VictimCount{4, 5, 6}));
        }
        QCOMPARE(report->updates.size(), size_t(editedBefore ? 2 : 1));
        QVERIFY(report->conflicts.empty());
    }

    /// Where a table names violations, a row without a name is a new one.
    void aRowWithoutANameIsNew()
    {
        const auto file = imported(u"unnamed.dossier"_qs);
        const auto row = [](const char *violation) {
            QStringList one = rows().front();
            one[column("type")] = QLatin1String(violation).toString().section(u',', 0, 0);
            for (int i = 0; i < 3; ++i)
                one[column("victims_low") + i] = QLatin1String(violation).toString().section(u',', 1, 1);
            one[column("perpetrators")].clear();
            return csvLine(one + QStringList{QString(), QString(), QString()});
        };
        // One that the filter left out is not the one that is new.
        auto report =
            sent(*file, [&](const QByteArray &content) { return content + row("life.unlawful-killing,3"); },
                 {.update = true}, {.types = {u"liberty.enforced-disappearance"_qs}});
        QVERIFY(report && report->conflicts.empty());
        Incident now = one(*file);
        QCOMPARE(now.violations.size(), size_t(3));
        QCOMPARE(now.violations[0].victims, (VictimCount{2, 3, 5}));
        QCOMPARE(now.violations[2].victims, (VictimCount{3, 3, 3}));
        // One that was removed before is typed in again, as it was or otherwise.
        for (const char *again : {"life.unlawful-killing,3", "life.unlawful-killing,40"}) {
            QVERIFY(edit(*file, [](Incident &incident) { incident.violations.pop_back(); }));
            report = sent(*file, [&](const QByteArray &content) { return content + row(again); });
            QVERIFY(report && report->conflicts.empty());
            now = one(*file);
            QCOMPARE(now.violations.size(), size_t(3));
            // The same table once more brings nothing.
            report = taken(*file, path(u"sent-edited.csv"_qs), {.update = true});
            QVERIFY(report && report->updates.empty());
            QCOMPARE(one(*file).violations.size(), size_t(3));
        }
    }

    /// Where it is not said which version a table is of, nothing is set back to what it was before.
    void nothingIsSetBack()
    {
        auto file = imported(u"setback.dossier"_qs);
        Rows other = rows();
        for (QStringList &row : other)
            row[column("visibility")] = u"confidential"_qs;
        QVERIFY(taken(*file, table(other), {.update = true}));
        QCOMPARE(one(*file).visibility, Visibility::Confidential);
        // The older table again.
        auto report = taken(*file, table(rows()), {.update = true});
        QVERIFY(report);
        QCOMPARE(one(*file).visibility, Visibility::Confidential);
        QCOMPARE(report->rowsInConflict, 2);

        // Both sides made the same changes; the researcher one more.
        file = imported(u"setback2.dossier"_qs);
        const QString sheet = path(u"before.csv"_qs);
        QFile::remove(sheet);
        QVERIFY(exportTable(samples::snapshot(*file), {}, sheet));
        QVERIFY(edit(*file, [](Incident &incident) {
            incident.title.en = u"ARRESTS"_qs;
            incident.status = Status::Draft;
            incident.visibility = Visibility::Confidential;
        }));
        QFile exported(sheet);
        QVERIFY(exported.open(QIODevice::ReadOnly));
        QVERIFY(writeFile(
            sheet,
            withoutVersions(
                exported.readAll().replace("Arrests at Séno", "ARRESTS").replace(",verified,", ",draft,"))));
        report = taken(*file, sheet, {.update = true});
        QVERIFY(report);
        QCOMPARE(one(*file).visibility, Visibility::Confidential);
    }

    /// Nor is what was changed back meanwhile opened to more people, or a figure of a violation with other
    /// changes.
    void nothingIsSetBackInParts()
    {
        const auto exportOf = [&](const CaseFile &file, const char *name) {
            const QString sheet = path(QString::fromLatin1(name));
            QFile::remove(sheet);
            QFile exported(sheet);
            return exportTable(samples::snapshot(file), {}, sheet) && exported.open(QIODevice::ReadOnly)
                       ? withoutVersions(exported.readAll())
                       : QByteArray();
        };
        const QString sheet = path(u"parts-edited.csv"_qs);
        auto file = imported(u"parts.dossier"_qs);
        const auto see = [&](Visibility visibility) {
            return edit(*file, [=](Incident &incident) { incident.visibility = visibility; });
        };
        Rows restricted = rows();
        for (QStringList &row : restricted)
            row[column("visibility")] = u"restricted"_qs;
        QVERIFY(taken(*file, table(restricted), {.update = true}));
        QVERIFY(see(Visibility::Public));
        const QByteArray whilePublic = exportOf(*file, "public.csv");
        QVERIFY(see(Visibility::Restricted));
        QByteArrayList lines = whilePublic.trimmed().split('\n');
        for (QByteArray &line : lines) // without the violations' names, as older programs made tables
            line = line.left(line.lastIndexOf(','));
        for (const QByteArray &content : {whilePublic, lines.join('\n') + '\n'}) {
            for (const bool replace : {false, true}) {
                QVERIFY(writeFile(sheet, content));
                const auto report = taken(*file, sheet, {.update = !replace, .replace = replace});
                QVERIFY(report && report->rowsInConflict > 0);
                QCOMPARE(one(*file).visibility, Visibility::Restricted);
            }
        }

        file = imported(u"parts2.dossier"_qs);
        const QByteArray before = exportOf(*file, "before.csv");
        QVERIFY(before.contains("Unit A; Unit B"));
        QVERIFY(edit(*file, [](Incident &incident) {
            incident.status = Status::UnderReview;
            incident.place.name = u"Séno Nord"_qs;
            incident.violations[0].victims.low = 1;
        }));
        QByteArray later = before;
        later.replace(",verified,", ",under-review,").replace(",Séno,", ",Séno Nord,");
        QVERIFY(writeFile(sheet, later.replace("Unit A; Unit B", "Unit A; Unit C")));
        const auto report = taken(*file, sheet, {.update = true});
        QVERIFY(report);
        QCOMPARE(one(*file).violations[0].victims.low, 1);
    }

    /// What came into the record after an export was never in it.
    void replaceLeavesWhatCameLater()
    {
        const auto file = imported(u"later.dossier"_qs);
        const QString sheet = path(u"later.csv"_qs);
        QFile::remove(sheet);
        QVERIFY(exportTable(samples::snapshot(*file), {}, sheet));
        QVERIFY(edit(*file, [](Incident &incident) {
            incident.violations.push_back({{}, u"liberty.arbitrary-detention"_qs, {4, 4, 4}, {}, {}});
        }));
        QFile exported(sheet);
        QVERIFY(exported.open(QIODevice::ReadOnly));
        const QByteArrayList lines = withoutVersions(exported.readAll()).trimmed().split('\n');
        QVERIFY(writeFile(sheet, lines.mid(0, 2).join('\n'))); // and one of the two is gone
        const auto report = taken(*file, sheet, {.update = true, .replace = true});
        QVERIFY(report);
        QCOMPARE(one(*file).violations.size(), size_t(2));
        QCOMPARE(one(*file).violations[1].victims, (VictimCount{4, 4, 4}));
        // And says so.
        const auto said = std::ranges::find(report->notes, TableNote::Kind::Remark, &TableNote::kind);
        QVERIFY(said != report->notes.end());
        QCOMPARE(said->reason.arguments.last(), u"1"_qs);
    }

    /// Two rows that name one violation are one, where they say the same.
    void oneViolationTwice()
    {
        const auto file = imported(u"twice.dossier"_qs);
        const QString table = path(u"twice.csv"_qs);
        QVERIFY(exportTable(samples::snapshot(*file), {}, table));
        QFile exported(table);
        QVERIFY(exported.open(QIODevice::ReadOnly));
        const QByteArrayList lines = exported.readAll().trimmed().split('\n');
        QVERIFY(writeFile(table, (lines + QByteArrayList{lines.back()}).join('\n')));
        QFile::remove(path(u"fresh.dossier"_qs));
        const auto fresh = samples::emptyFile(path(u"fresh.dossier"_qs));
        const auto report = taken(*fresh, table, {});
        QVERIFY(report);
        QCOMPARE(report->rowsKnown, 1);
        QVERIFY(report->notes.empty());
        QCOMPARE(one(*fresh).violations.size(), size_t(2));
        QCOMPARE(one(*fresh).violations[1].uuid, one(*file).violations[1].uuid);
        QByteArray other = lines.back();
        other.replace(",7,7,7,", ",7,7,8,");
        QVERIFY(writeFile(table, (lines + QByteArrayList{other}).join('\n')));
        const auto refused = taken(*fresh, table, {});
        QVERIFY(refused && refused->refused);
    }

    /// What the migration made of a record is no change of the researcher's.
    void sidesMovedByTheMigration()
    {
        QFile published(QStringLiteral(TEST_DATA "/cases/30-ged-v24.csv"));
        QVERIFY(published.open(QIODevice::ReadOnly));
        QByteArray battle =
            published.readAll().replace(",Clear,3,", ",Clear,1,").replace(",Civilians,", ",B,");
        const QString table = path(u"battle.csv"_qs), name = path(u"battle.dossier"_qs);
        QVERIFY(writeFile(table, battle));
        {
            const auto file = samples::emptyFile(name);
            QVERIFY(file && taken(*file, table, {}));
        }
        samples::makeOld(name, 3);
        auto file = CaseFile::open(name, {}, samples::vocabulary());
        QVERIFY(file && (*file)->migrated().sidesOfBattles == 1);
        const QString reference = u"GED-500001"_qs;
        QCOMPARE(one(**file, reference).violations[0].parties, (QStringList{u"RSF"_qs, u"B"_qs}));
        QVERIFY(writeFile(table, battle.replace(",B,", ",C,")));
        const auto report = taken(**file, table, {.update = true});
        QVERIFY(report);
        QVERIFY(report->conflicts.empty());
        QCOMPARE(one(**file, reference).violations[0].parties, (QStringList{u"RSF"_qs, u"C"_qs}));
    }

    /// A violation that a newer table no longer has stays, and is told, whether anything is updated or not;
    /// of a part of an own export, nothing is.
    void whatIsNoLongerThereIsTold_data()
    {
        QTest::addColumn<bool>("update");
        QTest::newRow("update") << true;
        QTest::newRow("no update") << false;
    }
    void whatIsNoLongerThereIsTold()
    {
        QFETCH(bool, update);
        const auto file = imported(u"missing.dossier"_qs);
        Rows now = rows();
        now.pop_back();
        for (const bool dryRun : {true, false}) {
            const auto report = taken(*file, table(now), {.dryRun = dryRun, .update = update});
            QVERIFY(report);
            QCOMPARE(report->missing.size(), size_t(1));
            const UpdateStep &step = report->missing.front();
            QCOMPARE(step.reference, u"T-001"_qs);
            const StepInWords said = inWords(step, samples::vocabulary(), Words(Language::English));
            QVERIFY2(said.mine.contains(u"nforced disappearance"_qs), qPrintable(said.mine));
            QVERIFY(report->updates.empty() && report->conflicts.empty());
        }
        QCOMPARE(one(*file).violations.size(), size_t(2));
        // Where it is removed on purpose, that is a change.
        const auto replaced = taken(*file, table(now), {.replace = true});
        QVERIFY(replaced && replaced->missing.empty());
        QCOMPARE(replaced->updates.size(), size_t(1));
        const auto other = imported(u"missing-export.dossier"_qs);
        const auto part = sent(*other, [](const QByteArray &content) { return content; }, {.update = update},
                               {.types = {u"life"_qs}});
        QVERIFY(part && part->missing.empty());
        QCOMPARE(one(*other).violations.size(), size_t(2));
    }

    /// Incidents that a newer table of the same source no longer has at all are told when it updates; another
    /// table, and a part of an own export, miss none.
    void incidentsThatAreNoLongerThereAreTold()
    {
        const auto file = imported(u"gone.dossier"_qs);
        const auto with = [&](const QStringList &references) {
            Rows all;
            for (const QString &reference : references) {
                for (QStringList row : rows()) {
                    row[0] = reference;
                    all.push_back(row);
                }
            }
            return table(all);
        };
        QVERIFY(taken(*file, with({u"T-002"_qs, u"T-003"_qs, u"T-004"_qs}), {}));
        for (const bool dryRun : {true, false}) {
            const auto report =
                taken(*file, with({u"T-002"_qs, u"T-003"_qs}), {.dryRun = dryRun, .update = true});
            QVERIFY(report);
            QCOMPARE(report->missingIncidents, (QStringList{u"T-001"_qs, u"T-004"_qs}));
        }
        QVERIFY(file->store().withReference(u"T-004"_qs)->has_value());
        const auto other = taken(*file, with({u"T-100"_qs}), {.update = true});
        QVERIFY(other && other->missingIncidents.isEmpty());
        const auto plain = taken(*file, with({u"T-002"_qs}), {});
        QVERIFY(plain && plain->missingIncidents.isEmpty());
        const auto part = sent(*file, [](const QByteArray &content) { return content; }, {.update = true},
                               {.types = {u"life"_qs}});
        QVERIFY(part && part->missingIncidents.isEmpty());
    }

    /// Whatever an update changes of a field, also only how it is written, has its line.
    void eachChangeHasALine_data()
    {
        QTest::addColumn<QString>("before"); // the region in the table at first, in the record, and then
        QTest::addColumn<QString>("mine");
        QTest::addColumn<QString>("now");
        const QStringList spellings{u"ML-5"_qs, u"Mopti"_qs, u"ML-4"_qs, QString()};
        for (const QString &before : spellings) {
            for (const QString &mine : spellings) {
                for (const QString &now : spellings)
                    QTest::addRow("%s, %s, %s", qPrintable(before), qPrintable(mine), qPrintable(now))
                        << before << mine << now;
            }
        }
    }
    void eachChangeHasALine()
    {
        QFETCH(QString, before);
        QFETCH(QString, mine);
        QFETCH(QString, now);
        QFile::remove(path(u"lines.dossier"_qs));
        const auto file = samples::emptyFile(path(u"lines.dossier"_qs));
        const auto with = [&](const QString &region) {
            Rows all = rows();
            for (QStringList &row : all) {
                row[column("region")] = region;
                for (const char *own : {"latitude", "longitude"})
                    row[column(own)].clear();
            }
            return table(all);
        };
        QVERIFY(taken(*file, with(before), {}));
        if (one(*file).place.region != mine)
            QVERIFY(edit(*file, [&](Incident &incident) { incident.place.region = mine; }));
        const Incident was = one(*file);
        const auto report = taken(*file, with(now), {.update = true});
        QVERIFY(report);
        const Incident is = one(*file);
        QStringList changed, told;
        for (const Field &field : kindOf<Incident>().fields) {
            if (field.access.get(&was) != field.access.get(&is))
                changed << QLatin1String(field.name);
        }
        for (const UpdateStep &step : report->updates)
            told << step.field;
        QCOMPARE(told, changed);
        QVERIFY(sameContent(was, is) == changed.isEmpty());
    }

    /// An incident that got another reference in the case file is not taken in a second time, and no other
    /// one that has its reference now gets what the table says of it.
    void renamedInTheCaseFile_data()
    {
        QTest::addColumn<bool>("update");
        QTest::addColumn<bool>("ged");
        for (const bool update : {false, true}) {
            for (const bool ged : {false, true})
                QTest::addRow("%s, %s", update ? "update" : "plain", ged ? "GED" : "own table")
                    << update << ged;
        }
    }
    void renamedInTheCaseFile()
    {
        QFETCH(bool, update);
        QFETCH(bool, ged);
        const QString name = path(u"renamed.dossier"_qs);
        QFile::remove(name);
        const auto file = samples::emptyFile(name);
        QVERIFY(file);
        const auto sheet = [&](const char *victims) {
            if (!ged) {
                Rows now = rows();
                now[0][column("victims_high")] = QLatin1String(victims);
                return table(now);
            }
            QFile syria(QStringLiteral(TEST_DATA "/ucdp-ged-syria-2019.csv"));
            return syria.open(QIODevice::ReadOnly) &&
                           writeFile(path(u"t.csv"_qs), gedWith(syria.readAll(), QLatin1String(victims)))
                       ? path(u"t.csv"_qs)
                       : QString();
        };
        QVERIFY(taken(*file, sheet("5"), {}));
        std::vector<IncidentId> ids = file->store().latest(2).value_or(std::vector<IncidentId>());
        QCOMPARE(ids.size(), size_t(1));
        const QString before = file->store().incident(ids.front())->reference;
        QVERIFY(edit(
            *file, [](Incident &incident) { incident.reference = u"X-9"_qs; }, before));
        const auto count = [&] { return file->store().latest(9).value_or(std::vector<IncidentId>()).size(); };
        const QString state = file->store().state().value_or(QString());
        for (int i = 0; i < 2; ++i) {
            const auto again = taken(*file, sheet("5"), {.update = update});
            QVERIFY(again);
            QCOMPARE(again->incidentsAdded, 0);
            QCOMPARE(again->incidentsUpdated, 0);
            QCOMPARE(again->rowsInConflict, 0);
            QVERIFY(again->missingIncidents.isEmpty());
            QCOMPARE(count(), size_t(1));
            QCOMPARE(file->store().state().value_or(QString()), state);
        }
        // What the source changes still comes in, time and again, and undone as often.
        for (const char *victims : {"8", "9"}) {
            const VictimCount had = one(*file, u"X-9"_qs).violations.front().victims;
            const auto changed = taken(*file, sheet(victims), {.update = update});
            QVERIFY(changed);
            QCOMPARE(changed->incidentsUpdated, update ? 1 : 0);
            QCOMPARE(changed->rowsInConflict > 0, !update);
            QCOMPARE(count(), size_t(1));
            if (!update)
                continue;
            QCOMPARE(one(*file, u"X-9"_qs).violations.front().victims.high.value_or(0),
                     QByteArray(victims).toLongLong());
            QVERIFY(file->store().apply(changed->done.reversed()));
            QCOMPARE(one(*file, u"X-9"_qs).violations.front().victims, had);
            QCOMPARE(taken(*file, sheet(victims), {.update = update})->incidentsUpdated, 1);
            QCOMPARE(count(), size_t(1));
        }
        // Another incident has its old reference now: nothing is given to that one.
        Incident other = one(*file, u"X-9"_qs);
        other.uuid = {};
        other.reference = before;
        other.title.en = u"Another one"_qs;
        other.visibility = Visibility::Confidential;
        for (Violation &violation : other.violations)
            violation.uuid = {};
        Change added;
        added.edits.push_back({std::nullopt, other});
        QVERIFY(file->store().apply(std::move(added)));
        const auto refused = taken(*file, sheet("7"), {.update = update});
        QVERIFY(refused);
        QCOMPARE(refused->incidentsAdded + refused->incidentsUpdated, 0);
        QVERIFY(refused->rowsInConflict > 0);
        QCOMPARE(one(*file, before).title.en, u"Another one"_qs);
        QCOMPARE(one(*file, before).visibility, Visibility::Confidential);
        QCOMPARE(count(), size_t(2));
    }

    /// Two of one table: the reference of a deleted one, or of one that has another by now, went to the
    /// other.
    void referencesHandedOn_data()
    {
        QTest::addColumn<bool>("deleted");
        QTest::newRow("of one that has another") << false;
        QTest::newRow("of a deleted one") << true;
    }
    void referencesHandedOn()
    {
        QFETCH(bool, deleted);
        const QString name = path(u"handed-on.dossier"_qs);
        QFile::remove(name);
        const auto file = samples::emptyFile(name);
        Rows both = rows();
        both.push_back(both[0]);
        both[2][0] = u"T-002"_qs;
        both[2][column("title_en")] = u"Second"_qs;
        QVERIFY(file && taken(*file, table(both), {}));
        if (deleted) {
            Change gone;
            gone.hide.push_back(*file->store().withReference(u"T-001"_qs).value_or(std::nullopt));
            QVERIFY(file->store().apply(std::move(gone)));
        } else {
            QVERIFY(edit(*file, [](Incident &incident) { incident.reference = u"X-9"_qs; }));
        }
        QVERIFY(edit(
            *file,
            [](Incident &incident) {
                incident.reference = u"T-001"_qs;
                incident.visibility = Visibility::Confidential;
            },
            u"T-002"_qs));
        const QString state = file->store().state().value_or(QString());
        const auto again = taken(*file, table(both), {.update = true});
        QVERIFY(again);
        QCOMPARE(again->incidentsAdded + again->incidentsUpdated, 0);
        QCOMPARE(file->store().state().value_or(QString()), state);
        QCOMPARE(one(*file, u"T-001"_qs).title.en, u"Second"_qs);
        QCOMPARE(one(*file, u"T-001"_qs).visibility, Visibility::Confidential);
        QVERIFY(again->rowsInConflict > 0);
    }

    /// A reference that was freed for the incident of another table is that one's.
    void aReferenceFreedForAnotherTable()
    {
        for (const bool update : {false, true}) {
            const auto file = imported(u"freed.dossier"_qs);
            QVERIFY(file);
            QVERIFY(edit(*file, [](Incident &incident) { incident.reference = u"A-T-001"_qs; }));
            const Incident kept = one(*file, u"A-T-001"_qs);
            Rows theirs = rows();
            for (QStringList &row : theirs) {
                row[column("title_en")] = u"Another one"_qs;
                row[column("title_fr")] = u"Un autre"_qs;
                row[column("place")] = u"Ber"_qs;
                row[column("latitude")] = u"16.8"_qs;
                row[column("date_from")] = row[column("date_to")] = u"2020-01-05"_qs;
            }
            const auto report = taken(*file, table(theirs), {.update = update});
            QVERIFY(report);
            QCOMPARE(report->incidentsAdded, 1);
            QCOMPARE(report->incidentsUpdated, 0);
            QVERIFY(sameContent(one(*file, u"A-T-001"_qs), kept));
            QCOMPARE(one(*file).title.en, u"Another one"_qs);
        }
    }

    /// One that was exported from here, renamed, and comes back under its old reference.
    void exportOfBeforeItWasRenamed()
    {
        const auto file = imported(u"exported-renamed.dossier"_qs);
        QVERIFY(file);
        const QString sheet = path(u"exported-renamed.csv"_qs);
        QFile::remove(sheet);
        QVERIFY(exportTable(samples::snapshot(*file), {}, sheet));
        QVERIFY(edit(*file, [](Incident &incident) { incident.reference = u"X-9"_qs; }));
        for (const bool update : {false, true}) {
            const auto again = taken(*file, sheet, {.update = update});
            QVERIFY(again);
            QCOMPARE(again->incidentsAdded + again->incidentsUpdated, 0);
            QCOMPARE(again->rowsInConflict, 0);
        }
        QCOMPARE(file->store().latest(9)->size(), size_t(1));
        QCOMPARE(one(*file, u"X-9"_qs).title.en, u"Arrests at Séno"_qs);
    }

    void dryRunTellsTheSame()
    {
        const auto file = imported(u"dry.dossier"_qs);
        Rows now = rows();
        now[0][column("victims_best")] = u"4"_qs;
        const QString state = file->store().state().value_or(QString());
        const auto dry = taken(*file, table(now), {.dryRun = true, .update = true});
        QVERIFY(dry);
        QCOMPARE(dry->updates.size(), size_t(1));
        QCOMPARE(file->store().state().value_or(QString()), state);
        const auto done = taken(*file, table(now), {.update = true});
        QVERIFY(done);
        QCOMPARE(done->updates.size(), size_t(1));
        // Undone, the record is as it was.
        QVERIFY(file->store().apply(done->done.reversed()));
        QCOMPARE(one(*file).violations[0].victims, (VictimCount{2, 3, 5}));
    }
};

QTEST_GUILESS_MAIN(UpdateTest)
#include "UpdateTest.moc"
