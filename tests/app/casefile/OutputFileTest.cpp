#include "casefile/OutputFile.h"

#include "casefile/Check.h"

#include "exchange/DossierTable.h"
#include "exchange/Export.h"
#include "records/Csv.h"
#include "report/Pages.h"
#include "Samples.h"
#include "system/Disk.h"
#include "vocabulary/Words.h"

#include <QDirIterator>
#include <QRandomGenerator>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#include <unistd.h>
#endif

/// What is written for others: whole or not at all, and never onto a case file.
class OutputFileTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<CaseFile> m_sahel;
    QByteArray m_secret; ///< the bytes of an encrypted case file

    QString path(const QString &name) const { return m_folder.filePath(name); }
    static QByteArray contentOf(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
    }
    static bool write(const QString &name, const QByteArray &content)
    {
        QFile file(name);
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    }
    static QStringList all(const QString &folder)
    {
        QStringList names;
        for (QDirIterator it(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                             QDirIterator::Subdirectories);
             it.hasNext();)
            names << it.next();
        names.sort();
        return names;
    }
    Result<void> exportTo(const QString &name, bool force = false) const
    {
        const auto rows = exportTable(samples::snapshot(*m_sahel), {.force = force}, name);
        return rows ? Result<void>() : std::unexpected(rows.error());
    }
    Result<void> reportTo(const QString &name, bool force = false) const
    {
        const Words words(Language::English);
        BriefingOptions options;
        options.visibility = Visibility::Confidential;
        options.date = QDate(2026, 11, 25);
        const Snapshot snapshot = samples::snapshot(*m_sahel);
        const auto briefing = makeBriefing(snapshot, options, words);
        return briefing ? writePdf(name, *briefing, snapshot, words, {}, force)
                        : std::unexpected(briefing.error());
    }

private slots:
    /// What stands for a pipe is told as what it is.
    void aPipeIsNoFile()
    {
        int ends[2] = {};
        QCOMPARE(::pipe(ends), 0);
        const auto done = OutputFile::write({u"/dev/fd/%1"_qs.arg(ends[1])}, "x");
        ::close(ends[0]);
        ::close(ends[1]);
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::NotReadable);
        QVERIFY(QLatin1String(done.error().message.text).contains(QLatin1String("is a folder or a device")));
    }

    void initTestCase()
    {
        m_sahel = samples::sahel(path(u"sahel.dossier"_qs));
        QVERIFY(m_sahel);
        const QString secret = path(u"secret.dossier"_qs);
        samples::emptyFile(secret, "five words").reset();
        m_secret = contentOf(secret);
        QVERIFY(m_secret.size() > 4096 && QFile::remove(secret));
    }

    /// Each KiB of room, from none to enough: the whole output, or an error with the older file as it was and
    /// nothing left.
    void everyKibibyteOfRoom_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"table", "briefing", "summary", "copy", "backup"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void everyKibibyteOfRoom()
    {
#ifndef Q_OS_UNIX
        QSKIP("no limit on the size of files here");
#else
        QFETCH(QString, what);
        QDir().mkpath(path(u"room"_qs));
        const QString name = path(u"room/output."_qs + (what == u"briefing"_qs ? u"pdf"_qs : u"csv"_qs));
        const bool replaces = what != u"copy"_qs && what != u"backup"_qs;
        const QByteArray older = what == u"briefing"_qs ? "%PDF-1.4 older" : "older,table\n";
        QByteArray table;
        for (int i = 0; i < 700; ++i)
            table += csvLine({u"Army, %1"_qs.arg(i), u"1"_qs});
        const auto make = [&]() -> Result<void> {
            if (what == u"table"_qs)
                return exportTo(name);
            if (what == u"briefing"_qs)
                return reportTo(name);
            if (what == u"summary"_qs)
                return OutputFile::write({name}, table);
            if (what == u"copy"_qs)
                return m_sahel->saveCopy(name);
            const auto made = m_sahel->backUp();
            return made ? Result<void>() : std::unexpected(made.error());
        };
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit usual{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &usual), 0);
        int failures = 0;
        for (rlim_t room = 0;; room += 1024) {
            QVERIFY(!replaces || write(name, older));
            const QStringList before = all(m_folder.path());
            const rlimit little{room, usual.rlim_max};
            QCOMPARE(setrlimit(RLIMIT_FSIZE, &little), 0);
            const auto made = make();
            QCOMPARE(setrlimit(RLIMIT_FSIZE, &usual), 0);
            if (!made) {
                ++failures;
                QVERIFY(what == u"backup"_qs || made.error().kind == ErrorKind::DiskFull ||
                        made.error().kind == ErrorKind::NotReadable);
                QVERIFY2(all(m_folder.path()) == before, qPrintable(all(m_folder.path()).join(u' ')));
                if (replaces)
                    QCOMPARE(contentOf(name), older);
                QVERIFY(room < 1 << 20);
                continue;
            }
            if (replaces) {
                const QByteArray content = contentOf(name);
                QVERIFY(static_cast<rlim_t>(content.size()) <= room);
                QVERIFY(make());
                if (what != u"briefing"_qs)
                    QCOMPARE(content, contentOf(name));
                else
                    QVERIFY(content.startsWith("%PDF") && content.trimmed().endsWith("%%EOF"));
                QCOMPARE(all(m_folder.path()), before);
            } else {
                const QString copy = what == u"copy"_qs ? name : m_sahel->backups().front().path;
                const auto read = m_sahel->openBackup(copy);
                QVERIFY(read);
                QCOMPARE(*(*read)->store().state(), *m_sahel->store().state());
                QVERIFY(static_cast<rlim_t>(QFileInfo(copy).size()) <= room);
            }
            break;
        }
        QVERIFY(failures >= 1);
        qInfo("%d KiB were not enough", failures - 1);
        QVERIFY(QDir(path(u"room"_qs)).removeRecursively());
        QVERIFY(m_sahel->removeBackups());
        (void)QDir(m_sahel->backupFolder()).removeRecursively();
