#pragma once

#include "query/Count.h"

class Vocabulary;
class Words;

/// The name of a key, as the head of a column: "Country".
QString keyLabel(Key key, const Words &words);

/// Where it was, from the small to the large: place, region, country, each once. What was recorded as the
/// name of the country or of the region, in whatever language, is not said again beside it.
QStringList placeNames(const Place &place, const Vocabulary &vocabulary, Language language);

/// The heads of the figures of a count: incidents, violations, and victims at least, best and at most.
QStringList countLabels(const Words &words);

/// The name of a value of a key: "Mali", "March 2020"; for a null value "not known", in the words of that
/// key.
QString valueLabel(Key key, const QString &code, const Vocabulary &vocabulary, const Words &words);
