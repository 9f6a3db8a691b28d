#pragma once

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
QString changedFields(const Incident &before, const Incident &after);

/// The same read back, in the order of the form; of violations, only those that differ. What is not of that
/// form gives nothing.
std::vector<Difference> differences(const QString &changedFields, const Vocabulary &vocabulary,
                                    const Words &words);

/// What an entry of the history did: "changed", "deleted", …
QString actionInWords(const HistoryEntry &entry, const Words &words);
