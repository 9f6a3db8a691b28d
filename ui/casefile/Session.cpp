#include "casefile/Session.h"

#include "casefile/Brief.h"
#include "casefile/Integrity.h"
#include "records/Defect.h"
#include "system/Memory.h"

#include <QtConcurrent>
#include <QUndoCommand>

#include <thread>

namespace
{

/// Before the facts are there, as many incidents are listed as any window shows.
constexpr int listedFirst = 200;
/// A change of more records than this is applied off the GUI thread: each is compared with its history, and
/// written, in about a millisecond; in a large file, whose pages may have to be read first, in some fifty.
constexpr size_t appliedHere = 20, appliedHereIfLarge = 1;
constexpr size_t large = 50'000; // incidents
/// After a change of more records than this, the facts are read anew: many are read faster in one walk.
constexpr size_t takenUpHere = 200;
constexpr int lookEvery = 500;    // ms
constexpr int verifyAfter = 1000; // ms, when the window stands
/// A step of verifying keeps others from writing for some hundredths of a second; then comes a pause.
constexpr auto verifyPause = std::chrono::milliseconds(5);

Contradictions contradictionsOf(const integrity::Examination &examination,
                                const std::vector<integrity::FilterContradiction> &filters)
{
    Contradictions found;
    for (const integrity::Contradiction &one : examination.incidents) {
        if (one.reference.isEmpty())
            found.others.push_back(one.message);
        else if (!found.references.contains(one.reference))
            found.references << one.reference;
    }
    if (examination.history)
        found.others.push_back(examination.history->message);
    if (!examination.propertiesMatch) {
        found.others.push_back(
            {"Session",
             QT_TRANSLATE_NOOP("Session", "Title, language or date were changed by another program.")});
    }
    if (!filters.empty()) {
        constexpr qsizetype named = 10;
        QStringList names;
        for (const integrity::FilterContradiction &one : filters)
            names << briefly(one.name);
        const qsizetype all = names.size();
        if (all > named)
            names = names.mid(0, named) << QStringLiteral("…");
        found.others.push_back(
            {"Session",
             QT_TRANSLATE_N_NOOP("Session",
                                 "%n saved filters were changed or removed by another program: %1."),
             {names.join(QStringLiteral(", "))},
             all});
    }
    return found;
}

} // namespace

class Session::ChangeCommand : public QUndoCommand
{
public:
    ChangeCommand(Session &session, Change done, const QString &text)
        : QUndoCommand(text)
        , m_session(session)
        , m_done(std::move(done))
    {
    }
    void undo() override { swap(&QUndoStack::redo, false); }
    void redo() override
    {
        // The first redo comes with the push, after the change was applied.
        if (m_pushed)
            swap(&QUndoStack::undo, true);
        m_pushed = true;
    }

private:
    void swap(void (QUndoStack::*back)(), bool doneAgain)
    {
        if (m_session.m_stepsBack)
            return;
        auto done = m_session.apply(m_done.reversed());
        if (done) {
            m_done = std::move(*done);
            emit m_session.undone(text(), doneAgain);
            return;
        }
        // Where only the disk was full, or another program was writing, it can be tried again.
        const ErrorKind kind = done.error().kind;
        setObsolete(kind == ErrorKind::Conflict || kind == ErrorKind::Superseded ||
                    kind == ErrorKind::NotFound || kind == ErrorKind::Invalid);
        // The stack takes it for done, and is set back once it is through.
        QMetaObject::invokeMethod(
            &m_session,
            [session = &m_session, error = done.error(), back = isObsolete() ? nullptr : back] {
                if (back) {
                    session->m_stepsBack = true;
                    (session->m_undo.*back)();
                    session->m_stepsBack = false;
                }
                emit session->failed(error);
            },
            Qt::QueuedConnection);
    }

    Session &m_session;
    Change m_done;
    bool m_pushed = false;
};

/// What the reading thread is asked.
struct Session::Work {
    quint64 generation;
    quint64 version;
    Filter filter;
    Order order;
    std::shared_ptr<const Facts> facts;   ///< null: to be loaded
    std::shared_ptr<const Answer> answer; ///< null: to be counted
    std::shared_ptr<const Ids> rows;      ///< null: to be sorted
    Progress progress;
};

// ms until what another program kept from being done is tried again
constexpr int readAgain = 500, backedUpAgain = 60'000;

