#include "records/Incident.h"

#include "records/Codes.h"
#include "records/Fields.h"

#include <QCoreApplication>

#include <cmath>
#include <limits>

namespace
{

/// One half of a pair of coordinates. A pair of which one half is no number is no place: validation refuses
/// it.
template<double Coordinates::*Half> Access half()
{
    Access access;
    access.optional = true;
    access.get = [](const void *record) -> FieldValue {
        const auto &pair = static_cast<const Incident *>(record)->place.coordinates;
        return pair && !std::isnan((*pair).*Half) ? FieldValue((*pair).*Half) : FieldValue();
    };
    access.set = [](void *record, const FieldValue &value) {
        auto &pair = static_cast<Incident *>(record)->place.coordinates;
        constexpr double none = std::numeric_limits<double>::quiet_NaN();
        const bool nothing = std::holds_alternative<std::monostate>(value);
        if (!nothing && !std::holds_alternative<double>(value))
            return false;
        if (!pair)
            pair = Coordinates{none, none};
        (*pair).*Half = nothing ? none : std::get<double>(value);
        if (std::isnan(pair->latitude) && std::isnan(pair->longitude))
            pair.reset();
        return true;
    };
    return access;
}

} // namespace

const Kind &Violation::kind()
{
    using enum Holds;
    using fields::at;
    static const Kind kind{"violation",
                           {{.name = "uuid",
                             .holds = Identity,
                             .access = at<&Violation::uuid>(),
                             .presence = Presence::Always,
                             .column = "violation",
                             .position = 25},
                            {.name = "type",
                             .label = QT_TRANSLATE_NOOP("Differences", "Type of violation"),
                             .holds = Type,
                             .access = at<&Violation::type>(),
                             .presence = Presence::Always,
                             .searched = true,
                             .column = "type",
                             .position = 12},
                            {.name = "low",
                             .label = QT_TRANSLATE_NOOP("Differences", "Victims, minimum"),
                             .holds = Number,
                             .access = at<&Violation::victims, &VictimCount::low>(),
                             .presence = Presence::Always,
                             .group = "victims",
                             .column = "victims_low",
                             .position = 13},
                            {.name = "best",
                             .label = QT_TRANSLATE_NOOP("Differences", "Victims, best estimate"),
                             .holds = Number,
                             .access = at<&Violation::victims, &VictimCount::best>(),
                             .presence = Presence::Always,
                             .group = "victims",
                             .column = "victims_best",
                             .position = 14},
                            {.name = "high",
                             .label = QT_TRANSLATE_NOOP("Differences", "Victims, maximum"),
                             .holds = Number,
                             .access = at<&Violation::victims, &VictimCount::high>(),
                             .presence = Presence::Always,
                             .group = "victims",
                             .column = "victims_high",
                             .position = 15},
                            {.name = "perpetrators",
                             .label = QT_TRANSLATE_NOOP("Differences", "Alleged perpetrators"),
                             .holds = Names,
                             .access = at<&Violation::perpetrators>(),
                             .identifies = true,
                             .searched = true,
                             .column = "perpetrators",
                             .position = 17,
                             .links = "violation_perpetrator"},
                            {.name = "parties",
                             .label = QT_TRANSLATE_NOOP("Differences", "Parties to the conflict"),
                             .holds = Names,
                             .access = at<&Violation::parties>(),
                             .identifies = true,
                             .searched = true,
                             .column = "parties",
                             .position = 24,
                             .links = "violation_party"}}};
    return kind;
}

