#include "incidents/Typed.h"

#include "vocabulary/TypedCoordinates.h"
#include "vocabulary/TypedDate.h"
#include "vocabulary/Vocabulary.h"
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

/// The last day of the day, month or year in which something begins.
QDate endOf(QDate begin, Precision precision)
{
    return precision == Precision::Day     ? begin
           : precision == Precision::Month ? QDate(begin.year(), begin.month(), begin.daysInMonth())
                                           : QDate(begin.year(), 12, 31);
}

/// The end of a period: a day or month without its year is of the year of its beginning, or of the next where
/// it is just over the new year. Else it stands before the beginning, which is told.
std::optional<Period> typedEnd(const QString &text, const Period &begun)
{
    const int year = begun.from.year();
    const auto last = typedDate(text, QDate(year, 12, 31));
    if (!last || last->to >= begun.from)
        return last;
    const auto next = typedDate(text, QDate(year + 1, 12, 31));
    constexpr qint64 longest = 92; // days
    const bool isNear = next && next->to >= begun.from && begun.from.daysTo(next->from) <= longest;
    return isNear ? next : last;
}

/// A range that says no year begins in `year`, where there is one, if it has ended by now.
std::optional<TypedRange> rangeIn(int year, const QString &text)
{
    const auto range = typedRange(text, lastDayOf(year));
    if (!range || year <= 0 || range->first.from.year() >= year)
        return range;
    const auto later = typedRange(text, lastDayOf(year + 1));
    return later && later->first.from.year() == year ? later : range;
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
    if (const auto range = rangeIn(year, typed.from))
        return range->period();
    const auto from = typedDate(typed.from, lastDayOf(year));
    const auto to = typed.to.isEmpty() ? from
                    : from             ? typedEnd(typed.to, *from)
                                       : typedDate(typed.to, lastDayOf(year));
    if (from && to)
        return TypedRange{*from, *to}.period();
    return {from ? from->from : QDate(), to ? to->to : QDate(), from ? from->precision : Precision::Day};
}

PeriodTexts withYears(const QString &from, const QString &to, int year)
{
    const auto form = [](const Period &date) { return typedForm(date.from, date.precision); };
    if (const auto range = rangeIn(year, from))
        return {form(range->first), form(range->last)};
    const auto first = typedDate(from, lastDayOf(year));
    const auto last = first ? typedEnd(to, *first) : typedDate(to, lastDayOf(year));
    return {first ? form(*first) : from, last ? form(*last) : to};
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

QString unreadableBeginning(const QString &typed, const Words &words)
{
    return typedRange(typed) ? QString() : unreadableDate(typed, words);
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

std::optional<Coordinates> typedPoint(const QString &text, const std::optional<Coordinates> &before)
{
    return before && text.trimmed() == typedForm(*before) ? before : typedCoordinates(text);
}

QString regionElsewhere(const QString &country, const QString &written, const Vocabulary &vocabulary)
{
    const auto codeIn = [&](const QString &of) {
        const QString code = vocabulary.regionNamed(of, written);
        return vocabulary.countryOfRegion(code) == of ? code : QString();
    };
    if (written.isEmpty() || !codeIn(country).isEmpty())
        return {};
    QString found;
    for (const QString &other : vocabulary.countries()) {
        const QString code = codeIn(other);
        if (!code.isEmpty() && !found.isEmpty())
            return {};
        if (!code.isEmpty())
            found = code;
    }
    return found;
}

bool isRegionElsewhere(const Place &place, const Vocabulary &vocabulary)
{
    const QString country = vocabulary.countryOfRegion(place.region);
    return country.isEmpty() ? !regionElsewhere(place.country.value, place.region, vocabulary).isEmpty()
                             : country != place.country.value;
}

QString notOfCountry(const QString &region, const QString &country, const Vocabulary &vocabulary,
                     const Words &words)
{
    const Language language = words.language();
    return words.translate("IncidentForm", "“%1” is a region of %2, not of %3")
        .arg(vocabulary.regionName(region, language),
             vocabulary.countryName(vocabulary.countryOfRegion(region), language),
             vocabulary.countryName(country, language));
}

QString problemOf(const Incident &incident, const Problem &problem, const Vocabulary &vocabulary,
                  const Words &words)
{
    const QString column = problem.column();
    const auto &[from, to, precision] = incident.period;
    if (column == QLatin1String("date_to") && from.isValid() && to.isValid() && to < from) {
        const auto said = [&](QDate begin) {
            return words.period({begin, endOf(begin, precision), precision});
        };
        return words.translate("IncidentForm", "the end, %1, is before the start, %2")
            .arg(said(to), said(from));
    }
    const Place &place = incident.place;
    if (column == QLatin1String("region") && !vocabulary.countryOfRegion(place.region).isEmpty())
        return notOfCountry(place.region, place.country.value, vocabulary, words);
    const bool isCoordinate = column == QLatin1String("latitude") || column == QLatin1String("longitude");
    if (isCoordinate && problem.severity == Problem::Severity::Warning) {
        return words.translate("IncidentForm", "these coordinates are outside %1")
            .arg(vocabulary.countryName(place.country.value, words.language()));
    }
    return words.say(problem.message);
}

FormField::Remark remarkOn(const Incident &incident, const Problem &problem, const Vocabulary &vocabulary,
                           const Words &words)
{
    const QString text = problemOf(incident, problem, vocabulary, words);
    if (problem.severity != Problem::Severity::Warning)
        return {FormField::Kind::Error, text};
    return {FormField::Kind::Warning, words.translate("IncidentForm", "Please check: %1").arg(text)};
}

QString echoOf(const Period &period, const Words &words)
{
    if (!period.from.isValid())
        return {};
    Period shown = period;
    if (!period.to.isValid() || period.to < period.from)
        shown.to = endOf(period.from, period.precision);
    return shown.precision == Precision::Day
               ? words.period(shown)
               : words.translate("IncidentForm", "%1: %2")
                     .arg(words.period(shown), words.precision(shown.precision));
}

bool mayBeEmpty(const QString &column)
{
    return column == QLatin1String("victims_best") || column == QLatin1String("date_to") ||
           column == QLatin1String("incident");
}
