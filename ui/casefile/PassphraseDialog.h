#pragma once

#include "casefile/CaseFile.h"

#include <QDialog>

class PassphraseField;
class QCheckBox;
class QPushButton;
class Remark;
class Words;

/// Changes the passphrase of a case file, gives a plain one its first, or takes the encryption off with a
/// warning. Where there is one, the present passphrase is asked for.
class PassphraseDialog : public QDialog
{
    Q_OBJECT

public:
    PassphraseDialog(const CaseFile &file, const Words &words, QWidget *parent = nullptr);

    /// The new one; empty where the file is to be encrypted no longer.
    QByteArray passphrase() const;
    void accept() override;

private:
    void enable();

    const CaseFile &m_file;
    const Words &m_words;
    PassphraseField *m_present = nullptr;
    PassphraseField *m_fresh;
    QCheckBox *m_plain = nullptr;
    Remark *m_wrong = nullptr; ///< about the present one
    QPushButton *m_change;
};
