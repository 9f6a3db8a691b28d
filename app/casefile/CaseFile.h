#pragma once

#include "casefile/Backups.h"
#include "casefile/Migrated.h"
#include "casefile/Store.h"
#include "records/Language.h"
#include "records/Progress.h"
#include "records/Result.h"

#include <QDateTime>

#include <memory>

class QLockFile;
class QSqlDatabase;
class QThread;

/// The life of a case file: made, opened, locked, copied, backed up, encrypted anew. Its records are those of
/// store(). Belongs to the thread that opened it: its connection must be used there alone; another thread
/// opens its own with openAgain().
class CaseFile
{
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
        bool breakLock = false;    ///< takes over a lock that another computer left
        std::stop_token stop = {}; ///< once it asks for it, all that reads or writes the file gives up
    };
    using Backup = BackupCopy;
    /// What setPassphrase() could not bring to its end, though the new passphrase is in use.
    struct Rekeyed {
        QStringList left = {};              ///< files with the older content that could not be deleted
        std::optional<Error> noBackup = {}; ///< why no backup with the new one was made
        bool hadOtherNames = false; ///< under which the older content still stands, see hasOtherNames()
    };
    struct NewFile {
        QString title;
        Language language = Language::English;
    };
    /// Whether Qt's driver runs on the engine that is linked in, and its cipher answers. To be called once at
    /// start; everything else here relies on it.
    static Result<void> checkEngine();
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
    ~CaseFile();
    CaseFile(const CaseFile &) = delete;
    CaseFile &operator=(const CaseFile &) = delete;

    /// A second connection to the same file, for the calling thread. It shares the write lock of this one.
    Result<std::unique_ptr<CaseFile>> openAgain() const;

    /// Hands the file over to another thread; called in the one that opened it, which must not use it any
    /// more.
    void handTo(QThread *thread);

    QString path() const { return m_path; }
    const Options &options() const { return m_options; }
    /// Who the history says makes the changes from now on.
    void setAuthor(const QString &author);
    /// Backups in the folder of before go on being known.
    void setBackupFolder(const QString &folder);
    /// Whether a passphrase is this file's, in a time that does not tell how much of it is right.
    bool isPassphrase(const QByteArray &typed) const;
    bool isEncrypted() const { return !m_options.passphrase.isEmpty(); }
    bool isReadOnly() const { return m_readOnly; }
    /// Whether the file has other names on its disk (hard links): with another passphrase, it is another file
    /// than the one that has those.
    bool hasOtherNames() const;
    /// What to say where opening took back what a program that was killed had begun to write; else nothing.
    std::optional<Message> takenBack() const;
    /// What opening changed in the records of a file of an earlier version; nothing in one of the present.
    const Migrated &migrated() const { return m_migrated; }
    /// Who has the file open for writing, where that is why it is read-only: "program 123 @ host, since";
    /// else empty.
    QString writer() const { return m_writer; }
    /// Looks who has it open now. Whether that is somebody else than before, or nobody any more.
    bool lookForWriter();
    /// Whether who had it open for writing has closed it since: opened anew, it could be written.
    bool hasWriterLeft() const { return m_writerLeft; }
    /// Whether that is on another computer, so that nobody here knows whether it still runs:
    /// Options::breakLock.
    bool isLockedElsewhere() const { return m_lockedElsewhere; }
    const Vocabulary &vocabulary() const { return m_vocabulary; }

    /// The records of the file.
    Store &store() { return *m_store; }
    const Store &store() const { return *m_store; }

    /// A copy of the file as it stands, with the same passphrase. Refuses a path that exists.
    Result<void> saveCopy(const QString &target, const Progress &progress = {}) const;
    /// Encrypts the file with another passphrase; empty: not at all. The file is made anew beside the old
    /// one, verified, and put in its place; backups with the old passphrase are removed, and one is made with
    /// the new. No other connection of this program may be open. An error: nothing was changed.
    Result<Rekeyed> setPassphrase(const QByteArray &passphrase, const Progress &progress = {});

    /// Copies beside the file, where the options say, and wherever else any were ever made, in the order in
    /// which they were made, newest first.
    std::vector<Backup> backups() const;
    /// Where the next one is made.
    QString backupFolder() const;
    /// What they take of the disk, and may take.
    backups::Space backupSpace() const;
    /// Whether any change was ever made to the file.
    bool hasHistory() const;
    /// Whether the file was written, and no backup of it was made today (UTC) where it is now.
    bool needsBackup() const;
    /// Makes a backup and verifies it by opening it; older ones go as backups::tooMany() says. Its path.
    Result<QString> backUp(const Progress &progress = {}) const;
    /// Deletes all of them, wherever they are; an error names those that stay: also what may be of another
    /// file.
    Result<void> removeBackups() const;
    /// Those that removeBackups() deletes.
    QStringList ownBackups() const { return assignedBackups().own; }
    /// Deletes what work that was broken off left beside the file and among its backups. Done at opening,
    /// too, to write; not while this program has other connections that copy. What could not be deleted.
    QStringList sweep() const;
    /// What to say of files that could not be deleted.
    static Error leftBehind(const QStringList &files);
    /// A backup of this file, to be read.
    Result<std::unique_ptr<CaseFile>> openBackup(const QString &path) const;

private:
    CaseFile(QString path, Options options, const Vocabulary &vocabulary);

    static Result<std::unique_ptr<CaseFile>> openAs(const QString &path, const Options &options,
                                                    const Vocabulary &vocabulary);
    Result<void> connectTo(const QString &file);
    Result<void> lockForWriting();
    Result<void> takeBack();
    Result<void> verifyIdentity();
    Result<void> migrate(int version);
    QStringList presentBackupFolders() const;
    QStringList backupFolders(backups::Whose of) const;
    void noteBackups() const;
    void noteBackupFolder(const QString &folder) const;
    struct Assigned {
        QStringList own;
        QStringList perhaps; ///< of another file, or of a copy of this one that went on apart
    };
    std::optional<bool> isMine(const Backup &backup) const;
    std::vector<Backup> backupsIn(const QStringList &folders, bool perhaps) const;
    Assigned assignedBackups() const;
    QStringList drop(const Assigned &backups) const;
    void noteGoing(const QStringList &left) const;
    void finishDropping() const;
    Result<void> settle(const QSqlDatabase &database, int version);
    Result<void> readIntoMemory(int version);
    Result<QString> copyToBackups(const Progress &progress) const;
    bool isOfThisFile(const QString &copy, const QString &since) const;
    bool isEarlierState(const QString &backup) const;
    void dropOldBackups() const;
    Result<void> makeStore();
    std::optional<Error> refusal() const;

    QString m_path;
    Options m_options;
    const Vocabulary &m_vocabulary;
    std::shared_ptr<Connection> m_connection;
    std::unique_ptr<Store> m_store;
    std::shared_ptr<QLockFile> m_lock;
    QString m_writer;
    bool m_writerLeft = false;
    bool m_lockedElsewhere = false;
    bool m_readOnly = false;
    bool m_tookBack = false;
    Migrated m_migrated;
    int m_versionOnDisk = 0; ///< of what is read in memory
    bool m_migrating = false;
    mutable QStringList m_knownFolders; ///< in which there were ever backups
    bool m_inMemory = false;            ///< an older version, brought up to date where it leaves no trace
};
