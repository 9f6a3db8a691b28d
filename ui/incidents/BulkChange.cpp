#include "incidents/BulkChange.h"

#include "incidents/Typed.h"
#include "records/Codes.h"
#include "records/NameSet.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

#include <algorithm>

namespace
{

QStringList namesIn(const QString &text)
{
    QStringList names;
    for (const QString &name : text.split(QLatin1Char(';'))) {
        if (!name.trimmed().isEmpty() && !names.contains(name.trimmed()))
            names << name.trimmed();
    }
    return names;
}

QString inWords(BulkChange::What what, const Incident &incident, const Vocabulary &vocabulary,
                const Words &words)
{
    const auto ofViolations = [&](auto of) {
        QStringList all;
        for (const Violation &violation : incident.violations)
            all << of(violation);
        all.removeDuplicates();
        return words.series(all);
    };
    switch (what) {
    case BulkChange::What::Status:
        return words.status(incident.status);
    case BulkChange::What::Visibility:
        return words.visibility(incident.visibility);
    case BulkChange::What::Perpetrators:
        return ofViolations([](const Violation &one) { return one.perpetrators; });
    case BulkChange::What::Type:
        return ofViolations(
            [&](const Violation &one) { return vocabulary.typeName(one.type, words.language()); });
    case BulkChange::What::Country:
        return vocabulary.countryName(incident.place.country.value, words.language());
    case BulkChange::What::Overlap:
        return words.overlap(incident.overlap);
    case BulkChange::What::Basis:
        return incident.basis == Basis::None ? words.translate("IncidentForm", "not specified")
                                             : words.basis(incident.basis);
    case BulkChange::What::AddTags:
    case BulkChange::What::RemoveTags:
        return words.series(incident.tags);
    }
    return {};
}

} // namespace

BulkOutcome applied(const BulkChange &change, const Incident &before, const Vocabulary &vocabulary,
                    const World &world, const Words &words)
{
    BulkOutcome outcome;
    outcome.after = before;
    Incident &after = outcome.after;
    switch (change.what) {
    case BulkChange::What::Status:
        after.status = fromCode<Status>(change.value).value_or(after.status);
        break;
    case BulkChange::What::Visibility:
        after.visibility = fromCode<Visibility>(change.value).value_or(after.visibility);
        break;
    case BulkChange::What::Perpetrators:
        for (Violation &violation : after.violations)
            violation.perpetrators = namesIn(change.value);
        break;
    case BulkChange::What::Type:
        if (after.violations.size() == 1)
            after.violations.front().type = change.value;
        else
            outcome.refusal = words.translate("BulkChange", "It has several violations. Edit it by itself.");
        break;
    case BulkChange::What::Country:
        after.place.country.value = change.value;
        break;
    case BulkChange::What::Overlap:
        if (after.violations.size() > 1)
            after.overlap = fromCode<Overlap>(change.value).value_or(after.overlap);
        else
            outcome.refusal = words.translate("BulkChange", "It has only one violation.");
        break;
    case BulkChange::What::Basis:
        after.basis = fromCode<Basis>(change.value).value_or(after.basis);
        break;
    case BulkChange::What::AddTags:
        after.tags = nameset::merged({}, after.tags, nameset::once(namesIn(change.value)));
        break;
    case BulkChange::What::RemoveTags:
        after.tags = nameset::merged(namesIn(change.value), after.tags, {});
        break;
    }
    outcome.was = inWords(change.what, before, vocabulary, words);
    outcome.becomes = inWords(change.what, after, vocabulary, words);
    if (!outcome.refusal.isEmpty())
        return outcome;
    const auto problems = validate(after, world, &before);
    const auto wrong = std::ranges::find_if(
        problems, [](const Problem &one) { return one.severity != Problem::Severity::Warning; });
    if (wrong != problems.end())
        outcome.refusal = problemOf(after, *wrong, vocabulary, words);
    outcome.isChanged = outcome.refusal.isEmpty() && !sameContent(before, after);
    return outcome;
}
