#pragma once

#include "records/Fields.h"

/// One field that a merge changed, or would have to.
struct MergeStep {
    const Field *field = nullptr;
    QString part; ///< UUID of the part it is in; empty where it is the record's own
    FieldValue base, mine, theirs;
};

/// What a merge did. A part that only one side has is told by the value of its identity.
struct MergeReport {
    std::vector<MergeStep> taken;     ///< from the other side
    std::vector<MergeStep> conflicts; ///< changed on both sides, otherwise: mine was left alone
};

/// Takes into `mine` what `theirs` changed since `base`, group of fields by group of fields, and names of a
/// set one by one. Parts are matched by their UUIDs: those added there are added, those removed there are
/// removed where they were not changed here.
MergeReport mergeInto(const Kind &kind, const void *base, const void *theirs, void *mine);

template<Record R> struct Merged {
    R record;
    MergeReport report;
};

template<Record R> Merged<R> merge(const R &base, const R &mine, const R &theirs)
{
    Merged<R> merged{mine, {}};
    merged.report = mergeInto(kindOf<R>(), &base, &theirs, &merged.record);
    return merged;
}
