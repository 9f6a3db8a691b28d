#include "report/Pages.h"

#include "casefile/OutputFile.h"
#include "figures/Line.h"
#include "records/Printable.h"
#include "report/PdfFinish.h"
#include "vocabulary/Words.h"

#include <QCoreApplication>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <cmath>

using style::points;

namespace
{

// What header and footer take from the text, beyond the margins.
constexpr qreal headerHeight = points(22);
constexpr qreal footerHeight = points(28); // and the source

} // namespace

/// Sets blocks one below the other, and starts pages. Without a painter it only counts; what it finds, it
/// notes in a plan, if there is one.
class Pages::Walk
{
public:
    Walk(const Pages &pages, QPagedPaintDevice *device, QPainter *painter, PageRange range,
         PagePlan *plan = nullptr, int firstPage = 1)
        : m_pages(pages)
        , m_device(device)
        , m_painter(painter)
        , m_range(range)
        , m_plan(plan)
        , m_page(firstPage - 1)
        , m_top(style::margin + headerHeight)
        , m_bottom(pages.m_page.height() - style::margin - footerHeight - pages.m_sourceHeight)
    {
        startPage();
    }

    /// Whether pages that are wanted can still come.
    bool take(Block block)
    {
        // What must stay with the next waits for it.
        const bool wait = block.keepWithNext;
        m_waiting.push_back(std::move(block));
        if (!wait)
            flush();
        return m_range.last == 0 || m_page <= m_range.last;
    }

    int finish()
    {
        flush();
        return m_page;
    }

private:
    bool painted() const
    {
        return m_painter && m_page >= m_range.first && (m_range.last == 0 || m_page <= m_range.last);
    }

    void startPage()
    {
        ++m_page;
        if (m_plan)
            m_plan->pages = std::max(m_plan->pages, m_page);
        // The first page has its title block instead of a header.
        m_y = m_page == 1 ? style::margin : m_top;
        m_atTop = true;
        m_head = nullptr;
        if (!painted())
            return;
        if (m_started)
            m_device->newPage();
        m_started = true;
        {
            const Untagged furniture(*m_painter);
            m_pages.furniture(*m_painter, m_page);
        }
        // A figure goes on.
        if (const PdfStructure *structure = TaggedPdf::structureOf(*m_painter))
            structure->markCurrent(*m_painter);
    }

    void paintAt(const Block &block, qreal y, qreal from = 0, qreal height = -1)
    {
        if (!painted() || !block.paint)
            return;
        m_painter->save();
        m_painter->translate(style::margin, y - from);
        if (height >= 0)
            m_painter->setClipRect(QRectF(-points(4), from, m_pages.m_page.width(), height));
        block.paint(*m_painter);
        m_painter->restore();
    }

    void enter(const Block &block)
    {
        if (painted())
            m_shared.enter(*m_painter, block);
    }

    /// A piece of a block that is torn belongs to the elements of its `first` one.
    void goOn(const Block &block, std::optional<qint64> &first)
    {
        if (!painted())
            return;
        m_shared.enter(*m_painter, block);
        PdfStructure *structure = TaggedPdf::structureOf(*m_painter);
        if (!structure)
            return;
        if (first)
            structure->goBackTo(*first);
        else
            first = structure->next();
    }

    qreal spaceOf(const Block &block) const { return m_atTop ? 0 : block.spaceBefore; }
    qreal headOf(const Block &block) const
    {
        return block.head && block.head != m_head ? block.head->height : 0;
    }
    /// What must at least fit of a block: all of it, or its first lines where it splits.
    qreal leastOf(const Block &block) const
    {
        return block.splits ? std::min(block.height, 2 * block.pitch)
                            : std::min(block.height, m_bottom - m_top - headOf(block));
    }

    void flush()
    {
        if (m_waiting.empty())
            return;
        qreal needed = 0;
        for (size_t i = 0; i < m_waiting.size(); ++i) {
            const Block &block = m_waiting[i];
            const bool last = i + 1 == m_waiting.size();
            needed += (i == 0 ? spaceOf(block) : block.spaceBefore) + headOf(block) +
                      (last ? leastOf(block) : block.height);
        }
        if (!m_atTop && m_y + needed > m_bottom) {
            startPage();
            if (const qint64 row = m_waiting.front().row;
                m_plan && row > 0 && m_page > m_plan->starts.back().page)
                m_plan->starts.push_back({m_page, row});
        }
        for (const Block &block : m_waiting)
            place(block);
        m_waiting.clear();
    }

    void paintHead(const Block &block)
    {
        if (!painted())
            return;
        m_shared.enter(*m_painter, block);
        // Read once, however often it is seen.
        const Untagged again(*m_painter, m_taggedHead == block.head);
        paintAt(*block.head, m_y);
        m_taggedHead = block.head;
    }

