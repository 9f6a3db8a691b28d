#include "casefile/TextIndex.h"

#include "casefile/Engine.h"
#include "records/Fields.h"
#include "records/SearchItems.h"
#include "records/SearchTerms.h"
#include "vocabulary/Vocabulary.h"

#include <QSet>
#include <QSqlError>
#include <QVariant>

#include <algorithm>
#include <iterator>
#include <optional>

// The virtual table incident_text of FTS5, as resources/schema makes it: a row an incident, with its id, of
// terms that are parted and folded already. It tells which incidents hold a term, and not where.

namespace
{

/// A code as a term of the index, which no text has; nothing of what is no code.
QString termOf(const QString &code)
{
    const bool good = std::ranges::all_of(code, [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ||
               c == u'.' || c == u'-';
    });
    return good ? u'=' + code.toLower() : QString();
}

/// What ISO 3166-2 has, and is no name that somebody wrote.
bool isRegionCode(const QString &region)
{
    constexpr qsizetype country = 2, longest = 6;
    return region.size() > country + 1 && region.size() <= longest && region[country] == u'-' &&
           std::ranges::all_of(
               region, [](QChar c) { return c < QChar(0x80) && (c == u'-' || c.isUpper() || c.isDigit()); });
}

/// Calls `take` for each term of an incident.
template<typename Take> void eachTerm(const Incident &incident, Take take)
{
    eachSearched(kindOf<Incident>(), &incident, [&](const Field &field, const QString &value) {
        const bool isCode = field.holds == Holds::Region ? isRegionCode(value) : !field.isFreeText();
        if (!isCode)
            eachSearchTerm(value, [&](const SearchTerm &term) { take(term.text); });
        else if (const QString term = termOf(value); !term.isEmpty())
            take(term);
    });
}

void keepOnly(std::vector<qint64> &ids, const std::vector<qint64> &those)
{
    std::vector<qint64> kept;
    std::ranges::set_intersection(ids, those, std::back_inserter(kept));
    ids = std::move(kept);
}

void drop(std::vector<qint64> &ids, const std::vector<qint64> &those)
{
    std::vector<qint64> kept;
    std::ranges::set_difference(ids, those, std::back_inserter(kept));
    ids = std::move(kept);
}

/// The searched fields that a key names: "title" those of both languages.
QStringList fieldsOf(const QString &key)
{
    QStringList names;
    for (const Field *field : fieldsCalled(kindOf<Incident>(), key)) {
        if (field->searched && field->isFreeText())
            names << QLatin1String(field->name);
    }
    return names;
}

} // namespace

/// What is named by codes, by its names in both languages.
class TextIndex::Names
{
public:
    explicit Names(const Vocabulary &vocabulary)
    {
        const auto add = [&](const QString &code, auto name) {
            for (const Language language : {Language::English, Language::French}) {
                Name &one = m_names.emplace_back(name(language), QString(), termOf(code));
                eachSearchTerm(one.text, [&](const SearchTerm &term) {
                    one.folded += term.text;
                    one.folded += u' ';
                });
            }
        };
        for (const ViolationType &type : vocabulary.types())
            add(type.code, [&](Language language) { return type.name.in(language); });
        for (const QString &country : vocabulary.countries()) {
            add(country, [&](Language language) { return vocabulary.countryName(country, language); });
            for (const QString &region : vocabulary.regionsOf(country))
                add(region, [&](Language language) { return vocabulary.regionName(region, language); });
        }
    }

    /// The terms of those in whose names something stands.
    QSet<QString> termsFor(const Sought &sought) const
    {
        QSet<QString> terms;
        for (const auto &[text, folded, term] : m_names) {
            // Most are told by a glance.
            if (folded.contains(sought.steps().front().text) && !terms.contains(term) && sought.isIn(text))
                terms.insert(term);
        }
        return terms;
    }

private:
    struct Name {
        Name(QString shown, QString plain, QString code)
            : text(std::move(shown))
            , folded(std::move(plain))
            , term(std::move(code))
        {
        }
        QString text, folded, term;
    };
    std::vector<Name> m_names;
};

/// An item of a search line, as it is looked up.
struct TextIndex::Wanted {
    Sought sought;
    QStringList fields;   ///< in which alone it is looked for
    QByteArrayList codes; ///< of what has it in its name

    /// Whether only the texts themselves tell.
    bool isUnsure() const { return sought.steps().size() > 1 || !fields.isEmpty(); }
    QByteArray match() const
    {
        QByteArrayList steps;
        for (const Sought::Step &step : sought.steps())
            steps << '"' + step.text.toUtf8() + (step.mayGoOn ? "\"*" : "\"");
        return '(' + (QByteArrayList{'(' + steps.join(" AND ") + ')'} << codes).join(" OR ") + ')';
    }
};

