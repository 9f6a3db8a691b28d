#pragma once

#include "query/Count.h"

#include <QAbstractTableModel>

class Vocabulary;
class Words;

/// Counts as the rows of a table: a row a value of one key with its figures, or a row a country and a column
/// a type. Words are made for what is shown alone.
class CountModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// What a cell stands for: the codes of its row and column, a QStringList; empty where it stands for
    /// nothing.
    static constexpr int KeysRole = Qt::UserRole;

    CountModel(const Vocabulary &vocabulary, const Words &words, QObject *parent);

    /// One key: its value, incidents, violations, and people at least, probably, at most. Over time, a row
    /// with two keys is of all between them, which are empty.
    void setRows(Key key, std::vector<CountRow> rows);
    /// Two keys: the values of `rows` down, those of `columns` across, in their order.
    void setCross(const CountTable &cross, std::vector<CountRow> rows, const std::vector<CountRow> &columns);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString label(Key key, const QString &code) const;
    QString text(int row, int column) const;
    const Count &crossed(int row, int column) const;
    /// Of a row of a table over time: nothing happened then.
    bool isEmpty(int row) const;

    const Vocabulary &m_vocabulary;
    const Words &m_words;
    Key m_key = Key::Country;
    std::vector<CountRow> m_rows;
    bool m_isCross = false;
    QStringList m_across;         ///< the second key's values
    std::vector<Count> m_crossed; ///< row by row
    qint64 m_largest = 1;         ///< people in a cell
};
