#include "system/Memory.h"

#include <QtGlobal>

#include <array>

#include <sys/mman.h>
#include <sys/resource.h>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

// A heap that looks for faults is not the one below: GCC says so by a macro, clang by a feature.
#ifdef __has_feature
#define HAS_FEATURE(name) __has_feature(name)
#else
#define HAS_FEATURE(name) 0
#endif

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !HAS_FEATURE(address_sanitizer)
#define OVERWRITES_FREED
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <malloc.h>
#endif

#ifdef OVERWRITES_FREED

// The heap's own way (mallopt, M_PERTURB) leaves out what waits for the next one of its size in a thread's
// cache, and overwrites what is handed out as well. So what is given back passes through here.

extern "C" {
void __libc_free(void *);
void *__libc_malloc(std::size_t);
void *__libc_realloc(void *, std::size_t);
}

namespace
{

bool overwrites = false;

/// Whether a block has a mapping of its own: the heap gives it back to the system, where nobody can read it
/// any more. glibc says so by the second bit of the word before the block (malloc.c, IS_MMAPPED); the size
/// alone does not say it, for large blocks may also come from what the heap still holds.
bool hasOwnMapping(void *block)
{
    return (static_cast<const std::size_t *>(block)[-1] & 2) != 0;
}

/// Gives the whole pages of a range back to the system, which gives others for them that are zero; whether it
/// did. Of a large block, most was perhaps never touched: to write to it would first have the system find it.
bool giveBack(char *begin, char *end)
{
#ifdef Q_OS_LINUX
    return ::madvise(begin, static_cast<std::size_t>(end - begin), MADV_DONTNEED) == 0;
#else
    return false;
#endif
}

void overwrite(void *block, std::size_t from, std::size_t to)
{
    char *begin = static_cast<char *>(block) + from, *end = static_cast<char *>(block) + to;
    constexpr std::size_t large = 1UL << 20, page = 1UL << 16; // of any system
    if (to - from >= large) {
        const auto upTo = [](char *at) {
            return at + (page - reinterpret_cast<std::uintptr_t>(at) % page) % page;
        };
        char *first = upTo(begin), *last = upTo(end - page + 1);
        if (giveBack(first, last)) {
            std::memset(begin, 0, static_cast<std::size_t>(first - begin));
            begin = last;
        }
    }
    std::memset(begin, 0, static_cast<std::size_t>(end - begin));
    // Nobody reads it, and still it is to be done.
    asm volatile("" : : "r"(block) : "memory");
}

} // namespace

extern "C" __attribute__((visibility("default"))) void free(void *block) noexcept
{
    if (block && overwrites && !hasOwnMapping(block))
        overwrite(block, 0, malloc_usable_size(block));
    __libc_free(block);
}

extern "C" __attribute__((visibility("default"))) void *realloc(void *block, std::size_t size) noexcept
{
    // Of a mapping, the system moves the pages themselves.
    if (!block || !overwrites || hasOwnMapping(block))
        return __libc_realloc(block, size);
    if (size == 0) {
        free(block);
        return nullptr;
    }
    const std::size_t held = malloc_usable_size(block);
    if (size <= held) {
        overwrite(block, size, held);
        return __libc_realloc(block, size);
    }
    void *grown = __libc_malloc(size);
    if (!grown)
        return nullptr;
    std::memcpy(grown, block, held);
    free(block);
    return grown;
}

#endif

namespace memory
{

void keepFromOthers()
{
#ifdef Q_OS_LINUX
    ::prctl(PR_SET_DUMPABLE, 0);
#endif
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
}

void overwriteFreed()
{
#ifdef OVERWRITES_FREED
    overwrites = true;
#endif
}

__attribute__((noinline)) void overwriteStack()
{
#ifdef OVERWRITES_FREED
    // More than calls take here; a thread has some MiB.
    std::array<char, 256UL * 1024> below;
    overwrite(below.data(), 0, below.size());
#endif
}

void keepFromSwap(const void *bytes, std::size_t size)
{
    ::mlock(bytes, size);
}

} // namespace memory
