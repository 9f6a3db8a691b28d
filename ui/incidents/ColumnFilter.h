#pragma once

#include "incidents/IncidentModel.h"
#include "query/Filter.h"

/// What can be asked of a column of the list in its head: a part of the one filter there is.
namespace columnfilter
{

enum class Asks {
    Nothing,
    Values, ///< some of those that occur
    Period, ///< from a day to a day
    Victims,
    Text, ///< words that stand in it
    Since ///< a day
};

Asks asks(IncidentModel::Column column);
/// The field that may be empty, as in Filter::has; empty where it always says something.
QString mayBeEmpty(IncidentModel::Column column);

/// Whether a filter asks anything of a column.
bool isAsked(const Filter &filter, IncidentModel::Column column);
/// The filter without what it asks of a column.
Filter without(const Filter &filter, IncidentModel::Column column);

/// The codes, or names, that are asked of a column of values.
QStringList values(const Filter &filter, IncidentModel::Column column);
Filter withValue(const Filter &filter, IncidentModel::Column column, const QString &value, bool asked);

/// The words that are asked of a column of text, as they are typed there: words, and “phrases” in quotation
/// marks, each turned by a hyphen before it.
QString text(const Filter &filter, IncidentModel::Column column);
Filter withText(const Filter &filter, IncidentModel::Column column, const QString &typed);

/// Whether a column is to hold something, or nothing, or may do either.
std::optional<bool> filled(const Filter &filter, IncidentModel::Column column);
Filter withFilled(const Filter &filter, IncidentModel::Column column, std::optional<bool> filled);

} // namespace columnfilter
