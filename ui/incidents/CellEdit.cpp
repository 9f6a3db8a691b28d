#include "incidents/CellEdit.h"

#include "incidents/Typed.h"
#include "records/Codes.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

#include <QCoreApplication>

#include <algorithm>

namespace
{

const QString &textOf(const CellEdit::Texts &texts, const char *field)
{
    static const QString none;
    const auto found = texts.find(QLatin1String(field));
    return found == texts.end() ? none : found->second;
}

} // namespace

bool CellEdit::Outcome::isRefused() const
{
    return !elsewhere.isEmpty() || std::ranges::any_of(remarks, [](const auto &of) {
        return std::ranges::any_of(
            of.second, [](const FormField::Remark &one) { return one.kind == FormField::Kind::Error; });
    });
}

bool CellEdit::isPossible(IncidentModel::Column column)
{
    return column == IncidentModel::StatusColumn || column == IncidentModel::VisibilityColumn ||
           column == IncidentModel::Date || column == IncidentModel::Place ||
           column == IncidentModel::Victims;
}

QString CellEdit::formField(IncidentModel::Column column, const Incident &incident, Language shown)
{
    switch (column) {
    case IncidentModel::Reference:
        return QStringLiteral("incident");
    case IncidentModel::Title:
        return QStringLiteral("title_") + languageCode(incident.title.shownLanguage(shown));
    case IncidentModel::Country:
        return QStringLiteral("country");
    case IncidentModel::Victims:
        return QStringLiteral("victims_low");
    case IncidentModel::Types:
        return QStringLiteral("type");
    case IncidentModel::Perpetrators:
        return QStringLiteral("perpetrators");
    case IncidentModel::Parties:
        return QStringLiteral("parties");
    case IncidentModel::BasisColumn:
        return QStringLiteral("basis");
    default:
        return {};
    }
}

CellEdit::CellEdit(IncidentModel::Column column, Incident before)
    : m_column(column)
    , m_before(std::move(before))
{
}

bool CellEdit::isForForm() const
{
    return !isPossible(m_column) || (m_column == IncidentModel::Victims && m_before.violations.size() != 1);
}

CellEdit::Texts CellEdit::texts() const
{
    switch (m_column) {
    case IncidentModel::StatusColumn:
        return {{QStringLiteral("status"), codeOf(m_before.status)}};
    case IncidentModel::VisibilityColumn:
        return {{QStringLiteral("visibility"), codeOf(m_before.visibility)}};
    case IncidentModel::Date: {
        const PeriodTexts dates = textsOf(m_before.period);
        return {{QStringLiteral("date_from"), dates.from}, {QStringLiteral("date_to"), dates.to}};
    }
    case IncidentModel::Place:
        return {{QStringLiteral("place"), m_before.place.name}};
    case IncidentModel::Victims: {
        if (isForForm())
            return {};
        const auto &[low, best, high] = m_before.violations.front().victims;
        // Left empty, it goes with the minimum.
        return {{QStringLiteral("victims_low"), QString::number(low)},
                {QStringLiteral("victims_best"), best == low ? QString() : QString::number(best)},
                {QStringLiteral("victims_high"), high ? QString::number(*high) : QString()}};
    }
    default:
        return {};
    }
}

CellEdit::Outcome CellEdit::outcome(const Texts &typed, const Vocabulary &vocabulary,
                                    const Words &words) const
{
    Outcome outcome;
    outcome.after = m_before;
    Incident &after = outcome.after;
    const auto refuse = [&](const char *field, const QString &problem) {
        if (!problem.isEmpty())
            outcome.remarks[QLatin1String(field)] = {{FormField::Kind::Error, problem}};
    };
    switch (m_column) {
    case IncidentModel::StatusColumn:
        after.status = fromCode<Status>(textOf(typed, "status")).value_or(after.status);
        break;
    case IncidentModel::VisibilityColumn:
        after.visibility = fromCode<Visibility>(textOf(typed, "visibility")).value_or(after.visibility);
        break;
    case IncidentModel::Date:
        after.period = typedPeriod(textOf(typed, "date_from"), textOf(typed, "date_to"), m_before.period,
                                   m_before.period.from.year());
        refuse("date_from", unreadableBeginning(textOf(typed, "date_from"), words));
        refuse("date_to", unreadableDate(textOf(typed, "date_to"), words));
        break;
    case IncidentModel::Place:
        after.place.name = textOf(typed, "place").trimmed();
        break;
    case IncidentModel::Victims:
        if (isForForm())
            break;
        after.violations.front().victims = typedVictims(
            textOf(typed, "victims_low"), textOf(typed, "victims_best"), textOf(typed, "victims_high"));
        refuse("victims_low", unreadableLow(textOf(typed, "victims_low"), words));
        for (const char *field : {"victims_best", "victims_high"})
            refuse(field, unreadableNumber(textOf(typed, field), words));
        break;
    default:
        break;
    }
    // What cannot be read is said once, and not again of the value that stands for it.
    const auto unreadable = outcome.remarks;
    const Texts fields = texts();
    for (const Problem &problem : validate(after, vocabulary.world(QDate::currentDate()), &m_before)) {
        const QString field = problem.column();
        const FormField::Remark remark = remarkOn(after, problem, vocabulary, words);
        if (fields.contains(field)) {
            const bool follows = mayBeEmpty(field) && textOf(typed, qPrintable(field)).trimmed().isEmpty();
            if (!unreadable.contains(field) && !follows)
                outcome.remarks[field].push_back(remark);
        } else if (remark.kind == FormField::Kind::Error && outcome.elsewhere.isEmpty()) {
            outcome.elsewhere = remark.text;
        }
    }
    if (m_column == IncidentModel::Date) {
        if (const QString echo = echoOf(after.period, words); !echo.isEmpty())
            outcome.remarks[QStringLiteral("date_from")].push_back({FormField::Kind::Hint, echo});
    }
    const bool isLocated = m_before.place.coordinates || !m_before.place.region.isEmpty();
    if (m_column == IncidentModel::Place && isLocated && after.place.name != m_before.place.name) {
        outcome.remarks[QStringLiteral("place")].push_back(
            {FormField::Kind::Hint,
             words.translate("CellEdit", "region and coordinates stay: change them in the form")});
    }
    return outcome;
}

bool CellEdit::rebase(Incident now)
{
    const Texts was = texts();
    m_before = std::move(now);
    return texts() != was;
}
