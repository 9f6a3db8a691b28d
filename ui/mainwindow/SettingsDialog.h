#pragma once

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QSpinBox;
class Words;

/// What is set once per computer, kept in the user's settings: the name that the history gives, when a case
/// file locks, where backups go, and whether recent files are remembered.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SettingsDialog(const Words &words, QWidget *parent = nullptr);
    void accept() override;
    /// Whether the disk no longer has what was to be forgotten.
    bool isForgotten() const { return m_isForgotten; }

private:
    bool m_isForgotten = true;
    QLineEdit *m_author;
    QSpinBox *m_lockAfter;
    QLineEdit *m_folder;
    QCheckBox *m_recent;
};
