#pragma once

#include <QAccessible>
#include <QComboBox>
#include <QScrollArea>
#include <QStringList>
#include <QWidget>

/// What a screen reader would say of a window, through the interfaces that Qt hands to the accessibility bus.
namespace readaloud
{

inline QString pathOf(const QWidget *widget)
{
    QStringList names;
    for (const QWidget *up = widget; up; up = up->parentWidget())
        names << QLatin1String(up->metaObject()->className()) + u':' + up->objectName();
    return names.join(QStringLiteral(" < "));
}

/// What can be reached with the keyboard in a window, and has no role, no name, or one with a mnemonic's
/// sign in it: what it is and where, a line each. `looked` counts what was looked at.
inline QStringList failings(const QWidget &window, int *looked = nullptr)
{
    QStringList found;
    QList<QWidget *> all = window.findChildren<QWidget *>();
    all << const_cast<QWidget *>(&window);
    for (QWidget *widget : std::as_const(all)) {
        const bool isTop = widget == &window;
        if (!widget->isVisible() || widget->window() != &window || widget->focusProxy() ||
            (widget->focusPolicy() == Qt::NoFocus && !isTop))
            continue;
        // What scrolls, and parts of another control, stand for nothing themselves.
        if (qobject_cast<QScrollArea *>(widget) || qobject_cast<QComboBox *>(widget->parentWidget()))
            continue;
        if (isTop && widget->windowType() == Qt::Popup && widget->focusPolicy() == Qt::NoFocus)
            continue;
        QAccessibleInterface *known = QAccessible::queryAccessibleInterface(widget);
        const QString name = known ? known->text(QAccessible::Name).trimmed() : QString();
        QString lacks;
        if (!known || !known->isValid())
            lacks = QStringLiteral("not known");
        // Qt has no role for what it paints pages on.
        else if (known->role() == QAccessible::NoRole ||
                 (known->role() == QAccessible::Client && !widget->inherits("QGraphicsView")))
            lacks = QStringLiteral("no role");
        else if (name.isEmpty())
            lacks = QStringLiteral("no name");
        else if (name.contains(u'&') && !name.contains(QStringLiteral(" & ")))
            lacks = QStringLiteral("a sign in its name, ") + name;
        else if (!widget->isEnabled() && !known->state().disabled)
            lacks = QStringLiteral("its being disabled");
        else if (widget->hasFocus() && !known->state().focused)
            lacks = QStringLiteral("its being focused");
        if (!lacks.isEmpty())
            found << lacks + QStringLiteral(": ") + pathOf(widget);
        if (looked)
            ++*looked;
    }
    return found;
}

} // namespace readaloud
