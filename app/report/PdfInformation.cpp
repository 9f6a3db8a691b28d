#include "report/PdfInformation.h"

#include <QDateTime>

namespace
{

/// Behind the string that begins at `at`, with its parenthesis; -1 where it does not end. What closes it is
/// told from its letters by a backslash before those.
qsizetype behindString(QByteArrayView bytes, qsizetype at)
{
    for (++at; at < bytes.size() && bytes[at] != ')'; ++at)
        at += bytes[at] == '\\' ? 1 : 0;
    return at < bytes.size() ? at + 1 : -1;
}

} // namespace

PdfInformation::PdfInformation(QIODevice &out, QDate date)
    : m_out(out)
    , m_date(date)
{
    open(QIODevice::WriteOnly | QIODevice::Unbuffered);
}

QString PdfInformation::creator()
{
    // Qt 6.4 ends the date in "Z" in UTC, else in an offset that is six bytes longer, and writes creators in
    // UTF-16.
    const bool isUtc = QDateTime::currentDateTime().offsetFromUtc() == 0;
    return QStringLiteral("Dossier") + QString(isUtc ? 3 : 0, QLatin1Char(' '));
}

qint64 PdfInformation::readData(char *, qint64)
{
    return -1;
}

qint64 PdfInformation::writeData(const char *data, qint64 size)
{
    if (m_isDone)
        return m_out.write(data, size);
    m_head.append(data, size);
    constexpr qsizetype longest = 256 * 1024;
    if (!rewrite())
        return m_head.size() > longest ? -1 : size;
    m_isDone = true;
    return m_out.write(m_head) == m_head.size() ? size : -1;
}

/// Whether the information was all there: the first object, of a title, which may be of any letters, then the
/// creator, the producer and the date.
bool PdfInformation::rewrite()
{
    qsizetype begin = m_head.indexOf("/Title (");
    begin = begin < 0 ? 0 : behindString(m_head, begin + qsizetype(sizeof "/Title"));
    begin = begin < 0 ? -1 : m_head.indexOf("/Creator (", begin);
    const qsizetype date = begin < 0 ? -1 : m_head.indexOf("/CreationDate (D:", begin);
    const qsizetype end = date < 0 ? -1 : m_head.indexOf("\n>>\nendobj", date);
    if (end < 0)
        return false;
    QByteArray information = "/Creator (Dossier)\n/Producer (Dossier)";
    if (m_date.isValid())
        information +=
            "\n/CreationDate (D:" + m_date.toString(QStringLiteral("yyyyMMdd")).toLatin1() + "000000Z)";
    if (information.size() > end - begin)
        return false;
    information.append(end - begin - information.size(), ' ');
    m_head.replace(begin, information.size(), information);
    return true;
}
