#include "casefile/OpenDialog.h"

#include "records/Printable.h"
#include "text/FocusOrder.h"
#include "text/Plain.h"
#include "vocabulary/Words.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QPushButton>
#include <QVBoxLayout>

OpenDialog::OpenDialog(const QString &path, PassphraseEntry::Opener opener, QThreadPool &thread,
                       const Words &words, QWidget *parent)
    : QDialog(parent)
    , m_entry(new PassphraseEntry(std::move(opener), thread, words, this))
{
    setWindowTitle(words.translate("NewFileDialog", "Open %1").arg(printable(QFileInfo(path).fileName())));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 12);
    m_entry->setObjectName(QStringLiteral("passphrase"));
    column->addWidget(m_entry);
    auto *buttons = new QDialogButtonBox(this);
    m_open = buttons->addButton(words.translate("NewFileDialog", "Open"), QDialogButtonBox::AcceptRole);
    m_open->setObjectName(QStringLiteral("open"));
    m_open->setDefault(true);
    m_open->setEnabled(false);
    buttons->addButton(words.translate("NewFileDialog", "Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] { m_entry->open(); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    connect(m_entry, &PassphraseEntry::changed, this, [this] {
        m_open->setEnabled(m_entry->isReady());
        emit working(m_entry->isWorking());
    });
    connect(m_entry, &PassphraseEntry::opened, this, &QDialog::accept);
    connect(m_entry, &PassphraseEntry::failed, this, [this](const Error &error) {
        m_error = error;
        reject();
    });
    followLayout(*this);
    m_entry->setFocus();
    resize(std::max(460, widthForTitle(*this)), sizeHint().height());
}

bool OpenDialog::event(QEvent *event)
{
    const bool taken = QDialog::event(event);
    // What is said may need more room than was kept for it.
    if (event->type() == QEvent::LayoutRequest)
        resize(width(), std::max(height(), heightForWidth(width())));
    return taken;
}

void OpenDialog::done(int result)
{
    m_entry->giveUp();
    QDialog::done(result);
}
