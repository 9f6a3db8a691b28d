#pragma once

#include "query/Filter.h"

class Facts;
class Vocabulary;
class Words;
struct Question;

/// Of the names in a filter that people wrote themselves (actors, regions of no code), those
/// that stand in what it chooses, and so may stand beside its figures.
struct NamesChosen {
    QStringList perpetrators = {}, parties = {}, regions = {};
};

NamesChosen namesChosen(const Facts &facts, const Vocabulary &vocabulary, Question question);

/// The conditions of a filter as they may be printed beside its figures, in one line and without a full stop:
/// "Conditions: Mali and Niger; enforced disappearance; February – April 2020; status: verified". Words that
/// were searched for, and names other than those chosen, may betray someone: instead of them stands "and
/// further conditions that are not printed". A filter without conditions is told, too, with the visibility up
/// to which it goes.
QString printedConditions(const Filter &filter, const NamesChosen &chosen, const Vocabulary &vocabulary,
                          const Words &words);
/// The same for a cell whose head says already what it holds: "Mali and Niger; status: verified".
QString conditionsForCell(const Filter &filter, const NamesChosen &chosen, const Vocabulary &vocabulary,
                          const Words &words);
