#pragma once

#include "casefile/Reading.h"
#include "casefile/RecentChanges.h"
#include "casefile/Session.h"
#include "system/Settings.h"

#include <QDialog>

class ChangesModel;
class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;
class QTextBrowser;
class SteadyBox;
class Words;

/// What was changed since a day, a state or the last look: incident by incident, each with what it was and
/// what it is now, and with who did so. The history is read in the background.
class ChangesDialog : public QDialog
{
    Q_OBJECT

public:
    ChangesDialog(Session &session, const Words &words, const Settings::Look &last,
                  QWidget *parent = nullptr);

    /// The incident to be shown in the list, when the dialog was accepted.
    IncidentId wanted() const { return m_wanted; }

private:
    enum class From { LastLook, Day, State, Beginning };

    void build(const Settings::Look &last);
    From from() const;
    /// Asks the history anew; what is typed and no date is answered below it.
    void ask();
    void take(Result<RecentChanges> changes);
    void restrict();
    QString countedApart() const;
    void look();
    void tell(const QString &problem);
    QString say(const char *text) const;

    Session &m_session;
    const Words &m_words;
    Settings::Look m_last;
    IncidentId m_wanted;
    SteadyBox *m_from = nullptr;
    QStackedWidget *m_value = nullptr;
    QLineEdit *m_day = nullptr;
    QLineEdit *m_stateTyped = nullptr;
    QLabel *m_problem = nullptr;
    SteadyBox *m_person = nullptr;
    QCheckBox *m_filtered = nullptr;
    QTableView *m_list = nullptr;
    ChangesModel *m_model = nullptr;
    QTextBrowser *m_page = nullptr;
    QUuid m_unfolded; ///< the record whose long texts are shown whole
    QLabel *m_count = nullptr;
    QPushButton *m_show = nullptr;
    Reading<RecentChanges> m_reading;
};
