#pragma once

#include <QObject>

#include <functional>
#include <memory>

/// The system's requests to end: a signal from the terminal, from whoever shuts the machine down, from the
/// end of a session. One of these at a time. Where the system has no such thing, nothing is ever announced.
class EndRequests : public QObject
{
    Q_OBJECT

public:
    /// With an event loop: announces ending() in the thread that made it. What asks a second time ends the
    /// program at once.
    explicit EndRequests(QObject *parent = nullptr);
    /// Without one: `stop` is called in a thread of its own, as soon as one comes. Whoever has not ended
    /// within some seconds is ended.
    explicit EndRequests(std::function<void()> stop);
    ~EndRequests() override;

    /// The signal that came, or 0.
    int asked() const;
    /// Ends the program by the signal that came, if one did, so that whoever started it is told the truth.
    void endAsAsked();

signals:
    void ending();

private:
    struct Own;
    std::unique_ptr<Own> m_own;
};
