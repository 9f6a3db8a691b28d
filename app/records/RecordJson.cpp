#include "records/RecordJson.h"

#include <QJsonDocument>

namespace
{

void read(const Kind &kind, const QJsonObject &object, void *record, const QString &path,
          std::vector<JsonProblem> &problems)
{
    for (const Field &field : kind.fields) {
        const QLatin1String name(field.name);
        const QJsonValue json = object.value(name);
        if (json.isUndefined() || json.isNull()) {
            const bool may = field.access.set(record, {});
            if (field.presence == Presence::Always && (json.isUndefined() || !may))
                problems.push_back({JsonProblem::What::Missing, path + name});
            continue;
        }
        const auto value = valueFromJson(field, json);
        if (!value || !field.access.set(record, *value))
            problems.push_back({JsonProblem::What::WrongValue, path + name});
    }
    if (const Field *half = clearHalfGroups(kind, record))
        problems.push_back({JsonProblem::What::Missing, path + QLatin1String(half->name)});
    for (const PartList &part : kind.parts) {
        const QLatin1String name(part.name);
        const QJsonValue json = object.value(name);
        if (!json.isArray()) {
            problems.push_back({json.isUndefined() || json.isNull() ? JsonProblem::What::Missing
                                                                    : JsonProblem::What::WrongValue,
                                path + name});
            continue;
        }
        const QJsonArray all = json.toArray();
        for (qsizetype i = 0; i < all.size(); ++i) {
            const QString inside = QStringLiteral("%1%2.%3").arg(path, name).arg(i);
            if (!all[i].isObject())
                problems.push_back({JsonProblem::What::WrongValue, inside});
            else
                read(part.kind(), all[i].toObject(), part.add(record), inside + QLatin1Char('.'), problems);
        }
    }
}

} // namespace

QJsonValue jsonOf(const FieldValue &value)
{
    struct Visitor {
        QJsonValue operator()(std::monostate) const { return QJsonValue::Null; }
        QJsonValue operator()(const QString &text) const { return text; }
        QJsonValue operator()(qint64 number) const { return number; }
        QJsonValue operator()(double number) const { return number; }
        QJsonValue operator()(const QStringList &names) const { return QJsonArray::fromStringList(names); }
    };
    return std::visit(Visitor(), value);
}

std::optional<FieldValue> valueFromJson(const Field &field, const QJsonValue &json)
{
    if (field.holds == Holds::Number) {
        // A number that is not whole gives the default, whichever it is.
        const qint64 number = json.toInteger(0);
        return json.isDouble() && json.toInteger(1) == number ? std::optional(FieldValue(number))
                                                              : std::nullopt;
    }
    if (field.holds == Holds::Degrees)
        return json.isDouble() ? std::optional(FieldValue(json.toDouble())) : std::nullopt;
    if (field.holds != Holds::Names)
        return json.isString() ? std::optional(FieldValue(json.toString())) : std::nullopt;
    if (!json.isArray())
        return std::nullopt;
    QStringList names;
    for (const QJsonValue &name : json.toArray()) {
        if (!name.isString())
            return std::nullopt;
        names << name.toString();
    }
    return FieldValue(names);
}

QJsonObject toJson(const Kind &kind, const void *record)
{
    QJsonObject object;
    for (const Field &field : kind.fields) {
        const FieldValue value = field.access.get(record);
        if (field.presence == Presence::Always || !isEmpty(value))
            object.insert(QLatin1String(field.name), jsonOf(value));
    }
    for (const PartList &part : kind.parts) {
        QJsonArray all;
        for (size_t i = 0; i < part.size(record); ++i)
            all.append(toJson(part.kind(), part.at(record, i)));
        object.insert(QLatin1String(part.name), all);
    }
    return object;
}

std::vector<JsonProblem> readJson(const Kind &kind, const QJsonObject &object, void *record)
{
    std::vector<JsonProblem> problems;
    read(kind, object, record, {}, problems);
    return problems;
}

QByteArray canonicalBytes(const Kind &kind, const void *record)
{
    return QJsonDocument(toJson(kind, record)).toJson(QJsonDocument::Compact);
}

QJsonArray changedFields(const Kind &kind, const void *before, const void *after)
{
    const QJsonObject old = toJson(kind, before);
    const QJsonObject now = toJson(kind, after);
    QStringList names = old.keys() + now.keys();
    names.removeDuplicates();
    names.sort();
    QJsonArray fields;
    for (const QString &name : names) {
        if (old.value(name) != now.value(name))
            fields.append(QJsonArray{name, old.value(name), now.value(name)});
    }
    return fields;
}
