#pragma once

#include "records/Incident.h"

/// A date as people type it: 5/3/2020, 5.3.20, 2020-03-05, 5 March 2020, March 5, 2020, 1er mars 2020 (a
/// day); 03/2020, 2020-03, mars 2020 (a month); 2020 (a year). The day comes before the month, as in most of
/// the countries where Dossier is used; names of months are English or French, whole or cut. A day without
/// its year, 5/3 or 5 March, is the last one until `today`, within this year or the last. Nothing for what is
/// no date.
std::optional<Period> typedDate(const QString &text, QDate today = QDate::currentDate());

/// What typedDate reads back as the same date: 05/03/2020, 03/2020, 2020.
QString typedForm(QDate day, Precision precision);