    void placeHead(const Block &block)
    {
        if (block.head && block.head != m_head) {
            paintHead(block);
            m_y += block.head->height;
        }
        m_head = block.head;
    }

    void place(const Block &block)
    {
        m_y += spaceOf(block);
        placeHead(block);
        if (block.anchor && m_plan)
            m_plan->rulesPage = m_page;
        m_atTop = false;
        if (m_y + block.height <= m_bottom) {
            enter(block);
            paintAt(block, m_y);
            m_y += block.height;
            return;
        }
        // Torn at whole lines; rows start below a padding of less than one.
        const qreal padding = block.pitch > 0 ? std::fmod(block.height, block.pitch) / 2 : 0;
        std::optional<qint64> first;
        qreal from = 0;
        while (from < block.height) {
            const qreal room = m_bottom - m_y;
            qreal piece = block.height - from;
            if (piece > room) {
                piece = block.pitch > 0
                            ? std::floor((room - (from > 0 ? 0 : padding)) / block.pitch) * block.pitch +
                                  (from > 0 ? 0 : padding)
                            : room;
            }
            if (piece <= 0) {
                startPage();
                placeHead(block);
                m_atTop = false;
                continue;
            }
            goOn(block, first);
            paintAt(block, m_y, from, piece);
            from += piece;
            m_y += piece;
            if (from < block.height) {
                startPage();
                placeHead(block);
                m_atTop = false;
            }
        }
    }

    const Pages &m_pages;
    QPagedPaintDevice *m_device;
    QPainter *m_painter;
    PageRange m_range;
    PagePlan *m_plan;
    int m_page;
    qreal m_top;
    qreal m_bottom;
    qreal m_y = 0;
    bool m_atTop = true;
    bool m_started = false;
    std::shared_ptr<const Block> m_head;
    std::shared_ptr<const Block> m_taggedHead;
    Shared m_shared;
    std::vector<Block> m_waiting;
};

Pages::Pages(const Briefing &briefing, const Snapshot &snapshot, const Words &words, PagePlan plan)
    : m_briefing(briefing)
    , m_words(words)
    , m_page(sizeOf(briefing.options.letter))
    , m_blocks(briefing, snapshot, words, m_page.width() - 2 * style::margin)
    , m_sourceHeight(source(longestNumber).height)
    , m_plan(std::move(plan))
    , m_source(source(m_plan.rulesPage))
{
}

QSizeF Pages::sizeOf(bool letter)
{
    const QPageSize size(letter ? QPageSize::Letter : QPageSize::A4);
    return size.size(QPageSize::Point) * style::unitsPerPoint;
}

QPageLayout Pages::pageLayout() const
{
    return {
        QPageSize(m_briefing.options.letter ? QPageSize::Letter : QPageSize::A4), QPageLayout::Portrait, {}};
}

Result<int> Pages::walk(Walk &walk, const Progress &progress, qint64 firstRow) const
{
    const style::FontsKept fonts;
    const auto walked =
        m_blocks.each([&](Block block) { return walk.take(std::move(block)); }, progress, firstRow);
    if (!walked)
        return std::unexpected(walked.error());
    return walk.finish();
}

Result<int> Pages::count(const Progress &progress)
{
    // The two walks take about the same time.
    const Progress half{progress.stop, [&](qint64 done, qint64 total) { progress.at(done, 2 * total); }};
    const PagePlan::Start start = m_plan.starts.back();
    Walk counting(*this, nullptr, nullptr, {}, &m_plan, start.page);
    const auto pages = walk(counting, half, start.row);
    if (!pages)
        return pages;
    m_plan.isWhole = true;
    m_source = source(m_plan.rulesPage);
    return m_plan.pages;
}

Result<bool> Pages::paintPage(QPainter &painter, int page, const Progress &progress)
{
    const auto behind = std::ranges::upper_bound(m_plan.starts, page, {}, &PagePlan::Start::page);
    const PagePlan::Start start = *std::prev(behind);
    painter.setRenderHint(QPainter::Antialiasing);
    Walk painting(*this, nullptr, &painter, {page, page}, &m_plan, start.page);
    const auto last = walk(painting, progress, start.row);
    if (!last)
        return std::unexpected(last.error());
    return *last >= page;
}

Result<int> Pages::countForOthers(const Snapshot &snapshot, const Progress &progress)
{
    auto withheld = Withheld::above(m_briefing.options.visibility, snapshot, progress);
    if (!withheld)
        return std::unexpected(withheld.error());
    if (!withheld->isEmpty())
        m_blocks.guard(std::move(*withheld));
    m_plan = {}; // all of it is to be seen
    auto counted = count(progress);
    m_blocks.guard({});
    return counted;
}

