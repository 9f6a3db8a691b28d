#pragma once

#include "casefile/Change.h"
#include "casefile/HistoryEntry.h"
#include "records/Progress.h"
#include "records/Result.h"
#include "records/Validation.h"

#include <QDateTime>
#include <QHash>
#include <QMap>
#include <QSet>

#include <functional>
#include <memory>
#include <span>

class History;
class IncidentRows;
class Vocabulary;
struct Connection;

/// What filters and counts need of an incident, as it is stored.
struct IncidentFacts {
    struct Violation {
        QString type;
        VictimCount victims;
        std::vector<qint64> perpetrators, parties; ///< ids, see Store::actorNames
    };
    IncidentId id;
    QString country;
    QString region;
    QDate from;
    QDate to;
    Precision precision = Precision::Day;
    Overlap overlap = Overlap::Unknown;
    Status status = Status::Draft;
    Visibility visibility = Visibility::Confidential;
    std::vector<qint64> tags; ///< ids, see Store::tagNames
    std::vector<Violation> violations;
};

/// The records of a case file: reads them, searches them, changes them, and keeps their history. Works on the
/// connection of a CaseFile and lives as long as that is open; used in its thread alone.
class Store
{
public:
    Store(std::shared_ptr<const Connection> connection, const Vocabulary &vocabulary);
    ~Store();

    const Vocabulary &vocabulary() const { return m_vocabulary; }
    /// The path of the case file, for messages.
    QString path() const;
    QString title() const { return m_title; }
    Language language() const { return m_language; }
    /// Who the history says makes the changes from now on.
    QString author() const { return m_author; }
    void setAuthor(const QString &author) { m_author = author; }
    /// Why nothing can be written; nothing where it can be.
    void setRefusal(std::optional<Error> refusal) { m_refusal = std::move(refusal); }

    /// Reads title and language. To be called once before anything else.
    Result<void> readProperties();
    /// Notes title, language and date of a file in its history.
    Result<void> recordProperties(const QDateTime &at, const QString &reason = {});
    /// Whether title, language and date are what the history says.
    Result<bool> propertiesMatch() const;

    /// Everything read until it is gone is of one moment: a transaction that reads. One at a time; a write of
    /// this store must not begin meanwhile, and others' writes wait for its end.
    class Reading
    {
    public:
        Reading(Reading &&) noexcept = default;
        ~Reading();

    private:
        friend class Store;
        explicit Reading(std::shared_ptr<const Connection> connection);
        std::shared_ptr<const Connection> m_connection;
    };
    Result<Reading> reading() const;

    Result<std::vector<Incident>> incidents(std::span<const IncidentId> ids) const;
    Result<Incident> incident(IncidentId id) const;
    enum class Which { Shown, DeletedToo };
    /// All incidents, in the order in which they came into the file, until `take` says false.
    Result<void> eachIncident(const std::function<bool(Incident &&)> &take, Which which = Which::Shown) const;
    Result<bool> isDeleted(IncidentId id) const;
    Result<std::optional<IncidentId>> withReference(const QString &reference) const;
    /// Deleted ones included.
    Result<std::optional<IncidentId>> withUuid(const QUuid &uuid) const;
    Result<QSet<QString>> deletedReferences() const;
    /// Of the incidents of which a source of a kind (HistoryEntry::source) ever said something, in the order
    /// in which they came into the file; without those that are deleted.
    Result<QStringList> referencesFrom(const QString &source) const;
    /// Of every reference that an incident once had, or that a source gave it beside its own, the UUIDs of
    /// such incidents; deleted ones included. Goes through the whole history.
    Result<QHash<QString, QSet<QUuid>>> formerReferences() const;
    /// Of every violation, the reference of its incident; deleted ones, which may be restored, included.
    Result<QHash<QUuid, QString>> violationOwners() const;
    /// COUNTRY-YEAR-NNN, the next number that was never used.
    Result<QString> proposeReference(const QString &country, int year) const;
    /// Ids, ascending, of the incidents in which a search line finds something (TextIndex::find).
    Result<std::vector<IncidentId>> search(const QString &line) const;
    /// Ids, ascending, of the incidents in which a field, or one of several that a name stands for
    /// (fieldsCalled), holds something; or of the others. None where no field is called so.
    Result<std::vector<IncidentId>> holding(const QString &name, bool something) const;
    /// Ids, ascending, of the incidents that were added or changed on a day or later, UTC.
    Result<std::vector<IncidentId>> changedSince(QDate day) const;
    /// In ascending order of their ids. An error where a value is none that validation lets pass.
    Result<void> eachFacts(const std::function<void(const IncidentFacts &)> &take,
                           const Progress &progress = {}) const;
    Result<QHash<qint64, QString>> actorNames() const;
    /// By their ids, which ascend as the tags came into the file; those that no incident has any more among
    /// them.
    Result<QMap<qint64, QString>> tagNames() const;
    /// Ids, ascending, of the incidents that only illustrate.
    Result<std::vector<IncidentId>> illustrative() const;
    Result<std::vector<std::pair<QString, QString>>> savedFilters() const; ///< name and JSON, by name
    /// The texts of a column, in no order, until `take` says false: for sorting.
    enum class TextColumn { Reference, Title, Place, Basis, Changed };
    Result<void> eachText(TextColumn column, Language language,
                          const std::function<bool(IncidentId, const QString &)> &take) const;
    /// The `count` incidents that began last, the latest first.
    Result<std::vector<IncidentId>> latest(int count) const;

