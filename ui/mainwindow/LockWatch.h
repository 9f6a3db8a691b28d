#pragma once

#include <QDBusUnixFileDescriptor>
#include <QObject>
#include <QTimer>

#include <chrono>

/// Says when an open case file is to be locked: after some time without a key or the mouse, and when the
/// machine suspends. Time asleep counts as time without use, and the clock that is set does not.
class LockWatch : public QObject
{
    Q_OBJECT

public:
    explicit LockWatch(QObject *parent = nullptr);

    /// Zero: never.
    void setLimit(std::chrono::milliseconds limit);
    /// There is something to lock from now on; that it was opened is its first use.
    void begin();
    /// Until it begins again, idle() is not said: it was locked or closed.
    void end();
    /// Lets the machine suspend or shut down; it waits (at most the five seconds of logind) from suspending()
    /// or ending() on.
    void letSuspend();

signals:
    void idle(); ///< until end(), again and again
    void suspending();
    void ending(); ///< the machine shuts down

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private slots:
    void prepareForSleep(bool begins);
    void prepareForShutdown(bool begins);

private:
    void askForDelay();
    void use();
    void look();
    bool isIdle() const;

    QTimer m_timer;
    std::chrono::milliseconds m_limit{0};
    std::chrono::milliseconds m_lastUse{0}; ///< since the machine started
    bool m_watches = false;
    QDBusUnixFileDescriptor m_delay;
};
