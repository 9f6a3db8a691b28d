#pragma once

#include <QPixmap>
#include <QWidget>

/// The sign before a sentence: a disc with an i, a triangle or a disc with an exclamation mark.
class Mark : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Note, Warning, Error };
    explicit Mark(QWidget *parent, Kind kind = Kind::Note);
    void setKind(Kind kind);
    /// The sign as a picture, so many pixels high, in the colours of a widget.
    static QPixmap picture(Kind kind, const QWidget &of, int side = 15);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kind m_kind;
};
