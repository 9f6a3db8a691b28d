#pragma once

#include "records/Incident.h"

#include <QHash>

/// A line that defines each type of violation, by its code; none of the groups of types.
QHash<QString, LocalText> typeDefinitions();

/// Other words by which people look for a type of violation, in both languages, by its code. They are none of
/// its names: several types may share one.
QHash<QString, QStringList> typeSynonyms();

/// Other names of countries, and their abbreviations, in both languages, by the code: each is one country's.
QHash<QString, QStringList> countrySynonyms();
