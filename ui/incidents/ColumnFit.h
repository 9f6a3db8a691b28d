#pragma once

#include <QHash>
#include <QObject>
#include <QSet>

class QTableView;

/// Keeps the columns of a list as wide as what they show, but those that the user set; one takes the room
/// that is left. A double click on the edge of a column gives it back.
class ColumnFit : public QObject
{
    Q_OBJECT

public:
    /// `roomy` is the column that takes the room.
    ColumnFit(QTableView *view, int roomy);

    /// A column that is cut beyond so many pixels, with its text in a tooltip. Others never are.
    void setAtMost(int column, int pixels) { m_atMost.insert(column, pixels); }

    /// Fits all columns to the rows that can be seen now.
    void fit();

    /// Which columns are shown, in which order, and the widths that the user set.
    QByteArray state() const;
    /// False where it is none of such a list: nothing was changed. Columns that the list did not have then
    /// are hidden.
    bool restore(const QByteArray &state);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class May { Widen, Narrow };
    void fit(May may);
    int wide(int column) const;
    QList<int> wideFirst() const;

    QTableView *m_view;
    int m_roomy;
    QHash<int, int> m_atMost;
    QSet<int> m_set; ///< by the user
    bool m_fitting = false;
};
