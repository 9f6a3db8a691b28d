#include "casefile/History.h"
#include "casefile/Check.h"
#include "casefile/KeptView.h"
#include "casefile/Purge.h"
#include "records/Erasure.h"
#include "records/RecordJson.h"

#include "casefile/Differences.h"
#include "Samples.h"
#include "vocabulary/Words.h"

/// The chain of changes: what it tells, what breaks it, and what a purge leaves of it.
class HistoryTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    static Result<std::unique_ptr<CaseFile>> open(const QString &name)
    {
        return CaseFile::open(name, {{}, CaseFile::Mode::Write, u"A. Keita"_qs}, samples::vocabulary());
    }
    static QByteArray contentOf(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static std::optional<Error> problemOf(const CaseFile &file, const char *subject)
    {
        for (const Finding &finding : check(file.store())) {
            if (QLatin1String(finding.subject.text) == QLatin1String(subject))
                return finding.problem;
        }
        return Error{};
    }
    static bool isSound(const CaseFile &file)
    {
        for (const Finding &finding : check(file.store())) {
            if (finding.problem) {
                qWarning("%s: %s", finding.subject.text, finding.problem->message.text);
                return false;
            }
        }
        return true;
    }
    static Incident logged(CaseFile &file, Incident incident)
    {
        Change change;
        change.edits.push_back({std::nullopt, std::move(incident)});
        const auto done = file.store().apply(change);
        return done ? done->edits.front().after : Incident();
    }
    static Incident edited(CaseFile &file, const Incident &before, Incident after, const QString &reason = {})
    {
        Change change;
        change.reason = reason;
        change.edits.push_back({before, std::move(after)});
        const auto done = file.store().apply(change);
        return done ? done->edits.front().after : Incident();
    }

private slots:
    void firstBadEntryIsNamed_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::addColumn<QString>("entry");
        const auto row = [](const char *name, const QStringList &statements, const char *entry) {
            QTest::newRow(name) << statements << QString::fromLatin1(entry);
        };
        row("changed row", {u"UPDATE history SET who = 'somebody' WHERE seq = 4"_qs}, "4");
        row("changed time", {u"UPDATE history SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 2"_qs}, "2");
        row("changed reason", {u"UPDATE history SET reason = 'x' WHERE seq = 1"_qs}, "1");
        row("removed row", {u"DELETE FROM history WHERE seq = 3"_qs}, "4"); // the first that is there
        row("swapped rows",
            {u"UPDATE history SET seq = 100 WHERE seq = 3"_qs, u"UPDATE history SET seq = 3 WHERE seq = 5"_qs,
             u"UPDATE history SET seq = 5 WHERE seq = 100"_qs},
            "3");
        row("swapped content",
            {u"UPDATE history SET content = (SELECT content FROM history WHERE seq = 6) WHERE seq = 5"_qs},
            "5");
        row("emptied without a purge",
            {u"UPDATE history SET fields = '', reason = '', salt = '', content = '' WHERE seq = 2"_qs}, "2");
    }
    void firstBadEntryIsNamed()
    {
        QFETCH(QStringList, statements);
        QFETCH(QString, entry);
        const QString name = path(u"tampered.dossier"_qs);
        QFile::remove(name);
        samples::sahel(name).reset();
        QVERIFY(samples::tamper(name, statements));
        const auto file = open(name);
        QVERIFY(file);
        const auto problem = problemOf(**file, "history");
        QVERIFY(problem);
        QCOMPARE(problem->message.arguments, QStringList{entry});
    }

    void tellsWhoWhatWhenAndWhy()
    {
        auto file = samples::emptyFile(path(u"tells.dossier"_qs));
        const QDateTime before = QDateTime::currentDateTimeUtc().addSecs(-1);
        const Incident first = logged(*file, samples::incident());
        Incident next = first;
        next.title.en = u"Arrests in two villages"_qs;
        next.status = Status::Verified;
        next.violations[0].victims = {6, 7, std::nullopt};
        const Incident second = edited(*file, first, next, u"a third witness"_qs);
        next = second;
        next.place.name = u"Diabaly"_qs;
        next.violations.push_back({{}, u"integrity.torture"_qs, {1, 1, 1}, {}});
        const Incident third = edited(*file, second, next);
        Change removal;
        removal.hide = {third.id};
        QVERIFY(file->store().apply(removal));

        const auto entries = file->store().historyOf(first.uuid);
        QVERIFY(entries);
        QCOMPARE(entries->size(), 4U);
        const HistoryEntry &entry = (*entries)[1];
        QCOMPARE(entry.who, u"tester"_qs);
        QCOMPARE(entry.reason, u"a third witness"_qs);
        QVERIFY(entry.program.startsWith(u"dossier "_qs));
        QVERIFY(entry.at >= before && entry.at <= QDateTime::currentDateTimeUtc().addSecs(1));
        QCOMPARE(entries->back().action, u"delete"_qs);

        // In words, in both languages.
        const auto said = [](const HistoryEntry &one, Language language) {
            QStringList lines;
            for (const auto &[field, was, is] :
                 differences(kindOf<Incident>(), one.fields, samples::vocabulary(), Words(language)))
                lines << field + u": "_qs + was + u" > "_qs + is;
            return lines;
        };
        QCOMPARE(said(entry, Language::English),
                 (QStringList{u"Violation: Extrajudicial execution: 5 people (Army) > Extrajudicial "
                              "execution: at least 6 people, best estimate 7 (Army)"_qs,
                              u"Title in English: Arrests > Arrests in two villages"_qs,
                              u"Status: draft > verified"_qs}));
        const QStringList french = said((*entries)[2], Language::French);
        QCOMPARE(french.size(), 2);
        QVERIFY2(french[0].startsWith(u"Violation:  > Torture"_qs), qPrintable(french[0]));
        QCOMPARE(french[1], u"Lieu: Niono > Diabaly"_qs);

        // Every version, as it was.
        const auto at = [&](size_t i) {
            return file->store().incidentAt(first.uuid, (*entries)[i].sequence);
        };
        QVERIFY(sameContent(*at(0), first));
        QVERIFY(sameContent(*at(1), second));
        QVERIFY(sameContent(*at(2), third));
        QVERIFY(isSound(*file));
    }

    /// What a source said stands in the history, and changes nothing: alone, or behind what came of it.
    void importChangesNothing_data()
    {
        QTest::addColumn<bool>("changed");
        QTest::newRow("nothing came of it") << false;
        QTest::newRow("part of it came in") << true;
    }
    void importChangesNothing()
    {
        QFETCH(bool, changed);
        const QString where = path(u"import-%1.dossier"_qs.arg(changed));
        auto file = samples::emptyFile(where);
        const Incident first = logged(*file, samples::incident());
        Incident after = first, said = first;
        if (changed)
            after.status = said.status = Status::Verified;
        said.place.name = u"Hamdallaye"_qs;
        bool given = false;
        const auto done = file->store().apply(
            ChangeSource{.next = [&]() -> Result<std::optional<Incident>> {
                             return std::exchange(given, true) ? std::nullopt : std::optional(first);
                         },
                         .settle = [&](Incident &&) -> Result<std::optional<Change::Edit>> {
                             return Change::Edit{first, after, u"table"_qs, said};
                         },
                         .reason = u"import t.csv"_qs});
        QVERIFY(done);
        QCOMPARE(done->edits.size(), size_t(changed));
        const auto entries = file->store().historyOf(first.uuid);
        QVERIFY(entries);
        QCOMPARE(entries->size(), size_t(changed ? 3 : 2));
        QCOMPARE(entries->back().action, u"import"_qs);
        QCOMPARE(entries->back().source, u"table"_qs);
        QCOMPARE(entries->at(1).source, u"table"_qs);
        QCOMPARE(entries->front().source, QString());
        const auto told = differences(kindOf<Incident>(), entries->back().fields, samples::vocabulary(),
                                      Words(Language::English));
        QCOMPARE(told.size(), size_t(1));
        QCOMPARE(told[0].before, u"Niono"_qs);
        QCOMPARE(told[0].after, u"Hamdallaye"_qs);
        for (const Language language : {Language::English, Language::French})
            QVERIFY(actionInWords(entries->back(), Words(language)) != u"import"_qs);
        // Its reason is the program's, as a person's own is not.
        QCOMPARE(reasonInWords(entries->back(), Words(Language::French)), u"import (t.csv)"_qs);
        HistoryEntry own = entries->front();
        own.reason = u"import error in the table"_qs;
        QCOMPARE(reasonInWords(own, Words(Language::French)), own.reason);
        QVERIFY(sameContent(*file->store().incidentAt(first.uuid, 2), first));
        QVERIFY(sameContent(*file->store().incident(first.id), after));
        QVERIFY(isSound(*file));
        if (changed) {
            const auto undone = file->store().apply(done->reversed());
            QVERIFY(undone);
            QVERIFY(sameContent(*file->store().incident(first.id), first));
            // The source said no more of it than what it was.
            QCOMPARE(file->store().historyOf(first.uuid)->back().sourceKind(), u"table"_qs);
        }
        // The chain covers the source, before and after an erasure of what only the source said.
        const auto falsified = [&](const QString &name) {
            const QString copy = path(name);
            QFile::remove(copy);
            return QFile::copy(where, copy) &&
                   samples::tamper(copy, {u"UPDATE history SET source = 'ged' WHERE source = 'table'"_qs}) &&
                   problemOf(**open(copy), "history");
        };
        file.reset();
        QVERIFY(falsified(u"import-falsified.dossier"_qs));
        file = std::move(*open(where));
        QVERIFY(purge(file->store(), u"hamdallaye"_qs, {}));
        QVERIFY(isSound(*file));
        QVERIFY(!file->store().historyOf(first.uuid)->at(changed ? 2 : 1).fields.contains(u"Hamdallaye"_qs));
        file.reset();
        QVERIFY(falsified(u"import-falsified.dossier"_qs));
    }

    /// Why something was done is no reason to take it back; done again, it is its reason once more.
    void undoingHasNoReasonOfOthers_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"edit", "edit of a source", "delete", "restore", "filter"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void undoingHasNoReasonOfOthers()
    {
        QFETCH(QString, what);
        const QString name = path(u"undo.dossier"_qs);
        QFile::remove(name);
        const auto file = samples::emptyFile(name);
        const Incident first = logged(*file, samples::incident());
        const QString reason = u"the witness asked for it"_qs;
        QString record = first.uuid.toString(QUuid::WithoutBraces);
        Change change;
        change.reason = reason;
        if (what.startsWith(u"edit"_qs)) {
            Incident after = first;
            after.status = Status::Verified;
            change.edits.push_back({first, after, what == u"edit"_qs ? QString() : u"ged"_qs});
        } else if (what == u"filter"_qs) {
            change.filters = {{u"Mali"_qs, std::nullopt, u"{}"_qs}};
            record = u"Mali"_qs;
        } else {
            change.hide = {first.id};
            if (what == u"restore"_qs) {
                QVERIFY(file->store().apply(change));
                std::swap(change.hide, change.show);
            }
        }
        auto done = file->store().apply(change);
        const auto last = [&] {
            HistoryEntry found; // of a filter, too
            (void)file->store().history().each([&](const HistoryEntry &entry) {
                if (entry.record == record)
                    found = entry;
                return true;
            });
            return found;
        };
        const QString source = what == u"edit of a source"_qs ? u"ged"_qs : QString();
        for (int i = 0; i < 4; ++i) {
            QVERIFY(done);
            const bool undone = i % 2 == 1;
            QCOMPARE(last().undoes(), undone);
            QCOMPARE(last().reason, undone ? QString() : reason);
            QCOMPARE(last().sourceKind(), source);
            for (const Language language : {Language::English, Language::French}) {
                HistoryEntry plain = last();
                plain.source.clear();
                const Words words(language);
                QCOMPARE(actionInWords(last(), words) != actionInWords(plain, words), undone);
            }
            done = file->store().apply(done->reversed());
        }
        QVERIFY(isSound(*file));
    }

    void purgeLeavesNoTrace_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << u"Moussa Traoré"_qs;
        QTest::newRow("quoted") << u"O\"Neill\\100%_x"_qs;
        QTest::newRow("umlaut") << u"Öztürk ŞAHIN"_qs;
    }
    void purgeLeavesNoTrace()
    {
        QFETCH(QString, name);
        const QString where = path(u"purge-%1.dossier"_qs.arg(QString::fromLatin1(QTest::currentDataTag())));
        QString uuid;
        {
            auto file = samples::emptyFile(where);
            Incident incident = samples::incident();
            incident.summary.en = u"Seen by %1, a witness."_qs.arg(name);
            incident.sources = name.toUpper();
            incident.violations[0].perpetrators << u"unit of "_qs + name;
            incident.tags = {u"ask "_qs + name, u"to check"_qs};
            const Incident first = logged(*file, incident);
            uuid = first.uuid.toString(QUuid::WithoutBraces);
            Incident other = samples::incident(u"ML-2020-002"_qs);
            other.title.en = u"Once about "_qs + name;
            const Incident second = logged(*file, other);
            other = second;
            other.title.en = u"About nobody"_qs;
            edited(*file, second, other, u"took %1 out"_qs.arg(name)); // stands in the history alone
            const Incident gone = logged(*file, [&] {
                Incident third = samples::incident(u"ML-2020-003"_qs);
                third.place.name = name;
                return third;
            }());
            logged(*file, samples::incident(u"ML-2020-004"_qs)); // untouched
            Change change;
            change.hide = {gone.id};
            change.filters.push_back({u"about "_qs + name, std::nullopt, u"{}"_qs});
            QVERIFY(file->store().apply(change));
            QVERIFY(file->store().keepDraft({}, u"{\"place\":\"%1\"}"_qs.arg(name)));
            const QString state = *file->store().state();

            // First only a look, which changes nothing.
            const auto looked = purge(file->store(), name, u"safety"_qs, true);
            QVERIFY(looked);
            QCOMPARE(*file->store().state(), state);
            QCOMPARE(file->store().search(u"witness"_qs)->size(), 1U);
            QCOMPARE(file->store().incident(first.id)->sources, name.toUpper());

            const auto purged = purge(file->store(), name, u"safety of "_qs + name);
            QVERIFY(purged);
            QCOMPARE(purged->incidents, 2);
            QCOMPARE(looked->incidents, purged->incidents);
            QCOMPARE(looked->entries, purged->entries);
            QVERIFY(*file->store().state() != state);
            QVERIFY(isSound(*file));
            const auto now = file->store().incident(first.id);
            QCOMPARE(now->summary.en, u"Seen by [removed], a witness."_qs);
            QCOMPARE(now->tags, (QStringList{u"ask [removed]"_qs, u"to check"_qs}));
            QVERIFY(file->store().search(name.left(5))->empty());
            QVERIFY(file->store().incidentAt(first.uuid, 1));
        }
        const QByteArray bytes = contentOf(where).toLower();
        for (const QString &form : {name, name.toUpper(), name.toLower()}) {
            QVERIFY(!bytes.contains(form.toUtf8().toLower()));
            QVERIFY(!bytes.contains(
                QString(form).replace(u'\\', u"\\\\"_qs).replace(u'"', u"\\\""_qs).toUtf8().toLower()));
        }
        QVERIFY(bytes.contains("about nobody"));
        auto file = open(where);
        QVERIFY(file);
        QVERIFY(isSound(**file));
        // What was emptied cannot be emptied further, nor the purge itself be taken out.
        file->reset();
        QVERIFY(samples::tamper(where, {u"DELETE FROM history WHERE action = 'purge'"_qs}));
        const auto forged = open(where);
        QVERIFY(forged);
        QVERIFY(problemOf(**forged, "history"));
    }

    /// Nobody can work out the hash of an emptied entry again; what stands before it is covered all the same.
    void nothingBeforeAnErasureCanBeForged_data()
    {
        QTest::addColumn<QString>("erased"); // the texts of erasures that follow each other
        QTest::newRow("one") << u"Mensah"_qs;
        QTest::newRow("two, next to each other") << u"Mensah;Kofi"_qs;
        QTest::newRow("and an erasure that was emptied") << u"Mensah;safety"_qs;
    }
    void nothingBeforeAnErasureCanBeForged()
    {
        QFETCH(QString, erased);
        const QString name = path(u"forged.dossier"_qs);
        QFile::remove(name);
        auto file = samples::emptyFile(name);
        Incident forged = logged(*file, samples::incident());
        Incident other = samples::incident(u"ML-2020-002"_qs);
        other.summary.en = u"Seen by Mensah."_qs;
        logged(*file, other);
        other.reference = u"ML-2020-003"_qs;
        other.summary.en = u"Seen by Kofi."_qs;
        logged(*file, other);
        for (const QString &text : erased.split(u';'))
            QVERIFY(purge(file->store(), text, u"safety"_qs));
        QVERIFY(isSound(*file));
        const HistoryEntry entry = file->store().historyOf(forged.uuid)->front();
        QVERIFY(!History::isEmptied(entry));
        QString before = file->store().history().genesis();
        QVERIFY(file->store().history().each([&](const HistoryEntry &one) {
            if (one.sequence == entry.sequence - 1)
                before = one.hash;
            return one.sequence < entry.sequence;
        }));
        forged.status = Status::Verified;
        const QString content = History::fingerprint(entry.salt, canonicalBytes(forged));
        QCryptographicHash hash(QCryptographicHash::Sha256);
        const auto add = [&](const QString &part) {
            hash.addData(QByteArray::number(part.toUtf8().size()) + ':' + part.toUtf8());
        };
        const QString at = entry.at.toString(Qt::ISODateWithMs);
        for (const QString &part :
             {before, QString::number(entry.sequence), at, entry.who, entry.program, entry.action,
              entry.record, entry.fields, entry.reason, content, entry.kind})
            add(part);
        hash.addData(entry.salt.toLatin1());
        file.reset();
        QVERIFY(samples::tamper(
            name, {u"UPDATE incident SET status = 'verified' WHERE reference = '%1'"_qs.arg(forged.reference),
                   u"UPDATE history SET content = '%1', hash = '%2' WHERE seq = %3"_qs
                       .arg(content, QString::fromLatin1(hash.result().toHex()))
                       .arg(entry.sequence)}));
        const auto opened = open(name);
        QVERIFY(opened);
        // The entry itself is as if it had been written so.
        QVERIFY(History::follows((*opened)->store().historyOf(forged.uuid)->front(), before));
        QVERIFY(problemOf(**opened, "history"));
    }

    /// What another program changed is not vouched for by an erasure that writes it anew.
    void purgeVouchesForNothing_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("a figure")
            << u"UPDATE violation SET low = 900, best = 900, high = 900 WHERE incident_id = 1"_qs;
        QTest::newRow("visibility") << u"UPDATE incident SET visibility = 'confidential' WHERE id = 1"_qs;
        QTest::newRow("of an incident without the text")
            << u"UPDATE incident SET place = 'Elsewhere' WHERE reference = 'NE-2020-001'"_qs;
        QTest::newRow("title") << u"UPDATE casefile SET value = 'About Djibo' WHERE key = 'title'"_qs;
        QTest::newRow("an entry") << u"UPDATE history SET who = 'Framed' WHERE seq = 2"_qs;
        QTest::newRow("a saved filter") << u"UPDATE saved_filter SET filter = '{\"countries\":[\"BF\"]}'"_qs;
    }
    void purgeVouchesForNothing()
    {
        QFETCH(QString, sql);
        const QString name = path(u"vouches.dossier"_qs);
        QFile::remove(name);
        auto file = samples::sahel(name);
        Change change;
        change.filters.push_back({u"Mine"_qs, std::nullopt, u"{\"countries\":[\"ML\"]}"_qs});
        QVERIFY(file->store().apply(change));
        QVERIFY(purge(file->store(), u"Djibo"_qs, {}, true));
        file.reset();
        QVERIFY(samples::tamper(name, {sql}));
        const QByteArray before = contentOf(name);
        file = std::move(*open(name));
        for (const bool dryRun : {true, false}) {
            const auto purged = purge(file->store(), u"Djibo"_qs, {}, dryRun);
            QVERIFY(!purged);
            QCOMPARE(purged.error().kind, ErrorKind::Damaged);
        }
        file.reset();
        QCOMPARE(contentOf(name), before);
    }

    /// A text is erased where people write, in whatever form, and nowhere else.
    void purgeSparesUuidsAndCodes()
    {
        auto file = samples::sahel(path(u"spares.dossier"_qs));
        QVERIFY(file);
        const auto one = file->store().incident(IncidentId{1});
        QVERIFY(one);
        Change change;
        const QString filter = u"{\"types\":[\"life.extrajudicial-execution\"],\"countries\":[\"ML\"]}"_qs;
        change.filters.push_back({u"one"_qs, std::nullopt, filter});
        QVERIFY(file->store().apply(change));
        QVERIFY(file->store().keepDraft(
            one->uuid, u"{\"status\":\"verified\",\"violations\":[{\"uuid\":\"%1\"}]}"_qs.arg(
                           one->uuid.toString(QUuid::WithoutBraces))));
        const QString uuid = one->uuid.toString(QUuid::WithoutBraces);
        const QString ofViolation = one->violations.front().uuid.toString(QUuid::WithoutBraces);
        for (const QString &text : {uuid.left(8), uuid.mid(24, 4), ofViolation.mid(9, 4), u"execution"_qs,
                                    u"verified"_qs, u"liberty"_qs}) {
            // A summary may well have such a word.
            bool written = false;
            QVERIFY(file->store().eachIncident([&](Incident &&incident) {
                for (const Field &field : kindOf<Incident>().fields) {
                    const FieldValue value = field.access.get(&incident);
                    if (const auto *held = std::get_if<QString>(&value); held && field.isFreeText())
                        written = written || held->contains(text, Qt::CaseInsensitive);
                }
                return true;
            }));
            if (written)
                continue;
            const auto purged = purge(file->store(), text, u"safety"_qs, true);
            QVERIFY(purged);
            QVERIFY2(purged->isNothing(), qPrintable(text));
        }
        QVERIFY(isSound(*file));
    }

    void purgeFindsDraftsAndFiltersInAnyForm_data()
    {
        QTest::addColumn<QString>("written");
        QTest::newRow("as it is") << u"Émile Ouédraogo"_qs;
        QTest::newRow("capitals") << u"ÉMILE OUÉDRAOGO"_qs;
        QTest::newRow("decomposed") << u"E\u0301mile Oue\u0301draogo"_qs;
    }
    void purgeFindsDraftsAndFiltersInAnyForm()
    {
        QFETCH(QString, written);
        auto file = samples::emptyFile(
            path(u"forms-%1.dossier"_qs.arg(QString::fromLatin1(QTest::currentDataTag()))));
        QVERIFY(file);
        const auto json = [&](const QString &key, const QJsonValue &value) {
            return QString::fromUtf8(QJsonDocument(QJsonObject{{key, value}}).toJson(QJsonDocument::Compact));
        };
        Incident incident = samples::incident();
        incident.violations[0].parties = {u"men of "_qs + written};
        const Incident first = logged(*file, incident);
        Change change;
        change.filters.push_back({u"a"_qs, std::nullopt, json(u"parties"_qs, QJsonArray{written})});
        const QString kept = u"{\"countries\":[\"ML\"]}"_qs;
        change.filters.push_back({u"of "_qs + written, std::nullopt, kept});
        change.filters.push_back({u"Of "_qs + written, std::nullopt, u"{}"_qs});
        change.filters.push_back({u"of [removed]"_qs, std::nullopt, u"{}"_qs});
        for (const QString &tags : {u"tags"_qs, u"without_tags"_qs})
            change.filters.push_back({tags, std::nullopt, json(tags, QJsonArray{written})});
        QVERIFY(file->store().apply(change));
        QVERIFY(file->store().keepDraft({}, json(u"title_fr"_qs, written)));
        QVERIFY(
            file->store().keepUnder(keptview::key, json(u"words"_qs, u"basis:illustrative "_qs + written)));
        for (const bool dryRun : {true, false}) {
            const auto purged = purge(file->store(), u"Émile Ouédraogo"_qs, u"safety"_qs, dryRun);
            QVERIFY(purged);
            QCOMPARE(purged->incidents, 1);
            QCOMPARE(purged->others, 0);
            QCOMPARE(purged->forms, QStringList{QString()});
            QCOMPARE(purged->filtersRenamed, (QStringList{u"Of "_qs + written, u"of "_qs + written}));
            QCOMPARE(purged->filtersDeleted, (QStringList{u"a"_qs, u"tags"_qs, u"without_tags"_qs}));
            QVERIFY(purged->view);
        }
        QCOMPARE(file->store().incident(first.id)->violations[0].parties,
                 QStringList{u"men of [removed]"_qs});
        QCOMPARE(file->store().draft({}).value_or(u"-"_qs), json(u"title_fr"_qs, u"[removed]"_qs));
        QCOMPARE(file->store().keptUnder(keptview::key).value_or(u"-"_qs), QString());
        // One that asks for something else by now would count something else: it is gone.
        const std::vector<std::pair<QString, QString>> filters{
            {u"Of [removed]"_qs, u"{}"_qs}, {u"of [removed]"_qs, u"{}"_qs}, {u"of [removed] (2)"_qs, kept}};
        QCOMPARE(*file->store().savedFilters(), filters);
        QVERIFY(isSound(*file));
        const QString name = file->path();
        file.reset();
        QVERIFY(!QString::fromUtf8(contentOf(name))
                     .normalized(QString::NormalizationForm_C)
                     .toLower()
                     .contains(u"ouédraogo"_qs));
    }

    /// What is typed and not saved keeps all but the text; the record as it was is cleaned as the record is.
    void purgeCleansUnsavedForms()
    {
        const QString where = path(u"unsaved.dossier"_qs);
        auto file = samples::emptyFile(where);
        Incident incident = samples::incident();
        incident.summary.en = u"Seen by Kofi Mensah."_qs;
        incident.violations[0].perpetrators = {u"men of Kofi Mensah"_qs};
        const Incident first = logged(*file, incident);
        QJsonObject violation{{u"uuid"_qs, first.violations[0].uuid.toString(QUuid::WithoutBraces)},
                              {u"type"_qs, u"Extrajudicial execution"_qs},
                              {u"low"_qs, u"5"_qs},
                              {u"perpetrators"_qs, u"men of KOFI MENSAH; Army"_qs}};
        QJsonObject typed{{u"edited"_qs, toJson(first)},
                          {u"summary_en"_qs, u"Seen by Kofi  Mensah, twice."_qs},
                          {u"status"_qs, u"verified"_qs},
                          {u"reason"_qs, u"Kofi Mensah called"_qs},
                          {u"proposed"_qs, QJsonObject{{u"region"_qs, true}}},
                          {u"kept"_qs, 1590000000},
                          {u"violations"_qs, QJsonArray{violation}}};
        const auto text = [](const QJsonObject &object) {
            return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
        };
        QVERIFY(file->store().keepDraft(first.uuid, text(typed)));
        const QUuid unreadable = QUuid::createUuid(), other = QUuid::createUuid();
        QVERIFY(file->store().keepDraft(unreadable, u"{\"place\": \"Kofi Mensah"_qs));
        const QString untouched = text({{u"place"_qs, u"Kofi"_qs}});
        QVERIFY(file->store().keepDraft(other, untouched));
        for (const bool dryRun : {true, false}) {
            const auto purged = purge(file->store(), u"Kofi Mensah"_qs, u"safety"_qs, dryRun);
            QVERIFY(purged);
            QCOMPARE(purged->forms, QStringList{first.reference});
            QCOMPARE(purged->formsDeleted, 1);
        }
        const auto now = file->store().incident(first.id);
        QVERIFY(now);
        typed[u"edited"_qs] = toJson(*now);
        typed[u"summary_en"_qs] = u"Seen by [removed], twice."_qs;
        typed[u"reason"_qs] = u"[removed] called"_qs;
        violation[u"perpetrators"_qs] = u"men of [removed]; Army"_qs;
        typed[u"violations"_qs] = QJsonArray{violation};
        QCOMPARE(file->store().draft(first.uuid).value_or(QString()), text(typed));
        QCOMPARE(file->store().draft(unreadable).value_or(u"-"_qs), QString());
        QCOMPARE(file->store().draft(other).value_or(QString()), untouched);
        QVERIFY(isSound(*file));
        file.reset();
        QVERIFY(!contentOf(where).toLower().contains("mensah"));
    }

    /// Where a name can stand that is no record of somebody's typing: each is found, and nothing of it left.
    void purgeLooksEverywhere_data()
    {
        QTest::addColumn<QString>("in");
        QTest::newRow("an earlier erasure's reason") << u"reason"_qs;
        QTest::newRow("who made the changes") << u"who"_qs;
        QTest::newRow("a record that was erased from before") << u"twice"_qs;
        QTest::newRow("the reason of a saved filter") << u"filter"_qs;
    }
    void purgeLooksEverywhere()
    {
        QFETCH(QString, in);
        const QString name = u"Kofi Mensah"_qs;
        const QString where = path(u"everywhere-%1.dossier"_qs.arg(in));
        auto file = samples::emptyFile(where);
        QVERIFY(file);
        if (in == u"who"_qs)
            file->setAuthor(name);
        Incident incident = samples::incident();
        incident.summary.en = in == u"twice"_qs ? u"Inates, said Kofi Mensah."_qs : u"Inates."_qs;
        const Incident first = logged(*file, incident);
        const Incident other = logged(*file, samples::incident(u"ML-2020-002"_qs));
        Change change;
        change.reason = in == u"filter"_qs ? u"asked by "_qs + name : u"often needed"_qs;
        change.filters.push_back({u"executions"_qs, std::nullopt, u"{\"countries\":[\"ML\"]}"_qs});
        QVERIFY(file->store().apply(change));
        QVERIFY(
            purge(file->store(), u"Inates"_qs, in == u"reason"_qs ? u"asked by "_qs + name : u"safety"_qs));
        const auto looked = purge(file->store(), name, u"safety"_qs, true);
        QVERIFY(looked);
        QVERIFY(looked->entries > 0);
        const auto purged = purge(file->store(), name, u"safety"_qs);
        QVERIFY(purged);
        QCOMPARE(purged->entries, looked->entries);
        QVERIFY(isSound(*file));
        if (in == u"who"_qs) {
            const auto entries = file->store().historyOf(other.uuid);
            QVERIFY(entries);
            QCOMPARE(entries->front().who, u"[removed]"_qs);
            QCOMPARE(entries->back().who, u"[removed]"_qs);
        }
        file->setAuthor(u"tester"_qs);
        // A third one covers what the second left of the first.
        QVERIFY(purge(file->store(), u"Arrests"_qs, {}));
        QVERIFY(isSound(*file));
        QCOMPARE(file->store().savedFilters()->size(), 1U);
        QVERIFY(!purge(file->store(), name, {}, true)->entries);
        file.reset();
        QVERIFY(!contentOf(where).toLower().contains("mensah"));
        // How an emptied erasure was left is covered, too.
        QVERIFY(
            samples::tamper(where, {u"UPDATE history SET who = 'nobody' WHERE action = 'purge' AND salt = "
                                    "'' AND content = ''"_qs,
                                    u"UPDATE history SET who = 'nobody' WHERE seq = 2"_qs}));
        const auto forged = open(where);
        QVERIFY(forged);
        QVERIFY(problemOf(**forged, "history"));
    }

    /// A name that no incident has any more is found, though nothing shows it.
    void purgeFindsNamesOfNobody()
    {
        const QString where = path(u"nobody.dossier"_qs);
        auto file = samples::emptyFile(where);
        Incident incident = samples::incident();
        incident.violations.front().perpetrators = {u"Kofi Mensah"_qs};
        Incident after = logged(*file, incident);
        QVERIFY(samples::tamper(where, {u"INSERT INTO actor (name) VALUES ('Jane Witness')"_qs}));
        const auto looked = purge(file->store(), u"Jane Witness"_qs, {}, true);
        QVERIFY(looked);
        QCOMPARE(looked->others, 1);
        QVERIFY(purge(file->store(), u"Jane Witness"_qs, {}));
        QVERIFY(isSound(*file));
        file.reset();
        QVERIFY(!contentOf(where).contains("Witness"));
    }

    void purgeSeesThroughSpaces_data()
    {
        QTest::addColumn<QString>("written");
        QTest::newRow("line break") << u"Kofi\nMensah"_qs;
        QTest::newRow("line break of Windows") << u"Kofi\r\nMensah"_qs;
        QTest::newRow("two spaces") << u"Kofi  Mensah"_qs;
        QTest::newRow("tab") << u"Kofi\tMensah"_qs;
        QTest::newRow("no-break space") << u"Kofi\u00a0Mensah"_qs;
        QTest::newRow("narrow no-break space") << u"Kofi \u202fMensah"_qs;
        QTest::newRow("ideographic space") << u"Kofi\u3000Mensah"_qs;
        QTest::newRow("soft hyphen") << u"Kofi Men\u00adsah"_qs;
        QTest::newRow("zero-width space") << u"Ko\u200bfi \u200bMensah"_qs;
        QTest::newRow("joiners") << u"Ko\u200dfi Men\u200c\u2060sah"_qs;
        QTest::newRow("byte order mark") << u"\ufeffKofi\ufeff Mensah"_qs;
        QTest::newRow("directions") << u"\u202aKofi\u202c \u2066Mensah\u2069"_qs;
        QTest::newRow("grapheme joiner") << u"K\u034fofi Mensah"_qs;
        QTest::newRow("tag") << u"Kofi\U000e0020 Mensah"_qs;
    }
    void purgeSeesThroughSpaces()
    {
        QFETCH(QString, written);
        // In either of them.
        for (const auto &[text, wanted] :
             {std::pair(written, u"Kofi Mensah"_qs), std::pair(u"Kofi Mensah"_qs, written)}) {
            const Erasure erasure(wanted, u"#"_qs);
            QVERIFY(erasure.isIn(text));
            const QString left = erasure.without(u"of "_qs + text + u" here"_qs);
            QVERIFY2(left.startsWith(u"of "_qs) && left.endsWith(u" here"_qs) && left.contains(u'#') &&
                         !left.contains(u'K'),
                     qPrintable(left));
            QVERIFY(!left.contains(u"Kofi"_qs) && !left.contains(u"sah"_qs));
            QVERIFY(!erasure.isIn(u"Kofimensah"_qs));
        }
    }

    /// Without the text, references that differed in it alone are still each one's own, and none is too long.
    void purgeLeavesEachItsReference()
    {
        auto file = samples::emptyFile(path(u"references.dossier"_qs));
        const QString longOne = u"Moussa "_qs.repeated(28) + u"9"_qs;
        for (const QString &reference : {u"Ada-1"_qs, u"ADA-1"_qs, u"Moussa-1"_qs, longOne})
            (void)logged(*file, samples::incident(reference));
        for (const QString &name : {u"Ada"_qs, u"Moussa"_qs}) {
            QVERIFY(purge(file->store(), name, {}, true));
            QVERIFY(purge(file->store(), name, {}));
            QVERIFY(isSound(*file));
        }
        for (const QString &reference :
             {u"[removed]-1"_qs, u"[removed]-1 (2)"_qs, u"[removed]-1 (3)"_qs, u"[removed]"_qs})
            QVERIFY2(file->store().withReference(reference).value(), qPrintable(reference));
    }
    /// None is too long with a number behind it, and one that is deleted can be restored.
    void purgeLeavesReferencesThatCanBeHad()
    {
        auto file = samples::emptyFile(path(u"restored.dossier"_qs));
        const QString rest = u"x"_qs.repeated(191); // with what stands for the name, as long as may be
        for (const QString &reference : {u"Ada"_qs + rest, u"ADA"_qs + rest, u"Ada-1"_qs})
            QVERIFY(!logged(*file, samples::incident(reference)).reference.isEmpty());
        Change away;
        for (const QString &reference : {u"ADA-1"_qs, u"ada-1"_qs})
            away.hide.push_back(logged(*file, samples::incident(reference)).id);
        QVERIFY(file->store().apply(away));
        QVERIFY(purge(file->store(), u"Ada"_qs, {}));
        Change back;
        back.show = away.hide;
        const auto shown = file->store().apply(back);
        QVERIFY2(shown, shown ? "" : shown.error().message.text);
        QSet<QString> references;
        QVERIFY(file->store().eachIncident([&](Incident &&incident) {
            references.insert(incident.reference);
            return true;
        }));
        QCOMPARE(references.size(), 5);
        for (const QString &reference : references) {
            const auto id = file->store().withReference(reference);
            QVERIFY(id && *id);
            const auto now = file->store().incident(**id);
            QVERIFY(now);
            Incident after = *now;
            after.title.en = u"Edited"_qs;
            QVERIFY2(edited(*file, *now, after).title.en == u"Edited", qPrintable(reference));
        }
        QVERIFY(isSound(*file));
    }

    void purgeRefuses()
    {
        auto file = samples::sahel(path(u"refuses.dossier"_qs));
        QCOMPARE(purge(file->store(), u" ab "_qs, {}).error().kind, ErrorKind::Invalid);
        const auto nothing = purge(file->store(), u"Nobody of this name"_qs, {});
        QVERIFY(nothing);
        QVERIFY(nothing->isNothing());
    }
};

QTEST_GUILESS_MAIN(HistoryTest)
#include "HistoryTest.moc"