Session::Session(std::unique_ptr<CaseFile> file, std::shared_ptr<Facts> facts)
    : m_file(std::move(file))
    , m_facts(facts ? facts : std::make_shared<Facts>(m_file->vocabulary()))
    , m_loaded(facts != nullptr)
    , m_answer(std::make_shared<Answer>())
    , m_listed(std::make_shared<Ids>())
{
    // One thread that stays: the connection belongs to it.
    m_thread.setMaxThreadCount(1);
    m_thread.setExpiryTimeout(-1);
    m_background.setMaxThreadCount(2); // a backup need not wait for a comparison
    connect(&m_backup, &QFutureWatcher<std::optional<Error>>::finished, this, [this] {
        const auto error = m_backup.result();
        if (error && error->kind == ErrorKind::InUse)
            QTimer::singleShot(backedUpAgain, this, &Session::backUpDaily);
        else if (error && error->kind != ErrorKind::Cancelled)
            emit failed(*error);
    });
    if (!m_loaded) {
        Ids first;
        for (const IncidentId id : m_file->store().latest(listedFirst).value_or(std::vector<IncidentId>()))
            first.push_back(static_cast<std::uint32_t>(id.value));
        m_listed = std::make_shared<Ids>(std::move(first));
    }
    // The first look compares the states: between the facts and now, somebody may have written.
    m_state = m_loaded ? m_facts->state() : m_file->store().state().value_or(QString());
    connect(&m_look, &QTimer::timeout, this, &Session::look);
    m_look.start(lookEvery);
    m_verifyLater.setSingleShot(true);
    connect(&m_verifyLater, &QTimer::timeout, this, &Session::verify);
    m_verifyLater.start(verifyAfter);
    refresh();
}

Session::~Session()
{
    m_backupStop.request_stop();
    m_verifyStop.request_stop();
    rest();
    m_interruptible = nullptr;
    m_thread.start([this] { m_reader.reset(); });
    m_thread.waitForDone();
    m_backup.waitForFinished();
    m_verifying.waitForFinished();
}

void Session::endSoon(std::unique_ptr<Session> session, QObject *parent)
{
    Session &ending = *session.release();
    ending.setParent(parent);
    ending.blockSignals(true);
    ending.m_look.stop();
    ending.m_verifyLater.stop();
    ending.m_backupStop.request_stop();
    ending.m_verifyStop.request_stop();
    ending.interrupt();
    // What a question still answers is for nobody.
    ++ending.m_generation;
    ending.m_loaded = false;
    // To free what is known of a large file takes as long as to read it.
    ending.m_thread.start([&ending, facts = std::move(ending.m_facts)]() mutable {
        facts.reset();
        ending.m_interruptible = nullptr;
        ending.m_reader.reset();
    });
    auto *ended = new QTimer(&ending);
    connect(ended, &QTimer::timeout, &ending, [&ending] {
        if (!ending.m_thread.activeThreadCount() && !ending.m_background.activeThreadCount())
            ending.deleteLater();
    });
    constexpr int often = 20; // ms
    ended->start(often);
}

std::function<Result<Snapshot>(const Progress &)> Session::snapshots() const
{
    return [&file = *m_file, known = facts()](const Progress &progress) -> Result<Snapshot> {
        auto again = file.openAgain();
        return again ? Snapshot::take(std::move(*again), known, progress)
                     : Result<Snapshot>(std::unexpected(again.error()));
    };
}

void Session::backUpDaily()
{
    if (!m_file->needsBackup())
        return;
    m_backup.setFuture(QtConcurrent::run(
        &m_background,
        [&file = *m_file, progress = Progress{m_backupStop.get_token()}]() -> std::optional<Error> {
            try {
                const auto again = file.openAgain();
                if (!again)
                    return again.error();
                const auto made = (*again)->backUp(progress);
                return made ? std::nullopt : std::optional(made.error());
            } catch (...) {
                return caughtDefect();
            }
        }));
}

void Session::setOptions(const QString &author, const QString &backupFolder)
{
    // Both open the file anew, as it is set up.
    m_backupStop.request_stop();
    m_verifyStop.request_stop();
    m_backup.waitForFinished();
    m_verifying.waitForFinished();
    rest();
    m_file->setAuthor(author);
    m_file->setBackupFolder(backupFolder);
    resume();
    m_backupStop = std::stop_source();
    backUpDaily();
    m_verifyLater.start(verifyAfter);
}

