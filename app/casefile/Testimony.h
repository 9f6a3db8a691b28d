#pragma once

#include "casefile/HistoryEntry.h"

#include <QHash>
#include <QStringList>

#include <optional>
#include <vector>

class History;
struct Incident;

/// What a history that may be damaged or changed says of records, and how far it can be relied on. Where an
/// entry does not follow from the one before it, nobody knows which entries were changed or removed there,
/// nor of which records: only records whose last entry stands behind the last such break are vouched for.
class Testimony
{
public:
    explicit Testimony(History &history);

    /// Whether an incident is what its last entry says, that can be relied on.
    bool vouchesFor(const Incident &incident, bool deleted) const;
    /// Whether its content is what its last entry says: then it was read as it was written.
    bool isContentOf(const Incident &incident) const;
    /// Whether it says that an incident is deleted; nothing where it says nothing of it.
    std::optional<bool> isDeleted(const QString &uuid) const;
    bool vouchesForFilter(const QString &name, const QString &filter) const;
    bool vouchesForProperties(const QByteArray &bytes) const;

    /// Whether it holds together.
    bool holds() const { return m_lastBreak == 0; }
    /// The last entry that does not follow from the one before it; nothing where it cannot be read to its
    /// end, and no entry can be relied on.
    std::optional<qint64> lastBreak() const;

private:
    struct Told {
        qint64 sequence = 0;
        QString salt, fingerprint; // by the last entry
        bool logged = false;
        std::optional<bool> deleted;
        qint64 created = 0; // ms since 1970
        std::optional<qint64> changed;
        std::vector<qint64> purged; // since then; an erasure changes those alone that held the text
    };
    static void earlier(Told &told, const HistoryEntry &entry);
    bool vouches(const Told &told, const QByteArray &content) const;

    QHash<QString, Told> m_records, m_filters; // by UUID; by name
    Told m_properties;
    qint64 m_lastBreak = 0;
};
