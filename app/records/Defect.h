#pragma once

#include "records/Result.h"

/// The exception that is being handled, as an error to be told; called where it is caught.
Error caughtDefect();