Result<void> Pages::paint(QPagedPaintDevice &device, QPainter &painter, PageRange range,
                          const Progress &progress) const
{
    const Progress half{progress.stop,
                        [&](qint64 done, qint64 total) { progress.at(total + done, 2 * total); }};
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal scale = static_cast<qreal>(painter.device()->logicalDpiX()) / style::unitsPerInch;
    painter.scale(scale, scale);
    Walk painting(*this, &device, &painter, range);
    if (const auto walked = walk(painting, half); !walked)
        return std::unexpected(walked.error());
    return {};
}

void Pages::furniture(QPainter &painter, int page) const
{
    const QFont font = style::font(style::Face::Regular, 7.5);
    const qreal width = m_page.width() - 2 * style::margin;
    const qreal line = points(11);
    painter.save();
    painter.translate(style::margin, 0);
    const qreal half = width * 0.7;
    if (page > 1) {
        const QString organisation = m_blocks.printed(m_briefing.options.organisation);
        const Spelled spelled(painter, organisation);
        paintLine(painter, organisation, font, style::quiet, {0, style::margin, half, line},
                  Qt::AlignLeft | Qt::AlignVCenter);
        paintLine(painter, levelAndDate(m_briefing, m_words), font, style::quiet,
                  {half, style::margin, width - half, line}, Qt::AlignRight | Qt::AlignVCenter);
    }
    const qreal bottom = m_page.height() - style::margin - line;
    const qreal top = bottom - points(3) - m_sourceHeight;
    painter.setPen(QPen(style::line, points(0.5)));
    painter.drawLine(QPointF(0, top), QPointF(width, top));
    painter.translate(0, top + points(2));
    m_source.paint(painter);
    painter.translate(0, -top - points(2));
    const QString number = m_plan.isWhole
                               ? m_words.translate("Briefing", "page %1 of %2").arg(page).arg(m_plan.pages)
                               : m_words.translate("Briefing", "page %1").arg(page);
    paintLine(painter, number, font, style::quiet, {0, bottom, width - half, line},
              Qt::AlignLeft | Qt::AlignVCenter);
    const QString title = m_blocks.printed(m_briefing.title);
    const Spelled spelled(painter, title);
    paintLine(painter, title, font, style::quiet, {width - half, bottom, half, line},
              Qt::AlignRight | Qt::AlignVCenter);
    painter.restore();
}

/// Which state of which file every figure on the page is of.
Block Pages::source(int rulesPage) const
{
    const QString state = m_briefing.state.left(4) + QStringLiteral("…") + m_briefing.state.right(4);
    const QString date = m_words.date(m_briefing.options.date);
    const QString page = rulesPage > 0 ? QString::number(rulesPage) : QStringLiteral("…");
    const QString said =
        m_briefing.caseFile.isEmpty()
            ? m_words
                  .translate("Briefing",
                             "Source: case file, revision %1, counted on %2; counting method: page %3")
                  .arg(state, date, page)
            : m_words
                  .translate("Briefing",
                             "Source: case file %1, revision %2, counted on %3; counting method: page %4")
                  .arg(m_words.quoted(m_blocks.printed(m_briefing.caseFile)), state, date, page);
    return textBlock({{{said, style::Face::Regular, style::quiet}}, 7.5, 10},
                     m_page.width() - 2 * style::margin);
}

Result<void> writePdf(const QString &path, const Briefing &briefing, const Snapshot &snapshot,
                      const Words &words, const Progress &progress, bool force, PageRange range)
{
    Pages pages(briefing, snapshot, words);
    if (const auto counted = pages.countForOthers(snapshot, progress); !counted)
        return std::unexpected(counted.error());
    auto out = OutputFile::begin({path, OutputFile::Kind::Pdf, force, snapshot.store().path()});
    if (!out)
        return std::unexpected(out.error());
    {
        const QPageLayout layout = pages.pageLayout();
        PdfFinish finish(out->device(), {.title = printable(briefing.title),
                                         .language = words.locale().bcp47Name(),
                                         .date = briefing.options.date,
                                         .pageHeight = layout.pageSize().size(QPageSize::Point).height(),
                                         .unitsPerPoint = style::unitsPerPoint});
        TaggedPdf writer(finish);
        writer.setResolution(style::unitsPerInch);
        writer.setPageLayout(layout);
        QPainter painter;
        if (!painter.begin(&writer))
            return std::unexpected(out->failure());
        if (const auto painted = pages.paint(writer, painter, range, progress); !painted) {
            painter.end();
            return std::unexpected(painted.error());
        }
        if (!painter.end() || !finish.finish())
            return std::unexpected(out->failure());
    }
    return out->commit();
}
