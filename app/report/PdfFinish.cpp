#include "report/PdfFinish.h"

#include "report/PdfContent.h"

#include <QtEndian>

#include <algorithm>

namespace
{

constexpr QByteArrayView endOfObject = "\nendobj\n", startOfStream = "stream\n", endOfStream = "\nendstream";

/// What stands behind a key, up to the end of the line.
QByteArrayView valueOf(QByteArrayView body, QByteArrayView key)
{
    const qsizetype at = body.indexOf(key);
    if (at < 0)
        return {};
    const qsizetype begin = at + key.size(), end = body.indexOf('\n', begin);
    return body.sliced(begin, (end < 0 ? body.size() : end) - begin).trimmed();
}

/// The number of a reference, `12 0 R`; 0 where it is none.
int referred(QByteArrayView value)
{
    return value.endsWith(" 0 R") ? value.chopped(4).toByteArray().toInt() : 0;
}

QByteArray inflated(QByteArrayView data)
{
    QByteArray all(4, '\0');
    qToBigEndian(static_cast<quint32>(data.size() * 8), all.data());
    return qUncompress(all.append(data.data(), data.size()));
}

} // namespace

PdfFinish::PdfFinish(QIODevice &out, About about)
    : m_about(std::move(about))
    , m_objects(out)
    , m_structure(m_objects)
    , m_pages(m_objects.reserve())
{
    open(QIODevice::WriteOnly | QIODevice::Unbuffered);
}

qint64 PdfFinish::readData(char *, qint64)
{
    return -1;
}

qint64 PdfFinish::writeData(const char *data, qint64 size)
{
    if (m_isWhole)
        return size;
    m_held.append(data, size);
    qsizetype begin = 0;
    while (m_isSound) {
        const qsizetype end = m_held.indexOf(endOfObject, m_searched);
        if (end < 0) {
            m_searched = std::max(begin, m_held.size() - endOfObject.size() + 1);
            break;
        }
        const QByteArrayView whole(m_held.constData() + begin, end - begin);
        m_searched = end + endOfObject.size();
        const bool isStream =
            whole.first(std::min<qsizetype>(whole.size(), 4096)).indexOf(startOfStream) >= 0;
        if (isStream && !whole.endsWith(endOfStream))
            continue;
        object(whole);
        begin = m_searched;
    }
    if (begin > 0) {
        m_held.remove(0, begin);
        m_searched -= begin;
    }
    m_isWhole = m_held.startsWith("xref\n");
    return m_isSound ? size : -1;
}

/// The number that an object of Qt's has here.
int PdfFinish::objectOf(int number)
{
    const auto place = static_cast<size_t>(number);
    if (place >= m_numbers.size())
        m_numbers.resize(place + 1);
    if (m_numbers[place] == 0)
        m_numbers[place] = m_objects.reserve();
    return m_numbers[place];
}

QByteArray PdfFinish::renumbered(QByteArrayView body)
{
    QByteArray all;
    qsizetype done = 0;
    for (qsizetype at = body.indexOf(" 0 R"); at >= 0; at = body.indexOf(" 0 R", at + 1)) {
        qsizetype begin = at;
        while (begin > done && body[begin - 1] >= '0' && body[begin - 1] <= '9')
            --begin;
        all.append(body.data() + done, begin - done);
        all += QByteArray::number(objectOf(body.sliced(begin, at - begin).toByteArray().toInt()));
        done = at;
    }
    return all.append(body.data() + done, body.size() - done);
}

