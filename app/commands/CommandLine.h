#pragma once

#include <QStringList>

#include <optional>

/// Runs the verb that the arguments (without the program's name) begin with, and gives its exit status: 0 done,
/// 1 it could not be done, 2 wrong usage. Nothing where they do not begin with a verb: they are for the window.
std::optional<int> runCommandLine(const QStringList &arguments);

/// Whether the arguments begin with a verb that paints pages and so needs Qt's GUI part, though no display.
bool paintsPages(const QStringList &arguments);
