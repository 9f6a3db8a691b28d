#include "Window.h"

#include "briefing/BriefingDialog.h"
#include "incidents/IncidentPage.h"
#include "mainwindow/ExportDialog.h"
#include "mainwindow/ImportDialog.h"
#include "Samples.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QStatusBar>
#include <QTableView>
#include <QTableWidget>
#include <QToolButton>

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
        QVERIFY(window::becomesActive(*m_window));
    }
    void cleanup() { m_window.reset(); }

    /// Unless another level is chosen, what is not public stays; the dialog says how much of each goes out.
    void exportAsksUpToWhichVisibility_data()
    {
        QTest::addColumn<int>("down"); // keys pressed in the list of levels
        QTest::addColumn<QString>("goes");
        QTest::addColumn<QString>("stays");
        QTest::addColumn<int>("incidents");
        QTest::newRow("public") << 0 << u"The table will contain 5 incidents (public)."_qs
                                << u"The table will not contain 2 incidents: 1 restricted, 1 confidential."_qs
                                << 5;
        QTest::newRow("restricted") << 1 << u"The table will contain 6 incidents: 5 public, 1 restricted."_qs
                                    << u"The table will not contain 1 incident (confidential)."_qs << 6;
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

    /// A name gets its ending before anybody is asked about a file of that name.
    void namesGetTheirEndingFirst_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("written");
        QTest::newRow("table") << u"table"_qs << u"export"_qs << u"export.csv"_qs;
        QTest::newRow("table, as a case file") << u"table"_qs << u"end.dossier"_qs << u"end.dossier.csv"_qs;
        QTest::newRow("briefing") << u"briefing"_qs << u"brief"_qs << u"brief.pdf"_qs;
        QTest::newRow("briefing with a dot") << u"briefing"_qs << u"2020.03"_qs << u"2020.03.pdf"_qs;
        QTest::newRow("counts") << u"counts"_qs << u"country"_qs << u"country.csv"_qs;
    }
    void namesGetTheirEndingFirst()
    {
        QFETCH(QString, kind);
        QFETCH(QString, typed);
        QFETCH(QString, written);
        open(u"end.dossier"_qs);
        const bool pdf = written.endsWith(u".pdf"_qs);
        const QByteArray old = pdf ? "%PDF-1.4\n%old\n" : "old,table\n";
        const auto content = [&] {
            QFile file(path(written));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        {
            QFile file(path(written));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(old);
        }
        QString asked;
        // Refused first, then given up; then replaced.
        for (const bool replaces : {false, true}) {
            const auto answer = [&, this] {
                chooseFile(path(typed));
                window::whenThere<QMessageBox>(this, [&, this](QMessageBox *box) {
                    asked = box->text();
                    if (replaces) {
                        window::click(box, "replaceFile");
                        return;
                    }
                    window::whenThere<QFileDialog>(this, [](QFileDialog *dialog) { dialog->reject(); });
                    box->reject();
                });
            };
            if (kind == u"table"_qs) {
                window::whenThere<ExportDialog>(this, [&](ExportDialog *dialog) {
                    answer();
                    window::click(dialog, "exportGo");
                });
                window::entry(*m_window, u"File"_qs, u"Export table"_qs)->trigger();
            } else if (pdf) {
                window::whenThere<BriefingDialog>(this, [&](BriefingDialog *dialog) {
                    answer();
                    QTest::keyClick(dialog, Qt::Key_Return);
                    if (!replaces)
                        dialog->reject();
                });
                window::entry(*m_window, u"File"_qs, u"Export briefing"_qs)->trigger();
            } else {
                m_window->findChild<QTabWidget *>()->setCurrentIndex(1);
                answer();
                auto *menu = m_window->findChild<QToolButton *>(u"partMenu"_qs)->findChild<QMenu *>();
                for (QAction *one : menu->actions()) {
                    if (one->text().remove(u'&').startsWith(u"Save as CSV"_qs))
                        one->trigger();
                }
            }
            QTRY_VERIFY(!QApplication::activeModalWidget());
            QVERIFY2(asked.contains(u'“' + written + u'”'), qPrintable(asked));
            QTRY_COMPARE(content() == old, !replaces); // once the file is compared
            QVERIFY(!QFile::exists(path(typed)) || typed == u"end.dossier"_qs);
        }
        QTRY_VERIFY2(m_window->statusBar()->currentMessage().endsWith(path(written)),
                     qPrintable(m_window->statusBar()->currentMessage()));
    }

    /// The sample with other words in it, as a table of its own.
    QString edited(const QString &name, const std::vector<std::pair<QString, QString>> &words) const
    {
        QFile sample(QStringLiteral(SAMPLE)), table(path(name));
        if (!sample.open(QIODevice::ReadOnly) || !table.open(QIODevice::WriteOnly))
            return {};
        QString text = QString::fromUtf8(sample.readAll());
        for (const auto &[before, after] : words)
            text.replace(before, after);
        table.write(text.toUtf8());
        return table.fileName();
    }
    static QStringList linesOf(const QWidget *dialog)
    {
        QStringList lines;
        const auto *rows = dialog->findChild<QTableWidget *>(u"importRows"_qs);
        for (int row = 0; row < rows->rowCount(); ++row)
            lines << rows->item(row, 0)->text() + u' ' + rows->item(row, 2)->text() + u' ' +
                         rows->item(row, 3)->text();
        return lines;
    }

    /// A reason that quotes several lines is one line, which is not empty; its tooltip has all of it.
    void everyRowSaysItsReason()
    {
        open(u"reasons.dossier"_qs);
        const auto id = m_window->session()->file().store().withReference(u"NE-2020-001"_qs).value();
        const Incident before = m_window->session()->file().store().incident(*id).value();
        Change change;
        change.edits.push_back({before, before});
        change.edits.back().after.summary.en = u"\n\nMine, in two\n\n\nparagraphs"_qs;
        change.reason = u"a witness"_qs;
        QVERIFY(m_window->session()->submit(std::move(change), u"editing"_qs));
        QTRY_VERIFY(m_window->session()->isCounted());
        const QString table = edited(u"reasons.csv"_qs, {{before.summary.en.left(20), u"Theirs"_qs}});
        window::whenThere<ImportDialog>(this, [&](ImportDialog *dialog) {
            auto *rows = dialog->findChild<QTableWidget *>(u"importRows"_qs);
            QTest::keyClick(dialog->findChild<QCheckBox *>(u"importUpdate"_qs), Qt::Key_Space);
            QVERIFY(rows->rowCount() > 0 && rows->isVisible());
            for (int row = 0; row < rows->rowCount(); ++row) {
                const QString reason = rows->item(row, 3)->text();
                QVERIFY(!reason.trimmed().isEmpty() && !reason.contains(u'\n'));
            }
            // What is longer than its column stands in several lines, and can be copied.
            rows->setColumnWidth(3, 200);
            dialog->resize(500, 400);
            QTRY_VERIFY(rows->rowHeight(0) >= 2 * rows->fontMetrics().lineSpacing());
            rows->setFocus();
            rows->selectRow(0);
            QTest::keyClick(rows, Qt::Key_C, Qt::ControlModifier);
            QVERIFY(QGuiApplication::clipboard()->text().contains(rows->item(0, 3)->text()));
            QTest::keyClick(rows, Qt::Key_Home); // with no Ctrl down any more
            const QString all = rows->item(0, 3)->toolTip();
            QVERIFY2(all.contains(u"paragraphs"_qs), qPrintable(all));
            dialog->reject();
        });
        QVERIFY(!m_window->importTableFrom(table));
    }

    /// The preview is of what will happen with the box as it stands; what was done is said, and shown.
    void theImportIsPreviewedAsItWillBe_data()
    {
        QTest::addColumn<bool>("more");
        QTest::newRow("changes") << false;
        QTest::newRow("changes, and an older incident") << true;
    }
    void theImportIsPreviewedAsItWillBe()
    {
        QFETCH(bool, more);
        open(u"preview-%1.dossier"_qs.arg(more));
        Store &store = m_window->session()->file().store();
        const auto change = [&](const QString &reference, auto how) {
            const Incident before = store.incident(*store.withReference(reference).value()).value();
            Change one;
            one.edits.push_back({before, before});
            how(one.edits.back().after);
            one.reason = u"a witness"_qs;
            QVERIFY(m_window->session()->submit(std::move(one), u"editing"_qs));
            QTRY_VERIFY(m_window->session()->isCounted());
        };
        change(u"NE-2020-001"_qs, [](Incident &one) { one.place.name = u"Mine"_qs; });
        auto *list = m_window->findChild<QTableView *>(u"incidentList"_qs);
        QTRY_COMPARE(list->model()->rowCount(), 7);
        const auto rowOf = [&](const QString &reference) {
            for (int row = 0; row < list->model()->rowCount(); ++row) {
                if (list->model()->index(row, 0).data() == reference)
                    return row;
            }
            return -1;
        };
        list->selectRow(rowOf(u"ML-2020-001"_qs));
        const QString table =
            edited(u"preview.csv"_qs, {{u",Inates,"_qs, u",Theirs,"_qs}, {u",Niono,"_qs, u",Elsewhere,"_qs}});
        if (more) {
            QFile longer(table);
            QVERIFY(longer.open(QIODevice::Append));
            longer.write("NE-2018-001,Old,,NE,NE-6,Ayorou,,,2018-01-01,2018-01-01,day,"
                         "life.extrajudicial-execution,1,1,1,unknown,,draft,public,,,,published\n");
        }
        QString plainHead, head;
        QStringList plainLines, lines;
        window::whenThere<ImportDialog>(this, [&](ImportDialog *dialog) {
            auto *counts = dialog->findChild<QLabel *>(u"importCounts"_qs);
            plainHead = counts->text();
            plainLines = linesOf(dialog);
            QCOMPARE(dialog->findChild<QPushButton *>(u"import"_qs)->isEnabled(), more);
            auto *box = dialog->findChild<QCheckBox *>(u"importUpdate"_qs);
            QTest::keyClick(box, Qt::Key_Space);
            QVERIFY(box->isChecked());
            head = counts->text();
            lines = linesOf(dialog);
            window::click(dialog, "import");
        });
        QVERIFY(m_window->importTableFrom(table));
        // One line for each incident that is counted.
        QVERIFY2(plainHead.contains(u"2 incidents in conflict"_qs), qPrintable(plainHead));
        QCOMPARE(plainLines.size(), 2);
        QVERIFY2(!plainLines.join(u'\n').contains(u"last imported"_qs), qPrintable(plainLines.join(u'\n')));
        QVERIFY2(head.contains(u"1 incident to update"_qs), qPrintable(head));
        QVERIFY2(head.contains(u"1 field in conflict"_qs) && !head.contains(u"incidents in conflict"_qs),
                 qPrintable(head));
        const QString all = lines.join(u'\n');
        QVERIFY2(
            all.contains(u"will be changed ML-2020-001, Place: “Niono” will be replaced by “Elsewhere”"_qs),
            qPrintable(all));
        QVERIFY2(all.contains(u"in conflict NE-2020-001, Place: “Mine” in the case file was not changed"_qs),
                 qPrintable(all));
        const QString told = m_window->findChild<QLabel *>(u"noticeText"_qs)->text();
        QVERIFY2(told.endsWith(u"1 incident updated · 1 conflict, not changed"_qs), qPrintable(told));
        QTRY_COMPARE(list->model()->index(rowOf(u"ML-2020-001"_qs), 4).data().toString(), u"Elsewhere"_qs);
        auto *page = m_window->findChild<IncidentPage *>();
        QVERIFY(page);
        // What is new is chosen; where nothing is, what was chosen is as the table has it.
        if (more) {
            QTRY_VERIFY2(page->toPlainText().contains(u"NE-2018-001"_qs), qPrintable(page->toPlainText()));
            list->selectRow(rowOf(u"ML-2020-001"_qs));
        }
        QTRY_VERIFY2(page->toPlainText().contains(u"Elsewhere"_qs), qPrintable(page->toPlainText()));
    }

    /// Head and button count what is really skipped: an incident with a bad row is left out whole.
    void whatIsSkippedIsCounted()
    {
        QVERIFY(m_window->createFile(path(u"skipped.dossier"_qs), {u"Skipped"_qs, Language::English}, {}));
        QFile sample(QStringLiteral(SAMPLE)), table(path(u"skipped.csv"_qs));
        QVERIFY(sample.open(QIODevice::ReadOnly) && table.open(QIODevice::WriteOnly));
        QByteArray text = sample.readAll();
        // The second row of BF-2020-002.
        const auto second = text.lastIndexOf("\nBF-2020-002");
        const auto type = text.indexOf(",day,", second) + 5;
        text.replace(type, text.indexOf(',', type) - type, "nothing.known");
        table.write(text);
        table.close();
        QString head, button;
        QStringList lines;
        window::whenThere<ImportDialog>(this, [&](ImportDialog *dialog) {
            head = dialog->findChild<QLabel *>(u"importCounts"_qs)->text();
            lines = linesOf(dialog);
            button = dialog->findChild<QPushButton *>(u"import"_qs)->text().remove(u'&');
            window::click(dialog, "import");
        });
        QVERIFY(m_window->importTableFrom(table.fileName()));
        QVERIFY2(head.contains(u"6 incidents to add"_qs) && head.contains(u"2 rows to skip"_qs),
                 qPrintable(head));
        QCOMPARE(lines.size(), 2);
        QCOMPARE(button, u"Skip 2 rows and import"_qs);
        const QString told = m_window->findChild<QLabel *>(u"noticeText"_qs)->text();
        QCOMPARE(told, u"6 incidents added · 2 rows skipped"_qs);
    }

    /// A violation that the table no longer has is told before anything is imported.
    void whatIsNoLongerInTheTableIsToldInTheWindow()
    {
        open(u"fewer.dossier"_qs);
        QFile sample(QStringLiteral(SAMPLE)), table(path(u"fewer.csv"_qs));
        QVERIFY(sample.open(QIODevice::ReadOnly) && table.open(QIODevice::WriteOnly));
        QByteArrayList rows = sample.readAll().split('\n');
        rows.removeIf([&](const QByteArray &row) {
            return row.startsWith("BF-2020-002,") && row.contains("liberty.enforced-disappearance");
        });
        table.write(rows.join('\n'));
        table.close();
        QString head;
        QStringList lines;
        window::whenThere<ImportDialog>(this, [&](ImportDialog *dialog) {
            head = dialog->findChild<QLabel *>(u"importCounts"_qs)->text();
            lines = linesOf(dialog);
            dialog->reject();
        });
        QVERIFY(!m_window->importTableFrom(table.fileName()));
        QVERIFY2(head.contains(u"1 violation no longer in the table, not changed"_qs), qPrintable(head));
        QCOMPARE(lines.size(), 1);
        QVERIFY2(lines[0].contains(u" to be checked BF-2020-002, Violation: “"_qs) &&
                     lines[0].contains(u"nforced disappearance"_qs) &&
                     lines[0].endsWith(u"is no longer in the table and was not changed"_qs),
                 qPrintable(lines[0]));
    }

    /// Incidents that a newer table no longer has are told in the preview of an update.
    void incidentsNoLongerInTheTableAreToldInTheWindow()
    {
        open(u"gone.dossier"_qs);
        QFile sample(QStringLiteral(SAMPLE)), table(path(u"gone.csv"_qs));
        QVERIFY(sample.open(QIODevice::ReadOnly) && table.open(QIODevice::WriteOnly));
        QByteArrayList rows = sample.readAll().split('\n');
        rows.removeIf([](const QByteArray &row) { return row.startsWith("BF-2020-002,"); });
        for (QByteArray &row : rows)
            row.replace(",Inates,", ",Theirs,");
        table.write(rows.join('\n'));
        table.close();
        QString head;
        QStringList lines;
        window::whenThere<ImportDialog>(this, [&](ImportDialog *dialog) {
            QTest::keyClick(dialog->findChild<QCheckBox *>(u"importUpdate"_qs), Qt::Key_Space);
            head = dialog->findChild<QLabel *>(u"importCounts"_qs)->text();
            lines = linesOf(dialog);
            window::click(dialog, "import");
        });
        QVERIFY(m_window->importTableFrom(table.fileName()));
        QVERIFY2(head.contains(u"1 incident no longer in the table, not changed"_qs), qPrintable(head));
        QVERIFY2(!lines.isEmpty() &&
                     lines.back().contains(u"BF-2020-002 is no longer in the table and was not changed"_qs),
                 qPrintable(lines.join(u'\n')));
        const QString told = m_window->findChild<QLabel *>(u"noticeText"_qs)->text();
        QVERIFY2(told.contains(u"1 incident no longer in the table"_qs), qPrintable(told));
    }

    /// After an import, and after another program wrote, the counts name the state that they are of.
    void theStatusBarNamesTheStateThatIsShown()
    {
        QVERIFY(m_window->createFile(path(u"state.dossier"_qs), {u"State"_qs, Language::English}, {}));
        const auto named = [this] {
            const QString state = m_window->session()->file().store().state().value();
            const auto *label = m_window->statusBar()->findChild<QLabel *>(u"counts"_qs);
            return label && label->toolTip() == u"Revision "_qs + state &&
                   label->accessibleDescription() == label->toolTip();
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
