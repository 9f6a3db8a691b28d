#include "casefile/TextIndex.h"

#include "casefile/Engine.h"
#include "records/Fields.h"

#include <QSet>
#include <QSqlError>
#include <QVariant>

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>

// The virtual table incident_text of FTS5, as resources/schema makes it: a row an incident, with its id, of
// terms that are parted and folded already. It tells which incidents hold a term, and not where.

namespace
{

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

/// Whether only the texts themselves tell.
bool isUnsure(const WordSearch::Wanted &wanted)
{
    // A word that fills its place in the index may go on.
    const auto isLong = [](const Sought::Step &step) { return step.text.size() >= longestIndexed - 1; };
    const std::vector<Sought::Step> &steps = wanted.sought.steps();
    return steps.size() > 1 || !wanted.fields.isEmpty() || std::ranges::any_of(steps, isLong);
}

QByteArray matchOf(const QSet<QString> &codes)
{
    QByteArrayList terms;
    for (const QString &code : codes)
        terms << '"' + code.toUtf8() + '"';
    return terms.join(" OR ");
}

QByteArray matchOf(const WordSearch::Wanted &wanted)
{
    QByteArrayList steps;
    for (const Sought::Step &step : wanted.sought.steps())
        steps << '"' + indexedPart(step.text).toUtf8() + (step.mayGoOn ? "\"*" : "\"");
    QByteArray match = '(' + steps.join(" AND ") + ')';
    if (!wanted.codes.isEmpty())
        match += " OR " + matchOf(wanted.codes);
    return '(' + match + ')';
}

} // namespace

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
    WordSearch::eachTerm(incident, [&](QStringView term) {
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

WordSearch TextIndex::parted(const QString &line)
{
    if (!m_names)
        m_names = std::make_unique<const SearchedNames>(m_vocabulary);
    return {line, *m_names};
}

Result<std::vector<IncidentId>> TextIndex::find(const QString &line)
{
    const WordSearch search = parted(line);
    if (search.isEmpty())
        return std::vector<IncidentId>();
    auto found = holding(search.all);
    for (const auto &[alternatives, without] : search.others) {
        std::vector<qint64> those;
        for (const WordSearch::Wanted &one : alternatives) {
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
Result<std::vector<qint64>> TextIndex::holding(const std::vector<WordSearch::Wanted> &all)
{
    QByteArrayList matches;
    for (const WordSearch::Wanted &one : all)
        matches << matchOf(one);
    auto ids = idsWhere(matches.join(" AND "));
    for (const WordSearch::Wanted &one : all) {
        if (!ids || !isUnsure(one))
            continue;
        // A name of the vocabulary has all of it.
        std::vector<qint64> named;
        if (!one.codes.isEmpty()) {
            auto found = idsWhere(matchOf(one.codes));
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
Result<void> TextIndex::keepHolding(const WordSearch::Wanted &wanted, std::vector<qint64> &ids)
{
    QByteArrayList columns;
    std::vector<const Field *> texts, names;
    for (const Field *field : searchedFields(kindOf<Incident>())) {
        if (!field->isFreeText() ||
            (!wanted.fields.isEmpty() && !wanted.fields.contains(QLatin1String(field->name))))
            continue;
        (field->links ? names : texts).push_back(field);
        if (!field->links)
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
        const auto look = [&](const QByteArray &sql, std::span<const Field *const> fields) -> Result<void> {
            engine::Rows rows(m_database, sql.constData());
            while (rows.next()) {
                int column = 0;
                const bool found = std::ranges::any_of(fields, [&](const Field *field) {
                    const QString text = rows.text(++column).toString();
                    return !WordSearch::isCode(*field, text) && wanted.sought.isIn(text);
                });
                if (found)
                    here.push_back(rows.number(0));
            }
            const auto error = rows.error(m_path);
            return error ? Result<void>(std::unexpected(*error)) : Result<void>();
        };
        if (!columns.isEmpty()) {
            if (auto read = look(
                    "SELECT id, " + columns.join(", ") + " FROM incident NOT INDEXED WHERE id" + in, texts);
                !read)
                return read;
        }
        for (const Field *field : names) {
            if (auto read =
                    look(QByteArray("SELECT l.incident_id, a.name FROM ") + field->links + " l JOIN " +
                             field->names + " a ON a.id = l." + field->names + "_id WHERE l.incident_id" + in,
                         {&field, 1});
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
    WordSearch::eachTerm(incident, [&](QStringView term) { once.insert(term.toUtf8()); });
    return {once.cbegin(), once.cend()};
}
