#include "commands/Command.h"

#include "query/Query.h"
#include "records/Codes.h"
#include "records/Csv.h"
#include "records/Printable.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace
{

void addOptions(Syntax &syntax)
{
    options::addFilter(syntax);
    syntax.value("limit", "N", QT_TRANSLATE_NOOP("Options", "show at most this many incidents"));
    syntax.value("format", "table|csv|json",
                 QT_TRANSLATE_NOOP("Options", "form of the output: table, csv or json"));
    options::addWithTags(syntax);
    options::addLanguage(syntax);
    options::addPassphrase(syntax);
}

/// An incident with the violations that the filter chose.
struct Line {
    const Incident &incident;
    std::vector<Violation> violations;
    VictimCount victims;
    QStringList perpetrators, parties;
};

QJsonObject json(const Line &line, Language language, bool withTags)
{
    const Incident &incident = line.incident;
    QJsonArray violations;
    for (const Violation &violation : line.violations) {
        const auto &[low, best, high] = violation.victims;
        violations.append(
            QJsonObject{{QStringLiteral("type"), violation.type},
                        {QStringLiteral("victims"),
                         QJsonObject{{QStringLiteral("low"), low},
                                     {QStringLiteral("best"), best},
                                     {QStringLiteral("high"), high ? QJsonValue(*high) : QJsonValue()}}},
                        {QStringLiteral("perpetrators"), QJsonArray::fromStringList(violation.perpetrators)},
                        {QStringLiteral("parties"), QJsonArray::fromStringList(violation.parties)}});
    }
    QJsonObject object{{QStringLiteral("incident"), incident.reference},
                       {QStringLiteral("title"), incident.title.shown(language)},
                       {QStringLiteral("country"), incident.place.country.value},
                       {QStringLiteral("region"), incident.place.region},
                       {QStringLiteral("place"), incident.place.name},
                       {QStringLiteral("date_from"), incident.period.from.toString(Qt::ISODate)},
                       {QStringLiteral("date_to"), incident.period.to.toString(Qt::ISODate)},
                       {QStringLiteral("date_precision"), codeOf(incident.period.precision)},
                       {QStringLiteral("status"), codeOf(incident.status)},
                       {QStringLiteral("visibility"), codeOf(incident.visibility)},
                       {QStringLiteral("violations"), violations}};
    if (withTags)
        object.insert(QStringLiteral("tags"), QJsonArray::fromStringList(incident.tags));
    return object;
}

/// A text of a record as a cell, in which nothing steers a program or a terminal.
QString cell(const QString &text)
{
    return neutralised(withoutControls(text));
}

QStringList csv(const Line &line, Language language, bool withTags)
{
    const Incident &incident = line.incident;
    QStringList types;
    for (const Violation &violation : line.violations)
        types << violation.type;
    const auto &[low, best, high] = line.victims;
    QStringList cells{cell(incident.reference),
                      cell(incident.title.shown(language)),
                      incident.place.country.value,
                      cell(incident.place.region),
                      cell(incident.place.name),
                      incident.period.from.toString(Qt::ISODate),
                      incident.period.to.toString(Qt::ISODate),
                      codeOf(incident.period.precision),
                      codeOf(incident.status),
                      codeOf(incident.visibility),
                      types.join(QStringLiteral("; ")),
                      QString::number(low),
                      QString::number(best),
                      high ? QString::number(*high) : QString(),
                      cell(line.perpetrators.join(QStringLiteral("; "))),
                      cell(line.parties.join(QStringLiteral("; ")))};
    if (withTags)
        cells << cell(incident.tags.join(QStringLiteral("; ")));
    return cells;
}

QStringList tableRow(const Line &line, const Vocabulary &vocabulary, const Words &words, bool withTags)
{
    QStringList types;
    for (const Violation &violation : line.violations)
        types << vocabulary.typeName(violation.type, words.language());
    QStringList cells{line.incident.reference,
                      words.shortPeriod(line.incident.period),
                      vocabulary.countryName(line.incident.place.country.value, words.language()),
                      line.incident.place.name,
                      words.range(line.victims),
                      words.status(line.incident.status),
                      types.join(QStringLiteral(", "))};
    if (withTags)
        cells << line.incident.tags.join(QStringLiteral("; "));
    return cells;
}

/// Newest first; of one day, by reference order in the file.
std::vector<IncidentId> newestFirst(const Facts &facts, std::vector<std::uint32_t> rows)
{
    std::ranges::stable_sort(rows, [&](std::uint32_t a, std::uint32_t b) {
        return facts.from[a] != facts.from[b] ? facts.from[a] > facts.from[b] : facts.to[a] > facts.to[b];
    });
    std::vector<IncidentId> ids;
    for (const std::uint32_t row : rows)
        ids.push_back({facts.incident[row]});
    return ids;
}

Result<int> run(const Console &console, const QCommandLineParser &parser, const QStringList &operands)
{
    const auto asked = options::filter(console, parser);
    const auto language = options::language(parser, console.words.language());
    const auto format =
        options::oneOf(parser, QStringLiteral("format"),
                       {QStringLiteral("table"), QStringLiteral("csv"), QStringLiteral("json")});
    if (!asked)
        return std::unexpected(asked.error());
    if (!language)
        return std::unexpected(language.error());
    if (!format)
        return std::unexpected(format.error());
    qint64 limit = -1;
    if (parser.isSet(QStringLiteral("limit"))) {
        bool number = false;
        limit = parser.value(QStringLiteral("limit")).toLongLong(&number);
        if (!number || limit < 0)
            return std::unexpected(options::usage(
                QT_TRANSLATE_NOOP("Options", "--limit: “%1” is not a whole number (0 or more)."),
                {parser.value(QStringLiteral("limit"))}));
    }
    const auto opened = options::openToCount(console, parser, operands[0], *asked);
    if (!opened)
        return std::unexpected(opened.error());
    const auto &[snapshot, filter] = *opened;
    if (const auto sound = options::verifyToPrint(console, snapshot, filter); !sound)
        return std::unexpected(sound.error());
    const auto question = questionOf(snapshot.store(), filter);
    if (!question)
        return std::unexpected(question.error());
    std::vector<IncidentId> ids =
        newestFirst(snapshot.facts(), answer(snapshot.facts(), console.vocabulary, *question).rows);
    if (limit >= 0 && static_cast<size_t>(limit) < ids.size())
        ids.resize(static_cast<size_t>(limit));

    const Words words(*language);
    const bool asJson = *format == QLatin1String("json");
    const bool asCsv = *format == QLatin1String("csv");
    std::vector<QStringList> rows;
    const bool withTags = options::withTags(parser);
    if (asJson)
        console.put("[");
    else if (asCsv)
        console.put(
            QByteArray("incident,title,country,region,place,date_from,date_to,date_precision,status,"
                       "visibility,types,victims_low,victims_best,victims_high,perpetrators,parties") +
            (withTags ? ",tags\n" : "\n"));
    else
        rows.push_back({words.translate("List", "Reference"), words.translate("List", "Date"),
                        words.translate("List", "Country"), words.translate("List", "Place"),
                        words.translate("List", "Victims"), words.translate("List", "Status"),
                        words.translate("List", "Types")});
    if (withTags && !rows.empty())
        rows.front() << words.translate("List", "Tags");
    constexpr size_t batch = 500;
    bool first = true;
    for (size_t begin = 0; begin < ids.size(); begin += batch) {
        const auto incidents =
            snapshot.incidents(std::span(ids).subspan(begin, std::min(batch, ids.size() - begin)));
        if (!incidents)
            return std::unexpected(incidents.error());
        for (const Incident &incident : *incidents) {
            Line line{incident, chosenViolations(incident, filter, console.vocabulary), {}, {}, {}};
            line.victims = combined(line.violations, incident.overlap);
            for (const Violation &violation : line.violations) {
                line.perpetrators << violation.perpetrators;
                line.parties << violation.parties;
            }
            line.perpetrators.removeDuplicates();
            line.parties.removeDuplicates();
            if (asJson)
                console.put((first ? "\n" : ",\n") +
                            QJsonDocument(json(line, *language, withTags)).toJson(QJsonDocument::Compact));
            else if (asCsv)
                console.put(csvLine(csv(line, *language, withTags)));
            else
                rows.push_back(tableRow(line, console.vocabulary, words, withTags));
            first = false;
        }
    }
    if (asJson)
        console.put(first ? "]\n" : "\n]\n");
    else if (!asCsv)
        console.put(options::aligned(rows, {4}).toUtf8());
    // A row has room for neither.
    if (asJson || asCsv) {
        console.tell(options::countedUnder(snapshot, filter, console.words));
    } else {
        console.print(QString());
        console.print(options::countedUnder(snapshot, filter, words));
    }
    return 0;
}

} // namespace

const Command listCommand{
    "list",
    "FILE [FILTER] [--limit N] [--format table|csv|json] [--with-tags] [--language en|fr] "
    "[--passphrase-file FILE]",
    1, addOptions, run};
