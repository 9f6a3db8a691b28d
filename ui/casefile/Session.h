#pragma once

#include "casefile/CaseFile.h"
#include "query/Order.h"
#include "query/Query.h"
#include "query/Snapshot.h"

#include <QFutureWatcher>
#include <QThreadPool>
#include <QTimer>
#include <QUndoStack>

#include <atomic>
#include <memory>
#include <mutex>
#include <stop_token>

/// What is not what its history says: another program changed it.
struct Contradictions {
    QStringList references; ///< of incidents
    std::vector<Message> others;

    bool isEmpty() const { return references.isEmpty() && others.empty(); }
};

/// A case file that is open in a window: the file, its facts, the filter in force and what it leaves, and the
/// changes that can be undone. Owns all of them; the panes look at it and ask it. What another program writes
/// is noticed within a second, and read; whether the records are what their history says is looked at in the
/// background.
///
/// What takes long runs in one thread of its own, with a connection of its own: reading the facts, looking
/// for words, counting, sorting. A newer question stops the older one, whose answer is never seen. The facts
/// are changed in the GUI thread alone, while that thread rests.
class Session : public QObject
{
    Q_OBJECT

public:
    using Ids = std::vector<std::uint32_t>;

    /// Without `facts`, they are read in the background. Until then nothing is counted, and the latest
    /// incidents are listed.
    explicit Session(std::unique_ptr<CaseFile> file, std::shared_ptr<Facts> facts = {});
    /// Waits for what still reads; endSoon() does not.
    ~Session() override;
    /// Ends a session that nobody looks at any more, without having anybody wait: what still reads is
    /// stopped, and then the session goes, with `parent` at the latest. Until then the file is open.
    static void endSoon(std::unique_ptr<Session> session, QObject *parent);

    CaseFile &file() { return *m_file; }
    const CaseFile &file() const { return *m_file; }
    const Vocabulary &vocabulary() const { return m_file->vocabulary(); }
    /// Of no incidents until isLoaded(). Who keeps them sees them as they were.
    std::shared_ptr<const Facts> facts() const { return m_facts; }
    /// What takes a snapshot, for counting and writing off the GUI thread: to be called there, on a
    /// connection of its own. It waits for facts that are not read yet.
    std::function<Result<Snapshot>(const Progress &)> snapshots() const;
    /// Whether all of the file was found to be what its history says, as it is now on the disk. Not so does
    /// not mean that anything is wrong: it may not have been compared yet.
    bool isSound();
    /// Whether all of it was compared, whatever was found, as it is now on the disk.
    bool isCompared();
    bool isLoaded() const { return m_loaded; }
    /// Whether anything was counted yet: until then answer() is of no incidents.
    bool isAnswered() const { return m_loaded && m_answered; }
    /// Whether answer() is that of the filter and of what the file holds.
    bool isCounted() const { return m_loaded && m_answerStands; }
    /// How far the facts are read, in thousandths; from any thread.
    int readPermille() const { return m_readPermille; }
    /// Why nothing can be saved in the file any more; nothing as long as it can.
    const std::optional<Error> &whyLost() const { return m_lost; }
    /// The state of the file that the window shows, or is about to.
    QString state() const { return m_state; }
    QUndoStack &undoStack() { return m_undo; }

    const Filter &filter() const { return m_filter; }
    void setFilter(const Filter &filter);
    const Order &order() const { return m_order; }
    void setOrder(const Order &order);
    /// What the filter leaves, as last counted.
    const Answer &answer() const { return *m_answer; }
    /// The ids of the incidents that the filter leaves, in the order in force. Never null.
    std::shared_ptr<const Ids> listed() const { return m_listed; }
    /// Whether an answer or a list is on its way.
    bool isWorking() const { return m_working; }

    /// Applies a change, to be undone as `text` says. The change as it was done.
    Result<Change> perform(Change change, const QString &text);
    /// The same for a caller that has nothing to keep where it fails: announces failed().
    bool submit(Change change, const QString &text);
    /// Who applies a change of many records, or one that another program keeps waiting: off the GUI thread,
    /// on another connection, and waits for it.
    using Applier = std::function<Result<Change>(const CaseFile &file, Change change)>;
    void setApplier(Applier applier) { m_applier = std::move(applier); }
    /// What is to be done before a change of the user's is applied.
    void setBeforeChange(std::function<void()> before) { m_beforeChange = std::move(before); }
    /// Makes the backup of the day, where there is none yet, in the background; announces failed() where that
    /// could not be done.
    void backUpDaily();
    /// Takes over what the user set for all case files.
    void setOptions(const QString &author, const QString &backupFolder);
    /// Takes up a change that another connection of this program has applied already.
    void adopt(const Change &done, const QString &text);
    /// Before work on another connection that writes: until a change is adopted, or resume(), the background
    /// reads nothing, and what the window asks of the file fails at once rather than have it wait.
    void standAside();
    void resume();
    /// Another program writes for long, as an error of kind InUse told whoever calls this: what the window
    /// asks of the file fails at once, rather than have it wait each time, until freed().
    void noteInUse();

