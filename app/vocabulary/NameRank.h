#pragma once

#include "records/Incident.h"

#include <QStringList>

#include <vector>

/// How what is typed fits the names of something, best first: the shown one begins so, a word of it does, a
/// word of another one does, one of them contains it. In the form and in the search line.
enum class NameRank { Shown, Word, Other, Contains, None };

class RankedNames
{
public:
    RankedNames(const QString &shown, const QStringList &others);

    /// `typed` is folded().
    NameRank rank(const QString &typed) const;
    /// The shown name, folded.
    const QString &shown() const { return m_shown; }

private:
    QString m_shown;
    QStringList m_others;
    QStringList m_shownWords, m_otherWords; ///< from each word to the end
};

/// Those of `names` that come nearest to what was written, in either language, best first: they share its
/// words or differ by a few letters. In the words of `shown`; none where none is like it.
QStringList nearestNames(const QString &written, const std::vector<LocalText> &names, Language shown);
