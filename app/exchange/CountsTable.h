#pragma once

#include "query/Count.h"

#include <span>

class Vocabulary;
class Words;

/// A table of counts as texts, the head first: names in words, figures bare, so that a spreadsheet counts
/// with them. The last two columns of each row say under which conditions it was counted, and at which
/// revision of the case file: a row that is copied elsewhere takes them with it.
using CountsTable = std::vector<QStringList>;

/// What stands in those columns.
struct CountedUnder {
    QString conditions;
    QString revision;
};

/// `rows` are by `key` alone.
CountsTable countsTable(Key key, std::span<const CountRow> rows, const CountedUnder &under,
                        const Vocabulary &vocabulary, const Words &words);

/// A row for each of `rows`, a column for each of `columns`; `cross` is by the keys of both, in this order.
CountsTable crossTable(const CountTable &cross, std::span<const CountRow> rows,
                       std::span<const CountRow> columns, const CountedUnder &under,
                       const Vocabulary &vocabulary, const Words &words);

/// Whether this is the head of such a table, in any language.
bool isHeadOfCounts(const QStringList &head);

/// As CSV, and with tabs for the clipboard. What a spreadsheet would run as a formula is made harmless.
QByteArray csvOf(const CountsTable &table);
QString tabbedOf(const CountsTable &table);
