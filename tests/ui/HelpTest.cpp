#include "Window.h"

#include "incidents/IncidentForm.h"
#include "mainwindow/GuideDialog.h"
#include "mainwindow/HelpKey.h"
#include "mainwindow/LockedPage.h"
#include "mainwindow/SettingsDialog.h"
#include "mainwindow/ShortcutsDialog.h"
#include "Samples.h"
#include "vocabulary/Words.h"

#include <QTableView>
#include <QTabWidget>
#include <QTextBlock>
#include <QTextBrowser>

/// F1, the list of keys, and the key of the settings: wherever one is.
class HelpTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    const QString m_passphrase = u"five words taken at random"_qs;

    QAction *entry(const QString &menu, const QString &text) const
    {
        return window::entry(*m_window, menu, text);
    }
    void open()
    {
        const QString name = m_folder.filePath(u"help.dossier"_qs);
        if (!QFile::exists(name))
            samples::sahel(name).reset();
        QVERIFY(m_window->openFile(name));
        auto *list = m_window->findChild<QTableView *>(u"incidentList"_qs);
        QTRY_COMPARE(list->model()->rowCount(), 7);
        list->setFocus();
    }
    /// The heading at which the guide opens, as it stands on the screen.
    static QString headingOf(GuideDialog *guide)
    {
        auto *text = static_cast<QTextBrowser *>(guide->findChild<QTabWidget *>()->currentWidget());
        QTextBlock block = text->cursorForPosition({30, 12}).block();
        while (block.isValid() && block.blockFormat().headingLevel() == 0)
            block = block.next();
        return block.text();
    }
    /// Presses F1 where the keyboard is, and looks at what comes.
    QString pressF1()
    {
        QString heading;
        QObject here;
        window::whenThere<GuideDialog>(&here, [&](GuideDialog *guide) {
            QTest::qWait(50); // it scrolls once it stands
            heading = headingOf(guide);
            QTest::keyClick(guide, Qt::Key_Escape);
        });
        // The keyboard comes to a dialog a little later than the dialog.
        QWidget *modal = QApplication::activeModalWidget();
        if (!window::hasKeyboard(modal))
            return {};
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F1);
        [&] { QTRY_VERIFY(!heading.isEmpty()); }();
        return heading;
    }

