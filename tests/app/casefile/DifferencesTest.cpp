#include "casefile/Differences.h"

#include "Samples.h"
#include "vocabulary/Words.h"

/// What the history says of a change, in words.
class DifferencesTest : public QObject
{
    Q_OBJECT

    static QStringList said(const Incident &before, const Incident &after, Language language)
    {
        const Words words(language);
        QStringList lines;
        for (const Difference &one :
             differences(kindOf<Incident>(), historyFields(before, after), samples::vocabulary(), words))
            lines << one.field + u": "_qs + one.before + u" > "_qs + one.after;
        return lines;
    }

private slots:
    void whatChangedIsSaid_data()
    {
        QTest::addColumn<Incident>("after");
        QTest::addColumn<QStringList>("english");
        QTest::addColumn<QStringList>("french");
        const auto row = [](const char *name, auto change, const QStringList &english,
                            const QStringList &french) {
            Incident after = samples::incident();
            change(after);
            QTest::newRow(name) << after << english << french;
        };
        row("nothing", [](Incident &) {}, {}, {});
        row("a code", [](Incident &one) { one.status = Status::Verified; }, {u"Status: draft > verified"_qs},
            {u"Statut: brouillon > vérifié"_qs});
        row("a country", [](Incident &one) { one.place.country = {u"NE"_qs}; }, {u"Country: Mali > Niger"_qs},
            {u"Pays: Mali > Niger"_qs});
        row("a day", [](Incident &one) { one.period.to = QDate(2020, 2, 17); },
            {u"End date: 16 February 2020 > 17 February 2020"_qs},
            {u"Date de fin: 16 février 2020 > 17 février 2020"_qs});
        row("a text that was empty", [](Incident &one) { one.sources = u"AFR 37"_qs; },
            {u"Sources:  > AFR 37"_qs}, {u"Sources:  > AFR 37"_qs});
        row("tags",
            [](Incident &one) {
                one.tags = {u"to check"_qs, u"ransom"_qs};
            },
            {u"Tags:  > to check; ransom"_qs}, {u"Étiquettes:  > to check\u202f; ransom"_qs});
        row("a figure",
            [](Incident &one) {
                one.violations[0].victims = {5, 6, std::nullopt};
            },
            {u"Violation: Extrajudicial execution: 5 people (Army) > Extrajudicial execution: at least 5 "
             u"people, "
             "best estimate 6 (Army)"_qs},
            {});
        row("a violation more",
            [](Incident &one) {
                one.violations.push_back({QUuid::createUuid(), u"life.unlawful-killing"_qs, {1, 1, 1}, {}});
            },
            {u"Violation:  > Unlawful killing: 1 person"_qs}, {});
    }
    void whatChangedIsSaid()
    {
        QFETCH(Incident, after);
        QFETCH(QStringList, english);
        QFETCH(QStringList, french);
        QCOMPARE(said(samples::incident(), after, Language::English), english);
        if (!french.isEmpty())
            QCOMPARE(said(samples::incident(), after, Language::French), french);
        QVERIFY(said(after, after, Language::English).isEmpty());
    }

    void whatIsNotOfThatFormSaysNothing_data()
    {
        QTest::addColumn<QString>("fields");
        for (const char *fields : {"", "null", "{}", "[1]", "[[]]", "[[\"status\"]]", "[[\"nothing\",1,2]]",
                                   "[[", "[[\"violations\",1,2]]"})
            QTest::newRow(fields) << QString::fromLatin1(fields);
    }
    void whatIsNotOfThatFormSaysNothing()
    {
        QFETCH(QString, fields);
        for (const Difference &one :
             differences(kindOf<Incident>(), fields, samples::vocabulary(), Words(Language::English)))
            QVERIFY(one.before.isEmpty() && one.after.isEmpty());
    }
};

QTEST_GUILESS_MAIN(DifferencesTest)
#include "DifferencesTest.moc"
