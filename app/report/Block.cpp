#include "report/Block.h"

#include <QPainter>

#include <algorithm>
#include <utility>

void Shared::enter(QPainter &painter, const Block &block)
{
    const void *of = block.head ? static_cast<const void *>(block.head.get()) : block.figure.get();
    if (of == std::exchange(m_of, of))
        return;
    m_tagged.reset();
    if (block.head)
        m_tagged.emplace(painter, Role::Table);
    else if (block.figure)
        m_tagged.emplace(painter, Role::Figure, *block.figure);
}

Block stacked(std::vector<Block> blocks)
{
    qreal height = 0;
    std::vector<qreal> tops;
    for (const Block &block : blocks) {
        height += tops.empty() ? 0 : block.spaceBefore;
        tops.push_back(height);
        height += block.height;
    }
    return {.height = height, .paint = [blocks = std::move(blocks), tops](QPainter &painter) {
                Shared shared;
                for (size_t i = 0; i < blocks.size(); ++i) {
                    shared.enter(painter, blocks[i]);
                    painter.save();
                    painter.translate(0, tops[i]);
                    blocks[i].paint(painter);
                    painter.restore();
                }
            }};
}

Block besideEachOther(Block left, Block right, qreal at)
{
    const qreal height = std::max(left.height, right.height);
    return {.height = height,
            .paint = [left = std::move(left), right = std::move(right), at](QPainter &painter) {
                left.paint(painter);
                painter.translate(at, 0);
                right.paint(painter);
            }};
}
