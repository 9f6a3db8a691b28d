#include "casefile/History.h"

#include "casefile/Engine.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QSqlError>
#include <QVariant>

#include <array>

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
    for (const QString &part : {before, QString::number(entry.sequence), at, entry.who, entry.program,
                                entry.action, entry.record, entry.fields, entry.reason, entry.content}) {
        const QByteArray bytes = part.toUtf8();
        hash.addData(QByteArray::number(bytes.size()) + ':' + bytes);
    }
    if (!entry.kind.isEmpty()) {
        const QByteArray bytes = entry.kind.toUtf8();
        hash.addData(QByteArray::number(bytes.size()) + ':' + bytes);
    }
    // An "s" begins neither a length nor a salt.
    if (!entry.source.isEmpty()) {
        const QByteArray bytes = entry.source.toUtf8();
        hash.addData('s' + QByteArray::number(bytes.size()) + ':' + bytes);
    }
    if (!entry.salt.isEmpty())
        hash.addData(entry.salt.toLatin1());
    return QString::fromLatin1(hash.result().toHex());
}

const QString columns = QStringLiteral(
    "seq, at, who, program, action, kind, record, fields, reason, content, hash, salt, source");

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
    return entry;
}

} // namespace

History::History(QSqlDatabase database, QString path, QString fileUuid)
    : m_database(std::move(database))
    , m_path(std::move(path))
    , m_genesis(QString::fromLatin1(
          QCryptographicHash::hash(fileUuid.toUtf8(), QCryptographicHash::Sha256).toHex()))
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
    entry.sequence = m_last + 1;
    const QString at = written(entry.at);
    entry.hash = hashOf(entry, at, *previous);
    if (m_insert.lastQuery().isEmpty()) {
        m_insert.prepare(
            QStringLiteral("INSERT INTO history (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .arg(columns));
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

QString History::asLeft(const HistoryEntry &entry)
{
    return hashOf(entry, written(entry.at), entry.hash);
}

Result<void> History::empty(const HistoryEntry &entry)
{
    QSqlQuery query(m_database);
    query.prepare(QStringLiteral(
        "UPDATE history SET fields = ?, record = ?, reason = '', salt = '', content = '' WHERE seq = ?"));
    query.bindValue(0, entry.fields);
    query.bindValue(1, entry.record);
    query.bindValue(2, entry.sequence);
    if (!query.exec())
        return std::unexpected(failure(query));
    return {};
}

Result<void> History::each(const std::function<bool(const HistoryEntry &)> &take)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(QStringLiteral("SELECT %1 FROM history ORDER BY seq").arg(columns)))
        return std::unexpected(failure(query));
    while (query.next()) {
        if (!take(fromRow(query)))
            return {};
    }
    if (query.lastError().isValid())
        return std::unexpected(failure(query));
    return {};
}

Result<std::vector<HistoryEntry>> History::of(const QString &record)
{
    QSqlQuery query(m_database);
    query.prepare(QStringLiteral("SELECT %1 FROM history WHERE record = ? ORDER BY seq").arg(columns));
    query.bindValue(0, record);
    if (!query.exec())
        return std::unexpected(failure(query));
    std::vector<HistoryEntry> entries;
    while (query.next())
        entries.push_back(fromRow(query));
    return entries;
}

Result<qint64> History::verify()
{
    // What a purge emptied no longer gives its hash; the purge, itself in the chain, says what that was.
    struct Emptied {
        QString hash, left;
    };
    QHash<qint64, Emptied> emptied;
    auto read = each([&](const HistoryEntry &entry) {
        if (entry.action == QLatin1String("purge")) {
            for (const QJsonValue &one : QJsonDocument::fromJson(entry.fields.toUtf8()).array())
                emptied.insert(one[0].toInteger(), {one[1].toString(), one[2].toString()});
        }
        return true;
    });
    if (!read)
        return std::unexpected(read.error());
    QString previous = m_genesis;
    qint64 count = 0;
    bool sound = true;
    read = each([&](const HistoryEntry &entry) {
        const Emptied told = isEmptied(entry) ? emptied.value(entry.sequence) : Emptied();
        const QString expected = isEmptied(entry) ? told.hash : hashOf(entry, written(entry.at), previous);
        sound = entry.sequence == count + 1 && entry.hash == expected &&
                (told.left.isEmpty() || told.left == asLeft(entry));
        if (sound) {
            previous = entry.hash;
            ++count;
        }
        return sound;
    });
    if (!read)
        return std::unexpected(read.error());
    if (!sound) {
        return std::unexpected(
            Error{ErrorKind::Damaged,
                  {"History",
                   QT_TRANSLATE_NOOP("History", "history entry %1 does not follow from the one before it: "
                                                "this entry or an earlier one was changed or removed"),
                   {QString::number(count + 1)}}});
    }
    return count;
}
