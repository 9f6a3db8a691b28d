#include "records/Fields.h"

#include <QtGlobal>

#include <algorithm>

bool isEmpty(const FieldValue &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return text->isEmpty();
    if (const auto *names = std::get_if<QStringList>(&value))
        return names->isEmpty();
    return std::holds_alternative<std::monostate>(value);
}

bool isFreeText(Holds holds)
{
    switch (holds) {
    case Holds::Reference:
    case Holds::Text:
    case Holds::Name:
    case Holds::Names:
    case Holds::Region:
        return true;
    case Holds::Identity:
    case Holds::Number:
    case Holds::Degrees:
    case Holds::Date:
    case Holds::Code:
    case Holds::Country:
    case Holds::Type:
        return false;
    }
    return true;
}

FieldValue fieldValue(QDate value)
{
    return value.isValid() ? value.toString(Qt::ISODate) : QString();
}

FieldValue fieldValue(const QUuid &value)
{
    return value.toString(QUuid::WithoutBraces);
}

bool setFieldValue(QString &member, const FieldValue &value)
{
    const auto *text = std::get_if<QString>(&value);
    if (text)
        member = *text;
    return text;
}

bool setFieldValue(QStringList &member, const FieldValue &value)
{
    const auto *names = std::get_if<QStringList>(&value);
    if (names)
        member = *names;
    return names;
}

bool setFieldValue(qint64 &member, const FieldValue &value)
{
    const auto *number = std::get_if<qint64>(&value);
    if (number)
        member = *number;
    return number;
}

bool setFieldValue(QDate &member, const FieldValue &value)
{
    const auto *text = std::get_if<QString>(&value);
    // Of ISO 8601's forms only the one that is written.
    const QDate day = text && text->size() == 10 ? QDate::fromString(*text, Qt::ISODate) : QDate();
    if (!text || day.toString(Qt::ISODate) != *text)
        return false;
    member = day;
    return true;
}

bool setFieldValue(QUuid &member, const FieldValue &value)
{
    const auto *text = std::get_if<QString>(&value);
    const QUuid uuid = text ? QUuid(*text) : QUuid();
    if (!text || (uuid.toString(QUuid::WithoutBraces) != *text && !text->isEmpty()))
        return false;
    member = uuid;
    return true;
}

const Field *Kind::find(QAnyStringView wanted) const
{
    const auto found =
        std::ranges::find_if(fields, [&](const Field &field) { return wanted == QLatin1String(field.name); });
    return found == fields.end() ? nullptr : &*found;
}

const Field *Kind::identity() const
{
    const auto found = std::ranges::find(fields, Holds::Identity, &Field::holds);
    return found == fields.end() ? nullptr : &*found;
}

const PartList *Kind::findPart(QAnyStringView wanted) const
{
    const auto found =
        std::ranges::find_if(parts, [&](const PartList &part) { return wanted == QLatin1String(part.name); });
    return found == parts.end() ? nullptr : &*found;
}

const Field *Kind::withColumn(QAnyStringView column) const
{
    const auto found = std::ranges::find_if(
        fields, [&](const Field &field) { return field.column && column == QLatin1String(field.column); });
    if (found != fields.end())
        return &*found;
    for (const PartList &part : parts) {
        if (const Field *field = part.kind().withColumn(column))
            return field;
    }
    return nullptr;
}

const Field &Kind::field(const char *wanted) const
{
    const Field *found = find(QString::fromLatin1(wanted));
    if (!found)
        qFatal("%s has no field %s", name, wanted);
    return *found;
}

QString identityOf(const Kind &kind, const void *record)
{
    const Field *identity = kind.identity();
    return identity ? std::get<QString>(identity->access.get(record)) : QString();
}

bool sameContent(const Kind &kind, const void *a, const void *b)
{
    for (const Field &field : kind.fields) {
        if (field.holds != Holds::Identity && field.access.get(a) != field.access.get(b))
            return false;
    }
    return std::ranges::all_of(kind.parts, [&](const PartList &part) {
        const size_t size = part.size(a);
        bool same = size == part.size(b);
        for (size_t i = 0; same && i < size; ++i)
            same = sameContent(part.kind(), part.at(a, i), part.at(b, i));
        return same;
    });
}

void copyRecord(const Kind &kind, const void *from, void *to)
{
    for (const Field &field : kind.fields)
        field.access.set(to, field.access.get(from));
    for (const PartList &part : kind.parts) {
        while (part.size(to) > 0)
            part.remove(to, part.size(to) - 1);
        for (size_t i = 0; i < part.size(from); ++i)
            copyRecord(part.kind(), part.at(from, i), part.add(to));
    }
}

const Field *clearHalfGroups(const Kind &kind, void *record)
{
    const Field *half = nullptr;
    for (const Field &field : kind.fields) {
        if (!field.group || !field.access.optional || !isEmpty(field.access.get(record)))
            continue;
        for (const Field &other : kind.fields) {
            if (other.group && other.access.optional && !qstrcmp(other.group, field.group) &&
                !isEmpty(other.access.get(record))) {
                other.access.set(record, {});
                half = &field;
            }
        }
    }
    return half;
}

std::vector<const Field *> searchedFields(const Kind &kind)
{
    std::vector<const Field *> found;
    for (const Field &field : kind.fields) {
        if (field.searched)
            found.push_back(&field);
    }
    for (const PartList &part : kind.parts) {
        const auto inside = searchedFields(part.kind());
        found.insert(found.end(), inside.begin(), inside.end());
    }
    return found;
}

void eachSearched(const Kind &kind, const void *record,
                  const std::function<void(const Field &, const QString &)> &take)
{
    for (const Field &field : kind.fields) {
        if (!field.searched)
            continue;
        const FieldValue value = field.access.get(record);
        if (const auto *text = std::get_if<QString>(&value); text && !text->isEmpty())
            take(field, *text);
        if (const auto *names = std::get_if<QStringList>(&value)) {
            for (const QString &name : *names)
                take(field, name);
        }
    }
    for (const PartList &part : kind.parts) {
        for (size_t i = 0; i < part.size(record); ++i)
            eachSearched(part.kind(), part.at(record, i), take);
    }
}

std::vector<const Field *> fieldsCalled(const Kind &kind, QAnyStringView name)
{
    const QString wanted = name.toString();
    std::vector<const Field *> found;
    for (const Field &field : kind.fields) {
        const QLatin1String own(field.name);
        const bool inLanguage =
            own == QString(wanted + QStringLiteral("_en")) || own == QString(wanted + QStringLiteral("_fr"));
        if (own == wanted || inLanguage || (field.group && wanted == QLatin1String(field.group)))
            found.push_back(&field);
    }
    for (const PartList &part : kind.parts) {
        const auto inside = fieldsCalled(part.kind(), name);
        found.insert(found.end(), inside.begin(), inside.end());
    }
    return found;
}
