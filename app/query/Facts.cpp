#include "query/Facts.h"

#include "query/RegionKey.h"
#include "records/NameSet.h"
#include "vocabulary/Vocabulary.h"

#include <QCoreApplication>

#include <algorithm>

namespace
{

/// The position of `value` in `names`, where it is put if it is new.
std::uint32_t indexOf(const QString &value, QStringList &names, QHash<QString, std::uint32_t> &index)
{
    const auto known = index.constFind(value);
    if (known != index.cend())
        return *known;
    const auto position = static_cast<std::uint32_t>(names.size());
    names << value;
    index.insert(value, position);
    return position;
}

} // namespace

IncidentFacts Facts::factsOf(const Incident &incident, Names &names)
{
    names = {};
    IncidentFacts facts{incident.id,
                        incident.place.country.value,
                        incident.place.region,
                        incident.period.from,
                        incident.period.to,
                        incident.period.precision,
                        incident.overlap,
                        incident.status,
                        incident.visibility,
                        {},
                        {}};
    for (const QString &tag : incident.tags) {
        facts.tags.push_back(names.tags.size());
        names.tags.insert(names.tags.size(), tag);
    }
    for (const Violation &violation : incident.violations) {
        IncidentFacts::Violation one{violation.type, violation.victims, {}, {}};
        const auto number = [&](const QStringList &written, std::vector<qint64> &ids) {
            for (const QString &name : written) {
                const qint64 key = names.actors.key(name, names.actors.size() + 1);
                names.actors.insert(key, name);
                ids.push_back(key);
            }
        };
        number(violation.perpetrators, one.perpetrators);
        number(violation.parties, one.parties);
        facts.violations.push_back(std::move(one));
    }
    return facts;
}

Facts::Facts(const Vocabulary &vocabulary)
    : m_vocabulary(&vocabulary)
{
    regions << QString();
    regionCountries << QString();
    firstOfSet = {0, 0};
    firstParty = {0};
    m_setIndex.insert({}, 0);
    firstOfTagSet = {0, 0};
    m_tagSetIndex.insert({}, 0);
}

Result<Facts> Facts::load(const Store &store, const Progress &progress)
{
    auto actors = store.actorNames();
    if (!actors)
        return std::unexpected(actors.error());
    auto tags = store.tagNames();
    if (!tags)
        return std::unexpected(tags.error());
    const Names names{std::move(*actors), std::move(*tags)};
    Facts facts(store.vocabulary());
    for (const QString &tag : names.tags)
        facts.m_tagSpellings.insert(nameset::keyOf(tag), facts.tagNamed(tag));
    if (auto read = store.eachFacts([&](const IncidentFacts &row) { facts.put(row, names); }, progress);
        !read)
        return std::unexpected(read.error());
    if (!facts.m_unknownType.isEmpty()) {
        return std::unexpected(Error{
            ErrorKind::Newer,
            {"Facts",
             QT_TRANSLATE_NOOP("Facts",
                               "“%1” contains a type of violation that this version of Dossier does not know "
                               "(%2), so nothing can be counted. Open it with a newer version of Dossier."),
             {store.path(), facts.m_unknownType}}});
    }
    const auto state = store.state();
    if (!state)
        return std::unexpected(state.error());
    facts.m_state = *state;
    return facts;
}

qsizetype Facts::rowOf(IncidentId id) const
{
    const qsizetype row = anyRowOf(static_cast<std::uint32_t>(id.value));
    return row >= 0 && violationCount[static_cast<size_t>(row)] > 0 ? row : -1;
}

// Not inline: the loops over all rows stay small.
std::uint32_t Facts::manyOf(size_t row) const
{
    return m_many.value(static_cast<std::uint32_t>(row));
}

qsizetype Facts::anyRowOf(std::uint32_t id) const
{
    if (const auto late = m_late.constFind(id); late != m_late.cend())
        return *late;
    const auto end = incident.begin() + static_cast<std::ptrdiff_t>(m_ordered);
    const auto found = std::lower_bound(incident.begin(), end, id);
    return found != end && *found == id ? found - incident.begin() : -1;
}

