#include "Window.h"

#include "casefile/CaseFile.h"
#include "casefile/Drafts.h"
#include "casefile/NewFileDialog.h"
#include "incidents/IncidentForm.h"
#include "mainwindow/ImportDialog.h"
#include "mainwindow/WelcomePage.h"
#include "Samples.h"
#include "system/Settings.h"

#include <QCheckBox>
#include <QLabel>
#include <QMessageBox>
#include <QTableView>

/// How one comes to a case file where none is open: with the mouse, and with the keyboard alone.
class StartPageTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    QPushButton *button(const char *name) const
    {
        return m_window->findChild<QPushButton *>(QLatin1String(name));
    }
    int rows() const
    {
        const auto *list = m_window->findChild<QTableView *>(u"incidentList"_qs);
        return list ? list->model()->rowCount() : -1;
    }
    /// Tab leads there, and Return presses it.
    void press(const std::function<bool(const QWidget *)> &is)
    {
        for (int i = 0; i < 40 && !is(m_window->focusWidget()); ++i)
            QTest::keyClick(m_window->focusWidget() ? m_window->focusWidget() : m_window.get(), Qt::Key_Tab);
        QVERIFY(is(m_window->focusWidget()));
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Return);
    }
    void press(const QString &name)
    {
        press([name](const QWidget *at) { return at && at->objectName() == name; });
    }
    QStringList samplesLeft() const
    {
        return QDir(QDir::tempPath()).entryList({u"dossier-??????"_qs}, QDir::Dirs);
    }
    void start()
    {
        m_window = std::make_unique<MainWindow>(samples::vocabulary());
        m_window->resize(1024, 768);
        m_window->show();
        QVERIFY(window::becomesActive(*m_window));
    }

