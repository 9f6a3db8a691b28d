#pragma once

#include "casefile/OutputFile.h"

class QWidget;
class Words;

/// Where a file is to be written for others, or a case file anew.
struct SaveQuestion {
    QString title;
    QString suggested; ///< a path, or a folder
    QString filter;    ///< of the file dialog
    QString ending;    ///< with its dot
    /// What may be replaced, after it was asked about; nothing: no file is replaced, and whoever writes
    /// refuses one that is there.
    std::optional<OutputFile::Target> replaces = {};
};

/// Asks for a path. A name without the ending gets it first, and only then is looked, and asked, whether a
/// file stands there: what is asked about is what will be written. Empty where the user gave up.
QString askWhereToSave(QWidget *parent, const Words &words, const SaveQuestion &question);
