#pragma once

#include "casefile/Session.h"

#include <QAbstractTableModel>
#include <QCache>

class Words;

/// The incidents that the filter leaves, as rows of a table: an array of row numbers into the facts. What a
/// cell shows is read from the file by id, a page of rows at a time, and kept for a while.
class IncidentModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Reference,
        Date,
        Country,
        Place,
        Title,
        Types,
        Victims,
        Perpetrators,
        StatusColumn,
        BasisColumn,
        ColumnCount
    };

    IncidentModel(Session &session, const Words &words, QObject *parent);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

    IncidentId idAt(int row) const;
    /// The row of an incident, or -1.
    int rowOf(IncidentId id) const;
    /// What a cell shows.
    QString text(int row, Column column) const;

private:
    void reload();
    void order(std::vector<std::uint32_t> &rows) const;
    const Incident *incidentAt(int row) const;

    Session &m_session;
    const Words &m_words;
    std::shared_ptr<const Facts> m_facts;
    std::vector<std::uint32_t> m_rows;
    int m_column = Date;
    Qt::SortOrder m_order = Qt::DescendingOrder;
    mutable QCache<qint64, Incident> m_cache;
};
