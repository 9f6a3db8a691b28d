#pragma once

#include "records/Fields.h"

#include <QJsonArray>
#include <QJsonObject>

/// What could not be read of a JSON object.
struct JsonProblem {
    enum class What { Missing, WrongValue };
    What what = What::WrongValue;
    QString path; ///< "date_from", "violations.2.low"
};

/// The content of a record as JSON with sorted keys: the form in which history, drafts and fingerprints keep
/// it. Unknown figures are null, what holds nothing is left out.
QJsonObject toJson(const Kind &kind, const void *record);

/// The reverse: fills a blank record, and says what is missing or has a wrong value; that stays as it is in a
/// blank one. Unknown keys are ignored; null is as good as missing.
std::vector<JsonProblem> readJson(const Kind &kind, const QJsonObject &object, void *record);

/// The content of a record, in bytes that are the same on every machine and through every version.
QByteArray canonicalBytes(const Kind &kind, const void *record);

/// [name, before, after] of every field that differs, by name, as JSON: the form in which the history keeps
/// it. A list of parts stands in it whole.
QJsonArray changedFields(const Kind &kind, const void *before, const void *after);

/// One value in JSON, and back: nothing where it is none of what such a field holds.
QJsonValue jsonOf(const FieldValue &value);
std::optional<FieldValue> valueFromJson(const Field &field, const QJsonValue &json);

template<Record R> QJsonObject toJson(const R &record)
{
    return toJson(kindOf<R>(), &record);
}
template<Record R> QByteArray canonicalBytes(const R &record)
{
    return canonicalBytes(kindOf<R>(), &record);
}
template<Record R> R fromJson(const QJsonObject &object, std::vector<JsonProblem> *problems = nullptr)
{
    R record;
    auto found = readJson(kindOf<R>(), object, &record);
    if (problems)
        *problems = std::move(found);
    return record;
}
