#include "text/PageWriter.h"

#include "casefile/Differences.h"
#include "records/Printable.h"
#include "text/Found.h"
#include "vocabulary/Words.h"

#include <QTextEdit>

#include <algorithm>

namespace
{

/// How much of two texts is the same at the beginning, ending between words.
qsizetype sameBeginning(const QString &a, const QString &b)
{
    qsizetype same = 0, words = 0;
    const auto endsWord = [&](const QString &text) { return same == text.size() || text[same].isSpace(); };
    for (;; ++same) {
        if (endsWord(a) && endsWord(b))
            words = same;
        if (same == a.size() || same == b.size() || a[same] != b[same])
            return words;
    }
}

QString reversed(QString text)
{
    std::reverse(text.begin(), text.end());
    return text;
}

} // namespace

PageWriter::PageWriter(QTextEdit &page, std::vector<Sought> sought)
    : m_cursor(page.document())
    , m_palette(page.palette())
    , m_sought(std::move(sought))
    , m_size(page.font().pointSizeF())
{
    page.document()->clear();
}

void PageWriter::paragraph(const QString &text, qreal scale, bool bold, bool quiet, qreal spaceAbove,
                           Runs runs)
{
    if (text.isEmpty())
        return;
    const QString shown = printable(text);
    const QTextCharFormat plain = begin(scale, bold, quiet, spaceAbove, runs);
    qsizetype done = 0;
    for (const QTextLayout::FormatRange &mark : marksIn(shown, m_sought, m_palette)) {
        m_cursor.insertText(shown.mid(done, mark.start - done), plain);
        QTextCharFormat marked = plain;
        marked.merge(mark.format);
        m_cursor.insertText(shown.mid(mark.start, mark.length), marked);
        done = mark.start + mark.length;
    }
    m_cursor.insertText(shown.mid(done), plain);
}

void PageWriter::heading(const QString &text)
{
    m_cursor.insertText(text, begin(0.9, true, true, 16));
}

QTextCharFormat PageWriter::begin(qreal scale, bool bold, bool quiet, qreal spaceAbove, Runs runs)
{
    QTextBlockFormat block;
    if (runs == Runs::LeftToRight)
        block.setLayoutDirection(Qt::LeftToRight);
    block.setTopMargin(spaceAbove);
    block.setLineHeight(118, QTextBlockFormat::ProportionalHeight);
    QTextCharFormat format;
    format.setFontPointSize(m_size * scale);
    format.setFontWeight(bold ? QFont::DemiBold : QFont::Normal);
    format.setForeground(quiet ? m_palette.placeholderText().color() : m_palette.text().color());
    if (m_started)
        m_cursor.insertBlock(block, format);
    else
        m_cursor.setBlockFormat(block);
    m_started = true;
    return format;
}

void PageWriter::field(const QString &name, const QString &value, const QString &more, const Words &words)
{
    constexpr qsizetype folded = 240, spared = 60; // characters; nothing is folded to spare a few
    quiet(name, 10);
    const bool folds = !more.isEmpty() && value.size() > folded + spared;
    const qsizetype word = value.lastIndexOf(QLatin1Char(' '), folded);
    const qsizetype end = word > folded / 2 ? word : folded;
    const QString shown = printable(folds ? value.left(end) + QStringLiteral("…") : value);
    QTextCharFormat format = begin(1, false, false, 0, Runs::AsWritten);
    m_cursor.insertText(shown, format);
    if (!folds)
        return;
    format = begin(1, false, false, 0);
    format.setAnchor(true);
    format.setAnchorHref(more);
    format.setForeground(m_palette.link());
    format.setFontUnderline(true);
    m_cursor.insertText(words.translate("PageWriter", "Show all"), format);
}

void PageWriter::difference(const Difference &difference, const Words &words)
{
    const QString before = printable(difference.before), after = printable(difference.after);
    quiet(difference.field, 10);
    if (before.isEmpty() || after.isEmpty()) {
        const QString nothing = words.translate("PageWriter", "(empty)");
        text((before.isEmpty() ? nothing : isolated(before)) + QStringLiteral(" → ") +
                 (after.isEmpty() ? nothing : isolated(after)),
             0);
        return;
    }
    const qsizetype head = sameBeginning(before, after);
    const qsizetype tail = sameBeginning(reversed(before.mid(head)), reversed(after.mid(head)));
    const QTextCharFormat plain = begin(1, false, false, 0, Runs::AsWritten);
    m_cursor.insertText(before.left(head), plain);
    QTextCharFormat gone = plain;
    gone.setFontStrikeOut(true);
    gone.setForeground(m_palette.placeholderText().color());
    QTextCharFormat fresh = plain;
    fresh.setFontWeight(QFont::DemiBold);
    const QString was = before.mid(head, before.size() - head - tail);
    const QString is = after.mid(head, after.size() - head - tail);
    m_cursor.insertText(was, gone);
    if (!was.isEmpty() && !is.isEmpty())
        m_cursor.insertText(QStringLiteral(" "), plain);
    m_cursor.insertText(is, fresh);
    m_cursor.insertText(after.right(tail), plain);
}
