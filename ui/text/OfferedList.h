#pragma once

#include <QModelIndex>
#include <QObject>

class QAbstractItemView;
class QCompleter;
class QLineEdit;
class QStandardItemModel;

/// The list below a field that completes what is typed in it, alike below each. What is marked in it is what
/// Enter and Tab take. What the field proposes has a frame: the first key down or up enters the list there,
/// and fills it; where nothing is proposed, at the first entry or the last. Home and End lead to the ends of
/// a list that was entered, and move in the text before.
class OfferedList : public QObject
{
    Q_OBJECT

public:
    OfferedList(QLineEdit &field, int inSight);

    /// What it offers: see ChoiceDelegate for the roles. An entry that is not enabled is none that is taken.
    QStandardItemModel &entries() { return *m_entries; }
    /// Opens it, with a row that is proposed, or with none.
    void open(int proposed = -1);
    /// Opens it as one that was entered at a row.
    void openAt(int row);
    void hide();
    bool isOpen() const;
    /// What Enter takes; invalid where it takes nothing, or where the list is not open.
    QModelIndex marked() const;

signals:
    /// Tab was pressed on it, and leaves the field next.
    void tabbed(const QModelIndex &index);
    void clicked(const QModelIndex &index);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isEntered() const;
    bool key(QEvent &event);
    void mark(int row, bool entered);
    void fit();

    QLineEdit &m_field;
    QStandardItemModel *m_entries;
    QCompleter *m_completer;
    QAbstractItemView *m_list;
};
