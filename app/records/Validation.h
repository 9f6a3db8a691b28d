#pragma once

#include "records/Fields.h"
#include "records/Incident.h"
#include "records/Result.h"

#include <functional>
#include <vector>

struct Problem {
    enum class Severity {
        Error,  ///< no record may be so
        Entry,  ///< nothing may be entered or imported so; what is stored may be
        Warning ///< it looks odd
    };
    Severity severity = Severity::Error;
    const Field *field = nullptr; ///< of the incident, or of the violation that it is about
    int violation = -1;           ///< index of the violation it is about, or -1
    Message message;
    /// Of Dossier's table.
    QString column() const { return QString::fromLatin1(field->column); }
};

/// What validation must know of the world. A degree box is west, south, east, north.
struct World {
    struct Box {
        double west, south, east, north;
    };
    QDate today;
    std::function<bool(const QString &)> knowsCountry;
    std::function<bool(const QString &)> knowsType;
    std::function<QString(const QString &)> countryOfRegion;  ///< of a code; empty for free text
    std::function<std::optional<Box>(const QString &)> boxOf; ///< of a country
};

/// All that is wrong with an incident (errors) or looks odd (warnings), in the order of the form. Dates that
/// it had `before` are not compared with today's: a clock may have been set back since.
std::vector<Problem> validate(const Incident &incident, const World &world, const Incident *before = nullptr);

/// How many code units of UTF-16 a text in a field may have, or each of its names.
qsizetype longestIn(const Field &field);

bool hasErrors(const std::vector<Problem> &problems);

/// No record can have a later date.
inline constexpr int latestYear = 2999;

/// The largest number of people that a violation can count.
inline constexpr qint64 maximumVictims = 1'000'000'000;
