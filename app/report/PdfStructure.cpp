#include "report/PdfStructure.h"

#include <algorithm>

namespace
{

QByteArray array(const std::vector<int> &objects)
{
    QByteArray all = "[";
    for (const int object : objects)
        all += PdfObjects::reference(object) + ' ';
    return all + ']';
}

} // namespace

PdfStructure::PdfStructure(PdfObjects &objects)
    : m_objects(objects)
    , m_tree(objects.reserve())
    , m_document(objects.reserve())
{
}

QByteArray PdfStructure::nameOf(Role role)
{
    switch (role) {
    case Role::Title:
        return "H1";
    case Role::Heading:
        return "H2";
    case Role::None:
    case Role::Paragraph:
        break;
    case Role::Table:
        return "Table";
    case Role::Row:
        return "TR";
    case Role::ColumnHead:
    case Role::RowHead:
        return "TH";
    case Role::Cell:
        return "TD";
    case Role::Figure:
        return "Figure";
    }
    return "P";
}

const PdfStructure::Element &PdfStructure::find(qint64 element) const
{
    return m_elements.at(static_cast<size_t>(element - m_first));
}

void PdfStructure::open(Role role, const QString &text, qreal top)
{
    if (role == Role::Table) {
        m_open.push_back(-1 - static_cast<qint64>(m_tables.size()));
        m_tables.push_back({role, m_objects.reserve(), m_document, {}, {}, {}, 0});
        m_top.push_back(m_tables.back().object);
        return;
    }
    const qint64 id = m_next++;
    if (id == m_first + static_cast<qint64>(m_elements.size())) {
        const int object = m_objects.reserve();
        int parent = m_document;
        std::vector<int> *siblings = &m_top;
        if (!m_open.empty()) {
            const qint64 above = m_open.back();
            Element &of = above < 0 ? m_tables[static_cast<size_t>(-1 - above)]
                                    : m_elements[static_cast<size_t>(above - m_first)];
            parent = of.object;
            siblings = &of.children;
            of.last = id;
        }
        siblings->push_back(object);
        m_elements.push_back({role, object, parent, text, {}, {}, id});
        if (role == Role::Title || role == Role::Heading)
            m_bookmarks.push_back({text, id, top, 0});
    }
    m_open.push_back(id);
}

bool PdfStructure::close()
{
    const qint64 id = m_open.back();
    m_open.pop_back();
    return id > 0 && roleOf(id) != Role::Row;
}

void PdfStructure::markCurrent(QPainter &painter) const
{
    if (!m_open.empty() && m_open.back() > 0 && roleOf(m_open.back()) != Role::Row)
        mark::paint(painter, {mark::Kind::Element, m_open.back()});
}

qint64 PdfStructure::spell(const QString &text)
{
    m_spelled.push_back(text);
    return m_firstSpelled + static_cast<qint64>(m_spelled.size()) - 1;
}

QString PdfStructure::spelled(qint64 number)
{
    // In the order in which they were painted.
    for (; m_firstSpelled < number; ++m_firstSpelled)
        m_spelled.pop_front();
    return m_spelled.front();
}

void PdfStructure::hasContent(qint64 element, int page, int content)
{
    m_elements[static_cast<size_t>(element - m_first)].content.emplace_back(page, content);
    for (auto mark = m_bookmarks.rbegin(); mark != m_bookmarks.rend() && mark->element >= element; ++mark) {
        if (mark->element == element && mark->page == 0)
            mark->page = page;
    }
}

void PdfStructure::pageIsWritten(qint64 first)
{
    while (!m_elements.empty() && m_elements.front().last < first) {
        write(m_elements.front());
        m_elements.pop_front();
        ++m_first;
    }
}

