#include "query/Filter.h"

#include "records/Codes.h"
#include "records/Fields.h"

#include <QJsonArray>

namespace
{

template<typename E> QStringList codes(const std::vector<E> &values)
{
    QStringList out;
    for (const E value : values)
        out << codeOf(value);
    return out;
}

QStringList strings(const QJsonValue &value)
{
    QStringList out;
    for (const QJsonValue &one : value.toArray())
        out << one.toString();
    return out;
}

template<typename E> std::vector<E> values(const QJsonValue &value)
{
    std::vector<E> out;
    for (const QString &code : strings(value)) {
        if (const auto known = fromCode<E>(code))
            out.push_back(*known);
    }
    return out;
}

} // namespace

Filter Filter::ofStore() const
{
    return {.words = words.trimmed(), .has = has, .lacks = lacks, .changedSince = changedSince};
}

QStringList heldNames()
{
    QStringList names;
    for (const Field &field : kindOf<Incident>().fields) {
        const bool always = field.holds == Holds::Identity || field.holds == Holds::Reference ||
                            field.holds == Holds::Date || field.holds == Holds::Country ||
                            field.holds == Holds::Code;
        if (always)
            continue;
        const QString name = QLatin1String(field.group && field.access.optional ? field.group : field.name);
        if (!names.contains(name))
            names << name;
    }
    for (const Field &field : kindOf<Violation>().fields) {
        if (field.links)
            names << QLatin1String(field.name);
    }
    return names;
}

QJsonObject toJson(const Filter &filter)
{
    QJsonObject object;
    const auto put = [&](const char *key, const QStringList &list) {
        if (!list.isEmpty())
            object.insert(QLatin1String(key), QJsonArray::fromStringList(list));
    };
    put("countries", filter.countries);
    put("regions", filter.regions);
    put("types", filter.types);
    put("perpetrators", filter.perpetrators);
    put("parties", filter.parties);
    put("tags", filter.tags);
    put("without_tags", filter.withoutTags);
    put("statuses", codes(filter.statuses));
    put("visibilities", codes(filter.visibilities));
    if (filter.from)
        object.insert(QStringLiteral("from"), filter.from->toString(Qt::ISODate));
    if (filter.to)
        object.insert(QStringLiteral("to"), filter.to->toString(Qt::ISODate));
    if (!filter.words.isEmpty())
        object.insert(QStringLiteral("words"), filter.words);
    if (filter.victims) {
        QJsonObject victims{{QStringLiteral("from"), filter.victims->atLeast}};
        if (filter.victims->atMost)
            victims.insert(QStringLiteral("to"), *filter.victims->atMost);
        object.insert(QStringLiteral("victims"), victims);
    }
    put("has", filter.has);
    put("lacks", filter.lacks);
    if (filter.changedSince)
        object.insert(QStringLiteral("changed"), filter.changedSince->toString(Qt::ISODate));
    return object;
}

Filter filterFromJson(const QJsonObject &object)
{
    const auto date = [&](const char *key) -> std::optional<QDate> {
        const QDate day = QDate::fromString(object.value(QLatin1String(key)).toString(), Qt::ISODate);
        return day.isValid() ? std::optional(day) : std::nullopt;
    };
    std::optional<VictimRange> victims;
    if (const QJsonValue asked = object.value(QStringLiteral("victims")); asked.isObject()) {
        const QJsonValue most = asked[QStringLiteral("to")];
        victims = {asked[QStringLiteral("from")].toInteger(),
                   most.isDouble() ? std::optional(most.toInteger()) : std::nullopt};
    }
    return {.countries = strings(object.value(QStringLiteral("countries"))),
            .regions = strings(object.value(QStringLiteral("regions"))),
            .types = strings(object.value(QStringLiteral("types"))),
            .perpetrators = strings(object.value(QStringLiteral("perpetrators"))),
            .parties = strings(object.value(QStringLiteral("parties"))),
            .tags = strings(object.value(QStringLiteral("tags"))),
            .withoutTags = strings(object.value(QStringLiteral("without_tags"))),
            .statuses = values<Status>(object.value(QStringLiteral("statuses"))),
            .visibilities = values<Visibility>(object.value(QStringLiteral("visibilities"))),
            .from = date("from"),
            .to = date("to"),
            .words = object.value(QStringLiteral("words")).toString(),
            .victims = victims,
            .has = strings(object.value(QStringLiteral("has"))),
            .lacks = strings(object.value(QStringLiteral("lacks"))),
            .changedSince = date("changed")};
}
