#pragma once

#include "records/Incident.h"

#include <QHash>

/// A line that defines each type of violation, by its code; none of the groups of types.
QHash<QString, LocalText> typeDefinitions();
