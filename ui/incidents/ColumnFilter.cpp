#include "incidents/ColumnFilter.h"

#include "records/Codes.h"
#include "records/SearchItems.h"

#include <algorithm>

namespace columnfilter
{

namespace
{

using Column = IncidentModel::Column;

/// As it is written in the search line.
QString keyOf(Column column)
{
    switch (column) {
    case IncidentModel::Reference:
        return QStringLiteral("reference");
    case IncidentModel::Title:
        return QStringLiteral("title");
    case IncidentModel::Place:
        return QStringLiteral("place");
    default:
        return {};
    }
}

QStringList Filter::*listOf(Column column)
{
    switch (column) {
    case IncidentModel::Country:
        return &Filter::countries;
    case IncidentModel::Types:
        return &Filter::types;
    case IncidentModel::Perpetrators:
        return &Filter::perpetrators;
    case IncidentModel::Parties:
        return &Filter::parties;
    case IncidentModel::Tags:
        return &Filter::tags;
    default:
        return nullptr;
    }
}

template<typename E> void put(std::vector<E> &values, const QString &code, bool asked)
{
    const auto value = fromCode<E>(code);
    if (!value)
        return;
    std::erase(values, *value);
    if (asked)
        values.push_back(*value);
}

} // namespace

Asks asks(Column column)
{
    switch (column) {
    case IncidentModel::Reference:
    case IncidentModel::Title:
    case IncidentModel::Place:
        return Asks::Text;
    case IncidentModel::Date:
        return Asks::Period;
    case IncidentModel::Victims:
        return Asks::Victims;
    case IncidentModel::Country:
    case IncidentModel::StatusColumn:
    case IncidentModel::Types:
    case IncidentModel::Perpetrators:
    case IncidentModel::Parties:
    case IncidentModel::VisibilityColumn:
    case IncidentModel::Tags:
        return Asks::Values;
    case IncidentModel::Changed:
        return Asks::Since;
    case IncidentModel::BasisColumn:
    case IncidentModel::ColumnCount:
        break;
    }
    return Asks::Nothing;
}

QString mayBeEmpty(Column column)
{
    switch (column) {
    case IncidentModel::Title:
        return QStringLiteral("title");
    case IncidentModel::Place:
        return QStringLiteral("place");
    case IncidentModel::Perpetrators:
        return QStringLiteral("perpetrators");
    case IncidentModel::Parties:
        return QStringLiteral("parties");
    case IncidentModel::Tags:
        return QStringLiteral("tags");
    default:
        return {};
    }
}

bool isAsked(const Filter &filter, Column column)
{
    return !(without(filter, column) == filter);
}

Filter without(const Filter &filter, Column column)
{
    Filter rest = filter;
    switch (asks(column)) {
    case Asks::Values:
        if (const auto list = listOf(column))
            (rest.*list).clear();
        else if (column == IncidentModel::StatusColumn)
            rest.statuses.clear();
        else
            rest.visibilities.clear();
        if (column == IncidentModel::Tags)
            rest.withoutTags.clear();
        break;
    case Asks::Period:
        rest.from = rest.to = std::nullopt;
        break;
    case Asks::Victims:
        rest.victims.reset();
        break;
    case Asks::Text:
        if (!text(filter, column).isEmpty())
            rest = withText(filter, column, {});
        break;
    case Asks::Since:
        rest.changedSince.reset();
        break;
    case Asks::Nothing:
        break;
    }
    return withFilled(rest, column, std::nullopt);
}

QStringList values(const Filter &filter, Column column)
{
    if (const auto list = listOf(column))
        return filter.*list;
    QStringList codes;
    if (column == IncidentModel::StatusColumn) {
        for (const Status status : filter.statuses)
            codes << codeOf(status);
    } else if (column == IncidentModel::VisibilityColumn) {
        for (const Visibility visibility : filter.visibilities)
            codes << codeOf(visibility);
    }
    return codes;
}

Filter withValue(const Filter &filter, Column column, const QString &value, bool asked)
{
    Filter changed = filter;
    if (const auto list = listOf(column)) {
        (changed.*list).removeAll(value);
        if (asked)
            changed.*list << value;
    } else if (column == IncidentModel::StatusColumn) {
        put(changed.statuses, value, asked);
    } else if (column == IncidentModel::VisibilityColumn) {
        put(changed.visibilities, value, asked);
    }
    return changed;
}

QString text(const Filter &filter, Column column)
{
    const QString key = keyOf(column);
    std::vector<SearchItem> own;
    for (SearchItem &item : searchItems(filter.words)) {
        if (key.isEmpty() || item.key != key)
            continue;
        item.key.clear();
        own.push_back(std::move(item));
    }
    return searchLine(own);
}

Filter withText(const Filter &filter, Column column, const QString &typed)
{
    const QString key = keyOf(column);
    std::vector<SearchItem> items = searchItems(filter.words);
    std::erase_if(items, [&](const SearchItem &item) { return item.key == key; });
    for (SearchItem &item : searchItems(typed)) {
        // A colon is nothing but a colon here.
        if (!item.key.isEmpty()) {
            QString whole = typed.mid(item.begin, item.end - item.begin);
            item.values = {
                {whole.remove(QLatin1Char('"')).replace(QLatin1Char(':'), QLatin1Char(' ')), true}};
        }
        item.key = key;
        item.isOpen = false;
        items.push_back(std::move(item));
    }
    Filter changed = filter;
    changed.words = searchLine(items);
    return changed;
}

std::optional<bool> filled(const Filter &filter, Column column)
{
    const QString name = mayBeEmpty(column);
    if (!name.isEmpty() && filter.has.contains(name))
        return true;
    if (!name.isEmpty() && filter.lacks.contains(name))
        return false;
    return std::nullopt;
}

Filter withFilled(const Filter &filter, Column column, std::optional<bool> filled)
{
    Filter changed = filter;
    const QString name = mayBeEmpty(column);
    if (name.isEmpty())
        return changed;
    changed.has.removeAll(name);
    changed.lacks.removeAll(name);
    if (filled)
        (*filled ? changed.has : changed.lacks) << name;
    return changed;
}

} // namespace columnfilter
