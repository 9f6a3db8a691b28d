#include "report/BriefingFigures.h"

#include "figures/Bars.h"
#include "figures/Columns.h"
#include "figures/Line.h"
#include "query/Labels.h"
#include "query/Timeline.h"
#include "report/Text.h"
#include "report/YearTable.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <array>

using style::points;

namespace
{

/// The rows with the largest minimum: several, where they are equal.
std::vector<const CountRow *> largestRows(const std::vector<CountRow> &rows)
{
    std::vector<const CountRow *> largest;
    for (const CountRow &row : rows) {
        if (!largest.empty() && row.count.victims.low > largest.front()->count.victims.low)
            largest.clear();
        if (largest.empty() || row.count.victims.low == largest.front()->count.victims.low)
            largest.push_back(&row);
    }
    return largest;
}

/// Whether none of its texts is cut, or leaves its column.
bool isWhole(const Figure &figure, qreal width)
{
    return std::ranges::all_of(figure.texts, [&](const Figure::Text &text) {
        const QFont &font = text.isValue ? figure.look().value : figure.look().label;
        return textWidth(text.text, font) <= text.box.width() && text.box.right() <= width;
    });
}

} // namespace

BriefingFigures::BriefingFigures(const Briefing &briefing, const Vocabulary &vocabulary, const Words &words,
                                 qreal width)
    : m_briefing(briefing)
    , m_vocabulary(vocabulary)
    , m_words(words)
    , m_width(width)
{
}

QString BriefingFigures::say(const char *text, qint64 number) const
{
    return m_words.translate("Briefing", text, nullptr, number);
}

std::vector<Block> BriefingFigures::blocks() const
{
    std::vector<Block> all;
    const qreal column = style::columnOf(m_width), next = column + 2 * style::gutter;
    Panel left = byKey(m_briefing.byCountry, column, true), right = overTime(column);
    const bool legend = left.isSentence;
    if (left.isSmall && right.isSmall) {
        // The charts begin at one height.
        left.title.height = right.title.height = std::max(left.title.height, right.title.height);
        std::vector<Block> sides[2];
        add(sides[0], std::move(left));
        add(sides[1], std::move(right));
        all.push_back(besideEachOther(stacked(std::move(sides[0])), stacked(std::move(sides[1])), next));
        all.back().spaceBefore = headingSpace;
        add(all, byKey(m_briefing.byType, m_width, legend));
        return all;
    }
    add(all, byKey(m_briefing.byCountry, m_width, true));
    add(all, byKey(m_briefing.byType, m_width, legend));
    add(all, overTime(m_width));
    return all;
}

void BriefingFigures::add(std::vector<Block> &all, Panel panel) const
{
    if (!panel.isSentence)
        all.push_back(std::move(panel.title));
    std::ranges::move(panel.body, std::back_inserter(all));
}

QString BriefingFigures::nameOf(Key key, const CountRow &row) const
{
    QString name = valueLabel(key, row.keys.front(), m_vocabulary, m_words);
    name.front() = name.front().toUpper(); // months stand in lower case in French, but not at the head
    return name;
}

QString BriefingFigures::incidents(const Count &count) const
{
    return say(QT_TRANSLATE_N_NOOP("Briefing", "%n incidents"), count.incidents);
}

QString BriefingFigures::inWords(Key key, const CountRow &row) const
{
    return m_words.translate("Briefing", "%1: %2")
        .arg(nameOf(key, row),
             m_words.victims(row.count.victims) + QStringLiteral(", ") + incidents(row.count));
}

