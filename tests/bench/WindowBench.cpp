#include "bench/WindowBench.h"

#include "bench/Measure.h"
#include "mainwindow/MainWindow.h"

#include <QApplication>
#include <QCollator>
#include <QElapsedTimer>
#include <QEvent>
#include <QProcess>
#include <QTableView>

#include <algorithm>
#include <random>

namespace
{

/// The window with a file, whose paintings of the list can be waited for.
class Window : public QObject
{
public:
    Window(const QString &file, const Vocabulary &vocabulary)
        : m_window(vocabulary)
    {
        m_window.resize(1366, 768);
        m_window.show();
        if (!m_window.openFile(file))
            measure::stop("the window did not open the file");
        list()->viewport()->installEventFilter(this);
        wait();
    }
    Session &session() { return *m_window.session(); }
    QTableView *list() const { return m_window.findChild<QTableView *>(QStringLiteral("incidentList")); }

    /// Milliseconds from asking until all is counted, listed and painted.
    double until(const std::function<void()> &ask)
    {
        QElapsedTimer timer;
        timer.start();
        ask();
        wait();
        return static_cast<double>(timer.nsecsElapsed()) / 1e6;
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        m_painted |= event->type() == QEvent::Paint;
        return QObject::eventFilter(watched, event);
    }

private:
    void wait()
    {
        while (!session().isLoaded() || session().isWorking())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        m_painted = false;
        list()->viewport()->update();
        while (!m_painted && list()->isVisible())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }

    MainWindow m_window;
    bool m_painted = false;
};

} // namespace

namespace windowbench
{

void filtering(const QString &file, qint64 size, const Vocabulary &vocabulary)
{
    Window window(file, vocabulary);
    // Two filters by turns: a status, and words, as they are typed.
    std::array<Filter, 2> filters;
    filters[0].statuses = {Status::Draft, Status::Verified};
    filters[1].words = QStringLiteral("badoki");
    int turn = 0;
    const auto facts = window.session().facts();
    std::array<Question, 2> questions;
    for (size_t i = 0; i < 2; ++i) {
        questions[i] = *questionOf(window.session().file().store(), filters[i]);
        questions[i].facets = true;
        questions[i].groupings = {{Key::Country}, {Key::Type}, {Key::Month}, {Key::Country, Key::Type}};
    }
    for (const auto &[name, changes] :
         {std::pair("filter until repainted: status", 0), std::pair("filter until repainted: words", 1)}) {
        const auto which = static_cast<size_t>(changes);
        measure::compareTimed(
            name, size,
            [&] {
                // What was asked before is taken back first, and not counted.
                window.until([&] { window.session().setFilter({}); });
                Filter filter = filters[which];
                if (which == 1 && ++turn % 2)
                    filter.words = QStringLiteral("kidoba");
                return window.until([&] { window.session().setFilter(filter); });
            },
            "the counts alone",
            [&] { return measure::milliseconds([&] { answer(*facts, vocabulary, questions[which]); }); }, 3,
            9);
    }
}

void sorting(const QString &file, qint64 size, const Vocabulary &vocabulary)
{
    Window window(file, vocabulary);
    std::mt19937 random(7);
    const auto sorted = [&](Order::By by) {
        window.until([&] { window.session().setOrder({Order::By::Date, true}); });
        return window.until([&] { window.session().setOrder({by, false}); });
    };
    measure::compareTimed(
        "sort until repainted: victims", size, [&] { return sorted(Order::By::Victims); },
        "std::sort of numbers",
        [&] {
            std::vector<std::pair<quint64, std::uint32_t>> keys;
            for (std::uint32_t i = 0; i < size; ++i)
                keys.emplace_back(random() % 180, i);
            return measure::milliseconds([&] { std::sort(keys.begin(), keys.end()); });
        },
        2, 5);
    QStringList titles;
    const auto read = window.session().file().store().eachText(Store::TextColumn::Title, Language::English,
                                                               [&](IncidentId, const QString &title) {
                                                                   titles << title;
                                                                   return true;
                                                               });
    if (!read)
        measure::stop("the titles could not be read");
    QCollator collator(QLocale(QLocale::English, QLocale::UnitedKingdom));
    measure::compareTimed(
        "sort until repainted: titles", size, [&] { return sorted(Order::By::Title); },
        "std::sort of the titles",
        [&] {
            QStringList keys = titles;
            return measure::milliseconds([&] { std::sort(keys.begin(), keys.end(), collator); });
        },
        2, 1);
}

void firstRows(const QString &file, const QString &empty, qint64 size)
{
    const auto process = [](const QString &opened) {
        return measure::milliseconds([&] {
            if (QProcess::execute(QCoreApplication::applicationFilePath(),
                                  {QStringLiteral("--show"), opened}) != 0)
                measure::stop("the window did not open the file");
        });
    };
    measure::compareTimed(
        "open until first rows painted", size, [&] { return process(file); },
        "twice 100 rows through sqlite3 + start with an empty file",
        [&] {
            const double rows =
                measure::milliseconds([&] { measure::sqlite(file, "SELECT * FROM incident LIMIT 100;"); });
            return 2 * rows + process(empty);
        },
        1, 7);
}

int showAndEnd(const QString &file, const Vocabulary &vocabulary)
{
    /// Ends when the list, or the page that stands in its place, is painted.
    class Painted : public QObject
    {
    protected:
        bool eventFilter(QObject *, QEvent *event) override
        {
            if (event->type() == QEvent::Paint)
                QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
            return false;
        }
    } painted;
    MainWindow window(vocabulary);
    window.resize(1366, 768);
    window.show();
    if (!window.openFile(file))
        return 1;
    auto *list = window.findChild<QTableView *>(QStringLiteral("incidentList"));
    QWidget *shown = list->isVisible() ? list->viewport() : list->parentWidget();
    shown->installEventFilter(&painted);
    shown->update();
    const int status = QApplication::exec();
    // Whatever is still read is of no interest.
    std::_Exit(status);
}

} // namespace windowbench
