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
    // The open list has the keys for itself; a space opens it.
    const QString text = event->text();
    if (!text.isEmpty() && text.front().isPrint() && event->key() != Qt::Key_Space) {
        event->ignore();
        return;
    }
    QComboBox::keyPressEvent(event);
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
