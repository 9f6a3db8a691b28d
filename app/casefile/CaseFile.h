#pragma once

#include "casefile/Change.h"
#include "casefile/History.h"
#include "records/Progress.h"
#include "records/Result.h"
#include "records/Validation.h"

#include <QObject>
#include <QSqlDatabase>

#include <functional>
#include <memory>
#include <span>

class IncidentRows;
class QLockFile;
class Vocabulary;

/// What filters and counts need of an incident, as it is stored.
struct IncidentFacts {
    struct Violation {
        QString type;
        VictimCount victims;
        std::vector<qint64> perpetrators; ///< ids, see CaseFile::perpetratorNames
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
    std::vector<Violation> violations;
};

/// One case file, open. Belongs to the thread that opened it: its connection must be used there alone;
/// another thread opens its own with openAgain(). The only place, with its neighbours in this folder, that
/// speaks SQL.
class CaseFile : public QObject
{
    Q_OBJECT

public:
    enum class Mode {
        Write, ///< with the write lock; read-only where another program has it or the file cannot be written
        Read,
        Inspect ///< to read, even what is damaged: for check() and rescue()
    };
    struct Options {
        QByteArray passphrase = {}; ///< empty for a file that is not encrypted
        Mode mode = Mode::Write;
        QString author = {};       ///< who the history says made the changes
        QString backupFolder = {}; ///< for backups of several files; empty: beside the file
    };
    struct Backup {
        QString path;
        QDateTime at; ///< UTC
    };
    /// What purge() took out.
    struct Purged {
        qint64 incidents = 0;
        qint64 entries = 0; ///< of the history
        qint64 others = 0;  ///< drafts, saved filters, the title
    };
    /// What rescue() found.
    struct Rescued {
        qint64 incidents = 0;
        std::vector<qint64> lost; ///< row numbers of incidents that could not be read
        bool complete = true;     ///< whether the list of incidents itself could be read to its end
    };
    struct NewFile {
        QString title;
        Language language = Language::English;
    };
    /// One line of check(): what was looked at, and what is wrong with it, if anything.
    struct Finding {
        Message subject;
        std::optional<Error> problem;
    };

    /// Makes a new file. Refuses a path that exists, and leaves nothing behind where it fails.
    static Result<std::unique_ptr<CaseFile>> create(const QString &path, const NewFile &properties,
                                                    const Options &options, const Vocabulary &vocabulary);
    /// Opens a file, after checking that it is a case file of this version or an older one, which is then
    /// migrated, after a backup; one that cannot be written is read as if it were.
    static Result<std::unique_ptr<CaseFile>> open(const QString &path, const Options &options,
                                                  const Vocabulary &vocabulary);
    /// Whether a file begins as an encrypted case file (or no case file at all) does, so that opening it
    /// needs a passphrase. An error where there is no such file or it cannot be read.
    static Result<bool> needsPassphrase(const QString &path);
    ~CaseFile() override;

    /// A second connection to the same file, for the calling thread. It shares the write lock of this one.
    Result<std::unique_ptr<CaseFile>> openAgain() const;

    /// Hands the file over to another thread; called in the one that opened it, which must not use it any
    /// more.
    void handTo(QThread *thread);

    QString path() const { return m_path; }
    const Options &options() const { return m_options; }
    /// Who the history says makes the changes from now on.
    void setAuthor(const QString &author) { m_options.author = author; }
    void setBackupFolder(const QString &folder) { m_options.backupFolder = folder; }
    /// Whether a passphrase is this file's, in a time that does not tell how much of it is right.
    bool isPassphrase(const QByteArray &typed) const;
    QString title() const { return m_title; }
    Language language() const { return m_language; }
    bool isEncrypted() const { return !m_options.passphrase.isEmpty(); }
    bool isReadOnly() const { return m_readOnly; }
    /// Who has the file open for writing, where that is why it is read-only: "program 123 @ host, since";
    /// else empty.
    QString writer() const { return m_writer; }
    const Vocabulary &vocabulary() const { return m_vocabulary; }

    Result<std::vector<Incident>> incidents(std::span<const IncidentId> ids) const;
    Result<Incident> incident(IncidentId id) const;
    /// All that are not deleted, in the order in which they came into the file, until `take` says false.
    Result<void> eachIncident(const std::function<bool(Incident &&)> &take) const;
    Result<std::optional<IncidentId>> withReference(const QString &reference) const;
    Result<std::optional<IncidentId>> withUuid(const QUuid &uuid) const;
    /// COUNTRY-YEAR-NNN, the next number that was never used.
    Result<QString> proposeReference(const QString &country, int year) const;
    /// Ids, ascending, of the incidents in whose titles, summaries, place and perpetrators every word begins
    /// a word, whatever its accents and case.
    Result<std::vector<IncidentId>> search(const QString &words) const;
    /// In ascending order of their ids. An error where a value is none that validation lets pass.
    Result<void> eachFacts(const std::function<void(const IncidentFacts &)> &take,
                           const Progress &progress = {}) const;
    Result<QHash<qint64, QString>> perpetratorNames() const;
    /// Ids, ascending, of the incidents that only illustrate.
    Result<std::vector<IncidentId>> illustrative() const;
    Result<std::vector<std::pair<QString, QString>>> savedFilters() const; ///< name and JSON, by name
    Result<std::vector<HistoryEntry>> historyOf(const QUuid &incident) const;
    /// An incident as it was after an entry of its history: the entries behind it, taken back.
    Result<Incident> incidentAt(const QUuid &incident, qint64 sequence) const;
    /// The SHA-256 that names the exact state of the file: the head of its history.
    Result<QString> state() const;

