#pragma once

#include <QString>

/// How references are proposed: COUNTRY-YEAR-NNN.
namespace reference
{

/// What those of a country and a year begin with.
inline QString prefix(const QString &country, int year)
{
    return QStringLiteral("%1-%2-").arg(country).arg(year, 4, 10, QLatin1Char('0'));
}

inline QString numbered(const QString &prefix, qint64 number)
{
    return prefix + QStringLiteral("%1").arg(number, 3, 10, QLatin1Char('0'));
}

} // namespace reference
