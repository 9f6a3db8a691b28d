#pragma once

#include <QDate>
#include <QIODevice>

/// Stands between QPdfWriter and a file, and writes the document's information anew: the date is the
/// briefing's own, at midnight in UTC, where Qt would put the clock and the time zone of whoever wrote it.
/// What comes behind keeps its place, which the PDF's table of contents names byte by byte.
class PdfInformation : public QIODevice
{
public:
    /// `out` is open for writing and outlives this.
    PdfInformation(QIODevice &out, QDate date);

    /// What the writer is to be told as creator: as much longer as Qt's date is shorter in a time zone that
    /// is UTC, so that the file has one length in all of them.
    static QString creator();
    /// Whether the information was found, and written anew.
    bool isDone() const { return m_isDone; }

    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 size) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    bool rewrite();

    QIODevice &m_out;
    QDate m_date;
    QByteArray m_head; ///< held back until the information is complete
    bool m_isDone = false;
};
