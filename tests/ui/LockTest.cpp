#include "Window.h"

#include "casefile/KeptView.h"
#include "filter/FacetDialog.h"
#include "filter/FacetTree.h"
#include "incidents/IncidentForm.h"
#include "incidents/IncidentModel.h"
#include "mainwindow/Application.h"
#include "mainwindow/LockedPage.h"
#include "Samples.h"
#include "system/Clipboard.h"

#include <QClipboard>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QProcess>
#include <QSessionManager>
#include <QSignalSpy>
#include <QTableView>
#include <QTabWidget>
#include <QTextEdit>

#include <array>
#include <csignal>
#include <stdexcept>

using namespace std::chrono_literals;

/// When the window locks, closes and ends, and what it leaves behind then.
class LockTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    const QByteArray m_passphrase = "five words taken at random";
    static constexpr std::chrono::milliseconds limit = 2s;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString encrypted(const QString &name) const
    {
        auto file = samples::emptyFile(path(name), m_passphrase);
        return file && importTable(*file, QStringLiteral(SAMPLE), {}) ? path(name) : QString();
    }
    void open(const QString &name)
    {
        window::inNextDialog(this, [this](QWidget *dialog) {
            dialog->findChild<QLineEdit *>()->setText(QString::fromUtf8(m_passphrase));
            QTest::keyClick(dialog, Qt::Key_Return);
        });
        QVERIFY(m_window->openFile(name));
        QVERIFY(window::becomesActive(*m_window));
    }
    void unlock()
    {
        auto *page = m_window->findChild<LockedPage *>();
        QVERIFY(page);
        m_window->activateWindow();
        QVERIFY(window::becomesActive(*m_window));
        auto *line = page->findChild<QLineEdit *>();
        QTest::keyClicks(line, QString::fromUtf8(m_passphrase));
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY(m_window->session());
    }
    LockWatch &watch() const { return *m_window->findChild<LockWatch *>(); }
    /// Presses a key now and then, for longer than the limit.
    void use()
    {
        for (int i = 0; i < 12; ++i) {
            QTest::keyClick(m_window.get(), Qt::Key_Shift);
            QTest::qWait(limit.count() / 8);
        }
    }
    void copyAnIncident()
    {
        auto *list = m_window->findChild<QTableView *>(u"incidentList"_qs);
        // Each connection derives the key anew, which takes its time on a busy machine.
        QTRY_VERIFY_WITH_TIMEOUT(list->model()->rowCount() > 0, 30'000);
        list->selectionModel()->select(list->model()->index(0, 0),
                                       QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        window::entry(*m_window, u"Edit"_qs, u"Copy"_qs)->trigger();
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"2020"_qs));
    }
    IncidentForm *typeIntoAForm(const QString &place)
    {
        window::entry(*m_window, u"Incident"_qs, u"New incident"_qs)->trigger();
        auto *form = m_window->findChild<IncidentForm *>();
        if (form && QTest::qWaitForWindowExposed(form))
            window::fill(form, "place", place);
        return form;
    }
    static QString draftIn(const QString &name)
    {
        const auto file = CaseFile::open(name, {}, samples::vocabulary());
        return file && !(*file)->isReadOnly() ? (*file)->store().draft({}).value_or(QString()) : QString();
    }

