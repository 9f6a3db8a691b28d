#include "casefile/TextIndex.h"

#include "casefile/Engine.h"
#include "casefile/sqlite/Handle.h"
#include "records/Fields.h"

#include <QCoreApplication>
#include <QSet>
#include <QSqlError>
#include <QVariant>

#include <sqlite3.h>

#include <array>

// The virtual table incident_text of FTS5, as resources/schema makes it; its rows have the ids of incidents.

namespace
{

/// A word, and where it stands in the text, in bytes of UTF-8.
struct Word {
    QByteArray folded;
    qsizetype begin = 0, end = 0;
};

/// The words of a text, parted and folded by the tokenizer of the index itself.
Result<std::vector<Word>> parted(const QSqlDatabase &database, const QByteArray &utf8)
{
    const auto failed = [] {
        return std::unexpected(
            Error{ErrorKind::Internal,
                  {"Engine",
                   QT_TRANSLATE_NOOP("Engine", "The search component is not working. Reinstall Dossier.")}});
    };
    // The way that the engine's documentation gives (SQLite, FTS5, 7. Extending FTS5).
    fts5_api *api = nullptr;
    sqlite3_stmt *ask = nullptr;
    if (sqlite3_prepare_v2(sqlite::handleOf(database), "SELECT fts5(?1)", -1, &ask, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(ask, 1, static_cast<void *>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(ask);
    }
    sqlite3_finalize(ask);
    fts5_tokenizer tokenizer{};
    void *context = nullptr;
    if (!api || api->xFindTokenizer(api, "unicode61", &context, &tokenizer) != SQLITE_OK)
        return failed();
    std::array<const char *, 2> options{"remove_diacritics", "2"}; // as in resources/schema
    Fts5Tokenizer *made = nullptr;
    if (tokenizer.xCreate(context, options.data(), static_cast<int>(options.size()), &made) != SQLITE_OK)
        return failed();
    std::vector<Word> words;
    const auto take = [](void *into, int, const char *token, int size, int begin, int end) {
        static_cast<std::vector<Word> *>(into)->push_back({QByteArray(token, size), begin, end});
        return SQLITE_OK;
    };
    const int code = tokenizer.xTokenize(made, &words, FTS5_TOKENIZE_QUERY, utf8.constData(),
                                         static_cast<int>(utf8.size()), take);
    tokenizer.xDelete(made);
    if (code != SQLITE_OK)
        return failed();
    return words;
}

} // namespace

TextIndex::TextIndex(QSqlDatabase database, QString path)
    : m_database(std::move(database))
    , m_path(std::move(path))
    , m_put(m_database)
    , m_remove(m_database)
{
}

Result<void> TextIndex::put(IncidentId id, const Incident &incident)
{
    if (m_put.lastQuery().isEmpty()) {
        QStringList columns{QStringLiteral("rowid")}, marks{QStringLiteral("?")};
        for (const Field *field : searchedFields(kindOf<Incident>())) {
            columns << QLatin1String(field->name);
            marks << QStringLiteral("?");
        }
        m_put.prepare(QStringLiteral("INSERT INTO incident_text (%1) VALUES (%2)")
                          .arg(columns.join(QLatin1String(", ")), marks.join(QLatin1String(", "))));
    }
    int i = 0;
    m_put.bindValue(i++, id.value);
    for (const QString &value : searchedTexts(kindOf<Incident>(), &incident))
        m_put.bindValue(i++, value.isNull() ? QStringLiteral("") : value);
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

Result<std::vector<IncidentId>> TextIndex::withWords(const QString &words)
{
    const QByteArray text = words.toUtf8();
    const auto asked = parted(m_database, text);
    if (!asked)
        return std::unexpected(asked.error());
    // The last part of a word may go on: it is being typed.
    const auto mayGoOn = [&](qsizetype end) {
        return end == text.size() || QByteArrayView(" *").contains(text[end]);
    };
    QByteArrayList terms;
    for (const auto &[word, begin, end] : *asked)
        terms << '"' + word + (mayGoOn(end) ? "\"*" : "\"");
    std::vector<IncidentId> ids;
    if (terms.isEmpty())
        return ids;
    const QByteArray match = terms.join(' ');
    engine::Rows rows(m_database,
                      "SELECT rowid FROM incident_text WHERE incident_text MATCH ?1 ORDER BY rowid");
    rows.bind(1, match);
    while (rows.next())
        ids.push_back({rows.number(0)});
    if (const auto error = rows.error(m_path))
        return std::unexpected(*error);
    return ids;
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

Result<std::vector<QByteArray>> TextIndex::wordsOf(const Incident &incident)
{
    const auto words =
        parted(m_database, searchedTexts(kindOf<Incident>(), &incident).join(QLatin1Char('\n')).toUtf8());
    if (!words)
        return std::unexpected(words.error());
    QSet<QByteArray> once;
    for (const Word &word : *words)
        once.insert(word.folded);
    return std::vector<QByteArray>(once.cbegin(), once.cend());
}
