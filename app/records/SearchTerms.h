#pragma once

#include <QString>

#include <functional>
#include <vector>

/// A word as a search compares it: without case, accents, hamza and vowel marks, ligatures by their letters.
/// A sign that stands for several words is parted into them, and one number is not made of two: ½ is 1 and 2,
/// and 10² is 10 and 2. Scripts that set no spaces between words (Han, Kana, Thai, Burmese…) are parted into
/// pairs of letters, so that any part of a word is found.
struct SearchTerm {
    enum class Kind {
        Word,
        WithoutArticle, ///< the same word of an Arabic text, without its article
        Pair,           ///< two letters of a run without spaces
        LastLetter      ///< of such a run
    };

    QStringView text; ///< folded
    /// In the text. Of a pair, both letters.
    qsizetype begin = 0, end = 0;
    int place = 0; ///< counted over the text's words, and the letters of runs without spaces
    Kind kind = Kind::Word;
};

/// So many letters of a term stand in an index, which need not hold what nobody types: of longer ones, only
/// the texts themselves tell.
inline constexpr qsizetype longestIndexed = 64;
QStringView indexedPart(QStringView term);

/// Calls `take` for each term of a text, in order of their places; a term's own text lasts until it returns.
void eachSearchTerm(QStringView text, const std::function<void(const SearchTerm &)> &take);

/// A word, or several that stand side by side, that is searched for.
class Sought
{
public:
    /// `mayGoOn`: the last word may be the beginning of a longer one.
    explicit Sought(QStringView text, bool mayGoOn = true);

    /// One term to look up. `place` counts from the first one's.
    struct Step {
        QString text;
        int place = 0;
        bool mayGoOn = false;
    };
    const std::vector<Step> &steps() const { return m_steps; }
    /// Whether it holds no word: nothing has it.
    bool isEmpty() const { return m_steps.empty(); }
    bool isIn(QStringView text) const { return !find(text, true).empty(); }

    struct Range {
        qsizetype begin = 0, end = 0;
        bool operator==(const Range &) const = default;
    };
    /// Where it stands in a text, each place once, in order; of a word that goes on, what was asked for.
    std::vector<Range> rangesIn(QStringView text) const { return find(text, false); }

private:
    std::vector<Range> find(QStringView text, bool onlyFirst) const;

    std::vector<Step> m_steps;
    bool m_isOfRun = false; ///< a part of it at least is of a script without spaces
};
