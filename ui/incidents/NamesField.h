#pragma once

#include <QLineEdit>

#include <vector>

class OfferedList;
class QModelIndex;

/// Several names that are parted by semicolons, each completed from those that are known. Line breaks and
/// tabs, which what is pasted may hold, part them, too. The key down lists them all.
class NamesField : public QLineEdit
{
    Q_OBJECT

public:
    explicit NamesField(const QStringList &known, QWidget *parent = nullptr);

    /// Each once, whatever its capitals and spaces, in the order and the spelling that come first.
    QStringList names() const;
    void setNames(const QStringList &names);
    /// Those that are likely here: they are listed before the others that are known.
    void offerFirst(const QStringList &names) { m_first = names; }
    /// Of these, those that it does not hold yet.
    QStringList offered() const;
    /// Those that are not known, and may be several that were parted otherwise: by commas, "and", "et", "/".
    QStringList severalAsOne() const;
    /// Those that say that there is no name: "unknown", "non identifié", "n/a", "?".
    QStringList unknown() const;
    /// Those that are written again in other capitals or with other spaces, each behind the one for which it
    /// is taken.
    std::vector<std::pair<QString, QString>> alike() const;
    /// Those that are not known as they are written, but in other capitals or with other spaces, each with
    /// the known one.
    std::vector<std::pair<QString, QString>> otherwiseKnown() const;
    /// Writes others instead of one, or none, as if they were typed.
    void replace(const QString &name, const QStringList &others);
    /// Whether it holds several names, and not all of them are seen.
    bool isCut() const;

signals:
    /// Enter was pressed in the open list: the field is done with.
    void entered(Qt::KeyboardModifiers modifiers);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void partLines(const QString &text);
    QStringList written() const;
    void complete(bool all);
    void take(const QModelIndex &index);

    QStringList m_known, m_first;
    OfferedList *m_list;
};
