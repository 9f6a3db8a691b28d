#pragma once

#include "query/Query.h"
#include "query/Snapshot.h"

class Words;

/// What a briefing is asked to be.
struct BriefingOptions {
    Language language = Language::English;
    QString title;        ///< empty: see defaultTitle()
    QString organisation; ///< author or organisation; may be empty
    QString introduction; ///< plain text; may be empty
    Filter filter;
    Visibility visibility = Visibility::Public; ///< at most
    bool letter = false;                        ///< US Letter instead of A4
    bool figures = true;                        ///< by country, type and month, and the cross table
    bool incidents = true;                      ///< the list of incidents
    bool lettersAsCodes = false;                ///< those that no font has; else they are refused
    QDate date;                                 ///< of the briefing
};

/// A number that stands large at the head of a briefing.
struct KeyFigure {
    QString number;
    QString label;
};

/// What a briefing says: its figures, and which incidents it lists. Words stand in its own language.
struct Briefing {
    BriefingOptions options;
    Filter filter; ///< of the options, with the visibility
    QString title;
    /// The case file's title where the briefing bears it as its own; else empty: under another title it is
    /// nobody's business.
    QString caseFile;
    /// The same for the page on the method, which names the file to readers who may see more than the public.
    QString caseFileInMethod;
    QString state;
    QString conditions; ///< under which it was made, in a line, without a full stop
    QString countries;  ///< "Mali, Niger and Burkina Faso"
    QString period;
    Count total;
    /// How many incidents the visibility keeps back, where that may be told: see disclosable().
    std::optional<qint64> leftOut;
    CountTable byCountry, byType, byMonth, byYear, cross, byStatus;
    qint64 illustrative = 0; ///< incidents that only illustrate
    std::vector<KeyFigure> keyFigures;
    /// By date, oldest first; what is known to the month or year alone, behind all of it that the period
    /// holds.
    std::vector<IncidentId> incidents;
};

/// What the head of each page bears: the date, and before it the visibility where that is not public.
QString levelAndDate(const Briefing &briefing, const Words &words);

/// The case file's title, and that it is an excerpt where a filter is on.
QString defaultTitle(const QString &caseFile, const Filter &filter, const Words &words);

/// How many incidents may be said to be kept back. Of a filtered briefing nothing, as two filters that differ
/// by one incident would give it away; else, from 11 on, their number rounded down to tens. Never how many
/// people: between two revisions, one incident would. (No cell of 1 to 10 is shown: the rule of the US
/// Centers for Medicare & Medicaid Services for small cells; statistical offices have thresholds from 3
/// to 11.)
std::optional<qint64> disclosable(const Count &leftOut, const Filter &filter);

/// Counts what a briefing keeps back for its visibility.
Count leftOutOf(const Facts &facts, const Vocabulary &vocabulary, const Question &question, Visibility most);

/// Whoever asked for a briefing gave it up.
Error cancelledBriefing();

/// Counts what a briefing says. Needs no display. Incidents that do not match their history are not counted
/// for others: an error that names them.
Result<Briefing> makeBriefing(const Snapshot &snapshot, const BriefingOptions &options, const Words &words,
                              const Progress &progress = {});
/// The same for a page that stays in the window, where nobody waits until all of the file is compared with
/// its history.
Result<Briefing> makePreview(const Snapshot &snapshot, const BriefingOptions &options, const Words &words,
                             const Progress &progress = {});
