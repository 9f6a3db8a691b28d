#pragma once

#include "records/Fields.h"
#include "records/Incident.h"

#include <vector>

class Vocabulary;
class Words;
struct HistoryEntry;

/// What of a record differs, in words: either side may be empty.
struct Difference {
    QString field;
    QString before;
    QString after;
};

/// [name, before, after] of every field that differs, as JSON: the form in which the history keeps it.
QString historyFields(const Kind &kind, const void *before, const void *after);
template<Record R> QString historyFields(const R &before, const R &after)
{
    return historyFields(kindOf<R>(), &before, &after);
}

/// The same read back, in the order of the form; of parts, only those that differ. What is not of that form
/// gives nothing.
std::vector<Difference> differences(const Kind &kind, const QString &historyFields,
                                    const Vocabulary &vocabulary, const Words &words);

/// What an entry of the history did: "changed", "deleted", "changed (undo)", …
QString actionInWords(const HistoryEntry &entry, const Words &words);
/// Its reason; that of an import, which is written by the program, in words.
QString reasonInWords(const HistoryEntry &entry, const Words &words);