TextIndex::TextIndex(QSqlDatabase database, QString path, const Vocabulary &vocabulary)
    : m_database(std::move(database))
    , m_path(std::move(path))
    , m_put(m_database)
    , m_remove(m_database)
    , m_vocabulary(vocabulary)
{
}

TextIndex::~TextIndex() = default;

Result<void> TextIndex::put(IncidentId id, const Incident &incident)
{
    if (m_put.lastQuery().isEmpty())
        m_put.prepare(QStringLiteral("INSERT INTO incident_text (rowid, terms) VALUES (?, ?)"));
    QString terms;
    eachTerm(incident, [&](QStringView term) {
        terms += term;
        terms += u' ';
    });
    m_put.bindValue(0, id.value);
    m_put.bindValue(1, terms.isNull() ? QStringLiteral("") : terms);
    return m_put.exec() ? Result<void>() : std::unexpected(engine::errorFrom(m_put.lastError(), m_path));
}

Result<void> TextIndex::remove(IncidentId id)
{
    if (m_remove.lastQuery().isEmpty())
        m_remove.prepare(QStringLiteral("DELETE FROM incident_text WHERE rowid = ?"));
    m_remove.bindValue(0, id.value);
    return m_remove.exec() ? Result<void>()
                           : std::unexpected(engine::errorFrom(m_remove.lastError(), m_path));
}

Result<void> TextIndex::clear()
{
    QSqlQuery query(m_database);
    if (query.exec(QStringLiteral("INSERT INTO incident_text (incident_text) VALUES ('delete-all')")))
        return {};
    return std::unexpected(engine::errorFrom(query.lastError(), m_path));
}

Result<void> TextIndex::expectMany(bool many)
{
    constexpr int usual = 1 << 20, more = 64 << 20; // bytes
    QSqlQuery query(m_database);
    if (query.exec(QStringLiteral("INSERT INTO incident_text (incident_text, rank) VALUES ('hashsize', %1)")
                       .arg(many ? more : usual)))
        return {};
    return std::unexpected(engine::errorFrom(query.lastError(), m_path));
}

Result<std::vector<IncidentId>> TextIndex::find(const QString &line)
{
    if (!m_names)
        m_names = std::make_unique<const Names>(m_vocabulary);
    constexpr qsizetype shortestName = 2; // fewer letters stand in names of everywhere
    std::vector<Wanted> all;
    std::vector<std::pair<std::vector<Wanted>, bool>> others; // alternatives, or what is turned
    for (const SearchItem &item : searchItems(line)) {
        const QStringList fields = fieldsOf(item.key);
        // What is no field is a word, with what stands behind it.
        const QString before = item.key.isEmpty() || !fields.isEmpty() ? QString() : item.key + u' ';
        std::vector<Wanted> alternatives;
        const auto add = [&](const QString &text, bool quoted) {
            Wanted one{.sought = Sought(text, !quoted), .fields = fields, .codes = {}};
            if (one.sought.isEmpty())
                return;
            const Sought::Step &first = one.sought.steps().front();
            if (fields.isEmpty() && (!first.mayGoOn || first.text.size() >= shortestName)) {
                for (const QString &term : m_names->termsFor(one.sought))
                    one.codes << '"' + term.toUtf8() + '"';
            }
            alternatives.push_back(std::move(one));
        };
        for (const auto &[text, quoted] : item.values)
            add(before + text, quoted);
        if (item.values.empty() && !before.isEmpty())
            add(before, false);
        if (alternatives.size() == 1 && !item.without)
            all.push_back(std::move(alternatives.front()));
        else if (!alternatives.empty())
            others.emplace_back(std::move(alternatives), item.without);
    }
    if (all.empty() && others.empty())
        return std::vector<IncidentId>();
    auto found = holding(all);
    for (const auto &[alternatives, without] : others) {
        std::vector<qint64> those;
        for (const Wanted &one : alternatives) {
            const auto more = found ? holding({one}) : found;
            if (!more)
                return std::unexpected(more.error());
            std::vector<qint64> both;
            std::ranges::set_union(those, *more, std::back_inserter(both));
            those = std::move(both);
        }
        without ? drop(*found, those) : keepOnly(*found, those);
    }
    if (!found)
        return std::unexpected(found.error());
    std::vector<IncidentId> ids;
    ids.reserve(found->size());
    for (const qint64 id : *found)
        ids.push_back({id});
    return ids;
}

