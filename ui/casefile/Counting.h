#pragma once

#include "casefile/Session.h"

/// Counts on the facts of a session, beside what the session itself counts for its filter, and off the GUI
/// thread as well. A newer question takes the place of an older one, whose answer is never seen. Goes before
/// the session.
class Counting : public QObject
{
    Q_OBJECT

public:
    explicit Counting(Session &session, QObject *parent = nullptr);
    ~Counting() override;

    /// Counts each of them on the facts as they are. A filter that the facts alone cannot answer
    /// (Filter::ofStore) is looked up in the file, unless its question has the ids already.
    void ask(std::vector<Question> questions);
    /// What was asked is no longer wanted.
    void giveUp();

signals:
    /// An answer a question. Nothing where the file could not be asked, or holds something else than the
    /// facts by now: then it will be read, and can be asked anew.
    void counted(const std::vector<std::optional<Answer>> &answers);

private:
    std::optional<Answer> answerOf(Question question, const Facts &facts, const Progress &progress);

    Session &m_session;
    quint64 m_generation = 0;
    std::stop_source m_stop;
    std::mutex m_reading;
    const CaseFile *m_reader = nullptr; ///< of whom something is asked now
    QThreadPool m_thread;
};
