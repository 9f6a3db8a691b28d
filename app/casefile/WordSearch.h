#pragma once

#include "records/Incident.h"
#include "records/SearchTerms.h"

#include <QSet>

#include <functional>
#include <vector>

struct Field;
class Vocabulary;

/// What is named by codes, by its names in both languages: types, countries and their regions.
class SearchedNames
{
public:
    explicit SearchedNames(const Vocabulary &vocabulary);
    /// The terms (searchTerm) of those in whose names something stands.
    QSet<QString> termsFor(const Sought &sought) const;

private:
    struct Name {
        QString text, term;
        qsizetype end = 0; ///< in m_folded
    };
    std::vector<Name> m_names;
    QString m_folded; ///< all of them, one behind the other
};

/// What a search line asks for: incidents in which every word begins a word, quoted ones stand as they are,
/// and none does that is turned (records/SearchItems.h). The key of an item may name the fields to look in;
/// another key is a word.
class WordSearch
{
public:
    WordSearch(const QString &line, const SearchedNames &names);

    struct Wanted {
        Sought sought;
        QStringList fields;  ///< in which alone it is looked for
        QSet<QString> codes; ///< the terms of what has it in its name

        bool isIn(const Incident &incident) const;
    };
    struct Others {
        std::vector<Wanted> alternatives;
        bool without = false; ///< whether none of them may be there
    };
    std::vector<Wanted> all;
    std::vector<Others> others;

    /// A line without a word asks for nothing.
    bool isEmpty() const { return all.empty() && others.empty(); }
    /// Whether an incident is asked for, told from itself.
    bool isIn(const Incident &incident) const;

    /// Whether a searched field holds a code, which is found by its names.
    static bool isCode(const Field &field, const QString &value);
    /// A code as a term, which no text has; empty where it is no code that could be one.
    static QString termOf(const QString &code);
    /// Calls `take` for each term of an incident as an index holds it (indexedPart); its text lasts until
    /// `take` returns.
    static void eachTerm(const Incident &incident, const std::function<void(QStringView)> &take);
};
