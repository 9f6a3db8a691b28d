#pragma once

#include <QStringList>

#include <vector>

/// The search line, as it is written: items parted by spaces, each a word, "a phrase" or key:value, and each
/// turned into its opposite by a hyphen before it. Values are parted by commas: type:life,liberty. What the
/// keys mean is for those to say who read it.
struct SearchItem {
    struct Value {
        QString text;
        bool quoted = false; ///< whole words, as they stand; not so where the quotation is not closed yet
        bool operator==(const Value &) const = default;
    };

    QString key = {}; ///< as it was written; empty of a word or a phrase, which has one value
    std::vector<Value> values = {};
    bool without = false;
    // In the line, to name what is not understood.
    qsizetype begin = 0, end = 0;
    bool isOpen = false; ///< a quotation that is not closed
};

/// Parts a line. Whatever is typed has some meaning; a key without a value has no values.
std::vector<SearchItem> searchItems(QStringView line);

/// The line that parts into these items, whatever their positions.
QString searchLine(const std::vector<SearchItem> &items);
