#include "casefile/PurgeDialog.h"

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
    setWindowTitle(words.translate("PurgeDialog", "Remove a text for good"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 12);
    column->setSpacing(6);
    auto *what =
        new QLabel(words.translate(
                       "PurgeDialog",
                       "A name that must not be found, for instance. It is removed from all records, deleted "
                       "ones too, from their history, from drafts, saved filters and the search index. A "
                       "marker stands in its place, and the history says that something was removed."),
                   this);
    what->setWordWrap(true);
    column->addWidget(what);
    const auto entry = [&](const QString &label, QLineEdit *editor, const char *name) {
        auto *caption = new QLabel(label, this);
        caption->setBuddy(editor);
        editor->setAccessibleName(QString(label).remove(QLatin1Char('&')));
        editor->setObjectName(QLatin1String(name));
        column->addWidget(caption);
        column->addWidget(editor);
    };
    entry(words.translate("PurgeDialog", "&Text to remove, three letters or more"), m_text, "purgeText");
    entry(words.translate("PurgeDialog", "&Why, without that text"), m_reason, "purgeReason");
    if (backups > 0) {
        m_backups = new QCheckBox(
            words.translate("PurgeDialog", "Remove the %n &backups, which would keep it", nullptr, backups),
            this);
        m_backups->setChecked(true);
        column->addWidget(m_backups);
    }
    auto *elsewhere =
        new QLabel(words.translate("PurgeDialog", "Copies elsewhere, and what was exported, keep it."), this);
    elsewhere->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(elsewhere);
    auto *buttons = new QDialogButtonBox(this);
    m_go = buttons->addButton(words.translate("PurgeDialog", "Look for it"), QDialogButtonBox::AcceptRole);
    buttons->addButton(words.translate("PurgeDialog", "Cancel"), QDialogButtonBox::RejectRole);
    m_go->setEnabled(false);
    for (QLineEdit *editor : {m_text, m_reason}) {
        connect(editor, &QLineEdit::textChanged, this,
                [this] { m_go->setEnabled(text().size() >= shortest && !reason().isEmpty()); });
    }
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
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
