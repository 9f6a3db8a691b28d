#include "casefile/Store.h"

#include "casefile/Connection.h"
#include "casefile/Engine.h"
#include "casefile/FileError.h"
#include "casefile/History.h"
#include "casefile/IncidentRows.h"
#include "casefile/Properties.h"
#include "records/Codes.h"
#include "records/Fields.h"
#include "records/RecordJson.h"
#include "records/Reference.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlQuery>
#include <QVariant>

#include <algorithm>

namespace
{

QDate isoDate(QUtf8StringView text)
{
    const auto digits = [&](int at, int count) {
        int value = 0;
        for (int i = at; i < at + count; ++i)
            value = value * 10 + (text.data()[i] - '0');
        return value;
    };
    constexpr QByteArrayView form("0000-00-00");
    bool formed = text.size() == form.size();
    for (qsizetype i = 0; formed && i < form.size(); ++i) {
        const char letter = text.data()[i];
        formed = form[i] == '-' ? letter == '-' : letter >= '0' && letter <= '9';
    }
    return formed ? QDate(digits(0, 4), digits(5, 2), digits(8, 2)) : QDate();
}

/// Where what was typed of an incident is kept.
QString draftKey(const QUuid &incident)
{
    return incident.isNull() ? QStringLiteral("") : incident.toString(QUuid::WithoutBraces);
}

Error stopped(const QString &path)
{
    return fileError(ErrorKind::Cancelled, QT_TRANSLATE_NOOP("CaseFile", "Cancelled. “%1” was not changed."),
                     path);
}

/// The names of a table, by their ids.
template<typename Names> Result<Names> namesIn(const Connection &connection, const char *table)
{
    QSqlQuery query(connection.database);
    query.prepare(QStringLiteral("SELECT id, name FROM %1").arg(QLatin1String(table)));
    Names names;
    const auto read = engine::eachRow(query, connection.path, [&] {
        names.insert(query.value(0).toLongLong(), query.value(1).toString());
    });
    return read ? Result<Names>(std::move(names)) : std::unexpected(read.error());
}

/// The names that records hold, in the order of the records.
struct Links {
    enum class Of { Violations, Incidents };
    Links(const QSqlDatabase &database, const Field &field, Of of)
        : rows(database, QByteArray("SELECT incident_id, ") +
                             (of == Of::Violations ? "position" : "0 AS position") + ", " + field.names +
                             "_id FROM " + field.links + " ORDER BY incident_id, " +
                             (of == Of::Violations ? "position, ordinal" : "ordinal"))
        , more(rows.next())
    {
    }
    /// Goes on to one record, and adds the ids of its names. An incident itself has position 0.
    void deal(qint64 incident, qint64 position, std::vector<qint64> &ids)
    {
        while (more && here() < std::pair(incident, position))
            advance();
        for (; more && here() == std::pair(incident, position); advance())
            ids.push_back(rows.number(2));
    }
    std::pair<qint64, qint64> here() const { return {rows.number(0), rows.number(1)}; }
    void advance()
    {
        const auto before = here();
        more = rows.next();
        inOrder = inOrder && (!more || here() >= before);
    }

    engine::Rows rows;
    bool more;
    bool inOrder = true; ///< else the table is damaged, and some are passed over
};

/// Gives texts that repeat as one and the same string.
class Repeated
{
public:
    QString operator()(QUtf8StringView text)
    {
        const auto known = m_strings.constFind(QByteArray::fromRawData(text.data(), text.size()));
        if (known != m_strings.cend())
            return *known;
        return *m_strings.insert(QByteArray(text.data(), text.size()), text.toString());
    }

private:
    QHash<QByteArray, QString> m_strings;
};

} // namespace

Store::Store(std::shared_ptr<const Connection> connection, const Vocabulary &vocabulary)
    : m_connection(std::move(connection))
    , m_vocabulary(vocabulary)
{
}

Store::~Store() = default;

QString Store::path() const
{
    return m_connection->path;
}

Result<void> Store::readProperties()
{
    // Also of a damaged file, to recover from it what can be read.
    const auto found = properties::read(m_connection->database, path());
    const auto known = found.value_or(QMap<QString, QString>());
    m_title = known.value(QStringLiteral("title"));
    m_language = languageFromCode(known.value(QStringLiteral("language"))).value_or(Language::English);
    m_rows = std::make_unique<IncidentRows>(m_connection->database, path(), m_vocabulary);
    m_history = std::make_unique<History>(m_connection->database, path(), known.value(QStringLiteral("uuid")),
                                          m_connection->oldVersion);
    if (!found)
        return std::unexpected(found.error());
    const auto seen = m_history->head();
    if (!seen)
        return std::unexpected(seen.error());
    m_seen = *seen;
    return {};
}

