#include "report/Pages.h"

#include "commands/Command.h"
#include "query/ByVisibility.h"
#include "records/Codes.h"

namespace
{

void addOptions(Syntax &syntax)
{
    options::addFilter(syntax);
    options::addForce(syntax);
    options::addLanguage(syntax);
    options::addPassphrase(syntax);
    syntax.value("title", "TEXT", QT_TRANSLATE_NOOP("Options", "title of the briefing"));
    syntax.value("organisation", "TEXT", QT_TRANSLATE_NOOP("Options", "author or organisation"));
    syntax.value("introduction", "TEXT", QT_TRANSLATE_NOOP("Options", "introductory text"));
    syntax.flag("print-codes", QT_TRANSLATE_NOOP("Options", "print the codes of letters that no font has"));
    syntax.value("paper", "a4|letter", QT_TRANSLATE_NOOP("Options", "paper size: a4 or letter"));
}

Result<int> run(const Console &console, const QCommandLineParser &parser, const QStringList &operands)
{
    if (!parser.isSet(QStringLiteral("language")))
        return std::unexpected(
            options::usage(QT_TRANSLATE_NOOP("Options", "--language is required: en or fr.")));
    const auto language = options::language(parser, Language::English);
    if (!language)
        return std::unexpected(language.error());
    const auto paper =
        options::oneOf(parser, QStringLiteral("paper"), {QStringLiteral("a4"), QStringLiteral("letter")});
    if (!paper)
        return std::unexpected(paper.error());
    auto asked = options::filter(console, parser);
    if (!asked)
        return std::unexpected(asked.error());
    // Here, one visibility means "at most".
    Visibility most = Visibility::Public;
    for (const Visibility visibility : asked->visibilities)
        most = std::max(most, visibility);
    asked->visibilities.clear();

    const auto opened = options::openToCount(console, parser, operands[0], *asked);
    if (!opened)
        return std::unexpected(opened.error());
    const auto &[snapshot, filter] = *opened;
    const Words words(*language);
    const BriefingOptions wanted{.language = *language,
                                 .title = parser.value(QStringLiteral("title")),
                                 .organisation = parser.value(QStringLiteral("organisation")),
                                 .introduction = parser.value(QStringLiteral("introduction")),
                                 .filter = filter,
                                 .visibility = most,
                                 .letter = *paper == QLatin1String("letter"),
                                 .lettersAsCodes = parser.isSet(QStringLiteral("print-codes")),
                                 .date = QDate::currentDate()};
    const auto briefing = makeBriefing(snapshot, wanted, words, console.progress());
    if (!briefing)
        return std::unexpected(briefing.error());
    if (const auto written = writePdf(operands[1], *briefing, snapshot, words, console.progress(),
                                      parser.isSet(QStringLiteral("force")));
        !written)
        return std::unexpected(written.error());
    std::vector<std::uint32_t> rows;
    for (const IncidentId id : briefing->incidents)
        rows.push_back(static_cast<std::uint32_t>(snapshot.facts().rowOf(id)));
    console.tell(inWords(byVisibility(snapshot.facts(), rows), console.words));
    return 0;
}

} // namespace

const Command reportCommand{"report",
                            "FILE OUT.pdf [FILTER] --language en|fr [--title TEXT] [--organisation TEXT] "
                            "[--introduction TEXT] [--visibility public|restricted|confidential] "
                            "[--paper a4|letter] [--print-codes] [--force] [--passphrase-file FILE]",
                            2, addOptions, run};
