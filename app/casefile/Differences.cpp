#include "casefile/Differences.h"

#include "casefile/History.h"
#include "records/Codes.h"
#include "records/RecordJson.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace
{

/// A code in words, where the program has words for its list.
QString codeInWords(const Field &field, const QString &code, const Words &words)
{
    const auto said = [&]<typename E>(QString (Words::*name)(E) const) -> std::optional<QString> {
        const auto value = fromCode<E>(code);
        if (field.access.codes != &codesOf<E> || !value)
            return std::nullopt;
        return (words.*name)(*value);
    };
    for (const auto &one : {said(&Words::precision), said(&Words::overlap), said(&Words::status),
                            said(&Words::visibility), said(&Words::basis)}) {
        if (one)
            return *one;
    }
    return code;
}

QString valueInWords(const Field &field, const QJsonValue &value, const Vocabulary &vocabulary,
                     const Words &words)
{
    if (value.isDouble()) {
        return field.holds == Holds::Number
                   ? words.number(value.toInteger())
                   : words.locale().toString(value.toDouble(), 'f', QLocale::FloatingPointShortest);
    }
    if (value.isArray()) {
        QStringList names;
        for (const QJsonValue &name : value.toArray())
            names << name.toString();
        return words.series(names);
    }
    const QString text = value.toString();
    if (text.isEmpty())
        return text;
    switch (field.holds) {
    case Holds::Country:
        return vocabulary.countryName(text, words.language());
    case Holds::Region:
        return vocabulary.regionName(text, words.language());
    case Holds::Type:
        return vocabulary.typeName(text, words.language());
    case Holds::Code:
        return codeInWords(field, text, words);
    case Holds::Date: {
        const QDate day = QDate::fromString(text, Qt::ISODate);
        return day.isValid() ? words.date(day) : text;
    }
    default:
        return text;
    }
}

/// "Extrajudicial execution: at least 5 people (Malian armed forces)": what a violation is told by, then
/// whatever else it holds.
QString partInWords(const Kind &kind, const QJsonObject &part, const Vocabulary &vocabulary,
                    const Words &words)
{
    QStringList told, parts;
    if (&kind == &kindOf<Violation>()) {
        const auto read = fromJson<Violation>(part);
        told = {QStringLiteral("type"), QStringLiteral("low"), QStringLiteral("best"), QStringLiteral("high"),
                QStringLiteral("perpetrators")};
        parts << words.translate("Differences", "%1: %2")
                     .arg(vocabulary.typeName(read.type, words.language()), words.victims(read.victims));
        if (!read.perpetrators.isEmpty())
            parts.back() += QStringLiteral(" (%1)").arg(words.series(read.perpetrators));
    }
    for (const Field &field : kind.fields) {
        const QLatin1String name(field.name);
        if (field.holds == Holds::Identity || told.contains(name))
            continue;
        const QString value = valueInWords(field, part.value(name), vocabulary, words);
        if (!value.isEmpty())
            parts << words.translate("Differences", "%1: %2")
                         .arg(words.translate("Differences", field.label), value);
    }
    return words.series(parts);
}

void addParts(std::vector<Difference> &found, const QString &name, const Kind &kind, const QJsonArray &before,
              const QJsonArray &after, const Vocabulary &vocabulary, const Words &words)
{
    const Field *identity = kind.identity();
    const auto uuid = [&](const QJsonObject &part) {
        return part.value(QLatin1String(identity ? identity->name : ""));
    };
    const auto sayOf = [&](const QJsonObject &part) {
        return part.isEmpty() ? QString() : partInWords(kind, part, vocabulary, words);
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

QString historyFields(const Kind &kind, const void *before, const void *after)
{
    return QString::fromUtf8(
        QJsonDocument(changedFields(kind, before, after)).toJson(QJsonDocument::Compact));
}

std::vector<Difference> differences(const Kind &kind, const QString &historyFields,
                                    const Vocabulary &vocabulary, const Words &words)
{
    const QJsonArray fields = QJsonDocument::fromJson(historyFields.toUtf8()).array();
    std::vector<Difference> found;
    const auto each = [&](const char *name, auto take) {
        for (const QJsonValue &field : fields) {
            if (field[0].toString() == QLatin1String(name))
                take(field[1], field[2]);
        }
    };
    for (const PartList &part : kind.parts) {
        each(part.name, [&](const QJsonValue &before, const QJsonValue &after) {
            addParts(found, words.translate("Differences", part.label), part.kind(), before.toArray(),
                     after.toArray(), vocabulary, words);
        });
    }
    for (const Field &field : kind.fields) {
        each(field.name, [&](const QJsonValue &before, const QJsonValue &after) {
            found.push_back({words.translate("Differences", field.label),
                             valueInWords(field, before, vocabulary, words),
                             valueInWords(field, after, vocabulary, words)});
        });
    }
    return found;
}

QString actionInWords(const HistoryEntry &entry, const Words &words)
{
    if (entry.undoes()) {
        HistoryEntry alone = entry;
        alone.source = entry.sourceKind();
        return words.translate("Differences", "%1 (undo)").arg(actionInWords(alone, words));
    }
    const auto is = [&](const char *action) { return entry.action == QLatin1String(action); };
    if (is("create"))
        return words.translate("Differences", "added");
    if (is("update"))
        return words.translate("Differences", "changed");
    if (is("delete"))
        return words.translate("Differences", "deleted");
    if (is("restore"))
        return words.translate("Differences", "restored");
    if (is("import"))
        return words.translate("Differences", "compared with an imported table, not changed");
    if (is("purge"))
        return words.translate("Differences", "text permanently erased");
    return entry.action;
}

QString reasonInWords(const HistoryEntry &entry, const Words &words)
{
    static const QString import = QStringLiteral("import ");
    return !entry.source.isEmpty() && entry.reason.startsWith(import)
               ? words.translate("Differences", "import (%1)").arg(entry.reason.mid(import.size()))
               : entry.reason;
}
