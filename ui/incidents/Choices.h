#pragma once

#include "incidents/ChoiceField.h"

class Vocabulary;

/// The types of violations as one chooses among them: under the heading of each group first the group itself,
/// as a type that is not specified, then those in it.
std::vector<ChoiceField::Choice> typeChoices(const Vocabulary &vocabulary, const Words &words);

std::vector<ChoiceField::Choice> countryChoices(const Vocabulary &vocabulary);
