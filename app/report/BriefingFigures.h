#pragma once

#include "report/Block.h"
#include "report/Briefing.h"

#include <vector>

class Vocabulary;

/// The figures of a briefing: people by country, by type and over time. Each is a chart below a title that
/// says what it shows, or a sentence where there is but one thing to show.
class BriefingFigures
{
public:
    /// `width` is that of the text, in units of the style.
    BriefingFigures(const Briefing &briefing, const Vocabulary &vocabulary, const Words &words, qreal width);

    /// In the order of reading; two small ones stand side by side, in one block.
    std::vector<Block> blocks() const;

private:
    /// A figure in a column of the page.
    struct Panel {
        Block title = {};
        std::vector<Block> body = {};
        bool isSentence = false; ///< without a title
        bool isSmall = false;    ///< may stand beside another
    };
    Panel byKey(const CountTable &table, qreal width, bool legend) const;
    Panel overTime(qreal width) const;
    std::vector<Block> yearTable(qreal width) const;
    void add(std::vector<Block> &all, Panel panel) const;

    Panel sentence(Key key, const CountRow &row) const;
    QString titleOf(Key key, const std::vector<CountRow> &rows) const;
    QString nameOf(Key key, const CountRow &row) const;
    QString incidents(const Count &count) const;
    /// What a bar or a column shows.
    QString inWords(Key key, const CountRow &row) const;
    Block note(const QString &text, qreal width) const;
    QString say(const char *text, qint64 number = -1) const;

    const Briefing &m_briefing;
    const Vocabulary &m_vocabulary;
    const Words &m_words;
    qreal m_width;
};
