#include "Window.h"

#include "bench/Generator.h"
#include "exchange/Export.h"
#include "incidents/DeletedDialog.h"
#include "incidents/IncidentForm.h"
#include "incidents/IncidentModel.h"
#include "Samples.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QThread>
#include <QTimer>
#include <QTreeWidget>

#include <array>
#include <atomic>
#include <csignal>
#include <thread>

#include <execinfo.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace
{

constexpr qint64 incidents = 1'000'000;
constexpr qint64 longestWait = 100; // ms
constexpr qint64 added = incidents / 100;
constexpr qsizetype summaryLength = 60; // longer ones take minutes to make

/// Where the main thread stands while something waits for it too long.
void tellWhere(int)
{
    std::array<void *, 60> frames;
    backtrace_symbols_fd(frames.data(), backtrace(frames.data(), frames.size()), STDERR_FILENO);
}

/// Knocks at the thread of an object all the time, and notes how long it takes to answer.
class Watch
{
public:
    explicit Watch(QObject *knocked)
        : m_knocked(knocked)
        , m_thread([this](const std::stop_token &stop) { knock(stop); })
    {
    }
    ~Watch()
    {
        m_thread.request_stop();
        // The last knock is waited for.
        while (!m_ended)
            QCoreApplication::processEvents();
    }
    /// Milliseconds, since the last time it was asked.
    qint64 longest() { return m_longest.exchange(0); }

private:
    void knock(const std::stop_token &stop)
    {
        while (!stop.stop_requested()) {
            QElapsedTimer waited;
            waited.start();
            std::atomic<bool> answered = false;
            bool told = false;
            QMetaObject::invokeMethod(
                m_knocked, [&answered] { answered = true; }, Qt::QueuedConnection);
            while (!answered) {
                if (!told && m_knocked == qApp && waited.elapsed() > longestWait)
                    told = syscall(SYS_tgkill, getpid(), getpid(), SIGUSR1) == 0;
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
                m_longest = std::max(m_longest.load(), waited.elapsed());
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
        m_ended = true;
    }
    QObject *m_knocked;
    std::atomic<qint64> m_longest = 0;
    std::atomic<bool> m_ended = false;
    std::jthread m_thread;
};

} // namespace

/// A million incidents, and the window answers: while a file of that size opens, is filtered, sorted,
/// scrolled, changed and imported into, no event waits longer than a tenth of a second.
class ResponseTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Watch> m_watch;
    // A thread that does nothing at all: what it waits, the machine is to blame for.
    QThread m_idle;
    QObject m_inIdle;
    std::unique_ptr<Watch> m_idleWatch;

    template<typename T> T *child(const char *name) const
    {
        return m_window->findChild<T *>(QLatin1String(name));
    }
    QTableView *list() const { return child<QTableView>("incidentList"); }
    qint64 rows() const { return list()->model()->rowCount(); }
    bool rests() const { return m_window->session()->isLoaded() && !m_window->session()->isWorking(); }
    void check(const QString &label) { window::clickBox(*m_window, label); }
    void rest()
    {
        QTest::qWait(0);
        QTRY_VERIFY_WITH_TIMEOUT(rests(), 120'000);
        QTest::qWait(50); // and is painted
    }
    /// How long the disk of this machine takes for a commit, at most, in ms: that is not the window's.
    qint64 commit() const
    {
        Store &store = m_window->session()->file().store();
        qint64 longest = 0;
        for (int i = 0; i < 3; ++i) {
            QElapsedTimer timer;
            timer.start();
            const bool kept =
                store.keepDraft(QUuid(u"6f1c2a8e-0000-4000-8000-000000000000"_qs), i < 2 ? u"x"_qs : u""_qs)
                    .has_value();
            longest = std::max(longest, kept ? timer.elapsed() : 0);
        }
        return longest;
    }
    void noWait(const char *what, qint64 disk = 0)
    {
        const qint64 longest = m_watch->longest(), idle = m_idleWatch->longest();
        qInfo("%s: the longest wait was %lld ms, that of an idle thread %lld ms", what,
              static_cast<long long>(longest), static_cast<long long>(idle));
        QVERIFY2(longest <= longestWait + idle + disk, what);
    }

private slots:
    void initTestCase()
    {
        // Its first call loads a library, for which a handler has no memory.
        void *frame = nullptr;
        QVERIFY(backtrace(&frame, 1) == 1);
        std::signal(SIGUSR1, tellWhere);
        window::useSettingsIn(m_folder.path());
        QVERIFY(Generator::file(m_folder.filePath(u"large.dossier"_qs), incidents, {}, samples::vocabulary(),
                                1, summaryLength));
        const QString other = m_folder.filePath(u"other.dossier"_qs);
        auto file = Generator::file(other, added, {}, samples::vocabulary(), incidents + 1, summaryLength);
        QVERIFY(file);
        QVERIFY(exportTable(samples::snapshot(*file), {}, m_folder.filePath(u"table.csv"_qs)));
        file.reset();
        m_window = std::make_unique<MainWindow>(samples::vocabulary());
        m_window->resize(1366, 768);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        // The first file of a program also loads its fonts, whatever its size.
        QVERIFY(m_window->openFile(other));
        rest();
        m_watch = std::make_unique<Watch>(qApp);
        m_inIdle.moveToThread(&m_idle);
        m_idle.start();
        m_idleWatch = std::make_unique<Watch>(&m_inIdle);
    }
    void cleanupTestCase()
    {
        m_watch.reset();
        m_idleWatch.reset();
        m_idle.quit();
        m_idle.wait();
        m_window.reset();
    }

    void opens()
    {
        QVERIFY(m_window->openFile(m_folder.filePath(u"large.dossier"_qs)));
        QTRY_VERIFY_WITH_TIMEOUT(rows() > 0, 60'000);
        const QString first = list()->model()->index(0, 0).data().toString();
        noWait("the first rows");
        rest();
        QCOMPARE(rows(), incidents);
        QCOMPARE(list()->model()->index(0, 0).data().toString(), first);
        noWait("all counts");
    }

    void filters()
    {
        check(u"draft"_qs);
        rest();
        QVERIFY(rows() > 0 && rows() < incidents);
        noWait("a status");
        // Each key asks anew before the last is answered.
        QTest::keyClicks(child<QLineEdit>("search"), u"balukido"_qs, {}, 30);
        QTRY_COMPARE(m_window->session()->filter().words, u"balukido"_qs);
        rest();
        noWait("words");
        m_window->session()->setFilter({});
        rest();
        QCOMPARE(rows(), incidents);
        noWait("all again");
    }

    void sorts()
    {
        for (int column = 0; column < list()->model()->columnCount(); ++column) {
            list()->sortByColumn(column, Qt::AscendingOrder);
            rest();
            const QString name = list()->model()->headerData(column, Qt::Horizontal).toString();
            noWait(qPrintable(u"sorted by "_qs + name));
        }
        list()->sortByColumn(1, Qt::DescendingOrder);
        rest();
        noWait("sorted by date");
    }

    void scrollsAndChooses()
    {
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(list()->currentIndex().row(), incidents - 1);
        for (int i = 0; i < 20; ++i)
            QTest::keyClick(list(), Qt::Key_PageUp, {}, 5);
        for (int i = 0; i <= 20; ++i) {
            list()->verticalScrollBar()->setValue(list()->verticalScrollBar()->maximum() / 20 * i);
            QTest::qWait(10);
        }
        noWait("scrolled");
        list()->selectAll();
        QTest::qWait(20);
        noWait("all chosen");
        // What is chosen stays so as long as it is listed.
        check(u"draft"_qs);
        rest();
        noWait("a status with all chosen");
        QCOMPARE(list()->selectionModel()->selectedRows(0).size(), rows());
        // That line asks for more than the window ever does.
        QTest::qWait(20);
        (void)m_watch->longest();
        (void)m_idleWatch->longest();
        m_window->session()->setFilter({});
        rest();
        noWait("filtered with all chosen");
        list()->clearSelection();
    }

    void changes()
    {
        Session &session = *m_window->session();
        auto incident = session.file().store().incident({1});
        QVERIFY(incident);
        Change change;
        Incident after = *incident;
        after.title.en = u"Changed"_qs;
        change.edits.push_back({*incident, after});
        QVERIFY(session.perform(std::move(change), u"change"_qs));
        rest();
        session.undoStack().undo();
        rest();
        QCOMPARE(rows(), incidents);
        noWait("changed and undone", commit());
    }

    /// Of all sizes that no table has.
    void changesMany()
    {
        Session &session = *m_window->session();
        for (const size_t many : {size_t(2), size_t(20), size_t(150), size_t(400)}) {
            std::vector<IncidentId> ids;
            for (size_t i = 0; i < many; ++i)
                ids.push_back({static_cast<qint64>(1 + i * (incidents / many))});
            const auto read = session.file().store().incidents(ids);
            QVERIFY(read && read->size() == many);
            Change change;
            for (const Incident &one : *read) {
                change.edits.push_back({one, one});
                change.edits.back().after.sources += u" seen"_qs;
            }
            rest();
            (void)m_watch->longest();
            (void)m_idleWatch->longest();
            QVERIFY(session.perform(std::move(change), u"change"_qs));
            rest();
            noWait(qPrintable(u"changed %1"_qs.arg(many)), commit());
            session.undoStack().undo();
            rest();
            noWait(qPrintable(u"undid %1"_qs.arg(many)), commit());
            QCOMPARE(rows(), incidents);
        }
    }

    void changesACell()
    {
        list()->setFocus();
        list()->setCurrentIndex(list()->model()->index(3, IncidentModel::Date));
        QTest::keyClick(list(), Qt::Key_F2);
        auto *from = child<QLineEdit>("date_from");
        QVERIFY(from && from->hasFocus());
        QTest::keyClick(from, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(from, u"5/3/2020"_qs, {}, 5);
        for (int i = 0; i <= 20; ++i) {
            list()->verticalScrollBar()->setValue(list()->verticalScrollBar()->maximum() / 20 * i);
            QTest::qWait(10);
        }
        QTest::keyClick(from, Qt::Key_Return);
        QVERIFY(m_window->session()->undoStack().canUndo());
        rest();
        m_window->session()->undoStack().undo();
        rest();
        QCOMPARE(rows(), incidents);
        noWait("a cell changed", commit());
        for (const auto column : {IncidentModel::Country, IncidentModel::StatusColumn}) {
            list()->setFocus();
            list()->setCurrentIndex(list()->model()->index(3, column));
            QTest::keyClick(list(), Qt::Key_Down, Qt::AltModifier);
            QWidget *card = QApplication::activePopupWidget();
            QVERIFY(card);
            QTest::keyClick(card->findChild<QTreeWidget *>(), Qt::Key_Space);
            rest();
            QVERIFY(rows() < incidents);
            QTest::keyClick(card, Qt::Key_Escape);
            m_window->session()->setFilter({});
            rest();
        }
        noWait("filtered from the heads");
    }

    void bringsBackTheDeleted()
    {
        const Session &session = *m_window->session();
        Change change;
        for (size_t row = 0; change.hide.size() < 3; ++row) {
            const IncidentId id{(*session.listed())[row]};
            // Of verified ones, a reason is asked.
            if (session.facts()->status[static_cast<size_t>(session.facts()->rowOf(id))] != Status::Verified)
                change.hide.push_back(id);
        }
        QVERIFY(m_window->session()->submit(std::move(change), u"deleting"_qs));
        rest();
        bool there = false;
        window::whenThere<DeletedDialog>(this, [&](QDialog *dialog) {
            auto *deleted = dialog->findChild<QTableView *>(u"deletedRows"_qs);
            QTRY_COMPARE(deleted->model()->rowCount(), 3);
            deleted->selectAll();
            there = true;
            window::click(dialog, "deletedRestore");
        });
        window::entry(*m_window, u"Incident"_qs, u"Deleted incidents"_qs)->trigger();
        QVERIFY(there);
        rest();
        QCOMPARE(rows(), incidents);
        noWait("brought back what was deleted", commit());
        for (int i = 0; i < 2; ++i) {
            m_window->session()->undoStack().undo();
            rest();
        }
    }

    void logsWithTheForm()
    {
        const auto menu = [&](const QString &text) {
            for (QAction *top : m_window->menuBar()->actions()) {
                for (QAction *one : top->menu()->actions()) {
                    if (one->text().remove(QLatin1Char('&')) == text)
                        return one;
                }
            }
            return static_cast<QAction *>(nullptr);
        };
        menu(u"New incident"_qs)->trigger();
        auto *form = m_window->findChild<IncidentForm *>();
        QVERIFY(QTest::qWaitForWindowExposed(form));
        const auto field = [&](const char *name) {
            return form->findChild<QLineEdit *>(QLatin1String(name));
        };
        const auto type = [](QLineEdit *line, const QString &text) {
            line->setFocus(Qt::TabFocusReason); // what is proposed is chosen, and typed over
            QTest::keyClicks(line, text, {}, 5);
            QTest::qWait(250); // what is checked a while after typing is checked
        };
        type(field("type"), u"Unlawful killing"_qs);
        type(field("victims_low"), u"3"_qs);
        type(field("date_from"), u"5/3/2020"_qs);
        type(field("country"), u"Mali"_qs);
        field("place")->setFocus();
        QTRY_VERIFY(field("incident")->text().startsWith(u"ML-2020-"_qs));
        noWait("typed into the form", commit());
        QTest::mouseClick(form->findChild<QPushButton *>(u"save"_qs), Qt::LeftButton);
        QTRY_VERIFY(!m_window->findChild<IncidentForm *>());
        rest();
        QCOMPARE(rows(), incidents + 1);
        noWait("logged", commit());
        menu(u"Counts"_qs)->trigger();
        QTest::qWait(50);
        check(u"verified"_qs);
        rest();
        noWait("filtered beside the summary");
        m_window->session()->setFilter({});
        menu(u"Incidents"_qs)->trigger();
        rest();
        m_window->session()->undoStack().undo();
        rest();
        QTimer::singleShot(200, this, [] { QApplication::activeModalWidget()->close(); });
        menu(u"Export briefing…"_qs)->trigger();
        noWait("a briefing asked for");
    }

    void imports()
    {
        QTimer accepting;
        connect(&accepting, &QTimer::timeout, this, [] {
            QWidget *dialog = QApplication::activeModalWidget();
            if (auto *go = dialog ? dialog->findChild<QPushButton *>(u"import"_qs) : nullptr)
                go->click();
        });
        accepting.start(50);
        QVERIFY(m_window->importTableFrom(m_folder.filePath(u"table.csv"_qs)));
        rest();
        QCOMPARE(rows(), incidents + added);
        noWait("imported a table");
    }
};

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    ResponseTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "ResponseTest.moc"
