#pragma once

#include "records/Incident.h"

#include <QJsonObject>

/// The content of an incident (all but its row and times) as JSON with sorted keys: the form in which
/// history, drafts and fingerprints keep it. Unknown figures are null, empty texts are left out.
QJsonObject toJson(const Incident &incident);

/// The reverse. Unknown keys are ignored; what is missing or of a wrong type stays empty, for validate() to
/// name.
Incident incidentFromJson(const QJsonObject &object);

/// The content of an incident, in bytes that are the same on every machine.
QByteArray canonicalBytes(const Incident &incident);
