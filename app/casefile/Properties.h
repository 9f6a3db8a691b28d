#pragma once

#include "records/Result.h"

#include <QMap>
#include <QSqlDatabase>
#include <QString>

/// What a case file says of itself: UUID, title, language, date.
namespace properties
{

/// Of the entries of the history that say what they are.
inline const QString action = QStringLiteral("properties");

Result<QMap<QString, QString>> read(const QSqlDatabase &database, const QString &path);

/// In bytes that are the same everywhere.
QByteArray bytesOf(const QMap<QString, QString> &properties);

} // namespace properties
