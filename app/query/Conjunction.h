#pragma once

#include "query/Filter.h"

#include <expected>

class Vocabulary;

/// The filter that leaves what two leave together. Where no filter can say so, because both ask for values of
/// one condition that have nothing in common, or for people, of whom a violation may have both, or because
/// no incident can meet both (a period that ends before it begins), the name of that condition as the command
/// line has it.
std::expected<Filter, QString> conjunction(const Filter &a, const Filter &b, const Vocabulary &vocabulary);
