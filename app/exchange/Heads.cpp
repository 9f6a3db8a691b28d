#include "exchange/Heads.h"

#include "records/Incident.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

#include <QRegularExpression>

#include <initializer_list>

namespace
{

using Aliases = std::initializer_list<const char *>;

/// Other words for a field than its label, which is declared with it.
struct FurtherHeads {
    const char *name;
    Aliases english, french;
};

const std::initializer_list<FurtherHeads> furtherHeads{
    {"incident", {"Ref", "Reference number"}, {"Réf", "Numéro de référence"}},
    {"title", {"Title", "Headline"}, {"Titre", "Intitulé"}},
    {"title_en", {"English title"}, {"Titre anglais"}},
    {"title_fr", {"French title"}, {"Titre français"}},
    {"summary",
     {"Summary", "Description", "Narrative", "Account"},
     {"Résumé", "Description", "Récit", "Faits"}},
    {"summary_en", {"English summary"}, {"Résumé anglais"}},
    {"summary_fr", {"French summary"}, {"Résumé français"}},
    {"country", {"Country name", "Country code"}, {"Nom du pays", "Code pays"}},
    {"region", {"Province", "State", "Governorate"}, {"Province", "Gouvernorat", "Département"}},
    {"place",
     {"Location", "Locality", "Town", "City", "Village"},
     {"Localité", "Ville", "Village", "Endroit"}},
    {"coordinates", {"Coordinates", "GPS", "GPS coordinates"}, {"Coordonnées", "GPS", "Coordonnées GPS"}},
    {"latitude", {"Lat"}, {"Lat"}},
    {"longitude", {"Lon", "Long", "Lng"}, {"Lon", "Long"}},
    {"date_from",
     {"Date", "Dates", "Began", "Beginning", "Start", "From", "Date of incident", "Incident date"},
     {"Date", "Dates", "Début", "Du", "Date de l’incident", "Date des faits"}},
    {"date_to", {"Ended", "End", "To", "Until"}, {"Fin", "Au", "Jusqu’au"}},
    {"type", {"Type", "Types", "Violation", "Violation type"}, {"Type", "Types", "Violation"}},
    {"victims", {"Victims", "Number of victims"}, {"Victimes", "Nombre de victimes"}},
    {"victims_low", {"Minimum", "At least"}, {"Minimum", "Au moins"}},
    {"victims_best", {"Best estimate", "Estimate"}, {"Meilleure estimation", "Estimation"}},
    {"victims_high", {"Maximum", "At most"}, {"Maximum", "Au plus"}},
    {"victims_overlap",
     {"The victims of these violations are", "Victims of several violations"},
     {"Les victimes de ces violations sont", "Victimes de plusieurs violations"}},
    {"perpetrators",
     {"Perpetrators", "Perpetrator", "Alleged perpetrator"},
     {"Auteurs", "Auteur", "Auteur présumé", "Auteur(s) présumé(s)"}},
    {"parties", {"Parties"}, {"Parties"}},
    {"status", {"Review status"}, {"État"}},
    {"basis", {"Basis"}, {"Fondement"}},
    {"sources", {"Source"}, {"Source"}},
    {"tags", {"Tag"}, {"Étiquette"}},
    {"changed", {"Changed"}, {"Modifié le"}},
};

} // namespace

Heads::Heads(const Words &english, const Words &french)
{
    const auto add = [this](const QString &head, const QString &name, Language language) {
        Column &column = m_columns[folded(head)];
        // What both languages say is of neither.
        if (column.name.isEmpty())
            column = {name, language};
        else if (column.name == name && column.language != language)
            column.language.reset();
    };
    for (const Kind *kind : {&kindOf<Violation>(), &kindOf<Incident>()}) {
        for (const Field &field : kind->fields) {
            if (!field.column || !field.label)
                continue;
            for (const Words *words : {&english, &french})
                add(words->translate("Differences", field.label), QLatin1String(field.column),
                    words->language());
        }
    }
    for (const auto &[name, inEnglish, inFrench] : furtherHeads) {
        for (const char *head : inEnglish)
            add(QString::fromUtf8(head), QLatin1String(name), Language::English);
        for (const char *head : inFrench)
            add(QString::fromUtf8(head), QLatin1String(name), Language::French);
    }
    // The columns' own names, whatever the case. "violation" is one, and what people call a type.
    for (const Kind *kind : {&kindOf<Violation>(), &kindOf<Incident>()}) {
        for (const Field &field : kind->fields) {
            if (field.column && !m_columns.contains(folded(QLatin1String(field.column))))
                m_columns.insert(folded(QLatin1String(field.column)), {QLatin1String(field.column)});
        }
    }
}

std::optional<Heads::Column> Heads::find(const QString &head) const
{
    // What else stands in brackets says what the column holds: "(max)", "(W)", "(of publication)".
    static const QRegularExpression inBrackets(
        QStringLiteral(
            "\\s*[(\\[]\\s*(?:(?:dd?|jj?)[-/. ]mm?[-/. ](?:yy|yyyy|aa|aaaa)|(?:yyyy|aaaa)-mm-(?:dd|jj)|"
            "required|optional|obligatoire|facultatif|\\*)\\s*[)\\]]\\s*$"),
        QRegularExpression::CaseInsensitiveOption);
    for (const QString &written : {head, QString(head).remove(inBrackets)}) {
        const QString sought = folded(written);
        if (const auto found = m_columns.constFind(sought); !sought.isEmpty() && found != m_columns.cend())
            return *found;
    }
    return std::nullopt;
}

QStringList Heads::columnsOf(const QString &name)
{
    const Kind &kind = kindOf<Incident>();
    if (kind.withColumn(name))
        return {name};
    QStringList columns;
    for (const Field *field : fieldsCalled(kind, name)) {
        if (field->column)
            columns << QLatin1String(field->column);
    }
    return columns;
}
