#pragma once

#include "casefile/CaseFile.h"

/// What a journal beside a case file is.
enum class Journal {
    OfUnfinished, ///< of a write that was broken off: rolling it back gives the file as it was
    OfWhole       ///< of a change that stands whole in the file, or one before it: rolled back, it is lost
};
/// Looked at in a copy of both, which stands beside them until that is known. An error of kind Conflict,
/// which names the journal, where it is of another file, or of a state through which this one did not go;
/// others where the copy cannot be made or read. Nothing is changed. To be called by whoever has the write
/// lock.
Result<Journal> judgedJournal(const QString &path, const CaseFile::Options &options,
                              const Vocabulary &vocabulary);
