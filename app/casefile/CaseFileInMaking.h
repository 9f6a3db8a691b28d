#pragma once

#include "casefile/CaseFile.h"

#include <functional>

/// A case file that is filled before anybody sees it. Until it is placed it stands beside its name, under one
/// that opening sweeps (WholeFile::leftBeside()); what is not placed leaves nothing.
class CaseFileInMaking
{
public:
    /// Makes it beside `path`, with a name that ends so. What a program that was killed left there of the
    /// same kind is removed.
    static Result<std::unique_ptr<CaseFileInMaking>> begin(const QString &path, const QString &ending,
                                                           const CaseFile::NewFile &properties,
                                                           const CaseFile::Options &options,
                                                           const Vocabulary &vocabulary);
    ~CaseFileInMaking();
    CaseFileInMaking(const CaseFileInMaking &) = delete;
    CaseFileInMaking &operator=(const CaseFileInMaking &) = delete;

    /// Until it is to be placed.
    CaseFile &file() { return *m_file; }
    /// Closes it, and gives it a name, once it is on the disk. Where somebody has the name, an error of kind
    /// Conflict, and it can be given another one.
    Result<void> place(const QString &path);

private:
    explicit CaseFileInMaking(QString part);

    QString m_part;
    std::unique_ptr<CaseFile> m_file;
};

/// Whether a file that was found beside a case file (WholeFile::leftBeside()) is one that a program which
/// still runs makes there now.
bool isInMaking(const QString &left);

/// Makes a new case file and what `fill` puts into it, whole or not at all: refuses a path that exists, and
/// where it fails there is no file. Errors speak of `path`.
Result<std::unique_ptr<CaseFile>> createFilled(const QString &path, const CaseFile::NewFile &properties,
                                               const CaseFile::Options &options, const Vocabulary &vocabulary,
                                               const std::function<Result<void>(CaseFile &)> &fill);
