#pragma once

#include "records/SearchTerms.h"

#include <QPalette>
#include <QTextCharFormat>
#include <QTextCursor>

class QTextEdit;
class Words;
struct Difference;

/// Writes paragraphs of plain text one below the other, from the top of an emptied page.
class PageWriter
{
public:
    /// Marks what is `sought` in what it writes, but in headings.
    explicit PageWriter(QTextEdit &page, std::vector<Sought> sought = {});

    /// Lines of the window's, in which names may stand, run from left to right, whatever they begin with;
    /// what people wrote runs as it is written.
    enum class Runs { LeftToRight, AsWritten };

    void paragraph(const QString &text, qreal scale, bool bold, bool quiet, qreal spaceAbove,
                   Runs runs = Runs::LeftToRight);
    void prose(const QString &text) { paragraph(text, 1, false, false, 4, Runs::AsWritten); }
    void text(const QString &text, qreal spaceAbove = 4) { paragraph(text, 1, false, false, spaceAbove); }
    void quiet(const QString &text, qreal spaceAbove = 4) { paragraph(text, 1, false, true, spaceAbove); }
    void heading(const QString &text);
    void strong(const QString &text, qreal spaceAbove = 8) { paragraph(text, 1, true, false, spaceAbove); }
    /// A field with what it holds; of a long text, its beginning and a link to `more`, unless that is empty.
    void field(const QString &name, const QString &value, const QString &more, const Words &words);
    /// A field with what it was, struck out, and what it became, of which only what differs is marked.
    void difference(const Difference &difference, const Words &words);

private:
    /// Begins a paragraph, and gives the form of its letters.
    QTextCharFormat begin(qreal scale, bool bold, bool quiet, qreal spaceAbove,
                          Runs runs = Runs::LeftToRight);

    QTextCursor m_cursor;
    QPalette m_palette;
    std::vector<Sought> m_sought;
    qreal m_size;
    bool m_started = false;
};
