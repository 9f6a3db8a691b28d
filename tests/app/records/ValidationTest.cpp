#include "records/Validation.h"

#include "Samples.h"

class ValidationTest : public QObject
{
    Q_OBJECT

private slots:
    void problems_data()
    {
        QTest::addColumn<std::function<void(Incident &)>>("change");
        QTest::addColumn<QString>("column"); // empty: nothing wrong
        QTest::addColumn<bool>("error");
        const auto row = [](const char *name, const char *column, std::function<void(Incident &)> change,
                            bool error = true) {
            QTest::newRow(name) << change << QString::fromLatin1(column) << error;
        };
        row("sound", "", [](Incident &) {});
        row("no reference", "incident", [](Incident &i) { i.reference.clear(); });
        row("no country", "country", [](Incident &i) { i.place.country = {}; });
        row("unknown country", "country", [](Incident &i) { i.place.country.value = QStringLiteral("XX"); });
        row("no violation", "type", [](Incident &i) { i.violations.clear(); });
        row("unknown type", "type",
            [](Incident &i) { i.violations[0].type = QStringLiteral("life.nothing"); });
        row("best below low", "victims_best", [](Incident &i) { i.violations[0].victims = {5, 4, 5}; });
        row("high below best", "victims_high", [](Incident &i) { i.violations[0].victims = {5, 6, 5}; });
        row("negative", "victims_low", [](Incident &i) { i.violations[0].victims = {-1, 6, 6}; });
        row("high unknown", "", [](Incident &i) { i.violations[0].victims = {5, 6, std::nullopt}; });
        row("ends before it begins", "date_to", [](Incident &i) { i.period.to = QDate(2020, 2, 15); });
        row("in the future", "date_from", [](Incident &i) {
            i.period = {QDate(2020, 7, 1), QDate(2020, 7, 1), Precision::Day};
        });
        row("running month", "", [](Incident &i) {
            i.period = {QDate(2020, 6, 1), QDate(2020, 6, 30), Precision::Month};
        });
        row("no date", "date_from", [](Incident &i) { i.period = {}; });
        row("latitude", "latitude", [](Incident &i) { i.place.coordinates->latitude = 91; });
        row("longitude", "longitude", [](Incident &i) { i.place.coordinates->longitude = -181; });
        row(
            "outside the country", "latitude", [](Incident &i) { i.place.coordinates->latitude = 48.8; },
            false);
        row("doubled perpetrator", "perpetrators",
            [](Incident &i) { i.violations[0].perpetrators << QStringLiteral("Army"); });
        row("semicolon", "perpetrators",
            [](Incident &i) { i.violations[0].perpetrators << QStringLiteral("A;B"); });
        row("doubled party", "parties", [](Incident &i) {
            i.violations[0].parties = {QStringLiteral("Army"), QStringLiteral("Army")};
        });
        row("tags", "", [](Incident &i) { i.tags = {QStringLiteral("to check"), QStringLiteral("ransom")}; });
        row("a tag twice", "tags", [](Incident &i) {
            i.tags = {QStringLiteral("ransom"), QStringLiteral("Ransom")};
        });
        row("an empty tag", "tags", [](Incident &i) { i.tags = {QString()}; });
        row("two tags in one", "tags", [](Incident &i) { i.tags = {QStringLiteral("a; b")}; });
        row(
            "a tag with a control character", "tags",
            [](Incident &i) { i.tags = {QStringLiteral("a\x1b[1m")}; }, false);
        row(
            "region of another country", "region",
            [](Incident &i) { i.place.region = QStringLiteral("SY-ID"); }, false);
        row("region in words", "", [](Incident &i) { i.place.region = QStringLiteral("Idlib"); });
        row("null character", "place", [](Incident &i) { i.place.name = QString(QChar::Null); });
    }

    void problems()
    {
        QFETCH(std::function<void(Incident &)>, change);
        QFETCH(QString, column);
        QFETCH(bool, error);
        Incident incident = samples::incident();
        change(incident);
        const auto found = validate(incident, samples::vocabulary().world(QDate(2020, 6, 10)));
        if (column.isEmpty()) {
            QVERIFY(found.empty());
            return;
        }
        QVERIFY(!found.empty());
        QCOMPARE(found.front().column(), column);
        QCOMPARE(found.front().severity == Problem::Severity::Error, error);
    }

    /// A clock that was set back keeps nobody from correcting what was entered before.
    void theClockIsAskedOfNewDatesAlone()
    {
        const World world = samples::vocabulary().world(QDate(1970, 1, 1));
        const Incident before = samples::incident();
        Incident after = before;
        after.title.en = QStringLiteral("Corrected");
        QVERIFY(!validate(after, world).empty());
        QVERIFY(validate(after, world, &before).empty());
        after.period.to = after.period.to.addDays(1);
        QVERIFY(!validate(after, world, &before).empty());
    }
};

QTEST_GUILESS_MAIN(ValidationTest)
#include "ValidationTest.moc"
