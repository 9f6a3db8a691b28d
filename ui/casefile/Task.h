#pragma once

#include "records/Defect.h"
#include "records/Progress.h"
#include "records/Result.h"
#include "system/Memory.h"

#include <QEventLoop>
#include <QFutureWatcher>
#include <QtConcurrent>
#include <QThreadPool>

#include <functional>
#include <memory>

class QWidget;
class Words;

/// Long work off the GUI thread, with a dialog that shows how far it is and can cancel it once it takes
/// longer than half a second. The window takes no input meanwhile, but repaints.
class TaskDialog
{
public:
    TaskDialog(QWidget *parent, const QString &label, const Words &words);
    ~TaskDialog();

    Progress progress() const;
    void attach(QFutureWatcherBase &watcher);

private:
    struct Shared;
    std::shared_ptr<Shared> m_shared;
};

/// Runs `work(progress)` and gives what it gives, a Result; an exception is one, too.
template<typename Work>
auto runTask(QWidget *parent, const QString &label, const Words &words, Work work)
    -> std::invoke_result_t<Work, const Progress &>
{
    using Outcome = std::invoke_result_t<Work, const Progress &>;
    TaskDialog dialog(parent, label, words);
    // Outcomes are moved through a pointer, since futures copy.
    const auto outcome = std::make_shared<std::optional<Outcome>>();
    // Not in the pool that the application shares: Qt paints large areas there, and would wait.
    QThreadPool thread;
    QFutureWatcher<void> watcher;
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcher<void>::finished, &loop, &QEventLoop::quit);
    dialog.attach(watcher);
    watcher.setFuture(
        QtConcurrent::run(&thread, [outcome, work = std::move(work), progress = dialog.progress()]() mutable {
            try {
                outcome->emplace(work(progress));
            } catch (...) {
                outcome->emplace(std::unexpected(caughtDefect()));
            }
            memory::overwriteStack();
        }));
    loop.exec();
    return std::move(**outcome);
}
