#pragma once

#include <QByteArray>
#include <QCryptographicHash>
#include <QIODevice>

#include <vector>

/// The numbered objects of a PDF, written one behind the other; of each, only its place is kept.
class PdfObjects
{
public:
    /// `out` is open for writing and outlives this.
    explicit PdfObjects(QIODevice &out);

    /// A number for an object that is written later.
    int reserve();
    /// Several at a time go into one stream, deflated together.
    void write(int number, const QByteArray &body);
    int write(const QByteArray &body);
    /// As it is, to be read without a program.
    int writeAlone(const QByteArray &body);
    /// With `entries` of its dictionary besides the length.
    void writeStream(int number, const QByteArray &entries, const QByteArray &data);
    void writeDeflated(int number, const QByteArray &entries, const QByteArray &data);
    /// The table of places, and what the file begins with. Gives whether all was written, and every number
    /// that was given has its object.
    bool finish(int root, int information);

    static QByteArray reference(int number) { return QByteArray::number(number) + " 0 R"; }
    /// `text` as a string object.
    static QByteArray string(const QString &text);

private:
    void put(QByteArrayView bytes);
    void putObject(int number, const QByteArray &body);
    void writePacked();

    QIODevice &m_out;
    /// By number: the place in the file; for one in a stream, that stream's number and its own in it, below
    /// zero; 0 for one that is not written yet.
    std::vector<qint64> m_places{0};
    int m_pack = 0; ///< the stream that is being filled
    int m_packed = 0;
    QByteArray m_packedPlaces, m_packedBodies;
    qint64 m_at = 0;
    bool m_isWritten = true;
    QCryptographicHash m_digest{QCryptographicHash::Md5}; ///< names the file, protects nothing
};
