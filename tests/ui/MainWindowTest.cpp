#include "Window.h"

#include "briefing/BriefingDialog.h"
#include "casefile/Drafts.h"
#include "casefile/NewFileDialog.h"
#include "filter/Histogram.h"
#include "incidents/IncidentModel.h"
#include "incidents/IncidentPage.h"
#include "incidents/ViolationEditor.h"
#include "mainwindow/Arrangement.h"
#include "Samples.h"
#include "summary/Chart.h"
#include "text/Notice.h"
#include "vocabulary/Words.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDropEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPointer>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QStatusBar>
#include <QTableView>
#include <QTextBlock>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>

/// The window as a person drives it: through its widgets, with keys and clicks.
class MainWindowTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    template<typename T> T *child(const char *name) const
    {
        return m_window->findChild<T *>(QLatin1String(name));
    }
    QString counts() const { return child<QLabel>("counts")->text(); }
    QString sentence() const { return child<QLabel>("filterSentence")->text(); }
    QTableView *list() const { return child<QTableView>("incidentList"); }

    QAction *action(const QString &menu, const QString &text) const
    {
        return window::entry(*m_window, menu, text);
    }
    void check(const QString &label) { window::clickBox(*m_window, label); }
    template<typename Dialog, typename Do> void whenThere(Do what) { window::whenThere<Dialog>(this, what); }
    void chooseFile(const QString &name)
    {
        whenThere<QFileDialog>([name](QFileDialog *dialog) {
            // Not typed: the list of completions, which comes when it likes, would take the Return.
            dialog->findChild<QLineEdit *>(u"fileNameEdit"_qs)->setText(name);
            auto *buttons = dialog->findChild<QDialogButtonBox *>();
            for (QAbstractButton *button : buttons->buttons()) {
                if (buttons->buttonRole(button) == QDialogButtonBox::AcceptRole)
                    QTest::mouseClick(button, Qt::LeftButton);
            }
        });
    }
    void clickTool(const QString &text)
    {
        for (auto *tool : m_window->findChildren<QToolButton *>()) {
            if (tool->isVisible() && tool->text().startsWith(text)) {
                QTest::mouseClick(tool, Qt::LeftButton);
                return;
            }
        }
        QFAIL(qPrintable(text));
    }
    /// Where a key goes that is pressed now: an open list of completions has it before the field below.
    static QWidget *keyboard(QWidget *form)
    {
        QWidget *popup = QApplication::activePopupWidget();
        return popup ? popup : form->window()->focusWidget();
    }
    static void type(QWidget *form, const QString &text, bool goOn = true)
    {
        for (const QChar letter : text)
            QTest::keyClicks(keyboard(form), letter, {}, 5);
        if (goOn)
            QTest::keyClick(keyboard(form), Qt::Key_Tab);
        QTest::qWait(20); // for lists of completions that closed
    }

