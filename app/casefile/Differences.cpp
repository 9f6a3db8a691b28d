#include "casefile/Differences.h"

#include "casefile/History.h"
#include "records/Codes.h"
#include "records/IncidentJson.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace
{

struct FieldName {
    const char *column;
    const char *name;
};

/// In the order of the form.
constexpr std::array fieldNames{
    FieldName{"violations", QT_TRANSLATE_NOOP("Differences", "Violation")},
    FieldName{"victims_overlap", QT_TRANSLATE_NOOP("Differences", "Victims of these violations")},
    FieldName{"title_en", QT_TRANSLATE_NOOP("Differences", "Title in English")},
    FieldName{"title_fr", QT_TRANSLATE_NOOP("Differences", "Title in French")},
    FieldName{"summary_en", QT_TRANSLATE_NOOP("Differences", "Summary in English")},
    FieldName{"summary_fr", QT_TRANSLATE_NOOP("Differences", "Summary in French")},
    FieldName{"date_from", QT_TRANSLATE_NOOP("Differences", "Start date")},
    FieldName{"date_to", QT_TRANSLATE_NOOP("Differences", "End date")},
    FieldName{"date_precision", QT_TRANSLATE_NOOP("Differences", "Date precision")},
    FieldName{"country", QT_TRANSLATE_NOOP("Differences", "Country")},
    FieldName{"region", QT_TRANSLATE_NOOP("Differences", "Region")},
    FieldName{"place", QT_TRANSLATE_NOOP("Differences", "Place")},
    FieldName{"latitude", QT_TRANSLATE_NOOP("Differences", "Latitude")},
    FieldName{"longitude", QT_TRANSLATE_NOOP("Differences", "Longitude")},
    FieldName{"sources", QT_TRANSLATE_NOOP("Differences", "Sources")},
    FieldName{"basis", QT_TRANSLATE_NOOP("Differences", "Provenance")},
    FieldName{"status", QT_TRANSLATE_NOOP("Differences", "Status")},
    FieldName{"visibility", QT_TRANSLATE_NOOP("Differences", "Visibility")},
    FieldName{"reference", QT_TRANSLATE_NOOP("Differences", "Reference")},
};

template<typename E, typename Name> QString coded(const QString &code, Name name)
{
    const auto value = fromCode<E>(code);
    return value ? name(*value) : code;
}

QString valueInWords(const QString &column, const QJsonValue &value, const Vocabulary &vocabulary,
                     const Words &words)
{
    if (value.isDouble())
        return words.locale().toString(value.toDouble(), 'f', QLocale::FloatingPointShortest);
    const QString text = value.toString();
    if (text.isEmpty())
        return text;
    if (column == QLatin1String("country"))
        return vocabulary.countryName(text, words.language());
    if (column == QLatin1String("region"))
        return vocabulary.regionName(text, words.language());
    if (column == QLatin1String("date_from") || column == QLatin1String("date_to")) {
        const QDate day = QDate::fromString(text, Qt::ISODate);
        return day.isValid() ? words.date(day) : text;
    }
    if (column == QLatin1String("date_precision"))
        return coded<Precision>(text, [&](Precision value_) { return words.precision(value_); });
    if (column == QLatin1String("victims_overlap"))
        return coded<Overlap>(text, [&](Overlap value_) { return words.overlap(value_); });
    if (column == QLatin1String("status"))
        return coded<Status>(text, [&](Status value_) { return words.status(value_); });
    if (column == QLatin1String("visibility"))
        return coded<Visibility>(text, [&](Visibility value_) { return words.visibility(value_); });
    if (column == QLatin1String("basis"))
        return coded<Basis>(text, [&](Basis value_) { return words.basis(value_); });
    return text;
}

/// "Extrajudicial execution: at least 5 people (Malian armed forces)".
QString violationInWords(const QJsonObject &violation, const Vocabulary &vocabulary, const Words &words)
{
    QJsonObject incident;
    incident.insert(QStringLiteral("violations"), QJsonArray{violation});
    const Violation read = incidentFromJson(incident).violations.front();
    QString said = words.translate("Differences", "%1: %2")
                       .arg(vocabulary.typeName(read.type, words.language()), words.victims(read.victims));
    if (!read.perpetrators.isEmpty())
        said += QStringLiteral(" (%1)").arg(read.perpetrators.join(QStringLiteral("; ")));
    return said;
}

void addViolations(std::vector<Difference> &found, const QString &name, const QJsonArray &before,
                   const QJsonArray &after, const Vocabulary &vocabulary, const Words &words)
{
    const auto uuid = [](const QJsonObject &violation) { return violation.value(QStringLiteral("uuid")); };
    const auto sayOf = [&](const QJsonObject &violation) {
        return violation.isEmpty() ? QString() : violationInWords(violation, vocabulary, words);
    };
    const auto matching = [&](const QJsonArray &among, const QJsonObject &wanted) {
        const auto hit = std::find_if(among.begin(), among.end(), [&](const QJsonValue &one) {
            return uuid(one.toObject()) == uuid(wanted);
        });
        return hit == among.end() ? QJsonObject() : hit->toObject();
    };
    for (const QJsonValue &one : before) {
        const QJsonObject old = one.toObject();
        if (const QJsonObject now = matching(after, old); now != old)
            found.push_back({name, sayOf(old), sayOf(now)});
    }
    for (const QJsonValue &one : after) {
        if (const QJsonObject now = one.toObject(); matching(before, now).isEmpty())
            found.push_back({name, QString(), sayOf(now)});
    }
}

} // namespace

QString changedFields(const Incident &before, const Incident &after)
{
    const QJsonObject old = toJson(before);
    const QJsonObject now = toJson(after);
    QStringList names = old.keys() + now.keys();
    names.removeDuplicates();
    names.sort();
    QJsonArray fields;
    for (const QString &name : names) {
        if (old.value(name) != now.value(name))
            fields.append(QJsonArray{name, old.value(name), now.value(name)});
    }
    return QString::fromUtf8(QJsonDocument(fields).toJson(QJsonDocument::Compact));
}

std::vector<Difference> differences(const QString &changedFields, const Vocabulary &vocabulary,
                                    const Words &words)
{
    const QJsonArray fields = QJsonDocument::fromJson(changedFields.toUtf8()).array();
    std::vector<Difference> found;
    for (const auto &[column, name] : fieldNames) {
        const QString said = words.translate("Differences", name);
        for (const QJsonValue &field : fields) {
            if (field[0].toString() != QLatin1String(column))
                continue;
            if (field[1].isArray() || field[2].isArray()) {
                addViolations(found, said, field[1].toArray(), field[2].toArray(), vocabulary, words);
            } else {
                const auto value = [&](int side) {
                    return valueInWords(field[0].toString(), field[side], vocabulary, words);
                };
                found.push_back({said, value(1), value(2)});
            }
        }
    }
    return found;
}

QString actionInWords(const HistoryEntry &entry, const Words &words)
{
    const auto is = [&](const char *action) { return entry.action == QLatin1String(action); };
    if (is("create"))
        return words.translate("Differences", "added");
    if (is("update"))
        return words.translate("Differences", "changed");
    if (is("delete"))
        return words.translate("Differences", "deleted");
    if (is("restore"))
        return words.translate("Differences", "restored");
    if (is("purge"))
        return words.translate("Differences", "text permanently erased");
    return entry.action;
}
