#pragma once

#include "report/PdfStructure.h"

#include <vector>

/// Rewrites the content of a page as Qt 6.4 writes it, a line an operator: marks become marked content, each
/// within one level of q and Q; what paints nothing goes.
class PdfContent
{
public:
    /// `page` is the page's object.
    PdfContent(PdfStructure &structure, int page);

    /// Nothing where the content is not what is expected.
    std::optional<QByteArray> rewritten(QByteArrayView content);
    /// The objects of the elements, by number of marked content.
    const std::vector<int> &elements() const { return m_elements; }
    /// The first element with content on this page; 0 for none.
    qint64 first() const { return m_first; }

private:
    struct Level {
        qsizetype at;
        bool isUsed = false;
    };
    struct Open {
        qint64 number; ///< of the element, or the text
        qsizetype level;
    };
    void line(QByteArrayView line);
    void append(QByteArrayView line);
    void levels(QByteArrayView line);
    bool take(mark::Mark mark);
    void closeBelow(qsizetype level);
    qsizetype insert(qsizetype at, const QByteArray &bytes);
    void paintsFrom(qsizetype at);
    void paintsText();

    PdfStructure &m_structure;
    int m_page;
    QByteArray m_out;
    std::vector<Level> m_levels;
    std::optional<Open> m_element, m_spelled; ///< the second within the first
    qint64 m_wanted = mark::none;
    std::optional<qint64> m_wantedText;
    bool m_isTextTold = false; ///< the letters of the second part of a text stand with the first
    qsizetype m_path = -1;     ///< where it begins
    bool m_inText = false;
    bool m_skipsFill = false;
    bool m_skipsEnd = false;
    bool m_isSound = true;
    std::vector<int> m_elements;
    qint64 m_first = 0;
};
