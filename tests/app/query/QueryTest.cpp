#include "query/Query.h"

#include "exchange/Import.h"
#include "records/Codes.h"
#include "Samples.h"

#include <QRandomGenerator>

#include <algorithm>
#include <map>
#include <numeric>

/// Counts are compared with a plain second count, written from the rules and over whole incidents.
class QueryTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<CaseFile> m_sahel;
    QRandomGenerator m_random{20200416};

    template<typename T> const T &oneOf(const std::vector<T> &values)
    {
        return values[static_cast<size_t>(m_random.bounded(static_cast<int>(values.size())))];
    }

    const std::vector<QString> m_countries{u"ML"_qs, u"NE"_qs, u"BF"_qs, u"SY"_qs};
    const std::vector<QString> m_types{u"life"_qs, u"life.massacre"_qs, u"life.unlawful-killing"_qs,
                                       u"liberty.enforced-disappearance"_qs, u"integrity.torture"_qs};
    const std::vector<QString> m_perpetrators{u"Army"_qs, u"Police"_qs, u"Militia"_qs};
    const std::vector<QString> m_words{u"Éléphant"_qs, u"market"_qs, u"bridge"_qs, u"élève"_qs};

    Incident randomIncident(int number)
    {
        Incident incident = samples::incident(QStringLiteral("R-%1").arg(number));
        incident.title.en = oneOf(m_words) + QLatin1Char(' ') + oneOf(m_words);
        incident.place.country.value = oneOf(m_countries);
        incident.place.region =
            m_random.bounded(3) ? QStringLiteral("r%1").arg(m_random.bounded(4)) : QString();
        incident.period.from = QDate(2019, 1, 1).addDays(m_random.bounded(600));
        incident.period.to = incident.period.from.addDays(m_random.bounded(3) ? 0 : m_random.bounded(60));
        incident.period.precision = static_cast<Precision>(m_random.bounded(3));
        incident.overlap = static_cast<Overlap>(m_random.bounded(3));
        incident.status = static_cast<Status>(m_random.bounded(4));
        incident.visibility = static_cast<Visibility>(m_random.bounded(3));
        incident.violations.clear();
        for (int i = 1 + m_random.bounded(3); i > 0; --i) {
            Violation violation;
            violation.type = oneOf(m_types);
            const int low = m_random.bounded(50);
            violation.victims = {low, low + m_random.bounded(5), std::nullopt};
            if (m_random.bounded(4))
                violation.victims.high = violation.victims.best + m_random.bounded(9);
            for (const QString &name : m_perpetrators) {
                if (m_random.bounded(3) == 0)
                    violation.perpetrators << name;
            }
            incident.violations.push_back(violation);
        }
        return incident;
    }

    Filter randomFilter()
    {
        Filter filter;
        const auto some = [&](const std::vector<QString> &values) {
            QStringList chosen;
            if (m_random.bounded(2)) {
                for (const QString &value : values) {
                    if (m_random.bounded(2))
                        chosen << value;
                }
            }
            return chosen;
        };
        filter.countries = some(m_countries);
        filter.regions = m_random.bounded(4) ? QStringList() : QStringList{u"r1"_qs, u"r2"_qs};
        filter.types = some(m_types);
        filter.perpetrators = m_random.bounded(2) ? QStringList() : QStringList{oneOf(m_perpetrators)};
        if (m_random.bounded(3) == 0)
            filter.statuses = {Status::Verified, Status::Draft};
        if (m_random.bounded(3) == 0)
            filter.visibilities = {Visibility::Public};
        if (m_random.bounded(2))
            filter.from = QDate(2019, 1, 1).addDays(m_random.bounded(500));
        if (m_random.bounded(2))
            filter.to = QDate(2019, 3, 1).addDays(m_random.bounded(500));
        if (m_random.bounded(4) == 0)
            filter.words = oneOf(std::vector<QString>{u"elep"_qs, u"MARKET"_qs, u"eleve bridge"_qs});
        return filter;
    }

    static bool hasWords(const Incident &incident, const QString &words)
    {
        const QStringList all = incident.title.en.split(QLatin1Char(' '));
        for (const QString &word : words.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            if (std::ranges::none_of(
                    all, [&](const QString &one) { return folded(one).startsWith(folded(word)); }))
                return false;
        }
        return true;
    }

    static std::vector<Violation> chosen(const Incident &i, const Filter &f)
    {
        const bool incident = (f.countries.isEmpty() || f.countries.contains(i.place.country.value)) &&
                              (f.regions.isEmpty() || f.regions.contains(i.place.region)) &&
                              (f.statuses.empty() || std::ranges::count(f.statuses, i.status)) &&
                              (f.visibilities.empty() || std::ranges::count(f.visibilities, i.visibility)) &&
                              (!f.from || i.period.to >= *f.from) && (!f.to || i.period.from <= *f.to) &&
                              hasWords(i, f.words);
        std::vector<Violation> out;
        for (const Violation &v : i.violations) {
            const bool type = f.types.isEmpty() || std::ranges::any_of(f.types, [&](const QString &asked) {
                                  return v.type == asked || v.type.startsWith(asked + QLatin1Char('.'));
                              });
            const bool by =
                f.perpetrators.isEmpty() || std::ranges::any_of(f.perpetrators, [&](const QString &name) {
                    return v.perpetrators.contains(name);
                });
            if (incident && type && by)
                out.push_back(v);
        }
        return out;
    }

    /// Low, best and high of a group of violations of one incident, -1 for an unknown high.
    static std::array<qint64, 3> together(const std::vector<Violation> &violations, Overlap overlap)
    {
        std::vector<qint64> low, best, high;
        bool known = true;
        for (const Violation &v : violations) {
            low.push_back(v.victims.low);
            best.push_back(v.victims.best);
            high.push_back(v.victims.high.value_or(0));
            known = known && v.victims.high;
        }
        const auto sum = [](const std::vector<qint64> &n) {
            return std::accumulate(n.begin(), n.end(), qint64(0));
        };
        const auto most = [](const std::vector<qint64> &n) { return n.empty() ? 0 : std::ranges::max(n); };
        const qint64 top = overlap == Overlap::Same ? most(high) : sum(high);
        if (overlap == Overlap::Different)
            return {sum(low), sum(best), known ? top : -1};
        return {most(low), most(best), known ? top : -1};
    }

    using Plain = std::map<QStringList, std::array<qint64, 5>>;

    static QStringList valuesOf(Key key, const Incident &i, const Violation &v)
    {
        switch (key) {
        case Key::Country:
            return {i.place.country.value};
        case Key::Region:
            return {i.place.region.isEmpty() ? u"null"_qs : i.place.region};
        case Key::Type:
            return {v.type};
        case Key::Perpetrator:
            return v.perpetrators.isEmpty() ? QStringList{u"null"_qs} : v.perpetrators;
        case Key::Month:
            return {i.period.precision == Precision::Year ? u"null"_qs : i.period.from.toString(u"yyyy-MM")};
        case Key::Year:
            return {i.period.from.toString(u"yyyy")};
        case Key::Status:
            return {codeOf(i.status)};
        case Key::Visibility:
            return {codeOf(i.visibility)};
        }
        return {};
    }

    static Plain plainCount(const std::vector<Incident> &all, const Filter &filter,
                            const std::vector<Key> &by)
    {
        Plain counts;
        for (const Incident &incident : all) {
            std::map<QStringList, std::vector<Violation>> groups;
            for (const Violation &violation : chosen(incident, filter)) {
                std::vector<QStringList> keys{{}};
                for (const Key key : by) {
                    std::vector<QStringList> longer;
                    for (const QStringList &prefix : keys) {
                        for (const QString &value : valuesOf(key, incident, violation))
                            longer.push_back(prefix + QStringList{value});
                    }
                    keys = longer;
                }
                for (const QStringList &key : keys)
                    groups[key].push_back(violation);
            }
            for (const auto &[key, violations] : groups) {
                const auto people = together(violations, incident.overlap);
                auto &count = counts.try_emplace(key, std::array<qint64, 5>{}).first->second;
                count[0] += 1;
                count[1] += static_cast<qint64>(violations.size());
                count[2] += people[0];
                count[3] += people[1];
                count[4] = count[4] < 0 || people[2] < 0 ? -1 : count[4] + people[2];
            }
        }
        return counts;
    }

    static Plain plainForm(const CountTable &table)
    {
        Plain counts;
        for (const CountRow &row : table.rows) {
            QStringList keys;
            for (const QString &key : row.keys)
                keys << (key.isNull() ? u"null"_qs : key);
            const auto &[low, best, high] = row.count.victims;
            counts[keys] = {row.count.incidents, row.count.violations, low, best, high.value_or(-1)};
        }
        return counts;
    }

