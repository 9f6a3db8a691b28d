#include "records/Incident.h"

bool sameContent(const Incident &a, const Incident &b)
{
    const auto content = [](Incident incident) {
        incident.id = {};
        incident.uuid = {};
        incident.created = {};
        incident.changed = {};
        for (Violation &violation : incident.violations)
            violation.uuid = {};
        return incident;
    };
    return content(a) == content(b);
}