void Facts::put(const IncidentFacts &facts, const Names &names)
{
    size_t row = rows();
    const auto id = static_cast<std::uint32_t>(facts.id.value);
    // Read and logged in order, an incident comes behind the last.
    const bool next = m_ordered == row && (row == 0 || incident.back() < id);
    if (const qsizetype known = next ? -1 : anyRowOf(id); known >= 0) {
        row = static_cast<size_t>(known);
        m_incidents += violationCount[row] > 0 ? 0 : 1;
    } else {
        ++m_incidents;
        if (next)
            ++m_ordered;
        else
            m_late.insert(id, static_cast<std::uint32_t>(row));
        incident.push_back(id);
        for (auto *column : {&from, &to})
            column->push_back(0);
        beginMonth.push_back(0);
        country.push_back(0);
        regionOf.push_back(0);
        precision.push_back({});
        overlap.push_back({});
        status.push_back({});
        visibility.push_back({});
        if (!tagSet.empty())
            tagSet.push_back(0);
        firstViolation.push_back(0);
        violationCount.push_back(0);
    }
    country[row] = static_cast<std::uint16_t>(indexOf(facts.country, countries, m_countryIndex));
    regionOf[row] = regionIndex(facts.country, facts.region);
    from[row] = static_cast<std::int32_t>(facts.from.toJulianDay());
    to[row] = static_cast<std::int32_t>(facts.to.toJulianDay());
    beginMonth[row] = static_cast<std::uint16_t>(12 * facts.from.year() + facts.from.month() - 1);
    precision[row] = facts.precision;
    overlap[row] = facts.overlap;
    status[row] = facts.status;
    visibility[row] = facts.visibility;
    putTags(row, facts, names.tags);
    putViolations(row, facts, names.actors);
}

void Facts::putTags(size_t row, const IncidentFacts &facts, const QMap<qint64, QString> &names)
{
    if (tagSet.empty() && facts.tags.empty())
        return;
    tagSet.resize(rows());
    QList<std::uint32_t> set;
    for (const qint64 id : facts.tags) {
        const QString name = tagNamed(names.value(id));
        m_tagSpellings.insert(nameset::keyOf(name), name);
        const std::uint32_t tag = indexOf(name, tags, m_tagIndex);
        if (!set.contains(tag))
            set << tag;
    }
    auto known = m_tagSetIndex.constFind(set);
    if (known == m_tagSetIndex.cend()) {
        known = m_tagSetIndex.insert(set, static_cast<std::uint32_t>(tagSets()));
        inTagSets.insert(inTagSets.end(), set.begin(), set.end());
        firstOfTagSet.push_back(static_cast<std::uint32_t>(inTagSets.size()));
    }
    tagSet[row] = *known;
}

QString Facts::tagNamed(const QString &written) const
{
    return m_tagSpellings.value(nameset::keyOf(written), written);
}

/// In which a region is told from others by its name.
constexpr Language namedIn[] = {Language::English, Language::French};

/// Region 0 where none is written; one number for a region, whether by its code or by its name.
std::uint32_t Facts::regionIndex(const QString &ofCountry, const QString &written)
{
    if (written.isEmpty())
        return 0;
    const auto known = m_regionWritten.constFind({ofCountry, written});
    if (known != m_regionWritten.cend())
        return *known;
    const QString name = m_vocabulary->regionNamed(ofCountry, written);
    auto index = m_regionIndex.constFind({ofCountry, name});
    if (index == m_regionIndex.cend()) {
        const qsizetype position = regions.size();
        regions << name;
        regionCountries << ofCountry;
        index = m_regionIndex.insert({ofCountry, name}, static_cast<std::uint32_t>(position));
        for (size_t i = 0; i < std::size(namedIn); ++i) {
            const QString label = m_vocabulary->regionName(ofCountry, name, namedIn[i]);
            ++m_regionLabels[i][label];
            if (isOwnCode(position)) {
                ++m_listedLabels[i][label];
                ++m_listedWithin[i][{ofCountry, label}];
            }
        }
    }
    m_regionWritten.insert({ofCountry, written}, *index);
    return *index;
}

bool Facts::isOwnCode(qsizetype region) const
{
    const QString owner = m_vocabulary->countryOfRegion(regions[region]);
    return !owner.isEmpty() && owner == regionCountries[region];
}

