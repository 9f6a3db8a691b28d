#include "text/SteadyBox.h"

#include <QKeyEvent>
#include <QWheelEvent>

SteadyBox::SteadyBox(QWidget *parent)
    : QComboBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
}

void SteadyBox::keyPressEvent(QKeyEvent *event)
{
    // The open list has the keys for itself; a space opens it, but not one between words.
    const QString text = event->text();
    const bool isLetter = !text.isEmpty() && text.front().isPrint() && event->key() != Qt::Key_Space;
    m_words = m_words || isLetter;
    if (isLetter || (m_words && event->key() == Qt::Key_Space)) {
        event->ignore();
        return;
    }
    QComboBox::keyPressEvent(event);
}

void SteadyBox::focusInEvent(QFocusEvent *event)
{
    m_words = false;
    QComboBox::focusInEvent(event);
}

void SteadyBox::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // it scrolls the page
}

SteadyNumber::SteadyNumber(QWidget *parent)
    : QSpinBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
}

void SteadyNumber::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}
