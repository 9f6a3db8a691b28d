#include "casefile/Drafts.h"
#include "casefile/KeptView.h"
#include "casefile/NewFileDialog.h"
#include "casefile/OpenDialog.h"
#include "casefile/OutputFile.h"
#include "casefile/SavePath.h"
#include "casefile/Task.h"
#include "casefile/WriteLock.h"
#include "exchange/Export.h"
#include "exchange/Import.h"
#include "exchange/OwnTable.h"
#include "mainwindow/Actions.h"
#include "mainwindow/ExportDialog.h"
#include "mainwindow/FileView.h"
#include "mainwindow/ImportDialog.h"
#include "records/Printable.h"
#include "system/Secret.h"
#include "system/Settings.h"
#include "text/MessageBox.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStandardPaths>
#include <QStatusBar>
#include <QTemporaryDir>

#include <algorithm>
#include <atomic>
#include <semaphore>

namespace
{

/// The facts of a file up to this size, in bytes, are read before it is shown.
constexpr qint64 loadedAtOnce = 4LL * 1024 * 1024;
constexpr int readFor = 20'000; // ms

QString caseFiles(const Words &words)
{
    return words.translate("MainWindow", "Case files (*.dossier)");
}

/// Where the case file is that was open last; where documents are if that is not remembered.
QString usualFolder()
{
    const QStringList recent = Settings().recent();
    const QString last = recent.isEmpty() ? QString() : QFileInfo(recent.front()).absolutePath();
    return !last.isEmpty() && QFileInfo(last).isDir()
               ? last
               : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

/// The path of a case file that does not exist yet: `base`, with a number where that is taken.
QString freeName(const QString &base)
{
    QString path = base + QStringLiteral(".dossier");
    for (int i = 2; QFileInfo::exists(path); ++i)
        path = QStringLiteral("%1 %2.dossier").arg(base).arg(i);
    return path;
}

/// What a look at a case file is remembered by: the file, of which there may be copies, where it stands.
/// Nobody can read the path from it.
QString lookedAt(const CaseFile &file)
{
    const QString name = file.store().firstState() + file.path();
    return QString::fromLatin1(QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256).toHex());
}

} // namespace

/// What a new case file is to be, and where; nothing where that was given up.
std::optional<MainWindow::FileAsked> MainWindow::askNewFile()
{
    NewFileDialog dialog(*m_words, this);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    CaseFile::NewFile properties = dialog.properties();
    // Not the title: the name of a file is read by whoever sees the disk, or a list of files.
    const QString name = say(QT_TRANSLATE_NOOP("MainWindow", "New case file"));
    const QString path = askWhereToSave(this, *m_words,
                                        {.title = dialog.windowTitle(),
                                         .suggested = freeName(usualFolder() + QLatin1Char('/') + name),
                                         .filter = caseFiles(*m_words),
                                         .ending = QStringLiteral(".dossier")});
    if (path.isEmpty())
        return std::nullopt;
    if (properties.title.isEmpty())
        properties.title = QFileInfo(path).completeBaseName();
    return FileAsked{path, std::move(properties), dialog.passphrase()};
}

void MainWindow::newFile()
{
    auto asked = askNewFile();
    if (!asked || !letsSampleGo())
        return;
    createFile(asked->path, asked->properties, asked->passphrase);
    secret::wipe(asked->passphrase);
}

bool MainWindow::isSample(const QString &path) const
{
    return m_sample && QFileInfo(path).canonicalPath() == QFileInfo(m_sample->path()).canonicalFilePath();
}

/// What the sample holds, to be told from what it held: its state, and what is typed and not saved.
QString MainWindow::sampleContent() const
{
    QStringList content{m_session->state()};
    if (const auto typed = drafts(m_session->file().store())) {
        for (const Draft &one : *typed)
            content << one.content;
    }
    return content.join(QLatin1Char('\n'));
}