    Result<std::vector<HistoryEntry>> historyOf(const QUuid &incident) const;
    /// An incident as it was after an entry of its history: the entries behind it, taken back.
    Result<Incident> incidentAt(const QUuid &incident, qint64 sequence) const;
    /// The SHA-256 that names the exact state of the file: the head of its history.
    Result<QString> state() const;
    /// The state of the same file before it was changed for the first time.
    QString firstState() const;
    /// Whether anything was changed since the file was made.
    Result<bool> wasChanged() const;
    /// A number that changes when another connection, of whatever program, has written to the file. An error
    /// where the file cannot be read any more, or another one stands in its place.
    Result<qint64> changeCounter() const;

    /// Validates and carries out a change in one transaction, and says what was done, with the ids, UUIDs and
    /// times it got, and the state before and after. Where the file is no longer in the state on which the
    /// change is based (Change::base; empty: the one that this store saw last), an error of kind Superseded.
    /// On any error, or when cancelled, the file is as before.
    Result<Change> apply(Change change, const Progress &progress = {});
    /// The same for incidents that come one by one. What was done shows those that were logged as taken back
    /// (`show`), so that its reverse hides them.
    Result<Change> apply(const ChangeSource &source, const Progress &progress = {});

    /// What was typed and not saved of an incident (null UUID: of a new one), as JSON; empty if there is
    /// nothing.
    Result<QString> draft(const QUuid &incident) const;
    /// Keeps it, or forgets it where `content` is empty. No change of the records, and not in the history.
    Result<void> keepDraft(const QUuid &incident, const QString &content);
    /// The same under a key that is no incident's (keptview).
    Result<QString> keptUnder(const QString &key) const;
    Result<void> keepUnder(const QString &key, const QString &content);

    /// The change that gives this file the incidents of another one, as a backup of it.
    Result<Change> changeTo(const Store &other) const;
    /// Makes anew what is derived from the records: the search index.
    Result<void> rebuildDerived();

    /// Whether this connection waits some seconds while another one writes, or gives an error at once. At
    /// first, it waits.
    void setPatient(bool patient) const;
    /// Makes what runs on this connection stop; may be called from another thread.
    void interrupt() const;

    // For the functions of this folder that work on a store (check, purge, rescue).
    const Connection &connection() const { return *m_connection; }
    IncidentRows &rows() const { return *m_rows; }
    History &history() const { return *m_history; }
    /// Does `write` in one transaction, whole or not at all, if `base` (empty: what this store saw last) is
    /// the state of the file, and forgets what a rollback took away.
    Result<void> writing(const QString &base, const std::function<Result<void>()> &write);
    /// Adds an entry to the history; `content` is the record after the change.
    Result<void> record(const QString &action, const QString &what, const QString &fields,
                        const QByteArray &content, const QString &reason, const QDateTime &now,
                        const QString &source = {});

private:
    bool isTouched() const;
    struct Prepared;
    class Preparation;
    Result<void> writeChange(Change &change, const Progress &progress);
    Result<void> writeSource(const ChangeSource &source, Change &done, const Progress &progress);
    Result<IncidentId> writeNew(Prepared &prepared, const QString &source, const QString &reason,
                                const QDateTime &now);
    Result<Incident> vouched(IncidentId id, bool mends) const;
    Result<Incident> unchanged(const Change::Edit &edit, bool mayBeDeleted, bool mends) const;
    Result<void> writeEdit(Change::Edit &edit, const Incident &stored, const Change &of,
                           const QDateTime &now);
    Result<void> writeSaid(const Change::Edit &edit, const QString &reason, const QDateTime &now);
    Result<void> writeHidden(const Incident &stored, bool hide, bool edited, const Change &of,
                             const QDateTime &now);
    Result<void> writeFilter(const Change::FilterEdit &edit, const Change &of, const QDateTime &now);
    Result<void> append(const QString &action, const QString &what, const QString &fields,
                        const QString &salt, const QString &fingerprint, const QString &reason,
                        const QDateTime &now, const QString &source);

    std::shared_ptr<const Connection> m_connection;
    const Vocabulary &m_vocabulary;
    std::unique_ptr<IncidentRows> m_rows;
    std::unique_ptr<History> m_history;
    QString m_author;
    QString m_title;
    Language m_language = Language::English;
    std::optional<Error> m_refusal;
    mutable QDateTime m_written; ///< the file on the disk, as it was read last
    mutable qint64 m_size = -1;
    QString m_seen; ///< the state on which writes that do not say theirs are based
};
