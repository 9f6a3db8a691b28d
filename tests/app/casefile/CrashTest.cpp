#include "app/casefile/FaultyDisk.h"
#include "casefile/Check.h"
#include "casefile/Purge.h"

#include "records/RecordJson.h"
#include "Samples.h"
#include "system/Disk.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <iostream>

/// A program that is killed, a disk that is full, a stick that is pulled out, a power cut: what was saved is
/// there afterwards, and nothing of what was not.
class CrashTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    static std::unique_ptr<CaseFile> open(const QString &name, const QByteArray &passphrase = {})
    {
        auto file =
            CaseFile::open(name, {passphrase, CaseFile::Mode::Write, u"tester"_qs}, samples::vocabulary());
        return file ? std::move(*file) : nullptr;
    }
    static bool isSound(const CaseFile &file)
    {
        for (const Finding &finding : check(file.store())) {
            if (finding.problem) {
                qWarning("%s: %s", finding.subject.text, finding.problem->message.text);
                return false;
            }
        }
        return true;
    }
    static Change logging(int number)
    {
        Incident incident = samples::incident(u"ML-2020-%1"_qs.arg(number, 5, 10, QLatin1Char('0')));
        incident.summary.en = QString(600, QLatin1Char('x'));
        incident.violations.push_back(
            {{}, u"integrity.torture"_qs, {1, 2, std::nullopt}, {u"A"_qs, u"B"_qs}});
        Change change;
        change.edits.push_back({std::nullopt, incident});
        return change;
    }

public:
    /// The program that is killed: logs one incident after the other, and says so when each is saved.
    static int write(const QString &name, int from)
    {
        const auto file = open(name);
        if (!file)
            return 1;
        for (int number = from;; ++number) {
            if (!file->store().apply(logging(number)))
                return 1;
            std::cout << number << std::endl;
        }
    }

    /// The program that is killed: encrypts a file, or does so anew.
    static int encrypt(const QString &name, const QByteArray &before, const QByteArray &after)
    {
        const auto file = open(name, before);
        return file && file->setPassphrase(after) ? 0 : 1;
    }

