#include "casefile/History.h"

#include "casefile/Engine.h"
#include "records/Printable.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QSqlError>
#include <QVariant>

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <set>

namespace
{

QString written(const QDateTime &at)
{
    return at.toString(Qt::ISODateWithMs);
}

/// Of an entry, its time as it is written, and a text before it: each part with its length, so that no two
/// entries give the same bytes.
QString hashOf(const HistoryEntry &entry, const QString &at, const QString &before)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](const QByteArray &bytes) {
        hash.addData(QByteArray::number(bytes.size()) + ':' + bytes);
    };
    for (const QString &part : {before, QString::number(entry.sequence), at, entry.who, entry.program,
                                entry.action, entry.record, entry.fields, entry.reason, entry.content})
        add(part.toUtf8());
    if (!entry.kind.isEmpty())
        add(entry.kind.toUtf8());
    // An "s" begins neither a length nor a salt.
    if (!entry.source.isEmpty()) {
        hash.addData(QByteArrayView("s"));
        add(entry.source.toUtf8());
    }
    if (!entry.salt.isEmpty())
        hash.addData(entry.salt.toLatin1());
    return QString::fromLatin1(hash.result().toHex());
}

/// As freshSalt() makes one, or none: it is hashed without its length, and what stood before it could be
/// hidden in it.
bool isSalt(const QString &salt)
{
    constexpr qsizetype digits = 32;
    const auto isDigit = [](QChar c) {
        return (c >= QLatin1Char('0') && c <= QLatin1Char('9')) ||
               (c >= QLatin1Char('a') && c <= QLatin1Char('f'));
    };
    return salt.isEmpty() || (salt.size() == digits && std::all_of(salt.begin(), salt.end(), isDigit));
}

const QString columnNames = QStringLiteral(
    "seq, at, who, program, action, kind, record, fields, reason, content, hash, salt, source");

/// The same of the tables of a version, with nothing in the place of those that it did not have.
QString columnsIn(int version)
{
    constexpr int firstWithSalt = 2, firstWithKind = 4;
    QStringList columns;
    for (const QString &name : columnNames.split(QStringLiteral(", "))) {
        const bool isThere = name == QLatin1String("salt") ? version >= firstWithSalt
                             : name == QLatin1String("kind") || name == QLatin1String("source")
                                 ? version >= firstWithKind
                                 : true;
        columns << (isThere ? name : QStringLiteral("'' AS ") + name);
    }
    return columns.join(QStringLiteral(", "));
}

HistoryEntry fromRow(const QSqlQuery &query)
{
    HistoryEntry entry{
        query.value(0).toLongLong(), QDateTime::fromString(query.value(1).toString(), Qt::ISODateWithMs),
        query.value(2).toString(),   query.value(3).toString(),
        query.value(4).toString(),   query.value(5).toString(),
        query.value(6).toString(),   query.value(7).toString(),
        query.value(8).toString(),   query.value(9).toString(),
        query.value(10).toString(),  query.value(11).toString(),
        query.value(12).toString()};
    entry.at.setTimeSpec(Qt::UTC);
    // A time is written in one way; written otherwise, it is no time, and gives another hash.
    if (written(entry.at) != query.value(1).toString())
        entry.at = QDateTime();
    return entry;
}

} // namespace

History::History(QSqlDatabase database, QString path, QString fileUuid, std::optional<int> oldVersion)
    : m_database(std::move(database))
    , m_path(std::move(path))
    , m_genesis(QString::fromLatin1(
          QCryptographicHash::hash(fileUuid.toUtf8(), QCryptographicHash::Sha256).toHex()))
    , m_oldVersion(oldVersion)
    , m_columns(oldVersion ? columnsIn(*oldVersion) : columnNames)
    , m_insert(m_database)
{
}

Error History::failure(const QSqlQuery &query) const
{
    return engine::errorFrom(query.lastError(), m_path);
}

Result<QString> History::head()
{
    if (!m_head.isEmpty())
        return m_head;
    QSqlQuery query(m_database);
    if (!query.exec(QStringLiteral("SELECT seq, hash FROM history ORDER BY seq DESC LIMIT 1")))
        return std::unexpected(failure(query));
    const bool any = query.next();
    m_last = any ? query.value(0).toLongLong() : 0;
    m_head = any ? query.value(1).toString() : m_genesis;
    return m_head;
}