bool MainWindow::isSampleChanged() const
{
    return m_session ? isSample(m_session->file().path()) && sampleContent() != m_sampleSettled
                     : isLocked() && isSample(m_locked) && m_sampleChangedLocked;
}

/// Whether the sample, if it is open, may be closed, and with that deleted. What was done in it is kept in a
/// case file of one's own or discarded, as one says.
bool MainWindow::letsSampleGo()
{
    keepForms();
    if (!isSampleChanged())
        return true;
    MessageBox box(MessageBox::Warning, QStringLiteral("Dossier"),
                   say(QT_TRANSLATE_NOOP("MainWindow", "Your changes to the sample are deleted with it when "
                                                       "it is closed.")),
                   this);
    QPushButton *keep = nullptr;
    if (m_session) {
        box.setMore(say(QT_TRANSLATE_NOOP("MainWindow", "To keep them, save the sample as a case file.")));
        keep = box.addButton(say(QT_TRANSLATE_NOOP("MainWindow", "&Save as a case file…")),
                             MessageBox::AcceptRole);
        keep->setObjectName(QStringLiteral("keepSample"));
    } else {
        box.setMore(say(QT_TRANSLATE_NOOP("MainWindow", "To keep them, unlock the sample and save it as a "
                                                        "case file.")));
    }
    auto *discard =
        box.addButton(say(QT_TRANSLATE_NOOP("MainWindow", "&Discard changes")), MessageBox::DestructiveRole);
    discard->setObjectName(QStringLiteral("discardSample"));
    auto *stay = box.addButton(say(QT_TRANSLATE_NOOP("MainWindow", "&Cancel")), MessageBox::RejectRole);
    box.setDefaultButton(keep ? keep : stay);
    box.exec();
    if (keep && box.clickedButton() == keep) {
        const QString path =
            m_session ? saveCopyAs(say(QT_TRANSLATE_NOOP("MainWindow", "Save a copy")), suggestedCopy())
                      : QString();
        if (!path.isEmpty())
            Settings().remember(path);
        return !path.isEmpty();
    }
    if (box.clickedButton() != discard)
        return false;
    // It is not asked again on the way out.
    if (m_session)
        m_sampleSettled = sampleContent();
    m_sampleChangedLocked = false;
    return true;
}

bool MainWindow::createFile(const QString &path, const CaseFile::NewFile &properties,
                            const QByteArray &passphrase)
{
    // Where it is encrypted, a key is derived.
    const CaseFile::Options options{passphrase, CaseFile::Mode::Write, Settings().author(),
                                    Settings().backupFolder()};
    auto made = runTask(this, say(QT_TRANSLATE_NOOP("MainWindow", "Creating the case file…")), *m_words,
                        [&, gui = thread()](const Progress &) {
                            auto file = CaseFile::create(path, properties, options, m_vocabulary);
                            if (file)
                                (*file)->handTo(gui);
                            return file;
                        });
    if (!made) {
        tell(made.error());
        return false;
    }
    return adoptFile(std::move(*made));
}

void MainWindow::chooseFile()
{
    const FileDialogTraces traces;
    const QString path = QFileDialog::getOpenFileName(
        this, say(QT_TRANSLATE_NOOP("MainWindow", "Open case file")), usualFolder(), caseFiles(*m_words));
    if (!path.isEmpty())
        openFile(path);
}

bool MainWindow::openFile(const QString &path)
{
    const auto needed = CaseFile::needsPassphrase(path);
    // It begins like no case file that is not encrypted, and nobody has a passphrase for it.
    if (needed.value_or(true) && path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive) &&
        QFileInfo::exists(path)) {
        tell(
            {ErrorKind::NotACaseFile,
             {"MainWindow",
              QT_TRANSLATE_NOOP("MainWindow", "“%1” is a table, not a case file. Open or create a case file, "
                                              "then choose File > Import table."),
              {QFileInfo(path).fileName()}}});
        return false;
    }
    if (!needed) {
        tell(needed.error());
        return false;
    }
    return *needed ? openEncrypted(path) : openWith(path, {});
}

