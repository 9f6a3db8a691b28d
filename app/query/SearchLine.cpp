#include "query/SearchLine.h"

#include "query/Describe.h"
#include "query/Facts.h"
#include "records/Codes.h"
#include "records/Fields.h"
#include "records/SearchItems.h"
#include "records/SearchTerms.h"
#include "vocabulary/NameRank.h"
#include "vocabulary/TypedDate.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

#include <QCoreApplication>
#include <QMap>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <tuple>

struct SearchLine::Key {
    enum class What {
        Type,
        Country,
        Region,
        Perpetrator,
        Party,
        Status,
        Visibility,
        Is,
        Before,
        After,
        From,
        To,
        Victims,
        Has,
        Changed,
        Tag,
        Text ///< words of the fields that its English name stands for
    };
    What what;
    const char *english, *french; ///< what is typed, and what is written back
};

namespace
{

/// A text as a search compares it, without what parts its words.
QString plain(QStringView text)
{
    QString all;
    eachSearchTerm(text, [&](const SearchTerm &term) {
        if (term.kind != SearchTerm::Kind::WithoutArticle)
            all += term.text;
    });
    return all;
}

QString written(const SearchItem &item)
{
    return searchLine({item});
}

std::unexpected<Error> refused(const SearchItem &item, const char *text, const QStringList &more = {})
{
    return std::unexpected(Error{ErrorKind::Usage, {"SearchLine", text, QStringList{written(item)} + more}});
}

template<typename List, typename T> void addOnce(List &list, const T &value)
{
    if (std::ranges::find(list, value) == list.end())
        list.push_back(value);
}

constexpr qsizetype namedAtMost = 5;   // of what a value may be
constexpr qsizetype listedAtMost = 10; // of all that there are

} // namespace

std::span<const SearchLine::Key> SearchLine::keys()
{
    using enum Key::What;
    static constexpr std::array all{
        Key{Type, "type", "type"},
        Key{Country, "country", "pays"},
        Key{Region, "region", "région"},
        Key{Perpetrator, "perpetrator", "auteur"},
        Key{Party, "party", "partie"},
        Key{Status, "status", "statut"},
        Key{Visibility, "visibility", "visibilité"},
        Key{Is, "is", "est"},
        Key{Before, "before", "avant"},
        Key{After, "after", "après"},
        Key{From, "from", "depuis"},
        Key{To, "to", "jusque"},
        Key{Victims, "victims", "victimes"},
        Key{Has, "has", "avec"},
        Key{Changed, "changed", "modifié"},
        Key{Tag, "tag", "étiquette"},
        Key{Text, "place", "lieu"},
        Key{Text, "title", "titre"},
        Key{Text, "summary", "résumé"},
        Key{Text, "sources", "source"},
        Key{Text, "reference", "référence"},
    };
    return all;
}

const SearchLine::Key *SearchLine::keyNamed(const QString &asked)
{
    const QString sought = plain(asked);
    const auto found = std::ranges::find_if(keys(), [&](const Key &key) {
        return sought == QLatin1String(key.english) || sought == plain(QString::fromUtf8(key.french));
    });
    return found == keys().end() ? nullptr : &*found;
}

/// Whether a hyphen before it has a meaning, of a condition that is no word.
bool SearchLine::mayBeWithout(const Key &key)
{
    return key.what == Key::What::Has || key.what == Key::What::Tag;
}

/// Whether it asks for texts in which no letter stands: signs that are looked for nowhere.
bool SearchLine::saysNothing(const SearchItem &item)
{
    const Key *key = item.key.isEmpty() ? nullptr : keyNamed(item.key);
    if (!item.key.isEmpty() && (!key || key->what != Key::What::Text))
        return false;
    return !item.values.empty() && std::ranges::all_of(item.values, [](const SearchItem::Value &value) {
        return Sought(value.text).isEmpty();
    });
}

SearchLine::SearchLine(const Vocabulary &vocabulary, const Words &words, QDate today,
                       std::shared_ptr<const Facts> facts)
    : m_vocabulary(vocabulary)
    , m_words(words)
    , m_today(today)
    , m_facts(std::move(facts))
{
}

