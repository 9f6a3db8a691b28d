#include "exchange/Base.h"

#include "exchange/DossierTable.h"
#include "exchange/Versions.h"
#include "records/RecordJson.h"

#include <QCoreApplication>

#include <algorithm>
#include <ranges>

namespace
{

constexpr const char *whichVersion = QT_TRANSLATE_NOOP(
    "Import", "%1 was not changed: it is not clear from which of its versions the table was "
              "exported. Export it again with its column “version”, and make the changes "
              "there");

/// The oldest of the versions whose rows a table of some extent names, as violations of later ones may have
/// come after the table; else `some` says whether it names rows of any.
const Incident *exportedFrom(const std::vector<Incident> &versions, const std::vector<QString> &rowVersions,
                             Extent extent, bool &some)
{
    for (const Incident &version : std::views::reverse(versions)) {
        QSet<QString> rows;
        for (const Violation &violation : version.violations)
            rows.insert(DossierTable::version(version, violation, extent));
        const auto is = [&](const QString &row) { return rows.contains(row); };
        if (std::ranges::all_of(rowVersions, is))
            return &version;
        some = some || std::ranges::any_of(rowVersions, is);
    }
    return nullptr;
}

/// Whether two statements may be of one incident. Two tables can use one reference for different ones, which
/// is why one of these was given another.
bool isLike(const Incident &a, const Incident &b)
{
    const auto same = [](const QString &one, const QString &other) { return !one.isEmpty() && one == other; };
    return a.period.from == b.period.from || same(a.title.en, b.title.en) || same(a.title.fr, b.title.fr) ||
           same(a.place.name, b.place.name) ||
           (a.place.coordinates && a.place.coordinates == b.place.coordinates);
}

bool speaksOfOwn(const TableReader &reader)
{
    return std::ranges::any_of(kindOf<Incident>().fields, [&](const Field &field) {
        return field.isOwnToFile && reader.speaksOf(QLatin1String(field.name));
    });
}

Incident withoutOwn(Incident incident)
{
    const Incident blank;
    for (const Field &field : kindOf<Incident>().fields) {
        if (field.isOwnToFile)
            field.access.set(&incident, field.access.get(&blank));
    }
    return incident;
}

struct Named {
    bool known = false, others = false;
};

/// Whether a table gives violations UUIDs that the incident ever had, and others.
Named violationsNamed(const std::vector<Incident> &versions, const TableIncident &theirs)
{
    QSet<QUuid> known;
    for (const Incident &version : versions) {
        for (const Violation &violation : version.violations)
            known.insert(violation.uuid);
    }
    Named named;
    for (const Violation &violation : theirs.incident.violations) {
        if (!violation.uuid.isNull())
            (known.contains(violation.uuid) ? named.known : named.others) = true;
    }
    return named;
}

/// Whose table: one that this case file exported, or one of somebody who took it in.
enum class Of { ThisFile, Others };

/// Of several versions, the newest first, from which a table may have been made and edited, the one that it
/// is nearest to; nothing where different ones are equally near, and lead to different results.
const Incident *nearest(const std::vector<Incident> &versions, const Incident &mine,
                        const TableIncident &theirs, const TableReader &reader, Of of)
{
    const Incident *found = nullptr;
    size_t least = 0;
    std::optional<Updated> result;
    bool clear = false;
    for (const Incident &version : versions) {
        const auto far = updated(version, version, theirs, reader);
        if (!far || (found && far->taken.size() > least))
            continue;
        auto done = updated(version, mine, theirs, reader);
        if (!done)
            continue;
        if (!found || far->taken.size() < least) {
            clear = true;
        } else {
            clear = clear && sameContent(result->incident, done->incident);
            if (done->conflicts.size() <= result->conflicts.size())
                continue;
        }
        found = &version;
        least = far->taken.size();
        result = std::move(done);
    }
    // What the table would change of the incident as it is now was perhaps meant.
    if (clear && of == Of::ThisFile && found != &versions.front()) {
        const auto now = updated(versions.front(), mine, theirs, reader);
        clear = now && sameContent(now->incident, result->incident);
    }
    return clear ? found : nullptr;
}

/// Of the versions of an incident, the newest first, the oldest one that has all violations that a table
/// names: what came later was perhaps never in the table.
const Incident &oldestWith(const std::vector<Incident> &versions, const TableIncident &theirs)
{
    const Incident *found = &versions.front();
    for (const Incident &version : versions) {
        QSet<QUuid> has;
        for (const Violation &violation : version.violations)
            has.insert(violation.uuid);
        const bool all = std::ranges::all_of(theirs.incident.violations, [&](const Violation &row) {
            return row.uuid.isNull() || has.contains(row.uuid);
        });
        if (all)
            found = &version;
    }
    return *found;
}

/// A version of an incident, as what a step changes in it is looked up.
class Version
{
public:
    explicit Version(const Incident &incident)
        : m_fields(toJson(incident))
    {
        for (const QJsonValue &one : m_fields.value(QStringLiteral("violations")).toArray())
            m_violations.insert(one[uuid].toString(), one);
    }
    /// Undefined where there is no such violation.
    QJsonValue at(const UpdateStep &step) const
    {
        return step.theirs.isObject()
                   ? m_violations.value(step.theirs[uuid].toString(), QJsonValue::Undefined)
                   : m_fields.value(step.field);
    }

private:
    static constexpr QLatin1String uuid{"uuid"};
    QJsonObject m_fields;
    QHash<QString, QJsonValue> m_violations;
};

/// Whether a value would give a record one that it had before, and that was changed since to one that was
/// new: who took that back again may have it once more, but for what may be seen by more people. `of` gives
/// the value of a version, the newest first.
template<typename Of> bool setsBack(const QJsonValue &theirs, const QString &field, size_t versions, Of of)
{
    const QJsonValue present = of(0);
    if (theirs.isUndefined() || theirs.isNull() || present == theirs)
        return false;
    const auto had = [&](const QJsonValue &value, size_t from) {
        while (from < versions && of(from) != value)
            ++from;
        return from;
    };
    const size_t before = had(theirs, 1);
    return before < versions &&
           (field == QLatin1String("visibility") || had(present, before + 1) == versions);
}

/// Whether a table would set a field of an incident, or of one of its violations, back.
bool setsBack(const Base &base, const std::vector<Incident> &versions, const TableIncident &theirs,
              const TableReader &reader)
{
    const auto done = updated(base.said, versions.front(), theirs, reader, base.removable);
    if (!done || done->taken.empty())
        return false;
    const std::vector<Version> inJson(versions.begin(), versions.end());
    return std::ranges::any_of(done->taken, [&](const UpdateStep &step) {
        const auto value = [&](size_t i) { return inJson[i].at(step); };
        if (!step.theirs.isObject())
            return setsBack(step.theirs, step.field, versions.size(), value);
        const QJsonObject violation = step.theirs.toObject();
        return std::ranges::any_of(violation.keys(), [&](const QString &field) {
            return setsBack(violation.value(field), field, versions.size(),
                            [&](size_t i) { return value(i)[field]; });
        });
    });
}

} // namespace

