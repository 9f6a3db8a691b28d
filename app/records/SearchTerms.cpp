#include "records/SearchTerms.h"

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/uniset.h>
#include <unicode/uscript.h>

#include <QVarLengthArray>

#include <algorithm>
#include <array>
#include <memory>
#include <string>

namespace
{

/// What a letter is to a search.
struct Letter {
    enum class Kind : std::uint8_t {
        Separates,
        Nothing, ///< a mark that is not looked at
        OfWord,
        OfRun ///< of a script without spaces
    };
    /// Of a digit: those of different styles stand side by side without making one number, as 10².
    enum class Style : std::uint8_t { Usual, Raised, Lowered };
    Kind kind = Kind::Separates;
    Style style = Style::Usual;
    std::uint8_t size = 0;    ///< of what it is folded to
    std::uint16_t offset = 0; ///< in the letters of its block
};

/// Parts the words that one letter is folded to, as ½ to 1 and 2; at its ends, it parts it from others.
constexpr QChar parting(u' ');

template<typename T> const T &must(const T *made, UErrorCode status, const char *what)
{
    if (U_FAILURE(status) || !made)
        qFatal("ICU has no %s: %s", what, u_errorName(status));
    return *made;
}

/// Folds letters, each for itself and taken apart as far as Unicode goes, so that what is written as one or
/// as a letter and its marks comes out alike.
class Folding
{
public:
    static const Folding &ofThread()
    {
        thread_local const Folding folding;
        return folding;
    }

    Letter letter(UChar32 c) const { return block(c).letters[c % blockSize]; }
    QStringView folded(UChar32 c, Letter letter) const
    {
        return QStringView(block(c).folded).mid(letter.offset, letter.size);
    }

private:
    static constexpr int blockSize = 256;
    struct Block {
        std::array<Letter, blockSize> letters;
        QString folded;
    };

    Folding()
        : m_nfkd(instance(&icu::Normalizer2::getNFKDInstance))
    {
        UErrorCode status = U_ZERO_ERROR;
        UParseError where;
        m_toLatin.reset(icu::Transliterator::createInstance("Latin-ASCII", UTRANS_FORWARD, where, status));
        (void)must(m_toLatin.get(), status, "Latin-ASCII");
        // Marks that a writer may set or leave out. Vowel signs of other scripts are letters.
        m_optional = icu::UnicodeSet(u"[[:Mn:]&[[:sc=Zinh:][:sc=Arab:][:sc=Hebr:][:sc=Syrc:]]]", status);
        (void)must(&m_optional, status, "sets of marks");
    }
    static const icu::Normalizer2 &instance(const icu::Normalizer2 *(*get)(UErrorCode &))
    {
        UErrorCode status = U_ZERO_ERROR;
        const icu::Normalizer2 *found = get(status);
        return must(found, status, "normalizer");
    }

    const Block &block(UChar32 c) const
    {
        auto &known = m_blocks[static_cast<size_t>(c / blockSize)];
        if (!known) {
            known = std::make_unique<Block>();
            for (int i = 0; i < blockSize; ++i) {
                const UChar32 one = c - c % blockSize + i;
                const QString to = fold(one, known->letters[static_cast<size_t>(i)].kind);
                known->letters[static_cast<size_t>(i)].style = styleOf(one);
                Letter &letter = known->letters[static_cast<size_t>(i)];
                letter.offset = static_cast<std::uint16_t>(known->folded.size());
                letter.size = static_cast<std::uint8_t>(to.size());
                known->folded += to;
            }
        }
        return *known;
    }

    static bool isLetter(UChar32 c)
    {
        return (U_GET_GC_MASK(c) & (U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK)) != 0 || c == u'_' ||
               u_charType(c) == U_PRIVATE_USE_CHAR;
    }

    /// Letters of Arabic that are written one for the other, beyond what Unicode takes apart.
    static UChar32 plainArabic(UChar32 c)
    {
        switch (c) {
        case 0x671: // alef wasla
            return 0x627;
        case 0x629: // teh marbuta
            return 0x647;
        case 0x649: // alef maksura
        case 0x6cc: // Farsi yeh
            return 0x64a;
        case 0x6a9: // keheh
            return 0x643;
        default:
            return c;
        }
    }

