#pragma once

#include "report/Tags.h"

#include <QtGlobal>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QPainter;

/// A piece of a page of known height, which paints itself with its upper left corner at the origin.
struct Block {
    qreal height = 0;
    qreal spaceBefore = 0; ///< left out at the top of a page
    /// Where it may be torn: at whole multiples of this; 0 for nowhere. A block that is no taller than a page
    /// is torn only where `splits`.
    qreal pitch = 0;
    bool splits = false;
    bool keepWithNext = false;
    /// Painted above the first piece, and again at the top of every page on which blocks with the same head
    /// go on.
    std::shared_ptr<const Block> head = nullptr;
    /// What is said in the place of a figure; blocks that share it are one.
    std::shared_ptr<const QString> figure = nullptr;
    /// A name under which the page that it stands on is remembered; empty for none.
    const char *anchor = nullptr;
    qint64 row = -1; ///< its place in the list of incidents, from 0; of another block, -1
    std::function<void(QPainter &)> paint = {};
};

/// Tags the table or the figure that blocks share, which are painted one behind the other.
class Shared
{
public:
    /// To be called before each is painted, and its head.
    void enter(QPainter &painter, const Block &block);

private:
    const void *m_of = nullptr;
    std::optional<Tagged> m_tagged;
};

/// Blocks one below the other, as one that is not torn.
Block stacked(std::vector<Block> blocks);
/// Two blocks, the second of them `at` right of the first, as one that is not torn.
Block besideEachOther(Block left, Block right, qreal at);
