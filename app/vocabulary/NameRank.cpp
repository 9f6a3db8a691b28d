#include "vocabulary/NameRank.h"

#include "vocabulary/Vocabulary.h"

#include <QRegularExpression>

#include <algorithm>
#include <numeric>
#include <span>

namespace
{

QStringList fromEachWord(const QString &name)
{
    QStringList parts;
    bool within = false;
    for (qsizetype i = 0; i < name.size(); ++i) {
        const bool letter = name.at(i).isLetterOrNumber() || name.at(i).isMark();
        if (letter && !within)
            parts << folded(name.mid(i));
        within = letter;
    }
    return parts;
}

/// How alike two folded texts are, from 0 to 1: by the letters that must be changed, or turned about.
double likeness(const QString &a, const QString &b)
{
    std::vector<qsizetype> above(static_cast<size_t>(b.size()) + 1), row(above.size()),
        twoAbove(above.size());
    std::iota(above.begin(), above.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        row[0] = i + 1;
        for (size_t j = 1; j < row.size(); ++j) {
            const qsizetype changed = above[j - 1] + (a[i] != b[static_cast<qsizetype>(j) - 1]);
            row[j] = std::min({row[j - 1] + 1, above[j] + 1, changed});
            const auto k = static_cast<qsizetype>(j) - 1;
            if (i > 0 && k > 0 && a[i] == b[k - 1] && a[i - 1] == b[k])
                row[j] = std::min(row[j], twoAbove[j - 2] + 1);
        }
        std::swap(twoAbove, above);
        std::swap(above, row);
    }
    const qsizetype longest = std::max(a.size(), b.size());
    return longest == 0 ? 0 : 1 - static_cast<double>(above.back()) / static_cast<double>(longest);
}

/// Words of some length, folded: the others are in many names.
QStringList wordsIn(const QString &name)
{
    static const QRegularExpression between(QStringLiteral("[^\\p{L}\\p{M}\\p{N}]+"));
    constexpr qsizetype shortest = 4;
    QStringList all;
    for (const QString &word : name.split(between, Qt::SkipEmptyParts)) {
        if (const QString one = folded(word); one.size() >= shortest)
            all << one;
    }
    return all;
}

/// How many of the words of a text a name has, nearly.
double sharedWords(const QStringList &typed, const QStringList &name)
{
    if (typed.isEmpty())
        return 0;
    double sum = 0;
    for (const QString &word : typed) {
        double best = 0;
        for (const QString &other : name)
            best = std::max(best, other.startsWith(word) ? 1 : likeness(word, other));
        sum += best;
    }
    return sum / static_cast<double>(typed.size());
}

bool anyBegins(const QStringList &parts, const QString &typed)
{
    return std::ranges::any_of(parts, [&](const QString &part) { return part.startsWith(typed); });
}

} // namespace

RankedNames::RankedNames(const QString &shown, const QStringList &others)
    : m_shown(folded(shown))
    , m_shownWords(fromEachWord(shown))
{
    for (const QString &other : others) {
        m_others << folded(other);
        m_otherWords << fromEachWord(other);
    }
}

NameRank RankedNames::rank(const QString &typed) const
{
    if (m_shown.startsWith(typed))
        return NameRank::Shown;
    if (anyBegins(m_shownWords, typed))
        return NameRank::Word;
    if (anyBegins(m_otherWords, typed))
        return NameRank::Other;
    const auto has = [&](const QString &name) { return name.contains(typed); };
    return has(m_shown) || std::ranges::any_of(m_others, has) ? NameRank::Contains : NameRank::None;
}

QStringList nearestNames(const QString &written, const std::vector<LocalText> &names, Language shown)
{
    constexpr double alike = 0.6;
    constexpr size_t atMost = 3;
    const QString typed = folded(written);
    const QStringList words = wordsIn(written);
    std::vector<std::pair<double, QString>> found;
    for (const LocalText &name : names) {
        double best = 0;
        for (const QString &one : {name.en, name.fr}) {
            // A name that is the text but for some letters goes before one that shares its words.
            constexpr double lessSure = 0.95;
            best =
                std::max({best, likeness(typed, folded(one)), lessSure * sharedWords(words, wordsIn(one))});
        }
        if (best >= alike)
            found.push_back({best, name.shown(shown)});
    }
    std::ranges::stable_sort(found, {},
                             [](const auto &one) { return std::pair(-one.first, one.second.size()); });
    QStringList nearest;
    for (const auto &one : std::span(found).first(std::min(found.size(), atMost)))
        nearest << one.second;
    return nearest;
}