Result<void> History::append(HistoryEntry entry)
{
    const auto previous = head();
    if (!previous)
        return std::unexpected(previous.error());
    if (m_last == std::numeric_limits<qint64>::max())
        return std::unexpected(engine::damaged(m_path));
    entry.sequence = m_last + 1;
    for (QString *text : {&entry.who, &entry.record, &entry.fields, &entry.reason, &entry.source})
        *text = storable(*text);
    const QString at = written(entry.at);
    entry.hash = hashOf(entry, at, *previous);
    if (m_insert.lastQuery().isEmpty()) {
        m_insert.prepare(
            QStringLiteral("INSERT INTO history (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .arg(columnNames));
    }
    int i = 0;
    m_insert.bindValue(i++, entry.sequence);
    for (const QString &value :
         {at, entry.who, entry.program, entry.action, entry.kind, entry.record, entry.fields, entry.reason,
          entry.content, entry.hash, entry.salt, entry.source})
        m_insert.bindValue(i++, value.isNull() ? QStringLiteral("") : value);
    if (!m_insert.exec())
        return std::unexpected(failure(m_insert));
    m_last = entry.sequence;
    m_head = entry.hash;
    return {};
}

QString History::fingerprint(const QString &salt, const QByteArray &content)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(salt.toLatin1());
    hash.addData(content);
    return QString::fromLatin1(hash.result().toHex());
}

QString History::freshSalt()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), std::ssize(words));
    return QString::fromLatin1(
        QByteArray::fromRawData(reinterpret_cast<const char *>(words.data()), sizeof words).toHex());
}

HistoryEntry History::emptied(HistoryEntry entry)
{
    for (QString *part : {&entry.reason, &entry.salt, &entry.content})
        part->clear();
    return entry;
}

bool History::follows(const HistoryEntry &entry, const QString &previous)
{
    return entry.hash == hashOf(entry, written(entry.at), previous);
}

QString History::asLeft(const HistoryEntry &entry)
{
    return hashOf(entry, written(entry.at), entry.hash);
}

QJsonArray History::vouchFor(const HistoryEntry &left, const QString &previous)
{
    return {left.sequence, left.hash, asLeft(left), previous};
}

Result<void> History::empty(const HistoryEntry &entry)
{
    QSqlQuery query(m_database);
    query.prepare(QStringLiteral(
        "UPDATE history SET who = ?, record = ?, fields = ?, reason = ?, salt = '', content = '' "
        "WHERE seq = ?"));
    int i = 0;
    for (const QString &value : {entry.who, entry.record, entry.fields, entry.reason})
        query.bindValue(i++, value.isNull() ? QStringLiteral("") : value);
    query.bindValue(i, entry.sequence);
    if (!query.exec())
        return std::unexpected(failure(query));
    return {};
}

Result<void> History::each(const std::function<bool(const HistoryEntry &)> &take)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(QStringLiteral("SELECT %1 FROM history ORDER BY seq").arg(m_columns)))
        return std::unexpected(failure(query));
    while (query.next()) {
        if (!take(fromRow(query)))
            return {};
    }
    if (query.lastError().isValid())
        return std::unexpected(failure(query));
    return {};
}

bool History::eachReadable(const std::function<void(const HistoryEntry &)> &take)
{
    // A walk stops at the first page that cannot be read; the entries behind it are reached from the other
    // end, or are told by an index.
    std::set<qint64, std::greater<>> sequences;
    std::optional<bool> endRead;
    for (const char *walk : {"SELECT seq FROM history NOT INDEXED ORDER BY seq DESC",
                             "SELECT seq FROM history NOT INDEXED ORDER BY seq",
                             "SELECT seq FROM history INDEXED BY history_record ORDER BY record",
                             "SELECT seq FROM history INDEXED BY history_record ORDER BY record DESC"}) {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        if (query.exec(QLatin1String(walk))) {
            while (query.next())
                sequences.insert(query.value(0).toLongLong());
        }
        const bool whole = !query.lastError().isValid();
        if (!endRead)
            endRead = whole || !sequences.empty();
        if (whole)
            break;
    }
    QSqlQuery many(m_database), one(m_database);
    many.setForwardOnly(true);
    one.setForwardOnly(true);
    many.prepare(
        QStringLiteral("SELECT %1 FROM history NOT INDEXED WHERE seq BETWEEN ? AND ?").arg(m_columns));
    one.prepare(QStringLiteral("SELECT %1 FROM history NOT INDEXED WHERE seq = ?").arg(m_columns));
    constexpr size_t atOnce = 512;
    for (auto next = sequences.begin(); next != sequences.end();) {
        std::vector<qint64> batch;
        for (; next != sequences.end() && batch.size() < atOnce; ++next)
            batch.push_back(*next);
        std::map<qint64, HistoryEntry> read;
        many.bindValue(0, batch.back());
        many.bindValue(1, batch.front());
        if (many.exec()) {
            while (many.next() && read.size() < batch.size())
                read.insert_or_assign(many.value(0).toLongLong(), fromRow(many));
        }
        many.finish();
        for (const qint64 sequence : batch) {
            auto found = read.find(sequence);
            one.bindValue(0, sequence);
            if (found == read.end() && one.exec() && one.next())
                found = read.emplace(sequence, fromRow(one)).first;
            one.finish();
            if (sequence == *sequences.begin())
                endRead = *endRead && found != read.end();
            if (found != read.end())
                take(found->second);
        }
    }
    return *endRead;
}

