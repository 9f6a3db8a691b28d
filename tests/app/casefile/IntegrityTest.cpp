#include "casefile/Integrity.h"

#include "casefile/Check.h"
#include "casefile/Connection.h"
#include "casefile/Deleted.h"
#include "casefile/History.h"
#include "casefile/Purge.h"
#include "casefile/Rescue.h"
#include "casefile/RescuedFile.h"
#include "exchange/Export.h"
#include "Problems.h"
#include "query/Query.h"
#include "report/Pages.h"
#include "Samples.h"
#include "vocabulary/Words.h"

#include <QTest>

using samples::problems;

/// What another program does to a case file: it is noticed, named, and does not leave.
class IntegrityTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_number = 0;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    std::unique_ptr<CaseFile> sahel()
    {
        return samples::taggedSahel(path(u"sahel-%1.dossier"_qs.arg(++m_number)));
    }
    static bool tamper(const QString &name, const QString &sql)
    {
        bool done = true;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_qs, u"other"_qs);
            database.setDatabaseName(name);
            done = database.open();
            QSqlQuery query(database);
            for (const QString &one : sql.split(u';'))
                done = done && query.exec(one);
        }
        QSqlDatabase::removeDatabase(u"other"_qs);
        return done;
    }
    static Incident called(const CaseFile &file, const QString &reference)
    {
        const auto id = file.store().withReference(reference);
        const auto found = id && *id ? file.store().incident(**id) : Result<Incident>(Incident());
        return found.value_or(Incident());
    }
