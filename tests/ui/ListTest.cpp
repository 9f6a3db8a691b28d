#include "Window.h"

#include "filter/FilterPane.h"
#include "incidents/BulkChange.h"
#include "incidents/IncidentModel.h"
#include "Samples.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QStackedWidget>
#include <QTableView>
#include <QTextBlock>
#include <QTextEdit>

/// The list of incidents, and what is done to several of them at once.
class ListTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    int m_number = 0;

    template<typename T> T *child(const char *name) const
    {
        return m_window->findChild<T *>(QLatin1String(name));
    }
    QTableView *list() const { return child<QTableView>("incidentList"); }
    QString cell(int row, IncidentModel::Column column) const
    {
        return list()->model()->index(row, column).data().toString();
    }
    int rowOf(const QString &reference) const
    {
        for (int row = 0; row < list()->model()->rowCount(); ++row) {
            if (cell(row, IncidentModel::Reference) == reference)
                return row;
        }
        return -1;
    }
    void choose(const QStringList &references)
    {
        list()->clearSelection();
        for (const QString &reference : references) {
            const int row = rowOf(reference);
            QVERIFY2(row >= 0, qPrintable(reference));
            QTest::mouseClick(list()->viewport(), Qt::LeftButton, Qt::ControlModifier,
                              list()->visualRect(list()->model()->index(row, 1)).center());
        }
    }
    QString chosen() const
    {
        const QModelIndexList rows = list()->selectionModel()->selectedRows();
        return rows.size() == 1 ? cell(rows.front().row(), IncidentModel::Reference) : QString();
    }
    QString shown(const QString &reference, IncidentModel::Column column) const
    {
        return cell(rowOf(reference), column);
    }
    void open(std::unique_ptr<CaseFile> file)
    {
        const QString name = file->path();
        file.reset();
        QVERIFY(m_window->openFile(name));
        QTRY_VERIFY(m_window->session()->isLoaded() && !m_window->session()->isWorking());
    }
    QString fresh() { return m_folder.filePath(u"list-%1.dossier"_qs.arg(++m_number)); }
    void press(QWidget *widget, int key, Qt::KeyboardModifiers with = {})
    {
        widget->setFocus();
        QTest::keyClick(widget, static_cast<Qt::Key>(key), with);
    }

