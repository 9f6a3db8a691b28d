#include "vocabulary/Vocabulary.h"

#include "records/Csv.h"
#include "vocabulary/Definitions.h"
#include "vocabulary/FromIcu.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <unicode/locid.h>
#include <utility>

namespace
{

QByteArray resource(const QString &name)
{
    QFile file(QStringLiteral(":/vocabulary/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The rows of one of our own tables, without its head.
std::vector<QStringList> ownTable(const QString &name)
{
    QFile file(QStringLiteral(":/vocabulary/") + name);
    std::vector<QStringList> rows;
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    CsvReader csv(file);
    CsvReader::Row row;
    bool head = true;
    for (auto more = csv.next(row); more && *more; more = csv.next(row)) {
        if (!std::exchange(head, false))
            rows.push_back(row.fields);
    }
    return rows;
}

QString regionKey(const QString &country, const QString &name)
{
    return country + QLatin1Char(' ') + folded(name);
}

} // namespace

QString folded(const QString &text)
{
    QString out;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        if (c.isLetterOrNumber())
            out += c.toCaseFolded();
    }
    return out;
}

/// The words behind each code of a table.
static QHash<QString, QStringList> synonymsIn(const QString &table)
{
    QHash<QString, QStringList> synonyms;
    for (const QStringList &row : ownTable(table)) {
        for (const QString &words : row.mid(1))
            synonyms[row.value(0)] << words.split(QStringLiteral("; "), Qt::SkipEmptyParts);
    }
    return synonyms;
}

QHash<QString, LocalText> typeDefinitions()
{
    QHash<QString, LocalText> definitions;
    for (const QStringList &row : ownTable(QStringLiteral("violation-definitions.csv")))
        definitions.insert(row.value(0), {row.value(1), row.value(2)});
    return definitions;
}

QHash<QString, QStringList> typeSynonyms()
{
    return synonymsIn(QStringLiteral("violation-synonyms.csv"));
}

QHash<QString, QStringList> countrySynonyms()
{
    return synonymsIn(QStringLiteral("country-synonyms.csv"));
}

Vocabulary::Vocabulary()
{
    readTypes();
    readCountries();
    readRegions();
}

void Vocabulary::readTypes()
{
    for (const QStringList &row : ownTable(QStringLiteral("violation-types.csv"))) {
        m_typeIndex.insert(row.value(0), static_cast<int>(m_types.size()));
        const LocalText name{row.value(2), row.value(3)};
        m_types.push_back({row.value(0), row.value(1), name, name});
    }
    for (const QStringList &row : ownTable(QStringLiteral("violation-groups.csv")))
        m_types[static_cast<size_t>(m_typeIndex.value(row.value(0)))].shortName = {row.value(1),
                                                                                   row.value(2)};
}

void Vocabulary::addCountry(const QString &code, const QStringList &otherNames)
{
    const icu::Locale region("", code.toLatin1().constData());
    icu::UnicodeString en, fr;
    region.getDisplayCountry(icu::Locale::getUK(), en);
    region.getDisplayCountry(icu::Locale::getFrance(), fr);
    const LocalText name{fromIcu(en), fromIcu(fr)};
    m_countries << code;
    m_knownCountries.insert(code, name);
    for (const QString &one : otherNames + QStringList{code, name.en, name.fr}) {
        if (!one.isEmpty())
            m_countryNames.insert(folded(one), code);
    }
}

void Vocabulary::readCountries()
{
    const QJsonArray iso = QJsonDocument::fromJson(resource(QStringLiteral("iso_3166-1.json")))
                               .object()
                               .value(QStringLiteral("3166-1"))
                               .toArray();
    for (const QJsonValue &entry : iso) {
        QStringList names;
        for (const char *key : {"name", "common_name", "official_name", "alpha_3"})
            names << entry[QLatin1String(key)].toString();
        addCountry(entry[QStringLiteral("alpha_2")].toString(), names);
    }
    // A code that ISO 3166-1 leaves to its users; ICU and UCDP have the country.
    addCountry(QStringLiteral("XK"), {QStringLiteral("XKX"), QStringLiteral("Republic of Kosovo"),
                                      QStringLiteral("République du Kosovo")});
    m_countries.sort();
    for (const QStringList &row : ownTable(QStringLiteral("ucdp-countries.csv")))
        m_countryNames.insert(folded(row.value(0)), row.value(1));
    const auto synonyms = countrySynonyms();
    for (auto country = synonyms.begin(); country != synonyms.end(); ++country) {
        for (const QString &name : country.value())
            m_countryNames.insert(folded(name), country.key());
    }
    for (const QStringList &row : ownTable(QStringLiteral("country-boxes.csv"))) {
        m_boxes.insert(row.value(0), {row.value(1).toDouble(), row.value(2).toDouble(),
                                      row.value(3).toDouble(), row.value(4).toDouble()});
    }
}

void Vocabulary::readRegions()
{
    const QJsonArray iso = QJsonDocument::fromJson(resource(QStringLiteral("iso_3166-2.json")))
                               .object()
                               .value(QStringLiteral("3166-2"))
                               .toArray();
    QHash<QString, QString> french;
    for (const QStringList &row : ownTable(QStringLiteral("regions-french.csv")))
        french.insert(row.value(0), row.value(1));
    for (const QJsonValue &entry : iso) {
        const QString code = entry[QStringLiteral("code")].toString();
        const QString name = entry[QStringLiteral("name")].toString();
        m_regions.insert(code, {name, french.value(name, name)});
        m_regionsOf[code.left(2)] << code;
        for (const QString &one : QStringList{code, name, french.value(name)}) {
            if (one.isEmpty())
                continue;
            const QString key = regionKey(code.left(2), one);
            const bool others = m_regionNames.contains(key) && m_regionNames.value(key) != code;
            m_regionNames.insert(key, others ? QString() : code);
        }
    }
}

QString Vocabulary::typeName(const QString &code, Language language) const
{
    const int index = typeIndex(code);
    return index < 0 ? code : m_types[static_cast<size_t>(index)].name.shown(language);
}

QString Vocabulary::countryName(const QString &code, Language language) const
{
    const auto found = m_knownCountries.constFind(code);
    return found == m_knownCountries.cend() ? code : found->shown(language);
}

QString Vocabulary::countryNamed(const QString &name) const
{
    const QString code = m_countryNames.value(folded(name));
    if (!code.isEmpty())
        return code;
    // UCDP writes a former name behind the present one: "Myanmar (Burma)".
    static const QRegularExpression former(QStringLiteral("\\s*\\([^)]*\\)$"));
    QString present = name;
    present.remove(former);
    return m_countryNames.value(folded(present));
}

QString Vocabulary::regionName(const QString &region, Language language) const
{
    const auto found = m_regions.constFind(region);
    return found == m_regions.cend() ? region : found->shown(language);
}

QString Vocabulary::regionName(const QString &country, const QString &region, Language language) const
{
    return countryOfRegion(region) == country ? regionName(region, language) : region;
}

QString Vocabulary::regionNamed(const QString &country, const QString &written) const
{
    const QString code = m_regionNames.value(regionKey(country, written));
    return code.isEmpty() ? written : code;
}

QString Vocabulary::countryOfRegion(const QString &region) const
{
    const QString code = region.toUpper();
    return m_regions.contains(code) ? code.left(2) : QString();
}

QStringList Vocabulary::regionsOf(const QString &country) const
{
    return m_regionsOf.value(country);
}

World Vocabulary::world(QDate today) const
{
    return {.today = today,
            .knowsCountry = [this](const QString &code) { return knowsCountry(code); },
            .knowsType = [this](const QString &code) { return m_typeIndex.contains(code); },
            .countryOfRegion = [this](const QString &region) { return countryOfRegion(region); },
            .boxOf = [this](const QString &code) -> std::optional<World::Box> {
                const auto found = m_boxes.constFind(code);
                return found == m_boxes.cend() ? std::nullopt : std::optional(*found);
            }};
}
