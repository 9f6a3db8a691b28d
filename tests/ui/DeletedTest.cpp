#include "Window.h"

#include "casefile/Deleted.h"
#include "incidents/DeletedDialog.h"
#include "incidents/IncidentModel.h"
#include "Samples.h"

#include <QLabel>
#include <QTableView>

/// The list of the deleted incidents, from which they come back.
class DeletedTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    int m_number = 0;

    QTableView *list() const { return m_window->findChild<QTableView *>(u"incidentList"_qs); }
    QStringList references() const { return window::references(*list()); }
    void deleteSome(const QStringList &wanted)
    {
        Change change;
        for (const QString &reference : wanted)
            change.hide.push_back(**m_window->session()->file().store().withReference(reference));
        QVERIFY(m_window->session()->submit(std::move(change), u"deleting"_qs));
    }
    template<typename Do> void inDialog(Do what)
    {
        window::whenThere<DeletedDialog>(this, what);
        window::entry(*m_window, u"Incident"_qs, u"Deleted incidents"_qs)->trigger();
    }
    static QTableView *rows(QWidget *dialog) { return dialog->findChild<QTableView *>(u"deletedRows"_qs); }
    static QString cell(QWidget *dialog, int row, int column)
    {
        return rows(dialog)->model()->index(row, column).data().toString();
    }

