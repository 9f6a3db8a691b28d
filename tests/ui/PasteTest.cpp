#include "Window.h"

#include "incidents/IncidentModel.h"
#include "mainwindow/ImportDialog.h"
#include "Samples.h"

#include <QClipboard>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QStandardPaths>
#include <QTableView>
#include <QTableWidget>

/// Rows that are pasted into the list, as an import.
class PasteTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    int m_number = 0;

    QTableView *list() const { return m_window->findChild<QTableView *>(u"incidentList"_qs); }
    QStringList references() const { return window::references(*list()); }
    void paste()
    {
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_V, Qt::ControlModifier);
    }
    /// What is left of the tables that were imported.
    static QStringList left()
    {
        const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
        return QDir(runtime.isEmpty() ? QDir::tempPath() : runtime)
            .entryList({u"dossier-??????"_qs}, QDir::Dirs | QDir::NoDotAndDotDot);
    }

private slots:
    void initTestCase()
    {
        window::useSettingsIn(m_folder.path());
        QVERIFY(QDir(m_folder.path()).mkdir(u"runtime"_qs));
        QFile::setPermissions(m_folder.filePath(u"runtime"_qs),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv("XDG_RUNTIME_DIR", m_folder.filePath(u"runtime"_qs).toUtf8());
    }
    void init()
    {
        m_window = window::shown();
        QVERIFY(m_window);
        window::openSample(*m_window, m_folder.filePath(u"paste-%1.dossier"_qs.arg(++m_number)));
    }
    void cleanup() { m_window.reset(); }

    void aBlockOfASpreadsheet()
    {
        QApplication::clipboard()->setText(
            u"country\tdate_from\tdate_to\tdate_precision\ttype\tvictims_low\n"
            "ML\t2020-03-01\t2020-03-02\tday\tlife.unlawful-killing\t4\n"
            "ML\t2020-03-05\t2020-03-05\tday\tlife.unlawful-killing\tmany\n"_qs);
        window::whenThere<ImportDialog>(this, [](QWidget *dialog) {
            QCOMPARE(dialog->windowTitle(), u"Import pasted rows"_qs);
            QVERIFY(dialog->findChild<QLabel *>(u"importCounts"_qs)->text().contains(u"1 incident to add"));
            // What is wrong is told with its row, before anything is written.
            QCOMPARE(dialog->findChild<QTableWidget *>(u"importRows"_qs)->item(0, 0)->text(), u"3"_qs);
            QVERIFY(left().isEmpty()); // nothing of it stands on a disk
            window::click(dialog, "import");
        });
        paste();
        QTRY_COMPARE(list()->model()->rowCount(), 8);
        QVERIFY(references().contains(u"ML-2020-005"_qs));
        QVERIFY(left().isEmpty());
        QCOMPARE(m_window->findChild<QLabel *>(u"noticeText"_qs)->text(),
                 u"1 incident added · 1 row skipped"_qs);
        QTest::keyClick(list(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(list()->model()->rowCount(), 7);
    }

    /// What came is what one goes on with: it is chosen, in sight, and what the filter hides is told.
    void newRowsAreShown()
    {
        const auto chosen = [this] {
            QStringList all;
            for (const QModelIndex &row : list()->selectionModel()->selectedRows(IncidentModel::Reference))
                all << row.data().toString();
            all.sort();
            return all;
        };
        const auto pasteTwo = [this] {
            QApplication::clipboard()->setText(
                u"country\tdate_from\tdate_to\tdate_precision\ttype\tvictims_low\n"
                "ML\t2019-03-01\t2019-03-02\tday\tlife.unlawful-killing\t4\n"
                "NE\t2020-12-05\t2020-12-05\tday\tlife.unlawful-killing\t2\n"_qs);
            window::whenThere<ImportDialog>(this, [](QWidget *dialog) { window::click(dialog, "import"); });
            paste();
        };
        pasteTwo();
        QTRY_COMPARE(list()->model()->rowCount(), 9);
        QTRY_COMPARE(chosen(), (QStringList{u"ML-2019-001"_qs, u"NE-2020-002"_qs}));
        const QRect current = list()->visualRect(list()->currentIndex());
        QVERIFY(list()->viewport()->rect().contains(current.center()));
        QTest::keyClick(list(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(list()->model()->rowCount(), 7);

        Filter filter;
        filter.countries << u"NE"_qs;
        m_window->session()->setFilter(filter);
        QTRY_COMPARE(list()->model()->rowCount(), 1);
        pasteTwo();
        QTRY_COMPARE(list()->model()->rowCount(), 2);
        QTRY_COMPARE(chosen(), QStringList{u"NE-2020-003"_qs});
        QTRY_COMPARE(m_window->findChild<QLabel *>(u"noticeText"_qs)->text(),
                     u"2 incidents added · the filter hides 1 of them"_qs);
        window::click(m_window.get(), "noticeAction");
        QTRY_COMPARE(list()->model()->rowCount(), 9);
        QTRY_COMPARE(chosen(), (QStringList{u"ML-2019-002"_qs, u"NE-2020-003"_qs}));
    }

    void ownRowsOnceMore()
    {
        list()->selectAll();
        QTest::keyClick(list(), Qt::Key_C, Qt::ControlModifier);
        window::whenThere<ImportDialog>(this, [](QWidget *dialog) {
            // Why these are fewer than the rows is said.
            const QString counts = dialog->findChild<QLabel *>(u"importCounts"_qs)->text();
            QVERIFY2(counts.contains(u"9 rows read\n7 incidents to add (from 9 rows: one row per violation)"),
                     qPrintable(counts));
            // Their references are others: it is said of each.
            const auto *rows = dialog->findChild<QTableWidget *>(u"importRows"_qs);
            QCOMPARE(rows->rowCount(), 7);
            QVERIFY2(
                rows->item(0, 3)->text().contains(u"is already in this case file; this row is added as "_qs),
                qPrintable(rows->item(0, 3)->text()));
            window::click(dialog, "import");
        });
        paste();
        QTRY_COMPARE(list()->model()->rowCount(), 14);
        QCOMPARE(references(),
                 (QStringList{u"BF-2020-001"_qs, u"BF-2020-002"_qs, u"BF-2020-003"_qs, u"BF-2020-004"_qs,
                              u"ML-2020-001"_qs, u"ML-2020-002"_qs, u"ML-2020-003"_qs, u"ML-2020-004"_qs,
                              u"ML-2020-005"_qs, u"ML-2020-006"_qs, u"ML-2020-007"_qs, u"ML-2020-008"_qs,
                              u"NE-2020-001"_qs, u"NE-2020-002"_qs}));
    }

    /// What one window copied, with columns that the list does not show, is whole in another one's file.
    void rowsOfAnotherFile()
    {
        list()->setFocus();
        list()->selectAll();
        QTest::keyClick(list(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(!QApplication::clipboard()->text().contains(u"Types"_qs));
        const Store &from = m_window->session()->file().store();
        MainWindow other(samples::vocabulary());
        other.resize(1366, 768);
        other.show();
        QVERIFY(QTest::qWaitForWindowActive(&other));
        QVERIFY(other.createFile(m_folder.filePath(u"other-%1.dossier"_qs.arg(++m_number)),
                                 {u"Other"_qs, Language::English}, {}));
        auto *into = other.findChild<QTableView *>(u"incidentList"_qs);
        QTRY_VERIFY(!other.session()->isWorking());
        window::whenThere<ImportDialog>(this, [](QWidget *dialog) {
            QVERIFY(dialog->findChild<QTableWidget *>(u"importRows"_qs)->rowCount() == 0);
            window::click(dialog, "import");
        });
        window::entry(other, u"Edit"_qs, u"Paste"_qs)->trigger();
        QTRY_COMPARE(into->model()->rowCount(), 7);
        QCOMPARE(window::references(*into), references());
        const Store &there = other.session()->file().store();
        for (const QString &reference : references()) {
            Incident original = *from.incident(**from.withReference(reference));
            const Incident copy = *there.incident(**there.withReference(reference));
            QCOMPARE(copy.violations.size(), original.violations.size());
            for (size_t i = 0; i < copy.violations.size(); ++i)
                original.violations[i].uuid = copy.violations[i].uuid;
            QVERIFY2(sameContent(copy, original), qPrintable(reference));
        }
        // It can be taken back at once.
        QTRY_VERIFY(other.findChild<QWidget *>(u"notice"_qs)->isVisible());
        window::click(&other, "noticeAction");
        QTRY_COMPARE(into->model()->rowCount(), 0);
    }

    /// A sheet as people make it, with heads in French: what it has no field for is seen before it is left
    /// out.
    void aSheetWithHeadsOfItsOwn()
    {
        QApplication::clipboard()->setText(u"DATE (jj/mm/aaaa)\tPays\tLieu\tType\tVictimes\tAuteur\tÂge\n"
                                           "12–14/03/2020\tMali\tBer\tTorture\t4\tMilice\t30\n"_qs);
        window::whenThere<ImportDialog>(this, [](QWidget *dialog) {
            const auto *rows = dialog->findChild<QTableWidget *>(u"importRows"_qs);
            QCOMPARE(rows->rowCount(), 1);
            QCOMPARE(rows->item(0, 1)->text(), u"Âge"_qs);
            QVERIFY(rows->item(0, 3)->text().contains(u"left out"_qs));
            window::click(dialog, "import");
        });
        paste();
        QTRY_COMPARE(list()->model()->rowCount(), 8);
        const Store &store = m_window->session()->file().store();
        const Incident incident = *store.incident(**store.withReference(u"ML-2020-005"_qs));
        QCOMPARE(incident.period.to, QDate(2020, 3, 14));
        QCOMPARE(incident.violations.front().victims, (VictimCount{4, 4, std::nullopt}));
        QCOMPARE(incident.violations.front().perpetrators, QStringList{u"Milice"_qs});
    }

    /// Rows without heads, in the order in which the list shows its columns.
    void rowsAsTheListIs()
    {
        QHeaderView *header = list()->horizontalHeader();
        for (int column = 0; column < IncidentModel::ColumnCount; ++column)
            header->setSectionHidden(column,
                                     column != IncidentModel::Date && column != IncidentModel::Country &&
                                         column != IncidentModel::Types && column != IncidentModel::Victims);
        header->moveSection(header->visualIndex(IncidentModel::Victims), 0);
        QApplication::clipboard()->setText(u"4\t12 March 2020\tMali\tTorture\n"_qs);
        window::whenThere<ImportDialog>(this, [](QWidget *dialog) {
            QVERIFY(dialog->findChild<QLabel *>(u"importCounts"_qs)->text().contains(u"1 incident to add"));
            window::click(dialog, "import");
        });
        paste();
        QTRY_COMPARE(list()->model()->rowCount(), 8);
    }

    void whatIsNoTableIsTold()
    {
        QApplication::clipboard()->setText(u"An incident that somebody wrote about."_qs);
        window::whenThere<QMessageBox>(this, [](QMessageBox *box) {
            QVERIFY(box->text().contains(u"(it begins with: An incident that somebody wrote about.)"));
            QTest::keyClick(box, Qt::Key_Escape);
        });
        paste();
        QCOMPARE(list()->model()->rowCount(), 7);
    }

    /// In a field, it is the field's.
    void aFieldPastesItsOwn()
    {
        QApplication::clipboard()->setText(u"Inates"_qs);
        auto *search = m_window->findChild<QLineEdit *>(u"search"_qs);
        search->setFocus();
        QTest::keyClick(search, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(search->text(), u"Inates"_qs);
        QTRY_COMPARE(list()->model()->rowCount(), 1);
    }
};

QTEST_MAIN(PasteTest)
#include "PasteTest.moc"
