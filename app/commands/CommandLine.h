#pragma once

#include <QStringList>

#include <stop_token>

/// Whether the arguments (without the program's name) are for the window: none, or one file.
bool wantsWindow(const QStringList &arguments);

/// Whether the arguments begin with a verb that paints pages and so needs Qt's GUI part, though no display.
bool paintsPages(const QStringList &arguments);

/// Runs the verb that the arguments begin with, and gives its exit status: 0 done, 1 it could not be done, 2
/// wrong usage. Once `stop` asks for it, the verb gives up as if it had never begun.
int runCommandLine(const QStringList &arguments, const std::stop_token &stop = {});