Result<void> Store::recordProperties(const QDateTime &at, const QString &reason)
{
    const auto found = properties::read(m_connection->database, path());
    return found ? record(properties::action, {}, {}, properties::bytesOf(*found), reason, at)
                 : std::unexpected(found.error());
}

Result<bool> Store::propertiesMatch() const
{
    QSqlQuery query(m_connection->database);
    query.prepare(
        QStringLiteral("SELECT salt, content FROM history WHERE action = ? ORDER BY seq DESC LIMIT 1"));
    query.bindValue(0, properties::action);
    if (!query.exec())
        return std::unexpected(m_connection->failure(query));
    if (!query.next())
        return false;
    const auto found = properties::read(m_connection->database, path());
    if (!found)
        return std::unexpected(found.error());
    return query.value(1).toString() ==
           History::fingerprint(query.value(0).toString(), properties::bytesOf(*found));
}

Store::Reading::Reading(std::shared_ptr<const Connection> connection)
    : m_connection(std::move(connection))
{
}

Store::Reading::~Reading()
{
    // One that is not over would keep everybody else from writing.
    if (m_connection && !m_connection->execute(QStringLiteral("COMMIT")))
        (void)m_connection->execute(QStringLiteral("ROLLBACK"));
}

Result<Store::Reading> Store::reading() const
{
    auto begun = m_connection->execute(QStringLiteral("BEGIN"));
    if (!begun)
        return std::unexpected(begun.error());
    Reading reading(m_connection);
    // A transaction is of the moment of its first read.
    if (const auto first = state(); !first)
        return std::unexpected(first.error());
    return reading;
}

Result<std::vector<Incident>> Store::incidents(std::span<const IncidentId> ids) const
{
    return m_rows->read(ids);
}

Result<Incident> Store::incident(IncidentId id) const
{
    auto found = m_rows->read(std::span(&id, 1));
    if (!found)
        return std::unexpected(found.error());
    if (found->empty()) {
        return std::unexpected(fileError(ErrorKind::NotFound,
                                         QT_TRANSLATE_NOOP("CaseFile", "The incident is no longer in “%1”."),
                                         path()));
    }
    return std::move(found->front());
}

Result<void> Store::eachIncident(const std::function<bool(Incident &&)> &take, Which which) const
{
    return m_rows->readAll(take, which == Which::Shown ? IncidentRows::Which::Shown
                                                       : IncidentRows::Which::DeletedToo);
}

Result<bool> Store::isDeleted(IncidentId id) const
{
    return m_rows->isDeleted(id);
}

Result<std::optional<IncidentId>> Store::withReference(const QString &reference) const
{
    return m_rows->withReference(reference);
}

Result<std::optional<IncidentId>> Store::withUuid(const QUuid &uuid) const
{
    return m_rows->withUuid(uuid);
}

Result<QHash<QUuid, QString>> Store::violationOwners() const
{
    QSqlQuery query(m_connection->database);
    query.setForwardOnly(true);
    query.prepare(QStringLiteral("SELECT v.uuid, i.reference FROM violation v JOIN incident i ON i.id = "
                                 "v.incident_id"));
    QHash<QUuid, QString> owners;
    const auto read = engine::eachRow(
        query, path(), [&] { owners.insert(QUuid(query.value(0).toString()), query.value(1).toString()); });
    return read ? Result<QHash<QUuid, QString>>(std::move(owners)) : std::unexpected(read.error());
}

Result<QSet<QString>> Store::deletedReferences() const
{
    QSqlQuery query(m_connection->database);
    query.prepare(
        QStringLiteral("SELECT reference FROM incident INDEXED BY incident_facts WHERE deleted = 1"));
    QSet<QString> references;
    const auto read = engine::eachRow(query, path(), [&] { references.insert(query.value(0).toString()); });
    return read ? Result<QSet<QString>>(std::move(references)) : std::unexpected(read.error());
}

