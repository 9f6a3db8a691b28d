#pragma once

#include <QLineEdit>

/// Several names that are parted by semicolons, each completed from those that are known. Line breaks and
/// tabs, which what is pasted may hold, part them, too. The key down lists them all.
class NamesField : public QLineEdit
{
    Q_OBJECT

public:
    explicit NamesField(const QStringList &known, QWidget *parent = nullptr);

    /// Each once, in the order in which they are written.
    QStringList names() const;
    void setNames(const QStringList &names);
    /// Those that are likely here: they are listed before the others that are known.
    void offerFirst(const QStringList &names);
    /// Of these, those that it does not hold yet.
    QStringList offered() const;
    /// Those that are not known, and may be several that were parted by commas.
    QStringList withComma() const;
    /// The names of which such a one may be made.
    static QStringList partedAtCommas(const QString &name);
    /// Makes them of it, as if it were typed.
    void partAtCommas(const QString &name);
    /// Whether it holds several names, and not all of them are seen.
    bool isCut() const;

signals:
    /// Enter was pressed in the open list: the field is done with.
    void entered(Qt::KeyboardModifiers modifiers);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void partLines(const QString &text);

    QStringList m_known, m_first;
};
