#pragma once

#include "records/Language.h"

#include <QString>

/// Six words of a language, drawn by the system's random numbers from a list of 7,776 (77 bits), with spaces
/// between them. Where the lists come from stands in resources/passphrase.
QString randomWords(Language language);
