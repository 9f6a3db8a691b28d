#pragma once

#include "casefile/Store.h"

/// What was typed and not saved, as JSON (Store::keepDraft): of an incident, under its UUID; of new ones,
/// under the null UUID, which was once the only place for one, or under any that no incident has.
struct Draft {
    QUuid key;
    QString content;
};

/// Under which key a form says which incident it edits, as it was.
inline constexpr const char *editedInDraft = "edited";

/// All of them, by their keys.
Result<std::vector<Draft>> drafts(const Store &store);
