#pragma once

#include "records/Language.h"

#include <QDate>
#include <QDateTime>
#include <QStringList>
#include <QUuid>

#include <compare>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

struct Kind;

/// The row of an incident in its case file; 0 for one that is not stored yet.
struct IncidentId {
    static constexpr qint64 first = 1, last = std::numeric_limits<std::int32_t>::max();
    qint64 value = 0;
    auto operator<=>(const IncidentId &) const = default;
};

/// ISO 3166-1 alpha-2, upper case.
struct CountryCode {
    QString value;
    bool operator==(const CountryCode &) const = default;
};

/// A text in both languages, either of which may be missing.
struct LocalText {
    QString en;
    QString fr;

    const QString &in(Language language) const { return language == Language::French ? fr : en; }
    QString &in(Language language) { return language == Language::French ? fr : en; }
    /// The text to show a reader of `language`: that language's, or the other one's where it is missing.
    const QString &shown(Language language) const { return in(shownLanguage(language)); }
    /// The language of what shown() gives.
    Language shownLanguage(Language language) const
    {
        const Language other = language == Language::French ? Language::English : Language::French;
        return in(language).isEmpty() && !in(other).isEmpty() ? other : language;
    }
    bool operator==(const LocalText &) const = default;
};

/// How finely a date is known.
enum class Precision : std::uint8_t { Day, Month, Year };

/// Whether the victims of the violations of one incident are different people, the same, or not known to be
/// either.
enum class Overlap : std::uint8_t { Unknown, Different, Same };

enum class Status : std::uint8_t { Draft, UnderReview, Verified, Rejected };

/// Who may see an incident, from everybody to few.
enum class Visibility : std::uint8_t { Public, Restricted, Confidential };

/// Where an entry comes from: a published source, or made up to illustrate.
enum class Basis { None, Published, Illustrative };

/// From the first to the last day, both included.
struct Period {
    QDate from;
    QDate to;
    Precision precision = Precision::Day;
    bool operator==(const Period &) const = default;
};

struct Coordinates {
    double latitude = 0;  ///< degrees north
    double longitude = 0; ///< degrees east
    bool operator==(const Coordinates &) const = default;
};

struct Place {
    CountryCode country;
    QString region; ///< ISO 3166-2, or free text
    QString name;
    std::optional<Coordinates> coordinates;
    bool operator==(const Place &) const = default;
};

/// People. An unknown `high` stays unknown.
struct VictimCount {
    qint64 low = 0;
    qint64 best = 0;
    std::optional<qint64> high = 0;
    bool operator==(const VictimCount &) const = default;
};

/// One type of violation within an incident.
struct Violation {
    QUuid uuid;
    QString type; ///< code of the vocabulary of violation types
    VictimCount victims;
    QStringList perpetrators; ///< alleged; each named once
    QStringList parties = {}; ///< to the conflict in which it happened, whoever did it; each named once
    static const Kind &kind();
    bool operator==(const Violation &) const = default;
};

/// Something that happened at a place over a period.
struct Incident {
    IncidentId id;
    QUuid uuid;
    QString reference; ///< unique in its case file, e.g. NE-2020-001
    LocalText title;
    LocalText summary;
    Place place;
    Period period;
    Overlap overlap = Overlap::Unknown;
    Status status = Status::Draft;
    Visibility visibility = Visibility::Restricted;
    QString sources;
    Basis basis = Basis::None;
    QStringList tags = {}; ///< free words of the case file's own, each once whatever its case
    std::vector<Violation> violations;
    QDateTime created; ///< UTC
    QDateTime changed; ///< UTC
    static const Kind &kind();
    bool operator==(const Incident &) const = default;
};

/// Whether two incidents say the same, whatever their ids, UUIDs and times.
bool sameContent(const Incident &a, const Incident &b);
