#include "casefile/CaseFileInMaking.h"
#include "casefile/Check.h"
#include "casefile/Engine.h"
#include "casefile/OutputFile.h"
#include "casefile/WriteLock.h"
#include "Samples.h"
#include "system/WholeFile.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QLockFile>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QSysInfo>
#include <QtEndian>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

/// What stands beside a case file and in its place: links, locks, journals, leftovers, and other programs.
class FileLifeTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    static Result<std::unique_ptr<CaseFile>> open(const QString &name, const QByteArray &passphrase = {},
                                                  CaseFile::Mode mode = CaseFile::Mode::Write)
    {
        return CaseFile::open(name, {passphrase, mode, u"tester"_qs}, samples::vocabulary());
    }
    static Change logging(const QString &reference)
    {
        Change change;
        change.edits.push_back({std::nullopt, samples::incident(reference)});
        return change;
    }
    static qint64 countOf(const CaseFile &file)
    {
        qint64 count = 0;
        (void)file.store().eachIncident([&](Incident &&) { return ++count > 0; });
        return count;
    }
    static bool isSound(const CaseFile &file)
    {
        const auto findings = check(file.store());
        return std::ranges::none_of(findings, [](const auto &one) { return one.problem.has_value(); });
    }
    static bool write(const QString &name, const QByteArray &content)
    {
        QFile file(name);
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    }
    static QByteArray contentOf(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// Overwrites a file as `cp` does: the same file, other content.
    static bool copyOver(const QString &from, const QString &to)
    {
        const QByteArray content = contentOf(from);
        QFile file(to);
        return file.open(QIODevice::ReadWrite) && file.resize(content.size()) &&
               file.write(content) == content.size();
    }
    struct Ran {
        int status;
        QByteArray out, err;
    };
    static Ran run(const QStringList &arguments, const QString &config = {})
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        if (!config.isEmpty())
            environment.insert(u"XDG_CONFIG_HOME"_qs, config);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(DOSSIER_PROGRAM), arguments);
        process.waitForFinished(120'000);
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                process.readAllStandardOutput(), process.readAllStandardError()};
    }

