#include "text/KeyboardBefore.h"

#include <QApplication>

KeyboardBefore::KeyboardBefore(QWidget &part)
    : QObject(&part)
    , m_part(part)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *from, QWidget *to) {
        if (isWithin(to) && from && !isWithin(from) && from->window() == m_part.window())
            m_before = from;
    });
}

void KeyboardBefore::giveBack(QWidget *otherwise)
{
    // A window that stands behind another one has not got the keyboard, but knows where it is to be.
    if (!isWithin(m_part.window()->focusWidget()))
        return;
    if (m_before && m_before->isVisible() && m_before->isEnabled())
        m_before->setFocus();
    else if (otherwise)
        otherwise->setFocus();
}

bool KeyboardBefore::isWithin(const QWidget *one) const
{
    return one && (one == &m_part || m_part.isAncestorOf(one));
}
