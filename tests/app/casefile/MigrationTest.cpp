#include "casefile/CaseFile.h"
#include "casefile/Check.h"
#include "casefile/Rescue.h"

#include "query/Query.h"
#include "records/RecordJson.h"
#include "Samples.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <map>

/// Files of each earlier version open, verify and count the same.
class MigrationTest : public QObject
{
    Q_OBJECT

    static constexpr int current = 6;
    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    static QByteArray contentOf(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static auto open(const QString &name, CaseFile::Mode mode = CaseFile::Mode::Write)
    {
        return CaseFile::open(name, {{}, mode, u"tester"_qs}, samples::vocabulary());
    }
    static Answer counted(const CaseFile &file)
    {
        const auto facts = Facts::load(file.store());
        return facts ? answer(*facts, samples::vocabulary(),
                              {{}, {}, {{Key::Type}, {Key::Country}, {Key::Month}}})
                     : Answer();
    }
    static QStringList problems(const CaseFile &file)
    {
        QStringList said;
        for (const Finding &finding : check(file.store())) {
            if (finding.problem)
                said << QString::fromUtf8(finding.problem->message.text);
        }
        return said;
    }
    /// A file with incidents of both sorts: written by people, and taken in from UCDP GED.
    QString made(const QString &name, int version)
    {
        const QString whole = path(name);
        QFile::remove(whole);
        QDir(whole + u".backups"_qs).removeRecursively();
        auto file = samples::sahel(whole);
        const QString table = path(u"ged.csv"_qs);
        QFile all(QStringLiteral(TEST_DATA "/ucdp-ged-syria-2019.csv"));
        QFile some(table);
        if (all.open(QIODevice::ReadOnly) && some.open(QIODevice::WriteOnly)) {
            for (int i = 0; i < 40; ++i)
                some.write(all.readLine());
            some.close();
        }
        if (!file || !importTable(*file, table, {.format = TableFormat::Ged}))
            return {};
        // One that was deleted is set right too, and stays deleted.
        Change change;
        change.hide = {IncidentId{8}};
        if (!file->store().apply(change))
            return {};
        file.reset();
        if (version < 4)
            samples::makeOld(whole, version);
        else if (version == 4 && !samples::makeVersion4(whole))
            return {};
        else if (version == 5 && !samples::makeVersion5(whole))
            return {};
        return whole;
    }

private slots:
    void everyVersionCountsTheSame_data()
    {
        QTest::addColumn<int>("version");
        for (int version = 1; version <= current; ++version)
            QTest::addRow("version %d", version) << version;
    }

    void everyVersionCountsTheSame()
    {
        QFETCH(int, version);
        const QString name = made(u"v%1.dossier"_qs.arg(version), version);
        const QString other = path(u"elsewhere.dossier"_qs), fresh = made(u"fresh.dossier"_qs, current);
        QFile::remove(other);
        QVERIFY(!name.isEmpty() && QFile::copy(name, other));
        const auto expected = open(fresh);
        QVERIFY(expected);
        const Answer counts = counted(**expected);
        QVERIFY(counts.total.incidents > 40);
        QString inMemory;
        {
            const QByteArray before = contentOf(name);
            const auto read = open(name, CaseFile::Mode::Read);
            QVERIFY(read);
            QCOMPARE(problems(**read), QStringList());
            inMemory = (*read)->store().state().value_or(QString());
            QCOMPARE((*read)->openAgain().value()->store().state().value_or(QString()), inMemory);
            QCOMPARE((*read)->store().search(u"NE-2020-001"_qs)->size(), 1U);
            QCOMPARE(contentOf(name), before);
        }
        QTest::qWait(5); // another time of day
        for (const QString &one : {name, other}) {
            const auto file = open(one);
            QVERIFY(file);
            QCOMPARE(problems(**file), QStringList());
            QCOMPARE((*file)->store().state().value_or(QString()), inMemory);
            QCOMPARE((*file)->store().search(u"NE-2020-001"_qs)->size(), 1U);
            const Answer found = counted(**file);
            QCOMPARE(found.total, counts.total);
            for (size_t i = 0; i < counts.tables.size(); ++i) {
                QCOMPARE(found.tables[i].rows.size(), counts.tables[i].rows.size());
                for (size_t j = 0; j < counts.tables[i].rows.size(); ++j)
                    QCOMPARE(found.tables[i].rows[j].count, counts.tables[i].rows[j].count);
            }
            // A second opening finds it as it is now.
            const auto again = (*file)->openAgain();
            QVERIFY(again && (*again)->migrated().sidesOfBattles == 0);
        }
    }

    /// A file of before tags is kept as it was, and takes them from then on.
    void tagsComeToOlderFiles()
    {
        const QString name = made(u"untagged.dossier"_qs, 5);
        const auto file = open(name);
        QVERIFY(file);
        QVERIFY(!QDir((*file)->backupFolder()).entryList(QDir::Files).isEmpty());
        const auto id = (*file)->store().withReference(u"NE-2020-001"_qs);
        const auto stored = (*file)->store().incident(**id);
        QVERIFY(stored && stored->tags.isEmpty());
        Change change;
        change.edits.push_back({*stored, *stored});
        change.edits.front().after.tags = {u"to check"_qs};
        change.reason = u"looked at"_qs;
        QVERIFY((*file)->store().apply(std::move(change)));
        QCOMPARE((*file)->store().incident(**id)->tags, QStringList{u"to check"_qs});
        QCOMPARE(problems(**file), QStringList());
    }

    void sidesOfBattlesAreSetRight()
    {
        const QString name = made(u"sides.dossier"_qs, 3);
        const auto file = open(name);
        QVERIFY(file);
        qint64 battles = 0;
        QUuid one;
        QVERIFY((*file)->store().eachIncident([&](Incident &&incident) {
            const Violation &violation = incident.violations.front();
            if (!incident.reference.startsWith(u"GED-"_qs))
                return violation.parties.isEmpty() && !violation.perpetrators.isEmpty();
            if (violation.type != u"life.conflict-death")
                return violation.parties.isEmpty();
            ++battles;
            one = incident.uuid;
            return violation.parties.size() == 2 && violation.perpetrators.isEmpty();
        }));
        QVERIFY(battles > 0);
        QVERIFY((*file)->migrated().sidesOfBattles >= battles);
        const auto history = (*file)->store().historyOf(one);
        QVERIFY(history && history->size() == 2);
        QCOMPARE(history->back().action, u"update"_qs);
        QCOMPARE(history->back().kind, u"incident"_qs);
        QVERIFY(history->back().reason.contains(u"sides of a battle"_qs));
        // Taken back, it is what was taken in.
        const auto before = (*file)->store().incidentAt(one, history->front().sequence);
        QVERIFY(before && before->violations.front().perpetrators.size() == 2);
        QVERIFY(before->violations.front().parties.isEmpty());
    }

    /// Rows of an older file that do not fit are told as what they are.
    void rowsThatDoNotFit_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("deleted twice") << u"UPDATE incident SET deleted = 2 WHERE id = 1"_qs;
        QTest::newRow("a name is missing") << u"DELETE FROM perpetrator WHERE id = 1"_qs;
    }
    void rowsThatDoNotFit()
    {
        QFETCH(QString, sql);
        const QString name = made(u"unfit.dossier"_qs, 3);
        QVERIFY(samples::tamper(
            name, {u"PRAGMA ignore_check_constraints = ON"_qs, u"PRAGMA foreign_keys = OFF"_qs, sql}));
        for (const auto mode : {CaseFile::Mode::Read, CaseFile::Mode::Write}) {
            const auto file = open(name, mode);
            QVERIFY(!file);
            QCOMPARE(file.error().kind, ErrorKind::Damaged);
        }
        QVERIFY(open(name, CaseFile::Mode::Inspect));
    }

