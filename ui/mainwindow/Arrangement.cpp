#include "mainwindow/Arrangement.h"

#include "incidents/IncidentModel.h"

#include <QHeaderView>
#include <QJsonArray>
#include <QTableView>

#include <algorithm>
#include <array>

namespace
{

/// In the order of IncidentModel::Column.
constexpr std::array names{"reference", "date",         "title",   "country",    "place", "victims", "status",
                           "types",     "perpetrators", "parties", "visibility", "basis", "changed", "tags"};
static_assert(names.size() == IncidentModel::ColumnCount);

const QString columnsKey = QStringLiteral("columns");
const QString sortKey = QStringLiteral("sort");
const QString descendingKey = QStringLiteral("descending");

QString nameOf(int column)
{
    return QLatin1String(names.at(static_cast<size_t>(column)));
}

/// Or -1.
int columnOf(const QJsonValue &name)
{
    const auto found =
        std::ranges::find(names, name.toString(), [](const char *one) { return QLatin1String(one); });
    return found == names.end() ? -1 : static_cast<int>(found - names.begin());
}

} // namespace

QJsonObject arrangement::of(const QTableView &list)
{
    const QHeaderView &header = *list.horizontalHeader();
    QJsonArray columns;
    for (int visual = 0; visual < header.count(); ++visual) {
        if (const int column = header.logicalIndex(visual); !header.isSectionHidden(column))
            columns << nameOf(column);
    }
    return {{columnsKey, columns},
            {sortKey, nameOf(header.sortIndicatorSection())},
            {descendingKey, header.sortIndicatorOrder() == Qt::DescendingOrder}};
}

void arrangement::apply(QTableView &list, const QJsonObject &arranged)
{
    QHeaderView &header = *list.horizontalHeader();
    std::vector<int> columns;
    for (const QJsonValue &name : arranged.value(columnsKey).toArray()) {
        if (const int column = columnOf(name); column >= 0 && std::ranges::count(columns, column) == 0)
            columns.push_back(column);
    }
    // A list without columns could not be given any.
    if (!columns.empty()) {
        for (size_t i = 0; i < columns.size(); ++i)
            header.moveSection(header.visualIndex(columns[i]), static_cast<int>(i));
        for (int column = 0; column < header.count(); ++column)
            header.setSectionHidden(column, std::ranges::count(columns, column) == 0);
    }
    if (const int column = columnOf(arranged.value(sortKey)); column >= 0) {
        list.sortByColumn(column,
                          arranged.value(descendingKey).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
}
