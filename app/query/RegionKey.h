#pragma once

#include "vocabulary/Vocabulary.h"

#include <QString>

/// The key of a region in a table of counts: its code, or what people wrote. Where another region reads the
/// same in one of the languages, what tells it apart stands behind it: the country, or, where that has
/// several of the name, the code.
namespace regionkey
{

inline constexpr QChar parts(0x1f); // which no text may hold that is entered

inline QString textOf(const QString &key)
{
    const qsizetype end = key.lastIndexOf(parts);
    return end < 0 ? key : key.left(end);
}

/// What tells it apart: the code of the country, or of the region; or an empty string.
inline QString apart(const QString &key)
{
    const qsizetype end = key.lastIndexOf(parts);
    return end < 0 ? QString() : key.mid(end + 1);
}

/// The code of its country, or an empty string where it needs none.
inline QString countryOf(const QString &key)
{
    return apart(key).section(QLatin1Char('-'), 0, 0);
}

/// Whether it is the key of a region of the list, by its code, with what tells it apart.
inline bool isOfList(const QString &key, const Vocabulary &vocabulary)
{
    return !apart(key).isEmpty() && vocabulary.countryOfRegion(textOf(key)) == countryOf(key);
}

} // namespace regionkey
