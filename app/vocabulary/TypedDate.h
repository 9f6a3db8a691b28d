#pragma once

#include "records/Incident.h"

/// A date as people type it: 5/3/2020, 5.3.20, 2020-03-05, 5 March 2020, March 5, 2020, 1er mars 2020 (a
/// day); 03/2020, 2020-03, mars 2020 (a month); 2020 (a year). The day comes before the month, as in most of
/// the countries where Dossier is used; names of months are English or French, whole or cut. A day without
/// its year, 5/3 or 5 March, is the last one until `today`, within this year or the last. Nothing for what is
/// no date.
std::optional<Period> typedDate(const QString &text, QDate today = QDate::currentDate());

/// A beginning and an end, each as finely as it is written.
struct TypedRange {
    Period first, last;
    /// Both as one: the coarser of the two says how finely it is known, and both are of that: from the first
    /// day of a month or year to the last one.
    Period period() const;
    bool operator==(const TypedRange &) const = default;
};

/// Two dates as people type them in one: 12–14 March 2024, 28 Dec 2023 – 3 Jan 2024, from 12 to 14 March
/// 2024, du 12 au 14 mars 2024, 2024-03-12 to 2024-03-14, mars–avril 2024. What the first does not say, the
/// second says for both; the end may be before the beginning. Nothing for what is one date, or none.
std::optional<TypedRange> typedRange(const QString &text, QDate today = QDate::currentDate());

/// What typedDate reads back as the same date: 05/03/2020, 03/2020, 2020.
QString typedForm(QDate day, Precision precision);
