#pragma once

#include "records/Incident.h"

/// A date as people type it: 5/3/2020, 5.3.20, 2020-03-05 (a day); 03/2020, 2020-03 (a month); 2020 (a year).
/// The day comes before the month, as in most of the countries where Dossier is used. Nothing for what is no
/// date.
std::optional<Period> typedDate(const QString &text);

/// What typedDate reads back as the same date: 05/03/2020, 03/2020, 2020.
QString typedForm(QDate day, Precision precision);
