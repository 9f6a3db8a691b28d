#pragma once

#include <QString>

/// References of incidents. They are proposed as COUNTRY-YEAR-NNN.
namespace reference
{

inline constexpr qsizetype longest = 200; // UTF-16 units

/// What those of a country and a year begin with.
inline QString prefix(const QString &country, int year)
{
    return QStringLiteral("%1-%2-").arg(country).arg(year, 4, 10, QLatin1Char('0'));
}

inline QString numbered(const QString &prefix, qint64 number)
{
    return prefix + QStringLiteral("%1").arg(number, 3, 10, QLatin1Char('0'));
}

/// Another one for an incident whose own is taken: with a number behind it, and no longer than one may be.
inline QString another(const QString &taken, int number)
{
    const QString ending = QStringLiteral(" (%1)").arg(number);
    QString kept = taken.left(longest - ending.size());
    if (!kept.isEmpty() && kept.back().isHighSurrogate())
        kept.chop(1);
    return kept.trimmed() + ending;
}

} // namespace reference