void Session::setFilter(const Filter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_answerStands = false;
    emit filterChanged();
    refresh();
}

void Session::setOrder(const Order &order)
{
    if (order == m_order)
        return;
    m_order = order;
    m_rows.reset();
    if (!m_loaded && (order.by != Order().by || order.descending != Order().descending)) {
        // Which come first in this order is not known yet.
        m_listed = std::make_shared<Ids>();
        emit listedAnew();
    }
    refresh();
}

/// Stops the question that is being answered, soon.
void Session::interrupt()
{
    m_stop.request_stop();
    if (const CaseFile *reader = m_interruptible)
        reader->store().interrupt();
}

void Session::rest()
{
    interrupt();
    // Whoever reads looks soon whether it is still wanted.
    const std::lock_guard lock(m_reading);
}

void Session::look()
{
    if (m_aside)
        return;
    if (m_file->lookForWriter())
        emit writerChanged();
    Store &store = m_file->store();
    // Nobody waits for whoever writes: soon is early enough.
    store.setPatient(false);
    const auto counter = store.changeCounter();
    const auto state = counter && *counter != m_counter ? store.state() : Result<QString>(m_state);
    const bool isFree = counter && state;
    const bool wasInUse = m_inUse && isFree;
    m_inUse = m_inUse && !isFree;
    setPatience();
    if (!counter || !state) {
        const Error &error = counter ? state.error() : counter.error();
        const bool known = m_lost.has_value();
        if (error.kind != ErrorKind::InUse)
            m_lost = error;
        if (m_lost && !known)
            emit lost(error);
        return;
    }
    if (m_lost) {
        m_lost.reset();
        emit foundAgain();
    }
    if (wasInUse)
        emit freed();
    // Also where the state is the same: what another program changes by hand is in no history.
    if (*counter != m_counter && m_counter >= 0)
        m_verifyLater.start(0);
    m_counter = *counter;
    if (*state == m_state)
        return;
    rest();
    m_state = *state;
    m_loaded = false;
    forgetAnswer();
    // What was done before stands on a state that is no more.
    const bool undoLost = m_undo.count() > 0;
    m_undo.clear();
    emit changed({});
    emit changedElsewhere(undoLost);
    refresh();
}

void Session::verify()
{
    // After the facts, which name the incidents.
    if (!m_loaded || m_verifying.isRunning()) {
        m_verifyStop.request_stop();
        m_verifyLater.start(verifyAfter);
        return;
    }
    m_verifyStop = std::stop_source();
    m_verifying.setFuture(
        QtConcurrent::run(&m_background, [this, counter = m_counter, stop = m_verifyStop.get_token()] {
            try {
                const auto file = m_file->openAgain();
                if (!file) {
                    QMetaObject::invokeMethod(this, &Session::notVerified, Qt::QueuedConnection);
                    return;
                }
                const Store &store = (*file)->store();
                integrity::Examination examination(store);
                // What cannot be read is told where it is needed; who writes now is done soon.
                const auto broken = [this](const Error &error) {
                    if (error.kind == ErrorKind::InUse) {
                        QMetaObject::invokeMethod(
                            this, [this] { m_verifyLater.start(verifyAfter); }, Qt::QueuedConnection);
                    } else {
                        QMetaObject::invokeMethod(this, &Session::notVerified, Qt::QueuedConnection);
                    }
                };
                for (bool more = true; more && !stop.stop_requested();) {
                    // Records and history of one moment.
                    const auto moment = store.reading();
                    const auto step = moment ? examination.step() : std::unexpected(moment.error());
                    if (!step) {
                        broken(step.error());
                        return;
                    }
                    more = *step;
                    std::this_thread::sleep_for(verifyPause);
                }
                std::vector<integrity::FilterContradiction> filters;
                if (!stop.stop_requested()) {
                    const auto moment = store.reading();
                    auto all = moment ? integrity::filters(store) : std::unexpected(moment.error());
                    if (!all) {
                        broken(all.error());
                        return;
                    }
                    filters = std::move(*all);
                }
                if (!stop.stop_requested()) {
                    QMetaObject::invokeMethod(
                        this,
                        [this, counter, sound = examination.isSound(),
                         found = contradictionsOf(examination, filters)] {
                            // A filter is no record, and leaves no file.
                            m_comparedAt = counter;
                            m_soundAt = sound ? counter : -1;
                            emit verified(found);
                        },
                        Qt::QueuedConnection);
                }
            } catch (...) {
                QMetaObject::invokeMethod(
                    this, [this, error = caughtDefect()] { emit failed(error); }, Qt::QueuedConnection);
            }
            memory::overwriteStack();
        }));
}

