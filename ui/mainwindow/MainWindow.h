#pragma once

#include "casefile/Session.h"
#include "mainwindow/Appearance.h"

#include <QMainWindow>
#include <QTimer>

class FileView;
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
    bool adoptFile(std::unique_ptr<CaseFile> file);
    void closeFile();
    void dropSession();
    void saveCopy();
    void importTable();
    void exportTable();
    QStringList recentFiles() const;
    void remember(const QString &path);

    // MainWindowIncidents.cpp: incidents and briefings
    void newIncident();
    void editIncident();
    void duplicateIncident();
    void deleteIncidents();
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
    Appearance m_appearance = Appearance::System;
};