void PdfStructure::write(const Element &element)
{
    QByteArray body = "<</S/" + nameOf(element.role) + "/P " + PdfObjects::reference(element.parent);
    if (element.role == Role::ColumnHead)
        body += "/A<</O/Table/Scope/Column>>";
    if (element.role == Role::RowHead)
        body += "/A<</O/Table/Scope/Row>>";
    if (element.role == Role::Figure) {
        constexpr qsizetype longest = 16'000; // 32,767 bytes (ISO 19005-2, 6.1.13)
        body += "/Alt" + PdfObjects::string(element.text.left(longest));
    }
    if (!element.children.empty())
        body += "/K" + array(element.children);
    if (!element.content.empty()) {
        const int page = element.content.front().first;
        body += "/Pg " + PdfObjects::reference(page);
        const bool isOne = element.content.size() == 1;
        body += isOne ? "/K " : "/K[";
        for (const auto &[on, number] : element.content) {
            if (on == page)
                body += QByteArray::number(number) + (isOne ? "" : " ");
            else
                body += "<</Type/MCR/Pg " + PdfObjects::reference(on) + "/MCID " +
                        QByteArray::number(number) + ">>";
        }
        body += isOne ? "" : "]";
    }
    m_objects.write(element.object, body + ">>");
}

PdfStructure::Root PdfStructure::finish(const std::vector<int> &parents, qreal pageHeight,
                                        qreal unitsPerPoint)
{
    pageIsWritten(std::numeric_limits<qint64>::max());
    for (const Element &table : m_tables)
        write(table);
    m_objects.write(m_document,
                    "<</S/Document/P " + PdfObjects::reference(m_tree) + "/K" + array(m_top) + ">>");
    constexpr size_t leaf = 64;
    std::vector<int> leaves;
    for (size_t begin = 0; begin < parents.size(); begin += leaf) {
        const size_t end = std::min(begin + leaf, parents.size());
        QByteArray numbers;
        for (size_t i = begin; i < end; ++i)
            numbers +=
                QByteArray::number(static_cast<qint64>(i)) + ' ' + PdfObjects::reference(parents[i]) + ' ';
        leaves.push_back(m_objects.write("<</Limits[" + QByteArray::number(static_cast<qint64>(begin)) + ' ' +
                                         QByteArray::number(static_cast<qint64>(end - 1)) + "]/Nums[" +
                                         numbers + "]>>"));
    }
    const int tree = m_objects.write("<</Kids" + array(leaves) + ">>");
    m_objects.write(m_tree, "<</Type/StructTreeRoot/K " + PdfObjects::reference(m_document) + "/ParentTree " +
                                PdfObjects::reference(tree) + "/ParentTreeNextKey " +
                                QByteArray::number(static_cast<qint64>(parents.size())) + ">>");
    return {m_tree, writeOutline(pageHeight, unitsPerPoint)};
}

/// The title, and below it the headings.
int PdfStructure::writeOutline(qreal pageHeight, qreal unitsPerPoint)
{
    std::erase_if(m_bookmarks, [](const Bookmark &mark) { return mark.page == 0; });
    if (m_bookmarks.empty())
        return 0;
    const int outline = m_objects.reserve();
    const size_t count = m_bookmarks.size();
    std::vector<int> objects;
    for (size_t i = 0; i < count; ++i)
        objects.push_back(m_objects.reserve());
    for (size_t i = 0; i < count; ++i) {
        const Bookmark &mark = m_bookmarks[i];
        QByteArray body = "<</Title" + PdfObjects::string(mark.text) + "/Parent " +
                          PdfObjects::reference(outline) + "/Dest[" + PdfObjects::reference(mark.page) +
                          "/XYZ null " + QByteArray::number(pageHeight - mark.top / unitsPerPoint, 'f', 1) +
                          " null]";
        if (i > 0)
            body += "/Prev " + PdfObjects::reference(objects[i - 1]);
        if (i + 1 < count)
            body += "/Next " + PdfObjects::reference(objects[i + 1]);
        m_objects.write(objects[i], body + ">>");
    }
    m_objects.write(outline, "<</Type/Outlines/First " + PdfObjects::reference(objects.front()) + "/Last " +
                                 PdfObjects::reference(objects.back()) + "/Count " +
                                 QByteArray::number(static_cast<qint64>(count)) + ">>");
    return outline;
}
