#pragma once

#include "text/Mark.h"

#include <QFrame>

#include <functional>
#include <vector>

class KeyboardBefore;
class QHBoxLayout;
class QLabel;

/// What is so with the file that is open, above what is shown of it, with what one can do about it. It stays
/// as long as it is so.
class NoticeStrip : public QFrame
{
    Q_OBJECT

public:
    /// A button: its object name, its text, and what it does once the click has been dealt with.
    struct Act {
        const char *name;
        QString text;
        std::function<void()> act;
    };

    explicit NoticeStrip(QWidget *parent);

    /// Takes the place of what stood here.
    void say(Mark::Kind kind, const QString &text, const std::vector<Act> &acts);
    void clear();

private:
    Mark *m_mark;
    QLabel *m_text;
    QHBoxLayout *m_buttons;
    KeyboardBefore *m_before;
};
