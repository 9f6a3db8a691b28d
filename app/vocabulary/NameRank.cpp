#include "vocabulary/NameRank.h"

#include "vocabulary/Vocabulary.h"

#include <algorithm>

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
