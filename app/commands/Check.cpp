#include "commands/Command.h"

#include "casefile/Brief.h"
#include "casefile/Check.h"
#include "casefile/RescuedFile.h"
#include "records/Printable.h"
#include "system/Secret.h"

#include <QCoreApplication>

#include <set>

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

/// Prints a line for each part. Which parts are not sound.
Result<std::set<Finding::Part>> report(const Console &console, const CaseFile &file)
{
    std::set<Finding::Part> unsound;
    const auto found = check(file.store(), console.progress());
    // What was not read is no fault.
    if (console.stop.stop_requested())
        return std::unexpected(Error{ErrorKind::Cancelled, {}});
    for (const Finding &finding : found) {
        const QString verdict = finding.problem  ? console.words.say(finding.problem->message)
                                : finding.remark ? console.words.say(*finding.remark)
                                                 : console.words.translate("Check", "no problems found");
        console.print(
            console.words.translate("Check", "%1: %2").arg(console.words.say(finding.subject), verdict));
        if (finding.problem)
            unsound.insert(finding.part);
    }
    return unsound;
}

void reportRescued(const Console &console, const RescuedFile &file)
{
    const Rescued &found = file.found;
    const auto say = [&](const char *text, const QStringList &arguments = {}) {
        console.print(console.words.say({"Check", text, arguments}));
    };
    console.print(
        console.words.translate("Check", "%n incidents recovered to “%1”.", nullptr, found.incidents)
            .arg(file.path));
    if (!file.taken.isEmpty()) {
        console.print(console.words
                          .translate("Check",
                                     "%n files recovered earlier were there and were not changed: %1.",
                                     nullptr, file.taken.size())
                          .arg(file.taken.join(QStringLiteral(", "))));
    }
    if (!found.historyHolds && found.lastBreak) {
        say(QT_TRANSLATE_NOOP("Check", "The history was damaged or changed: what it says up to entry %1 "
                                       "cannot be relied on. Incidents that were last changed before are "
                                       "marked as not confirmed. Check them."),
            {QString::number(*found.lastBreak)});
    } else if (!found.historyHolds) {
        say(QT_TRANSLATE_NOOP("Check", "The history cannot be read to its end: nothing that it says can be "
                                       "relied on. All incidents are marked as not confirmed. Check them."));
    }
    if (file.title) {
        say(QT_TRANSLATE_NOOP("Check", "The title contained control characters; they are shown by their "
                                       "codes now: “%1”. Correct it."),
            {briefly(*file.title)});
    }
    for (const QString &name : found.foreign) {
        say(QT_TRANSLATE_NOOP("Check",
                              "“%1” is not part of a case file and was not recovered. It is still in "
                              "the damaged file."),
            {briefly(printable(name))});
    }
    if (!found.propertiesMatch) {
        say(QT_TRANSLATE_NOOP("Check", "The title, language and date are not confirmed by the history. Check "
                                       "the title."));
    }
    for (const QString &name : found.filters) {
        say(QT_TRANSLATE_NOOP("Check", "The saved filter “%1” is not confirmed by the history; its new "
                                       "history says so. Check what it asks for."),
            {briefly(name)});
    }
    for (const QString &reference : found.unmatched) {
        say(QT_TRANSLATE_NOOP("Check",
                              "Incident %1 is not confirmed by its history: its new history says so, "
                              "and it is confidential until you set its visibility again."),
            {reference});
    }
    for (const QString &reference : found.unmatchedDeleted) {
        say(QT_TRANSLATE_NOOP("Check",
                              "Incident %1, which is deleted, is not confirmed by its history. Check "
                              "it among the deleted incidents."),
            {reference});
    }
    for (const auto &[reference, values] : found.replaced) {
        QStringList all;
        for (const Message &value : values)
            all << console.words.say(value);
        say(QT_TRANSLATE_NOOP("Check",
                              "Incident %1 was recovered with other values, as its summary says: %2. "
                              "Correct it."),
            {reference, all.join(QStringLiteral("; "))});
    }
    for (const Message &told : found.migrated.told())
        console.print(console.words.say(told));
    for (const auto &[reference, column] : found.invalid) {
        say(QT_TRANSLATE_NOOP("Check", "Incident %1 was recovered with invalid data (%2). Correct it."),
            {reference, column});
    }
    for (const auto &[name, why] : found.refused) {
        say(QT_TRANSLATE_NOOP("Check", "“%1” was not recovered: it could be read, but not saved. %2"),
            {briefly(name), console.words.say(why)});
    }
    for (const auto &[row, reference] : found.lost) {
        if (reference.isEmpty())
            say(QT_TRANSLATE_NOOP("Check", "The incident in row %1 could not be read and was not recovered. "
                                           "Look for it in a backup."),
                {QString::number(row)});
        else
            say(QT_TRANSLATE_NOOP("Check", "Incident %1 could not be read and was not recovered. Look for it "
                                           "in a backup."),
                {reference});
    }
    if (!found.complete) {
        say(QT_TRANSLATE_NOOP(
            "Check", "Part of the list of incidents could not be read, and some incidents may be missing. "
                     "Compare the recovered file with a backup."));
    }
    for (const QString &key : found.drafts) {
        say(QT_TRANSLATE_NOOP("Check", "Unsaved form content under “%1” was not recovered: it belongs to no "
                                       "incident. It is still in the damaged file."),
            {briefly(key)});
    }
    if (!found.othersComplete) {
        say(QT_TRANSLATE_NOOP(
            "Check", "Part of the saved filters, or of the unsaved form content, could not be read and was "
                     "not recovered. Compare the recovered file with a backup."));
    }
}

