#include "Window.h"

#include "casefile/Drafts.h"
#include "casefile/OpenDialog.h"
#include "incidents/IncidentForm.h"
#include "Samples.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QProgressBar>
#include <QTableView>

/// What opening a file asks and tells.
class OpeningTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;

    const QString passphrase = u"five words taken at random"_qs;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString encrypted(const QString &name) const
    {
        samples::emptyFile(path(name), passphrase.toUtf8()).reset();
        return path(name);
    }

private slots:
    void initTestCase() { window::useSettingsIn(path(u"config"_qs)); }
    void init()
    {
        m_window = std::make_unique<MainWindow>(samples::vocabulary());
        m_window->show();
        QVERIFY(window::becomesActive(*m_window));
    }
    void cleanup() { m_window.reset(); }

    /// A lock of another computer says whose it is, and goes only on purpose.
    void aLockOfAnotherComputerIsAskedAbout_data()
    {
        QTest::addColumn<bool>("removed");
        QTest::newRow("removed") << true;
        QTest::newRow("left") << false;
    }
    void aLockOfAnotherComputerIsAskedAbout()
    {
        QFETCH(bool, removed);
        const QString name = path(u"stick-%1.dossier"_qs.arg(removed));
        samples::sahel(name).reset();
        QFile lock(name + u".lock"_qs);
        QVERIFY(lock.open(QIODevice::WriteOnly) && lock.write("77\ndossier\nfield-laptop-2\n") > 0);
        lock.close();
        bool asked = false;
        window::whenThere<QMessageBox>(this, [&](QMessageBox *box) {
            asked = true;
            QVERIFY2(box->text().contains(u"field-laptop-2"_qs), qPrintable(box->text()));
            if (removed)
                window::click(box, "breakLock");
            else
                QTest::keyClick(box, Qt::Key_Return); // what is done without thinking
        });
        QVERIFY(m_window->openFile(name));
        QVERIFY(asked);
        QCOMPARE(m_window->session()->file().isReadOnly(), !removed);
        QVERIFY(removed || QFile::exists(lock.fileName()));
        if (!removed)
            QFile::remove(lock.fileName());
    }

    /// What cannot be changed says why, above the list, and offers a copy to work in.
    void readOnlySaysWhy_data()
    {
        QTest::addColumn<QString>("because");
        QTest::addColumn<QString>("said");
        QTest::newRow("program") << u"program"_qs
                                 << u"open for editing in another program on this computer since "_qs;
        QTest::newRow("computer") << u"computer"_qs << u"locked from the computer “field-laptop-2” since "_qs;
        QTest::newRow("file") << u"file"_qs << u"permissions of the file"_qs;
        QTest::newRow("folder") << u"folder"_qs << u"permissions of the folder"_qs;
    }
    void readOnlySaysWhy()
    {
        QFETCH(QString, because);
        QFETCH(QString, said);
        const QString folder = path(because);
        QVERIFY(QDir().mkpath(folder));
        const QString name = folder + u"/there.dossier"_qs;
        auto other = samples::sahel(name);
        if (because != u"program"_qs)
            other.reset();
        if (because == u"computer"_qs) {
            QFile lock(name + u".lock"_qs);
            QVERIFY(lock.open(QIODevice::WriteOnly) && lock.write("77\ndossier\nfield-laptop-2\n") > 0);
            lock.close();
            window::whenThere<QMessageBox>(this,
                                           [](QMessageBox *box) { QTest::keyClick(box, Qt::Key_Return); });
        }
        if (because == u"file"_qs || because == u"folder"_qs) {
            QFile::setPermissions(name, QFile::ReadOwner);
            if (because == u"folder"_qs) {
                QFile::setPermissions(name, QFile::ReadOwner | QFile::WriteOwner);
                QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner);
            }
            if (QFileInfo(folder).isWritable() && QFileInfo(name).isWritable())
                QSKIP("root may write everywhere");
        }
        QVERIFY(m_window->openFile(name));
        QVERIFY(m_window->session()->file().isReadOnly());
        const auto *strip = m_window->findChild<QLabel *>(u"stripText"_qs);
        QTRY_VERIFY2(strip->isVisible() && strip->text().contains(said), qPrintable(strip->text()));
        QVERIFY2(!strip->text().contains(u'@') && !strip->text().contains(u"dossier 77"_qs),
                 qPrintable(strip->text()));
        const auto *list = m_window->findChild<QTableView *>(u"incidentList"_qs);
        QVERIFY(strip->mapTo(m_window.get(), QPoint()).y() < list->mapTo(m_window.get(), QPoint()).y());
        Filter filter;
        filter.countries = {u"ML"_qs};
        m_window->session()->setFilter(filter);
        const QString copy = because == u"folder"_qs ? path(u"elsewhere.dossier"_qs) : QString();
        window::chooseFile(this, copy);
        window::click(m_window.get(), "workInCopy");
        const QString wanted = copy.isEmpty() ? folder + u"/there (copy).dossier"_qs : copy;
        QTRY_COMPARE(m_window->session()->file().path(), wanted);
        QVERIFY(!m_window->session()->file().isReadOnly());
        QCOMPARE(m_window->session()->filter(), filter);
        QVERIFY(!m_window->findChild<QLabel *>(u"stripText"_qs)->isVisible());
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    /// So does a file that was taken away while it is open.
    void whatIsGoneCanBeWorkedOnInACopy()
    {
        const QString name = path(u"gone.dossier"_qs);
        samples::sahel(name).reset();
        QVERIFY(m_window->openFile(name));
        QTRY_VERIFY(!m_window->session()->file().backups().empty()); // of the day
        bool told = false;
        window::whenThere<QMessageBox>(this, [&](QMessageBox *box) {
            told = true;
            box->reject();
        });
        window::entry(*m_window, u"Incident"_qs, u"New incident"_qs)->trigger();
        QTRY_VERIFY(m_window->findChild<IncidentForm *>());
        auto *title = m_window->findChild<IncidentForm *>()->findChild<QLineEdit *>(u"title_en"_qs);
        QVERIFY(title);
        title->setFocus();
        QTest::keyClicks(title, u"Typed before it went"_qs);
        QVERIFY(QFile::rename(name, path(u"taken.dossier"_qs)));
        QTRY_VERIFY(told);
        QTRY_VERIFY(m_window->findChild<QLabel *>(u"stripText"_qs)->isVisible());
        window::chooseFile(this, path(u"gone-copy.dossier"_qs));
        window::click(m_window.get(), "workInCopy");
        QTRY_COMPARE(m_window->session()->file().path(), path(u"gone-copy.dossier"_qs));
        QVERIFY(!m_window->session()->file().isReadOnly());
        // What was typed is there, too, in its form.
        const auto typed = [&] {
            const auto *form = m_window->findChild<IncidentForm *>();
            const auto *line = form ? form->findChild<QLineEdit *>(u"title_en"_qs) : nullptr;
            return line ? line->text() : QString();
        };
        QTRY_COMPARE(typed(), u"Typed before it went"_qs);
        QTRY_COMPARE(drafts(m_window->session()->file().store())->size(), size_t(1));
    }

    /// What does not match its history says so as long as it is open.
    void whatWasTamperedWithSaysSo()
    {
        const QString name = path(u"tampered.dossier"_qs);
        samples::sahel(name).reset();
        QVERIFY(samples::tamper(name, {u"UPDATE violation SET low = 100 WHERE incident_id = "
                                       "(SELECT id FROM incident WHERE reference = 'NE-2020-001')"_qs}));
        QString said;
        const auto hear = [&] {
            said.clear();
            window::whenThere<QMessageBox>(this, [&](QMessageBox *box) {
                said = box->text();
                box->reject();
            });
        };
        hear();
        QVERIFY(m_window->openFile(name));
        QTRY_VERIFY(said.contains(u"NE-2020-001"_qs));
        QTRY_VERIFY(m_window->findChild<QPushButton *>(u"contradictions"_qs));
        hear();
        window::click(m_window.get(), "contradictions");
        QTRY_VERIFY(said.contains(u"NE-2020-001"_qs));
        // In a window that is built anew, too.
        m_window->setLanguage(Language::French);
        const auto *again = m_window->findChild<QPushButton *>(u"contradictions"_qs);
        QVERIFY(again);
        QTRY_VERIFY(again->isVisible());
        m_window->setLanguage(Language::English);
    }

    /// A table is no case file, and no passphrase opens it.
    void aTableIsNotOpened()
    {
        QFile table(path(u"some.csv"_qs));
        QVERIFY(table.open(QIODevice::WriteOnly) &&
                table.write(QByteArray("incident,title_en\nA,B\n").repeated(1000)) > 0);
        table.close();
        QString said;
        int width = 0;
        window::whenThere<QMessageBox>(this, [&](QMessageBox *box) {
            said = box->text();
            // Nor is the title of any message cut.
            width = box->width() - box->fontMetrics().horizontalAdvance(box->windowTitle());
            box->reject();
        });
        QVERIFY(!m_window->openFile(table.fileName()));
        QVERIFY2(said.contains(u"“some.csv” is a table, not a case file"_qs), qPrintable(said));
        QVERIFY2(width >= 150, qPrintable(QString::number(width)));
    }

    /// A wrong passphrase is answered where it was typed, and can be typed over; the window goes on
    /// meanwhile.
    void aWrongPassphraseIsAnsweredInItsDialog()
    {
        const QString name = encrypted(u"wrong.dossier"_qs);
        int told = 0;
        QObject here;
        window::whenThere<QMessageBox>(&here, [&](QMessageBox *box) {
            ++told;
            box->reject();
        });
        qint64 longest = 0, derived = 0;
        window::whenThere<OpenDialog>(this, [&](OpenDialog *dialog) {
            auto *line = dialog->findChild<QLineEdit *>();
            auto *remark = dialog->findChild<QLabel *>(u"remark"_qs);
            QTest::keyClicks(line, u"copper lantern"_qs);
            QElapsedTimer all, since;
            all.start();
            since.start();
            QTimer tick;
            connect(&tick, &QTimer::timeout, this, [&] { longest = std::max(longest, since.restart()); });
            tick.start(5);
            QTest::keyClick(line, Qt::Key_Return);
            QVERIFY(dialog->findChild<QProgressBar *>()->isVisible());
            QVERIFY(!dialog->findChild<QPushButton *>(u"open"_qs)->isEnabled());
            QTRY_VERIFY(remark->text().contains(u"The passphrase is incorrect"_qs));
            derived = all.elapsed();
            tick.stop();
            QVERIFY2(!remark->text().contains(u"%"_qs) && !remark->text().contains(name),
                     qPrintable(remark->text()));
            QVERIFY(dialog->isVisible() && line->hasFocus());
            QVERIFY(!dialog->findChild<QProgressBar *>()->isVisible());
            QCOMPARE(line->selectedText(), u"copper lantern"_qs);
            QVERIFY(remark->mapTo(dialog, QPoint()).y() > line->mapTo(dialog, QPoint(0, line->height())).y());
            QTest::keyClicks(line, passphrase);
            QCOMPARE(line->text(), passphrase);
            QVERIFY(remark->text().isEmpty());
            QTest::keyClick(line, Qt::Key_Return);
        });
        QVERIFY(m_window->openFile(name));
        QVERIFY(m_window->session()->file().isEncrypted());
        QCOMPARE(told, 0);
        // The key was not derived where the window answers.
        QVERIFY2(longest < derived / 2, qPrintable(u"%1 of %2 ms"_qs.arg(longest).arg(derived)));
    }

    /// Given up while the key is derived, it leaves nothing behind that keeps the file.
    void anOpeningCanBeCancelled()
    {
        const QString name = encrypted(u"cancelled.dossier"_qs);
        const auto answer = [&](bool cancel) {
            window::whenThere<OpenDialog>(this, [&, cancel](OpenDialog *dialog) {
                auto *line = dialog->findChild<QLineEdit *>();
                QTest::keyClicks(line, passphrase);
                QTest::keyClick(line, Qt::Key_Return);
                if (cancel)
                    QTest::keyClick(dialog, Qt::Key_Escape);
            });
        };
        answer(true);
        QElapsedTimer since;
        since.start();
        QVERIFY(!m_window->openFile(name));
        QVERIFY(!m_window->session());
        answer(false);
        QVERIFY(m_window->openFile(name));
        QVERIFY(!m_window->session()->file().isReadOnly());
        QTest::qWait(200); // nor does what was given up come after all
        QVERIFY(m_window->session());
    }

    /// What a program that was killed had begun to write was undone, and that is said.
    void whatWasTakenBackIsTold()
    {
        const QString name = path(u"taken back.dossier"_qs), journal = name + u"-journal"_qs;
        samples::sahel(name).reset();
        const auto contentOf = [](const QString &of) {
            QFile file(of);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        // What stands there while a change is being written that finds no room in memory.
        QByteArray broken, begun;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_qs, u"broken off"_qs);
            database.setDatabaseName(name);
            QVERIFY(database.open());
            QSqlQuery query(database);
            for (const char *sql : {"PRAGMA cache_size = 1", "BEGIN",
                                    "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE "
                                    "i < 300) INSERT INTO draft SELECT i, hex(zeroblob(1500)) FROM n"})
                QVERIFY(query.exec(QLatin1String(sql)));
            broken = contentOf(name);
            begun = contentOf(journal);
            QVERIFY(query.exec(u"ROLLBACK"_qs));
        }
        QSqlDatabase::removeDatabase(u"broken off"_qs);
        for (const auto &[of, content] : {std::pair(name, broken), std::pair(journal, begun)}) {
            QFile file(of);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) > 0);
        }
        QString said;
        window::whenThere<QMessageBox>(this, [&](QMessageBox *box) {
            said = box->text();
            box->reject();
        });
        QVERIFY(m_window->openFile(name));
        QTRY_VERIFY2(said.contains(u"taken back.dossier"_qs) && said.contains(u"was undone"_qs),
                     qPrintable(said));
        QTRY_COMPARE(m_window->findChild<QTableView *>(u"incidentList"_qs)->model()->rowCount(), 7);
    }

    /// What an older file recorded wrongly was set right, and that is said.
    void whatAMigrationSetRightIsTold()
    {
        const QString name = path(u"older.dossier"_qs);
        {
            auto file = samples::sahel(name);
            const QString table = path(u"ged.csv"_qs);
            QFile all(QStringLiteral(TEST_DATA "/ucdp-ged-syria-2019.csv")), some(table);
            QVERIFY(all.open(QIODevice::ReadOnly) && some.open(QIODevice::WriteOnly));
            for (int i = 0; i < 40; ++i)
                some.write(all.readLine());
            some.close();
            QVERIFY(importTable(*file, table, {.format = TableFormat::Ged}));
        }
        samples::makeOld(name, 3);
        QString said;
        window::whenThere<QMessageBox>(this, [&](QMessageBox *box) {
            said = box->text();
            box->reject();
        });
        QVERIFY(m_window->openFile(name));
        QTRY_VERIFY2(said.contains(u"parties to the conflict"_qs), qPrintable(said));
        QTRY_VERIFY(!QApplication::activeModalWidget());
        QVERIFY(m_window->openFile(name)); // and once
        QTest::qWait(100);
        QVERIFY(!QApplication::activeModalWidget());
    }
};

QTEST_MAIN(OpeningTest)
#include "OpeningTest.moc"
