#include "briefing/BriefingDialog.h"
#include "casefile/ReasonDialog.h"
#include "casefile/Task.h"
#include "incidents/BulkDialog.h"
#include "incidents/ChangesDialog.h"
#include "incidents/DeletedDialog.h"
#include "incidents/HistoryDialog.h"
#include "mainwindow/Actions.h"
#include "records/Printable.h"
#include "text/Notice.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

#include <QApplication>
#include <QDir>
#include <QMenu>
#include <QPushButton>
#include <QStatusBar>

#include <algorithm>

/// Whether the filter leaves it is known once it is counted.
void MainWindow::tellOnceHidden(IncidentId id)
{
    connect(
        m_session.get(), &Session::listedAnew, this, [this, id] { tellHidden(id); },
        Qt::SingleShotConnection);
}

void MainWindow::tellHidden(IncidentId id)
{
    if (!m_session || m_session->filter().isEmpty() ||
        std::ranges::find(*m_session->listed(), static_cast<std::uint32_t>(id.value)) !=
            m_session->listed()->end())
        return;
    const auto incident = m_session->file().store().incident(id);
    if (!incident)
        return;
    offerHidden(
        m_words->translate("MainWindow", "%1 saved; the filter hides it").arg(isolated(incident->reference)),
        [this, id] { m_view->choose(id); });
}

/// Tells of what the filter hides, until that changes. To show it takes the filter off, and then chooses.
void MainWindow::offerHidden(const QString &told, const std::function<void()> &choose)
{
    connect(
        m_session.get(), &Session::filterChanged, m_notice,
        [notice = m_notice, told] {
            if (notice->says(told))
                notice->clear();
        },
        Qt::SingleShotConnection);
    m_notice->tell(told, say(QT_TRANSLATE_NOOP("MainWindow", "Sho&w")), [this, choose] {
        if (!m_session || !m_view)
            return;
        m_session->setFilter({});
        choose();
    });
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
    const auto reason = reasonFor(change.hide, Act::Delete);
    if (!reason)
        return;
    change.reason = *reason;
    const IncidentId first = change.hide.front(), next = m_view->behindChosen();
    if (!m_session->submit(std::move(change), what))
        return;
    m_view->choose(next);
    tellDone(m_words->translate("MainWindow", "%n incidents deleted.", nullptr, count), first);
}

/// What was just done, with its undoing, which chooses `back`, if there is one.
void MainWindow::tellDone(const QString &text, IncidentId back)
{
    m_notice->tell(text, say(QT_TRANSLATE_NOOP("MainWindow", "Und&o")), [this, back] {
        if (!m_session || !m_view)
            return;
        m_session->undoStack().undo();
        if (back.value != 0)
            m_view->choose(back);
    });
    clearNoticeOnceUndone();
}

/// Only what was done last is undone from where it is told.
void MainWindow::clearNoticeOnceUndone()
{
    connect(&m_session->undoStack(), &QUndoStack::indexChanged, m_notice, &Notice::clear,
            Qt::SingleShotConnection);
}

/// Undoing, and doing again, is told as what was done is.
void MainWindow::tellUndone(const QString &text, bool doneAgain)
{
    if (!m_session)
        return;
    if (doneAgain) {
        tellDone(m_words->translate("MainWindow", "Redone: %1").arg(text));
        return;
    }
    m_notice->tell(m_words->translate("MainWindow", "Undone: %1").arg(text),
                   say(QT_TRANSLATE_NOOP("MainWindow", "Re&do")), [this] {
                       if (m_session)
                           m_session->undoStack().redo();
                   });
    clearNoticeOnceUndone();
}

void MainWindow::showDeleted()
{
    DeletedDialog dialog(*m_session, *m_words, this);
    if (dialog.exec() != QDialog::Accepted || !m_session)
        return;
    Change change;
    change.show = dialog.chosen();
    if (change.show.empty())
        return;
    const qint64 count = std::ssize(change.show);
    const IncidentId first = change.show.front();
    const QString what = m_words->translate("MainWindow", "restoring %n incidents", nullptr, count);
    const auto reason = reasonFor(change.show, Act::Restore);
    if (!reason)
        return;
    change.reason = *reason;
    if (!m_session->submit(std::move(change), what))
        return;
    m_view->choose(first);
    tellDone(m_words->translate("MainWindow", "%n incidents restored.", nullptr, count));
}

Result<std::vector<Incident>> MainWindow::incidents(const std::vector<IncidentId> &ids)
{
    constexpr size_t readHere = 500;
    if (ids.size() <= readHere)
        return m_session->file().store().incidents(ids);
    return runTask(
        this, say(QT_TRANSLATE_NOOP("MainWindow", "Reading the incidents…")), *m_words,
        [&, &file = m_session->file()](const Progress &progress) -> Result<std::vector<Incident>> {
            const auto again = file.openAgain();
            if (!again)
                return std::unexpected(again.error());
            std::vector<Incident> all;
            for (size_t first = 0; first < ids.size(); first += readHere) {
                if (progress.cancelled()) {
                    return std::unexpected(Error{
                        ErrorKind::Cancelled,
                        {"MainWindow", QT_TRANSLATE_NOOP("MainWindow", "Cancelled. Nothing was changed.")}});
                }
                progress.at(static_cast<qint64>(first), std::ssize(ids));
                auto some = (*again)->store().incidents(
                    std::span(ids).subspan(first, std::min(readHere, ids.size() - first)));
                if (!some)
                    return some;
                std::ranges::move(*some, std::back_inserter(all));
            }
            return all;
        });
}

