#include "briefing/BriefingDialog.h"
#include "incidents/IncidentForm.h"
#include "mainwindow/Actions.h"
#include "mainwindow/FileView.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

#include <QMenu>

void MainWindow::openForm(std::optional<Incident> before, std::optional<Incident> pattern)
{
    auto *form = new IncidentForm(*m_session, *m_words, std::move(before), std::move(pattern), this);
    connect(form, &IncidentForm::saved, this, [this](IncidentId id) {
        if (m_view)
            m_view->choose(id);
    });
    form->open();
}

void MainWindow::newIncident()
{
    openForm(std::nullopt, std::nullopt);
}

void MainWindow::editIncident()
{
    const auto chosen = m_view->chosen();
    if (chosen.size() != 1 || m_session->file().isReadOnly())
        return;
    if (auto incident = m_session->file().incident(chosen.front()))
        openForm(std::move(*incident), std::nullopt);
    else
        tell(incident.error());
}

void MainWindow::duplicateIncident()
{
    const auto chosen = m_view->chosen();
    if (chosen.size() != 1)
        return;
    auto incident = m_session->file().incident(chosen.front());
    if (!incident) {
        tell(incident.error());
        return;
    }
    incident->id = {};
    incident->uuid = {};
    for (Violation &violation : incident->violations)
        violation.uuid = {};
    openForm(std::nullopt, std::move(*incident));
}

void MainWindow::deleteIncidents()
{
    Change change;
    change.hide = m_view->chosen();
    if (change.hide.empty())
        return;
    // No question is asked: it can be undone.
    const auto count = static_cast<qint64>(change.hide.size());
    m_session->submit(std::move(change),
                      m_words->translate("MainWindow", "deleting %n incidents", nullptr, count));
}

void MainWindow::briefing(bool print)
{
    BriefingDialog dialog(*m_session, *m_words,
                          print ? BriefingDialog::Purpose::Print : BriefingDialog::Purpose::Export, this);
    dialog.exec();
}

void MainWindow::incidentMenu(const QPoint &at)
{
    const Actions &a = *m_actions;
    QMenu menu(this);
    menu.addActions({a.editIncident, a.duplicate, a.copy, a.remove});
    menu.addSeparator();
    menu.addAction(a.newIncident);
    menu.exec(at);
}
