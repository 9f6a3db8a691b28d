#include "casefile/Counting.h"

#include "records/Defect.h"

Counting::Counting(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_thread.setMaxThreadCount(1);
}

Counting::~Counting()
{
    giveUp();
    m_thread.waitForDone();
}

void Counting::giveUp()
{
    ++m_generation;
    m_stop.request_stop();
    const std::lock_guard lock(m_reading);
    if (m_reader)
        m_reader->store().interrupt();
}

void Counting::ask(std::vector<Question> questions)
{
    giveUp();
    m_stop = std::stop_source();
    m_thread.start([this, generation = m_generation, facts = m_session.facts(),
                    questions = std::move(questions), progress = Progress{m_stop.get_token(), {}}]() mutable {
        std::vector<std::optional<Answer>> answers;
        std::optional<Error> defect;
        try {
            for (Question &question : questions)
                answers.push_back(answerOf(std::move(question), *facts, progress));
        } catch (...) {
            defect = caughtDefect();
        }
        // The facts are given up in the GUI thread, which changes them in place where nobody else has them.
        QMetaObject::invokeMethod(
            this,
            [this, generation, facts = std::move(facts), answers = std::move(answers), defect] {
                if (generation != m_generation)
                    return;
                if (defect)
                    emit m_session.failed(*defect);
                else
                    emit counted(answers);
            },
            Qt::QueuedConnection);
    });
}

/// In the thread that counts.
std::optional<Answer> Counting::answerOf(Question question, const Facts &facts, const Progress &progress)
{
    if (progress.cancelled())
        return std::nullopt;
    if (question.ofStore.empty() && !question.filter.ofStore().isEmpty()) {
        const auto file = m_session.file().openAgain();
        if (!file)
            return std::nullopt;
        const auto read = [&](const CaseFile *reader) {
            const std::lock_guard lock(m_reading);
            m_reader = reader;
        };
        read(file->get());
        const Store &store = (*file)->store();
        auto moment = store.reading();
        const auto state = moment ? store.state() : Result<QString>(std::unexpected(moment.error()));
        auto found = state && *state == facts.state()
                         ? chosenByStore(store, question.filter)
                         : Result<std::vector<IncidentId>>(std::vector<IncidentId>());
        const bool good = state && *state == facts.state() && found && !progress.cancelled();
        read(nullptr);
        if (!good)
            return std::nullopt;
        question.ofStore = std::move(*found);
    }
    return answer(facts, m_session.vocabulary(), question, progress);
}
