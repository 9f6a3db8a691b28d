#pragma once

#include <QStringList>

/// What people write where the names of actors stand.
namespace writtennames
{

/// Whether it says that there is no name: "unknown", "non identifié", "n/a", "?".
bool isNone(const QString &name);

/// The names of which one seems to be made up, by commas, slashes and "and": "A, B and C". One, where it is
/// not: "Forces de défense et de sécurité".
QStringList parted(const QString &name);

} // namespace writtennames
