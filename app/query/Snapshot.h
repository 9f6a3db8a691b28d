#pragma once

#include "casefile/CaseFile.h"
#include "query/Facts.h"
#include "query/Filter.h"

#include <memory>
#include <optional>

/// What a case file held at one moment: its records, the facts of them, and the state that names them, of one
/// transaction that reads. Counting for others, briefings and exports take a Snapshot and nothing else, so
/// that figures and the state printed beside them cannot part. Who holds one keeps seeing what it saw;
/// others' writes wait until it is gone. Belongs to one thread.
class Snapshot
{
public:
    /// Keeps `file`, a connection of its own. Facts are read unless `known` are those of the same state.
    static Result<Snapshot> take(std::unique_ptr<CaseFile> file, std::shared_ptr<const Facts> known = {},
                                 const Progress &progress = {});

    /// Ends it, and gives its connection, for the next one.
    static std::unique_ptr<CaseFile> end(Snapshot &&snapshot);

    const Store &store() const { return m_file->store(); }
    const Facts &facts() const { return *m_facts; }
    const QString &state() const { return m_facts->state(); }
    QString title() const { return store().title(); }
    /// Refuses what contradicts its history, or in which the words of a filter find others than hold them
    /// (integrity::verify); once for all. What leaves the program asks this first.
    Result<void> verified(const Filter &filter, const Progress &progress = {}) const;
    /// Reads incidents, in the order of `ids`; refuses those that contradict their history where not all were
    /// verified().
    Result<std::vector<Incident>> incidents(std::span<const IncidentId> ids) const;
    const Vocabulary &vocabulary() const { return store().vocabulary(); }

private:
    Snapshot(std::unique_ptr<CaseFile> file, Store::Reading reading, std::shared_ptr<const Facts> facts);

    std::unique_ptr<CaseFile> m_file;
    std::shared_ptr<const Facts> m_facts;
    std::optional<Store::Reading> m_reading; // goes before the connection
    mutable bool m_verified = false;
    mutable QString m_verifiedWords;
};
