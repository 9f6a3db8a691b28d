#include "report/Tags.h"

#include "report/PdfFinish.h"
#include "report/PdfStructure.h"

#include <QBrush>

#include <algorithm>

TaggedPdf::TaggedPdf(PdfFinish &out)
    : QPdfWriter(&out)
    , m_structure(out.structure())
{
    // What Qt then writes has a profile of its colours, and no transparency.
    setPdfVersion(PdfVersion_A1b);
}

TaggedPdf *TaggedPdf::of(QPainter &painter)
{
    return dynamic_cast<TaggedPdf *>(painter.device());
}

PdfStructure *TaggedPdf::structureOf(QPainter &painter)
{
    TaggedPdf *pdf = of(painter);
    return pdf ? &pdf->m_structure : nullptr;
}

const QTextLayout &TaggedPdf::space(const QFont &font)
{
    const auto [found, isNew] =
        m_spaces.try_emplace({font.weight(), font.pixelSize()}, QStringLiteral(" "), font);
    QTextLayout &layout = found->second;
    if (isNew) {
        layout.setCacheEnabled(true);
        layout.beginLayout();
        QTextLine line = layout.createLine();
        line.setPosition({0, -line.ascent()});
        layout.endLayout();
    }
    return layout;
}

Tagged::Tagged(QPainter &painter, Role role, const QString &text)
    : m_painter(painter)
{
    PdfStructure *structure = TaggedPdf::structureOf(painter);
    if (!structure || structure->isUntagged || role == Role::None)
        return;
    m_isOpen = true;
    structure->open(role, text, painter.combinedTransform().map(QPointF()).y());
    structure->markCurrent(painter);
}

Tagged::~Tagged()
{
    if (!m_isOpen)
        return;
    PdfStructure *structure = TaggedPdf::structureOf(m_painter);
    if (structure->close())
        mark::paint(m_painter, {mark::Kind::Element, mark::none});
}

namespace
{

/// Whether the shapes of a text's letters say which they are.
bool isPlain(const QString &text)
{
    return std::ranges::all_of(text, [](QChar unit) {
        const char16_t code = unit.unicode();
        const auto isFrom = [code](char16_t first, char16_t last) { return code >= first && code <= last; };
        // Latin, Greek, Cyrillic, Armenian; marks and signs; Chinese, Japanese; Hangul.
        return code < 0x590 || isFrom(0x1e00, 0x200a) || isFrom(0x2010, 0x2029) || isFrom(0x202f, 0x2065) ||
               isFrom(0x2070, 0x9fff) || isFrom(0xac00, 0xd7a3);
    });
}

} // namespace

Spelled::Spelled(QPainter &painter, const QString &text)
    : m_painter(painter)
{
    PdfStructure *structure = TaggedPdf::structureOf(painter);
    if (!structure || isPlain(text))
        return;
    m_isOpen = true;
    mark::paint(painter, {mark::Kind::Spelled, structure->spell(text)});
}

Spelled::~Spelled()
{
    if (m_isOpen)
        mark::paint(m_painter, {mark::Kind::SpelledEnd, 0});
}

Untagged::Untagged(QPainter &painter, bool is)
    : m_structure(is ? TaggedPdf::structureOf(painter) : nullptr)
{
    if (m_structure)
        m_structure->isUntagged = true;
}

Untagged::~Untagged()
{
    if (m_structure)
        m_structure->isUntagged = false;
}

namespace mark
{

namespace
{

// Coordinates of seven digits, which Qt writes as they are.
constexpr qint64 left = 9'000'000, top = 7'000'000, most = 1'000'000, kinds = 3;

} // namespace

void paint(QPainter &painter, Mark mark)
{
    const qint64 row = mark.number / most * kinds + static_cast<qint64>(mark.kind);
    painter.fillRect(
        QRectF(-static_cast<qreal>(left + mark.number % most), -static_cast<qreal>(top + row), 0, 0),
        Qt::black);
}

std::optional<Mark> read(QByteArrayView line)
{
    if (!line.startsWith("-9") || !line.endsWith(" 0 0 re"))
        return std::nullopt;
    const QList<QByteArray> parts = line.toByteArray().split(' ');
    const qint64 column = -parts[0].toLongLong() - left, row = -parts[1].toLongLong() - top;
    if (parts.size() != 5 || column < 0 || column >= most || row < 0 || row >= most)
        return std::nullopt;
    return Mark{static_cast<Kind>(row % kinds), row / kinds * most + column};
}

} // namespace mark
