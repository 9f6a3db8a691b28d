#pragma once

#include "exchange/Table.h"

#include <QSet>
#include <QStringList>

/// The names of actors that pasted rows hold, questioned as the form questions them: what says that there is
/// no name, several that stand as one, and one that the file writes otherwise. Each is told once.
class PastedNames
{
public:
    /// Of those that are `known` to the file.
    explicit PastedNames(const QStringList &known);

    /// What to say of a cell with names that are parted by semicolons.
    std::vector<TableNote> doubts(const QString &cell, const QString &column, qint64 line);

private:
    QSet<QString> m_known;
    QHash<QString, QString> m_spelled; ///< the file's spelling of a name, by what all its spellings share
    QSet<QString> m_told;
};
