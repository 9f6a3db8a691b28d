#pragma once

#include "casefile/CaseFile.h"
#include "casefile/Rescue.h"

/// What rescueBeside() made.
struct RescuedFile {
    QString path;
    QStringList taken; ///< names that it would have had, of files that were there and were not changed
    Rescued found;
    /// The title that the file got, where the one that was found held characters that none can have.
    std::optional<QString> title = {};
};

/// Makes a file of what rescue() finds in `damaged`, beside it: NAME-rescued.dossier, or the next name that
/// is free, NAME-rescued-2.dossier, …; with the passphrase and the author of `options`. It comes to stand
/// under its name only when it is whole and on the disk. An error: none was made, and nothing was changed.
Result<RescuedFile> rescueBeside(const CaseFile &damaged, const CaseFile::Options &options,
                                 const Progress &progress = {});
