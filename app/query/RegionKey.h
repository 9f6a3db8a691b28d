#pragma once

#include <QString>

/// The key of a region in a table of counts: its code, or what people wrote; where another region reads the
/// same, the country stands behind it.
namespace regionkey
{

inline constexpr QChar parts(0x1f); // which no text may hold that is entered

inline QString textOf(const QString &key)
{
    const qsizetype end = key.lastIndexOf(parts);
    return end < 0 ? key : key.left(end);
}

/// The code of the country, or an empty string.
inline QString countryOf(const QString &key)
{
    const qsizetype end = key.lastIndexOf(parts);
    return end < 0 ? QString() : key.mid(end + 1);
}

} // namespace regionkey
