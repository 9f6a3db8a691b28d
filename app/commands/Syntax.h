#pragma once

#include "vocabulary/Words.h"

#include <QCommandLineParser>

/// The options of a verb: what the parser reads, what --help says of each, and what is said where arguments
/// are wrong.
class Syntax
{
public:
    /// `parser` outlives it.
    Syntax(QCommandLineParser &parser, const Words &words);

    /// `text` is a literal of the context "Options", in which %1 stands for `argument`.
    void flag(const char *name, const char *text);
    void value(const char *name, const char *valueName, const char *text, const QString &argument = {});

    /// A line for each option.
    QString help() const;
    /// Why the parser could not read what it was given.
    QString fault() const;

private:
    struct Option {
        QString name, valueName, text;
    };
    void add(Option option);

    QCommandLineParser &m_parser;
    const Words &m_words;
    std::vector<Option> m_options;
};
