#include "commands/Command.h"

#include "query/Conjunction.h"
#include "query/PrintedConditions.h"
#include "query/Query.h"
#include "query/SearchLine.h"
#include "records/Codes.h"
#include "records/NameSet.h"
#include "records/Printable.h"
#include "system/Secret.h"
#include "system/Settings.h"
#include "system/Terminal.h"

#include <algorithm>

namespace
{

QStringList parted(const QString &list)
{
    QStringList values;
    for (const QString &value : list.split(QLatin1Char(','))) {
        if (const QString trimmed = value.trimmed(); !trimmed.isEmpty())
            values << trimmed;
    }
    return values;
}

/// What was given with an option, composed as names in a case file are.
QStringList given(const QCommandLineParser &parser, const char *option)
{
    QStringList values = parser.values(QLatin1String(option));
    for (QString &value : values)
        value = value.normalized(QString::NormalizationForm_C);
    return values;
}

QStringList listOf(const QCommandLineParser &parser, const char *option)
{
    QStringList values;
    for (const QString &value : given(parser, option))
        values << parted(value);
    values.removeDuplicates();
    return values;
}

/// The names that were asked for, of those that a file knows: a value may be one name with commas in it, or a
/// list.
QStringList named(const QStringList &asked, const QStringList &known)
{
    QStringList names;
    for (const QString &value : asked)
        names << (known.contains(value) ? QStringList{value} : parted(value));
    names.removeDuplicates();
    return names;
}

Error unknown(const char *option, const QString &value)
{
    return options::usage(QT_TRANSLATE_NOOP("Options", "--%1: unknown value “%2”."),
                          {QLatin1String(option), value});
}

/// Facts that outlive who is given them.
std::shared_ptr<const Facts> lent(const Facts &facts)
{
    return {std::shared_ptr<const Facts>(), &facts};
}

/// What each --text asks for; names are looked for among those of `facts`.
Result<std::vector<Filter>> texts(const Console &console, const QCommandLineParser &parser,
                                  const Facts *facts)
{
    const QString option = QStringLiteral("text");
    const SearchLine understood(console.vocabulary, console.words, QDateTime::currentDateTimeUtc().date(),
                                facts ? lent(*facts) : nullptr);
    std::vector<Filter> asked;
    for (const QString &line : given(parser, "text")) {
        if (std::none_of(line.begin(), line.end(), [](QChar c) { return c.isLetterOrNumber(); }))
            return std::unexpected(
                options::usage(QT_TRANSLATE_NOOP("Options", "--%1: no value given."), {option}));
        auto filter = understood.added(line, {});
        if (!filter)
            return std::unexpected(filter.error());
        asked.push_back(std::move(*filter));
    }
    return asked;
}

/// A filter, and what each --text asks for besides: conditions add up.
Result<Filter> withTexts(const Console &console, const QCommandLineParser &parser, Filter filter,
                         const Facts &facts)
{
    const auto asked = texts(console, parser, &facts);
    if (!asked)
        return std::unexpected(asked.error());
    for (const Filter &one : *asked) {
        auto both = conjunction(filter, one, console.vocabulary);
        if (!both) {
            return std::unexpected(options::usage(
                QT_TRANSLATE_NOOP(
                    "Options", "The conditions on “%1” exclude each other, or cannot be combined. Give all "
                               "values of this condition in one place."),
                {both.error()}));
        }
        filter = std::move(*both);
    }
    return filter;
}

template<typename E> Result<std::vector<E>> codes(const QCommandLineParser &parser, const char *option)
{
    std::vector<E> values;
    for (const QString &code : listOf(parser, option)) {
        const auto known = fromCode<E>(code);
        if (!known) {
            return std::unexpected(options::usage(
                QT_TRANSLATE_NOOP("Options", "--%1: “%2” is not one of the allowed values (%3)."),
                {QLatin1String(option), code, allCodes<E>()}));
        }
        values.push_back(*known);
    }
    return values;
}

Result<std::optional<QDate>> date(const QCommandLineParser &parser, const char *option)
{
    const QString name = QLatin1String(option);
    std::optional<QDate> narrowest;
    for (const QString &given : parser.values(name)) {
        const QDate day = QDate::fromString(given, Qt::ISODate);
        if (!day.isValid() || day.toString(Qt::ISODate) != given) {
            return std::unexpected(options::usage(
                QT_TRANSLATE_NOOP("Options", "--%1: “%2” is not a valid date. Use the form 2020-03-27."),
                {name, given}));
        }
        if (!narrowest || (name == QLatin1String("from") ? day > *narrowest : day < *narrowest))
            narrowest = day;
    }
    return narrowest;
}

} // namespace

