#pragma once

#include <QString>

#include <functional>
#include <vector>

/// Timings as ratios against a named peer, taken by turns in one run, since machines differ.
namespace measure
{

using Run = std::function<void()>;

double milliseconds(const Run &run);
double median(std::vector<double> values);

/// What `run` takes where part of it is not to be counted: it gives the milliseconds itself.
using Timed = std::function<double()>;
/// Both by turns, after one of each that is not counted. Prints a line: name, size, Dossier's median, the
/// peer's median, their ratio, the most that the ratio may be, how the time grew from the last size (1.00: in
/// proportion), and what the peer is.
void compareTimed(const char *name, qint64 size, const Timed &ours, const char *peerName, const Timed &peer,
                  double atMost, int rounds);
void compare(const char *name, qint64 size, const Run &ours, const char *peerName, const Run &peer,
             double atMost, int rounds = 7);
/// The line above the others.
void head();

[[noreturn]] void stop(const char *why);
/// Runs statements through the sqlite3 program.
void sqlite(const QString &file, const QByteArray &statements);

} // namespace measure
