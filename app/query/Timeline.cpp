#include "query/Timeline.h"

#include <utility>

namespace
{

/// The number of a month or a year, by its key, and back.
int numberOf(const QString &key, bool byMonth)
{
    return byMonth ? key.left(4).toInt() * 12 + key.mid(5).toInt() - 1 : key.toInt();
}

QString keyOf(int at, bool byMonth)
{
    const QString year = QStringLiteral("%1").arg(byMonth ? at / 12 : at, 4, 10, QLatin1Char('0'));
    return byMonth ? year + QStringLiteral("-%1").arg(at % 12 + 1, 2, 10, QLatin1Char('0')) : year;
}

} // namespace

Timeline timeline(const CountTable &table)
{
    const bool byMonth = table.by.front() == Key::Month;
    Timeline all;
    std::optional<int> next;
    for (const auto &[keys, count] : table.rows) {
        if (keys.front().isNull()) {
            all.unknown = count;
            continue;
        }
        const int at = numberOf(keys.front(), byMonth);
        for (int empty = next.value_or(at); empty < at; ++empty)
            all.rows.push_back({{keyOf(empty, byMonth)}, {}});
        all.rows.push_back({keys, count});
        next = at + 1;
    }
    return all;
}

std::vector<CountRow> rowsWithGaps(const CountTable &table)
{
    const bool byMonth = table.by.front() == Key::Month;
    std::vector<CountRow> rows;
    std::optional<int> next;
    for (const CountRow &row : table.rows) {
        if (!row.keys.front().isNull()) {
            const int at = numberOf(row.keys.front(), byMonth), first = next.value_or(at);
            if (first < at) {
                QStringList gap{keyOf(first, byMonth)};
                if (first < at - 1)
                    gap << keyOf(at - 1, byMonth);
                rows.push_back({gap, {}});
            }
            next = at + 1;
        }
        rows.push_back(row);
    }
    return rows;
}
