#include "casefile/Purge.h"

#include "casefile/Connection.h"
#include "casefile/Engine.h"
#include "casefile/FileError.h"
#include "casefile/History.h"
#include "casefile/IncidentRows.h"
#include "casefile/Integrity.h"
#include "casefile/KeptView.h"
#include "casefile/Properties.h"
#include "records/Erasure.h"
#include "records/RecordJson.h"
#include "records/Reference.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QSqlQuery>
#include <QVariant>

#include <algorithm>
#include <utility>

// Removing a text for good.

namespace
{

QString compact(const QJsonValue &value)
{
    const QJsonDocument made =
        value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    return QString::fromUtf8(made.toJson(QJsonDocument::Compact));
}

/// The conditions of a saved filter in which nobody can be named.
bool isClosed(const QString &condition)
{
    static const QStringList all{
        QStringLiteral("countries"),    QStringLiteral("types"), QStringLiteral("statuses"),
        QStringLiteral("visibilities"), QStringLiteral("from"),  QStringLiteral("to"),
        QStringLiteral("has"),          QStringLiteral("lacks"), QStringLiteral("changed")};
    return all.contains(condition);
}

QString cleanedFilter(const QString &json, const Erasure &erasure)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    if (!document.isObject())
        return erasure.without(json);
    QJsonObject filter = document.object();
    for (auto condition = filter.begin(); condition != filter.end(); ++condition) {
        if (!isClosed(condition.key()))
            *condition = erasure.cleanedText(*condition);
    }
    return filter == document.object() ? json : compact(filter);
}

/// What an entry of the history says of its record, without the text.
QString cleanedFields(const HistoryEntry &entry, const Erasure &erasure)
{
    const QJsonDocument document = QJsonDocument::fromJson(entry.fields.toUtf8());
    if (!document.isArray())
        return erasure.without(entry.fields);
    const bool isFilter = entry.action == QLatin1String("filter");
    const auto cleaned = [&](const QString &name, const QJsonValue &value) -> QJsonValue {
        if (isFilter)
            return cleanedFilter(value.toString(), erasure);
        return erasure.cleaned(kindOf<Incident>(), name, value);
    };
    QJsonArray fields = document.array();
    for (QJsonValueRef one : fields) {
        QJsonArray field = QJsonValue(one).toArray();
        const QString name = field.at(0).toString();
        for (qsizetype side = 1; side < field.size(); ++side)
            field[side] = cleaned(name, field.at(side));
        one = field;
    }
    return fields == document.array() ? entry.fields : compact(fields);
}

/// An entry without the text, wherever somebody typed it. An incident is told by its UUID, and what an
/// erasure emptied by numbers and hashes: there, nobody is named.
HistoryEntry cleanedEntry(HistoryEntry entry, const Erasure &erasure)
{
    entry.who = erasure.without(entry.who);
    entry.reason = erasure.without(entry.reason);
    if (QUuid(entry.record).isNull())
        entry.record = erasure.without(entry.record);
    if (entry.action != QLatin1String("purge"))
        entry.fields = cleanedFields(entry, erasure);
    return entry;
}

Result<void> run(const Store &store, const QString &sql, const QStringList &values)
{
    const Connection &connection = store.connection();
    QSqlQuery query(connection.database);
    query.prepare(sql);
    for (const QString &value : values)
        query.addBindValue(value);
    return query.exec() ? Result<void>() : std::unexpected(connection.failure(query));
}

/// All that is kept of forms, by its keys.
Result<std::vector<std::pair<QString, QString>>> keptOfForms(const Store &store)
{
    const Connection &connection = store.connection();
    QSqlQuery query(connection.database);
    query.prepare(QStringLiteral("SELECT incident, content FROM draft ORDER BY incident"));
    std::vector<std::pair<QString, QString>> all;
    const auto read = engine::eachRow(query, connection.path, [&] {
        all.emplace_back(query.value(0).toString(), query.value(1).toString());
    });
    return read ? Result<std::vector<std::pair<QString, QString>>>(std::move(all))
                : std::unexpected(read.error());
}