private slots:
    void initTestCase() { window::useSettingsIn(m_folder.path()); }
    void init()
    {
        m_window = std::make_unique<MainWindow>(samples::vocabulary());
        m_window->resize(1366, 768);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanup() { m_window.reset(); }

    /// What was left for another file is opened again at once, by the only program that has it.
    void goesFromFileToFile()
    {
        const QString one = path(u"one.dossier"_qs), other = path(u"other.dossier"_qs);
        samples::sahel(one).reset();
        samples::sahel(other).reset();
        for (int i = 0; i < 3; ++i) {
            for (const QString &name : {one, other}) {
                QVERIFY(m_window->openFile(name));
                QVERIFY(m_window->session() && !m_window->session()->file().isReadOnly());
                QCOMPARE(m_window->session()->file().path(), name);
            }
        }
        QTRY_COMPARE(counts(), u"7 incidents    9 violations    at least 199 people"_qs);
    }

    void sampleFigures_data()
    {
        QTest::addColumn<QStringList>("labels");
        QTest::addColumn<QString>("expected");
        QTest::newRow("all") << QStringList{} << u"7 incidents    9 violations    at least 199 people"_qs;
        QTest::newRow("life") << QStringList{u"Life"_qs}
                              << u"5 incidents    5 violations    at least 57 people"_qs;
        QTest::newRow("Mali") << QStringList{u"Mali"_qs}
                              << u"4 incidents    5 violations    at least 50 people"_qs;
        QTest::newRow("Mali and Niger, verified") << QStringList{u"Mali"_qs, u"Niger"_qs, u"verified"_qs}
                                                  << u"2 incidents    3 violations    at least 125 people"_qs;
    }
    void sampleFigures()
    {
        QFETCH(QStringList, labels);
        QFETCH(QString, expected);
        const QString name = path(u"figures-%1.dossier"_qs.arg(QString::number(qHash(labels))));
        samples::sahel(name).reset();
        QVERIFY(m_window->openFile(name));
        for (const QString &label : labels)
            check(label);
        QTRY_COMPARE(counts(), expected);
        action(u"View"_qs, u"Counts"_qs)->trigger();
        QTRY_COMPARE(child<QLabel>("summaryVictims")->text(), expected.section(u"    "_qs, 2));
    }

    void aDaysWork()
    {
        // A new file, an incident with two violations, all by keyboard.
        const QString name = path(u"work.dossier"_qs);
        whenThere<NewFileDialog>([](NewFileDialog *dialog) {
            QTest::keyClicks(dialog->findChild<QLineEdit *>(u"newTitle"_qs), u"Work"_qs);
            auto *plain = dialog->findChild<QCheckBox *>(u"newPlain"_qs);
            plain->setFocus();
            QTest::keyClick(plain, Qt::Key_Space);
            QTest::keyClick(dialog, Qt::Key_Return);
        });
        chooseFile(name);
        action(u"File"_qs, u"New case file"_qs)->trigger();
        QVERIFY(QFile::exists(name));
        QTRY_COMPARE(counts(), u"0 incidents    0 violations    no people"_qs);
        action(u"Incident"_qs, u"New incident"_qs)->trigger();
        auto *form = m_window->findChild<QDialog *>();
        QVERIFY(form);
        QVERIFY(QTest::qWaitForWindowExposed(form));
        QTRY_VERIFY(form->focusWidget());
        type(form, u"Extrajudicial execution"_qs);
        type(form, u"5"_qs);
        type(form, QString());
        type(form, u"5"_qs);
        form->findChild<QLineEdit *>(u"perpetrators"_qs)->setFocus();
        type(form, u"Malian armed forces"_qs, false);
        QTest::mouseClick(form->findChild<QPushButton *>(u"addViolation"_qs), Qt::LeftButton);
        QTest::qWait(50);
        type(form, u"disparition"_qs); // found in the other language, completed when left
        type(form, u"18"_qs);
        type(form, QString());
        type(form, u"20"_qs);
        const auto field = [&](const char *column) {
            return form->findChild<QLineEdit *>(QLatin1String(column));
        };
        form->findChild<QComboBox *>(u"victims_overlap"_qs)->setCurrentIndex(1);
        field("date_from")->setFocus();
        type(form, u"16/2/2020"_qs);
        field("country")->setFocus();
        type(form, u"Mali"_qs);
        field("region")->setFocus();
        type(form, u"segou"_qs);
        type(form, u"Niono"_qs);
        QCOMPARE(field("incident")->text(), u"ML-2020-001"_qs);
        QTest::keyClick(form->focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(counts(), u"1 incident    2 violations    at least 23 people"_qs);
        QTRY_COMPARE(list()->selectionModel()->selectedRows().size(), 1);
        // Saved again by the same keys, it stays chosen.
        action(u"Incident"_qs, u"Edit"_qs)->trigger();
        form = m_window->findChild<QDialog *>();
        QVERIFY(QTest::qWaitForWindowExposed(form));
        field("place")->setFocus();
        QTest::keyClick(field("place"), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!m_window->findChild<QDialog *>());
        QCOMPARE(list()->selectionModel()->selectedRows().size(), 1);
        m_window->session()->undoStack().undo();
        QTRY_COMPARE(list()->selectionModel()->selectedRows().size(), 1);
        const auto stored = m_window->session()->file().store().withReference(u"ML-2020-001"_qs);
        QVERIFY(stored && *stored);
        const auto incident = m_window->session()->file().store().incident(**stored);
        QCOMPARE(incident->place.region, u"ML-4"_qs);
        QCOMPARE(incident->violations[1].type, u"liberty.enforced-disappearance"_qs);
        QCOMPARE(incident->violations[1].victims, (VictimCount{18, 18, 20}));

        // Filter by a type, and read it.
        check(u"Liberty"_qs);
        QTRY_COMPARE(counts(), u"1 incident    1 violation    at least 18 people"_qs);
        QCOMPARE(sentence(),
                 u"1 of 1 incident: violations of the right to liberty and security of person"_qs);
        clickTool(u"Clear filter"_qs);
        QTRY_COMPARE(counts(), u"1 incident    2 violations    at least 23 people"_qs);

        // Undo and redo.
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(counts(), u"0 incidents    0 violations    no people"_qs);
        action(u"Edit"_qs, u"Redo"_qs)->trigger();
        QTRY_COMPARE(counts(), u"1 incident    2 violations    at least 23 people"_qs);

        // The French briefing from an English window.
        whenThere<BriefingDialog>([this](BriefingDialog *dialog) {
            QTest::keyClick(dialog->findChild<QComboBox *>(u"briefingLanguage"_qs), Qt::Key_Down);
            QTest::keyClick(dialog->findChild<QComboBox *>(u"briefingVisibility"_qs), Qt::Key_End);
            chooseFile(path(u"note.pdf"_qs));
            QTest::keyClick(dialog, Qt::Key_Return);
        });
        action(u"File"_qs, u"Export briefing"_qs)->trigger();
        QProcess text;
        text.start(u"pdftotext"_qs, {u"-raw"_qs, path(u"note.pdf"_qs), u"-"_qs});
        QVERIFY(text.waitForFinished());
        const QString said = QString::fromUtf8(text.readAllStandardOutput()).simplified();
        QVERIFY2(said.contains(u"Mali : au moins 23 personnes"_qs), qPrintable(said));

        // And the window in French.
        m_window->setLanguage(Language::French);
        QTRY_COMPARE(counts(), u"1 incident    2 violations    au moins 23 personnes"_qs);
        QVERIFY(action(u"Fichier"_qs, u"Nouveau dossier d’incidents"_qs));
        m_window->setLanguage(Language::English);
    }

    /// A party to a conflict is not taken for an alleged perpetrator, wherever the filter is put into words.
    void rolesAreNamed()
    {
        const QString name = path(u"roles.dossier"_qs);
        samples::sahel(name).reset();
        QVERIFY(m_window->openFile(name));
        const auto chips = [this] {
            QStringList texts;
            for (auto *tool : m_window->findChildren<QToolButton *>()) {
                if (tool->isVisible() && tool->text().endsWith(u'×'))
                    texts << tool->text().chopped(3);
            }
            return texts;
        };
        Filter filter;
        filter.perpetrators = {u"IS"_qs};
        m_window->session()->setFilter(filter);
        QTRY_COMPARE(sentence(), u"0 of 7 incidents: IS"_qs);
        filter.parties = {u"IS"_qs};
        m_window->session()->setFilter(filter);
        QTRY_COMPARE(sentence(),
                     u"0 of 7 incidents: IS (alleged perpetrator), IS (party to the conflict)"_qs);
        QTRY_COMPARE(chips(),
                     (QStringList{u"IS (alleged perpetrator)"_qs, u"IS (party to the conflict)"_qs}));
        m_window->setLanguage(Language::French);
        QTRY_COMPARE(sentence(), u"0 incident sur 7 : IS (auteur présumé), IS (partie au conflit)"_qs);
        m_window->setLanguage(Language::English);
        filter.perpetrators.clear();
        m_window->session()->setFilter(filter);
        QTRY_COMPARE(sentence(), u"0 of 7 incidents: IS (party to the conflict)"_qs);
    }

    /// In another appearance, nothing keeps the colours of the one before.
    void anotherAppearanceIsReadableAtOnce()
    {
        const QString name = path(u"dark.dossier"_qs);
        samples::sahel(name).reset();
        QVERIFY(m_window->openFile(name));
        QTRY_COMPARE(counts(), u"7 incidents    9 violations    at least 199 people"_qs);
        for (const QString &appearance : {u"Dark"_qs, u"Light"_qs}) {
            for (QAction *one : m_window->findChildren<QAction *>()) {
                if (one->text().remove(u'&') == appearance)
                    one->trigger();
            }
            const auto ground = [this] {
                return m_window->findChild<QTreeWidget *>()->palette().color(QPalette::Base).lightness();
            };
            QTRY_COMPARE(ground() < 128, appearance == u"Dark"_qs);
            auto *tree = m_window->findChild<QTreeWidget *>();
            for (QTreeWidgetItemIterator item(tree); *item; ++item) {
                for (const int column : {0, 1}) {
                    const QBrush brush = (*item)->foreground(column);
                    if (brush.style() != Qt::NoBrush)
                        QVERIFY2(std::abs(brush.color().lightness() - ground()) > 80,
                                 qPrintable((*item)->text(0)));
                }
            }
            const auto *page = m_window->findChild<IncidentPage *>();
            for (QTextBlock block = page->document()->begin(); block.isValid(); block = block.next()) {
                const int ink = block.begin().fragment().charFormat().foreground().color().lightness();
                QVERIFY2(std::abs(ink - ground()) > 80, qPrintable(block.text()));
            }
        }
    }

    /// Whose file went away can leave the form that is open with what was typed, and is not told "saved".
    void aFormCanBeLeftWhereTheFileIsGone()
    {
        const QString name = path(u"gone.dossier"_qs);
        samples::sahel(name).reset();
        QVERIFY(m_window->openFile(name));
        QTRY_COMPARE(counts(), u"7 incidents    9 violations    at least 199 people"_qs);
        action(u"Incident"_qs, u"New incident"_qs)->trigger();
        QPointer<QDialog> form = m_window->findChild<QDialog *>();
        QVERIFY(QTest::qWaitForWindowExposed(form));
        auto *place = form->findChild<QLineEdit *>(u"place"_qs);
        QTest::keyClicks(place, u"Hombori"_qs);
        QString said;
        whenThere<QMessageBox>([&said](QMessageBox *box) {
            said = box->text();
            box->reject();
        });
        // The one of the day, which would be told of otherwise.
        QTRY_COMPARE(m_window->session()->file().backups().size(), 1U);
        QVERIFY(QFile::rename(name, path(u"gone-elsewhere.dossier"_qs)));
        const auto state = [this] {
            QStringList all;
            for (const QLabel *label : m_window->statusBar()->findChildren<QLabel *>())
                all << label->text();
            return all.join(u' ');
        };
        QTRY_VERIFY2(state().contains(u"not saved: the file is gone"_qs), qPrintable(state()));
        QTRY_VERIFY2(said.contains(u"no longer in its place"_qs), qPrintable(said));
        QTRY_VERIFY(!QApplication::activeModalWidget());
        // Not yet; then with a copy.
        whenThere<QMessageBox>([](QMessageBox *box) { box->reject(); });
        QTest::keyClick(form, Qt::Key_Escape);
        QVERIFY(form && form->isVisible());
        whenThere<QMessageBox>([](QMessageBox *box) { window::click(box, "copyTyped"); });
        QTest::keyClick(form, Qt::Key_Escape);
        QTRY_VERIFY(!form);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.contains(u"Place: Hombori"_qs), qPrintable(copied));
        QVERIFY(!action(u"Incident"_qs, u"New incident"_qs)->isEnabled());
        // What is shown is still there, and can be kept.
        chooseFile(path(u"gone-copy.dossier"_qs));
        action(u"File"_qs, u"Save a copy"_qs)->trigger();
        const auto copy = CaseFile::open(path(u"gone-copy.dossier"_qs), {.mode = CaseFile::Mode::Read},
                                         samples::vocabulary());
        QVERIFY(copy);
        QCOMPARE((*copy)->store().state().value(), m_window->session()->state());
    }

    /// Who reads what another program has open is told when that has closed it, and can go on editing.
    void whatOthersClosedCanBeEdited()
    {
        const QString name = path(u"closed.dossier"_qs);
        auto other = samples::sahel(name);
        QVERIFY(m_window->openFile(name));
        QVERIFY(m_window->session()->file().isReadOnly());
        const auto state = [this](const QString &said) {
            for (const QLabel *label : m_window->statusBar()->findChildren<QLabel *>()) {
                if (label->text().contains(said))
                    return true;
            }
            return false;
        };
        const auto *strip = m_window->findChild<QLabel *>(u"stripText"_qs);
        QTRY_VERIFY(strip->isVisible() && strip->text().contains(u"open for editing in another program"_qs));
        QVERIFY(state(u"read-only"_qs));
        QTRY_COMPARE(m_window->findChildren<QStatusBar *>().size(), 1); // the one before has gone
        QVERIFY(!child<QPushButton>("reopen"));
        other.reset();
        QTRY_VERIFY(child<QPushButton>("reopen") && child<QPushButton>("reopen")->isVisible());
        QVERIFY(!strip->text().contains(u"open for editing in"_qs));
        QTest::mouseClick(child<QPushButton>("reopen"), Qt::LeftButton);
        QTRY_VERIFY(!m_window->session()->file().isReadOnly());
        QVERIFY(!child<QPushButton>("reopen"));
        QVERIFY(state(u"saved"_qs));
    }

    /// A message in the status bar stands alone, also in a bar that is not shown yet.
    void messagesDoNotCoverTheCounts()
    {
        const QString name = path(u"message.dossier"_qs);
        samples::sahel(name).reset();
        QVERIFY(m_window->openFile(name));
        m_window->setLanguage(Language::French); // a new bar
        m_window->statusBar()->showMessage(u"The text was erased."_qs);
        m_window->setLanguage(Language::English);
        m_window->statusBar()->showMessage(u"The text was erased."_qs);
        QTRY_VERIFY(m_window->statusBar()->isVisible());
        QCoreApplication::processEvents();
        QVERIFY(!child<QLabel>("counts")->isVisible());
        m_window->statusBar()->clearMessage();
        QTRY_VERIFY(child<QLabel>("counts")->isVisible());
    }

    /// The histogram, chips, saved filters, bars and cells all lead to the same filter.
    void filtersByEveryMeans()
    {
        const QString name = path(u"means.dossier"_qs);
        samples::sahel(name).reset();
        QVERIFY(m_window->openFile(name));
        QTRY_COMPARE(counts(), u"7 incidents    9 violations    at least 199 people"_qs);
        auto *histogram = m_window->findChild<Histogram *>();
        const QPoint march(histogram->width() / 2, 20), april(histogram->width() - 4, 20);
        QTest::mousePress(histogram, Qt::LeftButton, {}, march);
        QTest::mouseMove(histogram, april);
        QTest::mouseRelease(histogram, Qt::LeftButton, {}, april);
        QTRY_COMPARE(sentence(), u"5 of 7 incidents: March – April 2020"_qs);
        check(u"Mali"_qs);
        QTRY_COMPARE(sentence(), u"2 of 7 incidents: Mali, March – April 2020"_qs);
        whenThere<QInputDialog>([](QInputDialog *dialog) {
            auto *field = dialog->findChild<QLineEdit *>();
            field->selectAll();
            QTest::keyClicks(field, u"Mali in spring"_qs);
            QTest::keyClick(field, Qt::Key_Return);
        });
        clickTool(u"Save filter"_qs);
        clickTool(u"March"_qs);
        QTRY_COMPARE(sentence(), u"4 of 7 incidents: Mali"_qs);
        clickTool(u"Clear filter"_qs);
        QTRY_COMPARE(sentence(), u"7 incidents"_qs);
        auto *tree = m_window->findChild<QTreeWidget *>();
        const auto saved = tree->findItems(u"Mali in spring"_qs, Qt::MatchExactly | Qt::MatchRecursive);
        QCOMPARE(saved.size(), 1);
        tree->scrollToItem(saved.front());
        tree->setCurrentItem(saved.front());
        QTest::keyClick(tree, Qt::Key_Return);
        QTRY_COMPARE(sentence(), u"2 of 7 incidents: Mali, March – April 2020"_qs);
        clickTool(u"Clear filter"_qs);
        const QString all = u"7 incidents    9 violations    at least 199 people"_qs;
        QTRY_COMPARE(counts(), all);

        action(u"View"_qs, u"Counts"_qs)->trigger();
        Chart *countries = nullptr;
        for (Chart *chart : m_window->findChildren<Chart *>()) {
            if (chart->accessibleName().startsWith(u"Victims by country"))
                countries = chart;
        }
        QTest::mouseClick(countries, Qt::LeftButton, {}, {countries->width() / 3, 4}); // the largest
        QTRY_COMPARE(sentence(), u"1 of 7 incidents: Niger"_qs);
        clickTool(u"Clear filter"_qs);
        QTRY_COMPARE(counts(), all);
        QTableView *cross = nullptr;
        for (auto *table : m_window->findChildren<QTableView *>()) {
            if (table->accessibleName() == u"Victims by country and type")
                cross = table;
        }
        // Burkina Faso, enforced disappearance
        QTest::mouseClick(cross->viewport(), Qt::LeftButton, {},
                          cross->visualRect(cross->model()->index(2, 1)).center());
        QTRY_COMPARE(sentence(), u"1 of 7 incidents: Burkina Faso, enforced disappearance"_qs);
        QTRY_COMPARE(counts(), u"1 incident    1 violation    at least 13 people"_qs);
    }

    /// What is saved under a name that is taken says so before and after, and can be undone.
    void aSavedFilterIsNotReplacedSilently()
    {
        const QString name = path(u"replaced.dossier"_qs);
        samples::sahel(name).reset();
        QVERIFY(m_window->openFile(name));
        QTRY_COMPARE(sentence(), u"7 incidents"_qs);
        const auto save = [this](const QString &button) {
            whenThere<QInputDialog>([button](QInputDialog *dialog) {
                auto *field = dialog->findChild<QLineEdit *>();
                field->selectAll();
                QTest::keyClicks(field, u"Mine"_qs);
                for (QPushButton *one : dialog->findChildren<QPushButton *>()) {
                    if (one->text().remove(u'&') == button)
                        return QTest::mouseClick(one, Qt::LeftButton);
                }
                dialog->reject();
                QFAIL(qPrintable(button));
            });
            clickTool(u"Save filter"_qs);
        };
        const auto saved = [this] {
            return m_window->session()->file().store().savedFilters().value().front().second;
        };
        const auto notice = [this] { return child<QLabel>("noticeText")->text(); };
        check(u"Mali"_qs);
        QTRY_COMPARE(sentence(), u"4 of 7 incidents: Mali"_qs);
        save(u"Save filter"_qs);
        QCOMPARE(notice(), u"Saved as filter “Mine”."_qs);
        const QString first = saved();
        check(u"Niger"_qs);
        QTRY_COMPARE(sentence(), u"5 of 7 incidents: Mali and Niger"_qs);
        save(u"Replace filter"_qs);
        QCOMPARE(notice(), u"The saved filter “Mine” was replaced."_qs);
        QVERIFY(saved() != first);
        QTest::mouseClick(child<QPushButton>("noticeAction"), Qt::LeftButton);
        QCOMPARE(saved(), first);
        auto *tree = m_window->findChild<QTreeWidget *>();
        const auto item = tree->findItems(u"Mine"_qs, Qt::MatchExactly | Qt::MatchRecursive);
        QCOMPARE(item.size(), 1);
        tree->setCurrentItem(item.front());
        QTest::keyClick(tree, Qt::Key_Delete);
        QCOMPARE(notice(), u"The saved filter “Mine” was deleted."_qs);
        QTest::mouseClick(child<QPushButton>("noticeAction"), Qt::LeftButton);
        QCOMPARE(saved(), first);
    }

    /// Whatever is told in the status bar, the window fits a small screen.
    void whatIsToldMakesNoWindowWider()
    {
        const QString name = m_folder.filePath(u"narrow.dossier"_qs);
        samples::sahel(name).reset();
        QVERIFY(m_window->openFile(name));
        QTRY_VERIFY(m_window->session()->isCounted());
        const int before = m_window->width();
        const QString text = u"Something long was done with an incident of a long reference. "_qs.repeated(4);
        m_window->findChild<Notice *>()->tell(text, u"Undo"_qs, [] {});
        QTest::qWait(50);
        QVERIFY(m_window->minimumSizeHint().width() <= 1024);
        QCOMPARE(m_window->width(), before);
        QVERIFY(child<QLabel>("noticeText")->width() < child<QLabel>("noticeText")->sizeHint().width());
        m_window->findChild<Notice *>()->clear();
    }

    /// A saved filter brings the columns and the order in which it was saved.
    void aSavedFilterKeepsColumnsAndOrder()
    {
        const QString name = path(u"arranged.dossier"_qs);
        samples::sahel(name).reset();
        QVERIFY(m_window->openFile(name));
        QTRY_COMPARE(counts(), u"7 incidents    9 violations    at least 199 people"_qs);
        auto *list = child<QTableView>("incidentList");
        QHeaderView *header = list->horizontalHeader();
        using M = IncidentModel;
        const auto shown = [header] {
            QList<int> columns;
            for (int visual = 0; visual < header->count(); ++visual) {
                if (!header->isSectionHidden(header->logicalIndex(visual)))
                    columns << header->logicalIndex(visual);
            }
            return columns;
        };
        const QList<int> before = shown();
        const QJsonObject arrangedBefore = arrangement::of(*list); // which is remembered
        header->setSectionHidden(M::Place, true);
        header->setSectionHidden(M::Reference, false);
        header->moveSection(header->visualIndex(M::Victims), 0);
        list->sortByColumn(M::Victims, Qt::AscendingOrder);
        const QList<int> arranged = shown();
        check(u"Mali"_qs);
        QTRY_COMPARE(sentence(), u"4 of 7 incidents: Mali"_qs);
        QTRY_VERIFY(!m_window->session()->isWorking());
        const QString first = list->model()->index(0, M::Reference).data().toString();
        whenThere<QInputDialog>([](QInputDialog *dialog) {
            auto *field = dialog->findChild<QLineEdit *>();
            field->selectAll();
            QTest::keyClicks(field, u"Mine"_qs);
            QTest::keyClick(field, Qt::Key_Return);
        });
        clickTool(u"Save filter"_qs);
        clickTool(u"Clear filter"_qs);
        header->setSectionHidden(M::Place, false);
        header->setSectionHidden(M::Reference, true);
        header->moveSection(header->visualIndex(M::Victims), 4);
        list->sortByColumn(M::Date, Qt::DescendingOrder);
        QTRY_VERIFY(!m_window->session()->isWorking());
        QVERIFY(shown() != arranged && shown().size() == before.size());
        auto *tree = m_window->findChild<QTreeWidget *>();
        const auto saved = tree->findItems(u"Mine"_qs, Qt::MatchExactly | Qt::MatchRecursive);
        QCOMPARE(saved.size(), 1);
        tree->scrollToItem(saved.front());
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualItemRect(saved.front()).center());
        QTRY_COMPARE(sentence(), u"4 of 7 incidents: Mali"_qs);
        QTRY_VERIFY(!m_window->session()->isWorking());
        QCOMPARE(shown(), arranged);
        QCOMPARE(header->sortIndicatorSection(), static_cast<int>(M::Victims));
        QCOMPARE(list->model()->index(0, M::Reference).data().toString(), first);
        // What another version saved, with columns that are none here, is taken up as far as it is known.
        Change change;
        change.filters.push_back(
            {u"Theirs"_qs, std::nullopt,
             u"{\"list\":{\"columns\":[\"colour\",\"date\",\"date\"],\"sort\":\"colour\"}}"_qs});
        QVERIFY(m_window->session()->submit(std::move(change), u"saving"_qs));
        const auto theirs = tree->findItems(u"Theirs"_qs, Qt::MatchExactly | Qt::MatchRecursive);
        QCOMPARE(theirs.size(), 1);
        tree->scrollToItem(theirs.front());
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {},
                          tree->visualItemRect(theirs.front()).center());
        QCOMPARE(shown(), QList<int>{M::Date});
        QCOMPARE(header->sortIndicatorSection(), static_cast<int>(M::Victims));
        arrangement::apply(*list, arrangedBefore);
        QCOMPARE(shown(), before);
    }

    void aFileIsDroppedOnTheWindow()
    {
        const QString name = path(u"dropped.dossier"_qs);
        samples::sahel(name).reset();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(name)});
        QDragEnterEvent enter(QPoint(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &drop);
        QTRY_VERIFY(m_window->session());
        QTRY_COMPARE(counts(), u"7 incidents    9 violations    at least 199 people"_qs);
    }

    /// A form in which nothing stands but what is proposed holds nothing unsaved, whatever was typed and
    /// taken back; nor does one in which all is as it was.
    void whatWasTakenBackIsNotUnsaved()
    {
        window::openSample(*m_window, path(u"proposed.dossier"_qs));
        const Store &store = m_window->session()->file().store();
        for (const bool fresh : {true, false}) {
            auto *list = m_window->findChild<QTableView *>(u"incidentList"_qs);
            list->selectRow(0);
            action(u"Incident"_qs, fresh ? u"New incident"_qs : u"Edit"_qs)->trigger();
            auto *form = m_window->findChild<QDialog *>();
            QVERIFY(QTest::qWaitForWindowExposed(form));
            auto *place = form->findChild<QLineEdit *>(u"place"_qs);
            const QString before = place->text();
            place->setFocus();
            place->selectAll();
            QTest::keyClicks(place, u"Gao"_qs);
            QTRY_VERIFY(!drafts(store)->empty()); // kept when the keys rest
            place->selectAll();
            if (before.isEmpty())
                QTest::keyClick(place, Qt::Key_Backspace);
            else
                QTest::keyClicks(place, before);
            QTest::keyClick(form, Qt::Key_Escape);
            QTest::keyClick(form, Qt::Key_Escape); // where a list was open
            QTRY_VERIFY(!m_window->findChild<QDialog *>());
            QVERIFY2(drafts(store)->empty(), fresh ? "new" : "edited");
            QVERIFY(!m_window->findChild<QListWidget *>(u"keptForms"_qs)->isVisible());
        }
    }

    void typedButNotSavedIsKept()
    {
        const QString name = path(u"draft.dossier"_qs);
        QVERIFY(m_window->createFile(name, {u"Draft"_qs, Language::English}, {}));
        action(u"Incident"_qs, u"New incident"_qs)->trigger();
        auto *form = m_window->findChild<QDialog *>();
        QVERIFY(QTest::qWaitForWindowExposed(form));
        auto *place = form->findChild<QLineEdit *>(u"place"_qs);
        place->setFocus();
        type(form, u"Gao"_qs);
        QTest::keyClick(form, Qt::Key_Escape);
        QTRY_VERIFY(!m_window->findChild<QDialog *>());
        m_window = std::make_unique<MainWindow>(samples::vocabulary());
        m_window->show();
        QVERIFY(m_window->openFile(name));
        auto *kept = m_window->findChild<QListWidget *>(u"keptForms"_qs);
        QVERIFY(kept);
        QTRY_COMPARE(kept->count(), 1);
        kept->setCurrentRow(0);
        QTest::keyClick(kept, Qt::Key_Return);
        QTRY_VERIFY(m_window->findChild<QDialog *>());
        form = m_window->findChild<QDialog *>();
        QCOMPARE(form->findChild<QLineEdit *>(u"place"_qs)->text(), u"Gao"_qs);
    }

    void figuresAreReadStrictly_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<qint64>("low");
        const auto row = [](const char *typed, qint64 low) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << low;
        };
        row("1204", 1204);
        row("1 204", 1204);
        row("1,204", 1204);
        row("1\u202f204\u202f000", 1'204'000);
        row(" 7 ", 7);
        for (const char *none : {"1,5", "12,34", "1.204", "1 20", "-3", "3+", ""})
            row(none, -1);
    }
    void figuresAreReadStrictly()
    {
        QFETCH(QString, typed);
        ViolationEditor editor(samples::vocabulary(), m_window->words(), {}, {}, m_window.get());
        editor.findChild<QLineEdit *>(u"victims_low"_qs)->setText(typed);
        QTEST(editor.violation().victims.low, "low");
    }

    void namesAreCompletedOneByOne()
    {
        ViolationEditor editor(samples::vocabulary(), m_window->words(),
                               {u"Malian armed forces"_qs, u"Police"_qs}, {}, nullptr);
        editor.show();
        QVERIFY(QTest::qWaitForWindowActive(&editor));
        auto *names = editor.findChild<QLineEdit *>(u"perpetrators"_qs);
        names->setFocus();
        for (const QString &part : {u"poli"_qs, u"; armed"_qs}) {
            QTest::keyClicks(names, part);
            QTRY_VERIFY(QApplication::activePopupWidget());
            QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
            QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
        }
        QCOMPARE(names->text(), u"Police; Malian armed forces"_qs);
    }

    void badInputIsRefusedBesideItsField()
    {
        QVERIFY(m_window->createFile(path(u"refused.dossier"_qs), {u"R"_qs, Language::English}, {}));
        action(u"Incident"_qs, u"New incident"_qs)->trigger();
        auto *form = m_window->findChild<QDialog *>();
        QVERIFY(QTest::qWaitForWindowExposed(form));
        QTest::mouseClick(form->findChild<QPushButton *>(u"save"_qs), Qt::LeftButton);
        QVERIFY(form->isVisible());
        QStringList shown;
        for (const QLabel *label : form->findChildren<QLabel *>()) {
            if (label->isVisibleTo(form))
                shown << label->text();
        }
        QVERIFY(shown.contains(u"choose a country"_qs));
        QVERIFY(shown.join(QLatin1Char('|')).contains(u"choose a type of violation"_qs));
    }

    void deleteSearchSortCopy()
    {
        const QString name = path(u"list.dossier"_qs);
        samples::sahel(name).reset();
        QVERIFY(m_window->openFile(name));
        QTRY_COMPARE(list()->model()->rowCount(), 7);
        const auto reference = [&](int row) { return list()->model()->index(row, 0).data().toString(); };
        QCOMPARE(reference(0), u"BF-2020-001"_qs);
        list()->sortByColumn(0, Qt::AscendingOrder);
        QTRY_COMPARE(reference(6), u"NE-2020-001"_qs);
        list()->sortByColumn(5, Qt::DescendingOrder);
        QTRY_COMPARE(reference(0), u"NE-2020-001"_qs);
        list()->selectRow(0);
        QGuiApplication::clipboard()->clear();
        list()->setFocus();
        action(u"Edit"_qs, u"Copy"_qs)->trigger();
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY(copied.startsWith(u"Reference\tDate\tTitle\tCountry"_qs));
        QVERIFY(copied.contains(
            u"NE-2020-001\t27 Mar – 2 Apr 2020\tArrests in the Inates and Ayorou area\tNiger\tInates\t102+\tverified\n"_qs));
        // It is verified: its history is to keep why.
        QTimer::singleShot(0, this, [] {
            QWidget *dialog = QApplication::activeModalWidget();
            QCOMPARE(dialog->windowTitle(), u"Delete 1 incident"_qs);
            QCOMPARE(dialog->findChild<QPushButton *>(u"withReason"_qs)->text().remove(u'&'),
                     u"Delete 1 incident"_qs);
            QTest::keyClicks(dialog->findChild<QLineEdit *>(u"reason"_qs), u"logged twice"_qs);
            QTest::keyClick(dialog, Qt::Key_Return);
        });
        action(u"Incident"_qs, u"Delete"_qs)->trigger();
        QTRY_COMPARE(counts(), u"6 incidents    8 violations    at least 97 people"_qs);
        action(u"Edit"_qs, u"Undo"_qs)->trigger();
        QTRY_COMPARE(counts(), u"7 incidents    9 violations    at least 199 people"_qs);
        QTest::keyClicks(child<QLineEdit>("search"), u"EXECUTION dje"_qs);
        QTRY_COMPARE(list()->model()->rowCount(), 0);
        child<QLineEdit>("search")->clear();
        QTest::keyClicks(child<QLineEdit>("search"), u"EXECUTION dji"_qs);
        QTRY_COMPARE(counts(), u"1 incident    1 violation    at least 31 people"_qs);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QApplication app(argc, argv);
    MainWindowTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "MainWindowTest.moc"
