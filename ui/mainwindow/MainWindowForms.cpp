#include "incidents/IncidentForm.h"
#include "incidents/KeptForms.h"
#include "mainwindow/Actions.h"
#include "mainwindow/FileView.h"
#include "mainwindow/MainWindow.h"
#include "text/FocusOrder.h"
#include "text/Notice.h"
#include "text/Plain.h"
#include "vocabulary/Words.h"

#include <QApplication>
#include <QPushButton>
#include <QScreen>

#include <algorithm>

// The forms of incidents: those that are open, and what is kept of them until it is saved.

namespace
{

constexpr int titleAtMost = 260; // pixels, of an open form in the status bar

} // namespace

IncidentForm *MainWindow::formOf(const QUuid &key) const
{
    for (IncidentForm *form : findChildren<IncidentForm *>()) {
        if (form->isVisible() && form->key() == key)
            return form;
    }
    return nullptr;
}

/// One form a record, or new one. Null, which was told, where it is not known whether something is kept for
/// it: what is typed would be written over that.
IncidentForm *MainWindow::openForm(std::optional<Incident> before, std::optional<Incident> pattern,
                                   const QUuid &key)
{
    if (IncidentForm *open = formOf(before ? before->uuid : key)) {
        bringToFront(*open);
        return open;
    }
    if (const auto kept = m_session->file().store().draft(before ? before->uuid : key); !kept) {
        tell(kept.error());
        return nullptr;
    }
    auto *form = new IncidentForm(
        *m_session, *m_words, {.before = std::move(before), .pattern = std::move(pattern), .key = key}, this);
    connect(form, &IncidentForm::saved, this, [this](IncidentId id) {
        if (m_view)
            m_view->choose(id);
        tellOnceHidden(id);
    });
    connect(form, &IncidentForm::discarded, this,
            [this](const QUuid &given, const QString &content) { tellDiscarded(given, content, true); });
    connect(form, &QDialog::finished, this, &MainWindow::showKept);
    // A dialog is set in the middle of its window, where its frame may not fit.
    const QRect room = screen()->availableGeometry();
    constexpr int frame = 40;
    // Beside those that are open, which it would hide.
    const auto aside = frame * static_cast<int>(openForms().size());
    form->resize(form->width(), std::min(form->height(), room.height() - 2 * frame));
    form->move(std::clamp(geometry().center().x() - form->width() / 2 + aside, room.left(),
                          std::max(room.left(), room.right() - form->width())),
               std::max(room.top(), geometry().center().y() - form->height() / 2 - frame));
    form->show();
    showKept();
    return form;
}

void MainWindow::showKept()
{
    if (m_view) {
        m_view->kept().refresh(openForms());
        showStatus();
    }
    showOpenForms();
}

/// The forms that are open stand behind the window as soon as it has the keyboard.
void MainWindow::showOpenForms()
{
    QStringList titles;
    for (const IncidentForm *form : findChildren<IncidentForm *>()) {
        if (form->isVisible())
            titles << form->windowTitle();
    }
    m_openForms->setText(
        titles.size() == 1
            ? m_words->translate("MainWindow", "Open form: %1")
                  .arg(plainTitle(fontMetrics().elidedText(titles.front(), Qt::ElideRight, titleAtMost)))
            : m_words->translate("MainWindow", "%n open forms", nullptr, titles.size()));
    m_openForms->setVisible(!titles.isEmpty());
    m_actions->showForm->setEnabled(!titles.isEmpty());
}

/// To the form that is open, or one that is chosen of several.
void MainWindow::showForm()
{
    QList<IncidentForm *> forms = findChildren<IncidentForm *>();
    forms.removeIf([](const IncidentForm *form) { return !form->isVisible(); });
    if (forms.size() == 1)
        bringToFront(*forms.front());
    if (forms.size() < 2)
        return;
    QMenu menu(this);
    for (IncidentForm *form : forms) {
        // Once the menu has closed, and given the keyboard back.
        connect(
            menu.addAction(plainTitle(form->windowTitle())), &QAction::triggered, form,
            [form] { bringToFront(*form); }, Qt::QueuedConnection);
    }
    menu.exec(m_openForms->mapToGlobal(QPoint(0, -menu.sizeHint().height())));
}

/// A key under which nothing is kept or typed yet. The null one first: an earlier Dossier knows no other.
QUuid MainWindow::freeKey() const
{
    const bool taken =
        formOf({}) || !m_session->file().store().draft({}).value_or(QStringLiteral("?")).isEmpty();
    return taken ? QUuid::createUuid() : QUuid();
}

