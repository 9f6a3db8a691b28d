#include "bench/Measure.h"

#include <QElapsedTimer>
#include <QProcess>

#include <algorithm>
#include <cstdio>
#include <map>

namespace measure
{

double milliseconds(const Run &run)
{
    QElapsedTimer timer;
    timer.start();
    run();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

void head()
{
    std::printf("%-32s %8s %13s %13s %7s %7s %7s  %s\n", "figure", "size", "Dossier", "peer", "ratio",
                "limit", "growth", "peer");
}

void compareTimed(const char *name, qint64 size, const Timed &ours, const char *peerName, const Timed &peer,
                  double atMost, int rounds)
{
    std::vector<double> mine, theirs;
    for (int i = -1; i < rounds; ++i) {
        const double a = ours(), b = peer();
        if (i >= 0) {
            mine.push_back(a);
            theirs.push_back(b);
        }
    }
    const double a = median(mine), b = median(theirs);
    static std::map<std::string, std::pair<double, double>> before; // size and time
    std::string growth = "-";
    auto &last = before[std::string(name) + peerName];
    if (last.first > 0) {
        growth =
            QString::number(a / last.second * last.first / static_cast<double>(size), 'f', 2).toStdString();
    }
    last = {static_cast<double>(size), a};
    std::printf("%-32s %8lld %10.2f ms %10.2f ms %7.3f %7.2f %7s  %s\n", name, static_cast<long long>(size),
                a, b, a / b, atMost, growth.c_str(), peerName);
    std::fflush(stdout);
}

void compare(const char *name, qint64 size, const Run &ours, const char *peerName, const Run &peer,
             double atMost, int rounds)
{
    compareTimed(
        name, size, [&] { return milliseconds(ours); }, peerName, [&] { return milliseconds(peer); }, atMost,
        rounds);
}

void stop(const char *why)
{
    std::fprintf(stderr, "bench: %s\n", why);
    std::exit(1);
}

void sqlite(const QString &file, const QByteArray &statements)
{
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(QStringLiteral("sqlite3"), {file});
    process.write(statements);
    process.closeWriteChannel();
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        stop(process.readAllStandardError().constData());
}

} // namespace measure
