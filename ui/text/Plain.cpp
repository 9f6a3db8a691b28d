#include "text/Plain.h"

#include "records/Printable.h"

#include <QLabel>

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(printable(text));
    // Room for the accent of a capital letter, which is higher than the font says.
    label->setContentsMargins(0, 1, 0, 0);
    return label;
}

QString plainTooltip(const QString &text)
{
    constexpr qsizetype longest = 1000;
    const QString shown = printable(text.size() > longest ? text.left(longest - 1) + QChar(0x2026) : text);
    // Only where it must be: who hears the window hears the text of a tooltip as it stands here.
    return Qt::mightBeRichText(shown) ? Qt::convertFromPlainText(shown, Qt::WhiteSpaceNormal) : shown;
}

QString plainTitle(const QString &text)
{
    return printable(text).replace(QLatin1Char('&'), QLatin1String("&&"));
}

int widthForTitle(const QWidget &dialog)
{
    constexpr int beside = 180; // an icon, the buttons of the frame, and a font that is wider than ours
    return dialog.fontMetrics().horizontalAdvance(dialog.windowTitle()) + beside;
}
