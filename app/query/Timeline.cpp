#include "query/Timeline.h"

#include <utility>

Timeline timeline(const CountTable &table)
{
    const bool byMonth = table.by.front() == Key::Month;
    const auto number = [&](const QString &key) {
        return byMonth ? key.left(4).toInt() * 12 + key.mid(5).toInt() - 1 : key.toInt();
    };
    const auto keyOf = [&](int at) {
        const QString year = QStringLiteral("%1").arg(byMonth ? at / 12 : at, 4, 10, QLatin1Char('0'));
        return byMonth ? year + QStringLiteral("-%1").arg(at % 12 + 1, 2, 10, QLatin1Char('0')) : year;
    };
    Timeline all;
    std::optional<int> next;
    for (const auto &[keys, count] : table.rows) {
        if (keys.front().isNull()) {
            all.unknown = count;
            continue;
        }
        const int at = number(keys.front());
        for (int empty = next.value_or(at); empty < at; ++empty)
            all.rows.push_back({{keyOf(empty)}, {}});
        all.rows.push_back({keys, count});
        next = at + 1;
    }
    return all;
}
