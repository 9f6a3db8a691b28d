#include "vocabulary/Words.h"

#include "records/Printable.h"
#include "vocabulary/FromIcu.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTranslator>

#include <array>
#include <limits>
#include <unicode/dtitvfmt.h>
#include <unicode/listformatter.h>
#include <unicode/timezone.h>

namespace
{

constexpr double millisecondsPerDay = 86'400'000.0;
enum Form { LongDay, LongMonth, Year, ShortDay, ShortMonth, FormCount };
constexpr std::array<const char16_t *, FormCount> skeletons{u"yMMMMd", u"yMMMM", u"y", u"yMMMd", u"yMMM"};

icu::UnicodeString toIcu(const QString &text)
{
    return {reinterpret_cast<const char16_t *>(text.utf16()), static_cast<int32_t>(text.size())};
}

Form formOf(Precision precision, bool brief)
{
    switch (precision) {
    case Precision::Day:
        return brief ? ShortDay : LongDay;
    case Precision::Month:
        return brief ? ShortMonth : LongMonth;
    case Precision::Year:
        return Year;
    }
    return LongDay;
}

} // namespace

struct Words::Dates {
    std::array<std::unique_ptr<icu::DateIntervalFormat>, FormCount> intervals;
    std::unique_ptr<icu::ListFormatter> lists;
};

