#pragma once

#include "casefile/CaseFile.h"
#include "records/Defect.h"
#include "records/Progress.h"

#include <QFutureWatcher>
#include <QtConcurrent>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <stop_token>

/// Reads off the GUI thread, through a connection of its own, what a dialog shows of a case file. The latest
/// question alone is answered. Goes before the file.
template<typename Found> class Reading
{
public:
    using Question = std::function<Result<Found>(const Store &, const Progress &)>;

    /// `take` is called in the thread that made this; never of a question that a newer one replaced.
    Reading(const CaseFile &file, std::function<void(Result<Found>)> take)
        : m_file(file)
    {
        m_thread.setMaxThreadCount(1);
        QObject::connect(&m_watcher, &QFutureWatcherBase::finished, &m_watcher,
                         [this, take = std::move(take)] {
                             Result<Found> &found = *m_watcher.result();
                             if (found || found.error().kind != ErrorKind::Cancelled)
                                 take(std::move(found));
                         });
    }
    ~Reading()
    {
        m_stop.request_stop();
        m_thread.waitForDone();
    }
    Q_DISABLE_COPY_MOVE(Reading)

    void ask(Question question)
    {
        m_stop.request_stop();
        m_stop = std::stop_source();
        m_watcher.setFuture(QtConcurrent::run(&m_thread, [&file = m_file, question = std::move(question),
                                                          progress = Progress{m_stop.get_token(), {}}] {
            const auto read = [&]() -> Result<Found> {
                try {
                    const auto again = file.openAgain();
                    if (!again)
                        return std::unexpected(again.error());
                    return question((*again)->store(), progress);
                } catch (...) {
                    return std::unexpected(caughtDefect());
                }
            };
            // Futures copy.
            return std::make_shared<Result<Found>>(read());
        }));
    }

private:
    const CaseFile &m_file;
    std::stop_source m_stop;
    QThreadPool m_thread;
    QFutureWatcher<std::shared_ptr<Result<Found>>> m_watcher;
};
