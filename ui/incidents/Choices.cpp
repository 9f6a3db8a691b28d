#include "incidents/Choices.h"

#include "vocabulary/Definitions.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

std::vector<ChoiceField::Choice> typeChoices(const Vocabulary &vocabulary, const Words &words)
{
    std::vector<ChoiceField::Choice> choices;
    const auto definitions = typeDefinitions();
    const auto synonyms = typeSynonyms();
    for (const ViolationType &type : vocabulary.types()) {
        ChoiceField::Choice choice{type.code, type.name, definitions.value(type.code)};
        choice.synonyms = synonyms.value(type.code);
        if (type.parent.isEmpty()) {
            choice.heading = type.name;
            QString &shown = choice.name.in(words.language());
            shown = words.translate("IncidentForm", "%1 (not specified)").arg(shown);
        }
        choices.push_back(std::move(choice));
    }
    return choices;
}

std::vector<ChoiceField::Choice> countryChoices(const Vocabulary &vocabulary)
{
    std::vector<ChoiceField::Choice> choices;
    const auto synonyms = countrySynonyms();
    for (const QString &code : vocabulary.countries()) {
        ChoiceField::Choice choice{code,
                                   {vocabulary.countryName(code, Language::English),
                                    vocabulary.countryName(code, Language::French)}};
        choice.synonyms = synonyms.value(code);
        choices.push_back(std::move(choice));
    }
    return choices;
}
