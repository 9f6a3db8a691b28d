#include "query/Query.h"

#include "casefile/Engine.h"
#include "exchange/Import.h"
#include "query/Labels.h"
#include "records/Codes.h"
#include "Samples.h"
#include "vocabulary/Words.h"

#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <algorithm>
#include <map>
#include <utility>

/// Counts are compared with plain SQL, written from the rules.
class QueryTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<CaseFile> m_sahel;
    QSqlDatabase m_plain;
    QRandomGenerator m_random{20200416};

    template<typename T> const T &oneOf(const std::vector<T> &values)
    {
        return values[static_cast<size_t>(m_random.bounded(static_cast<int>(values.size())))];
    }

    const std::vector<QString> m_countries{u"ML"_qs, u"NE"_qs, u"BF"_qs, u"SY"_qs};
    const std::vector<QString> m_types{u"life"_qs, u"life.massacre"_qs, u"life.unlawful-killing"_qs,
                                       u"liberty.enforced-disappearance"_qs, u"integrity.torture"_qs};
    const std::vector<QString> m_perpetrators{u"Army"_qs, u"Police"_qs, u"Militia"_qs};
    const std::vector<QString> m_tags{u"ransom"_qs, u"Ransom"_qs, u"to check"_qs, u"TO CHECK"_qs, u"left"_qs};
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
        for (const QString &tag : m_tags) {
            if (m_random.bounded(3) == 0 && !incident.tags.contains(tag, Qt::CaseInsensitive))
                incident.tags << tag;
        }
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
                if (m_random.bounded(4) == 0)
                    violation.parties << name;
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
        filter.parties = m_random.bounded(3) ? QStringList() : QStringList{oneOf(m_perpetrators)};
        filter.tags = m_random.bounded(3) ? QStringList() : QStringList{oneOf(m_tags), oneOf(m_tags)};
        filter.withoutTags = m_random.bounded(5) ? QStringList() : QStringList{oneOf(m_tags)};
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

    using Plain = std::map<QStringList, QList<qint64>>;

    static QString quoted(const QStringList &values)
    {
        QStringList all;
        for (const QString &value : values)
            all << QLatin1Char('\'') + value + QLatin1Char('\'');
        return QLatin1Char('(') + all.join(u", "_qs) + QLatin1Char(')');
    }

    /// A filter as conditions on incident i and violation v, but for those on `open`.
    static QString conditions(const Filter &f, std::optional<Key> open = {})
    {
        QStringList all{u"i.deleted = 0"_qs};
        const auto asks = [&](Key key, bool any) { return any && open != key; };
        if (asks(Key::Country, !f.countries.isEmpty()))
            all << u"i.country IN "_qs + quoted(f.countries);
        if (asks(Key::Region, !f.regions.isEmpty()))
            all << u"i.region IN "_qs + quoted(f.regions);
        QStringList codes;
        for (const Status status : f.statuses)
            codes << codeOf(status);
        if (asks(Key::Status, !codes.isEmpty()))
            all << u"i.status IN "_qs + quoted(codes);
        codes.clear();
        for (const Visibility visibility : f.visibilities)
            codes << codeOf(visibility);
        if (asks(Key::Visibility, !codes.isEmpty()))
            all << u"i.visibility IN "_qs + quoted(codes);
        if (asks(Key::Month, f.from.has_value()))
            all << u"i.date_to >= '%1'"_qs.arg(f.from->toString(Qt::ISODate));
        if (asks(Key::Month, f.to.has_value()))
            all << u"i.date_from <= '%1'"_qs.arg(f.to->toString(Qt::ISODate));
        for (const QString &word : f.words.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            all << u"' ' || replace(replace(replace(lower(i.title_en), 'É', 'e'), 'é', 'e'), 'è', 'e') LIKE '% %1%'"_qs
                       .arg(folded(word));
        }
        if (asks(Key::Type, !f.types.isEmpty())) {
            QStringList types;
            for (const QString &type : f.types)
                types << u"v.type = '%1' OR v.type LIKE '%1.%'"_qs.arg(type);
            all << QLatin1Char('(') + types.join(u" OR "_qs) + QLatin1Char(')');
        }
        if (asks(Key::Perpetrator, !f.perpetrators.isEmpty())) {
            all << u"EXISTS (SELECT 1 FROM violation_perpetrator l JOIN actor p ON p.id = "
                   "l.actor_id WHERE l.incident_id = i.id AND l.position = v.position AND p.name IN %1)"_qs
                       .arg(quoted(f.perpetrators));
        }
        if (asks(Key::Party, !f.parties.isEmpty())) {
            all << u"EXISTS (SELECT 1 FROM violation_party l JOIN actor p ON p.id = "
                   "l.actor_id WHERE l.incident_id = i.id AND l.position = v.position AND p.name IN %1)"_qs
                       .arg(quoted(f.parties));
        }
        const auto hasTag = [](const QStringList &tags) {
            QStringList lower;
            for (const QString &tag : tags)
                lower << tag.toLower();
            return u"EXISTS (SELECT 1 FROM incident_tag l JOIN tag t ON t.id = l.tag_id WHERE l.incident_id "
                   u"= i.id "
                   "AND lower(t.name) IN %1)"_qs.arg(quoted(lower));
        };
        if (asks(Key::Tag, !f.tags.isEmpty()))
            all << hasTag(f.tags);
        if (!f.withoutTags.isEmpty())
            all << u"NOT "_qs + hasTag(f.withoutTags);
        return all.join(u" AND "_qs);
    }

    static QString expression(Key key)
    {
        switch (key) {
        case Key::Country:
            return u"i.country"_qs;
        case Key::Region:
            // Each stands in several countries.
            return u"iif(i.region = '', 'null', i.region || char(31) || i.country)"_qs;
        case Key::Type:
            return u"v.type"_qs;
        case Key::Perpetrator:
            return u"coalesce(p.name, 'null')"_qs;
        case Key::Party:
            return u"coalesce(q.name, 'null')"_qs;
        case Key::Month:
            return u"iif(i.date_precision = 'year', 'null', substr(i.date_from, 1, 7))"_qs;
        case Key::Year:
            return u"substr(i.date_from, 1, 4)"_qs;
        case Key::Status:
            return u"i.status"_qs;
        case Key::Visibility:
            return u"i.visibility"_qs;
        case Key::Tag:
            // As the file wrote it first.
            return u"coalesce((SELECT name FROM tag s WHERE lower(s.name) = lower(t.name) ORDER BY s.id "
                   u"LIMIT 1), "
                   "'null')"_qs;
        }
        return {};
    }
    /// Joins the tags of an incident.
    static QString tags()
    {
        return u" LEFT JOIN incident_tag n ON n.incident_id = i.id LEFT JOIN tag t ON t.id = n.tag_id "_qs;
    }

    /// Every row of a SELECT as its keys, and five figures.
    Plain select(const QString &sql, int keys, int figures) const
    {
        Plain rows;
        QSqlQuery query(m_plain);
        query.setForwardOnly(true);
        if (!query.exec(sql))
            qFatal("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
        while (query.next()) {
            QStringList row;
            for (int i = 0; i < keys; ++i)
                row << query.value(i).toString();
            auto &figure = rows[row];
            for (int i = 0; i < figures; ++i)
                figure << query.value(keys + i).toLongLong();
        }
        return rows;
    }

    /// Incidents, violations, victims low, best and high (-1 where unknown) by some keys: first the people of
    /// each incident together, then those of all incidents.
    Plain plainCount(const Filter &filter, const std::vector<Key> &by) const
    {
        QStringList keys{u"'all' AS k"_qs}, names{u"k"_qs};
        for (const Key key : by) {
            names << u"k%1"_qs.arg(names.size());
            keys << expression(key) + u" AS "_qs + names.back();
        }
        const QString named = names.join(u", "_qs);
        const auto perpetrators = std::ranges::count(by, Key::Perpetrator);
        const auto parties = std::ranges::count(by, Key::Party);
        const QString sql =
            u"WITH chosen AS (SELECT i.id, i.victims_overlap AS overlap, v.low, v.best, v.high, %1 "
            "FROM incident i JOIN violation v ON v.incident_id = i.id %2 WHERE %3), "
            "people AS (SELECT %4, count(*) AS n, iif(overlap = 'different', sum(low), max(low)) AS low, "
            "iif(overlap = 'different', sum(best), max(best)) AS best, iif(count(high) < count(*), NULL, "
            "iif(overlap = 'same', max(high), sum(high))) AS high FROM chosen GROUP BY id, %4) "
            "SELECT %4, count(*), sum(n), sum(low), sum(best), iif(count(high) < count(*), -1, sum(high)) "
            "FROM people GROUP BY %4"_qs.arg(
                keys.join(u", "_qs),
                (perpetrators ? u"LEFT JOIN violation_perpetrator l ON l.incident_id = i.id AND l.position "
                                "= v.position LEFT JOIN actor p ON p.id = l.actor_id "_qs
                              : QString()) +
                    (parties ? u"LEFT JOIN violation_party m ON m.incident_id = i.id AND m.position "
                               "= v.position LEFT JOIN actor q ON q.id = m.actor_id"_qs
                             : QString()) +
                    (std::ranges::count(by, Key::Tag) ? tags() : QString()),
                conditions(filter), named);
        return select(sql, static_cast<int>(names.size()), 5);
    }

    /// How many incidents each value of a condition would leave, by a SELECT of its own.
    std::map<QString, qint64> plainFacet(const Filter &filter, Key key, const QString &value) const
    {
        std::map<QString, qint64> facet;
        const auto rows = select(
            u"SELECT %1, count(DISTINCT i.id) FROM incident i JOIN violation v ON v.incident_id = i.id "
            "LEFT JOIN violation_perpetrator l ON l.incident_id = i.id AND l.position = v.position "
            "LEFT JOIN actor p ON p.id = l.actor_id "
            "LEFT JOIN violation_party m ON m.incident_id = i.id AND m.position = v.position "
            "LEFT JOIN actor q ON q.id = m.actor_id %2 WHERE %3 GROUP BY 1"_qs.arg(
                value, key == Key::Tag ? tags() : QString(), conditions(filter, key)),
            1, 1);
        for (const auto &[keys, figures] : rows)
            if (keys.front() != u"null"_qs)
                facet[keys.front()] = figures[0];
        return facet;
    }

    static Plain plainForm(const CountTable &table)
    {
        Plain counts;
        for (const CountRow &row : table.rows) {
            QStringList keys{u"all"_qs};
            for (const QString &key : row.keys)
                keys << (key.isNull() ? u"null"_qs : key);
            const auto &[low, best, high] = row.count.victims;
            counts[keys] = {row.count.incidents, row.count.violations, low, best, high.value_or(-1)};
        }
        return counts;
    }

    /// One that is not deleted.
    Incident someIncident(const CaseFile &file)
    {
        const auto ids = select(u"SELECT id FROM incident WHERE deleted = 0"_qs, 1, 0);
        const auto chosen = std::next(ids.begin(), m_random.bounded(static_cast<int>(ids.size())));
        return file.store().incident({chosen->first.front().toLongLong()}).value();
    }

    void compare(const CaseFile &file, const Facts &facts, const Filter &filter, size_t rowsPerThread) const
    {
        const std::vector<std::vector<Key>> groupings{{Key::Country, Key::Type},
                                                      {Key::Perpetrator},
                                                      {Key::Month},
                                                      {Key::Year, Key::Status},
                                                      {Key::Region},
                                                      {Key::Type, Key::Perpetrator},
                                                      {Key::Visibility},
                                                      {Key::Party},
                                                      {Key::Party, Key::Perpetrator},
                                                      {Key::Party, Key::Country},
                                                      {Key::Tag},
                                                      {Key::Tag, Key::Country},
                                                      {Key::Type, Key::Tag},
                                                      {Key::Tag, Key::Perpetrator}};
        auto question = questionOf(file.store(), filter);
        QVERIFY(question);
        question->groupings = groupings;
        question->facets = true;
        question->rowsPerThread = rowsPerThread;
        const Answer found = answer(facts, samples::vocabulary(), *question);
        const Plain total = plainCount(filter, {});
        const auto &[low, best, high] = found.total.victims;
        const QList<qint64> figures{found.total.incidents, found.total.violations, low, best,
                                    high.value_or(-1)};
        const auto all = total.find({u"all"_qs});
        QCOMPARE(figures, all == total.end() ? QList<qint64>(5) : all->second);
        QCOMPARE(static_cast<qint64>(found.rows.size()), figures[0]);
        for (size_t g = 0; g < groupings.size(); ++g)
            QCOMPARE(plainForm(found.tables[g]), plainCount(filter, groupings[g]));

        const Facets &f = found.facets;
        const auto months = [&](int i) {
            const int month = f.firstMonth + i;
            return QDate(month / 12, month % 12 + 1, 1).toString(u"yyyy-MM");
        };
        const auto named = [](const QStringList &names) { return [&](int i) { return names[i]; }; };
        QCOMPARE(left(f.countries, named(facts.countries)),
                 plainFacet(filter, Key::Country, u"i.country"_qs));
        QCOMPARE(
            left(f.regions, [&](int i) { return facts.regionKey(i); }),
            plainFacet(filter, Key::Region, u"iif(i.region = '', '', i.region || char(31) || i.country)"_qs));
        QCOMPARE(left(f.statuses, [](int i) { return codeOf(static_cast<Status>(i)); }),
                 plainFacet(filter, Key::Status, u"i.status"_qs));
        QCOMPARE(left(f.visibilities, [](int i) { return codeOf(static_cast<Visibility>(i)); }),
                 plainFacet(filter, Key::Visibility, u"i.visibility"_qs));
        QCOMPARE(left(f.perpetrators, named(facts.perpetrators)),
                 plainFacet(filter, Key::Perpetrator, expression(Key::Perpetrator)));
        QCOMPARE(left(f.parties, named(facts.parties)),
                 plainFacet(filter, Key::Party, expression(Key::Party)));
        QCOMPARE(left(f.tags, named(facts.tags)), plainFacet(filter, Key::Tag, expression(Key::Tag)));
        QCOMPARE(left(f.months, months), plainFacet(filter, Key::Month, expression(Key::Month)));
        std::map<QString, qint64> years;
        for (int year = 2018; year <= 2022; ++year) {
            const auto rows = select(
                u"SELECT 'year', count(DISTINCT i.id) FROM incident i JOIN violation v ON v.incident_id = "
                u"i.id "
                "WHERE %1 AND CAST(substr(i.date_from, 1, 4) AS INTEGER) <= %2 "
                "AND CAST(substr(i.date_to, 1, 4) AS INTEGER) >= %2"_qs.arg(conditions(filter, Key::Month))
                    .arg(year),
                1, 1);
            if (const qint64 count = rows.begin()->second[0]; count > 0)
                years[QString::number(year)] = count;
        }
        QCOMPARE(left(f.years, [&](int i) { return QString::number(f.firstYear + i); }), years);
        // A parent stands for all below it, whether or not violations are of the parent itself.
        auto types = plainFacet(filter, Key::Type, u"substr(v.type, 1, instr(v.type || '.', '.') - 1)"_qs);
        types.merge(plainFacet(filter, Key::Type, u"v.type"_qs));
        QCOMPARE(
            left(f.types, [](int i) { return samples::vocabulary().types()[static_cast<size_t>(i)].code; }),
            types);
    }

    /// A facet by the codes of its values, without zeros.
    template<typename Code>
    static std::map<QString, qint64> left(const std::vector<qint64> &counts, Code code)
    {
        std::map<QString, qint64> facet;
        for (int i = 0; const qint64 count : counts) {
            if (count != 0)
                facet[code(i)] = count;
            ++i;
        }
        return facet;
    }

private slots:
    void countsEqualPlainSql()
    {
        const QString name = m_folder.filePath(u"random.dossier"_qs);
        auto file = samples::emptyFile(name);
        auto connection = engine::connect(name, {}, engine::Access::ReadOnly);
        QVERIFY(connection);
        m_plain = std::exchange(*connection, {});
        Change logging;
        for (int i = 0; i < 300; ++i)
            logging.edits.push_back({std::nullopt, randomIncident(i)});
        QVERIFY(file->store().apply(std::move(logging)));
        auto facts = Facts::load(file->store());
        QVERIFY(facts);
        std::vector<Change> done, undone;
        std::array<int, 5> rounds{};
        for (int round = 0; round < 250; ++round) {
            for (int i = 0; i < 4; ++i) {
                compare(*file, *facts, randomFilter(), i % 2 ? 1 : 100'000); // several threads, or one
                if (QTest::currentTestFailed())
                    return;
            }
            // An edit, a deletion, a new incident, or undo and redo of what was done.
            Change change;
            std::vector<Change> *reverse = nullptr;
            const int what = m_random.bounded(5);
            if (what == 0 && !done.empty()) {
                change = done.back().reversed();
                done.pop_back();
                reverse = &undone;
            } else if (what == 1 && !undone.empty()) {
                change = undone.back().reversed();
                undone.pop_back();
                reverse = &done;
            } else {
                const Incident some = someIncident(*file);
                if (what == 2) {
                    change.hide = {some.id};
                } else if (what == 3) {
                    Incident edited = randomIncident(1000 + round);
                    edited.reference = some.reference;
                    change.edits.push_back({some, edited});
                } else {
                    change.edits.push_back({std::nullopt, randomIncident(1000 + round)});
                }
                undone.clear();
                reverse = &done;
            }
            ++rounds[static_cast<size_t>(what)];
            const auto applied = file->store().apply(std::move(change));
            QVERIFY(applied);
            reverse->push_back(*applied);
            QVERIFY(facts->update(file->store(), *applied));
        }
        QVERIFY(std::ranges::min(rounds) > 20);
        engine::disconnect(m_plain);
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
        const auto facts = Facts::load(m_sahel->store());
        const auto question = questionOf(m_sahel->store(), filter);
        QVERIFY(facts && question);
        QCOMPARE(answer(*facts, samples::vocabulary(), *question).total.victims.low, low);
    }

    void oneRegionByCodeAndByNameIsOne()
    {
        const auto file = samples::emptyFile(m_folder.filePath(u"regions.dossier"_qs));
        QVERIFY(file);
        Change change;
        for (const QString &written : {u"SY-ID"_qs, u"Idlib"_qs, u"IDLIB"_qs, u"Camp"_qs}) {
            Incident incident = samples::incident(u"SY-"_qs + written);
            incident.place = {{u"SY"_qs}, written, {}, std::nullopt};
            change.edits.push_back({std::nullopt, incident});
        }
        // Of another country, the same name is another region.
        Incident other = samples::incident(u"ML"_qs);
        other.place = {{u"ML"_qs}, u"Idlib"_qs, {}, std::nullopt};
        change.edits.push_back({std::nullopt, other});
        const auto done = file->store().apply(change);
        QVERIFY(done);
        auto facts = Facts::load(file->store());
        QVERIFY(facts);
        const auto counted = [&](const QStringList &regions) {
            const auto question = questionOf(file->store(), {.regions = regions});
            return question ? answer(*facts, samples::vocabulary(), *question).total.incidents : -1;
        };
        const Answer found = answer(*facts, samples::vocabulary(), {{}, {}, {{Key::Region}}});
        QCOMPARE(found.tables[0].rows.size(), size_t(3));
        QCOMPARE(found.tables[0].at({u"SY-ID"_qs}).incidents, 3);
        QCOMPARE(counted({u"SY-ID"_qs}), 3);
        QCOMPARE(counted({u"Camp"_qs}), 1);
        // An older filter may have the name; it then means the region of every country that has it.
        QCOMPARE(counted({u"Idlib"_qs}), 4);
        Change moved;
        moved.edits.push_back({done->edits[3].after, done->edits[3].after});
        moved.edits[0].after.place.region = u"idlib"_qs;
        const auto applied = file->store().apply(moved);
        QVERIFY(applied && facts->update(file->store(), *applied));
        QCOMPARE(counted({u"SY-ID"_qs}), 4);
    }

    /// Tags that differ in nothing but case are one, called as the file called it first; the columns that
    /// know it say so whether they were read or followed each change.
    void tagsAreOneWhateverTheirCase()
    {
        const auto file = samples::emptyFile(m_folder.filePath(u"tags.dossier"_qs));
        QVERIFY(file);
        Facts followed = Facts::load(file->store()).value();
        const auto change = [&](const QString &reference, const QStringList &tags) {
            Change one;
            const auto id = file->store().withReference(reference);
            std::optional<Incident> before;
            if (id && *id)
                before = file->store().incident(**id).value();
            one.edits.push_back({before, before.value_or(samples::incident(reference))});
            one.edits.front().after.tags = tags;
            const auto done = file->store().apply(std::move(one));
            return done && followed.update(file->store(), *done);
        };
        const auto counted = [&](const Filter &filter) {
            QList<qint64> counts;
            for (const Facts &facts : {followed, Facts::load(file->store()).value()})
                counts << answer(facts, samples::vocabulary(), {.filter = filter}).total.incidents;
            return counts.front() == counts.back() ? counts.front() : -1;
        };
        QVERIFY(change(u"A"_qs, {}));
        QVERIFY(followed.tagSet.empty()); // a file without tags needs no room for them
        QVERIFY(change(u"B"_qs, {u"Élan"_qs, u"x"_qs}));
        QVERIFY(change(u"C"_qs, {u"ÉLAN"_qs}));
        QCOMPARE(counted({.tags = {u"élan"_qs}}), 2);
        QCOMPARE(counted({.tags = {u"e\u0301lan"_qs, u"X"_qs}}), 2);
        QCOMPARE(counted({.tags = {u"elan"_qs}}), 0);
        QCOMPARE(counted({.withoutTags = {u"élan"_qs}}), 1);
        QCOMPARE(counted({.tags = {u"x"_qs}, .withoutTags = {u"élan"_qs}}), 0);
        // Its first spelling stays, though no incident has it any more.
        QVERIFY(change(u"B"_qs, {u"x"_qs}));
        const Facts read = Facts::load(file->store()).value();
        for (const Facts &facts : {followed, read}) {
            const CountTable table =
                answer(facts, samples::vocabulary(), {{}, {}, {{Key::Tag}}}).tables.front();
            QCOMPARE(table.rows.size(), size_t(3));
            QCOMPARE(table.rows[0].keys, QStringList{u"x"_qs});
            QCOMPARE(table.rows[1].keys, QStringList{u"Élan"_qs});
            QVERIFY(table.rows[2].keys.front().isNull());
        }
    }

    /// An incident with two tags counts in the row of each, and once in all.
    void eachTagHasItsRow()
    {
        const auto file = samples::taggedSahel(m_folder.filePath(u"tagged.dossier"_qs));
        QVERIFY(file);
        const auto facts = Facts::load(file->store());
        const Answer found = answer(*facts, samples::vocabulary(), {{}, {}, {{Key::Tag}}});
        const CountTable &table = found.tables.front();
        QCOMPARE(table.at({u"ransom"_qs}).victims.low, 102);
        QCOMPARE(table.at({u"to check"_qs}).victims.low, 102);
        QCOMPARE(table.at({QString()}).incidents, 6);
        QCOMPARE(found.total.victims.low, 199);
        QCOMPARE(table.sum().victims.low, 301);
    }

    /// A region belongs to its country, whatever another one calls its own.
    void regionsOfTwoCountriesAreTwo_data()
    {
        QTest::addColumn<QStringList>("places");
        QTest::addColumn<QStringList>("labels"); // of the rows
        QTest::addColumn<QStringList>("asked");
        QTest::addColumn<qint64>("incidents");
        const auto row = [](const char *name, const QStringList &places, const QStringList &labels,
                            const QStringList &asked, qint64 incidents) {
            QTest::newRow(name) << places << labels << asked << incidents;
        };
        row("one name", {u"ML North"_qs, u"SD North"_qs, u"SD North"_qs},
            {u"North (Mali)"_qs, u"North (Sudan)"_qs}, {u"North"_qs}, 3);
        row("one name, one country", {u"ML North"_qs, u"ML North"_qs}, {u"North"_qs}, {u"North"_qs}, 2);
        row("another's code", {u"ML ML-5"_qs, u"SY ML-5"_qs}, {u"Mopti"_qs, u"ML-5 (Syria)"_qs}, {u"ML-5"_qs},
            1);
        row("another's code alone", {u"SY ML-5"_qs}, {u"ML-5 (Syria)"_qs}, {u"ML-5"_qs}, 0);
        row("another's name", {u"ML ML-5"_qs, u"SD Mopti"_qs}, {u"Mopti"_qs, u"Mopti (Sudan)"_qs},
            {u"ML-5"_qs}, 1);
        row("small letters", {u"SY sy-id"_qs, u"SY SY-ID"_qs}, {u"Idlib"_qs}, {u"sy-id"_qs}, 2);
        row("another's in small letters", {u"ML sy-id"_qs, u"SY SY-ID"_qs}, {u"Idlib"_qs, u"sy-id (Mali)"_qs},
            {u"SY-ID"_qs}, 1);
    }
    void regionsOfTwoCountriesAreTwo()
    {
        QFETCH(QStringList, places);
        QFETCH(QStringList, labels);
        QFETCH(QStringList, asked);
        QFETCH(qint64, incidents);
        const QString name = m_folder.filePath(u"two.dossier"_qs);
        QFile::remove(name);
        const auto file = samples::emptyFile(name);
        QVERIFY(file);
        Change change;
        for (const QString &place : places) {
            Incident incident = samples::incident(u"X-%1"_qs.arg(change.edits.size()));
            incident.place = {{place.left(2)}, place.mid(3), {}, std::nullopt};
            change.edits.push_back({std::nullopt, incident});
        }
        QVERIFY(file->store().apply(std::move(change)));
        const auto facts = Facts::load(file->store());
        QVERIFY(facts);
        const Answer found = answer(*facts, samples::vocabulary(), {{}, {}, {{Key::Region}}});
        QStringList shown;
        for (const CountRow &row : found.tables[0].rows)
            shown << valueLabel(Key::Region, row.keys.front(), samples::vocabulary(),
                                Words(Language::English));
        shown.sort();
        labels.sort();
        QCOMPARE(shown, labels);
        const auto question = questionOf(file->store(), {.regions = asked});
        QVERIFY(question);
        QCOMPARE(answer(*facts, samples::vocabulary(), *question).total.incidents, incidents);
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
        const auto facts = Facts::load((*file)->store());
        QVERIFY(!facts);
        QVERIFY(facts.error().message.arguments.contains(name));
    }
};

QTEST_GUILESS_MAIN(QueryTest)
#include "QueryTest.moc"
