#include "report/PdfObjects.h"

#include <QtEndian>

#include <algorithm>
#include <array>

namespace
{

constexpr qint64 packs = 1 << 16; ///< more than there are objects in a stream

} // namespace

PdfObjects::PdfObjects(QIODevice &out)
    : m_out(out)
{
    // Four bytes above 127 say that it is no text (ISO 19005-2, 6.1.2).
    put("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n");
}

void PdfObjects::put(QByteArrayView bytes)
{
    m_isWritten = m_isWritten && m_out.write(bytes.data(), bytes.size()) == bytes.size();
    m_digest.addData(bytes);
    m_at += bytes.size();
}

int PdfObjects::reserve()
{
    m_places.push_back(0);
    return static_cast<int>(m_places.size()) - 1;
}

void PdfObjects::putObject(int number, const QByteArray &body)
{
    m_places[static_cast<size_t>(number)] = m_at;
    put(QByteArray::number(number) + " 0 obj\n" + body + "\nendobj\n");
}

void PdfObjects::write(int number, const QByteArray &body)
{
    constexpr int together = 200;
    if (m_packed == 0)
        m_pack = reserve();
    m_places[static_cast<size_t>(number)] = -(static_cast<qint64>(m_pack) * packs + m_packed);
    m_packedPlaces += QByteArray::number(number) + ' ' + QByteArray::number(m_packedBodies.size()) + ' ';
    m_packedBodies += body + '\n';
    if (++m_packed == together)
        writePacked();
}

void PdfObjects::writePacked()
{
    if (m_packed == 0)
        return;
    writeDeflated(m_pack,
                  "/Type/ObjStm/N " + QByteArray::number(m_packed) + "/First " +
                      QByteArray::number(m_packedPlaces.size()),
                  m_packedPlaces + m_packedBodies);
    m_packed = 0;
    m_packedPlaces.clear();
    m_packedBodies.clear();
}

int PdfObjects::write(const QByteArray &body)
{
    const int number = reserve();
    write(number, body);
    return number;
}

int PdfObjects::writeAlone(const QByteArray &body)
{
    const int number = reserve();
    putObject(number, body);
    return number;
}

void PdfObjects::writeStream(int number, const QByteArray &entries, const QByteArray &data)
{
    putObject(number, "<<" + entries + "/Length " + QByteArray::number(data.size()) + ">>\nstream\n" + data +
                          "\nendstream");
}

void PdfObjects::writeDeflated(int number, const QByteArray &entries, const QByteArray &data)
{
    writeStream(number, entries + "/Filter/FlateDecode", qCompress(data).sliced(4));
}

bool PdfObjects::finish(int root, int information)
{
    writePacked();
    const int table = reserve();
    const qint64 at = m_places.back() = m_at;
    // A row an object (ISO 32000-1, 7.5.8.3): kind, place or stream, number in that; each as the difference
    // from the row above, which is mostly the same.
    constexpr size_t columns = 1 + 5 + 2;
    QByteArray rows;
    std::array<uchar, columns> above{};
    for (const qint64 place : m_places) {
        std::array<uchar, columns> row{};
        row[0] = place == 0 ? 0 : place > 0 ? 1 : 2;
        const qint64 first = place >= 0 ? place : -place / packs, second = place >= 0 ? 0 : -place % packs;
        for (size_t i = 0; i < 5; ++i)
            row[5 - i] = static_cast<uchar>(first >> (8 * i));
        for (size_t i = 0; i < 2; ++i)
            row[7 - i] = static_cast<uchar>(second >> (8 * i));
        rows += '\x02';
        for (size_t i = 0; i < columns; ++i)
            rows += static_cast<char>(row[i] - above[i]);
        above = row;
    }
    const QByteArray id = '<' + m_digest.result().toHex() + '>';
    writeDeflated(table,
                  "/Type/XRef/W[1 5 2]/DecodeParms<</Predictor 12/Columns 8>>/Size " +
                      QByteArray::number(static_cast<qint64>(m_places.size())) + "/Root " + reference(root) +
                      "/Info " + reference(information) + "/ID[" + id + id + ']',
                  rows);
    put("startxref\n" + QByteArray::number(at) + "\n%%EOF\n");
    return m_isWritten && std::ranges::count(m_places, 0) == 1;
}

QByteArray PdfObjects::string(const QString &text)
{
    QByteArray units(text.size() * 2, Qt::Uninitialized);
    qToBigEndian<quint16>(text.utf16(), text.size(), units.data());
    return "<feff" + units.toHex() + '>';
}
