#include "casefile/CaseFile.h"
#include "casefile/Check.h"
#include "casefile/Drafts.h"
#include "casefile/Purge.h"
#include "casefile/Rescue.h"

#include "Samples.h"

#include <QRegularExpression>
#include <QtEndian>

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
    void oncePerDay()
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
        age(*file, -4000); // the clock ran ahead
        QVERIFY(file->needsBackup());
        QVERIFY(file->backUp());
        QVERIFY(!file->needsBackup());
        const auto backups = file->backups();
        QCOMPARE(backups.size(), 13U);
        for (size_t i = 0; i < backups.size(); ++i)
            QCOMPARE(backups[i].number, static_cast<qint64>(13 - i));
        for (const CaseFile::Backup &backup : backups) {
            const auto copy = file->openBackup(backup.path);
            QVERIFY(copy);
            QCOMPARE(*(*copy)->store().state(), *file->store().state());
            QVERIFY((*copy)->isReadOnly());
        }
        const backups::Space space = file->backupSpace();
        QCOMPARE(space.used, 13 * QFileInfo(backups.front().path).size());
        QVERIFY(space.allowed > space.used / 10);
        QVERIFY(file->removeBackups());
        QVERIFY(file->backups().empty());
    }

    /// Which are kept: by the order in which they were made.
    void kept_data()
    {
        QTest::addColumn<QList<QDate>>("made"); // the newest first
        QTest::addColumn<qint64>("allowed");
        QTest::addColumn<QList<int>>("go"); // by position
        const QDate day(2026, 11, 25);
        const auto days = [&](int count, int apart) {
            QList<QDate> dates;
            for (int i = 0; i < count; ++i)
                dates << day.addDays(-static_cast<qint64>(apart) * i);
            return dates;
        };
        const auto from = [](int first, int behind) {
            QList<int> all;
            for (int i = first; i < behind; ++i)
                all << i;
            return all;
        };
        constexpr qint64 plenty = 1'000'000;
        QTest::newRow("few") << days(5, 1) << plenty << QList<int>();
        QTest::newRow("a day each: 14, and the last of October")
            << days(30, 1) << plenty << (from(14, 25) + from(26, 30));
        QTest::newRow("a month each: twelve and the last fourteen days")
            << days(20, 31) << plenty << from(14, 20);
        QTest::newRow("many of one day") << QList<QDate>(30, day) << plenty << from(10, 30);
        QTest::newRow("ten imports push out no older day")
            << (QList<QDate>(12, day) + days(4, 1).mid(1)) << plenty << from(10, 12);
        QTest::newRow("a clock that ran ahead, once")
            << (QList<QDate>{day, QDate(2036, 1, 1)} + days(5, 1)) << plenty << QList<int>();
        QTest::newRow("the newest is from before")
            << (QList<QDate>{QDate(2001, 1, 1)} + QList<QDate>(12, day)) << plenty << from(10, 13);
        QTest::newRow("room for three") << days(8, 1) << qint64(350) << from(3, 8);
        QTest::newRow("room for none: the newest stays") << days(8, 1) << qint64(10) << from(1, 8);
    }
    void kept()
    {
        QFETCH(QList<QDate>, made);
        QFETCH(qint64, allowed);
        QFETCH(QList<int>, go);
        std::vector<BackupCopy> all;
        for (qsizetype i = 0; i < made.size(); ++i)
            all.push_back(
                {QString::number(i), QDateTime(made[i], QTime(12, 0), Qt::UTC), made.size() - i, 100});
        QList<int> gone;
        for (const BackupCopy &one : backups::tooMany(all, allowed))
            gone << one.path.toInt();
        QCOMPARE(gone, go);
    }

    void oldNamesAreKnown()
    {
        const QString folder = path(u"names"_qs);
        QDir().mkpath(folder);
        for (const char *name :
             {"a-20260101-120000.dossier", "a-20260301-120000.dossier", "a-000002-20250101-120000.dossier",
              "a-000010-20240101-120000.dossier", "a-b-20260101-120000.dossier", "a-20261301-120000.dossier",
              "a.dossier", "a-20260101-120000.dossier.part", "ab-20260101-120000.dossier"})
            QVERIFY(QFile(folder + u'/' + QLatin1String(name)).open(QIODevice::WriteOnly));
        QStringList found;
        for (const BackupCopy &one : backups::in({folder}, u"a"_qs))
            found << QFileInfo(one.path).fileName();
        QCOMPARE(found,
                 (QStringList{u"a-000010-20240101-120000.dossier"_qs, u"a-000002-20250101-120000.dossier"_qs,
                              u"a-20260301-120000.dossier"_qs, u"a-20260101-120000.dossier"_qs}));
        QVERIFY(backups::next(folder, u"a"_qs, backups::in({folder}, u"a"_qs),
                              QDateTime(QDate(2026, 1, 1), QTime(9, 0), Qt::UTC), u"0123abcdef"_qs)
                    .endsWith(u"/a-000011-20260101-090000-0123abcd.dossier"_qs));
    }

    /// A file that cannot be read has its backups in either place, if it is sure that they are its own.
    void ofAnUnreadableFile()
    {
        const QString name = path(u"unread.dossier"_qs);
        auto file = CaseFile::create(name, {}, {{}, CaseFile::Mode::Write, u"tester"_qs, path(u"kept"_qs)},
                                     samples::vocabulary());
        QVERIFY(file && importTable(**file, QStringLiteral(SAMPLE), {}) && (*file)->backUp());
        QVERIFY(backups::ofUnreadable(name, {}).empty());
        const auto found = backups::ofUnreadable(name, path(u"kept"_qs));
        QCOMPARE(found.size(), 1U);
        QVERIFY((*file)->openBackup(found.front().path));
        // Another one of that name: nobody knows which is whose, unless it says so.
        QVERIFY(QDir().mkpath(path(u"kept/unread-0123abcd"_qs)));
        QCOMPARE(backups::ofUnreadable(name, path(u"kept"_qs)).size(), 1U);
        QVERIFY(QFile::remove(QFileInfo(found.front().path).absolutePath() + u"/case-file"_qs));
        QVERIFY(backups::ofUnreadable(name, path(u"kept"_qs)).empty());
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

    /// Wherever backups of a file were ever made, none is left with what is to be gone.
    void noneIsLeftWithWhatIsGone_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<bool>("erase");
        for (const char *what : {"other folder", "no folder", "while open", "older version", "renamed",
                                 "renamed and other folder", "another's name"}) {
            QTest::addRow("%s: encrypted", what) << QString::fromLatin1(what) << false;
            QTest::addRow("%s: erased", what) << QString::fromLatin1(what) << true;
        }
    }
    void noneIsLeftWithWhatIsGone()
    {
        QFETCH(QString, what);
        QFETCH(bool, erase);
        QTemporaryDir folder;
        const auto in = [&](const QString &name) { return folder.filePath(name); };
        CaseFile::Options options{{}, CaseFile::Mode::Write, u"tester"_qs, in(u"first"_qs)};
        QString name = in(u"a.dossier"_qs);
        if (what == u"renamed"_qs)
            options.backupFolder.clear();
        auto file = CaseFile::create(name, {}, options, samples::vocabulary());
        QVERIFY(file && importTable(**file, QStringLiteral(SAMPLE), {}) && (*file)->backUp());
        if (what == u"while open"_qs)
            (*file)->setBackupFolder(in(u"second"_qs));
        const QString made = (*file)->backups().front().path;
        file->reset();
        if (what == u"older version"_qs) {
            QFile::remove(QFileInfo(made).absolutePath() + u"/case-file"_qs);
            QVERIFY(samples::tamper(name, {u"DELETE FROM casefile WHERE key = 'backupFolders'"_qs}));
            QVERIFY(CaseFile::open(name, options, samples::vocabulary()));
        }
        if (what.startsWith(u"renamed"_qs)) {
            QVERIFY(QFile::rename(name, in(u"b.dossier"_qs)));
            name = in(u"b.dossier"_qs);
        }
        if (what == u"no folder"_qs)
            options.backupFolder.clear();
        else if (what != u"renamed"_qs)
            options.backupFolder = in(u"second"_qs);
        file = CaseFile::open(name, options, samples::vocabulary());
        QVERIFY(file);
        QVERIFY(QFile::exists(made));
        QCOMPARE((*file)->backups().size(), 1U);
        if (erase) {
            // The folder itself may be what is erased.
            QVERIFY(purge((*file)->store(), what == u"another's name"_qs ? u"first"_qs : u"Inates"_qs, {}));
            QVERIFY((*file)->removeBackups());
        } else {
            const auto done = (*file)->setPassphrase("five words");
            QVERIFY(done && done->left.isEmpty() && !done->noBackup);
        }
        QVERIFY(!QFile::exists(made));
        for (const Finding &finding : check((*file)->store()))
            QVERIFY(!finding.problem);
    }

    /// One is a copy of the other: neither takes the other's backups away.
    void copiesKeepTheirOwn()
    {
        QTemporaryDir folder;
        const auto in = [&](const QString &name) { return folder.filePath(name); };
        const CaseFile::Options options{{}, CaseFile::Mode::Write, u"tester"_qs, in(u"backups"_qs)};
        for (const QString &name : {u"one"_qs, u"two"_qs})
            QVERIFY(QDir().mkpath(in(name)));
        auto one = CaseFile::create(in(u"one/a.dossier"_qs), {}, options, samples::vocabulary());
        QVERIFY(one && importTable(**one, QStringLiteral(SAMPLE), {}) && (*one)->backUp());
        const QString ofOne = (*one)->backups().front().path;
        QVERIFY((*one)->saveCopy(in(u"two/a.dossier"_qs)));
        auto two = CaseFile::open(in(u"two/a.dossier"_qs), options, samples::vocabulary());
        QVERIFY(two);
        QVERIFY((*two)->backups().empty());
        QVERIFY((*two)->backUp());
        QCOMPARE((*two)->backups().size(), 1U);
        QCOMPARE((*one)->backups().size(), 1U);
        const auto done = (*two)->setPassphrase("five words");
        QVERIFY(done && done->left.isEmpty());
        QVERIFY(QFile::exists(ofOne));
        QVERIFY((*one)->removeBackups());
        QCOMPARE((*two)->backups().size(), 1U);
        // The disk of the one is not there: its backups are named, and stay.
        QVERIFY((*one)->backUp());
        one->reset();
        QVERIFY(QFile::rename(in(u"one"_qs), in(u"elsewhere"_qs)));
        const auto again = (*two)->setPassphrase("six words");
        QVERIFY(again);
        QCOMPARE(again->left.size(), 1);
        QVERIFY(QFile::exists(again->left.front()));
    }

    /// What a lost original held since it was copied is nowhere else: the copy does not delete it.
    void whatOnlyALostOriginalHeldStays_data()
    {
        QTest::addColumn<bool>("beside");
        QTest::addColumn<bool>("erase");
        QTest::newRow("beside, encrypted") << true << false;
        QTest::newRow("beside, erased") << true << true;
        QTest::newRow("in a folder of the settings, encrypted") << false << false;
        QTest::newRow("in a folder of the settings, erased") << false << true;
    }
    void whatOnlyALostOriginalHeldStays()
    {
        QFETCH(bool, beside);
        QFETCH(bool, erase);
        QTemporaryDir folder;
        const auto in = [&](const QString &name) { return folder.filePath(name); };
        const CaseFile::Options options{
            {}, CaseFile::Mode::Write, u"tester"_qs, beside ? QString() : in(u"backups"_qs)};
        for (const QString &name : {u"one"_qs, u"two"_qs})
            QVERIFY(QDir().mkpath(in(name)));
        auto one = CaseFile::create(in(u"one/a.dossier"_qs), {}, options, samples::vocabulary());
        QVERIFY(one && importTable(**one, QStringLiteral(SAMPLE), {}) && (*one)->backUp());
        const QString shared = (*one)->backups().front().path;
        QVERIFY((*one)->saveCopy(in(u"two/a.dossier"_qs)));
        Change change;
        change.hide = {{1}};
        QVERIFY((*one)->store().apply(change) && (*one)->backUp());
        const QString only = (*one)->backups().front().path;
        one->reset();
        QVERIFY(QFile::remove(in(u"one/a.dossier"_qs)));

        const auto two = CaseFile::open(in(u"two/a.dossier"_qs), options, samples::vocabulary());
        QVERIFY(two && (*two)->backUp());
        QCOMPARE((*two)->backups().size(), 3U);
        QStringList left;
        if (erase) {
            QVERIFY(purge((*two)->store(), u"Inates"_qs, {}));
            const auto removed = (*two)->removeBackups();
            QVERIFY(!removed);
            left = {removed.error().message.arguments.value(0)};
        } else {
            const auto done = (*two)->setPassphrase("five words");
            QVERIFY(done);
            left = done->left;
        }
        QCOMPARE(left, QStringList{only});
        QVERIFY(QFile::exists(only) && !QFile::exists(shared));
        // Nor do those of the copy push it out.
        for (int i = 0; erase && i < 12; ++i)
            QVERIFY((*two)->backUp());
        QVERIFY(QFile::exists(only));
    }

    /// Copies of a file that went on apart have one name for their backups: what only the other one holds
    /// stays, and is told.
    void whatABranchHoldsStays_data()
    {
        QTest::addColumn<bool>("erase"); // else encrypted
        QTest::newRow("encrypted") << false;
        QTest::newRow("erased") << true;
    }
    void whatABranchHoldsStays()
    {
        QFETCH(bool, erase);
        QTemporaryDir folder;
        const QString name = folder.filePath(u"a.dossier"_qs), branch = folder.filePath(u"branch"_qs);
        QString shared, later;
        {
            const auto file = samples::sahel(name);
            shared = file->backUp().value_or(QString());
            QVERIFY(file->saveCopy(branch));
            Change change;
            change.hide = {{1}};
            QVERIFY(file->store().apply(change));
            later = file->backUp().value_or(QString());
        }
        QVERIFY(!shared.isEmpty() && !later.isEmpty());
        QVERIFY(QFile::remove(name) && QFile::rename(branch, name));
        const auto file = open(name);
        QVERIFY(file);
        Change change;
        change.hide = {{2}};
        QVERIFY((*file)->store().apply(change));
        QCOMPARE((*file)->ownBackups(), QStringList{shared});
        QStringList left;
        if (erase) {
            QVERIFY(purge((*file)->store(), u"Inates"_qs, {}));
            const auto removed = (*file)->removeBackups();
            QVERIFY(!removed);
            left = {removed.error().message.arguments.value(0)};
        } else {
            const auto done = (*file)->setPassphrase("five words");
            QVERIFY(done);
            left = done->left;
        }
        QCOMPARE(left, QStringList{later});
        QVERIFY(QFile::exists(later) && !QFile::exists(shared));
    }

    /// Encrypted backups of a version whose names do not say whose they are go in their turn, where they are
    /// this file's.
    void encryptedOnesOfOldNamesGoInTheirTurn()
    {
        QTemporaryDir folder;
        const QString name = folder.filePath(u"a.dossier"_qs);
        const auto file = samples::emptyFile(name, "five words");
        QVERIFY(file && importTable(*file, QStringLiteral(SAMPLE), {}));
        const QString made = file->backUp().value_or(QString());
        QVERIFY(!made.isEmpty());
        const auto old = [&](int number) {
            return u"%1.backups/a-%2-20260101-120000.dossier"_qs.arg(name).arg(number, 6, 10,
                                                                               QLatin1Char('0'));
        };
        constexpr int many = 13;
        for (int i = 1; i <= many; ++i)
            QVERIFY(QFile::copy(made, old(i)));
        QVERIFY(QFile::remove(made));
        const QString foreign = name + u".backups/a-000000-20260101-120000.dossier"_qs;
        {
            const auto other = samples::emptyFile(folder.filePath(u"other"_qs), "five words");
            QVERIFY(other && other->saveCopy(folder.filePath(u"copy"_qs)));
            QVERIFY(QFile::rename(folder.filePath(u"copy"_qs), foreign));
        }
        QVERIFY(file->backUp());
        // The last ten, with the new one; all of one day.
        for (int i = 1; i <= many; ++i)
            QVERIFY2(QFile::exists(old(i)) == (i > many - 9), qPrintable(QString::number(i)));
        QVERIFY(QFile::exists(foreign));
    }

    /// Another file that gets the name of one that was moved or lost takes over none of its backups.
    void aNewFileUnderAnOldNameHasNone_data()
    {
        QTest::addColumn<QByteArray>("passphrase");
        QTest::addColumn<bool>("old"); // backups of a version whose names do not say whose they are
        QTest::newRow("plain") << QByteArray() << false;
        QTest::newRow("encrypted") << QByteArray("five words") << false;
        QTest::newRow("plain, old names") << QByteArray() << true;
        QTest::newRow("encrypted, old names") << QByteArray("five words") << true;
    }
    void aNewFileUnderAnOldNameHasNone()
    {
        QFETCH(QByteArray, passphrase);
        QFETCH(bool, old);
        QTemporaryDir folder;
        const QString name = folder.filePath(u"a.dossier"_qs);
        QString theirs;
        {
            const auto first = samples::emptyFile(name, passphrase);
            QVERIFY(first && importTable(*first, QStringLiteral(SAMPLE), {}));
            QVERIFY(first->backUp());
            theirs = first->backups().front().path;
        }
        if (old) {
            QString named = theirs;
            named.remove(QRegularExpression(u"-[0-9a-f]{8}(?=\\.dossier$)"_qs));
            QVERIFY(named != theirs && QFile::rename(theirs, named));
            theirs = named;
        }
        QVERIFY(QFile::rename(name, folder.filePath(u"moved.dossier"_qs)));
        const auto second = samples::emptyFile(name);
        QVERIFY(second && importTable(*second, QStringLiteral(SAMPLE), {}));
        // Nobody knows whose an encrypted one is that does not say so: it is shown, and left alone.
        const size_t unsure = old && !passphrase.isEmpty() ? 1 : 0;
        QCOMPARE(second->backups().size(), unsure);
        QVERIFY(second->needsBackup());
        for (int i = 0; i < 12; ++i)
            QVERIFY(second->backUp());
        QVERIFY(QFile::exists(theirs));
        QCOMPARE(second->backups().size(), 10 + unsure);
        const auto done = second->setPassphrase("third words");
        QVERIFY(done);
        QCOMPARE(done->left, unsure ? QStringList{theirs} : QStringList());
        QCOMPARE(second->removeBackups().has_value(), unsure == 0);
        QVERIFY(QFile::exists(theirs));
        QCOMPARE(second->backups().size(), unsure);
    }

    /// What an earlier version left when it was killed while it encrypted a file.
    void whatTellsPlainlyWhatAnEncryptedFileHoldsGoes()
    {
        QTemporaryDir folder;
        const auto in = [&](const QString &name) { return folder.filePath(name); };
        const QString name = in(u"a.dossier"_qs);
        const QString plain = in(u"a.dossier.backups/a-000001-20260101-120000.dossier"_qs);
        const QString foreign = in(u"a.dossier.backups/a-000002-20260101-120000.dossier"_qs);
        const QString later = in(u"a.dossier.backups/a-000003-20260101-120000.dossier"_qs);
        {
            const auto file = samples::sahel(name);
            QVERIFY(file->saveCopy(in(u"plain"_qs)));
            QVERIFY(file->saveCopy(in(u"later"_qs)));
            QVERIFY(file->setPassphrase("five words"));
        }
        {
            const auto file = open(in(u"later"_qs));
            QVERIFY(file);
            Change change;
            change.hide = {{1}};
            QVERIFY((*file)->store().apply(change));
        }
        QVERIFY(QDir().mkpath(QFileInfo(plain).path()));
        QVERIFY(QFile::copy(in(u"plain"_qs), plain));
        QVERIFY(QFile::rename(in(u"later"_qs), later));
        samples::sahel(foreign).reset();
        const CaseFile::Options options{"five words", CaseFile::Mode::Write, u"tester"_qs};
        CaseFile::Options reading = options;
        reading.mode = CaseFile::Mode::Read;
        QVERIFY(CaseFile::open(name, reading, samples::vocabulary()));
        QVERIFY(QFile::exists(plain));
        QVERIFY(CaseFile::open(name, options, samples::vocabulary()));
        QVERIFY(!QFile::exists(plain));
        QVERIFY(QFile::exists(foreign)); // another file's
        QVERIFY(QFile::exists(later));   // it holds what the file does not
    }

    /// An erasure with the backups, broken off behind it: the next opening ends it.
    void anErasureOfBackupsIsEnded()
    {
        const QString name = path(u"broken off.dossier"_qs);
        QString made, other;
        {
            const auto file = samples::sahel(name);
            QVERIFY(file->backUp());
            made = file->backups().front().path;
            const QStringList going = file->ownBackups();
            QCOMPARE(going, QStringList{made});
            QVERIFY(purge(file->store(), u"Inates"_qs, {}, true, going));
            QVERIFY(open(name));
            QVERIFY(QFile::exists(made)); // it was a trial
            QVERIFY(purge(file->store(), u"Inates"_qs, {}, false, going));
            QVERIFY(file->backUp()); // of another hand, meanwhile
            other = file->backups().front().path;
        }
        QVERIFY(QFile::exists(made) && other != made);
        const auto file = open(name);
        QVERIFY(file);
        QVERIFY(!QFile::exists(made));
        QVERIFY(QFile::exists(other)); // it was not there then
        QVERIFY(*(*file)->store().propertiesMatch());
        for (const Finding &finding : check((*file)->store()))
            QVERIFY(!finding.problem);
        QVERIFY((*file)->removeBackups());
        QVERIFY((*file)->backUp());
        QVERIFY(open(name));
        QCOMPARE((*file)->backups().size(), 1U); // nothing is noted any more
    }

    /// The folder of a file, with its backups, may have come elsewhere since those were to go.
    void whatWasToGoGoesWhereverItIs()
    {
        QTemporaryDir folder;
        const QString was = folder.filePath(u"was"_qs), is = folder.filePath(u"is"_qs);
        QVERIFY(QDir().mkpath(was));
        const QString old = was + u"/a.dossier"_qs;
        QString backup;
        {
            const auto file = samples::sahel(old);
            QVERIFY(file->backUp());
            backup = file->backups().front().path;
        }
        const QString gone = folder.filePath(u"no disk/a-000009-20260101-120000-00000000.dossier"_qs);
        QVERIFY(samples::tamper(
            old, {u"INSERT INTO casefile VALUES ('goingBackups', '[\"%1\", \"%2\"]')"_qs.arg(backup, gone)}));
        QVERIFY(QDir().rename(was, is));
        backup.replace(was, is);
        QVERIFY(QFile::exists(backup));
        QVERIFY(open(is + u"/a.dossier"_qs));
        QVERIFY(!QFile::exists(backup));
        // What could not be met is still to be.
        QFile file(is + u"/a.dossier"_qs);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY(content.contains("a-000009") && !content.contains("a-000001"));
    }

    /// A file names backups that are not its own: those of a file that had the same name, or of no file.
    void whatIsNotItsOwnIsNotEnded()
    {
        QTemporaryDir folder;
        const QString name = folder.filePath(u"a.dossier"_qs);
        const QString table = folder.filePath(u"interviews.csv"_qs);
        QString theirs;
        {
            const auto first = samples::sahel(name);
            QVERIFY(first->backUp());
            theirs = first->backups().front().path;
        }
        QVERIFY(QFile(table).open(QIODevice::WriteOnly));
        QVERIFY(QFile::remove(name));
        samples::sahel(name).reset();
        QVERIFY(samples::tamper(
            name,
            {u"INSERT INTO casefile VALUES ('goingBackups', '[\"%1\", \"%2\"]')"_qs.arg(theirs, table)}));
        QVERIFY(open(name));
        QVERIFY(QFile::exists(theirs) && QFile::exists(table));
    }

    /// A file of somebody else names folders in which it has nothing to say.
    void foreignFoldersAreLeftAlone()
    {
        QTemporaryDir folder;
        const QString precious = folder.filePath(u"other-00000000/other-000001-20260101-120000.dossier"_qs);
        QVERIFY(QDir().mkpath(QFileInfo(precious).path()));
        QVERIFY(QFile(precious).open(QIODevice::WriteOnly));
        const QString name = folder.filePath(u"hostile.dossier"_qs);
        samples::sahel(name).reset();
        QVERIFY(samples::tamper(
            name, {u"INSERT INTO casefile VALUES ('backupFolders', '[\"%1\"]') ON CONFLICT "
                   "(key) DO UPDATE SET value = excluded.value"_qs.arg(QFileInfo(precious).path())}));
        const auto file = open(name);
        QVERIFY(file);
        QVERIFY((*file)->removeBackups());
        QVERIFY(QFile::exists(precious));
    }

    void restoringIsAChangeLikeAnyOther()
    {
        auto file = samples::sahel(path(u"restore.dossier"_qs));
        const QStringList before = references(*file);
        const auto backup = file->backUp();
        QVERIFY(backup);
        // One edited, one deleted, one edited and deleted, one logged.
        const auto niger = file->store().withReference(u"NE-2020-001"_qs);
        const auto djibo = file->store().withReference(u"BF-2020-001"_qs);
        const Incident old = *file->store().incident(**niger);
        Incident edited = old;
        edited.violations[0].victims.low = 1;
        Change change;
        change.edits = {{old, edited}, {std::nullopt, samples::incident(u"ML-2020-900"_qs)}};
        change.hide = {**djibo};
        QVERIFY(file->store().apply(change));
        const auto niono = file->store().withReference(u"ML-2020-001"_qs);
        const Incident both = *file->store().incident(**niono);
        Change renamed, hidden;
        renamed.edits = {{both, both}};
        renamed.edits.front().after.title.en = u"Otherwise"_qs;
        QVERIFY(file->store().apply(renamed));
        hidden.hide = {both.id};
        QVERIFY(file->store().apply(hidden));
        Facts facts = samples::snapshot(*file).facts();
        const QStringList changed = references(*file);

        const auto copy = file->openBackup(*backup);
        QVERIFY(copy);
        const auto back = file->store().changeTo((*copy)->store());
        QVERIFY(back);
        QCOMPARE(back->edits.size(), 2U);
        QCOMPARE(back->hide.size(), 1U);
        QCOMPARE(back->show.size(), 2U);
        const auto done = file->store().apply(*back);
        QVERIFY(done);
        QCOMPARE(references(*file), before);
        QCOMPARE(file->store().incident(**niger)->violations[0].victims.low, 102);
        QVERIFY(file->store().changeTo((*copy)->store())->isEmpty());
        QVERIFY(facts.update(file->store(), *done));
        QCOMPARE(facts.incidents(), size_t(before.size()));
        // And taken back again: what was deleted is listed, found and counted nowhere.
        const auto undone = file->store().apply(done->reversed());
        QVERIFY(undone);
        QCOMPARE(references(*file), changed);
        QVERIFY(facts.update(file->store(), *undone));
        QCOMPARE(facts.incidents(), size_t(changed.size()));
        QCOMPARE(facts.rowOf(both.id), -1);
        QVERIFY(file->store().search(u"Otherwise"_qs)->empty());
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

    /// Whoever reads rows gets all of them or an error, wherever a page is missing.
    void rowsThatCannotBeReadAreNotPassedOver()
    {
        const QString name = path(u"holes.dossier"_qs);
        constexpr int incidents = 400;
        Incident one;
        {
            auto file = samples::emptyFile(name);
            Change change;
            for (int i = 0; i < incidents; ++i) {
                one = samples::incident(u"ML-2020-%1"_qs.arg(i, 4, 10, QLatin1Char('0')));
                one.basis = Basis::Illustrative;
                one.summary.en = QString(400, QLatin1Char('x'));
                change.edits.push_back({std::nullopt, one});
                change.filters.push_back({u"filter %1"_qs.arg(i), std::nullopt, u"{}"_qs});
            }
            const auto done = file->store().apply(change);
            QVERIFY(done);
            one = done->edits.front().after;
            Change hide;
            for (size_t i = 0; i < incidents; i += 2)
                hide.hide.push_back(done->edits[i].after.id);
            QVERIFY(file->store().apply(hide));
            for (int i = 0; i < incidents; ++i)
                QVERIFY(file->store().keepDraft(QUuid::createUuid(), QString(200, QLatin1Char('y'))));
        }
        QFile whole(name);
        QVERIFY(whole.open(QIODevice::ReadOnly));
        const QByteArray bytes = whole.readAll();
        int refused = 0;
        constexpr qsizetype page = 4096;
        for (qsizetype at = page; at < bytes.size(); at += 5 * page) {
            QByteArray holed = bytes;
            holed.replace(at, page, QByteArray(page, '\xaa'));
            QFile written(path(u"hole.dossier"_qs));
            QVERIFY(written.open(QIODevice::WriteOnly) && written.write(holed) == holed.size());
            written.close();
            const auto file = open(written.fileName(), CaseFile::Mode::Inspect);
            if (!file)
                continue;
            const Store &store = (*file)->store();
            const auto all = [&](const auto &read, qsizetype many) {
                refused += read ? 0 : 1;
                return !read || std::ssize(*read) == many;
            };
            QVERIFY(all(store.illustrative(), incidents / 2));
            QVERIFY(all(store.deletedReferences(), incidents / 2));
            QVERIFY(all(store.violationOwners(), incidents));
            QVERIFY(all(store.savedFilters(), incidents));
            QVERIFY(all(store.historyOf(one.uuid), 2));
            QVERIFY(all(drafts(store), incidents));
        }
        QVERIFY(refused > 20);
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
        // Nothing is invented: every rescued one is what was logged, or says what it is not.
        int others = 0;
        QVERIFY(target->store().eachIncident([&](Incident &&incident) {
            const bool whole = incident.summary.en.size() == 400 && incident.violations.size() == 1 &&
                               incident.violations[0].victims == VictimCount{5, 5, 5};
            others += !whole && !incident.summary.en.contains(u"[Recovered: "_qs);
            return true;
        }));
        QCOMPARE(others, 0);
    }

    /// Files that a fuzzer found to do harm, and what they did.
    /// Where the tables are is told by the first page and those that it leads to. Without them, nothing is
    /// found: that is said, with what to do, and nothing is written.
    void lostTablesAreSaid_data()
    {
        QTest::addColumn<QString>("how");
        for (const char *how : {"first page emptied", "first page filled", "half of it", "left page emptied",
                                "left page filled", "right page emptied", "right page filled", "its form"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }
    void lostTablesAreSaid()
    {
        QFETCH(QString, how);
        QTemporaryDir folder;
        const QString name = folder.filePath(u"lost.dossier"_qs);
        {
            const auto made = samples::sahel(name);
            QVERIFY(made && made->backUp());
        }
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray content = file.readAll();
        constexpr qsizetype pageSize = 4096, header = 100, firstCell = 112, right = 108, form = 44;
        QCOMPARE(content[header], '\5'); // it leads to two others
        const auto number = [&](qsizetype at) { return qFromBigEndian<quint32>(content.constData() + at); };
        const auto cell = qFromBigEndian<quint16>(content.constData() + firstCell);
        const char filling = how.endsWith(u"filled"_qs) ? '\xff' : '\0';
        const auto fill = [&](qsizetype from, qsizetype size) {
            content.replace(from, size, QByteArray(size, filling));
        };
        if (how == u"its form"_qs)
            content[form + 3] = '\11';
        else if (how == u"half of it"_qs)
            fill(pageSize / 2, pageSize / 2);
        else if (how.startsWith(u"first"_qs))
            fill(header, pageSize - header);
        else
            fill((qsizetype(number(how.startsWith(u"left"_qs) ? cell : right)) - 1) * pageSize, pageSize);
        QVERIFY(file.seek(0) && file.write(content) == content.size());
        file.close();
        for (const auto mode : {CaseFile::Mode::Inspect, CaseFile::Mode::Read, CaseFile::Mode::Write}) {
            const auto opened = open(name, mode);
            QVERIFY(!opened);
            QCOMPARE(opened.error().kind, ErrorKind::Damaged);
            QVERIFY(QString::fromUtf8(opened.error().message.text).contains(u"Restore a backup"_qs));
        }
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content);
        const auto found = backups::ofUnreadable(name, {});
        QCOMPARE(found.size(), 1U);
        QVERIFY(open(found.front().path, CaseFile::Mode::Read));
    }

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
