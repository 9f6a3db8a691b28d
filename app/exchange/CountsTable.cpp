#include "exchange/CountsTable.h"

#include "query/Labels.h"
#include "records/Csv.h"
#include "vocabulary/Words.h"

#include <algorithm>
#include <array>

namespace
{

QStringList lastHeads(const Words &words)
{
    return {words.translate("CountsTable", "Conditions"), words.translate("CountsTable", "Revision")};
}

/// 50–56 or 47+: a range without the marks that part thousands.
QString bareRange(const VictimCount &people)
{
    const QString low = QString::number(people.low);
    if (!people.high)
        return low + QLatin1Char('+');
    return *people.high == people.low ? low : low + QChar(0x2013) + QString::number(*people.high);
}

} // namespace

CountsTable countsTable(Key key, std::span<const CountRow> rows, const CountedUnder &under,
                        const Vocabulary &vocabulary, const Words &words)
{
    CountsTable table{QStringList{keyLabel(key, words)} + countLabels(words) + lastHeads(words)};
    for (const auto &[keys, count] : rows) {
        const auto &[low, best, high] = count.victims;
        table.push_back({valueLabel(key, keys.front(), vocabulary, words), QString::number(count.incidents),
                         QString::number(count.violations), QString::number(low), QString::number(best),
                         high ? QString::number(*high) : QString(), under.conditions, under.revision});
    }
    return table;
}

CountsTable crossTable(const CountTable &cross, std::span<const CountRow> rows,
                       std::span<const CountRow> columns, const CountedUnder &under,
                       const Vocabulary &vocabulary, const Words &words)
{
    QStringList head{keyLabel(cross.by[0], words)};
    for (const CountRow &column : columns)
        head << valueLabel(cross.by[1], column.keys.front(), vocabulary, words);
    CountsTable table{head + lastHeads(words)};
    for (const CountRow &row : rows) {
        QStringList cells{valueLabel(cross.by[0], row.keys.front(), vocabulary, words)};
        for (const CountRow &column : columns) {
            const Count one = cross.at({row.keys.front(), column.keys.front()});
            cells << (one.incidents ? bareRange(one.victims) : QString());
        }
        table.push_back(cells << under.conditions << under.revision);
    }
    return table;
}

bool isHeadOfCounts(const QStringList &head)
{
    return std::ranges::any_of(std::array{Language::English, Language::French}, [&](Language language) {
        const QStringList last = lastHeads(Words(language));
        return head.size() > last.size() && head.mid(head.size() - last.size()) == last;
    });
}

QByteArray csvOf(const CountsTable &table)
{
    QByteArray out;
    for (QStringList row : table) {
        std::ranges::transform(row, row.begin(), neutralised);
        out += csvLine(row);
    }
    return out;
}

QString tabbedOf(const CountsTable &table)
{
    QString out;
    for (const QStringList &row : table)
        out += pasteLine(row);
    return out;
}