QString BriefingFigures::titleOf(Key key, const std::vector<CountRow> &rows) const
{
    const auto largest = largestRows(rows);
    const qint64 all = m_briefing.total.victims.low;
    const VictimCount &victims = largest.front()->count.victims;
    if (largest.size() == 1 && victims.low == all)
        return say(QT_TRANSLATE_NOOP("Briefing", "%1: %2"))
            .arg(nameOf(key, *largest.front()), m_words.atLeastPeople(victims));
    if (largest.size() == 1)
        return say(QT_TRANSLATE_NOOP("Briefing", "%1: %2 out of %3 in total"))
            .arg(nameOf(key, *largest.front()), m_words.atLeastPeople(victims), m_words.number(all));
    // Two are named; of more, none stands out.
    const bool alike =
        std::ranges::all_of(largest, [&](const CountRow *row) { return row->count.victims == victims; });
    if (largest.size() == 2 && alike && victims.low > 0) {
        QStringList names;
        for (const CountRow *row : largest)
            names << valueLabel(key, row->keys.front(), m_vocabulary, m_words);
        QString both = m_words.list(names);
        both.front() = both.front().toUpper();
        return say(QT_TRANSLATE_NOOP("Briefing", "%1: %2 each, out of %3 in total"))
            .arg(both, m_words.atLeastPeople(victims), m_words.number(all));
    }
    switch (key) {
    case Key::Country:
        return say(QT_TRANSLATE_NOOP("Briefing", "Victims by country (minimum)"));
    case Key::Type:
        return say(QT_TRANSLATE_NOOP("Briefing", "Victims by type of violation (minimum)"));
    case Key::Month:
        return say(QT_TRANSLATE_NOOP("Briefing", "Victims by month (minimum)"));
    default:
        return say(QT_TRANSLATE_NOOP("Briefing", "Victims by year (minimum)"));
    }
}

Block BriefingFigures::note(const QString &text, qreal width) const
{
    Block block = textBlock(small(text, style::Face::Regular, style::quiet), width);
    block.spaceBefore = points(3);
    return block;
}

BriefingFigures::Panel BriefingFigures::sentence(Key key, const CountRow &row) const
{
    Panel panel{.isSentence = true};
    panel.body.push_back(textBlock(
        {{{say(QT_TRANSLATE_NOOP("Briefing", "%1: %2, %3."))
               .arg(nameOf(key, row), m_words.atLeastPeople(row.count.victims), incidents(row.count))}}},
        m_width));
    panel.body.front().spaceBefore = points(6);
    return panel;
}

BriefingFigures::Panel BriefingFigures::byKey(const CountTable &table, qreal width, bool legend) const
{
    const Key key = table.by.front();
    if (table.rows.size() == 1)
        return sentence(key, table.rows.front());
    Panel panel{.title = headingBlock(titleOf(key, table.rows), width)};
    if (legend) {
        panel.body.push_back(
            note(say(QT_TRANSLATE_NOOP("Briefing", "Bars: minimum number of people. Thin line and "
                                                   "second figure: maximum. “+”: maximum unknown.")),
                 width));
        panel.body.back().keepWithNext = true;
    }
    std::vector<Bar> bars;
    QStringList said;
    for (const CountRow &row : table.bySize()) {
        const auto &[keys, count] = row;
        said << inWords(key, row);
        bars.push_back({valueLabel(key, keys.front(), m_vocabulary, m_words), count.victims,
                        m_words.range(count.victims), incidents(count)});
    }
    const auto alternative = std::make_shared<const QString>(said.join(QStringLiteral("; ")));
    const auto figure = std::make_shared<const Figure>(barFigure(bars, style::look(style::tableSize), width));
    constexpr size_t together = 3; // at a page's foot
    constexpr size_t few = 6;
    for (size_t i = 0; i < bars.size(); ++i) {
        const int item = static_cast<int>(i);
        panel.body.push_back({.height = figure->areas[i].height(),
                              .spaceBefore = i == 0 ? points(6) : 0,
                              .keepWithNext = i + 1 < std::min(together, bars.size()),
                              .figure = alternative,
                              .paint = [figure, item](QPainter &painter) {
                                  painter.translate(0, -figure->areas[static_cast<size_t>(item)].top());
                                  figure->paintItem(painter, item);
                              }});
    }
    // They add up to more than the total where they do in a figure that is shown.
    const Count sum = table.sum(), &total = m_briefing.total;
    if (sum.incidents != total.incidents || sum.victims.low != total.victims.low ||
        sum.victims.high != total.victims.high) {
        panel.body.push_back(
            note(say(QT_TRANSLATE_NOOP("Briefing", "The rows may add up to more than the total, because a "
                                                   "person or an incident can be counted in several rows.")),
                 width));
    }
    panel.isSmall = bars.size() <= few && isWhole(*figure, width);
    return panel;
}

