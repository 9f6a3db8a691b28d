#include "system/Signals.h"

#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <csignal>
#include <thread>

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace
{

constexpr std::array endingSignals{SIGTERM, SIGHUP, SIGINT};
/// How long the work may take to come to its end, in ms.
constexpr int patience = 10'000;

// What a handler can reach.
volatile std::sig_atomic_t came = 0;
int writingEnd = -1;

void note(int signal)
{
    const int kept = errno;
    came = signal;
    const char byte = 's';
    (void)!::write(writingEnd, &byte, 1);
    errno = kept;
}

} // namespace

struct EndRequests::Own {
    std::array<int, 2> ends{-1, -1}; ///< read here, write in the handler
    std::array<struct sigaction, endingSignals.size()> before{};
    std::unique_ptr<QSocketNotifier> notifier;
    std::thread watcher;

    Own()
    {
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
            return;
        writingEnd = ends[1];
        struct sigaction own {
        };
        own.sa_handler = note;
        // A second one finds the system's own way.
        own.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);
        for (size_t i = 0; i < endingSignals.size(); ++i) {
            sigaction(endingSignals[i], nullptr, &before[i]);
            // Who starts it with "nohup" wants it to go on.
            if (before[i].sa_handler != SIG_IGN)
                sigaction(endingSignals[i], &own, nullptr);
        }
    }
    ~Own()
    {
        if (ends[0] < 0)
            return;
        for (size_t i = 0; i < endingSignals.size(); ++i)
            sigaction(endingSignals[i], &before[i], nullptr);
        writingEnd = -1;
        ::shutdown(ends[1], SHUT_RDWR); // wakes the watcher
        if (watcher.joinable())
            watcher.join();
        notifier.reset();
        ::close(ends[0]);
        ::close(ends[1]);
    }
    Own(const Own &) = delete;
    Own &operator=(const Own &) = delete;

    void watch(const std::function<void()> &stop) const
    {
        char byte = 0;
        if (::read(ends[0], &byte, 1) != 1)
            return;
        stop();
        pollfd end{ends[0], POLLIN, 0};
        if (::poll(&end, 1, patience) == 0) {
            // What it had begun is rolled back when the file is opened next.
            std::signal(came, SIG_DFL);
            std::raise(came);
        }
    }
};

EndRequests::EndRequests(QObject *parent)
    : QObject(parent)
    , m_own(std::make_unique<Own>())
{
    if (m_own->ends[0] < 0)
        return;
    m_own->notifier = std::make_unique<QSocketNotifier>(m_own->ends[0], QSocketNotifier::Read);
    connect(m_own->notifier.get(), &QSocketNotifier::activated, this, [this] {
        m_own->notifier->setEnabled(false);
        emit ending();
    });
}

EndRequests::EndRequests(std::function<void()> stop)
    : m_own(std::make_unique<Own>())
{
    if (m_own->ends[0] >= 0)
        m_own->watcher = std::thread([own = m_own.get(), stop = std::move(stop)] { own->watch(stop); });
}

EndRequests::~EndRequests() = default;

int EndRequests::asked() const
{
    return came;
}

void EndRequests::endAsAsked()
{
    const int signal = came;
    if (signal == 0)
        return;
    m_own.reset();
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}
