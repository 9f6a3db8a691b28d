#include "casefile/KeptView.h"

#include "casefile/CaseFile.h"
#include "casefile/Connection.h"

#include <QSqlQuery>
#include <QVariant>

Result<void> keptview::keep(CaseFile &file, const QString &content)
{
    if (file.isReadOnly())
        return {};
    QSqlQuery query(file.store().connection().database);
    query.prepare(QStringLiteral("INSERT INTO draft (incident, content) VALUES (?, ?) "
                                 "ON CONFLICT (incident) DO UPDATE SET content = excluded.content"));
    query.addBindValue(key);
    query.addBindValue(content);
    return file.store().connection().writing([&]() -> Result<void> {
        return query.exec() ? Result<void>() : std::unexpected(file.store().connection().failure(query));
    });
}

Result<QString> keptview::take(CaseFile &file)
{
    QSqlQuery query(file.store().connection().database);
    query.prepare(QStringLiteral("SELECT content FROM draft WHERE incident = ?"));
    query.addBindValue(key);
    if (!query.exec())
        return std::unexpected(file.store().connection().failure(query));
    if (!query.next())
        return QString();
    const QString content = query.value(0).toString();
    query.finish();
    if (file.isReadOnly())
        return content;
    query.prepare(QStringLiteral("DELETE FROM draft WHERE incident = ?"));
    query.addBindValue(key);
    const auto gone = file.store().connection().writing([&]() -> Result<void> {
        return query.exec() ? Result<void>() : std::unexpected(file.store().connection().failure(query));
    });
    return gone ? Result<QString>(content) : std::unexpected(gone.error());
}