private slots:
    void initTestCase() { window::useSettingsIn(m_folder.filePath(u"config"_qs)); }
    void init()
    {
        m_window = std::make_unique<MainWindow>(samples::vocabulary());
        m_window->resize(1366, 768);
        m_window->show();
        QVERIFY(window::becomesActive(*m_window));
    }
    void cleanup() { m_window.reset(); }

    void ofTheWindow()
    {
        QCOMPARE(pressF1(), u"The start page"_qs);
        open();
        QCOMPARE(pressF1(), u"The list of incidents"_qs);
        m_window->findChild<QTreeWidget *>()->setFocus();
        QCOMPARE(pressF1(), u"The filter"_qs);
        m_window->findChild<QLineEdit *>(u"search"_qs)->setFocus();
        QCOMPARE(pressF1(), u"Searching"_qs);
        entry(u"View"_qs, u"Counts"_qs)->trigger();
        m_window->findChild<QTabWidget *>()->tabBar()->setFocus();
        QCOMPARE(pressF1(), u"Counts"_qs);
    }

    void ofTheForm()
    {
        open();
        entry(u"Incident"_qs, u"New incident"_qs)->trigger();
        auto *form = m_window->findChild<IncidentForm *>();
        QVERIFY(form && QTest::qWaitForWindowActive(form));
        QCOMPARE(pressF1(), u"The form"_qs);
        QVERIFY(form->isVisible());
        form->giveUp();
    }

    void ofDialogs_data()
    {
        QTest::addColumn<QString>("menu");
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("heading");
        const auto add = [](const char *menu, const char *command, const char *heading) {
            QTest::newRow(command) << QString::fromUtf8(menu) << QString::fromUtf8(command)
                                   << QString::fromUtf8(heading);
        };
        add("File", "New case file", "A new case file");
        add("File", "Export table", "Exporting a table");
        add("File", "Export briefing", "Briefings");
        add("File", "Encrypt", "What a passphrase protects");
        add("File", "Backups", "How data loss is prevented");
        add("Edit", "Settings", "Settings");
        add("Incident", "History", "What the history records");
        add("Incident", "Change selected", "Several incidents at once");
    }
    void ofDialogs()
    {
        QFETCH(QString, menu);
        QFETCH(QString, command);
        QFETCH(QString, heading);
        open();
        m_window->findChild<QTableView *>(u"incidentList"_qs)->selectRow(0);
        QString found;
        window::whenThere<QDialog>(this, [&](QDialog *dialog) {
            const auto close = qScopeGuard([dialog] { dialog->reject(); });
            found = pressF1();
            QVERIFY(dialog->isVisible());
        });
        entry(menu, command)->trigger();
        QTRY_COMPARE(found, heading);
    }

    /// Each topic is a heading in both languages, and whatever F1 asks for is one.
    void topicsAreThere()
    {
        const QStringList english = GuideDialog::topics(Words(Language::English));
        QCOMPARE(GuideDialog::topics(Words(Language::French)), english);
        QCOMPARE(QSet<QString>(english.begin(), english.end()).size(), english.size());
        for (const QString &topic : HelpKey::topics())
            QVERIFY2(english.contains(topic), qPrintable(topic));
        // Nor is the mark of a topic shown.
        GuideDialog guide(u"using"_qs, m_window->words(), m_window.get());
        for (const auto *text : guide.findChildren<QTextBrowser *>())
            QVERIFY(!text->toPlainText().contains(u"{#"_qs));
    }

    /// The list of keys is made from the commands: each that has a key is there with it.
    void everyKeyIsListed()
    {
        open();
        bool looked = false;
        window::whenThere<ShortcutsDialog>(this, [&](ShortcutsDialog *dialog) {
            const auto close = qScopeGuard([dialog] { dialog->reject(); });
            const auto *list = dialog->findChild<QTreeWidget *>(u"shortcuts"_qs);
            const auto keysOf = [list](const QString &command) {
                const auto found = list->findItems(command, Qt::MatchEndsWith | Qt::MatchRecursive);
                QStringList keys;
                for (const QTreeWidgetItem *one : found)
                    keys << one->text(1);
                return keys.join(u' ');
            };
            int commands = 0;
            const std::function<void(const QMenu *)> look = [&](const QMenu *menu) {
                for (const QAction *one : menu->actions()) {
                    if (one->menu())
                        look(one->menu());
                    if (one->shortcut().isEmpty())
                        continue;
                    ++commands;
                    const QString name = one->text().remove(u'&').remove(u'…');
                    QVERIFY2(keysOf(name).contains(one->shortcut().toString(QKeySequence::NativeText)),
                             qPrintable(name + u": "_qs + keysOf(name)));
                }
            };
            for (const QAction *menu : m_window->menuBar()->actions())
                look(menu->menu());
            QVERIFY(commands > 20);
            QCOMPARE(keysOf(u"Settings"_qs), u"Ctrl+,"_qs);
            QCOMPARE(keysOf(u"User guide"_qs), u"F1"_qs);
            QCOMPARE(keysOf(u"and add another"_qs), u"Ctrl+Shift+Return"_qs);
            QCOMPARE(keysOf(u"Edit the selected incident"_qs), u"Return"_qs);
            looked = true;
        });
        entry(u"Help"_qs, u"Keyboard shortcuts"_qs)->trigger();
        QTRY_VERIFY(looked);
    }

    /// On the start page, with a file, in a form, and where it is locked.
    void settingsOpenEverywhere()
    {
        int opened = 0;
        const auto press = [&] {
            const int before = opened;
            QObject here;
            window::whenThere<SettingsDialog>(&here, [&](SettingsDialog *dialog) {
                ++opened;
                dialog->reject();
            });
            QTRY_VERIFY(QApplication::focusWidget());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Comma, Qt::ControlModifier);
            QTRY_COMPARE(opened, before + 1);
        };
        press();
        open();
        press();
        entry(u"Incident"_qs, u"New incident"_qs)->trigger();
        auto *form = m_window->findChild<IncidentForm *>();
        QVERIFY(form && QTest::qWaitForWindowActive(form));
        press();
        form->giveUp();
        const QString name = m_folder.filePath(u"encrypted.dossier"_qs);
        QVERIFY(m_window->createFile(name, {u"Test"_qs, Language::English}, m_passphrase.toUtf8()));
        m_window->lock();
        QTRY_VERIFY(m_window->findChild<LockedPage *>());
        QVERIFY(window::becomesActive(*m_window));
        press();
        QCOMPARE(opened, 4);
        QCOMPARE(pressF1(), u"When a case file is locked"_qs);
    }
};

QTEST_MAIN(HelpTest)
#include "HelpTest.moc"