private slots:
    void whatIsTamperedWithIsNamedAndStays_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<bool>("leaves");
        const auto row = [](const char *name, const QString &sql, const QString &subject, bool leaves) {
            QTest::newRow(name) << sql << subject << leaves;
        };
        row("nothing", u"SELECT 1"_qs, {}, true);
        row("a figure", u"UPDATE violation SET low = 100 WHERE low = 102"_qs, u"incidents"_qs, false);
        row("a country", u"UPDATE incident SET country = 'TD' WHERE id = 1"_qs, u"incidents"_qs, false);
        row("a visibility", u"UPDATE incident SET visibility = 'public'"_qs, u"incidents"_qs, false);
        row("a perpetrator", u"UPDATE actor SET name = 'Rebels' WHERE id = 1"_qs, u"incidents"_qs, false);
        row("a tag", u"UPDATE tag SET name = 'checked' WHERE name = 'to check'"_qs, u"incidents"_qs, false);
        row("a tag more", u"INSERT INTO incident_tag SELECT 2, 0, min(id) FROM tag"_qs, u"incidents"_qs,
            false);
        row("a tag less", u"DELETE FROM incident_tag"_qs, u"incidents"_qs, false);
        row("a tag of no incident",
            u"PRAGMA foreign_keys = OFF; INSERT INTO incident_tag SELECT 99, 0, min(id) FROM tag"_qs,
            u"foreign keys"_qs, false);
        row("a hidden incident", u"UPDATE incident SET deleted = 1 WHERE id = 2"_qs, u"incidents"_qs, false);
        row("neither hidden nor not",
            u"PRAGMA ignore_check_constraints = ON; UPDATE incident SET deleted = -1 WHERE id = 2"_qs,
            u"incidents"_qs, false);
        row("the title", u"UPDATE casefile SET value = 'Other' WHERE key = 'title'"_qs,
            u"title, language and date"_qs, false);
        row("the language", u"UPDATE casefile SET value = 'fr' WHERE key = 'language'"_qs,
            u"title, language and date"_qs, false);
        row("the date", u"UPDATE casefile SET value = '2001-01-01T00:00:00.000Z' WHERE key = 'created'"_qs,
            u"title, language and date"_qs, false);
        row("statistics", u"ANALYZE"_qs, {}, true);
        row("a filter", u"INSERT INTO saved_filter VALUES ('x', '{}')"_qs, u"saved filters"_qs, true);
        row("a word in the index", u"INSERT INTO incident_text (rowid, terms) VALUES (99, 'ghost')"_qs,
            u"search index"_qs, true);
        // The index from which facts are read says otherwise than the table.
        row("an index",
            u"UPDATE incident SET status = 'rejected' WHERE id = 1; CREATE TABLE kept AS SELECT * FROM "
            "sqlite_schema WHERE name = 'incident_facts'; PRAGMA writable_schema = ON; DELETE FROM "
            "sqlite_schema "
            "WHERE name = 'incident_facts'; PRAGMA writable_schema = RESET; UPDATE incident SET status = "
            "'verified' WHERE id = 1; PRAGMA writable_schema = ON; INSERT INTO sqlite_schema SELECT * FROM "
            "kept; "
            "PRAGMA writable_schema = RESET; DROP TABLE kept"_qs,
            u"file pages"_qs, false);
        row("an entry", u"UPDATE history SET who = 'x' WHERE seq = 3"_qs, u"history"_qs, false);
        row("an entry's time, written otherwise",
            u"UPDATE history SET at = replace(at, 'Z', '+00:00') WHERE seq = 3"_qs, u"history"_qs, false);
        row("an entry's number", u"UPDATE history SET seq = 9223372036854775807 WHERE seq = 8"_qs,
            u"history"_qs, false);
        // Looked at last, it would take back what was found before.
        row("an entry numbered 0",
            u"UPDATE history SET who = 'x' WHERE seq = 3; INSERT INTO history SELECT 0, at, who, program, "
            "'x', kind, '', fields, reason, content, hash, salt, source FROM history WHERE seq = 1"_qs,
            u"history"_qs, false);
        row("a source hidden in a salt",
            u"UPDATE history SET salt = 's' || length(source) || char(58) || source || salt, source = '' "
            "WHERE seq = (SELECT min(seq) FROM history WHERE source <> '')"_qs,
            u"history"_qs, false);
        row("the head", u"UPDATE history SET hash = 'of my choice' WHERE seq = 8"_qs, u"history"_qs, false);
        row("no entry of the title", u"DELETE FROM history WHERE action = 'properties'"_qs,
            u"title, language and date"_qs, false);
        row("no violations",
            u"DELETE FROM violation_perpetrator WHERE incident_id = 1; DELETE FROM violation WHERE "
            "incident_id = 1"_qs,
            u"incidents"_qs, false);
        row("moved out of every filter",
            u"UPDATE incident SET date_from = '1900-01-01', date_to = '1900-01-01'"_qs, u"incidents"_qs,
            false);
        row("removed",
            u"DELETE FROM incident_tag; DELETE FROM violation_perpetrator WHERE incident_id = 1; DELETE FROM "
            u"violation WHERE "
            "incident_id = 1; DELETE FROM incident WHERE id = 1"_qs,
            u"incidents"_qs, false);
        row("numbered out of sight",
            u"PRAGMA foreign_keys = OFF; UPDATE violation_perpetrator SET incident_id = -7 WHERE incident_id "
            u"= 1; "
            "UPDATE violation SET incident_id = -7 WHERE incident_id = 1; UPDATE incident SET id = -7, "
            "deleted = 1 "
            "WHERE id = 1; DELETE FROM incident_text WHERE rowid = 1"_qs,
            u"incidents"_qs, false);
        row("when it was added", u"UPDATE incident SET created = '2001-01-01T00:00:00.000Z' WHERE id = 1"_qs,
            u"incidents"_qs, false);
        row("when it was changed",
            u"UPDATE incident SET changed = '2031-01-01T00:00:00.000Z' WHERE id = 1"_qs, u"incidents"_qs,
            false);
        // Texts that mean the same day, and are found as another one.
        row("a time, written otherwise",
            u"UPDATE incident SET changed = replace(changed, '-', '/') WHERE id = 1"_qs, u"incidents"_qs,
            false);
        row("a time of adding, written otherwise",
            u"UPDATE incident SET created = replace(created, 'T', ' ') WHERE id = 1"_qs, u"incidents"_qs,
            false);
        row("a link of no violation",
            u"PRAGMA foreign_keys = OFF; INSERT INTO violation_party SELECT 6, 99, 0, min(id) FROM actor"_qs,
            u"foreign keys"_qs, false);
        // An entry that claims to be an erasure, and to have emptied itself.
        row("an erasure of itself",
            u"UPDATE history SET action = 'purge', record = '', kind = '', content = '', salt = '', reason = "
            "'', fields = '[[' || seq || ',\"' || hash || '\",\"\"]]' WHERE seq = 2"_qs,
            u"history"_qs, false);
        row("an erasure of an earlier entry",
            u"UPDATE history SET action = 'purge', record = '', kind = '', content = '', salt = '', reason = "
            "'', fields = (SELECT '[[2,\"' || hash || '\",\"\"]]' FROM history WHERE seq = 2) WHERE seq = 3; "
            "UPDATE history SET content = '', salt = '' WHERE seq = 2"_qs,
            u"history"_qs, false);
    }
    void whatIsTamperedWithIsNamedAndStays()
    {
        QFETCH(QString, sql);
        QFETCH(QString, subject);
        QFETCH(bool, leaves);
        const auto file = sahel();
        QVERIFY(file && tamper(file->path(), sql));
        const QStringList found = problems(*file);
        QVERIFY2(subject.isEmpty() ? found.isEmpty() : found.contains(subject), qPrintable(found.join(u'|')));
        const QString table = path(u"table.csv"_qs), pdf = path(u"briefing.pdf"_qs);
        QFile::remove(table);
        QFile::remove(pdf);
        const Snapshot snapshot = samples::snapshot(*file);
        const auto exported = exportTable(snapshot, {}, table);
        QCOMPARE(exported.has_value(), leaves);
        QCOMPARE(QFile::exists(table), leaves);
        const Words words(Language::English);
        BriefingOptions options;
        options.visibility = Visibility::Confidential;
        const auto briefing = makeBriefing(snapshot, options, words);
        QCOMPARE(briefing.has_value(), leaves);
        if (!leaves)
            QCOMPARE(exported.error().kind, ErrorKind::Damaged);
    }

    /// A write onto what another program wrote would vouch for it.
    void nothingIsWrittenOntoIt_data()
    {
        QTest::addColumn<QString>("work");
        for (const char *work : {"edit", "delete", "update", "restore a backup"})
            QTest::newRow(work) << QString::fromLatin1(work);
    }
    void nothingIsWrittenOntoIt()
    {
        QFETCH(QString, work);
        const auto file = sahel();
        QVERIFY(file);
        const auto backup = file->backUp();
        QVERIFY(backup);
        QVERIFY(tamper(file->path(), u"UPDATE violation SET low = 100 WHERE low = 102"_qs));
        const auto niger = file->store().withReference(u"NE-2020-001"_qs);
        QVERIFY(niger && *niger);
        const Incident stored = *file->store().incident(**niger);
        QCOMPARE(stored.violations[0].victims.low, 100);
        bool refused = false;
        if (work == u"edit"_qs || work == u"delete"_qs) {
            Change change;
            Incident after = stored;
            after.sources += u" and more"_qs;
            if (work == u"edit"_qs)
                change.edits = {{stored, after}};
            else
                change.hide = {**niger};
            const auto done = file->store().apply(change);
            refused = !done && done.error().kind == ErrorKind::Damaged;
        } else if (work == u"update"_qs) {
            QFile sample(QStringLiteral(SAMPLE)), table(path(u"newer.csv"_qs));
            QVERIFY(sample.open(QIODevice::ReadOnly) && table.open(QIODevice::WriteOnly));
            table.write(sample.readAll().replace("Arrests in the Inates", "Many arrests in the Inates"));
            table.close();
            const auto done = importTable(*file, table.fileName(), {.update = true});
            refused = !done && done.error().kind == ErrorKind::Damaged;
        } else {
            const auto old = CaseFile::open(*backup, {{}, CaseFile::Mode::Read}, samples::vocabulary());
            QVERIFY(old);
            const auto change = file->store().changeTo((*old)->store());
            QVERIFY(change && file->store().apply(*change));
            QVERIFY(problems(*file).isEmpty());
            return;
        }
        QVERIFY(refused);
        QCOMPARE(problems(*file), QStringList{u"incidents"_qs});
    }

    /// Where words are searched, so must the index be sound, for what they find.
    void aSearchFindsWhatThereIs_data()
    {
        QTest::addColumn<QStringList>("steps"); // each of another connection
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("leaves");
        const auto row = [](const char *name, const QStringList &steps, const char *words, bool leaves) {
            QTest::newRow(name) << steps << QString::fromUtf8(words) << leaves;
        };
        const QString gone = u"DELETE FROM incident_text WHERE rowid = 1"_qs;
        const QString put = u"INSERT INTO incident_text (rowid, terms) VALUES (%1, '%2')"_qs;
        row("sound", {u"SELECT 1"_qs}, "zzyzx", true);
        row("one is missing", {gone}, "zzyzx", false);
        row("one is missing that is not asked for", {gone}, "\"no such words\"", true);
        row("one is missing from those that have it not", {gone}, "-nothing", true);
        row("one is found that has it not", {gone, put.arg(1).arg(u"zzyzx ghost"_qs)}, "ghost", false);
        row("one is found that does not exist", {put.arg(99).arg(u"ghost"_qs)}, "ghost", false);
    }
    void aSearchFindsWhatThereIs()
    {
        QFETCH(QStringList, steps);
        QFETCH(QString, words);
        QFETCH(bool, leaves);
        const auto file = sahel();
        QVERIFY(file);
        const auto incident = file->store().incident({1});
        QVERIFY(incident);
        Incident named = *incident;
        named.title.en = u"Zzyzx"_qs;
        Change change;
        change.edits.push_back({*incident, named});
        QVERIFY(file->store().apply(change));
        for (const QString &sql : steps)
            QVERIFY(tamper(file->path(), sql));
        const auto again =
            CaseFile::open(file->path(), {.mode = CaseFile::Mode::Read}, samples::vocabulary());
        QVERIFY(again);
        const QString table = path(u"searched-%1.csv"_qs.arg(m_number));
        const Snapshot snapshot = samples::snapshot(**again);
        QVERIFY(exportTable(snapshot, {}, table));
        ExportOptions options;
        options.filter.words = words;
        options.force = true;
        const auto exported = exportTable(snapshot, options, table);
        QCOMPARE(exported.has_value(), leaves);
        QVERIFY(leaves || exported.error().kind == ErrorKind::Damaged);
    }

    /// A record that cannot be read hides nothing of the others.
    void everyUnreadableOneIsNamed()
    {
        const auto file = sahel();
        QVERIFY(file && tamper(file->path(), u"UPDATE incident SET visibility = 'pubic' WHERE id = 1; UPDATE "
                                             "incident SET status = 'x' WHERE id = 3; UPDATE violation SET "
                                             "low = low - 1 WHERE incident_id = 5"_qs));
        QCOMPARE(problems(*file).count(u"incidents"_qs), 3);
    }

    void everyFindingIsNamed()
    {
        const auto file = sahel();
        QVERIFY(file && tamper(file->path(),
                               u"UPDATE violation SET low = low - 1, best = best - 1 WHERE low > 1"_qs));
        QCOMPARE(problems(*file).count(u"incidents"_qs), 7);
    }

    /// What can be read is recovered, and what did not match its history says so.
    void repairMarksAndVouchesForNothing()
    {
        const auto file = sahel();
        QVERIFY(file && tamper(file->path(), u"UPDATE violation SET low = 100 WHERE low = 102"_qs));
        const auto recovered = samples::emptyFile(path(u"recovered.dossier"_qs));
        const auto found = rescue(file->store(), recovered->store());
        QVERIFY(found);
        QCOMPARE(found->incidents, 7);
        QCOMPARE(found->unmatched, QStringList{u"NE-2020-001"_qs});
        QStringList marked, hidden;
        QVERIFY(recovered->store().eachIncident([&](Incident &&incident) {
            const auto history = recovered->store().historyOf(incident.uuid);
            if (history && history->front().reason.contains(u"did not match"_qs))
                marked << incident.reference;
            // Who changed it may have meant it to be published.
            const auto id = file->store().withUuid(incident.uuid);
            const auto before = id && *id ? file->store().incident(**id) : incident;
            if (before && before->visibility != incident.visibility)
                hidden << incident.reference;
            return true;
        }));
        QCOMPARE(marked, found->unmatched);
        QCOMPARE(hidden, found->unmatched);
    }

    /// A row that no count can hold is found, and is numbered anew by a rescue.
    void rowsAreThoseOfThisProgram_data()
    {
        QTest::addColumn<qint64>("row");
        for (const qint64 row : {qint64(-5), qint64(0), qint64(1) << 31, (qint64(1) << 32) + 1})
            QTest::addRow("%lld", static_cast<long long>(row)) << row;
    }
    void rowsAreThoseOfThisProgram()
    {
        QFETCH(qint64, row);
        const auto file = sahel();
        QString sql = u"PRAGMA foreign_keys = OFF; UPDATE incident SET id = %1 WHERE id = 1"_qs.arg(row);
        for (const QString &table :
             {u"violation"_qs, u"violation_perpetrator"_qs, u"violation_party"_qs, u"incident_tag"_qs})
            sql += u"; UPDATE %1 SET incident_id = %2 WHERE incident_id = 1"_qs.arg(table).arg(row);
        QVERIFY(file && tamper(file->path(), sql));
        QVERIFY(problems(*file).contains(u"incidents"_qs));
        const auto recovered = samples::emptyFile(path(u"rows-%1.dossier"_qs.arg(m_number)));
        const auto found = rescue(file->store(), recovered->store());
        QVERIFY(found);
        QCOMPARE(found->incidents, 7);
        QVERIFY(problems(*recovered).isEmpty());
        QVERIFY(Facts::load(recovered->store()));
    }

    /// What breaks a rule, was hidden, shares its reference, or is no record, is recovered too.
    void repairLeavesNothingOut_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<int>("incidents");
        QTest::addColumn<QStringList>("unmatched");
        QTest::addColumn<QStringList>("invalid");
        QTest::addColumn<QStringList>("replaced");
        const QStringList niger{u"NE-2020-001"_qs}, none;
        const auto row = [](const char *name, const char *sql, int incidents, const QStringList &unmatched,
                            const QStringList &invalid, const QStringList &replaced) {
            QTest::newRow(name) << QString::fromLatin1(sql) << incidents << unmatched << invalid << replaced;
        };
        row("sound", "SELECT 1", 6, none, none, none);
        row("a country that is none", "UPDATE incident SET country = 'QQ' WHERE reference = 'NE-2020-001'", 6,
            niger, niger, none);
        row("a name with a semicolon",
            "UPDATE actor SET name = 'A' || char(59) || 'B' WHERE name = 'Security forces of Niger'", 6,
            niger, niger, none);
        row("hidden", "UPDATE incident SET deleted = 1 WHERE reference = 'NE-2020-001'", 6, niger, none,
            none);
        row("brought back", "UPDATE incident SET deleted = 0 WHERE deleted = 1", 7, {u"ML-2020-002"_qs}, none,
            none);
        row("a type that nobody knows",
            "UPDATE violation SET type = 'other.magic' WHERE incident_id = (SELECT id FROM incident WHERE "
            "reference = 'NE-2020-001')",
            6, niger, none, niger);
        row("no violation",
            "DELETE FROM violation_perpetrator WHERE incident_id = (SELECT id FROM incident WHERE reference "
            "= "
            "'NE-2020-001'); DELETE FROM violation WHERE incident_id = (SELECT id FROM incident WHERE "
            "reference = 'NE-2020-001')",
            6, niger, none, niger);
        row("a day that cannot be",
            "UPDATE incident SET date_to = '9999-01-01' WHERE reference = 'NE-2020-001'", 6, niger, none,
            niger);
        row("a filter that asks for something else",
            "UPDATE saved_filter SET filter = '{\"countries\":[\"NE\"]}'", 6, none, none, none);
        row("another title", "UPDATE casefile SET value = 'Forged' WHERE key = 'title'", 6, none, none, none);
        row("the history gone", "DELETE FROM history", 6,
            {u"BF-2020-001"_qs, u"BF-2020-002"_qs, u"ML-2020-001"_qs, u"ML-2020-003"_qs, u"ML-2020-004"_qs,
             u"NE-2020-001"_qs},
            none, none);
    }
    void repairLeavesNothingOut()
    {
        QFETCH(QString, sql);
        QFETCH(int, incidents);
        QFETCH(QStringList, unmatched);
        QFETCH(QStringList, invalid);
        QFETCH(QStringList, replaced);
        const auto file = sahel();
        Change change;
        const auto gone = file->store().withReference(u"ML-2020-002"_qs);
        QVERIFY(gone && *gone);
        change.hide = {**gone};
        change.filters = {{u"Mali"_qs, std::nullopt, u"{\"countries\":[\"ML\"]}"_qs}};
        QVERIFY(file->store().apply(change));
        QVERIFY(file->store().keepDraft({}, u"{\"title_en\":\"half\"}"_qs));
        QVERIFY(tamper(file->path(), sql));
        const auto recovered = samples::emptyFile(path(u"whole-%1.dossier"_qs.arg(m_number)));
        const auto found = rescue(file->store(), recovered->store());
        QVERIFY2(found, found ? "" : found.error().message.text);
        QCOMPARE(found->incidents, incidents);
        QStringList marked = found->unmatched, broken, left;
        marked.sort();
        QCOMPARE(marked, unmatched);
        for (const auto &[reference, column] : found->invalid)
            broken << reference;
        QCOMPARE(broken, invalid);
        for (const auto &[reference, why] : found->replaced)
            left << reference;
        QCOMPARE(left, replaced);
        QVERIFY(found->lost.empty() && found->complete);
        // It counts, and what was deleted is deleted.
        const auto facts = Facts::load(recovered->store());
        QVERIFY(facts);
        QCOMPARE(facts->incidents(), static_cast<size_t>(incidents));
        int all = 0;
        QVERIFY(recovered->store().eachIncident([&](Incident &&) { return ++all > 0; },
                                                Store::Which::DeletedToo));
        QCOMPARE(all, 7);
        const bool bare = sql.contains(u"history"_qs);
        const bool forged = bare || sql.contains(u"saved_filter"_qs);
        const bool renamed = bare || sql.contains(u"casefile"_qs);
        QCOMPARE(recovered->store().savedFilters()->size(), 1U);
        QCOMPARE(found->filters, forged ? QStringList{u"Mali"_qs} : QStringList());
        QCOMPARE(found->propertiesMatch, !renamed);
        QSet<QString> doubted;
        QVERIFY(recovered->store().history().each([&](const HistoryEntry &entry) {
            if (entry.reason.contains(u"did not match"_qs))
                doubted.insert(entry.kind);
            return true;
        }));
        QCOMPARE(doubted.contains(u"filter"_qs), forged);
        QCOMPARE(doubted.contains(u"casefile"_qs), renamed);
        QCOMPARE(*recovered->store().draft({}), u"{\"title_en\":\"half\"}"_qs);
        QVERIFY(problems(*recovered).size() == invalid.size());
    }

    /// A history that is broken anywhere vouches for no record that was last changed before.
    void repairVouchesForNothingBeforeABreak_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QStringList>("confidential"); // of those that were changed in turn
        const QString forged =
            u"UPDATE incident SET visibility = 'public', title_en = 'FORGED' WHERE reference = 'X-1'; "_qs;
        const QString entryOf =
            u"(SELECT %1(seq) FROM history WHERE record = (SELECT uuid FROM incident WHERE reference = '%2'))"_qs;
        const auto row = [](const char *name, const QString &sql, const QStringList &confidential) {
            QTest::newRow(name) << sql << confidential;
        };
        const QStringList all{u"X-1"_qs, u"X-2"_qs, u"X-3"_qs};
        row("sound", u"SELECT 1"_qs, {u"X-1"_qs});
        row("broken before, and forged", forged + u"UPDATE history SET who = 'x' WHERE seq = 2"_qs,
            {u"X-1"_qs});
        row("its last entry is changed",
            forged + u"UPDATE history SET who = 'x' WHERE seq = "_qs + entryOf.arg(u"max"_qs, u"X-1"_qs),
            {u"X-1"_qs});
        // As it was before it became confidential: nothing but the break says that an entry is missing.
        row("its last entry is removed",
            u"UPDATE incident SET visibility = 'public', changed = created WHERE reference = 'X-1'; DELETE "
            u"FROM "
            "history WHERE seq = "_qs +
                entryOf.arg(u"max"_qs, u"X-1"_qs),
            {u"X-1"_qs, u"X-2"_qs});
        row("no entry of one", u"DELETE FROM history WHERE seq = "_qs + entryOf.arg(u"max"_qs, u"X-3"_qs),
            {u"X-1"_qs, u"X-3"_qs});
        row("broken at the end",
            u"UPDATE history SET hash = 'x' WHERE seq = (SELECT max(seq) FROM history)"_qs, all);
    }
    void repairVouchesForNothingBeforeABreak()
    {
        QFETCH(QString, sql);
        QFETCH(QStringList, confidential);
        const auto file = samples::emptyFile(path(u"break-%1.dossier"_qs.arg(++m_number)));
        QVERIFY(file);
        const auto put = [&](const QString &reference, Visibility visibility) {
            Incident before = called(*file, reference), after = samples::incident(reference);
            after.visibility = visibility;
            Change change;
            if (before.id.value > 0) {
                after.violations = before.violations;
                change.edits.push_back({before, after});
            } else {
                change.edits.push_back({std::nullopt, after});
            }
            return file->store().apply(change).has_value();
        };
        QVERIFY(put(u"X-0"_qs, Visibility::Public) && put(u"X-1"_qs, Visibility::Public));
        QVERIFY(put(u"X-1"_qs, Visibility::Confidential) && put(u"X-2"_qs, Visibility::Public));
        QVERIFY(put(u"X-3"_qs, Visibility::Public));
        QVERIFY(tamper(file->path(), sql));
        const auto recovered = samples::emptyFile(path(u"break-%1-rescued.dossier"_qs.arg(m_number)));
        const auto found = rescue(file->store(), recovered->store());
        QVERIFY(found);
        QCOMPARE(found->incidents, 4);
        QStringList hidden;
        for (const QString &reference : {u"X-1"_qs, u"X-2"_qs, u"X-3"_qs}) {
            if (called(*recovered, reference).visibility == Visibility::Confidential)
                hidden << reference;
        }
        QCOMPARE(hidden, confidential);
        // The first of them was confidential before, too.
        const bool ofFirst = sql.contains(u"X-1"_qs) || confidential.size() == 3;
        for (const QString &reference : ofFirst ? confidential : confidential.mid(1))
            QVERIFY2(found->unmatched.contains(reference), qPrintable(reference));
        QVERIFY(problems(*recovered).isEmpty());
    }

    /// One value that is none takes no text with it, and is told where whoever reads the incident sees it.
    void repairKeepsWhatCanBeRead_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("told");
        QTest::addColumn<Status>("status");
        QTest::addColumn<QString>("holds"); // of the record, after
        const auto row = [](const char *name, const QString &sql, const char *told, Status status,
                            const char *holds) {
            QTest::newRow(name) << sql << QString::fromUtf8(told) << status << QString::fromUtf8(holds);
        };
        const QString set = u"UPDATE incident SET %1 WHERE reference = 'NE-2020-001'"_qs;
        const QString setViolation = u"UPDATE violation SET %1 WHERE incident_id = 1"_qs;
        using enum Status;
        row("status", set.arg(u"status = 'x'"_qs), "status was “x”", Draft, "\"status\":\"draft\"");
        row("visibility", set.arg(u"visibility = 'Public'"_qs), "visibility was “Public”", Draft,
            "\"visibility\":\"confidential\"");
        row("half a place", set.arg(u"latitude = NULL, longitude = 3.5"_qs), "longitude was “3.5”", Verified,
            "\"country\":\"NE\"");
        row("no place on earth", set.arg(u"latitude = 91, longitude = 3.5"_qs), "latitude was “91”", Verified,
            "\"country\":\"NE\"");
        row("a day", set.arg(u"date_from = '2020-99-01'"_qs),
            "date_from was “2020-99-01”; date_to was “2020-", Draft,
            "\"date_from\":\"2020-01-01\",\"date_precision\":\"year\",\"date_to\":\"2020-12-31\"");
        row("both days", set.arg(u"date_from = 'x', date_to = ''"_qs), "date_from was “x”; date_to was “”",
            Draft, "\"date_from\":\"1800-01-01\",\"date_precision\":\"year\",\"date_to\":\"1800-12-31\"");
        row("an end before the beginning", set.arg(u"date_to = '2019-05-05'"_qs), "date_to was “2019-05-05”",
            Draft, "\"date_from\":\"2019-01-01\",\"date_precision\":\"year\",\"date_to\":\"2020-12-31\"");
        row("a UUID", set.arg(u"uuid = 'zz'"_qs), "uuid was “zz”", Verified, "\"country\":\"NE\"");
        row("a type", setViolation.arg(u"type = 'x'"_qs), "type was “x”", Draft,
            "\"type\":\"other.unclassified\"");
        row("figures", setViolation.arg(u"low = 99999999999, best = 99999999999, high = NULL"_qs),
            "victims_low was “99999999999”; victims_best was “99999999999”", Draft,
            "\"best\":0,\"high\":null,\"low\":0");
        row("no violations", u"PRAGMA foreign_keys = OFF; DELETE FROM violation WHERE incident_id = 1"_qs,
            "violations could not be read", Draft, "Security forces of Niger");
        row("a name", u"PRAGMA foreign_keys = OFF; DELETE FROM actor WHERE id = 1"_qs,
            "perpetrators could not be read", Draft, "\"low\":102");
        row("a tag", u"PRAGMA foreign_keys = OFF; DELETE FROM tag WHERE name = 'to check'"_qs,
            "tags could not be read", Draft, "\"tags\":[\"ransom\"]");
    }
    void repairKeepsWhatCanBeRead()
    {
        QFETCH(QString, sql);
        QFETCH(QString, told);
        QFETCH(Status, status);
        QFETCH(QString, holds);
        const auto file = sahel();
        QVERIFY(file);
        const Incident before = called(*file, u"NE-2020-001"_qs);
        QCOMPARE(before.status, Status::Verified);
        QVERIFY(tamper(file->path(), sql));
        const auto recovered = samples::emptyFile(path(u"kept-%1.dossier"_qs.arg(m_number)));
        const auto found = rescue(file->store(), recovered->store());
        QVERIFY(found);
        QCOMPARE(found->incidents, 7);
        const Incident after = called(*recovered, u"NE-2020-001"_qs);
        QCOMPARE(after.title, before.title);
        QVERIFY(after.summary.en.startsWith(before.summary.en + u"\n\n["_qs));
        QVERIFY2(after.summary.en.contains(told), qPrintable(after.summary.en));
        QCOMPARE(after.status, status);
        QCOMPARE(after.visibility, Visibility::Confidential);
        const QString json = QString::fromUtf8(canonicalBytes(after));
        QVERIFY2(json.contains(holds), qPrintable(json));
        QCOMPARE(found->replaced.size(), 1U);
        QCOMPARE(found->replaced.front().first, before.reference);
        QVERIFY(found->unmatched.contains(before.reference));
        // It breaks no rule, and is counted.
        QCOMPARE(problems(*recovered), QStringList());
        const auto facts = Facts::load(recovered->store());
        QVERIFY(facts);
        QCOMPARE(facts->incidents(), 7U);
    }

    /// A saved filter may be called as an incident is told apart.
    void aFilterCalledLikeAnIncident()
    {
        const auto file = sahel();
        QVERIFY(file);
        const Incident one = called(*file, u"NE-2020-001"_qs);
        const auto before = file->store().historyOf(one.uuid);
        Change change;
        change.filters.push_back({one.uuid.toString(QUuid::WithoutBraces), std::nullopt, u"{}"_qs});
        QVERIFY(file->store().apply(change));
        QCOMPARE(problems(*file), QStringList());
        const auto after = file->store().historyOf(one.uuid);
        QVERIFY(before && after);
        QCOMPARE(after->size(), before->size());
    }

    /// What another program added is named and left where it is: the records are read by what they are
    /// called.
    void repairReadsWhatItKnows_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QStringList>("foreign");
        QTest::addColumn<QString>("told"); // by check
        const auto row = [](const char *name, const char *sql, const QStringList &foreign, const char *told) {
            QTest::newRow(name) << QString::fromUtf8(sql) << foreign << QString::fromUtf8(told);
        };
        row("an index", "CREATE INDEX mine ON incident (place)", {u"mine"_qs}, "“mine” is not part");
        row("a table", "CREATE TABLE notes (x TEXT)", {u"notes"_qs}, "“notes” is not part");
        row("a column", "ALTER TABLE incident ADD COLUMN colour TEXT NOT NULL DEFAULT 'red'",
            {u"incident.colour"_qs}, "“incident.colour” is not part");
        row("a column of names", "ALTER TABLE actor ADD COLUMN colour TEXT", {u"actor.colour"_qs},
            "“actor.colour” is not part");
        row("a view", "CREATE VIEW trap AS SELECT * FROM incident", {u"trap"_qs}, "“trap” is not part");
        row("a trigger", "CREATE TRIGGER trap AFTER INSERT ON incident BEGIN DELETE FROM incident; END",
            {u"trap"_qs}, "“trap” is not part");
        row("an index is missing", "DROP INDEX incident_facts", {}, "it is not that of a case file");
        row("an older version", "PRAGMA user_version = 3", {}, "says that it has format 3,");
        row("a newer version", "PRAGMA user_version = 99", {}, "says that it has format 99,");
        row("no version", "PRAGMA user_version = 0", {}, "says that it has format 0,");
        row("a title", "UPDATE casefile SET value = 'A' || char(27) || '[31m' WHERE key = 'title'", {},
            "they do not match the history");
        row("a language", "UPDATE casefile SET value = x'00' || 'q' WHERE key = 'language'", {},
            "they do not match the history");
        row("no properties", "DELETE FROM casefile WHERE key IN ('title', 'language', 'created')", {},
            "they do not match the history");
    }
    void repairReadsWhatItKnows()
    {
        QFETCH(QString, sql);
        QFETCH(QStringList, foreign);
        QFETCH(QString, told);
        const QString name = path(u"known-%1.dossier"_qs.arg(QLatin1String(QTest::currentDataTag())));
        samples::sahel(name).reset();
        QVERIFY(samples::tamper(name, {sql}));
        const auto damaged = CaseFile::open(name, {.mode = CaseFile::Mode::Inspect}, samples::vocabulary());
        QVERIFY(damaged);
        QStringList found;
        const Words words(Language::English);
        for (const Finding &finding : check((*damaged)->store())) {
            if (finding.problem)
                found << words.say(finding.problem->message);
        }
        QVERIFY2(found.join(u'\n').contains(told), qPrintable(found.join(u'\n')));
        const auto rescued = rescueBeside(**damaged, {.author = u"tester"_qs});
        QVERIFY(rescued);
        QCOMPARE(rescued->found.incidents, 7);
        QCOMPARE(rescued->found.unmatched, QStringList());
        QCOMPARE(rescued->found.foreign, foreign);
        const auto file = CaseFile::open(rescued->path, {}, samples::vocabulary());
        QVERIFY(file);
        QCOMPARE(problems(**file), QStringList());
        if (told.startsWith(u"they"_qs) && sql.contains(u"char(27)"_qs)) {
            QCOMPARE((*file)->store().title(), u"A\\x1b[31m"_qs);
            QCOMPARE(rescued->title, u"A\\x1b[31m"_qs);
        } else {
            QVERIFY(!rescued->title);
        }
    }

    /// A page that cannot be read, wherever it is, takes with it what stands on it.
    void repairOfABadPage_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<int>("whole"); // incidents that are what they were
        QTest::newRow("history") << u"history"_qs << 0;
        QTest::newRow("its index") << u"history_record"_qs << 7;
        QTest::newRow("title, language and date") << u"casefile"_qs << 7;
        QTest::newRow("search index") << u"incident_text_data"_qs << 7;
        QTest::newRow("filters") << u"saved_filter"_qs << 7;
        QTest::newRow("what was not saved") << u"draft"_qs << 7;
        QTest::newRow("a table that is empty") << u"violation_party"_qs << 7;
        QTest::newRow("names") << u"actor"_qs << 7; // they stand in an index, too
        QTest::newRow("perpetrators") << u"violation_perpetrator"_qs << 0;
        QTest::newRow("tags") << u"incident_tag"_qs << 6;
        QTest::newRow("names of tags") << u"tag"_qs << 7;
        QTest::newRow("violations") << u"violation"_qs << 0;
        QTest::newRow("facts") << u"incident_facts"_qs << 7;
    }
    void repairOfABadPage()
    {
        QFETCH(QString, table);
        QFETCH(int, whole);
        QString name;
        std::map<QString, Incident> before;
        {
            const auto file = sahel();
            QVERIFY(file);
            name = file->path();
            QVERIFY(file->store().eachIncident([&](Incident &&one) {
                before.emplace(one.reference, std::move(one));
                return true;
            }));
        }
        QVERIFY(samples::fillPage(name, samples::firstPage(name, table)));
        const auto damaged = CaseFile::open(name, {.mode = CaseFile::Mode::Inspect}, samples::vocabulary());
        QVERIFY2(damaged, damaged ? "" : damaged.error().message.text);
        QVERIFY(!problems(**damaged).isEmpty());
        const auto recovered = samples::emptyFile(path(u"page-%1.dossier"_qs.arg(m_number)));
        const auto found = rescue((*damaged)->store(), recovered->store());
        QVERIFY(found);
        QCOMPARE(found->incidents, 7);
        int same = 0;
        for (const auto &[reference, old] : before) {
            const Incident now = called(*recovered, reference);
            same += sameContent(old, now);
            QCOMPARE(now.title, old.title);
            QVERIFY(now.summary.en.startsWith(old.summary.en));
            QCOMPARE(now.sources, old.sources);
            QCOMPARE(now.place, old.place);
            QCOMPARE(now.period, old.period);
            QVERIFY(sameContent(old, now) || now.visibility == Visibility::Confidential);
        }
        // What was confidential is what it was.
        QCOMPARE(same, table == u"history"_qs ? 1 : whole);
        QCOMPARE(problems(*recovered), QStringList());
    }

    /// Exchanges the places of the first and the last row of a page that a table begins with.
    static bool swapRows(const QString &name, const QString &table)
    {
        qint64 at = samples::firstPage(name, table);
        QFile file(name);
        if (!file.open(QIODevice::ReadWrite))
            return false;
        const auto read = [&](qint64 from, qint64 size) {
            return file.seek(from) ? file.read(size) : QByteArray();
        };
        const auto number = [&](qint64 from, int size) {
            qint64 value = 0;
            for (const char byte : read(from, size))
                value = value << 8 | static_cast<unsigned char>(byte);
            return value;
        };
        constexpr qint64 pageSize = 4096, head = 8, headOfInterior = 12;
        while (number(at, 1) == 2 || number(at, 1) == 5) // interior: its first child
            at = (number(at + number(at + headOfInterior, 2), 4) - 1) * pageSize;
        const qint64 rows = number(at + 3, 2);
        const qint64 first = at + head, last = first + 2 * (rows - 1);
        const QByteArray one = read(first, 2), other = read(last, 2);
        return rows > 1 && file.seek(first) && file.write(other) == 2 && file.seek(last) &&
               file.write(one) == 2;
    }

    /// Rows that a page has out of order end every walk, are counted as nothing else, and are all recovered.
    void rowsOutOfOrder_data()
    {
        QTest::addColumn<QString>("table");
        for (const QString &table : {u"incident"_qs, u"violation"_qs, u"violation_perpetrator"_qs,
                                     u"incident_tag"_qs, u"actor"_qs, u"history"_qs})
            QTest::newRow(qPrintable(table)) << table;
    }
    void rowsOutOfOrder()
    {
        QFETCH(QString, table);
        QString name;
        std::map<QString, Incident> before;
        {
            const auto file = sahel();
            QVERIFY(file);
            Change tagging; // of a second one, so that the rows of one can lead back to another
            const Incident second = called(*file, u"ML-2020-001"_qs);
            tagging.edits.push_back({second, second});
            tagging.edits.back().after.tags << u"to check"_qs;
            tagging.reason = u"tags"_qs;
            QVERIFY(file->store().apply(tagging));
            name = file->path();
            QVERIFY(file->store().eachIncident([&](Incident &&one) {
                before.emplace(one.reference, std::move(one));
                return true;
            }));
        }
        QVERIFY(swapRows(name, table));
        const auto damaged = CaseFile::open(name, {.mode = CaseFile::Mode::Inspect}, samples::vocabulary());
        QVERIFY(damaged);
        const Store &store = (*damaged)->store();
        const auto ends = [](const auto &step) {
            int steps = 0;
            for (auto more = step(); more && *more && steps < 1000; more = step())
                ++steps;
            return steps < 1000;
        };
        integrity::Examination examination(store);
        QVERIFY(ends([&] { return examination.step(); }));
        History::Walk walk(store.history());
        QVERIFY(ends([&] { return walk.step(2); }));
        if (table.startsWith(u"violation"_qs) || table == u"incident_tag"_qs)
            QVERIFY(!Facts::load(store));
        QVERIFY(problems(**damaged).contains(u"file pages"_qs));
        const auto recovered = samples::emptyFile(path(u"order-%1.dossier"_qs.arg(m_number)));
        const auto found = rescue(store, recovered->store());
        QVERIFY(found);
        QCOMPARE(found->incidents, 7);
        for (const auto &[reference, old] : before) {
            Incident now = called(*recovered, reference);
            if (table == u"history"_qs)
                now.visibility = old.visibility;
            QVERIFY2(sameContent(old, now), qPrintable(reference));
        }
        QCOMPARE(problems(*recovered), QStringList());
    }

    /// What is neither deleted nor not is listed among the deleted ones, and its history decides.
    void neitherDeletedNorNot()
    {
        for (const int value : {2, -1, 99}) {
            const auto file = sahel();
            Change change;
            change.hide = {called(*file, u"NE-2020-001"_qs).id};
            QVERIFY(file->store().apply(change));
            QVERIFY(tamper(file->path(), u"PRAGMA ignore_check_constraints = ON; UPDATE incident SET deleted "
                                         "= %1 WHERE deleted = 1"_qs.arg(value)));
            QVERIFY(problems(*file).contains(u"incidents"_qs));
            const auto found = integrity::all(file->store());
            QVERIFY(found && found->size() == 1);
            QVERIFY(found->front().message.arguments.contains(u"deleted"_qs));
            const auto deleted = deletedIncidents(file->store(), {}, 10);
            QVERIFY(deleted);
            QCOMPARE(deleted->found, 1);
            const auto recovered = samples::emptyFile(path(u"neither-%1.dossier"_qs.arg(m_number)));
            const auto rescued = rescue(file->store(), recovered->store());
            QVERIFY(rescued);
            QCOMPARE(rescued->incidents, 6);
            QCOMPARE(rescued->deleted, 1);
            QVERIFY(rescued->unmatched.isEmpty() && rescued->unmatchedDeleted.isEmpty());
            QCOMPARE(problems(*recovered), QStringList());
        }
    }

    /// A name that no incident has any more is told; a name without end is cut.
    void namesAreTold()
    {
        const auto file = sahel();
        QVERIFY(file && tamper(file->path(), u"INSERT INTO actor (name) VALUES ('Jane Witness'); INSERT INTO "
                                             "saved_filter VALUES (hex(zeroblob(1500)), '{}')"_qs));
        QStringList remarks, faults;
        for (const Finding &finding : check(file->store())) {
            if (finding.remark)
                remarks << finding.remark->arguments;
            if (finding.problem)
                faults << finding.problem->message.arguments;
        }
        QCOMPARE(remarks, QStringList{u"Jane Witness"_qs});
        QCOMPARE(faults, QStringList{QString(199, u'0') + u'…'});
        QVERIFY(*integrity::filterMatches(file->store(), u"none"_qs, {}) == false);
    }

    /// A recovered file stands there whole or not at all, and never in the place of another.
    void recoveredBeside()
    {
        const auto file = sahel();
        Change change;
        change.hide = {called(*file, u"NE-2020-001"_qs).id};
        QVERIFY(file->store().apply(change));
        const QString name = QFileInfo(file->path()).completeBaseName();
        const QDir folder(m_folder.path());
        // As one that was killed left them.
        const QStringList left{
            file->path() + u".01234567.rescue"_qs, file->path() + u".01234567.rescue-journal"_qs,
            file->path() + u".01234567.rescue.lock"_qs, file->path() + u".01234567.rescue.89abcdef.part"_qs};
        const QString other = file->path() + u".01234567.anew"_qs; // another program may be at it
        for (const QString &one : left + QStringList{other})
            QVERIFY(QFile(one).open(QIODevice::WriteOnly));
        const auto first = rescueBeside(*file, {});
        QVERIFY(first);
        QCOMPARE(QFileInfo(first->path).fileName(), name + u"-rescued.dossier"_qs);
        QVERIFY(first->taken.isEmpty());
        for (const QString &one : left)
            QVERIFY2(!QFile::exists(one), qPrintable(one));
        QVERIFY(QFile::remove(other));
        // A journal would be taken back into the file that comes to stand beside it.
        QVERIFY(QFile(path(name + u"-rescued-2.dossier-journal"_qs)).open(QIODevice::WriteOnly));
        const auto second = rescueBeside(*file, {});
        QVERIFY(second);
        QCOMPARE(QFileInfo(second->path).fileName(), name + u"-rescued-3.dossier"_qs);
        QCOMPARE(second->taken.size(), 2);
        QCOMPARE(second->found.deleted, 1);
        QCOMPARE(folder.entryList({name + u".dossier.*.rescue*"_qs}, QDir::Files), QStringList());
        const auto recovered = CaseFile::open(second->path, {}, samples::vocabulary());
        QVERIFY(recovered);
        QCOMPARE(problems(**recovered), QStringList());
        QCOMPARE(deletedIncidents((*recovered)->store(), {}, 10)->found, 1);
        // Where it cannot be made, what is said is of the file that is there.
        QVERIFY(QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::ExeOwner));
        const auto none = rescueBeside(*file, {});
        QVERIFY(
            QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QVERIFY(none || none.error().message.arguments == QStringList{file->path()}); // root writes anywhere
    }

    /// What cannot be decrypted is named, and keeps nothing else from being compared.
    void checkOfABadEncryptedPage_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QStringList>("subjects"); // besides the pages
        QTest::addColumn<int>("incidents");        // that are named
        const QString incidents = u"incidents"_qs, keys = u"foreign keys"_qs, index = u"search index"_qs;
        QTest::newRow("search index") << u"incident_text_data"_qs << QStringList{index} << 0;
        QTest::newRow("filters") << u"saved_filter"_qs << QStringList{u"saved filters"_qs} << 0;
        QTest::newRow("what was not saved") << u"draft"_qs << QStringList{} << 0;
        QTest::newRow("title") << u"casefile"_qs << QStringList{u"title, language and date"_qs, u"history"_qs}
                               << 0;
        QTest::newRow("violations") << u"violation"_qs << QStringList{incidents, keys, index} << 7;
        QTest::newRow("perpetrators")
            << u"violation_perpetrator"_qs << QStringList{incidents, keys, index} << 7;
        QTest::newRow("history") << u"history"_qs
                                 << QStringList{incidents, u"title, language and date"_qs,
                                                u"saved filters"_qs, u"history"_qs}
                                 << 0;
    }
    void checkOfABadEncryptedPage()
    {
        QFETCH(QString, table);
        QFETCH(QStringList, subjects);
        QFETCH(int, incidents);
        const QByteArray passphrase = "five words taken at random";
        const QString name = path(u"bad-encrypted-%1.dossier"_qs.arg(++m_number));
        qint64 page = 0;
        {
            const auto file = samples::emptyFile(name, passphrase);
            QVERIFY(file && importTable(*file, QStringLiteral(SAMPLE), {}));
            QSqlQuery query(file->store().connection().database);
            QVERIFY(query.exec(u"SELECT rootpage FROM sqlite_schema WHERE name = '%1'"_qs.arg(table)) &&
                    query.next());
            page = query.value(0).toLongLong();
        }
        QVERIFY(samples::fillPage(name, (page - 1) * 4096));
        const auto file = CaseFile::open(name, {passphrase, CaseFile::Mode::Inspect}, samples::vocabulary());
        QVERIFY2(file, file ? "" : file.error().message.text);
        QStringList found;
        int named = 0;
        for (const Finding &finding : check((*file)->store())) {
            if (!finding.problem)
                continue;
            const QString subject = QString::fromLatin1(finding.subject.text);
            if (subject == u"incidents"_qs && !finding.problem->message.arguments.isEmpty())
                ++named;
            if (!found.contains(subject))
                found << subject;
        }
        QVERIFY(found.removeOne(u"file pages"_qs));
        found.sort();
        subjects.sort();
        QCOMPARE(found, subjects);
        QCOMPARE(named, incidents);
    }

    /// A file whose end is missing, as a copy that was broken off.
    void repairOfACutFile()
    {
        QString name;
        {
            const auto file = sahel();
            QVERIFY(file);
            name = file->path();
        }
        QVERIFY(QFile::resize(name, samples::firstPage(name, u"history"_qs)));
        QVERIFY(!CaseFile::open(name, {.mode = CaseFile::Mode::Read}, samples::vocabulary()));
        const auto damaged = CaseFile::open(name, {.mode = CaseFile::Mode::Inspect}, samples::vocabulary());
        QVERIFY2(damaged, damaged ? "" : damaged.error().message.text);
        const auto recovered = samples::emptyFile(path(u"cut-%1.dossier"_qs.arg(m_number)));
        const auto found = rescue((*damaged)->store(), recovered->store());
        QVERIFY(found);
        QCOMPARE(found->incidents, 7);
        QCOMPARE(found->unmatched.size(), 7);
        QVERIFY(found->replaced.empty() && !found->historyHolds && !found->lastBreak);
        QCOMPARE(problems(*recovered), QStringList());
    }

    /// What was typed and not saved is kept, each by itself, or named.
    void repairKeepsEveryDraft()
    {
        const auto file = sahel();
        const Incident one = called(*file, u"NE-2020-001"_qs);
        QVERIFY(file->store().keepDraft(one.uuid, u"{\"title_en\":\"one\"}"_qs));
        QVERIFY(file->store().keepDraft({}, u"{\"title_en\":\"new\"}"_qs));
        QVERIFY(tamper(file->path(),
                       u"INSERT INTO draft VALUES ('no key', '{\"title_en\":\"lost\"}'); UPDATE "
                       "draft SET incident = 'zz' WHERE content LIKE '%one%'; UPDATE incident SET "
                       "uuid = 'zz' WHERE reference = 'NE-2020-001'"_qs));
        auto recovered = samples::emptyFile(path(u"drafts-1.dossier"_qs));
        auto found = rescue(file->store(), recovered->store());
        QVERIFY(found);
        QCOMPARE(*recovered->store().draft({}), u"{\"title_en\":\"new\"}"_qs);
        // It goes with its incident, which has another UUID now.
        QCOMPARE(*recovered->store().draft(called(*recovered, u"NE-2020-001"_qs).uuid),
                 u"{\"title_en\":\"one\"}"_qs);
        QCOMPARE(found->drafts, QStringList{u"no key"_qs});
        QVERIFY(tamper(file->path(), u"DELETE FROM draft WHERE incident = ''"_qs));
        recovered = samples::emptyFile(path(u"drafts-2.dossier"_qs));
        found = rescue(file->store(), recovered->store());
        QVERIFY(found);
        QCOMPARE(*recovered->store().draft({}), u"{\"title_en\":\"lost\"}"_qs);
        QVERIFY(found->drafts.isEmpty());
    }

    /// What nobody can call it by is no reference.
    void repairTellsIncidentsApart()
    {
        const auto file = sahel();
        QVERIFY(file &&
                tamper(file->path(), u"UPDATE incident SET reference = hex(zeroblob(5000)) WHERE id = 1; "
                                     "UPDATE incident SET reference = '' WHERE id = 2"_qs));
        const auto recovered = samples::emptyFile(path(u"apart.dossier"_qs));
        const auto found = rescue(file->store(), recovered->store());
        QVERIFY(found);
        QCOMPARE(found->incidents, 7);
        QVERIFY(
            called(*recovered, u"recovered-1"_qs).summary.en.contains(u"[Recovered: incident was “0000"_qs));
        QVERIFY(
            called(*recovered, u"recovered-2"_qs).summary.en.contains(u"[Recovered: incident was “”]"_qs));
        QCOMPARE(problems(*recovered), QStringList());
    }

    /// One that cannot be written keeps no other out.
    void oneThatIsRefusedIsNamed()
    {
        const auto file = sahel();
        QVERIFY(file && tamper(file->path(), u"UPDATE history SET who = 'x' WHERE seq = 2"_qs));
        const auto recovered = samples::emptyFile(path(u"refused.dossier"_qs));
        Change change;
        change.edits.push_back({std::nullopt, samples::incident(u"NE-2020-001"_qs)});
        QVERIFY(recovered->store().apply(change));
        const auto found = rescue(file->store(), recovered->store());
        QVERIFY(found);
        QCOMPARE(found->incidents, 6);
        QCOMPARE(found->refused.size(), 1U);
        QCOMPARE(found->refused.front().first, u"NE-2020-001"_qs);
    }

    /// What the engine does not give back as it was is no change by another program.
    void whatCannotBeStored_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("a byte order mark") << u"\ufeffcopied from a page"_qs;
        QTest::newRow("one inside") << u"copied\ufefffrom a page"_qs;
        QTest::newRow("no character") << u"a\uffffb"_qs;
        QTest::newRow("no character either") << u"a\ufffeb"_qs;
        QTest::newRow("half of a pair") << u"a"_qs + QChar(0xd83d) + u"b"_qs;
    }
    void whatCannotBeStored()
    {
        QFETCH(QString, text);
        const auto file = sahel();
        for (const int field : {0, 1, 2, 3}) {
            Change change;
            Incident one = samples::incident(u"X-%1"_qs.arg(field));
            (field == 0   ? one.title.en
             : field == 1 ? one.place.name
             : field == 2 ? one.sources
                          : one.violations[0].perpetrators.emplaceBack()) = text;
            change.edits.push_back({std::nullopt, one});
            QVERIFY(!file->store().apply(change)); // nobody may enter it
        }
        // The reason of a change, its author and the name of a filter are noted as they can be stored.
        file->setAuthor(text);
        Change change;
        change.hide = {{1}};
        change.reason = text;
        change.filters = {{text, std::nullopt, u"{\"words\":\""_qs + text + u"\"}"_qs}};
        QVERIFY(file->store().apply(change));
        QCOMPARE(problems(*file), QStringList());
    }

    void readWhileAnotherWrites()
    {
        // A commit between two reads of a check would make it cry out.
        const auto file = sahel();
        QVERIFY(file);
        const Snapshot before = samples::snapshot(*file);
        const auto again = file->openAgain();
        QVERIFY(again);
        (*again)->store().setPatient(false);
        Change change;
        change.hide = {{1}};
        const auto refused = (*again)->store().apply(change);
        // Either the write waits for who reads, or who reads sees none of it.
        QVERIFY(!refused || before.facts().incidents() == 7);
        const auto counted = answer(before.facts(), before.vocabulary(), {}).total;
        QCOMPARE(counted.incidents, 7);
        QCOMPARE(*before.store().state(), before.state());
    }

    void aWriteIsBasedOnAState()
    {
        const auto file = sahel();
        const auto other = file->openAgain();
        QVERIFY(other);
        const QString seen = *file->store().state();
        Change theirs;
        theirs.hide = {{2}};
        QVERIFY((*other)->store().apply(theirs));
        // What is based on what is no more is not written.
        Change ours;
        ours.hide = {{1}};
        ours.base = seen;
        const auto refused = file->store().apply(ours);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Superseded);
        QVERIFY(!*file->store().isDeleted({1}));
        ours.base = *file->store().state();
        const auto done = file->store().apply(ours);
        QVERIFY(done);
        QCOMPARE(done->state, *file->store().state());
        QVERIFY(problems(*file).isEmpty());
    }

    void anotherFileCopiedOver()
    {
        const auto file = sahel();
        const auto other = sahel();
        QVERIFY(file && other);
        // As cp does: into the same file, byte by byte.
        QFile source(other->path()), target(file->path());
        QVERIFY(source.open(QIODevice::ReadOnly) && target.open(QIODevice::ReadWrite));
        const QByteArray bytes = source.readAll();
        QCOMPARE(target.write(bytes), bytes.size());
        QVERIFY(target.resize(bytes.size()));
        target.close();
        Change change;
        change.hide = {{1}};
        QVERIFY(!file->store().apply(change));
        QVERIFY(!*other->store().isDeleted({1}));
        QCOMPARE(QFile(file->path()).open(QIODevice::ReadOnly), true);
        const auto reopened =
            CaseFile::open(other->path(), {.mode = CaseFile::Mode::Read}, samples::vocabulary());
        QVERIFY(reopened && problems(**reopened).isEmpty());
    }

    void emptiedEntriesAreCovered_data()
    {
        QTest::addColumn<QString>("change");
        for (const char *column : {"action = 'delete'", "who = 'x'", "at = '2001-01-01T00:00:00.000Z'",
                                   "fields = '[]'", "record = 'y'", "program = 'z'"})
            QTest::newRow(column) << QString::fromLatin1(column);
    }
    void emptiedEntriesAreCovered()
    {
        QFETCH(QString, change);
        const auto file = sahel();
        QVERIFY(purge(file->store(), u"Djibo"_qs, u"asked"_qs));
        QVERIFY(problems(*file).isEmpty());
        const QString state = *file->store().state();
        QVERIFY(tamper(file->path(), u"UPDATE history SET %1 WHERE seq = (SELECT min(seq) FROM history WHERE "
                                     "salt = '' AND content = '')"_qs.arg(change)));
        QVERIFY(problems(*file).contains(u"history"_qs));
    }

    void clocksDecideNothing()
    {
        const auto file = sahel();
        Incident ahead = samples::incident(u"KI-2020-001"_qs);
        ahead.period = {QDate::currentDate().addDays(1), QDate::currentDate().addDays(1)};
        Change change;
        change.edits.push_back({std::nullopt, ahead});
        QVERIFY(file->store().apply(change)); // a day's grace
        ahead = samples::incident(u"KI-2020-002"_qs);
        ahead.period = {QDate::currentDate().addDays(9), QDate::currentDate().addDays(9)};
        change = {};
        change.edits.push_back({std::nullopt, ahead});
        QVERIFY(!file->store().apply(change));
        QVERIFY(problems(*file).isEmpty());
    }

    void referencesAreSwapped()
    {
        const auto file = sahel();
        auto first = *file->store().incident({1}), second = *file->store().incident({2});
        Change change;
        change.edits = {{first, first}, {second, second}};
        std::swap(change.edits[0].after.reference, change.edits[1].after.reference);
        const auto done = file->store().apply(change);
        QVERIFY(done);
        QCOMPARE(file->store().incident({1})->reference, second.reference);
        QVERIFY(problems(*file).isEmpty());
        QVERIFY(file->store().apply(done->reversed()));
        QCOMPARE(file->store().incident({1})->reference, first.reference);
        // Given away: the first gets another, the second its.
        change.edits = {{second, second}, {first, first}};
        change.edits[0].after.reference = first.reference;
        change.edits[1].after.reference = u"XX-1"_qs;
        QVERIFY(file->store().apply(change));
        // Two that end alike are refused.
        change.edits = {{*file->store().incident({1}), *file->store().incident({1})}};
        change.edits[0].after.reference = first.reference;
        QVERIFY(!file->store().apply(change));
        QVERIFY(problems(*file).isEmpty());
    }

    void manyViolations_data()
    {
        QTest::addColumn<int>("count");
        for (const int count : {1, 65'534, 65'535, 65'536, 65'537})
            QTest::newRow(qPrintable(QString::number(count))) << count;
    }
    void manyViolations()
    {
        QFETCH(int, count);
        const auto file = samples::emptyFile(path(u"many-%1.dossier"_qs.arg(count)));
        Incident one = samples::incident();
        one.violations.resize(1);
        one.overlap = Overlap::Different;
        one.violations[0].victims = {1, 1, 1};
        one.violations.resize(static_cast<size_t>(count), one.violations[0]);
        for (Violation &violation : one.violations)
            violation.uuid = {};
        Change change;
        change.edits = {{std::nullopt, one}, {std::nullopt, samples::incident(u"ML-2020-002"_qs)}};
        QVERIFY(file->store().apply(change));
        const Snapshot snapshot = samples::snapshot(*file);
        const Count total = answer(snapshot.facts(), snapshot.vocabulary(), {}).total;
        const auto others = static_cast<qint64>(samples::incident().violations.size());
        QCOMPARE(total.incidents, 2);
        QCOMPARE(total.violations, count + others);
    }
};

QTEST_GUILESS_MAIN(IntegrityTest)
#include "IntegrityTest.moc"
