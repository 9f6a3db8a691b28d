#pragma once

#include <QString>

/// A text of a file, cut where it would fill the message that it stands in: what another program wrote may be
/// of any length.
inline QString briefly(const QString &text)
{
    constexpr qsizetype longest = 200;
    if (text.size() <= longest)
        return text;
    const bool inPair = text[longest - 2].isHighSurrogate();
    return text.left(longest - (inPair ? 2 : 1)) + QChar(u'…');
}
