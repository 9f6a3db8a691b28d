#include "filter/FacetModel.h"

#include "records/Printable.h"
#include "text/Plain.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

#include <QGuiApplication>
#include <QPalette>

#include <algorithm>
#include <numeric>

FacetModel::FacetModel(const Words &words, QObject *parent)
    : QAbstractTableModel(parent)
    , m_words(words)
{
}

void FacetModel::setValues(std::vector<Value> values)
{
    beginResetModel();
    m_values = std::move(values);
    for (size_t i = 0; i < m_values.size(); ++i) {
        m_values[i].rank = static_cast<int>(i);
        m_values[i].sought = folded(m_values[i].label);
    }
    sort();
    choose();
    endResetModel();
}

void FacetModel::setCounts(const QHash<QString, qint64> &incidents)
{
    for (Value &value : m_values)
        value.incidents = incidents.value(value.value);
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, 1));
}

void FacetModel::setAsked(const QStringList &values)
{
    for (Value &value : m_values)
        value.isAsked = values.contains(value.value);
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, 0), {Qt::CheckStateRole});
}

void FacetModel::seek(const QString &text)
{
    beginResetModel();
    m_sought = text.trimmed();
    choose();
    endResetModel();
}

void FacetModel::order(By by)
{
    beginResetModel();
    m_by = by;
    sort();
    choose();
    endResetModel();
}

void FacetModel::sort()
{
    m_order.resize(m_values.size());
    std::iota(m_order.begin(), m_order.end(), size_t(0));
    if (m_by == By::Count)
        std::ranges::stable_sort(m_order, std::greater(), [&](size_t i) { return m_values[i].incidents; });
}

void FacetModel::choose()
{
    const QString sought = folded(m_sought);
    m_rows.clear();
    for (const size_t i : m_order) {
        // What is no letter is compared as it is written.
        const bool holds = sought.isEmpty() ? m_values[i].label.contains(m_sought, Qt::CaseInsensitive)
                                            : m_values[i].sought.contains(sought);
        if (holds)
            m_rows.push_back(i);
    }
}

int FacetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FacetModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 2;
}

Qt::ItemFlags FacetModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return index.column() == 0 ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant FacetModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Value &value = m_values[m_rows[static_cast<size_t>(index.row())]];
    const bool isName = index.column() == 0;
    switch (role) {
    case Qt::DisplayRole:
        return isName ? printable(value.label) : m_words.number(value.incidents);
    case Qt::CheckStateRole:
        return isName ? QVariant(value.isAsked ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::ToolTipRole:
        return isName ? QVariant(plainTooltip(value.label)) : QVariant();
    case Qt::TextAlignmentRole:
        return int((isName ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        return value.incidents > 0 ? QVariant() : QVariant(QGuiApplication::palette().placeholderText());
    default:
        return {};
    }
}

bool FacetModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole)
        return false;
    emit toggled(m_values[m_rows[static_cast<size_t>(index.row())]].value,
                 value.value<Qt::CheckState>() == Qt::Checked);
    return true;
}
