#include "system/Terminal.h"

namespace terminal
{

bool showsResults()
{
    return false;
}

bool showsErrors()
{
    return false;
}

std::optional<QByteArray> typedUnseen(const QByteArray &)
{
    return std::nullopt;
}

} // namespace terminal