private slots:
    void initTestCase() { window::useSettingsIn(path(u"config"_qs)); }
    void init()
    {
        m_window = std::make_unique<MainWindow>(samples::vocabulary());
        m_window->resize(1366, 768);
        m_window->show();
        QVERIFY(window::becomesActive(*m_window));
    }
    void cleanup() { m_window.reset(); }

    void idleAndAsleep()
    {
        LockWatch watch;
        QSignalSpy idle(&watch, &LockWatch::idle);
        QSignalSpy suspending(&watch, &LockWatch::suspending);
        QSignalSpy ending(&watch, &LockWatch::ending);
        watch.begin();
        QTest::qWait(50);
        QCOMPARE(idle.size(), 0); // never, unless asked for
        watch.setLimit(limit);
        for (int i = 0; i < 12; ++i) {
            QTest::qWait(limit.count() / 8);
            QTest::keyClick(m_window.get(), Qt::Key_Shift);
        }
        QCOMPARE(idle.size(), 0);
        QTRY_VERIFY(idle.size() > 1); // until it is heard
        watch.end();
        const qsizetype heard = idle.size();
        QTest::keyClick(m_window.get(), Qt::Key_Shift);
        QTest::qWait(300);
        QCOMPARE(idle.size(), heard);
        QMetaObject::invokeMethod(&watch, "prepareForSleep", Q_ARG(bool, true));
        QCOMPARE(suspending.size(), 1);
        QMetaObject::invokeMethod(&watch, "prepareForSleep", Q_ARG(bool, false));
        QCOMPARE(suspending.size(), 1);
        QMetaObject::invokeMethod(&watch, "prepareForShutdown", Q_ARG(bool, true));
        QCOMPARE(ending.size(), 1);
    }

    /// What could be undone no longer can: where it was so, that is told.
    void aLockTellsThatNothingCanBeUndone()
    {
        open(encrypted(u"undo.dossier"_qs));
        const auto told = [this] {
            return m_window->findChild<LockedPage *>()->findChild<QLabel *>(u"undoLost"_qs);
        };
        QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(m_window->findChild<LockedPage *>());
        QVERIFY(!told());
        unlock();
        auto *list = m_window->findChild<QTableView *>(u"incidentList"_qs);
        QTRY_VERIFY(list->model()->rowCount() > 0 && !m_window->session()->isWorking());
        Change change;
        change.hide = {IncidentId{1}};
        change.reason = u"logged twice"_qs;
        QVERIFY(m_window->session()->submit(std::move(change), u"deleting 1 incident"_qs));
        QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(m_window->findChild<LockedPage *>());
        QVERIFY(told());
        QTRY_VERIFY(told()->isVisible());
        QVERIFY2(told()->text().contains(u"can no longer be undone"_qs), qPrintable(told()->text()));
        unlock();
        QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(m_window->findChild<LockedPage *>());
        QVERIFY(!told());
    }

    /// Who was away and comes back has the file open as long as they use it.
    void afterAnIdleLockItStaysOpen()
    {
        open(encrypted(u"idle.dossier"_qs));
        watch().setLimit(limit);
        QTRY_VERIFY(!m_window->session());
        QVERIFY(m_window->isLocked());
        QTest::qWait(limit.count() + 500);
        unlock();
        use();
        QVERIFY(m_window->session());
        QTRY_VERIFY(!m_window->session()); // and no longer
    }

    /// What stands beside the window goes with it.
    void theValuesOfAConditionAreLockedAway()
    {
        open(encrypted(u"facet.dossier"_qs));
        QPointer<FacetDialog> dialog = new FacetDialog(*m_window->session(), m_window->words(), Key::Country,
                                                       m_window->findChild<FacetTree *>());
        dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QMetaObject::invokeMethod(&watch(), "prepareForSleep", Q_ARG(bool, true));
        QTRY_VERIFY(m_window->isLocked() && !m_window->session());
        QVERIFY(!dialog);
        unlock();
    }

    /// What cannot be read keeps the card of a column open, but not the file.
    void aCardDoesNotKeepItOpen()
    {
        open(encrypted(u"card.dossier"_qs));
        auto *list = m_window->findChild<QTableView *>(u"incidentList"_qs);
        QTRY_COMPARE(list->model()->rowCount(), 7);
        list->setFocus();
        list->setCurrentIndex(list->model()->index(0, IncidentModel::Victims));
        QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
        QTRY_VERIFY(QApplication::activePopupWidget());
        QTest::keyClicks(QApplication::activePopupWidget()->findChild<QLineEdit *>(u"columnFrom"_qs),
                         u"abc"_qs);
        m_window->lock();
        QTRY_VERIFY(m_window->findChild<LockedPage *>());
        QVERIFY(!m_window->session() && !QApplication::activePopupWidget());
    }

    /// It is kept for the form of its incident, and nothing is written.
    void whatIsTypedInACellOutlivesALock()
    {
        const QString name = encrypted(u"cell.dossier"_qs);
        open(name);
        QVERIFY(window::becomesActive(*m_window));
        auto *list = m_window->findChild<QTableView *>(u"incidentList"_qs);
        QTRY_VERIFY_WITH_TIMEOUT(list->model()->rowCount() == 7 && !m_window->session()->isWorking(), 30'000);
        list->setCurrentIndex(list->model()->index(0, IncidentModel::Place));
        QTest::keyClick(list, Qt::Key_F2);
        auto *place = m_window->findChild<QLineEdit *>(u"place"_qs);
        QVERIFY(place && place->hasFocus());
        place->clear();
        QTest::keyClicks(place, u"Nampala"_qs);
        const Incident before =
            *m_window->session()->file().store().incident({m_window->session()->listed()->front()});
        m_window->lock();
        QTRY_VERIFY(!m_window->session() && m_window->isLocked());
        {
            const auto file = CaseFile::open(name, {m_passphrase}, samples::vocabulary());
            QVERIFY(file);
            QVERIFY((*file)->store().draft(before.uuid)->contains(u"Nampala"));
            QCOMPARE((*file)->store().incident(before.id)->place.name, before.place.name);
        }
        unlock();
    }

    /// Who unlocks goes on where they were: filter, selection, place in the list, tab.
    void unlockingLeadsBack_data()
    {
        QTest::addColumn<bool>("counts");
        QTest::newRow("list") << false;
        QTest::newRow("counts") << true;
    }
    void unlockingLeadsBack()
    {
        QFETCH(bool, counts);
        const QString name = path(u"back-%1.dossier"_qs.arg(counts));
        {
            const auto file = samples::emptyFile(name, m_passphrase);
            Change change;
            for (int i = 0; i < 300; ++i)
                change.edits.push_back(
                    {std::nullopt, samples::incident(u"ML-2020-%1"_qs.arg(i, 3, 10, QLatin1Char('0')))});
            for (size_t i = 0; i < change.edits.size(); ++i)
                change.edits[i].after.place.name = i % 2 ? u"Secretville"_qs : u"Gao"_qs;
            QVERIFY(file && file->store().apply(std::move(change)));
        }
        open(name);
        const auto list = [this] { return m_window->findChild<QTableView *>(u"incidentList"_qs); };
        QTRY_COMPARE(list()->model()->rowCount(), 300);
        QTest::keyClicks(m_window->findChild<QLineEdit *>(u"search"_qs), u"secretville"_qs);
        QTRY_COMPARE(list()->model()->rowCount(), 150);
        QTRY_VERIFY(!m_window->session()->isWorking());
        const Filter filter = m_window->session()->filter();
        list()->setFocus();
        list()->setCurrentIndex(list()->model()->index(100, IncidentModel::Date));
        for (int i = 0; i < 2; ++i)
            QTest::keyClick(list(), Qt::Key_Down, Qt::ShiftModifier);
        list()->scrollTo(list()->model()->index(90, IncidentModel::Date), QAbstractItemView::PositionAtTop);
        const auto selected = [&] {
            QStringList all;
            for (const QModelIndex &one : list()->selectionModel()->selectedRows(IncidentModel::Reference))
                all << one.data().toString();
            all.sort();
            return all;
        };
        const QStringList chosen = selected();
        QCOMPARE(chosen.size(), 3);
        const int top = list()->rowAt(0);
        QVERIFY(top > 80);
        auto *tabs = m_window->findChild<QTabWidget *>();
        if (counts)
            window::entry(*m_window, u"View"_qs, u"Counts"_qs)->trigger();
        QCOMPARE(tabs->currentIndex(), counts ? 1 : 0);
        m_window->lock();
        QTRY_VERIFY(!m_window->session() && m_window->isLocked());
        unlock();
        QTRY_COMPARE(list()->model()->rowCount(), 150);
        QCOMPARE(m_window->session()->filter(), filter);
        QCOMPARE(m_window->findChild<QLineEdit *>(u"search"_qs)->text(), u"secretville"_qs);
        QTRY_COMPARE(selected(), chosen);
        QCOMPARE(m_window->findChild<QTabWidget *>()->currentIndex(), counts ? 1 : 0);
        if (!counts) {
            QTRY_COMPARE(list()->rowAt(0), top);
            QTRY_VERIFY(list()->hasFocus());
        }
        // And nothing of it stays where it was kept.
        QCOMPARE(keptview::take(m_window->session()->file()).value(), QString());
    }

    /// The time before there was anything to lock is not counted.
    void nothingIsIdleBeforeItIsOpen()
    {
        const QString name = encrypted(u"late.dossier"_qs);
        watch().setLimit(limit);
        QTest::qWait(limit.count() + 500);
        open(name);
        use();
        QVERIFY(m_window->session());
    }

    /// The machine sleeps while the passphrase is taken: what opens then does not stay open.
    void whatOpensAfterTheLidIsClosedIsLocked()
    {
        const QString name = encrypted(u"lid.dossier"_qs);
        window::inNextDialog(this, [this](QWidget *dialog) {
            dialog->findChild<QLineEdit *>()->setText(QString::fromUtf8(m_passphrase));
            QTest::keyClick(dialog, Qt::Key_Return);
            // The key is derived by now; half a second goes by.
            QTimer::singleShot(50, &watch(), [this] {
                QMetaObject::invokeMethod(&watch(), "prepareForSleep", Q_ARG(bool, true));
            });
        });
        QVERIFY(m_window->openFile(name));
        QTRY_VERIFY(!m_window->session());
        QVERIFY(m_window->isLocked());
    }

    void copiedRecordsAreSecretAndText()
    {
        samples::sahel(path(u"copied.dossier"_qs)).reset();
        QVERIFY(m_window->openFile(path(u"copied.dossier"_qs)));
        const auto marked = [](QClipboard::Mode mode = QClipboard::Clipboard) {
            const QMimeData *data = QGuiApplication::clipboard()->mimeData(mode);
            const auto marks = clipboardSecretMarks();
            return data && !marks.empty() && data->data(marks.front().first) == marks.front().second &&
                   !data->hasHtml();
        };
        copyAnIncident();
        QVERIFY(marked());
        // From the page, from a field, and what is only selected.
        QGuiApplication::clipboard()->clear();
        for (auto *text : m_window->findChildren<QTextEdit *>()) {
            if (!text->isVisible())
                continue;
            text->setFocus();
            QTest::keyClick(text, Qt::Key_A, Qt::ControlModifier);
            QTest::keyClick(text, Qt::Key_C, Qt::ControlModifier);
        }
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"2020"_qs));
        QVERIFY(marked());
        auto *search = m_window->findChild<QLineEdit *>(u"search"_qs);
        window::fill(m_window.get(), "search", u"Inates"_qs);
        search->selectAll();
        QTest::keyClick(search, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"Inates"_qs);
        QVERIFY(marked());
        if (QGuiApplication::clipboard()->supportsSelection())
            QVERIFY(marked(QClipboard::Selection));
    }

    void whatIsCopiedGoesWithTheFile_data()
    {
        QTest::addColumn<QString>("how");
        for (const char *how : {"close", "quit", "another"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }
    void whatIsCopiedGoesWithTheFile()
    {
        QFETCH(QString, how);
        const QString name = path(how + u".dossier"_qs);
        samples::sahel(name).reset();
        samples::emptyFile(path(how + u"-2.dossier"_qs)).reset();
        QVERIFY(m_window->openFile(name));
        copyAnIncident();
        if (how == u"close"_qs)
            window::entry(*m_window, u"File"_qs, u"Close"_qs)->trigger();
        else if (how == u"another"_qs)
            QVERIFY(m_window->openFile(path(how + u"-2.dossier"_qs)));
        else
            m_window.reset();
        QCOMPARE(QGuiApplication::clipboard()->text(), QString());
        QVERIFY(!QGuiApplication::clipboard()->ownsClipboard());
    }

    /// The session ends, or the system asks the program to: the file holds what was typed, and can be opened.
    void leavingKeepsWhatWasTyped_data()
    {
        QTest::addColumn<QString>("how");
        for (const char *how : {"leave", "shutdown", "session", "destroyed"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }
    void leavingKeepsWhatWasTyped()
    {
        QFETCH(QString, how);
        const QString name = path(u"leaving-%1.dossier"_qs.arg(how));
        samples::sahel(name).reset();
        QVERIFY(m_window->openFile(name));
        QVERIFY(typeIntoAForm(u"Typed at the last moment"_qs));
        if (how == u"session"_qs) {
            // A manager of sessions cannot be made here; nobody looks at what stands in its place.
            alignas(QSessionManager) static std::array<std::byte, sizeof(QSessionManager)> nobody{};
            emit qApp->commitDataRequest(*reinterpret_cast<QSessionManager *>(nobody.data()));
            QVERIFY(m_window->session());
            QVERIFY(m_window->session()->file().store().draft({})->contains(u"Typed at the last moment"_qs));
            return;
        }
        if (how == u"destroyed"_qs) {
            m_window.reset();
        } else {
            if (how == u"leave"_qs)
                m_window->leave();
            else
                QMetaObject::invokeMethod(&watch(), "prepareForShutdown", Q_ARG(bool, true));
            QTRY_VERIFY(!m_window->session());
            QTRY_VERIFY(!m_window->isVisible());
            QVERIFY(!m_window->findChild<IncidentForm *>());
        }
        QVERIFY(!QFile::exists(name + u".lock"_qs));
        QVERIFY(draftIn(name).contains(u"Typed at the last moment"_qs));
    }

    /// The program itself, with a form open, is asked to end.
    void aSignalKeepsWhatWasTyped_data()
    {
        QTest::addColumn<int>("number");
#ifdef Q_OS_UNIX
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGHUP") << SIGHUP;
#endif
    }
    void aSignalKeepsWhatWasTyped()
    {
#ifdef Q_OS_UNIX
        QFETCH(int, number);
        m_window.reset();
        const QString name = path(u"signal-%1.dossier"_qs.arg(number));
        samples::sahel(name).reset();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_CONFIG_HOME"_qs, path(u"config-%1"_qs.arg(number)));
        QProcess program;
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(DOSSIER_PROGRAM), {name});
        QVERIFY(program.waitForStarted());
        const auto xdotool = [](const QStringList &arguments) {
            QProcess tool;
            tool.start(u"xdotool"_qs, arguments);
            return tool.waitForFinished() && tool.exitCode() == 0;
        };
        const auto isActive = [](const QString &title) {
            QProcess tool;
            tool.start(u"xdotool"_qs, {u"getactivewindow"_qs, u"getwindowname"_qs});
            return tool.waitForFinished() && QString::fromUtf8(tool.readAll()).contains(title);
        };
        QTRY_VERIFY_WITH_TIMEOUT(isActive(u"– Dossier"_qs), 20'000);
        QVERIFY(xdotool({u"key"_qs, u"ctrl+i"_qs}));
        QTRY_VERIFY_WITH_TIMEOUT(isActive(u"incident"_qs), 20'000);
        QVERIFY(xdotool({u"type"_qs, u"--delay"_qs, u"5"_qs, u"Typedlast"_qs}));
        QTest::qWait(300); // not yet the second after which it is kept anyway
        QCOMPARE(::kill(static_cast<pid_t>(program.processId()), number), 0);
        QVERIFY(program.waitForFinished());
        QVERIFY(!QFile::exists(name + u".lock"_qs));
        QVERIFY(draftIn(name).contains(u"Typedlast"_qs));
#endif
    }

    /// A defect in a slot is told; what is typed is kept, and the window goes on.
    void aDefectIsToldAndNothingIsLost()
    {
        const QString name = path(u"defect.dossier"_qs);
        samples::sahel(name).reset();
        QVERIFY(m_window->openFile(name));
        IncidentForm *form = typeIntoAForm(u"Typed before the defect"_qs);
        QVERIFY(form);
        bool told = false;
        QTimer::singleShot(0, form, [] { throw std::runtime_error("vector::at"); });
        window::whenThere<QMessageBox>(this, [&](QMessageBox *box) {
            QVERIFY(box->text().contains(u"internal error"_qs));
            QCOMPARE(box->detailedText(), u"vector::at"_qs);
            told = true;
            box->reject();
        });
        QTRY_VERIFY(told);
        QVERIFY(m_window->session()->file().store().draft({})->contains(u"Typed before the defect"_qs));
        QVERIFY(form->isVisible());
    }
};

int main(int argc, char **argv)
{
    Application app(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    LockTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "LockTest.moc"
