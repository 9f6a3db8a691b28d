#include "casefile/AuthorDialog.h"

#include "system/Settings.h"
#include "text/FocusOrder.h"
#include "text/Plain.h"
#include "vocabulary/Words.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace
{

constexpr int declined = 2; ///< beside QDialog's Accepted and Rejected

} // namespace

AuthorDialog::AuthorDialog(const Words &words, QWidget *parent)
    : QDialog(parent)
    , m_name(new QLineEdit(this))
{
    setWindowTitle(words.translate("AuthorDialog", "Your name"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 12);
    column->setSpacing(6);
    const auto paragraph = [&](const QString &text) {
        auto *label = plainLabel(text, this);
        label->setWordWrap(true);
        column->addWidget(label);
        return label;
    };
    paragraph(words.translate("AuthorDialog",
                              "The history of a case file records who made each change. Your name is not yet "
                              "set on this computer. It is asked for once; Edit > Settings changes it."));
    column->addSpacing(8);
    const QString label = words.translate("NewFileDialog", "Your na&me, as the history shows it");
    paragraph(label)->setBuddy(m_name);
    m_name->setObjectName(QStringLiteral("authorName"));
    m_name->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    column->addWidget(m_name);
    paragraph(words.translate("SettingsDialog", "Anyone who can read a case file can see this name. You can "
                                                "use a pseudonym that your team knows."))
        ->setForegroundRole(QPalette::PlaceholderText);
    column->addSpacing(8);
    auto *buttons = new QDialogButtonBox(this);
    auto *use =
        buttons->addButton(words.translate("AuthorDialog", "Use this name"), QDialogButtonBox::AcceptRole);
    use->setObjectName(QStringLiteral("useName"));
    use->setEnabled(false);
    const QString account = Settings().author();
    auto *decline = buttons->addButton(
        account.isEmpty() ? words.translate("AuthorDialog", "Do not give a name")
                          : words.translate("AuthorDialog", "Use account name: %1").arg(plainTitle(account)),
        QDialogButtonBox::RejectRole);
    decline->setObjectName(QStringLiteral("declineName"));
    connect(decline, &QPushButton::clicked, this, [this] { done(declined); });
    connect(m_name, &QLineEdit::textChanged, use,
            [use](const QString &text) { use->setEnabled(!text.trimmed().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    column->addWidget(buttons);
    followLayout(*this);
    m_name->setFocus();
    resize(460, heightForWidth(460));
}

void AuthorDialog::done(int result)
{
    Settings settings;
    if (result != Rejected)
        settings.set(Settings::Key::Author,
                     result == Accepted ? m_name->text().trimmed() : settings.author());
    QDialog::done(result);
}
