#pragma once

#include <QJsonObject>

class QTableView;

/// Which columns a list of incidents shows, in which order, and by which it is sorted: what a saved filter
/// keeps beside its conditions. Columns are named, so that another version, which has others, takes up those
/// that it knows.
namespace arrangement
{

QJsonObject of(const QTableView &list);
/// Leaves what `arranged` does not say as it is.
void apply(QTableView &list, const QJsonObject &arranged);

} // namespace arrangement
