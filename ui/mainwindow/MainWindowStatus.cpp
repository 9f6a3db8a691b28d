#include "casefile/WhyReadOnly.h"
#include "incidents/KeptForms.h"
#include "mainwindow/FileView.h"
#include "mainwindow/MainWindow.h"
#include "records/Printable.h"
#include "text/ElidedLabel.h"
#include "text/Notice.h"
#include "text/NoticeStrip.h"
#include "text/Plain.h"
#include "vocabulary/Words.h"

#include <QAccessible>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QVBoxLayout>

void MainWindow::buildStatusBar()
{
    auto *bar = new QStatusBar(this);
    bar->setSizeGripEnabled(false);
    // None of these makes the window wider than a small screen is.
    m_counts = new ElidedLabel(bar);
    m_counts->setObjectName(QStringLiteral("counts"));
    m_counts->setContentsMargins(8, 0, 0, 0);
    m_state = new ElidedLabel(bar);
    m_state->setObjectName(QStringLiteral("state"));
    m_state->setContentsMargins(0, 0, 8, 0);
    m_plain = new QWidget(bar);
    m_plain->setObjectName(QStringLiteral("notEncrypted"));
    auto *warning = new QHBoxLayout(m_plain);
    warning->setContentsMargins(0, 0, 4, 0);
    warning->setSpacing(6);
    warning->addWidget(new Mark(m_plain, Mark::Kind::Warning));
    warning->addWidget(plainLabel(say(QT_TRANSLATE_NOOP("MainWindow", "not encrypted")), m_plain));
    m_encrypt = new QPushButton(say(QT_TRANSLATE_NOOP("MainWindow", "Encrypt…")), m_plain);
    m_encrypt->setObjectName(QStringLiteral("encrypt"));
    m_encrypt->setAutoDefault(false);
    connect(m_encrypt, &QPushButton::clicked, this, &MainWindow::changePassphrase, Qt::QueuedConnection);
    warning->addWidget(m_encrypt);
    m_plain->hide();
    bar->addWidget(m_counts, 1);
    m_notice = new Notice(bar);
    bar->addPermanentWidget(m_notice);
    m_openForms = new QPushButton(bar);
    m_openForms->setObjectName(QStringLiteral("openForms"));
    m_openForms->setAutoDefault(false);
    m_openForms->setToolTip(QKeySequence(Qt::Key_F7).toString(QKeySequence::NativeText));
    m_openForms->hide();
    connect(m_openForms, &QPushButton::clicked, this, &MainWindow::showForm);
    bar->addPermanentWidget(m_openForms);
    bar->addPermanentWidget(m_plain);
    bar->addPermanentWidget(m_state);
    // Of a bar that is not shown yet, the bar itself hides nothing where a message is to stand.
    connect(bar, &QStatusBar::messageChanged, m_counts, [counts = m_counts, bar](const QString &message) {
        counts->setVisible(message.isEmpty());
        // It takes no focus: whoever hears the window is told.
        bar->setAccessibleName(message);
        if (message.isEmpty())
            return;
        QAccessibleEvent alert(bar, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    });
    setStatusBar(bar);
}

void MainWindow::showStatus()
{
    if (!m_session) {
        m_counts->clear();
        m_state->clear();
        m_counts->setToolTip({});
        m_plain->hide();
        m_notice->clear();
        return;
    }
    const Count &total = m_session->answer().total;
    const bool counted = m_session->isAnswered();
    const auto count = [&](const char *text, qint64 number) {
        return m_words->translate("Words", text, nullptr, number);
    };
    m_counts->setText(
        !counted ? say(QT_TRANSLATE_NOOP("MainWindow", "Counting…"))
                 : QStringList{count(QT_TRANSLATE_N_NOOP("Words", "%n incidents"), total.incidents),
                               count(QT_TRANSLATE_N_NOOP("Words", "%n violations"), total.violations),
                               m_words->atLeastPeople(total.victims)}
                       .join(QStringLiteral("    ")));
    const CaseFile &file = m_session->file();
    QStringList state;
    if (const auto &lost = m_session->whyLost())
        state << (lost->kind == ErrorKind::NotFound
                      ? say(QT_TRANSLATE_NOOP("MainWindow", "not saved: the file is gone"))
                  : lost->kind == ErrorKind::Conflict
                      ? say(QT_TRANSLATE_NOOP("MainWindow", "not saved: the file was replaced"))
                      : say(QT_TRANSLATE_NOOP("MainWindow", "not saved: the file cannot be read")));
    else if (file.isReadOnly())
        state << say(QT_TRANSLATE_NOOP("MainWindow", "read-only"));
    else if (m_view && m_view->kept().count() > 0)
        state << m_words->translate("MainWindow", "%n unsaved forms", nullptr, m_view->kept().count());
    else
        state << say(QT_TRANSLATE_NOOP("MainWindow", "saved"));
    if (file.isEncrypted())
        state << say(QT_TRANSLATE_NOOP("MainWindow", "encrypted"));
    m_plain->setVisible(!file.isEncrypted());
    m_encrypt->setVisible(!file.isReadOnly() && !m_session->whyLost());
    if (!m_contradicted.isEmpty())
        state << say(QT_TRANSLATE_NOOP("MainWindow", "does not match its history"));
    // For whoever compares it with that of a briefing.
    const QString head = m_session->state();
    const QString revision =
        head.isEmpty() ? QString() : m_words->translate("MainWindow", "Revision %1").arg(head);
    m_counts->setToolTip(revision);
    m_counts->setAccessibleDescription(revision);
    showNotices();
    m_state->setText(printable(state.join(QStringLiteral(" · "))));
}

/// The view of a file, below what is so with it.
QWidget *MainWindow::openPage()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_access = new NoticeStrip(page);
    m_damage = new NoticeStrip(page);
    m_view = new FileView(*m_session, *m_words, page);
    column->addWidget(m_access);
    column->addWidget(m_damage);
    column->addWidget(m_view, 1);
    return page;
}

