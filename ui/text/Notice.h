#pragma once

#include <QTimer>
#include <QWidget>

#include <functional>

class KeyboardBefore;
class QLabel;
class QPushButton;

/// What was just done, in a sentence, with one thing that one may want to do about it. It asks nothing,
/// covers nothing, and goes by itself. The keyboard goes back to where it was.
class Notice : public QWidget
{
    Q_OBJECT

public:
    explicit Notice(QWidget *parent);

    /// Takes the place of what stood here. `isUndo`: what is offered undoes what no undo stack holds.
    void tell(const QString &text, const QString &action, std::function<void()> act, bool isUndo = false);
    void clear();
    bool says(const QString &text) const;
    /// Undoes what is told here, where no undo stack does. Whether it was so.
    bool undo();

private:
    QLabel *m_text;
    QPushButton *m_button;
    KeyboardBefore *m_before;
    std::function<void()> m_act;
    bool m_isUndo = false;
    QTimer m_over;
};