Result<bool> isMeant(const Store &store, const Incident &stored, const Incident &theirs,
                     const std::vector<QString> &rowVersions, const TableReader &reader)
{
    const auto versions = versionsOf(store, stored, reader.source());
    if (!versions)
        return std::unexpected(versions.error());
    if (versions->said && versions->said->reference == theirs.reference && isLike(*versions->said, theirs))
        return true;
    bool some = false;
    return !rowVersions.empty() && (exportedFrom(versions->all, rowVersions, Extent::Usual, some) ||
                                    exportedFrom(versions->all, rowVersions, Extent::Whole, some) || some);
}

Result<Base> baseOf(const Store &store, const Incident &stored, const TableIncident &theirs,
                    const std::vector<QString> &rowVersions, const TableReader &reader, bool replace)
{
    const auto versions = versionsOf(store, stored, reader.source());
    if (!versions)
        return std::unexpected(versions.error());
    const Named named = violationsNamed(versions->all, theirs);
    const Incident *from = nullptr;
    // Columns of what is own to the case file may have been added, or removed, since.
    bool ownAdded = false;
    Base base;
    if (!rowVersions.empty()) {
        bool some = false;
        const auto find = [&](Extent extent) {
            return exportedFrom(versions->all, rowVersions, extent, some);
        };
        const bool own = speaksOfOwn(reader);
        from = find(own ? Extent::Whole : Extent::Usual);
        if (!from) {
            from = find(own ? Extent::Usual : Extent::Whole);
            ownAdded = from && own;
        }
        if (!from && some) {
            base.unclear =
                QT_TRANSLATE_NOOP("Import", "%1 was not changed: its rows were exported at different "
                                            "times. Export it again, and make the changes there");
        }
    } else if (named.known && !named.others) {
        from = nearest(versions->all, stored, theirs, reader, Of::ThisFile);
        if (!from)
            base.unclear = whichVersion;
    }
    base.source = from ? source::exported : reader.source();
    base.isSource = !from;
    if (base.unclear)
        return base;
    if (from) {
        // Where the table had no column of it, it says what is to be added to nothing.
        base.said = ownAdded ? withoutOwn(*from) : *from;
    } else if (versions->said) {
        base.said = *versions->said;
        if (base.said.reference != theirs.incident.reference) {
            base.unclear = QT_TRANSLATE_NOOP(
                "Import", "%1 was not changed: this incident came from such a table under another reference, "
                          "and has got this one since. Check which incident the rows stand for, and correct "
                          "the reference in the table or in the case file");
            return base;
        }
    } else {
        base.isKnown = false;
        base.said = stored;
        // Who has a violation of this incident has the incident, made from one of its versions.
        if (named.known && !versions->isWhole) {
            if (!saysTheSame(stored, theirs, reader))
                base.unclear = whichVersion;
        } else if (named.known) {
            if (const Incident *near = nearest(versions->all, stored, theirs, reader, Of::Others))
                base.said = *near;
            else
                base.unclear = whichVersion;
        } else if (!saysTheSame(stored, theirs, reader)) {
            base.unclear = QT_TRANSLATE_NOOP(
                "Import", "%1 is already in the case file, but was not imported from such a "
                          "table; it was not changed. Check whether both are the same "
                          "incident");
        }
    }
    const Incident &seen = from && rowVersions.empty() ? oldestWith(versions->all, theirs) : base.said;
    for (const Violation &one : seen.violations) {
        if (replace && (from || versions->brought.contains(one.uuid)))
            base.removable.insert(one.uuid);
    }
    if (replace && from && rowVersions.empty()) {
        base.notRemoved = std::ranges::count_if(stored.violations, [&](const Violation &one) {
            return !base.removable.contains(one.uuid) &&
                   std::ranges::count(theirs.incident.violations, one.uuid, &Violation::uuid) == 0;
        });
    }
    // An older table, taken in once more, corrects nothing. A newer GED that takes back what an older one
    // said does.
    if (!base.unclear && rowVersions.empty() && reader.source() != source::ged &&
        setsBack(base, versions->all, theirs, reader)) {
        base.unclear = QT_TRANSLATE_NOOP(
            "Import",
            "%1 was not changed: the table gives it values that it had before and that were changed since. "
            "Check which are right, and change them in the case file");
    }
    return base;
}
