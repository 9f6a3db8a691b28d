#include "vocabulary/TypedDate.h"

#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

#include <QRegularExpression>

#include <algorithm>

namespace
{

/// 0 where it is not said.
struct Parts {
    int year = 0, month = 0, day = 0;
};

/// The month that a word names in either language; 0 where it names none, or several.
int monthNamed(const QString &word)
{
    constexpr qsizetype shortest = 3; // letters
    const QString typed = folded(word);
    if (typed.size() < shortest)
        return 0;
    int found = 0;
    for (const Language language : {Language::English, Language::French}) {
        for (int month = 1; month <= 12; ++month) {
            if (!folded(localeOf(language).monthName(month)).startsWith(typed))
                continue;
            if (found != 0 && found != month)
                return 0;
            found = month;
        }
    }
    return found;
}

/// What is written, as it is written: no such day may exist. A day or month of 0 was typed, and is none left
/// out.
std::optional<Parts> partsOf(const QString &typed)
{
    static const QRegularExpression iso(QStringLiteral("^(\\d{4})-(\\d{1,2})(?:-(\\d{1,2}))?$"));
    static const QRegularExpression day(
        QStringLiteral("^(\\d{1,2})[/. -](\\d{1,2})(?:[/. -](\\d{4}|\\d{2}))?[.]?$"));
    static const QRegularExpression month(QStringLiteral("^(\\d{1,2})[/. -](\\d{4})$"));
    static const QRegularExpression year(QStringLiteral("^(\\d{4})$"));
    static const QRegularExpression dayInWords(
        QStringLiteral("^(\\d{1,2})(?:st|nd|rd|th|er)?[/. -]*(?:de |of )?(\\p{L}[\\p{L}\\p{M}]*)[.]?"
                       "(?:[/,. -]*(\\d{4}|\\d{2}))?$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression wordsBefore(
        QStringLiteral("^(\\p{L}[\\p{L}\\p{M}]*)[.]? +(\\d{1,2})(?:st|nd|rd|th)?(?:, *| +)(\\d{4})$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression monthInWords(
        QStringLiteral("^(\\p{L}[\\p{L}\\p{M}]*)[.]?[/,. -]*(\\d{4})$"));
    // "12 March-14" is no year, as 12-Mar-14 has one.
    static const QRegularExpression unclear(QStringLiteral("^\\d{1,2} +\\p{L}[\\p{L}\\p{M}]*[.]?-\\d{2}$"));
    if (unclear.match(typed).hasMatch())
        return std::nullopt;
    bool zero = false;
    const auto number = [&zero](const QString &digits) {
        zero = zero || (!digits.isEmpty() && digits.toInt() == 0);
        return digits.toInt();
    };
    const auto named = [&zero](const QString &word) {
        const int found = monthNamed(word);
        zero = zero || found == 0;
        return found;
    };
    const auto years = [&number](const QString &digits) {
        return digits.size() == 2 ? 2000 + digits.toInt() : number(digits);
    };
    std::optional<Parts> parts;
    if (const auto m = iso.match(typed); m.hasMatch())
        parts = {number(m.captured(1)), number(m.captured(2)), number(m.captured(3))};
    else if (const auto d = day.match(typed); d.hasMatch())
        parts = {years(d.captured(3)), number(d.captured(2)), number(d.captured(1))};
    else if (const auto o = month.match(typed); o.hasMatch())
        parts = {number(o.captured(2)), number(o.captured(1)), 0};
    else if (const auto y = year.match(typed); y.hasMatch())
        parts = {number(y.captured(1)), 0, 0};
    else if (const auto w = dayInWords.match(typed); w.hasMatch())
        parts = {years(w.captured(3)), named(w.captured(2)), number(w.captured(1))};
    else if (const auto b = wordsBefore.match(typed); b.hasMatch())
        parts = {number(b.captured(3)), named(b.captured(1)), number(b.captured(2))};
    else if (const auto i = monthInWords.match(typed); i.hasMatch())
        parts = {number(i.captured(2)), named(i.captured(1)), 0};
    return zero ? std::nullopt : parts;
}

std::optional<Period> dateOf(const Parts &parts)
{
    const auto &[year, month, day] = parts;
    const QDate from(year, month > 0 ? month : 1, day > 0 ? day : 1);
    if (!from.isValid())
        return std::nullopt;
    if (day > 0)
        return Period{from, from, Precision::Day};
    if (month > 0)
        return Period{from, QDate(year, month, from.daysInMonth()), Precision::Month};
    return Period{from, QDate(year, 12, 31), Precision::Year};
}

/// The beginning of a range, of which the end is known: "12", "12 March" and "March" are of the year, and the
/// month, of that.
std::optional<Period> beginningOf(const QString &typed, const Period &end)
{
    static const QRegularExpression dayAlone(QStringLiteral("^(\\d{1,2})(?:st|nd|rd|th|er)?[.]?$"),
                                             QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression monthAlone(QStringLiteral("^(\\p{L}[\\p{L}\\p{M}]*)[.]?$"));
    auto parts = partsOf(typed);
    if (parts && parts->year > 0)
        return dateOf(*parts);
    const auto day = dayAlone.match(typed), month = monthAlone.match(typed);
    const bool isDayAlone = !parts && day.hasMatch();
    if (isDayAlone && day.captured(1).toInt() > 0)
        parts = {0, end.from.month(), day.captured(1).toInt()};
    else if (!parts && month.hasMatch() && monthNamed(month.captured(1)) > 0)
        parts = {0, monthNamed(month.captured(1)), 0};
    // As finely as the end, from which it has the rest.
    if (!parts || (parts->day > 0 ? Precision::Day : Precision::Month) != end.precision)
        return std::nullopt;
    parts->year = end.from.year();
    const auto begun = dateOf(*parts);
    // From December to January of a year is from that of the year before.
    if (begun && begun->from > end.from && !isDayAlone) {
        --parts->year;
        return dateOf(*parts);
    }
    return begun;
}

/// The two halves of a text, as words and marks part them.
std::optional<std::pair<QString, QString>> halvesOf(const QString &typed)
{
    static const QRegularExpression monthBefore(
        QStringLiteral("^(\\p{L}[\\p{L}\\p{M}]*[.]?) (\\d{1,2}) ?[-–—] ?(\\d{1,2})((?:, ?| )\\d{4}|)$"));
    if (const auto match = monthBefore.match(typed); match.hasMatch()) {
        QString year = match.captured(4);
        year.remove(QLatin1Char(','));
        return std::pair(match.captured(2), match.captured(3) + QLatin1Char(' ') + match.captured(1) +
                                                QLatin1Char(' ') + year.trimmed());
    }
    static const QRegularExpression forms[] = {
        QRegularExpression(QStringLiteral("^(?:between|entre)(?: le)? (.+?) (?:and|et)(?: le)? (.+)$"),
                           QRegularExpression::CaseInsensitiveOption),
        QRegularExpression(QStringLiteral("^(?:from |du |de |d[’'] ?|le )?(.+?) "
                                          "(?:to|until|till|through|au|à|jusqu[’']au|jusqu[’']à|jusqu[’']en)"
                                          "(?: le)? (.+)$"),
                           QRegularExpression::CaseInsensitiveOption),
        QRegularExpression(QStringLiteral("^([^–—]+?) ?[–—] ?([^–—]+)$")),
        QRegularExpression(QStringLiteral("^(.+?) -{1,2} (.+)$")),
        QRegularExpression(QStringLiteral("^([^-]+)-([^-]+)$")),
        QRegularExpression(QStringLiteral("^(\\d{4}-\\d{2}(?:-\\d{2})?)/(\\d{4}-\\d{2}(?:-\\d{2})?)$"))};
    for (const QRegularExpression &form : forms) {
        if (const auto match = form.match(typed); match.hasMatch())
            return std::pair(match.captured(1).trimmed(), match.captured(2).trimmed());
    }
    return std::nullopt;
}

} // namespace

std::optional<Period> typedDate(const QString &text, QDate today)
{
    auto parts = partsOf(text.simplified());
    if (!parts)
        return std::nullopt;
    auto &[year, month, day] = *parts;
    if (year == 0) {
        year = today.year();
        if (const QDate then(year, month, day); !then.isValid() || then > today)
            --year;
    }
    return dateOf(*parts);
}

Period TypedRange::period() const
{
    // What is shown as a month or a year is found as one: a day that one side alone has is not seen any more.
    const Precision precision = std::max(first.precision, last.precision);
    const auto widened = [precision](const Period &date) {
        const int month = date.from.month();
        return *dateOf({date.from.year(), precision == Precision::Year ? 0 : month,
                        precision == Precision::Day ? date.from.day() : 0});
    };
    return {widened(first).from, widened(last).to, precision};
}

std::optional<TypedRange> typedRange(const QString &text, QDate today)
{
    const QString typed = text.simplified().normalized(QString::NormalizationForm_C);
    // What is written as a date is none that is several, even where there is no such day.
    if (partsOf(typed))
        return std::nullopt;
    const auto halves = halvesOf(typed);
    auto last = halves ? typedDate(halves->second, today) : std::nullopt;
    // A year that the beginning alone has is that of the end, or the one before it.
    if (const auto end = last ? partsOf(halves->second) : std::nullopt; end && end->year == 0) {
        if (const auto begun = partsOf(halves->first); begun && begun->year > 0) {
            const auto from = dateOf(*begun);
            last = dateOf({begun->year, end->month, end->day});
            if (from && last && last->to < from->from)
                last = dateOf({begun->year + 1, end->month, end->day});
        }
    }
    const auto first = last ? beginningOf(halves->first, *last) : std::nullopt;
    return first ? std::optional(TypedRange{*first, *last}) : std::nullopt;
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
