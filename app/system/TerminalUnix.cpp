#include "system/Terminal.h"

#include "system/Secret.h"

#include <array>
#include <csignal>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace
{

/// The signal that came while a passphrase was typed: a handler can reach nothing else.
volatile std::sig_atomic_t interruptedBy = 0;

constexpr std::array ending{SIGINT, SIGTERM, SIGHUP};

} // namespace

namespace terminal
{

bool showsResults()
{
    return ::isatty(STDOUT_FILENO) == 1;
}

bool showsErrors()
{
    return ::isatty(STDERR_FILENO) == 1;
}

std::optional<QByteArray> typedUnseen(const QByteArray &prompt)
{
    const int terminal = ::open("/dev/tty", O_RDWR | O_CLOEXEC);
    if (terminal < 0)
        return std::nullopt;
    struct sigaction noted {
    };
    noted.sa_handler = [](int signal) { interruptedBy = signal; };
    std::array<struct sigaction, ending.size()> before{};
    for (size_t i = 0; i < ending.size(); ++i)
        sigaction(ending[i], &noted, &before[i]);
    termios shown{};
    const bool echoes = tcgetattr(terminal, &shown) == 0;
    if (echoes) {
        termios hidden = shown;
        hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(terminal, TCSAFLUSH, &hidden);
    }
    // Only now: what is typed at the prompt must neither show nor be flushed.
    (void)!::write(terminal, prompt.constData(), static_cast<size_t>(prompt.size()));
    QByteArray line;
    line.reserve(4096); // a line is no longer; growing would leave copies behind
    char c = 0;
    while (!interruptedBy && ::read(terminal, &c, 1) == 1 && c != '\n')
        line += c;
    if (echoes)
        tcsetattr(terminal, TCSAFLUSH, &shown);
    (void)!::write(terminal, "\n", 1);
    ::close(terminal);
    for (size_t i = 0; i < ending.size(); ++i)
        sigaction(ending[i], &before[i], nullptr);
    if (interruptedBy) {
        secret::wipe(line);
        // Nothing is open yet that would have to be brought to an end.
        std::signal(interruptedBy, SIG_DFL);
        std::raise(interruptedBy);
    }
    QByteArray kept = secret::kept(line);
    secret::wipe(line);
    return kept;
}

} // namespace terminal
