#pragma once

#include "records/Result.h"

#include <QMap>

/// The letters of a briefing: those that neither its own fonts nor the system's have are found before it is
/// painted, as boxes or bars in their place look like redactions.
class PrintedLetters
{
public:
    /// With `asCodes`, such a letter is printed as its code point, [U+65B0], and is none of those that are
    /// found.
    explicit PrintedLetters(bool asCodes)
        : m_asCodes(asCodes)
    {
    }

    /// A text as it is printed. `where` names the record in which it stands, for whoever has to mend it;
    /// empty for what is the briefing's own. Needs a QGuiApplication.
    QString printed(const QString &written, const QString &where = {});
    /// Why nothing can be printed: which letters, in which records, and what to install. Nothing where all
    /// can.
    Result<void> areThere() const;

    /// Whether an error is areThere()'s.
    static bool areMissing(const Error &error);

private:
    bool m_asCodes;
    QMap<char32_t, QStringList> m_missing; ///< in which records
};
