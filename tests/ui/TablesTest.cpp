#include "Window.h"

#include "mainwindow/ExportDialog.h"
#include "mainwindow/ImportDialog.h"
#include "Samples.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QStatusBar>
#include <QTableView>

/// Tables that leave the window, and tables that come in.
class TablesTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    void open(const QString &name)
    {
        samples::sahel(path(name)).reset();
        QVERIFY(m_window->openFile(path(name)));
        QTRY_COMPARE(counts(), u"7 incidents    9 violations    at least 199 people"_qs);
    }
    QString counts() const { return m_window->findChild<QLabel *>(u"counts"_qs)->text(); }
    /// Makes incidents of the sample restricted or confidential.
    void hide(const QString &reference, Visibility visibility)
    {
        Store &store = m_window->session()->file().store();
        const auto id = store.withReference(reference).value();
        const Incident before = store.incident(*id).value();
        Incident after = before;
        after.visibility = visibility;
        Change change;
        change.edits.push_back({before, after});
        change.reason = u"a witness"_qs;
        QVERIFY(m_window->session()->submit(std::move(change), u"hiding"_qs));
        QTRY_VERIFY(m_window->session()->isCounted());
    }
    void chooseFile(const QString &name)
    {
        window::whenThere<QFileDialog>(this, [name](QFileDialog *dialog) {
            dialog->findChild<QLineEdit *>(u"fileNameEdit"_qs)->setText(name);
            for (auto *buttons : dialog->findChildren<QDialogButtonBox *>()) {
                for (QAbstractButton *button : buttons->buttons()) {
                    if (buttons->buttonRole(button) == QDialogButtonBox::AcceptRole)
                        QTest::mouseClick(button, Qt::LeftButton);
                }
            }
        });
    }
    static QStringList references(const QString &table)
    {
        QFile file(table);
        QStringList found;
        if (file.open(QIODevice::ReadOnly)) {
            (void)file.readLine();
            while (!file.atEnd())
                found << QString::fromUtf8(file.readLine()).section(u',', 0, 0);
        }
        found.removeDuplicates();
        return found;
    }

