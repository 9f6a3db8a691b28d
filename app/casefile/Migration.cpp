#include "casefile/Migration.h"

#include "casefile/Brief.h"
#include "casefile/Differences.h"
#include "casefile/Drafts.h"
#include "casefile/Engine.h"
#include "casefile/History.h"
#include "casefile/IncidentRows.h"
#include "casefile/Properties.h"
#include "records/Printable.h"
#include "records/RecordJson.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <algorithm>
#include <map>
#include <ranges>
#include <utility>

namespace
{

/// Up to this version, the search index held the words of fewer fields, or took other letters for one
/// another.
constexpr int lastOfOlderIndex = 5;

const QString ofFile = QStringLiteral("casefile");

// They are hashed with the entries, and can never change.
const QString program = QString::fromLatin1(sidesMoved::program);
const QString englishReason =
    QStringLiteral("The sides of a battle are no longer recorded as alleged perpetrators");
const QString frenchReason =
    QStringLiteral("Les parties à un combat ne sont plus enregistrées comme auteurs présumés");

/// Random for everybody who does not know the file, and the same for all who do.
QString saltFor(const QString &head, const QString &uuid)
{
    constexpr qsizetype digits = 32; // as in History::freshSalt
    return QString::fromLatin1(
               QCryptographicHash::hash((head + uuid).toLatin1(), QCryptographicHash::Sha256).toHex())
        .left(digits);
}

class Settlement
{
public:
    Settlement(QSqlDatabase database, QString path, const Vocabulary &vocabulary)
        : m_database(std::move(database))
        , m_path(std::move(path))
        , m_query(m_database)
        , m_rows(m_database, m_path, vocabulary)
        , m_history(m_database, m_path, value("SELECT value FROM casefile WHERE key = 'uuid'"))
        , m_reason(value("SELECT value FROM casefile WHERE key = 'language'") == QLatin1String("fr")
                       ? frenchReason
                       : englishReason)
    {
    }

    /// Everything that an older version left open.
    Result<Migrated> settle(int version)
    {
        m_at =
            QDateTime::fromString(value("SELECT coalesce((SELECT at FROM history ORDER BY seq DESC LIMIT 1), "
                                        "(SELECT value FROM casefile WHERE key = 'created'))"),
                                  Qt::ISODateWithMs);
        m_at.setTimeSpec(Qt::UTC);
        Result<Migrated> migrated;
        if (version <= sidesMoved::lastBefore)
            migrated = moveSides();
        if (!migrated)
            return migrated;
        if (auto covered = coverEmptied(version); !covered)
            return std::unexpected(covered.error());
        if (version <= properties::lastWithoutEntries) {
            if (auto noted = noteProperties(); !noted)
                return std::unexpected(noted.error());
        }
        return migrated;
    }

private:
    Result<Migrated> moveSides()
    {
        std::vector<IncidentId> ids;
        m_query.prepare(QStringLiteral(
            "SELECT DISTINCT i.id FROM incident i JOIN violation v ON v.incident_id = i.id JOIN "
            "violation_perpetrator l ON l.incident_id = v.incident_id AND l.position = v.position "
            "WHERE substr(i.reference, 1, 4) = 'GED-' AND v.type = ? ORDER BY i.id"));
        m_query.bindValue(0, QString::fromLatin1(sidesMoved::type));
        if (auto read =
                engine::eachRow(m_query, m_path, [&] { ids.push_back({m_query.value(0).toLongLong()}); });
            !read)
            return std::unexpected(read.error());
        Migrated migrated;
        if (ids.empty())
            return migrated;
        if (auto ready = m_rows.text().expectMany(true); !ready)
            return std::unexpected(ready.error());
        constexpr size_t batch = 500;
        for (size_t begin = 0; begin < ids.size(); begin += batch) {
            auto incidents = m_rows.read(std::span(ids).subspan(begin, std::min(batch, ids.size() - begin)));
            if (!incidents)
                return std::unexpected(incidents.error());
            for (Incident &incident : *incidents) {
                const auto moved = moveSides(std::move(incident));
                if (!moved)
                    return std::unexpected(moved.error());
                migrated.sidesOfBattles += *moved ? 1 : 0;
            }
        }
        if (auto done = m_rows.text().expectMany(false); !done)
            return std::unexpected(done.error());
        if (auto done = moveSidesInForms(); !done)
            return std::unexpected(done.error());
        m_query.prepare(QStringLiteral("SELECT name, filter FROM saved_filter ORDER BY name"));
        if (auto read = engine::eachRow(m_query, m_path,
                                        [&] {
                                            if (sidesMoved::isAskedFor(m_query.value(1).toString(), m_sides))
                                                migrated.filters << m_query.value(0).toString();
                                        });
            !read)
            return std::unexpected(read.error());
        return migrated;
    }

