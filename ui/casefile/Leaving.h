#pragma once

#include <QString>

#include <functional>

class QObject;
class QWidget;
class Session;
class Words;

/// Whether figures or records that are shown may leave the window: not where the case file contradicts its
/// history, or has changed meanwhile. Compares where that was not done yet, with progress; tells of an error.
bool mayLeave(QWidget *parent, Session &session, const Words &words);

/// Whether the comparison in the background has to be waited for before it is known whether something may
/// leave. Words are looked for in an index, which only mayLeave() compares.
bool isLeavingLater(Session &session);
/// Calls `leave` once what is shown may leave the window: at once, or at the end of that comparison; then
/// `meanwhile` is said. What waits, of `parent`; nothing where nothing does.
QObject *leaveOnceCompared(QWidget *parent, Session &session, const Words &words, const QString &meanwhile,
                           const std::function<void()> &leave);

/// Copies what is shown to the clipboard, where it may leave the window. While the file is still being
/// compared in the background, nobody waits: it is said that the text follows, and it does, unless something
/// else is copied meanwhile.
void copyToClipboard(const QString &text, QWidget *parent, Session &session, const Words &words);