PassphraseEntry::Opener MainWindow::opener(const QString &path) const
{
    return [path, author = Settings().author(), backups = backupFolderOf(path),
            &vocabulary = m_vocabulary](const QByteArray &passphrase) {
        return CaseFile::open(path, {passphrase, CaseFile::Mode::Write, author, backups}, vocabulary);
    };
}

/// The sample leaves nothing behind.
QString MainWindow::backupFolderOf(const QString &path) const
{
    return isSample(path) ? QString() : Settings().backupFolder();
}

bool MainWindow::openEncrypted(const QString &path)
{
    std::optional<Opening> opening;
    OpenDialog dialog(path, opener(path), m_openings, *m_words, this);
    connect(&dialog, &OpenDialog::working, this, [&](bool on) {
        opening.reset();
        if (on)
            opening.emplace(*this);
    });
    if (dialog.exec() == QDialog::Accepted)
        return take(dialog.takeFile());
    return dialog.error() && tellUnopened(path, *dialog.error());
}

bool MainWindow::openWith(const QString &path, QByteArray passphrase)
{
    const Opening opening(*this);
    CaseFile::Options options{secret::kept(passphrase), CaseFile::Mode::Write, Settings().author(),
                              backupFolderOf(path)};
    auto file = opened(path, options);
    secret::wipe(options.passphrase);
    secret::wipe(passphrase);
    return file ? take(std::move(*file)) : tellUnopened(path, file.error());
}

/// Deriving a key takes half a second, checking a file of some size its time.
Result<std::unique_ptr<CaseFile>> MainWindow::opened(const QString &path, const CaseFile::Options &options)
{
    QApplication::setOverrideCursor(Qt::WaitCursor);
    auto file = runTask(this, say(QT_TRANSLATE_NOOP("MainWindow", "Opening the case file…")), *m_words,
                        [&, gui = thread()](const Progress &) {
                            // One that was given up may still have the file.
                            m_openings.waitForDone();
                            auto made = CaseFile::open(path, options, m_vocabulary);
                            if (made)
                                (*made)->handTo(gui);
                            return made;
                        });
    QApplication::restoreOverrideCursor();
    return file;
}

/// Shows what was opened. The lock that another computer left is asked about only now, for the first look
/// could still be refused.
bool MainWindow::take(std::unique_ptr<CaseFile> file)
{
    if (!file->isLockedElsewhere() || !takesOver(*file))
        return adoptFile(std::move(file));
    const Opening opening(*this);
    const QString path = file->path();
    CaseFile::Options options = file->options();
    options.passphrase = secret::kept(options.passphrase);
    options.breakLock = true;
    file.reset();
    auto again = opened(path, options);
    secret::wipe(options.passphrase);
    return again ? adoptFile(std::move(*again)) : tellUnopened(path, again.error());
}

/// Whether a backup was opened in its place.
bool MainWindow::tellUnopened(const QString &path, const Error &error)
{
    if (error.kind == ErrorKind::Damaged)
        return openBackupOf(path, error);
    tell(error);
    return false;
}

bool MainWindow::takesOver(const CaseFile &file)
{
    const QString name = isolated(QFileInfo(file.path()).fileName());
    const auto told = writelock::read(file.writer());
    MessageBox box(MessageBox::Warning, QStringLiteral("Dossier"),
                   told ? m_words->translate("MainWindow", "“%1” is locked from the computer “%2” since %3.")
                              .arg(name, isolated(told->host), m_words->moment(told->since))
                        : m_words->translate("MainWindow", "“%1” is locked from another computer.").arg(name),
                   this);
    box.setMore(say(QT_TRANSLATE_NOOP(
        "MainWindow",
        "If the case file is still open there, what is entered in both places is lost in one of them. "
        "Remove the lock only if you are sure that it is not.")));
    auto *remove =
        box.addButton(say(QT_TRANSLATE_NOOP("MainWindow", "Remove the lock")), MessageBox::DestructiveRole);
    remove->setObjectName(QStringLiteral("breakLock"));
    box.setDefaultButton(
        box.addButton(say(QT_TRANSLATE_NOOP("MainWindow", "Open read-only")), MessageBox::RejectRole));
    box.exec();
    return box.clickedButton() == remove;
}

