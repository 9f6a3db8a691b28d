#pragma once

#include "report/Briefing.h"
#include "report/BriefingBlocks.h"

#include <QPageLayout>
#include <QSizeF>

class QPagedPaintDevice;
class QPainter;

/// Pages from 1; 0 for the first and the last there are.
struct PageRange {
    int first = 0;
    int last = 0;
};

/// Where the blocks of a briefing stand: pages of A4 or Letter with header and footer. A first walk counts
/// the pages, a second one paints them, so that memory stays flat however many there are.
class Pages
{
public:
    Pages(const Briefing &briefing, const Snapshot &snapshot, const Words &words);

    /// Walks once and gives the number of pages. To be called before painting.
    Result<int> count(const Progress &progress = {});
    /// The same of what leaves the program: refuses a briefing that mentions what its visibility leaves out.
    Result<int> countForOthers(const Snapshot &snapshot, const Progress &progress = {});
    /// Paints pages on a device whose page size is pageLayout()'s.
    Result<void> paint(QPagedPaintDevice &device, QPainter &painter, PageRange range = {},
                       const Progress &progress = {}) const;

    QPageLayout pageLayout() const;

private:
    class Walk;
    Result<int> walk(Walk &walk, const Progress &progress) const;
    void furniture(QPainter &painter, int page) const;
    /// The source line, with the page on which the method stands.
    Block source(int rulesPage) const;

    const Briefing &m_briefing;
    const Words &m_words;
    QSizeF m_page;
    BriefingBlocks m_blocks;
    static constexpr int longestNumber = 99'999; ///< of a page
    qreal m_sourceHeight;
    int m_total = 0;
    Block m_source; ///< once its page is known
};

/// Writes a briefing as PDF, whole or not at all; a file of another kind is replaced only with `force`, a
/// case file never.
Result<void> writePdf(const QString &path, const Briefing &briefing, const Snapshot &snapshot,
                      const Words &words, const Progress &progress = {}, bool force = false,
                      PageRange range = {});
