#pragma once

#include <QComboBox>
#include <QElapsedTimer>
#include <QSpinBox>

// Fields that hold one of several values, and are changed on purpose alone: the wheel that is turned over
// one, and what is typed in the belief to be elsewhere, changes nothing.

/// A list of values that takes letters only when it is open, and that words do not open. In the open list,
/// letters lead to what begins so, or has a word that does: "the same people" by its s.
class SteadyBox : public QComboBox
{
    Q_OBJECT

public:
    explicit SteadyBox(QWidget *parent = nullptr);
    void showPopup() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    bool isBetweenWords() const;
    void search(const QString &letter);

    QElapsedTimer m_letter; ///< since one was typed into the closed box that has the focus
    QElapsedTimer m_searched;
    QString m_sought; ///< in the open list
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
