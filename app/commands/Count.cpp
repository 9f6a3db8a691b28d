#include "query/Count.h"

#include "commands/Command.h"
#include "query/Labels.h"
#include "query/Query.h"
#include "query/RegionKey.h"
#include "records/Csv.h"
#include "records/Printable.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace
{

void addOptions(Syntax &syntax)
{
    options::addFilter(syntax);
    QStringList keys;
    for (const auto &[key, name] : keyNames)
        keys << QLatin1String(name);
    syntax.value("by", "KEY[,KEY]", QT_TRANSLATE_NOOP("Options", "group by one or two keys: %1"),
                 keys.join(QStringLiteral(", ")));
    syntax.value("format", "table|csv|json",
                 QT_TRANSLATE_NOOP("Options", "form of the output: table, csv or json"));
    options::addLanguage(syntax);
    options::addPassphrase(syntax);
}

Result<std::vector<Key>> keysFrom(const QCommandLineParser &parser)
{
    std::vector<Key> keys;
    const QString asked = parser.values(QStringLiteral("by")).join(QLatin1Char(','));
    for (const QString &name : asked.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const auto known = std::ranges::find_if(
            keyNames, [&](const auto &key) { return name.trimmed() == QLatin1String(key.second); });
        if (known == keyNames.end())
            return std::unexpected(
                options::usage(QT_TRANSLATE_NOOP("Options", "--by: unknown key “%1”."), {name}));
        if (std::ranges::count(keys, known->first))
            return std::unexpected(
                options::usage(QT_TRANSLATE_NOOP("Options", "--by: “%1” is given twice."), {name}));
        keys.push_back(known->first);
    }
    constexpr size_t most = 2;
    if (keys.size() > most)
        return std::unexpected(options::usage(
            QT_TRANSLATE_NOOP("Options", "--by: “%1” names more than two keys. Count by two of "
                                         "them, and choose values of the others by options."),
            {asked}));
    return keys;
}

QString nameOf(Key key)
{
    return QLatin1String(std::ranges::find(keyNames, key, &std::pair<Key, const char *>::first)->second);
}

QJsonObject json(const Count &count)
{
    const auto &[low, best, high] = count.victims;
    return {{QStringLiteral("incidents"), count.incidents},
            {QStringLiteral("violations"), count.violations},
            {QStringLiteral("victims"),
             QJsonObject{{QStringLiteral("low"), low},
                         {QStringLiteral("best"), best},
                         {QStringLiteral("high"), high ? QJsonValue(*high) : QJsonValue()}}}};
}

QStringList numbers(const Count &count)
{
    const auto &[low, best, high] = count.victims;
    return {QString::number(count.incidents), QString::number(count.violations), QString::number(low),
            QString::number(best), high ? QString::number(*high) : QString()};
}

/// A region is its code, or what people wrote of it, with the code of its country behind where another region
/// reads the same, as its name stands in tables for people: no two rows have the same keys.
QStringList shownKeys(const CountTable &table, const CountRow &row, const Vocabulary &vocabulary)
{
    QStringList keys = row.keys;
    for (size_t i = 0; i < table.by.size(); ++i) {
        QString &key = keys[static_cast<qsizetype>(i)];
        if (table.by[i] != Key::Region || key.isNull())
            continue;
        const QString country = regionkey::countryOf(key);
        const bool isCode = regionkey::isOfList(key, vocabulary);
        key = regionkey::textOf(key);
        if (!country.isEmpty() && !isCode)
            key += QStringLiteral(" (%1)").arg(country);
    }
    return keys;
}

/// With the conditions under which it was counted, and the state of the case file.
void printJson(const Console &console, const Count &total, const std::vector<CountTable> &tables,
               const Filter &filter, const QString &state)
{
    QJsonObject object{{QStringLiteral("total"), json(total)},
                       {QStringLiteral("filter"), toJson(filter)},
                       {QStringLiteral("state"), state}};
    for (const CountTable &table : tables) {
        QJsonArray by, rows;
        for (const Key key : table.by)
            by.append(nameOf(key));
        for (const CountRow &row : table.rows) {
            QJsonObject one = json(row.count);
            const QStringList keys = shownKeys(table, row, console.vocabulary);
            for (qsizetype i = 0; i < keys.size(); ++i)
                one.insert(by[i].toString(), keys[i].isNull() ? QJsonValue() : QJsonValue(keys[i]));
            rows.append(one);
        }
        object.insert(QStringLiteral("by"), by);
        object.insert(QStringLiteral("rows"), rows);
    }
    console.put(QJsonDocument(object).toJson());
}

void printCsv(const Console &console, const Count &total, const std::vector<CountTable> &tables)
{
    QStringList head;
    for (const CountTable &table : tables) {
        for (const Key key : table.by)
            head << nameOf(key);
    }
    head << QStringLiteral("incidents") << QStringLiteral("violations") << QStringLiteral("victims_low")
         << QStringLiteral("victims_best") << QStringLiteral("victims_high");
    console.put(csvLine(head));
    if (tables.empty())
        console.put(csvLine(numbers(total)));
    for (const CountTable &table : tables) {
        for (const CountRow &row : table.rows) {
            QStringList fields;
            for (const QString &key : shownKeys(table, row, console.vocabulary))
                fields << neutralised(withoutControls(key));
            console.put(csvLine(fields + numbers(row.count)));
        }
    }
}

void printTable(const Console &console, const Words &words, const Count &total,
                const std::vector<CountTable> &tables)
{
    const auto figures = [&](const Count &count) {
        const auto &[low, best, high] = count.victims;
        return QStringList{words.number(count.incidents), words.number(count.violations), words.number(low),
                           words.number(best), high ? words.number(*high) : QStringLiteral("–")};
    };
    QStringList head;
    const size_t keys = tables.empty() ? 0 : tables.front().by.size();
    for (size_t i = 0; i < keys; ++i)
        head << keyLabel(tables.front().by[i], words);
    head += countLabels(words);
    std::vector<QStringList> rows{head};
    for (const CountTable &table : tables) {
        for (const CountRow &row : table.rows) {
            QStringList fields;
            for (size_t i = 0; i < keys; ++i)
                fields << valueLabel(table.by[i], row.keys[static_cast<qsizetype>(i)], console.vocabulary,
                                     words);
            rows.push_back(fields + figures(row.count));
        }
    }
    QStringList last;
    for (size_t i = 0; i < keys; ++i)
        last << (i == 0 ? words.translate("Count", "Total") : QString());
    rows.push_back(last + figures(total));
    std::vector<int> numeric;
    for (int i = 0; i < 5; ++i)
        numeric.push_back(static_cast<int>(keys) + i);
    console.put(options::aligned(rows, numeric).toUtf8());
    if (std::ranges::any_of(tables, [&](const CountTable &table) { return table.sum() != total; })) {
        console.print(QString());
        console.print(words.translate("Count", "The rows may add up to more than the total, because an "
                                               "incident or a person can be counted in several rows."));
    }
}

Result<int> run(const Console &console, const QCommandLineParser &parser, const QStringList &operands)
{
    const auto asked = options::filter(console, parser);
    const auto keys = keysFrom(parser);
    const auto language = options::language(parser, console.words.language());
    const auto format =
        options::oneOf(parser, QStringLiteral("format"),
                       {QStringLiteral("table"), QStringLiteral("csv"), QStringLiteral("json")});
    if (!asked)
        return std::unexpected(asked.error());
    if (!keys)
        return std::unexpected(keys.error());
    if (!language)
        return std::unexpected(language.error());
    if (!format)
        return std::unexpected(format.error());
    const auto opened = options::openToCount(console, parser, operands[0], *asked);
    if (!opened)
        return std::unexpected(opened.error());
    const auto &[snapshot, filter] = *opened;
    if (const auto sound = options::verifyToPrint(console, snapshot, filter); !sound)
        return std::unexpected(sound.error());
    auto question = questionOf(snapshot.store(), filter);
    if (!question)
        return std::unexpected(question.error());
    if (!keys->empty())
        question->groupings.push_back(*keys);
    const Answer found = answer(snapshot.facts(), console.vocabulary, *question);
    if (*format == QLatin1String("json"))
        printJson(console, found.total, found.tables, filter, snapshot.state());
    else if (*format == QLatin1String("csv"))
        printCsv(console, found.total, found.tables);
    else
        printTable(console, Words(*language), found.total, found.tables);
    if (*format == QLatin1String("csv")) {
        console.tell(options::countedUnder(snapshot, filter, console.words));
    } else if (*format == QLatin1String("table")) {
        console.print(QString());
        console.print(options::countedUnder(snapshot, filter, Words(*language)));
    }
    return 0;
}

} // namespace

const Command countCommand{"count",
                           "FILE [FILTER] [--by KEY[,KEY]] [--format table|csv|json] [--language en|fr] "
                           "[--passphrase-file FILE]",
                           1, addOptions, run};
