#include "casefile/CaseFile.h"
#include "casefile/Check.h"
#include "casefile/Rescue.h"

#include "Samples.h"

/// Backups, taking one up, and rescuing what can be read of a damaged file.
class BackupTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    static Result<std::unique_ptr<CaseFile>> open(const QString &name,
                                                  CaseFile::Mode mode = CaseFile::Mode::Write)
    {
        return CaseFile::open(name, {{}, mode, u"tester"_qs}, samples::vocabulary());
    }
    static QStringList references(const CaseFile &file)
    {
        QStringList found;
        (void)file.store().eachIncident([&](Incident &&incident) {
            found << incident.reference;
            return true;
        });
        found.sort();
        return found;
    }
    /// Makes the newest backup older, as its name says it.
    static void age(const CaseFile &file, int days)
    {
        const CaseFile::Backup newest = file.backups().front();
        const QString stamp = newest.at.toString(u"yyyyMMdd-HHmmss"_qs);
        QString older = newest.path;
        older.replace(stamp, newest.at.addDays(-days).toString(u"yyyyMMdd-HHmmss"_qs));
        QVERIFY(QFile::rename(newest.path, older));
    }

private slots:
    void oncePerDayAndTenInAll()
    {
        auto file = samples::emptyFile(path(u"daily.dossier"_qs));
        QVERIFY(!file->needsBackup()); // nothing in it yet
        QVERIFY(importTable(*file, QStringLiteral(SAMPLE), {}));
        QVERIFY(file->needsBackup());
        for (int i = 0; i < 12; ++i) {
            QVERIFY(file->backUp());
            QVERIFY(!file->needsBackup());
            age(*file, 20 - i);
            QVERIFY(file->needsBackup());
        }
        QVERIFY(file->backUp());
        const auto backups = file->backups();
        QCOMPARE(backups.size(), 10U);
        QVERIFY(backups.front().at > backups.back().at);
        for (const CaseFile::Backup &backup : backups) {
            const auto copy = file->openBackup(backup.path);
            QVERIFY(copy);
            QCOMPARE(*(*copy)->store().state(), *file->store().state());
            QVERIFY((*copy)->isReadOnly());
        }
        QVERIFY(file->removeBackups());
        QVERIFY(file->backups().empty());
    }

    void filesOfOneNameKeepTheirOwn()
    {
        QDir().mkpath(path(u"a"_qs));
        QDir().mkpath(path(u"b"_qs));
        const CaseFile::Options options{{}, CaseFile::Mode::Write, u"tester"_qs, path(u"backups"_qs)};
        std::vector<std::unique_ptr<CaseFile>> files;
        for (const QString &folder : {u"a"_qs, u"b"_qs}) {
            auto file =
                CaseFile::create(path(folder + u"/same.dossier"_qs), {}, options, samples::vocabulary());
            QVERIFY(file);
            QVERIFY(importTable(**file, QStringLiteral(SAMPLE), {}));
            QVERIFY((*file)->backUp());
            files.push_back(std::move(*file));
        }
        QVERIFY(files[0]->removeBackups());
        QCOMPARE(files[1]->backups().size(), 1U);
    }

    void restoringIsAChangeLikeAnyOther()
    {
        auto file = samples::sahel(path(u"restore.dossier"_qs));
        const QStringList before = references(*file);
        const auto backup = file->backUp();
        QVERIFY(backup);
        // One edited, one deleted, one logged.
        const auto niger = file->store().withReference(u"NE-2020-001"_qs);
        const auto djibo = file->store().withReference(u"BF-2020-001"_qs);
        const Incident old = *file->store().incident(**niger);
        Incident edited = old;
        edited.violations[0].victims.low = 1;
        Change change;
        change.edits = {{old, edited}, {std::nullopt, samples::incident(u"ML-2020-900"_qs)}};
        change.hide = {**djibo};
        QVERIFY(file->store().apply(change));

        const auto copy = file->openBackup(*backup);
        QVERIFY(copy);
        const auto back = file->store().changeTo((*copy)->store());
        QVERIFY(back);
        QCOMPARE(back->edits.size(), 1U);
        QCOMPARE(back->hide.size(), 1U);
        QCOMPARE(back->show.size(), 1U);
        const auto done = file->store().apply(*back);
        QVERIFY(done);
        QCOMPARE(references(*file), before);
        QCOMPARE(file->store().incident(**niger)->violations[0].victims.low, 102);
        QVERIFY(file->store().changeTo((*copy)->store())->isEmpty());
        // And taken back again.
        QVERIFY(file->store().apply(done->reversed()));
        QVERIFY(references(*file).contains(u"ML-2020-900"_qs));
        QCOMPARE(file->store().incident(**niger)->violations[0].victims.low, 1);
        for (const Finding &finding : check(file->store()))
            QVERIFY(!finding.problem);
    }

    void aFolderThatCannotBeWritten()
    {
        auto file = samples::sahel(path(u"nowhere.dossier"_qs));
        QVERIFY(QFile(path(u"nowhere.dossier.backups"_qs)).open(QIODevice::WriteOnly)); // a file stands there
        const auto made = file->backUp();
        QVERIFY(!made);
        QVERIFY(made.error().message.arguments.contains(file->backupFolder()));
        // And the import that wants one first leaves the file as it was.
        const QString state = *file->store().state();
        QVERIFY(!importTable(*file, QStringLiteral(TEST_DATA "/ucdp-ged-syria-2019.csv"),
                             {.format = TableFormat::Ged}));
        QCOMPARE(*file->store().state(), state);
    }

    void whatCanBeReadIsRescued()
    {
        const QString name = path(u"damaged.dossier"_qs);
        constexpr int incidents = 3000;
        {
            auto file = samples::emptyFile(name);
            Change change;
            for (int i = 0; i < incidents; ++i) {
                Incident incident = samples::incident(u"ML-2020-%1"_qs.arg(i, 4, 10, QLatin1Char('0')));
                incident.summary.en = QString(400, QLatin1Char('x'));
                change.edits.push_back({std::nullopt, incident});
            }
            QVERIFY(file->store().apply(change));
        }
        QFile bytes(name);
        QVERIFY(bytes.open(QIODevice::ReadWrite));
        // Eight pages of the middle are gone, wherever they belong.
        const qint64 pages = bytes.size() / 4096;
        for (int i = 1; i <= 8; ++i) {
            QVERIFY(bytes.seek(pages * i / 10 * 4096));
            QCOMPARE(bytes.write(QByteArray(4096, '\xaa')), 4096);
        }
        bytes.close();
        QCOMPARE(open(name).error().kind, ErrorKind::Damaged);
        const auto damaged = open(name, CaseFile::Mode::Inspect);
        QVERIFY(damaged);
        auto target = samples::emptyFile(path(u"rescued.dossier"_qs));
        const auto rescued = rescue((*damaged)->store(), target->store());
        QVERIFY(rescued);
        QCOMPARE(references(*target).size(), rescued->incidents);
        // How many hang on each lost page differs from file to file: UUIDs are random.
        QVERIFY2(rescued->incidents > incidents / 2, qPrintable(QString::number(rescued->incidents)));
        QVERIFY(rescued->incidents == incidents || !rescued->lost.empty() || !rescued->complete);
        for (const Finding &finding : check(target->store()))
            QVERIFY(!finding.problem);
        // Nothing is invented: every rescued one is what was logged.
        QVERIFY(target->store().eachIncident([&](Incident &&incident) {
            return incident.summary.en.size() == 400 && incident.violations.size() == 1 &&
                   incident.violations[0].victims == VictimCount{5, 5, 5};
        }));
    }

    /// Files that a fuzzer found to do harm, and what they did.
    void hostileFiles_data()
    {
        QTest::addColumn<QString>("file");
        for (const QFileInfo &info : QDir(QStringLiteral(TEST_DATA "/fuzz/open")).entryInfoList(QDir::Files))
            QTest::newRow(qPrintable(info.fileName())) << info.filePath();
    }
    void hostileFiles()
    {
        QFETCH(QString, file);
        const QString name = path(u"hostile.dossier"_qs);
        for (const CaseFile::Mode mode : {CaseFile::Mode::Write, CaseFile::Mode::Inspect}) {
            QFile::remove(name);
            QVERIFY(QFile::copy(file, name));
            const auto opened = open(name, mode);
            if (!opened)
                continue;
            // It ends, whatever it gives.
            (void)references(**opened);
            (void)check((*opened)->store());
            auto target = samples::emptyFile(path(u"hostile-rescued.dossier"_qs));
            (void)rescue((*opened)->store(), target->store());
            target.reset();
            QFile::remove(path(u"hostile-rescued.dossier"_qs));
        }
    }
};

QTEST_GUILESS_MAIN(BackupTest)
#include "BackupTest.moc"
