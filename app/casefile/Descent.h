#pragma once

#include "records/Result.h"

#include <QSqlDatabase>

/// Which file one is and how far its history goes, as it stands on the disk, whatever its version.
struct Descent {
    QString uuid;
    QString head; ///< hash of the last entry of the history, or what it began with
};
/// An error of kind Damaged where it does not say which one it is.
Result<Descent> descentOf(const QSqlDatabase &database, const QString &path);

/// Whether the history of a file went through a state of the same file.
Result<bool> wentThrough(const QSqlDatabase &database, const QString &path, const Descent &state);
