#include "exchange/Import.h"

#include "commands/Command.h"

namespace
{

void addOptions(QCommandLineParser &parser)
{
    parser.addOption(QCommandLineOption(QStringLiteral("format"), {}, QStringLiteral("dossier|ged")));
    for (const char *flag : {"dry-run", "skip-bad-rows", "update"})
        parser.addOption(QCommandLineOption(QLatin1String(flag)));
    options::addPassphrase(parser);
}

QString noteLine(const TableNote &note, const Words &words)
{
    const QString reason = words.say(note.reason);
    return note.column.isEmpty()
               ? words.translate("Import", "line %1: %2").arg(QString::number(note.line), reason)
               : words.translate("Import", "line %1, column %2: %3")
                     .arg(QString::number(note.line), note.column, reason);
}

Result<int> run(const Console &console, const QCommandLineParser &parser, const QStringList &operands)
{
    const auto format = options::oneOf(parser, QStringLiteral("format"),
                                       {QString(), QStringLiteral("dossier"), QStringLiteral("ged")});
    if (!format)
        return std::unexpected(format.error());
    const ImportOptions chosen{.format = tableFormatFromCode(*format),
                               .dryRun = parser.isSet(QStringLiteral("dry-run")),
                               .skipBadRows = parser.isSet(QStringLiteral("skip-bad-rows")),
                               .update = parser.isSet(QStringLiteral("update"))};
    auto file = options::open(console, parser, operands[0],
                              chosen.dryRun ? CaseFile::Mode::Read : CaseFile::Mode::Write);
    if (!file)
        return std::unexpected(file.error());
    const auto report = importTable(**file, operands[1], chosen, console.progress());
    if (!report)
        return std::unexpected(report.error());

    const Words &words = console.words;
    const auto section = [&](TableNote::Kind kind, const QString &heading, auto write) {
        bool any = false;
        for (const TableNote &note : report->notes) {
            if (note.kind != kind)
                continue;
            if (!any)
                write(heading);
            any = true;
            write(QStringLiteral("  ") + noteLine(note, words));
        }
    };
    const auto print = [&](const QString &line) { console.print(line); };
    const auto tell = [&](const QString &line) { console.tell(line); };
    if (report->refused)
        section(TableNote::Kind::Refused, words.translate("Import", "Rows that cannot be imported:"), tell);
    else
        section(TableNote::Kind::Refused, words.translate("Import", "Rows skipped:"), print);
    section(TableNote::Kind::Conflict, words.translate("Import", "Rows in conflict, not imported:"), print);
    section(TableNote::Kind::Mended, words.translate("Import", "Rows corrected:"), print);
    const auto count = [&](const char *text, qint64 number) {
        console.print(words.translate("Import", text, nullptr, number));
    };
    count(QT_TRANSLATE_N_NOOP("Import", "%n rows read"), report->rowsRead);
    if (!report->refused)
        count(QT_TRANSLATE_N_NOOP("Import", "%n rows accepted"), report->rowsTaken);
    count(QT_TRANSLATE_N_NOOP("Import", "%n rows corrected"), report->rowsMended);
    count(QT_TRANSLATE_N_NOOP("Import", "%n rows already present"), report->rowsKnown);
    count(QT_TRANSLATE_N_NOOP("Import", "%n rows in conflict"), report->rowsInConflict);
    count(QT_TRANSLATE_N_NOOP("Import", "%n rows invalid"), report->rowsRefused);
    if (report->refused) {
        return std::unexpected(
            Error{ErrorKind::Invalid,
                  {"Import", QT_TRANSLATE_NOOP("Import", "Nothing was imported. Correct the rows listed "
                                                         "above, or skip them with --skip-bad-rows.")}});
    }
    count(QT_TRANSLATE_N_NOOP("Import", "%n incidents added"), report->incidentsAdded);
    count(QT_TRANSLATE_N_NOOP("Import", "%n incidents updated"), report->incidentsUpdated);
    if (chosen.dryRun)
        console.print(words.translate("Import", "Dry run: nothing was changed."));
    return 0;
}

} // namespace

const Command importCommand{
    "import",
    "FILE TABLE.csv [--format dossier|ged] [--dry-run] [--skip-bad-rows] [--update] [--passphrase-file FILE]",
    2, addOptions, run};
