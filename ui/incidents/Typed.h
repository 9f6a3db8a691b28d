#pragma once

#include "incidents/FormField.h"
#include "records/Validation.h"

#include <optional>

class Words;

// What people type of an incident is read in one way, and what is wrong with it said in one way, in the form
// and in the cells of the list. Fields have the names of the columns of Dossier's table.

/// The period of two fields, of which the second may be empty. One that was recorded with its days, though
/// known only to the month, keeps them until its fields say something else. A day without its year is one of
/// `year`, where there is one, and the last day is one of the first one's year.
Period typedPeriod(const QString &from, const QString &to, const std::optional<Period> &before, int year = 0);
/// Until when a day without its year is looked for, so that it is one of `year`: see typedDate().
QDate lastDayOf(int year);
/// What stands in the two fields of a period.
struct PeriodTexts {
    QString from, to;
    bool operator==(const PeriodTexts &) const = default;
};
PeriodTexts textsOf(const Period &period);

/// The victims of three fields, of which only the first must be filled; what is no whole number is -1, which
/// validation refuses.
VictimCount typedVictims(const QString &low, const QString &best, const QString &high);

/// What to write instead of a text that cannot be read in such a field; empty where it can be.
QString unreadableDate(const QString &typed, const Words &words);
QString unreadableNumber(const QString &typed, const Words &words);
/// The same of the least number of victims, which must be there.
QString unreadableLow(const QString &typed, const Words &words);

/// What validation says, as it stands below a field.
FormField::Remark remarkOn(const Problem &problem, const Words &words);
/// How a period was understood; empty for what is none.
QString echoOf(const Period &period, const Words &words);
/// Whether a field that is left empty is as another one: what is wrong is said of that one.
bool mayBeEmpty(const QString &column);
