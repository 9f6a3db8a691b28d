#pragma once

#include "casefile/Drafts.h"

#include <QDateTime>

class Vocabulary;
class Words;

// What was typed in a form and not saved, as it lies in the case file (casefile/Drafts.h): the fields of the
// form as text, and some things beside them.

namespace keptform
{

extern const QString editedKey; ///< the incident that was edited, as it was
extern const QString whenKey;   ///< seconds since 1970

/// Of which incident it is, or what of a new one is known; and since when it is kept, where it says so.
struct Summary {
    QString name;
    QDateTime when;
};
Summary summary(const Draft &kept, const Words &words);

} // namespace keptform
