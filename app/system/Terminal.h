#pragma once

#include <QByteArray>

#include <optional>

/// The terminal at which a command line runs, if at all.
namespace terminal
{

/// Whether standard output is one.
bool showsResults();
/// Whether standard error is one.
bool showsErrors();
/// A line that is typed at a prompt, unseen; nothing where there is no terminal. Whoever breaks off there
/// ends the program, with a terminal that shows again what is typed.
std::optional<QByteArray> typedUnseen(const QByteArray &prompt);

} // namespace terminal
