#pragma once

#include "incidents/FormField.h"
#include "records/Validation.h"

#include <optional>

class Vocabulary;
class Words;

// What people type of an incident is read in one way, and what is wrong with it said in one way, in the form
// and in the cells of the list. Fields have the names of the columns of Dossier's table.

/// The period of two fields, of which the second may be empty. One that was recorded with its days, though
/// known only to the month, keeps them until its fields say something else. A day without its year is one of
/// `year`, where there is one, and the last day is the first such one since then. A range in the first field,
/// 12–14 March 2024, is both.
Period typedPeriod(const QString &from, const QString &to, const std::optional<Period> &before, int year = 0);
/// Until when a day without its year is looked for, so that it is one of `year`: see typedDate().
QDate lastDayOf(int year);
/// What stands in the two fields of a period.
struct PeriodTexts {
    QString from, to;
    bool operator==(const PeriodTexts &) const = default;
};
PeriodTexts textsOf(const Period &period);
/// What two such fields say, in whichever year they are read: days with their years, and a range that stands
/// in the first parted into both.
PeriodTexts withYears(const QString &from, const QString &to, int year);

/// The victims of three fields, of which only the first must be filled; what is no whole number is -1, which
/// validation refuses.
VictimCount typedVictims(const QString &low, const QString &best, const QString &high);

/// What to write instead of a text that cannot be read in such a field; empty where it can be.
QString unreadableDate(const QString &typed, const Words &words);
/// The same of the first field of a period, in which a range may stand.
QString unreadableBeginning(const QString &typed, const Words &words);
QString unreadableNumber(const QString &typed, const Words &words);
/// The same of the least number of victims, which must be there.
QString unreadableLow(const QString &typed, const Words &words);

/// The coordinates of a field. Those of which more is known than it shows stay until it says something else.
std::optional<Coordinates> typedPoint(const QString &text, const std::optional<Coordinates> &before);

/// The code of the region that a name is of in one other country alone, where it is none of `country`; empty
/// for all else.
QString regionElsewhere(const QString &country, const QString &written, const Vocabulary &vocabulary);
/// Whether the region of a place is of another country than the place, by its code or by its name.
bool isRegionElsewhere(const Place &place, const Vocabulary &vocabulary);
/// "“Gao” is a region of Mali, not of Niger", of a region by its code.
QString notOfCountry(const QString &region, const QString &country, const Vocabulary &vocabulary,
                     const Words &words);

/// What validation found in an incident, with the values that it is about in words.
QString problemOf(const Incident &incident, const Problem &problem, const Vocabulary &vocabulary,
                  const Words &words);
/// The same, as it stands below a field.
FormField::Remark remarkOn(const Incident &incident, const Problem &problem, const Vocabulary &vocabulary,
                           const Words &words);
/// How a period was understood, and its beginning alone where it has no end after that; empty for what is
/// none.
QString echoOf(const Period &period, const Words &words);
/// Whether a field that is left empty is as another one: what is wrong is said of that one.
bool mayBeEmpty(const QString &column);
