#pragma once

#include "casefile/Session.h"

#include <QAbstractTableModel>
#include <QCache>

class Words;

/// The incidents that the filter leaves, as rows of a table: an array of ids. What a cell shows is read from
/// the file by id, a page of rows at a time, and kept for a while. Sorting is asked of the session.
class IncidentModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// In the order of Order::By.
    enum Column {
        Reference,
        Date,
        Title,
        Country,
        Place,
        Victims,
        StatusColumn,
        Types,
        Perpetrators,
        Parties,
        VisibilityColumn,
        BasisColumn,
        Changed,
        Tags,
        ColumnCount
    };

    IncidentModel(Session &session, const Words &words, QObject *parent);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

    IncidentId idAt(int row) const { return {(*m_ids)[static_cast<size_t>(row)]}; }
    const std::vector<std::uint32_t> &ids() const { return *m_ids; }
    /// The row of an incident, or -1.
    int rowOf(IncidentId id) const;
    /// What a cell shows.
    QString text(int row, Column column) const;
    /// What an incident without a title is called: what happened, where and when.
    static QString nameOf(const Incident &incident, const Vocabulary &vocabulary, const Words &words);
    /// What the list shows of an incident, under a filter.
    static QString textOf(const Incident &incident, Column column, const Filter &filter,
                          const Vocabulary &vocabulary, const Words &words);

private:
    void reload();
    const Incident *incidentAt(int row) const;
    /// Of a row, for whoever hears it: which incident it is, and what is known of it.
    QString sentence(int row) const;

    Session &m_session;
    const Words &m_words;
    std::shared_ptr<const Session::Ids> m_ids;
    mutable QCache<qint64, Incident> m_cache;
    mutable bool m_failed = false; ///< to read; told once
};
