#include "query/Order.h"

#include "bench/Generator.h"
#include "query/Query.h"
#include "query/SortKeys.h"
#include "records/Codes.h"
#include "Samples.h"
#include "vocabulary/Words.h"

#include <QCollator>
#include <QRandomGenerator>

#include <algorithm>

/// Orders are compared with a stable sort of whole incidents by what the list shows of them.
class OrderTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<CaseFile> m_file;

    static QCollator alphabet(Language language)
    {
        QCollator collator(localeOf(language));
        collator.setCaseSensitivity(Qt::CaseInsensitive);
        collator.setNumericMode(true);
        return collator;
    }

    /// What an incident is sorted by: a text or a number.
    static QVariant shown(const Incident &i, Order::By by, Language language)
    {
        const Vocabulary &v = samples::vocabulary();
        switch (by) {
        case Order::By::Reference:
            return i.reference;
        case Order::By::Date:
            return i.period.from.toJulianDay() * 10'000'000 + i.period.to.toJulianDay();
        case Order::By::Country:
            return v.countryName(i.place.country.value, language);
        case Order::By::Place:
            return i.place.name;
        case Order::By::Title:
            return i.title.shown(language);
        case Order::By::Types:
            return v.types()[static_cast<size_t>(v.typeIndex(i.violations.front().type))].name.shown(
                language);
        case Order::By::Victims:
            return combined(i.violations, i.overlap).low;
        case Order::By::Perpetrators:
            for (const Violation &violation : i.violations) {
                if (!violation.perpetrators.isEmpty())
                    return violation.perpetrators.front();
            }
            return QString();
        case Order::By::Status:
            return static_cast<qint64>(i.status);
        case Order::By::Parties:
            for (const Violation &violation : i.violations) {
                if (!violation.parties.isEmpty())
                    return violation.parties.front();
            }
            return QString();
        case Order::By::Visibility:
            return static_cast<qint64>(i.visibility);
        case Order::By::Basis:
            return codeOf(i.basis);
        case Order::By::Changed:
            return i.changed.toMSecsSinceEpoch();
        case Order::By::Tags:
            return i.tags.isEmpty() ? QString() : i.tags.front();
        }
        return {};
    }

private slots:
    void initTestCase()
    {
        m_file = Generator::file(m_folder.filePath(u"order.dossier"_qs), 500, {}, samples::vocabulary());
        QVERIFY(m_file);
        // Some change their place, and one is gone.
        Change change;
        for (const auto &[id, title] : {std::pair(7, u"éclair 10"_qs), std::pair(8, u"Eclair 9"_qs),
                                        std::pair(9, u""_qs), std::pair(10, u"ÉCLAIR 10"_qs)}) {
            const auto before = m_file->store().incident({id});
            QVERIFY(before);
            Incident after = *before;
            after.title = {title, {}};
            if (title.isEmpty())
                after.title = {{}, u"Zébu"_qs};
            change.edits.push_back({*before, after});
        }
        auto before = m_file->store().incident({12});
        QVERIFY(before);
        Incident after = *before;
        after.violations.resize(1);
        after.violations.push_back(after.violations.front());
        after.violations.front().perpetrators.clear();
        after.violations.front().parties = {u"A party"_qs};
        after.violations.back().perpetrators = {u"Zouaves"_qs, u"Army"_qs};
        change.edits.push_back({*before, after});
        change.hide = {{11}};
        for (const auto &[id, name] :
             {std::pair(20, u"b"_qs), std::pair(21, u"a"_qs), std::pair(22, u"c"_qs)}) {
            const auto one = m_file->store().incident({id});
            QVERIFY(one);
            change.edits.push_back({*one, *one});
            change.edits.back().after.tags = {name, u"z"_qs};
            for (Violation &violation : change.edits.back().after.violations)
                violation.parties = {u"Side "_qs + name};
        }
        QVERIFY(m_file->store().apply(std::move(change)));
    }

    void asTheListShows_data()
    {
        QTest::addColumn<Order>("order");
        for (const Language language : {Language::English, Language::French}) {
            for (const bool descending : {false, true}) {
                for (int by = 0; by <= static_cast<int>(Order::By::Tags); ++by) {
                    QTest::addRow("%d %s %s", by, descending ? "down" : "up",
                                  qPrintable(languageCode(language)))
                        << Order{static_cast<Order::By>(by), descending, language};
                }
            }
        }
    }
    void asTheListShows()
    {
        QFETCH(Order, order);
        const auto facts = Facts::load(m_file->store());
        QVERIFY(facts);
        std::vector<std::pair<QVariant, qint64>> expected;
        QVERIFY(m_file->store().eachIncident([&](Incident &&incident) {
            expected.emplace_back(shown(incident, order.by, order.language), incident.id.value);
            return true;
        }));
        QCOMPARE(expected.size(), 499);
        std::ranges::sort(expected, {}, [](const auto &one) { return one.second; });
        const QCollator collator = alphabet(order.language);
        std::ranges::stable_sort(expected, [&](const auto &a, const auto &b) {
            const auto &[first, second] =
                order.descending ? std::tie(b.first, a.first) : std::tie(a.first, b.first);
            if (first.typeId() == QMetaType::QString)
                return collator.compare(first.toString(), second.toString()) < 0;
            return first.toLongLong() < second.toLongLong();
        });
        const auto rows = ordered(*facts, samples::vocabulary(), order, &m_file->store());
        QVERIFY(rows);
        QCOMPARE(rows->size(), expected.size());
        for (size_t i = 0; i < expected.size(); ++i)
            QCOMPARE(qint64(facts->incident[(*rows)[i]]), expected[i].second);
    }

    void keysCompareAsTheAlphabetDoes()
    {
        QRandomGenerator random(4);
        const QString letters = u"aAeEéÉèzZœ 109-'"_qs;
        SortKeys keys(Language::French);
        QStringList texts;
        for (std::uint32_t row = 0; row < 40'000; ++row) {
            QString text;
            for (int i = random.bounded(row % 100 == 0 ? 300 : 8); i > 0; --i)
                text += letters[random.bounded(static_cast<int>(letters.size()))];
            texts << text;
            keys.add(row, text);
        }
        auto sorted = keys.take();
        QCOMPARE(sorted.size(), size_t(texts.size()));
        std::ranges::sort(sorted, [](const auto &a, const auto &b) { return a.compare(b) < 0; });
        const QCollator collator = alphabet(Language::French);
        std::vector<bool> seen(sorted.size());
        for (size_t i = 0; i < sorted.size(); ++i) {
            QVERIFY(!seen[sorted[i].row]);
            seen[sorted[i].row] = true;
            if (i == 0)
                continue;
            const QString &before = texts[sorted[i - 1].row], &after = texts[sorted[i].row];
            const int compared = collator.compare(before, after);
            QVERIFY2(compared <= 0 && (compared == 0) == (sorted[i - 1].compare(sorted[i]) == 0),
                     qPrintable(before + u" / "_qs + after));
        }
    }

    void nothingToSort()
    {
        QVERIFY(SortKeys(Language::English).take().empty());
        const auto file = samples::emptyFile(m_folder.filePath(u"empty.dossier"_qs));
        const auto facts = Facts::load(file->store());
        const auto rows = ordered(*facts, samples::vocabulary(), {Order::By::Title}, &file->store());
        QVERIFY(rows && rows->empty());
    }
};

QTEST_GUILESS_MAIN(OrderTest)
#include "OrderTest.moc"
