#include "Window.h"

#include "incidents/ChangesDialog.h"
#include "incidents/ChangesModel.h"
#include "Samples.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QRegularExpression>
#include <QTableView>
#include <QTextEdit>

/// What was changed since the last session, a day or a state, by the window.
class ChangesTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_name;
    std::unique_ptr<MainWindow> m_window;

    void openWindow()
    {
        m_window = std::make_unique<MainWindow>(samples::vocabulary());
        m_window->show();
        QVERIFY(m_window->openFile(m_name));
        QTRY_VERIFY(m_window->session()->isCounted());
    }
    /// Changes the place of an incident as a person called `who` does in another session.
    void change(const QString &reference, const QString &place, const QString &who)
    {
        auto file = CaseFile::open(m_name, {{}, CaseFile::Mode::Write, who}, samples::vocabulary());
        QVERIFY(file);
        Store &store = (*file)->store();
        const auto id = store.withReference(reference).value();
        QVERIFY(id);
        Change change;
        const Incident before = store.incident(*id).value();
        Incident after = before;
        after.place.name = place;
        change.edits.push_back({before, after});
        QVERIFY(store.apply(change));
    }
    /// Opens the dialog by its keys, and does in it what is said once the history is read.
    void inDialog(const std::function<void(ChangesDialog *)> &what)
    {
        bool done = false;
        window::whenThere<ChangesDialog>(m_window.get(), [&](ChangesDialog *dialog) {
            QTRY_VERIFY(!count(dialog).isEmpty() && !count(dialog).startsWith(u"Reading"_qs));
            what(dialog);
            if (dialog->isVisible())
                dialog->reject();
            done = true;
        });
        m_window->activateWindow();
        QVERIFY(window::becomesActive(*m_window));
        QTest::keyClick(m_window.get(), Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(done);
    }
    static QString count(ChangesDialog *dialog)
    {
        return dialog->findChild<QLabel *>(u"changesCount"_qs)->text();
    }
    static QString page(ChangesDialog *dialog)
    {
        return dialog->findChild<QTextEdit *>(u"changesPage"_qs)->toPlainText();
    }
    static QComboBox *box(ChangesDialog *dialog, const QString &name)
    {
        return dialog->findChild<QComboBox *>(name);
    }
    static QTableView *list(ChangesDialog *dialog)
    {
        return dialog->findChild<QTableView *>(u"changesList"_qs);
    }
    QString firstReference() const
    {
        return m_window->session()->file().store().incident({1}).value().reference;
    }

private slots:
    void initTestCase() { window::useSettingsIn(m_folder.path()); }
    void init()
    {
        QSettings().remove(u"looks"_qs);
        m_name = m_folder.filePath(u"changes.dossier"_qs);
        QFile::remove(m_name);
        samples::sahel(m_name).reset();
    }
    void cleanup() { m_window.reset(); }

    void sinceTheLastSession()
    {
        openWindow();
        const QString first = firstReference();
        inDialog([&](ChangesDialog *dialog) {
            // It was never closed here before: a week is proposed.
            QCOMPARE(box(dialog, u"changesFrom"_qs)->currentText(), u"a date"_qs);
            QCOMPARE(count(dialog), u"%1 incidents: %1 added"_qs.arg(m_window->session()->listed()->size()));
        });
        m_window.reset();
        change(first, u"Ségou"_qs, u"B. Diallo"_qs);
        openWindow();
        inDialog([&](ChangesDialog *dialog) {
            QVERIFY(box(dialog, u"changesFrom"_qs)->currentText().startsWith(u"your last session"_qs));
            QCOMPARE(count(dialog), u"1 incident: 1 changed"_qs);
            QCOMPARE(list(dialog)->model()->index(0, ChangesModel::Reference).data().toString(), first);
            QCOMPARE(list(dialog)->model()->index(0, ChangesModel::By).data().toString(), u"B. Diallo"_qs);
            QVERIFY2(page(dialog).contains(u"Ségou"_qs) && page(dialog).contains(u"B. Diallo"_qs),
                     qPrintable(page(dialog)));
        });
        m_window.reset();
        openWindow();
        inDialog([&](ChangesDialog *dialog) {
            QCOMPARE(count(dialog), u"0 incidents"_qs);
            QVERIFY2(page(dialog).contains(u"Nothing has been changed since then"_qs),
                     qPrintable(page(dialog)));
        });
    }

    /// What was added, changed and deleted is told apart.
    void whatHappenedIsToldApart()
    {
        openWindow();
        const QString first = firstReference();
        m_window.reset();
        change(first, u"Ségou"_qs, u"B. Diallo"_qs);
        {
            auto file =
                CaseFile::open(m_name, {{}, CaseFile::Mode::Write, u"B. Diallo"_qs}, samples::vocabulary());
            QVERIFY(file);
            Change more;
            more.edits.push_back({std::nullopt, samples::incident(u"ML-2021-001"_qs)});
            more.edits.push_back({std::nullopt, samples::incident(u"ML-2021-002"_qs)});
            more.hide = {IncidentId{2}};
            more.reason = u"logged twice"_qs;
            QVERIFY((*file)->store().apply(std::move(more)));
        }
        openWindow();
        inDialog([&](ChangesDialog *dialog) {
            QCOMPARE(count(dialog), u"4 incidents: 2 added, 1 changed, 1 deleted"_qs);
        });
    }

    /// Of an incident that was added, all that was entered is read; a long text is folded.
    void whatWasAddedIsShown()
    {
        const QString summary =
            u"Soldiers came at dawn and arrested the men of the village. "_qs.repeated(12);
        {
            auto file =
                CaseFile::open(m_name, {{}, CaseFile::Mode::Write, u"B. Diallo"_qs}, samples::vocabulary());
            QVERIFY(file);
            Incident added = samples::incident(u"ML-2021-001"_qs);
            added.place.name = u"Ségou"_qs;
            added.summary.en = summary.trimmed();
            Change more;
            more.edits.push_back({std::nullopt, added});
            QVERIFY((*file)->store().apply(std::move(more)));
        }
        openWindow();
        inDialog([&](ChangesDialog *dialog) {
            list(dialog)->selectRow(0); // the latest
            QTRY_VERIFY(page(dialog).contains(u"ML-2021-001"_qs));
            for (const QString &entered : {u"Ségou"_qs, u"Mali"_qs, u"draft"_qs, u"Visibility"_qs})
                QVERIFY2(page(dialog).contains(entered), qPrintable(page(dialog)));
            static const QRegularExpression uuid(u"[0-9a-f]{8}-[0-9a-f]{4}-"_qs);
            QVERIFY2(!page(dialog).contains(uuid), qPrintable(page(dialog)));
            QVERIFY(!page(dialog).contains(summary.trimmed()));
            auto *text = dialog->findChild<QTextEdit *>(u"changesPage"_qs);
            QTextCursor link = text->document()->find(u"Show all"_qs);
            QVERIFY(!link.isNull());
            link.setPosition(link.selectionStart() + 2);
            text->setTextCursor(link);
            text->ensureCursorVisible();
            QTest::mouseClick(text->viewport(), Qt::LeftButton, {}, text->cursorRect(link).center());
            QTRY_VERIFY(page(dialog).contains(summary.trimmed()));
            QVERIFY(!page(dialog).contains(u"Show all"_qs));
        });
    }

    void whoDoesNotWantTracesHasNoLastLook()
    {
        QSettings().setValue(u"keepRecent"_qs, false);
        openWindow();
        m_window.reset();
        QVERIFY(!QSettings().contains(u"looks"_qs));
        QSettings().remove(u"keepRecent"_qs);
    }

    void byPersonStateAndFilter()
    {
        openWindow();
        const QString first = firstReference();
        const QString second = m_window->session()->file().store().incident({2}).value().reference;
        const QString state = m_window->session()->state();
        m_window.reset();
        change(first, u"Ségou"_qs, u"B. Diallo"_qs);
        change(second, u"Mopti"_qs, u"A. Keita"_qs);
        openWindow();
        // Nothing but the second.
        Filter filter;
        filter.words = u"Mopti"_qs;
        m_window->session()->setFilter(filter);
        QTRY_VERIFY(m_window->session()->isCounted() && m_window->session()->listed()->size() < 5);
        inDialog([&](ChangesDialog *dialog) {
            auto *from = box(dialog, u"changesFrom"_qs);
            from->setFocus();
            QTest::keyClick(from, Qt::Key_Down); // a date
            QTest::keyClick(from, Qt::Key_Down); // a state
            auto *typed = dialog->findChild<QLineEdit *>(u"changesState"_qs);
            QTRY_VERIFY(typed->isVisible());
            typed->setFocus();
            QTest::keyClicks(typed, u"zz"_qs);
            QTest::keyClick(typed, Qt::Key_Return);
            auto *problem = dialog->findChild<QLabel *>(u"changesProblem"_qs);
            QTRY_VERIFY(problem->isVisible());
            QVERIFY(problem->text().contains(u"zz"_qs));
            QVERIFY(dialog->isVisible());
            typed->selectAll();
            QTest::keyClicks(typed, state.left(16));
            QTest::keyClick(typed, Qt::Key_Return);
            QTRY_COMPARE(count(dialog), u"2 incidents: 2 changed"_qs);
            QVERIFY(!problem->isVisible());

            auto *person = box(dialog, u"changesPerson"_qs);
            person->setCurrentIndex(person->findText(u"B. Diallo"_qs));
            QTRY_COMPARE(count(dialog), u"1 incident out of 2 in total: 1 changed"_qs);
            QCOMPARE(list(dialog)->model()->index(0, 0).data().toString(), first);
            person->setCurrentIndex(0);

            auto *filtered = dialog->findChild<QCheckBox *>(u"changesFiltered"_qs);
            QVERIFY(filtered->isVisible());
            QTest::mouseClick(filtered, Qt::LeftButton, {}, {8, filtered->height() / 2});
            QTRY_COMPARE(count(dialog), u"1 incident out of 2 in total: 1 changed"_qs);
            QCOMPARE(list(dialog)->model()->index(0, 0).data().toString(), second);
            QTest::mouseClick(filtered, Qt::LeftButton, {}, {8, filtered->height() / 2});

            // One that the filter hides is shown all the same.
            list(dialog)->selectRow(1);
            QTRY_VERIFY(page(dialog).contains(first));
            window::click(dialog, "changesShow");
        });
        QTRY_VERIFY(m_window->session()->filter().isEmpty());
        QTRY_VERIFY(m_window->session()->isCounted());
        auto *chosen = m_window->findChild<QTableView *>(u"incidentList"_qs);
        QTRY_COMPARE(chosen->currentIndex().siblingAtColumn(0).data().toString(), first);
    }

    void noDateIsAnsweredBelowIt()
    {
        openWindow();
        inDialog([&](ChangesDialog *dialog) {
            auto *day = dialog->findChild<QLineEdit *>(u"changesDay"_qs);
            day->selectAll();
            QTest::keyClicks(day, u"31/02/2024"_qs);
            QTest::keyClick(day, Qt::Key_Return);
            QTRY_VERIFY(dialog->findChild<QLabel *>(u"changesProblem"_qs)->isVisible());
            QVERIFY(dialog->isVisible());
            QCOMPARE(day->text(), u"31/02/2024"_qs);
        });
    }
};

QTEST_MAIN(ChangesTest)
#include "ChangesTest.moc"
