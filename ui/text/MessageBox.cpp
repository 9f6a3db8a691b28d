#include "text/MessageBox.h"

#include "records/Printable.h"
#include "text/FocusOrder.h"
#include "text/Mark.h"
#include "text/Plain.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

MessageBox::MessageBox(Icon icon, const QString &title, const QString &text, QWidget *parent)
    : QMessageBox(NoIcon, title, QString(), NoButton, parent)
{
    // Not that of the style, which knows neither the colours of the window nor those of the other signs.
    constexpr int high = 30;
    if (icon != NoIcon) {
        setIconPixmap(Mark::picture(icon == Critical  ? Mark::Kind::Error
                                    : icon == Warning ? Mark::Kind::Warning
                                                      : Mark::Kind::Note,
                                    *this, high));
    }
    setTextFormat(Qt::PlainText);
    setText(printable(text));
}

void MessageBox::setMore(const QString &text)
{
    // The label is made with the first text, which must not be seen as anything but text.
    setInformativeText(QStringLiteral(" "));
    for (QLabel *label : findChildren<QLabel *>())
        label->setTextFormat(Qt::PlainText);
    setInformativeText(printable(text));
}

void MessageBox::showEvent(QShowEvent *event)
{
    // Its width is that of its text; a longer title would be cut.
    if (auto *grid = qobject_cast<QGridLayout *>(layout()))
        grid->addItem(new QSpacerItem(widthForTitle(*this), 0), grid->rowCount(), 0, 1, grid->columnCount());
    putSafeFirst();
    QMessageBox::showEvent(event);
}

void MessageBox::putSafeFirst()
{
    // Each system has its own order.
    auto *box = findChild<QDialogButtonBox *>();
    auto *row = box ? qobject_cast<QBoxLayout *>(box->layout()) : nullptr;
    // Else the details would be.
    for (const auto role : {AcceptRole, RejectRole}) {
        for (QAbstractButton *one : buttons()) {
            auto *button = qobject_cast<QPushButton *>(one);
            if (!defaultButton() && button && buttonRole(one) == role)
                setDefaultButton(button);
        }
    }
    QPushButton *safe = defaultButton();
    if (!row || !safe)
        return;
    for (int i = 0; i < row->indexOf(safe); ++i) {
        auto *before = qobject_cast<QAbstractButton *>(row->itemAt(i)->widget());
        if (!before || buttonRole(before) != DestructiveRole)
            continue;
        row->removeWidget(safe);
        row->insertWidget(i, safe);
    }
    followLayout(*this);
}
