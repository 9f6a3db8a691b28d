#pragma once

#include "casefile/Store.h"

#include <limits>
#include <memory>

/// Whether the records are what their history says: all of the file is compared when it is opened, and before
/// anything leaves it.
namespace integrity
{

/// One thing that contradicts the history, in words.
struct Contradiction {
    QString reference; ///< of the incident, as it is shown; its UUID where there is no record of it
    Message message;
    qint64 row = 0; ///< of the incident; 0 where there is none
};

/// Those among some incidents, as they were read from `store`: what they hold, their dates, whether they are
/// deleted.
Result<std::vector<Contradiction>> among(const Store &store, std::vector<Incident> incidents);

/// Compares a whole file, step by step: its incidents, deleted ones too, then the history itself, then title,
/// language and date. Each step reads what is of one moment if the caller keeps a Store::Reading meanwhile;
/// between steps, others may write.
class Examination
{
public:
    explicit Examination(const Store &store);
    ~Examination();

    /// False when all was seen.
    Result<bool> step();
    qint64 done() const { return m_done; }
    qint64 total() const { return m_total; }

    // What was found, when all was seen.
    /// In the order of the file; incidents that are missing come last.
    std::vector<Contradiction> incidents;
    std::optional<Error> history; ///< does not hold together
    bool propertiesMatch = true;

    bool isSound() const { return incidents.empty() && !history && propertiesMatch; }

private:
    Result<bool> compareIncidents();
    Result<void> conclude();
    void collect(size_t pending);

    const Store &m_store;
    struct Work; ///< what is under way
    std::unique_ptr<Work> m_work;
    enum class Part { Incidents, History, Rest } m_part = Part::Incidents;
    qint64 m_after = std::numeric_limits<qint64>::min(); ///< row; whoever else writes may have any
    qint64 m_done = 0, m_total = 0;
    QString m_state; ///< when the walk began
};

/// A saved filter that contradicts the history.
struct FilterContradiction {
    QString name;
    Message message;
};

Result<std::vector<FilterContradiction>> filters(const Store &store);
/// Whether one is what its history says.
Result<bool> filterMatches(const Store &store, const QString &name, const QString &filter);

/// What is found of incidents alone.
Result<std::vector<Contradiction>> all(const Store &store, const Progress &progress = {});

/// Refuses those among some incidents that contradict their history, by an error of kind Damaged.
Result<void> verify(const Store &store, std::span<const Incident> incidents);

/// Refuses a file that contradicts its history in anything, by an error of kind Damaged that names what does;
/// also one in whose search index `words`, a search line that may be empty, find others than hold them. For
/// what leaves the program.
Result<void> verify(const Store &store, const QString &words, const Progress &progress = {});

} // namespace integrity
