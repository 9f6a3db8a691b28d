#include "casefile/Purge.h"

#include "casefile/Connection.h"
#include "casefile/FileError.h"
#include "casefile/History.h"
#include "casefile/IncidentRows.h"
#include "records/RecordJson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlQuery>
#include <QVariant>

// Removing a text for good.

namespace
{

/// A value with every occurrence of a text, whatever its case, replaced; UUIDs and codes have no place to
/// hide one.
QJsonValue without(const QJsonValue &value, const QString &text, const QString &marker)
{
    if (value.isString())
        return value.toString().replace(text, marker, Qt::CaseInsensitive);
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &one : value.toArray())
            array.append(without(one, text, marker));
        return array;
    }
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto one = object.begin(); one != object.end(); ++one)
            *one = without(*one, text, marker);
        return object;
    }
    return value;
}

QString withoutText(const QString &json, const QString &text, const QString &marker)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    const QJsonValue value =
        document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    const QJsonValue cleaned = without(value, text, marker);
    if (cleaned == value)
        return json;
    const QJsonDocument made =
        cleaned.isArray() ? QJsonDocument(cleaned.toArray()) : QJsonDocument(cleaned.toObject());
    return QString::fromUtf8(made.toJson(QJsonDocument::Compact));
}

/// The incident with its free text cleaned; what it counts and its codes stay.
Incident withoutText(Incident incident, const QString &text, const QString &marker)
{
    const auto clean = [&](QString &part) { part.replace(text, marker, Qt::CaseInsensitive); };
    for (QString *part :
         {&incident.reference, &incident.title.en, &incident.title.fr, &incident.summary.en,
          &incident.summary.fr, &incident.place.region, &incident.place.name, &incident.sources})
        clean(*part);
    for (Violation &violation : incident.violations) {
        for (QString &name : violation.perpetrators)
            clean(name);
        violation.perpetrators.removeDuplicates();
    }
    return incident;
}

