#include "records/Printable.h"

#include <algorithm>
#include <vector>

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

constexpr QChar isolate(0x2068), endOfIsolate(0x2069); // first strong isolate, pop

/// Where the pairs stand that isolate a part of one line.
std::vector<bool> pairsIn(const QString &text)
{
    std::vector<bool> paired(static_cast<size_t>(text.size()));
    std::vector<size_t> open;
    for (size_t i = 0; i < paired.size(); ++i) {
        const QChar c = text[static_cast<qsizetype>(i)];
        if (c == QLatin1Char('\n') || isLineEnd(c)) {
            open.clear();
        } else if (c == isolate) {
            open.push_back(i);
        } else if (c == endOfIsolate && !open.empty()) {
            paired[open.back()] = paired[i] = true;
            open.pop_back();
        }
    }
    return paired;
}

bool isRightToLeft(uint code)
{
    const auto direction = QChar::direction(code);
    return direction == QChar::DirR || direction == QChar::DirAL;
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
    const auto hidden = [](QChar c) { return isControl(c) || turns(c); };
    if (std::none_of(text.begin(), text.end(), [&](QChar c) { return hidden(c) || isMark(c); }))
        return text;
    const std::vector<bool> paired = pairsIn(text);
    QString out;
    bool marked = false; // outside of what is isolated already
    for (qsizetype i = 0, depth = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool isPair = paired[static_cast<size_t>(i)];
        if (isPair)
            depth += c == isolate ? 1 : -1;
        marked = marked || (isMark(c) && depth == 0);
        out += hidden(c) && !isPair ? escaped(c) : QString(c);
    }
    return marked ? isolate + out + endOfIsolate : out;
}

QString isolated(const QString &name)
{
    for (const uint code : name.toUcs4()) {
        if (isRightToLeft(code))
            return isolate + printable(name) + endOfIsolate;
    }
    return name;
}

QString printableOnTerminal(const QString &text)
{
    const std::vector<bool> paired = pairsIn(text);
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!paired[static_cast<size_t>(i)])
            plain += text[i];
    }
    return shown(plain, [](QChar c) { return isControl(c) || turns(c) || isMark(c) || isLineEnd(c); });
}
