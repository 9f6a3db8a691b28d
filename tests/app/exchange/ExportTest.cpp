#include "exchange/Export.h"

#include "exchange/Import.h"
#include "query/Query.h"
#include "Samples.h"
#include "vocabulary/Words.h"

class ExportTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    static QByteArrayList linesOf(const QString &name)
    {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return file.readAll().trimmed().split('\n');
    }
    /// A file with an incident of each visibility, two of the last.
    std::unique_ptr<CaseFile> mixed(const QString &name) const
    {
        auto file = samples::emptyFile(path(name));
        Change change;
        int number = 0;
        for (const Visibility visibility : {Visibility::Public, Visibility::Restricted,
                                            Visibility::Confidential, Visibility::Confidential}) {
            Incident one = samples::incident(u"ML-2020-%1"_qs.arg(++number));
            one.visibility = visibility;
            change.edits.push_back({std::nullopt, one});
        }
        return file && file->store().apply(std::move(change)) ? std::move(file) : nullptr;
    }

private slots:
    void goesOutUpToAVisibility_data()
    {
        QTest::addColumn<int>("most");
        QTest::addColumn<qint64>("rows");
        QTest::addColumn<QString>("told");
        QTest::newRow("all") << 2 << 4LL << u"4 incidents: 1 public, 1 restricted, 2 confidential"_qs;
        QTest::newRow("restricted") << 1 << 2LL << u"2 incidents: 1 public, 1 restricted"_qs;
        QTest::newRow("public") << 0 << 1LL << u"1 incident (public)"_qs;
    }
    void goesOutUpToAVisibility()
    {
        QFETCH(int, most);
        const auto file = mixed(u"mixed-%1.dossier"_qs.arg(most));
        QVERIFY(file);
        const auto facts = Facts::load(file->store());
        QVERIFY(facts);
        const QString table = path(u"mixed.csv"_qs);
        const auto written =
            exportTable(samples::snapshot(*file),
                        {.filter = {}, .visibilityAtMost = static_cast<Visibility>(most)}, table);
        QVERIFY(written);
        QTEST(written->rows, "rows");
        QCOMPARE(linesOf(table).size() - 1, written->rows);
        QTEST(inWords(written->incidents, Words(Language::English)), "told");
        // What a window asks with beforehand are the same numbers.
        const auto question = questionOf(file->store(), {});
        QVERIFY(question);
        QCOMPARE(byVisibility(*facts, answer(*facts, samples::vocabulary(), *question).rows,
                              static_cast<Visibility>(most)),
                 written->incidents);
    }

    /// Tags leave where that is asked for: else the table is that of a file without tags, byte for byte.
    void tagsStayUnlessAskedFor()
    {
        const auto tagged = samples::taggedSahel(path(u"tagged.dossier"_qs));
        QVERIFY(tagged);
        const QString usual = path(u"usual.csv"_qs), whole = path(u"whole.csv"_qs),
                      again = path(u"again.csv"_qs), once = path(u"once.csv"_qs);
        QVERIFY(exportTable(samples::snapshot(*tagged), {}, usual));
        QVERIFY(exportTable(samples::snapshot(*tagged), {.withTags = true}, whole));
        const QByteArrayList lines = linesOf(usual), withTags = linesOf(whole);
        QCOMPARE(lines.size(), withTags.size());
        QVERIFY(lines.front().endsWith(",violation,version"));
        QVERIFY(withTags.front().endsWith(",violation,tags,version"));
        for (qsizetype i = 0; i < lines.size(); ++i)
            QVERIFY(!lines[i].contains("ransom"));
        QCOMPARE(std::ranges::count_if(
                     withTags, [](const QByteArray &line) { return line.contains(",to check; ransom,v"); }),
                 1);
        // In and out again, each is what it was; tags that did not go out are not there.
        for (const auto &[table, hasTags] : {std::pair(usual, false), std::pair(whole, true)}) {
            QFile::remove(path(u"copy.dossier"_qs));
            const auto copy = samples::emptyFile(path(u"copy.dossier"_qs));
            QVERIFY(copy && importTable(*copy, table, {}));
            QVERIFY(exportTable(samples::snapshot(*copy), {.withTags = hasTags}, again));
            QCOMPARE(linesOf(again), linesOf(table));
            QVERIFY(exportTable(samples::snapshot(*copy), {}, once));
            QCOMPARE(linesOf(once), lines);
            QCOMPARE(Facts::load(copy->store())->tags.size(), hasTags ? 2 : 0);
        }
        // Both are tables of this program, which it replaces without being asked twice.
        QVERIFY(exportTable(samples::snapshot(*tagged), {}, whole));
        QVERIFY(exportTable(samples::snapshot(*tagged), {.withTags = true}, usual));
    }

    void saysItInFrench()
    {
        const Words french(Language::French);
        QCOMPARE(inWords({{2, 1, 0}}, french), u"3 incidents\u202f: 2 publics, 1 à accès restreint"_qs);
        QCOMPARE(inWords({{0, 0, 0}}, french), u"0 incident"_qs);
    }
};

QTEST_GUILESS_MAIN(ExportTest)
#include "ExportTest.moc"
