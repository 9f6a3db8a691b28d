#pragma once

#include "casefile/PassphraseEntry.h"
#include "casefile/Session.h"
#include "mainwindow/Appearance.h"
#include "mainwindow/ClipboardGuard.h"
#include "mainwindow/FileView.h"
#include "mainwindow/LockWatch.h"
#include "system/Settings.h"

#include <QMainWindow>
#include <QThreadPool>
#include <QTimer>

class IncidentForm;
class Notice;
class NoticeStrip;
class QLabel;
class QMenu;
class QPushButton;
class QTemporaryDir;
class QTranslator;
class SearchField;
class Words;
struct ImportOptions;
struct ImportReport;
struct Pasted;

/// The window: one case file at a time. A change of language builds it anew from the session, which keeps its
/// state.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const Vocabulary &vocabulary, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens a case file, asking for its passphrase if it needs one. Tells of an error, and keeps what is
    /// open.
    bool openFile(const QString &path);
    /// Makes a case file and opens it.
    bool createFile(const QString &path, const CaseFile::NewFile &properties, const QByteArray &passphrase);
    /// Imports a table, showing what was found. Whether anything was taken.
    bool importTableFrom(const QString &path);
    /// Exports what the filter leaves, up to a visibility, and says what went out.
    bool exportTableTo(const QString &path, Visibility visibilityAtMost, bool withTags = false);
    void setLanguage(Language language);
    /// Closes an encrypted case file and shows nothing of it until its passphrase is given. Dialogs are given
    /// up first; what is typed in a form is kept in the file.
    void lock();
    /// Keeps what is typed in the case file, closes it and ends the program: the session ends, or the system
    /// asks for it.
    void leave();
    bool isLocked() const { return !m_locked.isEmpty(); }

    Session *session() const { return m_session.get(); }
    const Words &words() const { return *m_words; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct Actions;
    /// While a case file is opened, or worked on with nothing else open: a lock that comes meanwhile follows.
    class Opening
    {
    public:
        explicit Opening(MainWindow &window);
        ~Opening();
        Q_DISABLE_COPY_MOVE(Opening)

    private:
        MainWindow &m_window;
        bool m_within;
    };

    // MainWindow.cpp: what is seen
    void rebuild();
    void buildMenus();
    void showGuide(const QString &topic);
    QWidget *inFront();
    void nextPane(bool back);
    void buildToolBar();
    void showRecent(QMenu &menu);
    void forgetRecent();
    /// What to say where forgetting did not reach the disk.
    static Error stillOnDisk();
    void showRecentAnew();
    void dropView();
    void enableActions();
    void showPanes();
    void tell(const Error &error);
    void tellDefect(const Error &error);
    void setAppearance(Appearance appearance);
    QString say(const char *text) const;

    // MainWindowStatus.cpp: what is said of the file that is open
    void buildStatusBar();
    QWidget *openPage();
    void showStatus();
    void showNotices();
    void showTitle();

    // MainWindowFiles.cpp: case files, and tables that go out
    /// Of a case file that is to be made.
    struct FileAsked {
        QString path;
        CaseFile::NewFile properties;
        QByteArray passphrase;
    };
    std::optional<FileAsked> askNewFile();
    void newFile();
    bool isSample(const QString &path) const;
    QString sampleContent() const;
    bool isSampleChanged() const;
    bool letsSampleGo();
    QString suggestedCopy() const;
    QString backupFolderOf(const QString &path) const;
    void chooseFile();
    PassphraseEntry::Opener opener(const QString &path) const;
    bool openEncrypted(const QString &path);
    bool openWith(const QString &path, QByteArray passphrase);
    Result<std::unique_ptr<CaseFile>> opened(const QString &path, const CaseFile::Options &options);
    bool take(std::unique_ptr<CaseFile> file);
    bool tellUnopened(const QString &path, const Error &error);
    bool takesOver(const CaseFile &file);
    void tellContradicted(const Contradictions &found);
    void showContradictions();
    void tellTakenBack(const Message &taken);
    void tellMigrated(const Migrated &migrated);
    bool adoptFile(std::unique_ptr<CaseFile> file);
    Result<Change> applyElsewhere(const CaseFile &file, Change change);
    void closeFile();
    enum class End { Now, Soon };
    void leaveFile(End end = End::Now);
    void dropSession(End end = End::Now);
    void rememberLook();
    QString saveCopyAs(const QString &title, const QString &suggested);
    void saveCopy();
    void workInCopy();
    void reopen();
    void openInPlace(const QString &path);
    void exportTable();
    bool waitForCounts();

    // MainWindowImport.cpp: what comes in from tables, and what is pasted
    struct FileMade;
    Result<FileMade> fileOf(const QString &table, const FileAsked &asked, const QString &label,
                            const ImportOptions &options);
    void openSample();
    void importAnew(const QString &table);
    QString chooseTable();
    void importTable();
    bool importFrom(const QString &path, const Pasted &pasted);
    void tellImported(const ImportReport &report);
    void showAdded(const std::vector<IncidentId> &added, const QString &told);
    void pasteIncidents();

    // MainWindowForms.cpp: the forms of incidents, and what is kept of them
    IncidentForm *formOf(const QUuid &key) const;
    IncidentForm *openForm(std::optional<Incident> before, std::optional<Incident> pattern = {},
                           const QUuid &key = {});
    QUuid freeKey() const;
    void newIncident();
    void editIncident();
    void editAt(const QString &field);
    void duplicateIncident();
    void showKept();
    void showOpenForms();
    void showForm();
    void openKept(const QUuid &key);
    void discardKept(const QUuid &key);
    void tellDiscarded(const QUuid &key, const QString &content, bool opens);
    void bringBack(const QUuid &key, const QString &content, bool opens);
    void keepForms();
    bool giveUpForms();
    bool giveUpFormsInto(CaseFile &copy);
    QList<QUuid> openForms() const;
    void reopenForms(const QList<QUuid> &keys);

    // MainWindowProtection.cpp: locking, passphrases, backups, purges, settings
    void giveUpDialogs(const std::function<void()> &then, int attempt = 0);
    void finishLock();
    void unlocked(std::unique_ptr<CaseFile> file);
    void changePassphrase();
    void restore();
    bool openBackupOf(const QString &path, const Error &damage);
    void purge();
    void settings();
    void askAuthorOnce();
    using Work = std::function<Result<void>(CaseFile &file, const Progress &progress)>;
    bool rework(const QString &label, const Work &work, std::optional<QByteArray> passphrase);
    QString withUndoLost(const QString &text, bool undoLost) const;

    // MainWindowIncidents.cpp: incidents and briefings
    void deleteIncidents();
    void showDeleted();
    void tellDone(const QString &text, IncidentId back = {});
    void tellUndone(const QString &text, bool doneAgain);
    void clearNoticeOnceUndone();
    void changeMany();
    void mark(Status status);
    void carryOut(Change change);
    void nextUnreviewed();
    /// A few at once, many in a thread of their own.
    Result<std::vector<Incident>> incidents(const std::vector<IncidentId> &ids);
    void showHistory();
    void showChanges();
    enum class Act { Change, Delete, Restore };
    std::optional<QString> reasonFor(const std::vector<IncidentId> &ids, Act act);
    std::optional<QString> askReasonFor(Act act, qint64 count, qint64 verified);
    void tellHidden(IncidentId id);
    void tellOnceHidden(IncidentId id);
    void offerHidden(const QString &told, const std::function<void()> &choose);
    void briefing(bool print);
    void incidentMenu(const QPoint &at);

    const Vocabulary &m_vocabulary;
    std::unique_ptr<Words> m_words;
    std::unique_ptr<QTranslator> m_qtTranslator;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Actions> m_actions;
    FileView *m_view = nullptr;
    SearchField *m_search = nullptr;
    QLabel *m_counts = nullptr;
    QLabel *m_state = nullptr;
    QWidget *m_plain = nullptr; ///< warns of a file that is not encrypted
    QPushButton *m_encrypt = nullptr;
    Notice *m_notice = nullptr;
    QPushButton *m_openForms = nullptr; ///< leads to a form that stands behind this window
    QString m_lookedAt;                 ///< of which case file m_lastLook is
    Settings::Look m_lastLook;          ///< at the file that is open, before it was opened
    NoticeStrip *m_access = nullptr;    ///< whether the file can be changed
    NoticeStrip *m_damage = nullptr;
    std::unique_ptr<QTemporaryDir> m_sample; ///< where its copy lies, as long as that is open
    QString m_sampleSettled;            ///< its content that nobody would miss, or that is kept elsewhere
    bool m_sampleChangedLocked = false; ///< while it is locked
    LockWatch m_lockWatch;
    ClipboardGuard m_clipboard;
    QThreadPool m_openings; ///< of encrypted files, one after the other
    bool m_opening = false;
    bool m_intoCopy = false; ///< what is opened is a copy of the file that is open
    std::optional<Opening> m_unlocking;
    bool m_tellsDefect = false;
    bool m_authorLater = false; ///< who makes changes is asked with the next case file
    QString m_contradicted;     ///< what is not what its history says, in words
    bool m_lockOnceOpen = false;
    QString m_locked; ///< the path of the case file that is locked
    /// Where one was in the file of m_lookedAt, while its view is built anew, or it is locked.
    std::optional<FileView::Place> m_place;
    QList<QUuid> m_lockedForms;
    bool m_undoLost = false; ///< something could be undone before the file was closed, to be opened anew
    Appearance m_appearance = Appearance::System;
};
