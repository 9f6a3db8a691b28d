#pragma once

#include "exchange/Table.h"
#include "vocabulary/Words.h"

#include <QHash>
#include <QStringList>

#include <vector>

class Vocabulary;

using Cells = QHash<QString, QString>; ///< of a row of Dossier's own table, by column

/// What people write in the cells of an incident, and what the list shows, read as the form reads it. A cell
/// that is none of that is left as it is: the import says so.
class ListRow
{
public:
    using Read = void (ListRow::*)(const QString &cell, Cells &cells, Language of) const;
    /// How a column is read, by its name among Heads; null where it is taken as it is.
    static Read readerOf(const QString &name);
    /// The same of a column that is not under its own name of Dossier's table, in which names are parted by
    /// semicolons.
    static Read underAnyHead(const QString &name);

    /// `names` of actors, and `tags`, as the file has them; all outlive this.
    ListRow(const Vocabulary &vocabulary, const QStringList &names, const QStringList &tags);

    const Words &words(Language language) const
    {
        return language == Language::French ? m_french : m_english;
    }
    /// What to say of a row's cells that hold no name of their column, with the names that come nearest.
    std::vector<TableNote> unknown(const Cells &cells, qint64 line, Language of) const;

private:
    void title(const QString &cell, Cells &cells, Language of) const;
    void summary(const QString &cell, Cells &cells, Language of) const;
    void country(const QString &cell, Cells &cells, Language of) const;
    void coordinates(const QString &cell, Cells &cells, Language of) const;
    /// "12" and "12+", which are at least 12, as they are in the form; "12–15".
    void victims(const QString &cell, Cells &cells, Language of) const;
    template<int Which> void number(const QString &cell, Cells &cells, Language of) const;
    template<typename E, typename Name>
    void code(const char *column, const QString &cell, Cells &cells, Name name) const;
    void overlap(const QString &cell, Cells &cells, Language of) const;
    void precision(const QString &cell, Cells &cells, Language of) const;
    void status(const QString &cell, Cells &cells, Language of) const;
    void visibility(const QString &cell, Cells &cells, Language of) const;
    void basis(const QString &cell, Cells &cells, Language of) const;
    void type(const QString &cell, Cells &cells, Language of) const;
    void perpetrators(const QString &cell, Cells &cells, Language of) const;
    void parties(const QString &cell, Cells &cells, Language of) const;
    void tags(const QString &cell, Cells &cells, Language of) const;
    void nothing(const QString &cell, Cells &cells, Language of) const;
    /// Types by other words for them, or with a name that comes near.
    QStringList nearTypes(const QString &written, Language of) const;

    const Vocabulary &m_vocabulary;
    const QStringList &m_names, &m_tags;
    std::vector<LocalText> m_typeNames, m_countryNames;
    QHash<QString, std::vector<LocalText>> m_typesCalled; ///< types, by other words for them, folded
    mutable QHash<QString, QStringList> m_nearTypes, m_nearCountries; ///< to what was written
    const Words m_english = Words(Language::English), m_french = Words(Language::French);
};
