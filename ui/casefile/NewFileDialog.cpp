#include "casefile/NewFileDialog.h"

#include "casefile/PassphraseField.h"
#include "system/Settings.h"
#include "text/EnterKey.h"
#include "text/FocusOrder.h"
#include "text/Plain.h"
#include "text/Remark.h"
#include "text/SteadyBox.h"
#include "vocabulary/Words.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

NewFileDialog::NewFileDialog(const Words &words, QWidget *parent)
    : QDialog(parent)
    , m_words(words)
    , m_title(new QLineEdit(this))
    , m_language(new SteadyBox(this))
    , m_author(new QLineEdit(this))
    , m_passphrase(new PassphraseField(words, PassphraseField::Kind::Made, this))
    , m_plain(new QCheckBox(
          words.translate("NewFileDialog", "Do &not encrypt (anyone who has the file can read it)"), this))
{
    setWindowTitle(words.translate("NewFileDialog", "New case file"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 12);
    const auto entry = [&](const QString &label, QWidget *editor) {
        auto *caption = plainLabel(label, this);
        caption->setBuddy(editor);
        editor->setAccessibleName(QString(label).remove(QLatin1Char('&')));
        column->addWidget(caption);
        column->addWidget(editor);
    };
    entry(words.translate("NewFileDialog", "&Title"), m_title);
    m_title->setObjectName(QStringLiteral("newTitle"));
    entry(words.translate("NewFileDialog", "&Language of the content"), m_language);
    for (const Language language : {Language::English, Language::French})
        m_language->addItem(words.languageName(language), languageCode(language));
    m_language->setCurrentIndex(m_language->findData(languageCode(words.language())));
    entry(words.translate("NewFileDialog", "Your na&me, as the history shows it"), m_author);
    m_author->setObjectName(QStringLiteral("newAuthor"));
    // The name of an account says nothing of who uses it: it is for the user to say.
    if (Settings().knowsAuthor())
        m_author->setText(Settings().author());
    m_aboutName = new Remark(2, this);
    m_aboutName->setObjectName(QStringLiteral("newAboutName"));
    column->addWidget(m_aboutName);
    column->addWidget(m_passphrase);
    m_plain->setObjectName(QStringLiteral("newPlain"));
    column->addWidget(m_plain);
    m_aboutPassphrase = new Remark(2, this);
    m_aboutPassphrase->setObjectName(QStringLiteral("newAboutPassphrase"));
    column->addWidget(m_aboutPassphrase);
    auto *buttons = new QDialogButtonBox(this);
    m_create = buttons->addButton(words.translate("NewFileDialog", "Choose location…"),
                                  QDialogButtonBox::AcceptRole);
    m_create->setObjectName(QStringLiteral("newCreate"));
    buttons->addButton(words.translate("NewFileDialog", "Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    connect(m_plain, &QCheckBox::toggled, m_passphrase, &QWidget::setDisabled);
    connect(m_plain, &QCheckBox::toggled, this, &NewFileDialog::enable);
    connect(m_passphrase, &PassphraseField::edited, this, &NewFileDialog::enable);
    connect(m_author, &QLineEdit::textChanged, this, &NewFileDialog::enable);
    connect(m_author, &QLineEdit::editingFinished, this, [this] {
        m_wasLeft = true;
        enable();
    });
    followLayout(*this);
    enable();
    resize(440, heightForWidth(440));
}

void NewFileDialog::enable()
{
    const bool isNamed = !m_author->text().trimmed().isEmpty();
    const bool isKept = m_plain->isChecked() || m_passphrase->isGood();
    m_create->setEnabled(isNamed && isKept);
    // Why it cannot be made yet is said where it can be mended.
    const QString needed = m_words.translate("NewFileDialog", "Enter your name or a pseudonym. The history "
                                                              "needs one.");
    if (isNamed) {
        m_aboutName->hint(m_words.translate("SettingsDialog", "Anyone who can read a case file can see this "
                                                              "name. You can use a pseudonym that your team "
                                                              "knows."));
    } else if (m_wasLeft) {
        m_aboutName->error(needed);
    } else {
        m_aboutName->hint(needed);
    }
    m_aboutPassphrase->hint(
        isKept ? QString()
               : m_words.translate("NewFileDialog",
                                   "To create the case file, enter a strong passphrase twice, or "
                                   "choose not to encrypt."));
}

/// Enter goes on to the next field, and from the last one to where the file is to be.
void NewFileDialog::keyPressEvent(QKeyEvent *event)
{
    if (!isEnter(*event)) {
        QDialog::keyPressEvent(event);
        return;
    }
    const QWidget *from = focusWidget();
    if (auto *button = qobject_cast<QPushButton *>(focusWidget())) {
        button->click();
        return;
    }
    for (QWidget *next = from ? from->nextInFocusChain() : nullptr; next && next != this;
         next = next->nextInFocusChain()) {
        const bool isField = qobject_cast<QLineEdit *>(next) || qobject_cast<QComboBox *>(next);
        if (isField && next->isEnabled() && next->isVisible() && next->focusPolicy() & Qt::TabFocus) {
            next->setFocus(Qt::TabFocusReason);
            return;
        }
    }
    m_create->click();
}

void NewFileDialog::accept()
{
    Settings().set(Settings::Key::Author, m_author->text().trimmed());
    QDialog::accept();
}

CaseFile::NewFile NewFileDialog::properties() const
{
    return {m_title->text().trimmed(),
            languageFromCode(m_language->currentData().toString()).value_or(Language::English)};
}

QByteArray NewFileDialog::passphrase() const
{
    return m_plain->isChecked() ? QByteArray() : m_passphrase->passphrase();
}
