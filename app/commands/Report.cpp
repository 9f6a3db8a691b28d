#include "commands/Command.h"

namespace {
Result<int> run(const Console &, const QCommandLineParser &, const QStringList &) { return 0; }
}
const Command reportCommand{"report", "FILE OUT.pdf", 2, options::addFilter, run};