Result<QStringList> Store::referencesFrom(const QString &source) const
{
    QSqlQuery query(m_connection->database);
    // Before version 4, entries did not name their source.
    query.prepare(
        QStringLiteral("SELECT reference FROM incident WHERE deleted = 0 AND uuid IN (SELECT record "
                       "FROM history WHERE content <> '' AND (source = ? OR (kind = '' AND "
                       "action = 'create' AND reason LIKE 'import %'))) ORDER BY id"));
    query.addBindValue(source);
    QStringList references;
    const auto read = engine::eachRow(query, path(), [&] { references << query.value(0).toString(); });
    return read ? Result<QStringList>(std::move(references)) : std::unexpected(read.error());
}

Result<QHash<QString, QSet<QUuid>>> Store::formerReferences() const
{
    QSqlQuery query(m_connection->database);
    query.setForwardOnly(true);
    // As the history writes fields: name, before or kept, after or said.
    query.prepare(
        QStringLiteral("SELECT record, fields FROM history WHERE action IN ('update', 'import') AND "
                       "fields LIKE '%[\"reference\",\"%'"));
    QHash<QString, QSet<QUuid>> references;
    const auto read = engine::eachRow(query, path(), [&] {
        const QUuid record(query.value(0).toString());
        for (const QJsonValue &field : QJsonDocument::fromJson(query.value(1).toByteArray()).array()) {
            if (field[0] != QLatin1String("reference"))
                continue;
            references[field[1].toString()].insert(record);
            references[field[2].toString()].insert(record);
        }
    });
    return read ? Result<QHash<QString, QSet<QUuid>>>(std::move(references)) : std::unexpected(read.error());
}

Result<QString> Store::proposeReference(const QString &country, int year) const
{
    const QString prefix = reference::prefix(country, year);
    const auto last = m_rows->lastNumber(prefix);
    if (!last)
        return std::unexpected(last.error());
    for (qint64 number = *last + 1;; ++number) {
        const QString proposed = reference::numbered(prefix, number);
        const auto holder = withReference(proposed);
        if (!holder)
            return std::unexpected(holder.error());
        if (!*holder)
            return proposed;
    }
}

Result<std::vector<IncidentId>> Store::search(const QString &line) const
{
    return m_rows->text().find(line);
}

Result<std::vector<IncidentId>> Store::holding(const QString &name, bool something) const
{
    QStringList filled;
    for (const Field *field : fieldsCalled(kindOf<Incident>(), name)) {
        const QString column = QLatin1String(field->name);
        const bool own = kindOf<Incident>().find(column) == field;
        if (field->links && own)
            filled << QStringLiteral("id IN (SELECT incident_id FROM %1)").arg(QLatin1String(field->links));
        else if (field->links)
            // Of violations that are there: another program may have left links of others.
            filled << QStringLiteral("id IN (SELECT violation.incident_id FROM %1 AS link JOIN violation ON "
                                     "violation.incident_id = link.incident_id AND "
                                     "violation.position = link.position)")
                          .arg(QLatin1String(field->links));
        else if (own)
            filled << (field->access.optional ? column + QStringLiteral(" IS NOT NULL")
                                              : column + QStringLiteral(" <> ''"));
    }
    if (filled.isEmpty())
        return std::vector<IncidentId>();
    return m_rows->idsWhere(QStringLiteral("%1 (%2)").arg(something ? QString() : QStringLiteral("NOT"),
                                                          filled.join(QStringLiteral(" OR "))));
}

Result<std::vector<IncidentId>> Store::changedSince(QDate day) const
{
    // As History and rows write it: the day comes first. Where a clock was set back, what was added lately
    // seems to have been changed before.
    return m_rows->idsWhere(
        QStringLiteral("(changed >= '%1' OR created >= '%1')").arg(day.toString(Qt::ISODate)));
}

