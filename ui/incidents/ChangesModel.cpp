#include "incidents/ChangesModel.h"

#include "casefile/Differences.h"
#include "casefile/HistoryEntry.h"
#include "incidents/IncidentModel.h"
#include "records/Printable.h"
#include "text/Plain.h"
#include "vocabulary/Words.h"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace
{

constexpr int cachedIncidents = 512;

/// As an entry of the history that did all of it.
QString inWords(ChangedIncident::What what, const Words &words)
{
    static constexpr std::array actions{"create", "update", "delete", "restore"}; // by What
    HistoryEntry entry;
    entry.action = QLatin1String(actions.at(static_cast<size_t>(what)));
    return actionInWords(entry, words);
}

} // namespace

ChangesModel::ChangesModel(Session &session, const Words &words, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_words(words)
    , m_cache(cachedIncidents)
{
}

void ChangesModel::show(RecentChanges changes)
{
    beginResetModel();
    m_changes = std::move(changes);
    m_cache.clear();
    m_rows.clear();
    endResetModel();
}

void ChangesModel::restrictTo(std::optional<int> person, bool filtered)
{
    beginResetModel();
    m_rows.clear();
    std::unordered_set<std::uint32_t> listed;
    if (filtered)
        listed.insert(m_session.listed()->begin(), m_session.listed()->end());
    for (size_t i = 0; i < m_changes.incidents.size(); ++i) {
        const ChangedIncident &changed = m_changes.incidents[i];
        if (person && std::ranges::find(changed.people, *person) == changed.people.end())
            continue;
        if (filtered && changed.what != ChangedIncident::What::Deleted &&
            !listed.contains(static_cast<std::uint32_t>(changed.id.value)))
            continue;
        m_rows.push_back(i);
    }
    endResetModel();
}

QString ChangesModel::peopleOf(const ChangedIncident &changed) const
{
    QStringList names;
    for (const int person : changed.people)
        names << m_changes.people[person];
    names.removeAll(QString());
    return m_words.list(names);
}

int ChangesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ChangesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const Incident *ChangesModel::incidentOf(const ChangedIncident &changed) const
{
    if (const Incident *known = m_cache.object(changed.record))
        return known;
    auto incident = m_session.file().store().incidentAt(changed.record, changed.last);
    if (incident)
        m_cache.insert(changed.record, new Incident(std::move(*incident)));
    return m_cache.object(changed.record);
}

QString ChangesModel::text(int row, Column column) const
{
    const ChangedIncident &changed = at(row);
    switch (column) {
    case Reference: {
        const Incident *incident = incidentOf(changed);
        return incident ? incident->reference : changed.record.toString(QUuid::WithoutBraces);
    }
    case Title: {
        const Incident *incident = incidentOf(changed);
        if (!incident)
            return {};
        const QString &title = incident->title.shown(m_words.language());
        return title.isEmpty() ? IncidentModel::nameOf(*incident, m_session.vocabulary(), m_words) : title;
    }
    case WhatColumn:
        return inWords(changed.what, m_words);
    case When: {
        const QDateTime at = changed.at.toLocalTime();
        return m_words.translate("Words", "%1, %2")
            .arg(m_words.shortPeriod({at.date(), at.date(), Precision::Day}),
                 m_words.locale().toString(at.time(), QStringLiteral("HH:mm")));
    }
    case By:
        return peopleOf(changed);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ChangesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::DisplayRole)
        return printable(text(index.row(), column));
    if (role == Qt::ToolTipRole)
        return plainTooltip(text(index.row(), column));
    return {};
}

QVariant ChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Reference:
        return m_words.translate("IncidentModel", "Reference");
    case Title:
        return m_words.translate("IncidentModel", "Title");
    case WhatColumn:
        return m_words.translate("ChangesModel", "Change");
    case When:
        return m_words.translate("ChangesModel", "Date and time");
    case By:
        return m_words.translate("ChangesModel", "By");
    case ColumnCount:
        break;
    }
    return {};
}
