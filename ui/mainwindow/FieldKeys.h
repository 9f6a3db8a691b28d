#pragma once

#include <QObject>

class QAction;
class QKeyEvent;
class QMainWindow;

/// Keeps a field that has the keyboard from swallowing the keys of a window's menus: on some systems, Ctrl+E
/// moves its cursor, and Ctrl+D deletes a letter. What edits text (editsText) stays the field's, and so do
/// keys without Ctrl.
class FieldKeys : public QObject
{
    Q_OBJECT

public:
    /// Belongs to `window`.
    explicit FieldKeys(QMainWindow &window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QAction *actionOf(const QKeyEvent &key) const;

    QMainWindow &m_window;
};
