#include "exchange/Pasted.h"

#include "exchange/DossierTable.h"
#include "exchange/Heads.h"
#include "exchange/Import.h"
#include "records/Csv.h"
#include "Samples.h"
#include "vocabulary/Words.h"

#include <QBuffer>
#include <QRegularExpression>

/// Blocks of cells that are pasted, as tables that are imported.
class PastedTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_number = 0;
    std::unique_ptr<CaseFile> file()
    {
        return samples::sahel(m_folder.filePath(u"pasted-%1.dossier"_qs.arg(++m_number)));
    }
    /// The rows of a table, by the names of its columns.
    static std::vector<QHash<QString, QString>> rows(const QByteArray &table)
    {
        QBuffer device;
        device.setData(table);
        device.open(QIODevice::ReadOnly);
        CsvReader reader(device);
        CsvReader::Row head, row;
        std::vector<QHash<QString, QString>> all;
        if (!reader.next(head).value_or(false))
            return all;
        while (reader.next(row).value_or(false)) {
            auto &cells = all.emplace_back();
            for (qsizetype i = 0; i < head.fields.size(); ++i)
                cells.insert(head.fields[i], row.fields.value(i));
        }
        return all;
    }
    ImportReport import(CaseFile &into, const QByteArray &table)
    {
        QFile csv(m_folder.filePath(u"table-%1.csv"_qs.arg(++m_number)));
        if (!csv.open(QIODevice::WriteOnly) || csv.write(table) != table.size())
            qFatal("no table");
        csv.close();
        auto report = importTable(into, csv.fileName(), {.skipBadRows = true});
        if (!report)
            qFatal("%s", report.error().message.text);
        return std::move(*report);
    }

