#pragma once

#include <QString>
#include <QStringList>

#include <expected>

/// A sentence in its source language, with what it speaks of; Words::say puts it into the reader's language.
/// `context` and `text` are literals marked with QT_TRANSLATE_NOOP. `%1`, `%2`… stand for `arguments`, `%n`
/// for `number`, which then also chooses the plural.
struct Message {
    const char *context = nullptr;
    const char *text = nullptr;
    QStringList arguments = {};
    qint64 number = -1;
};

enum class ErrorKind {
    Usage,        ///< the command line is wrong
    NotFound,     ///< no such file, record or value
    NotReadable,  ///< the system refuses: rights, a folder, a broken disk
    NotACaseFile, ///< another kind of file, or an encrypted one without its passphrase
    Newer,        ///< written by a newer Dossier
    InUse,        ///< another program writes to it
    ReadOnly,     ///< cannot be written
    DiskFull,     ///< no room
    Invalid,      ///< what was given breaks a rule of the records
    Conflict,     ///< the record was changed meanwhile
    Superseded,   ///< the file has another state than the one on which a change is based
    Damaged,      ///< the file contradicts itself
    Cancelled,    ///< the user stopped it
    Internal      ///< a defect of the program
};

/// Why something could not be done: a sentence for the user that says what to do next, a detail for a log.
struct Error {
    ErrorKind kind = ErrorKind::Internal;
    Message message;
    QString detail = {};
};

template<typename T> using Result = std::expected<T, Error>;
