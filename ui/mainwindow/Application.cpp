#include "mainwindow/Application.h"

#include "records/Defect.h"

bool Application::notify(QObject *receiver, QEvent *event)
{
    try {
        return QApplication::notify(receiver, event);
    } catch (...) {
        // Not told from here: what was under way may stand half done on the stack.
        QMetaObject::invokeMethod(
            this, [this, error = caughtDefect()] { emit defect(error); }, Qt::QueuedConnection);
        return false;
    }
}
