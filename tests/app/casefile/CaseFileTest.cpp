#include "casefile/CaseFile.h"

#include "casefile/Engine.h"
#include "exchange/Export.h"
#include "Problems.h"
#include "Samples.h"

#include <QDirIterator>
#include <QSqlDatabase>
#include <QSqlQuery>

using samples::problems;

class CaseFileTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    Result<std::unique_ptr<CaseFile>> open(const QString &name, const QByteArray &passphrase = {}) const
    {
        return CaseFile::open(name, {passphrase, CaseFile::Mode::Write, u"tester"_qs}, samples::vocabulary());
    }
    static QByteArray contentOf(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
private slots:
    void storesAndReadsBack()
    {
        auto file = samples::emptyFile(path(u"store.dossier"_qs));
        QVERIFY(file);
        Incident incident = samples::incident();
        incident.violations.push_back(
            {{}, u"integrity.torture"_qs, {1, 2, std::nullopt}, {u"A"_qs, u"B"_qs}});
        Change change;
        change.edits.push_back({std::nullopt, incident});
        const auto done = file->store().apply(change);
        QVERIFY(done);
        const IncidentId id = done->edits.front().after.id;
        file.reset();
        const auto again = open(path(u"store.dossier"_qs));
        QVERIFY(again);
        const auto read = (*again)->store().incident(id);
        QVERIFY(read);
        QVERIFY(*read == done->edits.front().after);
        QVERIFY(sameContent(*read, incident));
        QCOMPARE((*again)->store().proposeReference(u"ML"_qs, 2020).value_or(QString()), u"ML-2020-002"_qs);
        QCOMPARE(problems(**again), QStringList());
    }

    /// A tail that is no number in a row of numbers does not count.
    void proposedReference_data()
    {
        QTest::addColumn<QStringList>("known");
        QTest::addColumn<QString>("proposed");
        QTest::newRow("none") << QStringList() << u"ML-2020-001"_qs;
        QTest::newRow("a row") << QStringList{u"ML-2020-001"_qs, u"ML-2020-012"_qs} << u"ML-2020-013"_qs;
        QTest::newRow("a date") << QStringList{u"ML-2020-003"_qs, u"ML-2020-20200327001"_qs}
                                << u"ML-2020-004"_qs;
        QTest::newRow("letters") << QStringList{u"ML-2020-7b"_qs, u"ML-2020-2"_qs} << u"ML-2020-003"_qs;
        QTest::newRow("nine digits") << QStringList{u"ML-2020-999999999"_qs} << u"ML-2020-1000000000"_qs;
        QTest::newRow("and the next")
            << QStringList{u"ML-2020-999999999"_qs, u"ML-2020-1000000000"_qs} << u"ML-2020-1000000001"_qs;
    }
    void proposedReference()
    {
        QFETCH(QStringList, known);
        QFile::remove(path(u"proposed.dossier"_qs));
        const auto file = samples::emptyFile(path(u"proposed.dossier"_qs));
        Change change;
        for (const QString &reference : known)
            change.edits.push_back({std::nullopt, samples::incident(reference)});
        QVERIFY(file->store().apply(change));
        QTEST(file->store().proposeReference(u"ML"_qs, 2020).value_or(QString()), "proposed");
    }

    void undoAndRedo()
    {
        auto file = samples::emptyFile(path(u"undo.dossier"_qs));
        Change change;
        change.edits.push_back({std::nullopt, samples::incident()});
        const auto logged = file->store().apply(change);
        QVERIFY(logged);
        const Incident first = logged->edits.front().after;
        Incident edited = first;
        edited.title.en = u"Other"_qs;
        Change edit;
        edit.edits.push_back({first, edited});
        const auto changed = file->store().apply(edit);
        QVERIFY(changed);
        // Stale: what it was made on is no longer there.
        QCOMPARE(file->store().apply(edit).error().kind, ErrorKind::Conflict);
        const auto undone = file->store().apply(changed->reversed());
        QVERIFY(undone);
        QVERIFY(sameContent(*file->store().incident(first.id), first));
        QVERIFY(file->store().apply(undone->reversed()));
        QCOMPARE(file->store().incident(first.id)->title.en, u"Other"_qs);
        // Entered when the clock was ahead: it can be corrected, and that be taken back, by today's.
        Change ahead;
        ahead.asFound = true;
        ahead.edits.push_back({std::nullopt, samples::incident(u"ML-2990-001"_qs)});
        ahead.edits.front().after.period = {QDate(2990, 1, 1), QDate(2990, 1, 1), Precision::Day};
        const auto stored = file->store().apply(ahead);
        QVERIFY(stored);
        Change correction;
        correction.edits = {{stored->edits.front().after, stored->edits.front().after}};
        correction.edits.front().after.place.name = u"Niafunké"_qs;
        const auto corrected = file->store().apply(correction);
        QVERIFY(corrected);
        QVERIFY(file->store().apply(corrected->reversed()));
        Change moved = correction;
        moved.edits.front().after.period = {QDate(2990, 1, 2), QDate(2990, 1, 2), Precision::Day};
        QCOMPARE(file->store().apply(moved).error().kind, ErrorKind::Invalid);
        Change removal;
        removal.hide = {first.id};
        const auto removed = file->store().apply(removal);
        QVERIFY(removed);
        QVERIFY(!file->store().withReference(first.reference)->has_value());
        QCOMPARE(file->store().search(u"other"_qs)->size(), 0U);
        QVERIFY(file->store().apply(removed->reversed()));
        QCOMPARE(file->store().search(u"other"_qs)->size(), 1U);
        QCOMPARE(problems(*file), QStringList());
        QCOMPARE(file->store().historyOf(first.uuid)->size(), 6U);
    }

    void invalidChangesNothing()
    {
        auto file = samples::emptyFile(path(u"invalid.dossier"_qs));
        const auto state = file->store().state();
        Change change;
        change.edits.push_back({std::nullopt, samples::incident()});
        change.edits.push_back({std::nullopt, samples::incident(u"other"_qs)});
        change.edits.back().after.place.country.value = u"XX"_qs;
        QCOMPARE(file->store().apply(change).error().kind, ErrorKind::Invalid);
        change.edits.back().after = samples::incident();
        QCOMPARE(file->store().apply(change).error().kind, ErrorKind::Conflict);
        QCOMPARE(*file->store().state(), *state);
        QVERIFY(!file->store().withReference(samples::incident().reference)->has_value());
    }

    void oneWriter()
    {
        auto first = samples::emptyFile(path(u"lock.dossier"_qs));
        auto second = open(path(u"lock.dossier"_qs));
        QVERIFY(second);
        QVERIFY((*second)->isReadOnly());
        QVERIFY(!(*second)->writer().isEmpty());
        Change change;
        change.edits.push_back({std::nullopt, samples::incident()});
        QCOMPARE((*second)->store().apply(change).error().kind, ErrorKind::InUse);
        first.reset();
        auto third = open(path(u"lock.dossier"_qs));
        QVERIFY(third);
        QVERIFY(!(*third)->isReadOnly());
    }

    void encryptedHoldsNoWord()
    {
        const QByteArray passphrase = "five words taken at random";
        const QString name = path(u"secret.dossier"_qs);
        {
            auto file = samples::emptyFile(name, passphrase);
            QVERIFY(file);
            Incident incident = samples::incident(u"MARKERREF"_qs);
            incident.title.en = incident.summary.fr = incident.sources = incident.place.name =
                u"MARKERWORD"_qs;
            Change change;
            change.edits.push_back({std::nullopt, incident});
            QVERIFY(file->store().apply(change));
            QVERIFY(file->store().keepDraft({}, u"MARKERDRAFT"_qs));
        }
        for (QDirIterator it(m_folder.path(), QDir::Files); it.hasNext();)
            QVERIFY(!contentOf(it.next()).contains("MARKER"));
        QCOMPARE(open(name).error().kind, ErrorKind::NotACaseFile);
        QCOMPARE(open(name, "wrong").error().kind, ErrorKind::NotACaseFile);
        const auto file = open(name, passphrase);
        QVERIFY(file);
        QCOMPARE((*file)->store().search(u"markerword"_qs)->size(), 1U);
        QCOMPARE(*(*file)->store().draft({}), u"MARKERDRAFT"_qs);
        QCOMPARE(problems(**file), QStringList());
        QVERIFY((*file)->saveCopy(path(u"secret-copy.dossier"_qs)));
        QVERIFY(open(path(u"secret-copy.dossier"_qs), passphrase));
    }

    void badFiles_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("kind");
        const auto sound = [this] {
            samples::sahel(path(u"sound.dossier"_qs)).reset();
            return contentOf(path(u"sound.dossier"_qs));
        }();
        const auto row = [](const char *name, const QByteArray &content, ErrorKind kind) {
            QTest::newRow(name) << content << static_cast<int>(kind);
        };
        row("empty", {}, ErrorKind::NotACaseFile);
        row("short", "abc", ErrorKind::NotACaseFile);
        row("text", QByteArray(5000, 'x'), ErrorKind::NotACaseFile);
        row("truncated", sound.first(sound.size() / 2), ErrorKind::Damaged);
        row("header only", sound.first(4096), ErrorKind::Damaged);
        QByteArray foreign = sound;
        foreign[68] = 'X';
        row("another application's", foreign, ErrorKind::NotACaseFile);
        QByteArray newer = sound;
        newer[63] = 99;
        row("newer", newer, ErrorKind::Newer);
        QByteArray overwritten = sound;
        std::fill(overwritten.begin() + 4096, overwritten.begin() + 3 * 4096, '\xaa');
        row("overwritten", overwritten, ErrorKind::Damaged);
    }
    void badFiles()
    {
        QFETCH(QByteArray, content);
        QFETCH(int, kind);
        const QString name = path(u"bad.dossier"_qs);
        QFile written(name);
        QVERIFY(written.open(QIODevice::WriteOnly) && written.write(content) == content.size());
        written.close();
        const auto file = open(name);
        QVERIFY(!file);
        QCOMPARE(static_cast<int>(file.error().kind), kind);
        QCOMPARE(contentOf(name), content);
    }

    void badPaths()
    {
        QCOMPARE(open(path(u"missing.dossier"_qs)).error().kind, ErrorKind::NotFound);
        QCOMPARE(open(m_folder.path()).error().kind, ErrorKind::NotACaseFile);
        QCOMPARE(open(u"/dev/null"_qs).error().kind, ErrorKind::NotACaseFile);
        QVERIFY(!samples::emptyFile(path(u"no/such/folder.dossier"_qs)));
        samples::emptyFile(path(u"there.dossier"_qs)).reset();
        const QByteArray before = contentOf(path(u"there.dossier"_qs));
        QVERIFY(!samples::emptyFile(path(u"there.dossier"_qs)));
        QCOMPARE(contentOf(path(u"there.dossier"_qs)), before);
    }

    void tamperingIsFound_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("subject");
        QTest::newRow("changed figure")
            << u"UPDATE violation SET low = 1 WHERE low = 102"_qs << u"incidents"_qs;
        QTest::newRow("changed entry") << u"UPDATE history SET who = 'x' WHERE seq = 3"_qs << u"history"_qs;
        QTest::newRow("removed entry") << u"DELETE FROM history WHERE seq = 3"_qs << u"history"_qs;
        QTest::newRow("hidden incident")
            << u"UPDATE incident SET deleted = 1 WHERE id = 2"_qs << u"incidents"_qs;
        QTest::newRow("hidden incident, in the index")
            << u"UPDATE incident SET deleted = 1 WHERE id = 2"_qs << u"search index"_qs;
        QTest::newRow("removed incident")
            << u"PRAGMA foreign_keys = OFF;DELETE FROM violation_perpetrator WHERE incident_id = 2;DELETE FROM violation WHERE incident_id = 2;DELETE FROM incident_text WHERE rowid = 2;DELETE FROM incident WHERE id = 2"_qs
            << u"incidents"_qs;
        QTest::newRow("lost index") << u"DELETE FROM incident_text WHERE rowid = 2"_qs << u"search index"_qs;
    }
    void tamperingIsFound()
    {
        QFETCH(QString, sql);
        QFETCH(QString, subject);
        const QString name = path(u"tampered.dossier"_qs);
        QFile::remove(name);
        samples::sahel(name).reset();
        QVERIFY(samples::tamper(name, sql.split(QLatin1Char(';'))));
        const auto file = open(name);
        QVERIFY(file);
        QVERIFY2(problems(**file).contains(subject), qPrintable(problems(**file).join(QLatin1Char(' '))));
    }

    void searchesWhateverIsTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("found");
        const auto row = [](const char *typed, bool found) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << found;
        };
        row("armee", true);
        row("L’ARMÉE", true);
        row("l'arm", true);
        row("l arme", true);
        row("navy", false);
        row("rmee", false);
        row("a\U0001f56fb", true); // a sign that parts two words
        row("हिन्दी", true);
        row("مُحَمَّد", true);
        row("armee हिन्दी", true);
        row("armee AND NOT OR \"", false);
        row("\"arm*", true);
        row("\U0001f56f", false);
        row("-", false);
    }
    void searchesWhateverIsTyped()
    {
        QFETCH(QString, typed);
        QFETCH(bool, found);
        const QString name = path(u"search.dossier"_qs);
        QFile::remove(name);
        const auto file = samples::emptyFile(name);
        Change change;
        Incident incident = samples::incident();
        incident.title.fr = u"Raid de l’armée a\U0001f56fb हिन्दी مُحَمَّد"_qs;
        change.edits.push_back({std::nullopt, incident});
        QVERIFY(file->store().apply(std::move(change)));
        const auto ids = file->store().search(typed);
        QVERIFY(ids);
        QCOMPARE(!ids->empty(), found);
    }

    /// A file of an older version is read where it cannot be written, and left as it is; where it can, it is
    /// brought up to date, and what it was is kept.
    void olderVersionsAreRead_data()
    {
        QTest::addColumn<QByteArray>("passphrase");
        QTest::newRow("plain") << QByteArray();
        QTest::newRow("encrypted") << QByteArray("five words taken at random");
    }
    void olderVersionsAreRead()
    {
        QFETCH(QByteArray, passphrase);
        const QString name = path(u"old.dossier"_qs), copy = path(u"old-copy.dossier"_qs);
        for (const QString &left : {name, copy})
            QFile::remove(left);
        QDir(name + u".backups"_qs).removeRecursively();
        samples::sahel(name).reset();
        samples::makeOld(name);
        if (!passphrase.isEmpty())
            QVERIFY(engine::changeKey(name, {}, passphrase));
        const QByteArray before = contentOf(name);
        const auto isWhole = [](const CaseFile &file) {
            qint64 incidents = 0;
            const auto read = file.store().eachIncident([&](Incident &&) { return ++incidents > 0; });
            const auto found = file.store().search(u"soldats"_qs);
            return read && incidents == 7 && found && !found->empty() && problems(file).isEmpty();
        };
        const auto read = [&](const QString &one) {
            return CaseFile::open(one, {passphrase, CaseFile::Mode::Read}, samples::vocabulary());
        };
        QString state;
        {
            const auto file = read(name);
            QVERIFY(file && isWhole(**file));
            state = *(*file)->store().state();
            const auto again = (*file)->openAgain();
            QVERIFY(again && isWhole(**again));
            QVERIFY((*again)->saveCopy(copy));
        }
        QCOMPARE(contentOf(name), before);
        const auto copied = read(copy);
        QVERIFY(copied && isWhole(**copied));
        QCOMPARE(*(*copied)->store().state(), state);
        const auto file = open(name, passphrase);
        QVERIFY(file && isWhole(**file) && !(*file)->isReadOnly());
        QCOMPARE(*(*file)->store().state(), state);
        QVERIFY(contentOf(name) != before);
        QCOMPARE((*file)->backups().size(), 1U);
        const auto asItWas = (*file)->openBackup((*file)->backups().front().path);
        QVERIFY(asItWas && isWhole(**asItWas));
        QVERIFY((*file)->store().changeTo((*asItWas)->store())->isEmpty());
    }
    void olderTablesOfOthersAreRefused()
    {
        const QString name = path(u"old-trap.dossier"_qs);
        samples::sahel(name).reset();
        samples::makeOld(name);
        QVERIFY(samples::tamper(name, {u"CREATE TABLE trap (x)"_qs}));
        const QByteArray before = contentOf(name);
        QCOMPARE(open(name).error().kind, ErrorKind::Damaged);
        QCOMPARE(contentOf(name), before);
        QVERIFY(!QFile::exists(name + u".backups"_qs));
    }

    void foreignTablesAreRefused()
    {
        const QString name = path(u"trap.dossier"_qs);
        samples::sahel(name).reset();
        QVERIFY(samples::tamper(name, {u"CREATE VIEW trap AS SELECT * FROM incident"_qs}));
        QCOMPARE(open(name).error().kind, ErrorKind::Damaged);
    }
};

QTEST_GUILESS_MAIN(CaseFileTest)
#include "CaseFileTest.moc"