Result<Filter> SearchLine::added(const QString &line, const Filter &to) const
{
    Filter filter = to;
    for (const SearchItem &item : searchItems(line)) {
        if (item.isOpen)
            return refused(item,
                           QT_TRANSLATE_NOOP("SearchLine", "“%1”: the quotation marks are not closed."));
        if (saysNothing(item))
            continue;
        if (auto done = add(item, filter); !done)
            return std::unexpected(done.error());
    }
    return filter;
}

SearchLine::Typed SearchLine::typed(const QString &line, const Filter &filter, qsizetype cursor) const
{
    Typed typed{filter, line, std::nullopt};
    typed.filter.words.clear();
    const std::vector<SearchItem> items = searchItems(line);
    qsizetype removed = 0;
    for (const SearchItem &item : items) {
        if (!item.key.isEmpty() && item.begin < cursor && cursor <= item.end)
            continue;
        if (saysNothing(item))
            continue;
        const QString before = typed.filter.words;
        if (const auto done = add(item, typed.filter); !done) {
            typed.problem = done.error().message;
            continue;
        }
        if (typed.filter.words != before)
            continue;
        // With the space behind it.
        qsizetype end = item.end;
        while (end < line.size() && line[end].isSpace())
            ++end;
        typed.left.remove(item.begin - removed, end - item.begin);
        removed += end - item.begin;
    }
    return typed;
}

Result<void> SearchLine::add(const SearchItem &item, Filter &filter) const
{
    const auto addWords = [&](SearchItem words) {
        const QString more = searchLine({words});
        filter.words += (filter.words.isEmpty() ? QString() : QStringLiteral(" ")) + more;
        return Result<void>();
    };
    if (item.key.isEmpty())
        return addWords(item);
    const Key *key = keyNamed(item.key);
    if (!key) {
        return refused(item,
                       QT_TRANSLATE_NOOP("SearchLine",
                                         "“%1”: there is no condition “%2”. To search for it as "
                                         "words, put it in quotation marks."),
                       {item.key});
    }
    if (item.values.empty())
        return refused(item, QT_TRANSLATE_NOOP("SearchLine", "“%1”: no value given."));
    if (key->what == Key::What::Text) {
        SearchItem words = item;
        words.key = QLatin1String(key->english);
        return addWords(std::move(words));
    }
    if (item.without && !mayBeWithout(*key)) {
        return refused(item, QT_TRANSLATE_NOOP("SearchLine", "“%1”: this condition cannot be excluded. Only "
                                                             "words, “has:” and “tag:” can be."));
    }
    for (const SearchItem::Value &value : item.values) {
        if (auto done = addValue(item, *key, value.text, filter); !done)
            return done;
    }
    return {};
}

Result<void> SearchLine::addValue(const SearchItem &item, const Key &key, const QString &value,
                                  Filter &filter) const
{
    switch (key.what) {
    case Key::What::Before:
    case Key::What::After:
    case Key::What::From:
    case Key::What::To:
        return addPeriod(item, key, value, filter);
    case Key::What::Victims: {
        static const QRegularExpression form(
            QStringLiteral("^(>=|<=|≥|≤|>|<|=)?(\\d{1,18})(?:(?:-|–|\\.\\.)(\\d{1,18}))?$"));
        const auto found = form.match(value);
        const QString sign = found.captured(1), last = found.captured(3);
        if (!found.hasMatch() || (!sign.isEmpty() && !last.isEmpty())) {
            return refused(item,
                           QT_TRANSLATE_NOOP("SearchLine",
                                             "“%1”: “%2” is not a number of victims. Use a form "
                                             "such as >10, <10 or 10-20."),
                           {value});
        }
        const qint64 number = found.captured(2).toLongLong();
        VictimRange asked;
        if (filter.victims)
            asked = *filter.victims;
        const auto most = [&](qint64 people) {
            asked.atMost = std::min(asked.atMost.value_or(people), people);
        };
        if (sign.startsWith(u'<') || sign == u"≤")
            most(sign == u"<" ? number - 1 : number);
        else
            asked.atLeast = std::max(asked.atLeast, sign == u">" ? number + 1 : number);
        if (sign.isEmpty() || sign == u"=")
            most(last.isEmpty() ? number : last.toLongLong());
        if (asked.atMost && *asked.atMost < asked.atLeast)
            return refused(item, QT_TRANSLATE_NOOP("SearchLine", "“%1”: no number of victims is left."));
        filter.victims = asked;
        return {};
    }
    case Key::What::Changed: {
        static const QRegularExpression form(QStringLiteral("^(\\d{1,4})([djwsmya])$"),
                                             QRegularExpression::CaseInsensitiveOption);
        const auto span = form.match(value);
        QDate since;
        if (span.hasMatch()) {
            const int number = span.captured(1).toInt();
            const QChar unit = span.captured(2).front().toLower();
            if (unit == u'd' || unit == u'j')
                since = m_today.addDays(-number);
            else if (unit == u'w' || unit == u's')
                since = m_today.addDays(-7 * number);
            else if (unit == u'm')
                since = m_today.addMonths(-number);
            else
                since = m_today.addYears(-number);
        } else if (const auto date = typedDate(value)) {
            since = date->from;
        }
        if (!since.isValid()) {
            return refused(item,
                           QT_TRANSLATE_NOOP("SearchLine", "“%1”: “%2” is neither a date nor a period such "
                                                           "as 7d, 2w, 3m or 1y."),
                           {value});
        }
        filter.changedSince = std::max(filter.changedSince.value_or(since), since);
        return {};
    }
    default:
        return addNamed(item, key, value, filter);
    }
}

