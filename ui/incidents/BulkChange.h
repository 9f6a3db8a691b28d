#pragma once

#include "records/Result.h"
#include "records/Validation.h"

class Vocabulary;
class Words;

/// One field that many incidents get at once.
struct BulkChange {
    enum class What { Status, Visibility, Perpetrators, Type, Country, Overlap, Basis, AddTags, RemoveTags };
    What what = What::Status;
    QString value; ///< a code; of perpetrators and tags, names separated by semicolons
};

/// What an incident gets of it.
struct BulkOutcome {
    Incident after;
    QString was, becomes; ///< the field, in words
    /// Why it does not get it, in words; empty where it does.
    QString refusal;
    bool isChanged = false;
};

/// Applies a change to an incident. Names are those of all its violations; a type is refused where there are
/// several violations, an overlap where there is one, and what validation lets nobody enter.
BulkOutcome applied(const BulkChange &change, const Incident &before, const Vocabulary &vocabulary,
                    const World &world, const Words &words);
