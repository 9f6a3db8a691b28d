#include "text/MessageBox.h"

#include "records/Printable.h"

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
