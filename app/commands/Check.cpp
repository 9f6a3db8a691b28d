#include "commands/Command.h"

namespace
{

Result<int> run(const Console &console, const QCommandLineParser &parser, const QStringList &operands)
{
    const auto file = options::open(console, parser, operands[0], CaseFile::Mode::Read);
    if (!file)
        return std::unexpected(file.error());
    bool sound = true;
    for (const CaseFile::Finding &finding : (*file)->check()) {
        const QString verdict = finding.problem ? console.words.say(finding.problem->message)
                                                : console.words.translate("Check", "sound");
        console.print(
            console.words.translate("Check", "%1: %2").arg(console.words.say(finding.subject), verdict));
        sound = sound && !finding.problem;
    }
    if (!sound) {
        return std::unexpected(
            Error{ErrorKind::Damaged,
                  {"Check",
                   QT_TRANSLATE_NOOP("Check", "“%1” is not sound. Keep it as it is, and take up a backup."),
                   {operands[0]}}});
    }
    return 0;
}

} // namespace

const Command checkCommand{"check", "FILE [--passphrase-file FILE]", 1, options::addPassphrase, run};
