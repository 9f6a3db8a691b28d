#include "records/SearchTerms.h"
#include "records/SearchItems.h"

#include <QRandomGenerator>
#include <QTest>

class SearchTermsTest : public QObject
{
    Q_OBJECT

private slots:
    void parts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("terms");
        const auto row = [](const char *text, const char *terms) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(terms);
        };
        row("L’œuvre du CŒUR", "l oeuvre du coeur");
        row("Straße Łódź Đặng İstanbul ısı þorn", "strasse lodz dang istanbul isi thorn");
        row("e\xcc\x81"
            "cole \xc3\xa9"
            "cole",
            "ecole ecole");
        row("٢٠٢٠ ۲۰ ２０", "2020 20 20");
        row("ΣΊΣΥΦΟΣ Ёлка й", "σισυφοσ елка и");
        row("א\u05b8ב", "אב");
        row("हिन्दी", "हिन्दी");
        row("한국", "\xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab\xe1\x84\x80\xe1\x85\xae\xe1\x86\xa8");
        row("新疆a", "新疆 疆 a");
        row("ABC拘", "abc 拘");
        row("والمدرسة للناس الله", "والمدرسه مدرسه للناس ناس الله له");
        row("so\u00adft zero\u200bwidth", "soft zerowidth");
        row("ﬁne ﷺ", "fine صلي الله له عليه وسلم");
        // A sign for several words, or for a number, makes no other one.
        row("½ 1⁄2 1/2 1½ 12½kg", "1 2 1 2 1 2 1 1 2 12 1 2 kg");
        row("⅟3 ↉", "1 3 0 3");
        row("10² 12³ x²3 m² CO₂ ¹²", "10 2 12 3 x2 3 m2 co2 12");
        row("①② ⑫ 2① ⑴⑵ ⒈2 ❶❷ ❿", "1 2 12 2 1 1 2 1 2 1 2 10");
        row("Ⅻ ５ nº", "xii 5 no");
        row("a_b __", "a_b __");
        row(" .,;!?\"'", "");
    }
    void parts()
    {
        QFETCH(QString, text);
        QFETCH(QString, terms);
        QStringList found;
        eachSearchTerm(text, [&](const SearchTerm &term) {
            found << term.text.toString();
            QVERIFY(term.begin >= 0 && term.begin < term.end && term.end <= text.size());
        });
        QCOMPARE(found.join(u' '), terms);
    }

    /// Of words that an index holds the beginning of, all of it is compared.
    void longWords()
    {
        const QString most(longestIndexed, u'a');
        QString word;
        eachSearchTerm(most + u"bcd"_qs, [&](const SearchTerm &term) { word = term.text.toString(); });
        QCOMPARE(word, most + u"bcd"_qs);
        QCOMPARE(indexedPart(word).toString(), most);
        QCOMPARE(indexedPart(most).size(), longestIndexed);
        // A letter of two units is not cut in the middle.
        const QString wide = most.chopped(1) + u"\U00020000"_qs;
        QCOMPARE(indexedPart(wide).toString(), most.chopped(1));
        QVERIFY(Sought(most + u"b"_qs).isIn(word));
        QVERIFY(!Sought(most + u"c"_qs).isIn(word));
        QVERIFY(!Sought(most, false).isIn(word));
        QVERIFY(Sought(word, false).isIn(word));
    }

    void marks_data()
    {
        QTest::addColumn<QString>("sought");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("marked"); // between brackets
        const auto row = [](const char *sought, const char *text, const char *marked) {
            QTest::addRow("%s in %s", sought, text)
                << QString::fromUtf8(sought) << QString::fromUtf8(text) << QString::fromUtf8(marked);
        };
        row("arm", "L’armée armera", "L’[arm]ée [arm]era");
        row("coeur", "Le cœur, un CŒUR", "Le [cœur], un [CŒUR]");
        row("co", "cœur", "[cœ]ur");
        row("محمد", "قُتِلَ مُحَمَّد قرب", "قُتِلَ [مُحَمَّد] قرب");
        row("مدرسة", "قرب المدرسة", "قرب ال[مدرسة]");
        row("拘留", "被拘留者拘留", "被[拘留]者[拘留]");
        row("拘留者", "被拘留者拘留", "被[拘留者]拘留");
        row("拘", "被拘留者", "被[拘]留者");
        row("者", "被拘留者", "被拘留[者]");
        row("T-001", "T-001, T-0012 and T-100", "[T-001], [T-001]2 and T-100");
        row("½", "a ½, 1/2 and 12", "a [½], [1/2] and 12");
        row("1/2", "½ 12", "[½] 12");
        row("12", "½ 1² 12", "½ 1² [12]");
        row("10", "10² and 102", "[10]² and [10]2");
        row("x", "y", "y");
        row("", "y", "y");
    }
    void marks()
    {
        QFETCH(QString, sought);
        QFETCH(QString, text);
        QFETCH(QString, marked);
        const auto ranges = Sought(sought).rangesIn(text);
        QCOMPARE(Sought(sought).isIn(text), !ranges.empty());
        for (auto range = ranges.rbegin(); range != ranges.rend(); ++range) {
            text.insert(range->end, u']');
            text.insert(range->begin, u'[');
        }
        QCOMPARE(text, marked);
    }

    /// Texts without letters from Thai on are not looked at for what holds any.
    void scriptsWithoutSpacesBeginWithThai()
    {
        for (char16_t c = 0; c < 0xe00; ++c) {
            eachSearchTerm(QString(2, QChar(c)), [c](const SearchTerm &term) {
                QVERIFY2(term.kind == SearchTerm::Kind::Word || term.kind == SearchTerm::Kind::WithoutArticle,
                         qPrintable(QString::number(c, 16)));
            });
        }
    }

    /// Of each item: a hyphen where it is turned, its key, and its values, those quoted in brackets.
    void readsLines_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("items");
        const auto row = [](const char *line, const char *items) {
            QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(items);
        };
        row("", "");
        row("  ", "");
        row("mali niger", "mali|niger");
        row("\"mass graves\" mali", "[mass graves]|mali");
        row("« fosses communes »", "[fosses communes]");
        row("“mass graves”", "[mass graves]");
        row("-army -\"the army\"", "-army|-[the army]");
        row("–army", "-army");
        row("- army -", "-|army|-");
        row("type:life,liberty", "type:life,liberty");
        row("-has:title-fr", "-has:title-fr");
        row("pays:\"Côte d’Ivoire\",Mali x", "pays:[Côte d’Ivoire],Mali|x");
        row("modifié:7j", "modifié:7j");
        row("victims:>10", "victims:>10");
        row("type:", "type:");
        row("type: life", "type:|life");
        row("12:30 https://example.org/a:b", "12:30|https://example.org/a:b");
        row("a:b:c", "a:b:c");
        row("\"mass gra", "mass gra");
        row("type:\"unlawful k", "type:unlawful k");
        row("l\"arm\"ee", "l|[arm]|ee");
        row("\"\" type:\"\"", "type:");
    }
    void readsLines()
    {
        QFETCH(QString, line);
        QFETCH(QString, items);
        QStringList told;
        for (const SearchItem &item : searchItems(line)) {
            QStringList values;
            for (const auto &[text, quoted] : item.values)
                values << (quoted ? u'[' + text + u']' : text);
            told << (item.without ? u"-"_qs : QString()) +
                        (item.key.isEmpty() ? QString() : item.key + u':') + values.join(u',');
        }
        QCOMPARE(told.join(u'|'), items);
    }

    /// Whatever is typed is read, and what is printed of it reads the same.
    void readsBackWhatItPrints()
    {
        const QString letters = u"ab:-,\" \"«»“”/>:\u2013\u00a0é拘م\U0001f56f\ttype:"_qs;
        QRandomGenerator random(1);
        const auto told = [](const std::vector<SearchItem> &items) {
            QString all;
            for (const SearchItem &item : items) {
                all += QChar(1) + item.key + (item.without ? u'-' : u'+') + (item.isOpen ? u'o' : u'c');
                for (const auto &[text, quoted] : item.values)
                    all += QChar(2) + text + (quoted ? u'q' : u'b');
            }
            return all;
        };
        for (int i = 0; i < 200'000; ++i) {
            QString line;
            for (auto left = random.bounded(14); left > 0; --left)
                line += letters[random.bounded(letters.size())];
            const auto items = searchItems(line);
            const QString printed = searchLine(items);
            const auto again = searchItems(printed);
            QVERIFY2(told(items) == told(again), qPrintable(line + u" | "_qs + printed));
            QCOMPARE(searchLine(again), printed);
            const Sought sought(line);
            QVERIFY2(sought.isEmpty() || sought.isIn(line), qPrintable(line));
        }
    }
};

QTEST_GUILESS_MAIN(SearchTermsTest)
#include "SearchTermsTest.moc"
