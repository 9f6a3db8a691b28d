#include "casefile/Session.h"

#include "casefile/History.h"
#include "Samples.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QSignalSpy>

/// An open case file: what the filter leaves, and what is changed and undone.
class SessionTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    std::unique_ptr<Session> sahel(const QString &name) const
    {
        return std::make_unique<Session>(samples::sahel(path(name)));
    }
    static bool rests(const Session &session) { return session.isLoaded() && !session.isWorking(); }
    static qint64 incidents(const Session &session) { return session.answer().total.incidents; }

private slots:
    /// Before anything is counted, no figure is one: not with facts that were read elsewhere, either.
    void isAnsweredOnceItCounted()
    {
        auto file = samples::sahel(path(u"answered.dossier"_qs));
        auto facts = Facts::load(file->store());
        QVERIFY(facts);
        const Session session(std::move(file), std::make_shared<Facts>(std::move(*facts)));
        QVERIFY(session.isLoaded() && !session.isAnswered());
        QTRY_VERIFY(session.isAnswered());
        QCOMPARE(incidents(session), 7);
    }
    void readsInTheBackground()
    {
        const auto session = sahel(u"read.dossier"_qs);
        QSignalSpy loaded(session.get(), &Session::loaded);
        QVERIFY(!session->isLoaded());
        QCOMPARE(session->listed()->size(), 7U); // the first that are listed do not wait
        QTRY_VERIFY(rests(*session));
        QCOMPARE(loaded.size(), 1);
        QCOMPARE(incidents(*session), 7);
        QCOMPARE(session->answer().total.victims.low, 199);
        QCOMPARE(session->listed()->size(), 7U);
    }

    /// Of many questions the last is answered, and no older answer is seen after it was asked.
    void theLastQuestionIsAnswered()
    {
        const auto session = sahel(u"asked.dossier"_qs);
        QTRY_VERIFY(rests(*session));
        Filter mali;
        mali.countries = {u"ML"_qs};
        for (int i = 0; i < 50; ++i) {
            Filter other;
            other.words = QString::number(i);
            session->setFilter(other);
            session->setFilter(i % 2 ? Filter() : mali);
        }
        QStringList seen;
        connect(session.get(), &Session::answered, this,
                [&] { seen << QString::number(incidents(*session)); });
        session->setFilter(mali);
        QTRY_VERIFY(rests(*session));
        QCOMPARE(incidents(*session), 4);
        QCOMPARE(session->listed()->size(), 4U);
        QVERIFY2(seen.isEmpty() || seen == QStringList{u"4"_qs}, qPrintable(seen.join(u' ')));
    }

    void changesAreUndoneAndDoneAgain()
    {
        const auto session = sahel(u"undone.dossier"_qs);
        QTRY_VERIFY(rests(*session));
        Change change;
        change.edits.push_back({std::nullopt, samples::incident(u"ML-2021-001"_qs)});
        QVERIFY(session->perform(std::move(change), u"adding"_qs));
        QTRY_VERIFY(rests(*session));
        QCOMPARE(incidents(*session), 8);
        session->undoStack().undo();
        QTRY_VERIFY(rests(*session));
        QCOMPARE(incidents(*session), 7);
        session->undoStack().redo();
        QTRY_VERIFY(rests(*session));
        QCOMPARE(incidents(*session), 8);
        QCOMPARE(session->facts()->incidents(), 8U);
    }

    /// What cannot be done is told, and changes nothing.
    void whatIsRefusedChangesNothing()
    {
        const auto session = sahel(u"refused.dossier"_qs);
        QTRY_VERIFY(rests(*session));
        QSignalSpy failed(session.get(), &Session::failed);
        QSignalSpy changed(session.get(), &Session::changed);
        Change change;
        Incident wrong = samples::incident(u"ML-2021-002"_qs);
        wrong.place.country = {};
        change.edits.push_back({std::nullopt, wrong});
        QVERIFY(!session->submit(std::move(change), u"adding"_qs));
        QCOMPARE(failed.size(), 1);
        QCOMPARE(changed.size(), 0);
        QVERIFY(!session->undoStack().canUndo());
        QTRY_VERIFY(rests(*session));
        QCOMPARE(incidents(*session), 7);
    }

    /// What could not be undone because another program was writing is still there to be undone.
    void whatCouldNotBeUndoneCanBeTriedAgain()
    {
        const auto session = sahel(u"busy.dossier"_qs);
        QTRY_VERIFY(rests(*session));
        Change own;
        own.hide = {*session->file().store().withReference(u"NE-2020-001"_qs).value()};
        QVERIFY(session->perform(std::move(own), u"deleting"_qs));
        QTRY_VERIFY(rests(*session));
        QSignalSpy failed(session.get(), &Session::failed);
        session->file().store().setPatient(false);
        {
            auto database = QSqlDatabase::addDatabase(u"QSQLITE"_qs, u"busy"_qs);
            database.setDatabaseName(session->file().path());
            QVERIFY(database.open());
            QVERIFY(QSqlQuery(database).exec(u"BEGIN EXCLUSIVE"_qs));
            session->undoStack().undo();
            QTRY_COMPARE(failed.size(), 1);
            QVERIFY(session->undoStack().canUndo() && !session->undoStack().canRedo());
            QVERIFY(QSqlQuery(database).exec(u"ROLLBACK"_qs));
            database.close();
        }
        QSqlDatabase::removeDatabase(u"busy"_qs);
        session->undoStack().undo();
        QTRY_VERIFY(rests(*session));
        QCOMPARE(incidents(*session), 7);
        QVERIFY(!session->undoStack().canUndo() && session->undoStack().canRedo());
        QCOMPARE(failed.size(), 1);
    }

    /// While another program holds the file for long, the window waits for it once, not for each thing it
    /// asks.
    void whoeverHoldsTheFileIsWaitedForOnce()
    {
        const auto session = sahel(u"held.dossier"_qs);
        QTRY_VERIFY(rests(*session));
        const Store &store = session->file().store();
        QSignalSpy freed(session.get(), &Session::freed);
        {
            auto database = QSqlDatabase::addDatabase(u"QSQLITE"_qs, u"held"_qs);
            database.setDatabaseName(session->file().path());
            QVERIFY(database.open());
            QVERIFY(QSqlQuery(database).exec(u"BEGIN EXCLUSIVE"_qs));
            session->noteInUse();
            QElapsedTimer since;
            since.start();
            for (int i = 0; i < 5; ++i)
                QCOMPARE(store.incident({1}).error().kind, ErrorKind::InUse);
            QTest::qWait(1500); // it looks meanwhile, and is still kept waiting
            for (int i = 0; i < 5; ++i)
                QVERIFY(!store.incident({1}));
            QVERIFY(since.elapsed() < 4000);
            QCOMPARE(freed.size(), 0);
            QVERIFY(QSqlQuery(database).exec(u"ROLLBACK"_qs));
            database.close();
        }
        QSqlDatabase::removeDatabase(u"held"_qs);
        QTRY_COMPARE(freed.size(), 1);
        QVERIFY(store.incident({1}));
    }

    /// A session that ends without being waited for is gone soon, and lets its file go.
    void endsSoon()
    {
        auto session = sahel(u"ends.dossier"_qs);
        const QString path = session->file().path();
        QPointer<Session> ending(session.get());
        QSignalSpy answered(session.get(), &Session::answered);
        QObject parent;
        Session::endSoon(std::move(session), &parent);
        QTRY_VERIFY(!ending);
        QCOMPARE(answered.size(), 0);
        QVERIFY(!QFile::exists(path + u".lock"_qs));
        // And with its parent at the latest.
        session = sahel(u"ends-2.dossier"_qs);
        ending = session.get();
        {
            QObject other;
            Session::endSoon(std::move(session), &other);
        }
        QVERIFY(!ending);
    }

    /// What another program writes is shown within a second, under the state that names it.
    void othersWritingIsNoticed()
    {
        const auto session = sahel(u"others.dossier"_qs);
        QTRY_VERIFY(rests(*session));
        Change own;
        own.hide = {*session->file().store().withReference(u"NE-2020-001"_qs).value()};
        QVERIFY(session->perform(std::move(own), u"deleting"_qs));
        QTRY_VERIFY(rests(*session));
        QSignalSpy elsewhere(session.get(), &Session::changedElsewhere);
        QTest::qWait(1200);
        QCOMPARE(elsewhere.size(), 0); // its own change is none
        QString state;
        {
            const auto other = session->file().openAgain();
            Change change;
            change.edits.push_back({std::nullopt, samples::incident(u"ML-2021-001"_qs)});
            const auto done = (*other)->store().apply(std::move(change));
            QVERIFY(done);
            state = done->state;
        }
        QElapsedTimer since;
        since.start();
        QStringList pairs; // of figures and state, whenever they are shown
        connect(session.get(), &Session::answered, this,
                [&] { pairs << QString::number(incidents(*session)) + u' ' + session->state(); });
        QTRY_COMPARE(elsewhere.size(), 1);
        QVERIFY(since.elapsed() < 1000);
        QTRY_VERIFY(rests(*session));
        QCOMPARE(incidents(*session), 7);
        QCOMPARE(session->state(), state);
        QCOMPARE(pairs, QStringList{u"7 "_qs + state});
        QVERIFY(!session->undoStack().canUndo());
        // And the window can write on.
        Change change;
        change.edits.push_back({std::nullopt, samples::incident(u"ML-2021-002"_qs)});
        QVERIFY(session->perform(std::move(change), u"adding"_qs));
        QTRY_COMPARE(incidents(*session), 8);
    }

    /// Nothing is written onto what was never seen; then it is seen, and can be written onto.
    void whatWasNotSeenIsNotWrittenOnto()
    {
        const auto session = sahel(u"superseded.dossier"_qs);
        QTRY_VERIFY(rests(*session));
        const auto own = session->file().store().withReference(u"NE-2020-001"_qs).value();
        {
            const auto other = session->file().openAgain();
            Change change;
            change.edits.push_back({std::nullopt, samples::incident(u"ML-2021-001"_qs)});
            QVERIFY((*other)->store().apply(std::move(change)));
        }
        Change change;
        change.hide = {*own};
        const auto refused = session->perform(change, u"deleting"_qs);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Superseded);
        QTRY_COMPARE(incidents(*session), 8);
        QVERIFY(session->perform(change, u"deleting"_qs));
        QTRY_COMPARE(incidents(*session), 7);
    }

    /// What another program changes by hand, and no history tells, is told: what is so when the file is
    /// opened, and what happens to it while it is open.
    void whatContradictsItsHistoryIsTold()
    {
        const QString name = u"contradicted.dossier"_qs;
        QString title, who;
        {
            const auto file = samples::sahel(path(name));
            title = file->store().title();
            QVERIFY(file->store().history().each([&](const HistoryEntry &entry) {
                who = entry.who;
                return entry.sequence < 3;
            }));
        }
        QVERIFY(
            samples::tamper(path(name), {u"UPDATE violation SET low = 100 WHERE incident_id = "
                                         "(SELECT id FROM incident WHERE reference = 'NE-2020-001')"_qs}));
        auto opened = CaseFile::open(path(name), {}, samples::vocabulary());
        QVERIFY(opened);
        Session session(std::move(*opened));
        std::vector<Contradictions> told;
        connect(&session, &Session::verified, this,
                [&told](const Contradictions &found) { told.push_back(found); });
        QTRY_COMPARE(told.size(), 1U);
        QCOMPARE(told[0].references, QStringList{u"NE-2020-001"_qs});
        QVERIFY(told[0].others.empty() && !session.isSound());
        QVERIFY(samples::tamper(path(name),
                                {u"UPDATE incident SET deleted = 1 WHERE reference = 'ML-2020-002'"_qs,
                                 u"UPDATE casefile SET value = 'x' WHERE key = 'title'"_qs,
                                 u"INSERT INTO saved_filter VALUES ('mine', '{}')"_qs,
                                 u"UPDATE history SET who = 'x' WHERE seq = 3"_qs}));
        QTRY_COMPARE(told.size(), 2U);
        QCOMPARE(told[1].references, (QStringList{u"NE-2020-001"_qs, u"ML-2020-002"_qs}));
        QCOMPARE(told[1].others.size(), 3U);
        QCOMPARE(told[1].others.back().arguments, QStringList{u"mine"_qs});
        // Put right, it is said to be right again.
        QVERIFY(samples::tamper(path(name),
                                {u"UPDATE violation SET low = 102 WHERE incident_id = "
                                 "(SELECT id FROM incident WHERE reference = 'NE-2020-001')"_qs,
                                 u"UPDATE incident SET deleted = 0"_qs, u"DELETE FROM saved_filter"_qs,
                                 u"UPDATE casefile SET value = '%1' WHERE key = 'title'"_qs.arg(title),
                                 u"UPDATE history SET who = '%1' WHERE seq = 3"_qs.arg(who)}));
        QTRY_COMPARE(told.size(), 3U);
        QVERIFY2(told[2].isEmpty(), qPrintable(told[2].references.join(u' ')));
        QVERIFY(session.isSound());
    }

    /// The window does not wait for another program that writes: who does is asked to apply the change.
    void aFileInUseIsWaitedForElsewhere()
    {
        const auto session = sahel(u"in-use.dossier"_qs);
        QTRY_VERIFY(rests(*session));
        int asked = 0;
        session->setApplier([&](const CaseFile &, Change) -> Result<Change> {
            ++asked;
            return std::unexpected(Error{ErrorKind::InUse, {}});
        });
        Change change;
        change.edits.push_back({std::nullopt, samples::incident(u"ML-2021-001"_qs)});
        {
            auto other = QSqlDatabase::addDatabase(u"QSQLITE"_qs, u"in use"_qs);
            other.setDatabaseName(path(u"in-use.dossier"_qs));
            QVERIFY(other.open() && QSqlQuery(other).exec(u"BEGIN IMMEDIATE"_qs));
            QElapsedTimer timer;
            timer.start();
            const auto refused = session->perform(change, u"adding"_qs);
            QVERIFY(!refused && refused.error().kind == ErrorKind::InUse);
            QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
            QCOMPARE(asked, 1);
            QVERIFY(QSqlQuery(other).exec(u"ROLLBACK"_qs));
            other.close();
        }
        QSqlDatabase::removeDatabase(u"in use"_qs);
        QVERIFY(session->perform(change, u"adding"_qs));
        QCOMPARE(asked, 1);
    }

    /// Another file in the place of the one that is open is told, once.
    void anotherFileInItsPlaceIsTold_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("renamed into its place") << u"renamed"_qs << ErrorKind::Conflict;
        QTest::newRow("copied over it") << u"over"_qs << ErrorKind::Conflict;
        QTest::newRow("nothing") << u"nothing"_qs << ErrorKind::NotFound;
    }
    void anotherFileInItsPlaceIsTold()
    {
        QFETCH(QString, how);
        const bool over = how == u"over"_qs;
        const QString name = u"place-%1.dossier"_qs.arg(how);
        const auto session = sahel(name);
        QTRY_VERIFY(rests(*session));
        QSignalSpy lost(session.get(), &Session::lost);
        samples::sahel(path(u"another-"_qs + name)).reset();
        if (over) {
            QFile source(path(u"another-"_qs + name)), target(path(name));
            QVERIFY(source.open(QIODevice::ReadOnly) && target.open(QIODevice::ReadWrite));
            const QByteArray bytes = source.readAll();
            QVERIFY(target.write(bytes) == bytes.size() && target.resize(bytes.size()));
        } else if (how == u"nothing"_qs) {
            QVERIFY(QFile::rename(path(name), path(u"moved-"_qs + name)));
        } else {
            QVERIFY(QFile::remove(path(name)));
            QVERIFY(QFile::rename(path(u"another-"_qs + name), path(name)));
        }
        QTRY_COMPARE_WITH_TIMEOUT(lost.size(), 1, 1500);
        QTest::qWait(1200);
        QCOMPARE(lost.size(), 1);
        Change change;
        change.edits.push_back({std::nullopt, samples::incident(u"ML-2021-001"_qs)});
        QVERIFY(!session->perform(change, u"adding"_qs));
        QTEST(session->whyLost()->kind, "kind");
        // What stands under the name now is not taken for it.
        QVERIFY(!session->snapshots()({}) || how == u"nothing"_qs);
        // What is open can still be copied, unless other content was written into it.
        const QString copy = path(u"copy-of-"_qs + name);
        QCOMPARE(session->file().saveCopy(copy).has_value(), !over);
        QCOMPARE(QFile::exists(copy), !over);
        if (!over) {
            const auto copied = CaseFile::open(copy, {.mode = CaseFile::Mode::Read}, samples::vocabulary());
            QCOMPARE((*copied)->store().state().value(), session->state());
        }
        if (how != u"nothing"_qs)
            return;
        // Back in its place, it can be written again.
        QSignalSpy found(session.get(), &Session::foundAgain);
        QVERIFY(QFile::rename(path(u"moved-"_qs + name), path(name)));
        QTRY_COMPARE_WITH_TIMEOUT(found.size(), 1, 1500);
        QVERIFY(session->perform(change, u"adding"_qs));
    }

    /// Who kept the facts sees them as they were.
    void keptFactsStay()
    {
        const auto session = sahel(u"kept.dossier"_qs);
        QTRY_VERIFY(rests(*session));
        const auto before = session->facts();
        Change change;
        change.hide = {*session->file().store().withReference(u"NE-2020-001"_qs).value()};
        QVERIFY(session->perform(std::move(change), u"deleting"_qs));
        QCOMPARE(before->incidents(), 7U);
        QCOMPARE(session->facts()->incidents(), 6U);
    }
};

QTEST_MAIN(SessionTest)
#include "SessionTest.moc"