Result<void> cleanForms(const Store &store, const Erasure &erasure, Purged &purged)
{
    const auto all = keptOfForms(store);
    if (!all)
        return std::unexpected(all.error());
    const auto remove = [&](const QString &key) {
        return run(store, QStringLiteral("DELETE FROM draft WHERE incident = ?"), {key});
    };
    for (const auto &[key, content] : *all) {
        const QUuid incident(key);
        const QJsonDocument document = QJsonDocument::fromJson(content.toUtf8());
        const bool isView = key == keptview::key;
        const bool isReadable = document.isObject() && (key.isEmpty() || !incident.isNull());
        Result<void> done;
        if (isView && cleanedFilter(content, erasure) != content) {
            purged.view = true;
            done = remove(key);
        } else if (!isView && !isReadable && (erasure.isIn(content) || erasure.isIn(key))) {
            ++purged.formsDeleted;
            done = remove(key);
        } else if (!isView && isReadable) {
            const QJsonObject cleaned = erasure.cleanedDraft(kindOf<Incident>(), document.object());
            if (cleaned == document.object())
                continue;
            const auto id = store.withUuid(incident);
            if (!id)
                return std::unexpected(id.error());
            const auto of = *id ? store.incident(**id) : Result<Incident>(Incident());
            if (!of)
                return std::unexpected(of.error());
            purged.forms << of->reference;
            done = run(store, QStringLiteral("UPDATE draft SET content = ? WHERE incident = ?"),
                       {compact(cleaned), key});
        }
        if (!done)
            return done;
    }
    return {};
}

/// A filter that asks for the text would find others without it, or more: it goes. One that is only called so
/// gets another name; `fresh` are the names that it is known by now.
Result<void> cleanFilters(const Store &store, const Erasure &erasure, Purged &purged, QSet<QString> &fresh)
{
    const auto saved = store.savedFilters();
    if (!saved)
        return std::unexpected(saved.error());
    QSet<QString> names;
    for (const auto &[name, filter] : *saved)
        names.insert(name);
    for (const auto &[name, filter] : *saved) {
        Result<void> done;
        if (cleanedFilter(filter, erasure) != filter) {
            purged.filtersDeleted << name;
            done = run(store, QStringLiteral("DELETE FROM saved_filter WHERE name = ?"), {name});
        } else if (erasure.isIn(name)) {
            const QString base = erasure.without(name);
            QString other = base;
            for (int i = 2; names.contains(other); ++i)
                other = QStringLiteral("%1 (%2)").arg(base).arg(i);
            names.insert(other);
            fresh.insert(other);
            purged.filtersRenamed << name;
            done =
                run(store, QStringLiteral("UPDATE saved_filter SET name = ? WHERE name = ?"), {other, name});
        }
        if (!done)
            return done;
    }
    return {};
}

/// Where backups are can name somebody as well. The case file as it is open knows them until it is closed.
Result<qint64> forgetFolders(const Store &store, const Erasure &erasure)
{
    const Connection &connection = store.connection();
    const QStringList all = properties::readPaths(connection.database, properties::backupFolders);
    QStringList kept = all;
    kept.removeIf([&](const QString &folder) { return erasure.isIn(folder); });
    if (kept == all)
        return 0;
    const auto written =
        properties::writePaths(connection.database, connection.path, properties::backupFolders, kept);
    return written ? Result<qint64>(all.size() - kept.size()) : std::unexpected(written.error());
}

/// The reference of an incident, which is to be its own: without the text, two may have become one. Also
/// among those that are deleted, which may be restored.
Result<QString> freeReference(const Store &store, const Incident &incident)
{
    QString free = incident.reference;
    QSqlQuery query(store.connection().database);
    query.prepare(QStringLiteral("SELECT 1 FROM incident WHERE reference = ? AND id <> ? LIMIT 1"));
    for (int i = 2;; ++i) {
        query.bindValue(0, free);
        query.bindValue(1, incident.id.value);
        if (!query.exec())
            return std::unexpected(store.connection().failure(query));
        if (!query.next())
            return free;
        free = reference::another(incident.reference, i);
    }
}

