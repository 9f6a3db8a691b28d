#include "records/Csv.h"

#include <QBuffer>
#include <QTest>

class CsvTest : public QObject
{
    Q_OBJECT

private slots:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<QString>("rows"); // line|field|field;…, or ! and the line of a fault
        QTest::newRow("plain") << QByteArray("a,b\n1,2\n") << "1|a|b;2|1|2";
        QTest::newRow("crlf, no last end") << QByteArray("a,b\r\n1,2") << "1|a|b;2|1|2";
        QTest::newRow("bom") << QByteArray("\xef\xbb\xbf"
                                           "a\n")
                             << "1|a";
        QTest::newRow("bom in quotes") << QByteArray("\"\xef\xbb\xbf"
                                                     "a\",b\n")
                                       << "1|a|b";
        QTest::newRow("bom inside") << QByteArray("a,b\n\xef\xbb\xbf"
                                                  "1,\"\xef\xbb\xbf\"\n")
                                    << "1|a|b;2|1|";
        QTest::newRow("no characters")
            << QByteArray("a\n\xef\xbf\xbe\xef\xbf\xbf\n") << QStringLiteral("1|a;2|\ufffd\ufffd");
        QTest::newRow("one letter written in two ways")
            << QByteArray("S\xc3\xa9no,Se\xcc\x81no\n") << QStringLiteral("1|S\u00e9no|S\u00e9no");
        QTest::newRow("quotes") << QByteArray("\"a,\"\"b\"\"\",c\n") << "1|a,\"b\"|c";
        QTest::newRow("line break inside") << QByteArray("\"a\nb\",c\nd,e\n") << "1|a\nb|c;3|d|e";
        QTest::newRow("empty lines") << QByteArray("a,b\n\n\r\nc,d\n") << "1|a|b;4|c|d";
        QTest::newRow("empty fields") << QByteArray(",\n") << "1||";
        QTest::newRow("empty") << QByteArray() << "";
        QTest::newRow("open quote") << QByteArray("a\nb,\"c\n") << "!2";
        QTest::newRow("text behind quote") << QByteArray("a\n\"b\"c\n") << "!2";
        QTest::newRow("latin-1") << QByteArray("a\nb\n\xe9t\xe9\n") << "!3";
        QTest::newRow("latin-1 within quotes") << QByteArray("a\n\"b\nc\n\xe9\"\n") << "!4";
        QTest::newRow("utf-16") << QByteArray("\xff\xfe"
                                              "a\0",
                                              4)
                                << "!1";
        QTest::newRow("long field") << QByteArray("a\n" + QByteArray(5 << 20, 'x')) << "!2";
    }
    void reads()
    {
        QFETCH(QByteArray, table);
        QFETCH(QString, rows);
        QBuffer buffer(&table);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        CsvReader reader(buffer);
        CsvReader::Row row;
        QStringList read;
        auto more = reader.next(row);
        for (; more && *more; more = reader.next(row))
            read << QString::number(row.line) + QLatin1Char('|') + row.fields.join(QLatin1Char('|'));
        if (rows.startsWith(QLatin1Char('!'))) {
            QVERIFY(!more);
            QCOMPARE(more.error().message.arguments.front(), rows.mid(1));
        } else {
            QVERIFY(more);
            QCOMPARE(read.join(QLatin1Char(';')), rows);
        }
    }

    /// As spreadsheets copy cells.
    void readsWhatIsPasted_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<QString>("rows");
        QTest::newRow("plain") << QByteArray("a,b\tc\r\n1\t2") << "a,b|c;1|2";
        QTest::newRow("quotes") << QByteArray("\"a\tb\nc\"\t\"d\"\"e\"\n") << "a\tb\nc|d\"e";
        QTest::newRow("text behind quotes") << QByteArray("\"Army\" said\tb\r\n") << "Army said|b";
        QTest::newRow("quotes inside") << QByteArray("the \"Army\"\tb\n") << "the \"Army\"|b";
        QTest::newRow("an open quotation") << QByteArray("a\t\"b\nc") << "a|b\nc";
        QTest::newRow("empty cells") << QByteArray("\t\na\t\n") << "|;a|";
    }
    void readsWhatIsPasted()
    {
        QFETCH(QByteArray, table);
        QFETCH(QString, rows);
        QBuffer buffer(&table);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        CsvReader reader(buffer, CsvReader::Form::Pasted);
        CsvReader::Row row;
        QStringList read;
        auto more = reader.next(row);
        for (; more && *more; more = reader.next(row))
            read << row.fields.join(QLatin1Char('|'));
        QVERIFY(more);
        QCOMPARE(read.join(QLatin1Char(';')), rows);
    }

    void formulasAreNeutralisedAndRestored()
    {
        for (const QString &text : {u"=1+1"_qs, u"+33 1"_qs, u"-x"_qs, u"@a"_qs, u"'=a"_qs, u"''"_qs,
                                    u"'tis"_qs, u"plain"_qs, u"\tx"_qs, QString()}) {
            QCOMPARE(restored(neutralised(text)), text);
            QVERIFY(neutralised(text).isEmpty() ||
                    !QStringView(u"=+-@\t\r").contains(neutralised(text).front()));
        }
    }

    /// What is pasted stays in its cell, and is never run.
    void pastesTextAlone()
    {
        QCOMPARE(pasteLine({u"=1+1"_qs, u"a\tb\nc\r\nd\u2028e"_qs, u"\t=cmd"_qs, u" \n@x"_qs, u"Niono"_qs}),
                 u"'=1+1\ta b c  d e\t'=cmd\t'@x\tNiono\n"_qs);
        QCOMPARE(pasteLine({u"1\u202f204"_qs, QString()}), u"1\u202f204\t\n"_qs);
    }

    void writesWhatItReads()
    {
        const QStringList fields{u"a,b"_qs, u"\"c\""_qs, u"d\ne"_qs, u"é"_qs, QString()};
        QByteArray line = csvLine(fields);
        QBuffer buffer(&line);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        CsvReader reader(buffer);
        CsvReader::Row row;
        QVERIFY(reader.next(row).value_or(false));
        QCOMPARE(row.fields, fields);
    }
};

QTEST_GUILESS_MAIN(CsvTest)
#include "CsvTest.moc"
