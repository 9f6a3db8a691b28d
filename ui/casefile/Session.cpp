#include "casefile/Session.h"

#include <QtConcurrent>
#include <QUndoCommand>

class Session::ChangeCommand : public QUndoCommand
{
public:
    ChangeCommand(Session &session, Change done, const QString &text)
        : QUndoCommand(text)
        , m_session(session)
        , m_done(std::move(done))
    {
    }
    void undo() override { swap(); }
    void redo() override
    {
        // The first redo comes with the push, after the change was applied.
        if (m_pushed)
            swap();
        m_pushed = true;
    }

private:
    void swap()
    {
        auto done = m_session.apply(m_done.reversed());
        if (done)
            m_done = std::move(*done);
        else
            setObsolete(true);
    }

    Session &m_session;
    Change m_done;
    bool m_pushed = false;
};

Session::Session(std::unique_ptr<CaseFile> file, std::shared_ptr<const Facts> facts)
    : m_file(std::move(file))
    , m_facts(std::move(facts))
    , m_answered(m_facts)
{
    connect(&m_watcher, &QFutureWatcher<Answer>::finished, this, [this] {
        if (m_watcher.isCanceled() || m_stop.stop_requested())
            return;
        m_answer = m_watcher.result();
        m_answered = m_counting;
        emit answered();
    });
    connect(&m_backup, &QFutureWatcher<std::optional<Error>>::finished, this, [this] {
        if (const auto error = m_backup.result(); error && error->kind != ErrorKind::Cancelled)
            emit failed(*error);
    });
    count();
}

Session::~Session()
{
    m_stop.request_stop();
    m_backupStop.request_stop();
    m_watcher.waitForFinished();
    m_backup.waitForFinished();
}

void Session::backUpDaily()
{
    if (!m_file->needsBackup())
        return;
    m_backup.setFuture(QtConcurrent::run(
        [&file = *m_file, progress = Progress{m_backupStop.get_token()}]() -> std::optional<Error> {
            const auto again = file.openAgain();
            if (!again)
                return again.error();
            const auto made = (*again)->backUp(progress);
            return made ? std::nullopt : std::optional(made.error());
        }));
}

void Session::setOptions(const QString &author, const QString &backupFolder)
{
    m_backup.waitForFinished();
    m_file->setAuthor(author);
    m_file->setBackupFolder(backupFolder);
}

void Session::setFilter(const Filter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    emit filterChanged();
    count();
}

void Session::count()
{
    auto question = questionOf(*m_file, m_filter);
    if (!question) {
        emit failed(question.error());
        return;
    }
    question->facets = true;
    question->groupings = {{Key::Country}, {Key::Type}, {Key::Month}, {Key::Country, Key::Type}};
    // A newer filter cancels the older one; its answer is never seen.
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_counting = m_facts;
    const Vocabulary &vocabulary = m_file->vocabulary();
    m_watcher.setFuture(QtConcurrent::run(
        [facts = m_facts, &vocabulary, asked = std::move(*question),
         progress = Progress{m_stop.get_token()}] { return ::answer(*facts, vocabulary, asked, progress); }));
}

Result<Change> Session::apply(Change change)
{
    auto done = m_file->apply(std::move(change));
    if (done)
        take(*done);
    else
        emit failed(done.error());
    return done;
}

void Session::take(const Change &done)
{
    // A count may still read the old facts: it keeps them, and the new ones are a copy.
    auto facts = std::make_shared<Facts>(*m_facts);
    if (const auto updated = facts->update(*m_file, done); !updated)
        emit failed(updated.error());
    m_facts = std::move(facts);
    emit changed(done);
    count();
}

Result<Change> Session::perform(Change change, const QString &text)
{
    auto done = m_file->apply(std::move(change));
    if (!done)
        return done;
    take(*done);
    m_undo.push(new ChangeCommand(*this, *done, text));
    return done;
}

bool Session::submit(Change change, const QString &text)
{
    const auto done = perform(std::move(change), text);
    if (!done)
        emit failed(done.error());
    return done.has_value();
}

void Session::adopt(const Change &done, const QString &text)
{
    take(done);
    m_undo.push(new ChangeCommand(*this, done, text));
}
