#include "casefile/CaseFileInMaking.h"
#include "casefile/Task.h"
#include "exchange/Import.h"
#include "exchange/Pasted.h"
#include "mainwindow/FileView.h"
#include "mainwindow/ImportDialog.h"
#include "mainwindow/MainWindow.h"
#include "system/Secret.h"
#include "system/Settings.h"
#include "text/Notice.h"
#include "vocabulary/Words.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QTemporaryDir>

#include <algorithm>

/// What was made of a table: a case file that holds it.
struct MainWindow::FileMade {
    std::unique_ptr<CaseFile> file;
    ImportReport report;
};

/// Makes a case file and takes a table into it; where that fails, or is cancelled, there is no file.
Result<MainWindow::FileMade> MainWindow::fileOf(const QString &table, const FileAsked &asked,
                                                const QString &label, const ImportOptions &options)
{
    // What comes with the program was entered by nobody.
    const bool own = table.startsWith(QLatin1Char(':'));
    const Settings settings;
    CaseFile::Options as{secret::kept(asked.passphrase), CaseFile::Mode::Write,
                         own ? QStringLiteral("Dossier") : settings.author(),
                         own ? QString() : settings.backupFolder()};
    auto made = runTask(
        this, label, *m_words,
        [&, gui = thread(), author = settings.author()](const Progress &progress) -> Result<FileMade> {
            ImportReport report;
            auto file = createFilled(asked.path, asked.properties, as, m_vocabulary,
                                     [&](CaseFile &into) -> Result<void> {
                                         auto taken = ::importTable(into, table, options, progress);
                                         if (!taken)
                                             return std::unexpected(taken.error());
                                         report = std::move(*taken);
                                         return {};
                                     });
            if (!file)
                return std::unexpected(file.error());
            (*file)->setAuthor(author);
            (*file)->handTo(gui);
            return FileMade{std::move(*file), std::move(report)};
        });
    secret::wipe(as.passphrase);
    return made;
}

/// The sample comes with the program, as a table. A case file of it is made for the moment alone.
void MainWindow::openSample()
{
    auto folder = std::make_unique<QTemporaryDir>(QDir::tempPath() + QStringLiteral("/dossier-XXXXXX"));
    const QString path =
        folder->filePath(say(QT_TRANSLATE_NOOP("MainWindow", "Sample")) + QStringLiteral(".dossier"));
    const CaseFile::NewFile properties{
        say(QT_TRANSLATE_NOOP("MainWindow", "Sahel 2020 (sample, partly illustrative)")),
        m_words->language()};
    auto made = fileOf(QStringLiteral(":/sample/sahel-2020.csv"), {path, properties, {}},
                       say(QT_TRANSLATE_NOOP("MainWindow", "Opening the sample…")), {});
    if (!made) {
        tell(made.error());
        return;
    }
    std::swap(m_sample, folder);
    if (adoptFile(std::move(made->file)))
        m_sampleSettled = sampleContent();
    else
        std::swap(m_sample, folder);
}

