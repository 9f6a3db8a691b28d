#pragma once

#include <QWidget>

class Mark;
class QLabel;

/// What is said below a field: quietly, or as what is wrong with it. Its place is kept while it says nothing,
/// so that nothing moves.
class Remark : public QWidget
{
    Q_OBJECT

public:
    /// Of so many lines.
    explicit Remark(int lines, QWidget *parent = nullptr);

    void hint(const QString &text);
    void error(const QString &text);
    void clear() { hint({}); }

private:
    void say(const QString &text, bool wrong);

    Mark *m_mark;
    QLabel *m_text;
};
