#pragma once

#include "query/Count.h"
#include "query/Facts.h"
#include "query/Filter.h"
#include "records/Progress.h"

#include <span>

class Vocabulary;

/// What one pass over the facts answers. The counting rules are in this folder and nowhere else: People,
/// Chosen, Matcher, Grouping.
struct Answer {
    QString state;                   ///< of the case file, which the figures are of
    std::vector<std::uint32_t> rows; ///< of Facts: the chosen incidents
    Count total;
    std::vector<CountTable> tables; ///< one for each grouping asked
    Facets facets;                  ///< filled where it was asked
};

struct Question {
    Filter filter;
    /// The ids that chosenByStore gives for the filter; ignored where it asks the store for nothing.
    std::vector<IncidentId> ofStore = {};
    std::vector<std::vector<Key>> groupings = {};
    bool facets = false;
    size_t rowsPerThread = 100'000; ///< below this, another thread costs more than it saves
};

/// Answers a question in one pass; an empty answer where it was cancelled.
Answer answer(const Facts &facts, const Vocabulary &vocabulary, const Question &question,
              const Progress &progress = {});

/// Ids, ascending, of the incidents that pass the conditions on which facts are silent (Filter::ofStore).
Result<std::vector<IncidentId>> chosenByStore(const Store &store, const Filter &filter);

/// Asks the store for them where the filter does.
Result<Question> questionOf(const Store &store, const Filter &filter);

/// The violations of an incident that a filter's conditions on type, perpetrator and party choose.
std::vector<Violation> chosenViolations(const Incident &incident, const Filter &filter,
                                        const Vocabulary &vocabulary);

/// The people in several violations of one incident together, after what is known of their overlap.
VictimCount combined(std::span<const Violation> violations, Overlap overlap);