BriefingFigures::Panel BriefingFigures::overTime(qreal width) const
{
    const Timeline months = timeline(m_briefing.byMonth);
    constexpr size_t mostMonths = 48, few = 12;
    const bool byYear = months.rows.empty() || months.rows.size() > mostMonths;
    const Key key = byYear ? Key::Year : Key::Month;
    const std::vector<CountRow> rows = byYear ? timeline(m_briefing.byYear).rows : months.rows;
    Panel panel;
    if (rows.size() == 1) {
        panel = sentence(key, rows.front());
    } else {
        panel.title = headingBlock(titleOf(key, rows), width);
        std::vector<Column> columns;
        QStringList said;
        for (const CountRow &row : rows) {
            const auto &[keys, count] = row;
            said << inWords(key, row);
            Column column = timeColumn(keys.front(), columns.empty(), m_words);
            column.size = count.victims.low;
            column.value = m_words.number(count.victims.low);
            column.note = m_words.number(count.incidents);
            columns.push_back(std::move(column));
        }
        constexpr qreal letters = 7;
        auto [figure, allValues] = columnFigure(columns, say(QT_TRANSLATE_NOOP("Briefing", "Incidents")),
                                                style::look(letters), width);
        panel.isSmall = !byYear && allValues && rows.size() <= few;
        panel.body.push_back(
            {.height = figure.height,
             .spaceBefore = points(8),
             .keepWithNext = true,
             .figure = std::make_shared<const QString>(said.join(QStringLiteral("; "))),
             .paint = [figure = std::move(figure)](QPainter &painter) { figure.paint(painter); }});
        if (byYear || !allValues)
            std::ranges::move(yearTable(width), std::back_inserter(panel.body));
    }
    if (const Count &unknown = months.unknown; unknown.incidents > 0) {
        panel.body.push_back(
            textBlock(small(say(QT_TRANSLATE_NOOP("Briefing", "Month unknown: %1, %2."))
                                .arg(incidents(unknown), m_words.atLeastPeople(unknown.victims))),
                      width));
        panel.body.back().spaceBefore = points(3);
    }
    if (!panel.isSentence)
        panel.body.push_back(
            note(say(QT_TRANSLATE_NOOP("Briefing", "Changes over time may reflect changes in reporting.")),
                 width));
    return panel;
}

std::vector<Block> BriefingFigures::yearTable(qreal width) const
{
    std::vector<YearRow> rows;
    for (const CountRow &year : m_briefing.byYear.rows)
        rows.push_back({.year = year.keys.front().toInt(), .all = year.count.victims.low});
    for (const auto &[keys, count] : m_briefing.byMonth.rows) {
        if (keys.front().isNull())
            continue;
        const auto row = std::ranges::lower_bound(rows, keys.front().left(4).toInt(), {}, &YearRow::year);
        row->people[static_cast<size_t>(keys.front().mid(5).toInt()) - 1] = count.victims.low;
    }
    std::array<QString, 12> names;
    for (int month = 1; month <= 12; ++month)
        names[static_cast<size_t>(month) - 1] = m_words.shortMonth(month);
    auto blocks =
        ::yearTable(rows, names, say(QT_TRANSLATE_NOOP("Briefing", "Year")), m_words.locale(), width);
    qreal space = points(8);
    for (Block &block : blocks)
        block.spaceBefore = std::exchange(space, 0);
    return blocks;
}
