#include "casefile/AuthorDialog.h"
#include "casefile/KeptView.h"
#include "casefile/OutputFile.h"
#include "casefile/PassphraseDialog.h"
#include "casefile/Purge.h"
#include "casefile/PurgeDialog.h"
#include "casefile/RestoreDialog.h"
#include "casefile/Task.h"
#include "incidents/IncidentForm.h"
#include "mainwindow/FileView.h"
#include "mainwindow/MainWindow.h"
#include "mainwindow/SettingsDialog.h"
#include "records/Erasure.h"
#include "system/Secret.h"
#include "system/Settings.h"
#include "text/FocusOrder.h"
#include "text/MessageBox.h"
#include "vocabulary/Words.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProgressDialog>
#include <QPushButton>
#include <QStatusBar>

#include <algorithm>

namespace
{

/// What an erasure does to what is no record: unsaved forms and saved filters, by their names.
QStringList keptAfter(const Purged &found, const Words &words)
{
    QStringList told;
    const auto named = [&](const char *text, QStringList names) {
        constexpr qsizetype atMost = 10;
        const qsizetype more = names.size() - atMost;
        names = names.mid(0, atMost);
        if (more > 0)
            names << words.translate("MainWindow", "%n more", nullptr, more);
        if (!names.isEmpty())
            told << words.translate("MainWindow", text).arg(words.list(names));
    };
    QStringList forms;
    for (const QString &reference : found.forms)
        forms << (reference.isEmpty() ? words.translate("IncidentForm", "New incident") : reference);
    QStringList renamed, deleted;
    for (const auto &[names, quoted] :
         {std::pair(&found.filtersRenamed, &renamed), std::pair(&found.filtersDeleted, &deleted)}) {
        for (const QString &name : *names)
            *quoted << words.quoted(name);
    }
    named(QT_TRANSLATE_NOOP("MainWindow", "Unsaved forms in which it will be erased: %1."), forms);
    if (found.formsDeleted > 0) {
        told << words.translate("MainWindow",
                                "%n unsaved forms that cannot be read contain it and will be deleted.",
                                nullptr, found.formsDeleted);
    }
    named(QT_TRANSLATE_NOOP("MainWindow", "Saved filters that will be renamed: %1."), renamed);
    named(
        QT_TRANSLATE_NOOP("MainWindow", "Saved filters that will be deleted, because they look for it: %1."),
        deleted);
    if (found.view) {
        told << words.translate("MainWindow", "The filter that was set when the case file was locked looks "
                                              "for it and will be reset.");
    }
    return told;
}

} // namespace

MainWindow::Opening::Opening(MainWindow &window)
    : m_window(window)
    , m_within(std::exchange(window.m_opening, true))
{
    // The file may be that of a session that still ends.
    qDeleteAll(window.findChildren<Session *>(Qt::FindDirectChildrenOnly));
}

MainWindow::Opening::~Opening()
{
    m_window.m_opening = m_within;
    // Not at once: who opened the file still has to do with it.
    if (!m_within && std::exchange(m_window.m_lockOnceOpen, false))
        QMetaObject::invokeMethod(&m_window, &MainWindow::lock, Qt::QueuedConnection);
}

namespace
{

/// Until a dialog can be given up, nothing of it is seen, and nothing is typed into it.
void cover(QDialog &dialog)
{
    auto *sheet = new QWidget(&dialog);
    sheet->setAutoFillBackground(true);
    sheet->setFocusPolicy(Qt::StrongFocus);
    sheet->setGeometry(dialog.rect());
    sheet->show();
    sheet->raise();
    sheet->setFocus();
    dialog.setWindowTitle(QStringLiteral("Dossier"));
    dialog.repaint();
}

} // namespace

void MainWindow::lock()
{
    if (!m_session)
        m_lockOnceOpen = m_opening;
    if (!m_session || !m_session->file().isEncrypted() || isLocked())
        return;
    m_lockWatch.end();
    m_locked = m_session->file().path();
    m_lockedForms = openForms();
    if (m_view)
        centralWidget()->hide();
    m_openForms->hide();
    repaint();
    for (QDialog *dialog : findChildren<QDialog *>()) {
        if (dialog->isVisible())
            cover(*dialog);
    }
    m_clipboard.forget();
    giveUpDialogs([this] { finishLock(); });
}

