#pragma once

#include "report/Block.h"
#include "report/Style.h"

#include <QString>

#include <vector>

/// A run of text in one face and colour; a paragraph is a few of them.
struct Run {
    QString text;
    style::Face face = style::Face::Regular;
    QColor colour = style::ink;
};

/// A text set in lines of a given width. Line breaks in it are kept.
struct Paragraph {
    std::vector<Run> runs;
    qreal size = style::bodySize;
    qreal pitch = style::bodyPitch;
    Qt::Alignment alignment = Qt::AlignLeft;
};

/// One in the size of tables and notes.
Paragraph small(const QString &text, style::Face face = style::Face::Regular,
                const QColor &colour = style::ink, Qt::Alignment alignment = Qt::AlignLeft);

inline constexpr qreal headingSpace = style::points(20); ///< before a heading
/// A heading, which stays with what follows.
Block headingBlock(const QString &text, qreal width);

/// A paragraph as a block; of no role where it is a part of what it stands in.
Block textBlock(const Paragraph &paragraph, qreal width, Role role = Role::Paragraph);

/// The cells of a table's row, side by side.
struct Cell {
    Paragraph paragraph;
    qreal width = 0;
    Role role = Role::Cell;
};

enum class RowRule { None, Below, Strong };

Block rowBlock(const std::vector<Cell> &cells, RowRule rule, qreal padding = style::points(3));