Result<void> SearchLine::addPeriod(const SearchItem &item, const Key &key, const QString &value,
                                   Filter &filter) const
{
    const auto date = typedDate(value);
    if (!date) {
        return refused(item,
                       QT_TRANSLATE_NOOP("SearchLine", "“%1”: “%2” is not a valid date. Use a form such as "
                                                       "2020-03-27, 2020-03 or 2020."),
                       {value});
    }
    const auto first = [&](QDate day) { filter.from = std::max(filter.from.value_or(day), day); };
    const auto last = [&](QDate day) { filter.to = std::min(filter.to.value_or(day), day); };
    switch (key.what) {
    case Key::What::Before:
        last(date->from.addDays(-1));
        break;
    case Key::What::After:
        first(date->to.addDays(1));
        break;
    case Key::What::From:
        first(date->from);
        break;
    default:
        last(date->to);
        break;
    }
    if (filter.from && filter.to && *filter.to < *filter.from)
        return refused(item, QT_TRANSLATE_NOOP("SearchLine", "“%1”: the period ends before it begins."));
    return {};
}

std::vector<SearchLine::Value> SearchLine::valuesOf(const Key &key) const
{
    // That of the reader first: it is what is offered.
    const Language own = m_words.language();
    const Language other = own == Language::French ? Language::English : Language::French;
    std::vector<Value> values;
    const auto statuses = [&] {
        const Words others(other);
        for (const auto &[status, code] : CodeTable<Status>::values)
            values.push_back(
                {QLatin1String(code), {m_words.status(status), QLatin1String(code), others.status(status)}});
    };
    const auto visibilities = [&] {
        const Words others(other);
        for (const auto &[visibility, code] : CodeTable<Visibility>::values)
            values.push_back(
                {QLatin1String(code),
                 {m_words.visibility(visibility), QLatin1String(code), others.visibility(visibility)}});
    };
    const auto people = [&](const QStringList &names) {
        for (const QString &name : names)
            values.push_back({name, {name}});
    };
    switch (key.what) {
    case Key::What::Type:
        for (const ViolationType &type : m_vocabulary.types())
            values.push_back({type.code,
                              {type.name.in(own), type.name.in(other), type.shortName.in(own),
                               type.shortName.in(other), type.code}});
        break;
    case Key::What::Country:
        for (const QString &code : m_vocabulary.countries())
            values.push_back(
                {code, {m_vocabulary.countryName(code, own), m_vocabulary.countryName(code, other)}});
        break;
    case Key::What::Region:
        for (qsizetype i = 1; m_facts && i < m_facts->regions.size(); ++i) {
            const QString &region = m_facts->regions[i], &country = m_facts->regionCountries[i];
            values.push_back({region,
                              {m_vocabulary.regionName(country, region, own),
                               m_vocabulary.regionName(country, region, other), region}});
        }
        break;
    case Key::What::Perpetrator:
        people(m_facts ? m_facts->perpetrators : QStringList());
        break;
    case Key::What::Party:
        people(m_facts ? m_facts->parties : QStringList());
        break;
    case Key::What::Tag:
        people(m_facts ? m_facts->tags : QStringList());
        break;
    case Key::What::Status:
        statuses();
        break;
    case Key::What::Visibility:
        visibilities();
        break;
    case Key::What::Is:
        statuses();
        visibilities();
        break;
    case Key::What::Has: {
        const Words others(other);
        for (const QString &name : heldNames()) {
            QString code = name;
            code.replace(u'_', u'-');
            values.push_back({name, {heldLabel(name, m_words), code, heldLabel(name, others)}});
            // titre-fr, as one would write it who knows title-fr.
            if (const Key *part = keyNamed(code.section(u'-', 0, 0)))
                values.back().names << QString::fromUtf8(part->french) +
                                           code.mid(code.section(u'-', 0, 0).size());
        }
        break;
    }
    default:
        break;
    }
    return values;
}