private slots:
    void initTestCase() { window::useSettingsIn(m_folder.path()); }
    void init()
    {
        m_window = window::shown();
        QVERIFY(m_window);
        window::openSample(*m_window, m_folder.filePath(u"deleted-%1.dossier"_qs.arg(++m_number)));
        m_window->session()->file().setAuthor(u"A. Traoré"_qs);
    }
    void cleanup() { m_window.reset(); }

    void severalComeBackInOneStep()
    {
        const QStringList all = references();
        deleteSome({u"ML-2020-003"_qs});
        deleteSome({u"ML-2020-002"_qs, u"ML-2020-004"_qs});
        QTRY_COMPARE(list()->model()->rowCount(), 4);
        inDialog([](QWidget *dialog) {
            QTRY_COMPARE(rows(dialog)->model()->rowCount(), 3);
            // The last one deleted first, with when and by whom.
            QCOMPARE(cell(dialog, 0, 0), u"ML-2020-004"_qs);
            QCOMPARE(cell(dialog, 2, 0), u"ML-2020-003"_qs);
            QCOMPARE(cell(dialog, 2, 1), u"Arrests on the road to Dogofry"_qs);
            QCOMPARE(cell(dialog, 2, 2), u"5 Mar 2020"_qs);
            QVERIFY(!cell(dialog, 2, 3).isEmpty());
            QCOMPARE(cell(dialog, 2, 4), u"A. Traoré"_qs);
            // A few need no search.
            QVERIFY(!dialog->findChild<QLineEdit *>(u"deletedSearch"_qs)->isVisible());
            auto *table = rows(dialog);
            QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                              table->visualRect(table->model()->index(0, 1)).center());
            QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::ControlModifier,
                              table->visualRect(table->model()->index(2, 1)).center());
            auto *restore = dialog->findChild<QPushButton *>(u"deletedRestore"_qs);
            QCOMPARE(restore->text(), u"Restore 2 incidents"_qs);
            QTest::mouseClick(restore, Qt::LeftButton);
        });
        QTRY_COMPARE(list()->model()->rowCount(), 6);
        QVERIFY(references().contains(u"ML-2020-003"_qs) && references().contains(u"ML-2020-004"_qs));
        QCOMPARE(m_window->findChild<QLabel *>(u"noticeText"_qs)->text(), u"2 incidents restored."_qs);
        QTest::mouseClick(m_window->findChild<QPushButton *>(u"noticeAction"_qs), Qt::LeftButton);
        QTRY_COMPARE(list()->model()->rowCount(), 4);
        for (int i = 0; i < 2; ++i)
            m_window->session()->undoStack().undo();
        QTRY_COMPARE(references(), all);
    }

    /// By a click or by keys, the notice gives the keyboard back to the list, on the row that came back.
    void undoGivesTheKeyboardBack_data()
    {
        QTest::addColumn<bool>("byKeys");
        QTest::newRow("click") << false;
        QTest::newRow("keys") << true;
    }
    void undoGivesTheKeyboardBack()
    {
        QFETCH(bool, byKeys);
        for (int row = 0; row < list()->model()->rowCount(); ++row) {
            if (list()->model()->index(row, 0).data().toString() == u"ML-2020-003")
                list()->selectRow(row);
        }
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_Delete);
        QTRY_COMPARE(list()->model()->rowCount(), 6);
        auto *undo = m_window->findChild<QPushButton *>(u"noticeAction"_qs);
        QTRY_VERIFY(undo->isVisible());
        if (byKeys) {
            undo->setFocus(Qt::TabFocusReason);
            QTest::keyClick(undo, Qt::Key_Space);
        } else {
            QTest::mouseClick(undo, Qt::LeftButton);
        }
        QTRY_COMPARE(list()->model()->rowCount(), 7);
        QTRY_VERIFY(list()->hasFocus());
        QTRY_COMPARE(list()->currentIndex().siblingAtColumn(0).data().toString(), u"ML-2020-003"_qs);
        QCOMPARE(list()->selectionModel()->selectedRows().size(), 1);
    }

    /// The reason that is asked where verified ones are deleted is asked here, too.
    void aVerifiedOneKeepsWhy()
    {
        deleteSome({u"NE-2020-001"_qs});
        const auto uuid = [this] {
            const auto &store = m_window->session()->file().store();
            return deletedIncidents(store, {}, 10)->latest.front().incident.uuid;
        }();
        inDialog([this](QWidget *dialog) {
            QTRY_COMPARE(rows(dialog)->model()->rowCount(), 1);
            QTRY_VERIFY(dialog->findChild<QPushButton *>(u"deletedRestore"_qs)->isEnabled());
            window::inNextDialog(this, [](QWidget *asked) {
                window::fill(asked, "reason", u"deleted in error"_qs);
                QTest::keyClick(asked, Qt::Key_Return);
            });
            QTest::keyClick(rows(dialog), Qt::Key_Return);
        });
        QTRY_VERIFY(references().contains(u"NE-2020-001"_qs));
        const auto history = m_window->session()->file().store().historyOf(uuid);
        QVERIFY(history && history->back().action == u"restore" &&
                history->back().reason == u"deleted in error");
    }

    void aReferenceThatAnotherOneHas()
    {
        deleteSome({u"ML-2020-003"_qs});
        Change change;
        change.edits.push_back({std::nullopt, samples::incident(u"ML-2020-003"_qs)});
        QVERIFY(m_window->session()->submit(std::move(change), u"adding"_qs));
        inDialog([](QWidget *dialog) {
            QTRY_COMPARE(rows(dialog)->model()->rowCount(), 1);
            QVERIFY(!dialog->findChild<QPushButton *>(u"deletedRestore"_qs)->isEnabled());
            QVERIFY(dialog->findChild<QLabel *>(u"deletedTold"_qs)
                        ->text()
                        .startsWith(u"ML-2020-003 cannot be restored"_qs));
            QTest::keyClick(dialog, Qt::Key_Escape);
        });
    }

    /// Of two that had one reference after each other, either can be restored, and not both at once.
    void twoOfOneReference()
    {
        deleteSome({u"ML-2020-003"_qs});
        Change change;
        change.edits.push_back({std::nullopt, samples::incident(u"ML-2020-003"_qs)});
        QVERIFY(m_window->session()->submit(std::move(change), u"adding"_qs));
        deleteSome({u"ML-2020-003"_qs});
        inDialog([](QWidget *dialog) {
            const auto close = qScopeGuard([dialog] { QTest::keyClick(dialog, Qt::Key_Escape); });
            QTRY_COMPARE(rows(dialog)->model()->rowCount(), 2);
            auto *restore = dialog->findChild<QPushButton *>(u"deletedRestore"_qs);
            QVERIFY(restore->isEnabled());
            rows(dialog)->setFocus();
            QTest::keyClick(rows(dialog), Qt::Key_A, Qt::ControlModifier);
            QTRY_VERIFY(!restore->isEnabled());
            QVERIFY(dialog->findChild<QLabel *>(u"deletedTold"_qs)
                        ->text()
                        .contains(u"have the reference ML-2020-003"_qs));
            rows(dialog)->selectRow(1);
            QTRY_VERIFY(restore->isEnabled());
        });
    }

    void manyAreSearched()
    {
        Change change;
        for (int i = 0; i < 40; ++i) {
            Incident one = samples::incident(u"ML-2021-%1"_qs.arg(i, 3, 10, QLatin1Char('0')));
            one.title.en = i == 7 ? u"Événement à Ménaka"_qs : u"Arrests"_qs;
            change.edits.push_back({std::nullopt, one});
        }
        auto done = m_window->session()->perform(std::move(change), u"adding"_qs);
        QVERIFY(done);
        Change removed;
        for (const Change::Edit &edit : done->edits)
            removed.hide.push_back(edit.after.id);
        QVERIFY(m_window->session()->submit(std::move(removed), u"deleting"_qs));
        inDialog([](QWidget *dialog) {
            QTRY_COMPARE(rows(dialog)->model()->rowCount(), 40);
            auto *search = dialog->findChild<QLineEdit *>(u"deletedSearch"_qs);
            QVERIFY(search->isVisible());
            QTest::keyClicks(search, u"menaka 007"_qs);
            QTRY_COMPARE(rows(dialog)->model()->rowCount(), 1);
            QCOMPARE(cell(dialog, 0, 0), u"ML-2021-007"_qs);
            search->selectAll();
            QTest::keyClicks(search, u"nobody"_qs);
            QTRY_COMPARE(rows(dialog)->model()->rowCount(), 0);
            QCOMPARE(dialog->findChild<QLabel *>(u"deletedTold"_qs)->text(),
                     u"No deleted incident matches this search."_qs);
            QTest::keyClick(dialog, Qt::Key_Escape);
        });
    }

    void theLastOfMany()
    {
        deleteSome({u"ML-2020-003"_qs});
        deleteSome({u"ML-2020-002"_qs});
        deleteSome({u"ML-2020-004"_qs});
        const auto &store = m_window->session()->file().store();
        const auto some = deletedIncidents(store, {}, 2);
        QVERIFY(some && some->latest.size() == 2 && some->found == 3 && some->all == 3);
        QCOMPARE(some->latest[1].incident.reference, u"ML-2020-002"_qs);
        const auto sought = deletedIncidents(store, u"dogofry 003"_qs, 2);
        QVERIFY(sought && sought->latest.size() == 1 && sought->found == 1 && sought->all == 3);
        // One that came back and was deleted again is told of its last deletion.
        m_window->session()->undoStack().undo();
        deleteSome({u"ML-2020-004"_qs});
        QCOMPARE(deletedIncidents(store, {}, 9)->latest.size(), size_t(3));
    }

    void none()
    {
        inDialog([](QWidget *dialog) {
            QTRY_COMPARE(dialog->findChild<QLabel *>(u"deletedTold"_qs)->text(),
                         u"No incident of this case file is deleted."_qs);
            QVERIFY(!dialog->findChild<QPushButton *>(u"deletedRestore"_qs)->isEnabled());
            QTest::keyClick(dialog, Qt::Key_Escape);
        });
    }
};

QTEST_MAIN(DeletedTest)
#include "DeletedTest.moc"
