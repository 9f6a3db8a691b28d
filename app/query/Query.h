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
    /// The ids that Store::search gives for filter.words; ignored where there are none.
    std::vector<IncidentId> withWords = {};
    std::vector<std::vector<Key>> groupings = {};
    bool facets = false;
    size_t rowsPerThread = 100'000; ///< below this, another thread costs more than it saves
};

/// Answers a question in one pass; an empty answer where it was cancelled.
Answer answer(const Facts &facts, const Vocabulary &vocabulary, const Question &question,
              const Progress &progress = {});

/// Asks the store for the ids that a filter's words choose.
Result<Question> questionOf(const Store &store, const Filter &filter);

/// The violations of an incident that a filter's conditions on type, perpetrator and party choose.
std::vector<Violation> chosenViolations(const Incident &incident, const Filter &filter,
                                        const Vocabulary &vocabulary);

/// The people in several violations of one incident together, after what is known of their overlap.
VictimCount combined(std::span<const Violation> violations, Overlap overlap);
