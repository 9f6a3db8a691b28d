#pragma once

#include <QWidget>

/// The sign before a sentence: a disc with an i, a triangle or a disc with an exclamation mark.
class Mark : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Note, Warning, Error };
    explicit Mark(QWidget *parent, Kind kind = Kind::Note);
    void setKind(Kind kind);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kind m_kind;
};
