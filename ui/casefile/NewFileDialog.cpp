#include "casefile/NewFileDialog.h"

#include "casefile/PassphraseField.h"
#include "system/Settings.h"
#include "text/FocusOrder.h"
#include "text/Plain.h"
#include "text/SteadyBox.h"
#include "vocabulary/Words.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

NewFileDialog::NewFileDialog(const Words &words, QWidget *parent)
    : QDialog(parent)
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
    auto *hint = plainLabel(
        words.translate("SettingsDialog", "Anyone who can read a case file can see this name. You can use a "
                                          "pseudonym that your team knows."),
        this);
    hint->setForegroundRole(QPalette::PlaceholderText);
    hint->setWordWrap(true);
    column->addWidget(hint);
    column->addWidget(m_passphrase);
    m_plain->setObjectName(QStringLiteral("newPlain"));
    column->addWidget(m_plain);
    auto *buttons = new QDialogButtonBox(this);
    m_create = buttons->addButton(words.translate("NewFileDialog", "Choose location…"),
                                  QDialogButtonBox::AcceptRole);
    buttons->addButton(words.translate("NewFileDialog", "Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    connect(m_plain, &QCheckBox::toggled, m_passphrase, &QWidget::setDisabled);
    connect(m_plain, &QCheckBox::toggled, this, &NewFileDialog::enable);
    connect(m_passphrase, &PassphraseField::edited, this, &NewFileDialog::enable);
    connect(m_author, &QLineEdit::textChanged, this, &NewFileDialog::enable);
    followLayout(*this);
    enable();
    resize(440, heightForWidth(440));
}

void NewFileDialog::enable()
{
    m_create->setEnabled(!m_author->text().trimmed().isEmpty() &&
                         (m_plain->isChecked() || m_passphrase->isGood()));
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
