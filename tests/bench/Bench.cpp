#include "bench/Generator.h"
#include "bench/Measure.h"
#include "bench/WindowBench.h"
#include "casefile/Engine.h"
#include "exchange/Export.h"
#include "exchange/Import.h"
#include "query/Query.h"
#include "query/Snapshot.h"
#include "vocabulary/Vocabulary.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QUuid>
#include <QVariant>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <numeric>
#include <random>

// What must be fast, and how fast it is beside a named peer. `Bench [SIZE…] [FIGURE…] [--keep FOLDER]`: sizes
// in incidents; figures as in main().

using measure::compare;
using measure::milliseconds;
using measure::sqlite;
using measure::stop;

namespace
{

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
        auto facts = Facts::load(file.store());
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
        const QString empty = made("empty-secret.dossier", 0, passphrase);
        const QString emptyPlain = made("empty.dossier", 0, {});
        std::vector<double> derived;
        for (int i = 0; i < 5; ++i)
            derived.push_back(milliseconds([&] { open(empty, passphrase); }) -
                              milliseconds([&] { open(emptyPlain); }));
        const double derivation = measure::median(derived);
        std::printf("%-32s %8d %10.2f ms\n", "key derivation", 1, derivation);
        measure::compareTimed(
            "open, encrypted, beyond the key", size,
            [&] { return milliseconds([&] { load(*open(secret, passphrase)); }) - derivation; },
            "the plain file", [&] { return milliseconds([&] { load(*open(plain)); }); }, 1.5, 5);
        const Facts ofSecret = load(*open(secret, passphrase));
        const Facts ofPlain = load(*open(plain));
        compare(
            "count, of an encrypted file", size, [&] { answer(ofSecret, vocabulary, everything()); },
            "of the plain file", [&] { answer(ofPlain, vocabulary, everything()); }, 1.05, 21);
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
        QFile::remove(indexed);
        if (!QFile::copy(plain, indexed))
            stop("the file could not be copied");
        // Each covers its statements; without them, the program reads the whole records.
        sqlite(indexed, "CREATE INDEX bench_i ON incident (deleted, status, country, visibility, region, "
                        "date_from, victims_overlap);"
                        "CREATE INDEX bench_v ON violation (incident_id, type, low, best, high);"
                        "CREATE INDEX bench_p ON violation_perpetrator (incident_id, actor_id);"
                        "ANALYZE;");
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
        statements += "SELECT actor_id, count(DISTINCT incident_id) FROM violation_perpetrator WHERE "
                      "incident_id IN (SELECT id FROM incident WHERE " +
                      chosen + ") GROUP BY 1;";
        compare(
            "all counts and facets", size, [&] { answer(facts, vocabulary, question); },
            "GROUP BY through sqlite3", [&] { sqlite(indexed, statements); }, 0.02, size > 100'000 ? 3 : 5);
        QFile::remove(indexed);
        volatile qint64 sum = 0;
        compare(
            "all counts and facets", size, [&] { answer(facts, vocabulary, question); },
            "a plain read of the same bytes", [&] { sum = sum + read(facts); }, 4, 15);
        std::printf("%-32s %8lld %10.1f bytes an incident; limit 64\n", "memory of the columns",
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
                       "SELECT incident_id, position, actor_id FROM violation_perpetrator;");
            },
            1.5, 3);
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
            const auto written = exportTable(*Snapshot::take(std::move(*file->openAgain())), {}, table);
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
            6, 3);
        std::printf("%-32s %8lld %10.1f bytes a row, %.1f with .import\n", "size of the case file",
                    static_cast<long long>(rows),
                    static_cast<double>(QFileInfo(ours).size()) / static_cast<double>(rows),
                    static_cast<double>(QFileInfo(theirs).size()) / static_cast<double>(rows));
        QFile::remove(ours);
        QFile::remove(theirs);
    }

    /// Logs one incident, durable, against the bare INSERTs and COMMIT of the same rows.
    void logging(qint64 size) const
    {
        const QString ours = path("logged.dossier", size), theirs = path("inserted.dossier", size);
        for (const QString &copy : {ours, theirs}) {
            QFile::remove(copy);
            if (!QFile::copy(made("plain.dossier", size, {}), copy))
                stop("the file could not be copied");
        }
        auto file = CaseFile::open(ours, {}, vocabulary);
        auto bare = engine::connect(theirs, {}, engine::Access::ReadWrite);
        if (!file || !bare)
            stop("the files could not be opened");
        Generator incidents(vocabulary, 1);
        int next = 0;
        const auto logged = [&] {
            Incident incident = incidents.next();
            incident.reference = QStringLiteral("L-%1").arg(++next);
            return incident;
        };
        {
            QSqlQuery query(*bare);
            const auto run = [&](const char *sql, const QVariantList &values) {
                query.prepare(QLatin1String(sql));
                for (const QVariant &value : values)
                    query.addBindValue(value);
                if (!query.exec())
                    stop(query.lastError().text().toUtf8().constData());
                return query.lastInsertId();
            };
            const QString uuid = QUuid::createUuid().toString(QUuid::WithoutBraces);
            const QString hash(64, QLatin1Char('a')), day = QStringLiteral("2020-03-27"),
                                                      none = QStringLiteral("");
            measure::compareTimed(
                "log one incident, durable", size,
                [&] {
                    Change change;
                    change.edits.push_back({std::nullopt, logged()});
                    return milliseconds([&] {
                        if (!(*file)->store().apply(std::move(change)))
                            stop("the incident could not be logged");
                    });
                },
                "the bare INSERTs and COMMIT",
                [&] {
                    const Incident incident = logged();
                    return milliseconds([&] {
                        run("BEGIN IMMEDIATE", {});
                        const QVariant id =
                            run("INSERT INTO incident (uuid, reference, title_en, title_fr, summary_en, "
                                "summary_fr, "
                                "country, region, place, date_from, date_to, date_precision, "
                                "victims_overlap, status, "
                                "visibility, sources, basis, created, changed) VALUES "
                                "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                                {QUuid::createUuid().toString(QUuid::WithoutBraces), incident.reference,
                                 incident.title.en, none, incident.summary.en, none,
                                 incident.place.country.value, none, incident.place.name, day, day,
                                 QStringLiteral("day"), QStringLiteral("unknown"), QStringLiteral("draft"),
                                 QStringLiteral("public"), none, none, day, day});
                        int position = 0;
                        for (const Violation &violation : incident.violations) {
                            run("INSERT INTO violation VALUES (?, ?, ?, ?, 1, 1, 1)",
                                {id, position, uuid, violation.type});
                            for (qsizetype i = 0; i < violation.perpetrators.size(); ++i)
                                run("INSERT INTO violation_perpetrator VALUES (?, ?, ?, 1)",
                                    {id, position, i});
                            ++position;
                        }
                        run("INSERT INTO incident_text (rowid, terms) VALUES (?, ?)",
                            {id, QString(incident.title.en + u' ' + incident.summary.en + u' ' +
                                         incident.place.name)});
                        run("INSERT INTO history (at, who, program, action, kind, record, fields, reason, "
                            "content, hash, salt, source) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                            {day, QStringLiteral("bench"), QStringLiteral("dossier"),
                             QStringLiteral("create"), QStringLiteral("incident"), uuid, none, none, hash,
                             hash, hash.left(32), none});
                        run("COMMIT", {});
                    });
                },
                1.3, 41);
        }
        engine::disconnect(*bare);
        file->reset();
        QFile::remove(ours);
        QFile::remove(theirs);
    }

    /// A file whose incidents have a sentence of Arabic or of Chinese each.
    QString spoken(qint64 size) const
    {
        const QString where = path("spoken.dossier", size);
        if (QFileInfo::exists(where))
            return where;
        const QStringList arabic =
            QStringLiteral("قُتِلَ مُحَمَّد أحمد قرب المدرسة اعتقال قوات الأمن حلب والقرية مستشفى").split(u' ');
        const QString chinese = QStringLiteral("新疆拘留中心的被人权学校医院警察记者律师村民失踪");
        auto file = CaseFile::create(where, {}, {}, vocabulary);
        Generator generator(vocabulary, 7);
        std::mt19937 random(7);
        qint64 left = size;
        const auto next = [&]() -> Result<std::optional<Incident>> {
            if (left-- == 0)
                return std::nullopt;
            Incident incident = generator.next();
            for (int i = 0; i < 8; ++i) {
                incident.summary.fr += left % 2
                                           ? arabic[random() % static_cast<size_t>(arabic.size())] + u' '
                                           : chinese.mid(random() % static_cast<size_t>(chinese.size()), 3);
            }
            return incident;
        };
        const auto settle = [](Incident &&incident) -> Result<std::optional<Change::Edit>> {
            return Change::Edit{std::nullopt, std::move(incident)};
        };
        if (!file || !(*file)->store().apply({.next = next, .settle = settle, .reason = {}}))
            stop("the data could not be made");
        return where;
    }

    /// What is searched for, against the same asked of plain FTS5 tables of the same texts, with the
    /// tokenizers that it comes with.
    void searching(qint64 size) const
    {
        const auto file = open(spoken(size));
        const QString plain = path("fts5.db", size);
        QFile::remove(plain);
        {
            QFile empty(plain);
            if (!empty.open(QIODevice::WriteOnly))
                stop("the peer could not be made");
        }
        auto peer = engine::connect(plain, {}, engine::Access::ReadWrite);
        if (!peer)
            stop("the peer could not be made");
        {
            QSqlQuery query(*peer);
            const auto run = [&](const char *sql) {
                if (!query.exec(QLatin1String(sql)))
                    stop(query.lastError().text().toUtf8().constData());
            };
            run("CREATE VIRTUAL TABLE words USING fts5(title, summary, other, content = '', "
                "tokenize = 'unicode61 remove_diacritics 2')");
            run("CREATE VIRTUAL TABLE letters USING fts5(other, content = '', tokenize = 'trigram')");
            run("CREATE TABLE violation (incident INTEGER, low INTEGER)");
            run("BEGIN");
            QSqlQuery words(*peer), letters(*peer), victims(*peer);
            words.prepare(
                QStringLiteral("INSERT INTO words (rowid, title, summary, other) VALUES (?, ?, ?, ?)"));
            letters.prepare(QStringLiteral("INSERT INTO letters (rowid, other) VALUES (?, ?)"));
            victims.prepare(QStringLiteral("INSERT INTO violation VALUES (?, ?)"));
            const auto done = file->store().eachIncident([&](Incident &&incident) {
                const auto put = [](QSqlQuery &into, const QVariantList &values) {
                    for (qsizetype i = 0; i < values.size(); ++i)
                        into.bindValue(static_cast<int>(i), values[i]);
                    return into.exec();
                };
                bool good = put(words, {incident.id.value, incident.title.en, incident.summary.en,
                                        incident.summary.fr}) &&
                            put(letters, {incident.id.value, incident.summary.fr});
                for (const Violation &violation : incident.violations)
                    good = good && put(victims, {incident.id.value, violation.victims.low});
                return good;
            });
            if (!done)
                stop("the peer could not be filled");
            run("COMMIT");
        }
        const auto theirs = [&](const char *sql) {
            return [&peer, sql] {
                QSqlQuery query(*peer);
                query.setForwardOnly(true);
                if (!query.exec(QString::fromUtf8(sql)))
                    stop(query.lastError().text().toUtf8().constData());
                qint64 sum = 0;
                while (query.next())
                    sum += query.value(0).toLongLong();
                if (sum == 0)
                    stop("the peer found nothing");
            };
        };
        const auto ours = [&](const char *line) {
            return [&file, line] {
                const auto found = file->store().search(QString::fromUtf8(line));
                if (!found || found->empty())
                    stop("nothing was found");
            };
        };
        compare("search, a word", size, ours("balukido"), "plain FTS5",
                theirs("SELECT rowid FROM words WHERE words MATCH '\"balukido\"*'"), 3);
        compare("search, the beginning of a word", size, ours("balu"), "plain FTS5",
                theirs("SELECT rowid FROM words WHERE words MATCH '\"balu\"*'"), 1.5);
        compare("search, Arabic", size, ours("محمد اعتقال"), "plain FTS5",
                theirs("SELECT rowid FROM words WHERE words MATCH 'مُحَمَّد AND اعتقال'"), 1.5);
        // Dossier's index tells which incidents have the pairs of letters, and not where: their texts are
        // read, here of a sixth of all. With places, as the peer has them, it would be a multiple of its
        // size.
        compare("search, Chinese", size, ours("拘留中心"), "FTS5, its trigrams",
                theirs("SELECT rowid FROM letters WHERE letters MATCH '拘留中心'"), 120);
        const Facts facts = load(*file);
        Question question;
        question.filter.victims = {11, std::nullopt};
        compare(
            "search, victims:>10", size, [&] { answer(facts, vocabulary, question); }, "GROUP BY in SQL",
            theirs("SELECT incident FROM violation GROUP BY incident HAVING sum(low) > 10"), 0.3);
        engine::disconnect(*peer);
        QFile::remove(plain);
    }

    template<typename Take> static void eachColumn(const Facts &f, Take take)
    {
        take(f.incident), take(f.from), take(f.to), take(f.beginMonth), take(f.country), take(f.regionOf);
        take(f.precision), take(f.overlap), take(f.status), take(f.visibility), take(f.firstViolation);
        take(f.violationCount), take(f.type), take(f.low), take(f.best), take(f.high), take(f.actorSet);
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
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // Of every window, the platform says that it cannot hint at sizes.
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &, const QString &said) {
        if (type == QtCriticalMsg || type == QtFatalMsg)
            std::fprintf(stderr, "%s\n", qUtf8Printable(said));
    });
    QApplication app(argc, argv);
    QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    QCoreApplication::setOrganizationName(QStringLiteral("Dossier"));
    QCoreApplication::setApplicationName(QStringLiteral("dossier-bench"));
    QSettings().setValue(QStringLiteral("language"), QStringLiteral("en"));
    if (!CaseFile::checkEngine())
        stop("another SQLite than Dossier's own");
    std::vector<qint64> sizes;
    QStringList only;
    for (const QString &argument : QCoreApplication::arguments().mid(1)) {
        bool number = false;
        const qint64 size = argument.toLongLong(&number);
        number ? sizes.push_back(size) : only.push_back(argument);
    }
    Bench bench;
    if (only.value(0) == QLatin1String("--show"))
        return windowbench::showAndEnd(only.value(1), bench.vocabulary);
    if (sizes.empty())
        sizes = {10'000, 100'000, 1'000'000, 3'000'000};
    if (const qsizetype at = only.indexOf(QStringLiteral("--keep")); at >= 0 && at + 1 < only.size()) {
        bench.folder.setPath(only.takeAt(at + 1));
        only.removeAt(at);
    }
    const auto wanted = [&](const char *name) {
        return only.isEmpty() || only.contains(QLatin1String(name));
    };
    measure::head();
    for (const qint64 size : sizes) {
        const QString plain = bench.made("plain.dossier", size, {});
        if (wanted("counts"))
            bench.counts(size);
        if (wanted("filtering"))
            windowbench::filtering(plain, size, bench.vocabulary);
        if (wanted("sorting"))
            windowbench::sorting(plain, size, bench.vocabulary);
        if (wanted("first-rows"))
            windowbench::firstRows(plain, bench.made("empty.dossier", 0, {}), size);
        if (wanted("opening"))
            bench.opening(size);
        if (wanted("searching") && size <= 1'000'000)
            bench.searching(size);
        if (wanted("logging"))
            bench.logging(size);
        // The table named in the design has a hundred thousand rows.
        if (wanted("importing") && size <= 100'000)
            bench.importing(size);
        if (wanted("encryption") && size <= 100'000)
            bench.encryption(size);
    }
    return 0;
}
