#pragma once

#include "casefile/Store.h"

#include <QSet>

/// The kinds of sources, as the history names them.
namespace source
{
inline const QString table = QStringLiteral("table");     ///< Dossier's own table, from elsewhere
inline const QString ged = QStringLiteral("ged");         ///< UCDP GED
inline const QString exported = QStringLiteral("export"); ///< a table made from this case file, and edited
} // namespace source

/// How an incident came to be as it is, as far as its history can still tell.
struct Versions {
    std::vector<Incident> all; ///< the content after each entry, the newest first
    /// What a source of the kind asked for said of it last; nothing where none ever did.
    std::optional<Incident> said;
    QSet<QUuid> brought; ///< violations that came in from such a source
    bool isWhole = true; ///< else an erasure or a rescue took away what it was before
};

Result<Versions> versionsOf(const Store &store, const Incident &now, const QString &source);

/// The reason of an import, in the history: to be read, never to be asked.
QString importReason(const QString &table);
