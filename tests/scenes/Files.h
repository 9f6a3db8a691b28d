#pragma once

#include <QString>

class Vocabulary;

/// The passphrase of encrypted.dossier.
inline const QString passphraseOfFiles = QStringLiteral("copper lantern orchard seven willow");

/// Writes into a folder the case files and tables that the pictures show: sample, large (thousands of made-up
/// incidents), hard (whatever is hard to lay out), empty, encrypted; files that cannot be opened, or tell
/// something when they are. Whether that worked.
bool makeFiles(const QString &folder, const Vocabulary &vocabulary);