Result<std::vector<HistoryEntry>> History::of(const QString &record)
{
    QSqlQuery query(m_database);
    query.prepare(
        QStringLiteral("SELECT %1 FROM history WHERE record = ? AND action <> 'filter' ORDER BY seq")
            .arg(m_columns));
    query.bindValue(0, record);
    std::vector<HistoryEntry> entries;
    const auto read = engine::eachRow(query, m_path, [&] { entries.push_back(fromRow(query)); });
    return read ? Result<std::vector<HistoryEntry>>(std::move(entries)) : std::unexpected(read.error());
}

Result<qint64> History::verify()
{
    Walk walk(*this);
    constexpr int batch = 4096;
    for (;;) {
        const auto more = walk.step(batch);
        if (!more)
            return std::unexpected(more.error());
        if (!*more)
            break;
    }
    if (auto problem = walk.problem())
        return std::unexpected(std::move(*problem));
    return walk.seen();
}

Result<bool> History::Walk::step(int many)
{
    QSqlQuery query(m_history.m_database);
    query.setForwardOnly(true);
    query.prepare(QStringLiteral("SELECT %1 FROM history WHERE seq %2 ? ORDER BY seq DESC LIMIT ?")
                      .arg(m_history.m_columns, m_later ? QStringLiteral("<") : QStringLiteral("<=")));
    query.bindValue(0, m_later ? m_later->sequence : std::numeric_limits<qint64>::max());
    query.bindValue(1, many);
    if (!query.exec())
        return std::unexpected(m_history.failure(query));
    int read = 0;
    for (; query.next(); ++read) {
        HistoryEntry entry = fromRow(query);
        // In a damaged table, rows can lead back to where the walk began.
        if (m_later && entry.sequence >= m_later->sequence)
            return std::unexpected(engine::damaged(m_history.m_path));
        if (m_later)
            look(*m_later, m_later->sequence == entry.sequence + 1 ? entry.hash : QString());
        m_later = std::move(entry);
    }
    if (query.lastError().isValid())
        return std::unexpected(m_history.failure(query));
    if (read == many)
        return true;
    if (m_later)
        look(*m_later, m_later->sequence == 1 ? m_history.m_genesis : QString());
    return false;
}

/// An entry gives its hash from itself and the hash before it, or it was emptied, and is, as the one before
/// it, as the last purge behind it says. Only a purge of which that is so vouches for others, and for earlier
/// ones alone.
void History::Walk::look(const HistoryEntry &entry, const QString &previous)
{
    ++m_seen;
    const auto told = m_emptied.constFind(entry.sequence);
    // What an erasure of an early version did not tell is taken as the migration takes it.
    const int version = m_history.m_oldVersion.value_or(lastWithoutPrevious + 1);
    const auto isAsTold = [](const QString &said, const QString &is, bool mayBeUntold) {
        return said == is || (mayBeUntold && said.isEmpty());
    };
    const bool sound =
        entry.sequence >= 1 && !previous.isEmpty() && isSalt(entry.salt) &&
        (told == m_emptied.cend() ? follows(entry, previous)
                                  : isEmptied(entry) && entry.hash == told->hash &&
                                        isAsTold(told->left, asLeft(entry), version <= lastWithoutLeft) &&
                                        isAsTold(told->previous, previous, version <= lastWithoutPrevious));
    if (!sound) {
        m_wrong.push_back(entry.sequence);
        return;
    }
    if (entry.action != QLatin1String("purge"))
        return;
    for (const QJsonValue &one : QJsonDocument::fromJson(entry.fields.toUtf8()).array()) {
        const qint64 sequence = one[0].toInteger();
        if (sequence < entry.sequence && !m_emptied.contains(sequence))
            m_emptied.insert(sequence, {one[1].toString(), one[2].toString(), one[3].toString()});
    }
}

std::optional<Error> History::Walk::problem() const
{
    if (m_wrong.empty())
        return std::nullopt;
    return Error{ErrorKind::Damaged,
                 {"History",
                  QT_TRANSLATE_NOOP("History", "history entry %1 does not follow from the one before it: "
                                               "this entry or an earlier one was changed or removed"),
                  {QString::number(m_wrong.back())}}};
}
