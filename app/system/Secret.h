#pragma once

#include <QByteArray>

/// Passphrases in memory.
namespace secret
{

/// A copy that shares its bytes with nobody and is kept out of the swap where the system allows it.
QByteArray kept(const QByteArray &passphrase);

/// Overwrites the bytes themselves, for everybody who shares them, and empties the array.
void wipe(QByteArray &passphrase);

} // namespace secret
