#include "query/PrintedConditions.h"

#include "query/Labels.h"
#include "query/Query.h"
#include "Samples.h"
#include "vocabulary/Words.h"

class PrintedConditionsTest : public QObject
{
    Q_OBJECT

    static QString printed(const Filter &filter, Language language, const NamesChosen &chosen = {})
    {
        return printedConditions(filter, chosen, samples::vocabulary(), Words(language));
    }

private slots:
    /// A cell whose head says it already does not say it again.
    void inACell()
    {
        const auto cell = [](const Filter &filter) {
            return conditionsForCell(filter, {}, samples::vocabulary(), Words(Language::English));
        };
        QCOMPARE(cell({.countries = {u"ML"_qs}}), u"Mali"_qs);
        QCOMPARE(cell({.words = u"Ada"_qs}), u"not printed"_qs);
        QCOMPARE(cell({}), u"No conditions: all incidents of the case file"_qs);
    }
    /// What was recorded as a place and is the country's name, in whatever language, is said once.
    void placesAreSaidOnce()
    {
        Place place;
        place.country.value = u"SD"_qs;
        place.name = u"Sudan"_qs;
        const auto names = [&](Language language) {
            return placeNames(place, samples::vocabulary(), language).join(u", "_qs);
        };
        QCOMPARE(names(Language::French), u"Soudan"_qs);
        QCOMPARE(names(Language::English), u"Sudan"_qs);
        place = {CountryCode{u"ML"_qs}, u"ML-4"_qs, u"Segou"_qs, {}};
        QCOMPARE(names(Language::French), u"Ségou, Mali"_qs);
        place.name = u"Niono"_qs;
        QCOMPARE(names(Language::French), u"Niono, Ségou, Mali"_qs);
    }
    /// Of regions called alike, one says whose it is.
    void regionsAreToldApart()
    {
        const Filter filter{.regions = {u"ML-4"_qs, u"Ségou"_qs}};
        const NamesChosen chosen{.regions = {u"ML-4"_qs, u"Ségou"_qs}};
        QCOMPARE(printed(filter, Language::English, chosen), u"Conditions: Ségou (Mali) and Ségou"_qs);
        QCOMPARE(printed({.regions = {u"ML-4"_qs}}, Language::English), u"Conditions: Ségou"_qs);
    }
    void inWords_data()
    {
        QTest::addColumn<Filter>("filter");
        QTest::addColumn<QString>("en");
        QTest::addColumn<QString>("fr");
        QTest::newRow("none") << Filter{} << u"No conditions: all incidents of the case file"_qs
                              << u"Sans condition\u202f: tous les incidents du dossier"_qs;
        QTest::newRow("public")
            << Filter{.visibilities = {Visibility::Public}}
            << u"No conditions: all incidents of the case file up to the visibility level “public”"_qs
            << u"Sans condition\u202f: tous les incidents du dossier jusqu’au niveau de visibilité « public »"_qs;
        QTest::newRow("up to restricted")
            << Filter{.visibilities = {Visibility::Public, Visibility::Restricted}}
            << u"No conditions: all incidents of the case file up to the visibility level “restricted”"_qs
            << u"Sans condition\u202f: tous les incidents du dossier jusqu’au niveau de visibilité « accès restreint »"_qs;
        QTest::newRow("all levels") << Filter{.visibilities = {Visibility::Public, Visibility::Restricted,
                                                               Visibility::Confidential}}
                                    << u"No conditions: all incidents of the case file"_qs
                                    << u"Sans condition\u202f: tous les incidents du dossier"_qs;
        QTest::newRow("a level in the middle")
            << Filter{.visibilities = {Visibility::Restricted}} << u"Conditions: visibility: restricted"_qs
            << u"Conditions\u202f: visibilité\u202f: accès restreint"_qs;
        QTest::newRow("many")
            << Filter{.countries = {u"ML"_qs, u"NE"_qs},
                      .regions = {u"ML-4"_qs},
                      .types = {u"liberty.enforced-disappearance"_qs},
                      .statuses = {Status::Verified, Status::Draft},
                      .visibilities = {Visibility::Public},
                      .from = QDate(2020, 2, 1),
                      .to = QDate(2020, 4, 30)}
            << u"Conditions: Mali and Niger; Ségou; enforced disappearance; February – April 2020; "
               "statuses: verified and draft; visibility: public"_qs
            << u"Conditions\u202f: Mali et Niger\u202f; Ségou\u202f; disparition forcée\u202f; "
               "février – avril 2020\u202f; statuts\u202f: vérifié et brouillon\u202f; visibilité\u202f: public"_qs;
        QTest::newRow("one status") << Filter{.statuses = {Status::Verified}}
                                    << u"Conditions: status: verified"_qs
                                    << u"Conditions\u202f: statut\u202f: vérifié"_qs;
        QTest::newRow("a tag") << Filter{.tags = {u"ask Ayaan"_qs}} << u"Conditions: not printed"_qs
                               << u"Conditions\u202f: non imprimées"_qs;
        QTest::newRow("a tag, too")
            << Filter{.countries = {u"ML"_qs}, .withoutTags = {u"ask Ayaan"_qs}}
            << u"Conditions: Mali; and further conditions that are not printed"_qs
            << u"Conditions\u202f: Mali\u202f; et d’autres conditions qui ne sont pas imprimées"_qs;
        QTest::newRow("words alone") << Filter{.words = u"Ayaan the witness"_qs}
                                     << u"Conditions: not printed"_qs
                                     << u"Conditions\u202f: non imprimées"_qs;
        QTest::newRow("words, too")
            << Filter{.countries = {u"ML"_qs}, .words = u"Ayaan the witness"_qs}
            << u"Conditions: Mali; and further conditions that are not printed"_qs
            << u"Conditions\u202f: Mali\u202f; et d’autres conditions qui ne sont pas imprimées"_qs;
    }
    void inWords()
    {
        QFETCH(Filter, filter);
        QFETCH(QString, en);
        QFETCH(QString, fr);
        // Which spaces a locale puts into a date is its own affair.
        const auto plain = [](QString text) {
            return text.replace(QChar(0xa0), QLatin1Char(' ')).replace(QChar(0x2009), QLatin1Char(' '));
        };
        QCOMPARE(plain(printed(filter, Language::English)), en);
        QCOMPARE(plain(printed(filter, Language::French)), fr);
    }