    /// What was typed and not saved would bring back what was moved.
    Result<void> moveSidesInForms()
    {
        std::map<QString, QString> forms;
        m_query.prepare(QStringLiteral("SELECT incident, content FROM draft"));
        if (auto read = engine::eachRow(
                m_query, m_path,
                [&] { forms.insert_or_assign(m_query.value(0).toString(), m_query.value(1).toString()); });
            !read)
            return read;
        m_query.prepare(QStringLiteral("UPDATE draft SET content = ? WHERE incident = ?"));
        for (const auto &[key, content] : forms) {
            if (!m_moved.contains(QUuid(key)))
                continue;
            m_query.bindValue(0, sidesMoved::inForm(content));
            m_query.bindValue(1, key);
            if (!m_query.exec())
                return std::unexpected(engine::errorFrom(m_query.lastError(), m_path));
        }
        return {};
    }

    /// An erasure of an older version did not tell everything of the entries that it emptied: they are taken
    /// as they are, where one that is in the chain names them. Others are left for check() to name.
    Result<void> coverEmptied(int version)
    {
        struct Seen {
            HistoryEntry entry;
            QString previous; // the hash of the entry before it
        };
        std::vector<Seen> seen; // what was emptied, and what tells so
        QString previous = m_history.genesis();
        const auto read = m_history.each([&](const HistoryEntry &entry) {
            const QString before = std::exchange(previous, entry.hash);
            const bool isEmptied = History::isEmptied(entry);
            if (isEmptied || (entry.action == QLatin1String("purge") && History::follows(entry, before)))
                seen.push_back({entry, before});
            return true;
        });
        struct Said {
            QString hash, left;
        };
        QHash<qint64, Said> told; // of an entry, by the last that tells of it
        QJsonArray vouched;
        for (const auto &[entry, before] : seen | std::views::reverse) {
            if (History::isEmptied(entry)) {
                const Said one = told.value(entry.sequence);
                const bool mayBeUntold = version <= History::lastWithoutLeft && one.left.isEmpty();
                if (one.hash != entry.hash || (!mayBeUntold && one.left != History::asLeft(entry)))
                    continue;
                vouched.prepend(History::vouchFor(entry, before));
            }
            if (entry.action != QLatin1String("purge"))
                continue;
            for (const QJsonValue &one : QJsonDocument::fromJson(entry.fields.toUtf8()).array()) {
                const qint64 sequence = one[0].toInteger();
                if (sequence < entry.sequence && !told.contains(sequence))
                    told.insert(sequence, {one[1].toString(), one[2].toString()});
            }
        }
        if (!read || vouched.isEmpty())
            return read;
        const QByteArray fields = QJsonDocument(vouched).toJson(QJsonDocument::Compact);
        return append(QStringLiteral("purge"), ofFile, {}, QString::fromUtf8(fields), {}, {});
    }

    /// Title, language and date were not in the history of an older version.
    Result<void> noteProperties()
    {
        const auto found = properties::read(m_database, m_path);
        if (!found)
            return std::unexpected(found.error());
        return append(properties::action, ofFile, {}, {}, {}, properties::bytesOf(*found));
    }

    Result<void> append(const QString &action, const QString &kind, const QString &record,
                        const QString &fields, const QString &reason, const QByteArray &content)
    {
        const auto head = m_history.head();
        if (!head)
            return std::unexpected(head.error());
        HistoryEntry entry;
        entry.at = m_at;
        entry.program = program;
        entry.action = action;
        entry.kind = kind;
        entry.record = record;
        entry.fields = fields;
        entry.reason = reason;
        entry.salt = saltFor(*head, record);
        entry.content = History::fingerprint(entry.salt, content);
        return m_history.append(std::move(entry));
    }

    QString value(const char *sql)
    {
        const QString found =
            m_query.exec(QLatin1String(sql)) && m_query.next() ? m_query.value(0).toString() : QString();
        m_query.finish();
        return found;
    }

    /// Whether it did.
    Result<bool> moveSides(Incident before)
    {
        const auto deleted = m_rows.isDeleted(before.id);
        if (!deleted)
            return std::unexpected(deleted.error());
        // What does not match its history is left for check() to name: rewriting it would vouch for it.
        const auto entries = m_history.of(before.uuid.toString(QUuid::WithoutBraces));
        if (!entries)
            return std::unexpected(entries.error());
        if (entries->empty() ||
            entries->back().content != History::fingerprint(entries->back().salt, canonicalBytes(before)))
            return false;
        Incident after = before;
        m_sides.unite(sidesMoved::in(after));
        m_moved.insert(before.uuid);
        after.changed = m_at;
        auto done = m_rows.update(after);
        if (done && *deleted)
            done = m_rows.setDeleted(after, true); // its words are not searched
        if (done) {
            done = append(QStringLiteral("update"), QString::fromLatin1(kindOf<Incident>().name),
                          after.uuid.toString(QUuid::WithoutBraces), historyFields(before, after), m_reason,
                          canonicalBytes(after));
        }
        return done ? Result<bool>(true) : std::unexpected(done.error());
    }

