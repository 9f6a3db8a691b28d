#pragma once

#include "figures/Look.h"

#include <QLineF>
#include <QRectF>
#include <QString>

#include <functional>
#include <vector>

class QPainter;

/// A picture of numbers, laid out: which pieces it consists of and where they stand, with the upper left
/// corner at the origin. A page and a window paint the same one; a window also asks what is at a point.
class Figure
{
public:
    /// A piece belongs to an item (a bar, a column), by number, or to the whole.
    static constexpr int whole = -1;
    struct Fill {
        int item;
        QRectF box;
    };
    struct Line {
        int item;
        QLineF line;
        qreal width;
    };
    struct Text {
        int item;
        QString text;
        QRectF box;
        bool isValue = false; ///< else a label
        bool isQuiet = false;
        Qt::Alignment alignment = Qt::AlignLeft;
    };

    explicit Figure(Look look)
        : m_look(std::move(look))
    {
    }

    qreal height = 0;
    std::vector<QRectF> areas; ///< where an item is pointed at, by number
    std::vector<Fill> fills;
    std::vector<Line> lines;
    std::vector<Text> texts;

    const Look &look() const { return m_look; }
    /// The item at a point, or `whole`.
    int itemAt(QPointF point) const;

    /// Another colour for an item than the accent.
    using ColourOf = std::function<QColor(int item)>;
    void paint(QPainter &painter, const ColourOf &colourOf = {}) const;
    /// One item alone, where the whole would stand.
    void paintItem(QPainter &painter, int item) const;

private:
    void paint(QPainter &painter, const ColourOf &colourOf, bool all, int item) const;

    Look m_look;
};
