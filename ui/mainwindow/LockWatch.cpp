#include "mainwindow/LockWatch.h"

#include "system/Clock.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QEvent>

#include <algorithm>

using namespace std::chrono_literals;

namespace
{

const QString service = QStringLiteral("org.freedesktop.login1");
const QString object = QStringLiteral("/org/freedesktop/login1");
const QString interface = QStringLiteral("org.freedesktop.login1.Manager");

} // namespace

LockWatch::LockWatch(QObject *parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
    connect(&m_timer, &QTimer::timeout, this, &LockWatch::look);
    QDBusConnection::systemBus().connect(service, object, interface, QStringLiteral("PrepareForSleep"), this,
                                         SLOT(prepareForSleep(bool)));
    QDBusConnection::systemBus().connect(service, object, interface, QStringLiteral("PrepareForShutdown"),
                                         this, SLOT(prepareForShutdown(bool)));
    askForDelay();
}

void LockWatch::setLimit(std::chrono::milliseconds limit)
{
    m_limit = limit;
    use();
}

void LockWatch::begin()
{
    m_watches = true;
    use();
}

void LockWatch::end()
{
    m_watches = false;
    m_timer.stop();
}

void LockWatch::use()
{
    m_lastUse = sinceBoot();
    if (!m_watches || m_limit == 0ms)
        m_timer.stop();
    else if (const auto every = std::clamp<std::chrono::milliseconds>(m_limit / 10, 20ms, 5s);
             !m_timer.isActive() || m_timer.intervalAsDuration() != every)
        m_timer.start(every);
}

bool LockWatch::isIdle() const
{
    return m_watches && m_limit > 0ms && sinceBoot() - m_lastUse >= m_limit;
}

void LockWatch::look()
{
    if (isIdle())
        emit idle();
}

bool LockWatch::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TabletPress:
    case QEvent::TabletMove:
    case QEvent::InputMethod:
        if (!isIdle()) {
            use();
            break;
        }
        // The key that wakes the machine does not count as use of the time asleep, and does nothing to what
        // it locked.
        emit idle();
        if (!m_watches)
            return true;
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void LockWatch::askForDelay()
{
    QDBusMessage call = QDBusMessage::createMethodCall(service, object, interface, QStringLiteral("Inhibit"));
    call << QStringLiteral("sleep:shutdown") << QStringLiteral("Dossier")
         << QStringLiteral("Locks the case file") << QStringLiteral("delay");
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::systemBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *watcher;
        if (!reply.isError())
            m_delay = reply.value();
        watcher->deleteLater();
    });
}

void LockWatch::prepareForSleep(bool begins)
{
    if (begins)
        emit suspending();
    else
        askForDelay();
}

void LockWatch::prepareForShutdown(bool begins)
{
    if (begins)
        emit ending();
}

void LockWatch::letSuspend()
{
    m_delay = {};
}
