#pragma once

#include <QString>

class CaseFile;
class Words;

/// Why a case file that is open read-only cannot be changed, in a sentence: another program or another
/// computer has it, or the system does not allow it.
QString whyReadOnly(const CaseFile &file, const Words &words);
