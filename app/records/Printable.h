#pragma once

#include <QString>

/// Whether a text holds characters that steer a device instead of standing in a text: C0 and C1 but line end
/// and tab; or what no text can hold, see storable().
bool hasControls(const QString &text);

/// A text as a case file gives it back. The engine drops a byte order mark (U+FEFF), and replaces what is no
/// character (U+FFFE, U+FFFF, halves of a surrogate pair): such a text would not be what its history says.
QString storable(const QString &text);

/// A text with those shown by their codes, such as \x1b.
QString withoutControls(const QString &text);

/// A text of a record as it may be shown in a window or on paper: what steers a device or turns the direction
/// of writing is shown by its code, such as \u202e, so that a text reads as it is written. Marks of
/// direction, which Arabic and Hebrew need, stay, and reach no further than the text itself; so do pairs that
/// isolate, as isolated() makes them, for they turn nothing outside.
QString printable(const QString &text);

/// A name as it stands in a sentence or a line: what is written from right to left is isolated (Unicode
/// Standard Annex 9), so that it neither turns the line nor draws the figures beside it to itself.
QString isolated(const QString &name);

/// The same for a terminal, where no such character may arrive: pairs that isolate are left out. Line ends
/// and tabs stay.
QString printableOnTerminal(const QString &text);