bool MainWindow::adoptFile(std::unique_ptr<CaseFile> file)
{
    // A small file is there whole at once; of a large one, first the first rows.
    std::shared_ptr<Facts> facts;
    if (QFileInfo(file->path()).size() < loadedAtOnce) {
        const auto moment = file->store().reading();
        auto loaded = moment ? Facts::load(file->store()) : std::unexpected(moment.error());
        if (!loaded) {
            tell(loaded.error());
            return false;
        }
        facts = std::make_shared<Facts>(std::move(*loaded));
    }
    // What is typed in the file that is open is kept there, or nothing else is opened.
    if (!isSample(file->path()) && !letsSampleGo())
        return false;
    if (!(m_intoCopy ? giveUpFormsInto(*file) : giveUpForms()))
        return false;
    // Of a lock in which the program ended; what was unlocked has taken its own.
    (void)keptview::take(*file);
    const Migrated moved = file->migrated();
    const auto takenBack = file->takenBack();
    // Opening has swept already; this is what it could not.
    const QStringList left = file->isReadOnly() ? QStringList() : file->sweep();
    leaveFile(m_sample ? End::Now : End::Soon);
    if (!isSample(file->path())) {
        m_sample.reset();
        Settings().remember(file->path());
    }
    m_contradicted.clear();
    // Locking, and opening again, begin no other session.
    const QString looked = lookedAt(*file);
    if (looked != m_lookedAt) {
        m_place.reset();
        m_lastLook = Settings().lastLook(looked);
        m_lookedAt = looked;
        m_authorLater = false;
    }
    m_session = std::make_unique<Session>(std::move(file), std::move(facts));
    m_undoLost = false;
    m_session->setApplier(
        [this](const CaseFile &opened, Change change) { return applyElsewhere(opened, std::move(change)); });
    m_session->setBeforeChange([this] { askAuthorOnce(); });
    connect(m_session.get(), &Session::answered, this, [this] {
        showStatus();
        enableActions();
    });
    connect(m_session.get(), &Session::changed, this, [this] { enableActions(); });
    // Not from within: a message has a loop of its own, in which the command that failed could be forgotten
    // while it is still being undone.
    connect(m_session.get(), &Session::failed, this, &MainWindow::tell, Qt::QueuedConnection);
    connect(m_session.get(), &Session::told, this, [this](const QString &text) { tellDone(text); });
    connect(m_session.get(), &Session::written, this, [this](const QString &path) {
        statusBar()->showMessage(
            m_words->translate("MainWindow", "Saved as %1").arg(printable(QDir::toNativeSeparators(path))),
            readFor);
    });
    connect(m_session.get(), &Session::waiting, this,
            [this](const QString &text) { statusBar()->showMessage(text, readFor); });
    // Not from within: as the stack moves, the notice of what was done goes.
    connect(m_session.get(), &Session::undone, this, &MainWindow::tellUndone, Qt::QueuedConnection);
    connect(m_session.get(), &Session::changedElsewhere, this, [this](bool undoLost) {
        statusBar()->showMessage(
            withUndoLost(say(QT_TRANSLATE_NOOP("MainWindow", "Another program changed the case file. Its "
                                                             "current content is shown.")),
                         undoLost),
            readFor);
    });
    connect(m_session.get(), &Session::verified, this, &MainWindow::tellContradicted);
    // Not from within: a message has a loop of its own.
    connect(m_session.get(), &Session::lost, this, &MainWindow::tell, Qt::QueuedConnection);
    for (const auto changed : {&Session::foundAgain, &Session::writerChanged}) {
        connect(m_session.get(), changed, this, [this] {
            showStatus();
            enableActions();
        });
    }
    connect(m_session.get(), &Session::lost, this, [this] {
        showStatus();
        enableActions();
    });
    connect(
        m_session.get(), &Session::unreadable, this,
        [this](const Error &error) {
            tell(error);
            giveUpDialogs([this] { closeFile(); });
        },
        Qt::QueuedConnection);
    connect(&m_session->undoStack(), &QUndoStack::indexChanged, this, [this] { enableActions(); });
    rebuild();
    if (m_session->file().isEncrypted())
        m_lockWatch.begin();
    m_session->backUpDaily();
    if (!left.isEmpty()) {
        QMetaObject::invokeMethod(
            this, [this, left] { tell(CaseFile::leftBehind(left)); }, Qt::QueuedConnection);
    }
    if (takenBack) {
        QMetaObject::invokeMethod(
            this, [this, taken = *takenBack] { tellTakenBack(taken); }, Qt::QueuedConnection);
    }
    if (moved.sidesOfBattles > 0) {
        QMetaObject::invokeMethod(
            this, [this, moved] { tellMigrated(moved); }, Qt::QueuedConnection);
    }
    return true;
}

