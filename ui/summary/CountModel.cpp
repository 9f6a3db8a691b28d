#include "summary/CountModel.h"

#include "query/Labels.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

#include <QGuiApplication>
#include <QPalette>

#include <algorithm>

namespace
{

/// The table is a figure, too: a cell is the darker, the more people it counts. Words on it stay readable.
QColor shade(qint64 people, qint64 largest)
{
    constexpr double least = 0.04, most = 0.36;
    QColor colour = QGuiApplication::palette().highlight().color();
    const double part = static_cast<double>(people) / static_cast<double>(largest);
    colour.setAlphaF(static_cast<float>(least + (most - least) * part));
    return colour;
}

} // namespace

CountModel::CountModel(const Vocabulary &vocabulary, const Words &words, QObject *parent)
    : QAbstractTableModel(parent)
    , m_vocabulary(vocabulary)
    , m_words(words)
{
}

void CountModel::setRows(Key key, std::vector<CountRow> rows)
{
    beginResetModel();
    m_key = key;
    m_rows = std::move(rows);
    m_isCross = false;
    endResetModel();
}

void CountModel::setCross(const CountTable &cross, std::vector<CountRow> rows,
                          const std::vector<CountRow> &columns)
{
    beginResetModel();
    m_key = cross.by.front();
    m_rows = std::move(rows);
    m_isCross = true;
    m_across.clear();
    m_crossed.clear();
    m_largest = 1;
    for (const CountRow &column : columns)
        m_across << column.keys.front();
    for (const CountRow &row : m_rows) {
        for (const QString &column : std::as_const(m_across)) {
            m_crossed.push_back(cross.at({row.keys.front(), column}));
            m_largest = std::max(m_largest, m_crossed.back().victims.low);
        }
    }
    endResetModel();
}

int CountModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CountModel::columnCount(const QModelIndex &parent) const
{
    constexpr int figures = 5;
    return parent.isValid() ? 0 : 1 + (m_isCross ? static_cast<int>(m_across.size()) : figures);
}

QString CountModel::label(Key key, const QString &code) const
{
    return valueLabel(key, code, m_vocabulary, m_words);
}

bool CountModel::isEmpty(int row) const
{
    return !m_isCross && m_rows[static_cast<size_t>(row)].count.incidents == 0;
}

const Count &CountModel::crossed(int row, int column) const
{
    return m_crossed[static_cast<size_t>(row) * static_cast<size_t>(m_across.size()) +
                     static_cast<size_t>(column - 1)];
}

QString CountModel::text(int row, int column) const
{
    const auto &[keys, count] = m_rows[static_cast<size_t>(row)];
    if (column == 0) {
        // What is empty from one to another.
        const QString first = label(m_key, keys.front());
        if (m_isCross || keys.size() < 2)
            return first;
        return first + (m_key == Key::Year ? QStringLiteral("–") : QStringLiteral(" – ")) +
               label(m_key, keys.back());
    }
    const QString none = QStringLiteral("–");
    if (m_isCross) {
        const Count &one = crossed(row, column);
        return one.incidents ? m_words.range(one.victims) : none;
    }
    const auto &[low, best, high] = count.victims;
    switch (column) {
    case 1:
        return m_words.number(count.incidents);
    case 2:
        return m_words.number(count.violations);
    case 3:
        return m_words.number(low);
    case 4:
        return m_words.number(best);
    default:
        return high ? m_words.number(*high) : none;
    }
}

QVariant CountModel::data(const QModelIndex &index, int role) const
{
    const int row = index.row(), column = index.column();
    const bool isCell = m_isCross && column > 0;
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::TextAlignmentRole:
        return int((column > 0 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case KeysRole: {
        const QString &key = m_rows[static_cast<size_t>(row)].keys.front();
        if (m_isCross)
            return QStringList{key, isCell ? m_across[column - 1] : QString()};
        return key.isNull() || isEmpty(row) ? QStringList() : QStringList{key};
    }
    case Qt::ForegroundRole:
        return (isCell && crossed(row, column).incidents == 0) || isEmpty(row)
                   ? QVariant(QGuiApplication::palette().placeholderText())
                   : QVariant();
    case Qt::BackgroundRole:
        return isCell && crossed(row, column).incidents > 0
                   ? QVariant(shade(crossed(row, column).victims.low, m_largest))
                   : QVariant();
    default:
        return {};
    }
}

QVariant CountModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section > 0 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return keyLabel(m_key, m_words);
    if (m_isCross)
        return label(Key::Type, m_across[section - 1]);
    return countLabels(m_words)[section - 1];
}
