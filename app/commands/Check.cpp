#include "commands/Command.h"

#include "casefile/Check.h"
#include "casefile/Rescue.h"
#include "system/Secret.h"

#include <QFileInfo>

namespace
{

void addOptions(Syntax &syntax)
{
    syntax.flag(
        "repair",
        QT_TRANSLATE_NOOP("Options", "rebuild the search index, or recover what can be read to a new file"));
    options::addBreakLock(syntax);
    options::addPassphrase(syntax);
}

/// Prints a line for each part. Which parts are not sound, by their source words.
QStringList report(const Console &console, const CaseFile &file)
{
    QStringList unsound;
    for (const Finding &finding : check(file.store())) {
        const QString verdict = finding.problem  ? console.words.say(finding.problem->message)
                                : finding.remark ? console.words.say(*finding.remark)
                                                 : console.words.translate("Check", "no problems found");
        console.print(
            console.words.translate("Check", "%1: %2").arg(console.words.say(finding.subject), verdict));
        if (finding.problem)
            unsound << QString::fromLatin1(finding.subject.text);
    }
    return unsound;
}

/// Makes the search index anew where nothing else is wrong; else rescues what can be read into a file beside.
Result<int> repair(const Console &console, std::unique_ptr<CaseFile> damaged,
                   const CaseFile::Options &options, const QStringList &unsound)
{
    const QString path = damaged->path();
    if (unsound == QStringList{QStringLiteral("search index")}) {
        damaged.reset();
        const auto file = CaseFile::open(path, options, console.vocabulary);
        if (!file)
            return std::unexpected(file.error());
        if (const auto done = (*file)->store().rebuildDerived(); !done)
            return std::unexpected(done.error());
        console.print(console.words.translate("Check", "The search index was rebuilt."));
        return 0;
    }
    const QFileInfo info(path);
    const QString target = QStringLiteral("%1/%2-rescued.dossier").arg(info.path(), info.completeBaseName());
    auto rescued = CaseFile::create(target, {damaged->store().title(), damaged->store().language()}, options,
                                    console.vocabulary);
    if (!rescued)
        return std::unexpected(rescued.error());
    const auto found = rescue(damaged->store(), (*rescued)->store());
    if (!found) {
        rescued->reset();
        QFile::remove(target);
        return std::unexpected(found.error());
    }
    console.print(
        console.words.translate("Check", "%n incidents recovered to “%1”.", nullptr, found->incidents)
            .arg(target));
    if (!found->historyHolds) {
        console.print(console.words.translate("Check", "The history does not hold together: the new history "
                                                       "of every incident says that it could not be "
                                                       "compared with its own."));
    }
    if (!found->propertiesMatch) {
        console.print(console.words.translate(
            "Check", "The title, language or date did not match the history. Check the title."));
    }
    for (const QString &name : found->historyHolds ? found->filters : QStringList()) {
        console.print(console.words
                          .translate("Check", "The saved filter “%1” did not match the history; its new "
                                              "history says so.")
                          .arg(name));
    }
    for (const QString &reference : found->historyHolds ? found->unmatched : QStringList()) {
        console.print(
            console.words
                .translate("Check",
                           "Incident %1 did not match its history: its new history says so, and it is "
                           "confidential until you set its visibility again.")
                .arg(reference));
    }
    for (const auto &[reference, column] : found->invalid) {
        console.print(
            console.words.translate("Check", "Incident %1 was recovered with invalid data (%2): correct it.")
                .arg(reference, column));
    }
    for (const auto &[reference, why] : found->uncountable) {
        console.print(
            console.words.translate("Check", "Incident %1 was left out, as it could not be counted: %2")
                .arg(reference, console.words.say(why)));
    }
    for (const auto &[row, reference] : found->lost) {
        console.print(
            reference.isEmpty()
                ? console.words.translate("Check", "Row %1 could not be read.").arg(row)
                : console.words.translate("Check", "Incident %1 could not be read.").arg(reference));
    }
    if (!found->complete) {
        console.print(console.words.translate(
            "Check", "Part of the list of incidents could not be read; some incidents may be missing."));
    }
    console.print(
        console.words
            .translate("Check",
                       "“%1” was not changed and keeps its history; the recovered file starts a new history.")
            .arg(path));
    return 0;
}

Result<int> run(const Console &console, const QCommandLineParser &parser, const QStringList &operands)
{
    auto file = options::open(console, parser, operands[0], CaseFile::Mode::Inspect);
    if (!file)
        return std::unexpected(file.error());
    const QStringList unsound = report(console, **file);
    if (unsound.isEmpty())
        return 0;
    if (parser.isSet(QStringLiteral("repair"))) {
        // With the passphrase that opened it: one asked for anew could be mistyped, or left empty.
        auto as = options::caseFileOptions(console, parser, secret::kept((*file)->options().passphrase),
                                           CaseFile::Mode::Write);
        auto repaired = repair(console, std::move(*file), as, unsound);
        secret::wipe(as.passphrase);
        return repaired;
    }
    return std::unexpected(
        Error{ErrorKind::Damaged,
              {"Check",
               QT_TRANSLATE_NOOP("Check", "Problems were found in “%1”. Keep the file as it is and restore a "
                                          "backup; use --repair to recover what can still be read."),
               {operands[0]}}});
}

} // namespace

const Command checkCommand{"check", "FILE [--repair] [--break-lock] [--passphrase-file FILE]", 1, addOptions,
                           run};