private slots:
    /// A spreadsheet with some of Dossier's columns, a cell over two lines, and no references.
    void someColumns()
    {
        const auto into = file();
        const auto table = pastedTable(
            into->store(),
            u"country\tdate_from\tdate_to\tdate_precision\ttype\tvictims_low\tsummary_en\tplace\r\n"
            "Mali\t2020-03-01\t2020-03-02\tday\tlife.unlawful-killing\t4\t\"Two men,\nand "
            "\"\"others\"\"\"\tGao\r\n"
            "ML\t2020-03-05\t2020-03-05\tday\tlife.unlawful-killing\t\t\tBer\r\n"
            "NE\t2021-01-05\t2021-01-05\tday\tlife.unlawful-killing\t2\t\tAyorou\r\n"_qs);
        QVERIFY(table);
        const auto found = rows(table->table);
        QCOMPARE(found.size(), size_t(3));
        QCOMPARE(found[0][u"incident"_qs], u"ML-2020-005"_qs);
        QCOMPARE(found[1][u"incident"_qs], u"ML-2020-006"_qs);
        QCOMPARE(found[2][u"incident"_qs], u"NE-2021-001"_qs);
        QCOMPARE(found[0][u"summary_en"_qs], u"Two men,\nand \"others\""_qs);
        const ImportReport report = import(*into, table->table);
        QCOMPARE(report.incidentsAdded, 2);
        QCOMPARE(report.rowsRefused, 1); // without victims
        const auto id = into->store().withReference(u"ML-2020-005"_qs);
        QVERIFY(id && *id);
        const Incident incident = *into->store().incident(**id);
        QCOMPARE(incident.violations.front().victims, (VictimCount{4, 4, std::nullopt}));
        QCOMPARE(incident.visibility, Visibility::Restricted);
    }

    /// Tags come along where they were copied; a block without them says nothing of them.
    void tags_data()
    {
        QTest::addColumn<QString>("head");
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QStringList>("tags");
        QTest::newRow("of the list") << u"Tags"_qs << u"to check, ransom"_qs
                                     << QStringList{u"to check"_qs, u"ransom"_qs};
        QTest::newRow("of the list in French")
            << u"Étiquettes"_qs << u"ransom"_qs << QStringList{u"ransom"_qs};
        QTest::newRow("one that holds a comma")
            << u"Tags"_qs << u"ransom, perhaps"_qs << QStringList{u"ransom, perhaps"_qs};
        QTest::newRow("of the table") << u"tags"_qs << u"a; b; A"_qs << QStringList{u"a"_qs, u"b"_qs};
    }
    void tags()
    {
        QFETCH(QString, head);
        QFETCH(QString, cell);
        QFETCH(QStringList, tags);
        const auto into = samples::taggedSahel(m_folder.filePath(u"tagged-%1.dossier"_qs.arg(++m_number)));
        const QString rest = u"country\tdate_from\tdate_to\tdate_precision\ttype\tvictims_low\t"_qs;
        const auto table = pastedTable(
            into->store(),
            rest + head + u"\nML\t2020-03-01\t2020-03-02\tday\tlife.unlawful-killing\t4\t"_qs + cell);
        QVERIFY(table);
        const ImportReport report = import(*into, table->table);
        QCOMPARE(report.incidentsAdded, 1);
        const auto id = into->store().withReference(u"ML-2020-005"_qs);
        QVERIFY(id && *id);
        QCOMPARE(into->store().incident(**id)->tags, tags);
        const auto without =
            pastedTable(into->store(),
                        rest.trimmed() + u"\nML\t2020-03-01\t2020-03-02\tday\tlife.unlawful-killing\t4"_qs);
        QVERIFY(without && !without->table.contains("tags"));
        // A copy has those of what was copied.
        const Incident tagged = *into->store().incident(**into->store().withReference(u"NE-2020-001"_qs));
        const auto copies =
            pastedCopies(into->store(), csvLine(DossierTable::columns()) +
                                            DossierTable::lines(tagged, tagged.violations, Extent::Whole));
        QVERIFY(copies && copies->table.contains("to check; ransom"));
    }

    /// As the list copies them, in both languages.
    void rowsOfTheList_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("titleColumn");
        QTest::newRow("English")
            << u"Reference\tDate\tTitle\tCountry\tPlace\tVictims\tStatus\tTypes\tAlleged "
               "perpetrators\tVisibility\n"
               "B-1\t27 Mar – 2 Apr 2020\tArrests\tNiger\tInates\t102+\tunder review\t"
               "Enforced disappearance\tMalian armed forces, Security forces of Niger\t"
               "public\n"
               "ML-2020-003\t3–5 Feb 2020\tRaid\tMali\tDiabaly\t8–10\tdraft\tUnlawful "
               "killing\tArmy, third brigade\tconfidential\n"
               "B-3\tMar 2020\t\tMali\t\t1,204\tverified\tUnlawful killing\t\t\n"
               "B-4\t28 Dec 2019 – 3 Jan 2020\t\tMali\t\t1\tverified\tA, B\t\t\n"_qs
            << u"title_en"_qs;
        QTest::newRow("French")
            << u"Référence\tDate\tTitre\tPays\tLieu\tVictimes\tStatut\tTypes\tAuteurs "
               "présumés\tVisibilité\n"
               "B-1\t27 mars – 2 avr. 2020\tArrests\tNiger\tInates\t102+\ten cours de "
               "vérification\tDisparition forcée\tMalian armed forces, Security forces of "
               "Niger\tpublic\n"
               "ML-2020-003\t3–5 févr. 2020\tRaid\tMali\tDiabaly\t8–10\tbrouillon\tHomicide "
               "illégal\tArmy, third brigade\tconfidentiel\n"
               "B-3\tmars 2020\t\tMali\t\t1\u202f204\tvérifié\tHomicide illégal\t\t\n"
               "B-4\t28 déc. 2019 – 3 janv. 2020\t\tMali\t\t1\tvérifié\tA, B\t\t\n"_qs
            << u"title_fr"_qs;
    }
    void rowsOfTheList()
    {
        QFETCH(QString, text);
        QFETCH(QString, titleColumn);
        const auto into = file();
        const auto table = pastedTable(into->store(), text);
        QVERIFY2(table, table ? "" : table.error().message.text);
        const auto found = rows(table->table);
        QCOMPARE(found.size(), size_t(4));
        const auto &one = found[0];
        QCOMPARE(one[u"incident"_qs], u"B-1"_qs);
        QCOMPARE(one[u"date_from"_qs] + one[u"date_to"_qs] + one[u"date_precision"_qs],
                 u"2020-03-272020-04-02day"_qs);
        QCOMPARE(one[titleColumn], u"Arrests"_qs);
        QCOMPARE(one[u"country"_qs], u"NE"_qs);
        QCOMPARE(one[u"victims_low"_qs] + u'/' + one[u"victims_high"_qs], u"102/"_qs);
        QCOMPARE(one[u"status"_qs], u"under-review"_qs);
        QCOMPARE(one[u"visibility"_qs], u"public"_qs);
        QCOMPARE(one[u"type"_qs], u"liberty.enforced-disappearance"_qs);
        // Names are parted where all of them are known.
        QCOMPARE(one[u"perpetrators"_qs], u"Malian armed forces; Security forces of Niger"_qs);
        const auto &two = found[1];
        QCOMPARE(two[u"incident"_qs], u"ML-2020-005"_qs); // the file has its reference already
        QCOMPARE(two[u"date_from"_qs] + two[u"date_to"_qs], u"2020-02-032020-02-05"_qs);
        QCOMPARE(two[u"victims_low"_qs] + u'/' + two[u"victims_high"_qs], u"8/10"_qs);
        QCOMPARE(two[u"perpetrators"_qs], u"Army, third brigade"_qs);
        const auto &three = found[2];
        QCOMPARE(three[u"date_from"_qs] + three[u"date_to"_qs] + three[u"date_precision"_qs],
                 u"2020-03-012020-03-31month"_qs);
        QCOMPARE(three[u"victims_low"_qs] + u'/' + three[u"victims_high"_qs], u"1204/"_qs);
        QCOMPARE(found[3][u"date_from"_qs] + found[3][u"date_to"_qs], u"2019-12-282020-01-03"_qs);
        const ImportReport report = import(*into, table->table);
        QCOMPARE(report.incidentsAdded, 3);
        QCOMPARE(report.rowsRefused, 1); // two types in one cell
    }

    /// What was copied whole, in another file and in its own: all fields come with it, and where references
    /// are others, it says so.
    void copies_data()
    {
        QTest::addColumn<bool>("own");
        QTest::newRow("its own file") << true;
        QTest::newRow("another file") << false;
    }
    void copies()
    {
        QFETCH(bool, own);
        const auto from = file();
        std::unique_ptr<CaseFile> other;
        if (!own)
            other = samples::emptyFile(m_folder.filePath(u"into-%1.dossier"_qs.arg(++m_number)));
        CaseFile &into = own ? *from : *other;
        QByteArray copied = csvLine(DossierTable::columns());
        std::vector<Incident> originals;
        for (const QString &reference : {u"BF-2020-002"_qs, u"ML-2020-003"_qs}) {
            originals.push_back(*from->store().incident(**from->store().withReference(reference)));
            copied += DossierTable::lines(originals.back(), originals.back().violations, Extent::Whole);
        }
        const auto pasted = pastedCopies(into.store(), copied);
        QVERIFY(pasted);
        QStringList said;
        for (const TableNote &note : pasted->notes)
            said << QString::number(note.line) + u' ' + note.reason.arguments.join(u' ');
        ImportReport report = import(into, pasted->table);
        QCOMPARE(report.incidentsAdded, 2);
        QCOMPARE(report.rowsRead, 3);
        for (Incident &original : originals) {
            const QString reference = !own                                      ? original.reference
                                      : original.reference.startsWith(u"BF"_qs) ? u"BF-2020-003"_qs
                                                                                : u"ML-2020-005"_qs;
            const Incident copy = *into.store().incident(**into.store().withReference(reference));
            QCOMPARE(copy.violations.size(), original.violations.size());
            QVERIFY(copy.uuid != original.uuid && copy.violations[0].uuid != original.violations[0].uuid);
            original.reference = copy.reference;
            for (size_t i = 0; i < copy.violations.size(); ++i)
                original.violations[i].uuid = copy.violations[i].uuid;
            QVERIFY(sameContent(copy, original));
        }
        QCOMPARE(said, own ? (QStringList{u"2 BF-2020-002 BF-2020-003"_qs, u"4 ML-2020-003 ML-2020-005"_qs})
                           : QStringList());
    }
    void whatIsNoCopy()
    {
        const auto into = file();
        for (const QByteArray &copied : {QByteArray("a,b\n1,2\n"), QByteArray("\"")})
            QVERIFY(!pastedCopies(into->store(), copied));
    }

    /// What every incident needs, and no row has, is asked for by the names of the columns.
    void missingColumnsAreNamed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("missing");
        QTest::newRow("list") << u"Date\tTitle\tCountry\tPlace\tVictims\n3 Feb 2020\tRaid\tMali\tBer\t2\n"_qs
                              << u"Types"_qs;
        QTest::newRow("French list") << u"Date\tTitre\tPays\tLieu\n3 févr. 2020\tRaid\tMali\tBer\n"_qs
                                     << u"Types, Victimes"_qs;
        QTest::newRow("table") << u"country\ttype\nML\tlife.unlawful-killing\n"_qs
                               << u"date_from, victims_low"_qs;
    }
    void missingColumnsAreNamed()
    {
        QFETCH(QString, text);
        const auto into = file();
        const auto table = pastedTable(into->store(), text);
        QVERIFY(!table);
        QTEST(table.error().message.arguments.value(0), "missing");
    }

    /// What is told of a row is told in the words of what was pasted.
    void columnsAreThoseThatWerePasted()
    {
        const auto into = file();
        const auto pasted = pastedTable(into->store(), u"Reference\tDate\tCountry\tVictims\tTypes\n"
                                                       "ML-2020-003\t3 Feb 2020\tMali\t2\tUnlawful killing\n"
                                                       "B-2\tsoon\tMali\tmany\tUnlawful killing\n"_qs);
        QVERIFY(pasted);
        ImportReport report = import(*into, pasted->table);
        speakAsPasted(report, *pasted, Words(Language::English));
        QStringList columns;
        for (const TableNote &note : report.notes)
            columns << note.column;
        columns.sort();
        QCOMPARE(columns, (QStringList{u"Date, Victims"_qs, u"Reference"_qs}));
        QCOMPARE(report.notes.front().reason.arguments, (QStringList{u"ML-2020-003"_qs, u"ML-2020-005"_qs}));
    }

    /// Cells are read as the form reads its fields: dates, types and codes in the words of either language.
    void asTheFormReads_data()
    {
        QTest::addColumn<QString>("head");
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("read");
        const auto row = [](const char *name, const QString &head, const QString &cell, const QString &column,
                            const QString &read) { QTest::newRow(name) << head << cell << column << read; };
        row("a type", u"type"_qs, u"Torture"_qs, u"type"_qs, u"integrity.torture"_qs);
        row("a type in French", u"type"_qs, u"exécution extrajudiciaire"_qs, u"type"_qs,
            u"life.extrajudicial-execution"_qs);
        row("its code", u"type"_qs, u"integrity.torture"_qs, u"type"_qs, u"integrity.torture"_qs);
        row("its code in the list", u"Types"_qs, u"integrity.torture"_qs, u"type"_qs,
            u"integrity.torture"_qs);
        row("a day", u"date_from"_qs, u"02/05/2024"_qs, u"date_from"_qs, u"2024-05-02"_qs);
        row("a day in words", u"date_from"_qs, u"2 mai 2024"_qs, u"date_from"_qs, u"2024-05-02"_qs);
        row("a month", u"date_from"_qs, u"mars 2024"_qs, u"date_to"_qs, u"2024-03-31"_qs);
        row("its precision", u"date_from"_qs, u"mars 2024"_qs, u"date_precision"_qs, u"month"_qs);
        row("a day of the list", u"Date"_qs, u"02/05/2024"_qs, u"date_to"_qs, u"2024-05-02"_qs);
        row("a day without its year", u"date_from"_qs, u"2 May"_qs, u"date_from"_qs, u"2 May"_qs);
        row("a status", u"status"_qs, u"Vérifié"_qs, u"status"_qs, u"verified"_qs);
        row("a visibility", u"visibility"_qs, u"confidential"_qs, u"visibility"_qs, u"confidential"_qs);
        row("thousands", u"victims_low"_qs, u"1,204"_qs, u"victims_low"_qs, u"1204"_qs);
        row("half of one", u"victims_low"_qs, u"0,500"_qs, u"victims_low"_qs, u"0,500"_qs);
        row("a date's form in brackets", u"Date (dd/mm/yyyy)"_qs, u"02/05/2024"_qs, u"date_from"_qs,
            u"2024-05-02"_qs);
        row("no whole number", u"victims_low"_qs, u"1,5"_qs, u"victims_low"_qs, u"1,5"_qs);
        row("so many at least", u"Victims"_qs, u"12"_qs, u"victims_high"_qs, QString());
        row("their best estimate", u"Victims"_qs, u"12"_qs, u"victims_best"_qs, u"12"_qs);
        row("so many at least, said", u"Victims"_qs, u"12+"_qs, u"victims_high"_qs, QString());
        row("so many exactly", u"Victims"_qs, u"12–12"_qs, u"victims_high"_qs, u"12"_qs);
        row("of a table", u"victims_low"_qs, u"12"_qs, u"victims_high"_qs, QString());
        row("none in the list either", u"Victims"_qs, u"1,5"_qs, u"victims_low"_qs, u"1,5"_qs);
    }
    void asTheFormReads()
    {
        QFETCH(QString, head);
        QFETCH(QString, cell);
        QFETCH(QString, column);
        const auto into = file();
        QStringList heads{u"country"_qs, u"date_from"_qs, u"type"_qs, u"victims_low"_qs};
        QStringList cells{u"ML"_qs, u"2020-03-01"_qs, u"life.unlawful-killing"_qs, u"4"_qs};
        const QHash<QString, QString> shown{{u"Date"_qs, u"date_from"_qs},
                                            {u"Date (dd/mm/yyyy)"_qs, u"date_from"_qs},
                                            {u"Types"_qs, u"type"_qs},
                                            {u"Victims"_qs, u"victims_low"_qs}};
        const auto at = heads.indexOf(shown.value(head, head));
        if (at >= 0) {
            heads[at] = head;
            cells[at] = cell;
        } else {
            heads << head;
            cells << cell;
        }
        const auto table = pastedTable(into->store(), heads.join(u'\t') + u'\n' + cells.join(u'\t') + u'\n');
        QVERIFY2(table, table ? "" : table.error().message.text);
        QTEST(rows(table->table).front()[column], "read");
    }

    /// That the day comes first is said once, where it could be the month.
    void whichComesFirstIsSaid()
    {
        const auto into = file();
        const auto pasted = pastedTable(into->store(), u"date_from\tcountry\tvictims_low\ttype\n"
                                                       "23/05/2020\tMali\t2\tTorture\n"
                                                       "02/05/2020\tMali\t2\tTorture\n"
                                                       "03/05/2020\tMali\t2\tTorture\n"_qs);
        QVERIFY(pasted);
        QCOMPARE(pasted->notes.size(), size_t(1));
        QCOMPARE(pasted->notes.front().line, 3);
        QCOMPARE(pasted->notes.front().reason.arguments, (QStringList{u"02/05/2020"_qs, u"2020-05-02"_qs}));
        QCOMPARE(import(*into, pasted->table).incidentsAdded, 3);
    }

    /// Where one date has its month first, so may others have it: none is read that could be two days.
    void monthsThatComeFirstAreAsked()
    {
        const auto into = file();
        const auto pasted = pastedTable(into->store(), u"Date\tUntil\tCountry\tVictims\tType\n"
                                                       "2/5/2020\t\tMali\t2\tTorture\n"
                                                       "1/13/2020\t\tMali\t2\tTorture\n"
                                                       "3 May 2020\t4/5/2020\tMali\t2\tTorture\n"
                                                       "23/5/2020\t\tMali\t2\tTorture\n"
                                                       "5/5/2020\t\tMali\t2\tTorture\n"_qs);
        QVERIFY2(pasted, pasted ? "" : pasted.error().message.text);
        ImportReport report = import(*into, pasted->table);
        QCOMPARE(report.incidentsAdded, 2);
        speakAsPasted(report, *pasted, Words(Language::English));
        QCOMPARE(report.notes.size(), size_t(3));
        const auto said = [&](size_t i) { return Words(Language::English).say(report.notes[i].reason); };
        QVERIFY2(said(0).startsWith(u"“2/5/2020” could be two days, as “1/13/2020” has the month"_qs),
                 qPrintable(said(0)));
        QVERIFY2(said(1).startsWith(u"“1/13/2020” is not a valid date"_qs), qPrintable(said(1)));
        QVERIFY2(said(2).startsWith(u"“4/5/2020” could be two days"_qs), qPrintable(said(2)));
    }

    /// Names are questioned as the form questions them, each once.
    void namesAreQuestioned_data()
    {
        QTest::addColumn<QString>("names");
        QTest::addColumn<QString>("said");
        QTest::newRow("nobody") << u"unknown"_qs << u"“unknown” would be recorded as a name"_qs;
        QTest::newRow("nobody, in French") << u"Non identifiés"_qs << u"would be recorded as a name"_qs;
        QTest::newRow("two") << u"Police and army"_qs << u"“Police and army” is taken as one name"_qs;
        QTest::newRow("commas") << u"Police, militia"_qs << u"is taken as one name"_qs;
        QTest::newRow("the second of two") << u"Militia; n/a"_qs << u"“n/a” would be recorded"_qs;
        QTest::newRow("known otherwise")
            << u"malian Armed  Forces"_qs
            << u"“malian Armed  Forces” is written “Malian armed forces” in other incidents"_qs;
        QTest::newRow("known") << u"Malian armed forces"_qs << QString();
        QTest::newRow("one") << u"Militia of the hills"_qs << QString();
    }
    void namesAreQuestioned()
    {
        QFETCH(QString, names);
        QFETCH(QString, said);
        const auto into = file();
        const QString row = u"2020\tMali\t2\tTorture\t"_qs + names + u'\n';
        const auto pasted = pastedTable(
            into->store(), u"Date\tCountry\tVictims\tType\tAlleged perpetrators\n"_qs + row + row);
        QVERIFY2(pasted, pasted ? "" : pasted.error().message.text);
        QCOMPARE(pasted->notes.size(), said.isEmpty() ? size_t(0) : size_t(1));
        QCOMPARE(import(*into, pasted->table).incidentsAdded, 2);
        if (said.isEmpty())
            return;
        QCOMPARE(pasted->notes.front().kind, TableNote::Kind::Remark);
        const QString told = Words(Language::English).say(pasted->notes.front().reason);
        QVERIFY2(told.contains(said), qPrintable(told));
    }

    /// So is it of both days of a period; one that can be no month settles it.
    void whichComesFirstIsSaidOfPeriods_data()
    {
        QTest::addColumn<QString>("date");
        QTest::addColumn<int>("told");
        QTest::newRow("both") << u"3/4/2021 to 3/6/2021"_qs << 1;
        QTest::newRow("one day") << u"7/8/2021-9/8/2021"_qs << 1;
        QTest::newRow("settled") << u"13/4/2021 to 3/6/2021"_qs << 0;
        QTest::newRow("in words") << u"3 April 2021 to 3 June 2021"_qs << 0;
    }
    void whichComesFirstIsSaidOfPeriods()
    {
        QFETCH(QString, date);
        const auto into = file();
        const auto pasted = pastedTable(into->store(), u"Date\tCountry\tVictims\tType\n%1\tMali\t2\t"
                                                       "Torture\n"_qs.arg(date));
        QVERIFY(pasted);
        QTEST(static_cast<int>(pasted->notes.size()), "told");
    }

    /// What stands in brackets can make another column of it, which is left out and named.
    void bracketsCount_data()
    {
        QTest::addColumn<QString>("head");
        for (const char *head :
             {"Victims (max)", "Latitude (S)", "Victims (thousands)", "Date (of publication)",
              "Country (of nationality)", "Date (mm/dd/yyyy)", "Victims (women)"})
            QTest::newRow(head) << QString::fromLatin1(head);
    }
    void bracketsCount()
    {
        QFETCH(QString, head);
        const auto into = file();
        const auto pasted =
            pastedTable(into->store(), u"Date\tCountry\tType\tVictims\t%1\n3 Feb 2020\tMali\tTorture\t2\t"
                                       "5\n"_qs.arg(head));
        QVERIFY2(pasted, pasted ? "" : pasted.error().message.text);
        ImportReport report = import(*into, pasted->table);
        speakAsPasted(report, *pasted, Words(Language::English));
        QCOMPARE(report.incidentsAdded, 1);
        QCOMPARE(report.notes.size(), size_t(1));
        QCOMPARE(report.notes.front().column, head);
        const auto row = rows(pasted->table).front();
        QCOMPARE(row[u"victims_low"_qs], u"2"_qs);
        QCOMPARE(row[u"date_from"_qs], u"2020-02-03"_qs);
        QCOMPARE(row[u"country"_qs], u"ML"_qs);
        QCOMPARE(row[u"latitude"_qs], QString());
    }

    /// A row that cannot be taken has one line, which names what was pasted of it, and nothing that follows
    /// from that.
    void aBadRowIsToldOnce()
    {
        const auto into = file();
        const auto pasted = pastedTable(into->store(), u"date_from\tcountry\tvictims_low\ttype\n"
                                                       "soon\tNowhere\tmany\tzzz\n"
                                                       "02 Jan 2020\tMali\t1\tTorture\n"_qs);
        QVERIFY(pasted);
        ImportReport report = import(*into, pasted->table);
        QVERIFY(report.notes.size() > 4);
        speakAsPasted(report, *pasted, Words(Language::English));
        QCOMPARE(report.notes.size(), size_t(1));
        QStringList columns = report.notes.front().column.split(u", "_qs);
        columns.sort();
        QCOMPARE(columns, (QStringList{u"country"_qs, u"date_from"_qs, u"type"_qs, u"victims_low"_qs}));
        const QString said = Words(Language::English).say(report.notes.front().reason);
        for (const QString &cell : {u"soon"_qs, u"Nowhere"_qs, u"many"_qs, u"zzz"_qs})
            QVERIFY2(said.contains(cell), qPrintable(said));
        QCOMPARE(report.rowsRefused, 1);
    }

    /// A column that is not known, or says again what another one does, is left out, and named with the rows.
    void unknownColumnsAreLeftOut()
    {
        const auto into = file();
        const auto pasted = pastedTable(into->store(), u"Date\tAge\tCountry\tType\tVictims\tBegan\t\n"
                                                       "3 Feb 2020\t12\tMali\tTorture\t2\t2019\t\n"_qs);
        QVERIFY2(pasted, pasted ? "" : pasted.error().message.text);
        ImportReport report = import(*into, pasted->table);
        QCOMPARE(report.incidentsAdded, 1);
        speakAsPasted(report, *pasted, Words(Language::English));
        QStringList told;
        for (const TableNote &note : report.notes)
            told << QString::number(note.line) + u' ' + note.column;
        QCOMPARE(told, (QStringList{u"1 Age"_qs, u"1 Began"_qs}));
        QCOMPARE(rows(pasted->table).front()[u"date_from"_qs], u"2020-02-03"_qs);
        // Where what is needed is missing too, both are named: one may be the other.
        const auto table = pastedTable(into->store(), u"date_from\tcountry\tAge\n2020\tML\t12\n"_qs);
        QVERIFY(!table);
        QCOMPARE(table.error().message.arguments, (QStringList{u"type, victims_low"_qs, u"Age"_qs}));
    }

    /// Columns are known by the labels of the fields, by the heads of the list and by other words for them,
    /// in both languages, whatever the case and the accents.
    void labelsAreHeads_data()
    {
        QTest::addColumn<QString>("heads");
        QTest::newRow("labels")
            << u"Began\tEnded\tCountry\tRegion\tPlace\tType of violation\tVictims, minimum\tBest "
               "estimate\tMaximum\tAlleged perpetrators\tSources\tCoordinates"_qs;
        QTest::newRow("labels in French")
            << u"Début\tFin\tPays\tRégion\tLieu\tType de violation\tVictimes, minimum\tMeilleure "
               "estimation\tMaximum\tAuteurs présumés\tSources\tCoordonnées"_qs;
        QTest::newRow("other words")
            << u"DATE (dd/mm/yyyy)\tend date\tCOUNTRY\tProvince\tlocation\tViolation\tat "
               "least\tEstimate\tat most\tPerpetrator\tSource\tgps"_qs;
        QTest::newRow("without accents") << u"date de debut\tdate de fin\tpays\tREGION\tlocalite\ttypes\tau "
                                            u"moins\testimation\tau plus\tAUTEUR "
                                            "PRESUME\tsource\tcoordonnees gps"_qs;
    }
    void labelsAreHeads()
    {
        QFETCH(QString, heads);
        const auto into = file();
        const auto table = pastedTable(
            into->store(),
            heads + u"\n12/03/2020\t14 mars 2020\tMali\tGao\tBer\tTorture\t3\t4\t5\tMalian "
                    "armed forces, Security forces of Niger\tInterview 14\tN16 15.0 W003 30.0\n"_qs);
        QVERIFY2(table, table ? "" : table.error().message.text);
        const ImportReport report = import(*into, table->table);
        QCOMPARE(report.incidentsAdded, 1);
        const Incident incident = *into->store().incident(**into->store().withReference(u"ML-2020-005"_qs));
        QCOMPARE(incident.period, (Period{QDate(2020, 3, 12), QDate(2020, 3, 14), Precision::Day}));
        QCOMPARE(incident.place.region, u"ML-7"_qs);
        QCOMPARE(incident.place.name, u"Ber"_qs);
        QCOMPARE(incident.place.coordinates, (Coordinates{16.25, -3.5}));
        QCOMPARE(incident.violations.front().type, u"integrity.torture"_qs);
        QCOMPARE(incident.violations.front().victims, (VictimCount{3, 4, 5}));
        QCOMPARE(incident.violations.front().perpetrators.size(), 2);
        QCOMPARE(incident.sources, u"Interview 14"_qs);
    }

    /// What is declared of a record is known by its label.
    void everyLabelIsAHead()
    {
        const Words english(Language::English), french(Language::French);
        const Heads heads(english, french);
        for (const Kind *kind : {&kindOf<Incident>(), &kindOf<Violation>()}) {
            for (const Field &field : kind->fields) {
                if (!field.column || !field.label)
                    continue;
                for (const Words *words : {&english, &french}) {
                    const auto found = heads.find(words->translate("Differences", field.label));
                    QVERIFY2(found && found->name == QLatin1String(field.column), field.name);
                }
            }
        }
        // Nothing is declared that no column stands for.
        for (const char *head : {"Title", "Victims", "Coordinates", "Summary"})
            QCOMPARE(Heads::columnsOf(heads.find(QLatin1String(head))->name).size(),
                     QLatin1String(head) == QLatin1String("Victims") ? 3 : 2);
        QCOMPARE(heads.find(u"Titre"_qs)->language, Language::French);
        QVERIFY(!heads.find(u"Type"_qs)->language);
        QVERIFY(!heads.find(u"Age"_qs) && !heads.find(u""_qs) && !heads.find(u"(x)"_qs));
    }

    /// What one column says of a figure goes before what another one says of several, in whichever order.
    void theFinerColumnCounts()
    {
        const auto into = file();
        for (const QString &head : {u"Victims\tMaximum\t"_qs, u"Maximum\tVictims\t"_qs}) {
            const auto table =
                pastedTable(into->store(), head + u"Date\tCountry\tType\n"_qs +
                                               (head.startsWith(u"V"_qs) ? u"12\t15"_qs : u"15\t12"_qs) +
                                               u"\t12–14 March 2020\tMali\tTorture\n"_qs);
            QVERIFY(table);
            const auto row = rows(table->table).front();
            QCOMPARE(row[u"victims_low"_qs] + u'/' + row[u"victims_high"_qs], u"12/15"_qs);
            QCOMPARE(row[u"date_from"_qs] + row[u"date_to"_qs], u"2020-03-122020-03-14"_qs);
        }
    }

    /// Where a value is not known, those that are nearest are named, in the language of the block.
    void theNearestNamesAreSaid_data()
    {
        QTest::addColumn<QString>("heads");
        QTest::addColumn<QString>("row");
        QTest::addColumn<QString>("said");
        const QString english = u"Date\tCountry\tType\tVictims\tStatus"_qs,
                      french = u"Date\tPays\tType\tVictimes\tStatut"_qs;
        QTest::newRow("a type") << english << u"2020\tMali\tUnlawfull kiling\t2\t"_qs
                                << u"the nearest name is: Unlawful killing"_qs;
        QTest::newRow("a type by a word")
            << english << u"2020\tMali\tdisappearance\t2\t"_qs << u"Enforced disappearance"_qs;
        QTest::newRow("a type in French")
            << french << u"2020\tMali\tDisparution forcee\t2\t"_qs << u"Disparition forcée"_qs;
        QTest::newRow("an English one in French")
            << french << u"2020\tMali\tTorturing\t2\t"_qs << u"Torture"_qs;
        QTest::newRow("another word for a type")
            << english << u"2020\tMali\tmurder\t2\t"_qs << u"the nearest name is: Unlawful killing"_qs;
        QTest::newRow("in French") << french << u"2020\tMali\tMeurtre\t2\t"_qs << u"Homicide illégal"_qs;
        QTest::newRow("a country")
            << english << u"2020\tBurkina Fasso\tTorture\t2\t"_qs
            << u"“Burkina Fasso” is not a known country; the nearest name is: Burkina Faso"_qs;
        QTest::newRow("a date")
            << english << u"soon\tMali\tTorture\t2\t"_qs
            << u"enter a day (12/3/2024 or 12 March 2024), a month (03/2024) or a year"_qs;
        QTest::newRow("a status") << english << u"2020\tMali\tTorture\t2\tchecked"_qs
                                  << u"draft, under review, verified, rejected"_qs;
    }
    void theNearestNamesAreSaid()
    {
        QFETCH(QString, heads);
        QFETCH(QString, row);
        QFETCH(QString, said);
        const auto into = file();
        const auto pasted = pastedTable(into->store(), heads + u'\n' + row + u'\n');
        QVERIFY(pasted);
        ImportReport report = import(*into, pasted->table);
        QCOMPARE(report.rowsRefused, 1);
        speakAsPasted(report, *pasted, Words(Language::English));
        QCOMPARE(report.notes.size(), size_t(1));
        const QString told = Words(Language::English).say(report.notes.front().reason);
        QVERIFY2(told.contains(said), qPrintable(told));
    }

    /// What is wrong with several cells is told in one, with the marks of the language.
    void severalMistakesAreJoined()
    {
        const auto into = file();
        const auto pasted =
            pastedTable(into->store(), u"Date\tPays\tType\tVictimes\nsoon\tBurkina Fasso\tTorture\t2\n"_qs);
        QVERIFY(pasted);
        ImportReport report = import(*into, pasted->table);
        speakAsPasted(report, *pasted, Words(Language::French));
        QCOMPARE(report.notes.size(), size_t(1));
        const QString told = Words(Language::French).say(report.notes.front().reason);
        QVERIFY2(told.contains(u"\u202f; «\u00a0"_qs), qPrintable(told));
        QVERIFY2(!told.contains(QRegularExpression(u"[^\u202f];"_qs)), qPrintable(told));
    }

    /// Rows without heads are those of the list, where they have its columns; else it is said which are
    /// needed.
    void withoutHeads()
    {
        const auto into = file();
        const ListShown list{Language::English,
                             {u"Date"_qs, u"Country"_qs, u"Types"_qs, u"Victims"_qs, u"Status"_qs}};
        const QString text =
            u"3 Feb 2020\tMali\tTorture\t2\tdraft\n4 Feb 2020\tNiger\tTorture\tmany\tdraft\n"_qs;
        const auto pasted = pastedTable(into->store(), text, list);
        QVERIFY2(pasted, pasted ? "" : pasted.error().message.text);
        ImportReport report = import(*into, pasted->table);
        QCOMPARE(report.incidentsAdded, 1);
        speakAsPasted(report, *pasted, Words(Language::English));
        QCOMPARE(report.notes.size(), size_t(2));
        QVERIFY(Words(Language::English)
                    .say(report.notes[0].reason)
                    .contains(u"Date, Country, Types, Victims, Status"_qs));
        QCOMPARE(report.notes[0].line, 1);
        QCOMPARE(report.notes[1].line, 2);
        QCOMPARE(report.notes[1].column, u"Victims"_qs);
        for (const ListShown &other :
             {ListShown{}, ListShown{Language::English, {u"Date"_qs, u"Country"_qs}},
              ListShown{Language::English,
                        {u"Country"_qs, u"Date"_qs, u"Types"_qs, u"Victims"_qs, u"Status"_qs}}}) {
            const auto none = pastedTable(into->store(), text, other);
            QVERIFY(!none);
            QVERIFY(none.error().message.arguments[1].startsWith(
                u"Date, Country, Type of violation, Victims"_qs));
        }
    }

    void whatIsNoTable()
    {
        const auto into = file();
        for (const QString &text : {u""_qs, u"Some text that was copied."_qs, u"Name\tAge\nA\t12\n"_qs,
                                    u"Date\tCountry\tAge\n2020\tMali\t12\n"_qs, u"\t\n\n"_qs}) {
            const auto table = pastedTable(into->store(), text);
            QVERIFY(!table);
            QCOMPARE(table.error().kind, ErrorKind::Invalid);
        }
    }
};

QTEST_MAIN(PastedTest)
#include "PastedTest.moc"
