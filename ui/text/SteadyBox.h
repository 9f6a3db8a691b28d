#pragma once

#include <QComboBox>
#include <QSpinBox>

// Fields that hold one of several values, and are changed on purpose alone: the wheel that is turned over
// one, and what is typed in the belief to be elsewhere, changes nothing.

/// A list of values that takes letters only when it is open, and that words do not open.
class SteadyBox : public QComboBox
{
    Q_OBJECT

public:
    explicit SteadyBox(QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    bool m_words = false; ///< were typed since it has the focus
};

/// A number that the wheel leaves alone.
class SteadyNumber : public QSpinBox
{
    Q_OBJECT

public:
    explicit SteadyNumber(QWidget *parent = nullptr);

protected:
    void wheelEvent(QWheelEvent *event) override;
};
