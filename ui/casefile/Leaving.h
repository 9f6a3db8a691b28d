#pragma once

class QWidget;
class Session;
class Words;

/// Whether figures or records that are shown may leave the window: not where the case file contradicts its
/// history, or has changed meanwhile. Compares where that was not done yet, with progress; tells of an error.
bool mayLeave(QWidget *parent, Session &session, const Words &words);

/// Copies what is shown to the clipboard, where it may leave the window. While the file is still being
/// compared in the background, nobody waits: it is said that the text follows, and it does, unless something
/// else is copied meanwhile.
void copyToClipboard(const QString &text, QWidget *parent, Session &session, const Words &words);