Result<void> Store::eachFacts(const std::function<void(const IncidentFacts &)> &take,
                              const Progress &progress) const
{
    // Walks in the same order, dealt out as one. The first is over an index, in the order of dates.
    struct Main {
        std::uint32_t id;
        Precision precision;
        Overlap overlap;
        Status status;
        Visibility visibility;
        QDate from, to;
        QString country, region;
    };
    std::vector<Main> mains;
    Repeated repeated;
    const auto broken = [&](qint64 id, const engine::Rows &rows, const char *column = "…") {
        return std::unexpected(
            m_rows->wrongValue({id}, rows.wrongColumn().value_or(QString::fromUtf8(column))));
    };
    {
        engine::Rows rows(m_connection->database,
                          "SELECT id, country, region, date_from, date_to, date_precision, victims_overlap, "
                          "status, visibility FROM incident INDEXED BY incident_facts WHERE deleted = 0");
        while (rows.next()) {
            const qint64 id = rows.number(0);
            const auto precision = fromCode<Precision>(rows.text(5));
            const auto overlap = fromCode<Overlap>(rows.text(6));
            const auto status = fromCode<Status>(rows.text(7));
            const auto visibility = fromCode<Visibility>(rows.text(8));
            const QDate from = isoDate(rows.text(3)), to = isoDate(rows.text(4));
            // What this program cannot have written is not counted as something else.
            const char *wrong = !precision                                        ? "date_precision"
                                : !overlap                                        ? "victims_overlap"
                                : !status                                         ? "status"
                                : !visibility                                     ? "visibility"
                                : !from.isValid()                                 ? "date_from"
                                : !to.isValid() || to.year() > latestYear         ? "date_to"
                                : id < IncidentId::first || id > IncidentId::last ? "id"
                                                                                  : nullptr;
            if (wrong || rows.wrongColumn())
                return broken(id, rows, wrong);
            mains.push_back({static_cast<std::uint32_t>(id), *precision, *overlap, *status, *visibility, from,
                             to, repeated(rows.text(1)), repeated(rows.text(2))});
            if (mains.size() % 4096 == 0 && progress.cancelled())
                return std::unexpected(stopped(path()));
        }
        if (const auto error = rows.error(path()))
            return std::unexpected(*error);
    }
    std::ranges::sort(mains, {}, &Main::id);
    engine::Rows violations(m_connection->database,
                            "SELECT incident_id, position, type, low, best, high FROM violation "
                            "ORDER BY incident_id, position");
    const auto linksOf = [&](const char *name) {
        return Links(m_connection->database, kindOf<Violation>().field(name), Links::Of::Violations);
    };
    Links perpetrators = linksOf("perpetrators"), parties = linksOf("parties");
    Links tags(m_connection->database, kindOf<Incident>().field("tags"), Links::Of::Incidents);
    bool violation = violations.next();
    bool inOrder = true; // in a damaged table, rows that are not would be passed over, and not counted
    const auto nextViolation = [&] {
        const std::pair before(violations.number(0), violations.number(1));
        violation = violations.next();
        inOrder = inOrder && (!violation || std::pair(violations.number(0), violations.number(1)) > before);
    };
    IncidentFacts facts;
    size_t done = 0;
    for (const Main &main : mains) {
        if (facts.id.value == main.id)
            return std::unexpected(engine::damaged(path(), QStringLiteral("incident %1").arg(main.id)));
        facts.id = {main.id};
        facts.country = main.country;
        facts.region = main.region;
        facts.from = main.from;
        facts.to = main.to;
        facts.precision = main.precision;
        facts.overlap = main.overlap;
        facts.status = main.status;
        facts.visibility = main.visibility;
        facts.tags.clear();
        tags.deal(main.id, 0, facts.tags);
        facts.violations.clear();
        while (violation && violations.number(0) < facts.id.value)
            nextViolation();
        while (violation && violations.number(0) == facts.id.value) {
            const qint64 position = violations.number(1);
            IncidentFacts::Violation one;
            one.type = repeated(violations.text(2));
            one.victims = {violations.number(3), violations.number(4),
                           violations.isNull(5) ? std::nullopt : std::optional(violations.number(5))};
            const auto tooMany = [](qint64 people) { return people < 0 || people > maximumVictims; };
            if (tooMany(one.victims.low) || tooMany(one.victims.best) ||
                tooMany(one.victims.high.value_or(0)) || violations.wrongColumn())
                return broken(main.id, violations);
            perpetrators.deal(main.id, position, one.perpetrators);
            parties.deal(main.id, position, one.parties);
            facts.violations.push_back(std::move(one));
            nextViolation();
        }
        if (!inOrder || !perpetrators.inOrder || !parties.inOrder || !tags.inOrder)
            return std::unexpected(engine::damaged(path(), QStringLiteral("incident %1").arg(main.id)));
        take(facts);
        if (++done % 4096 == 0) {
            if (progress.cancelled())
                return std::unexpected(stopped(path()));
            progress.at(static_cast<qint64>(done), static_cast<qint64>(mains.size()));
        }
    }
    for (const engine::Rows *rows : {&violations, &perpetrators.rows, &parties.rows, &tags.rows}) {
        if (const auto error = rows->error(path()))
            return std::unexpected(*error);
    }
    return {};
}

