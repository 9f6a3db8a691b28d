#include "Samples.h"

#include "query/Describe.h"
#include "query/PrintedConditions.h"
#include "query/Query.h"
#include "query/SearchLine.h"
#include "vocabulary/Words.h"

#include <QJsonDocument>
#include <QRandomGenerator>

/// What a search line asks for.
class SearchLineTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_temporary;
    std::unique_ptr<CaseFile> m_file;
    std::shared_ptr<const Facts> m_facts;

    static QDate today() { return {2020, 6, 14}; }

    SearchLine line(const Words &words) const { return {samples::vocabulary(), words, today(), m_facts}; }
    static QString json(const Filter &filter)
    {
        return QString::fromUtf8(QJsonDocument(toJson(filter)).toJson(QJsonDocument::Compact)).remove(u'"');
    }

private slots:
    void initTestCase()
    {
        m_file = samples::taggedSahel(m_temporary.filePath(u"line.dossier"_qs));
        QVERIFY(m_file);
        auto facts = Facts::load(m_file->store());
        QVERIFY(facts);
        m_facts = std::make_shared<const Facts>(std::move(*facts));
    }

    void understands_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("filter"); // as JSON, without quotation marks
        const auto row = [](const char *line, const char *filter) {
            QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(filter);
        };
        row("", "{}");
        row("mali \"mass graves\" -army", "{words:mali mass graves -army}");
        row("type:life.extrajudicial-execution", "{types:[life.extrajudicial-execution]}");
        row("type:\"enforced disappearance\"", "{types:[liberty.enforced-disappearance]}");
        row("TYPE:Life", "{types:[life]}");
        row("type:\"disparition forcée\"", "{types:[liberty.enforced-disappearance]}");
        row("type:extrajud", "{types:[life.extrajudicial-execution]}");
        row("country:mali", "{countries:[ML]}");
        row("country:ML,Niger", "{countries:[ML,NE]}");
        row("pays:tchad", "{countries:[TD]}");
        row("country:burk", "{countries:[BF]}");
        row("country:\"Côte d'Ivoire\"", "{countries:[CI]}");
        row("status:verified", "{statuses:[verified]}");
        row("status:\"under review\"", "{statuses:[under-review]}");
        row("is:draft", "{statuses:[draft]}");
        row("statut:brouillon", "{statuses:[draft]}");
        row("visibilité:\"accès restreint\"", "{visibilities:[restricted]}");
        row("avec:\"titre en français\"", "{has:[title_fr]}");
        row("victims:>1000000000000", "{victims:{from:1000000000001}}");
        row("is:draft,verified", "{statuses:[draft,verified]}");
        row("est:public", "{visibilities:[public]}");
        row("visibility:restr", "{visibilities:[restricted]}");
        row("before:2020-03", "{to:2020-02-29}");
        row("after:2020-03", "{from:2020-04-01}");
        row("after:2020-03-05", "{from:2020-03-06}");
        row("avant:2020", "{to:2019-12-31}");
        row("apres:5/3/2020", "{from:2020-03-06}");
        row("from:2020-02 to:2020-04", "{from:2020-02-01,to:2020-04-30}");
        row("after:2019 after:2018", "{from:2020-01-01}");
        row("victims:>10", "{victims:{from:11}}");
        row("victims:>=10", "{victims:{from:10}}");
        row("victims:<10", "{victims:{from:0,to:9}}");
        row("victims:≤10", "{victims:{from:0,to:10}}");
        row("victims:10", "{victims:{from:10,to:10}}");
        row("victimes:10-20", "{victims:{from:10,to:20}}");
        row("victims:>5 victims:<=20", "{victims:{from:6,to:20}}");
        row("has:coordinates", "{has:[coordinates]}");
        row("has:title-fr", "{has:[title_fr]}");
        row("avec:titre-fr", "{has:[title_fr]}");
        row("-has:title-fr", "{lacks:[title_fr]}");
        row("has:perpetrators,sources", "{has:[perpetrators,sources]}");
        row("changed:7d", "{changed:2020-06-07}");
        row("changed:2w", "{changed:2020-05-31}");
        row("modifié:1a", "{changed:2019-06-14}");
        row("changed:2020-06", "{changed:2020-06-01}");
        row("tag:ransom", "{tags:[ransom]}");
        row("tag:RANSOM,\"To check\"", "{tags:[ransom,to check]}");
        row("étiquette:check", "{tags:[to check]}");
        row("-tag:ransom", "{without_tags:[ransom]}");
        row("-etiquette:ransom has:tags", "{has:[tags],without_tags:[ransom]}");
        row("-has:tags", "{lacks:[tags]}");
        row("place:gao", "{words:place:gao}");
        row("lieu:\"Séno, nord\"", "{words:place:Séno, nord}");
        row("-titre:oeuvre", "{words:-title:oeuvre}");
        row("https://example.org/a 12:30", "{words:https://example.org/a 12:30}");
        row("mali type:life niger", "{types:[life],words:mali niger}");
        // The only one that is shown so, before others that have it within.
        row("type:tor", "{types:[integrity.torture]}");
        // Signs that stand for no letter are looked for nowhere.
        row("is:verified &", "{statuses:[verified]}");
        row("is:verified - …", "{statuses:[verified]}");
        row("is:verified -\"…\"", "{statuses:[verified]}");
        row("mali -sources:…", "{words:mali}");
    }
    void understands()
    {
        QFETCH(QString, line);
        QFETCH(QString, filter);
        const Words words(Language::English);
        const auto added = this->line(words).added(line, {});
        QVERIFY2(added, added ? "" : qPrintable(words.say(added.error().message)));
        QCOMPARE(json(*added).remove(u'\\'), filter);
        QCOMPARE(filterFromJson(toJson(*added)), *added);
        // Each condition is told, and taken away alone.
        for (const Language language : {Language::English, Language::French}) {
            const Words own(language);
            Filter left = *added;
            for (int i = 0; i < 20 && !left.isEmpty(); ++i) {
                const auto told = conditions(left, samples::vocabulary(), own);
                QVERIFY(!told.empty() && !told.back().words.isEmpty());
                left = told.front().without;
            }
            QVERIFY(left.isEmpty());
        }
    }

    /// What is written just so comes before what is written alike, of regions in each country; one name
    /// stands for the regions that have it.
    void twinsAreReached()
    {
        const Words words(Language::English);
        auto facts = std::make_shared<Facts>(*m_facts);
        facts->perpetrators << u"Army"_qs << u"army"_qs;
        facts->regions << u"Sud"_qs << u"Sud"_qs << u"Mopti"_qs;
        facts->regionCountries << u"ML"_qs << u"SY"_qs << u"BF"_qs;
        const SearchLine line(samples::vocabulary(), words, QDate(2020, 6, 14), facts);
        for (const QString &name : {u"Army"_qs, u"army"_qs}) {
            const auto exact = line.added(u"perpetrator:"_qs + name, {});
            QVERIFY(exact);
            QCOMPARE(exact->perpetrators, QStringList{name});
        }
        QVERIFY(!line.added(u"perpetrator:ARMY"_qs, {}));
        QCOMPARE(line.added(u"region:Sud"_qs, {}).value().regions, QStringList{u"Sud"_qs});
        QVERIFY(line.added(u"region:Mopti"_qs, {}).value().regions.contains(u"Mopti"_qs));
        // The same written in the line and asked for as a region.
        // How another country writes its region is nothing to one.
        facts->regions << u"sud"_qs << u"Est"_qs << u"est"_qs;
        facts->regionCountries << u"NE"_qs << u"TD"_qs << u"TD"_qs;
        const SearchLine more(samples::vocabulary(), words, QDate(2020, 6, 14), facts);
        for (const auto &[written, regions] :
             {std::pair(u"Sud"_qs, QStringList{u"Sud"_qs, u"sud"_qs}),
              std::pair(u"sud"_qs, QStringList{u"Sud"_qs, u"sud"_qs}),
              std::pair(u"SUD"_qs, QStringList{u"Sud"_qs, u"sud"_qs}),
              std::pair(u"Est"_qs, QStringList{u"Est"_qs}), std::pair(u"est"_qs, QStringList{u"est"_qs}),
              std::pair(u"nowhere"_qs, QStringList())}) {
            QCOMPARE(more.regionsNamed(written), regions);
            if (!regions.isEmpty())
                QCOMPARE(more.added(u"region:"_qs + written, {}).value().regions, regions);
        }
    }

    void namesOfTheFile()
    {
        const Words words(Language::English);
        QVERIFY(!m_facts->perpetrators.isEmpty());
        const QString name = m_facts->perpetrators.front();
        const auto exact = line(words).added(u"perpetrator:\"%1\""_qs.arg(name.toLower()), {});
        QVERIFY(exact);
        QCOMPARE(exact->perpetrators, QStringList{name});
        const auto region = line(words).added(u"region:tillab"_qs, {});
        QVERIFY2(region, region ? "" : qPrintable(words.say(region.error().message)));
        QCOMPARE(region->regions.size(), 1);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *line, const char *said) {
            QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(said);
        };
        row("foo:bar", "“foo:bar”: there is no condition “foo”");
        row("mali type:", "“type:”: no value given");
        row("type:zzz", "“type:zzz”: unknown value “zzz”");
        row("country:guin", "can be one of several");
        row("country:zzz", "unknown value");
        row("perpetrator:zzz", "unknown value");
        row("tag:zzz", "unknown value");
        row("status:zzz", "“status:zzz”: unknown value “zzz”. Possible values: “draft”, “under review”");
        row("victims:ten", "“ten” is not a number of victims");
        row("victims:>10 victims:<5", "no number of victims is left");
        row("victims:>99999999999999999999", "is not a number of victims");
        row("before:yesterday", "is not a valid date");
        row("after:2020 before:2020", "the period ends before it begins");
        row("changed:soon", "is neither a date nor a period");
        row("-type:life", "cannot be excluded");
        row("has:nothing", "unknown value");
        row("\"mass graves", "the quotation marks are not closed");
    }
    void refuses()
    {
        QFETCH(QString, line);
        QFETCH(QString, said);
        const Words english(Language::English), french(Language::French);
        const auto added = this->line(english).added(line, {});
        QVERIFY(!added);
        QCOMPARE(added.error().kind, ErrorKind::Usage);
        QVERIFY2(english.say(added.error().message).contains(said),
                 qPrintable(english.say(added.error().message)));
        QVERIFY(french.say(added.error().message) != english.say(added.error().message));
    }

    /// A condition leaves the line when it is complete; words stay.
    void takesWhatIsComplete_data()
    {
        QTest::addColumn<QString>("line"); // the cursor is |
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("left");
        QTest::addColumn<bool>("problem");
        const auto row = [](const char *line, const char *filter, const char *left, bool problem = false) {
            QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(filter)
                                << QString::fromUtf8(left) << problem;
        };
        row("mal|", "{words:mal}", "mal");
        row("type:lif|", "{}", "type:lif");
        row("type:life |", "{types:[life]}", "");
        row("mali type:life |", "{types:[life],words:mali}", "mali ");
        row("mali type:life niger|", "{types:[life],words:mali niger}", "mali niger");
        row("mali type:li|fe niger", "{words:mali niger}", "mali type:life niger");
        row("type:zzz |", "{}", "type:zzz ", true);
        row("foo:bar x|", "{words:x}", "foo:bar x", true);
        row("place:gao |", "{words:place:gao}", "place:gao ");
        row("pays:Mali", "{countries:[ML]}", "");
        row("type:life country:mali", "{countries:[ML],types:[life]}", "");
        row("\"mass gra|", "{words:mass gra}", "\"mass gra");
        row("-|", "{}", "-");
        row("type:life - |", "{types:[life]}", "- ");
    }
    void takesWhatIsComplete()
    {
        QFETCH(QString, line);
        QFETCH(QString, filter);
        QFETCH(QString, left);
        QFETCH(bool, problem);
        const qsizetype cursor = line.indexOf(u'|');
        const Words words(Language::English);
        const auto typed = this->line(words).typed(line.remove(u'|'), {}, cursor);
        QCOMPARE(json(typed.filter).remove(u'\\'), filter);
        QCOMPARE(typed.left, left);
        QCOMPARE(typed.problem.has_value(), problem);
    }

    void offers_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("offered"); // one of them
        QTest::addColumn<bool>("french");
        const auto row = [](const char *line, const char *offered, bool french = false) {
            QTest::addRow("%s: %s", line, offered)
                << QString::fromUtf8(line) << QString::fromUtf8(offered) << french;
        };
        row("ty", "type:");
        row("vic", "victims:");
        row("vic", "victimes:", true);
        row("pay", "pays:", true);
        row("mal", "country:Mali");
        row("mal", "pays:Mali", true);
        row("x disapp", "x type:\"Enforced disappearance\"");
        row("type:disapp", "type:\"Enforced disappearance\"");
        row("country:ml,bur", "country:ml,\"Burkina Faso\"");
        row("status:", "status:verified");
        row("statut:", "statut:\"en cours de vérification\"", true);
        row("is:dr", "is:draft");
        row("has:", "has:coordinates");
        row("has:title", "has:title-fr");
        row("-ha", "-has:");
        row("ta", "tag:");
        row("-ta", "-tag:");
        row("étiq", "étiquette:", true);
        row("rans", "tag:ransom");
        row("tag:", "tag:\"to check\"");
        row("-tag:ch", "-tag:\"to check\"");
        row("has:tag", "has:tags");
        row("victims:", "victims:>10");
        row("changed:", "changed:7d");
        row("changed:", "modifié:7j", true);
        row("zzz", "");
        row("mali ", "");
        row("", "");
        row("\"mali\"", "");
    }
    void offers()
    {
        QFETCH(QString, line);
        QFETCH(QString, offered);
        QFETCH(bool, french);
        const Words words(french ? Language::French : Language::English);
        QStringList all;
        for (const SearchLine::Offer &offer : this->line(words).offers(line)) {
            QVERIFY(!offer.label.isEmpty());
            all << offer.line;
            // What is offered is understood.
            if (!offer.line.endsWith(u':'))
                QVERIFY2(this->line(words).added(offer.line, {}), qPrintable(offer.line));
        }
        QVERIFY(all.size() <= 10);
        QVERIFY2(offered.isEmpty() ? all.isEmpty() : all.contains(offered), qPrintable(all.join(u" | "_qs)));
    }

    /// What begins so comes first, and of that what the file has; where it has one alone, that is meant.
    void whatTheFileHasComesFirst()
    {
        const Words words(Language::French);
        const auto offers = line(words).offers(u"pays:mal"_qs);
        QVERIFY(!offers.empty());
        QCOMPARE(offers.front().line, u"pays:Mali"_qs);
        const auto added = line(words).added(u"pays:bur"_qs, {});
        QVERIFY(added);
        QCOMPARE(added->countries, QStringList{u"BF"_qs});
    }

    /// By rank, then by name; and the key that stands in the line is not said again in each row.
    void offersInOrder()
    {
        const auto labels = [this](Language language, const QString &line) {
            QStringList all;
            const Words words(language);
            for (const SearchLine::Offer &one : this->line(words).offers(line))
                all << one.label;
            return all;
        };
        QCOMPARE(labels(Language::English, u"country:mal"_qs).mid(0, 5),
                 (QStringList{u"Mali"_qs, u"Malawi"_qs, u"Malaysia"_qs, u"Maldives"_qs, u"Malta"_qs}));
        QCOMPARE(labels(Language::English, u"status:"_qs),
                 (QStringList{u"draft"_qs, u"under review"_qs, u"verified"_qs, u"rejected"_qs}));
        QVERIFY(labels(Language::English, u"country"_qs).contains(u"country:"_qs));
        QVERIFY(labels(Language::English, u"type"_qs).contains(u"type:  Type of violation"_qs));
        QVERIFY(labels(Language::English, u"victims:"_qs).contains(u">10"_qs));
        QCOMPARE(labels(Language::English, u"mal"_qs).front(), u"Country: Mali"_qs);
    }

    void chooses_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("references");
        const auto row = [](const char *line, const char *references) {
            QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(references);
        };
        row("victims:>100", "NE-2020-001");
        row("victims:>=102 country:NE", "NE-2020-001");
        row("victims:102", "NE-2020-001");
        row("victims:>1000", "");
        row("has:coordinates victims:>100", "NE-2020-001");
        row("-has:coordinates", "");
        row("-has:title-fr", "");
        row("has:title-fr victims:>100", "NE-2020-001");
        row("changed:1d victims:>100", "NE-2020-001");
        row("changed:2200", "");
        row("victims:>100 zzz", "");
        row("reference:NE-2020-001", "NE-2020-001");
        row("ransom", "NE-2020-001");
        row("\"to check\"", "NE-2020-001");
        row("tag:ransom", "NE-2020-001");
        row("-tag:ransom country:NE", "");
        row("has:tags", "NE-2020-001");
        row("-has:tags victims:>100", "");
        row("has:tags -ransom", "");
    }
    void chooses()
    {
        QFETCH(QString, line);
        QFETCH(QString, references);
        const Words words(Language::English);
        const auto filter = this->line(words).added(line, {});
        QVERIFY(filter);
        const auto question = questionOf(m_file->store(), *filter);
        QVERIFY(question);
        QStringList found;
        for (const std::uint32_t row : answer(*m_facts, samples::vocabulary(), *question).rows)
            found << m_file->store().incident({m_facts->incident[row]})->reference;
        found.sort();
        QCOMPARE(found.join(u' '), references);
    }

    void isTold_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("french");
        QTest::addColumn<QString>("printed");
        const auto row = [](const char *line, const char *english, const char *french, const char *printed) {
            QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(english)
                                << QString::fromUtf8(french) << QString::fromUtf8(printed);
        };
        row("victims:>10", "11 victims or more (minimum)", "11 victimes ou plus (minimum)",
            "11 victims or more (minimum)");
        row("victims:1", "1 victim (minimum)", "1 victime (minimum)", "1 victim (minimum)");
        row("victims:<11", "10 victims or fewer (minimum)", "10 victimes ou moins (minimum)",
            "10 victims or fewer (minimum)");
        row("victims:2-5", "2 to 5 victims (minimum)", "de 2 à 5 victimes (minimum)",
            "2 to 5 victims (minimum)");
        row("has:title-fr", "filled in: Title in French", "renseigné\u202f: Titre en français",
            "filled in: Title in French");
        row("-has:coordinates", "not filled in: Coordinates", "non renseigné\u202f: Coordonnées",
            "not filled in: Coordinates");
        row("changed:7d", "changed since 7 June 2020", "modifié depuis le 7 juin 2020",
            "changed since 7 June 2020");
        row("tag:ransom", "tag “ransom”", "étiquette «\u00a0ransom\u00a0»", "Conditions: not printed");
        row("-tag:ransom", "without the tag “ransom”", "sans l’étiquette «\u00a0ransom\u00a0»",
            "Conditions: not printed");
        row("place:gao", "Place: “gao”", "Lieu\u202f: «\u00a0gao\u00a0»", "Conditions: not printed");
        row("-army", "without “army”", "sans «\u00a0army\u00a0»", "Conditions: not printed");
    }
    void isTold()
    {
        QFETCH(QString, line);
        QFETCH(QString, english);
        QFETCH(QString, french);
        QFETCH(QString, printed);
        const Words en(Language::English), fr(Language::French);
        const auto filter = this->line(en).added(line, {});
        QVERIFY(filter);
        QCOMPARE(describe(*filter, samples::vocabulary(), en), english);
        QCOMPARE(describe(*filter, samples::vocabulary(), fr), french);
        QVERIFY2(printedConditions(*filter, {}, samples::vocabulary(), en).contains(printed),
                 qPrintable(printedConditions(*filter, {}, samples::vocabulary(), en)));
    }

    void whateverIsTyped()
    {
        const Words words(Language::French);
        const SearchLine line = this->line(words);
        const QStringList parts{u"type:"_qs,   u"victims:"_qs, u">"_qs,   u"10"_qs,   u"-"_qs,
                                u"\""_qs,      u","_qs,        u" "_qs,   u"has:"_qs, u"é"_qs,
                                u"before:"_qs, u"2020"_qs,     u"«"_qs,   u"»"_qs,    u"is:"_qs,
                                u"d"_qs,       u"changed:"_qs, u"拘留"_qs};
        QRandomGenerator random(7);
        for (int i = 0; i < 3000; ++i) {
            QString text;
            for (auto left = random.bounded(7); left > 0; --left)
                text += parts[random.bounded(parts.size())];
            const auto cursor = random.bounded(static_cast<int>(text.size()) + 1);
            const auto typed = line.typed(text, {}, cursor);
            QCOMPARE(filterFromJson(toJson(typed.filter)), typed.filter);
            if (i % 10 == 0)
                (void)line.offers(text.left(cursor));
            // What was understood as words reads the same again.
            if (const auto added = line.added(text, {}))
                QCOMPARE(line.added(added->words, {})->words, added->words);
        }
    }
};

QTEST_GUILESS_MAIN(SearchLineTest)
#include "SearchLineTest.moc"
