#pragma once

#include "casefile/CaseFile.h"
#include "query/Query.h"

class Words;

/// What a briefing is asked to be.
struct BriefingOptions {
    Language language = Language::English;
    QString title;        ///< empty: the case file's
    QString organisation; ///< author or organisation; may be empty
    QString introduction; ///< plain text; may be empty
    Filter filter;
    Visibility visibility = Visibility::Public; ///< at most
    bool letter = false;                        ///< US Letter instead of A4
    bool figures = true;                        ///< by country, type and month, and the cross table
    bool incidents = true;                      ///< the list of incidents
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
    QString caseFile;
    QString state;
    QString countries; ///< "Mali, Niger and Burkina Faso"
    QString period;
    Count total;
    Count leftOut; ///< what the visibility keeps back
    CountTable byCountry, byType, byMonth, byYear, cross;
    qint64 illustrative = 0; ///< incidents that only illustrate
    std::vector<KeyFigure> keyFigures;
    std::vector<IncidentId> incidents; ///< by date, oldest first
};

/// Counts what a briefing keeps back for its visibility.
Result<Count> leftOutOf(const CaseFile &file, const Facts &facts, const BriefingOptions &options);

/// Counts what a briefing says. Needs no display.
Result<Briefing> makeBriefing(const CaseFile &file, const Facts &facts, const BriefingOptions &options,
                              const Words &words, const Progress &progress = {});
