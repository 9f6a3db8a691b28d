#include "commands/Syntax.h"

#include "commands/Command.h"

#include <QRegularExpression>

#include <algorithm>

Syntax::Syntax(QCommandLineParser &parser, const Words &words)
    : m_parser(parser)
    , m_words(words)
{
}

void Syntax::flag(const char *name, const char *text)
{
    add({QString::fromUtf8(name), {}, m_words.translate("Options", text)});
}

void Syntax::value(const char *name, const char *valueName, const char *text, const QString &argument)
{
    QString said = m_words.translate("Options", text);
    if (!argument.isEmpty())
        said = said.arg(argument);
    add({QString::fromUtf8(name), QString::fromUtf8(valueName), said});
}

void Syntax::add(Option option)
{
    m_parser.addOption(QCommandLineOption(option.name, option.text, option.valueName));
    m_options.push_back(std::move(option));
}

QString Syntax::help() const
{
    std::vector<QStringList> rows;
    for (const auto &[name, valueName, text] : m_options)
        rows.push_back(
            {QStringLiteral("  --%1 %2").arg(name, valueName).trimmed().prepend(QStringLiteral("  ")), text});
    return options::aligned(rows, {});
}

QString Syntax::fault() const
{
    if (const QStringList unknown = m_parser.unknownOptionNames(); !unknown.isEmpty()) {
        const QString name =
            (unknown.front().size() == 1 ? QStringLiteral("-") : QStringLiteral("--")) + unknown.front();
        return m_words.translate("CommandLine", "Unknown option: %1.").arg(name);
    }
    // Qt tells the option only in a sentence of its own.
    static const QRegularExpression named(QStringLiteral("'-{1,2}([^']+)'"));
    const QString name = named.match(m_parser.errorText()).captured(1);
    const bool takesValue = std::ranges::any_of(
        m_options, [&](const Option &option) { return option.name == name && !option.valueName.isEmpty(); });
    return (takesValue ? m_words.translate("CommandLine", "The option --%1 needs a value.")
                       : m_words.translate("CommandLine", "The option --%1 takes no value."))
        .arg(name);
}