    QString fold(UChar32 c, Letter::Kind &kind) const
    {
        constexpr UChar32 tatweel = 0x640;
        kind = Letter::Kind::Separates;
        if (U_IS_SURROGATE(c))
            return {};
        if (m_optional.contains(c) || u_charType(c) == U_FORMAT_CHAR || c == tatweel ||
            u_hasBinaryProperty(c, UCHAR_VARIATION_SELECTOR)) {
            kind = Letter::Kind::Nothing;
            return {};
        }
        if (!isLetter(c))
            return {};
        icu::UnicodeString text;
        UErrorCode status = U_ZERO_ERROR;
        const int digit = u_charType(c) == U_DECIMAL_DIGIT_NUMBER ? u_charDigitValue(c) : -1;
        if (digit >= 0)
            text.append(static_cast<UChar32>(u'0' + digit));
        else if (ublock_getCode(c) == UBLOCK_DINGBATS && u_charType(c) == U_OTHER_NUMBER)
            text = icu::UnicodeString::fromUTF8(std::to_string(static_cast<int>(u_getNumericValue(c))));
        else
            m_nfkd.normalize(icu::UnicodeString(c), text, status);
        // Half rings and the like stand for a letter in one text, and for an apostrophe in the next.
        if (ublock_getCode(c) == UBLOCK_SPACING_MODIFIER_LETTERS && text == icu::UnicodeString(c))
            return {};
        // What stands for several words, or for a number that nothing beside it belongs to, is parted as it
        // would be where it is written out: ½ is no 12.
        QStringList words;
        icu::UnicodeString word;
        bool any = false;
        const auto endWord = [&] {
            words << plain(word);
            any = any || !words.back().isEmpty();
            word.remove();
        };
        for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
            const UChar32 one = text.char32At(i);
            if (m_optional.contains(one))
                continue;
            if (isLetter(one))
                word.append(plainArabic(one));
            else
                endWord();
        }
        endWord();
        if (U_FAILURE(status) || !any)
            return {};
        kind = isOfRun(c) ? Letter::Kind::OfRun : Letter::Kind::OfWord;
        if (kind == Letter::Kind::OfRun)
            return words.join(QString());
        QString all = words.join(parting);
        const bool ofItself = u_charType(c) == U_OTHER_NUMBER && text != icu::UnicodeString(c) &&
                              styleOf(c) == Letter::Style::Usual;
        return ofItself ? parting + all + parting : all;
    }

    static Letter::Style styleOf(UChar32 c)
    {
        switch (u_getIntPropertyValue(c, UCHAR_DECOMPOSITION_TYPE)) {
        case U_DT_SUPER:
            return Letter::Style::Raised;
        case U_DT_SUB:
            return Letter::Style::Lowered;
        default:
            return Letter::Style::Usual;
        }
    }

    QString plain(icu::UnicodeString word) const
    {
        m_toLatin->transliterate(word);
        word.foldCase();
        for (int32_t i = word.length(); i-- > 0;) {
            if (const UChar32 one = word.char32At(i); U16_IS_SINGLE(word.charAt(i)) && !isLetter(one))
                word.remove(i, 1);
        }
        return QString::fromUtf16(word.getBuffer(), word.length());
    }

    static bool isOfRun(UChar32 c)
    {
        if (u_getIntPropertyValue(c, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT ||
            u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC))
            return true;
        for (const UScriptCode script : {USCRIPT_HAN, USCRIPT_HIRAGANA, USCRIPT_KATAKANA, USCRIPT_BOPOMOFO,
                                         USCRIPT_YI, USCRIPT_TIBETAN}) {
            if (uscript_hasScript(c, script))
                return true;
        }
        return false;
    }

    const icu::Normalizer2 &m_nfkd;
    std::unique_ptr<icu::Transliterator> m_toLatin;
    icu::UnicodeSet m_optional;
    mutable std::array<std::unique_ptr<Block>, (UCHAR_MAX_VALUE + 1) / blockSize> m_blocks;
};

