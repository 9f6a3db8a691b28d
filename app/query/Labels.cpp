#include "query/Labels.h"

#include "query/RegionKey.h"

#include "records/Codes.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

QString keyLabel(Key key, const Words &words)
{
    switch (key) {
    case Key::Country:
        return words.translate("Labels", "Country");
    case Key::Region:
        return words.translate("Labels", "Region");
    case Key::Type:
        return words.translate("Labels", "Type of violation");
    case Key::Perpetrator:
        return words.translate("Labels", "Alleged perpetrator");
    case Key::Party:
        return words.translate("Labels", "Party to the conflict");
    case Key::Month:
        return words.translate("Labels", "Month");
    case Key::Year:
        return words.translate("Labels", "Year");
    case Key::Status:
        return words.translate("Labels", "Status");
    case Key::Visibility:
        return words.translate("Labels", "Visibility");
    case Key::Tag:
        return words.translate("Labels", "Tag");
    }
    return {};
}

QStringList countLabels(const Words &words)
{
    return {words.translate("Labels", "Incidents"), words.translate("Labels", "Violations"),
            words.translate("Labels", "Victims, minimum"), words.translate("Labels", "Best estimate"),
            words.translate("Labels", "Maximum")};
}

QString valueLabel(Key key, const QString &code, const Vocabulary &vocabulary, const Words &words)
{
    if (code.isNull()) {
        switch (key) {
        case Key::Region:
            return words.translate("Labels", "region unknown");
        case Key::Perpetrator:
            return words.translate("Labels", "perpetrator unidentified");
        case Key::Party:
            return words.translate("Labels", "party unidentified");
        case Key::Month:
            return words.translate("Labels", "month unknown");
        case Key::Tag:
            return words.translate("Labels", "without a tag");
        default:
            return words.translate("Labels", "unknown");
        }
    }
    switch (key) {
    case Key::Country:
        return vocabulary.countryName(code, words.language());
    case Key::Region:
        if (const QString apart = regionkey::apart(code); !apart.isEmpty()) {
            const QString region = regionkey::textOf(code);
            const QString country = vocabulary.countryName(regionkey::countryOf(code), words.language());
            return QStringLiteral("%1 (%2)").arg(regionkey::isOfList(code, vocabulary)
                                                     ? vocabulary.regionName(region, words.language())
                                                     : region,
                                                 apart == region ? apart : country);
        }
        return vocabulary.regionName(code, words.language());
    case Key::Type:
        return vocabulary.typeName(code, words.language());
    case Key::Perpetrator:
    case Key::Party:
    case Key::Year:
    case Key::Tag:
        return code;
    case Key::Month:
        return words.month(code.left(4).toInt(), code.mid(5).toInt());
    case Key::Status:
        return words.status(fromCode<Status>(code).value_or(Status::Draft));
    case Key::Visibility:
        return words.visibility(fromCode<Visibility>(code).value_or(Visibility::Confidential));
    }
    return code;
}

QStringList placeNames(const Place &place, const Vocabulary &vocabulary, Language language)
{
    const QString &country = place.country.value;
    QStringList names;
    if (vocabulary.countryNamed(place.name) != country &&
        vocabulary.regionNamed(country, place.name) != vocabulary.regionNamed(country, place.region))
        names << place.name;
    if (vocabulary.countryNamed(place.region) != country)
        names << vocabulary.regionName(country, place.region, language);
    names << vocabulary.countryName(country, language);
    names.removeAll(QString());
    names.removeDuplicates();
    return names;
}