Result<void> rebuildIndex(const Console &console, const QString &path, const CaseFile::Options &options)
{
    const auto file = CaseFile::open(path, options, console.vocabulary);
    if (!file)
        return std::unexpected(file.error());
    auto done = (*file)->store().rebuildDerived();
    if (done)
        console.print(
            console.words.translate("Check", "The search index of “%1” was rebuilt. No incident was changed.")
                .arg(path));
    return done;
}

/// Makes the search index anew where nothing else is wrong; else rescues what can be read into a file beside.
Result<int> repair(const Console &console, std::unique_ptr<CaseFile> damaged,
                   const CaseFile::Options &options, const std::set<Finding::Part> &unsound)
{
    const QString path = damaged->path();
    if (unsound == std::set{Finding::Part::SearchIndex}) {
        damaged.reset();
        const auto rebuilt = rebuildIndex(console, path, options);
        if (rebuilt)
            return 0;
        if (rebuilt.error().kind != ErrorKind::Damaged)
            return std::unexpected(rebuilt.error());
        // An index that cannot even be emptied keeps nobody from the incidents.
        CaseFile::Options inspecting = options;
        inspecting.mode = CaseFile::Mode::Inspect;
        auto again = CaseFile::open(path, inspecting, console.vocabulary);
        if (!again)
            return std::unexpected(again.error());
        damaged = std::move(*again);
    }
    const auto rescued = rescueBeside(*damaged, options, console.progress());
    if (!rescued)
        return std::unexpected(rescued.error());
    const Rescued &found = rescued->found;
    reportRescued(console, *rescued);
    console.print(
        console.words
            .translate("Check",
                       "“%1” was not changed and keeps its history; the recovered file starts a new history.")
            .arg(path));
    if (found.incidents + found.deleted > 0)
        return 0;
    console.print(console.words.translate("Check", "No incident could be recovered. Restore a backup."));
    return 1;
}

Result<int> run(const Console &console, const QCommandLineParser &parser, const QStringList &operands)
{
    auto file = options::open(console, parser, operands[0], CaseFile::Mode::Inspect);
    if (!file)
        return std::unexpected(file.error());
    const auto unsound = report(console, **file);
    if (!unsound)
        return std::unexpected(unsound.error());
    if (unsound->empty())
        return 0;
    if (parser.isSet(QStringLiteral("repair"))) {
        // With the passphrase that opened it: one asked for anew could be mistyped, or left empty.
        auto as = options::caseFileOptions(console, parser, secret::kept((*file)->options().passphrase),
                                           CaseFile::Mode::Write);
        auto repaired = repair(console, std::move(*file), as, *unsound);
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
