#include "exchange/Export.h"

#include "commands/Command.h"

namespace
{

void addOptions(Syntax &syntax)
{
    options::addFilter(syntax);
    options::addVisibilityAtMost(syntax);
    options::addWithTags(syntax);
    options::addForce(syntax);
    options::addPassphrase(syntax);
}

Result<int> run(const Console &console, const QCommandLineParser &parser, const QStringList &operands)
{
    const auto asked = options::filter(console, parser);
    if (!asked)
        return std::unexpected(asked.error());
    const auto most = options::visibilityAtMost(parser, Visibility::Confidential);
    if (!most)
        return std::unexpected(most.error());
    const auto opened = options::openToCount(console, parser, operands[0], *asked);
    if (!opened)
        return std::unexpected(opened.error());
    const auto &[snapshot, filter] = *opened;
    const auto written = exportTable(
        snapshot, {filter, *most, parser.isSet(QStringLiteral("force")), options::withTags(parser)},
        operands[1], console.progress());
    if (!written)
        return std::unexpected(written.error());
    console.print(console.words.translate("Export", "%n rows written", nullptr, written->rows));
    console.tell(inWords(written->incidents, console.words));
    return 0;
}

} // namespace

const Command exportCommand{
    "export",
    "FILE OUT.csv [FILTER] [--visibility-at-most LEVEL] [--with-tags] [--force] [--passphrase-file FILE]", 2,
    addOptions, run};
