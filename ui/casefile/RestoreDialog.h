#pragma once

#include "casefile/Session.h"

#include <QDialog>

class QListWidget;
class QPushButton;
class QTextEdit;
class Words;

/// The backups of a case file, what each would change, and taking one up again: as a change like any other,
/// which is in the history and can be undone.
class RestoreDialog : public QDialog
{
    Q_OBJECT

public:
    RestoreDialog(Session &session, const Words &words, QWidget *parent = nullptr);

    /// Makes a backup now.
    void backUp();
    /// What the chosen backup would change.
    const Change &change() const { return m_change; }
    /// How the change is called, for the history and for undo.
    QString name() const;

private:
    void list();
    void look();

    Session &m_session;
    const Words &m_words;
    std::vector<CaseFile::Backup> m_backups;
    Change m_change;
    QListWidget *m_list;
    QTextEdit *m_page;
    QPushButton *m_restore;
};