Result<std::vector<qint64>> TextIndex::idsWhere(const QByteArray &match)
{
    // Where nothing is asked, all that are not deleted.
    engine::Rows rows(m_database,
                      match.isEmpty()
                          ? "SELECT id FROM incident INDEXED BY incident_facts WHERE deleted = 0 ORDER BY id"
                          : "SELECT rowid FROM incident_text WHERE incident_text MATCH ?1 ORDER BY rowid");
    if (!match.isEmpty())
        rows.bind(1, match);
    std::vector<qint64> ids;
    while (rows.next())
        ids.push_back(rows.number(0));
    if (const auto error = rows.error(m_path))
        return std::unexpected(*error);
    return ids;
}

/// Those that hold all of them.
Result<std::vector<qint64>> TextIndex::holding(const std::vector<Wanted> &all)
{
    QByteArrayList matches;
    for (const Wanted &one : all)
        matches << one.match();
    auto ids = idsWhere(matches.join(" AND "));
    for (const Wanted &one : all) {
        if (!ids || !one.isUnsure())
            continue;
        // A name of the vocabulary has all of it.
        std::vector<qint64> named;
        if (!one.codes.isEmpty()) {
            auto found = idsWhere(one.codes.join(" OR "));
            if (!found)
                return found;
            named = std::move(*found);
            keepOnly(named, *ids);
            drop(*ids, named);
        }
        if (auto kept = keepHolding(one, *ids); !kept)
            return std::unexpected(kept.error());
        if (!named.empty()) {
            std::vector<qint64> both;
            std::ranges::merge(*ids, named, std::back_inserter(both));
            ids = std::move(both);
        }
    }
    return ids;
}

/// Reads the texts in question, and keeps the ids of those in which something stands.
Result<void> TextIndex::keepHolding(const Wanted &wanted, std::vector<qint64> &ids)
{
    QByteArrayList columns;
    std::vector<const Field *> names;
    for (const Field *field : searchedFields(kindOf<Incident>())) {
        if (!field->isFreeText() ||
            (!wanted.fields.isEmpty() && !wanted.fields.contains(QLatin1String(field->name))))
            continue;
        if (field->links)
            names.push_back(field);
        else
            columns << field->name;
    }
    constexpr size_t atOnce = 500;
    std::vector<qint64> kept;
    for (size_t first = 0; first < ids.size(); first += atOnce) {
        QByteArrayList list;
        for (size_t i = first; i < std::min(first + atOnce, ids.size()); ++i)
            list << QByteArray::number(ids[i]);
        const QByteArray in = " IN (" + list.join(',') + ')';
        std::vector<qint64> here;
        const auto look = [&](const QByteArray &sql, qsizetype texts) -> Result<void> {
            engine::Rows rows(m_database, sql.constData());
            while (rows.next()) {
                for (qsizetype i = 1; i <= texts; ++i) {
                    if (wanted.sought.isIn(rows.text(static_cast<int>(i)).toString())) {
                        here.push_back(rows.number(0));
                        break;
                    }
                }
            }
            const auto error = rows.error(m_path);
            return error ? Result<void>(std::unexpected(*error)) : Result<void>();
        };
        if (!columns.isEmpty()) {
            if (auto read =
                    look("SELECT id, " + columns.join(", ") + " FROM incident NOT INDEXED WHERE id" + in,
                         columns.size());
                !read)
                return read;
        }
        for (const Field *field : names) {
            if (auto read = look(QByteArray("SELECT l.incident_id, a.name FROM ") + field->links +
                                     " l JOIN actor a ON a.id = l.actor_id WHERE l.incident_id" + in,
                                 1);
                !read)
                return read;
        }
        std::ranges::sort(here);
        here.erase(std::ranges::unique(here).begin(), here.end());
        kept.insert(kept.end(), here.begin(), here.end());
    }
    ids = std::move(kept);
    return {};
}

Result<void> TextIndex::eachWord(const std::function<void(QByteArrayView, qint64)> &take)
{
    QSqlQuery query(m_database);
    if (!query.exec(QStringLiteral("CREATE VIRTUAL TABLE IF NOT EXISTS temp.incident_words USING "
                                   "fts5vocab('main', 'incident_text', 'instance')")))
        return std::unexpected(engine::errorFrom(query.lastError(), m_path));
    engine::Rows rows(m_database, "SELECT term, doc FROM temp.incident_words");
    while (rows.next()) {
        const QUtf8StringView word = rows.text(0);
        take({word.data(), word.size()}, rows.number(1));
    }
    if (const auto error = rows.error(m_path))
        return std::unexpected(*error);
    return {};
}

std::vector<QByteArray> TextIndex::wordsOf(const Incident &incident)
{
    QSet<QByteArray> once;
    eachTerm(incident, [&](QStringView term) { once.insert(term.toUtf8()); });
    return {once.cbegin(), once.cend()};
}
