#include "incidents/Typed.h"

#include "vocabulary/TypedDate.h"
#include "vocabulary/Words.h"

#include <QRegularExpression>

#include <algorithm>

namespace
{

/// A whole number, its thousands parted by spaces or commas or not at all; -1 for anything else: "1,5" is
/// none.
qint64 typedNumber(const QString &text)
{
    static const QRegularExpression whole(QStringLiteral("^([0-9]+|[0-9]{1,3}([ ,\u00a0\u202f][0-9]{3})+)$"));
    const QString typed = text.trimmed();
    if (!whole.match(typed).hasMatch())
        return -1;
    QString digits;
    std::ranges::copy_if(typed, std::back_inserter(digits), [](QChar c) { return c.isDigit(); });
    bool number = false;
    const qint64 value = digits.toLongLong(&number);
    return number ? value : -1;
}

} // namespace

PeriodTexts textsOf(const Period &period)
{
    const auto &[from, to, precision] = period;
    const QString first = typedForm(from, precision);
    return {first, typedDate(first) == period ? QString() : typedForm(to, precision)};
}

QDate lastDayOf(int year)
{
    const QDate today = QDate::currentDate();
    return year > 0 ? std::min(QDate(year, 12, 31), today) : today;
}

Period typedPeriod(const QString &fromText, const QString &toText, const std::optional<Period> &before,
                   int year)
{
    const PeriodTexts typed{fromText.trimmed(), toText.trimmed()};
    if (before && typed == textsOf(*before))
        return *before;
    const auto from = typedDate(typed.from, lastDayOf(year));
    const auto to =
        typed.to.isEmpty() ? from : typedDate(typed.to, lastDayOf(from ? from->from.year() : year));
    // The coarser of the two says how finely the period is known.
    const Precision precision = from && to ? std::max(from->precision, to->precision)
                                : from     ? from->precision
                                           : Precision::Day;
    return {from ? from->from : QDate(), to ? to->to : QDate(), precision};
}

VictimCount typedVictims(const QString &low, const QString &best, const QString &high)
{
    VictimCount victims;
    victims.low = typedNumber(low);
    victims.best = best.trimmed().isEmpty() ? victims.low : typedNumber(best);
    victims.high = high.trimmed().isEmpty() ? std::nullopt : std::optional(typedNumber(high));
    return victims;
}

QString unreadableDate(const QString &typed, const Words &words)
{
    if (typed.trimmed().isEmpty() || typedDate(typed))
        return {};
    return words
        .translate("IncidentForm", "“%1” is not a valid date: enter a day (12/3/2024 or 12 March 2024), a "
                                   "month (03/2024) or a year (2024)")
        .arg(typed.trimmed());
}

QString unreadableNumber(const QString &typed, const Words &words)
{
    if (typed.trimmed().isEmpty() || typedNumber(typed) >= 0)
        return {};
    return words.translate("IncidentForm", "“%1” is not a whole number: enter 0 or more, such as 12")
        .arg(typed.trimmed());
}

QString unreadableLow(const QString &typed, const Words &words)
{
    return typed.trimmed().isEmpty() ? words.translate("IncidentForm", "enter a number of people, 0 or more")
                                     : unreadableNumber(typed, words);
}

FormField::Remark remarkOn(const Problem &problem, const Words &words)
{
    const QString text = words.say(problem.message);
    if (problem.severity != Problem::Severity::Warning)
        return {FormField::Kind::Error, text};
    return {FormField::Kind::Warning, words.translate("IncidentForm", "Please check: %1").arg(text)};
}

QString echoOf(const Period &period, const Words &words)
{
    if (!period.from.isValid() || !period.to.isValid() || period.to < period.from)
        return {};
    return period.precision == Precision::Day
               ? words.period(period)
               : words.translate("IncidentForm", "%1: %2")
                     .arg(words.period(period), words.precision(period.precision));
}

bool mayBeEmpty(const QString &column)
{
    return column == QLatin1String("victims_best") || column == QLatin1String("date_to") ||
           column == QLatin1String("incident");
}
