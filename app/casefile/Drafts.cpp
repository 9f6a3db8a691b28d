#include "casefile/Drafts.h"

#include "casefile/Connection.h"
#include "casefile/Engine.h"

#include <QSqlQuery>
#include <QVariant>

Result<std::vector<Draft>> drafts(const Store &store)
{
    QSqlQuery query(store.connection().database);
    query.prepare(QStringLiteral("SELECT incident, content FROM draft ORDER BY incident"));
    std::vector<Draft> all;
    const auto read = engine::eachRow(query, store.path(), [&] {
        const QString key = query.value(0).toString();
        const QUuid uuid(key);
        // What another program wrote under no key can be neither opened nor forgotten by one.
        if (key.isEmpty() || !uuid.isNull())
            all.push_back({uuid, query.value(1).toString()});
    });
    return read ? Result<std::vector<Draft>>(std::move(all)) : std::unexpected(read.error());
}
