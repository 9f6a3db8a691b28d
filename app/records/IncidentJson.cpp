#include "records/IncidentJson.h"

#include "records/Codes.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace
{

void putText(QJsonObject &object, const char *key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(QLatin1String(key), text);
}

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

template<typename E> E code(const QJsonObject &object, const char *key)
{
    return fromCode<E>(text(object, key)).value_or(CodeTable<E>::values.front().first);
}

QJsonObject violationJson(const Violation &violation)
{
    QJsonObject object{{QStringLiteral("uuid"), violation.uuid.toString(QUuid::WithoutBraces)},
                       {QStringLiteral("type"), violation.type},
                       {QStringLiteral("low"), violation.victims.low},
                       {QStringLiteral("best"), violation.victims.best},
                       {QStringLiteral("high"),
                        violation.victims.high ? QJsonValue(*violation.victims.high) : QJsonValue()}};
    if (!violation.perpetrators.isEmpty())
        object.insert(QStringLiteral("perpetrators"), QJsonArray::fromStringList(violation.perpetrators));
    return object;
}

Violation violationFromJson(const QJsonObject &object)
{
    Violation violation;
    violation.uuid = QUuid(text(object, "uuid"));
    violation.type = text(object, "type");
    violation.victims.low = object.value(QStringLiteral("low")).toInteger();
    violation.victims.best = object.value(QStringLiteral("best")).toInteger();
    const QJsonValue high = object.value(QStringLiteral("high"));
    violation.victims.high = high.isDouble() ? std::optional(high.toInteger()) : std::nullopt;
    for (const QJsonValue &name : object.value(QStringLiteral("perpetrators")).toArray())
        violation.perpetrators << name.toString();
    return violation;
}

} // namespace

QJsonObject toJson(const Incident &incident)
{
    QJsonObject object;
    object.insert(QStringLiteral("uuid"), incident.uuid.toString(QUuid::WithoutBraces));
    putText(object, "reference", incident.reference);
    putText(object, "title_en", incident.title.en);
    putText(object, "title_fr", incident.title.fr);
    putText(object, "summary_en", incident.summary.en);
    putText(object, "summary_fr", incident.summary.fr);
    putText(object, "country", incident.place.country.value);
    putText(object, "region", incident.place.region);
    putText(object, "place", incident.place.name);
    if (incident.place.coordinates) {
        object.insert(QStringLiteral("latitude"), incident.place.coordinates->latitude);
        object.insert(QStringLiteral("longitude"), incident.place.coordinates->longitude);
    }
    putText(object, "date_from", incident.period.from.toString(Qt::ISODate));
    putText(object, "date_to", incident.period.to.toString(Qt::ISODate));
    putText(object, "date_precision", codeOf(incident.period.precision));
    putText(object, "victims_overlap", codeOf(incident.overlap));
    putText(object, "status", codeOf(incident.status));
    putText(object, "visibility", codeOf(incident.visibility));
    putText(object, "sources", incident.sources);
    putText(object, "basis", codeOf(incident.basis));
    QJsonArray violations;
    for (const Violation &violation : incident.violations)
        violations.append(violationJson(violation));
    object.insert(QStringLiteral("violations"), violations);
    return object;
}

Incident incidentFromJson(const QJsonObject &object)
{
    Incident incident;
    incident.uuid = QUuid(text(object, "uuid"));
    incident.reference = text(object, "reference");
    incident.title = {text(object, "title_en"), text(object, "title_fr")};
    incident.summary = {text(object, "summary_en"), text(object, "summary_fr")};
    incident.place = {{text(object, "country")}, text(object, "region"), text(object, "place"), std::nullopt};
    const QJsonValue latitude = object.value(QStringLiteral("latitude"));
    const QJsonValue longitude = object.value(QStringLiteral("longitude"));
    if (latitude.isDouble() && longitude.isDouble())
        incident.place.coordinates = Coordinates{latitude.toDouble(), longitude.toDouble()};
    incident.period = {QDate::fromString(text(object, "date_from"), Qt::ISODate),
                       QDate::fromString(text(object, "date_to"), Qt::ISODate),
                       code<Precision>(object, "date_precision")};
    incident.overlap = code<Overlap>(object, "victims_overlap");
    incident.status = code<Status>(object, "status");
    incident.visibility = code<Visibility>(object, "visibility");
    incident.sources = text(object, "sources");
    incident.basis = code<Basis>(object, "basis");
    for (const QJsonValue &violation : object.value(QStringLiteral("violations")).toArray())
        incident.violations.push_back(violationFromJson(violation.toObject()));
    return incident;
}

QByteArray canonicalBytes(const Incident &incident)
{
    return QJsonDocument(toJson(incident)).toJson(QJsonDocument::Compact);
}
