#include "records/Validation.h"

#include "records/NameSet.h"
#include "records/Printable.h"
#include "records/Reference.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace
{

/// Names of more characters than this are a mistake of the table, not names.
constexpr qsizetype maximumName = 2000;
constexpr qsizetype maximumText = 1'000'000;

class Collector
{
public:
    void error(const char *field, const char *text, QStringList arguments = {}, int violation = -1)
    {
        add(Problem::Severity::Error, field, text, std::move(arguments), violation);
    }
    void warning(const char *field, const char *text, QStringList arguments = {}, int violation = -1)
    {
        add(Problem::Severity::Warning, field, text, std::move(arguments), violation);
    }
    void add(Problem::Severity severity, const char *field, const char *text, QStringList arguments,
             int violation)
    {
        // What an incident has no violation to say of is said of a violation's first field.
        const Field *known = kindOf<Incident>().find(QString::fromLatin1(field));
        problems.push_back({severity,
                            violation < 0 && known ? known : &kindOf<Violation>().field(field),
                            violation,
                            {"Validation", text, std::move(arguments)}});
    }
    void length(const char *field, const QString &value, qsizetype maximum, int violation = -1)
    {
        if (value.size() > maximum) {
            error(field,
                  QT_TRANSLATE_NOOP("Validation", "this text is longer than %1 characters: shorten it"),
                  {QString::number(maximum)}, violation);
        }
        if (storable(value) != value) {
            error(
                field,
                QT_TRANSLATE_NOOP("Validation",
                                  "this text contains characters that cannot be saved (%1): enter it again"),
                {printable(value.left(200))}, violation);
        } else if (hasControls(value) && !value.contains(QChar::Null)) {
            add(Problem::Severity::Entry, field,
                QT_TRANSLATE_NOOP("Validation", "this text contains control characters (%1): enter it again"),
                {printable(value.left(200))}, violation);
        }
        if (value.contains(QChar::Null))
            error(field, QT_TRANSLATE_NOOP("Validation", "this text contains a null character: remove it"),
                  {}, violation);
    }
    std::vector<Problem> problems;
};

void validatePlace(const Place &place, const World &world, Collector &found)
{
    if (place.country.value.isEmpty())
        found.error("country", QT_TRANSLATE_NOOP("Validation", "choose a country"));
    else if (!world.knowsCountry(place.country.value)) {
        found.error("country",
                    QT_TRANSLATE_NOOP("Validation", "“%1” is not a country: give its name or its ISO 3166-1 "
                                                    "code, such as ML or MLI"),
                    {place.country.value});
    }
    if (const QString owner = world.countryOfRegion(place.region);
        !owner.isEmpty() && owner != place.country.value && world.knowsCountry(place.country.value)) {
        found.add(Problem::Severity::Entry, "region",
                  QT_TRANSLATE_NOOP("Validation", "“%1” is a region of another country"), {place.region}, -1);
    }
    if (!place.coordinates)
        return;
    const auto [latitude, longitude] = *place.coordinates;
    const bool latitudeGood = std::isfinite(latitude) && std::abs(latitude) <= 90;
    const bool longitudeGood = std::isfinite(longitude) && std::abs(longitude) <= 180;
    if (!latitudeGood)
        found.error("latitude",
                    QT_TRANSLATE_NOOP("Validation", "the latitude must be between -90 and 90 degrees"));
    if (!longitudeGood)
        found.error("longitude",
                    QT_TRANSLATE_NOOP("Validation", "the longitude must be between -180 and 180 degrees"));
    const auto box = world.boxOf(place.country.value);
    if (!latitudeGood || !longitudeGood || !box)
        return;
    // Boxes are of borders drawn at 1:10 million; a tenth of a degree is about 11 km.
    constexpr double margin = 0.1;
    if (latitude < box->south - margin || latitude > box->north + margin)
        found.warning("latitude",
                      QT_TRANSLATE_NOOP("Validation", "the coordinates are outside the selected country"));
    if (longitude < box->west - margin || longitude > box->east + margin)
        found.warning("longitude",
                      QT_TRANSLATE_NOOP("Validation", "the coordinates are outside the selected country"));
}

/// `asStored`: whether the record had it before; then the clock, which may have been set back, is not asked.
void validatePeriod(const Period &period, const World &world, bool asStored, Collector &found)
{
    if (!period.from.isValid())
        found.error("date_from",
                    QT_TRANSLATE_NOOP("Validation", "enter the day, month or year in which it began"));
    if (!period.to.isValid())
        found.error("date_to",
                    QT_TRANSLATE_NOOP("Validation", "enter the day, month or year in which it ended"));
    if (!period.from.isValid() || !period.to.isValid())
        return;
    if (period.from.year() < 1800)
        found.error("date_from", QT_TRANSLATE_NOOP("Validation", "the start date is before the year 1800"));
    if (period.to < period.from)
        found.error("date_to", QT_TRANSLATE_NOOP("Validation", "the end (%1) is before the start (%2)"),
                    {period.to.toString(Qt::ISODate), period.from.toString(Qt::ISODate)});
    if (asStored)
        return;
    // A day's grace: the record may come from a time zone that is a day ahead.
    const QDate lastDay = world.today.addDays(1);
    if (period.from > lastDay)
        found.error("date_from", QT_TRANSLATE_NOOP("Validation", "the start date is in the future"));
    // A month or year that is still running ends after today.
    QDate latest = lastDay;
    if (period.precision == Precision::Month)
        latest = QDate(latest.year(), latest.month(), latest.daysInMonth());
    else if (period.precision == Precision::Year)
        latest = QDate(latest.year(), 12, 31);
    if ((period.to > latest || period.to.year() > latestYear) && period.from <= lastDay)
        found.error("date_to", QT_TRANSLATE_NOOP("Validation", "the end date is in the future"));
}

/// What is asked of every text, whatever it says.
template<Record R> void validateTexts(const R &record, int index, Collector &found)
{
    for (const Field &field : kindOf<R>().fields) {
        if (!field.isFreeText() || field.holds == Holds::Names)
            continue;
        found.length(field.name, std::get<QString>(field.access.get(&record)), longestIn(field), index);
    }
}

void validateNames(const Field &field, QStringList names, int index, Collector &found)
{
    for (const QString &name : std::as_const(names)) {
        found.length(field.name, name, maximumName, index);
        if (name.contains(QLatin1Char(';')) || name.trimmed() != name || name.isEmpty()) {
            found.error(
                field.name,
                field.isSet
                    ? QT_TRANSLATE_NOOP("Validation", "a tag cannot be empty or contain a semicolon")
                    : QT_TRANSLATE_NOOP("Validation", "a name cannot be empty or contain a semicolon"),
                {}, index);
        }
    }
    if (field.isSet && nameset::once(names).size() < names.size())
        found.error(field.name, QT_TRANSLATE_NOOP("Validation", "the same tag is given twice"), {}, index);
    else if (names.removeDuplicates() > 0)
        found.error(field.name, QT_TRANSLATE_NOOP("Validation", "the same name is given twice"), {}, index);
}

template<Record R> void validateAllNames(const R &record, int index, Collector &found)
{
    for (const Field &field : kindOf<R>().fields) {
        if (field.holds == Holds::Names)
            validateNames(field, std::get<QStringList>(field.access.get(&record)), index, found);
    }
}

void validateViolation(const Violation &violation, int index, const World &world, Collector &found)
{
    if (violation.type.isEmpty())
        found.error("type", QT_TRANSLATE_NOOP("Validation", "choose a type of violation"), {}, index);
    else if (!world.knowsType(violation.type)) {
        found.error("type", QT_TRANSLATE_NOOP("Validation", "“%1” is not a known type of violation"),
                    {violation.type}, index);
    }
    const auto [low, best, high] = violation.victims;
    const auto range = [&](const char *field, qint64 value) {
        if (value < 0 || value > maximumVictims) {
            found.error(field,
                        QT_TRANSLATE_NOOP("Validation", "the number of victims must be between 0 and %1"),
                        {QString::number(maximumVictims)}, index);
        }
    };
    range("low", low);
    range("best", best);
    range("high", high.value_or(0));
    if (best < low) {
        found.error("best",
                    QT_TRANSLATE_NOOP("Validation", "the best estimate (%1) is lower than the minimum (%2)"),
                    {QString::number(best), QString::number(low)}, index);
    }
    if (high && *high < best) {
        found.error("high",
                    QT_TRANSLATE_NOOP("Validation", "the maximum (%1) is lower than the best estimate (%2)"),
                    {QString::number(*high), QString::number(best)}, index);
    }
    validateTexts(violation, index, found);
    validateAllNames(violation, index, found);
}

} // namespace

qsizetype longestIn(const Field &field)
{
    return field.holds == Holds::Text        ? maximumText
           : field.holds == Holds::Reference ? reference::longest
                                             : maximumName;
}

std::vector<Problem> validate(const Incident &incident, const World &world, const Incident *before)
{
    Collector found;
    if (incident.reference.trimmed().isEmpty() || incident.reference.trimmed() != incident.reference) {
        found.error("reference",
                    QT_TRANSLATE_NOOP("Validation", "enter a reference, without spaces before or after it"));
    }
    validateTexts(incident, -1, found);
    validateAllNames(incident, -1, found);
    if (incident.violations.empty())
        found.error("type", QT_TRANSLATE_NOOP("Validation", "add at least one violation"));
    for (size_t i = 0; i < incident.violations.size(); ++i)
        validateViolation(incident.violations[i], static_cast<int>(i), world, found);
    validatePeriod(incident.period, world, before && before->period == incident.period, found);
    validatePlace(incident.place, world, found);
    return std::move(found.problems);
}

bool hasErrors(const std::vector<Problem> &problems)
{
    return std::ranges::any_of(problems,
                               [](const Problem &p) { return p.severity == Problem::Severity::Error; });
}