Result<QHash<qint64, QString>> Store::actorNames() const
{
    return namesIn<QHash<qint64, QString>>(*m_connection, "actor");
}

Result<QMap<qint64, QString>> Store::tagNames() const
{
    return namesIn<QMap<qint64, QString>>(*m_connection, "tag");
}

Result<std::vector<IncidentId>> Store::illustrative() const
{
    QSqlQuery query(m_connection->database);
    query.prepare(
        QStringLiteral("SELECT id FROM incident NOT INDEXED WHERE basis = ? AND deleted = 0 ORDER BY id"));
    query.bindValue(0, codeOf(Basis::Illustrative));
    std::vector<IncidentId> ids;
    const auto read = engine::eachRow(query, path(), [&] { ids.push_back({query.value(0).toLongLong()}); });
    return read ? Result<std::vector<IncidentId>>(std::move(ids)) : std::unexpected(read.error());
}

Result<std::vector<std::pair<QString, QString>>> Store::savedFilters() const
{
    QSqlQuery query(m_connection->database);
    query.prepare(QStringLiteral("SELECT name, filter FROM saved_filter ORDER BY name"));
    std::vector<std::pair<QString, QString>> filters;
    const auto read = engine::eachRow(
        query, path(), [&] { filters.emplace_back(query.value(0).toString(), query.value(1).toString()); });
    return read ? Result<std::vector<std::pair<QString, QString>>>(std::move(filters))
                : std::unexpected(read.error());
}

Result<std::vector<HistoryEntry>> Store::historyOf(const QUuid &incident) const
{
    return m_history->of(incident.toString(QUuid::WithoutBraces));
}

Result<Incident> Store::incidentAt(const QUuid &uuid, qint64 sequence) const
{
    const auto id = m_rows->withUuid(uuid);
    if (!id)
        return std::unexpected(id.error());
    auto now = *id ? incident(**id) : incident(IncidentId{});
    if (!now)
        return now;
    const auto entries = historyOf(uuid);
    if (!entries)
        return std::unexpected(entries.error());
    QJsonObject content = toJson(*now);
    for (auto entry = entries->rbegin(); entry != entries->rend() && entry->sequence > sequence; ++entry) {
        if (entry->action != QLatin1String("update"))
            continue;
        for (const QJsonValue &field : QJsonDocument::fromJson(entry->fields.toUtf8()).array())
            content.insert(field[0].toString(), field[1]);
    }
    Incident then = fromJson<Incident>(content);
    then.id = now->id;
    then.created = now->created;
    return then;
}

/// Whether the file on the disk is another than when this was asked last.
bool Store::isTouched() const
{
    const QFileInfo file(path());
    const bool same = file.lastModified() == m_written && file.size() == m_size;
    m_written = file.lastModified();
    m_size = file.size();
    return !same;
}

Result<QString> Store::state() const
{
    // Another connection may have written; another file, copied over this one, may even have the same number
    // of changes in its header, by which the engine would take what it has in memory for what is on the disk.
    if (isTouched())
        engine::forgetPages(m_connection->database);
    m_history->forget();
    return m_history->head();
}

QString Store::firstState() const
{
    return m_history->genesis();
}

Result<bool> Store::wasChanged() const
{
    QSqlQuery query(m_connection->database);
    query.prepare(QStringLiteral("SELECT 1 FROM history WHERE action <> ? LIMIT 1"));
    query.bindValue(0, properties::action);
    if (!query.exec())
        return std::unexpected(m_connection->failure(query));
    return query.next();
}

Result<qint64> Store::changeCounter() const
{
    if (const auto same = m_connection->isStillItsFile(); !same)
        return std::unexpected(same.error());
    return engine::writesByOthers(m_connection->database, path());
}

Result<QString> Store::draft(const QUuid &incident) const
{
    return keptUnder(draftKey(incident));
}

Result<void> Store::keepDraft(const QUuid &incident, const QString &content)
{
    return keepUnder(draftKey(incident), content);
}

