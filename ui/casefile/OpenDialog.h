#pragma once

#include "casefile/PassphraseEntry.h"

#include <QDialog>

class QPushButton;

/// Opens an encrypted case file: asks for its passphrase until it is right, or is given up.
class OpenDialog : public QDialog
{
    Q_OBJECT

public:
    OpenDialog(const QString &path, PassphraseEntry::Opener opener, QThreadPool &thread, const Words &words,
               QWidget *parent = nullptr);

    /// What was opened, once; null where nothing was.
    std::unique_ptr<CaseFile> takeFile() { return m_entry->takeFile(); }
    /// Why it could not be opened, other than for its passphrase.
    const std::optional<Error> &error() const { return m_error; }
    void done(int result) override;

protected:
    bool event(QEvent *event) override;

signals:
    /// The file is being opened, or is not any more without having been.
    void working(bool on);

private:
    PassphraseEntry *m_entry;
    QPushButton *m_open = nullptr;
    std::optional<Error> m_error;
};