/// Of values that any file can have, those that this one has.
bool SearchLine::isInFile(const Key &key, const Value &value) const
{
    return key.what == Key::What::Country && m_facts && m_facts->countries.contains(value.code);
}

/// Those that are called so, and those that have its words in their names.
std::pair<std::vector<SearchLine::Value>, std::vector<SearchLine::Value>>
SearchLine::valuesNamed(const Key &key, const QString &written) const
{
    std::vector<Value> same, like;
    const QString sought = plain(written);
    const Sought words(written);
    for (Value &one : valuesOf(key)) {
        if (one.code == written ||
            std::ranges::any_of(one.names, [&](const QString &name) { return plain(name) == sought; }))
            same.push_back(std::move(one));
        else if (std::ranges::any_of(one.names, [&](const QString &name) { return words.isIn(name); }))
            like.push_back(std::move(one));
    }
    // What is written just so comes before what is written alike.
    const auto isExact = [&](const Value &one) { return one.code == written || one.names.contains(written); };
    if (std::ranges::any_of(same, isExact))
        std::erase_if(same, [&](const Value &one) { return !isExact(one); });
    return {std::move(same), std::move(like)};
}

QStringList SearchLine::regionsNamed(const QString &written) const
{
    QStringList codes;
    if (!m_facts)
        return codes;
    // Of each country, what is written just so, else what is written alike: what another country has is
    // nothing to it.
    QMap<QString, std::pair<QStringList, QStringList>> found;
    const QString sought = plain(written);
    for (qsizetype i = 1; i < m_facts->regions.size(); ++i) {
        const QString &region = m_facts->regions[i], &country = m_facts->regionCountries[i];
        if (!m_facts->isRegionNamed(i, region))
            continue;
        const QStringList names{region, m_vocabulary.regionName(country, region, Language::English),
                                m_vocabulary.regionName(country, region, Language::French)};
        if (names.contains(written))
            found[country].first << region;
        else if (std::ranges::any_of(names, [&](const QString &name) { return plain(name) == sought; }))
            found[country].second << region;
    }
    for (const auto &[exact, alike] : std::as_const(found)) {
        for (const QString &one : exact.isEmpty() ? alike : exact)
            addOnce(codes, one);
    }
    if (!codes.isEmpty())
        return codes;
    // By another name than those that are shown.
    for (qsizetype region = 0; region < m_facts->regions.size(); ++region) {
        if (m_facts->isRegionNamed(region, written))
            addOnce(codes, m_facts->regions[region]);
    }
    return codes;
}