void MainWindow::giveUpDialogs(const std::function<void()> &then, int attempt)
{
    // Work and dialogs stand on the session and go first. Each runs a loop of its own that must come back
    // before what it stands on is taken away.
    for (QProgressDialog *progress : findChildren<QProgressDialog *>())
        progress->cancel();
    if (QWidget *popup = QApplication::activePopupWidget(); popup && !popup->close())
        popup->hide(); // what cannot be read in it is given up
    constexpr int patience = 100;
    QDialog *open = nullptr;
    for (QDialog *dialog : findChildren<QDialog *>()) {
        open = dialog;
        // What stands before another one goes first: it would be taken away with it.
        if (std::ranges::any_of(dialog->findChildren<QDialog *>(), &QWidget::isVisible))
            continue;
        auto *form = qobject_cast<IncidentForm *>(dialog);
        if (dialog->isVisible() && attempt < patience && form)
            form->giveUp();
        else if (dialog->isVisible() && attempt < patience)
            dialog->reject();
        else if (dialog->isVisible())
            dialog->done(QDialog::Rejected); // its draft could not be kept; a leak would be worse
    }
    if (open || QApplication::activePopupWidget()) {
        constexpr int soon = 20; // ms
        QTimer::singleShot(soon, this, [this, then, attempt] { giveUpDialogs(then, attempt + 1); });
        return;
    }
    then();
}

void MainWindow::finishLock()
{
    // What was looked for may be as secret as what was found: while the file is locked, it is nowhere else.
    if (const Filter &filter = m_session->filter(); !filter.isEmpty()) {
        (void)keptview::keep(m_session->file(),
                             QString::fromUtf8(QJsonDocument(toJson(filter)).toJson(QJsonDocument::Compact)));
    }
    m_sampleChangedLocked = isSampleChanged();
    m_undoLost = m_session->undoStack().count() > 0;
    dropSession();
    rebuild();
    m_lockWatch.letSuspend();
}

void MainWindow::leave()
{
    // First of all: nobody says how long there is.
    keepForms();
    m_lockWatch.end();
    giveUpDialogs([this] {
        m_locked.clear();
        dropSession();
        m_lockWatch.letSuspend();
        close();
        QCoreApplication::quit();
    });
}

void MainWindow::unlocked(std::unique_ptr<CaseFile> file)
{
    const QList<QUuid> forms = m_lockedForms;
    const QString view = file ? keptview::take(*file).value_or(QString()) : QString();
    if (!file || !take(std::move(file)))
        return;
    if (!view.isEmpty())
        m_session->setFilter(filterFromJson(QJsonDocument::fromJson(view.toUtf8()).object()));
    reopenForms(forms);
}

bool MainWindow::rework(const QString &label, const Work &work, std::optional<QByteArray> passphrase)
{
    if (!giveUpForms())
        return false;
    // The work has the file for itself, in its own thread; the window opens it anew behind it.
    const CaseFile &file = m_session->file();
    const QString path = file.path();
    CaseFile::Options options = file.options();
    options.passphrase = secret::kept(options.passphrase);
    const Filter filter = m_session->filter();
    const bool undoLost = m_session->undoStack().count() > 0;
    const Opening opening(*this);
    dropSession();
    setCentralWidget(new QWidget(this));
    const auto done = runTask(this, label, *m_words, [&](const Progress &progress) -> Result<void> {
        const auto alone = CaseFile::open(path, options, m_vocabulary);
        if (!alone)
            return std::unexpected(alone.error());
        return work(**alone, progress);
    });
    const bool opened = openWith(path, done && passphrase ? *passphrase : options.passphrase);
    secret::wipe(options.passphrase);
    if (passphrase)
        secret::wipe(*passphrase);
    if (opened)
        m_session->setFilter(filter);
    else
        rebuild();
    m_undoLost = undoLost;
    if (!done)
        tell(done.error());
    return done.has_value();
}

/// What is said of work for which the file was closed, and what that took.
QString MainWindow::withUndoLost(const QString &text, bool undoLost) const
{
    return undoLost ? text + QLatin1Char(' ') +
                          say(QT_TRANSLATE_NOOP("MainWindow", "Earlier changes can no longer be undone."))
                    : text;
}