bool Session::isSound()
{
    look();
    return m_soundAt >= 0 && m_soundAt == m_counter;
}

bool Session::isCompared()
{
    look();
    return m_comparedAt >= 0 && m_comparedAt == m_counter;
}

void Session::noteInUse()
{
    m_inUse = true;
    setPatience();
}

void Session::forgetAnswer()
{
    ++m_version;
    m_answerStands = false;
    m_rows.reset();
}

void Session::standAside()
{
    m_aside = true;
    rest();
    setPatience();
}

void Session::resume()
{
    m_aside = false;
    setPatience();
    if (m_working)
        refresh();
}

void Session::refresh()
{
    interrupt();
    m_stop = std::stop_source();
    m_working = true;
    Work work{.generation = ++m_generation,
              .version = m_version,
              .filter = m_filter,
              .order = m_order,
              .facts = m_loaded ? m_facts : nullptr,
              .answer = m_answerStands ? m_answer : nullptr,
              .rows = m_rows,
              .progress = {m_stop.get_token(), [this](qint64 done, qint64 total) {
                               if (total > 0)
                                   m_readPermille = static_cast<int>(1000 * done / total);
                           }}};
    m_thread.start([this, work = std::move(work)]() mutable {
        const quint64 generation = work.generation;
        try {
            run(std::move(work));
        } catch (...) {
            post(generation, [this, error = caughtDefect()] { emit failed(error); });
        }
        memory::overwriteStack();
    });
}

template<typename Do> void Session::post(quint64 generation, Do what)
{
    QMetaObject::invokeMethod(
        this,
        [this, generation, what = std::move(what)] {
            if (generation == m_generation)
                what();
        },
        Qt::QueuedConnection);
}

Result<const CaseFile *> Session::reader()
{
    if (!m_reader) {
        auto again = m_file->openAgain();
        if (!again)
            return std::unexpected(again.error());
        m_reader = std::move(*again);
        m_interruptible = m_reader.get();
    }
    return m_reader.get();
}

