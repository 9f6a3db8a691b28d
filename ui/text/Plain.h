#pragma once

#include <QString>

class QLabel;
class QWidget;

// What stands in a record, and the name of a file, is text and nothing else. Qt takes what looks like HTML
// for HTML, in labels, tooltips and messages, and then opens the files that it names. So these make all of
// them, and MessageBox. What would turn the direction of writing is shown by its code.

/// A label whose text is shown letter by letter.
QLabel *plainLabel(const QString &text, QWidget *parent);

/// A text as a tooltip that shows it letter by letter; cut where it is longer than anybody reads there.
QString plainTooltip(const QString &text);

/// How wide a dialog is, in pixels, whose title is not cut.
int widthForTitle(const QWidget &dialog);

/// A text as the title of an action or a button: an ampersand in it is no mnemonic.
QString plainTitle(const QString &text);
