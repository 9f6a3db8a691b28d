#pragma once

#include "casefile/PassphraseEntry.h"

/// What the window shows of a locked case file: its name, and where the passphrase goes; and, where something
/// could be undone before, that it no longer can be (`undoLost`).
class LockedPage : public QWidget
{
    Q_OBJECT

public:
    LockedPage(const QString &path, bool undoLost, PassphraseEntry::Opener opener, QThreadPool &thread,
               const Words &words, QWidget *parent = nullptr);

    /// What was unlocked, once.
    std::unique_ptr<CaseFile> takeFile() { return m_entry->takeFile(); }

signals:
    void unlocked();
    /// The file is being opened, or is not any more without having been.
    void working(bool on);
    void closeWanted();

private:
    PassphraseEntry *m_entry;
};
