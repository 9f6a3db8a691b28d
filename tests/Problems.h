#pragma once

#include "casefile/CaseFile.h"
#include "casefile/Check.h"

#include <QStringList>

namespace samples
{

/// The parts of a file with which check() finds fault, one for each finding.
inline QStringList problems(const CaseFile &file)
{
    QStringList subjects;
    for (const Finding &finding : check(file.store())) {
        if (finding.problem)
            subjects << QString::fromLatin1(finding.subject.text);
    }
    return subjects;
}

} // namespace samples
