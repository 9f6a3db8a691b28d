#pragma once

#include "casefile/Session.h"

#include <QDialog>

class IncidentPage;
class QListWidget;
class QPushButton;
class QTextEdit;
class Words;

/// The history of one incident, newest first: who changed what, when and why, and the incident as it then
/// was, which can be taken up again as a new change.
class HistoryDialog : public QDialog
{
    Q_OBJECT

public:
    HistoryDialog(Session &session, const Words &words, Incident incident, QWidget *parent = nullptr);

    /// The chosen version; nothing where it cannot be read, or is the present one.
    const std::optional<Incident> &version() const { return m_version; }
    /// When it was made.
    QString when() const;

private:
    void look();

    Session &m_session;
    const Words &m_words;
    Incident m_now;
    std::vector<HistoryEntry> m_entries; ///< newest first
    std::optional<Incident> m_version;
    QListWidget *m_list;
    QTextEdit *m_changes;
    IncidentPage *m_page;
    QPushButton *m_take;
    QPushButton *m_copyRevision = nullptr;
};