private slots:
    /// As soon as the new file stands in its place, the backups of the old one are still there. None stays.
    void killedWhenTheNewKeyIsInUse_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::newRow("plain") << QByteArray();
        QTest::newRow("another passphrase") << QByteArray("older words");
    }
    void killedWhenTheNewKeyIsInUse()
    {
        QFETCH(QByteArray, before);
        const QByteArray after = "newer words";
        const QString name = path(u"rekeyed %1.dossier"_qs.arg(QString::fromLatin1(QTest::currentDataTag())));
        QString made;
        {
            const auto file = samples::emptyFile(name, before);
            QVERIFY(file && file->store().apply(logging(1)) && file->backUp());
            made = file->backups().front().path;
        }
        const auto number = disk::identityOf(name)->number;
        QProcess writer;
        writer.start(QCoreApplication::applicationFilePath(),
                     {u"--encrypt"_qs, name, QString::fromLatin1(before), QString::fromLatin1(after)});
        QVERIFY(writer.waitForStarted());
        while (writer.state() == QProcess::Running && disk::identityOf(name)->number == number)
            writer.waitForFinished(1);
        writer.kill();
        QVERIFY(writer.waitForFinished());
        QCOMPARE(writer.exitStatus(), QProcess::CrashExit);
        QVERIFY(QFile::exists(made)); // killed in time
        const auto file = open(name, after);
        QVERIFY(file && isSound(*file));
        QVERIFY(!QFile::exists(made));
        QCOMPARE(file->backups().size(), 0U);
    }

    void killedAtAnyMoment()
    {
        constexpr int kills = 200;
        std::mt19937 random(20200601);
        int saved = 0, file = 0, killedWhileWriting = 0;
        QString name;
        for (int kill = 0; kill < kills; ++kill) {
            if (kill % 20 == 0) {
                name = path(u"kill-%1.dossier"_qs.arg(++file));
                QVERIFY(samples::emptyFile(name));
                saved = 0;
            }
            QProcess writer;
            writer.start(QCoreApplication::applicationFilePath(),
                         {u"--write"_qs, name, QString::number(saved + 1)});
            QVERIFY(writer.waitForStarted());
            // From before the file is open to after some dozens of changes.
            QVERIFY(writer.waitForReadyRead(10'000) || kill % 10 == 0);
            QTest::qSleep(static_cast<int>(random() % 60));
            killedWhileWriting += writer.state() == QProcess::Running;
            writer.kill();
            QVERIFY(writer.waitForFinished());
            const QList<QByteArray> said = writer.readAllStandardOutput().split('\n');
            const int told = said.size() > 1 ? said[said.size() - 2].toInt() : saved;

            const auto again = open(name);
            QVERIFY(again);
            QVERIFY(!again->isReadOnly()); // the lock of the dead is noticed
            QVERIFY(isSound(*again));
            int found = 0;
            bool whole = true;
            QVERIFY(again->store().eachIncident([&](Incident &&incident) {
                whole = whole && incident.violations.size() == 2 && incident.summary.en.size() == 600;
                ++found;
                return true;
            }));
            QVERIFY(whole);
            // The one that was being saved may have come through before it could say so.
            QVERIFY2(found == told || found == told + 1, qPrintable(u"%1 of %2"_qs.arg(found).arg(told)));
            saved = found;
        }
        QCOMPARE(killedWhileWriting, kills);
    }

    void everyStepFails_data()
    {
        QTest::addColumn<QString>("work");
        QTest::addColumn<int>("fault");
        QTest::addColumn<QByteArray>("passphrase");
        for (const char *work : {"save", "import", "migration", "purge", "backup"}) {
            for (const auto &[fault, name] :
                 {std::pair(FaultyDisk::Fault::Full, "full"), std::pair(FaultyDisk::Fault::Broken, "broken"),
                  std::pair(FaultyDisk::Fault::PowerCut, "power cut")})
                QTest::addRow("%s, %s", work, name)
                    << QString::fromLatin1(work) << static_cast<int>(fault) << QByteArray();
        }
        for (const char *work : {"save", "passphrase"}) {
            QTest::addRow("%s, encrypted, power cut", work)
                << QString::fromLatin1(work) << static_cast<int>(FaultyDisk::Fault::PowerCut)
                << QByteArray("a passphrase");
        }
    }
    void everyStepFails()
    {
        QFETCH(QString, work);
        QFETCH(int, fault);
        QFETCH(QByteArray, passphrase);
        static FaultyDisk disk;
        std::mt19937 random(7);
        const QString fixture = path(u"fixture-%1-%2.dossier"_qs.arg(work, QString::fromLatin1(passphrase)));
        if (!QFile::exists(fixture)) {
            auto file = samples::emptyFile(fixture, passphrase);
            QVERIFY(file);
            for (int i = 1; i <= 3; ++i)
                QVERIFY(file->store().apply(logging(i)));
            file.reset();
            if (work == u"migration"_qs)
                samples::makeOld(fixture);
        }
        const QString name = path(u"faulty.dossier"_qs);
        int failures = 0;
        // Deriving a key takes its half second: there, a step in thirteen. Under the sanitizers, which look
        // for other things, fewer of both.
#ifdef __SANITIZE_ADDRESS__
        constexpr int fine = 7, coarse = 31;
#else
        constexpr int fine = 1, coarse = 13;
#endif
        const int stride = work == u"passphrase"_qs || !passphrase.isEmpty() ? coarse : fine;
        for (int step = 1;; step += stride) {
            removeAll(name);
            QVERIFY(QFile::copy(fixture, name));
            QString before;
            std::unique_ptr<CaseFile> file;
            if (work != u"migration"_qs) {
                file = open(name, passphrase);
                QVERIFY(file);
                before = *file->store().state();
            }
            disk.failAt(step, static_cast<FaultyDisk::Fault>(fault));
            bool done = false;
            if (work == u"save"_qs)
                done = file->store().apply(logging(9)).has_value();
            else if (work == u"import"_qs)
                done = importTable(*file, QStringLiteral(SAMPLE), {}).has_value();
            else if (work == u"purge"_qs)
                done = purge(file->store(), u"soldats"_qs, {}).has_value();
            else if (work == u"backup"_qs)
                done = file->backUp().has_value();
            else if (work == u"passphrase"_qs)
                done = file->setPassphrase("another passphrase").has_value();
            else
                done = (file = open(name)) != nullptr;
            const bool failed = disk.failed();
            file.reset();
            if (failed && fault == static_cast<int>(FaultyDisk::Fault::PowerCut))
                disk.loseUnsynced(random, step % 2 == 0);
            disk.heal();
            auto again = open(name, passphrase);
            if (!again && work == u"passphrase"_qs)
                again = open(name, "another passphrase"); // the new file was already in place
            QVERIFY2(again, qPrintable(u"step %1"_qs.arg(step)));
            QVERIFY2(isSound(*again), qPrintable(u"step %1"_qs.arg(step)));
            qint64 incidents = 0;
            QVERIFY(again->store().eachIncident([&](Incident &&) { return ++incidents > 0; }));
            const qint64 added = work == u"save"_qs ? 1 : work == u"import"_qs ? 7 : 0;
            if (done) {
                QCOMPARE(incidents, 3 + added);
                if (work == u"migration"_qs)
                    QCOMPARE(again->store().search(u"soldats"_qs)->size(), 3U);
                if (work == u"purge"_qs)
                    QCOMPARE(again->store().search(u"soldats"_qs)->size(), 0U);
            } else {
                // Said to have failed: nothing of it is there. Only the last step of all, the removal of the
                // journal, may fail after the change was made; then it is there whole.
                QVERIFY(failed);
                QVERIFY2(incidents == 3 || incidents == 3 + added, qPrintable(u"step %1"_qs.arg(step)));
                if (incidents == 3 && work != u"migration"_qs && work != u"purge"_qs)
                    QCOMPARE(*again->store().state(), before);
            }
            if (!failed)
                break;
            ++failures;
        }
        QVERIFY(failures > (stride == 1 ? 3 : 0));
        qInfo("%d steps failed, one after the other", failures);
    }

private:
    static void removeAll(const QString &name)
    {
        const QFileInfo info(name);
        for (const QFileInfo &one : QDir(info.path()).entryInfoList({info.fileName() + u"*"_qs})) {
            if (one.isDir())
                QDir(one.filePath()).removeRecursively();
            else
                QFile::remove(one.filePath());
        }
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--write"_qs)
        return CrashTest::write(arguments.value(2), arguments.value(3).toInt());
    if (arguments.value(1) == u"--encrypt"_qs) {
        return CrashTest::encrypt(arguments.value(2), arguments.value(3).toLatin1(),
                                  arguments.value(4).toLatin1());
    }
    CrashTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "CrashTest.moc"