Result<void> SearchLine::addNamed(const SearchItem &item, const Key &key, const QString &value,
                                  Filter &filter) const
{
    using What = Key::What;
    QString code;
    const bool open = key.what == What::Region || key.what == What::Perpetrator || key.what == What::Party ||
                      key.what == What::Tag;
    if (open && !m_facts)
        code = value;
    if (key.what == What::Country)
        code = m_vocabulary.countryNamed(value);
    if (code.isEmpty()) {
        const QString sought = plain(value);
        auto [same, like] = valuesNamed(key, value);
        // A region is one of its country; the name stands for each that has it.
        if (const QStringList regions = key.what == What::Region ? regionsNamed(value) : QStringList();
            !regions.isEmpty()) {
            for (const QString &one : regions)
                addOnce(filter.regions, one);
            return {};
        }
        // As a form takes it: the only one whose shown name begins so.
        const auto begins = [&](const Value &one) { return plain(one.names.front()).startsWith(sought); };
        if (!open && !sought.isEmpty() && std::ranges::count_if(like, begins) == 1)
            std::erase_if(like, std::not_fn(begins));
        std::vector<Value> &found = same.empty() ? like : same;
        // Of several that begin so, the file may have one alone.
        const auto isHere = [&](const Value &one) { return begins(one) && isInFile(key, one); };
        if (found.size() > 1 && std::ranges::count_if(found, isHere) == 1)
            std::erase_if(found, std::not_fn(isHere));
        if (found.empty() || sought.isEmpty()) {
            QStringList possible;
            for (const Value &one : valuesOf(key))
                possible << m_words.quoted(one.names.front());
            if (possible.isEmpty() || std::ssize(possible) > listedAtMost)
                return refused(item, QT_TRANSLATE_NOOP("SearchLine", "“%1”: unknown value “%2”."), {value});
            return refused(item,
                           QT_TRANSLATE_NOOP("SearchLine", "“%1”: unknown value “%2”. Possible values: %3."),
                           {value, possible.join(QStringLiteral(", "))});
        }
        if (found.size() > 1) {
            QStringList names;
            for (const Value &one : found) {
                if (names.size() < namedAtMost)
                    addOnce(names, m_words.quoted(one.names.front()));
            }
            if (std::ssize(found) > namedAtMost)
                names << QStringLiteral("…");
            return refused(item,
                           QT_TRANSLATE_NOOP("SearchLine",
                                             "“%1”: “%2” can be one of several (%3). Enter more "
                                             "of the name."),
                           {value, names.join(QStringLiteral(", "))});
        }
        code = found.front().code;
    }
    switch (key.what) {
    case What::Type:
        addOnce(filter.types, code);
        break;
    case What::Country:
        addOnce(filter.countries, code);
        break;
    case What::Region:
        addOnce(filter.regions, code);
        break;
    case What::Perpetrator:
        addOnce(filter.perpetrators, code);
        break;
    case What::Party:
        addOnce(filter.parties, code);
        break;
    case What::Tag:
        addOnce(item.without ? filter.withoutTags : filter.tags, code);
        break;
    case What::Has:
        addOnce(item.without ? filter.lacks : filter.has, code);
        break;
    default:
        if (const auto status = fromCode<Status>(code))
            addOnce(filter.statuses, *status);
        else if (const auto visibility = fromCode<Visibility>(code))
            addOnce(filter.visibilities, *visibility);
        break;
    }
    return {};
}

