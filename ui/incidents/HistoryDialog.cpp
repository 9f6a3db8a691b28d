#include "incidents/HistoryDialog.h"

#include "casefile/Differences.h"
#include "incidents/IncidentPage.h"
#include "records/Printable.h"
#include "text/FocusOrder.h"
#include "text/PageWriter.h"
#include "vocabulary/Words.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QTextEdit>
#include <QVBoxLayout>

#include <algorithm>

HistoryDialog::HistoryDialog(Session &session, const Words &words, Incident incident, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_words(words)
    , m_now(std::move(incident))
{
    setWindowTitle(words.translate("HistoryDialog", "History of %1").arg(printable(m_now.reference)));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 12);
    auto *splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    m_list = new QListWidget(splitter);
    showWhetherFocused(*m_list);
    m_list->setObjectName(QStringLiteral("history"));
    m_list->setAccessibleName(windowTitle());
    m_list->setWordWrap(true);
    m_list->setSpacing(2);
    auto *tabs = new QTabWidget(splitter);
    tabs->setDocumentMode(true);
    m_changes = new QTextEdit(tabs);
    m_changes->setObjectName(QStringLiteral("changes"));
    m_changes->setReadOnly(true);
    m_changes->setAccessibleName(words.translate("HistoryDialog", "What changed"));
    frameAsPane(*m_changes);
    m_changes->setTabChangesFocus(true);
    m_changes->document()->setDocumentMargin(16);
    m_page = new IncidentPage(session.vocabulary(), words, tabs);
    tabs->addTab(m_changes, words.translate("HistoryDialog", "&Changes"));
    tabs->addTab(m_page, words.translate("HistoryDialog", "&Incident at that time"));
    splitter->addWidget(m_list);
    splitter->addWidget(tabs);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({280, 500});
    column->addWidget(splitter, 1);
    auto *buttons = new QDialogButtonBox(this);
    m_take = buttons->addButton(words.translate("HistoryDialog", "Restore this version"),
                                QDialogButtonBox::AcceptRole);
    m_take->setObjectName(QStringLiteral("takeUp"));
    m_copyRevision =
        buttons->addButton(words.translate("HistoryDialog", "Copy re&vision"), QDialogButtonBox::ActionRole);
    m_copyRevision->setObjectName(QStringLiteral("copyRevision"));
    m_copyRevision->setAutoDefault(false);
    m_copyRevision->setEnabled(false);
    connect(m_copyRevision, &QPushButton::clicked, this, [this] {
        if (const int row = m_list->currentRow(); row >= 0)
            QApplication::clipboard()->setText(m_entries[static_cast<size_t>(row)].hash);
    });
    buttons->addButton(words.translate("HistoryDialog", "Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);

    const auto entries = session.file().store().historyOf(m_now.uuid);
    if (entries)
        m_entries = *entries;
    std::ranges::reverse(m_entries);
    for (const HistoryEntry &entry : m_entries) {
        QString what = actionInWords(entry, words);
        if (!entry.who.isEmpty())
            what = words.translate("HistoryDialog", "%1 by %2").arg(what, entry.who);
        m_list->addItem(printable(words.moment(entry.at) + QLatin1Char('\n') + what));
    }
    connect(m_list, &QListWidget::currentRowChanged, this, &HistoryDialog::look);
    m_list->setCurrentRow(0);
    if (!entries)
        PageWriter(*m_changes).text(words.say(entries.error().message));
    else if (m_entries.empty())
        m_take->setEnabled(false);
    followLayout(*this);
    resize(820, 520);
}

void HistoryDialog::look()
{
    const int row = m_list->currentRow();
    m_version.reset();
    m_take->setEnabled(false);
    m_copyRevision->setEnabled(false);
    if (row < 0)
        return;
    const HistoryEntry &entry = m_entries[static_cast<size_t>(row)];
    PageWriter page(*m_changes);
    page.text(m_words.moment(entry.at));
    QStringList how{actionInWords(entry, m_words), entry.who, entry.program};
    how.removeAll(QString());
    page.quiet(how.join(QStringLiteral(" · ")), 0);
    if (!entry.reason.isEmpty())
        page.text(m_words.translate("HistoryDialog", "Reason: %1").arg(reasonInWords(entry, m_words)), 8);
    if (entry.action == QLatin1String("update")) {
        for (const Difference &difference :
             differences(kindOf<Incident>(), entry.fields, m_session.vocabulary(), m_words))
            page.difference(difference, m_words);
    } else if (entry.action == QLatin1String("import")) {
        const auto value = [&](const QString &one) {
            return one.isEmpty() ? m_words.translate("PageWriter", "(empty)") : printable(one);
        };
        for (const Difference &difference :
             differences(kindOf<Incident>(), entry.fields, m_session.vocabulary(), m_words)) {
            page.quiet(difference.field, 10);
            page.text(
                m_words.translate("HistoryDialog", "in the case file: %1").arg(value(difference.before)), 0);
            page.text(m_words.translate("HistoryDialog", "in the table: %1").arg(value(difference.after)), 0);
        }
    }
    // As many digits as name a revision, in a file of any size that people make.
    constexpr qsizetype shown = 12;
    page.quiet(m_words.translate("HistoryDialog", "History entry %1. It led to revision %2.")
                   .arg(m_words.number(entry.sequence), entry.hash.left(shown)),
               16);
    m_copyRevision->setEnabled(true);
    m_copyRevision->setToolTip(entry.hash);
    m_changes->moveCursor(QTextCursor::Start);
    auto then = m_session.file().store().incidentAt(m_now.uuid, entry.sequence);
    if (!then) {
        m_page->showNothing(0);
        PageWriter(*m_page).text(m_words.say(then.error().message));
        return;
    }
    then->changed = entry.at;
    m_page->show(*then);
    if (!sameContent(*then, m_now) && !m_session.file().isReadOnly()) {
        m_version = std::move(*then);
        m_take->setEnabled(true);
    }
}

QString HistoryDialog::when() const
{
    const int row = m_list->currentRow();
    return row < 0 ? QString() : m_words.moment(m_entries[static_cast<size_t>(row)].at);
}
