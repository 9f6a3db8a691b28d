#pragma once

#include <cstddef>

/// What stays in memory, and where it can go from there.
namespace memory
{

/// No memory of this program goes into a core file, or to another program of the user.
void keepFromOthers();
/// From here on, what is given back to the system's heap is overwritten.
void overwriteFreed();
/// Overwrites what calls that have come back left on the stack of this thread: at the end of work on records,
/// before the thread rests or ends.
void overwriteStack();
/// Keeps bytes out of the swap, where the system allows it.
void keepFromSwap(const void *bytes, std::size_t size);

} // namespace memory
