#include "bench/Generator.h"
#include "casefile/Engine.h"
#include "exchange/Export.h"
#include "exchange/Import.h"
#include "query/Query.h"
#include "vocabulary/Vocabulary.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <numeric>

// Timings as ratios against a named peer, taken alternately in one run, since machines differ. One line a
// figure: name, size, Dossier's median, the peer's median, their ratio, and what the peer is.

namespace
{

using Run = std::function<void()>;

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

/// Both by turns, after one of each that is not counted. What `beyond` says is taken off ours first.
void compare(const char *name, qint64 size, const Run &ours, const char *peerName, const Run &peer,
             int rounds = 7, double beyond = 0)
{
    std::vector<double> mine, theirs;
    for (int i = -1; i < rounds; ++i) {
        const double a = milliseconds(ours) - beyond;
        const double b = milliseconds(peer);
        if (i >= 0) {
            mine.push_back(a);
            theirs.push_back(b);
        }
    }
    const double a = median(mine), b = median(theirs);
    std::printf("%-34s %9lld %10.2f ms %10.2f ms %8.2f  %s\n", name, static_cast<long long>(size), a, b,
                a / b, peerName);
    std::fflush(stdout);
}

[[noreturn]] void stop(const char *why)
{
    std::fprintf(stderr, "bench: %s\n", why);
    std::exit(1);
}

struct Bench {
    QTemporaryDir temporary;
    QDir folder{temporary.path()}; ///< of the data; with --keep FOLDER one that stays
    Vocabulary vocabulary;
    const QByteArray passphrase = "five words taken at random";

    QString path(const char *name, qint64 size) const
    {
        return folder.filePath(QStringLiteral("%1-%2").arg(QLatin1String(name)).arg(size));
    }
    std::unique_ptr<CaseFile> open(const QString &name, const QByteArray &key = {}) const
    {
        auto file = CaseFile::open(name, {key, CaseFile::Mode::Read}, vocabulary);
        return file ? std::move(*file) : nullptr;
    }
    Facts load(const CaseFile &file) const
    {
        auto facts = Facts::load(file);
        if (!facts)
            stop("the facts could not be read");
        return std::move(*facts);
    }
    static Question everything()
    {
        Question question;
        question.facets = true;
        question.groupings = {{Key::Country}, {Key::Type}, {Key::Month}, {Key::Country, Key::Type}};
        return question;
    }
    QString made(const char *name, qint64 size, const QByteArray &key) const
    {
        const QString where = path(name, size);
        if (!QFileInfo::exists(where) && !Generator::file(where, size, key, vocabulary))
            stop("the data could not be made");
        return where;
    }

    /// What encryption costs: opening (until all facts are loaded) and counting, against the plain file.
    void encryption(qint64 size) const
    {
        const QString plain = made("plain.dossier", size, {});
        const QString secret = made("secret.dossier", size, passphrase);
        const QString empty = made("empty.dossier", 0, passphrase);
        const QString emptyPlain = made("empty-plain.dossier", 0, {});
        std::vector<double> derived;
        for (int i = 0; i < 5; ++i)
            derived.push_back(milliseconds([&] { open(empty, passphrase); }) -
                              milliseconds([&] { open(emptyPlain); }));
        const double derivation = median(derived);
        std::printf("%-34s %9d %10.2f ms\n", "key derivation", 1, derivation);
        compare(
            "open, encrypted, beyond the key", size, [&] { load(*open(secret, passphrase)); },
            "the plain file", [&] { load(*open(plain)); }, 5, derivation);
        const Facts ofSecret = load(*open(secret, passphrase));
        const Facts ofPlain = load(*open(plain));
        compare(
            "count, of an encrypted file", size, [&] { answer(ofSecret, vocabulary, everything()); },
            "of the plain file", [&] { answer(ofPlain, vocabulary, everything()); }, 21);
    }