    /// What was typed and not saved brings no accusation back, and keeps what was typed; a filter that asks
    /// for what was moved is told.
    void sidesInFormsAndFilters_data()
    {
        QTest::addColumn<bool>("rescued");
        QTest::newRow("migrated") << false;
        QTest::newRow("recovered") << true;
    }
    void sidesInFormsAndFilters()
    {
        QFETCH(bool, rescued);
        const QString name = made(u"forms.dossier"_qs, 3);
        QUuid one, plain;
        Incident battle;
        {
            const auto file = open(name, CaseFile::Mode::Read); // as it will be
            QVERIFY(file);
            QVERIFY((*file)->store().eachIncident([&](Incident &&incident) {
                if (incident.violations.front().parties.size() == 2 && incident.violations.size() == 1)
                    battle = incident;
                else if (incident.reference == u"NE-2020-001"_qs)
                    plain = incident.uuid;
                return true;
            }));
        }
        one = battle.uuid;
        const QStringList sides = battle.violations.front().parties;
        QCOMPARE(sides.size(), 2);
        // As the form of that time kept it: it knew no parties.
        QJsonObject edited = toJson(battle);
        QJsonArray violations = edited[u"violations"_qs].toArray();
        QJsonObject violation = violations[0].toObject();
        violation[u"perpetrators"_qs] = violation.take(u"parties"_qs);
        violations[0] = violation;
        edited[u"violations"_qs] = violations;
        const QJsonObject typed{{u"uuid"_qs, violation[u"uuid"_qs]},
                                {u"type"_qs, u"Death in armed conflict"_qs},
                                {u"low"_qs, u"77"_qs},
                                {u"perpetrators"_qs, u"%1; Somebody else; %2"_qs.arg(sides[0], sides[1])}};
        const QJsonObject form{
            {u"edited"_qs, edited}, {u"title_en"_qs, u"Typed"_qs}, {u"violations"_qs, QJsonArray{typed}}};
        const auto text = [](const QJsonObject &object) {
            return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact))
                .replace(u'\'', u"''"_qs);
        };
        QString damage = u"SELECT 1"_qs;
        if (rescued) // so that it cannot be brought up to date
            damage = u"UPDATE incident SET latitude = 'x' WHERE reference = 'NE-2020-001'"_qs;
        QVERIFY(samples::tamper(
            name,
            {u"INSERT INTO draft VALUES ('%1', '%2')"_qs.arg(one.toString(QUuid::WithoutBraces), text(form)),
             u"INSERT INTO draft VALUES ('%1', '{\"title_en\":\"x\"}')"_qs.arg(
                 plain.toString(QUuid::WithoutBraces)),
             u"INSERT INTO saved_filter VALUES ('of a side', '%1')"_qs.arg(
                 text({{u"perpetrators"_qs, QJsonArray{u"Nobody"_qs, sides[1]}}})),
             u"INSERT INTO saved_filter VALUES ('of another', '{\"perpetrators\":[\"Nobody\"]}')"_qs,
             damage}));
        Migrated migrated;
        std::unique_ptr<CaseFile> file;
        if (rescued) {
            const auto damaged = open(name, CaseFile::Mode::Inspect);
            QVERIFY(damaged);
            file = samples::emptyFile(path(u"forms-rescued.dossier"_qs));
            const auto found = rescue((*damaged)->store(), file->store());
            QVERIFY(found);
            migrated = found->migrated;
        } else {
            auto opened = open(name);
            QVERIFY(opened);
            file = std::move(*opened);
            migrated = file->migrated();
        }
        QCOMPARE(migrated.filters, QStringList{u"of a side"_qs});
        QCOMPARE(migrated.told().size(), 2U);
        const QJsonObject kept =
            QJsonDocument::fromJson(file->store().draft(one).value_or(QString()).toUtf8()).object();
        QCOMPARE(kept[u"title_en"_qs].toString(), u"Typed"_qs);
        const QJsonObject after = kept[u"violations"_qs][0].toObject();
        QCOMPARE(after[u"perpetrators"_qs].toString(), u"Somebody else"_qs);
        QCOMPARE(after[u"parties"_qs].toString(), sides.join(u"; "_qs));
        QCOMPARE(after[u"low"_qs].toString(), u"77"_qs);
        const Incident before = fromJson<Incident>(kept[u"edited"_qs].toObject());
        QCOMPARE(before.violations.front().parties, sides);
        QVERIFY(before.violations.front().perpetrators.isEmpty());
        QCOMPARE(file->store().draft(plain).value_or(QString()), u"{\"title_en\":\"x\"}"_qs);
    }

    /// What another program changed is not rewritten, and so not vouched for.
    void whatContradictsItsHistoryIsLeft()
    {
        const QString name = made(u"tampered.dossier"_qs, 3);
        const auto tampered = QStringLiteral(
            "(SELECT min(v.incident_id) FROM violation v JOIN incident i ON i.id = v.incident_id "
            "WHERE v.type = 'life.conflict-death' AND i.deleted = 0 AND i.reference LIKE 'GED-%')");
        QVERIFY(
            samples::tamper(name, {u"UPDATE violation SET high = 99999 WHERE incident_id = "_qs + tampered}));
        const auto file = open(name);
        QVERIFY(file);
        QStringList left;
        QVERIFY((*file)->store().eachIncident([&](Incident &&incident) {
            const Violation &violation = incident.violations.front();
            if (violation.type == u"life.conflict-death" && !violation.perpetrators.isEmpty() &&
                incident.reference.startsWith(u"GED-"_qs))
                left << incident.reference;
            return true;
        }));
        QCOMPARE(left.size(), 1);
        QCOMPARE(problems(**file).size(), 1);
    }

    /// Title, language and date, and what an erasure emptied, are covered from the migration on.
    void whatWasNotCoveredIs_data()
    {
        QTest::addColumn<int>("version");
        for (int version = 1; version <= 3; ++version)
            QTest::addRow("version %d", version) << version;
    }
    void whatWasNotCoveredIs()
    {
        QFETCH(int, version);
        const QString name = made(u"covered-%1.dossier"_qs.arg(version), version);
        // The last entry but one, emptied as an erasure of that time did, and the erasure's own.
        const auto sha = [](const QByteArray &bytes) {
            return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        };
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_qs, u"emptied"_qs);
            database.setDatabaseName(name);
            QVERIFY(database.open());
            QSqlQuery query(database);
            QVERIFY(query.exec(u"SELECT seq, hash FROM history ORDER BY seq DESC LIMIT 1"_qs) &&
                    query.next());
            const qint64 last = query.value(0).toLongLong();
            const QString head = query.value(1).toString();
            QVERIFY(query.exec(u"SELECT record, hash FROM history WHERE seq = %1"_qs.arg(last - 1)) &&
                    query.next());
            const QString fields = u"[[%1,\"%2\"]]"_qs.arg(last - 1).arg(query.value(1).toString());
            const QStringList purge{QString::number(last + 1),
                                    u"2026-01-02T03:04:05.000Z"_qs,
                                    u"x"_qs,
                                    u"dossier"_qs,
                                    u"purge"_qs,
                                    QString(),
                                    fields,
                                    QString(),
                                    sha({})};
            QByteArray bytes;
            for (const QString &part : QStringList{head} + purge)
                bytes += QByteArray::number(part.toUtf8().size()) + ':' + part.toUtf8();
            query.finish();
            QVERIFY(
                query.exec(u"UPDATE history SET fields = '', reason = '', content = ''%1 WHERE seq = %2"_qs
                               .arg(version > 1 ? u", salt = ''"_qs : QString())
                               .arg(last - 1)));
            query.prepare(u"INSERT INTO history (seq, at, who, program, action, record, fields, reason, "
                          "content, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_qs);
            for (const QString &part : purge + QStringList{sha(bytes)})
                query.addBindValue(part.isNull() ? u""_qs : part);
            QVERIFY2(query.exec(), qPrintable(query.lastError().text()));
        }
        QSqlDatabase::removeDatabase(u"emptied"_qs);
        // The record of the emptied entry no longer has a fingerprint: that is found before and after.
        const QStringList before = [&] {
            const auto file = open(name);
            return file ? problems(**file) : QStringList{u"not opened"_qs};
        }();
        QVERIFY(before.size() <= 1 && !before.contains(u"not opened"_qs));
        for (const QString &sql :
             {u"UPDATE casefile SET value = 'Other' WHERE key = 'title'"_qs,
              u"UPDATE history SET who = 'nobody' WHERE salt = '' AND content = ''"_qs}) {
            const QString copy = path(u"tampered-%1.dossier"_qs.arg(version));
            QFile::remove(copy);
            QVERIFY(QFile::copy(name, copy));
            QVERIFY(samples::tamper(copy, {sql}));
            const auto file = open(copy);
            QVERIFY(file);
            QCOMPARE(problems(**file).size(), before.size() + 1);
        }
    }

    /// What keeps an older file from being brought up to date keeps nobody from recovering it: all that can
    /// be read, confidential where its history does not vouch for it.
    void damagedOnesAreRecovered_data()
    {
        QTest::addColumn<int>("version");
        QTest::addColumn<QString>("damage"); // SQL, or the table whose first page is lost
        QTest::addColumn<int>("unmatched");  // of those that are not deleted; -1: all
        for (int version = 1; version <= 4; ++version) {
            const auto row = [&](const char *name, const QString &damage, int unmatched) {
                QTest::addRow("version %d, %s", version, name) << version << damage << unmatched;
            };
            const QString code = u"UPDATE incident SET status = 'x' WHERE id = 1"_qs;
            row("a code", code, 1);
            row("a code, and another's figure",
                code + u"; UPDATE violation SET high = 99999 WHERE incident_id = 2 AND position = 0"_qs, 2);
            row("a code, and an entry of the history",
                code + u"; UPDATE history SET who = 'x' WHERE seq = (SELECT max(seq) FROM history)"_qs, -1);
            if (version < 4) {
                row("a figure that is a text",
                    u"UPDATE violation SET low = 'abc', best = 'abc', high = 'abc' WHERE incident_id = 1"_qs,
                    1);
                row("a place that is none", u"UPDATE incident SET latitude = 'north' WHERE id = 1"_qs, 1);
                row("bytes for a title", u"UPDATE incident SET title_en = x'00ff' WHERE id = 1"_qs, 1);
            }
            row("a page of references", u"incident_reference"_qs, 0);
            row("a page of names", version < 4 ? u"perpetrator"_qs : u"actor"_qs, 0);
            row("a page of who did it", u"violation_perpetrator"_qs, -2);
            row("a page of violations", u"violation"_qs, -1);
            row("a page of the history", u"history"_qs, -1);
        }
    }
    void damagedOnesAreRecovered()
    {
        QFETCH(int, version);
        QFETCH(QString, damage);
        QFETCH(int, unmatched);
        const QString name = made(u"damaged.dossier"_qs, version);
        QVERIFY(!name.isEmpty());
        std::map<QUuid, Incident> sound;
        {
            const auto file = open(name, CaseFile::Mode::Read);
            QVERIFY(file);
            QVERIFY((*file)->store().eachIncident([&](Incident &&incident) {
                sound.emplace(incident.uuid, std::move(incident));
                return true;
            }));
        }
        if (damage.startsWith(u"UPDATE"_qs))
            QVERIFY(samples::tamper(name, damage.split(u"; "_qs)));
        else
            QVERIFY(samples::fillPage(name, samples::firstPage(name, damage)));
        const QByteArray before = contentOf(name);
        for (const auto mode : {CaseFile::Mode::Write, CaseFile::Mode::Read})
            QVERIFY(!open(name, mode));
        const auto damaged = open(name, CaseFile::Mode::Inspect);
        QVERIFY2(damaged, damaged ? "" : damaged.error().message.text);
        QStringList subjects;
        int named = 0;
        for (const Finding &finding : check((*damaged)->store())) {
            if (!finding.problem)
                continue;
            subjects << QString::fromLatin1(finding.subject.text);
            if (subjects.back() == u"incidents"_qs)
                ++named;
        }
        QVERIFY(subjects.contains(u"file format"_qs));
        if (unmatched >= 0)
            QCOMPARE(named, unmatched);
        const QString anew = path(u"recovered.dossier"_qs);
        QFile::remove(anew);
        const auto recovered = samples::emptyFile(anew);
        const auto found = rescue((*damaged)->store(), recovered->store());
        QVERIFY(found);
        QCOMPARE(found->incidents, static_cast<qint64>(sound.size()));
        QCOMPARE(found->deleted, 1);
        QVERIFY(found->complete);
        if (unmatched >= 0)
            QCOMPARE(found->unmatched.size(), unmatched);
        else if (unmatched == -1)
            QCOMPARE(found->unmatched.size(), static_cast<qsizetype>(sound.size()));
        QCOMPARE(found->propertiesMatch, version == 4 && found->historyHolds);
        QStringList wrong;
        QVERIFY(recovered->store().eachIncident([&](Incident &&incident) {
            const auto was = sound.find(incident.uuid);
            const bool isSame = was != sound.end() && sameContent(was->second, incident);
            const bool isTold = found->unmatched.contains(incident.reference);
            for (const Violation &violation : incident.violations) {
                if (incident.reference.startsWith(u"GED-"_qs) &&
                    violation.type == u"life.conflict-death"_qs && !violation.perpetrators.isEmpty())
                    wrong << incident.reference + u" accuses the sides of a battle"_qs;
            }
            if (!isSame && !(isTold && incident.visibility == Visibility::Confidential))
                wrong << incident.reference + u" is not what it was"_qs;
            return true;
        }));
        QCOMPARE(wrong, QStringList());
        QCOMPARE(problems(*recovered), QStringList());
        QCOMPARE(contentOf(name), before);
    }

    void wrongTypesAreRefused_data()
    {
        QTest::addColumn<QString>("assignment");
        QTest::addColumn<QString>("column");
        QTest::newRow("text") << u"violation SET low = 'abc', best = 'abc', high = 'abc'"_qs << u"low"_qs;
        QTest::newRow("fraction") << u"violation SET low = 1.9, best = 1.9, high = 1.9"_qs << u"low"_qs;
        QTest::newRow("highest") << u"violation SET high = 'many'"_qs << u"high"_qs;
        QTest::newRow("blob") << u"incident SET title_en = x'00'"_qs << u"title_en"_qs;
        QTest::newRow("degrees") << u"incident SET latitude = 'north'"_qs << u"latitude"_qs;
    }

    void wrongTypesAreRefused()
    {
        QFETCH(QString, assignment);
        QFETCH(QString, column);
        const QString where =
            assignment.startsWith(u"incident"_qs) ? u" WHERE id = 1"_qs : u" WHERE incident_id = 1"_qs;
        for (int version = 1; version <= 3; ++version) {
            const QString name = path(u"types.dossier"_qs);
            QFile::remove(name);
            samples::sahel(name).reset();
            samples::makeOld(name, version);
            QVERIFY(samples::tamper(name, {u"UPDATE "_qs + assignment + where}));
            const QByteArray before = contentOf(name);
            for (const auto mode : {CaseFile::Mode::Write, CaseFile::Mode::Read}) {
                const auto file = open(name, mode);
                QVERIFY(!file);
                QCOMPARE(file.error().kind, ErrorKind::Damaged);
                QVERIFY(file.error().message.arguments.contains(u"NE-2020-001"_qs));
                QVERIFY(file.error().message.arguments.contains(column));
            }
            QCOMPARE(contentOf(name), before);
            QVERIFY(!QFile::exists(name + u".backups"_qs));
        }
        // Files of this version cannot hold it.
        const QString name = path(u"strict.dossier"_qs);
        QFile::remove(name);
        samples::sahel(name).reset();
        QVERIFY(!samples::tamper(name, {u"UPDATE "_qs + assignment + where}));
        // "abc" is refused by more than the check of its size.
        QVERIFY(!samples::tamper(
            name, {u"PRAGMA ignore_check_constraints = ON"_qs, u"UPDATE "_qs + assignment + where}));
    }
};

QTEST_GUILESS_MAIN(MigrationTest)
#include "MigrationTest.moc"
