#pragma once

#include "report/Block.h"
#include "report/Briefing.h"
#include "report/PrintedLetters.h"
#include "report/Text.h"
#include "report/Withheld.h"

#include <functional>

/// The blocks of a briefing, from the title to the last incident, in the order of reading. Incidents are read
/// from the file a few at a time, so that a long briefing needs no more memory than a short one.
class BriefingBlocks
{
public:
    /// `width` is that of the text, in units of the style.
    BriefingBlocks(const Briefing &briefing, const Snapshot &snapshot, const Words &words, qreal width);

    /// Says whether it takes any more.
    using Take = std::function<bool(Block)>;
    /// Gives every block to `take`; where `firstRow` is not 0, from that incident of the list on. Refuses
    /// what it gave where it has letters that cannot be printed.
    Result<void> each(const Take &take, const Progress &progress, qint64 firstRow = 0) const;

    static constexpr const char *rulesAnchor = "rules";

    /// What each() must not print from now on: it refuses a briefing in which that stands.
    void guard(std::optional<Withheld> withheld)
    {
        m_withheld = std::move(withheld);
        m_looked = {};
    }

    /// A text as it is printed, of the record with reference `where`; empty for one of the briefing's own.
    QString printed(const QString &text, const QString &where = {}) const;

private:
    bool beforeTheList(const Take &give, const Progress &progress) const;
    void opening(const Take &take) const;
    void keyFigures(const Take &take) const;
    void introduction(const Take &take) const;
    void crossTable(const Take &take) const;
    void leftOut(const Take &take) const;
    void rules(const Take &take) const;
    Result<void> incidentList(const Take &take, const Progress &progress, qint64 firstRow) const;
    Block incidentRow(const Incident &incident) const;

    void heading(const Take &take, const QString &text, const char *anchor = nullptr) const;
    void paragraph(const Take &take, const QString &text, qreal spaceBefore,
                   const QColor &colour = style::ink) const;
    QString say(const char *text, qint64 number = -1) const;

    const Briefing &m_briefing;
    const Snapshot &m_snapshot;
    const Words &m_words;
    qreal m_width;
    mutable PrintedLetters m_letters;
    mutable std::optional<Withheld> m_withheld;
    mutable Result<void> m_looked;
};
