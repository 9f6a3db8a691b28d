#include "casefile/Testimony.h"

#include "casefile/History.h"
#include "casefile/Properties.h"
#include "records/Incident.h"
#include "records/RecordJson.h"

#include <algorithm>
#include <limits>

namespace
{

constexpr qint64 everything = std::numeric_limits<qint64>::max();

QString keyOf(const Incident &incident)
{
    return incident.uuid.toString(QUuid::WithoutBraces);
}

} // namespace

Testimony::Testimony(History &history)
{
    History::Walk walk(history);
    std::optional<HistoryEntry> later;
    const bool endRead = history.eachReadable([&](const HistoryEntry &entry) {
        if (later)
            walk.look(*later, later->sequence == entry.sequence + 1 ? entry.hash : QString());
        Told &told = entry.action == properties::action        ? m_properties
                     : entry.action == QLatin1String("filter") ? m_filters[entry.record]
                                                               : m_records[entry.record];
        earlier(told, entry);
        later = entry;
    });
    if (later)
        walk.look(*later, later->sequence == 1 ? history.genesis() : QString());
    if (!endRead)
        m_lastBreak = everything;
    else if (!walk.wrong().empty())
        m_lastBreak = std::max<qint64>(*std::ranges::max_element(walk.wrong()), 1);
}

/// Takes an entry that stands before all that were taken.
void Testimony::earlier(Told &told, const HistoryEntry &entry)
{
    if (told.sequence == 0) {
        told.sequence = entry.sequence;
        told.salt = entry.salt;
        told.fingerprint = entry.content;
    }
    const auto is = [&](const char *name) { return entry.action == QLatin1String(name); };
    if (!told.deleted && (is("delete") || is("restore")))
        told.deleted = is("delete");
    const qint64 at = entry.at.toMSecsSinceEpoch();
    if (is("create")) {
        told.logged = true;
        told.created = at;
    }
    if (told.changed)
        return;
    if (is("create") || is("update"))
        told.changed = at;
    else if (is("purge"))
        told.purged.push_back(at);
}

bool Testimony::vouches(const Told &told, const QByteArray &content) const
{
    return told.sequence > m_lastBreak && told.fingerprint == History::fingerprint(told.salt, content);
}

bool Testimony::isContentOf(const Incident &incident) const
{
    const auto told = m_records.constFind(keyOf(incident));
    return told != m_records.cend() &&
           told->fingerprint == History::fingerprint(told->salt, canonicalBytes(incident));
}

bool Testimony::vouchesFor(const Incident &incident, bool deleted) const
{
    const auto told = m_records.constFind(keyOf(incident));
    if (told == m_records.cend() || !told->logged || told->deleted.value_or(false) != deleted)
        return false;
    const qint64 changed = incident.changed.toMSecsSinceEpoch();
    return incident.created.toMSecsSinceEpoch() == told->created &&
           (changed == told->changed || std::ranges::count(told->purged, changed) > 0) &&
           vouches(*told, canonicalBytes(incident));
}

std::optional<bool> Testimony::isDeleted(const QString &uuid) const
{
    const auto told = m_records.constFind(uuid);
    return told == m_records.cend() ? std::nullopt : std::optional(told->deleted.value_or(false));
}

bool Testimony::vouchesForFilter(const QString &name, const QString &filter) const
{
    return vouches(m_filters.value(name), filter.toUtf8());
}

bool Testimony::vouchesForProperties(const QByteArray &bytes) const
{
    return vouches(m_properties, bytes);
}

std::optional<qint64> Testimony::lastBreak() const
{
    return m_lastBreak == everything ? std::nullopt : std::optional(m_lastBreak);
}