void MainWindow::newIncident()
{
    // Several can be begun; one that is still blank is as good as another.
    for (IncidentForm *form : findChildren<IncidentForm *>()) {
        if (form->isVisible() && form->isBlank()) {
            bringToFront(*form);
            return;
        }
    }
    openForm(std::nullopt, std::nullopt, freeKey());
}

void MainWindow::openKept(const QUuid &key)
{
    const Store &store = m_session->file().store();
    const auto id = key.isNull() ? Result<std::optional<IncidentId>>(std::nullopt) : store.withUuid(key);
    if (!id) {
        tell(id.error());
        return;
    }
    if (!*id) {
        openForm(std::nullopt, std::nullopt, key);
        return;
    }
    auto incident = store.incident(**id);
    const auto deleted = store.isDeleted(**id);
    if (!incident || !deleted) {
        tell(incident ? deleted.error() : incident.error());
    } else if (*deleted) {
        tell(Error{ErrorKind::Conflict,
                   {"MainWindow",
                    QT_TRANSLATE_NOOP("MainWindow", "%1 has been deleted. Restore it first (Incident > "
                                                    "Deleted incidents), then open the unsaved changes."),
                    {incident->reference}}});
    } else {
        openForm(std::move(*incident));
    }
}

void MainWindow::discardKept(const QUuid &key)
{
    Store &store = m_session->file().store();
    const auto content = store.draft(key);
    const auto gone = content ? store.keepDraft(key, {}) : std::unexpected(content.error());
    if (!gone) {
        tell(gone.error());
        return;
    }
    showKept();
    if (!content->isEmpty())
        tellDiscarded(key, *content, false);
}

/// With its undoing, which opens the form again where it was open.
void MainWindow::tellDiscarded(const QUuid &key, const QString &content, bool opens)
{
    m_notice->tell(
        say(QT_TRANSLATE_NOOP("MainWindow", "Unsaved changes discarded.")),
        say(QT_TRANSLATE_NOOP("MainWindow", "Und&o")),
        [this, key, content, opens] {
            if (m_session)
                bringBack(key, content, opens);
        },
        true);
}

void MainWindow::bringBack(const QUuid &key, const QString &content, bool opens)
{
    // What has been typed since is not written over.
    if (IncidentForm *open = formOf(key); open && open->isDirty()) {
        bringToFront(*open);
        return;
    } else if (open) {
        open->giveUp();
        delete open;
    }
    if (const auto kept = m_session->file().store().keepDraft(key, content); !kept) {
        tell(kept.error());
        return;
    }
    showKept();
    if (opens)
        openKept(key);
}

void MainWindow::editIncident()
{
    editAt({});
}

/// With the keyboard on a field, by the column of the table.
void MainWindow::editAt(const QString &field)
{
    const auto chosen = m_view->chosen();
    if (chosen.size() != 1 || m_session->file().isReadOnly() || !m_view->takeCell())
        return;
    auto incident = m_session->file().store().incident(chosen.front());
    if (!incident) {
        tell(incident.error());
        return;
    }
    IncidentForm *form = openForm(std::move(*incident));
    if (form && !field.isEmpty())
        form->goTo(field);
}

void MainWindow::duplicateIncident()
{
    const auto chosen = m_view->chosen();
    if (chosen.size() != 1 || !m_view->takeCell())
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
    openForm(std::nullopt, std::move(*incident), freeKey());
}

void MainWindow::keepForms()
{
    for (IncidentForm *form : findChildren<IncidentForm *>())
        form->keepDraft();
}

/// Closes the forms, keeping what is typed. Not where that cannot be kept: such a form stays, and says why.
bool MainWindow::giveUpForms()
{
    for (IncidentForm *form : findChildren<IncidentForm *>()) {
        form->giveUp();
        if (form->isVisible()) {
            bringToFront(*form);
            return false;
        }
        delete form;
    }
    return true;
}

/// The same, what is typed being kept in a copy of the file, as where that is gone.
bool MainWindow::giveUpFormsInto(CaseFile &copy)
{
    for (IncidentForm *form : findChildren<IncidentForm *>()) {
        if (form->isVisible()) {
            if (const auto kept = form->giveUpInto(copy.store()); !kept) {
                tell(kept.error());
                return false;
            }
        }
        delete form;
    }
    return true;
}

/// Under which keys what is typed in the open forms is kept.
QList<QUuid> MainWindow::openForms() const
{
    QList<QUuid> keys;
    for (const IncidentForm *form : findChildren<IncidentForm *>()) {
        if (form->isVisible())
            keys << form->key();
    }
    return keys;
}

void MainWindow::reopenForms(const QList<QUuid> &keys)
{
    for (const QUuid &key : keys)
        openKept(key);
}
