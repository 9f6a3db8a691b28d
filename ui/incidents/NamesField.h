#pragma once

#include <QLineEdit>

/// Several names that are parted by semicolons, each completed from those that are known.
class NamesField : public QLineEdit
{
    Q_OBJECT

public:
    explicit NamesField(const QStringList &known, QWidget *parent = nullptr);

    /// Each once, in the order in which they are written.
    QStringList names() const;
    void setNames(const QStringList &names);

signals:
    /// Enter was pressed in the open list: the field is done with.
    void entered(Qt::KeyboardModifiers modifiers);

protected:
    void keyPressEvent(QKeyEvent *event) override;
};
