#pragma once

#include <QByteArray>
#include <QList>

/// Passphrases in memory.
namespace secret
{

/// A copy that shares its bytes with nobody and is kept out of the swap where the system allows it.
QByteArray kept(const QByteArray &passphrase);

/// Overwrites the bytes themselves, for everybody who shares them, and empties the array.
void wipe(QByteArray &passphrase);

/// With accents composed (NFC), as passphrases are set: keyboards and systems differ in how they send them.
QByteArray composed(const QByteArray &passphrase);
/// As it was typed, and composed and decomposed where that differs: what may open a file.
QList<QByteArray> spellings(const QByteArray &passphrase);

/// The first line of a file that holds a passphrase: UTF-8, with or without a mark at its beginning, or
/// UTF-16.
QByteArray firstLine(const QByteArray &file);

} // namespace secret
