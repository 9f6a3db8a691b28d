#include "report/Text.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace
{

/// A paragraph laid out; shared by the block that paints it.
struct Laid {
    std::vector<std::unique_ptr<QTextLayout>> layouts; ///< one for each line that the text itself has
    qreal height = 0;
};

std::vector<std::vector<Run>> hardLines(const std::vector<Run> &runs)
{
    std::vector<std::vector<Run>> lines(1);
    for (const Run &run : runs) {
        const QStringList parts = run.text.split(QLatin1Char('\n'));
        for (qsizetype i = 0; i < parts.size(); ++i) {
            if (i > 0)
                lines.emplace_back();
            if (!parts[i].isEmpty())
                lines.back().push_back({parts[i], run.face, run.colour});
        }
    }
    return lines;
}

std::shared_ptr<Laid> lay(const Paragraph &paragraph, qreal width)
{
    auto laid = std::make_shared<Laid>();
    const qreal pitch = style::points(paragraph.pitch);
    QTextOption option(paragraph.alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    const QFont regular = style::font(style::Face::Regular, paragraph.size);
    const QFontMetricsF metrics(regular);
    const qreal baseline = (pitch - metrics.height()) / 2 + metrics.ascent();
    for (const std::vector<Run> &line : hardLines(paragraph.runs)) {
        QString text;
        QList<QTextLayout::FormatRange> formats;
        for (const Run &run : line) {
            QTextCharFormat format;
            format.setFont(style::font(run.face, paragraph.size));
            format.setForeground(run.colour);
            formats.append({static_cast<int>(text.size()), static_cast<int>(run.text.size()), format});
            text += run.text;
        }
        auto layout = std::make_unique<QTextLayout>(text, regular);
        layout->setTextOption(option);
        layout->setFormats(formats);
        layout->setCacheEnabled(true);
        layout->beginLayout();
        for (QTextLine set = layout->createLine(); set.isValid(); set = layout->createLine()) {
            set.setLineWidth(width);
            set.setPosition({0, laid->height + baseline - set.ascent()});
            laid->height += pitch;
        }
        layout->endLayout();
        laid->layouts.push_back(std::move(layout));
    }
    return laid;
}

/// The space at which a line was broken: without it, its last word and the next one would be read as one.
void paintSpace(QPainter &painter, TaggedPdf &pdf, const QTextLayout &layout, const QTextLine &line,
                QPointF at)
{
    const int last = line.textStart() + line.textLength() - 1;
    for (const QTextLayout::FormatRange &range : layout.formats()) {
        if (last >= range.start && last < range.start + range.length) {
            // As wide as a line of text has it: the state of the page stays as it is.
            painter.setPen(QPen(range.format.foreground(), 0));
            pdf.space(range.format.font())
                .draw(&painter, at + QPointF(line.naturalTextRect().right(), line.y() + line.ascent()));
            return;
        }
    }
}

/// Paints the lines that stand in the clip, if there is one: a line that was only hidden could still be found
/// and copied from the PDF, on two pages.
void paintLaid(QPainter &painter, const Laid &laid, QPointF at)
{
    auto *pdf = TaggedPdf::of(painter);
    const bool clipped = painter.hasClipping();
    const QRectF clip = painter.clipBoundingRect();
    for (const auto &layout : laid.layouts) {
        for (int i = 0; i < layout->lineCount(); ++i) {
            const QTextLine line = layout->lineAt(i);
            const qreal middle = at.y() + line.y() + line.height() / 2;
            if (clipped && (middle < clip.top() || middle >= clip.bottom()))
                continue;
            const Spelled spelled(painter, layout->text().mid(line.textStart(), line.textLength()));
            line.draw(&painter, at);
            const bool isLast = i + 1 == layout->lineCount();
            const bool isBroken = isLast ? layout != laid.layouts.back()
                                         : layout->text()[line.textStart() + line.textLength() - 1].isSpace();
            if (pdf && isBroken)
                paintSpace(painter, *pdf, *layout, line, at);
        }
    }
}

} // namespace

Paragraph small(const QString &text, style::Face face, const QColor &colour, Qt::Alignment alignment)
{
    return {{{text, face, colour}}, style::tableSize, style::tablePitch, alignment};
}

Block headingBlock(const QString &text, qreal width)
{
    Block block =
        textBlock({{{text, style::Face::Bold, style::ink}}, style::headingSize, style::headingPitch}, width,
                  Role::Heading);
    block.spaceBefore = headingSpace;
    block.keepWithNext = true;
    block.splits = false;
    return block;
}

Block textBlock(const Paragraph &paragraph, qreal width, Role role)
{
    const auto laid = lay(paragraph, width);
    QString heading;
    for (const Run &run : paragraph.runs)
        heading += role == Role::Title || role == Role::Heading ? run.text : QString();
    return {.height = laid->height,
            .pitch = style::points(paragraph.pitch),
            .splits = true,
            .paint = [laid, role, heading](QPainter &painter) {
                const Tagged tagged(painter, role, heading);
                paintLaid(painter, *laid, {});
            }};
}

Block rowBlock(const std::vector<Cell> &cells, RowRule rule, qreal padding)
{
    struct Placed {
        std::shared_ptr<Laid> laid;
        qreal x;
        Role role;
    };
    std::vector<Placed> placed;
    qreal x = 0, height = 0;
    for (const Cell &cell : cells) {
        placed.push_back({lay(cell.paragraph, cell.width - style::gutter), x, cell.role});
        height = std::max(height, placed.back().laid->height);
        x += cell.width;
    }
    const qreal width = x - style::gutter;
    const qreal full = height + 2 * padding;
    return {.height = full,
            .pitch = style::points(cells.front().paragraph.pitch),
            .paint = [placed, width, full, padding, rule](QPainter &painter) {
                {
                    const Tagged row(painter, Role::Row);
                    for (const Placed &cell : placed) {
                        const Tagged tagged(painter, cell.role);
                        paintLaid(painter, *cell.laid, {cell.x, padding});
                    }
                }
                if (rule != RowRule::None) {
                    painter.setPen(
                        QPen(rule == RowRule::Strong ? style::ink : style::line, style::points(0.5)));
                    painter.drawLine(QPointF(0, full), QPointF(width, full));
                }
            }};
}
