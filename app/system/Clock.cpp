#include "system/Clock.h"

#ifdef __linux__
#include <time.h>
#endif

std::chrono::milliseconds sinceBoot()
{
    using namespace std::chrono;
#ifdef __linux__
    timespec now{};
    ::clock_gettime(CLOCK_BOOTTIME, &now);
    return duration_cast<milliseconds>(seconds(now.tv_sec) + nanoseconds(now.tv_nsec));
#else
    // Windows' steady clock counts time asleep.
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch());
#endif
}