std::vector<SearchLine::Offer> SearchLine::offers(const QString &line) const
{
    using What = Key::What;
    constexpr size_t most = 10;
    std::vector<Offer> offers;
    const std::vector<SearchItem> items = searchItems(line);
    if (items.empty() || (line.back().isSpace() && !items.back().isOpen))
        return offers;
    const SearchItem &last = items.back();
    const QString before = line.left(last.begin);
    const bool french = m_words.language() == Language::French;
    const auto keyWord = [&](const Key &key) {
        return french ? QString::fromUtf8(key.french) : QString::fromLatin1(key.english);
    };
    const auto offer = [&](const Key &key, std::vector<SearchItem::Value> values, const QString &label) {
        SearchItem item{.key = keyWord(key), .values = std::move(values), .without = last.without};
        if (offers.size() < most)
            offers.push_back({before + searchLine({item}), label});
    };
    const auto value = [](const Key &key, const Value &one) {
        QString text = key.what == What::Has ? one.names[1] : one.names.front();
        text = text.replace(u'"', u' ').simplified();
        const bool quoted = std::ranges::any_of(text, [](QChar c) { return c.isSpace() || c == u','; });
        return SearchItem::Value{std::move(text), quoted};
    };
    const auto matching = [&](const Key &key, const QString &typed, std::vector<SearchItem::Value> earlier) {
        const Sought sought(typed);
        // As in a form: what is shown begins so, a word of it does, another name does; what the file has
        // first; then by name. What the program lists itself keeps its order.
        const bool listed = key.what == What::Type || key.what == What::Status ||
                            key.what == What::Visibility || key.what == What::Is || key.what == What::Has;
        struct Fitting {
            std::tuple<NameRank, bool, QString> place;
            Value value;
        };
        std::vector<Fitting> fitting;
        const QString begin = folded(typed);
        for (Value &one : valuesOf(key)) {
            if (!sought.isEmpty() &&
                std::ranges::none_of(one.names, [&](const QString &name) { return sought.isIn(name); }))
                continue;
            const NameRank rank = RankedNames(one.names.front(), one.names.mid(1)).rank(begin);
            fitting.push_back({{rank, !isInFile(key, one), listed ? QString() : folded(one.names.front())},
                               std::move(one)});
        }
        std::ranges::stable_sort(fitting, {}, &Fitting::place);
        for (const auto &[place, one] : fitting) {
            if (offers.size() >= most)
                return;
            std::vector<SearchItem::Value> values = earlier;
            values.push_back(value(key, one));
            // The key that was typed stands in the line already.
            offer(key, std::move(values),
                  last.key.isEmpty()
                      ? m_words.translate("SearchLine", "%1: %2").arg(label(key), one.names.front())
                      : one.names.front());
        }
    };
    if (last.key.isEmpty()) {
        const QString typed = last.values.front().text, sought = plain(typed);
        if (sought.isEmpty() || last.values.front().quoted)
            return offers;
        for (const Key &key : keys()) {
            if ((last.without && !mayBeWithout(key) && key.what != What::Text) ||
                (!plain(QString::fromUtf8(key.french)).startsWith(sought) &&
                 !QLatin1String(key.english).startsWith(sought)))
                continue;
            const QString said = label(key);
            offer(key, {},
                  plain(said) == plain(keyWord(key)) ? keyWord(key) + u':'
                                                     : keyWord(key) + QStringLiteral(":  ") + said);
        }
        constexpr qsizetype shortest = 2;
        if (sought.size() < shortest || last.without)
            return offers;
        for (const What what : {What::Country, What::Type, What::Region, What::Perpetrator, What::Party,
                                What::Status, What::Visibility, What::Tag}) {
            for (const Key &key : keys()) {
                if (key.what == what)
                    matching(key, typed, {});
            }
        }
        return offers;
    }
    const Key *key = keyNamed(last.key);
    if (!key || key->what == What::Text)
        return offers;
    std::vector<SearchItem::Value> earlier = last.values;
    QString typed;
    if (!earlier.empty() && !line.endsWith(u',')) {
        typed = earlier.back().text;
        earlier.pop_back();
    }
    const auto forms = [&](std::initializer_list<const char *> all) {
        for (const char *form : all) {
            if (QLatin1String(form).startsWith(typed) && QLatin1String(form) != typed)
                offer(*key, {{QString::fromLatin1(form)}}, QString::fromLatin1(form));
        }
    };
    if (key->what == What::Changed)
        french ? forms({"1j", "7j", "30j"}) : forms({"1d", "7d", "30d"});
    else if (key->what == What::Victims)
        forms({">10", ">100", ">1000"});
    else
        matching(*key, typed, std::move(earlier));
    return offers;
}

QString SearchLine::label(const Key &key) const
{
    switch (key.what) {
    case Key::What::Type:
        return m_words.translate("SearchLine", "Type of violation");
    case Key::What::Country:
        return m_words.translate("SearchLine", "Country");
    case Key::What::Region:
        return m_words.translate("SearchLine", "Region");
    case Key::What::Perpetrator:
        return m_words.translate("SearchLine", "Alleged perpetrator");
    case Key::What::Party:
        return m_words.translate("SearchLine", "Party to the conflict");
    case Key::What::Status:
        return m_words.translate("SearchLine", "Status");
    case Key::What::Visibility:
        return m_words.translate("SearchLine", "Visibility");
    case Key::What::Is:
        return m_words.translate("SearchLine", "Status or visibility");
    case Key::What::Before:
        return m_words.translate("SearchLine", "Before a date");
    case Key::What::After:
        return m_words.translate("SearchLine", "After a date");
    case Key::What::From:
        return m_words.translate("SearchLine", "From a date on");
    case Key::What::To:
        return m_words.translate("SearchLine", "Until a date");
    case Key::What::Victims:
        return m_words.translate("SearchLine", "Number of victims");
    case Key::What::Has:
        return m_words.translate("SearchLine", "With an entry");
    case Key::What::Changed:
        return m_words.translate("SearchLine", "Changed since");
    case Key::What::Tag:
        return m_words.translate("SearchLine", "Tag");
    case Key::What::Text:
        return m_words.translate("SearchLine", "Words of a field");
    }
    return {};
}
