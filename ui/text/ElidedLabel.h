#pragma once

#include <QLabel>

/// A label of one line that takes the room that there is: what does not fit ends in an ellipsis, and stands
/// whole in its tooltip. It makes no window wider.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    bool isCut() const;
};