QLocale localeOf(Language language)
{
    return language == Language::French ? QLocale(QLocale::French, QLocale::France)
                                        : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

Words::Words(Language language)
    : m_language(language)
    , m_locale(localeOf(language))
    , m_translator(std::make_unique<QTranslator>())
    , m_dates(std::make_unique<Dates>())
{
    // English needs its file for plurals only; without one the source texts stand.
    (void)m_translator->load(QStringLiteral(":/translations/dossier_%1.qm").arg(languageCode(language)));

    const icu::Locale icuLocale =
        language == Language::French ? icu::Locale::getFrance() : icu::Locale::getUK();
    UErrorCode status = U_ZERO_ERROR;
    for (size_t i = 0; i < skeletons.size(); ++i) {
        m_dates->intervals[i].reset(icu::DateIntervalFormat::createInstance(skeletons[i], icuLocale, status));
        if (U_SUCCESS(status))
            m_dates->intervals[i]->setTimeZone(*icu::TimeZone::getGMT());
    }
    m_dates->lists.reset(icu::ListFormatter::createInstance(icuLocale, status));
}

Words::~Words() = default;
Words::Words(Words &&) noexcept = default;
Words &Words::operator=(Words &&) noexcept = default;

QString Words::translate(const char *context, const char *text, const char *comment, qint64 number) const
{
    const int plural = static_cast<int>(std::min<qint64>(number, std::numeric_limits<int>::max()));
    QString said = m_translator->translate(context, text, comment, plural);
    if (said.isNull())
        said = QString::fromUtf8(text);
    if (number >= 0)
        said.replace(QLatin1String("%n"), this->number(number));
    return said;
}

QString Words::say(const Message &message) const
{
    QString said = translate(message.context, message.text, nullptr, message.number);
    // One pass: an argument may itself contain "%1".
    QString result;
    result.reserve(said.size());
    for (qsizetype i = 0; i < said.size(); ++i) {
        const int digit = said[i] == QLatin1Char('%') && i + 1 < said.size() ? said[i + 1].digitValue() : -1;
        if (digit >= 1 && digit <= message.arguments.size()) {
            result += isolated(message.arguments[digit - 1]);
            ++i;
        } else {
            result += said[i];
        }
    }
    return result;
}

QString Words::number(qint64 value) const
{
    return m_locale.toString(value);
}

QString Words::people(qint64 count) const
{
    return translate("Words", "%n people", nullptr, count);
}

QString Words::atLeastPeople(const VictimCount &count) const
{
    if (count.low > 0)
        return translate("Words", "at least %n people", nullptr, count.low);
    if (!count.high)
        return translate("Words", "number of people unknown");
    return *count.high > 0 ? translate("Words", "at most %n people", nullptr, *count.high)
                           : translate("Words", "no people");
}

QString Words::range(const VictimCount &count) const
{
    if (!count.high)
        return number(count.low) + QLatin1Char('+');
    if (*count.high == count.low)
        return number(count.low);
    return number(count.low) + QChar(0x2013) + number(*count.high);
}

QString Words::victims(const VictimCount &count) const
{
    if (count.low > 0 && count.high == count.low)
        return people(count.low);
    QString said = atLeastPeople(count);
    if (count.best != count.low)
        said += translate("Words", ", best estimate %1").arg(number(count.best));
    if (count.high && count.low > 0)
        said += translate("Words", ", at most %1").arg(number(*count.high));
    return said;
}

QString Words::interval(QDate from, QDate to, int form) const
{
    const auto &format = m_dates->intervals[static_cast<size_t>(form)];
    if (!format || !from.isValid() || !to.isValid())
        return {};
    const QDate epoch(1970, 1, 1);
    const icu::DateInterval span(static_cast<double>(epoch.daysTo(from)) * millisecondsPerDay,
                                 static_cast<double>(epoch.daysTo(to)) * millisecondsPerDay);
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString out;
    icu::FieldPosition ignored(icu::FieldPosition::DONT_CARE);
    format->format(&span, out, ignored, status);
    if (U_FAILURE(status))
        return from.toString(Qt::ISODate) + QChar(0x2013) + to.toString(Qt::ISODate);
    QString said = fromIcu(out);
    // Plain spaces: a date must be found by a search typed on a keyboard.
    for (QChar &c : said) {
        if (c != QLatin1Char(' ') && c.isSpace())
            c = QLatin1Char(' ');
    }
    if (m_language == Language::French && (form == LongDay || form == ShortDay)) {
        static const QRegularExpression firstOfMonth(QStringLiteral("(^|– ?)1(?=–| \\p{L})"));
        said.replace(firstOfMonth, QStringLiteral("\\11er"));
    }
    return said;
}

QString Words::date(QDate day) const
{
    return interval(day, day, LongDay);
}

QString Words::moment(const QDateTime &at) const
{
    const QDateTime local = at.toLocalTime();
    return translate("Words", "%1, %2").arg(date(local.date()), local.toString(QStringLiteral("HH:mm")));
}

QString Words::period(const Period &period) const
{
    return interval(period.from, period.to, formOf(period.precision, false));
}

QString Words::shortPeriod(const Period &period) const
{
    return interval(period.from, period.to, formOf(period.precision, true));
}

QString Words::month(int year, int month) const
{
    const QDate day(year, month, 1);
    return interval(day, day, LongMonth);
}

QString Words::shortMonth(int month) const
{
    return m_locale.standaloneMonthName(month, QLocale::ShortFormat);
}

QString Words::status(Status status) const
{
    switch (status) {
    case Status::Draft:
        return translate("Words", "draft");
    case Status::UnderReview:
        return translate("Words", "under review");
    case Status::Verified:
        return translate("Words", "verified");
    case Status::Rejected:
        return translate("Words", "rejected");
    }
    return {};
}

QString Words::visibility(Visibility visibility) const
{
    switch (visibility) {
    case Visibility::Public:
        return translate("Words", "public");
    case Visibility::Restricted:
        return translate("Words", "restricted");
    case Visibility::Confidential:
        return translate("Words", "confidential");
    }
    return {};
}

QString Words::precision(Precision precision) const
{
    switch (precision) {
    case Precision::Day:
        return translate("Words", "day known");
    case Precision::Month:
        return translate("Words", "only the month is known");
    case Precision::Year:
        return translate("Words", "only the year is known");
    }
    return {};
}

QString Words::overlap(Overlap overlap) const
{
    switch (overlap) {
    case Overlap::Unknown:
        return translate("Words", "the same or different people (unknown)");
    case Overlap::Different:
        return translate("Words", "different people");
    case Overlap::Same:
        return translate("Words", "the same people");
    }
    return {};
}

QString Words::basis(Basis basis) const
{
    switch (basis) {
    case Basis::None:
        return {};
    case Basis::Published:
        return translate("Words", "published");
    case Basis::Illustrative:
        return translate("Words", "illustrative");
    }
    return {};
}

QString Words::languageName(Language language) const
{
    return language == Language::French ? translate("Words", "French") : translate("Words", "English");
}

QString Words::list(const QStringList &items) const
{
    std::vector<icu::UnicodeString> texts;
    for (const QString &item : items)
        texts.push_back(toIcu(item));
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString out;
    if (m_dates->lists)
        m_dates->lists->format(texts.data(), static_cast<int32_t>(texts.size()), out, status);
    return U_SUCCESS(status) ? fromIcu(out) : items.join(QLatin1String(", "));
}

QString Words::series(const QStringList &items) const
{
    return items.join(translate("Words", "; "));
}

QString Words::quoted(const QString &text) const
{
    return translate("Words", "“%1”").arg(text);
}

Language systemLanguage()
{
    // The variable names the language of messages; QLocale::system() would mix in the formats' one.
    const QStringList languages = QLocale::system().uiLanguages();
    const bool french = !languages.isEmpty() && languages.first().startsWith(QLatin1String("fr"));
    return french ? Language::French : Language::English;
}