namespace options
{

Error usage(const char *text, QStringList arguments)
{
    return {ErrorKind::Usage, {"Options", text, std::move(arguments)}};
}

void addFilter(Syntax &syntax)
{
    syntax.value("country", "CODE,…",
                 QT_TRANSLATE_NOOP("Options", "only these countries (ISO 3166-1 codes or names)"));
    syntax.value("region", "CODE,…",
                 QT_TRANSLATE_NOOP("Options", "only these regions (ISO 3166-2 codes or names)"));
    syntax.value("type", "CODE,…",
                 QT_TRANSLATE_NOOP("Options", "only these types of violation, and the types below them"));
    syntax.value("from", "YYYY-MM-DD",
                 QT_TRANSLATE_NOOP("Options", "only incidents that overlap the period from this day on"));
    syntax.value("to", "YYYY-MM-DD",
                 QT_TRANSLATE_NOOP("Options", "only incidents that overlap the period up to this day"));
    syntax.value("perpetrator", "NAME,…", QT_TRANSLATE_NOOP("Options", "only these alleged perpetrators"));
    syntax.value("party", "NAME,…", QT_TRANSLATE_NOOP("Options", "only these parties to the conflict"));
    syntax.value("tag", "NAME,…", QT_TRANSLATE_NOOP("Options", "only incidents with one of these tags"));
    syntax.value(
        "status", "CODE,…",
        QT_TRANSLATE_NOOP("Options", "only these statuses: draft, under-review, verified, rejected"));
    syntax.value("visibility", "CODE,…",
                 QT_TRANSLATE_NOOP("Options", "only these levels; in report: the highest level included"));
    syntax.value("text", "WORDS",
                 QT_TRANSLATE_NOOP("Options",
                                   "only incidents that this search line finds: words, \"a phrase\", "
                                   "-word, and conditions such as type:, victims:>10 or has:coordinates"));
}

void addWithTags(Syntax &syntax)
{
    syntax.flag("with-tags",
                QT_TRANSLATE_NOOP("Options", "write the tags, too, which are left out otherwise"));
}

bool withTags(const QCommandLineParser &parser)
{
    return parser.isSet(QStringLiteral("with-tags"));
}

void addVisibilityAtMost(Syntax &syntax)
{
    syntax.value(
        "visibility-at-most", "LEVEL",
        QT_TRANSLATE_NOOP("Options", "the highest level exported: public, restricted or confidential"));
}

Result<Visibility> visibilityAtMost(const QCommandLineParser &parser, Visibility otherwise)
{
    const QString option = QStringLiteral("visibility-at-most");
    if (!parser.isSet(option))
        return otherwise;
    if (const auto known = fromCode<Visibility>(parser.value(option)))
        return *known;
    return std::unexpected(
        usage(QT_TRANSLATE_NOOP("Options", "--%1: “%2” is not one of the allowed values (%3)."),
              {option, parser.value(option), allCodes<Visibility>()}));
}

void addLanguage(Syntax &syntax)
{
    syntax.value("language", "en|fr", QT_TRANSLATE_NOOP("Options", "language of the output: en or fr"));
}

void addPassphrase(Syntax &syntax)
{
    syntax.value("passphrase-file", "FILE",
                 QT_TRANSLATE_NOOP("Options", "read the passphrase from the first line of this file"));
}

void addBreakLock(Syntax &syntax)
{
    syntax.flag("break-lock",
                QT_TRANSLATE_NOOP("Options",
                                  "open the case file for editing although another computer left it locked"));
}

void addForce(Syntax &syntax)
{
    syntax.flag("force", QT_TRANSLATE_NOOP("Options",
                                           "replace a file of another kind; a case file is never replaced"));
}

Result<QString> oneOf(const QCommandLineParser &parser, const QString &option, const QStringList &allowed)
{
    if (!parser.isSet(option))
        return allowed.front();
    const QString value = parser.value(option);
    if (allowed.contains(value))
        return value;
    return std::unexpected(
        usage(QT_TRANSLATE_NOOP("Options", "--%1: “%2” is not one of the allowed values (%3)."),
              {option, value, allowed.join(QStringLiteral(", "))}));
}

Result<Language> language(const QCommandLineParser &parser, Language otherwise)
{
    const QString option = QStringLiteral("language");
    if (!parser.isSet(option))
        return otherwise;
    const auto code = oneOf(parser, option, {QStringLiteral("en"), QStringLiteral("fr")});
    if (!code)
        return std::unexpected(code.error());
    return languageFromCode(*code).value_or(otherwise);
}

Result<Filter> filter(const Console &console, const QCommandLineParser &parser)
{
    Filter filter;
    // An empty list would ask for nothing, and so let everything be counted.
    for (const char *option :
         {"country", "region", "type", "perpetrator", "party", "tag", "status", "visibility"}) {
        if (parser.isSet(QLatin1String(option)) && listOf(parser, option).isEmpty())
            return std::unexpected(
                usage(QT_TRANSLATE_NOOP("Options", "--%1: no value given."), {QLatin1String(option)}));
    }
    for (const QString &value : given(parser, "country")) {
        // A name may hold commas: "Congo, the Democratic Republic of the".
        const bool whole = !console.vocabulary.countryNamed(value).isEmpty();
        for (const QString &one : whole ? QStringList{value} : parted(value)) {
            const QString code = console.vocabulary.countryNamed(one);
            if (code.isEmpty())
                return std::unexpected(unknown("country", one));
            if (!filter.countries.contains(code))
                filter.countries << code;
        }
    }
    filter.regions = given(parser, "region");
    filter.perpetrators = given(parser, "perpetrator");
    filter.parties = given(parser, "party");
    filter.tags = given(parser, "tag");
    for (const QString &code : listOf(parser, "type")) {
        if (console.vocabulary.typeIndex(code) < 0)
            return std::unexpected(unknown("type", code));
        filter.types << code;
    }
    auto statuses = codes<Status>(parser, "status");
    auto visibilities = codes<Visibility>(parser, "visibility");
    const auto from = date(parser, "from");
    const auto to = date(parser, "to");
    if (!statuses)
        return std::unexpected(statuses.error());
    if (!visibilities)
        return std::unexpected(visibilities.error());
    if (!from)
        return std::unexpected(from.error());
    if (!to)
        return std::unexpected(to.error());
    if (*from && *to && **to < **from)
        return std::unexpected(usage(QT_TRANSLATE_NOOP("Options", "--to is earlier than --from.")));
    filter.statuses = std::move(*statuses);
    filter.visibilities = std::move(*visibilities);
    filter.from = *from;
    filter.to = *to;
    // What is wrong in it is told before a file is opened; what it names is known only then (openToCount).
    if (const auto asked = texts(console, parser, nullptr); !asked)
        return std::unexpected(asked.error());
    return filter;
}

Result<QByteArray> passphrase(const Console &console, const QCommandLineParser &parser, const QString &path,
                              Ask ask)
{
    const QString option = QStringLiteral("passphrase-file");
    if (parser.isSet(option)) {
        QFile file(parser.value(option));
        if (!file.open(QIODevice::ReadOnly)) {
            return std::unexpected(Error{
                ErrorKind::NotReadable,
                {"Options",
                 QT_TRANSLATE_NOOP("Options", "The passphrase file “%1” cannot be read. Check its name."),
                 {file.fileName()}},
                file.errorString()});
        }
        QByteArray beginning = file.read(64 * 1024);
        QByteArray line = secret::firstLine(beginning);
        secret::wipe(beginning);
        if (line.isEmpty()) {
            return std::unexpected(
                Error{ErrorKind::Invalid,
                      {"Options",
                       QT_TRANSLATE_NOOP("Options",
                                         "The first line of the passphrase file “%1” is empty. Write the "
                                         "passphrase there."),
                       {file.fileName()}}});
        }
        return line;
    }
    if (ask == Ask::Never)
        return QByteArray();
    auto typed = terminal::typedUnseen(
        printableOnTerminal(console.words.translate("Options", "Passphrase for “%1”: ").arg(path)).toUtf8());
    if (!typed)
        return QByteArray();
    if (ask == Ask::Twice && !typed->isEmpty()) {
        auto again =
            terminal::typedUnseen(console.words.translate("Options", "Repeat the passphrase: ").toUtf8());
        const bool same = again && *again == *typed;
        if (again)
            secret::wipe(*again);
        if (!same) {
            secret::wipe(*typed);
            return std::unexpected(
                Error{ErrorKind::Invalid,
                      {"Options",
                       QT_TRANSLATE_NOOP(
                           "Options", "The two passphrases do not match. Nothing was created. Try again.")}});
        }
    }
    return std::move(*typed);
}

CaseFile::Options caseFileOptions(const Console &console, const QCommandLineParser &parser,
                                  const QByteArray &passphrase, CaseFile::Mode mode)
{
    const bool breakLock =
        mode == CaseFile::Mode::Write && parser.optionNames().contains(QStringLiteral("break-lock"));
    return {passphrase, mode, console.author, Settings().backupFolder(), breakLock, console.stop};
}

Result<std::unique_ptr<CaseFile>> open(const Console &console, const QCommandLineParser &parser,
                                       const QString &path, CaseFile::Mode mode)
{
    const auto needed = CaseFile::needsPassphrase(path);
    if (!needed)
        return std::unexpected(needed.error());
    auto key = passphrase(console, parser, path, *needed ? Ask::Once : Ask::Never);
    if (!key)
        return std::unexpected(key.error());
    // The case file keeps bytes of its own.
    auto file = CaseFile::open(path, caseFileOptions(console, parser, *key, mode), console.vocabulary);
    secret::wipe(*key);
    if (const auto taken = file ? (*file)->takenBack() : std::nullopt)
        console.tell(console.words.say(*taken));
    for (const Message &told : file ? (*file)->migrated().told() : std::vector<Message>())
        console.tell(console.words.say(told));
    return file;
}

Result<Opened> openToCount(const Console &console, const QCommandLineParser &parser, const QString &path,
                           Filter filter)
{
    auto file = open(console, parser, path, CaseFile::Mode::Read);
    if (!file)
        return std::unexpected(file.error());
    auto snapshot = Snapshot::take(std::move(*file), {}, console.progress());
    if (!snapshot)
        return std::unexpected(snapshot.error());
    const Facts &facts = snapshot->facts();
    const auto tellOfUnknown = [&](const QStringList &asked, const QStringList &known) {
        for (const QString &name : asked) {
            if (!known.contains(name))
                console.tell(console.words.translate("Options", "Note: “%1” does not occur in the case file.")
                                 .arg(name));
        }
    };
    const auto resolve = [&](QStringList &asked, const QStringList &known) {
        asked = named(asked, known);
        tellOfUnknown(asked, known);
    };
    QStringList tags;
    for (const QString &asked : std::as_const(filter.tags))
        tags << (nameset::contains(facts.tags, asked) ? QStringList{asked} : parted(asked));
    filter.tags = nameset::once(tags, facts.tags);
    tellOfUnknown(filter.tags, facts.tags);
    resolve(filter.perpetrators, facts.perpetrators);
    resolve(filter.parties, facts.parties);
    QStringList regions;
    const SearchLine line(console.vocabulary, console.words, QDate(), lent(facts));
    for (const QString &asked : named(filter.regions, facts.regions)) {
        const QStringList found = line.regionsNamed(asked);
        regions << (found.isEmpty() ? QStringList{asked} : found);
    }
    regions.removeDuplicates();
    filter.regions = regions;
    // The code of another country's region, which an incident may have, is none that a filter asks for.
    QStringList known;
    for (qsizetype i = 1; i < facts.regions.size(); ++i) {
        if (facts.isRegionNamed(i, facts.regions[i]))
            known << facts.regions[i];
    }
    resolve(filter.regions, known);
    auto whole = withTexts(console, parser, std::move(filter), facts);
    if (!whole)
        return std::unexpected(whole.error());
    filter = std::move(*whole);
    return Opened{std::move(*snapshot), std::move(filter)};
}

Result<void> verifyToPrint(const Console &console, const Snapshot &snapshot, const Filter &filter)
{
    constexpr size_t atOnce = 20'000; // incidents: half a second on the machine of the README
    if (snapshot.facts().rows() <= atOnce)
        return snapshot.verified(filter, console.progress());
    console.tell(console.words.translate(
        "Options",
        "Note: the case file is large and was not compared with its history; “dossier check” does so."));
    return {};
}

QString countedUnder(const Snapshot &snapshot, const Filter &filter, const Words &words)
{
    NamesChosen names;
    if (const auto question = questionOf(snapshot.store(), filter))
        names = namesChosen(snapshot.facts(), snapshot.vocabulary(), *question);
    return words.translate("Options", "%1. Revision of the case file: %2.")
        .arg(printedConditions(filter, names, snapshot.vocabulary(), words), snapshot.state());
}

QString aligned(const std::vector<QStringList> &texts, const std::vector<int> &numeric)
{
    // A line of the table is a line of the terminal, whatever stands in a record.
    std::vector<QStringList> rows = texts;
    for (QStringList &row : rows) {
        for (QString &cell : row) {
            cell.replace(QLatin1Char('\n'), QLatin1Char(' ')).replace(QLatin1Char('\t'), QLatin1Char(' '));
            cell = printableOnTerminal(cell);
        }
    }
    std::vector<qsizetype> widths;
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (static_cast<size_t>(i) >= widths.size())
                widths.push_back(0);
            widths[static_cast<size_t>(i)] = std::max(widths[static_cast<size_t>(i)], row[i].size());
        }
    }
    QString out;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const auto width = static_cast<int>(widths[static_cast<size_t>(i)]);
            const bool right = std::ranges::count(numeric, static_cast<int>(i)) > 0;
            line += (i > 0 ? QStringLiteral("  ") : QString()) +
                    (right ? row[i].rightJustified(width) : row[i].leftJustified(width));
        }
        while (line.endsWith(QLatin1Char(' ')))
            line.chop(1);
        out += line + QLatin1Char('\n');
    }
    return out;
}

} // namespace options
