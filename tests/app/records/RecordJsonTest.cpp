#include "records/RecordJson.h"

#include "Samples.h"

#include <QJsonDocument>

/// A record as JSON: the bytes that history and drafts keep, and what is refused when they are read back.
class RecordJsonTest : public QObject
{
    Q_OBJECT

private slots:
    void bytesAreThoseOfEarlierVersions()
    {
        Incident incident = samples::incident();
        incident.uuid = QUuid(u"11111111-2222-4333-8444-555555555555"_qs);
        incident.violations[0].uuid = QUuid(u"99999999-2222-4333-8444-555555555555"_qs);
        QCOMPARE(QString::fromUtf8(canonicalBytes(incident)),
                 u"{\"country\":\"ML\",\"date_from\":\"2020-02-16\",\"date_precision\":\"day\","
                 "\"date_to\":\"2020-02-16\",\"latitude\":14.25,\"longitude\":-5.98,\"place\":\"Niono\","
                 "\"reference\":\"ML-2020-001\",\"region\":\"ML-4\",\"status\":\"draft\","
                 "\"summary_en\":\"Soldiers arrested men.\","
                 "\"summary_fr\":\"Des soldats ont arrêté des hommes.\",\"title_en\":\"Arrests\","
                 "\"title_fr\":\"Arrestations\",\"uuid\":\"11111111-2222-4333-8444-555555555555\","
                 "\"victims_overlap\":\"unknown\",\"violations\":[{\"best\":5,\"high\":5,\"low\":5,"
                 "\"perpetrators\":[\"Army\"],\"type\":\"life.extrajudicial-execution\","
                 "\"uuid\":\"99999999-2222-4333-8444-555555555555\"}],\"visibility\":\"restricted\"}"_qs);
        Incident bare;
        bare.violations.emplace_back().victims.high = std::nullopt;
        QCOMPARE(QString::fromUtf8(canonicalBytes(bare)),
                 u"{\"date_precision\":\"day\",\"status\":\"draft\","
                 "\"uuid\":\"00000000-0000-0000-0000-000000000000\",\"victims_overlap\":\"unknown\","
                 "\"violations\":[{\"best\":0,\"high\":null,\"low\":0,\"type\":\"\","
                 "\"uuid\":\"00000000-0000-0000-0000-000000000000\"}],\"visibility\":\"restricted\"}"_qs);
    }

    void wrongFiguresAreNamed_data()
    {
        QTest::addColumn<QString>("low");
        QTest::newRow("text") << u"\"abc\""_qs;
        QTest::newRow("text of a number") << u"\"5\""_qs;
        QTest::newRow("part of a person") << u"1.9"_qs;
        QTest::newRow("nothing") << u"null"_qs;
    }

    void wrongFiguresAreNamed()
    {
        QFETCH(QString, low);
        const QString json = QString::fromUtf8(canonicalBytes(samples::incident()))
                                 .replace(u"\"low\":5"_qs, u"\"low\":"_qs + low);
        std::vector<JsonProblem> problems;
        (void)fromJson<Incident>(QJsonDocument::fromJson(json.toUtf8()).object(), &problems);
        QCOMPARE(problems.size(), size_t(1));
        QCOMPARE(problems.front().path, u"violations.0.low"_qs);
    }

    void halfACoordinateIsNone()
    {
        QJsonObject json = toJson(samples::incident());
        json.remove(u"longitude"_qs);
        std::vector<JsonProblem> problems;
        const auto read = fromJson<Incident>(json, &problems);
        QVERIFY(!read.place.coordinates);
        QCOMPARE(problems.size(), size_t(1));
        QCOMPARE(problems.front().path, u"longitude"_qs);
    }

    void whatIsReadBackIsTheSame()
    {
        const Incident incident = samples::incident();
        std::vector<JsonProblem> problems;
        const auto read = fromJson<Incident>(toJson(incident), &problems);
        QVERIFY(problems.empty());
        QCOMPARE(canonicalBytes(read), canonicalBytes(incident));
    }

    void unknownKeysAreIgnored()
    {
        QJsonObject json = toJson(samples::incident());
        json.insert(u"later_version"_qs, 1);
        std::vector<JsonProblem> problems;
        QCOMPARE(canonicalBytes(fromJson<Incident>(json, &problems)), canonicalBytes(samples::incident()));
        QVERIFY(problems.empty());
    }
};

QTEST_GUILESS_MAIN(RecordJsonTest)
#include "RecordJsonTest.moc"
