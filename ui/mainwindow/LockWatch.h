#pragma once

#include <QDBusUnixFileDescriptor>
#include <QObject>
#include <QTimer>

#include <chrono>

/// Says when a case file is to be locked: after some time without a key or the mouse, and when the machine
/// suspends. Time asleep counts as time without use.
class LockWatch : public QObject
{
    Q_OBJECT

public:
    explicit LockWatch(QObject *parent = nullptr);

    /// Zero: never.
    void setLimit(std::chrono::milliseconds limit);
    /// Lets the machine suspend; it waits (at most the five seconds of logind) from suspending() on.
    void letSuspend();

signals:
    void idle();
    void suspending();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private slots:
    void prepareForSleep(bool begins);

private:
    void askForDelay();
    void look();

    QTimer m_timer;
    std::chrono::milliseconds m_limit{0};
    qint64 m_lastUse = 0; ///< ms since 1970
    QDBusUnixFileDescriptor m_delay;
};
