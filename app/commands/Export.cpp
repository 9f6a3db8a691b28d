#include "exchange/Export.h"

#include "commands/Command.h"

namespace
{

void addOptions(QCommandLineParser &parser)
{
    options::addFilter(parser);
    options::addPassphrase(parser);
}

Result<int> run(const Console &console, const QCommandLineParser &parser, const QStringList &operands)
{
    const auto asked = options::filter(console, parser);
    if (!asked)
        return std::unexpected(asked.error());
    const auto opened = options::openToCount(console, parser, operands[0], *asked);
    if (!opened)
        return std::unexpected(opened.error());
    const auto &[file, facts, filter] = *opened;
    const auto rows = exportTable(*file, facts, filter, operands[1], console.progress());
    if (!rows)
        return std::unexpected(rows.error());
    console.print(console.words.translate("Export", "%n rows written", nullptr, *rows));
    return 0;
}

} // namespace

const Command exportCommand{"export", "FILE OUT.csv [FILTER] [--passphrase-file FILE]", 2, addOptions, run};
