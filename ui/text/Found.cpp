#include "text/Found.h"

#include "records/SearchItems.h"

#include <QPalette>

#include <algorithm>

std::vector<Sought> soughtBy(const QString &words)
{
    std::vector<Sought> all;
    for (const SearchItem &item : searchItems(words)) {
        for (const auto &[text, quoted] : item.values) {
            Sought sought(text, !quoted);
            if (!item.without && !sought.isEmpty())
                all.push_back(std::move(sought));
        }
    }
    return all;
}

QList<QTextLayout::FormatRange> marksIn(const QString &text, const std::vector<Sought> &sought,
                                        const QPalette &palette, bool selected)
{
    std::vector<Sought::Range> found;
    for (const Sought &one : sought) {
        const auto more = one.rangesIn(text);
        found.insert(found.end(), more.begin(), more.end());
    }
    std::ranges::sort(found, {}, &Sought::Range::begin);
    QTextCharFormat mark;
    QColor ground = selected ? palette.highlightedText().color() : palette.highlight().color();
    ground.setAlphaF(0.3F); // what stands on it stays as legible
    mark.setBackground(ground);
    QList<QTextLayout::FormatRange> marks;
    qsizetype behind = 0;
    for (const auto &[begin, end] : found) {
        const qsizetype first = std::max(begin, behind);
        if (first < end)
            marks.append({static_cast<int>(first), static_cast<int>(end - first), mark});
        behind = std::max(behind, end);
    }
    return marks;
}
