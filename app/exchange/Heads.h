#pragma once

#include "records/Language.h"

#include <QHash>
#include <QString>

#include <optional>

class Words;

/// What the columns of tables hold that people made, by their heads: the labels of fields, the heads of the
/// list of incidents, and other words for them, in English or French, whatever the case and the accents. The
/// form of a date behind a name in brackets, as in "Date (dd/mm/yyyy)", does not count.
class Heads
{
public:
    struct Column {
        /// A column of Dossier's own table, or several of them, as fieldsCalled() names them: "victims",
        /// "coordinates", and "title" and "summary" of a language. "changed" is what no table tells.
        QString name;
        std::optional<Language> language = {}; ///< that the head is of; none where both have it
    };

    Heads(const Words &english, const Words &french);

    std::optional<Column> find(const QString &head) const;

    /// The columns of Dossier's own table for which such a name stands.
    static QStringList columnsOf(const QString &name);

private:
    QHash<QString, Column> m_columns; ///< by the folded head
};