    /// The groupings that every answer holds, by position in Answer::tables.
    enum Table { ByCountry, ByType, ByMonth, Cross };

signals:
    void loaded();
    void filterChanged();
    void answered();
    void listedAnew();
    void changed(const Change &done);
    void failed(const Error &error);
    /// A table or a briefing was made from it, there.
    void written(const QString &path);
    /// Something was done, as the sentence says, and can be undone.
    void told(const QString &sentence);
    /// What `text` says was undone, or done again; said while the undo stack has not moved yet.
    void undone(const QString &text, bool doneAgain);
    /// The facts cannot be read: the file has to be closed.
    void unreadable(const Error &error);
    /// Another program has written the file; what it holds now is being read. Nothing can be undone any more:
    /// `undoLost` where something could be.
    void changedElsewhere(bool undoLost);
    /// All of the file was compared with its history: when it was opened, and when another program wrote it.
    void verified(const Contradictions &found);
    /// It could not be compared: where something is to leave the file, it is said why.
    void notVerified();
    /// What was asked for waits, as the sentence says.
    void waiting(const QString &sentence);
    /// The file is no longer the one that was opened, or cannot be read any more; said once.
    void lost(const Error &error);
    /// What noteInUse() told of is over: what could not be read can be.
    void freed();
    /// It is there again: whyLost() is nothing any more.
    void foundAgain();
    /// Who writes to a file that is only read here has changed, or has left.
    void writerChanged();

private:
    class ChangeCommand;
    struct Work;
    Result<Change> apply(Change change);
    void take(const Change &done);
    void look();
    void verify();
    void forgetAnswer();
    void interrupt();
    void rest();
    void refresh();
    void run(Work asked);
    template<typename Do> void post(quint64 generation, Do what);
    Result<const CaseFile *> reader();
    void setPatience() { m_file->store().setPatient(!m_aside && !m_inUse); }

    std::unique_ptr<CaseFile> m_file;
    std::shared_ptr<Facts> m_facts;
    bool m_loaded;
    bool m_working = false;
    QUndoStack m_undo;
    bool m_stepsBack = false; ///< in m_undo, while nothing is to be done
    Filter m_filter;
    Order m_order;
    std::shared_ptr<const Answer> m_answer;
    bool m_answered = false;           ///< at any time
    bool m_answerStands = false;       ///< for the filter and the facts
    std::shared_ptr<const Ids> m_rows; ///< all, in the order in force; null where they are to be sorted
    std::shared_ptr<const Ids> m_listed;
    Applier m_applier;
    std::function<void()> m_beforeChange;
    quint64 m_generation = 0; ///< of questions
    quint64 m_version = 0;    ///< of the facts
    QString m_state;
    qint64 m_counter = -1; ///< Store::changeCounter(), as last looked at
    QTimer m_look, m_verifyLater;
    QFutureWatcher<void> m_verifying;
    std::stop_source m_verifyStop;
    qint64 m_comparedAt = -1; ///< m_counter when all was last compared
    qint64 m_soundAt = -1;    ///< the same, where all was found to be what its history says
    bool m_aside = false;     ///< another connection of this program writes
    bool m_inUse = false;     ///< another program does, for long
    std::optional<Error> m_lost;
    std::atomic<int> m_readPermille = 0;
    QFutureWatcher<std::optional<Error>> m_backup;
    std::stop_source m_stop, m_backupStop;

    // The thread that reads, and what belongs to it. Facts and connection are used under the lock.
    std::mutex m_reading;
    std::unique_ptr<CaseFile> m_reader;
    std::atomic<const CaseFile *> m_interruptible = nullptr;
    struct {
        Filter asked;
        quint64 version = 0;
        std::vector<IncidentId> ids;
    } m_found;
    struct {
        quint64 version = 0;
        std::shared_ptr<Facts> facts;
    } m_read; ///< until they are counted
    QThreadPool m_thread;
    /// For what takes long and is not waited for. Not the pool that the application shares: Qt paints large
    /// areas there, and would wait.
    QThreadPool m_background;
};
