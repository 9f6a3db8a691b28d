#include "vocabulary/Vocabulary.h"

#include "vocabulary/Definitions.h"
#include "vocabulary/NameRank.h"

#include <QSet>
#include <QTest>

/// Countries, regions and types, with their names.
class VocabularyTest : public QObject
{
    Q_OBJECT

private slots:
    void vocabularyIsComplete()
    {
        const Vocabulary vocabulary;
        QCOMPARE(vocabulary.types().size(), 120U);
        QCOMPARE(vocabulary.typeName(u"liberty.enforced-disappearance"_qs, Language::French),
                 u"Disparition forcée"_qs);
        QCOMPARE(vocabulary.countryName(u"NE"_qs, Language::French), u"Niger"_qs);
        QCOMPARE(vocabulary.countryName(u"ML"_qs, Language::English), u"Mali"_qs);
        QCOMPARE(vocabulary.regionName(u"NE-6"_qs, Language::French), u"Tillabéri"_qs);
        QCOMPARE(vocabulary.countryNamed(u"Syria"_qs), u"SY"_qs);
        QCOMPARE(vocabulary.countryNamed(u"DR Congo (Zaire)"_qs), u"CD"_qs);
        QCOMPARE(vocabulary.countryNamed(u"Côte d’Ivoire"_qs), u"CI"_qs);
        for (const QString &congo : {u"DRC"_qs, u"rdc"_qs, u"Zaïre"_qs, u"Congo-Kinshasa"_qs})
            QCOMPARE(vocabulary.countryNamed(congo), u"CD"_qs);
        QCOMPARE(vocabulary.countryNamed(u"R.C.A."_qs), u"CF"_qs);
        QCOMPARE(vocabulary.countryNamed(u"Atlantis"_qs), QString());
        for (const QString &mali : {u"ML"_qs, u"ml"_qs, u"MLI"_qs, u"Mali"_qs, u"mali "_qs})
            QCOMPARE(vocabulary.countryNamed(mali), u"ML"_qs);
        for (const QString &kosovo : {u"XK"_qs, u"xkx"_qs, u"Kosovo"_qs, u"République du Kosovo"_qs})
            QCOMPARE(vocabulary.countryNamed(kosovo), u"XK"_qs);
        for (const QString &none : {u"KOS"_qs, u"XX"_qs, u"M"_qs, QString(), u"-"_qs})
            QCOMPARE(vocabulary.countryNamed(none), QString());
        QVERIFY(vocabulary.knowsCountry(u"XK"_qs));
        QCOMPARE(vocabulary.countryName(u"XK"_qs, Language::French), u"Kosovo"_qs);
        QVERIFY(vocabulary.world(QDate(2020, 1, 1)).boxOf(u"XK"_qs).has_value());
        QVERIFY(vocabulary.countries().size() > 240);
    }

    /// No other name of a country is one of another country's.
    void synonymsAreOfOneCountry()
    {
        const Vocabulary vocabulary;
        const auto synonyms = countrySynonyms();
        QVERIFY(synonyms.size() > 20);
        for (auto country = synonyms.begin(); country != synonyms.end(); ++country) {
            QVERIFY2(vocabulary.knowsCountry(country.key()), qPrintable(country.key()));
            for (const QString &name : country.value())
                QCOMPARE(vocabulary.countryNamed(name), country.key());
        }
    }

    /// Two letters that stand the wrong way round are one mistake.
    void turnedLettersAreNear()
    {
        QCOMPARE(nearestNames(u"Sahle"_qs, {{u"Sahel"_qs, u"Sahel"_qs}}, Language::English),
                 QStringList{u"Sahel"_qs});
        QCOMPARE(nearestNames(u"Mail"_qs, {{u"Mali"_qs, u"Mali"_qs}, {u"Chad"_qs, u"Tchad"_qs}},
                              Language::English),
                 QStringList{u"Mali"_qs});
    }

    void typesAreInOrder()
    {
        const Vocabulary vocabulary;
        QSet<QString> seen;
        for (const ViolationType &type : vocabulary.types()) {
            QVERIFY2(type.parent.isEmpty() || seen.contains(type.parent), qPrintable(type.code));
            QVERIFY2(!seen.contains(type.code), qPrintable(type.code));
            QVERIFY2(!type.name.en.isEmpty() && !type.name.fr.isEmpty(), qPrintable(type.code));
            QVERIFY2(type.parent.isEmpty() == !type.code.contains(u'.'), qPrintable(type.code));
            QCOMPARE(vocabulary.typeIndex(type.code), static_cast<int>(seen.size()));
            seen.insert(type.code);
        }
        QCOMPARE(vocabulary.typeIndex(u"other.magic"_qs), -1);
        QCOMPARE(vocabulary.typeName(u"other.magic"_qs, Language::English), u"other.magic"_qs);
    }

    void regionsAreOfTheirCountries()
    {
        const Vocabulary vocabulary;
        int regions = 0;
        for (const QString &country : vocabulary.countries()) {
            for (const QString &region : vocabulary.regionsOf(country)) {
                ++regions;
                QCOMPARE(vocabulary.countryOfRegion(region), country);
                QVERIFY(!vocabulary.regionName(region, Language::French).isEmpty());
            }
        }
        QVERIFY(regions > 4000);
        QCOMPARE(vocabulary.regionNamed(u"NE"_qs, u"tillaberi"_qs), u"NE-6"_qs);
        QCOMPARE(vocabulary.regionNamed(u"ML"_qs, u"Tillabéri"_qs), u"Tillabéri"_qs);
        // In either language.
        for (const QString &one : {u"Agadez"_qs, u"Agadès"_qs, u"agades"_qs, u"ne-1"_qs})
            QCOMPARE(vocabulary.regionNamed(u"NE"_qs, one), u"NE-1"_qs);
        QCOMPARE(vocabulary.countryOfRegion(u"Somewhere"_qs), QString());
        QCOMPARE(vocabulary.regionName(u"Somewhere"_qs, Language::English), u"Somewhere"_qs);
    }

    /// Who browses the types reads what each is, in both languages; groups are explained by what they hold.
    void everyTypeIsDefined()
    {
        const Vocabulary vocabulary;
        const auto definitions = typeDefinitions();
        for (const ViolationType &type : vocabulary.types()) {
            const LocalText definition = definitions.value(type.code);
            QCOMPARE(definition.en.isEmpty(), type.parent.isEmpty());
            QCOMPARE(definition.fr.isEmpty(), type.parent.isEmpty());
        }
        for (const QString &code : definitions.keys())
            QVERIFY2(vocabulary.typeIndex(code) >= 0, qPrintable(code));
    }

    /// Other words lead to types that there are, and are none of their names.
    void synonyms()
    {
        const Vocabulary vocabulary;
        const auto synonyms = typeSynonyms();
        QVERIFY(synonyms.value(u"life.unlawful-killing"_qs).contains(u"meurtre"_qs));
        for (auto one = synonyms.cbegin(); one != synonyms.cend(); ++one) {
            QVERIFY2(vocabulary.typeIndex(one.key()) >= 0, qPrintable(one.key()));
            for (const QString &word : *one) {
                QVERIFY2(!word.trimmed().isEmpty() && word.trimmed() == word, qPrintable(one.key()));
                for (const Language language : {Language::English, Language::French})
                    QVERIFY(folded(vocabulary.typeName(one.key(), language)) != folded(word));
            }
        }
    }
};

QTEST_GUILESS_MAIN(VocabularyTest)
#include "VocabularyTest.moc"