private slots:
    void initTestCase() { window::useSettingsIn(path(u"config"_qs)); }
    void init()
    {
        Settings().forgetRecent();
        start();
    }
    void cleanup() { m_window.reset(); }

    /// It is there without anything but the program, is a copy, says so, and leaves nothing behind.
    void theSampleIsACopy()
    {
        const QStringList before = samplesLeft();
        press(u"welcomeSample"_qs);
        QTRY_COMPARE(rows(), 7);
        const QString name = m_window->session()->file().path();
        QVERIFY(!name.contains(u"resources"_qs) && QFile::exists(name));
        auto *strip = m_window->findChild<QLabel *>(u"stripText"_qs);
        QTRY_VERIFY(strip->isVisible());
        QVERIFY2(strip->text().contains(u"copy of the sample"_qs), qPrintable(strip->text()));
        QVERIFY(!m_window->session()->file().isReadOnly());
        QCOMPARE(Settings().recent(), QStringList());
        window::entry(*m_window, u"File"_qs, u"Close"_qs)->trigger();
        QVERIFY(!QFile::exists(name));
        QCOMPARE(samplesLeft(), before);
        auto *page = m_window->findChild<WelcomePage *>();
        QVERIFY(page);
        QTRY_VERIFY(page->isVisible());
        QTRY_COMPARE(m_window->focusWidget(), button("welcomeNew"));

        // What was tried on it can be kept.
        press(u"welcomeSample"_qs);
        QTRY_COMPARE(rows(), 7);
        QTRY_VERIFY(button("workInCopy"));
        window::chooseFile(this, path(u"kept.dossier"_qs));
        window::click(m_window.get(), "workInCopy");
        QTRY_COMPARE(m_window->session()->file().path(), path(u"kept.dossier"_qs));
        QTRY_COMPARE(rows(), 7);
        QCOMPARE(Settings().recent(), QStringList{path(u"kept.dossier"_qs)});
        QCOMPARE(samplesLeft(), before);
    }

    /// What was done in it goes by a word only: it is kept, discarded, or the sample stays open.
    void theChangedSampleAsks_data()
    {
        QTest::addColumn<QString>("way");
        QTest::addColumn<QString>("answer");
        for (const char *way : {"close", "quit", "open", "typed"}) {
            for (const char *answer : {"keepSample", "discardSample", ""})
                QTest::addRow("%s, %s", way, *answer ? answer : "cancel")
                    << QString::fromLatin1(way) << QString::fromLatin1(answer);
        }
    }
    void theChangedSampleAsks()
    {
        QFETCH(QString, way);
        QFETCH(QString, answer);
        const QString own = path(u"own-%1-%2.dossier"_qs.arg(way, answer)), other = path(u"other.dossier"_qs);
        if (!QFile::exists(other))
            samples::sahel(other).reset();
        press(u"welcomeSample"_qs);
        QTRY_VERIFY(m_window->session() && m_window->session()->isCounted());
        const QString name = m_window->session()->file().path();
        // Nothing was done yet that anybody would miss.
        Filter filter;
        filter.countries = {u"ML"_qs};
        m_window->session()->setFilter(filter);
        if (way == u"typed"_qs) {
            window::entry(*m_window, u"Incident"_qs, u"New incident"_qs)->trigger();
            auto *form = m_window->findChild<IncidentForm *>();
            QVERIFY(form && window::hasKeyboard(form));
            QTest::keyClicks(form->findChild<QLineEdit *>(u"place"_qs), u"Gao"_qs);
        } else {
            Change change;
            change.hide = {m_window->session()->file().store().withReference(u"ML-2020-002"_qs)->value()};
            QVERIFY(m_window->session()->submit(std::move(change), u"deleting"_qs));
        }
        int asked = 0;
        window::whenThere<QMessageBox>(this, [&](QMessageBox *box) {
            ++asked;
            QVERIFY(window::hasKeyboard(box));
            QCOMPARE(box->focusWidget()->objectName(), u"keepSample"_qs);
            if (answer == u"keepSample"_qs)
                window::chooseFile(this, own);
            if (answer.isEmpty())
                QTest::keyClick(box, Qt::Key_Escape);
            else
                window::click(box, answer.toLatin1().constData());
        });
        if (way == u"open"_qs)
            m_window->openFile(other);
        else if (way == u"quit"_qs)
            m_window->close();
        else
            window::entry(*m_window, u"File"_qs, u"Close"_qs)->trigger();
        QTRY_COMPARE(asked, 1);
        QVERIFY(!QApplication::activeModalWidget());
        if (answer.isEmpty()) {
            QVERIFY(m_window->isVisible() && m_window->session());
            QCOMPARE(m_window->session()->file().path(), name);
        } else if (way == u"open"_qs) {
            QCOMPARE(m_window->session()->file().path(), other);
        } else {
            QCOMPARE(m_window->isVisible(), way != u"quit"_qs);
            QCOMPARE(m_window->session() == nullptr, way != u"quit"_qs);
        }
        QCOMPARE(QFile::exists(own), answer == u"keepSample"_qs);
        if (answer == u"keepSample"_qs) {
            QVERIFY(Settings().recent().contains(own));
            // With all that was done.
            auto kept = CaseFile::open(own, {.mode = CaseFile::Mode::Read}, samples::vocabulary());
            QVERIFY(kept);
            const auto typed = drafts((*kept)->store());
            QVERIFY(typed);
            QCOMPARE(std::ssize(*typed), way == u"typed"_qs ? 1 : 0);
            const auto id = (*kept)->store().withReference(u"ML-2020-002"_qs);
            QVERIFY(id);
            QCOMPARE(id->has_value(), way == u"typed"_qs);
            kept->reset();
            QFile::remove(own);
        }
        m_window.reset();
        QVERIFY(!QFile::exists(name));
    }

    void theSampleIsThatOfTheProject()
    {
        QFile own(u":/sample/sahel-2020.csv"_qs), table(QStringLiteral(SAMPLE));
        QVERIFY(own.open(QIODevice::ReadOnly) && table.open(QIODevice::ReadOnly));
        QCOMPARE(own.readAll(), table.readAll());
    }

    /// Asks for the table, shows what would be taken, then asks for the case file; what is there can be
    /// undone.
    void aTableIsImported()
    {
        QStringList asked;
        window::chooseFile(this, QStringLiteral(SAMPLE));
        window::whenThere<ImportDialog>(this, [&](ImportDialog *preview) {
            asked << u"preview"_qs;
            QVERIFY(!m_window->session());
            window::whenThere<NewFileDialog>(this, [&](NewFileDialog *dialog) {
                asked << u"case file"_qs;
                QTest::keyClicks(dialog->findChild<QLineEdit *>(u"newTitle"_qs), u"From a table"_qs);
                dialog->findChild<QCheckBox *>(u"newPlain"_qs)->click();
                window::chooseFile(this, path(u"table.dossier"_qs));
                window::click(dialog, "newCreate");
            });
            window::click(preview, "import");
        });
        press(u"welcomeImport"_qs);
        QTRY_COMPARE(asked, (QStringList{u"preview"_qs, u"case file"_qs}));
        QTRY_COMPARE(rows(), 7);
        QCOMPARE(m_window->session()->file().path(), path(u"table.dossier"_qs));
        QCOMPARE(m_window->findChild<QLabel *>(u"noticeText"_qs)->text(), u"7 incidents added"_qs);
        QTRY_VERIFY(!m_window->session()->isWorking());
        window::click(m_window.get(), "noticeAction");
        QTRY_COMPARE(rows(), 0);
    }

    /// Where nothing is taken in, nothing is made, and nothing is asked.
    void noFileIsLeftOfAnImportThatIsNone_data()
    {
        QTest::addColumn<QString>("why");
        for (const char *why : {"unreadable", "looked at", "no case file"})
            QTest::newRow(why) << QString::fromLatin1(why);
    }
    void noFileIsLeftOfAnImportThatIsNone()
    {
        QFETCH(QString, why);
        QString table = QStringLiteral(SAMPLE);
        if (why == u"unreadable"_qs) {
            table = path(u"wrong.csv"_qs);
            QFile file(table);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("a,b\n1,2\n") > 0);
        }
        const auto files = [this] {
            return QDir(m_folder.path()).entryList({u"*.dossier*"_qs}, QDir::AllEntries);
        };
        const auto temporary = [] {
            return QDir(QDir::tempPath()).entryList({u"dossier-test-??????"_qs}, QDir::Dirs);
        };
        const QStringList before = files(), temporaryBefore = temporary();
        bool told = false, named = false;
        if (why == u"unreadable"_qs) {
            window::whenThere<QMessageBox>(this, [&](QMessageBox *box) {
                told = true;
                box->reject();
            });
        } else {
            window::whenThere<ImportDialog>(this, [&](ImportDialog *preview) {
                told = true;
                if (why == u"looked at"_qs)
                    return preview->reject();
                window::whenThere<NewFileDialog>(this, [&](NewFileDialog *dialog) {
                    named = true;
                    dialog->reject();
                });
                window::click(preview, "import");
            });
        }
        window::chooseFile(this, table);
        press(u"welcomeImport"_qs);
        QTRY_VERIFY(told);
        QTRY_VERIFY(!QApplication::activeModalWidget());
        QCOMPARE(named, why == u"no case file"_qs);
        QVERIFY(!m_window->session());
        QCOMPARE(files(), before);
        QCOMPARE(temporary(), temporaryBefore);
        QTRY_VERIFY(button("welcomeImport") && button("welcomeImport")->isVisible());
    }

    /// Enter goes on from field to field, and from the last one to where the file is to be; two passphrases
    /// that differ are told apart from one that is not complete yet.
    void enterGoesOn()
    {
        QSettings().remove(u"author"_qs);
        bool done = false;
        window::whenThere<NewFileDialog>(this, [&](NewFileDialog *dialog) {
            const auto press = [dialog] { QTest::keyClick(dialog->focusWidget(), Qt::Key_Return); };
            const auto type = [dialog](const QString &text) {
                QTest::keyClicks(dialog->focusWidget(), text);
            };
            const auto said = [dialog](const QString &part) {
                for (const auto *label : dialog->findChildren<QLabel *>(u"remark"_qs)) {
                    if (label->text().contains(part))
                        return label->foregroundRole() == QPalette::BrightText;
                }
                return false;
            };
            QVERIFY(window::hasKeyboard(dialog));
            QCOMPARE(dialog->focusWidget()->objectName(), u"newTitle"_qs);
            type(u"A title"_qs);
            press();
            QVERIFY(qobject_cast<QComboBox *>(dialog->focusWidget()));
            press();
            QCOMPARE(dialog->focusWidget()->objectName(), u"newAuthor"_qs);
            type(u"A. Keita"_qs);
            press();
            type(u"correct horse battery staple lake"_qs);
            press();
            type(u"correct horze"_qs);
            QVERIFY(said(u"The two passphrases differ."_qs));
            press(); // nothing can be made yet
            QVERIFY(dialog->isVisible());
            qobject_cast<QLineEdit *>(dialog->focusWidget())->clear();
            type(u"correct horse battery staple lake"_qs);
            QVERIFY(!said(u"differ"_qs));
            window::chooseFile(this, path(u"goes-on.dossier"_qs));
            press();
            done = true;
        });
        window::entry(*m_window, u"File"_qs, u"New case file"_qs)->trigger();
        QVERIFY(done);
        QTRY_VERIFY(m_window->session());
        QCOMPARE(m_window->session()->file().path(), path(u"goes-on.dossier"_qs));
        // The keyboard stands where the work begins.
        const auto focused = [this] {
            const auto *button = qobject_cast<QPushButton *>(m_window->focusWidget());
            return button ? button->text() : QString();
        };
        QTRY_COMPARE(focused(), u"Add the first incident"_qs);
        QVERIFY(window::becomesActive(*m_window));
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(m_window->findChild<IncidentForm *>());
        m_window->findChild<IncidentForm *>()->giveUp();
    }

    /// As long as no file can be made, it says below the fields what is missing.
    void whatIsMissingIsSaid()
    {
        QSettings().remove(u"author"_qs);
        bool done = false;
        window::whenThere<NewFileDialog>(this, [&](NewFileDialog *dialog) {
            const auto said = [dialog](const char *name) {
                return dialog->findChild<QWidget *>(QLatin1String(name))
                    ->findChild<QLabel *>(u"remark"_qs)
                    ->text();
            };
            QPushButton *create = nullptr;
            for (QPushButton *one : dialog->findChildren<QPushButton *>()) {
                if (one->text().remove(u'&') == u"Choose location…"_qs)
                    create = one;
            }
            QVERIFY(create && !create->isEnabled());
            QCOMPARE(said("newAboutName"), u"Enter your name or a pseudonym. The history needs one."_qs);
            QVERIFY2(said("newAboutPassphrase").contains(u"enter a strong passphrase twice"_qs),
                     qPrintable(said("newAboutPassphrase")));
            window::fill(dialog, "newAuthor", u"A. Keita"_qs);
            QVERIFY(said("newAboutName").startsWith(u"Anyone who can read"_qs));
            QVERIFY(!create->isEnabled() && !said("newAboutPassphrase").isEmpty());
            auto *plain = dialog->findChild<QCheckBox *>(u"newPlain"_qs);
            plain->setFocus();
            QTest::keyClick(plain, Qt::Key_Space);
            QVERIFY(create->isEnabled());
            QCOMPARE(said("newAboutPassphrase"), QString());
            done = true;
            dialog->reject();
        });
        press(u"welcomeNew"_qs);
        QTRY_VERIFY(done);
        QSettings().setValue(u"author"_qs, u"A. Keita"_qs);
    }

    /// Names first, folders behind them; what is not there says so, and is no reason to forget it.
    void recentFilesHaveTheirFolders()
    {
        const QString deep = path(u"a/folder whose name is so long that it cannot stand on the page whole, "
                                  "whatever the screen/and another one in it/and yet another one"_qs);
        QVERIFY(QDir().mkpath(deep));
        const QString here = deep + u"/here.dossier"_qs, gone = path(u"gone.dossier"_qs);
        samples::sahel(here).reset();
        Settings().remember(here);
        Settings().remember(gone);
        start();
        const auto recent = m_window->findChildren<QPushButton *>(u"recent"_qs);
        QCOMPARE(recent.size(), 2);
        QVERIFY2(recent[0]->accessibleName().endsWith(u"not found"_qs),
                 qPrintable(recent[0]->accessibleName()));
        QVERIFY(recent[1]->accessibleName().startsWith(u"here.dossier, in "_qs));
        QVERIFY(recent[1]->toolTip().contains(deep));
        QVERIFY(recent[1]->sizeHint().width() > recent[1]->width());
        QVERIFY(recent[1]->width() <= m_window->width());
        // The name of what is not there is as quiet as a folder.
        const auto colours = [](QPushButton *of) {
            QSet<QRgb> all;
            const QImage image = of->grab().toImage();
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    all << image.pixel(x, y);
            }
            return all;
        };
        const QRgb name = m_window->palette().color(QPalette::Link).rgb();
        QVERIFY(colours(recent[1]).contains(name) && !colours(recent[0]).contains(name));

        QString told;
        window::whenThere<QMessageBox>(this, [&](QMessageBox *box) {
            told = box->text();
            box->reject();
        });
        press([&](const QWidget *at) { return at == recent[0]; });
        QTRY_VERIFY2(told.contains(u"gone.dossier” does not exist"_qs), qPrintable(told));
        QTRY_VERIFY(!QApplication::activeModalWidget());
        press([&](const QWidget *at) { return at == recent[1]; });
        QTRY_VERIFY(m_window->session());
        QCOMPARE(Settings().recent(), (QStringList{here, gone}));
    }
};

QTEST_MAIN(StartPageTest)
#include "StartPageTest.moc"