/// Into a case file that is made for it: once it is known what it would hold.
void MainWindow::importAnew(const QString &table)
{
    if (table.isEmpty())
        return;
    const auto look = [&](bool update, QWidget *parent) -> std::optional<ImportReport> {
        auto tried =
            runTask(parent, say(QT_TRANSLATE_NOOP("MainWindow", "Reading the table…")), *m_words,
                    [&](const Progress &progress) -> Result<ImportReport> {
                        // Nothing of the table is written into it.
                        const QTemporaryDir folder;
                        const auto none = CaseFile::create(folder.filePath(QStringLiteral("none.dossier")),
                                                           {}, {}, m_vocabulary);
                        if (!none)
                            return std::unexpected(none.error());
                        return ::importTable(**none, table, {.dryRun = true, .update = update}, progress);
                    });
        if (tried)
            return std::move(*tried);
        tell(tried.error());
        return std::nullopt;
    };
    auto tried = look(false, this);
    if (!tried)
        return;
    const bool skip = tried->rowsRefused > 0;
    const QString name = QFileInfo(table).fileName();
    ImportDialog dialog(std::move(*tried), look, m_words->translate("ImportDialog", "Import %1").arg(name),
                        m_vocabulary, *m_words, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    auto asked = askNewFile();
    if (!asked || !letsSampleGo())
        return;
    auto made = fileOf(table, *asked, say(QT_TRANSLATE_NOOP("MainWindow", "Importing the table…")),
                       {.skipBadRows = skip});
    secret::wipe(asked->passphrase);
    if (!made) {
        tell(made.error());
        return;
    }
    if (!adoptFile(std::move(made->file)))
        return;
    m_session->adopt(made->report.done, m_words->translate("MainWindow", "importing %1").arg(name));
    tellImported(made->report);
}

QString MainWindow::chooseTable()
{
    const FileDialogTraces traces;
    return QFileDialog::getOpenFileName(
        this, say(QT_TRANSLATE_NOOP("MainWindow", "Import table")), {},
        m_words->translate("MainWindow", "CSV tables (*.csv);;All files (*)"));
}

void MainWindow::importTable()
{
    const QString path = chooseTable();
    if (!path.isEmpty())
        importTableFrom(path);
}

bool MainWindow::importTableFrom(const QString &path)
{
    return importFrom(path, {});
}

/// With what is to be said of rows that were pasted, where these are such.
bool MainWindow::importFrom(const QString &path, const Pasted &pasted)
{
    const auto import = [&](const ImportOptions &options, QWidget *parent) {
        return runTask(parent, say(QT_TRANSLATE_NOOP("MainWindow", "Importing the table…")), *m_words,
                       [&](const Progress &progress) -> Result<ImportReport> {
                           const auto file = m_session->file().openAgain();
                           if (!file)
                               return std::unexpected(file.error());
                           // What was pasted stands on no disk.
                           return pasted.table.isEmpty()
                                      ? ::importTable(**file, path, options, progress)
                                      : ::importTable(**file, TableInMemory{pasted.table, path}, options,
                                                      progress);
                       });
    };
    // First a look, so that what will happen can be read before it does.
    const auto look = [&](bool update, QWidget *parent) -> std::optional<ImportReport> {
        auto tried = import({.dryRun = true, .update = update}, parent);
        if (tried) {
            speakAsPasted(*tried, pasted, *m_words);
            return std::move(*tried);
        }
        tell(tried.error());
        return std::nullopt;
    };
    const QString base = m_session->state();
    auto tried = look(false, this);
    if (!tried)
        return false;
    const bool skip = tried->rowsRefused > 0;
    const QString name = QFileInfo(path).fileName();
    const QString title = pasted.table.isEmpty() ? m_words->translate("ImportDialog", "Import %1").arg(name)
                                                 : say(QT_TRANSLATE_NOOP("MainWindow", "Import pasted rows"));
    ImportDialog dialog(std::move(*tried), look, title, m_vocabulary, *m_words, this);
    if (dialog.exec() != QDialog::Accepted || !m_session)
        return false;
    askAuthorOnce();
    // It writes: nobody may read meanwhile.
    m_session->standAside();
    const auto report = import({.skipBadRows = skip, .update = dialog.update(), .base = base}, this);
    if (!report) {
        m_session->resume();
        tell(report.error());
        return false;
    }
    m_session->adopt(report->done, m_words->translate("MainWindow", "importing %1").arg(name));
    tellImported(*report);
    return true;
}

void MainWindow::tellImported(const ImportReport &report)
{
    const auto count = [&](const char *text, qint64 number) {
        return m_words->translate("Import", text, nullptr, number);
    };
    QStringList said{count(QT_TRANSLATE_N_NOOP("Import", "%n incidents added"), report.incidentsAdded)};
    const auto add = [&](const char *text, qint64 number) {
        if (number > 0)
            said << count(text, number);
    };
    add(QT_TRANSLATE_N_NOOP("Import", "%n incidents updated"), report.incidentsUpdated);
    const auto conflicts = std::ranges::count(report.notes, TableNote::Kind::Conflict, &TableNote::kind);
    add(QT_TRANSLATE_N_NOOP("Import", "%n conflicts, not changed"), std::ssize(report.conflicts) + conflicts);
    add(QT_TRANSLATE_N_NOOP("Import", "%n violations no longer in the table, not changed"),
        std::ssize(report.missing));
    add(QT_TRANSLATE_N_NOOP("Import", "%n incidents no longer in the table, not changed"),
        report.missingIncidents.size());
    add(QT_TRANSLATE_N_NOOP("Import", "%n rows skipped"), rowsSkipped(report));
    const QString told = said.join(QStringLiteral(" · "));
    tellDone(told);
    showAdded(report.done.show, told);
}

/// Chooses what was just added, once it is listed, and says how many of them the filter hides.
void MainWindow::showAdded(const std::vector<IncidentId> &added, const QString &told)
{
    if (added.empty())
        return;
    m_view->showSummary(false);
    m_view->chooseAll(added);
    if (m_session->filter().isEmpty())
        return;
    const auto look = [this, added, told] {
        if (!m_view || !m_notice->says(told))
            return;
        const qint64 hidden = std::ssize(added) - std::ssize(m_view->rowsOf(added));
        if (hidden == 0)
            return;
        offerHidden(told + QStringLiteral(" · ") +
                        m_words->translate("MainWindow", "the filter hides %n of them", nullptr, hidden),
                    [this, added] { m_view->chooseAll(added); });
    };
    connect(m_session.get(), &Session::listedAnew, this, look, Qt::SingleShotConnection);
}

/// Rows of a spreadsheet, or that were copied from a list, as an import would take them.
void MainWindow::pasteIncidents()
{
    const QMimeData *there = QApplication::clipboard()->mimeData();
    const auto pasted = runTask(this, say(QT_TRANSLATE_NOOP("MainWindow", "Reading the rows…")), *m_words,
                                [text = there ? there->text() : QString(),
                                 copied = there ? there->data(QLatin1String(copiedFormat)) : QByteArray(),
                                 list = ListShown{m_words->language(), m_view->shownHeads()},
                                 &file = m_session->file()](const Progress &) -> Result<Pasted> {
                                    const auto again = file.openAgain();
                                    if (!again)
                                        return std::unexpected(again.error());
                                    return copied.isEmpty() ? pastedTable((*again)->store(), text, list)
                                                            : pastedCopies((*again)->store(), copied);
                                });
    if (!pasted) {
        tell(pasted.error());
        return;
    }
    importFrom(say(QT_TRANSLATE_NOOP("MainWindow", "pasted rows")), *pasted);
}