void MainWindow::tellTakenBack(const Message &taken)
{
    MessageBox box(MessageBox::Information, QStringLiteral("Dossier"), m_words->say(taken), this);
    box.addButton(say(QT_TRANSLATE_NOOP("MainWindow", "Close")), MessageBox::RejectRole);
    box.exec();
}

void MainWindow::tellMigrated(const Migrated &migrated)
{
    MessageBox box(
        MessageBox::Information, QStringLiteral("Dossier"),
        m_words->translate("MainWindow",
                           "In %n incidents, the sides of a battle were recorded as alleged perpetrators. "
                           "They are now recorded as parties to the conflict.",
                           nullptr, migrated.sidesOfBattles),
        this);
    QString more = say(QT_TRANSLATE_NOOP(
        "MainWindow", "An earlier version of Dossier imported them from UCDP GED in this way. "
                      "Each change is in the history of its incident."));
    if (const auto filters = migrated.toldOfFilters())
        more += QStringLiteral("\n\n") + m_words->say(*filters);
    box.setMore(more);
    box.addButton(say(QT_TRANSLATE_NOOP("MainWindow", "Close")), MessageBox::RejectRole);
    box.exec();
}

void MainWindow::tellContradicted(const Contradictions &found)
{
    const auto &[references, others] = found;
    QStringList said;
    if (!references.isEmpty()) {
        constexpr qsizetype named = 10;
        QString list = references.mid(0, named).join(QStringLiteral(", "));
        if (references.size() > named)
            list += QStringLiteral(", …");
        said << m_words
                    ->translate("MainWindow",
                                "%n incidents were changed by another program and do not match "
                                "their history: %1.",
                                nullptr, references.size())
                    .arg(list);
    }
    for (const Message &other : others)
        said << m_words->say(other);
    const QString before = std::exchange(m_contradicted, said.join(QLatin1Char('\n')));
    showStatus();
    if (!m_contradicted.isEmpty() && m_contradicted != before)
        showContradictions();
}

void MainWindow::showContradictions()
{
    if (m_contradicted.isEmpty())
        return;
    MessageBox box(MessageBox::Warning, QStringLiteral("Dossier"), m_contradicted, this);
    box.setMore(say(QT_TRANSLATE_NOOP(
        "MainWindow", "What does not match its history cannot be exported or published. Check "
                      "the case file with “dossier check”, and restore a backup.")));
    box.addButton(say(QT_TRANSLATE_NOOP("MainWindow", "Close")), MessageBox::RejectRole);
    box.exec();
}

Result<Change> MainWindow::applyElsewhere(const CaseFile &file, Change change)
{
    return runTask(this, say(QT_TRANSLATE_NOOP("MainWindow", "Saving the change…")), *m_words,
                   [&](const Progress &progress) -> Result<Change> {
                       const auto again = file.openAgain();
                       if (!again)
                           return std::unexpected(again.error());
                       return (*again)->store().apply(std::move(change), progress);
                   });
}

