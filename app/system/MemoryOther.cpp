#include "system/Memory.h"

namespace memory
{

void keepFromOthers() {}

void overwriteFreed() {}

void overwriteStack() {}

void keepFromSwap(const void *, std::size_t) {}

} // namespace memory