private slots:
    void initTestCase() { window::useSettingsIn(m_folder.path()); }
    void init()
    {
        m_window = std::make_unique<MainWindow>(samples::vocabulary());
        m_window->resize(1366, 768);
        m_window->show();
        QVERIFY(window::becomesActive(*m_window));
    }
    void cleanup()
    {
        m_window.reset();
        QSettings().remove(u"list"_qs);
        QSettings().setValue(u"language"_qs, u"en"_qs);
    }

    void columns()
    {
        open(samples::sahel(fresh()));
        const QHeaderView *header = list()->horizontalHeader();
        QStringList shown;
        int width = 0;
        for (int visual = 0; visual < header->count(); ++visual) {
            if (header->isSectionHidden(header->logicalIndex(visual)))
                continue;
            shown << list()->model()->headerData(header->logicalIndex(visual), Qt::Horizontal).toString();
            width += header->sectionSize(header->logicalIndex(visual));
        }
        QCOMPARE(shown, (QStringList{u"Date"_qs, u"Title"_qs, u"Country"_qs, u"Place"_qs, u"Victims"_qs,
                                     u"Status"_qs}));
        QCOMPARE(width, list()->viewport()->width());
        // No other one takes room that it does not need.
        QVERIFY2(header->sectionSize(IncidentModel::Title) >= 250,
                 qPrintable(QString::number(header->sectionSize(IncidentModel::Title))));
        // A status is told by its form, too.
        for (int row = 0; row < list()->model()->rowCount(); ++row) {
            const auto icon =
                list()->model()->index(row, IncidentModel::StatusColumn).data(Qt::DecorationRole);
            QVERIFY(!icon.value<QIcon>().isNull());
        }
    }

    /// On a small screen, in either language, the columns stand in the window, and neither heads nor what
    /// says how a record stands are cut.
    void columnsFitASmallScreen_data()
    {
        QTest::addColumn<int>("language");
        QTest::newRow("English") << static_cast<int>(Language::English);
        QTest::newRow("French") << static_cast<int>(Language::French);
    }
    void columnsFitASmallScreen()
    {
        QFETCH(int, language);
        auto file = samples::emptyFile(fresh());
        Change change;
        for (int i = 0; i < 40; ++i) {
            Incident one = samples::incident(u"ML-2020-%1"_qs.arg(i, 3, 10, QLatin1Char('0')));
            one.place = {{u"CF"_qs}, {}, u"Quartier des administrateurs du fleuve"_qs, std::nullopt};
            one.period = {QDate(2020, 9, 27), QDate(2020, 12, 28), Precision::Day};
            one.status = i % 2 ? Status::UnderReview : Status::Verified;
            one.violations.front().victims = {1200, 1300, 1450};
            change.edits.push_back({std::nullopt, one});
        }
        QVERIFY(file->store().apply(std::move(change)));
        open(std::move(file));
        m_window->setLanguage(static_cast<Language>(language));
        m_window->resize(1024, 700);
        QTRY_COMPARE(m_window->width(), 1024);
        QTRY_COMPARE(list()->model()->rowCount(), 40);
        const auto *header = list()->horizontalHeader();
        using M = IncidentModel;
        const auto right = [&](int column) {
            return header->sectionViewportPosition(column) + header->sectionSize(column);
        };
        QTRY_VERIFY2(right(M::StatusColumn) <= list()->viewport()->width(),
                     qPrintable(u"%1 of %2"_qs.arg(right(M::StatusColumn)).arg(list()->viewport()->width())));
        for (const int column : {M::Date, M::Victims, M::StatusColumn}) {
            const QModelIndex cell = list()->model()->index(1, column);
            QVERIFY2(header->sectionSize(column) >= list()->sizeHintForIndex(cell).width(),
                     qPrintable(cell.data().toString()));
        }
        for (const int column : {M::Date, M::Title, M::Country, M::Place, M::Victims, M::StatusColumn}) {
            const QString head = list()->model()->headerData(column, Qt::Horizontal).toString();
            constexpr int arrow = 18;
            QVERIFY2(header->sectionSize(column) >= header->fontMetrics().horizontalAdvance(head) + arrow,
                     qPrintable(head));
        }
    }

    /// A place that is written from right to left does not turn the line in which it stands.
    void namesDoNotTurnTheirLines()
    {
        auto file = samples::emptyFile(fresh());
        Change change;
        Incident one = samples::incident();
        one.place.name = u"قرية 12"_qs;
        one.summary.en = u"كتب الشهود"_qs;
        one.violations.front().perpetrators = {u"جيش"_qs, u"شرطة"_qs};
        change.edits.push_back({std::nullopt, one});
        QVERIFY(file->store().apply(std::move(change)));
        open(std::move(file));
        const auto *page = child<QTextEdit>("incidentPage");
        const auto block = [&](const QString &holding) {
            for (QTextBlock at = page->document()->begin(); at.isValid(); at = at.next()) {
                if (at.text().contains(holding))
                    return at;
            }
            return QTextBlock();
        };
        QTRY_VERIFY(block(u"قرية"_qs).isValid());
        QCOMPARE(block(u"قرية"_qs).textDirection(), Qt::LeftToRight);
        QCOMPARE(block(u"قرية"_qs).text(), u"\u2068قرية 12\u2069, Ségou, Mali"_qs);
        QVERIFY(block(u"جيش"_qs).text().endsWith(u"\u2068جيش\u2069; \u2068شرطة\u2069"_qs));
        // What people wrote runs as it is written.
        QCOMPARE(block(u"الشهود"_qs).textDirection(), Qt::RightToLeft);
    }

    /// The history speaks of revisions by their first digits; the whole is copied.
    void aRevisionIsShortAndCanBeCopied()
    {
        open(samples::sahel(fresh()));
        choose({u"ML-2020-003"_qs});
        const QString state = m_window->session()->state();
        QString page, copied;
        window::whenThere<QDialog>(this, [&](QDialog *dialog) {
            page = dialog->findChild<QTextEdit *>(u"changes"_qs)->toPlainText();
            window::click(dialog, "copyRevision");
            copied = QApplication::clipboard()->text();
            dialog->reject();
        });
        press(list(), Qt::Key_H, Qt::ControlModifier);
        QTRY_COMPARE(copied.size(), state.size());
        QVERIFY2(page.contains(u"revision "_qs + copied.left(12) + u'.') && !page.contains(copied),
                 qPrintable(page));
    }

    /// Until the whole file was compared with its history, rows that are copied are: nobody waits for the
    /// others, and none leaves that another program changed.
    void copyingWaitsForNoComparison()
    {
        const QString name = fresh();
        samples::sahel(name).reset();
        QVERIFY(samples::tamper(name, {u"UPDATE incident SET place = 'Forged' WHERE reference = "
                                       "'ML-2020-003'"_qs}));
        QVERIFY(m_window->openFile(name));
        QTRY_VERIFY(m_window->session()->isLoaded() && !m_window->session()->isWorking());
        QClipboard *clipboard = QApplication::clipboard();
        clipboard->clear();
        QVERIFY(!m_window->session()->isCompared());
        choose({u"NE-2020-001"_qs});
        press(list(), Qt::Key_C, Qt::ControlModifier);
        press(list(), Qt::Key_Up);
        QVERIFY2(clipboard->text().contains(u"NE-2020-001"_qs), qPrintable(clipboard->text()));
        QVERIFY(!m_window->session()->isCompared() && chosen() != u"NE-2020-001"_qs);
        clipboard->clear();
        QString told;
        window::whenThere<QMessageBox>(this, [&](QMessageBox *box) {
            told = box->text();
            box->reject();
        });
        choose({u"ML-2020-003"_qs});
        press(list(), Qt::Key_C, Qt::ControlModifier);
        QTRY_VERIFY2(told.contains(u"ML-2020-003"_qs), qPrintable(told));
        QVERIFY(clipboard->text().isEmpty());
    }

    /// Whatever a row holds, and wherever one has scrolled.
    void victimsAreNeverCut()
    {
        auto file = samples::emptyFile(fresh());
        Change change;
        for (int i = 0; i < 200; ++i) {
            Incident one = samples::incident(u"ML-2020-%1"_qs.arg(i, 3, 10, QLatin1Char('0')));
            one.place.name = QString(80, u'W');
            one.violations.front().victims =
                i == 3 ? VictimCount{999'999'998, 999'999'999, 1'000'000'000} : VictimCount{1, 1, 1};
            change.edits.push_back({std::nullopt, one});
        }
        QVERIFY(file->store().apply(std::move(change)));
        open(std::move(file));
        m_window->resize(1024, 768);
        list()->sortByColumn(IncidentModel::Reference, Qt::DescendingOrder);
        QTRY_COMPARE(cell(0, IncidentModel::Reference), u"ML-2020-199"_qs);
        const auto fits = [this](int row, IncidentModel::Column column) {
            const QModelIndex index = list()->model()->index(row, column);
            return list()->sizeHintForIndex(index).width() <= list()->columnWidth(column);
        };
        QVERIFY(fits(0, IncidentModel::Victims));
        list()->scrollToBottom();
        const int row = rowOf(u"ML-2020-003"_qs);
        QVERIFY(list()->viewport()->rect().intersects(
            list()->visualRect(list()->model()->index(row, IncidentModel::Date))));
        QVERIFY(fits(row, IncidentModel::Victims));
        QVERIFY(fits(row, IncidentModel::Date));
        // Names are cut, and stand in a tooltip.
        QVERIFY(!fits(row, IncidentModel::Place));
        QCOMPARE(list()->model()->index(row, IncidentModel::Place).data(Qt::ToolTipRole).toString().size(),
                 80);
    }

    void aWidthThatTheUserSetStays()
    {
        open(samples::sahel(fresh()));
        QHeaderView *header = list()->horizontalHeader();
        const int column = IncidentModel::Country;
        const auto edge = [&] {
            return QPoint(header->sectionViewportPosition(column) + header->sectionSize(column) - 1,
                          header->height() / 2);
        };
        const int own = header->sectionSize(column);
        QTest::mousePress(header->viewport(), Qt::LeftButton, {}, edge());
        for (int x = 8; x <= 40; x += 8) {
            QMouseEvent move(QEvent::MouseMove, edge() + QPoint(8, 0),
                             header->viewport()->mapToGlobal(edge() + QPoint(8, 0)), Qt::LeftButton,
                             Qt::LeftButton, {});
            QApplication::sendEvent(header->viewport(), &move);
        }
        QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, edge());
        const int wide = header->sectionSize(column);
        QVERIFY(wide > own);
        m_window->setLanguage(Language::French); // the list is made anew
        header = list()->horizontalHeader();
        QTRY_COMPARE(header->sectionSize(column), wide);
        m_window->setLanguage(Language::English);
        header = list()->horizontalHeader();
        QTest::mouseMove(header->viewport(), edge());
        QTest::mouseDClick(header->viewport(), Qt::LeftButton, {}, edge());
        QTRY_COMPARE(header->sectionSize(column), own);
    }

    void whatHasNoTitleIsNamed()
    {
        auto file = samples::emptyFile(fresh());
        Change change;
        Incident one = samples::incident(u"ML-2020-001"_qs);
        one.title = {};
        one.violations.front().type = u"liberty.enforced-disappearance"_qs;
        one.period = {QDate(2024, 3, 12), QDate(2024, 3, 12), Precision::Day};
        change.edits.push_back({std::nullopt, one});
        QVERIFY(file->store().apply(std::move(change)));
        open(std::move(file));
        QCOMPARE(cell(0, IncidentModel::Title), u"Enforced disappearance, Mali, 12 March 2024"_qs);
        const QModelIndex index = list()->model()->index(0, IncidentModel::Title);
        QCOMPARE(index.data(Qt::ForegroundRole).value<QColor>(),
                 QApplication::palette().color(QPalette::PlaceholderText));
        m_window->setLanguage(Language::French);
        QCOMPARE(cell(0, IncidentModel::Title), u"Disparition forcée, Mali, 12 mars 2024"_qs);
        m_window->setLanguage(Language::English);
        // Of several types, the first alone has its capital.
        file = samples::emptyFile(fresh());
        one.violations.push_back(one.violations.front());
        one.violations.back().type = u"integrity.rape"_qs;
        change = {};
        change.edits.push_back({std::nullopt, one});
        QVERIFY(file->store().apply(std::move(change)));
        open(std::move(file));
        QCOMPARE(cell(0, IncidentModel::Title), u"Enforced disappearance, rape, Mali, 12 March 2024"_qs);
    }

    void thePageFoldsWhereNothingIsChosen()
    {
        open(samples::sahel(fresh()));
        auto *page = m_window->findChild<QWidget *>(u"incidentPage"_qs);
        QTRY_VERIFY(page->isVisible());
        list()->clearSelection();
        QTRY_VERIFY(!page->isVisible());
        choose({u"NE-2020-001"_qs});
        QTRY_VERIFY(page->isVisible());
    }

    /// What is asked for is seen, on a small screen, too, and where nothing is chosen; the menu says what is
    /// seen.
    void panesAreAsAsked()
    {
        open(samples::sahel(fresh()));
        auto *page = m_window->findChild<QWidget *>(u"incidentPage"_qs);
        auto *filter = m_window->findChild<FilterPane *>();
        const auto ticked = [this](const QString &text) {
            return window::entry(*m_window, u"View"_qs, text)->isChecked();
        };
        const auto click = [this](const QString &text) {
            QMenu *menu = nullptr;
            for (QAction *top : m_window->menuBar()->actions()) {
                if (top->text().remove(u'&') == u"View"_qs)
                    menu = top->menu();
            }
            menu->popup(m_window->mapToGlobal(QPoint(80, 40)));
            QTest::mouseClick(menu, Qt::LeftButton, {},
                              menu->actionGeometry(window::entry(*m_window, u"View"_qs, text)).center());
        };
        const QString incident = u"Selected incident"_qs;
        QTRY_VERIFY(page->isVisible() && ticked(incident));
        m_window->resize(1024, 700);
        QTRY_VERIFY(!page->isVisible());
        QVERIFY(!ticked(incident));
        click(incident);
        QTRY_VERIFY(page->isVisible());
        QVERIFY(ticked(incident));
        QVERIFY2(page->width() >= 240 && list()->width() >= 540,
                 qPrintable(u"%1 and %2"_qs.arg(page->width()).arg(list()->width())));
        // It does not go by itself any more, in the next window either.
        m_window->resize(1040, 700);
        QTRY_COMPARE(m_window->width(), 1040);
        QVERIFY(page->isVisible());
        const QString name = m_window->session()->file().path();
        m_window = std::make_unique<MainWindow>(samples::vocabulary());
        m_window->resize(1024, 700);
        m_window->show();
        QVERIFY(window::becomesActive(*m_window));
        QVERIFY(!ticked(incident)); // no file is open
        QVERIFY(!window::entry(*m_window, u"View"_qs, incident)->isEnabled());
        QVERIFY(m_window->openFile(name));
        page = m_window->findChild<QWidget *>(u"incidentPage"_qs);
        filter = m_window->findChild<FilterPane *>();
        QTRY_VERIFY(page->isVisible() && ticked(incident));
        // Who closes it has it closed; the keyboard stays on what is seen.
        page->setFocus();
        click(incident);
        QTRY_VERIFY(!page->isVisible() && !ticked(incident));
        QTRY_VERIFY(list()->hasFocus());
        m_window->resize(1366, 700);
        QTRY_COMPARE(m_window->width(), 1366);
        QVERIFY(!page->isVisible() && !ticked(incident));
        // Where nothing is chosen, it comes all the same.
        list()->clearSelection();
        click(incident);
        QTRY_VERIFY(page->isVisible() && ticked(incident));
        choose({u"NE-2020-001"_qs});
        list()->clearSelection();
        QTRY_VERIFY(!page->isVisible() && !ticked(incident));
        QVERIFY(filter->isVisible() && ticked(u"Filter"_qs));
        click(u"Filter"_qs);
        QTRY_VERIFY(!filter->isVisible() && !ticked(u"Filter"_qs));
        click(u"Filter"_qs);
        QTRY_VERIFY(filter->isVisible() && ticked(u"Filter"_qs));
    }

    void deletingTellsAndGoesOn()
    {
        open(samples::sahel(fresh()));
        list()->sortByColumn(IncidentModel::Reference, Qt::AscendingOrder);
        QTRY_COMPARE(cell(6, IncidentModel::Reference), u"NE-2020-001"_qs);
        choose({u"ML-2020-002"_qs, u"ML-2020-003"_qs});
        press(list(), Qt::Key_Delete);
        QTRY_COMPARE(list()->model()->rowCount(), 5);
        QVERIFY(child<QWidget>("notice")->isVisible());
        QCOMPARE(child<QLabel>("noticeText")->text(), u"2 incidents deleted."_qs);
        QTRY_COMPARE(chosen(), u"ML-2020-004"_qs);
        QTest::mouseClick(child<QPushButton>("noticeAction"), Qt::LeftButton);
        QTRY_COMPARE(list()->model()->rowCount(), 7);
        QTRY_COMPARE(child<QLabel>("noticeText")->text(), u"Undone: deleting 2 incidents"_qs);
        // The last one gives way to the one before.
        choose({u"ML-2020-004"_qs});
        list()->sortByColumn(IncidentModel::Reference, Qt::DescendingOrder);
        QTRY_COMPARE(cell(6, IncidentModel::Reference), u"BF-2020-001"_qs);
        choose({u"ML-2020-002"_qs});
        press(list(), Qt::Key_Delete);
        QTRY_COMPARE(chosen(), u"ML-2020-001"_qs);
        // What was done since is not undone by an old notice.
        choose({u"ML-2020-003"_qs});
        press(list(), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(list()->model()->rowCount(), 6);
    }

    /// The undoing of one thing never undoes another.
    void undoIsOfWhatItSays()
    {
        open(samples::sahel(fresh()));
        choose({u"ML-2020-003"_qs});
        press(list(), Qt::Key_Delete);
        QTRY_VERIFY(child<QWidget>("notice")->isVisible());
        m_window->session()->undoStack().undo();
        QVERIFY(!child<QWidget>("notice")->isVisible());
        QTRY_COMPARE(list()->model()->rowCount(), 7);
    }

    /// What no column shows is undone, too: it is told, and can be done again from there.
    void undoingIsTold()
    {
        open(samples::sahel(fresh()));
        choose({u"ML-2020-003"_qs});
        const auto visibility = [this] {
            const Store &store = m_window->session()->file().store();
            return store.incident(**store.withReference(u"ML-2020-003"_qs))->visibility;
        };
        const Visibility before = visibility();
        Change change;
        const Store &store = m_window->session()->file().store();
        const Incident incident = *store.incident(**store.withReference(u"ML-2020-003"_qs));
        Incident after = incident;
        after.visibility = Visibility::Confidential;
        change.edits.push_back({incident, after});
        QVERIFY(m_window->session()->submit(std::move(change), u"changing ML-2020-003"_qs));
        press(list(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(visibility(), before);
        QTRY_COMPARE(child<QLabel>("noticeText")->text(), u"Undone: changing ML-2020-003"_qs);
        QTest::mouseClick(child<QPushButton>("noticeAction"), Qt::LeftButton);
        QCOMPARE(visibility(), Visibility::Confidential);
        QTRY_COMPARE(child<QLabel>("noticeText")->text(), u"Redone: changing ML-2020-003"_qs);
        QTest::mouseClick(child<QPushButton>("noticeAction"), Qt::LeftButton);
        QCOMPARE(visibility(), before);
        press(list(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(child<QLabel>("noticeText")->text(), u"Redone: changing ML-2020-003"_qs);
    }

    void severalAreMarkedByAKey()
    {
        open(samples::sahel(fresh()));
        choose({u"ML-2020-002"_qs, u"ML-2020-003"_qs, u"ML-2020-004"_qs});
        press(list(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        for (const QString &one : {u"ML-2020-002"_qs, u"ML-2020-003"_qs, u"ML-2020-004"_qs})
            QTRY_COMPARE(shown(one, IncidentModel::StatusColumn), u"verified"_qs);
        // Verified ones keep why they are changed: it is asked for once.
        choose({u"ML-2020-002"_qs, u"ML-2020-003"_qs});
        window::inNextDialog(this, [](QWidget *dialog) {
            QCOMPARE(dialog->windowTitle(), u"Change 2 incidents"_qs);
            window::fill(dialog, "reason", u"two sources contradict"_qs);
            QTest::keyClick(dialog, Qt::Key_Return);
        });
        press(list(), Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(shown(u"ML-2020-002"_qs, IncidentModel::StatusColumn), u"rejected"_qs);
        QCOMPARE(shown(u"ML-2020-003"_qs, IncidentModel::StatusColumn), u"rejected"_qs);
        // One step of undo each.
        press(list(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(shown(u"ML-2020-002"_qs, IncidentModel::StatusColumn), u"verified"_qs);
        QCOMPARE(shown(u"ML-2020-003"_qs, IncidentModel::StatusColumn), u"verified"_qs);
        press(list(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(shown(u"ML-2020-003"_qs, IncidentModel::StatusColumn), u"draft"_qs);
        QCOMPARE(shown(u"ML-2020-002"_qs, IncidentModel::StatusColumn), u"under review"_qs);
    }

    void theNextUnreviewed()
    {
        open(samples::sahel(fresh()));
        list()->sortByColumn(IncidentModel::Reference, Qt::AscendingOrder);
        QTRY_COMPARE(cell(6, IncidentModel::Reference), u"NE-2020-001"_qs);
        choose({u"BF-2020-001"_qs});
        QStringList seen;
        for (int i = 0; i < 5; ++i) {
            press(list(), Qt::Key_F8);
            seen << chosen();
        }
        QCOMPARE(seen, (QStringList{u"BF-2020-002"_qs, u"ML-2020-002"_qs, u"ML-2020-003"_qs,
                                    u"ML-2020-004"_qs, u"BF-2020-002"_qs}));
    }

    /// It saves a form: pressed once more, it opens nothing.
    void ctrlEnterOpensNothing()
    {
        open(samples::sahel(fresh()));
        choose({u"BF-2020-001"_qs});
        press(list(), Qt::Key_Return, Qt::ControlModifier);
        QTest::qWait(50);
        QVERIFY(!m_window->findChild<QDialog *>());
        press(list(), Qt::Key_Return);
        QTRY_VERIFY(m_window->findChild<QDialog *>());
        QTest::keyClick(m_window->findChild<QDialog *>(), Qt::Key_Escape);
        QTRY_VERIFY(!m_window->findChild<QDialog *>());
    }

    void oneFieldOfSeveral()
    {
        open(samples::sahel(fresh()));
        choose({u"BF-2020-002"_qs, u"ML-2020-003"_qs, u"ML-2020-004"_qs});
        window::inNextDialog(this, [](QWidget *dialog) {
            auto *what = dialog->findChild<QComboBox *>(u"bulkWhat"_qs);
            // Nothing is chosen at first, and so nothing changed by Enter.
            QTest::qWait(50);
            QVERIFY(!dialog->findChild<QPushButton *>(u"bulkGo"_qs)->isEnabled());
            what->setCurrentIndex(what->findText(u"Alleged perpetrators"_qs));
            auto *value = dialog->findChild<QStackedWidget *>(u"bulkValue"_qs)->currentWidget();
            auto *go = dialog->findChild<QPushButton *>(u"bulkGo"_qs);
            // Nor does an empty field take anybody's names away.
            QTest::qWait(200);
            QVERIFY(!go->isEnabled());
            QTest::keyClicks(value, u"Armed men; Gunmen"_qs);
            QTRY_COMPARE(go->text(), u"Change 3 incidents"_qs);
            const auto *rows = dialog->findChild<QTableView *>(u"bulkRows"_qs)->model();
            QCOMPARE(rows->rowCount(), 3);
            for (int row = 0; row < 3; ++row)
                QCOMPARE(rows->index(row, 2).data().toString(), u"Armed men; Gunmen"_qs);
            QTest::mouseClick(go, Qt::LeftButton);
        });
        press(list(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(shown(u"ML-2020-003"_qs, IncidentModel::Perpetrators), u"Armed men, Gunmen"_qs);
        QCOMPARE(shown(u"BF-2020-002"_qs, IncidentModel::Perpetrators), u"Armed men, Gunmen"_qs);
        QVERIFY(window::becomesActive(*m_window));
        press(list(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(shown(u"ML-2020-003"_qs, IncidentModel::Perpetrators), u"Malian armed forces"_qs);
    }

    /// A list that gets the keyboard has a row chosen; one that has it not shows so by its colour.
    void theKeyboardHasARow()
    {
        open(samples::sahel(fresh()));
        child<QLineEdit>("search")->setFocus();
        list()->clearSelection();
        list()->setCurrentIndex({});
        const auto colour = [this] {
            const QRect row = list()->visualRect(list()->model()->index(0, IncidentModel::Title));
            return list()->viewport()->grab(row).toImage().pixelColor(row.width() - 2, 2);
        };
        QTest::keyClick(child<QLineEdit>("search"), Qt::Key_1, Qt::ControlModifier);
        QTRY_COMPARE(chosen(), cell(0, IncidentModel::Reference));
        const QColor focused = list()->palette().color(QPalette::Active, QPalette::Highlight);
        QCOMPARE(colour(), focused);
        child<QLineEdit>("search")->setFocus();
        QTRY_VERIFY(colour() != focused);
        QVERIFY(colour() != list()->palette().color(QPalette::Base));
        // What was chosen stays.
        QTest::keyClick(child<QLineEdit>("search"), Qt::Key_1, Qt::ControlModifier);
        QTRY_VERIFY(list()->hasFocus());
        QCOMPARE(chosen(), cell(0, IncidentModel::Reference));
    }

    /// Where nobody has gone anywhere, the first one that is not reviewed is the next.
    void nextUnreviewedBeginsAtTheFirst()
    {
        auto file = samples::sahel(fresh());
        Change change;
        QVERIFY(file->store().eachIncident([&change](Incident &&incident) {
            change.edits.push_back({incident, incident});
            change.edits.back().after.status = Status::Draft;
            return true;
        }));
        QVERIFY(file->store().apply(std::move(change)));
        open(std::move(file));
        QCOMPARE(chosen(), cell(0, IncidentModel::Reference));
        press(list(), Qt::Key_F8);
        QCOMPARE(chosen(), cell(0, IncidentModel::Reference));
        press(list(), Qt::Key_F8);
        QCOMPARE(chosen(), cell(1, IncidentModel::Reference));
        list()->clearSelection();
        list()->selectionModel()->setCurrentIndex({}, QItemSelectionModel::NoUpdate);
        QTest::keyClick(list(), Qt::Key_F8);
        QCOMPARE(chosen(), cell(0, IncidentModel::Reference));
    }

    /// Tab leads to the conditions of the filter before it leads to what they leave.
    void conditionsStandBeforeTheList()
    {
        open(samples::sahel(fresh()));
        window::clickBox(*m_window, u"Niger"_qs);
        QTRY_COMPARE(list()->model()->rowCount(), 1);
        int at = 0, chipAt = -1, listAt = -1;
        for (QWidget *one = m_window->nextInFocusChain(); one != m_window.get();
             one = one->nextInFocusChain()) {
            if (one->accessibleName() == u"Remove the condition Niger")
                chipAt = at;
            if (one == list())
                listAt = at;
            ++at;
        }
        QVERIFY2(chipAt >= 0 && chipAt < listAt, qPrintable(u"%1 %2"_qs.arg(chipAt).arg(listAt)));
    }

    /// What each gets, and which do not get it and why.
    void outcomes_data()
    {
        QTest::addColumn<int>("what");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QStringList>("changed");
        QTest::addColumn<QStringList>("refused");
        using What = BulkChange::What;
        const auto row = [](const char *name, What what, const QString &value, const QStringList &changed,
                            const QStringList &refused) {
            QTest::newRow(name) << static_cast<int>(what) << value << changed << refused;
        };
        const QString bf = u"BF-2020-002"_qs, ml = u"ML-2020-003"_qs, none = u"none"_qs;
        row("a status", What::Status, u"draft"_qs, {bf, none}, {});
        row("a visibility", What::Visibility, u"public"_qs, {bf, ml, none}, {});
        row("a country, where the region is another one's", What::Country, u"NE"_qs, {none}, {bf, ml});
        row("a country that is none", What::Country, u"QQ"_qs, {}, {bf, ml, none});
        row("a type, where there are two", What::Type, u"life.unlawful-killing"_qs, {ml}, {bf});
        row("an overlap, where there is one", What::Overlap, u"same"_qs, {bf}, {ml, none});
        row("a provenance", What::Basis, u"illustrative"_qs, {none}, {});
        row("no names", What::Perpetrators, QString(), {bf, ml}, {});
    }
    void outcomes()
    {
        QFETCH(int, what);
        QFETCH(QString, value);
        QFETCH(QStringList, changed);
        QFETCH(QStringList, refused);
        const auto file = samples::sahel(fresh());
        const Words words(Language::English);
        std::vector<Incident> incidents;
        for (const QString &reference : {u"BF-2020-002"_qs, u"ML-2020-003"_qs}) {
            const auto id = file->store().withReference(reference);
            QVERIFY(id && *id);
            incidents.push_back(*file->store().incident(**id));
        }
        Incident plain = samples::incident(u"none"_qs);
        plain.status = Status::UnderReview;
        plain.visibility = Visibility::Restricted;
        plain.place.region.clear();
        plain.place.country.value = u"ML"_qs;
        plain.violations.front().type = u"life.unlawful-killing"_qs;
        plain.violations.front().perpetrators.clear();
        plain.basis = Basis::None;
        incidents.push_back(plain);
        QStringList gets, getsNot;
        for (const Incident &incident : incidents) {
            const BulkOutcome outcome =
                applied({static_cast<BulkChange::What>(what), value}, incident, samples::vocabulary(),
                        samples::vocabulary().world(QDate::currentDate()), words);
            QVERIFY(!outcome.isChanged || outcome.refusal.isEmpty());
            if (outcome.isChanged)
                gets << incident.reference;
            if (!outcome.refusal.isEmpty())
                getsNot << incident.reference;
            if (value == u"NE"_qs && incident.reference.startsWith(u"ML"_qs))
                QCOMPARE(outcome.refusal, u"“Ségou” is a region of Mali, not of Niger"_qs);
            QCOMPARE(outcome.isChanged, outcome.was != outcome.becomes && outcome.refusal.isEmpty());
        }
        QCOMPARE(gets, changed);
        QCOMPARE(getsNot, refused);
    }
};

QTEST_MAIN(ListTest)
#include "ListTest.moc"
