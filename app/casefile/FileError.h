#pragma once

#include "records/Result.h"

/// An error of a case file, whose sentence (of the context "CaseFile") speaks of the file at `path`.
inline Error fileError(ErrorKind kind, const char *text, const QString &path, const QString &detail = {})
{
    return {kind, {"CaseFile", text, {path}}, detail};
}