private slots:
    void countsEqualAPlainCount()
    {
        auto file = samples::emptyFile(m_folder.filePath(u"random.dossier"_qs));
        Change logging;
        for (int i = 0; i < 300; ++i)
            logging.edits.push_back({std::nullopt, randomIncident(i)});
        QVERIFY(file->apply(std::move(logging)));
        auto facts = Facts::load(*file);
        QVERIFY(facts);
        std::vector<Change> done;
        for (int round = 0; round < 250; ++round) {
            std::vector<Incident> all;
            QVERIFY(file->eachIncident([&](Incident &&incident) {
                all.push_back(std::move(incident));
                return true;
            }));
            QCOMPARE(facts->incidents(), all.size());
            for (int i = 0; i < 4; ++i) {
                const Filter filter = randomFilter();
                auto question = questionOf(*file, filter);
                QVERIFY(question);
                const std::vector<std::vector<Key>> groupings{{},
                                                              {Key::Country, Key::Type},
                                                              {Key::Perpetrator},
                                                              {Key::Month},
                                                              {Key::Year, Key::Status},
                                                              {Key::Region},
                                                              {Key::Type, Key::Perpetrator},
                                                              {Key::Visibility}};
                question->groupings = groupings;
                question->facets = true;
                question->rowsPerThread = i % 2 ? 1 : 100'000; // with several threads, and with one
                const Answer found = answer(*facts, samples::vocabulary(), *question);
                for (size_t g = 0; g < groupings.size(); ++g)
                    QVERIFY(plainForm(found.tables[g]) == plainCount(all, filter, groupings[g]));
                for (size_t c = 0; c < found.facets.countries.size(); ++c) {
                    Filter alone = filter;
                    alone.countries = {facts->countries[static_cast<qsizetype>(c)]};
                    QCOMPARE(found.facets.countries[c], plainCount(all, alone, {})[{}][0]);
                }
                for (const QString &type : m_types) {
                    Filter alone = filter;
                    alone.types = {type};
                    QCOMPARE(found.facets.types[static_cast<size_t>(samples::vocabulary().typeIndex(type))],
                             plainCount(all, alone, {})[{}][0]);
                }
                for (size_t p = 0; p < found.facets.perpetrators.size(); ++p) {
                    Filter alone = filter;
                    alone.perpetrators = {facts->perpetrators[static_cast<qsizetype>(p)]};
                    QCOMPARE(found.facets.perpetrators[p], plainCount(all, alone, {})[{}][0]);
                }
            }
            // An edit, a deletion, or the undoing of the last change.
            Change change;
            const Incident &some = oneOf(all);
            if (m_random.bounded(3) == 0 && !done.empty()) {
                change = done.back().reversed();
                done.clear();
            } else if (m_random.bounded(3) == 0) {
                change.hide = {some.id};
            } else {
                Incident edited = randomIncident(1000 + round);
                edited.reference = some.reference;
                change.edits.push_back({some, edited});
            }
            const auto applied = file->apply(std::move(change));
            QVERIFY(applied);
            done.push_back(*applied);
            QVERIFY(facts->update(*file, *applied));
        }
    }

    void rulesOnTheSample_data()
    {
        QTest::addColumn<Filter>("filter");
        QTest::addColumn<qint64>("low");
        QTest::newRow("all") << Filter{} << 199LL;
        QTest::newRow("life") << Filter{.types = {u"life"_qs}} << 57LL;
        QTest::newRow("disappeared") << Filter{.types = {u"liberty.enforced-disappearance"_qs}} << 142LL;
        QTest::newRow("Mali") << Filter{.countries = {u"ML"_qs}} << 50LL;
        QTest::newRow("Burkina Faso") << Filter{.countries = {u"BF"_qs}} << 47LL;
        QTest::newRow("Niger") << Filter{.countries = {u"NE"_qs}} << 102LL;
        QTest::newRow("April") << Filter{.from = QDate(2020, 4, 1), .to = QDate(2020, 4, 30)} << 133LL;
        QTest::newRow("words") << Filter{.words = u"MASS graves"_qs} << 102LL;
        QTest::newRow("accents") << Filter{.words = u"arretes"_qs} << 0LL;
        QTest::newRow("accents, prefix") << Filter{.words = u"descente"_qs} << 8LL;
    }
    void rulesOnTheSample()
    {
        QFETCH(Filter, filter);
        QFETCH(qint64, low);
        if (!m_sahel)
            m_sahel = samples::sahel(m_folder.filePath(u"sahel.dossier"_qs));
        const auto facts = Facts::load(*m_sahel);
        const auto question = questionOf(*m_sahel, filter);
        QVERIFY(facts && question);
        QCOMPARE(answer(*facts, samples::vocabulary(), *question).total.victims.low, low);
    }

    void filterSurvivesJson()
    {
        for (int i = 0; i < 50; ++i) {
            const Filter filter = randomFilter();
            QVERIFY(filterFromJson(toJson(filter)) == filter);
        }
    }

    /// What validation would never let pass is not counted as something else.
    void foreignValuesAreRefused_data()
    {
        QTest::addColumn<QString>("sql");
        const auto row = [](const char *name, const char *sql) {
            QTest::newRow(name) << QString::fromLatin1(sql);
        };
        row("status", "UPDATE incident SET status = 'proven' WHERE id = 3");
        row("visibility", "UPDATE incident SET visibility = '' WHERE id = 3");
        row("overlap", "UPDATE incident SET victims_overlap = 'some' WHERE id = 3");
        row("precision", "UPDATE incident SET date_precision = 'hour' WHERE id = 3");
        row("date", "UPDATE incident SET date_from = '2020-02-31' WHERE id = 3");
        row("type", "UPDATE violation SET type = 'life.unknown' WHERE incident_id = 3");
        row("people", "UPDATE violation SET high = 5000000000 WHERE incident_id = 3");
        row("row",
            "PRAGMA foreign_keys = OFF;UPDATE violation SET incident_id = 9000000000000 WHERE incident_id = "
            "3;UPDATE incident SET id = 9000000000000 WHERE id = 3");
        row("row below zero", "PRAGMA foreign_keys = OFF;UPDATE incident SET id = -3 WHERE id = 3");
    }
    void foreignValuesAreRefused()
    {
        QFETCH(QString, sql);
        const QString name = m_folder.filePath(u"foreign.dossier"_qs);
        QFile::remove(name);
        samples::sahel(name).reset();
        QVERIFY(samples::tamper(name, sql.split(QLatin1Char(';'))));
        const auto file = CaseFile::open(name, {{}, CaseFile::Mode::Read}, samples::vocabulary());
        QVERIFY(file);
        const auto facts = Facts::load(**file);
        QVERIFY(!facts);
        QVERIFY(facts.error().message.arguments.contains(name));
    }
};

QTEST_GUILESS_MAIN(QueryTest)
#include "QueryTest.moc"
