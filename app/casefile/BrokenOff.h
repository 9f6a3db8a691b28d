#pragma once

#include "casefile/CaseFile.h"

/// Whether a journal beside a case file is of a write to this very file that was broken off, so that rolling
/// it back gives the file as it was: looked at in a copy of both, which stands beside them until that is
/// known. An error of kind Conflict, which names the journal, where it is of another file, or of another
/// state of this one; others where the copy cannot be made or read. Nothing is changed. To be called by
/// whoever has the write lock.
Result<void> isOwnJournal(const QString &path, const CaseFile::Options &options,
                          const Vocabulary &vocabulary);
