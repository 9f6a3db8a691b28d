#include "casefile/ReasonDialog.h"

#include "records/Printable.h"
#include "text/Plain.h"
#include "vocabulary/Words.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

std::optional<QString> askReason(const ReasonQuestion &question, const Words &words, QWidget *parent)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(printable(question.title));
    auto *column = new QVBoxLayout(&dialog);
    column->setContentsMargins(20, 16, 20, 12);
    auto *text = plainLabel(question.text, &dialog);
    text->setWordWrap(true);
    column->addWidget(text);
    auto *reason = new QLineEdit(&dialog);
    reason->setObjectName(QStringLiteral("reason"));
    const QString said = words.translate("ReasonDialog", "&Reason");
    reason->setAccessibleName(QString(said).remove(QLatin1Char('&')));
    auto *caption = plainLabel(said, &dialog);
    caption->setBuddy(reason);
    column->addWidget(caption);
    column->addWidget(reason);
    auto *buttons = new QDialogButtonBox(&dialog);
    auto *go = buttons->addButton(plainTitle(question.button), QDialogButtonBox::AcceptRole);
    go->setObjectName(QStringLiteral("withReason"));
    buttons->addButton(words.translate("ReasonDialog", "Cancel"), QDialogButtonBox::RejectRole);
    go->setEnabled(false);
    QObject::connect(reason, &QLineEdit::textChanged, go,
                     [go](const QString &typed) { go->setEnabled(!typed.trimmed().isEmpty()); });
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    column->addWidget(buttons);
    dialog.resize(std::max(440, widthForTitle(dialog)), dialog.sizeHint().height());
    reason->setFocus();
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return reason->text().trimmed();
}
