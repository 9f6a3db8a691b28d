#include "mainwindow/FieldKeys.h"

#include "text/EnterKey.h"

#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace
{

QAction *actionIn(const QList<QAction *> &actions, const QKeySequence &keys)
{
    for (QAction *one : actions) {
        QAction *found = one->menu()                       ? actionIn(one->menu()->actions(), keys)
                         : one->shortcuts().contains(keys) ? one
                                                           : nullptr;
        if (found)
            return found;
    }
    return nullptr;
}

} // namespace

FieldKeys::FieldKeys(QMainWindow &window)
    : QObject(&window)
    , m_window(window)
{
    QCoreApplication::instance()->installEventFilter(this);
}

QAction *FieldKeys::actionOf(const QKeyEvent &key) const
{
    if (!key.modifiers().testFlag(Qt::ControlModifier) || editsText(key))
        return nullptr;
    return actionIn(m_window.menuBar()->actions(), QKeySequence(key.keyCombination()));
}

bool FieldKeys::eventFilter(QObject *watched, QEvent *event)
{
    const bool asked = event->type() == QEvent::ShortcutOverride;
    if ((!asked && event->type() != QEvent::KeyPress) || !watched->isWidgetType())
        return false;
    auto *widget = static_cast<QWidget *>(watched);
    auto *key = static_cast<QKeyEvent *>(event);
    if (asked && widget->window() == &m_window && actionOf(*key)) {
        event->ignore();
        return true;
    }
    // A list of completions has the keys of its field, but not those of the window.
    const QWidget *field = widget->windowType() == Qt::Popup ? widget->focusProxy() : nullptr;
    QAction *action = !asked && field && field->window() == &m_window ? actionOf(*key) : nullptr;
    if (!action || !action->isEnabled())
        return false;
    widget->hide();
    QMetaObject::invokeMethod(action, &QAction::trigger, Qt::QueuedConnection);
    return true;
}
