#pragma once

#include "casefile/Session.h"
#include "incidents/CellEdit.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QTableView;
class Words;

/// Changes a cell of the list where it stands. Enter takes what is typed, and so does leaving it; Esc gives
/// it up. What is wrong stays in it and is told below, in the words of the form.
///
/// It is a card that stands before the list, not an editor of the view, which a list that is read anew would
/// take away: it knows its incident by the id, goes where its row goes, and stays where there is none.
class CellEditor : public QFrame
{
    Q_OBJECT

public:
    /// Stands in `parent`, which holds the list.
    CellEditor(Session &session, const Words &words, QTableView &list, const IncidentModel &model,
               CellEdit edit, QWidget *parent);
    ~CellEditor() override;

    IncidentId incident() const { return m_edit.before().id; }
    const Incident &before() const { return m_edit.before(); }
    /// Takes what is typed, and closes. False where that cannot be: it stays, and says why.
    bool take();
    /// Keeps what is typed, and was not taken, for the form of the incident.
    void keep();

signals:
    void saved(IncidentId id);
    void formWanted(IncidentId id);

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void addField(const char *column, const char *label, QWidget *editor);
    QWidget *valueBox();
    void fill();
    CellEdit::Texts typed() const;
    void partRange();
    CellEdit::Outcome check(bool all);
    bool write(const Incident &after);
    void lookAgain();
    void focusMoved(QWidget *from, QWidget *to);
    void followRow();
    void place();
    void tell(const QString &text);
    void close();

    Session &m_session;
    const Words &m_words;
    QTableView &m_list;
    QWidget *const m_viewport; ///< of the list, which may be going
    const IncidentModel &m_model;
    CellEdit m_edit;
    CellEdit::Texts m_begun; ///< what was in the fields before anything was typed
    std::map<QString, FormField *> m_fields;
    QWidget *m_first = nullptr; ///< which stands over the cell
    QLabel *m_where = nullptr;
    QLabel *m_told = nullptr;
    QTimer m_checkTimer;
    QRect m_cell; ///< in the parent, where the row was seen last
    bool m_taking = false;
    bool m_closed = false;
};
