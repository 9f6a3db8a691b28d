#pragma once

#include "records/CodeTable.h"

#include <QDate>
#include <QStringList>
#include <QUuid>

#include <cstdint>
#include <functional>
#include <type_traits>
#include <variant>
#include <vector>

struct Kind;

/// What a field of a record holds: nothing, a text (a code, a day or a UUID too), a whole number, a number of
/// degrees, or names.
using FieldValue = std::variant<std::monostate, QString, qint64, double, QStringList>;

/// Whether nothing is held: nothing at all, an empty text, no names. Zero is a number.
bool isEmpty(const FieldValue &value);

/// What the values of a field are.
enum class Holds : std::uint8_t {
    Identity,  ///< the UUID that tells a record from others, through all its changes
    Reference, ///< what people call the record
    Text,      ///< sentences
    Name,      ///< of one place or person
    Names,     ///< each once
    Number,    ///< of people
    Degrees,   ///< of latitude or longitude
    Date,      ///< ISO 8601
    Code,      ///< of an enumeration, see CodeTable
    Country,   ///< ISO 3166-1
    Region,    ///< ISO 3166-2, or free text
    Type       ///< of the vocabulary of violation types
};

/// Whether anybody can write anything into such a field, so that a name to be erased can stand there.
bool isFreeText(Holds holds);

/// When a field stands in the JSON of its record.
enum class Presence : std::uint8_t {
    Filled, ///< where it holds something
    Always
};

/// How to reach a field in its record. `set` says false, and changes nothing, where a value is of another
/// type or no code of the list.
struct Access {
    FieldValue (*get)(const void *record) = nullptr;
    bool (*set)(void *record, const FieldValue &value) = nullptr;
    QStringList (*codes)() = nullptr; ///< those of an enumeration
    bool optional = false;            ///< may hold nothing at all, which is not zero
};

/// One field of a kind of record, with all that the rest of the program must know of it. A field is declared
/// once, beside its struct; JSON, canonical bytes, rows, history, differences, tables, search, erasing and
/// merging are written over the declaration.
struct Field {
    const char *name;            ///< in JSON, and its column in the case file; never changes
    const char *label = nullptr; ///< what the user reads, in the context "Differences"
    Holds holds = Holds::Text;
    Access access = {};
    Presence presence = Presence::Filled;
    /// Fields of one group change and merge together: half of a pair of coordinates is no place.
    const char *group = nullptr;
    bool identifies = false; ///< it can lead to a person
    bool searched = false;   ///< it is found by its words; what is a code, by its names
    /// Where it stands in Dossier's table: name and position, from 1; no column where there is none.
    const char *column = nullptr;
    int position = 0;
    const char *links = nullptr; ///< the table of the case file that says which names it holds
    const char *names = "actor"; ///< and that in which those stand; its name and "_id" is a column of `links`
    bool isSet = false;          ///< its names come and go one by one, see NameSet.h: free words
    bool isOwnToFile = false;    ///< it leaves the case file in a table only where that is asked for

    bool isFreeText() const { return ::isFreeText(holds); }
};

/// Records inside others, in a list: an incident's violations.
struct PartList {
    const char *name;
    const char *label;
    const Kind &(*kind)();
    size_t (*size)(const void *record);
    const void *(*at)(const void *record, size_t index);
    void *(*open)(void *record, size_t index);
    void *(*add)(void *record); ///< a blank one, behind the last
    void (*remove)(void *record, size_t index);
};

/// A kind of record: its fields in the order of the form, and the records inside it. A record is passed as a
/// pointer to the struct beside which its kind is declared.
struct Kind {
    const char *name; ///< in the history
    std::vector<Field> fields;
    std::vector<PartList> parts = {};

    const Field *find(QAnyStringView name) const;
    const Field *identity() const; ///< nothing where records of this kind have none
    const PartList *findPart(QAnyStringView name) const;
    const Field *withColumn(QAnyStringView column) const; ///< of parts too
    /// Must be there.
    const Field &field(const char *name) const;
};

/// A struct beside which a kind is declared.
template<typename R>
concept Record = requires
{
    {
        R::kind()
        } -> std::same_as<const Kind &>;
};

template<Record R> const Kind &kindOf()
{
    return R::kind();
}

/// The UUID of a record, as text; empty where its kind has none.
QString identityOf(const Kind &kind, const void *record);

