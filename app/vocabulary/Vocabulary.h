#pragma once

#include "records/Incident.h"
#include "records/Validation.h"

#include <QHash>

#include <vector>

/// A type of violation: two levels, of which the upper has an empty parent.
struct ViolationType {
    QString code;
    QString parent;
    LocalText name;
    LocalText shortName; ///< "Life" for "Violations of the right to life", where it stands under its heading
};

/// The controlled vocabularies, with their names in a given language. Read once from the program's resources.
class Vocabulary
{
public:
    Vocabulary();

    /// All types, each parent before its children; the position is stable within a program's run.
    const std::vector<ViolationType> &types() const { return m_types; }
    /// Position in types(), or -1.
    int typeIndex(const QString &code) const { return m_typeIndex.value(code, -1); }
    /// The type's name; the code itself where it is not known.
    QString typeName(const QString &code, Language language) const;

    /// ISO 3166-1 codes in order of the code.
    const QStringList &countries() const { return m_countries; }
    bool knowsCountry(const QString &code) const { return m_knownCountries.contains(code); }
    QString countryName(const QString &code, Language language) const;
    /// The code of a country that is given by its ISO 3166-1 code of two or three letters, or by a name in
    /// English or French: those of ISO, ICU and UCDP, and countrySynonyms(); empty if none is.
    QString countryNamed(const QString &name) const;

    /// The name of an ISO 3166-2 code; free text is its own name.
    QString regionName(const QString &region, Language language) const;
    /// The same of a region as it is stored with its country: the code of another country's stands for
    /// itself.
    QString regionName(const QString &country, const QString &region, Language language) const;
    /// The code of a country's region that is written as its code or its name, whatever the accents and case;
    /// what names none, or several, as it is written.
    QString regionNamed(const QString &country, const QString &written) const;
    /// The country of an ISO 3166-2 code; empty for free text.
    QString countryOfRegion(const QString &region) const;
    /// ISO 3166-2 codes of a country.
    QStringList regionsOf(const QString &country) const;

    World world(QDate today) const;

private:
    void readTypes();
    void readCountries();
    void addCountry(const QString &code, const QStringList &otherNames);
    void readRegions();

    std::vector<ViolationType> m_types;
    QHash<QString, int> m_typeIndex;
    QStringList m_countries;
    QHash<QString, LocalText> m_knownCountries;
    QHash<QString, QString> m_countryNames; ///< folded name -> code
    QHash<QString, World::Box> m_boxes;
    QHash<QString, LocalText> m_regions;
    QHash<QString, QStringList> m_regionsOf;
    /// Country and folded name -> code; empty where several have it.
    QHash<QString, QString> m_regionNames;
};

/// A text without accents, case, and what is neither letter nor digit: what a search compares.
QString folded(const QString &text);
