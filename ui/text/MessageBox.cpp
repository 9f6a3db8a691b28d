#include "text/MessageBox.h"

#include "records/Printable.h"
#include "text/Plain.h"

#include <QGridLayout>
#include <QLabel>

MessageBox::MessageBox(Icon icon, const QString &title, const QString &text, QWidget *parent)
    : QMessageBox(icon, title, QString(), NoButton, parent)
{
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
    QMessageBox::showEvent(event);
}