    /// All counts and facet numbers of a filter, against the same GROUP BY statements through the sqlite3
    /// program on the same file with the best indexes, and against a plain read of the same bytes.
    void counts(qint64 size) const
    {
        const QString plain = made("plain.dossier", size, {});
        const Facts facts = load(*open(plain));
        Question question = everything();
        question.filter.statuses = {Status::Draft, Status::Verified};
        const QString indexed = path("indexed.dossier", size);
        const bool fresh = QFile::copy(plain, indexed);
        // Each covers its statements; without them, the program reads the whole records.
        if (fresh) {
            sqlite(indexed, "CREATE INDEX bench_i ON incident (deleted, status, country, visibility, region, "
                            "date_from, victims_overlap);"
                            "CREATE INDEX bench_v ON violation (incident_id, type, low, best, high);"
                            "CREATE INDEX bench_p ON violation_perpetrator (incident_id, perpetrator_id);"
                            "ANALYZE;");
        }
        const QByteArray chosen = "deleted = 0 AND status IN ('draft', 'verified')";
        QByteArray statements = "SELECT status, count(*) FROM incident WHERE deleted = 0 GROUP BY 1;";
        for (const char *key : {"country", "region", "visibility", "substr(date_from, 1, 7)"})
            statements +=
                QByteArray("SELECT ") + key + ", count(*) FROM incident WHERE " + chosen + " GROUP BY 1;";
        // People by the rule of each incident: added, the largest, or between the two.
        for (const auto &[keys, within] :
             {std::pair("country", "i.id"), std::pair("month", "i.id"), std::pair("type", "i.id, v.type"),
              std::pair("country, type", "i.id, v.type")}) {
            statements +=
                QByteArray("SELECT ") + keys +
                ", count(*), sum(n), sum(low), sum(best), sum(high) FROM (SELECT i.country, v.type, "
                "substr(i.date_from, 1, 7) AS month, count(*) AS n, "
                "iif(i.victims_overlap = 'different', sum(v.low), max(v.low)) AS low, "
                "iif(i.victims_overlap = 'different', sum(v.best), max(v.best)) AS best, "
                "iif(i.victims_overlap = 'same', max(v.high), sum(v.high)) AS high "
                "FROM incident i JOIN violation v ON v.incident_id = i.id WHERE " +
                chosen + " GROUP BY " + within + ") GROUP BY " + keys + ";";
        }
        statements += "SELECT perpetrator_id, count(DISTINCT incident_id) FROM violation_perpetrator WHERE "
                      "incident_id IN (SELECT id FROM incident WHERE " +
                      chosen + ") GROUP BY 1;";
        compare(
            "all counts and facets", size, [&] { answer(facts, vocabulary, question); },
            "GROUP BY through sqlite3", [&] { sqlite(indexed, statements); }, 5);
        volatile qint64 sum = 0;
        compare(
            "all counts and facets", size, [&] { answer(facts, vocabulary, question); },
            "a plain read of the same bytes", [&] { sum = sum + read(facts); }, 15);
        std::printf("%-34s %9lld %10.1f bytes an incident\n", "memory of the columns",
                    static_cast<long long>(size), bytes(facts) / static_cast<double>(size));
    }

    /// Opening until all counts stand, against reading the same columns once through the sqlite3 program.
    void opening(qint64 size) const
    {
        const QString plain = made("plain.dossier", size, {});
        compare(
            "open until all counts stand", size,
            [&] {
                const auto file = open(plain);
                const Facts facts = load(*file);
                answer(facts, vocabulary, everything());
            },
            "the same columns through sqlite3",
            [&] {
                sqlite(plain,
                       "SELECT id, country, region, date_from, date_to, date_precision, victims_overlap, "
                       "status, visibility FROM incident WHERE deleted = 0;"
                       "SELECT incident_id, type, low, best, high FROM violation;"
                       "SELECT incident_id, position, perpetrator_id FROM violation_perpetrator;");
            },
            3);
    }

