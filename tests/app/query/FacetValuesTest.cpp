#include "query/FacetValues.h"

#include "query/Query.h"
#include "Samples.h"
#include "vocabulary/Words.h"

/// What a facet says that a value would leave is what it leaves.
class FacetValuesTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<CaseFile> m_file;
    std::optional<Facts> m_facts;
    const Words m_words{Language::English};

    static Incident incident(int number, const QString &country, const QString &region, QDate from, QDate to,
                             Precision precision = Precision::Day)
    {
        Incident one = samples::incident(u"F-%1"_qs.arg(number));
        one.place = {{country}, region, {}, std::nullopt};
        one.period = {from, to, precision};
        one.status = static_cast<Status>(number % 4);
        one.visibility = static_cast<Visibility>(number % 3);
        one.violations[0].perpetrators = {u"Unit %1"_qs.arg(number % 3)};
        if (number % 2)
            one.violations[0].parties = {u"Side %1"_qs.arg(number % 5)};
        if (number % 3)
            one.tags = {u"Tag %1"_qs.arg(number % 2), u"Tag %1"_qs.arg(number % 3 + 2)};
        return one;
    }
    Answer counted(const Filter &filter) const
    {
        return answer(*m_facts, samples::vocabulary(), {.filter = filter, .facets = true});
    }
    FacetValues values() const { return {*m_facts, samples::vocabulary()}; }
    qint64 count(Key key, const QString &value, const Filter &filter = {}) const
    {
        for (const auto &[one, incidents] : values().of(key, counted(filter).facets)) {
            if (one == value)
                return incidents;
        }
        return -1;
    }

private slots:
    void initTestCase()
    {
        m_file = samples::emptyFile(m_folder.filePath(u"f.dossier"_qs));
        QVERIFY(m_file);
        const auto day = [](int year, int month, int of) { return QDate(year, month, of); };
        const std::vector<std::tuple<QString, QString, QDate, QDate, Precision>> rows{
            {u"ML"_qs, u"ML-5"_qs, day(2019, 12, 30), day(2020, 1, 2), Precision::Day},
            {u"ML"_qs, u"Mopti"_qs, day(2020, 1, 1), day(2020, 12, 31), Precision::Year},
            {u"ML"_qs, u"North"_qs, day(2020, 5, 1), day(2020, 5, 31), Precision::Month},
            {u"SD"_qs, u"North"_qs, day(2022, 5, 1), day(2022, 5, 1), Precision::Day},
            {u"SD"_qs, u"Mopti"_qs, day(2018, 5, 1), day(2021, 5, 1), Precision::Day},
            {u"SY"_qs, u"ML-5"_qs, day(2020, 2, 29), day(2020, 3, 1), Precision::Day},
            {u"BF"_qs, u"BF-03"_qs, day(2020, 7, 1), day(2020, 7, 1), Precision::Day},
            {u"CM"_qs, u"CM-CE"_qs, day(2020, 8, 1), day(2020, 8, 1), Precision::Day},
            {u"CM"_qs, QString(), day(2020, 8, 1), day(2020, 8, 1), Precision::Day}};
        Change change;
        for (int number = 0; const auto &[country, region, from, to, precision] : rows)
            change.edits.push_back({std::nullopt, incident(number++, country, region, from, to, precision)});
        QVERIFY(m_file->store().apply(std::move(change)));
        auto facts = Facts::load(m_file->store());
        QVERIFY(facts);
        m_facts = std::move(*facts);
    }

    /// Every value of every facet, alone and with other conditions.
    void valuesLeaveWhatTheySay()
    {
        const std::vector<Filter> filters{
            {},
            {.countries = {u"ML"_qs}},
            {.from = QDate(2020, 1, 1), .to = QDate(2020, 6, 30)},
            {.regions = {u"Mopti"_qs}, .statuses = {Status::Draft, Status::UnderReview}},
            {.tags = {u"tag 1"_qs}},
            {.countries = {u"ML"_qs, u"SD"_qs}, .withoutTags = {u"Tag 3"_qs}},
            {.types = {u"life"_qs}, .perpetrators = {u"Unit 1"_qs}, .visibilities = {Visibility::Public}}};
        for (const Filter &filter : filters) {
            const Facets facets = counted(filter).facets;
            for (const Key key : {Key::Country, Key::Region, Key::Type, Key::Perpetrator, Key::Party,
                                  Key::Year, Key::Status, Key::Visibility, Key::Tag}) {
                const std::vector<FacetValue> all = values().of(key, facets);
                QVERIFY(!all.empty());
                QSet<QString> seen;
                for (const auto &[value, incidents] : all) {
                    QVERIFY2(!seen.contains(value), qPrintable(value));
                    seen.insert(value);
                    const Filter alone = asking(without(filter, key), key, value, true);
                    QVERIFY(isAsked(alone, key, value));
                    const qint64 left = counted(alone).total.incidents;
                    QVERIFY2(left == incidents,
                             qPrintable(u"%1: %2, not %3"_qs.arg(value).arg(incidents).arg(left)));
                }
            }
        }
    }
    /// An incident counts in every year that it touches, whether or not its day is known.
    void years()
    {
        const QList<qint64> expected{1, 2, 8, 1, 1};
        QList<qint64> found;
        for (int year = 2018; year <= 2022; ++year)
            found << count(Key::Year, QString::number(year));
        QCOMPARE(found, expected);
    }
    void regions()
    {
        QCOMPARE(count(Key::Region, u"North"_qs), 2);
        QCOMPARE(count(Key::Region, u"ML-5"_qs), 2);
        QCOMPARE(count(Key::Region, u"Mopti"_qs), 3); // what a filter for that name leaves
        QCOMPARE(count(Key::Region, QString()), -1);
        // Beside those that somebody called so, elsewhere too.
        QCOMPARE(values().label(Key::Region, u"ML-5"_qs, m_words), u"Mopti (Mali)"_qs);
        QCOMPARE(values().label(Key::Region, u"Mopti"_qs, m_words), u"Mopti"_qs);
        QCOMPARE(values().label(Key::Region, u"BF-03"_qs, m_words), u"Centre (Burkina Faso)"_qs);
        QCOMPARE(values().label(Key::Region, u"CM-CE"_qs, m_words), u"Centre (Cameroon)"_qs);
    }
    void oneYearAtATime()
    {
        Filter filter{.countries = {u"ML"_qs}, .from = QDate(2020, 2, 1)};
        QVERIFY(asked(filter, Key::Year).isEmpty());
        filter = asking(filter, Key::Year, u"2019"_qs, true);
        QCOMPARE(asked(filter, Key::Year), QStringList{u"2019"_qs});
        filter = asking(filter, Key::Year, u"2020"_qs, true);
        QCOMPARE(asked(filter, Key::Year), QStringList{u"2020"_qs});
        QCOMPARE(filter.from, QDate(2020, 1, 1));
        QCOMPARE(filter.to, QDate(2020, 12, 31));
        QCOMPARE(asking(filter, Key::Year, u"2019"_qs, false).from, filter.from); // not what is asked
        filter = asking(filter, Key::Year, u"2020"_qs, false);
        QVERIFY(filter == Filter{.countries = {u"ML"_qs}});
    }
};

QTEST_GUILESS_MAIN(FacetValuesTest)
#include "FacetValuesTest.moc"
