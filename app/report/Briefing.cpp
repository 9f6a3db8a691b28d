#include "report/Briefing.h"

#include "query/PrintedConditions.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace
{

/// The filter, with no more than `most` to be seen; nothing where the two leave none.
std::optional<Filter> atMost(const Filter &filter, Visibility most)
{
    Filter limited = filter;
    limited.visibilities.clear();
    for (const Visibility visibility :
         {Visibility::Public, Visibility::Restricted, Visibility::Confidential}) {
        const bool asked = filter.visibilities.empty() || std::ranges::count(filter.visibilities, visibility);
        if (asked && visibility <= most)
            limited.visibilities.push_back(visibility);
    }
    return limited.visibilities.empty() ? std::nullopt : std::optional(limited);
}

/// The types that a filter chooses among those below `parent`.
QStringList typesBelow(const QString &parent, const Filter &filter, const Vocabulary &vocabulary)
{
    QStringList types;
    for (const ViolationType &type : vocabulary.types()) {
        const bool chosen =
            filter.types.isEmpty() || filter.types.contains(type.code) || filter.types.contains(parent);
        if (type.parent == parent && chosen)
            types << type.code;
    }
    if (filter.types.isEmpty() || filter.types.contains(parent))
        types << parent;
    return types;
}

/// What a group of types has done to people, in a few words.
QString groupLabel(const QString &parent, const QStringList &recorded, const Vocabulary &vocabulary,
                   const Words &words, qint64 people)
{
    const bool killed = parent == QLatin1String("life") &&
                        !recorded.contains(QStringLiteral("life.attempted-killing")) &&
                        !recorded.contains(QStringLiteral("life"));
    if (killed)
        return words.translate("Briefing", "people killed (minimum)", nullptr, people);
    if (recorded == QStringList{QStringLiteral("liberty.enforced-disappearance")}) {
        return words.translate("Briefing", "people forcibly disappeared (minimum)", nullptr, people);
    }
    const QString name =
        vocabulary.typeName(recorded.size() == 1 ? recorded.front() : parent, words.language());
    return words.translate("Briefing", "people (minimum): ", nullptr, people) + name;
}

struct Group {
    QString label;
    qint64 people = 0;
    bool isOfLife = false;
};

/// Two groups of types in the order of the vocabulary: those against the right to life, which stand first,
/// and the largest other; without the former, the two largest.
std::vector<Group> groupsOf(const Facts &facts, const Vocabulary &vocabulary, const Question &question,
                            const CountTable &byType, const Words &words)
{
    std::vector<Group> groups;
    for (const ViolationType &type : vocabulary.types()) {
        if (!type.parent.isEmpty())
            continue;
        QStringList recorded;
        for (const CountRow &row : byType.rows) {
            const QString &code = row.keys.front();
            if (code == type.code || code.startsWith(type.code + QLatin1Char('.')))
                recorded << code;
        }
        if (recorded.isEmpty())
            continue;
        Question part = question;
        part.groupings.clear();
        part.filter.types = typesBelow(type.code, question.filter, vocabulary);
        // A parent in the filter stands for all below it; here it must stand for itself alone, and does, as
        // all below it are named too.
        const qint64 people = answer(facts, vocabulary, part).total.victims.low;
        groups.push_back({groupLabel(type.code, recorded, vocabulary, words, people), people,
                          type.code == QLatin1String("life")});
    }
    // Who was killed is always told, whatever else happened to more people.
    constexpr size_t shown = 2;
    while (groups.size() > shown) {
        const bool isFirstKept = groups.front().isOfLife;
        groups.erase(std::ranges::min_element(groups.begin() + (isFirstKept ? 1 : 0), groups.end(), {},
                                              &Group::people));
    }
    return groups;
}

QString incidentsLabel(const Words &words, qint64 incidents, qsizetype countries)
{
    const QString many = words.translate("Briefing", "incidents", nullptr, incidents);
    return countries == 0
               ? many
               : many + QLatin1Char(' ') + words.translate("Briefing", "in %n countries", nullptr, countries);
}

} // namespace

QString levelAndDate(const Briefing &briefing, const Words &words)
{
    const QString date = words.date(briefing.options.date);
    if (briefing.options.visibility == Visibility::Public)
        return date;
    QString level = words.visibility(briefing.options.visibility);
    level.front() = level.front().toUpper();
    return level + QStringLiteral(" · ") + date;
}

QString defaultTitle(const QString &caseFile, const Filter &filter, const Words &words)
{
    return filter.isEmpty() ? caseFile : words.translate("Briefing", "%1: excerpt").arg(caseFile);
}

std::optional<qint64> disclosable(const Count &leftOut, const Filter &filter)
{
    constexpr qint64 fewest = 11, step = 10;
    if (!filter.isEmpty() || leftOut.incidents < fewest || leftOut.victims.low < fewest)
        return std::nullopt;
    return leftOut.incidents / step * step;
}

Count leftOutOf(const Facts &facts, const Vocabulary &vocabulary, const Question &whole, Visibility most)
{
    Question question = whole;
    auto &asked = question.filter.visibilities;
    if (asked.empty())
        asked = {Visibility::Restricted, Visibility::Confidential};
    std::erase_if(asked, [&](Visibility visibility) { return visibility <= most; });
    return asked.empty() ? Count() : answer(facts, vocabulary, question).total;
}

Error cancelledBriefing()
{
    return {ErrorKind::Cancelled,
            {"Briefing", QT_TRANSLATE_NOOP("Briefing", "The briefing was cancelled. No file was written.")}};
}

