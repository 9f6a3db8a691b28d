#pragma once

#include "casefile/CaseFile.h"
#include "query/Query.h"

#include <QFutureWatcher>
#include <QUndoStack>

#include <memory>
#include <stop_token>

/// A case file that is open in a window: the file, its facts, the filter in force and what it leaves, and the
/// changes that can be undone. Owns all of them; the panes look at it and ask it.
class Session : public QObject
{
    Q_OBJECT

public:
    Session(std::unique_ptr<CaseFile> file, std::shared_ptr<const Facts> facts);
    ~Session() override;

    CaseFile &file() { return *m_file; }
    const CaseFile &file() const { return *m_file; }
    const Vocabulary &vocabulary() const { return m_file->vocabulary(); }
    std::shared_ptr<const Facts> facts() const { return m_facts; }
    QUndoStack &undoStack() { return m_undo; }

    const Filter &filter() const { return m_filter; }
    void setFilter(const Filter &filter);
    /// What the filter leaves, as last counted; `factsOfAnswer` are the facts that its rows speak of.
    const Answer &answer() const { return m_answer; }
    std::shared_ptr<const Facts> factsOfAnswer() const { return m_answered; }
    bool isCounting() const { return m_watcher.isRunning(); }

    /// Applies a change, to be undone as `text` says. The change as it was done.
    Result<Change> perform(Change change, const QString &text);
    /// The same for a caller that has nothing to keep where it fails: announces failed().
    bool submit(Change change, const QString &text);
    /// Makes the backup of the day, where there is none yet, in the background; announces failed() where that
    /// could not be done.
    void backUpDaily();
    /// Takes over what the user set for all case files.
    void setOptions(const QString &author, const QString &backupFolder);
    /// Takes up a change that another connection of this program has applied already.
    void adopt(const Change &done, const QString &text);

    /// The groupings that every answer holds, by position in Answer::tables.
    enum Table { ByCountry, ByType, ByMonth, Cross };

signals:
    void filterChanged();
    void answered();
    void changed(const Change &done);
    void failed(const Error &error);

private:
    class ChangeCommand;
    Result<Change> apply(Change change);
    void take(const Change &done);
    void count();

    std::unique_ptr<CaseFile> m_file;
    std::shared_ptr<const Facts> m_facts, m_answered, m_counting;
    QUndoStack m_undo;
    Filter m_filter;
    Answer m_answer;
    QFutureWatcher<Answer> m_watcher;
    QFutureWatcher<std::optional<Error>> m_backup;
    std::stop_source m_stop, m_backupStop;
};