Result<Purged> writePurge(Store &store, const Erasure &erasure, const QString &reason)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Purged purged;
    const QString told = erasure.without(reason);

    // Records, deleted ones included; their history is told by UUID.
    std::vector<Incident> touched;
    QSet<qint64> renamed;
    auto read = store.rows().readAll(
        [&](Incident &&incident) {
            const QString before = incident.reference;
            if (erasure.clean(kindOf<Incident>(), &incident)) {
                if (incident.reference != before)
                    renamed.insert(incident.id.value);
                touched.push_back(std::move(incident));
            }
            return true;
        },
        IncidentRows::Which::DeletedToo);
    if (!read)
        return std::unexpected(read.error());
    QHash<QString, QJsonArray> emptied; // record -> what vouches for its entries
    struct Emptied {
        HistoryEntry was, left;
        QString previous; // the hash of the entry before it
    };
    QString previous = store.history().genesis();
    std::vector<Emptied> entries;
    const bool inTitle = erasure.isIn(store.title());
    for (const Incident &incident : touched)
        emptied.insert(incident.uuid.toString(QUuid::WithoutBraces), {});
    read = store.history().each([&](const HistoryEntry &entry) {
        const QString before = std::exchange(previous, entry.hash);
        HistoryEntry clean = cleanedEntry(entry, erasure);
        // The fingerprints of a record that held the text could confirm a guess of it. What was emptied
        // before is told anew, as it is left now.
        const bool guessable =
            !History::isEmptied(entry) &&
            (emptied.contains(entry.record) || (inTitle && entry.action == properties::action));
        const bool named = clean.fields != entry.fields || clean.reason != entry.reason ||
                           clean.record != entry.record || guessable;
        if (!named && clean.who == entry.who && !History::isEmptied(entry))
            return true;
        // Reasons can tell the same in other words, but not because of who gave them.
        const QString kept = named ? QString() : clean.reason;
        clean = History::emptied(std::move(clean));
        clean.reason = kept;
        entries.push_back({entry, std::move(clean), before});
        return true;
    });
    if (!read)
        return std::unexpected(read.error());
    QSet<QString> filters; // the names of those whose history lost its fingerprint
    bool propertiesToo = inTitle;
    for (const auto &[was, left, before] : entries) {
        if (auto done = store.history().empty(left); !done)
            return std::unexpected(done.error());
        const bool fresh = !History::isEmptied(was);
        const bool ofFilter = was.action == QLatin1String("filter");
        const bool own = left.record == was.record && fresh && !ofFilter;
        emptied[own ? was.record : QString()].append(History::vouchFor(left, before));
        if (fresh || left.fields != was.fields || left.who != was.who || left.reason != was.reason ||
            left.record != was.record)
            ++purged.entries;
        if (fresh && ofFilter)
            filters.insert(was.record);
        propertiesToo = propertiesToo || (fresh && was.action == properties::action);
    }
    // Names that no incident has any more go, too; those that hold the text are found before more are left.
    const auto unused = store.rows().unusedNames();
    if (!unused)
        return std::unexpected(unused.error());
    purged.others += std::ranges::count_if(*unused, [&](const QString &name) { return erasure.isIn(name); });
    for (Incident &incident : touched) {
        incident.changed = now;
        if (renamed.contains(incident.id.value)) {
            const auto free = freeReference(store, incident);
            if (!free)
                return std::unexpected(free.error());
            incident.reference = *free;
        }
        if (auto done = store.rows().update(incident); !done)
            return std::unexpected(done.error());
        ++purged.incidents;
    }
    // What was left of the names, the unsaved forms and the saved filters.
    if (auto done = store.rows().removeUnusedNames(); !done)
        return std::unexpected(done.error());
    if (auto done = cleanForms(store, erasure, purged); !done)
        return std::unexpected(done.error());
    if (auto done = cleanFilters(store, erasure, purged, filters); !done)
        return std::unexpected(done.error());
    const auto folders = forgetFolders(store, erasure);
    if (!folders)
        return std::unexpected(folders.error());
    purged.others += *folders;
    if (erasure.isIn(store.title())) {
        QSqlQuery query(store.connection().database);
        query.prepare(QStringLiteral("UPDATE casefile SET value = ? WHERE key = 'title'"));
        query.bindValue(0, erasure.without(store.title()));
        if (!query.exec())
            return std::unexpected(store.connection().failure(query));
        ++purged.others;
        if (auto done = store.readProperties(); !done)
            return std::unexpected(done.error());
    }
    // What stays as it is gets its fingerprint anew.
    if (propertiesToo) {
        if (auto done = store.recordProperties(now); !done)
            return std::unexpected(done.error());
    }
    const auto kept = store.savedFilters();
    if (!kept)
        return std::unexpected(kept.error());
    for (const auto &[name, filter] : *kept) {
        if (!filters.contains(name))
            continue;
        const QJsonArray fields{QJsonArray{QStringLiteral("filter"), filter, filter}};
        if (auto done =
                store.record(QStringLiteral("filter"), name, compact(fields), filter.toUtf8(), told, now);
            !done)
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
        const auto id = store.rows().withUuid(QUuid(record));
        if (!id)
            return std::unexpected(id.error());
        if (*id) {
            const auto stored = store.incident(**id);
            if (!stored)
                return std::unexpected(stored.error());
            content = canonicalBytes(*stored);
        }
        if (auto done = note(record, content); !done)
            return std::unexpected(done.error());
    }
    return purged;
}