bool Facts::isRegionNamed(qsizetype region, const QString &written) const
{
    if (region == 0)
        return false;
    if (isOwnCode(region))
        return m_vocabulary->regionNamed(regionCountries[region], written) == regions[region];
    // The code of another country's region stands for that one alone.
    return regions[region] == written && m_vocabulary->countryOfRegion(written).isEmpty();
}

QString Facts::regionKey(qsizetype region) const
{
    const QString &name = regions[region], &of = regionCountries[region];
    if (region == 0)
        return name;
    // One of the list is known by its name beside what people wrote, which says of which country it is.
    const bool coded = isOwnCode(region);
    bool alone = coded || (!name.contains(regionkey::parts) && m_vocabulary->countryOfRegion(name).isEmpty());
    bool within = false;
    for (size_t i = 0; i < std::size(namedIn); ++i) {
        const QString label = m_vocabulary->regionName(of, name, namedIn[i]);
        alone = alone && (coded ? m_listedLabels : m_regionLabels)[i].value(label) == 1;
        within = within || (coded && m_listedWithin[i].value({of, label}) > 1);
    }
    if (alone)
        return name;
    // Of several that a country has under one name, the code alone tells which.
    return name + regionkey::parts + (within ? name : of);
}

void Facts::putViolations(size_t row, const IncidentFacts &facts, const QHash<qint64, QString> &names)
{
    // A row that grows leaves its old run behind; loading again reclaims it.
    if (facts.violations.size() > violationsOf(row)) {
        firstViolation[row] = static_cast<std::uint32_t>(type.size());
        const size_t size = type.size() + facts.violations.size();
        type.resize(size);
        for (auto *column : {&low, &best, &high, &actorSet})
            column->resize(size);
    }
    const size_t count = facts.violations.size();
    violationCount[row] = static_cast<std::uint16_t>(std::min<size_t>(count, many));
    if (count >= many)
        m_many.insert(static_cast<std::uint32_t>(row), static_cast<std::uint32_t>(count));
    size_t at = firstViolation[row];
    for (const IncidentFacts::Violation &violation : facts.violations) {
        std::pair<QList<std::uint32_t>, QList<std::uint32_t>> set;
        const auto collect = [&](const std::vector<qint64> &ids, QStringList &all,
                                 QHash<QString, std::uint32_t> &index, QList<std::uint32_t> &found) {
            for (const qint64 id : ids) {
                const std::uint32_t name = indexOf(names.value(id), all, index);
                if (!found.contains(name))
                    found << name;
            }
        };
        collect(violation.perpetrators, perpetrators, m_perpetratorIndex, set.first);
        collect(violation.parties, parties, m_partyIndex, set.second);
        auto known = m_setIndex.constFind(set);
        if (known == m_setIndex.cend()) {
            known = m_setIndex.insert(set, static_cast<std::uint32_t>(actorSets()));
            inSets.insert(inSets.end(), set.first.begin(), set.first.end());
            firstParty.push_back(static_cast<std::uint32_t>(inSets.size()));
            inSets.insert(inSets.end(), set.second.begin(), set.second.end());
            firstOfSet.push_back(static_cast<std::uint32_t>(inSets.size()));
        }
        const int index = m_vocabulary->typeIndex(violation.type);
        if (index < 0)
            m_unknownType = violation.type;
        type[at] = static_cast<std::uint8_t>(std::max(0, index));
        low[at] = static_cast<std::uint32_t>(violation.victims.low);
        best[at] = static_cast<std::uint32_t>(violation.victims.best);
        high[at] = violation.victims.high ? static_cast<std::uint32_t>(*violation.victims.high) : unknownHigh;
        actorSet[at] = *known;
        ++at;
    }
}

Result<void> Facts::update(const Store &store, const Change &done)
{
    Names names;
    for (const Change::Edit &edit : done.edits) {
        const IncidentFacts facts = factsOf(edit.after, names);
        put(facts, names);
    }
    const auto shown = store.incidents(done.show);
    if (!shown)
        return std::unexpected(shown.error());
    for (const Incident &one : *shown) {
        const IncidentFacts facts = factsOf(one, names);
        put(facts, names);
    }
    // Last: what is deleted may have become another as well.
    for (const IncidentId id : done.hide) {
        if (const qsizetype row = rowOf(id); row >= 0) {
            violationCount[static_cast<size_t>(row)] = 0;
            --m_incidents;
        }
    }
    m_state = done.state;
    return {};
}
