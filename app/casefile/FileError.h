#pragma once

#include "records/Result.h"

/// An error of a case file, whose sentence (of the context "CaseFile") speaks of the file at `path`.
inline Error fileError(ErrorKind kind, const char *text, const QString &path, const QString &detail = {})
{
    return {kind, {"CaseFile", text, {path}}, detail};
}

/// An error of the file `part` beside a case file, told of the case file at `path`.
inline Error toldOf(const QString &path, const QString &part, Error error)
{
    for (QString &argument : error.message.arguments)
        argument.replace(part, path);
    return error;
}
