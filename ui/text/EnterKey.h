#pragma once

#include <QKeyEvent>

/// Whether it is one of the two keys that say Enter.
inline bool isEnter(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}