Result<QString> Store::keptUnder(const QString &key) const
{
    QSqlQuery query(m_connection->database);
    query.prepare(QStringLiteral("SELECT content FROM draft WHERE incident = ?"));
    query.bindValue(0, key);
    if (!query.exec())
        return std::unexpected(m_connection->failure(query));
    return query.next() ? query.value(0).toString() : QString();
}

Result<void> Store::keepUnder(const QString &key, const QString &content)
{
    if (m_refusal)
        return {};
    QSqlQuery query(m_connection->database);
    query.prepare(content.isEmpty()
                      ? QStringLiteral("DELETE FROM draft WHERE incident = ?")
                      : QStringLiteral("INSERT INTO draft (incident, content) VALUES (?, ?) "
                                       "ON CONFLICT (incident) DO UPDATE SET content = excluded.content"));
    query.addBindValue(key);
    if (!content.isEmpty())
        query.addBindValue(content);
    return m_connection->writing([&]() -> Result<void> {
        if (query.exec())
            return {};
        return std::unexpected(m_connection->failure(query));
    });
}

Result<void> Store::eachText(TextColumn column, Language language,
                             const std::function<bool(IncidentId, const QString &)> &take) const
{
    const bool french = language == Language::French;
    const char *expression = "reference";
    // References stand in an index of their own; for the others, one walk through the table beats looking
    // every row up from another index.
    const bool reference = column == TextColumn::Reference;
    if (column == TextColumn::Place)
        expression = "place";
    else if (column == TextColumn::Basis)
        expression = "basis";
    else if (column == TextColumn::Changed)
        expression = "changed"; // in UTC, and so in the order of time
    else if (column == TextColumn::Title)
        expression = french ? "CASE title_fr WHEN '' THEN title_en ELSE title_fr END"
                            : "CASE title_en WHEN '' THEN title_fr ELSE title_en END";
    engine::Rows rows(m_connection->database,
                      QByteArray("SELECT id, ") + expression + " FROM incident " +
                          (reference ? "INDEXED BY incident_reference" : "NOT INDEXED") +
                          " WHERE deleted = 0");
    while (rows.next()) {
        if (!take({rows.number(0)}, rows.text(1).toString()))
            return {};
    }
    if (const auto error = rows.error(path()))
        return std::unexpected(*error);
    return {};
}

Result<std::vector<IncidentId>> Store::latest(int count) const
{
    engine::Rows rows(m_connection->database,
                      QByteArray("SELECT id FROM incident INDEXED BY incident_facts WHERE deleted = 0 "
                                 "ORDER BY date_from DESC, date_to DESC, id LIMIT ") +
                          QByteArray::number(count));
    std::vector<IncidentId> ids;
    while (rows.next())
        ids.push_back({rows.number(0)});
    if (const auto error = rows.error(path()))
        return std::unexpected(*error);
    return ids;
}

void Store::setPatient(bool patient) const
{
    engine::setPatient(m_connection->database, patient);
}

void Store::interrupt() const
{
    engine::interrupt(m_connection->database);
}

Result<Change> Store::changeTo(const Store &other) const
{
    QHash<QUuid, Incident> wanted;
    auto read = other.eachIncident([&](Incident &&incident) {
        wanted.insert(incident.uuid, std::move(incident));
        return true;
    });
    Change change;
    if (read) {
        read = eachIncident([&](Incident &&incident) {
            if (const auto found = wanted.find(incident.uuid); found == wanted.end()) {
                change.hide.push_back(incident.id);
            } else {
                if (!sameContent(incident, *found))
                    change.edits.push_back({std::move(incident), std::move(*found)});
                wanted.erase(found);
            }
            return true;
        });
    }
    if (!read)
        return std::unexpected(read.error());
    for (Incident &incident : wanted) {
        const auto deleted = m_rows->withUuid(incident.uuid);
        if (!deleted)
            return std::unexpected(deleted.error());
        if (!*deleted) {
            change.edits.push_back({std::nullopt, std::move(incident)});
            continue;
        }
        change.show.push_back(**deleted);
        auto stored = this->incident(**deleted);
        if (!stored)
            return std::unexpected(stored.error());
        if (!sameContent(*stored, incident))
            change.edits.push_back({std::move(*stored), std::move(incident)});
    }
    change.mends = true;
    return change;
}

Result<void> Store::rebuildDerived()
{
    return writing({}, [this] { return m_rows->rebuildTextIndex(); });
}