void MainWindow::changeMany()
{
    auto chosen = incidents(m_view->chosen());
    if (!chosen) {
        tell(chosen.error());
        return;
    }
    BulkDialog dialog(*m_session, *m_words, std::move(*chosen), this);
    if (dialog.exec() == QDialog::Accepted)
        carryOut(dialog.change());
}

void MainWindow::mark(Status status)
{
    const auto chosen = incidents(m_view->chosen());
    if (!chosen) {
        tell(chosen.error());
        return;
    }
    Change change;
    for (const Incident &incident : *chosen) {
        if (incident.status == status)
            continue;
        Incident after = incident;
        after.status = status;
        change.edits.push_back({incident, std::move(after)});
    }
    carryOut(std::move(change));
}

/// Asks once for a reason where one is kept.
void MainWindow::carryOut(Change change)
{
    if (change.edits.empty())
        return;
    const qint64 count = std::ssize(change.edits);
    const qint64 verified = std::ranges::count_if(change.edits, [](const Change::Edit &edit) {
        return edit.before && edit.before->status == Status::Verified;
    });
    if (verified > 0) {
        const auto reason = askReasonFor(Act::Change, count, verified);
        if (!reason)
            return;
        change.reason = *reason;
    }
    const QString what = m_words->translate("MainWindow", "changing %n incidents", nullptr, count);
    if (m_session->submit(std::move(change), what))
        tellDone(m_words->translate("MainWindow", "%n incidents changed.", nullptr, count));
}

void MainWindow::nextUnreviewed()
{
    if (!m_view->chooseNext([&facts = *m_session->facts()](IncidentId id) {
            const qsizetype row = facts.rowOf(id);
            return row >= 0 && (facts.status[static_cast<size_t>(row)] == Status::Draft ||
                                facts.status[static_cast<size_t>(row)] == Status::UnderReview);
        }))
        statusBar()->showMessage(say(QT_TRANSLATE_NOOP("MainWindow", "No unreviewed incident in this list.")),
                                 5000);
}

std::optional<QString> MainWindow::reasonFor(const std::vector<IncidentId> &ids, Act act)
{
    // Facts are of what is not deleted; the others are read.
    const Facts &facts = *m_session->facts();
    qint64 verified = 0;
    std::vector<IncidentId> others;
    for (const IncidentId id : ids) {
        if (const qsizetype row = facts.rowOf(id); row < 0)
            others.push_back(id);
        else if (facts.status[static_cast<size_t>(row)] == Status::Verified)
            ++verified;
    }
    const auto read = incidents(others);
    if (!read) {
        tell(read.error());
        return std::nullopt;
    }
    verified += std::ranges::count(*read, Status::Verified, &Incident::status);
    return verified > 0 ? askReasonFor(act, std::ssize(ids), verified) : QString();
}

std::optional<QString> MainWindow::askReasonFor(Act act, qint64 count, qint64 verified)
{
    const auto said = [&](const char *text, qint64 number) {
        return m_words->translate("MainWindow", text, nullptr, number);
    };
    const QString doing =
        act == Act::Delete    ? said(QT_TRANSLATE_N_NOOP("MainWindow", "Delete %n incidents"), count)
        : act == Act::Restore ? said(QT_TRANSLATE_N_NOOP("MainWindow", "Restore %n incidents"), count)
                              : said(QT_TRANSLATE_N_NOOP("MainWindow", "Change %n incidents"), count);
    const QString text =
        count == 1 ? say(QT_TRANSLATE_NOOP("MainWindow", "This incident is verified. The reason is kept in "
                                                         "its history."))
        : verified == count
            ? said(QT_TRANSLATE_N_NOOP("MainWindow", "All %n incidents are verified. The reason is kept in "
                                                     "their history."),
                   count)
            : said(QT_TRANSLATE_N_NOOP("MainWindow", "%n of these incidents are verified. The reason is kept "
                                                     "in the history."),
                   verified);
    return askReason({.title = doing, .text = text, .button = doing}, *m_words, this);
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
    const auto reason = reasonFor(chosen, Act::Restore);
    if (!reason)
        return;
    Change change;
    change.edits.push_back({*incident, *dialog.version()});
    change.reason = reason->isEmpty() ? what : *reason;
    m_session->submit(std::move(change), what);
}

void MainWindow::showChanges()
{
    ChangesDialog dialog(*m_session, *m_words, m_lastLook, this);
    if (dialog.exec() != QDialog::Accepted || dialog.wanted().value == 0)
        return;
    m_view->showSummary(false);
    const auto listed = m_session->listed();
    if (std::ranges::find(*listed, static_cast<std::uint32_t>(dialog.wanted().value)) == listed->end())
        m_session->setFilter({});
    m_view->choose(dialog.wanted());
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
    menu.addActions({a.editIncident, m_view->editCellAction(), a.duplicate, a.copy, a.history});
    menu.addMenu(a.mark);
    menu.addActions({a.changeMany, a.remove});
    menu.addSeparator();
    menu.addAction(a.newIncident);
    menu.exec(at);
}
