#include "casefile/CaseFile.h"

#include "casefile/Differences.h"
#include "casefile/FileError.h"
#include "casefile/IncidentRows.h"
#include "records/IncidentJson.h"
#include "vocabulary/Vocabulary.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlQuery>
#include <QVariant>

// How a change is written: its rows, and its entries in the history.

namespace
{

void completeUuids(Incident &incident)
{
    if (incident.uuid.isNull())
        incident.uuid = QUuid::createUuid();
    for (Violation &violation : incident.violations) {
        if (violation.uuid.isNull())
            violation.uuid = QUuid::createUuid();
    }
}

} // namespace

Result<void> CaseFile::writeChange(Change &change, const Progress &progress)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto total = static_cast<qint64>(change.edits.size() + change.hide.size() + change.show.size() +
                                           change.filters.size());
    qint64 done = 0;
    const auto next = [&]() -> Result<void> {
        if (progress.cancelled()) {
            return std::unexpected(fileError(
                ErrorKind::Cancelled, QT_TRANSLATE_NOOP("CaseFile", "Stopped; “%1” is as it was."), m_path));
        }
        if (++done % 256 == 0)
            progress.at(done, total);
        return {};
    };
    // Hiding comes first: it may give a reference free.
    for (const bool hide : {true, false}) {
        for (const IncidentId id : hide ? change.hide : change.show) {
            if (auto wanted = next(); !wanted)
                return wanted;
            if (auto written = writeHidden(id, hide, change, now); !written)
                return written;
        }
    }
    for (Change::Edit &edit : change.edits) {
        if (auto wanted = next(); !wanted)
            return wanted;
        if (auto written = writeEdit(edit, change, now); !written)
            return written;
    }
    for (const Change::FilterEdit &edit : change.filters) {
        if (auto written = writeFilter(edit, change, now); !written)
            return written;
    }
    return {};
}

Result<void> CaseFile::record(const QString &action, const QString &what, const QString &fields,
                              const QByteArray &content, const Change &change, const QDateTime &now)
{
    HistoryEntry entry;
    entry.at = now;
    entry.who = m_options.author;
    entry.program = QStringLiteral("dossier " DOSSIER_VERSION);
    entry.action = action;
    entry.record = what;
    entry.fields = fields;
    entry.reason = change.reason;
    entry.salt = History::freshSalt();
    entry.content = History::fingerprint(entry.salt, content);
    return m_history->append(std::move(entry));
}

Result<void> CaseFile::writeEdit(Change::Edit &edit, const Change &change, const QDateTime &now)
{
    Incident &after = edit.after;
    const World world = m_vocabulary.world(QDate::currentDate());
    for (const Problem &problem : validate(after, world)) {
        if (problem.severity == Problem::Severity::Error) {
            return std::unexpected(Error{ErrorKind::Invalid, problem.message,
                                         after.reference + QLatin1Char(' ') + columnName(problem.field)});
        }
    }
    const auto holder = m_rows->withReference(after.reference);
    if (!holder)
        return std::unexpected(holder.error());
    if (*holder && (!edit.before || **holder != edit.before->id)) {
        return std::unexpected(
            Error{ErrorKind::Conflict,
                  {"CaseFile",
                   QT_TRANSLATE_NOOP("CaseFile",
                                     "The reference “%1” belongs to another incident. Choose another one."),
                   {after.reference}}});
    }
    after.changed = now;
    if (!edit.before) {
        completeUuids(after);
        after.created = now;
        const auto id = m_rows->insert(after);
        if (!id)
            return std::unexpected(id.error());
        after.id = *id;
        return record(QStringLiteral("create"), after.uuid.toString(QUuid::WithoutBraces), {},
                      canonicalBytes(after), change, now);
    }
    const auto stored = incident(edit.before->id);
    if (!stored)
        return std::unexpected(stored.error());
    const auto deleted = m_rows->isDeleted(edit.before->id);
    if (!deleted)
        return std::unexpected(deleted.error());
    if (*deleted || stored->uuid != edit.before->uuid || !sameContent(*stored, *edit.before)) {
        return std::unexpected(
            Error{ErrorKind::Conflict,
                  {"CaseFile",
                   QT_TRANSLATE_NOOP("CaseFile",
                                     "“%1” was changed meanwhile. Look at it as it is now, then change it."),
                   {edit.before->reference}}});
    }
    after.id = stored->id;
    after.uuid = stored->uuid;
    after.created = stored->created;
    completeUuids(after);
    if (auto written = m_rows->update(after); !written)
        return written;
    return record(QStringLiteral("update"), after.uuid.toString(QUuid::WithoutBraces),
                  changedFields(*stored, after), canonicalBytes(after), change, now);
}

Result<void> CaseFile::writeHidden(IncidentId id, bool hide, const Change &change, const QDateTime &now)
{
    const auto stored = incident(id);
    if (!stored)
        return std::unexpected(stored.error());
    const auto deleted = m_rows->isDeleted(id);
    if (!deleted)
        return std::unexpected(deleted.error());
    if (*deleted == hide)
        return {};
    if (!hide) {
        const auto holder = m_rows->withReference(stored->reference);
        if (!holder)
            return std::unexpected(holder.error());
        if (*holder) {
            return std::unexpected(
                Error{ErrorKind::Conflict,
                      {"CaseFile",
                       QT_TRANSLATE_NOOP(
                           "CaseFile", "The reference “%1” belongs to another incident. Choose another one."),
                       {stored->reference}}});
        }
    }
    if (auto written = m_rows->setDeleted(*stored, hide); !written)
        return written;
    return record(hide ? QStringLiteral("delete") : QStringLiteral("restore"),
                  stored->uuid.toString(QUuid::WithoutBraces), {}, canonicalBytes(*stored), change, now);
}

Result<void> CaseFile::writeFilter(const Change::FilterEdit &edit, const Change &change, const QDateTime &now)
{
    QSqlQuery query(m_database);
    query.prepare(edit.after ? QStringLiteral("INSERT INTO saved_filter (filter, name) VALUES (?, ?) "
                                              "ON CONFLICT (name) DO UPDATE SET filter = excluded.filter")
                             : QStringLiteral("DELETE FROM saved_filter WHERE name = ?"));
    if (edit.after)
        query.addBindValue(*edit.after);
    query.addBindValue(edit.name);
    if (!query.exec())
        return std::unexpected(failure(query));
    const QJsonArray fields{QJsonArray{QStringLiteral("filter"), edit.before.value_or(QString()),
                                       edit.after.value_or(QString())}};
    return record(QStringLiteral("filter"), edit.name,
                  QString::fromUtf8(QJsonDocument(fields).toJson(QJsonDocument::Compact)),
                  edit.after.value_or(QString()).toUtf8(), change, now);
}
