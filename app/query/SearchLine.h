#pragma once

#include "query/Filter.h"
#include "records/Result.h"

#include <memory>
#include <span>
#include <utility>
#include <vector>

class Facts;
class Vocabulary;
class Words;
struct SearchItem;

/// The search line: words, "phrases" and conditions (type:, victims:>10, has:coordinates), each turned by a
/// hyphen where that has a meaning. Keys are understood in English and in French, whatever the language;
/// values as codes, and by their names.
class SearchLine
{
public:
    /// Names of people and regions are looked for among those of `facts`; without, they are taken as they are
    /// written. `today` is that of changed:7d.
    SearchLine(const Vocabulary &vocabulary, const Words &words, QDate today,
               std::shared_ptr<const Facts> facts = {});

    /// Adds what a line asks for to a filter. Refuses, saying what is not understood, a condition that is
    /// none, or whose value is none or may be several.
    Result<Filter> added(const QString &line, const Filter &to) const;

    /// A line that is still being typed: the conditions in it that are complete are added to the filter, and
    /// its words are the filter's. What is left in the line stays there.
    struct Typed {
        Filter filter;
        QString left; ///< words, and what is no condition yet
        std::optional<Message> problem;
    };
    /// `cursor`: the item in which it stands is not complete yet; -1: all are.
    Typed typed(const QString &line, const Filter &filter, qsizetype cursor) const;

    /// Conditions that the last item of a line may become, the likeliest first.
    struct Offer {
        QString line;  ///< with it
        QString label; ///< what it is, in words
    };
    std::vector<Offer> offers(const QString &line) const;

    /// The regions of the facts that region: takes for one written so, as they stand in a filter.
    QStringList regionsNamed(const QString &written) const;

private:
    struct Key;
    Result<void> add(const SearchItem &item, Filter &filter) const;
    Result<void> addValue(const SearchItem &item, const Key &key, const QString &value, Filter &filter) const;
    Result<void> addNamed(const SearchItem &item, const Key &key, const QString &value, Filter &filter) const;
    Result<void> addPeriod(const SearchItem &item, const Key &key, const QString &value,
                           Filter &filter) const;
    /// What a value of a key can be: as it stands in a filter, and its names.
    struct Value {
        QString code;
        QStringList names;
    };
    std::vector<Value> valuesOf(const Key &key) const;
    bool isInFile(const Key &key, const Value &value) const;
    std::pair<std::vector<Value>, std::vector<Value>> valuesNamed(const Key &key,
                                                                  const QString &written) const;
    static std::span<const Key> keys();
    static const Key *keyNamed(const QString &written);
    static bool saysNothing(const SearchItem &item);
    static bool mayBeWithout(const Key &key);
    QString label(const Key &key) const;

    const Vocabulary &m_vocabulary;
    const Words &m_words;
    QDate m_today;
    std::shared_ptr<const Facts> m_facts;
};