Result<Purged> writePurge(Store &store, const QString &text, const QString &reason)
{
    const QString marker =
        store.language() == Language::French ? QStringLiteral("[retiré]") : QStringLiteral("[removed]");
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Purged purged;
    const QString told = QString(reason).replace(text, marker, Qt::CaseInsensitive);

    // Records, deleted ones included; their history is told by UUID.
    std::vector<Incident> touched;
    auto read = store.rows().readAll(
        [&](Incident &&incident) {
            Incident cleaned = withoutText(incident, text, marker);
            if (!sameContent(incident, cleaned))
                touched.push_back(std::move(cleaned));
            return true;
        },
        IncidentRows::Which::DeletedToo);
    if (!read)
        return std::unexpected(read.error());
    QHash<QString, QJsonArray> emptied;                    // record -> [[sequence, hash], …]
    std::vector<std::pair<HistoryEntry, QString>> entries; // and what is left of their fields
    const bool inTitle = store.title().contains(text, Qt::CaseInsensitive);
    for (const Incident &incident : touched)
        emptied.insert(incident.uuid.toString(QUuid::WithoutBraces), {});
    read = store.history().each([&](const HistoryEntry &entry) {
        if (entry.action == QLatin1String("purge"))
            return true;
        const QString cleaned = withoutText(entry.fields, text, marker);
        // The fingerprints of a record that held the text could confirm a guess of it. What an earlier
        // version emptied is not covered as it was left; this does so.
        const bool guessable =
            !History::isEmptied(entry) &&
            (emptied.contains(entry.record) || (inTitle && entry.action == QLatin1String("properties")));
        if (cleaned != entry.fields || entry.reason.contains(text, Qt::CaseInsensitive) ||
            entry.record.contains(text, Qt::CaseInsensitive) || guessable || History::isEmptied(entry))
            entries.emplace_back(entry, cleaned);
        return true;
    });
    if (!read)
        return std::unexpected(read.error());
    for (const auto &[entry, fields] : entries) {
        HistoryEntry left = History::emptied(entry);
        left.fields = fields;
        left.record.replace(text, marker, Qt::CaseInsensitive);
        if (auto done = store.history().empty(left); !done)
            return std::unexpected(done.error());
        const bool own = left.record == entry.record && !History::isEmptied(entry);
        emptied[own ? entry.record : QString()].append(
            QJsonArray{entry.sequence, entry.hash, History::asLeft(left)});
        purged.entries += !History::isEmptied(entry) || fields != entry.fields ? 1 : 0;
    }
    for (Incident &incident : touched) {
        incident.changed = now;
        const auto deleted = store.rows().isDeleted(incident.id);
        if (!deleted)
            return std::unexpected(deleted.error());
        if (auto done = store.rows().update(incident); !done)
            return std::unexpected(done.error());
        ++purged.incidents;
    }
    // What was left of the names, the drafts and the saved filters.
    const QString like = QStringLiteral("%") +
                         QString(text)
                             .replace(QLatin1Char('\\'), QLatin1String("\\\\"))
                             .replace(QLatin1Char('%'), QLatin1String("\\%"))
                             .replace(QLatin1Char('_'), QLatin1String("\\_")) +
                         QStringLiteral("%");
    QString escaped = QString::fromUtf8(QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact));
    escaped = QStringLiteral("%") + escaped.mid(2, escaped.size() - 4) + QStringLiteral("%");
    for (const auto &[sql, pattern] :
         {std::pair("DELETE FROM actor WHERE id NOT IN (SELECT actor_id FROM violation_perpetrator) AND "
                    "id NOT IN (SELECT actor_id FROM violation_party)",
                    QString()),
          std::pair("DELETE FROM draft WHERE content LIKE ? ESCAPE '\\'", like),
          std::pair("DELETE FROM draft WHERE content LIKE ?", escaped),
          std::pair("DELETE FROM saved_filter WHERE name LIKE ? ESCAPE '\\'", like),
          std::pair("DELETE FROM saved_filter WHERE filter LIKE ? ESCAPE '\\'", like),
          std::pair("DELETE FROM saved_filter WHERE filter LIKE ?", escaped)}) {
        QSqlQuery query(store.connection().database);
        query.prepare(QLatin1String(sql));
        if (!pattern.isEmpty())
            query.bindValue(0, pattern);
        if (!query.exec())
            return std::unexpected(store.connection().failure(query));
        if (!pattern.isEmpty())
            purged.others += query.numRowsAffected();
    }
    if (QString title = store.title(); title.contains(text, Qt::CaseInsensitive)) {
        title.replace(text, marker, Qt::CaseInsensitive);
        QSqlQuery query(store.connection().database);
        query.prepare(QStringLiteral("UPDATE casefile SET value = ? WHERE key = 'title'"));
        query.bindValue(0, title);
        if (!query.exec())
            return std::unexpected(store.connection().failure(query));
        ++purged.others;
        auto done = store.readProperties();
        if (done)
            done = store.recordProperties(now);
        if (!done)
            return std::unexpected(done.error());
    }
    if (auto done = store.rows().rebuildTextIndex(); !done)
        return std::unexpected(done.error());

    // One entry for each record, in the order of the file, so that check() finds the new content.
    const auto note = [&](const QString &record, const QByteArray &content) -> Result<void> {
        const QString fields =
            QString::fromUtf8(QJsonDocument(emptied.take(record)).toJson(QJsonDocument::Compact));
        return store.record(QStringLiteral("purge"), record, fields, content, told, now);
    };
    for (const Incident &incident : touched) {
        if (auto done = note(incident.uuid.toString(QUuid::WithoutBraces), canonicalBytes(incident)); !done)
            return std::unexpected(done.error());
    }
    // Records that once held the text and no longer do keep the fingerprint of what they are.
    for (const QString &record : emptied.keys()) {
        QByteArray content;
        if (const auto id = store.rows().withUuid(QUuid(record)); id && *id) {
            if (const auto stored = store.incident(**id))
                content = canonicalBytes(*stored);
        }
        if (auto done = note(record, content); !done)
            return std::unexpected(done.error());
    }
    return purged;
}

} // namespace

Result<Purged> purge(Store &store, const QString &text, const QString &reason, bool dryRun)
{
    const QString wanted = text.trimmed();
    constexpr int shortest = 3; // letters; less would take half of every word
    if (wanted.size() < shortest) {
        return std::unexpected(fileError(
            ErrorKind::Invalid,
            QT_TRANSLATE_NOOP("CaseFile", "Enter at least three letters to erase from “%1”."), store.path()));
    }
    Result<Purged> purged;
    const auto written = store.writing({}, [&]() -> Result<void> {
        purged = writePurge(store, wanted, reason);
        if (!purged)
            return std::unexpected(purged.error());
        // A trial is taken back.
        return dryRun ? Result<void>(std::unexpected(Error{ErrorKind::Cancelled, {}})) : Result<void>();
    });
    if (!written && (!dryRun || written.error().kind != ErrorKind::Cancelled))
        return std::unexpected(written.error());
    if (const auto read = store.readProperties(); !read)
        return std::unexpected(read.error());
    return purged;
}
