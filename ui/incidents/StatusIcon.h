#pragma once

#include "records/Incident.h"

#include <QIcon>

/// A status as a sign that is told from the others by its form, in the colour of the text beside it.
QIcon statusIcon(Status status);
