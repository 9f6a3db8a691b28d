#pragma once

#include "casefile/Session.h"
#include "mainwindow/Appearance.h"
#include "mainwindow/LockWatch.h"

#include <QMainWindow>
#include <QTimer>

class FileView;
class LockedPage;
class QLabel;
class QLineEdit;
class QTranslator;
class Words;

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
    bool exportTableTo(const QString &path);
    void setLanguage(Language language);
    /// Closes an encrypted case file and shows nothing of it until its passphrase is given. Dialogs are given
    /// up first; what is typed in a form is kept in the file.
    void lock();
    bool isLocked() const { return !m_locked.isEmpty(); }

    Session *session() const { return m_session.get(); }
    const Words &words() const { return *m_words; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct Actions;

    // MainWindow.cpp: what is seen
    void rebuild();
    void buildMenus();
    void buildToolBar();
    void buildStatusBar();
    void showStatus();
    void showTitle();
    void enableActions();
    void tell(const Error &error);
    void setAppearance(Appearance appearance);
    QString say(const char *text) const;

    // MainWindowFiles.cpp: case files and tables
    void newFile();
    void chooseFile();
    bool openWith(const QString &path, QByteArray passphrase, LockedPage *page = nullptr);
    bool adoptFile(std::unique_ptr<CaseFile> file);
    Result<Change> applyElsewhere(const CaseFile &file, Change change);
    void closeFile();
    void dropSession();
    void saveCopy();
    void importTable();
    void exportTable();
    QStringList recentFiles() const;
    void remember(const QString &path);

    // MainWindowProtection.cpp: locking, passphrases, backups, purges, settings
    void finishLock(int attempt);
    void unlock();
    void changePassphrase();
    void restore();
    bool openBackupOf(const QString &path, const Error &damage);
    void purge();
    void settings();
    using Work = std::function<Result<void>(CaseFile &file, const Progress &progress)>;
    bool rework(const QString &label, const Work &work, std::optional<QByteArray> passphrase);

    // MainWindowIncidents.cpp: incidents and briefings
    void newIncident();
    void editIncident();
    void duplicateIncident();
    void deleteIncidents();
    void showHistory();
    std::optional<QString> reasonFor(const std::vector<IncidentId> &ids, const QString &what);
    void openForm(std::optional<Incident> before, std::optional<Incident> pattern);
    void briefing(bool print);
    void incidentMenu(const QPoint &at);

    const Vocabulary &m_vocabulary;
    std::unique_ptr<Words> m_words;
    std::unique_ptr<QTranslator> m_qtTranslator;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Actions> m_actions;
    FileView *m_view = nullptr;
    QLineEdit *m_search = nullptr;
    QLabel *m_counts = nullptr;
    QLabel *m_state = nullptr;
    QTimer m_searchTimer;
    LockWatch m_lockWatch;
    QString m_locked; ///< the path of the case file that is locked
    QList<QUuid> m_lockedForms;
    LockedPage *m_lockedPage = nullptr;
    Appearance m_appearance = Appearance::System;
};
