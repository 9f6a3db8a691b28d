#include "briefing/BriefingDialog.h"
#include "casefile/ReasonDialog.h"
#include "incidents/HistoryDialog.h"
#include "incidents/IncidentForm.h"
#include "mainwindow/Actions.h"
#include "mainwindow/FileView.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

#include <QMenu>

#include <algorithm>

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
    if (auto incident = m_session->file().store().incident(chosen.front()))
        openForm(std::move(*incident), std::nullopt);
    else
        tell(incident.error());
}

void MainWindow::duplicateIncident()
{
    const auto chosen = m_view->chosen();
    if (chosen.size() != 1)
        return;
    auto incident = m_session->file().store().incident(chosen.front());
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
    // No question is asked: it can be undone. But the history of what was verified keeps a reason.
    const auto count = static_cast<qint64>(change.hide.size());
    const QString what = m_words->translate("MainWindow", "deleting %n incidents", nullptr, count);
    const auto reason = reasonFor(change.hide, what);
    if (!reason)
        return;
    change.reason = *reason;
    m_session->submit(std::move(change), what);
}

std::optional<QString> MainWindow::reasonFor(const std::vector<IncidentId> &ids, const QString &what)
{
    const auto incidents = m_session->file().store().incidents(ids);
    const bool verified =
        incidents &&
        std::ranges::any_of(
            *incidents, [](Status status) { return status == Status::Verified; }, &Incident::status);
    if (!verified)
        return QString();
    const QString first = what.left(1).toUpper() + what.mid(1);
    return askReason(m_words
                         ->translate("MainWindow", "%1: some of these incidents are verified. The reason for "
                                                   "the change is kept in their history.")
                         .arg(first),
                     *m_words, this);
}

void MainWindow::showHistory()
{
    const auto chosen = m_view->chosen();
    if (chosen.size() != 1)
        return;
    const auto incident = m_session->file().store().incident(chosen.front());
    if (!incident) {
        tell(incident.error());
        return;
    }
    HistoryDialog dialog(*m_session, *m_words, *incident, this);
    if (dialog.exec() != QDialog::Accepted || !dialog.version())
        return;
    const QString what =
        m_words->translate("MainWindow", "restoring %1 as of %2").arg(incident->reference, dialog.when());
    const auto reason = reasonFor(chosen, what);
    if (!reason)
        return;
    Change change;
    change.edits.push_back({*incident, *dialog.version()});
    change.reason = reason->isEmpty() ? what : *reason;
    m_session->submit(std::move(change), what);
}

void MainWindow::briefing(bool print)
{
    if (!waitForCounts())
        return;
    BriefingDialog dialog(*m_session, *m_words,
                          print ? BriefingDialog::Purpose::Print : BriefingDialog::Purpose::Export, this);
    dialog.exec();
}

void MainWindow::incidentMenu(const QPoint &at)
{
    const Actions &a = *m_actions;
    QMenu menu(this);
    menu.addActions({a.editIncident, a.duplicate, a.copy, a.history, a.remove});
    menu.addSeparator();
    menu.addAction(a.newIncident);
    menu.exec(at);
}