void PdfFinish::object(QByteArrayView bytes)
{
    // Qt's header stands before the first.
    if (m_last == 0) {
        const qsizetype first = bytes.indexOf("\n1 0 obj\n");
        m_isSound = first >= 0;
        if (!m_isSound)
            return;
        bytes = bytes.sliced(first + 1);
    }
    const qsizetype line = bytes.indexOf(" 0 obj\n");
    const int number = line > 0 ? bytes.first(line).toByteArray().toInt() : 0;
    m_isSound = number > 0;
    if (!m_isSound)
        return;
    const QByteArrayView body = bytes.sliced(line + qsizetype(sizeof " 0 obj\n") - 1);
    const bool isFirst = std::exchange(m_last, number) == 0;
    if (isFirst) // the information, with the clock
        return;
    if (const auto length = std::ranges::find(m_lengths, number, &std::pair<int, qsizetype>::first);
        length != m_lengths.end()) {
        m_isSound = body.toByteArray().toLongLong() == length->second;
        m_lengths.erase(length);
        return;
    }
    if (number == m_annotations) {
        m_isSound = body == "[ ]"; // links are not Qt's
        return;
    }
    if (m_page && number == m_page->resources) {
        m_page->resourcesBody = renumbered(body);
        return;
    }
    const qsizetype data = body.indexOf(startOfStream);
    const QByteArrayView head = data < 0 ? body : body.first(data);
    if (head.contains("/Type /Catalog")) {
        m_intents = renumbered(valueOf(head, "/OutputIntents "));
    } else if (head.contains("/Type /Page\n")) {
        const int annotations = referred(valueOf(head, "/Annots "));
        m_isSound = !m_page && annotations > 0;
        m_page = Page{.object = objectOf(number),
                      .contents = referred(valueOf(head, "/Contents ")),
                      .resources = referred(valueOf(head, "/Resources ")),
                      .annotations = annotations,
                      .box = valueOf(head, "/MediaBox ").toByteArray()};
        m_annotations = annotations;
    } else if (head.contains("/Type /Pages\n") || head.contains("/Type /Metadata ")) {
        // Written anew.
    } else if (data >= 0) {
        const qsizetype begin = data + startOfStream.size();
        m_isSound = stream(number, head, body.sliced(begin, body.size() - begin - endOfStream.size()));
    } else {
        m_objects.write(objectOf(number), renumbered(body));
    }
}

bool PdfFinish::stream(int number, QByteArrayView head, QByteArrayView data)
{
    const qsizetype length = head.indexOf("/Length ");
    if (length < 0)
        return false;
    const qsizetype end = head.indexOf('\n', length);
    const QByteArrayView value = valueOf(head, "/Length ");
    if (const int later = referred(value)) {
        m_lengths.emplace_back(later, data.size());
    } else {
        // Qt writes a line's end before the word that ends it, and counts it here and not there.
        const qsizetype told = QByteArray(value.toByteArray()).replace(" >>", "").toLongLong();
        if (told != data.size() && told != data.size() + 1)
            return false;
    }
    if (m_page && number == m_page->contents)
        return pageContent(data);
    if (data.contains("begincmap")) {
        // Qt says that the space is a tabulator.
        m_objects.writeDeflated(objectOf(number), {}, data.toByteArray().replace("<0009>", "<0020>"));
        return true;
    }
    QByteArray entries = head.toByteArray();
    entries.remove(length, (end < 0 ? entries.size() : end) - length);
    entries.replace("<<", "").replace(">>", "").replace('\n', ' ');
    m_objects.writeStream(objectOf(number), renumbered(entries), data.toByteArray());
    return true;
}

bool PdfFinish::pageContent(QByteArrayView data)
{
    PdfContent content(m_structure, m_page->object);
    const auto rewritten = content.rewritten(inflated(data));
    if (!rewritten)
        return false;
    if (m_page->resourcesBody != m_resources || m_resourcesObject == 0) {
        m_resources = m_page->resourcesBody;
        m_resourcesObject = m_objects.write(m_resources);
    }
    constexpr size_t branch = 256;
    if (m_branch.size() == branch)
        closeBranch();
    if (m_branch.empty())
        m_branchObject = m_objects.reserve();
    m_branch.push_back(m_page->object);
    const int contents = objectOf(m_page->contents);
    m_objects.write(m_page->object, "<</Type/Page/Parent " + PdfObjects::reference(m_branchObject) +
                                        "/Contents " + PdfObjects::reference(contents) + "/Resources " +
                                        PdfObjects::reference(m_resourcesObject) + "/MediaBox" + m_page->box +
                                        "/Tabs/S/StructParents " +
                                        QByteArray::number(static_cast<qint64>(m_parents.size())) + ">>");
    m_objects.writeDeflated(contents, {}, *rewritten);
    QByteArray elements = "[";
    for (const int element : content.elements())
        elements += PdfObjects::reference(element) + ' ';
    m_parents.push_back(m_objects.write(elements + ']'));
    if (content.first() > 0)
        m_structure.pageIsWritten(content.first());
    m_page.reset();
    return true;
}

