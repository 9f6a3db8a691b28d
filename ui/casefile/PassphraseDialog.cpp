#include "casefile/PassphraseDialog.h"

#include "casefile/PassphraseField.h"
#include "system/Secret.h"
#include "text/FocusOrder.h"
#include "text/Plain.h"
#include "text/Remark.h"
#include "vocabulary/Words.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

PassphraseDialog::PassphraseDialog(const CaseFile &file, const Words &words, QWidget *parent)
    : QDialog(parent)
    , m_file(file)
    , m_words(words)
    , m_present(file.isEncrypted() ? new PassphraseField(words, PassphraseField::Kind::Current, this)
                                   : nullptr)
    , m_fresh(new PassphraseField(
          words, file.isEncrypted() ? PassphraseField::Kind::New : PassphraseField::Kind::Made, this))
{
    const bool encrypted = file.isEncrypted();
    setWindowTitle(words.translate("PassphraseDialog", "Passphrase"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 12);
    column->setSpacing(6);
    const auto paragraph = [&](const QString &text) {
        auto *label = plainLabel(text, this);
        label->setWordWrap(true);
        column->addWidget(label);
        return label;
    };
    if (encrypted) {
        m_present->setObjectName(QStringLiteral("presentPassphrase"));
        column->addWidget(m_present);
        m_wrong = new Remark(1, this);
        column->addWidget(m_wrong);
    } else {
        paragraph(words.translate("PassphraseDialog",
                                  "This case file is not encrypted: anyone who has the file can read it. "
                                  "With a passphrase, the whole file is encrypted."));
    }
    m_fresh->setObjectName(QStringLiteral("freshPassphrase"));
    column->addWidget(m_fresh);
    if (encrypted) {
        m_plain = new QCheckBox(
            words.translate("PassphraseDialog", "&Remove encryption (anyone who has the file can read it)"),
            this);
        m_plain->setObjectName(QStringLiteral("noLonger"));
        column->addWidget(m_plain);
        connect(m_plain, &QCheckBox::toggled, m_fresh, &QWidget::setDisabled);
        connect(m_plain, &QCheckBox::toggled, this, &PassphraseDialog::enable);
        connect(m_present, &PassphraseField::edited, this, &PassphraseDialog::enable);
    }
    column->addSpacing(8);
    if (file.hasOtherNames()) {
        paragraph(encrypted
                      ? words.translate("PassphraseDialog",
                                        "The file has another name on this disk (a hard link, as some backup "
                                        "programs make); there it keeps the current passphrase.")
                      : words.translate("PassphraseDialog",
                                        "The file has another name on this disk (a hard link, as some backup "
                                        "programs make); there it stays unencrypted."))
            ->setObjectName(QStringLiteral("otherNames"));
    }
    paragraph(
        words.translate("PassphraseDialog",
                        "Existing backups are replaced by a new one. Copies kept elsewhere are not changed."))
        ->setForegroundRole(QPalette::PlaceholderText);
    auto *buttons = new QDialogButtonBox(this);
    m_change = buttons->addButton(encrypted ? words.translate("PassphraseDialog", "Change")
                                            : words.translate("PassphraseDialog", "Encrypt"),
                                  QDialogButtonBox::AcceptRole);
    m_change->setObjectName(QStringLiteral("changePassphrase"));
    buttons->addButton(words.translate("PassphraseDialog", "Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &PassphraseDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    connect(m_fresh, &PassphraseField::edited, this, &PassphraseDialog::enable);
    followLayout(*this);
    enable();
    (m_present ? m_present : m_fresh)->setFocus();
    resize(440, sizeHint().height());
}

void PassphraseDialog::enable()
{
    if (m_wrong)
        m_wrong->clear();
    m_change->setEnabled((!m_present || m_present->isGood()) &&
                         ((m_plain && m_plain->isChecked()) || m_fresh->isGood()));
}

void PassphraseDialog::accept()
{
    if (m_present) {
        QByteArray typed = m_present->passphrase();
        const bool right = m_file.isPassphrase(typed);
        secret::wipe(typed);
        if (!right) {
            const QString said =
                m_words.translate("PassphraseDialog", "The current passphrase is incorrect.");
            m_wrong->error(said);
            m_present->setAccessibleDescription(said);
            m_present->selectAll();
            return;
        }
    }
    QDialog::accept();
}

QByteArray PassphraseDialog::passphrase() const
{
    return m_plain && m_plain->isChecked() ? QByteArray() : m_fresh->passphrase();
}