#endif
    }

    /// What an output may land on.
    void targets_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("table"); // whether a table is saved there
        QTest::addColumn<bool>("pdf");
        QTest::addColumn<bool>("forced"); // whether either is, when asked to
        const auto row = [](const char *name, bool table, bool pdf, bool forced) {
            QTest::newRow(name) << QString::fromLatin1(name) << table << pdf << forced;
        };
        row("new.csv", true, true, true);
        row("old.csv", true, false, true);
        row("old", false, false, true);
        row("old.txt", false, false, true);
        row("words.txt", false, false, true);
        row("OLD.CSV", true, false, true);
        row("own.txt", true, false, true);
        row("earlier", true, false, true);
        row("counts.txt", true, false, true);
        row("comptes", true, false, true);
        row("noise", false, false, true);
        row("secret", false, false, false);
        row("secret.csv", false, false, false);
        row("new.DOSSIER", false, false, false);
        row("new.dossier", false, false, false);
        row("letter", false, false, true);
        row("old.pdf", false, true, true);
        row("image.csv", false, false, true);
        row("empty", true, true, true);
        row("sahel.dossier", false, false, false);
        row("link", false, false, false);
        row("hard", false, false, false);
        row("dangling.csv", false, false, false);
        row("other.dossier", false, false, false);
        row("other-renamed.csv", false, false, false);
        row("encrypted.csv", false, false, false);
        row("gone.dossier-journal", false, false, false);
        row("sahel.dossier-journal", false, false, false);
        row("sahel.dossier-wal", false, false, false);
        row("sahel.dossier.lock", false, false, false);
        row("encrypted.csv-journal", false, false, false);
        row("sahel.dossier.backups", false, false, false);
        row("sahel.dossier.backups/new.csv", false, false, false);
        row("encrypted.csv.backups/x/new.csv", false, false, false);
        row("folder", false, false, false);
        row("no/folder.csv", false, false, false);
    }
    void targets()
    {
        QFETCH(QString, name);
        QFETCH(bool, table);
        QFETCH(bool, pdf);
        QFETCH(bool, forced);
        QVERIFY(m_sahel->backUp());
        samples::emptyFile(path(u"other.dossier"_qs)).reset();
        QFile::rename(path(u"other.dossier"_qs), path(u"other-renamed.csv"_qs));
        QFile::remove(path(u"other.dossier"_qs));
        samples::emptyFile(path(u"other.dossier"_qs)).reset();
        for (const auto &[target, link] :
             {std::pair("sahel.dossier", "link"), std::pair("nothing", "dangling.csv")})
            QFile::link(path(QLatin1String(target)), path(QLatin1String(link)));
#ifdef Q_OS_UNIX
        (void)!::link(QFile::encodeName(path(u"sahel.dossier"_qs)).constData(),
                      QFile::encodeName(path(u"hard"_qs)).constData());
#endif
        QDir().mkpath(path(u"folder"_qs));
        QDir().mkpath(path(u"encrypted.csv.backups/x"_qs));
        QByteArray noise(8192, '\0');
        for (char &c : noise)
            c = static_cast<char>(QRandomGenerator::global()->bounded(256));
        noise[21] = 'x';
        const auto fresh = [&] {
            QFile::remove(path(u"new.csv"_qs));
            for (const auto &[file, content] :
                 {std::pair("old.csv", "one\n"), std::pair("old", "a;b\n1;2\n"),
                  std::pair("old.txt", "some words"), std::pair("letter", "Dear friends\n, this"),
                  std::pair("old.pdf", "%PDF-1.7\nx,y"), std::pair("image.csv", "\x89PNG\x1a\x02,"),
                  std::pair("words.txt", "five words, taken at random\n"), std::pair("OLD.CSV", "one\n"),
                  std::pair("counts.txt", "Country,Incidents,Conditions,Revision\nMali,1,,\n"),
                  std::pair("comptes", "Pays,Incidents,Conditions,Révision\n"), std::pair("empty", "")})
                QVERIFY(write(path(QLatin1String(file)), content));
            const QStringList own = DossierTable::columns();
            QVERIFY(write(path(u"own.txt"_qs), csvLine(own)));
            QVERIFY(write(path(u"earlier"_qs), csvLine(own.mid(0, own.size() - 1)) + "x"));
            QVERIFY(write(path(u"noise"_qs), noise));
            for (const QString &copy : {u"secret"_qs, u"secret.csv"_qs})
                QVERIFY(write(path(copy), m_secret));
            QVERIFY(write(path(u"encrypted.csv"_qs), QByteArray(4096, '\x91')));
        };
        const QString target = path(name);
        const auto tried = [&](bool asPdf, bool force) {
            fresh();
            const QStringList before = all(m_folder.path());
            const QByteArray content = contentOf(target);
            const bool done = (asPdf ? reportTo(target, force) : exportTo(target, force)).has_value();
            if (!done && (all(m_folder.path()) != before || contentOf(target) != content))
                qFatal("not as before");
            return done;
        };
        QCOMPARE(tried(false, false), table);
        QCOMPARE(tried(true, false), pdf);
        QCOMPARE(tried(false, true), forced);
        QCOMPARE(tried(true, true), forced);
        for (const Finding &finding : check(m_sahel->store()))
            QVERIFY(!finding.problem);
        QVERIFY(CaseFile::open(path(u"other.dossier"_qs), {}, samples::vocabulary()));
    }

    /// What a killed program left is swept by the next output of the same name; what another one is writing,
    /// and what others have called alike, is not.
    void leftoversAreSwept_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("goes");
        QTest::newRow("left") << u"swept.csv.0123abcd.part"_qs << true;
        QTest::newRow("of another") << u"other.csv.0123abcd.part"_qs << false;
        QTest::newRow("somebody's own") << u"swept.csv.part two"_qs << false;
        QTest::newRow("being written") << u"swept.csv.89abcdef.part"_qs << false;
    }
    void leftoversAreSwept()
    {
        QFETCH(QString, name);
        QFETCH(bool, goes);
        QVERIFY(write(path(name), "half of a"));
        QFile writer(path(name));
        if (qstrcmp(QTest::currentDataTag(), "being written") == 0) {
            QVERIFY(writer.open(QIODevice::ReadWrite));
            disk::hold(writer);
        }
        QVERIFY(exportTo(path(u"swept.csv"_qs)));
        QCOMPARE(QFile::exists(path(name)), !goes);
        writer.close();
        QVERIFY(exportTo(path(u"swept.csv"_qs)));
        QFile::remove(path(name));
    }

    void throughALink()
    {
        QVERIFY(write(path(u"linked.csv"_qs), "older\n"));
        QVERIFY(QFile::link(path(u"linked.csv"_qs), path(u"to-linked.csv"_qs)));
        QVERIFY(exportTo(path(u"to-linked.csv"_qs)));
        QVERIFY(QFileInfo(path(u"to-linked.csv"_qs)).isSymLink());
        QVERIFY(contentOf(path(u"linked.csv"_qs)).startsWith("incident,"));
    }

    /// A picture replaces a picture, or nothing at all.
    void pictures()
    {
        const QByteArray picture = "\x89PNG\r\n\x1a\n and more";
        const auto write = [&](const QString &name) {
            return OutputFile::write({name, OutputFile::Kind::Picture, false, path(u"sahel.dossier"_qs)},
                                     picture);
        };
        const QString name = path(u"figure.png"_qs), text = path(u"note.png"_qs), table = path(u"p.csv"_qs);
        QVERIFY(write(name));
        QVERIFY(write(name));
        QCOMPARE(contentOf(name), picture);
        QVERIFY(OutputFileTest::write(text, "a note"));
        const auto refused = write(text);
        QVERIFY(!refused && refused.error().kind == ErrorKind::Conflict);
        QVERIFY(Words(Language::English).say(refused.error().message).contains(u"is not a PNG picture"));
        QCOMPARE(contentOf(text), QByteArray("a note"));
        QVERIFY(!write(path(u"sahel.dossier"_qs)));
        QVERIFY(!exportTo(name)); // nor a table a picture
        QVERIFY(exportTo(table) && !write(table));
    }
    /// A new one is its owner's alone; one that is replaced stays whose it was, and no more is readable.
    void rights()
    {
#ifndef Q_OS_UNIX
        QSKIP("rights are those of the folder here");
#else
        const auto owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
        const QString name = path(u"rights.csv"_qs);
        QVERIFY(exportTo(name));
        QCOMPARE(QFile::permissions(name), owner);
        QVERIFY(QFile::setPermissions(name, owner | QFile::ReadGroup));
        QVERIFY(exportTo(name));
        QCOMPARE(QFile::permissions(name), owner | QFile::ReadGroup);
        QVERIFY(m_sahel->saveCopy(path(u"rights.dossier"_qs)));
        QCOMPARE(QFile::permissions(path(u"rights.dossier"_qs)), owner);
#endif
    }
};

QTEST_MAIN(OutputFileTest)
#include "OutputFileTest.moc"
