#include "casefile/Session.h"

#include "Samples.h"

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