void MainWindow::closeFile()
{
    if ((!m_session && !isLocked()) || !letsSampleGo() || !giveUpForms())
        return;
    leaveFile();
    m_place.reset();
    m_sample.reset();
    rebuild();
}

void MainWindow::leaveFile(End end)
{
    m_locked.clear();
    m_lockedForms.clear();
    dropSession(end);
}

void MainWindow::rememberLook()
{
    Settings().rememberLook(lookedAt(m_session->file()),
                            {m_session->state(), QDateTime::currentDateTimeUtc()});
}

/// Where the copy is; empty where there is none.
QString MainWindow::saveCopyAs(const QString &title, const QString &suggested)
{
    const QString path = askWhereToSave(this, *m_words,
                                        {.title = title,
                                         .suggested = suggested,
                                         .filter = caseFiles(*m_words),
                                         .ending = QStringLiteral(".dossier")});
    if (path.isEmpty() || !m_session)
        return {};
    // What no longer stands under its name can be read by the connection that has it open, and by no other.
    const bool alone = m_session->whyLost() || !m_session->file().store().changeCounter();
    const auto copied =
        alone ? m_session->file().saveCopy(path)
              : runTask(this, say(QT_TRANSLATE_NOOP("MainWindow", "Saving a copy…")), *m_words,
                        [&](const Progress &progress) -> Result<void> {
                            const auto file = m_session->file().openAgain();
                            return file ? (*file)->saveCopy(path, progress) : std::unexpected(file.error());
                        });
    if (!copied) {
        tell(copied.error());
        return {};
    }
    if (isSample(m_session->file().path()))
        m_sampleSettled = sampleContent();
    return path;
}

/// Where a copy to work in may be saved.
QString MainWindow::suggestedCopy() const
{
    const QFileInfo info(m_session->file().path());
    const bool sample = isSample(info.filePath());
    const QString folder = sample ? usualFolder()
                           : QFileInfo(info.absolutePath()).isWritable()
                               ? info.absolutePath()
                               : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString name = sample ? info.completeBaseName()
                                : m_words->translate("MainWindow", "%1 (copy)").arg(info.completeBaseName());
    return freeName(folder + QLatin1Char('/') + name);
}

void MainWindow::saveCopy()
{
    const QString path = saveCopyAs(say(QT_TRANSLATE_NOOP("MainWindow", "Save a copy")),
                                    QFileInfo(m_session->file().path()).absolutePath());
    if (!path.isEmpty())
        statusBar()->showMessage(m_words->translate("MainWindow", "Copy saved as %1")
                                     .arg(printable(QDir::toNativeSeparators(path))),
                                 readFor);
}

/// Of a file that cannot be changed: what is done goes on in the copy.
void MainWindow::workInCopy()
{
    if (!m_session)
        return;
    keepForms();
    const QString copy =
        saveCopyAs(say(QT_TRANSLATE_NOOP("MainWindow", "Save a copy and work in it")), suggestedCopy());
    if (copy.isEmpty())
        return;
    // What is typed goes along, also where the file itself keeps nothing any more.
    const QList<QUuid> forms = openForms();
    {
        const QScopedValueRollback intoCopy(m_intoCopy, true);
        openInPlace(copy);
    }
    if (m_session && m_session->file().path() == QFileInfo(copy).canonicalFilePath())
        reopenForms(forms);
}

/// For editing, once whoever had it has closed it, or its lock is to be removed.
void MainWindow::reopen()
{
    if (!m_session || !m_session->file().isReadOnly())
        return;
    openInPlace(m_session->file().path());
}

/// With the passphrase and the filter of the file that is open.
void MainWindow::openInPlace(const QString &path)
{
    const Filter filter = m_session->filter();
    QByteArray passphrase = secret::kept(m_session->file().options().passphrase);
    const Opening opening(*this);
    if (openWith(path, std::move(passphrase)))
        m_session->setFilter(filter);
}

