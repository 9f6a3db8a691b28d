#include "casefile/PurgeDialog.h"

#include "text/FocusOrder.h"
#include "text/Plain.h"
#include "vocabulary/Words.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace
{

constexpr qsizetype shortest = 3; // letters, as CaseFile::purge() asks for

} // namespace

PurgeDialog::PurgeDialog(qsizetype backups, const Words &words, QWidget *parent)
    : QDialog(parent)
    , m_text(new QLineEdit(this))
    , m_reason(new QLineEdit(this))
{
    setWindowTitle(words.translate("PurgeDialog", "Erase text permanently"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 12);
    column->setSpacing(6);
    auto *what = plainLabel(
        words.translate(
            "PurgeDialog",
            "For example, a name that must not be found. It is erased from all incidents, including deleted "
            "ones, and from their history, unsaved changes, saved filters and the search index. A marker "
            "takes its place, and the history notes that something was erased."),
        this);
    what->setWordWrap(true);
    column->addWidget(what);
    const auto entry = [&](const QString &label, QLineEdit *editor, const char *name) {
        auto *caption = plainLabel(label, this);
        caption->setBuddy(editor);
        editor->setAccessibleName(QString(label).remove(QLatin1Char('&')));
        editor->setObjectName(QLatin1String(name));
        column->addWidget(caption);
        column->addWidget(editor);
    };
    entry(words.translate("PurgeDialog", "&Text to erase (at least three letters)"), m_text, "purgeText");
    entry(words.translate("PurgeDialog", "&Reason (without repeating the text)"), m_reason, "purgeReason");
    if (backups > 0) {
        m_backups = new QCheckBox(words.translate("PurgeDialog",
                                                  "Delete the %n &backups, which would still contain it",
                                                  nullptr, backups),
                                  this);
        m_backups->setChecked(true);
        column->addWidget(m_backups);
    }
    auto *elsewhere = plainLabel(
        words.translate("PurgeDialog", "Copies kept elsewhere and exported files still contain it."), this);
    elsewhere->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(elsewhere);
    auto *buttons = new QDialogButtonBox(this);
    m_go = buttons->addButton(words.translate("PurgeDialog", "Search"), QDialogButtonBox::AcceptRole);
    buttons->addButton(words.translate("PurgeDialog", "Cancel"), QDialogButtonBox::RejectRole);
    m_go->setEnabled(false);
    for (QLineEdit *editor : {m_text, m_reason}) {
        connect(editor, &QLineEdit::textChanged, this,
                [this] { m_go->setEnabled(text().size() >= shortest && !reason().isEmpty()); });
    }
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    followLayout(*this);
    m_text->setFocus();
    resize(460, sizeHint().height());
}

QString PurgeDialog::text() const
{
    return m_text->text().trimmed();
}

QString PurgeDialog::reason() const
{
    return m_reason->text().trimmed();
}

bool PurgeDialog::removesBackups() const
{
    return m_backups && m_backups->isChecked();
}