const Kind &Incident::kind()
{
    using enum Holds;
    using fields::at;
    static const Kind kind{
        "incident",
        {{.name = "uuid", .holds = Identity, .access = at<&Incident::uuid>(), .presence = Presence::Always},
         {.name = "victims_overlap",
          .label = QT_TRANSLATE_NOOP("Differences", "Victims of these violations"),
          .holds = Code,
          .access = at<&Incident::overlap>(),
          .column = "victims_overlap",
          .position = 16},
         {.name = "title_en",
          .label = QT_TRANSLATE_NOOP("Differences", "Title in English"),
          .holds = Text,
          .access = at<&Incident::title, &LocalText::en>(),
          .identifies = true,
          .searched = true,
          .column = "title_en",
          .position = 2},
         {.name = "title_fr",
          .label = QT_TRANSLATE_NOOP("Differences", "Title in French"),
          .holds = Text,
          .access = at<&Incident::title, &LocalText::fr>(),
          .identifies = true,
          .searched = true,
          .column = "title_fr",
          .position = 3},
         {.name = "summary_en",
          .label = QT_TRANSLATE_NOOP("Differences", "Summary in English"),
          .holds = Text,
          .access = at<&Incident::summary, &LocalText::en>(),
          .identifies = true,
          .searched = true,
          .column = "summary_en",
          .position = 20},
         {.name = "summary_fr",
          .label = QT_TRANSLATE_NOOP("Differences", "Summary in French"),
          .holds = Text,
          .access = at<&Incident::summary, &LocalText::fr>(),
          .identifies = true,
          .searched = true,
          .column = "summary_fr",
          .position = 21},
         {.name = "date_from",
          .label = QT_TRANSLATE_NOOP("Differences", "Start date"),
          .holds = Date,
          .access = at<&Incident::period, &Period::from>(),
          .group = "period",
          .column = "date_from",
          .position = 9},
         {.name = "date_to",
          .label = QT_TRANSLATE_NOOP("Differences", "End date"),
          .holds = Date,
          .access = at<&Incident::period, &Period::to>(),
          .group = "period",
          .column = "date_to",
          .position = 10},
         {.name = "date_precision",
          .label = QT_TRANSLATE_NOOP("Differences", "Date precision"),
          .holds = Code,
          .access = at<&Incident::period, &Period::precision>(),
          .group = "period",
          .column = "date_precision",
          .position = 11},
         {.name = "country",
          .label = QT_TRANSLATE_NOOP("Differences", "Country"),
          .holds = Country,
          .access = at<&Incident::place, &Place::country, &CountryCode::value>(),
          .group = "country", // a region belongs to its country
          .searched = true,
          .column = "country",
          .position = 4},
         {.name = "region",
          .label = QT_TRANSLATE_NOOP("Differences", "Region"),
          .holds = Region,
          .access = at<&Incident::place, &Place::region>(),
          .group = "country",
          .searched = true,
          .column = "region",
          .position = 5},
         {.name = "place",
          .label = QT_TRANSLATE_NOOP("Differences", "Place"),
          .holds = Name,
          .access = at<&Incident::place, &Place::name>(),
          .identifies = true,
          .searched = true,
          .column = "place",
          .position = 6},
         {.name = "latitude",
          .label = QT_TRANSLATE_NOOP("Differences", "Latitude"),
          .holds = Degrees,
          .access = half<&Coordinates::latitude>(),
          .group = "coordinates",
          .identifies = true,
          .column = "latitude",
          .position = 7},
         {.name = "longitude",
          .label = QT_TRANSLATE_NOOP("Differences", "Longitude"),
          .holds = Degrees,
          .access = half<&Coordinates::longitude>(),
          .group = "coordinates",
          .identifies = true,
          .column = "longitude",
          .position = 8},
         {.name = "sources",
          .label = QT_TRANSLATE_NOOP("Differences", "Sources"),
          .holds = Text,
          .access = at<&Incident::sources>(),
          .identifies = true,
          .searched = true,
          .column = "sources",
          .position = 22},
         {.name = "basis",
          .label = QT_TRANSLATE_NOOP("Differences", "Provenance"),
          .holds = Code,
          .access = at<&Incident::basis>(),
          .column = "basis",
          .position = 23},
         {.name = "tags",
          .label = QT_TRANSLATE_NOOP("Differences", "Tags"),
          .holds = Names,
          .access = at<&Incident::tags>(),
          .identifies = true,
          .searched = true,
          .column = "tags",
          .position = 26,
          .links = "incident_tag",
          .names = "tag",
          .isSet = true,
          .isOwnToFile = true},
         {.name = "status",
          .label = QT_TRANSLATE_NOOP("Differences", "Status"),
          .holds = Code,
          .access = at<&Incident::status>(),
          .column = "status",
          .position = 18},
         {.name = "visibility",
          .label = QT_TRANSLATE_NOOP("Differences", "Visibility"),
          .holds = Code,
          .access = at<&Incident::visibility>(),
          .column = "visibility",
          .position = 19},
         {.name = "reference",
          .label = QT_TRANSLATE_NOOP("Differences", "Reference"),
          .holds = Reference,
          .access = at<&Incident::reference>(),
          .searched = true,
          .column = "incident",
          .position = 1}},
        {fields::part<&Incident::violations>("violations", QT_TRANSLATE_NOOP("Differences", "Violation"))}};
    return kind;
}

bool sameContent(const Incident &a, const Incident &b)
{
    return sameContent(Incident::kind(), &a, &b);
}