private slots:
    void initTestCase() { window::useSettingsIn(path(u"config"_qs)); }
    void init()
    {
        m_window = std::make_unique<MainWindow>(samples::vocabulary());
        m_window->resize(1366, 768);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanup() { m_window.reset(); }

    /// Unless another level is chosen, what is not public stays; the dialog says how much of each goes out.
    void exportAsksUpToWhichVisibility_data()
    {
        QTest::addColumn<int>("down"); // keys pressed in the list of levels
        QTest::addColumn<QString>("goes");
        QTest::addColumn<QString>("stays");
        QTest::addColumn<int>("incidents");
        QTest::newRow("public") << 0 << u"The table will contain 5 incidents: 5 public."_qs
                                << u"The table will not contain 2 incidents: 1 restricted, 1 confidential."_qs
                                << 5;
        QTest::newRow("restricted") << 1 << u"The table will contain 6 incidents: 5 public, 1 restricted."_qs
                                    << u"The table will not contain 1 incident: 1 confidential."_qs << 6;
        QTest::newRow("confidential")
            << 2 << u"The table will contain 7 incidents: 5 public, 1 restricted, 1 confidential."_qs
            << u"No incident is left out."_qs << 7;
    }
    void exportAsksUpToWhichVisibility()
    {
        QFETCH(int, down);
        QFETCH(int, incidents);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        open(name + u".dossier"_qs);
        auto *list = m_window->findChild<QTableView *>(u"incidentList"_qs);
        QTRY_COMPARE(list->model()->rowCount(), 7);
        // Whatever the sample has, five are public then.
        QStringList all;
        for (int row = 0; row < 7; ++row)
            all << list->model()->index(row, 0).data().toString();
        for (int row = 0; row < 7; ++row)
            hide(all[row], row == 0   ? Visibility::Confidential
                           : row == 1 ? Visibility::Restricted
                                      : Visibility::Public);
        QString goes, stays;
        window::whenThere<ExportDialog>(this, [&, this](ExportDialog *dialog) {
            auto *levels = dialog->findChild<QComboBox *>(u"exportVisibility"_qs);
            for (int i = 0; i < down; ++i)
                QTest::keyClick(levels, Qt::Key_Down);
            goes = dialog->findChild<QLabel *>(u"exportGoes"_qs)->text();
            stays = dialog->findChild<QLabel *>(u"exportStays"_qs)->text();
            chooseFile(path(name + u".csv"_qs));
            window::click(dialog, "exportGo");
        });
        window::entry(*m_window, u"File"_qs, u"Export table"_qs)->trigger();
        QTEST(goes, "goes");
        QTEST(stays, "stays");
        const QStringList out = references(path(name + u".csv"_qs));
        QCOMPARE(out.size(), incidents);
        QCOMPARE(out.contains(all[0]), down == 2);
        QCOMPARE(out.contains(all[1]), down >= 1);
        const QString told = m_window->statusBar()->currentMessage();
        QVERIFY2(told.contains(goes.section(u"contain "_qs, 1).chopped(1)), qPrintable(told));
    }

    /// Another kind of file is replaced only where that is said in its own words; a case file never.
    void anotherKindOfFileIsAskedAbout()
    {
        open(u"asked.dossier"_qs);
        const QString other = path(u"photo.csv"_qs);
        const QByteArray content("\x89PNG\r\n\x1a\n\0\0\0", 11);
        const auto put = [&] {
            QFile file(other);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        };
        const auto holds = [&] {
            QFile file(other);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        put();
        window::whenThere<QMessageBox>(this, [](QMessageBox *box) { box->reject(); });
        QVERIFY(!m_window->exportTableTo(other, Visibility::Confidential));
        QCOMPARE(holds(), content);
        window::whenThere<QMessageBox>(this, [](QMessageBox *box) { window::click(box, "replaceFile"); });
        QVERIFY(m_window->exportTableTo(other, Visibility::Confidential));
        QVERIFY(holds().startsWith("incident,"));
        window::whenThere<QMessageBox>(this, [](QMessageBox *box) {
            QVERIFY(!box->findChild<QPushButton *>(u"replaceFile"_qs));
            box->reject();
        });
        QVERIFY(!m_window->exportTableTo(path(u"asked.dossier"_qs), Visibility::Confidential));
        QTRY_VERIFY(!QApplication::activeModalWidget());
        QVERIFY(m_window->session()->file().store().state());
    }

    /// An export right after a large change, or before a large file is counted, waits and is whole.
    void exportWaitsForTheFacts()
    {
        open(u"waits.dossier"_qs);
        Change change;
        for (int i = 0; i < 300; ++i)
            change.edits.push_back(
                {std::nullopt, samples::incident(u"ML-2021-%1"_qs.arg(i + 1, 3, 10, QLatin1Char('0')))});
        QVERIFY(m_window->session()->submit(std::move(change), u"adding"_qs));
        QVERIFY(!m_window->session()->isLoaded());
        window::whenThere<ExportDialog>(this, [this](ExportDialog *dialog) {
            QTest::keyClick(dialog->findChild<QComboBox *>(u"exportVisibility"_qs), Qt::Key_End);
            chooseFile(path(u"waits.csv"_qs));
            window::click(dialog, "exportGo");
        });
        window::entry(*m_window, u"File"_qs, u"Export table"_qs)->trigger();
        QCOMPARE(references(path(u"waits.csv"_qs)).size(), 307);
    }

    /// After an import, and after another program wrote, the status bar names the state of what is shown.
    void theStatusBarNamesTheStateThatIsShown()
    {
        QVERIFY(m_window->createFile(path(u"state.dossier"_qs), {u"State"_qs, Language::English}, {}));
        const auto named = [this] {
            const QString state = m_window->session()->file().store().state().value();
            const QString said = state.left(4) + QChar(0x2026) + state.right(4);
            for (const QLabel *label : m_window->statusBar()->findChildren<QLabel *>()) {
                if (label->text().contains(said) && label->toolTip() == state)
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(named());
        window::whenThere<ImportDialog>(this, [](ImportDialog *dialog) { window::click(dialog, "import"); });
        QVERIFY(m_window->importTableFrom(QStringLiteral(SAMPLE)));
        QTRY_COMPARE(counts(), u"7 incidents    9 violations    at least 199 people"_qs);
        QVERIFY(named());
        {
            const auto other = m_window->session()->file().openAgain();
            Change change;
            change.edits.push_back({std::nullopt, samples::incident(u"ML-2021-001"_qs)});
            QVERIFY((*other)->store().apply(std::move(change)));
        }
        QTRY_COMPARE(counts(), u"8 incidents    10 violations    at least 204 people"_qs);
        QVERIFY(named());
        QVERIFY(m_window->statusBar()->currentMessage().contains(u"Another program"_qs));
    }
};

int main(int argc, char **argv)
{
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QApplication app(argc, argv);
    TablesTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "TablesTest.moc"