void MainWindow::showNotices()
{
    if (!m_access)
        return;
    const CaseFile &file = m_session->file();
    const NoticeStrip::Act copy{"workInCopy",
                                say(QT_TRANSLATE_NOOP("MainWindow", "Save a copy and work in it…")),
                                [this] { workInCopy(); }};
    const auto again = [this](const char *text) {
        return NoticeStrip::Act{"reopen", say(text), [this] { reopen(); }};
    };
    if (const auto &lost = m_session->whyLost())
        m_access->say(Mark::Kind::Warning, m_words->say(lost->message), {copy});
    else if (isSample(file.path()))
        m_access->say(Mark::Kind::Note,
                      say(QT_TRANSLATE_NOOP("MainWindow", "This is a copy of the sample. It is deleted when "
                                                          "it is closed.")),
                      {copy});
    else if (!file.isReadOnly())
        m_access->clear();
    else if (file.hasWriterLeft())
        m_access->say(Mark::Kind::Note, whyReadOnly(file, *m_words),
                      {again(QT_TRANSLATE_NOOP("MainWindow", "Open for editing"))});
    else if (file.isLockedElsewhere())
        m_access->say(Mark::Kind::Warning, whyReadOnly(file, *m_words),
                      {again(QT_TRANSLATE_NOOP("MainWindow", "Remove the lock…")), copy});
    else
        m_access->say(Mark::Kind::Warning, whyReadOnly(file, *m_words), {copy});
    if (m_contradicted.isEmpty()) {
        m_damage->clear();
        return;
    }
    std::vector<NoticeStrip::Act> acts{{"contradictions", say(QT_TRANSLATE_NOOP("MainWindow", "Details…")),
                                        [this] { showContradictions(); }}};
    if (!file.isReadOnly())
        acts.push_back({"restoreBackup", say(QT_TRANSLATE_NOOP("MainWindow", "Restore a backup…")),
                        [this] { restore(); }});
    m_damage->say(Mark::Kind::Error,
                  say(QT_TRANSLATE_NOOP("MainWindow", "This case file does not match its history. What does "
                                                      "not match cannot be exported or published.")),
                  acts);
}

void MainWindow::showTitle()
{
    QString title = QStringLiteral("Dossier");
    if (m_session) {
        title = QFileInfo(m_session->file().path()).fileName();
        if (m_session->file().isReadOnly())
            title += QStringLiteral(" (%1)").arg(say(QT_TRANSLATE_NOOP("MainWindow", "read-only")));
        title += QStringLiteral(" – Dossier");
        setWindowFilePath(m_session->file().path());
    } else if (isLocked()) {
        title = say(QT_TRANSLATE_NOOP("MainWindow", "locked")) + QStringLiteral(" – Dossier");
        setWindowFilePath({});
    }
    setWindowTitle(printable(title));
}
