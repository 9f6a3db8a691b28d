#pragma once

#include "records/Result.h"

#include <QByteArray>
#include <QStringList>

class QIODevice;

/// Tables as RFC 4180 has them: UTF-8, comma, double quotes; lines end in LF or CRLF. Read here and not by a
/// library, since every fault must be told with its line, and nothing may be read into a row that is not in
/// it.
class CsvReader
{
public:
    /// How its cells are parted.
    enum class Form {
        Table, ///< as RFC 4180 has it
        Pasted ///< as spreadsheets copy cells: parted by tabs; a quotation mark may stand anywhere in a text,
               ///< and be left open
    };
    /// `device` is open for reading and outlives the reader.
    explicit CsvReader(QIODevice &device, Form form = Form::Table);

    struct Row {
        qint64 line = 0; ///< of the file, from 1, in which the row begins
        QStringList fields;
    };
    /// The next row into `row`; false at the end of the table. Lines with nothing in them are passed over.
    /// Refuses what is not UTF-8, a field of more than 4 MiB, and, of a Table, an open quotation mark and
    /// text behind a closing one.
    Result<bool> next(Row &row);
    /// Bytes read so far.
    qint64 position() const { return m_position; }

private:
    int peek();
    int take();
    QByteArrayView takeUntil(char one, char other);
    Result<void> field(Row &row, bool &lastInRow);
    Result<QString> decoded(const QByteArray &bytes, qint64 firstLine) const;

    QIODevice &m_device;
    const bool m_pasted;
    const char m_separator;
    QByteArray m_buffer;
    QByteArray m_field; // kept for its memory
    qsizetype m_at = 0;
    qint64 m_position = 0;
    qint64 m_line = 1;
    bool m_started = false;
};

/// One line of a table, with LF. Fields are quoted where they must be.
QByteArray csvLine(const QStringList &fields);

/// A text that a spreadsheet would run as a formula (it begins with = + - @, a tab or a return), made
/// harmless by an apostrophe before it; and the text back. The two are exact reverses.
QString neutralised(const QString &text);
QString restored(const QString &text);

/// One line of a table for the clipboard, with LF: cells parted by tabs, in which formulas are neutralised,
/// and tabs and line breaks are spaces, so that each cell stays one.
QString pasteLine(const QStringList &fields);
