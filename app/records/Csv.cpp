#include "records/Csv.h"

#include "records/Printable.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QStringDecoder>

#include <algorithm>

namespace
{

constexpr qsizetype chunk = 1 << 16;
constexpr qsizetype maximumField = 4 << 20;
constexpr int endOfText = -1;

Error fault(const char *text, qint64 line)
{
    return {ErrorKind::Invalid, {"Csv", text, {QString::number(line)}}};
}

bool validUtf8(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
    (void)QString(decoder(bytes));
    return !decoder.hasError();
}

bool startsFormula(const QString &text)
{
    qsizetype i = 0;
    while (i < text.size() && text[i] == QLatin1Char('\''))
        ++i;
    return i < text.size() && QStringView(u"=+-@\t\r").contains(text[i]);
}

} // namespace

CsvReader::CsvReader(QIODevice &device, Form form)
    : m_device(device)
    , m_pasted(form == Form::Pasted)
    , m_separator(m_pasted ? '\t' : ',')
{
}

int CsvReader::peek()
{
    if (m_at == m_buffer.size()) {
        m_buffer = m_device.read(chunk);
        m_at = 0;
        if (m_buffer.isEmpty())
            return endOfText;
    }
    return static_cast<unsigned char>(m_buffer[m_at]);
}

int CsvReader::take()
{
    const int c = peek();
    if (c == endOfText)
        return endOfText;
    ++m_at;
    ++m_position;
    if (c == '\n')
        ++m_line;
    return c;
}

/// The bytes up to the first `one` or `other` in the buffer, or to its end.
QByteArrayView CsvReader::takeUntil(char one, char other)
{
    if (peek() == endOfText)
        return {};
    const char *begin = m_buffer.constData() + m_at;
    const auto size = static_cast<size_t>(m_buffer.size() - m_at);
    const char *stop = begin;
    for (; stop < begin + size && *stop != one && *stop != other; ++stop)
        ;
    const QByteArrayView taken(begin, stop - begin);
    m_at += taken.size();
    m_position += taken.size();
    m_line += std::count(begin, stop, '\n');
    return taken;
}

Result<QString> CsvReader::decoded(const QByteArray &bytes, qint64 firstLine) const
{
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringConverter::Flag::Stateless | QStringConverter::Flag::ConvertInitialBom);
    QString text = decoder(bytes);
    if (!decoder.hasError())
        return text;
    qint64 line = firstLine;
    for (const QByteArray &part : bytes.split('\n')) {
        if (!validUtf8(part))
            break;
        ++line;
    }
    return std::unexpected(
        fault(QT_TRANSLATE_NOOP(
                  "Csv", "Line %1 is not valid UTF-8 text. Save the table as “CSV UTF-8” and try again."),
              line));
}

Result<void> CsvReader::field(Row &row, bool &lastInRow)
{
    const qint64 firstLine = m_line;
    m_field.resize(0);
    const auto take = [&](char one, char other) {
        // Where a chunk ends, the field goes on in the next.
        while (peek() != endOfText && peek() != one && peek() != other && m_field.size() <= maximumField)
            m_field += takeUntil(one, other);
        return m_field.size() <= maximumField;
    };
    const auto tooLong = [&]() -> Result<void> {
        return std::unexpected(
            fault(QT_TRANSLATE_NOOP("Csv", "A field in line %1 is larger than 4 MiB; a closing quotation "
                                           "mark may be missing. Correct the table and try again."),
                  firstLine));
    };
    if (peek() == '"') {
        this->take();
        for (;;) {
            if (!take('"', '"'))
                return tooLong();
            if (this->take() == endOfText) {
                if (m_pasted)
                    break;
                return std::unexpected(
                    fault(QT_TRANSLATE_NOOP("Csv", "The quotation mark opened in line %1 is not closed. "
                                                   "Correct the table and try again."),
                          firstLine));
            }
            if (peek() != '"')
                break;
            m_field += static_cast<char>(this->take());
        }
        if (m_pasted && !take(m_separator, '\n'))
            return tooLong();
        if (m_pasted && m_field.endsWith('\r'))
            m_field.chop(1);
        if (peek() == '\r')
            this->take();
        if (const int c = peek(); c != m_separator && c != '\n' && c != endOfText) {
            return std::unexpected(
                fault(QT_TRANSLATE_NOOP("Csv", "In line %1, there is text after a closing quotation mark. "
                                               "Correct the table and try again."),
                      m_line));
        }
    } else {
        if (!take(m_separator, '\n'))
            return tooLong();
        if (peek() != m_separator && m_field.endsWith('\r'))
            m_field.chop(1);
    }
    lastInRow = this->take() != m_separator;
    auto text = decoded(m_field, firstLine);
    if (!text)
        return std::unexpected(text.error());
    row.fields << *std::move(text);
    return {};
}

Result<bool> CsvReader::next(Row &row)
{
    const bool first = !m_started;
    if (first) {
        m_started = true;
        peek();
        if (m_buffer.startsWith("\xef\xbb\xbf")) {
            m_at = 3;
            m_position = 3;
        }
    }
    for (;;) {
        if (peek() == endOfText)
            return false;
        row.line = m_line;
        row.fields.clear();
        for (bool last = false; !last;) {
            if (auto read = field(row, last); !read)
                return std::unexpected(read.error());
        }
        // A byte order mark may stand within the quotation marks of the first cell, and in any that was
        // copied from a page; and one letter is written in one way.
        for (QString &field : row.fields)
            field = storable(field).normalized(QString::NormalizationForm_C);
        if (row.fields.size() > 1 || !row.fields.front().isEmpty())
            return true;
    }
}

QByteArray csvLine(const QStringList &fields)
{
    QByteArray line;
    for (qsizetype i = 0; i < fields.size(); ++i) {
        if (i > 0)
            line += ',';
        QByteArray bytes = fields[i].toUtf8();
        const bool quoted = bytes.contains(',') || bytes.contains('"') || bytes.contains('\n') ||
                            bytes.contains('\r') || (bytes.isEmpty() && fields.size() == 1);
        if (quoted)
            line += '"' + bytes.replace("\"", "\"\"") + '"';
        else
            line += bytes;
    }
    return line + '\n';
}

QString neutralised(const QString &text)
{
    return startsFormula(text) ? QLatin1Char('\'') + text : text;
}

QString restored(const QString &text)
{
    return text.startsWith(QLatin1Char('\'')) && startsFormula(text) ? text.mid(1) : text;
}

QString pasteLine(const QStringList &fields)
{
    QStringList cells;
    for (QString cell : fields) {
        for (const QChar parting : {u'\t', u'\n', u'\v', u'\f', u'\r', u'\x85', u'\u2028', u'\u2029'})
            cell.replace(parting, u' ');
        // What stood behind a tab would begin the cell where a program takes spaces away.
        qsizetype first = 0;
        while (first < cell.size() && cell[first] == u' ')
            ++first;
        cells << neutralised(cell.mid(first));
    }
    return cells.join(u'\t') + u'\n';
}
