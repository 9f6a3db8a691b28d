#pragma once

#include <QKeyEvent>

/// Whether it is one of the two keys that say Enter.
inline bool isEnter(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

/// Whether it is one that edits text where there is any: in a field, it means that alone.
inline bool editsText(const QKeyEvent &event)
{
    for (const auto one : {QKeySequence::Undo, QKeySequence::Redo, QKeySequence::Cut, QKeySequence::Copy,
                           QKeySequence::Paste, QKeySequence::SelectAll}) {
        if (event.matches(one))
            return true;
    }
    return false;
}