/// Goes to the next letter of a text; half of a pair of surrogates is one that separates.
UChar32 nextLetter(QStringView text, qsizetype &at)
{
    const char16_t first = text[at++].unicode();
    if (U16_IS_LEAD(first) && at < text.size() && U16_IS_TRAIL(text[at].unicode()))
        return U16_GET_SUPPLEMENTARY(first, text[at++].unicode());
    return first;
}

/// The letters of the article, with what may be written before it as one word, at the beginning of a folded
/// word of Arabic; 0 where there is none.
qsizetype articleOf(QStringView word)
{
    constexpr qsizetype shortest = 2; // of what is left
    qsizetype size = 0;
    if (word.startsWith(u"لل"))
        size = 2;
    else if (word.startsWith(u"ال"))
        size = 2;
    else if (word.mid(1).startsWith(u"ال") && QStringView(u"وفبك").contains(word.front()))
        size = 3;
    return word.size() - size >= shortest ? size : 0;
}

/// Where the first `size` units of a folded word end in the text in which it begins at `begin`.
qsizetype endOfFolded(QStringView text, qsizetype begin, qsizetype size)
{
    const Folding &folding = Folding::ofThread();
    qsizetype end = begin;
    for (qsizetype at = begin; at < text.size();) {
        const Letter letter = folding.letter(nextLetter(text, at));
        if (size <= 0 && letter.kind != Letter::Kind::Nothing)
            break;
        size -= letter.size;
        end = at;
    }
    return end;
}

/// Whether a text may have letters of a script without spaces: these begin with Thai.
bool mayHoldRun(QStringView text)
{
    constexpr char16_t first = 0xe00;
    return std::ranges::any_of(text, [](QChar one) { return one.unicode() >= first; });
}

class Parting
{
public:
    Parting(QStringView text, const std::function<void(const SearchTerm &)> &take)
        : m_text(text)
        , m_take(take)
    {
    }

    void run(QStringView text)
    {
        const Folding &folding = Folding::ofThread();
        for (qsizetype at = 0; at < text.size();) {
            const qsizetype begin = at;
            const UChar32 c = nextLetter(text, at);
            const Letter letter = folding.letter(c);
            switch (letter.kind) {
            case Letter::Kind::Separates:
                end();
                break;
            case Letter::Kind::Nothing:
                m_end = at;
                if (!m_run.isEmpty())
                    m_run.last().end = at;
                break;
            case Letter::Kind::OfWord:
                endRun();
                addToWord(folding.folded(c, letter), letter.style, begin, at);
                break;
            case Letter::Kind::OfRun:
                endWord();
                m_run.append({folding.folded(c, letter), begin, at});
                break;
            }
        }
        end();
    }

private:
    struct OfRun {
        QStringView folded;
        qsizetype begin, end;
    };

    void end()
    {
        endWord();
        endRun();
    }

    void addToWord(QStringView folded, Letter::Style style, qsizetype begin, qsizetype end)
    {
        const auto isDigit = [](QChar one) { return one >= u'0' && one <= u'9'; };
        if (!m_word.isEmpty() && style != m_style && isDigit(m_word.back()) && isDigit(folded.front()))
            endWord();
        for (qsizetype at = 0; at < folded.size();) {
            if (folded[at] == parting) {
                endWord();
                ++at;
                continue;
            }
            qsizetype next = folded.indexOf(parting, at);
            next = next < 0 ? folded.size() : next;
            if (m_word.isEmpty())
                m_begin = begin;
            m_word += folded.sliced(at, next - at);
            m_end = end;
            at = next;
        }
        m_style = style;
    }

    void endWord()
    {
        if (m_word.isEmpty())
            return;
        m_take({m_word, m_begin, m_end, m_place, SearchTerm::Kind::Word});
        constexpr char16_t firstArabic = 0x600, lastArabic = 0x6ff;
        if (m_word.front() >= firstArabic && m_word.front() <= lastArabic) {
            if (const qsizetype article = articleOf(m_word)) {
                // Both may stand in one sign.
                const qsizetype begin = endOfFolded(m_text, m_begin, article);
                m_take({QStringView(m_word).mid(article), begin < m_end ? begin : m_begin, m_end, m_place,
                        SearchTerm::Kind::WithoutArticle});
            }
        }
        ++m_place;
        m_word.resize(0);
    }

