#include "casefile/RestoreDialog.h"

#include "casefile/Differences.h"
#include "casefile/Task.h"
#include "text/FocusOrder.h"
#include "text/PageWriter.h"
#include "text/Plain.h"
#include "vocabulary/Words.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace
{

/// Incidents of which all differences are shown; of more, only how many they are.
constexpr qsizetype shownAtMost = 200;

} // namespace

RestoreDialog::RestoreDialog(Session &session, const Words &words, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_words(words)
{
    setWindowTitle(words.translate("RestoreDialog", "Backups"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 12);
    const backups::Space space = session.file().backupSpace();
    auto *where =
        plainLabel(words
                       .translate("RestoreDialog",
                                  "A backup is made on each day of use, before an import, and on request. "
                                  "The last ten are kept, and one for each of the last 14 days and 12 months "
                                  "of use, as long as they take up no more than %1 (now %2). Folder: %3")
                       .arg(words.locale().formattedDataSize(space.allowed),
                            words.locale().formattedDataSize(space.used),
                            QDir::toNativeSeparators(session.file().backupFolder())),
                   this);
    where->setWordWrap(true);
    column->addWidget(where);
    auto *splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    m_list = new QListWidget(splitter);
    showWhetherFocused(*m_list);
    m_list->setObjectName(QStringLiteral("backups"));
    m_list->setAccessibleName(words.translate("RestoreDialog", "Backups"));
    m_page = new QTextEdit(splitter);
    m_page->setReadOnly(true);
    m_page->setTabChangesFocus(true);
    m_page->setAccessibleName(words.translate("RestoreDialog", "What it would change"));
    splitter->addWidget(m_list);
    splitter->addWidget(m_page);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({240, 480});
    column->addWidget(splitter, 1);
    auto *buttons = new QDialogButtonBox(this);
    m_restore = buttons->addButton(words.translate("RestoreDialog", "Restore"), QDialogButtonBox::AcceptRole);
    m_restore->setObjectName(QStringLiteral("restore"));
    auto *now =
        buttons->addButton(words.translate("RestoreDialog", "&Back up now"), QDialogButtonBox::ActionRole);
    now->setEnabled(!session.file().isReadOnly());
    buttons->addButton(words.translate("RestoreDialog", "Close"), QDialogButtonBox::RejectRole);
    connect(now, &QPushButton::clicked, this, &RestoreDialog::backUp);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    connect(m_list, &QListWidget::currentRowChanged, this, &RestoreDialog::look);
    followLayout(*this);
    list();
    resize(780, 480);
}

void RestoreDialog::list()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    m_backups = m_session.file().backups();
    // With seconds, which tell those before two imports apart.
    for (const CaseFile::Backup &backup : m_backups) {
        const QDateTime at = backup.at.toLocalTime();
        m_list->addItem(m_words.translate("Words", "%1, %2")
                            .arg(m_words.date(at.date()), at.toString(QStringLiteral("HH:mm:ss"))));
    }
    m_restore->setEnabled(false);
    PageWriter page(*m_page);
    page.quiet(m_backups.empty()
                   ? m_words.translate("RestoreDialog", "This case file has no backup yet.")
                   : m_words.translate("RestoreDialog", "Select a backup to see what it would change."));
}

void RestoreDialog::backUp()
{
    const auto made = runTask(this, m_words.translate("RestoreDialog", "Creating a backup…"), m_words,
                              [&](const Progress &progress) -> Result<QString> {
                                  const auto file = m_session.file().openAgain();
                                  if (!file)
                                      return std::unexpected(file.error());
                                  return (*file)->backUp(progress);
                              });
    list();
    if (!made)
        PageWriter(*m_page).text(m_words.say(made.error().message));
}

void RestoreDialog::look()
{
    const int row = m_list->currentRow();
    m_change = {};
    m_restore->setEnabled(false);
    if (row < 0)
        return;
    const QString path = m_backups[static_cast<size_t>(row)].path;
    auto change = runTask(this, m_words.translate("RestoreDialog", "Reading the backup…"), m_words,
                          [&](const Progress &) -> Result<Change> {
                              const auto file = m_session.file().openAgain();
                              if (!file)
                                  return std::unexpected(file.error());
                              const auto backup = (*file)->openBackup(path);
                              if (!backup)
                                  return std::unexpected(backup.error());
                              return (*file)->store().changeTo((*backup)->store());
                          });
    PageWriter page(*m_page);
    if (!change) {
        page.text(m_words.say(change.error().message));
        return;
    }
    m_change = std::move(*change);
    m_restore->setEnabled(!m_change.isEmpty() && !m_session.file().isReadOnly());
    if (m_change.isEmpty()) {
        page.text(
            m_words.translate("RestoreDialog", "It contains the same incidents as the current case file."));
        return;
    }
    qint64 edited = 0, logged = 0;
    for (const Change::Edit &edit : m_change.edits)
        ++(edit.before ? edited : logged);
    const auto count = [&](const char *text, qint64 number) {
        if (number > 0)
            page.strong(m_words.translate("RestoreDialog", text, nullptr, number), 2);
    };
    count(QT_TRANSLATE_N_NOOP("RestoreDialog", "%n incidents would return to their earlier content"), edited);
    count(QT_TRANSLATE_N_NOOP("RestoreDialog", "%n incidents would be restored"),
          logged + std::ssize(m_change.show));
    count(QT_TRANSLATE_N_NOOP("RestoreDialog", "%n newer incidents would be deleted"),
          std::ssize(m_change.hide));
    if (std::ssize(m_change.edits) + std::ssize(m_change.hide) > shownAtMost)
        return;
    for (const IncidentId id : m_change.hide) {
        if (const auto incident = m_session.file().store().incident(id))
            page.text(m_words.translate("RestoreDialog", "%1: deleted").arg(incident->reference), 10);
    }
    for (const Change::Edit &edit : m_change.edits) {
        page.strong(edit.after.reference, 14);
        if (!edit.before) {
            page.quiet(edit.after.title.shown(m_words.language()), 0);
            continue;
        }
        for (const Difference &difference :
             differences(kindOf<Incident>(), historyFields(*edit.before, edit.after), m_session.vocabulary(),
                         m_words))
            page.difference(difference, m_words);
    }
    m_page->moveCursor(QTextCursor::Start);
}

QString RestoreDialog::name() const
{
    const int row = m_list->currentRow();
    const QString when = row < 0 ? QString() : m_words.moment(m_backups[static_cast<size_t>(row)].at);
    return m_words.translate("RestoreDialog", "restoring the backup from %1").arg(when);
}
