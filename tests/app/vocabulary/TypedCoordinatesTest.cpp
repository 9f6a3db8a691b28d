#include "vocabulary/TypedCoordinates.h"

#include <QTest>

class TypedCoordinatesTest : public QObject
{
    Q_OBJECT

private slots:
    void reads_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<double>("latitude"); // 1000 for none
        QTest::addColumn<double>("longitude");
        const auto row = [](const char *typed, double latitude, double longitude) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << latitude << longitude;
        };
        for (const char *typed : {"16.25, -3.5",
                                  "16.25,-3.5",
                                  "16.25 -3.5",
                                  "16.25; -3.5",
                                  "16,25; -3,5",
                                  "16,25 -3,5",
                                  "16,25, -3,5",
                                  "(16.25, -3.5)",
                                  "16.25/-3.5",
                                  "16.25N 3.5W",
                                  "16.25 N, 3.5 W",
                                  "N16.25 W3.5",
                                  "N 16.25, W 3.5",
                                  "3.5 W 16.25 N",
                                  "16.25N3.5O",
                                  "16\u00b015'N 3\u00b030'W",
                                  "16\u00b015\u2032N, 3\u00b030\u2032O",
                                  "16\u00b015'00\"N 3\u00b030'00\"W",
                                  "16\u00ba 15\u2019 0\u201d N 3\u00ba 30\u2019 0\u201d W",
                                  "16\u00b015' N; 3\u00b030'0'' W",
                                  "16.25\u00b0, -3.5\u00b0",
                                  "N16 15.000 W003 30.000",
                                  "N16 15.000, W003 30.000",
                                  "N16\u00b0 15.000 W003\u00b0 30.000",
                                  "N 16\u00b015.000' W 003\u00b030.000'",
                                  "16\u00b015.000'N 003\u00b030.000'W",
                                  "16 15 00 N 3 30 0 W",
                                  "16 15 00N, 3 30 0O",
                                  "003 30.0 W 16 15.0 N",
                                  "N16 15 00 W3 30 00",
                                  "geo:16.25,-3.5",
                                  "geo:16.25,-3.5;u=35",
                                  "geo:16.25,-3.5?z=11",
                                  "https://www.openstreetmap.org/#map=12/16.25/-3.5",
                                  "https://www.openstreetmap.org/?mlat=16.25&mlon=-3.5#map=12/1.5/2.5",
                                  "https://www.google.com/maps/@16.25,-3.5,12z",
                                  "https://www.google.com/maps/place/X/@1.5,2.5,17z/"
                                  "data=!3m1!4b1!4m5!3m4!1s0x0!8m2!3d16.25!4d-3.5",
                                  "https://maps.google.com/?q=16.25,-3.5",
                                  "https://www.google.com/maps/search/?api=1&query=16.25%2C-3.5",
                                  "https://maps.google.com/maps?ll=16.25,-3.5&z=10"})
            row(typed, 16.25, -3.5);
        row("\u221216.25, 3.5", -16.25, 3.5);
        row("16, -3", 16, -3);
        row("16, 27", 16, 27);
        row("16\u00b015'30.6\"S 100\u00b00'E", -(16 + 15.0 / 60 + 30.6 / 3600), 100);
        row("N14 08.934 W005 00.618", 14 + 8.934 / 60, -5 - 0.618 / 60);
        row("14\u00b008.934'N 5\u00b000.618'W", 14 + 8.934 / 60, -5 - 0.618 / 60);
        row("14 08 56 N 5 0 37 W", 14 + 8.0 / 60 + 56.0 / 3600, -5 - 37.0 / 3600);
        row("95.5, 200.5", 95.5, 200.5); // validation has its own word
        for (const char *none : {"",
                                 "16.25",
                                 "16,27",
                                 "16 16",
                                 "16\u00b016'N",
                                 "16.25N 3.5",
                                 "16.25N 3.5N",
                                 "-16.25N 3.5W",
                                 "16\u00b060'N 3\u00b00'W",
                                 "16\u00b015'60\"N 3\u00b00'W",
                                 "16.5\u00b015'N 3\u00b00'W",
                                 "abc",
                                 "16.25, -3.5, 7.5",
                                 "1234, 5",
                                 "https://example.org/",
                                 "geo:here",
                                 "https://yandex.com/maps/?ll=37.13%2C36.2&z=12", // longitude first
                                 "https://maps.yandex.ru/?ll=37.13,36.2",
                                 "https://2gis.com/map?ll=37.13,36.2",
                                 "16.25-3.5",
                                 "16\u00b016",
                                 "16\u00b0 16",
                                 "14\u00b008.934'N",
                                 "N14 08.934",
                                 "14 08 56 5 0 37",
                                 "N14 60.0 W5 0.0",
                                 "N14 08.934 12 W005 00.618",
                                 "N14 08.934 S005 00.618",
                                 "16\u00b016'"})
            row(none, 1000, 1000);
    }
    void reads()
    {
        QFETCH(QString, typed);
        QFETCH(double, latitude);
        QFETCH(double, longitude);
        const auto read = typedCoordinates(typed);
        QCOMPARE(read.has_value(), latitude < 1000);
        if (!read)
            return;
        QVERIFY(qAbs(read->latitude - latitude) < 1e-9);
        QVERIFY(qAbs(read->longitude - longitude) < 1e-9);
        const auto again = typedCoordinates(typedForm(*read));
        QVERIFY(again && qAbs(again->latitude - read->latitude) < 1e-6 &&
                qAbs(again->longitude - read->longitude) < 1e-6);
        // Of a third of a degree, nobody wants to read sixteen digits.
        QVERIFY2(typedForm(*read).size() <= 24, qPrintable(typedForm(*read)));
    }
};

QTEST_GUILESS_MAIN(TypedCoordinatesTest)
#include "TypedCoordinatesTest.moc"
