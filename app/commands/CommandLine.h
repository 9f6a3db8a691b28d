#pragma once

#include <QStringList>

/// Whether the arguments (without the program's name) are for the window: none, or one file.
bool wantsWindow(const QStringList &arguments);

/// Whether the arguments begin with a verb that paints pages and so needs Qt's GUI part, though no display.
bool paintsPages(const QStringList &arguments);

/// Runs the verb that the arguments begin with, and gives its exit status: 0 done, 1 it could not be done, 2
/// wrong usage.
int runCommandLine(const QStringList &arguments);
