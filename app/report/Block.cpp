#include "report/Block.h"

#include <QPainter>

#include <algorithm>
#include <utility>

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
                for (size_t i = 0; i < blocks.size(); ++i) {
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
