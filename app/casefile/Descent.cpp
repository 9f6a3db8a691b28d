#include "casefile/Descent.h"

#include "casefile/Engine.h"
#include "casefile/History.h"
#include "casefile/Properties.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

Result<Descent> descentOf(const QSqlDatabase &database, const QString &path)
{
    const auto told = properties::read(database, path);
    if (!told)
        return std::unexpected(told.error());
    const QString uuid = told->value(QStringLiteral("uuid"));
    if (uuid.isEmpty())
        return std::unexpected(engine::damaged(path));
    const auto head = History(database, path, uuid).head();
    return head ? Result<Descent>({uuid, *head}) : std::unexpected(head.error());
}

Result<bool> wentThrough(const QSqlDatabase &database, const QString &path, const Descent &state)
{
    const auto own = descentOf(database, path);
    if (!own)
        return std::unexpected(own.error());
    if (own->uuid != state.uuid)
        return false;
    if (own->head == state.head || History(database, path, own->uuid).genesis() == state.head)
        return true;
    QSqlQuery query(database);
    query.prepare(QStringLiteral("SELECT 1 FROM history WHERE hash = ?"));
    query.addBindValue(state.head);
    bool known = false;
    const auto read = engine::eachRow(query, path, [&] { known = true; });
    return read ? Result<bool>(known) : std::unexpected(read.error());
}
