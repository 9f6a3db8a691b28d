#include "exchange/Import.h"

#include "commands/Command.h"

#include <algorithm>
#include <functional>

namespace
{

void addOptions(Syntax &syntax)
{
    syntax.value(
        "format", "dossier|ged",
        QT_TRANSLATE_NOOP(
            "Options",
            "format of the table: dossier or ged; without this option, it is recognised by its columns"));
    syntax.flag("dry-run", QT_TRANSLATE_NOOP("Options", "check the table without changing the case file"));
    syntax.flag("skip-bad-rows",
                QT_TRANSLATE_NOOP(
                    "Options", "import the valid rows and skip the others, and all rows of their incidents"));
    syntax.flag("update", QT_TRANSLATE_NOOP("Options", "import what changed in the table since it was last "
                                                       "imported or exported; keep what you changed"));
    syntax.flag("replace",
                QT_TRANSLATE_NOOP(
                    "Options",
                    "like --update, and delete violations that came from the table and are no longer in it"));
    options::addBreakLock(syntax);
    options::addPassphrase(syntax);
}

QString noteLine(const TableNote &note, const Words &words)
{
    const QString reason = words.say(note.reason);
    return note.column.isEmpty()
               ? words.translate("Import", "line %1: %2").arg(QString::number(note.line), reason)
               : words.translate("Import", "line %1, column %2: %3")
                     .arg(QString::number(note.line), note.column, reason);
}

/// Lines of a report under their heading; too many are counted.
class Section
{
public:
    Section(QString heading, const Words &words)
        : m_heading(std::move(heading))
        , m_words(words)
    {
    }
    void add(const QString &line)
    {
        constexpr qsizetype shown = 1000;
        if (m_lines.size() < shown)
            m_lines << QStringLiteral("  ") + line;
        else
            ++m_more;
    }
    void write(const std::function<void(const QString &)> &print) const
    {
        if (m_lines.isEmpty())
            return;
        print(m_heading);
        for (const QString &line : m_lines)
            print(line);
        if (m_more > 0)
            print(QStringLiteral("  ") + m_words.translate("Import", "and %n more", nullptr, m_more));
    }

private:
    QString m_heading;
    const Words &m_words;
    QStringList m_lines;
    qint64 m_more = 0;
};

QString place(const UpdateStep &step, const QString &field, const Words &words)
{
    const QString what = words.translate("Import", "%1, %2").arg(step.reference, field);
    return step.column.isEmpty()
               ? words.translate("Import", "line %1: %2").arg(QString::number(step.line), what)
               : words.translate("Import", "line %1, column %2: %3")
                     .arg(QString::number(step.line), step.column, what);
}

/// A value in quotation marks; where there is none, so.
QString quoted(const QString &value, const Words &words)
{
    return value.isEmpty() ? words.translate("Import", "nothing") : words.quoted(value);
}

Result<int> tellOf(const Console &console, const ImportReport &report, bool dryRun)
{
    const Words &words = console.words;
    const auto print = [&](const QString &line) { console.print(line); };
    const auto tell = [&](const QString &line) { console.tell(line); };
    const auto notes = [&](std::initializer_list<TableNote::Kind> kinds, const QString &heading,
                           const std::function<void(const QString &)> &write) {
        bool any = false;
        for (const TableNote &note : report.notes) {
            if (std::ranges::find(kinds, note.kind) == kinds.end())
                continue;
            if (!any)
                write(heading);
            any = true;
            write(QStringLiteral("  ") + noteLine(note, words));
        }
    };
    using enum TableNote::Kind;
    if (report.refused)
        notes({Refused}, words.translate("Import", "Rows that cannot be imported:"), tell);
    else
        notes({Refused, LeftOut}, words.translate("Import", "Rows skipped:"), print);
    notes({Conflict}, words.translate("Import", "Rows in conflict, not imported:"), print);
    notes({Mended}, words.translate("Import", "Rows corrected:"), print);
    notes({Remark}, words.translate("Import", "Rows to be checked:"), print);
    if (!report.refused) {
        Section changes(words.translate("Import", "Changes:"), words);
        for (const UpdateStep &step : report.updates) {
            const StepInWords said = inWords(step, console.vocabulary, words);
            changes.add(words.translate("Import", "%1: before %2, now %3")
                            .arg(place(step, said.field, words), quoted(said.mine, words),
                                 quoted(said.theirs, words)));
        }
        changes.write(print);
        Section conflicts(
            words.translate("Import", "Changed both in the table and in the case file, not imported:"),
            words);
        for (const UpdateStep &step : report.conflicts) {
            const StepInWords said = inWords(step, console.vocabulary, words);
            conflicts.add(words.translate("Import", "%1: before %2; now in the table %3; in the case file %4")
                              .arg(place(step, said.field, words), quoted(said.base, words),
                                   quoted(said.theirs, words), quoted(said.mine, words)));
        }
        conflicts.write(print);
        Section missing(words.translate("Import", "No longer in the table, not changed:"), words);
        for (const UpdateStep &step : report.missing) {
            const StepInWords said = inWords(step, console.vocabulary, words);
            missing.add(words.translate("Import", "%1, %2: %3")
                            .arg(step.reference, said.field, quoted(said.mine, words)));
        }
        missing.write(print);
        Section gone(words.translate("Import", "Incidents no longer in the table, not changed:"), words);
        for (const QString &reference : report.missingIncidents)
            gone.add(reference);
        gone.write(print);
    }
    const auto count = [&](const char *text, qint64 number) {
        console.print(words.translate("Import", text, nullptr, number));
    };
    count(QT_TRANSLATE_N_NOOP("Import", "%n rows read"), report.rowsRead);
    if (!report.refused)
        count(QT_TRANSLATE_N_NOOP("Import", "%n rows accepted"), report.rowsTaken);
    count(QT_TRANSLATE_N_NOOP("Import", "%n rows corrected"), report.rowsMended);
    count(QT_TRANSLATE_N_NOOP("Import", "%n rows already present"), report.rowsKnown);
    count(QT_TRANSLATE_N_NOOP("Import", "%n rows in conflict"), report.rowsInConflict);
    count(QT_TRANSLATE_N_NOOP("Import", "%n rows invalid"), report.rowsRefused);
    if (report.refused) {
        return std::unexpected(
            Error{ErrorKind::Invalid,
                  {"Import", QT_TRANSLATE_NOOP("Import", "Nothing was imported. Correct the rows listed "
                                                         "above, or skip them with --skip-bad-rows.")}});
    }
    if (report.rowsLeftOut > 0)
        count(QT_TRANSLATE_N_NOOP("Import", "%n rows skipped with an invalid row of their incident"),
              report.rowsLeftOut);
    count(QT_TRANSLATE_N_NOOP("Import", "%n incidents added"), report.incidentsAdded);
    count(QT_TRANSLATE_N_NOOP("Import", "%n incidents updated"), report.incidentsUpdated);
    if (!report.conflicts.empty())
        count(QT_TRANSLATE_N_NOOP("Import", "%n fields in conflict"),
              static_cast<qint64>(report.conflicts.size()));
    if (!report.missing.empty())
        count(QT_TRANSLATE_N_NOOP("Import", "%n violations no longer in the table, not changed"),
              std::ssize(report.missing));
    if (!report.missingIncidents.isEmpty())
        count(QT_TRANSLATE_N_NOOP("Import", "%n incidents no longer in the table, not changed"),
              report.missingIncidents.size());
    if (dryRun)
        console.print(words.translate("Import", "Dry run: nothing was changed."));
    return 0;
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
                               .update = parser.isSet(QStringLiteral("update")),
                               .replace = parser.isSet(QStringLiteral("replace"))};
    auto file = options::open(console, parser, operands[0],
                              chosen.dryRun ? CaseFile::Mode::Read : CaseFile::Mode::Write);
    if (!file)
        return std::unexpected(file.error());
    const auto report = importTable(**file, operands[1], chosen, console.progress());
    if (!report)
        return std::unexpected(report.error());

    return tellOf(console, *report, chosen.dryRun);
}

} // namespace

const Command importCommand{
    "import",
    "FILE TABLE [--format dossier|ged] [--dry-run] [--skip-bad-rows] [--update] [--replace] [--break-lock] "
    "[--passphrase-file FILE]",
    2, addOptions, run};
