#include "casefile/RecentChanges.h"

#include "Samples.h"

/// What the history says since a state or a moment, incident by incident.
class RecentChangesTest : public QObject
{
    Q_OBJECT

    using What = ChangedIncident::What;
    QTemporaryDir m_folder;
    std::unique_ptr<CaseFile> m_file;
    Incident m_kept, m_other;

    Store &store() const { return m_file->store(); }
    Incident apply(std::optional<Incident> before, const Incident &after, const QString &who = u"A. Keita"_qs)
    {
        store().setAuthor(who);
        Change change;
        change.edits.push_back({std::move(before), after});
        const auto done = store().apply(change);
        return done ? done->edits.front().after : Incident();
    }
    bool hide(const Incident &incident, bool back = false)
    {
        Change change;
        (back ? change.show : change.hide) = {incident.id};
        return store().apply(change).has_value();
    }
    RecentChanges since(const QString &state) const
    {
        return recentChanges(store(), {.state = state}).value_or(RecentChanges());
    }

private slots:
    void init()
    {
        const QString name = m_folder.filePath(u"changes.dossier"_qs);
        QFile::remove(name);
        m_file = samples::emptyFile(name);
        QVERIFY(m_file);
        m_kept = apply({}, samples::incident(u"ML-2020-001"_qs));
        m_other = apply({}, samples::incident(u"ML-2020-002"_qs));
        QVERIFY(m_kept.id.value > 0 && m_other.id.value > 0);
    }
    void cleanup() { m_file.reset(); }

    void tellsWhatBecameOfEach()
    {
        const QString state = store().state().value();
        QVERIFY(since(state).incidents.empty());
        Incident after = m_kept;
        after.place.name = u"Ségou"_qs;
        after = apply(m_kept, after, u"B. Diallo"_qs);
        Incident again = after;
        again.title.en = u"More arrests"_qs;
        again = apply(after, again);
        QVERIFY(hide(m_other));
        const Incident added = apply({}, samples::incident(u"ML-2020-003"_qs));

        const RecentChanges found = since(state);
        QCOMPARE(found.incidents.size(), 3U);
        QCOMPARE(found.incidents[0].what, What::Added);
        QCOMPARE(found.incidents[0].id, added.id);
        QCOMPARE(found.incidents[1].what, What::Deleted);
        QCOMPARE(found.incidents[1].record, m_other.uuid);
        const ChangedIncident &edited = found.incidents[2];
        QCOMPARE(edited.what, What::Changed);
        QCOMPARE(edited.entries, 2);
        QStringList people;
        for (const int person : edited.people)
            people << found.people[person];
        QCOMPARE(people, (QStringList{u"B. Diallo"_qs, u"A. Keita"_qs}));
        QCOMPARE(store().incidentAt(edited.record, edited.before).value().place.name, u"Niono"_qs);
        QCOMPARE(store().incidentAt(edited.record, edited.before).value().title.en, u"Arrests"_qs);
        QCOMPARE(store().incidentAt(edited.record, edited.last).value().title.en, u"More arrests"_qs);

        const QString deleted = store().state().value();
        QVERIFY(hide(m_other, true));
        QCOMPARE(since(deleted).incidents[0].what, What::Restored);
        // Deleted and restored is as it was.
        QCOMPARE(since(state).incidents[0].what, What::Changed);
        QVERIFY(hide(added));
        QCOMPARE(since(state).incidents[0].what, What::Deleted);
    }

    void aStateIsTakenByItsFirstDigits()
    {
        const QString state = store().state().value();
        apply({}, samples::incident(u"ML-2020-004"_qs));
        QCOMPARE(since(state.left(12)).incidents.size(), 1U);
        QCOMPARE(since(u" "_qs + state.toUpper()).incidents.size(), 1U);
        QCOMPARE(since(store().firstState()).incidents.size(), 3U);
        QCOMPARE(since(QString()).incidents.size(), 3U);
        for (const QString &wrong : {u"zz"_qs, u"%"_qs, QString(64, u'0'), u" "_qs}) {
            const auto refused = recentChanges(store(), {.state = wrong});
            QVERIFY2(!refused, qPrintable(wrong));
            QCOMPARE(refused.error().kind, ErrorKind::NotFound);
        }
        // 17 states and 16 digits: two of them begin alike.
        Incident now = m_kept;
        QHash<QChar, int> first;
        for (int i = 0; i < 17; ++i) {
            ++first[store().state().value().front()];
            Incident next = now;
            next.title.en = QString::number(i);
            now = apply(now, next);
        }
        const auto twice = std::find_if(first.keyValueBegin(), first.keyValueEnd(),
                                        [](const auto &one) { return one.second > 1; });
        QVERIFY(twice != first.keyValueEnd());
        const auto refused = recentChanges(store(), {.state = QString((*twice).first)});
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    }

    void aMomentIsThatOfTheEntry()
    {
        const QDateTime at = m_other.changed;
        QCOMPARE(recentChanges(store(), {.moment = at.addMSecs(-60'000)}).value().incidents.size(), 2U);
        QCOMPARE(recentChanges(store(), {.moment = at.addMSecs(1)}).value().incidents.size(), 0U);
        // Whatever zone it is given in.
        const QDateTime there = at.addMSecs(1).toOffsetFromUtc(-6 * 3600);
        QCOMPARE(recentChanges(store(), {.moment = there}).value().incidents.size(), 0U);
    }

    void canBeCancelled()
    {
        std::stop_source stop;
        stop.request_stop();
        Change change;
        for (int i = 100; i < 5100; ++i)
            change.edits.push_back({std::nullopt, samples::incident(u"ML-2020-%1"_qs.arg(i))});
        QVERIFY(store().apply(std::move(change)));
        const auto found = recentChanges(store(), {}, {stop.get_token()});
        QVERIFY(!found);
        QCOMPARE(found.error().kind, ErrorKind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(RecentChangesTest)
#include "RecentChangesTest.moc"
