#include "vocabulary/TypedCoordinates.h"

#include "vocabulary/Words.h"

#include <QLocale>
#include <QRegularExpression>
#include <QUrl>

#include <array>

namespace
{

/// A pair in a link: two decimal numbers with points.
std::optional<Coordinates> inLink(const QString &link)
{
    // Where a marker stands goes before what is in the middle of the map.
    static const QString number = QStringLiteral("(-?\\d{1,3}(?:\\.\\d+)?)");
    static const QRegularExpression forms[] = {
        QRegularExpression(QStringLiteral("[?&]mlat=%1&mlon=%1").arg(number)),
        QRegularExpression(QStringLiteral("!3d%1!4d%1").arg(number)),
        QRegularExpression(QStringLiteral("^geo:%1,%1").arg(number)),
        QRegularExpression(QStringLiteral("[?&](?:q|query|ll|destination)=(?:loc:)?%1,[+ ]*%1").arg(number)),
        QRegularExpression(QStringLiteral("/place/%1,[+ ]*%1").arg(number)),
        QRegularExpression(QStringLiteral("/search/%1,[+ ]*%1").arg(number)),
        QRegularExpression(QStringLiteral("/@%1,%1").arg(number)),
        QRegularExpression(QStringLiteral("#map=[\\d.]+/%1/%1").arg(number))};
    const QString plain = QUrl::fromPercentEncoding(link.toUtf8());
    // Some maps give the longitude first: of these, whatever their parts are called, nothing is taken.
    static const QRegularExpression longitudeFirst(QStringLiteral("^[^/]*//[^/]*\\b(?:yandex|2gis)\\."),
                                                   QRegularExpression::CaseInsensitiveOption);
    if (longitudeFirst.match(plain).hasMatch())
        return std::nullopt;
    for (const QRegularExpression &form : forms) {
        if (const auto match = form.match(plain); match.hasMatch())
            return Coordinates{match.captured(1).toDouble(), match.captured(2).toDouble()};
    }
    return std::nullopt;
}

struct One {
    double degrees = 0;
    bool marked = false;     ///< with the sign of degrees
    QChar letter;            ///< N, S, E, W, or none
    bool explicitly = false; ///< a point, a sign, a mark or a letter tells where it ends
};

/// Degrees, or degrees with minutes and seconds, with a letter before or behind, from `match` on.
std::optional<One> oneOf(const QRegularExpressionMatch &match, int at)
{
    const QString before = match.captured(at), degrees = match.captured(at + 1),
                  mark = match.captured(at + 2), minutes = match.captured(at + 3),
                  seconds = match.captured(at + 4), behind = match.captured(at + 5);
    const auto number = [](QString digits) {
        return digits.replace(QLatin1Char(','), QLatin1Char('.')).toDouble();
    };
    const QString letters = before + behind;
    const bool negative = degrees.startsWith(QLatin1Char('-'));
    const auto isFraction = [](const QString &digits) {
        return digits.contains(QLatin1Char('.')) || digits.contains(QLatin1Char(','));
    };
    if ((negative && !letters.isEmpty()) || number(minutes) >= 60 || number(seconds) >= 60 ||
        (isFraction(degrees) && !minutes.isEmpty()) || (isFraction(minutes) && !seconds.isEmpty()))
        return std::nullopt;
    One one;
    one.degrees = std::abs(number(degrees)) + number(minutes) / 60 + number(seconds) / 3600;
    one.marked = !mark.isEmpty();
    if (!letters.isEmpty())
        one.letter = letters.front() == QLatin1Char('O') ? QLatin1Char('W') : letters.front();
    if (negative || one.letter == QLatin1Char('S') || one.letter == QLatin1Char('W'))
        one.degrees = -one.degrees;
    one.explicitly = negative || degrees.contains(QLatin1Char('.')) || !mark.isEmpty() || !letters.isEmpty();
    return one;
}

} // namespace

