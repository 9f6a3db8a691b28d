#pragma once

#include "casefile/Store.h"
#include "query/People.h"

#include <QHash>

#include <cstdint>
#include <span>
#include <vector>

/// The columns of a case file that filters and counts need, kept in memory as a struct of arrays: an incident
/// is a row number, its violations a run of the violation columns. What repeats (countries, regions, names)
/// is a small integer into a list of names.
class Facts
{
public:
    /// Of no incidents.
    explicit Facts(const Vocabulary &vocabulary);

    static constexpr std::uint32_t unknownHigh = 0xffffffffU;

    /// Reads all incidents of a file; to be called while the store is reading one moment (Store::reading), so
    /// that the state is theirs. Refuses one with types of violations that this program does not know.
    static Result<Facts> load(const Store &store, const Progress &progress = {});

    /// Keeps the columns true after a change that was applied to `store`.
    Result<void> update(const Store &store, const Change &done);

    /// The state of the file that these facts are of.
    const QString &state() const { return m_state; }
    size_t rows() const { return incident.size(); }
    /// Incidents that are not deleted.
    size_t incidents() const { return m_incidents; }
    /// The row of an incident, or -1.
    qsizetype rowOf(IncidentId id) const;

    // A row an incident.
    std::vector<std::uint32_t> incident;   ///< its id
    std::vector<std::int32_t> from, to;    ///< Julian days
    std::vector<std::uint16_t> beginMonth; ///< of `from`: 12 * year + month - 1
    std::vector<std::uint16_t> country;
    std::vector<std::uint32_t> regionOf;
    std::vector<Precision> precision;
    std::vector<Overlap> overlap;
    std::vector<Status> status;
    std::vector<Visibility> visibility;
    std::vector<std::uint32_t> tagSet; ///< empty as long as no incident has a tag: see tagSetOf()
    std::vector<std::uint32_t> firstViolation;
    /// 0 where the incident was deleted since loading, `many` where they are more than fit: violationsOf()
    /// tells.
    std::vector<std::uint16_t> violationCount;

    // A row a violation.
    std::vector<std::uint8_t> type; ///< position in Vocabulary::types()
    std::vector<std::uint32_t> low, best, high;
    std::vector<std::uint32_t> actorSet;

    // What the integers stand for; region 0 is "none known", actor set 0 is "nobody named", tag set 0 is "no
    // tag". Tags that differ in nothing but case are one, in the spelling that came into the file first. One
    // region named by its code and by its name is one; one that people wrote is one of its country alone, and
    // so is the code of another country's.
    QStringList countries;
    QStringList regions;
    QStringList regionCountries; ///< of each of `regions`
    QStringList perpetrators;
    QStringList parties;
    QStringList tags;
    /// Positions in `perpetrators`, then in `parties`, each once, as they were written: a set is a run, from
    /// its place in `firstOfSet` to the next, of which the parties begin at `firstParty`.
    std::vector<std::uint32_t> firstOfSet, firstParty, inSets;
    /// The same of tags: a set is a run from its place in `firstOfTagSet` to the next.
    std::vector<std::uint32_t> firstOfTagSet, inTagSets;

    static constexpr std::uint16_t many = 0xffff;
    /// How many violations a row has.
    std::uint32_t violationsOf(size_t row) const
    {
        const std::uint16_t count = violationCount[row];
        if (count == many) [[unlikely]]
            return manyOf(row);
        return count;
    }

    size_t actorSets() const { return firstParty.size(); }
    std::span<const std::uint32_t> perpetratorsOf(std::uint32_t set) const
    {
        return {inSets.data() + firstOfSet[set], inSets.data() + firstParty[set]};
    }
    std::span<const std::uint32_t> partiesOf(std::uint32_t set) const
    {
        return {inSets.data() + firstParty[set], inSets.data() + firstOfSet[set + 1]};
    }

    std::uint32_t tagSetOf(size_t row) const { return tagSet.empty() ? 0 : tagSet[row]; }
    size_t tagSets() const { return firstOfTagSet.size() - 1; }
    std::span<const std::uint32_t> tagsOf(std::uint32_t set) const
    {
        return {inTagSets.data() + firstOfTagSet[set], inTagSets.data() + firstOfTagSet[set + 1]};
    }
    /// A tag in the spelling of the file; as it is written where no incident ever had it.
    QString tagNamed(const QString &written) const;

    /// Whether a region, by its position, is one that a code or a name stands for.
    bool isRegionNamed(qsizetype region, const QString &written) const;
    /// The key of a region in a table of counts, see CountRow.
    QString regionKey(qsizetype region) const;

    /// Adds the people of a violation to those of others of its incident.
    void addTo(People &people, std::uint32_t violation) const
    {
        const std::uint32_t most = high[violation];
        const bool known = most != unknownHigh;
        people.add(low[violation], best[violation], known ? most : 0, known);
    }

private:
    qsizetype anyRowOf(std::uint32_t id) const;
    std::uint32_t manyOf(size_t row) const;
    /// What the ids in IncidentFacts stand for.
    struct Names {
        QHash<qint64, QString> actors;
        QMap<qint64, QString> tags;
    };
    static IncidentFacts factsOf(const Incident &incident, Names &names);
    void put(const IncidentFacts &facts, const Names &names);
    void putTags(size_t row, const IncidentFacts &facts, const QMap<qint64, QString> &names);
    std::uint32_t regionIndex(const QString &ofCountry, const QString &written);
    bool isOwnCode(qsizetype region) const;
    void putViolations(size_t row, const IncidentFacts &facts, const QHash<qint64, QString> &names);

    const Vocabulary *m_vocabulary;
    size_t m_ordered = 0;                       ///< up to this row, `incident` ascends
    QHash<std::uint32_t, std::uint32_t> m_late; ///< the rows behind it, by id
    size_t m_incidents = 0;
    QString m_state;
    QHash<std::uint32_t, std::uint32_t> m_many; ///< how many violations the rows have that have `many`
    QString m_unknownType;                      ///< that a violation has
    QHash<QString, std::uint32_t> m_countryIndex, m_perpetratorIndex, m_partyIndex, m_tagIndex;
    QHash<QString, QString> m_tagSpellings; ///< by nameset::keyOf
    QHash<QList<std::uint32_t>, std::uint32_t> m_tagSetIndex;
    QHash<std::pair<QString, QString>, std::uint32_t> m_regionIndex, m_regionWritten; ///< of a country
    /// How many regions have a name, in each language: all of them, those of the list, those of a country.
    QHash<QString, int> m_regionLabels[2], m_listedLabels[2];
    QHash<std::pair<QString, QString>, int> m_listedWithin[2];
    QHash<std::pair<QList<std::uint32_t>, QList<std::uint32_t>>, std::uint32_t> m_setIndex;
};
