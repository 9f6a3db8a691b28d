#include "query/Snapshot.h"

#include "casefile/Integrity.h"

Snapshot::Snapshot(std::unique_ptr<CaseFile> file, Store::Reading reading, std::shared_ptr<const Facts> facts)
    : m_file(std::move(file))
    , m_facts(std::move(facts))
    , m_reading(std::move(reading))
{
}

Result<Snapshot> Snapshot::take(std::unique_ptr<CaseFile> file, std::shared_ptr<const Facts> known,
                                const Progress &progress)
{
    auto reading = file->store().reading();
    if (!reading)
        return std::unexpected(reading.error());
    const auto state = file->store().state();
    if (!state)
        return std::unexpected(state.error());
    if (!known || known->state() != *state) {
        auto facts = Facts::load(file->store(), progress);
        if (!facts)
            return std::unexpected(facts.error());
        known = std::make_shared<const Facts>(std::move(*facts));
    }
    return Snapshot(std::move(file), std::move(*reading), std::move(known));
}

std::unique_ptr<CaseFile> Snapshot::end(Snapshot &&snapshot)
{
    snapshot.m_reading.reset();
    return std::move(snapshot.m_file);
}

Result<void> Snapshot::verified(const Filter &filter, const Progress &progress) const
{
    if (m_verified && (!filter.hasWords() || filter.words == m_verifiedWords))
        return {};
    auto sound = integrity::verify(store(), filter.words, progress);
    m_verified = m_verified || sound;
    if (sound)
        m_verifiedWords = filter.words;
    return sound;
}

Result<std::vector<Incident>> Snapshot::incidents(std::span<const IncidentId> ids) const
{
    auto read = store().incidents(ids);
    if (read && !m_verified) {
        if (const auto sound = integrity::verify(store(), *read); !sound)
            return std::unexpected(sound.error());
    }
    return read;
}
