#pragma once

#include "casefile/Deleted.h"
#include "casefile/Reading.h"
#include "casefile/Session.h"

#include <QDialog>
#include <QTimer>

class DeletedModel;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;
class Words;

/// The incidents that were deleted, from which they come back: which, when and by whom, the last deleted
/// first. What is to be restored is chosen here; who opened it does it.
class DeletedDialog : public QDialog
{
    Q_OBJECT

public:
    DeletedDialog(Session &session, const Words &words, QWidget *parent = nullptr);

    /// What was chosen, after it was accepted.
    std::vector<IncidentId> chosen() const;

private:
    void build();
    void read();
    void take(Result<DeletedIncidents> read);
    void tell();

    Session &m_session;
    const Words &m_words;
    DeletedModel *m_model;
    QLineEdit *m_search = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_told = nullptr;
    QPushButton *m_restore = nullptr;
    QTimer m_searchTimer;
    qint64 m_all = -1; ///< how many are deleted; not known yet
    qint64 m_found = 0;
    QString m_problem;
    Reading<DeletedIncidents> m_reading;
};
