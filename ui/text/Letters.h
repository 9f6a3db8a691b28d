#pragma once

#include <QObject>

class QWidget;

/// Gives each button of a dialog that has no letter with Alt one that nothing else in the dialog has. One
/// that has a letter keeps it.
void giveLetters(QWidget &dialog);

/// While there is one, every dialog has them from when it is shown.
class Letters : public QObject
{
    Q_OBJECT

public:
    explicit Letters(QObject *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};
