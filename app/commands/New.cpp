#include "commands/Command.h"

#include <QFileInfo>

namespace
{

void addOptions(Syntax &syntax)
{
    syntax.value("title", "TEXT", QT_TRANSLATE_NOOP("Options", "title of the case file"));
    syntax.value("language", "en|fr", QT_TRANSLATE_NOOP("Options", "language of the content: en or fr"));
    syntax.flag("encrypt", QT_TRANSLATE_NOOP("Options", "encrypt the new case file with a passphrase"));
    options::addPassphrase(syntax);
}

Result<int> run(const Console &console, const QCommandLineParser &parser, const QStringList &operands)
{
    const QString path = operands.front();
    const auto language = options::language(parser, console.words.language());
    if (!language)
        return std::unexpected(language.error());
    const bool encrypt = parser.isSet(QStringLiteral("encrypt"));
    if (!encrypt && parser.isSet(QStringLiteral("passphrase-file")))
        return std::unexpected(options::usage(QT_TRANSLATE_NOOP(
            "Options",
            "--passphrase-file requires --encrypt; without it, the file would not be encrypted.")));
    if (QFileInfo::exists(path)) {
        // Before a passphrase is asked for in vain; create() would refuse it, too.
        return std::unexpected(Error{
            ErrorKind::Conflict,
            {"CaseFile",
             QT_TRANSLATE_NOOP("CaseFile", "“%1” already exists and was not changed. Choose another name."),
             {path}}});
    }
    QByteArray passphrase;
    if (encrypt) {
        auto given = options::passphrase(console, parser, path, options::Ask::Twice);
        if (!given)
            return std::unexpected(given.error());
        if (given->isEmpty()) {
            return std::unexpected(
                Error{ErrorKind::Invalid,
                      {"Options",
                       QT_TRANSLATE_NOOP("Options", "An encrypted file needs a passphrase. Type one, or use "
                                                    "--passphrase-file to name a file that contains it.")}});
        }
        passphrase = std::move(*given);
    }
    QString title = parser.value(QStringLiteral("title"));
    if (title.isEmpty())
        title = QFileInfo(path).completeBaseName();
    const auto made = CaseFile::create(
        path, {title, *language},
        options::caseFileOptions(console, parser, passphrase, CaseFile::Mode::Write), console.vocabulary);
    if (!made)
        return std::unexpected(made.error());
    return 0;
}

} // namespace

const Command newCommand{"new", "FILE [--title TEXT] [--language en|fr] [--encrypt] [--passphrase-file FILE]",
                         1, addOptions, run};
