#pragma once

#include <QDialog>

class QLineEdit;
class QSpinBox;
class Words;

/// What is set once per computer, kept in the user's settings: the name that the history gives, when a case
/// file locks, and where backups go.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SettingsDialog(const Words &words, QWidget *parent = nullptr);
    void accept() override;

    static QString author();
    /// Minutes without use after which a case file locks; 0: never.
    static int lockAfter();
    /// Empty: beside the case file.
    static QString backupFolder();

private:
    QLineEdit *m_author;
    QSpinBox *m_lockAfter;
    QLineEdit *m_folder;
};