/// Whether two records say the same, whatever their identities and those of their parts.
bool sameContent(const Kind &kind, const void *a, const void *b);

/// Makes a record say what another one does, its identity included.
void copyRecord(const Kind &kind, const void *from, void *to);

/// Empties a group of fields that hold nothing at all only together, and says whether it had to: half of a
/// pair.
const Field *clearHalfGroups(const Kind &kind, void *record);

/// The fields that are searched, of the kind and of its parts' kinds.
std::vector<const Field *> searchedFields(const Kind &kind);
/// Calls `take` for each text, name or code that a record and its parts hold in those.
void eachSearched(const Kind &kind, const void *record,
                  const std::function<void(const Field &, const QString &)> &take);
/// The fields that a name stands for: itself, those of its group, or a text in either language ("title").
std::vector<const Field *> fieldsCalled(const Kind &kind, QAnyStringView name);

// Values of members.

inline FieldValue fieldValue(const QString &value)
{
    return value;
}
inline FieldValue fieldValue(const QStringList &value)
{
    return value;
}
inline FieldValue fieldValue(qint64 value)
{
    return value;
}
template<typename T> FieldValue fieldValue(const std::optional<T> &value)
{
    return value ? FieldValue(*value) : FieldValue();
}
FieldValue fieldValue(QDate value);
FieldValue fieldValue(const QUuid &value);
template<typename E>
requires std::is_enum_v<E> FieldValue fieldValue(E value)
{
    return codeOf(value);
}

bool setFieldValue(QString &member, const FieldValue &value);
bool setFieldValue(QStringList &member, const FieldValue &value);
bool setFieldValue(qint64 &member, const FieldValue &value);
bool setFieldValue(QDate &member, const FieldValue &value);
bool setFieldValue(QUuid &member, const FieldValue &value);
template<typename T> bool setFieldValue(std::optional<T> &member, const FieldValue &value)
{
    const bool none = std::holds_alternative<std::monostate>(value);
    if (!none && !std::holds_alternative<T>(value))
        return false;
    member = none ? std::nullopt : std::optional(std::get<T>(value));
    return true;
}
template<typename E>
requires std::is_enum_v<E>
bool setFieldValue(E &member, const FieldValue &value)
{
    const auto *code = std::get_if<QString>(&value);
    const auto known = code ? fromCode<E>(*code) : std::nullopt;
    member = known.value_or(member);
    return known.has_value();
}

namespace fields
{

template<typename T> struct ClassOf;
template<typename R, typename M> struct ClassOf<M R::*> {
    using Record = R;
};
template<typename T> inline constexpr bool isOptional = false;
template<typename T> inline constexpr bool isOptional<std::optional<T>> = true;

/// The way to a field along members: at<&Incident::title, &LocalText::en>().
template<auto First, auto... Rest> constexpr Access at()
{
    using R = typename ClassOf<decltype(First)>::Record;
    using Member = std::remove_cvref_t<decltype(((std::declval<R &>().*First).*....*Rest))>;
    Access access;
    access.get = [](const void *record) {
        return fieldValue(((static_cast<const R *>(record)->*First).*....*Rest));
    };
    access.set = [](void *record, const FieldValue &value) {
        return setFieldValue(((static_cast<R *>(record)->*First).*....*Rest), value);
    };
    if constexpr (std::is_enum_v<Member>)
        access.codes = &codesOf<Member>;
    access.optional = isOptional<Member>;
    return access;
}

/// The records in a vector.
template<auto Member> constexpr PartList part(const char *name, const char *label)
{
    using R = typename ClassOf<decltype(Member)>::Record;
    using One = typename std::remove_cvref_t<decltype(std::declval<R &>().*Member)>::value_type;
    return {name,
            label,
            &kindOf<One>,
            [](const void *record) { return (static_cast<const R *>(record)->*Member).size(); },
            [](const void *record, size_t index) -> const void * {
                return &(static_cast<const R *>(record)->*Member)[index];
            },
            [](void *record, size_t index) -> void * { return &(static_cast<R *>(record)->*Member)[index]; },
            [](void *record) -> void * { return &(static_cast<R *>(record)->*Member).emplace_back(); },
            [](void *record, size_t index) {
                auto &all = static_cast<R *>(record)->*Member;
                all.erase(all.begin() + static_cast<std::ptrdiff_t>(index));
            }};
}

} // namespace fields
