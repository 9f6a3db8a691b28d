#pragma once

#include "query/Filter.h"

class Vocabulary;
class Words;

/// A condition of a filter in words, and the filter without it: what a chip shows and does.
struct Condition {
    enum class Kind {
        Period,
        Country,
        Region,
        Type,
        Perpetrator,
        Party,
        Status,
        Visibility,
        Tag,
        Victims,
        Held,
        Changed,
        Words
    };

    Kind kind;
    QString words;
    QString value; ///< as it stands in the filter: a code, or what somebody wrote; empty for a period
    bool isWritten = false; ///< somebody wrote it: a name, or words that were searched for
    Filter without;
    QString role = {}; ///< of a name, where that is to be told beside it
};

/// One condition a value, in the order of the form. Every member of a filter that is set gives one.
std::vector<Condition> conditions(const Filter &filter, const Vocabulary &vocabulary, const Words &words);

/// A condition as it stands alone: "IS (party to the conflict)".
QString inWords(const Condition &condition, const Words &words);

/// Conditions of one kind in one phrase, as it stands in a sentence: "Mali and Niger"; empty for none.
QString phrase(const std::vector<Condition> &conditions, Condition::Kind kind, const Words &words);

/// The filter in one phrase: "Mali and Niger, enforced disappearance, February – April 2020"; empty for an
/// empty one.
QString describe(const Filter &filter, const Vocabulary &vocabulary, const Words &words);

/// The name of what an incident may hold, as in heldNames(): "Title in French", "Coordinates".
QString heldLabel(const QString &name, const Words &words);

/// "1 February – 30 April 2020", "February – April 2020", "since 1 February 2020".
QString describePeriod(const std::optional<QDate> &from, const std::optional<QDate> &to, const Words &words);
