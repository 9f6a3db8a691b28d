#pragma once

#include "filter/FacetModel.h"
#include "query/FacetValues.h"

class Vocabulary;
class Words;

/// Which values of one condition stand in the filter, and in which order: those that the whole file holds
/// most, some below each group of types, and those that were chosen since that was decided. All of them where
/// there are few by nature: status and visibility.
class StandingValues
{
public:
    StandingValues(Key key, const Vocabulary &vocabulary, const Words &words);

    /// Decides anew. `whole` are the values with their incidents in the whole file.
    void decide(const FacetValues &names, std::vector<FacetValue> whole);
    /// What a filter asks for stands there, too.
    void add(const Filter &filter);

    /// Those below a group, or at the top, where `parent` is empty; in order.
    QStringList below(const QString &parent) const;
    /// How many the file has, and whether that is more than stand there by themselves.
    qsizetype count() const;
    bool hasMore() const;
    /// All that the file has, and all that the filter asks for, by name.
    QStringList all(const Filter &filter) const;

    /// As the user set it, for all case files.
    FacetModel::By order() const;
    void setOrder(FacetModel::By by);

private:
    QStringList largestOf(std::vector<FacetValue> all) const;
    void sortByName(QStringList &values) const;
    QString parentOf(const QString &value) const;
    QString label(const QString &value) const { return m_names.label(m_key, value, m_words); }

    Key m_key;
    const Vocabulary &m_vocabulary;
    const Words &m_words;
    FacetValues m_names;
    std::vector<FacetValue> m_whole;
    QHash<QString, QStringList> m_largest, m_chosen; ///< by what they stand below
};