    QSqlDatabase m_database;
    QString m_path;
    QSqlQuery m_query;
    IncidentRows m_rows;
    History m_history;
    QString m_reason;
    QDateTime m_at;
    QSet<QUuid> m_moved;   ///< incidents of which the sides were
    QSet<QString> m_sides; ///< their names
};

} // namespace

bool sidesMoved::isMeant(const Incident &incident)
{
    const auto hasSides = [](const Violation &violation) {
        return violation.type == QLatin1String(type) && !violation.perpetrators.isEmpty();
    };
    return incident.reference.startsWith(QLatin1String("GED-")) &&
           std::ranges::any_of(incident.violations, hasSides);
}

QSet<QString> sidesMoved::in(Incident &incident)
{
    QSet<QString> moved;
    for (Violation &violation : incident.violations) {
        if (violation.type != QLatin1String(type))
            continue;
        for (const QString &name : std::exchange(violation.perpetrators, {})) {
            moved.insert(name);
            if (!violation.parties.contains(name))
                violation.parties << name;
        }
    }
    return moved;
}

QString sidesMoved::inForm(const QString &content)
{
    QJsonObject form = QJsonDocument::fromJson(content.toUtf8()).object();
    const QString edited = QLatin1String(editedInDraft);
    Incident before = fromJson<Incident>(form.value(edited).toObject());
    if (!isMeant(before))
        return content;
    const auto namesIn = [](const QString &typed) {
        QStringList names;
        for (const QString &name : typed.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
            if (const QString trimmed = name.trimmed(); !trimmed.isEmpty() && !names.contains(trimmed))
                names << trimmed;
        }
        return names;
    };
    const QString perpetrators = QStringLiteral("perpetrators"), parties = QStringLiteral("parties"),
                  between = QStringLiteral("; ");
    QJsonArray violations = form.value(QStringLiteral("violations")).toArray();
    for (qsizetype i = 0; i < violations.size(); ++i) {
        QJsonObject violation = violations[i].toObject();
        const QUuid uuid(violation.value(QStringLiteral("uuid")).toString());
        const auto same = std::ranges::find(before.violations, uuid, &Violation::uuid);
        QStringList stay, go = namesIn(violation.value(parties).toString());
        for (const QString &name : namesIn(violation.value(perpetrators).toString())) {
            const bool moves = same != before.violations.end() && same->type == QLatin1String(type) &&
                               same->perpetrators.contains(name);
            if (!moves)
                stay << name;
            else if (!go.contains(name))
                go << name;
        }
        violation.insert(perpetrators, stay.join(between));
        violation.insert(parties, go.join(between));
        violations[i] = violation;
    }
    form.insert(QStringLiteral("violations"), violations);
    in(before);
    form.insert(edited, toJson(before));
    return QString::fromUtf8(QJsonDocument(form).toJson(QJsonDocument::Compact));
}

bool sidesMoved::isAskedFor(const QString &filter, const QSet<QString> &names)
{
    const QJsonArray asked =
        QJsonDocument::fromJson(filter.toUtf8())[QLatin1String("perpetrators")].toArray();
    return std::ranges::any_of(asked,
                               [&](const QJsonValue &name) { return names.contains(name.toString()); });
}

std::vector<Message> Migrated::told() const
{
    std::vector<Message> all;
    if (sidesOfBattles > 0) {
        all.push_back({"Migration",
                       QT_TRANSLATE_N_NOOP(
                           "Migration", "%n incidents from UCDP GED: the sides of a battle were recorded as "
                                        "alleged perpetrators, and are now recorded as parties to the "
                                        "conflict."),
                       {},
                       sidesOfBattles});
    }
    if (const auto more = toldOfFilters())
        all.push_back(*more);
    return all;
}

std::optional<Message> Migrated::toldOfFilters() const
{
    if (filters.isEmpty())
        return std::nullopt;
    QStringList named;
    for (const QString &filter : filters)
        named << briefly(printable(filter));
    return Message{"Migration",
                   QT_TRANSLATE_N_NOOP(
                       "Migration", "%n saved filters ask for one of these sides as an alleged perpetrator "
                                    "and now find fewer incidents: %1. Check them; parties to the conflict "
                                    "have a condition of their own."),
                   {named.join(QStringLiteral(", "))},
                   filters.size()};
}

Result<Migrated> settleRecords(const QSqlDatabase &database, int version, const QString &path,
                               const Vocabulary &vocabulary)
{
    // What is read into memory comes without its index.
    QSqlQuery indexed(database);
    const bool any =
        indexed.exec(QStringLiteral("SELECT rowid FROM incident_text LIMIT 1")) && indexed.next();
    indexed.finish();
    if (version <= lastOfOlderIndex || !any) {
        if (auto made = IncidentRows(database, path, vocabulary).rebuildTextIndex(); !made)
            return std::unexpected(made.error());
    }
    return Settlement(database, path, vocabulary).settle(version);
}
