#include "system/Memory.h"
#include "system/Secret.h"
#include "system/Signals.h"
#include "system/WholeFile.h"

#include <QProcess>
#include <QSignalSpy>
#include <QStringConverter>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <csignal>

#ifdef Q_OS_LINUX
#include <link.h>
#endif

class SystemTest : public QObject
{
    Q_OBJECT

private slots:
#ifdef Q_OS_LINUX
    /// What looks for a function when it is first called writes all registers onto the stack, and with them
    /// what was just copied of a record: it would stay there when the window is locked.
    void functionsAreFoundAtTheStart()
    {
        bool now = false;
        for (const ElfW(Dyn) *entry = _DYNAMIC; entry->d_tag != DT_NULL; ++entry)
            now = now || (entry->d_tag == DT_FLAGS_1 && (entry->d_un.d_val & DF_1_NOW));
        QVERIFY(now);
    }
    /// What calls that have come back left there is no longer there.
    void theStackIsOverwritten()
    {
#if !defined(__GLIBC__) || defined(__SANITIZE_ADDRESS__)
        QSKIP("the stack is not overwritten here");
#else
        const auto *left = leaveOnStack();
        memory::overwriteStack();
        QCOMPARE(*left, 0);
#endif
    }
    __attribute__((noinline)) static const volatile int *leaveOnStack()
    {
        volatile int word = 0;
        const volatile int *volatile at = &word;
        word = 4711;
        return at;
    }
#endif
    void passphraseFiles_data()
    {
        QTest::addColumn<QByteArray>("file");
        const QString line = u"five wörds"_qs;
        const QByteArray utf8 = line.toUtf8();
        const auto wide = [](QStringConverter::Encoding encoding, const QString &text, bool mark) {
            QStringEncoder encoder(encoding,
                                   mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
            return QByteArray(encoder(text));
        };
        QTest::newRow("bare") << utf8;
        QTest::newRow("line") << utf8 + "\n";
        QTest::newRow("Windows") << utf8 + "\r\n";
        QTest::newRow("only the first") << utf8 + "\nsecond\n";
        QTest::newRow("BOM") << "\xef\xbb\xbf" + utf8 + "\r\nsecond";
        for (const auto &[encoding, name] : {std::pair(QStringConverter::Utf16LE, "UTF-16 LE"),
                                             std::pair(QStringConverter::Utf16BE, "UTF-16 BE")}) {
            for (const bool mark : {true, false})
                QTest::addRow("%s %d", name, mark) << wide(encoding, line + u"\r\nsecond\r\n"_qs, mark);
        }
    }
    void passphraseFiles()
    {
        QFETCH(QByteArray, file);
        QCOMPARE(secret::firstLine(file), u"five wörds"_qs.toUtf8());
    }
    void emptyPassphraseFiles()
    {
        for (const QByteArray &file :
             {QByteArray(), QByteArray("\n"), QByteArray("\xef\xbb\xbf"), QByteArray("\xff\xfe")})
            QVERIFY(secret::firstLine(file).isEmpty());
    }

    void spellingsOfAPassphrase()
    {
        const QByteArray composed = "caf\xc3\xa9", decomposed = "cafe\xcc\x81";
        QCOMPARE(secret::composed(decomposed), composed);
        QCOMPARE(secret::spellings(composed), (QList<QByteArray>{composed, decomposed}));
        QCOMPARE(secret::spellings(decomposed), (QList<QByteArray>{decomposed, composed}));
        QCOMPARE(secret::spellings("plain"), QList<QByteArray>{"plain"});
        QCOMPARE(secret::spellings("\xff\xfe"), QList<QByteArray>{"\xff\xfe"}); // bytes that are no text
    }

    void whatIsLeftBeside()
    {
        QTemporaryDir folder;
        const QString name = folder.filePath(u"a+b.dossier"_qs);
        QStringList left;
        for (const char *ending :
             {".part", ".part-journal", ".anew", ".anew-journal", ".anew.part", ".0123abcd.part",
              ".0123abcd.part-journal", ".0123abcd.part-journal.4567cdef.part", ".0123abcd.anew",
              ".0123abcd.rescue", ".0123abcd.rescue-journal", ".0123abcd.rescue.lock"})
            left << name + QLatin1String(ending);
        left << WholeFile::nameBeside(name);
        for (const QString &file :
             left + QStringList{name, name + u"-journal"_qs, name + u".lock"_qs, name + u".parts"_qs,
                                folder.filePath(u"aab.dossier.part"_qs)})
            QVERIFY(QFile(file).open(QIODevice::WriteOnly));
        QStringList found = WholeFile::leftBeside(name);
        found.sort();
        left.sort();
        QCOMPARE(found, left);
    }

#ifdef Q_OS_UNIX
    /// A script that stands in for a program.
    static void standIn(const QString &path, const QByteArray &script)
    {
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/bash\n" + script);
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }
    void setupWaitsForABusyPackageManager_data()
    {
        QTest::addColumn<QByteArray>("apt");
        QTest::addColumn<bool>("installs");
        const QByteArray count = "n=$(cat $0.n 2>/dev/null || echo 0); echo $((n + 1)) >$0.n\n";
        QTest::newRow("free") << QByteArray("exit 0\n") << true;
        QTest::newRow("busy") << count + "[ $n -gt 2 ] || { echo 'E: Could not get lock /var/lib/dpkg/lock-"
                                         "frontend. It is held by process 9 (apt)' >&2; exit 100; }\n"
                              << true;
        QTest::newRow("broken") << QByteArray("echo 'E: Unable to fetch' >&2; exit 100\n") << false;
    }
    void setupWaitsForABusyPackageManager()
    {
        QFETCH(QByteArray, apt);
        QFETCH(bool, installs);
        QTemporaryDir folder;
        for (const QString &name : {u"apt-get"_qs, u"sudo"_qs})
            standIn(folder.filePath(name), name == u"sudo"_qs ? QByteArray("\"$@\"\n") : apt);
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PATH"_qs, folder.path() + u':' + environment.value(u"PATH"_qs));
        environment.insert(u"DOSSIER_SETUP_PAUSE"_qs, u"0.01"_qs);
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(QStringLiteral(PROJECT));
        process.start(u"bash"_qs,
                      {u"-euc"_qs, u"source app/setup; install no-such-package; echo installed"_qs});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.readAllStandardOutput(), QByteArray(installs ? "installed\n" : ""));
        const QByteArray said = process.readAllStandardError();
        QCOMPARE(said.count("waiting until it has finished"), apt.contains("lock") ? 1 : 0);
        QCOMPARE(said.contains("failed"), !installs);
    }
    void runPassesArgumentsOn()
    {
        QTemporaryDir folder;
        standIn(folder.filePath(u"app/setup"_qs), "build() { :; }\n");
        standIn(folder.filePath(u"build/release/dossier"_qs), "printf '[%s]' \"$PWD\" \"$@\"\n");
        QVERIFY(QFile::copy(QStringLiteral(PROJECT "/app/run"), folder.filePath(u"app/run"_qs)));
        QProcess process;
        process.setWorkingDirectory(folder.filePath(u"app"_qs));
        process.start(u"bash"_qs, {u"./run"_qs, u"count"_qs, u"my file.dossier"_qs});
        QVERIFY(process.waitForFinished());
        QCOMPARE(QString::fromLocal8Bit(process.readAllStandardOutput()),
                 u"[%1/app][count][my file.dossier]"_qs.arg(QFileInfo(folder.path()).canonicalFilePath()));
    }

    void requestsToEndAreAnnounced()
    {
        EndRequests requests;
        QSignalSpy ending(&requests, &EndRequests::ending);
        QCOMPARE(requests.asked(), 0);
        QCOMPARE(std::raise(SIGTERM), 0);
        QTRY_COMPARE(ending.count(), 1);
        QCOMPARE(requests.asked(), SIGTERM);
    }
    void requestsToEndReachWhoHasNoEventLoop()
    {
        std::atomic<bool> stopped = false;
        EndRequests requests([&stopped] { stopped = true; });
        QCOMPARE(std::raise(SIGHUP), 0);
        for (int i = 0; i < 500 && !stopped; ++i)
            QTest::qSleep(10);
        QVERIFY(stopped);
    }
#endif
};

QTEST_GUILESS_MAIN(SystemTest)
#include "SystemTest.moc"