void PdfFinish::closeBranch()
{
    QByteArray kids;
    for (const int page : m_branch)
        kids += PdfObjects::reference(page) + ' ';
    m_objects.write(m_branchObject, "<</Type/Pages/Parent " + PdfObjects::reference(m_pages) + "/Count " +
                                        QByteArray::number(static_cast<qint64>(m_branch.size())) + "/Kids[" +
                                        kids + "]>>");
    m_branches.push_back(m_branchObject);
    m_branch.clear();
}

int PdfFinish::writeInformation()
{
    QByteArray body = "<</Title" + PdfObjects::string(m_about.title) + "/Creator(Dossier)/Producer(Dossier)";
    if (m_about.date.isValid()) {
        const QByteArray date =
            "(D:" + m_about.date.toString(QStringLiteral("yyyyMMdd")).toLatin1() + "000000Z)";
        body += "/CreationDate" + date;
    }
    return m_objects.writeAlone(body + ">>");
}

/// The same, for archives.
int PdfFinish::writeMetadata()
{
    QByteArray date;
    if (m_about.date.isValid()) {
        const QByteArray day = m_about.date.toString(Qt::ISODate).toLatin1() + "T00:00:00Z";
        date = " xmp:CreateDate=\"" + day + '"';
    }
    const QByteArray metadata =
        "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
        "<rdf:Description xmlns:dc=\"http://purl.org/dc/elements/1.1/\" rdf:about=\"\"><dc:title><rdf:Alt>"
        "<rdf:li xml:lang=\"x-default\">" +
        m_about.title.toHtmlEscaped().toUtf8() +
        "</rdf:li></rdf:Alt></dc:title></rdf:Description>\n"
        "<rdf:Description xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" rdf:about=\"\" "
        "xmp:CreatorTool=\"Dossier\"" +
        date +
        "/>\n"
        "<rdf:Description xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" rdf:about=\"\" "
        "pdf:Producer=\"Dossier\"/>\n"
        "<rdf:Description xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" rdf:about=\"\" pdfaid:part=\"2\" "
        "pdfaid:conformance=\"B\"/>\n"
        "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>";
    const int number = m_objects.reserve();
    m_objects.writeStream(number, "/Type/Metadata/Subtype/XML", metadata);
    return number;
}

bool PdfFinish::finish()
{
    if (!m_isSound || !m_isWhole || m_page || m_parents.empty() || m_intents.isEmpty())
        return false;
    closeBranch();
    QByteArray kids;
    for (const int branch : m_branches)
        kids += PdfObjects::reference(branch) + ' ';
    m_objects.write(m_pages, "<</Type/Pages/Count " +
                                 QByteArray::number(static_cast<qint64>(m_parents.size())) + "/Kids[" + kids +
                                 "]>>");
    const auto root = m_structure.finish(m_parents, m_about.pageHeight, m_about.unitsPerPoint);
    const int metadata = writeMetadata();
    QByteArray catalogue = "<</Type/Catalog/Pages " + PdfObjects::reference(m_pages) + "/Metadata " +
                           PdfObjects::reference(metadata) + "/OutputIntents" + m_intents + "/Lang(" +
                           m_about.language.toLatin1() +
                           ")/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>"
                           "/StructTreeRoot " +
                           PdfObjects::reference(root.tree);
    if (root.outline > 0)
        catalogue += "/Outlines " + PdfObjects::reference(root.outline);
    const int catalogueObject = m_objects.writeAlone(catalogue + ">>");
    return m_objects.finish(catalogueObject, writeInformation());
}
