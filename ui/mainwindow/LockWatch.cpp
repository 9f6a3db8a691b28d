#include "mainwindow/LockWatch.h"

#include <QApplication>
#include <QDateTime>
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
    , m_lastUse(QDateTime::currentMSecsSinceEpoch())
{
    qApp->installEventFilter(this);
    connect(&m_timer, &QTimer::timeout, this, &LockWatch::look);
    QDBusConnection::systemBus().connect(service, object, interface, QStringLiteral("PrepareForSleep"), this,
                                         SLOT(prepareForSleep(bool)));
    askForDelay();
}

void LockWatch::setLimit(std::chrono::milliseconds limit)
{
    m_limit = limit;
    m_lastUse = QDateTime::currentMSecsSinceEpoch();
    if (limit == 0ms)
        m_timer.stop();
    else
        m_timer.start(std::clamp<std::chrono::milliseconds>(limit / 10, 20ms, 5s));
}

void LockWatch::look()
{
    if (QDateTime::currentMSecsSinceEpoch() - m_lastUse >= m_limit.count())
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
    case QEvent::InputMethod: {
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        // The key that wakes the machine does not count as use of the time asleep.
        if (m_limit == 0ms || now - m_lastUse < m_limit.count())
            m_lastUse = now;
        else
            emit idle();
        break;
    }
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void LockWatch::askForDelay()
{
    QDBusMessage call = QDBusMessage::createMethodCall(service, object, interface, QStringLiteral("Inhibit"));
    call << QStringLiteral("sleep") << QStringLiteral("Dossier") << QStringLiteral("Locks the case file")
         << QStringLiteral("delay");
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

void LockWatch::letSuspend()
{
    m_delay = {};
}