    /// A table of `rows` rows into a new case file, validated, indexed and with its history, against the
    /// plain import of the sqlite3 program.
    void importing(qint64 rows) const
    {
        // Its incidents have two violations on average, each a row.
        const QString table = path("table.csv", rows);
        if (!QFileInfo::exists(table)) {
            const QString source = made("source.dossier", rows / 2, {});
            const auto file = open(source);
            const auto written = exportTable(*file, load(*file), {}, table);
            if (!written)
                stop("the table could not be written");
            QFile::remove(source);
        }
        const QString ours = folder.filePath(QStringLiteral("imported.dossier"));
        const QString theirs = folder.filePath(QStringLiteral("imported.db"));
        compare(
            "import of a table", rows,
            [&] {
                QFile::remove(ours);
                auto file = CaseFile::create(ours, {}, {}, vocabulary);
                if (!file || !importTable(**file, table, {}))
                    stop("the table could not be imported");
            },
            ".import through sqlite3",
            [&] {
                QFile::remove(theirs);
                sqlite(theirs, ".import --csv " + table.toUtf8() + " incident\n");
            },
            3);
        std::printf("%-34s %9lld %10.1f bytes a row, %.1f with .import\n", "size of the case file",
                    static_cast<long long>(rows),
                    static_cast<double>(QFileInfo(ours).size()) / static_cast<double>(rows),
                    static_cast<double>(QFileInfo(theirs).size()) / static_cast<double>(rows));
        QFile::remove(ours);
        QFile::remove(theirs);
    }

    static void sqlite(const QString &file, const QByteArray &statements)
    {
        QProcess process;
        process.setStandardOutputFile(QProcess::nullDevice());
        process.start(QStringLiteral("sqlite3"), {file});
        process.write(statements);
        process.closeWriteChannel();
        if (!process.waitForFinished(-1) || process.exitCode() != 0)
            stop(process.readAllStandardError().constData());
    }

    template<typename Take> static void eachColumn(const Facts &f, Take take)
    {
        take(f.incident), take(f.from), take(f.to), take(f.beginMonth), take(f.country), take(f.regionOf);
        take(f.precision), take(f.overlap), take(f.status), take(f.visibility), take(f.firstViolation);
        take(f.violationCount), take(f.type), take(f.low), take(f.best), take(f.high), take(f.perpetratorSet);
    }
    static qint64 read(const Facts &facts)
    {
        qint64 sum = 0;
        eachColumn(facts, [&](const auto &column) {
            sum = std::accumulate(column.begin(), column.end(), sum,
                                  [](qint64 all, auto one) { return all + static_cast<qint64>(one); });
        });
        return sum;
    }
    static double bytes(const Facts &facts)
    {
        double sum = 0;
        eachColumn(facts, [&](const auto &column) {
            sum += static_cast<double>(column.size() * sizeof(column.front()));
        });
        return sum;
    }
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (!engine::check())
        stop("another SQLite than Dossier's own");
    std::vector<qint64> sizes;
    QStringList only;
    for (const QString &argument : QCoreApplication::arguments().mid(1)) {
        bool number = false;
        const qint64 size = argument.toLongLong(&number);
        number ? sizes.push_back(size) : only.push_back(argument);
    }
    if (sizes.empty())
        sizes = {10'000, 100'000};
    Bench bench;
    if (const qsizetype at = only.indexOf(QStringLiteral("--keep")); at >= 0 && at + 1 < only.size()) {
        bench.folder.setPath(only.takeAt(at + 1));
        only.removeAt(at);
    }
    const auto wanted = [&](const char *name) {
        return only.isEmpty() || only.contains(QLatin1String(name));
    };
    for (const qint64 size : sizes) {
        if (wanted("encryption"))
            bench.encryption(size);
        if (wanted("counts"))
            bench.counts(size);
        if (wanted("opening"))
            bench.opening(size);
        if (wanted("importing"))
            bench.importing(size);
    }
    return 0;
}
