#include "records/Printable.h"

#include <algorithm>

namespace
{

bool isControl(QChar c)
{
    const auto code = c.unicode();
    return (code < 0x20 && c != QLatin1Char('\n') && c != QLatin1Char('\t')) || (code >= 0x7f && code < 0xa0);
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
    return std::any_of(text.begin(), text.end(), isControl);
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
    return shown(text, [](QChar c) { return isControl(c) || turns(c) || isMark(c); });
}