private slots:
    /// A new file and what is put into it come to stand under its name together, or not at all.
    void filledBeforeItIsSeen_data()
    {
        QTest::addColumn<QString>("how");
        QTest::newRow("whole") << u"whole"_qs;
        QTest::newRow("cancelled") << u"cancelled"_qs;
        QTest::newRow("somebody else has the name by then") << u"taken"_qs;
        QTest::newRow("there before") << u"before"_qs;
        QTest::newRow("no folder") << u"folder"_qs;
    }
    void filledBeforeItIsSeen()
    {
        QFETCH(QString, how);
        QTemporaryDir folder;
        const QString name =
            folder.filePath(how == u"folder"_qs ? u"none/new.dossier"_qs : u"new.dossier"_qs);
        const auto there = [&] { return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden); };
        // What a program that was killed left.
        if (how != u"folder"_qs) {
            QVERIFY(write(name + u".0123abcd.part"_qs, "left"));
            QVERIFY(write(name + u".0123abcd.part-journal"_qs, "left"));
        }
        if (how == u"before"_qs)
            QVERIFY(write(name, "somebody's"));
        bool filled = false;
        const auto made = createFilled(
            name, {u"New"_qs, Language::English}, {"five words"}, samples::vocabulary(),
            [&](CaseFile &file) -> Result<void> {
                filled = true;
                if (QFile::exists(name) || !file.store().apply(logging(u"ML-2020-001"_qs)))
                    return std::unexpected(Error{});
                // Whatever stands there meanwhile is what opening sweeps, and nobody sweeps it now.
                const QStringList beside = WholeFile::leftBeside(name);
                if (beside.size() != there().size() || !std::ranges::all_of(beside, isInMaking) ||
                    beside.isEmpty())
                    return std::unexpected(Error{});
                if (how == u"taken"_qs && !write(name, "somebody's"))
                    return std::unexpected(Error{});
                if (how == u"cancelled"_qs)
                    return std::unexpected(Error{ErrorKind::Cancelled, {"CaseFile", "“%1”", {file.path()}}});
                return {};
            });
        QCOMPARE(filled, how != u"before"_qs && how != u"folder"_qs);
        if (how == u"whole"_qs) {
            QVERIFY(made);
            QCOMPARE((*made)->path(), QFileInfo(name).canonicalFilePath());
            QVERIFY((*made)->isEncrypted() && !(*made)->isReadOnly());
            QCOMPARE(countOf(**made), 1);
            QVERIFY(isSound(**made));
            QCOMPARE(there(), (QStringList{u"new.dossier"_qs, u"new.dossier.lock"_qs}));
            return;
        }
        QVERIFY(!made);
        QCOMPARE(made.error().kind, how == u"cancelled"_qs ? ErrorKind::Cancelled
                                    : how == u"folder"_qs  ? ErrorKind::NotFound
                                                           : ErrorKind::Conflict);
        QVERIFY(!made.error().message.arguments.value(0).contains(u".part"_qs));
        if (how == u"taken"_qs || how == u"before"_qs)
            QCOMPARE(contentOf(name), QByteArray("somebody's"));
        QCOMPARE(there().filter(u".part"_qs).isEmpty(), how != u"before"_qs);
        QCOMPARE(QFile::exists(name), how == u"taken"_qs || how == u"before"_qs);
    }

    void throughALink()
    {
        const QString name = path(u"real.dossier"_qs), link = path(u"link.dossier"_qs);
        samples::sahel(name).reset();
        QVERIFY(QFile::link(name, link));
        {
            auto file = open(link);
            QVERIFY(file && !(*file)->isReadOnly());
            QVERIFY(QFile::exists(name + u".lock"_qs));
            QVERIFY(!QFile::exists(link + u".lock"_qs));
            // One file, one writer, by whatever name.
            const auto second = open(name);
            QVERIFY(second && (*second)->isReadOnly());
            QVERIFY((*file)->backUp());
            QVERIFY(QDir(name + u".backups"_qs).exists());
            QVERIFY((*file)->setPassphrase("five words"));
        }
        QVERIFY(QFileInfo(link).isSymLink());
        QCOMPARE(CaseFile::needsPassphrase(name).value_or(false), true);
        QVERIFY(open(link, "five words"));
    }

    /// Another file where the open one was, by rename or by overwriting: nothing is written into it.
    void anotherFileInItsPlace_data()
    {
        QTest::addColumn<bool>("overwritten");
        QTest::newRow("renamed") << false;
        QTest::newRow("overwritten") << true;
    }
    void anotherFileInItsPlace()
    {
        QFETCH(bool, overwritten);
        const QString name = path(u"mine.dossier"_qs), other = path(u"other.dossier"_qs);
        for (const QString &one : {name, other}) {
            QFile::remove(one);
            auto file = samples::emptyFile(one);
            // As many writes each: the engine's counter tells them apart no more.
            QVERIFY(file->store().apply(logging(one == name ? u"T-001"_qs : u"OTHER-9"_qs)));
        }
        auto file = open(name);
        QVERIFY(file);
        const auto incident = (*file)->store().withReference(u"T-001"_qs);
        QVERIFY(incident && *incident);
        QTest::qSleep(20);
        if (overwritten) {
            QVERIFY(copyOver(other, name));
        } else {
            QVERIFY(QFile::rename(other, other + u".moved"_qs));
            QVERIFY(QFile::remove(name) && QFile::rename(other + u".moved"_qs, name));
        }
        const QByteArray content = contentOf(name);
        Change change;
        change.hide = {**incident};
        const auto done = (*file)->store().apply(change);
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Conflict);
        QVERIFY(!(*file)->store().apply(logging(u"T-002"_qs)));
        QVERIFY(!(*file)->store().keepDraft({}, u"{}"_qs));
        QVERIFY(!(*file)->setPassphrase("five words"));
        QCOMPARE(contentOf(name), content);
        file->reset();
        const auto again = open(name);
        QVERIFY(again && isSound(**again));
        QCOMPARE(countOf(**again), 1);
        QVERIFY(*(*again)->store().withReference(u"OTHER-9"_qs));
    }
    /// Others of this program write, too: that is no other file.
    void anotherConnectionWrites()
    {
        const QString name = path(u"two.dossier"_qs);
        auto file = samples::emptyFile(name);
        const auto again = file->openAgain();
        QVERIFY(again);
        QVERIFY(file->store().apply(logging(u"A-1"_qs)));
        QTest::qSleep(20);
        const QString state = *file->store().state();
        QCOMPARE(*(*again)->store().state(), state);
        QVERIFY((*again)->backUp());
    }

    /// A program was killed as it wrote: whoever reads next gets the file as it was before.
    void afterAKilledWrite_data()
    {
        QTest::addColumn<QString>("how");
        QTest::newRow("read") << u"read"_qs;
        QTest::newRow("inspected") << u"inspect"_qs;
        QTest::newRow("written") << u"write"_qs;
    }
    void afterAKilledWrite()
    {
        QFETCH(QString, how);
        const QString name = path(u"killed.dossier"_qs);
        makeHot(name, {});
        const auto file = open(name, {},
                               how == u"read"_qs      ? CaseFile::Mode::Read
                               : how == u"inspect"_qs ? CaseFile::Mode::Inspect
                                                      : CaseFile::Mode::Write);
        QVERIFY2(file, file ? "" : qPrintable(file.error().detail));
        QVERIFY(isSound(**file));
        QCOMPARE(countOf(**file), 1);
        QCOMPARE(QFileInfo(name + u"-journal"_qs).size(), 0);
        QVERIFY(how == u"write"_qs || !QFile::exists(name + u".lock"_qs));
    }
    /// A wrong passphrase must not play an encrypted journal back as noise.
    void aWrongPassphraseSpoilsNothing()
    {
        const QString name = path(u"hot-encrypted.dossier"_qs);
        makeHot(name, "five words");
        for (const CaseFile::Mode mode : {CaseFile::Mode::Read, CaseFile::Mode::Write})
            QVERIFY(!open(name, "wrong words", mode));
        const auto file = open(name, "five words");
        QVERIFY2(file, file ? "" : qPrintable(file.error().detail));
        QVERIFY(isSound(**file));
        QCOMPARE(countOf(**file), 1);
    }
    /// Where it cannot be rolled back, the journal is named.
    void aJournalThatMustStay()
    {
#ifdef Q_OS_UNIX
        if (::geteuid() == 0)
            QSKIP("root may write everywhere");
#endif
        const QString folder = path(u"fixed"_qs);
        QDir().mkpath(folder);
        const QString name = folder + u"/killed.dossier"_qs;
        makeHot(name, {});
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner);
        const auto file = open(name, {}, CaseFile::Mode::Read);
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QVERIFY(!file);
        QVERIFY(file.error().message.arguments.contains(name + u"-journal"_qs));
    }

    void locks_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("held"); // without breaking
        QTest::addColumn<bool>("elsewhere");
        QTest::addColumn<bool>("broken"); // whether it can be broken
        const QByteArray here = QSysInfo::machineHostName().toLocal8Bit();
        const QByteArray own = QByteArray::number(QCoreApplication::applicationPid());
        QTest::newRow("of a program that ended here") << "4194000\ndossier\n" + here + "\n"
                                                      << false << false << true;
        QTest::newRow("of a program that runs here") << own + "\nFileLifeTest\n" + here + "\n"
                                                     << true << false << false;
        QTest::newRow("of another computer")
            << QByteArray("77\ndossier\nfield-laptop-2\n") << true << true << true;
        QTest::newRow("of another computer of the same name")
            << "1\ndossier\n" + here + "\n0123456789abcdef0123456789abcdef\n"
            << true << true << true;
        QTest::newRow("cut off") << QByteArray() << true << true << true;
    }
    void locks()
    {
        QFETCH(QByteArray, content);
        QFETCH(bool, held);
        QFETCH(bool, elsewhere);
        QFETCH(bool, broken);
        const QString name = path(u"locked.dossier"_qs);
        QFile::remove(name);
        samples::sahel(name).reset();
        QVERIFY(write(name + u".lock"_qs, content));
        {
            const auto file = open(name);
            QVERIFY(file);
            QCOMPARE((*file)->isReadOnly(), held);
            QCOMPARE((*file)->isLockedElsewhere(), elsewhere);
            if (content.contains("field-laptop-2"))
                QVERIFY2((*file)->writer().startsWith(u"dossier 77 @ field-laptop-2, 20"_qs),
                         qPrintable((*file)->writer()));
            // Who may not write makes no backup either.
            QCOMPARE((*file)->backUp().has_value(), !held);
            if (held) {
                QCOMPARE((*file)->store().apply(logging(u"A-1"_qs)).error().kind, ErrorKind::InUse);
                QVERIFY(!QFileInfo::exists(name + u".backups"_qs));
            }
        }
        (void)QDir(name + u".backups"_qs).removeRecursively();
        QVERIFY(!held || write(name + u".lock"_qs, content));
        const auto file = CaseFile::open(name, {.breakLock = true}, samples::vocabulary());
        QVERIFY(file);
        QCOMPARE(!(*file)->isReadOnly(), broken);
        if (!broken)
            QFile::remove(name + u".lock"_qs);
    }
    /// What is no lock is told at once, and not waited for.
    void noLock_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"pipe", "folder", "link"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void noLock()
    {
#ifdef Q_OS_UNIX
        QFETCH(QString, what);
        const QString name = path(u"piped.dossier"_qs), lock = name + u".lock"_qs;
        samples::emptyFile(name).reset();
        if (what == u"pipe"_qs)
            QCOMPARE(::mkfifo(QFile::encodeName(lock).constData(), 0600), 0);
        else if (what == u"folder"_qs)
            QVERIFY(QDir().mkpath(lock));
        else
            QVERIFY(QFile::link(path(u"elsewhere"_qs), lock));
        QElapsedTimer timer;
        timer.start();
        const auto file = open(name);
        QVERIFY(timer.elapsed() < 2000);
        QVERIFY(!file && file.error().message.arguments.contains(lock));
        QVERIFY(!QFile::exists(path(u"elsewhere"_qs)));
        QVERIFY(open(name, {}, CaseFile::Mode::Read));
        if (what == u"folder"_qs)
            QDir().rmdir(lock);
        else
            QFile::remove(lock);
        QFile::remove(name);
#endif
    }

    /// Whatever is no ordinary file is refused before anybody waits for it.
    void pipes_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::addColumn<int>("mode");
        for (const char *ending : {"", "-journal", "-wal", "-shm"}) {
            for (const auto mode : {CaseFile::Mode::Write, CaseFile::Mode::Read, CaseFile::Mode::Inspect})
                QTest::addRow("case file%s, %d", ending, static_cast<int>(mode))
                    << QString::fromLatin1(ending) << static_cast<int>(mode);
        }
    }
    void pipes()
    {
#ifdef Q_OS_UNIX
        QFETCH(QString, ending);
        QFETCH(int, mode);
        const QString name = path(u"waits.dossier"_qs), pipe = name + ending;
        if (!ending.isEmpty())
            samples::emptyFile(name).reset();
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QElapsedTimer timer;
        timer.start();
        ::alarm(20); // rather than wait for ever
        const auto file = open(name, {}, static_cast<CaseFile::Mode>(mode));
        const auto made = CaseFile::create(name + u".other"_qs, {}, {}, samples::vocabulary());
        ::alarm(0);
        QVERIFY(timer.elapsed() < 10'000);
        QVERIFY(!file && file.error().message.arguments.contains(pipe));
        QVERIFY(made);
        QVERIFY(!CaseFile::create(name, {}, {}, samples::vocabulary()));
        QFile::remove(pipe);
        QFile::remove(name);
        QFile::remove(name + u".other"_qs);
        // Nor is one made where a pipe waits for it.
        if (!ending.isEmpty()) {
            QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
            QVERIFY(!CaseFile::create(name, {}, {}, samples::vocabulary()));
            QVERIFY(!QFile::exists(name));
            QFile::remove(pipe);
        }
#endif
    }

    void aPipeIsNoTable_data()
    {
        QTest::addColumn<int>("format");
        QTest::newRow("recognised") << -1;
        QTest::newRow("Dossier's own") << static_cast<int>(TableFormat::Dossier);
        QTest::newRow("GED") << static_cast<int>(TableFormat::Ged);
    }
    void aPipeIsNoTable()
    {
#ifdef Q_OS_UNIX
        QFETCH(int, format);
        auto file = samples::emptyFile(path(u"of-pipes.dossier"_qs));
        QVERIFY(file);
        const QString pipe = path(u"pipe.csv"_qs);
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        ::alarm(20);
        const auto known =
            format < 0 ? recognisedFormat(pipe) : Result<TableFormat>(static_cast<TableFormat>(format));
        const auto done = known ? importTable(*file, pipe, {.format = *known})
                                : Result<ImportReport>(std::unexpected(known.error()));
        ::alarm(0);
        QVERIFY(!done && done.error().message.arguments.contains(pipe));
        QFile::remove(pipe);
        file.reset();
        QFile::remove(path(u"of-pipes.dossier"_qs));
#endif
    }

    /// Two imports at the same moment: each is done, or told that the file is open elsewhere; none fails
    /// otherwise, and the refused one leaves no backup.
    void twoImportsAtOnce()
    {
        const QString name = path(u"raced.dossier"_qs);
        samples::sahel(name).reset();
        for (int round = 0; round < 20; ++round) {
            const QString before = *(*open(name, {}, CaseFile::Mode::Read))->store().state();
            std::array<QProcess, 2> imports;
            for (size_t i = 0; i < imports.size(); ++i) {
                const QString table = path(u"raced-%1.csv"_qs.arg(i));
                QByteArray rows = contentOf(QStringLiteral(SAMPLE));
                for (const char *country : {"ML-2020", "BF-2020", "NE-2020"})
                    rows.replace(country, QByteArray(country) + '-' + QByteArray::number(2 * round) + 'x' +
                                              QByteArray::number(i));
                QVERIFY(write(table, rows));
                imports[i].start(QStringLiteral(DOSSIER_PROGRAM), {u"import"_qs, name, table});
            }
            int done = 0;
            for (QProcess &import : imports) {
                QVERIFY(import.waitForFinished(60'000));
                const QByteArray said = import.readAllStandardError();
                QVERIFY2(import.exitCode() == 0 || said.contains("is open for editing in another program"),
                         said);
                done += import.exitCode() == 0;
            }
            QVERIFY(done >= 1);
            const auto file = open(name);
            QVERIFY(file && isSound(**file));
            QVERIFY(*(*file)->store().state() != before);
            const auto backups = (*file)->backups();
            for (const CaseFile::Backup &backup : backups)
                QVERIFY((*file)->openBackup(backup.path));
            QCOMPARE(
                QDir(m_folder.path()).entryList({u"raced.dossier.*part*"_qs, u"raced.dossier-journal"_qs}),
                QStringList());
        }
    }
    void twoImportsInOneSecond()
    {
        const QString name = path(u"quick.dossier"_qs);
        auto file = samples::sahel(name);
        std::vector<QString> states;
        for (int i = 0; i < 3; ++i) {
            states.push_back(*file->store().state());
            QVERIFY(file->backUp());
            QVERIFY(file->store().apply(logging(u"Q-%1"_qs.arg(i))));
        }
        const auto backups = file->backups();
        QCOMPARE(backups.size(), 3U);
        for (size_t i = 0; i < 3; ++i) {
            QCOMPARE(backups[i].number, static_cast<qint64>(3 - i));
            QCOMPARE(*(*file->openBackup(backups[i].path))->store().state(), states[2 - i]);
        }
    }

    /// What a killed program left beside a file that was moved away is taken into no other one.
    void aForeignJournalIsNotTakenIn_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::addColumn<QString>("how");
        for (const char *ending : {"-journal", "-wal"}) {
            for (const char *how : {"new", "copy", "whole copy"})
                QTest::addRow("%s, %s", ending, how)
                    << QString::fromLatin1(ending) << QString::fromLatin1(how);
        }
    }
    void aForeignJournalIsNotTakenIn()
    {
        QFETCH(QString, ending);
        QFETCH(QString, how);
        QTemporaryDir folder;
        const QString name = folder.filePath(u"moved.dossier"_qs);
        const auto file = samples::sahel(folder.filePath(u"source.dossier"_qs));
        QVERIFY(write(name + ending, "another file's pages"));
        Result<void> done;
        if (how == u"new"_qs) {
            if (auto made = CaseFile::create(name, {}, {}, samples::vocabulary()); !made)
                done = std::unexpected(made.error());
        } else if (how == u"copy"_qs) {
            done = file->saveCopy(name);
        } else {
            done = copyWhole(file->path(), name);
        }
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Conflict);
        QVERIFY(done.error().message.arguments.contains(name + ending));
        QCOMPARE(contentOf(name + ending), QByteArray("another file's pages"));
        QVERIFY(!QFile::exists(name));
    }

    /// A write-ahead log of another file takes the place of none.
    void aLogOfAnotherFileIsNotTakenUp()
    {
        const QString name = path(u"logged.dossier"_qs), other = path(u"logging.dossier"_qs);
        samples::sahel(name).reset();
        samples::sahel(other).reset();
        {
            auto database = QSqlDatabase::addDatabase(u"QSQLITE"_qs, u"logging"_qs);
            database.setDatabaseName(other);
            QVERIFY(database.open());
            QVERIFY(QSqlQuery(database).exec(u"PRAGMA journal_mode = WAL"_qs));
            QVERIFY(QSqlQuery(database).exec(u"UPDATE incident SET reference = 'OTHER-' || id"_qs));
            QVERIFY(QFile::copy(other + u"-wal"_qs, name + u"-wal"_qs));
            database.close();
        }
        QSqlDatabase::removeDatabase(u"logging"_qs);
        const QByteArray before = contentOf(name);
        for (const auto mode : {CaseFile::Mode::Read, CaseFile::Mode::Write}) {
            const auto refused = CaseFile::open(name, {{}, mode}, samples::vocabulary());
            QVERIFY(!refused);
            QCOMPARE(refused.error().kind, ErrorKind::Conflict);
            QVERIFY(refused.error().message.arguments.contains(name + u"-wal"_qs));
        }
        QCOMPARE(contentOf(name), before);
        QVERIFY(QFile::remove(name + u"-wal"_qs));
        QVERIFY(CaseFile::open(name, {}, samples::vocabulary()));
    }

    /// What a program was killed over before it touched the file is rolled back by nobody: it goes with the
    /// first opening to write, so that the file can be encrypted, and no page stands beside it in the open.
    void aJournalThatWasNotBegun()
    {
        const QString name = path(u"unbegun.dossier"_qs), journal = name + u"-journal"_qs;
        samples::sahel(name).reset();
        const QByteArray pages = QByteArray(512, '\0') + "page as it was";
        QVERIFY(write(journal, pages));
        const auto opened = [&](CaseFile::Mode mode) {
            return CaseFile::open(name, {{}, mode}, samples::vocabulary());
        };
        QVERIFY(opened(CaseFile::Mode::Read));
        QCOMPARE(contentOf(journal), pages);
        {
            // Nor while another program is about to write it.
            auto other = QSqlDatabase::addDatabase(u"QSQLITE"_qs, u"unbegun"_qs);
            other.setDatabaseName(name);
            QVERIFY(other.open() && QSqlQuery(other).exec(u"BEGIN IMMEDIATE"_qs));
            (void)opened(CaseFile::Mode::Write);
            QCOMPARE(contentOf(journal), pages);
            QVERIFY(QSqlQuery(other).exec(u"ROLLBACK"_qs));
            other.close();
        }
        QSqlDatabase::removeDatabase(u"unbegun"_qs);
        // What that one began took the journal with it.
        QVERIFY(write(journal, pages));
        const auto file = opened(CaseFile::Mode::Write);
        QVERIFY(file);
        QVERIFY(!QFile::exists(journal));
        QVERIFY((*file)->setPassphrase("six words that nobody guesses"));
    }

    /// A journal is rolled back into the file that it is of, and into no other that was put in its place.
    void aJournalFitsItsFile_data()
    {
        QTest::addColumn<QString>("place");
        QTest::newRow("its own") << u"own"_qs;
        QTest::newRow("an older copy") << u"older"_qs;
        QTest::newRow("a newer copy") << u"newer"_qs;
        QTest::newRow("another file") << u"another"_qs;
    }
    void aJournalFitsItsFile()
    {
        QFETCH(QString, place);
        QTemporaryDir folder;
        const auto in = [&](const QString &name) { return folder.filePath(name); };
        const QString name = in(u"a.dossier"_qs), journal = u"-journal"_qs;
        {
            const auto file = samples::sahel(name);
            QVERIFY(file->saveCopy(in(u"older"_qs)));
            for (int i = 0; i < 3; ++i)
                QVERIFY(file->store().apply(logging(u"Q-%1"_qs.arg(i))));
        }
        const QByteArray whole = contentOf(name);
        QByteArray broken, begun;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_qs, u"broken off"_qs);
            database.setDatabaseName(name);
            QVERIFY(database.open());
            QSqlQuery query(database);
            for (const char *sql : {"PRAGMA cache_size = 1", "BEGIN", "DELETE FROM history",
                                    "UPDATE casefile SET value = 'x' WHERE key = 'title'"})
                QVERIFY(query.exec(QLatin1String(sql)));
            // The pages that did not find room are in the file.
            for (int i = 0; i < 300; ++i) {
                QVERIFY(query.exec(
                    u"INSERT INTO draft VALUES ('%1', '%2')"_qs.arg(i).arg(QString(3000, QLatin1Char('x')))));
            }
            broken = contentOf(name);
            begun = contentOf(name + journal);
            query.finish();
            database.close();
        }
        QSqlDatabase::removeDatabase(u"broken off"_qs);
        QVERIFY(broken != whole && begun.size() > 512);
        QVERIFY(open(name)); // the one who broke off is gone
        {
            const auto file = open(name);
            for (int i = 4; i < 7; ++i)
                QVERIFY(file && (*file)->store().apply(logging(u"Q-%1"_qs.arg(i))));
        }
        QByteArray there = broken;
        if (place == u"older"_qs)
            there = contentOf(in(u"older"_qs));
        else if (place == u"newer"_qs)
            there = contentOf(name);
        else if (place == u"another"_qs) {
            samples::emptyFile(in(u"another.dossier"_qs)).reset();
            there = contentOf(in(u"another.dossier"_qs));
        }
        QVERIFY(write(name, there) && write(name + journal, begun));
        for (const auto mode : {CaseFile::Mode::Read, CaseFile::Mode::Write}) {
            const auto file = open(name, {}, mode);
            QCOMPARE(file.has_value(), place == u"own"_qs);
            if (file)
                continue;
            QCOMPARE(file.error().kind, ErrorKind::Conflict);
            QVERIFY(file.error().message.arguments.contains(name + journal));
            QCOMPARE(contentOf(name), there);
            QCOMPARE(contentOf(name + journal), begun);
        }
        if (place == u"own"_qs)
            QCOMPARE(contentOf(name), whole);
    }

    /// A journal is judged by what it would make of the file, not by a number that can be the same: in an
    /// encrypted file, too, nothing is written, and nothing lost.
    void aJournalOfEqualCountIsJudged_data()
    {
        QTest::addColumn<QString>("whose");
        QTest::addColumn<QByteArray>("passphrase");
        for (const char *passphrase : {"", "five words"}) {
            for (const char *whose : {"own", "another file", "an earlier change", "a branch"})
                QTest::addRow("%s%s", whose, *passphrase ? ", encrypted" : "")
                    << QString::fromLatin1(whose) << QByteArray(passphrase);
        }
    }
    void aJournalOfEqualCountIsJudged()
    {
        QFETCH(QString, whose);
        QFETCH(QByteArray, passphrase);
        QTemporaryDir folder;
        const QString name = folder.filePath(u"a.dossier"_qs), other = folder.filePath(u"b.dossier"_qs);
        const auto made = [&](const QString &path) {
            const auto file = samples::emptyFile(path, passphrase);
            for (int i = 0; i < 3; ++i)
                QVERIFY(file && file->store().apply(logging(u"Q-%1"_qs.arg(i))));
        };
        made(name);
        if (whose == u"another file"_qs)
            made(other);
        else
            QVERIFY(QFile::copy(name, other));
        const auto changed = [&](const QString &path, const QString &reference) {
            const auto file = open(path, passphrase);
            QVERIFY2(file, file ? "" : qPrintable(file.error().detail));
            QVERIFY((*file)->store().apply(logging(reference)));
        };
        if (whose == u"a branch"_qs) {
            changed(name, u"MINE-1"_qs);
            changed(other, u"THEIRS-1"_qs);
        }
        const QByteArray before = contentOf(name);
        const QString state = *(*open(name, passphrase, CaseFile::Mode::Read))->store().state();
        const Begun begun = brokenOff(whose == u"own"_qs ? name : other, passphrase);
        QVERIFY(begun.journal.size() > 512 && begun.file.size() > before.size());
        if (whose == u"an earlier change"_qs)
            changed(name, u"LATER-1"_qs);
        const QByteArray there = whose == u"own"_qs ? begun.file : contentOf(name);
        const QString journal = name + u"-journal"_qs;
        QTest::qSleep(50); // the file was written before
        QVERIFY(write(name, there) && write(journal, begun.journal));
        for (const auto mode : {CaseFile::Mode::Read, CaseFile::Mode::Inspect, CaseFile::Mode::Write}) {
            const auto file = open(name, passphrase, mode);
            QCOMPARE(QDir(folder.path()).entryList({u"*part*"_qs}, QDir::Files | QDir::Hidden),
                     QStringList());
            if (whose == u"own"_qs) {
                QVERIFY2(file, file ? "" : qPrintable(file.error().detail));
                QVERIFY((*file)->takenBack().has_value() == (mode == CaseFile::Mode::Read));
                QVERIFY(isSound(**file));
                QCOMPARE(*(*file)->store().state(), state);
                QCOMPARE(countOf(**file), 3);
                QCOMPARE(QFileInfo(name).size(), before.size());
                continue;
            }
            QVERIFY(!file);
            QCOMPARE(file.error().kind, ErrorKind::Conflict);
            QVERIFY(file.error().message.arguments.contains(journal));
            QCOMPARE(contentOf(name), there);
            QCOMPARE(contentOf(journal), begun.journal);
        }
        if (whose == u"own"_qs)
            return;
        // Without it, the file is what it was.
        QVERIFY(QFile::remove(journal));
        const auto file = open(name, passphrase);
        QVERIFY(file && isSound(**file) && !(*file)->takenBack());
    }
    /// A change that stands whole in the file is undone only where it was being written last: a journal of
    /// the state before it that came there since would take it away.
    void aWholeChangeIsNotTakenAway_data()
    {
        QTest::addColumn<bool>("last");
        QTest::newRow("the journal came later") << false;
        QTest::newRow("killed before the journal was deleted") << true;
    }
    void aWholeChangeIsNotTakenAway()
    {
        QFETCH(bool, last);
        QTemporaryDir folder;
        const QString name = folder.filePath(u"a.dossier"_qs), journal = name + u"-journal"_qs;
        auto made = samples::emptyFile(name);
        QVERIFY(made && made->store().apply(logging(u"Q-1"_qs)));
        const QString before = *made->store().state();
        const QByteArray was = contentOf(name);
        QVERIFY(made->store().apply(logging(u"Q-2"_qs)));
        const QString after = *made->store().state();
        const QByteArray is = contentOf(name);
        made.reset();
        const QByteArray begun = journalOfAll(was);
        QTest::qSleep(50);
        QVERIFY(write(journal, begun));
        QTest::qSleep(50);
        QVERIFY(!last || write(name, is));
        const auto file = open(name, {}, CaseFile::Mode::Read);
        QCOMPARE(file.has_value(), last);
        if (last) {
            QVERIFY((*file)->takenBack() && isSound(**file));
            QCOMPARE(*(*file)->store().state(), before);
            return;
        }
        QVERIFY(file.error().message.arguments.contains(journal));
        QCOMPARE(contentOf(name), is);
        QVERIFY(QFile::remove(journal));
        QCOMPARE(*(*open(name, {}, CaseFile::Mode::Read))->store().state(), after);
    }
    /// Wherever a program is killed as it writes a change, the file is as it was before: also where what it
    /// wrote so far looks whole, as of pages that hold nothing yet.
    void whatIsHalfWrittenIsTakenBack()
    {
        QTemporaryDir folder;
        const QString name = folder.filePath(u"a.dossier"_qs), journal = name + u"-journal"_qs;
        auto made = samples::emptyFile(name);
        Change first, second;
        for (int i = 0; i < 30; ++i)
            first.edits.push_back({std::nullopt, samples::incident(u"Q-%1"_qs.arg(i))});
        for (int i = 0; i < 12; ++i)
            second.edits.push_back({std::nullopt, samples::incident(u"R-%1"_qs.arg(i))});
        QVERIFY(made && made->store().apply(first));
        const QString before = *made->store().state();
        const QByteArray was = contentOf(name);
        QVERIFY(made->store().apply(second));
        const QByteArray is = contentOf(name);
        made.reset();
        QVERIFY(is.size() > was.size()); // it grew
        const QByteArray begun = journalOfAll(was);
        constexpr qsizetype pageSize = 4096;
        for (qsizetype written = 1; written * pageSize <= is.size(); written += written < 4 ? 1 : 9) {
            QVERIFY(write(journal, begun));
            const qsizetype upTo = written * pageSize;
            QVERIFY(write(name, is.left(upTo) + was.mid(upTo)));
            const auto file = open(name, {}, CaseFile::Mode::Read);
            QVERIFY2(file, file ? "" : qPrintable(u"%1 pages: %2"_qs.arg(written).arg(file.error().detail)));
            QVERIFY(isSound(**file));
            QCOMPARE(*(*file)->store().state(), before);
            QVERIFY(!QFile::exists(journal));
        }
        // Without the journal, what is too short is found to be so, by whoever looks.
        QVERIFY(write(name, is.left(pageSize) + was.mid(pageSize)));
        QVERIFY(!open(name, {}, CaseFile::Mode::Read));
        const auto looked = open(name, {}, CaseFile::Mode::Inspect);
        QVERIFY(!looked || !isSound(**looked));
    }
    /// A wrong passphrase beside a journal is told as such, and can be entered again.
    void aWrongPassphraseBesideAJournal()
    {
        QTemporaryDir folder;
        const QString name = folder.filePath(u"a.dossier"_qs);
        QVERIFY(samples::emptyFile(name, "five words")->store().apply(logging(u"Q-1"_qs)));
        const Begun begun = brokenOff(name, "five words");
        QVERIFY(write(name, begun.file) && write(name + u"-journal"_qs, begun.journal));
        for (const auto mode : {CaseFile::Mode::Read, CaseFile::Mode::Write}) {
            const auto file = open(name, "other words", mode);
            QVERIFY(!file);
            QCOMPARE(file.error().kind, ErrorKind::NotACaseFile);
            QCOMPARE(contentOf(name), begun.file);
            QCOMPARE(contentOf(name + u"-journal"_qs), begun.journal);
        }
        const auto file = open(name, "five words");
        QVERIFY(file && (*file)->takenBack());
        QCOMPARE(countOf(**file), 1);
    }
    /// Where a stick was pulled out as the file was written, its lock keeps the next computer from taking
    /// that back: it is named, and without it the file opens as it was.
    void aLockThatTheStickKeptIsNamed()
    {
        QTemporaryDir folder;
        const QString name = folder.filePath(u"a.dossier"_qs), lock = name + u".lock"_qs;
        QVERIFY(samples::emptyFile(name)->store().apply(logging(u"Q-1"_qs)));
        const Begun begun = brokenOff(name, {});
        for (const QByteArray &whose : {QByteArray(), QByteArray("1234\ndossier\nelsewhere\n\n\n")}) {
            QVERIFY(write(name, begun.file) && write(name + u"-journal"_qs, begun.journal));
            QVERIFY(write(lock, whose));
            for (const auto mode : {CaseFile::Mode::Read, CaseFile::Mode::Write}) {
                const auto file = open(name, {}, mode);
                QVERIFY(!file);
                QCOMPARE(file.error().kind, ErrorKind::ReadOnly);
                QVERIFY(file.error().message.arguments.contains(lock));
                QCOMPARE(contentOf(name), begun.file);
            }
            QVERIFY(QFile::remove(lock));
            const auto file = open(name);
            QVERIFY(file && (*file)->takenBack());
            QCOMPARE(countOf(**file), 1);
        }
    }
    /// A verb that only reads says what it did.
    void whatIsTakenBackIsTold()
    {
        const QString name = path(u"told.dossier"_qs);
        samples::sahel(name).reset();
        const Begun begun = brokenOff(name, {});
        QVERIFY(write(name, begun.file) && write(name + u"-journal"_qs, begun.journal));
        const Ran ran = run({u"list"_qs, name});
        QVERIFY2(ran.status == 0 && ran.err.contains("was undone"), ran.err);
        QVERIFY(!ran.err.contains("Nothing was changed"));
        QVERIFY(!run({u"list"_qs, name}).err.contains("was undone"));
    }

    /// Another program may put a file into a mode in which a log stands beside it: no copy is, and the file
    /// is not once it was opened to write.
    void theModeOfALogIsLeft()
    {
        QTemporaryDir folder;
        const QString name = folder.filePath(u"a.dossier"_qs), copy = folder.filePath(u"copy.dossier"_qs);
        samples::sahel(name).reset();
        QVERIFY(samples::tamper(name, {u"PRAGMA journal_mode = WAL"_qs}));
        const auto isLogged = [](const QString &of) { return contentOf(of).mid(18, 2) != "\1\1"; };
        QVERIFY(isLogged(name));
        {
            const auto file = open(name, {}, CaseFile::Mode::Read);
            QVERIFY(file && (*file)->saveCopy(copy));
            QVERIFY(!isLogged(copy));
        }
        const auto file = open(name);
        QVERIFY(file && (*file)->store().apply(logging(u"Q-1"_qs)));
        const auto backup = (*file)->backUp();
        QVERIFY(backup && !isLogged(*backup) && !isLogged(name));
        for (const QString &where : {folder.path(), QFileInfo(*backup).path()})
            QCOMPARE(QDir(where).entryList({u"*-wal"_qs, u"*-shm"_qs}), QStringList());
    }

    /// Under another name, the file is the one that it was.
    void otherNamesAreTold()
    {
        const QString name = path(u"linked.dossier"_qs), other = path(u"other name"_qs);
        samples::sahel(name).reset();
        const QByteArray before = contentOf(name);
        auto file = open(name);
        QVERIFY(file && !(*file)->hasOtherNames());
        QCOMPARE(::link(QFile::encodeName(name).constData(), QFile::encodeName(other).constData()), 0);
        QVERIFY((*file)->hasOtherNames());
        const auto done = (*file)->setPassphrase("five words");
        QVERIFY(done && done->hadOtherNames);
        QCOMPARE(contentOf(other), before);
        QVERIFY(!(*file)->hasOtherNames());
        const auto again = (*file)->setPassphrase("six words");
        QVERIFY(again && !again->hadOtherNames);
    }

    /// What broken off work left goes at opening, and nothing else does.
    void leftovers()
    {
        const QString name = path(u"swept.dossier"_qs);
        samples::sahel(name).reset();
        QDir().mkpath(name + u".backups"_qs);
        const QStringList ours{name + u".part"_qs,
                               name + u".anew"_qs,
                               name + u".anew-journal"_qs,
                               name + u".01234567.part"_qs,
                               name + u".89abcdef.anew"_qs,
                               name + u".89abcdef.anew-wal"_qs,
                               name + u".89abcdef.anew-shm"_qs,
                               name + u".89abcdef.anew.01234567.part"_qs,
                               name + u".backups/swept-000001-20260101-120000.dossier.01234567.part"_qs,
                               name + u".backups/swept-20260101-120000.dossier.part"_qs};
        const QStringList others{name + u".txt"_qs, path(u"swept.dossier2.part"_qs),
                                 name + u".backups/notes"_qs};
        for (const QString &file : ours + others)
            QVERIFY(write(file, "x"));
        QVERIFY(open(name, {}, CaseFile::Mode::Read));
        for (const QString &file : ours)
            QVERIFY(QFile::exists(file)); // another program may be at it
        QVERIFY(open(name));
        for (const QString &file : ours)
            QVERIFY2(!QFile::exists(file), qPrintable(file));
        for (const QString &file : others)
            QVERIFY(QFile::exists(file));
    }
    /// A new passphrase leaves nothing of the older content, in no folder, and widens no mode.
    void nothingPlainIsLeft()
    {
        const QString name = path(u"plain.dossier"_qs);
        const CaseFile::Options options{{}, CaseFile::Mode::Write, u"tester"_qs, path(u"backups"_qs)};
        samples::sahel(name).reset();
        QVERIFY((*open(name))->backUp());
        const auto file = CaseFile::open(name, options, samples::vocabulary());
        QVERIFY(file && (*file)->backUp());
        QCOMPARE((*file)->backups().size(), 2U);
        QVERIFY(write(name + u".part"_qs, contentOf(name)));
        const auto owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
        QCOMPARE(QFile::permissions(name), owner);
        const auto done = (*file)->setPassphrase("five words");
        QVERIFY(done && done->left.isEmpty() && !done->noBackup);
        QCOMPARE(QFile::permissions(name), owner);
        int looked = 0;
        for (QDirIterator it(m_folder.path(), {u"plain*"_qs}, QDir::Files | QDir::Hidden,
                             QDirIterator::Subdirectories);
             it.hasNext(); ++looked) {
            const QString one = it.next();
            QVERIFY2(!contentOf(one).contains("Inates"), qPrintable(one));
            QCOMPARE(QFile::permissions(one), owner);
        }
        QVERIFY(looked >= 2);
#ifdef Q_OS_UNIX
        QCOMPARE(QFile::permissions((*file)->backupFolder()) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
#endif
    }
    void aWiderModeStays()
    {
        const QString name = path(u"shared.dossier"_qs);
        const auto shared =
            QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser | QFile::ReadGroup;
        samples::sahel(name).reset();
        QVERIFY(QFile::setPermissions(name, shared));
        QVERIFY((*open(name))->setPassphrase("five words"));
        QCOMPARE(QFile::permissions(name), shared);
    }

    void passphrasesOpenHoweverTheyAreSent()
    {
        const QByteArray composed = "caf\xc3\xa9 cr\xc3\xa8me", decomposed = "cafe\xcc\x81 cre\xcc\x80me";
        const QString name = path(u"accents.dossier"_qs);
        auto file = samples::emptyFile(name, decomposed);
        QVERIFY(file);
        QCOMPARE(file->options().passphrase, composed); // as it is set
        QVERIFY(file->isPassphrase(composed) && file->isPassphrase(decomposed));
        QVERIFY(!file->isPassphrase("cafe creme"));
        file.reset();
        QVERIFY(open(name, composed) && open(name, decomposed));
        QVERIFY(!open(name, "cafe creme"));
    }

    /// The end that the system asks for: taken back, unlocked, nothing left.
    void askedToEnd()
    {
#ifdef Q_OS_UNIX
        const QString table = path(u"large.csv"_qs), name = path(u"ended.dossier"_qs);
        const QByteArray sample = contentOf(QStringLiteral(SAMPLE));
        const qsizetype head = sample.indexOf('\n') + 1;
        QByteArray rows = sample.left(head);
        for (int i = 0; i < 2000; ++i) {
            QByteArray copy = sample.mid(head);
            for (const char *country : {"ML-2020-", "BF-2020-", "NE-2020-"})
                copy.replace(country, country + QByteArray::number(i) + '-');
            rows += copy;
        }
        QVERIFY(write(table, rows));
        samples::sahel(name).reset();
        const QString before = *(*open(name, {}, CaseFile::Mode::Read))->store().state();
        for (const bool inside : {false, true}) {
            QProcess import;
            import.start(QStringLiteral(DOSSIER_PROGRAM), {u"import"_qs, name, table});
            QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(inside ? name + u"-journal"_qs : name + u".lock"_qs) ||
                                         import.state() == 0,
                                     30'000);
            import.terminate();
            QVERIFY(import.waitForFinished(15'000));
            QCOMPARE(import.exitStatus(), QProcess::CrashExit); // by that signal
            for (const char *left : {".lock", "-journal", ".part"})
                QVERIFY2(!QFile::exists(name + QLatin1String(left)), left);
            const auto file = open(name, {}, CaseFile::Mode::Read);
            QVERIFY(file && isSound(**file));
            QCOMPARE(*(*file)->store().state(), before);
        }
#endif
    }

    /// The program itself, on a lock of another computer, on its own case file as an output, and with the
    /// backup folder of the settings.
    void onTheCommandLine()
    {
        const QString name = path(u"typed.dossier"_qs), table = path(u"typed.csv"_qs);
        QByteArray rows = contentOf(QStringLiteral(SAMPLE));
        QVERIFY(write(table, rows.replace("ML-2020", "ML-2020-A")));
        samples::sahel(name).reset();
        QVERIFY(write(name + u".lock"_qs, "77\ndossier\nfield-laptop-2\n"));
        const Ran refused = run({u"import"_qs, name, table});
        QCOMPARE(refused.status, 1);
        for (const char *told : {"field-laptop-2", "--break-lock"})
            QVERIFY2(refused.err.contains(told), refused.err);
        QVERIFY(!QFile::exists(name + u".backups"_qs));
        // The settings' folder of backups is that of the command line, too.
        QVERIFY(QDir().mkpath(path(u"config/Dossier"_qs)) &&
                write(path(u"config/Dossier/dossier.conf"_qs),
                      "[General]\nbackupFolder=" + path(u"kept"_qs).toUtf8() + '\n'));
        const Ran broken = run({u"import"_qs, name, table, u"--break-lock"_qs}, path(u"config"_qs));
        QVERIFY2(broken.status == 0, broken.err);
        QVERIFY(!QFile::exists(name + u".backups"_qs));
        QCOMPARE(QDir(path(u"kept"_qs)).entryList({u"typed-*"_qs}, QDir::Dirs).size(), 1);
#ifdef Q_OS_UNIX
        QVERIFY(!(QFile::permissions(path(u"config/Dossier/dossier.conf"_qs)) &
                  (QFile::ReadGroup | QFile::ReadOther)));
#endif
        // An output never lands on it.
        const QByteArray content = contentOf(name);
        for (const char *force : {"", "--force"}) {
            for (const QStringList &verb : {QStringList{u"export"_qs, name, name},
                                            QStringList{u"report"_qs, name, name, u"--language"_qs, u"en"_qs},
                                            QStringList{u"export"_qs, name, name + u"-journal"_qs}}) {
                const Ran ran = run(verb + QString::fromLatin1(force).split(u' ', Qt::SkipEmptyParts));
                QCOMPARE(ran.status, 1);
                QVERIFY2(ran.err.contains("is a case file or belongs to one"), ran.err);
            }
        }
        QCOMPARE(contentOf(name), content);
        QVERIFY(write(path(u"letter"_qs), "Dear friends"));
        QCOMPARE(run({u"export"_qs, name, path(u"letter"_qs)}).status, 1);
        QCOMPARE(contentOf(path(u"letter"_qs)), QByteArray("Dear friends"));
        QCOMPARE(run({u"export"_qs, name, path(u"letter"_qs), u"--force"_qs}).status, 0);
        QVERIFY(contentOf(path(u"letter"_qs)).startsWith("incident,"));
    }

    void copiesByteForByte()
    {
        const QString name = path(u"bytes.dossier"_qs), copy = path(u"bytes-copy.dossier"_qs);
        samples::sahel(name).reset();
        QVERIFY(copyWhole(name, copy));
        QCOMPARE(contentOf(copy), contentOf(name));
        QVERIFY(!copyWhole(name, copy));
        QVERIFY(!copyWhole(path(u"nothing"_qs), path(u"new"_qs)));
        QVERIFY(!QFile::exists(path(u"new"_qs)));
    }

private:
    struct Begun {
        QByteArray file, journal;
    };
    /// What stands on the disk while a change is being written that finds no room in memory. It is taken back
    /// then.
    /// A journal of all pages that a file had, as the engine writes it.
    static QByteArray journalOfAll(const QByteArray &was)
    {
        constexpr quint32 pageSize = 4096, sector = 512, step = 200;
        QByteArray begun("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8);
        const auto put = [&](quint32 number) {
            number = qToBigEndian(number);
            begun.append(reinterpret_cast<const char *>(&number), sizeof number);
        };
        const auto pages = static_cast<quint32>(was.size() / pageSize);
        for (const quint32 number : {pages, quint32(0), pages, sector, pageSize})
            put(number);
        begun.append(sector - begun.size(), '\0');
        for (quint32 i = 0; i < pages; ++i) {
            const QByteArray page = was.mid(i * pageSize, pageSize);
            quint32 sum = 0;
            for (quint32 at = pageSize - step; at > 0 && at < pageSize; at -= step)
                sum += static_cast<unsigned char>(page[at]);
            put(i + 1);
            begun += page;
            put(sum);
        }
        return begun;
    }
    static Begun brokenOff(const QString &name, const QByteArray &passphrase)
    {
        Begun begun;
        auto database = engine::connect(name, passphrase, engine::Access::ReadWrite);
        if (!database)
            return begun;
        {
            QSqlQuery query(*database);
            bool done = true;
            for (const char *sql :
                 {"PRAGMA cache_size = 1", "BEGIN", "UPDATE history SET who = 'nobody'",
                  "UPDATE incident SET title_en = 'nothing'",
                  "UPDATE casefile SET value = 'x' WHERE key = 'title'",
                  "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 300) INSERT "
                  "INTO draft SELECT i, hex(zeroblob(1500)) FROM n"})
                done = done && query.exec(QLatin1String(sql));
            if (done)
                begun = {contentOf(name), contentOf(name + u"-journal"_qs)};
            query.exec(u"ROLLBACK"_qs);
        }
        engine::disconnect(*database);
        return begun;
    }
    /// A file with one incident, and the journal of a change that was not brought to its end.
    void makeHot(const QString &name, const QByteArray &passphrase)
    {
        for (const char *beside : {"", "-journal", ".lock"})
            QFile::remove(name + QLatin1String(beside));
        {
            auto file = samples::emptyFile(name, passphrase);
            QVERIFY(file && file->store().apply(logging(u"T-001"_qs)));
        }
        QProcess writer;
        writer.start(QCoreApplication::applicationFilePath(),
                     {u"--write"_qs, name, QString::fromUtf8(passphrase)});
        QVERIFY(writer.waitForFinished(60'000));
        QFile journal(name + u"-journal"_qs);
        QVERIFY(journal.open(QIODevice::ReadOnly));
        QVERIFY(journal.read(1) != QByteArray(1, '\0')); // synced, and the file written to
    }

public:
    /// Begins to write, and dies before it is done.
    static int dieWriting(const QString &name, const QByteArray &passphrase)
    {
        auto file = open(name, passphrase);
        if (!file)
            return 1;
        // More than the page cache holds: pages of the file itself are overwritten.
        constexpr int enough = 2500;
        int logged = 0;
        (void)(*file)->store().apply(
            {.next = [&]() -> Result<std::optional<Incident>> {
                 Incident one = samples::incident(u"K-%1"_qs.arg(++logged));
                 one.summary.en = one.summary.fr = QString(20'000, QLatin1Char('x'));
                 return one;
             },
             .settle = [settled = 0](Incident &&incident) mutable -> Result<std::optional<Change::Edit>> {
                 if (++settled > enough)
                     ::_exit(9);
                 return Change::Edit{std::nullopt, std::move(incident)};
             },
             .reason = {}});
        return 1;
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--write"_qs)
        return FileLifeTest::dieWriting(arguments.value(2), arguments.value(3).toUtf8());
    FileLifeTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "FileLifeTest.moc"
