#include "casefile/Task.h"

#include "vocabulary/Words.h"

#include <QProgressDialog>
#include <QTimer>

#include <atomic>

struct TaskDialog::Shared {
    std::unique_ptr<QProgressDialog> dialog;
    QTimer timer;
    std::stop_source stop;
    std::atomic<int> permille = 0;
};

TaskDialog::TaskDialog(QWidget *parent, const QString &label, const Words &words)
    : m_shared(std::make_shared<Shared>())
{
    constexpr int permille = 1000;
    m_shared->dialog =
        std::make_unique<QProgressDialog>(label, words.translate("Task", "Cancel"), 0, permille, parent);
    QProgressDialog &dialog = *m_shared->dialog;
    dialog.setWindowTitle(label);
    dialog.setWindowModality(Qt::WindowModal);
    dialog.setMinimumDuration(500);
    dialog.setMinimumWidth(360);
    dialog.setAutoClose(false);
    dialog.setAutoReset(false);
    dialog.setValue(0);
    QObject::connect(&dialog, &QProgressDialog::canceled, &dialog,
                     [shared = m_shared.get()] { shared->stop.request_stop(); });
    // The worker only leaves a number; the dialog looks at it.
    QObject::connect(&m_shared->timer, &QTimer::timeout, &dialog, [shared = m_shared.get()] {
        if (!shared->stop.stop_requested())
            shared->dialog->setValue(std::max(1, shared->permille.load()));
    });
    m_shared->timer.start(100);
}

TaskDialog::~TaskDialog() = default;

Progress TaskDialog::progress() const
{
    return {m_shared->stop.get_token(), [shared = m_shared.get()](qint64 done, qint64 total) {
                if (total > 0)
                    shared->permille = static_cast<int>(std::min<qint64>(999, 1000 * done / total));
            }};
}

void TaskDialog::attach(QFutureWatcherBase &watcher)
{
    QObject::connect(&watcher, &QFutureWatcherBase::finished, m_shared->dialog.get(),
                     [shared = m_shared.get()] {
                         shared->timer.stop();
                         shared->dialog->reset();
                     });
}
