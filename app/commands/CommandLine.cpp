#include "commands/CommandLine.h"

#include "casefile/CaseFile.h"
#include "commands/Command.h"
#include "records/Printable.h"
#include "system/Disk.h"
#include "system/Settings.h"
#include "system/Terminal.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cstdio>

namespace
{

constexpr std::array commands{&newCommand,   &importCommand, &exportCommand, &listCommand,
                              &countCommand, &reportCommand, &checkCommand};

const Command *commandNamed(const QString &name)
{
    const auto found =
        std::ranges::find_if(commands, [&](const Command *c) { return name == QLatin1String(c->name); });
    return found == commands.end() ? nullptr : *found;
}

QString usageLine(const Command &command)
{
    return QStringLiteral("dossier %1 %2").arg(QLatin1String(command.name), QLatin1String(command.arguments));
}

bool takesFilter(const Command &command)
{
    return QLatin1String(command.arguments).contains(QLatin1String("[FILTER]"));
}

QString filterInWords(const Words &words)
{
    return words.translate("CommandLine",
                           "FILTER stands for any of --country, --region, --type, --from, --to, "
                           "--perpetrator, --party, --tag, --status, --visibility, --text.");
}

int fail(const Console &console, const Error &error)
{
    // Where what was read broke off, it can look like a fault of the file.
    const bool said = error.kind == ErrorKind::Cancelled && error.message.text;
    if (console.stop.stop_requested() && !said) {
        console.tell(QStringLiteral("dossier: ") +
                     console.words.translate("CommandLine", "Interrupted before the end. No incident was "
                                                            "changed, and no file was written."));
        return 1;
    }
    console.tell(QStringLiteral("dossier: ") + console.words.say(error.message));
    if (!error.detail.isEmpty() && error.kind != ErrorKind::Usage)
        console.tell(QStringLiteral("  (") + error.detail + QLatin1Char(')'));
    return error.kind == ErrorKind::Usage ? 2 : 1;
}

/// After an error that leaves nothing else to do: what is there to be restored of the case file at `path`.
void tellBackups(const Console &console, const Error &error, const QString &path)
{
    const bool damaged = error.kind == ErrorKind::Damaged;
    if (console.stop.stop_requested() || (!damaged && error.kind != ErrorKind::NotACaseFile))
        return;
    const auto all = backups::ofUnreadable(disk::resolved(path), Settings().backupFolder());
    if (all.empty() && damaged) {
        console.tell(console.words
                         .translate("CommandLine", "No backup of “%1” was found beside it or in the "
                                                   "backup folder that is set in Dossier.")
                         .arg(path));
    }
    if (all.empty())
        return;
    console.tell(console.words.translate("CommandLine", "Backups of “%1”, the latest first:").arg(path));
    for (const BackupCopy &one : all)
        console.tell(QStringLiteral("  %1  %2").arg(console.words.moment(one.at), one.path));
}

int run(const Command &command, const Console &console, const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption help(QStringList{QStringLiteral("h"), QStringLiteral("help")});
    parser.addOption(help);
    Syntax syntax(parser, console.words);
    command.options(syntax);
    const auto usage = [&](const QString &why) {
        console.tell(QStringLiteral("dossier: ") + why);
        console.tell(console.words.translate("CommandLine", "Usage: %1").arg(usageLine(command)));
        return 2;
    };
    const bool read = parser.parse(QStringList{QStringLiteral("dossier")} + arguments);
    if (parser.isSet(help)) {
        console.print(console.words.translate("CommandLine", "Usage: %1").arg(usageLine(command)));
        if (takesFilter(command)) {
            console.print({});
            console.print(filterInWords(console.words));
        }
        console.print({});
        console.out.write(syntax.help().toUtf8());
        return 0;
    }
    if (!read)
        return usage(syntax.fault());
    const QStringList operands = parser.positionalArguments();
    const QStringList wanted =
        QString::fromLatin1(command.arguments).split(QLatin1Char(' ')).mid(0, command.operands);
    if (operands.size() < command.operands) {
        return usage(console.words.translate("CommandLine", "“%1” needs the argument %2.")
                         .arg(QLatin1String(command.name), wanted[operands.size()]));
    }
    if (operands.size() > command.operands) {
        return usage(console.words.translate("CommandLine", "“%1”: unexpected argument “%2”.")
                         .arg(QLatin1String(command.name), operands[command.operands]));
    }
    if (const auto ready = CaseFile::checkEngine(); !ready)
        return fail(console, ready.error());
    const auto done = command.run(console, parser, operands);
    if (!done) {
        const int status = fail(console, done.error());
        tellBackups(console, done.error(), operands.value(0));
        return status;
    }
    if (!console.out.flush() || console.out.error() != QFileDevice::NoError) {
        return fail(
            console,
            {ErrorKind::DiskFull,
             {"CommandLine",
              QT_TRANSLATE_NOOP("CommandLine",
                                "The output could not be written completely. Check the free disk space.")}});
    }
    return *done;
}

} // namespace

void Console::print(const QString &line) const
{
    out.write(printableOnTerminal(line).toUtf8() + '\n');
}

void Console::put(const QByteArray &utf8) const
{
    out.write(terminal::showsResults() ? printableOnTerminal(QString::fromUtf8(utf8)).toUtf8() : utf8);
}

void Console::tell(const QString &line) const
{
    err.write(printableOnTerminal(line).toUtf8() + '\n');
    err.flush();
}

Progress Console::progress() const
{
    if (!terminal::showsErrors())
        return {.stop = stop};
    return {.stop = stop, .report = [this](qint64 done, qint64 total) {
                if (total > 0) {
                    err.write("\r" + QByteArray::number(100 * done / total) + " %  \r");
                    err.flush();
                }
            }};
}

bool paintsPages(const QStringList &arguments)
{
    return arguments.value(0) == QLatin1String(reportCommand.name);
}

bool wantsWindow(const QStringList &arguments)
{
    return arguments.isEmpty() || (arguments.size() == 1 && !commandNamed(arguments.front()) &&
                                   !arguments.front().startsWith(QLatin1Char('-')));
}

int runCommandLine(const QStringList &arguments, const std::stop_token &stop)
{
    const QString first = arguments.value(0);
    const Command *command = commandNamed(first);
    const bool help = first == QLatin1String("--help") || first == QLatin1String("-h");
    const bool version = first == QLatin1String("--version");
    QFile out, err;
    (void)out.open(stdout, QIODevice::WriteOnly);
    (void)err.open(stderr, QIODevice::WriteOnly);
    const Words words(systemLanguage());
    if (version) {
        out.write("dossier " DOSSIER_VERSION "\n");
        return 0;
    }
    const Vocabulary vocabulary;
    const Console console{vocabulary, words, out, err, Settings().author(), stop};
    if (command)
        return run(*command, console, arguments.mid(1));
    if (!help) {
        console.tell(QStringLiteral("dossier: ") +
                     words.translate("CommandLine", "Unknown command: “%1”.").arg(first));
    }
    const auto say = [&](const QString &line) { help ? console.print(line) : console.tell(line); };
    say(QStringLiteral("dossier [FILE]"));
    for (const Command *known : commands)
        say(usageLine(*known));
    say({});
    say(filterInWords(words));
    say(words.translate("CommandLine", "Run “dossier COMMAND --help” to see the options of a command."));
    return help ? 0 : 2;
}
