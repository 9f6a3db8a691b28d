#pragma once

#include "casefile/Session.h"
#include "incidents/BulkChange.h"

#include <QDialog>
#include <QTimer>

class BulkModel;
class ChoiceField;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class Words;

/// Changes one field of many incidents: shows what each gets, and which do not get it and why, before
/// anything is done.
class BulkDialog : public QDialog
{
    Q_OBJECT

public:
    BulkDialog(Session &session, const Words &words, std::vector<Incident> incidents,
               QWidget *parent = nullptr);

    /// The change of those that get it, once the dialog was accepted; without a reason.
    Change change() const;

private:
    void build();
    QWidget *codes(BulkChange::What what);
    BulkChange asked() const;
    void lookAnew();
    void lookAtSome();
    void tell();

    Session &m_session;
    const Words &m_words;
    World m_world;
    QComboBox *m_what = nullptr;
    QStackedWidget *m_value = nullptr;
    BulkModel *m_model = nullptr;
    QLabel *m_told = nullptr;
    QPushButton *m_go = nullptr;
    QTimer m_look;
};
