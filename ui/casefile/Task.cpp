#include "casefile/Task.h"

#include "text/Plain.h"
#include "vocabulary/Words.h"

#include <QCoreApplication>
#include <QEvent>
#include <QProgressBar>
#include <QProgressDialog>
#include <QPushButton>
#include <QTimer>

#include <atomic>

namespace
{

/// Keeps what is typed and clicked from everything but a dialog, before it is shown, too.
class Shield : public QObject
{
public:
    explicit Shield(QWidget &dialog)
        : m_dialog(dialog)
    {
        QCoreApplication::instance()->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        switch (event->type()) {
        case QEvent::KeyPress:
        case QEvent::KeyRelease:
        case QEvent::Shortcut:
        case QEvent::MouseButtonPress:
        case QEvent::MouseButtonRelease:
        case QEvent::MouseButtonDblClick:
        case QEvent::Wheel:
        case QEvent::ContextMenu:
        case QEvent::Drop:
            break;
        case QEvent::Close:
            if (isOfDialog(watched))
                return false;
            event->ignore();
            return true;
        default:
            return false;
        }
        // What comes to a window goes on to its widgets.
        return !watched->isWindowType() && !isOfDialog(watched);
    }

private:
    bool isOfDialog(const QObject *object) const
    {
        while (object && object != &m_dialog)
            object = object->parent();
        return object;
    }
    QWidget &m_dialog;
};

} // namespace

struct TaskDialog::Shared {
    std::unique_ptr<QProgressDialog> dialog;
    std::unique_ptr<Shield> shield;
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
    dialog.setLabel(plainLabel(label, &dialog));
    // What was typed a moment before cancels nothing: it goes to the bar, where it says nothing.
    for (auto *cancel : dialog.findChildren<QPushButton *>()) {
        cancel->setAutoDefault(false);
        cancel->setDefault(false);
    }
    auto *bar = dialog.findChild<QProgressBar *>();
    bar->setFocusPolicy(Qt::StrongFocus);
    bar->setAccessibleName(label);
    bar->setFocus();
    m_shared->shield = std::make_unique<Shield>(dialog);
    dialog.setWindowTitle(QStringLiteral("Dossier"));
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
