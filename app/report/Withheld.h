#pragma once

#include "query/Snapshot.h"

#include <QSet>

/// What a briefing must not print, as its visibility leaves it out: the references and titles of records that
/// fewer may see, and in what the user wrote for the briefing, their sentences. A text of a record that may
/// be seen, or an introduction, can name one that may not.
class Withheld
{
public:
    /// Of the records above `most`. The snapshot outlives this.
    static Result<Withheld> above(Visibility most, const Snapshot &snapshot, const Progress &progress = {});

    bool isEmpty() const { return m_ids.isEmpty(); }
    /// Looks for it in a text that is printed, of the record with reference `where`; empty for what was
    /// written for the briefing.
    Result<void> look(const QString &text, const QString &where);
    /// Refuses where something was found, and says what and where.
    Result<void> isAbsent() const;

private:
    explicit Withheld(const Snapshot &snapshot)
        : m_snapshot(&snapshot)
    {
    }
    void add(const QString &title, IncidentId id);
    Result<void> lookForTitles(const QString &text, const QString &where);
    Result<void> lookForSentences(const QString &text);
    void found(const QString &reference, const QString &where);

    const Snapshot *m_snapshot;
    QSet<qint64> m_ids;
    QMultiHash<QString, QString> m_references; ///< by what they begin with, as eachToken gives it
    QMultiHash<size_t, IncidentId> m_titles;   ///< by a hash of their first words
    QSet<int> m_titleWords;                    ///< how many first words these are
    QStringList m_inOwnTexts;                  ///< references
    QStringList m_inRecords;                   ///< "T-001 → T-002"
};
