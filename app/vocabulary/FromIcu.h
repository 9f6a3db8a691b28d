#pragma once

#include <QString>

#include <unicode/unistr.h>

inline QString fromIcu(const icu::UnicodeString &text)
{
    return QString::fromUtf16(text.getBuffer(), text.length());
}