Result<Briefing> makeBriefing(const Snapshot &snapshot, const BriefingOptions &options, const Words &words,
                              const Progress &progress)
{
    if (const auto sound = snapshot.verified(options.filter, progress); !sound)
        return std::unexpected(sound.error());
    return makePreview(snapshot, options, words, progress);
}

Result<Briefing> makePreview(const Snapshot &snapshot, const BriefingOptions &options, const Words &words,
                             const Progress &progress)
{
    const Vocabulary &vocabulary = snapshot.vocabulary();
    const Facts &facts = snapshot.facts();
    const auto illustrative = snapshot.store().illustrative();
    if (!illustrative)
        return std::unexpected(illustrative.error());
    auto whole = questionOf(snapshot.store(), options.filter);
    if (!whole)
        return std::unexpected(whole.error());

    Briefing briefing;
    briefing.options = options;
    const QString ownTitle = defaultTitle(snapshot.title(), options.filter, words);
    briefing.title = options.title.trimmed().isEmpty() ? ownTitle : options.title.trimmed();
    const bool isOwn = briefing.title == ownTitle || briefing.title == snapshot.title();
    briefing.caseFile = isOwn ? snapshot.title() : QString();
    briefing.caseFileInMethod =
        isOwn || options.visibility > Visibility::Public ? snapshot.title() : QString();
    briefing.state = snapshot.state();
    const auto limited = atMost(options.filter, options.visibility);
    Answer found;
    Question question = *whole;
    if (limited) {
        question.filter = briefing.filter = *limited;
        question.groupings = {
            {Key::Country}, {Key::Type}, {Key::Month}, {Key::Year}, {Key::Country, Key::Type}, {Key::Status}};
        found = answer(facts, vocabulary, question, progress);
    } else {
        briefing.filter = options.filter;
    }
    if (progress.cancelled())
        return std::unexpected(cancelledBriefing());
    briefing.leftOut = disclosable(leftOutOf(facts, vocabulary, *whole, options.visibility), options.filter);
    briefing.conditions =
        printedConditions(briefing.filter, limited ? namesChosen(facts, vocabulary, question) : NamesChosen(),
                          vocabulary, words);

    briefing.total = found.total;
    if (limited) {
        briefing.byCountry = std::move(found.tables[0]);
        briefing.byType = std::move(found.tables[1]);
        briefing.byMonth = std::move(found.tables[2]);
        briefing.byYear = std::move(found.tables[3]);
        briefing.cross = std::move(found.tables[4]);
        briefing.byStatus = std::move(found.tables[5]);
    }
    std::vector<std::uint32_t> rows = std::move(found.rows);
    const auto dayOf = [](QDate date) { return static_cast<std::int32_t>(date.toJulianDay()); };
    const auto listedAt = [&](std::uint32_t row) {
        const bool isOfDays = facts.precision[row] == Precision::Day;
        const auto &edge = isOfDays ? options.filter.from : options.filter.to;
        std::int32_t day = isOfDays ? facts.from[row] : facts.to[row];
        if (edge)
            day = isOfDays ? std::max(day, dayOf(*edge)) : std::min(day, dayOf(*edge));
        return std::tuple(day, !isOfDays, facts.to[row]);
    };
    std::ranges::stable_sort(rows, {}, listedAt);
    std::int32_t first = std::numeric_limits<std::int32_t>::max(),
                 last = std::numeric_limits<std::int32_t>::min();
    Precision firstIs = Precision::Day, lastIs = Precision::Day;
    for (const std::uint32_t row : rows) {
        briefing.incidents.push_back({facts.incident[row]});
        briefing.illustrative += std::ranges::binary_search(*illustrative, briefing.incidents.back()) ? 1 : 0;
        if (facts.from[row] < first) {
            first = facts.from[row];
            firstIs = facts.precision[row];
        }
        if (facts.to[row] > last) {
            last = facts.to[row];
            lastIs = facts.precision[row];
        }
    }
    const auto from =
        options.filter.from ? *options.filter.from : (rows.empty() ? QDate() : QDate::fromJulianDay(first));
    const auto to =
        options.filter.to ? *options.filter.to : (rows.empty() ? QDate() : QDate::fromJulianDay(last));
    // No finer than both its ends are known.
    const Precision fine =
        std::max(options.filter.from ? Precision::Day : firstIs, options.filter.to ? Precision::Day : lastIs);
    if (from.isValid() && to.isValid())
        briefing.period = words.period({from, to, fine});

    QStringList countries;
    for (const CountRow &row : briefing.byCountry.bySize())
        countries << vocabulary.countryName(row.keys.front(), words.language());
    constexpr qsizetype namedAtMost = 6;
    briefing.countries = countries.size() <= namedAtMost
                             ? words.list(countries)
                             : words.translate("Briefing", "%n countries", nullptr, countries.size());

    const qint64 people = briefing.total.victims.low;
    if (limited) {
        const auto groups = groupsOf(facts, vocabulary, question, briefing.byType, words);
        for (const Group &group : groups)
            briefing.keyFigures.push_back({words.number(group.people), group.label});
    }
    // One group is all there is, and says it better.
    if (briefing.keyFigures.size() != 1) {
        briefing.keyFigures.push_back(
            {words.number(people),
             words.translate("Briefing", "people in total (minimum)", nullptr, people)});
    }
    briefing.keyFigures.push_back({words.number(briefing.total.incidents),
                                   incidentsLabel(words, briefing.total.incidents, countries.size())});
    return briefing;
}
