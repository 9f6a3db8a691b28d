#include "vocabulary/TypedDate.h"

#include <QRegularExpression>

std::optional<Period> typedDate(const QString &text)
{
    static const QRegularExpression iso(QStringLiteral("^(\\d{4})-(\\d{1,2})(?:-(\\d{1,2}))?$"));
    static const QRegularExpression day(QStringLiteral("^(\\d{1,2})[/. -](\\d{1,2})[/. -](\\d{4}|\\d{2})$"));
    static const QRegularExpression month(QStringLiteral("^(\\d{1,2})[/. -](\\d{4})$"));
    static const QRegularExpression year(QStringLiteral("^(\\d{4})$"));
    const QString typed = text.trimmed();
    const auto period = [](int y, int m, int d) -> std::optional<Period> {
        const QDate from(y, m > 0 ? m : 1, d > 0 ? d : 1);
        if (!from.isValid())
            return std::nullopt;
        if (d > 0)
            return Period{from, from, Precision::Day};
        if (m > 0)
            return Period{from, QDate(y, m, from.daysInMonth()), Precision::Month};
        return Period{from, QDate(y, 12, 31), Precision::Year};
    };
    // A day or month of 0 was typed, and is not one left out.
    const auto zero = [](const QString &digits) { return !digits.isEmpty() && digits.toInt() == 0; };
    if (const auto match = iso.match(typed); match.hasMatch()) {
        if (zero(match.captured(2)) || zero(match.captured(3)))
            return std::nullopt;
        return period(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    }
    if (const auto match = day.match(typed); match.hasMatch()) {
        if (zero(match.captured(1)) || zero(match.captured(2)))
            return std::nullopt;
        const int given = match.captured(3).toInt();
        return period(given < 100 ? 2000 + given : given, match.captured(2).toInt(),
                      match.captured(1).toInt());
    }
    if (const auto match = month.match(typed); match.hasMatch()) {
        if (zero(match.captured(1)))
            return std::nullopt;
        return period(match.captured(2).toInt(), match.captured(1).toInt(), 0);
    }
    if (const auto match = year.match(typed); match.hasMatch())
        return period(match.captured(1).toInt(), 0, 0);
    return std::nullopt;
}

QString typedForm(QDate day, Precision precision)
{
    switch (precision) {
    case Precision::Day:
        return day.toString(QStringLiteral("dd/MM/yyyy"));
    case Precision::Month:
        return day.toString(QStringLiteral("MM/yyyy"));
    case Precision::Year:
        return day.toString(QStringLiteral("yyyy"));
    }
    return {};
}
