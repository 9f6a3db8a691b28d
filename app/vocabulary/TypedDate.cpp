#include "vocabulary/TypedDate.h"

#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

#include <QRegularExpression>

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

} // namespace

std::optional<Period> typedDate(const QString &text, QDate today)
{
    const auto parts = partsOf(text.simplified());
    if (!parts)
        return std::nullopt;
    auto [year, month, day] = *parts;
    if (year == 0) {
        year = today.year();
        if (const QDate then(year, month, day); !then.isValid() || then > today)
            --year;
    }
    const QDate from(year, month > 0 ? month : 1, day > 0 ? day : 1);
    if (!from.isValid())
        return std::nullopt;
    if (day > 0)
        return Period{from, from, Precision::Day};
    if (month > 0)
        return Period{from, QDate(year, month, from.daysInMonth()), Precision::Month};
    return Period{from, QDate(year, 12, 31), Precision::Year};
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
