#include "system/Secret.h"
#include "system/Signals.h"
#include "system/WholeFile.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <csignal>

class SystemTest : public QObject
{
    Q_OBJECT

private slots:
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
        for (const char *ending : {".part", ".part-journal", ".anew", ".anew-journal", ".anew.part",
                                   ".0123abcd.part", ".0123abcd.part-journal", ".0123abcd.anew"})
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