    void endRun()
    {
        for (qsizetype i = 0; i < m_run.size(); ++i, ++m_place) {
            const OfRun &one = m_run[i];
            if (i + 1 == m_run.size()) {
                m_take({one.folded, one.begin, one.end, m_place, SearchTerm::Kind::LastLetter});
                continue;
            }
            m_pair.resize(0);
            m_pair += one.folded;
            m_pair += m_run[i + 1].folded;
            m_take({m_pair, one.begin, m_run[i + 1].end, m_place, SearchTerm::Kind::Pair});
        }
        m_run.resize(0);
    }

    QStringView m_text;
    const std::function<void(const SearchTerm &)> &m_take;
    QString m_word, m_pair;
    Letter::Style m_style = Letter::Style::Usual; ///< of its last letter
    qsizetype m_begin = 0, m_end = 0;
    QVarLengthArray<OfRun, 64> m_run;
    int m_place = 0;
};

} // namespace

QStringView indexedPart(QStringView term)
{
    if (term.size() <= longestIndexed)
        return term;
    // Half of a pair of surrogates is no letter.
    return term.first(term[longestIndexed - 1].isHighSurrogate() ? longestIndexed - 1 : longestIndexed);
}

void eachSearchTerm(QStringView text, const std::function<void(const SearchTerm &)> &take)
{
    Parting(text, take).run(text);
}

Sought::Sought(QStringView text, bool mayGoOn)
{
    SearchTerm::Kind last{};
    eachSearchTerm(text, [&](const SearchTerm &term) {
        using enum SearchTerm::Kind;
        // The last letter of a run stands in the pair before it.
        const bool told = term.kind == LastLetter && !m_steps.empty() && last == Pair;
        if (term.kind == WithoutArticle)
            return;
        last = term.kind;
        m_isOfRun |= term.kind == Pair || term.kind == LastLetter;
        if (!told)
            m_steps.push_back({term.text.toString(), term.place, term.kind == LastLetter});
    });
    if (m_steps.empty())
        return;
    for (Step &step : m_steps)
        step.place -= m_steps.front().place;
    m_steps.back().mayGoOn |= mayGoOn && last == SearchTerm::Kind::Word;
}

std::vector<Sought::Range> Sought::find(QStringView text, bool onlyFirst) const
{
    std::vector<Range> ranges;
    if (m_steps.empty() || (m_isOfRun && !mayHoldRun(text)))
        return ranges;
    struct Found {
        size_t step;
        qsizetype begin, end;
        int place;
    };
    std::vector<Found> terms;
    eachSearchTerm(text, [&](const SearchTerm &term) {
        for (size_t i = 0; i < m_steps.size(); ++i) {
            const Step &step = m_steps[i];
            if (step.mayGoOn ? term.text.startsWith(step.text) : term.text == step.text)
                terms.push_back({i, term.begin, term.end, term.place});
        }
    });
    for (size_t first = 0; first < terms.size(); ++first) {
        if (terms[first].step != 0)
            continue;
        size_t at = first;
        bool all = true;
        for (size_t i = 1; all && i < m_steps.size(); ++i) {
            const int place = terms[first].place + m_steps[i].place;
            while (at < terms.size() &&
                   (terms[at].place < place || (terms[at].place == place && terms[at].step != i)))
                ++at;
            all = at < terms.size() && terms[at].place == place;
        }
        if (!all)
            continue;
        const Step &last = m_steps.back();
        const Range range{terms[first].begin, last.mayGoOn
                                                  ? endOfFolded(text, terms[at].begin, last.text.size())
                                                  : terms[at].end};
        if (!ranges.empty() && range.begin < ranges.back().end)
            ranges.back().end = std::max(ranges.back().end, range.end);
        else
            ranges.push_back(range);
        if (onlyFirst)
            break;
    }
    return ranges;
}
