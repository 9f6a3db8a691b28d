#pragma once

#include "report/PdfObjects.h"
#include "report/Tags.h"

#include <deque>

/// The tree of elements of a tagged PDF. Elements are opened as they are painted, find their content as its
/// page is written, and are written themselves as soon as no later page can have more of it.
class PdfStructure
{
public:
    explicit PdfStructure(PdfObjects &objects);

    /// `top` in the units of the page, from its upper edge.
    void open(Role role, const QString &text, qreal top);
    /// Gives whether content could belong to what is closed.
    bool close();
    /// Marks what is painted next as the content of what is open, if it can have some.
    void markCurrent(QPainter &painter) const;
    bool isUntagged = false; ///< while furniture is painted

    /// The element that is opened next.
    qint64 next() const { return m_next; }
    /// What is painted next is the rest of what was painted from an element on.
    void goBackTo(qint64 element) { m_next = element; }

    qint64 spell(const QString &text);
    QString spelled(qint64 number);

    static QByteArray nameOf(Role role);
    Role roleOf(qint64 element) const { return find(element).role; }
    int objectOf(qint64 element) const { return find(element).object; }
    /// A page's content belongs to an element.
    void hasContent(qint64 element, int page, int content);
    /// The page is complete; elements that begin before `first`, its first one, are complete too.
    void pageIsWritten(qint64 first);

    struct Root {
        int tree;
        int outline; ///< 0 for none
    };
    /// Writes what is left. `parents` are the objects that name the elements of each page, by its content.
    Root finish(const std::vector<int> &parents, qreal pageHeight, qreal unitsPerPoint);

private:
    struct Element {
        Role role;
        int object;
        int parent;
        QString text;
        std::vector<std::pair<int, int>> content; ///< page and number on it
        std::vector<int> children;
        qint64 last; ///< below it
    };
    struct Bookmark {
        QString text;
        qint64 element;
        qreal top;
        int page;
    };
    const Element &find(qint64 element) const;
    void write(const Element &element);
    int writeOutline(qreal pageHeight, qreal unitsPerPoint);

    PdfObjects &m_objects;
    int m_tree, m_document;
    std::vector<int> m_top;         ///< elements of the document
    std::deque<Element> m_elements; ///< those that are not written yet, without tables
    qint64 m_first = 1, m_next = 1; ///< number of the first in it; 0 is none
    std::vector<qint64> m_open;     ///< tables as -1 - their place
    std::vector<Element> m_tables;
    std::vector<Bookmark> m_bookmarks;
    std::deque<QString> m_spelled;
    qint64 m_firstSpelled = 0;
};
