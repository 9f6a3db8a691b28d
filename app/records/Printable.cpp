#include "records/Printable.h"

#include <algorithm>

namespace
{

bool isControl(QChar c)
{
    const auto code = c.unicode();
    return (code < 0x20 && c != QLatin1Char('\n') && c != QLatin1Char('\t')) ||
           (code >= 0x7f && code < 0xa0) || code == QChar::ByteOrderMark || code >= 0xfffe;
}

/// Embeddings, overrides and isolates (Unicode Standard Annex 9): they turn what stands behind them.
bool turns(QChar c)
{
    const auto code = c.unicode();
    return (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
}

/// Marks of direction: they are as a letter that is not seen.
bool isMark(QChar c)
{
    const auto code = c.unicode();
    return code == 0x200e || code == 0x200f || code == 0x061c;
}

/// Ends a line or a paragraph as a line end does, where that is not expected.
bool isLineEnd(QChar c)
{
    return c.unicode() == 0x2028 || c.unicode() == 0x2029;
}

QString escaped(QChar c)
{
    const auto code = c.unicode();
    return code < 0x100 ? QStringLiteral("\\x%1").arg(code, 2, 16, QLatin1Char('0'))
                        : QStringLiteral("\\u%1").arg(code, 4, 16, QLatin1Char('0'));
}

template<typename Hidden> QString shown(const QString &text, Hidden hidden)
{
    if (std::none_of(text.begin(), text.end(), hidden))
        return text;
    QString out;
    for (const QChar c : text)
        out += hidden(c) ? escaped(c) : QString(c);
    return out;
}

} // namespace

bool hasControls(const QString &text)
{
    return std::any_of(text.begin(), text.end(), isControl) || storable(text) != text;
}

QString storable(const QString &text)
{
    const auto isPlain = [](QChar c) {
        return c.unicode() < 0xd800 || (c.unicode() > 0xdfff && c.unicode() < 0xfefe);
    };
    if (std::all_of(text.begin(), text.end(), isPlain))
        return text;
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            out += c;
            out += text[++i];
        } else if (c.isSurrogate() || c.unicode() >= 0xfffe) {
            out += QChar::ReplacementCharacter;
        } else if (c.unicode() != QChar::ByteOrderMark) {
            out += c;
        }
    }
    return out;
}

QString withoutControls(const QString &text)
{
    return shown(text, isControl);
}

QString printable(const QString &text)
{
    const QString out = shown(text, [](QChar c) { return isControl(c) || turns(c); });
    if (std::none_of(out.begin(), out.end(), isMark))
        return out;
    constexpr QChar isolate(0x2068), end(0x2069); // first strong isolate, pop
    return isolate + out + end;
}

QString printableOnTerminal(const QString &text)
{
    return shown(text, [](QChar c) { return isControl(c) || turns(c) || isMark(c) || isLineEnd(c); });
}