std::optional<Coordinates> typedCoordinates(const QString &text)
{
    QString typed = text.simplified();
    static const QRegularExpression link(QStringLiteral("^(https?:|geo:|www\\.)"),
                                         QRegularExpression::CaseInsensitiveOption);
    if (link.match(typed).hasMatch())
        return inLink(typed);
    // One way to write each mark.
    typed = typed.toUpper().replace(QChar(0x2212), QLatin1Char('-'));
    for (const char16_t degree : {u'\u00ba', u'\u02da'})
        typed.replace(QChar(degree), QChar(0x00b0));
    for (const char16_t prime : {u'\u2032', u'\u2019', u'\u00b4', u'\u2018', u'`'})
        typed.replace(QChar(prime), QLatin1Char('\''));
    for (const char16_t prime : {u'\u2033', u'\u201d', u'\u201c'})
        typed.replace(QChar(prime), QLatin1Char('"'));
    typed.replace(QLatin1String("''"), QLatin1String("\""));
    // A letter before each, or behind each: between two, it would belong to either.
    static const auto pairOf = [](const QString &one) {
        return QRegularExpression(QRegularExpression::anchoredPattern(
            QStringLiteral("\\(?%1( ?[,;/] ?|(?<=[ NSEWO'\"]))%1\\)?").arg(one)));
    };
    static const QString letter = QStringLiteral("([NSEWO])"), none = QStringLiteral("()");
    static const QString marked =
        QStringLiteral(" ?(-?\\d{1,3}(?:[.,]\\d+)?) ?(\u00b0)? ?(?:(\\d{1,2}(?:[.,]\\d+)?) ?' ?)?"
                       "(?:(\\d{1,2}(?:[.,]\\d+)?) ?\" ?)? ?");
    // As receivers show it. With letters, it is clear without the marks.
    static const QString bare = QStringLiteral(" ?(\\d{1,3})(?: ?(\u00b0) ?| )(\\d{1,2}(?:[.,]\\d+)?)"
                                               "(?:(?: ?' ?| )(\\d{1,2}(?:[.,]\\d+)?))? ?['\"]? ?");
    static const std::array forms{pairOf(letter + marked + none),
                                  pairOf(none + marked + letter + QLatin1Char('?')),
                                  pairOf(letter + bare + none), pairOf(none + bare + letter)};
    QRegularExpressionMatch match;
    for (const QRegularExpression &form : forms) {
        match = form.match(typed);
        if (match.hasMatch())
            break;
    }
    if (!match.hasMatch())
        return std::nullopt;
    constexpr int parts = 6;
    const auto first = oneOf(match, 1), second = oneOf(match, parts + 2);
    if (!first || !second)
        return std::nullopt;
    // "16,27" may be one number, and "16 16" degrees and minutes.
    const QString between = match.captured(parts + 1);
    const bool clear = (between.size() > 1) || between == QLatin1String(";") || between == QLatin1String("/");
    if (!clear && !first->explicitly && !second->explicitly)
        return std::nullopt;
    if (first->marked != second->marked)
        return std::nullopt;
    const auto isLatitude = [](QChar side) { return side == QLatin1Char('N') || side == QLatin1Char('S'); };
    if (first->letter.isNull() != second->letter.isNull())
        return std::nullopt;
    if (first->letter.isNull())
        return Coordinates{first->degrees, second->degrees};
    if (isLatitude(first->letter) == isLatitude(second->letter))
        return std::nullopt;
    return isLatitude(first->letter) ? Coordinates{first->degrees, second->degrees}
                                     : Coordinates{second->degrees, first->degrees};
}

QString typedForm(const Coordinates &coordinates)
{
    const auto degrees = [](double value) {
        constexpr int decimals = 6;
        static const QRegularExpression zeros(QStringLiteral("\\.?0+$"));
        return QString::number(value, 'f', decimals).remove(zeros);
    };
    return degrees(coordinates.latitude) + QStringLiteral(", ") + degrees(coordinates.longitude);
}

QString inWords(const Coordinates &coordinates, const Words &words)
{
    const auto &[latitude, longitude] = coordinates;
    const auto degrees = [&words](double value) { return words.locale().toString(std::abs(value), 'f', 4); };
    const QString northing =
        latitude < 0 ? words.translate("IncidentPage", "%1° S") : words.translate("IncidentPage", "%1° N");
    const QString easting =
        longitude < 0 ? words.translate("IncidentPage", "%1° W") : words.translate("IncidentPage", "%1° E");
    return northing.arg(degrees(latitude)) + QStringLiteral(" · ") + easting.arg(degrees(longitude));
}