/// In the reading thread.
void Session::run(Work asked)
{
    std::unique_lock lock(m_reading);
    Work work = std::move(asked); // is given up before the lock
    const auto wanted = [&] { return !work.progress.cancelled(); };
    const auto give = [&](const Error &error) {
        if (!wanted() || error.kind == ErrorKind::Cancelled)
            return;
        post(work.generation, [this, error] {
            // Whoever writes for so long is not done yet; what is shown is of the state before.
            if (error.kind == ErrorKind::InUse)
                QTimer::singleShot(readAgain, this, &Session::refresh);
            else
                emit failed(error);
        });
    };
    if (!wanted())
        return;
    std::shared_ptr<Facts> fresh;
    if (!work.facts && m_read.facts && m_read.version == work.version) {
        work.facts = fresh = m_read.facts;
    } else if (!work.facts) {
        m_readPermille = 0;
        const auto file = reader();
        const auto moment = file ? (*file)->store().reading() : std::unexpected(file.error());
        auto facts = moment ? Facts::load((*file)->store(), work.progress) : std::unexpected(moment.error());
        if (!facts) {
            if (wanted() && facts.error().kind != ErrorKind::Cancelled)
                post(work.generation, [this, error = facts.error()] { emit unreadable(error); });
            return;
        }
        work.facts = fresh = std::make_shared<Facts>(std::move(*facts));
        m_read = {work.version, fresh};
    }
    if (!work.answer) {
        Question question{.filter = work.filter};
        if (const Filter ofStore = work.filter.ofStore(); !ofStore.isEmpty()) {
            if (m_found.asked != ofStore || m_found.version != work.version) {
                const auto file = reader();
                // Of the moment of the facts: ids of another one would make figures of two.
                const auto moment = file ? (*file)->store().reading() : std::unexpected(file.error());
                const auto state = moment ? (*file)->store().state() : std::unexpected(moment.error());
                auto ids = state ? chosenByStore((*file)->store(), ofStore) : std::unexpected(state.error());
                if (!ids) {
                    give(ids.error());
                    return;
                }
                if (*state != work.facts->state()) {
                    post(work.generation, [this] { look(); });
                    return;
                }
                m_found = {ofStore, work.version, std::move(*ids)};
            }
            question.ofStore = m_found.ids;
        }
        question.facets = true;
        question.groupings = {{Key::Country}, {Key::Type}, {Key::Month}, {Key::Country, Key::Type}};
        work.answer =
            std::make_shared<Answer>(::answer(*work.facts, m_file->vocabulary(), question, work.progress));
        if (!wanted())
            return;
        // Facts and what was counted on them are put in the place of the older ones together.
        post(work.generation, [this, fresh, answer = work.answer] {
            m_answer = answer;
            m_answered = m_answerStands = true;
            if (fresh) {
                m_facts = fresh;
                m_state = fresh->state();
                m_loaded = true;
                emit loaded();
            }
            emit answered();
        });
        m_read = {};
    }
    if (!work.rows) {
        const auto file = readsFile(work.order.by) ? reader() : Result<const CaseFile *>(nullptr);
        auto rows = file ? ordered(*work.facts, m_file->vocabulary(), work.order,
                                   *file ? &(*file)->store() : nullptr, work.progress)
                         : std::unexpected(file.error());
        if (!rows) {
            give(rows.error());
            return;
        }
        work.rows = std::make_shared<Ids>(std::move(*rows));
    }
    // Of all rows in their order, those that the answer chose: each is written, and written over where it was
    // not. Without branches, for none can be foretold.
    std::vector<std::uint8_t> chosen(work.facts->rows());
    for (const std::uint32_t row : work.answer->rows)
        chosen[row] = 1;
    Ids listed(work.answer->rows.size() + 1);
    size_t count = 0;
    for (const std::uint32_t row : *work.rows) {
        listed[count] = work.facts->incident[row];
        count += chosen[row];
    }
    listed.resize(count);
    work.facts.reset();
    lock.unlock();
    post(work.generation, [this, rows = work.rows, listed = std::make_shared<Ids>(std::move(listed))] {
        m_rows = rows;
        m_listed = listed;
        m_working = false;
        emit listedAnew();
    });
}

Result<Change> Session::apply(Change change)
{
    // A commit would wait for whoever reads.
    rest();
    change.base = m_state;
    const size_t records = change.edits.size() + change.hide.size() + change.show.size();
    const bool isLarge = !m_loaded || m_facts->incidents() > large;
    bool elsewhere = records > (isLarge ? appliedHereIfLarge : appliedHere) && m_applier;
    Result<Change> done = std::unexpected(Error{ErrorKind::InUse, {}});
    if (!elsewhere) {
        // Whoever waits for another program that writes does so beside the window.
        m_file->store().setPatient(!m_applier);
        done = m_file->store().apply(change);
        setPatience();
        elsewhere = m_applier && !done && done.error().kind == ErrorKind::InUse;
    }
    if (elsewhere) {
        standAside();
        done = m_applier(*m_file, std::move(change));
    }
    if (done) {
        take(*done);
    } else {
        resume();
        // What another program wrote meanwhile is shown soon; not from here, where a change may be being
        // undone.
        QMetaObject::invokeMethod(this, &Session::look, Qt::QueuedConnection);
    }
    return done;
}

void Session::take(const Change &done)
{
    rest();
    m_aside = false;
    setPatience();
    forgetAnswer();
    m_state = done.state;
    const qint64 before = m_counter;
    m_counter = m_file->store().changeCounter().value_or(m_counter);
    // What this connection writes stands on records that are what their history says; another one's write may
    // hide one that does not.
    if (m_counter != before)
        m_verifyLater.start(verifyAfter);
    const size_t records = done.edits.size() + done.hide.size() + done.show.size();
    if (records > takenUpHere)
        m_loaded = false;
    if (m_loaded) {
        // Work that still reads the old facts keeps them.
        if (m_facts.use_count() > 1)
            m_facts = std::make_shared<Facts>(*m_facts);
        if (const auto updated = m_facts->update(m_file->store(), done); !updated) {
            // Half of it may stand in them: they are read anew.
            m_loaded = false;
            emit failed(updated.error());
        }
    }
    emit changed(done);
    refresh();
}

Result<Change> Session::perform(Change change, const QString &text)
{
    if (m_beforeChange)
        m_beforeChange();
    auto done = apply(std::move(change));
    if (done)
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