void MainWindow::changePassphrase()
{
    if (!m_session)
        return;
    PassphraseDialog dialog(m_session->file(), *m_words, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QByteArray fresh = secret::kept(dialog.passphrase());
    const bool plain = fresh.isEmpty(), wasPlain = !m_session->file().isEncrypted();
    CaseFile::Rekeyed rekeyed;
    const bool done = rework(
        plain ? say(QT_TRANSLATE_NOOP("MainWindow", "Removing encryption…"))
              : say(QT_TRANSLATE_NOOP("MainWindow", "Encrypting the case file…")),
        [&fresh, &rekeyed](CaseFile &file, const Progress &progress) -> Result<void> {
            auto changed = file.setPassphrase(fresh, progress);
            if (!changed)
                return std::unexpected(changed.error());
            rekeyed = std::move(*changed);
            return {};
        },
        fresh);
    if (done && !rekeyed.left.isEmpty()) {
        tell(Error{
            ErrorKind::NotReadable,
            {"MainWindow",
             QT_TRANSLATE_NOOP("MainWindow",
                               "The passphrase was changed, but these files still hold the earlier content "
                               "and were not deleted: “%1”. Backups among them may hold changes that this "
                               "case file does not have. Check them, then delete them manually."),
             {rekeyed.left.join(QStringLiteral(", "))}}});
    } else if (done && rekeyed.noBackup) {
        tell(*rekeyed.noBackup);
    } else if (done) {
        statusBar()->showMessage(
            withUndoLost(plain ? say(QT_TRANSLATE_NOOP("MainWindow", "The case file is no longer encrypted."))
                               : say(QT_TRANSLATE_NOOP("MainWindow", "The new passphrase is now in use.")),
                         m_undoLost),
            5000);
    }
    if (done && rekeyed.hadOtherNames) {
        tell(Error{ErrorKind::NotReadable,
                   {"MainWindow",
                    wasPlain ? QT_TRANSLATE_NOOP("MainWindow",
                                                 "The case file is encrypted now, but it had another name on "
                                                 "this disk (a hard link, as some backup programs make); "
                                                 "there it is still unencrypted. Delete it there if nobody "
                                                 "is to read it.")
                             : QT_TRANSLATE_NOOP("MainWindow",
                                                 "The passphrase was changed, but the case file had another "
                                                 "name on this disk (a hard link, as some backup programs "
                                                 "make); there it keeps the earlier one. Delete it there if "
                                                 "nobody is to read it.")}});
    }
}

void MainWindow::restore()
{
    RestoreDialog dialog(*m_session, *m_words, this);
    if (dialog.exec() != QDialog::Accepted || dialog.change().isEmpty())
        return;
    Change change = dialog.change();
    const QString name = dialog.name();
    std::vector<IncidentId> touched = change.hide;
    for (const Change::Edit &edit : change.edits) {
        if (edit.before)
            touched.push_back(edit.before->id);
    }
    const auto reason = reasonFor(touched, Act::Restore);
    if (!reason)
        return;
    change.reason = reason->isEmpty() ? name : *reason;
    m_session->submit(std::move(change), name);
}

bool MainWindow::openBackupOf(const QString &path, const Error &damage)
{
    const auto backups =
        backups::ofUnreadable(QFileInfo(path).canonicalFilePath(), Settings().backupFolder());
    if (backups.empty()) {
        tell(damage);
        return false;
    }
    const QFileInfo info(path);
    const QString base = info.absolutePath() + QLatin1Char('/') + info.completeBaseName();
    QString copy = base + QStringLiteral("-restored.dossier");
    for (int i = 2; QFileInfo::exists(copy); ++i)
        copy = QStringLiteral("%1-restored-%2.dossier").arg(base).arg(i);
    MessageBox box(MessageBox::Warning, QStringLiteral("Dossier"), m_words->say(damage.message), this);
    box.setMore(m_words
                    ->translate("MainWindow",
                                "The latest backup is from %1. You can open a copy of it as %2; the "
                                "damaged file will not be changed.")
                    .arg(m_words->moment(backups.front().at), QFileInfo(copy).fileName()));
    auto *open = box.addButton(say(QT_TRANSLATE_NOOP("MainWindow", "Open a copy of the backup")),
                               MessageBox::AcceptRole);
    open->setObjectName(QStringLiteral("openBackup"));
    box.addButton(say(QT_TRANSLATE_NOOP("MainWindow", "Close")), MessageBox::RejectRole);
    box.exec();
    if (box.clickedButton() != open)
        return false;
    const auto copied = runTask(this, say(QT_TRANSLATE_NOOP("MainWindow", "Saving a copy…")), *m_words,
                                [&](const Progress &) { return copyWhole(backups.front().path, copy); });
    if (!copied) {
        tell(copied.error());
        return false;
    }
    return openFile(copy);
}

void MainWindow::purge()
{
    askAuthorOnce();
    PurgeDialog dialog(std::ssize(m_session->file().backups()), *m_words, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    // What is typed may be in no draft yet. A form that cannot keep it says why.
    for (IncidentForm *form : findChildren<IncidentForm *>()) {
        if (!form->keepDraft()) {
            bringToFront(*form);
            return;
        }
    }
    const QString text = dialog.text();
    const QString reason = dialog.reason();
    // It writes, and takes it back: nobody may read meanwhile.
    m_session->standAside();
    const auto found = runTask(this, say(QT_TRANSLATE_NOOP("MainWindow", "Searching…")), *m_words,
                               [&](const Progress &) -> Result<Purged> {
                                   const auto file = m_session->file().openAgain();
                                   if (!file)
                                       return std::unexpected(file.error());
                                   return ::purge((*file)->store(), text, reason, true);
                               });
    m_session->resume();
    if (!found) {
        tell(found.error());
        return;
    }
    const auto count = [&](const char *said, qint64 number) {
        return m_words->translate("MainWindow", said, nullptr, number);
    };
    MessageBox box(MessageBox::NoIcon, dialog.windowTitle(), QString(), this);
    if (found->isNothing()) {
        box.setText(m_words->translate("MainWindow", "%1 was not found in this case file.")
                        .arg(m_words->quoted(text)));
        box.addButton(say(QT_TRANSLATE_NOOP("MainWindow", "Close")), MessageBox::RejectRole);
        box.exec();
        return;
    }
    box.setText(m_words->translate("MainWindow", "Erase %1 permanently?").arg(m_words->quoted(text)));
    QStringList places; // where it stands
    for (const auto &[said, number] :
         {std::pair(QT_TRANSLATE_N_NOOP("MainWindow", "%n incidents"), found->incidents),
          std::pair(QT_TRANSLATE_N_NOOP("MainWindow", "%n history entries"), found->entries),
          std::pair(QT_TRANSLATE_N_NOOP("MainWindow", "%n other places"), found->others)}) {
        if (number > 0)
            places << count(said, number);
    }
    QStringList more;
    if (!places.isEmpty())
        more << m_words->list(places) + QLatin1Char('.');
    more << keptAfter(*found, *m_words);
    more << say(QT_TRANSLATE_NOOP("MainWindow", "This cannot be undone."));
    box.setMore(more.join(QLatin1Char('\n')));
    auto *go =
        box.addButton(say(QT_TRANSLATE_NOOP("MainWindow", "Erase permanently")), MessageBox::DestructiveRole);
    go->setObjectName(QStringLiteral("purgeNow"));
    box.setDefaultButton(
        box.addButton(say(QT_TRANSLATE_NOOP("MainWindow", "Cancel")), MessageBox::RejectRole));
    box.exec();
    if (box.clickedButton() != go)
        return;
    const bool backupsToo = dialog.removesBackups();
    // What is shown would be kept in the file at the next lock.
    if (Erasure(text, {}).isInAny(toJson(m_session->filter())))
        m_session->setFilter({});
    const bool done = rework(
        say(QT_TRANSLATE_NOOP("MainWindow", "Erasing…")),
        [&](CaseFile &file, const Progress &) -> Result<void> {
            const QStringList going = backupsToo ? file.ownBackups() : QStringList();
            if (const auto purged = ::purge(file.store(), text, reason, false, going); !purged)
                return std::unexpected(purged.error());
            if (backupsToo)
                return file.removeBackups();
            // What broken off work left beside the file holds the text, too.
            const QStringList left = file.sweep();
            return left.isEmpty() ? Result<void>() : std::unexpected(CaseFile::leftBehind(left));
        },
        std::nullopt);
    if (done)
        statusBar()->showMessage(
            withUndoLost(say(QT_TRANSLATE_NOOP("MainWindow", "The text was erased.")), m_undoLost), 5000);
}

void MainWindow::settings()
{
    SettingsDialog dialog(*m_words, inFront());
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_lockWatch.setLimit(std::chrono::minutes(Settings().lockAfter()));
    if (!dialog.isForgotten())
        tell(stillOnDisk());
    if (!Settings().keepsRecent())
        showRecentAnew();
    if (m_session)
        m_session->setOptions(Settings().author(), backupFolderOf(m_session->file().path()));
}

/// At the first change that is made on this computer, unless it was said before; who puts it off is asked
/// again with the next case file.
void MainWindow::askAuthorOnce()
{
    if (Settings().knowsAuthor() || m_authorLater)
        return;
    m_authorLater = AuthorDialog(*m_words, inFront()).exec() == QDialog::Rejected;
    m_session->setOptions(Settings().author(), backupFolderOf(m_session->file().path()));
}
