#pragma once

#include "casefile/CaseFile.h"

#include <QDialog>

class PassphraseField;
class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class Remark;
class Words;

/// Asks for what a new case file needs: a title, a language, the name of who makes it, and a passphrase
/// unless it is refused.
class NewFileDialog : public QDialog
{
    Q_OBJECT

public:
    explicit NewFileDialog(const Words &words, QWidget *parent = nullptr);

    CaseFile::NewFile properties() const;
    /// Empty where encryption was refused.
    QByteArray passphrase() const;
    /// Keeps the name in the settings.
    void accept() override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void enable();

    const Words &m_words;
    QLineEdit *m_title;
    QComboBox *m_language;
    QLineEdit *m_author;
    PassphraseField *m_passphrase;
    QCheckBox *m_plain;
    Remark *m_aboutName = nullptr;
    Remark *m_aboutPassphrase = nullptr;
    QPushButton *m_create;
    bool m_wasLeft = false; ///< the field of the name
};