    /// Validates and carries out a change in one transaction, and says what was done, with the ids, UUIDs and
    /// times it got. On any error, or when cancelled, the file is as before.
    Result<Change> apply(Change change, const Progress &progress = {});
    /// The same for incidents that come one by one. What was done shows those that were logged as taken back
    /// (`show`), so that its reverse hides them.
    Result<Change> apply(const ChangeSource &source, const Progress &progress = {});

    /// What was typed and not saved of an incident (null UUID: of a new one), as JSON; empty if there is
    /// nothing.
    Result<QString> draft(const QUuid &incident) const;
    /// Keeps it, or forgets it where `content` is empty. No change of the records, and not in the history.
    Result<void> keepDraft(const QUuid &incident, const QString &content);

    /// The texts of a column, in no order, until `take` says false: for sorting.
    enum class TextColumn { Reference, Title, Place, Basis };
    Result<void> eachText(TextColumn column, Language language,
                          const std::function<bool(IncidentId, const QString &)> &take) const;
    /// The `count` incidents that began last, the latest first.
    Result<std::vector<IncidentId>> latest(int count) const;

    /// A copy of the file as it stands, with the same passphrase. Refuses a path that exists.
    Result<void> saveCopy(const QString &target, const Progress &progress = {}) const;
    /// Encrypts the file with another passphrase; empty: not at all. The file is made anew beside the old
    /// one, verified, and put in its place; backups with the old passphrase are removed, and one is made with
    /// the new. No other connection of this program may be open.
    Result<void> setPassphrase(const QByteArray &passphrase, const Progress &progress = {});

    /// Copies beside the file (or where the options say), newest first.
    std::vector<Backup> backups() const;
    QString backupFolder() const;
    /// Whether any change was ever made to the file.
    bool hasHistory() const;
    /// Whether the file was written, and no backup of it was made today (UTC).
    bool needsBackup() const;
    /// Makes a backup and verifies it by opening it; keeps the last ten. Its path.
    Result<QString> backUp(const Progress &progress = {}) const;
    Result<void> removeBackups() const;
    /// A backup of this file, to be read.
    Result<std::unique_ptr<CaseFile>> openBackup(const QString &path) const;
    /// The change that gives this file the incidents of another one, as a backup of it.
    Result<Change> changeTo(const CaseFile &other) const;

    /// Removes a text, whatever its case, from records, history, drafts, filters and search index, for good;
    /// a marker stands in its place, and the chain still verifies. Backups and copies keep it. `text` has at
    /// least three letters. It cannot be undone. With `dryRun` it only says what it would take out.
    Result<Purged> purge(const QString &text, const QString &reason, bool dryRun = false);
    /// Makes anew what is derived from the records: the search index.
    Result<void> rebuildDerived();
    /// Copies every incident that can be read into `target`, a file of the same kind that holds none.
    Result<Rescued> rescue(CaseFile &target) const;

    /// Verifies pages, foreign keys, records, search index and history.
    std::vector<Finding> check() const;
    /// Whether this connection waits some seconds while another one writes, or gives an error at once. At
    /// first, it waits.
    void setPatient(bool patient) const;
    /// Makes what runs on this connection stop; may be called from another thread.
    void interrupt() const;

signals:
    void changed(const Change &done);

private:
    CaseFile(QString path, Options options, const Vocabulary &vocabulary);

    Result<void> connectTo(const QString &file, bool create);
    Result<void> lockForWriting();
    Result<void> verifyIdentity();
    Result<void> migrate(int version);
    Result<void> readIntoMemory();
    Result<QString> copyToBackups(const Progress &progress) const;
    void dropOldBackups() const;
    Result<void> readProperties();
    std::optional<Error> refusal() const;
    Result<Purged> writePurge(const QString &text, const QString &reason);
    Result<void> inTransaction(const std::function<Result<void>()> &write);
    Result<void> writeChange(Change &change, const Progress &progress);
    Result<void> writeSource(const ChangeSource &source, Change &done, const Progress &progress);
    struct Prepared;
    class Preparation;
    Result<IncidentId> writeNew(Prepared &prepared, const Change &change, const QDateTime &now);
    Result<void> writeEdit(Change::Edit &edit, const Change &change, const QDateTime &now);
    Result<void> writeHidden(IncidentId id, bool hide, const Change &change, const QDateTime &now);
    Result<void> writeFilter(const Change::FilterEdit &edit, const Change &change, const QDateTime &now);
    Result<void> record(const QString &action, const QString &what, const QString &fields,
                        const QByteArray &content, const Change &change, const QDateTime &now);
    Result<void> append(const QString &action, const QString &what, const QString &fields,
                        const QString &salt, const QString &fingerprint, const Change &change,
                        const QDateTime &now);
    Result<void> execute(const QString &sql);
    Error failure(const class QSqlQuery &query) const;

    QString m_path;
    Options m_options;
    const Vocabulary &m_vocabulary;
    QSqlDatabase m_database;
    std::unique_ptr<IncidentRows> m_rows;
    std::unique_ptr<History> m_history;
    std::shared_ptr<QLockFile> m_lock;
    QString m_writer;
    QString m_title;
    Language m_language = Language::English;
    bool m_readOnly = false;
    bool m_inMemory = false; ///< an older version, brought up to date where it leaves no trace
};
