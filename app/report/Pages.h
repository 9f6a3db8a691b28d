#pragma once

#include "report/Briefing.h"
#include "report/BriefingBlocks.h"

#include <QPageLayout>
#include <QSizeF>

#include <vector>

class QPagedPaintDevice;
class QPainter;

/// Pages from 1; 0 for the first and the last there are.
struct PageRange {
    int first = 0;
    int last = 0;
};

/// What is known of where pages begin: whoever keeps it can have any page painted without a walk to it.
struct PagePlan {
    /// A page that begins with an incident, by its place in the list; the first begins with the title.
    struct Start {
        int page = 1;
        qint64 row = 0;
    };
    std::vector<Start> starts{Start()};
    int pages = 0;        ///< as far as they were counted
    int rulesPage = 0;    ///< on which the method stands; 0 as long as that is not known
    bool isWhole = false; ///< all were counted
};

/// Where the blocks of a briefing stand: pages of A4 or Letter with header and footer. A first walk counts
/// the pages, a second one paints them, so that memory stays flat however many there are.
class Pages
{
public:
    /// `plan` is what is known of the same briefing, of the same state.
    Pages(const Briefing &briefing, const Snapshot &snapshot, const Words &words, PagePlan plan = {});

    /// Walks once, from the last page that is known, and gives the number of pages. To be called before
    /// painting. What was found when it is cancelled stays in the plan.
    Result<int> count(const Progress &progress = {});
    /// The same of what leaves the program: refuses a briefing that mentions what its visibility leaves out.
    Result<int> countForOthers(const Snapshot &snapshot, const Progress &progress = {});
    /// Paints pages on a device whose page size is pageLayout()'s.
    Result<void> paint(QPagedPaintDevice &device, QPainter &painter, PageRange range = {},
                       const Progress &progress = {}) const;

    /// Paints one page, where the upper left corner of the paper is the origin and lengths are those of the
    /// style; before they are counted, too: then without the numbers that are not known. False where there is
    /// no such page.
    Result<bool> paintPage(QPainter &painter, int page, const Progress &progress = {});

    const PagePlan &plan() const { return m_plan; }
    static QSizeF sizeOf(bool letter); ///< of the paper
    QPageLayout pageLayout() const;

private:
    class Walk;
    Result<int> walk(Walk &walk, const Progress &progress, qint64 firstRow = 0) const;
    void furniture(QPainter &painter, int page) const;
    /// The source line, with the page on which the method stands.
    Block source(int rulesPage) const;

    const Briefing &m_briefing;
    const Words &m_words;
    QSizeF m_page;
    BriefingBlocks m_blocks;
    static constexpr int longestNumber = 99'999; ///< of a page
    qreal m_sourceHeight;
    PagePlan m_plan;
    Block m_source; ///< with the page of the plan
};

/// Writes a briefing as PDF, whole or not at all; a file of another kind is replaced only with `force`, a
/// case file never.
Result<void> writePdf(const QString &path, const Briefing &briefing, const Snapshot &snapshot,
                      const Words &words, const Progress &progress = {}, bool force = false,
                      PageRange range = {});