    void namesOnlyWhereTheyAreShown()
    {
        const Filter filter{.regions = {u"ML-4"_qs, u"Hiding place"_qs},
                            .perpetrators = {u"Army"_qs, u"Colonel X"_qs}};
        QCOMPARE(printed(filter, Language::English),
                 u"Conditions: Ségou; and further conditions that are not printed"_qs);
        QCOMPARE(
            printed(filter, Language::English, {.perpetrators = {u"Army"_qs}, .regions = {}}),
            u"Conditions: Ségou; alleged perpetrator: Army; and further conditions that are not printed"_qs);
        QCOMPARE(printed(filter, Language::English,
                         {.perpetrators = {u"Army"_qs, u"Colonel X"_qs}, .regions = {u"Hiding place"_qs}}),
                 u"Conditions: Ségou and Hiding place; alleged perpetrators: Army and Colonel X"_qs);
    }

    void everyConditionIsToldOf()
    {
        // A filter has no member that is passed over.
        Filter filter{.countries = {u"ML"_qs},
                      .regions = {u"x"_qs},
                      .types = {u"life"_qs},
                      .perpetrators = {u"y"_qs},
                      .parties = {u"y"_qs},
                      .tags = {u"t"_qs},
                      .withoutTags = {u"u"_qs},
                      .statuses = {Status::Draft},
                      .visibilities = {Visibility::Restricted},
                      .from = QDate(2020, 1, 1),
                      .to = QDate(2020, 2, 2),
                      .words = u"z"_qs,
                      .victims = VictimRange{10, std::nullopt},
                      .has = {u"coordinates"_qs},
                      .lacks = {u"sources"_qs},
                      .changedSince = QDate(2020, 3, 3)};
        const QJsonObject all = toJson(filter);
        QCOMPARE(all.size(), 16);
        for (const QString &key : all.keys()) {
            const Filter one = filterFromJson({{key, all[key]}});
            QVERIFY2(!printed(one, Language::English).contains(u"No conditions"), qPrintable(key));
        }
    }

    void namesThatAFilterChooses()
    {
        QTemporaryDir folder;
        const auto file = samples::emptyFile(folder.filePath(u"names.dossier"_qs));
        Incident open = samples::incident(u"A"_qs), secret = samples::incident(u"B"_qs);
        open.visibility = Visibility::Public;
        open.place.region = u"By the river"_qs;
        secret.visibility = Visibility::Confidential;
        secret.place.region = u"Behind the mill"_qs;
        secret.violations.front().perpetrators = {u"Colonel X"_qs};
        Change change;
        change.edits.push_back({std::nullopt, open});
        change.edits.push_back({std::nullopt, secret});
        QVERIFY(file->store().apply(change));
        const auto facts = Facts::load(file->store());
        Question question{.filter = {.perpetrators = {u"Army"_qs, u"Colonel X"_qs}}};
        const auto names = [&] { return namesChosen(*facts, samples::vocabulary(), question); };
        QCOMPARE(names().perpetrators, (QStringList{u"Army"_qs, u"Colonel X"_qs}));
        question.filter.visibilities = {Visibility::Public};
        QCOMPARE(names().perpetrators, QStringList{u"Army"_qs});
        question.filter.perpetrators.clear();
        question.filter.regions = {u"By the river"_qs, u"Behind the mill"_qs, u"ML-4"_qs};
        QCOMPARE(names().regions, QStringList{u"By the river"_qs});
    }
};

QTEST_GUILESS_MAIN(PrintedConditionsTest)
#include "PrintedConditionsTest.moc"