bool MainWindow::waitForCounts()
{
    if (m_session->isCounted())
        return true;
    const auto done = std::make_shared<std::binary_semaphore>(0);
    QObject listener;
    for (const auto ended : {&Session::answered, &Session::loaded}) {
        connect(m_session.get(), ended, &listener, [this, done] {
            if (m_session->isCounted())
                done->release();
        });
    }
    const auto failed = std::make_shared<std::atomic<bool>>(false);
    for (const auto ended : {&Session::failed, &Session::unreadable})
        connect(m_session.get(), ended, &listener, [failed] { *failed = true; });
    const auto waited =
        runTask(this, say(QT_TRANSLATE_NOOP("MainWindow", "Counting…")), *m_words,
                [session = m_session.get(), done, failed](const Progress &progress) -> Result<void> {
                    while (!done->try_acquire_for(std::chrono::milliseconds(50))) {
                        if (progress.cancelled() || *failed)
                            return std::unexpected(Error{ErrorKind::Cancelled, {}});
                        progress.at(session->readPermille(), 1000);
                    }
                    return {};
                });
    return waited && m_session && m_session->isCounted();
}

void MainWindow::exportTable()
{
    if (!waitForCounts())
        return;
    ExportDialog dialog(*m_session, *m_words, this);
    if (dialog.exec() != QDialog::Accepted || !m_session)
        return;
    const QFileInfo info(m_session->file().path());
    const QString path = askWhereToSave(this, *m_words,
                                        {.title = dialog.windowTitle(),
                                         .suggested = info.absolutePath() + QLatin1Char('/') +
                                                      info.completeBaseName() + QStringLiteral(".csv"),
                                         .filter = m_words->translate("MainWindow", "CSV tables (*.csv)"),
                                         .ending = QStringLiteral(".csv"),
                                         .replaces = tableTarget({}, info.filePath())});
    if (!path.isEmpty())
        exportTableTo(path, dialog.visibilityAtMost(), dialog.withTags());
}

bool MainWindow::exportTableTo(const QString &path, Visibility visibilityAtMost, bool withTags)
{
    ExportOptions options{
        .filter = m_session->filter(), .visibilityAtMost = visibilityAtMost, .withTags = withTags};
    if (OutputFile::isOtherKindThere(tableTarget(path, m_session->file().path()))) {
        MessageBox box(MessageBox::Warning, QStringLiteral("Dossier"),
                       m_words->translate("MainWindow", "“%1” already exists and is not a CSV table.")
                           .arg(QFileInfo(path).fileName()),
                       this);
        box.setMore(say(QT_TRANSLATE_NOOP("MainWindow", "If you replace it, its content is lost.")));
        auto *replace = box.addButton(say(QT_TRANSLATE_NOOP("MainWindow", "Replace the file")),
                                      MessageBox::DestructiveRole);
        replace->setObjectName(QStringLiteral("replaceFile"));
        box.setDefaultButton(
            box.addButton(say(QT_TRANSLATE_NOOP("MainWindow", "Cancel")), MessageBox::RejectRole));
        box.exec();
        if (box.clickedButton() != replace || !m_session)
            return false;
        options.force = true;
    }
    const auto written =
        runTask(this, say(QT_TRANSLATE_NOOP("MainWindow", "Exporting the table…")), *m_words,
                [&, take = m_session->snapshots()](const Progress &progress) -> Result<Exported> {
                    const auto snapshot = take(progress);
                    return snapshot ? ::exportTable(*snapshot, options, path, progress)
                                    : Result<Exported>(std::unexpected(snapshot.error()));
                });
    if (!written) {
        tell(written.error());
        return false;
    }
    statusBar()->showMessage(m_words->translate("Export", "%n rows written", nullptr, written->rows) +
                                 QStringLiteral(" – ") + inWords(written->incidents, *m_words) +
                                 QStringLiteral(" – ") + printable(QDir::toNativeSeparators(path)),
                             readFor);
    return true;
}
