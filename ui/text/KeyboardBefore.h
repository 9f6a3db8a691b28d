#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

/// Where the keyboard was before it came into a part of a window that comes and goes by itself.
class KeyboardBefore : public QObject
{
    Q_OBJECT

public:
    /// Belongs to `part`.
    explicit KeyboardBefore(QWidget &part);

    /// To be called before the part hides, or what has the keyboard in it goes: else the keyboard would go
    /// wherever Tab leads. Gives it back, where it is in the part; `otherwise` has it where there is nothing
    /// to go back to.
    void giveBack(QWidget *otherwise = nullptr);

private:
    bool isWithin(const QWidget *one) const;

    QWidget &m_part;
    QPointer<QWidget> m_before;
};