/// What an erasure writes anew would be vouched for from then on, whoever changed it before.
Result<void> isAsTold(const Store &store)
{
    const auto sound = integrity::verify(store, QString());
    const auto filters = sound ? integrity::filters(store) : std::vector<integrity::FilterContradiction>();
    if (sound && filters && filters->empty())
        return {};
    if (!filters)
        return std::unexpected(filters.error());
    if (!sound && sound.error().kind != ErrorKind::Damaged)
        return sound;
    return std::unexpected(
        fileError(ErrorKind::Damaged,
                  QT_TRANSLATE_NOOP("CaseFile",
                                    "“%1” does not match its history, and an erasure would make what another "
                                    "program changed look as if it did. Nothing was erased. Check the file "
                                    "with “dossier check”, restore a backup, and then erase the text."),
                  store.path()));
}

} // namespace

Result<Purged> purge(Store &store, const QString &text, const QString &reason, bool dryRun,
                     const QStringList &backups)
{
    const Erasure erasure(text, store.language() == Language::French ? QStringLiteral("[retiré]")
                                                                     : QStringLiteral("[removed]"));
    constexpr int shortest = 3; // letters; less would take half of every word
    if (erasure.letters() < shortest) {
        return std::unexpected(fileError(
            ErrorKind::Invalid,
            QT_TRANSLATE_NOOP("CaseFile", "Enter at least three letters to erase from “%1”."), store.path()));
    }
    Result<Purged> purged;
    bool tried = false;
    const auto written = store.writing({}, [&]() -> Result<void> {
        // Nobody else writes now: what is compared is what is written.
        if (auto told = isAsTold(store); !told)
            return told;
        // Who erases a name may bear it.
        const QString author = store.author();
        store.setAuthor(erasure.without(author));
        purged = writePurge(store, erasure, reason);
        store.setAuthor(author);
        if (!purged)
            return std::unexpected(purged.error());
        if (!backups.isEmpty()) {
            if (auto noted = properties::writePaths(store.connection().database, store.path(),
                                                    properties::goingBackups, backups);
                !noted)
                return noted;
        }
        tried = dryRun;
        // A trial is taken back.
        return dryRun ? Result<void>(std::unexpected(Error{ErrorKind::Cancelled, {}})) : Result<void>();
    });
    if (!written && !tried)
        return std::unexpected(written.error());
    if (const auto read = store.readProperties(); !read)
        return std::unexpected(read.error());
    return purged;
}
