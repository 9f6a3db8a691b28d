#pragma once

#include "casefile/RecentChanges.h"
#include "casefile/Session.h"

#include <QAbstractTableModel>
#include <QCache>

class Words;

/// Incidents that were changed since something, as rows of a table; what stands in one is read when it is
/// shown.
class ChangesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Reference, Title, WhatColumn, When, By, ColumnCount };

    ChangesModel(Session &session, const Words &words, QObject *parent);

    void show(RecentChanges changes);
    const RecentChanges &all() const { return m_changes; }
    /// Leaves those that a person made (by position in RecentChanges::people; nothing: anyone), and which the
    /// filter of the window leaves. What is deleted stands in no filter, and is left.
    void restrictTo(std::optional<int> person, bool filtered);
    const ChangedIncident &at(int row) const { return m_changes.incidents[m_rows[static_cast<size_t>(row)]]; }
    /// Their names; nothing is said of those who gave none.
    QString peopleOf(const ChangedIncident &changed) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(int row, Column column) const;
    const Incident *incidentOf(const ChangedIncident &changed) const;

    Session &m_session;
    const Words &m_words;
    RecentChanges m_changes;
    std::vector<size_t> m_rows; ///< positions in m_changes.incidents
    mutable QCache<QUuid, Incident> m_cache;
};
