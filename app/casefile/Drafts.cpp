#include "casefile/Drafts.h"

#include "casefile/Connection.h"

#include <QSqlQuery>
#include <QVariant>

Result<std::vector<Draft>> drafts(const Store &store)
{
    QSqlQuery query(store.connection().database);
    if (!query.exec(QStringLiteral("SELECT incident, content FROM draft ORDER BY incident")))
        return std::unexpected(store.connection().failure(query));
    std::vector<Draft> all;
    while (query.next()) {
        const QString key = query.value(0).toString();
        const QUuid uuid(key);
        // What another program wrote under no key can be neither opened nor forgotten by one.
        if (key.isEmpty() || !uuid.isNull())
            all.push_back({uuid, query.value(1).toString()});
    }
    return all;
}
