#pragma once

#include <QPainter>
#include <QPdfWriter>
#include <QTextLayout>

#include <map>

class PdfFinish;
class PdfStructure;

/// What a piece of a page is to whoever does not see it.
enum class Role { None, Title, Heading, Paragraph, Table, Row, ColumnHead, RowHead, Cell, Figure };

/// Writes a PDF whose content is tagged by those below. On any other device they do nothing.
class TaggedPdf : public QPdfWriter
{
public:
    explicit TaggedPdf(PdfFinish &out);

    /// What a painter paints on, if it is one.
    static TaggedPdf *of(QPainter &painter);
    static PdfStructure *structureOf(QPainter &painter);

    /// A space, its line's beginning at the origin, laid out once for each font.
    const QTextLayout &space(const QFont &font);

private:
    PdfStructure &m_structure;
    std::map<std::pair<int, int>, QTextLayout> m_spaces; ///< by weight and size
};

/// What is painted while it lives belongs to an element with a role; what is painted with none, or behind the
/// last one of a row or a table, to the furniture of the page, which is not read aloud.
class Tagged
{
public:
    /// `text` is what is said in a figure's place, and what the outline says for a heading.
    Tagged(QPainter &painter, Role role, const QString &text = {});
    ~Tagged();
    Q_DISABLE_COPY_MOVE(Tagged)

private:
    QPainter &m_painter;
    bool m_isOpen = false;
};

/// A text whose letters are not told by its shapes, as those of Arabic: while it lives, what is painted is
/// copied and found as `text`.
class Spelled
{
public:
    Spelled(QPainter &painter, const QString &text);
    ~Spelled();
    Q_DISABLE_COPY_MOVE(Spelled)

private:
    QPainter &m_painter;
    bool m_isOpen = false;
};

/// What is painted while it lives is furniture, whatever it calls itself: heads that a page repeats.
class Untagged
{
public:
    explicit Untagged(QPainter &painter, bool is = true);
    ~Untagged();
    Q_DISABLE_COPY_MOVE(Untagged)

private:
    PdfStructure *m_structure;
};

/// Marks stand in Qt's output as rectangles of no size, far off the page.
namespace mark
{

enum class Kind { Element, Spelled, SpelledEnd };

inline constexpr qint64 none = 0; ///< the element of what is furniture

struct Mark {
    Kind kind;
    qint64 number;
};

void paint(QPainter &painter, Mark mark);
/// The one that a line of Qt's output paints, if it does.
std::optional<Mark> read(QByteArrayView line);

} // namespace mark
