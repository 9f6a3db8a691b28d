#pragma once

#include <QAbstractTableModel>
#include <QHash>

#include <vector>

class Words;

/// The values of a condition as rows: a name with a box, and a number of incidents. Those whose names hold
/// what is sought, in an order that stands while the numbers change.
class FacetModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    struct Value {
        QString value;
        QString label;
        qint64 incidents = 0;
        bool isAsked = false;
        QString sought = {}; ///< its label as it is compared
        int rank = 0;        ///< in order of the labels
    };
    enum class By { Count, Name };

    FacetModel(const Words &words, QObject *parent);

    /// In the order that is shown by name.
    void setValues(std::vector<Value> values);
    /// By value; those of no value are zero.
    void setCounts(const QHash<QString, qint64> &incidents);
    void setAsked(const QStringList &values);
    void seek(const QString &text);
    /// By the numbers as they are now, the largest first, or by name.
    void order(By by);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

signals:
    void toggled(const QString &value, bool on);

private:
    void sort();
    void choose();

    const Words &m_words;
    std::vector<Value> m_values;
    std::vector<size_t> m_order; ///< of all
    std::vector<size_t> m_rows;  ///< those that are shown
    By m_by = By::Count;
    QString m_sought;
};
