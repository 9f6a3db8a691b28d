#pragma once

#include <chrono>

/// Time since the machine started: nobody can set it, and time asleep counts.
std::chrono::milliseconds sinceBoot();
