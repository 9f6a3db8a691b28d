#include "Window.h"

#include "incidents/CellEditor.h"
#include "incidents/IncidentForm.h"
#include "incidents/IncidentModel.h"
#include "Samples.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>

/// What is changed in a cell of the list, by the keyboard.
class CellTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    int m_number = 0;

    using Column = IncidentModel::Column;
    QTableView *list() const { return m_window->findChild<QTableView *>(u"incidentList"_qs); }
    int rowOf(const QString &reference) const
    {
        for (int row = 0; row < list()->model()->rowCount(); ++row) {
            if (list()->model()->index(row, IncidentModel::Reference).data().toString() == reference)
                return row;
        }
        return -1;
    }
    QString shown(const QString &reference, Column column) const
    {
        return list()->model()->index(rowOf(reference), column).data().toString();
    }
    CellEditor *editor() const
    {
        for (auto *one : m_window->findChildren<CellEditor *>()) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    QLineEdit *line(const char *name) const
    {
        return editor() ? editor()->findChild<QLineEdit *>(QLatin1String(name)) : nullptr;
    }
    /// What is said of a field.
    QString said(const char *name) const
    {
        auto *field = editor()->findChild<QWidget *>(QLatin1String(name));
        const auto *label = field->parentWidget()->findChild<QLabel *>(u"remark"_qs);
        return label->isVisible() ? label->text() : QString();
    }
    QString told() const
    {
        const auto *label = editor()->findChild<QLabel *>(u"cellTold"_qs);
        return label->isVisible() ? label->text() : QString();
    }
    /// Goes to a cell with a click, and presses F2.
    void edit(const QString &reference, Column column)
    {
        const QModelIndex index = list()->model()->index(rowOf(reference), column);
        QVERIFY2(index.isValid(), qPrintable(reference));
        list()->scrollTo(index);
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(index).center());
        QTest::keyClick(list(), Qt::Key_F2);
    }
    static void type(QWidget *field, const QString &text)
    {
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(field, text);
    }
    void undo() { QTest::keyClick(list(), Qt::Key_Z, Qt::ControlModifier); }
    Incident stored(const QString &reference) const
    {
        const Store &store = m_window->session()->file().store();
        const auto id = store.withReference(reference);
        return id && *id ? store.incident(**id).value_or(Incident()) : Incident();
    }
    /// Another program changes an incident.
    void elsewhere(const QString &reference, const std::function<void(Incident &)> &change)
    {
        const auto other = m_window->session()->file().openAgain();
        QVERIFY(other);
        Incident after = stored(reference);
        Change made;
        made.edits.push_back({after, after});
        change(made.edits.front().after);
        QVERIFY((*other)->store().apply(std::move(made)));
    }

private slots:
    void initTestCase() { window::useSettingsIn(m_folder.path()); }
    void init()
    {
        m_window = window::shown();
        QVERIFY(m_window);
        window::openSample(*m_window, m_folder.filePath(u"cells-%1.dossier"_qs.arg(++m_number)));
    }
    void cleanup()
    {
        m_window.reset();
        QSettings().remove(u"list"_qs);
    }

    void aDate()
    {
        edit(u"ML-2020-003"_qs, Column::Date);
        QTRY_VERIFY(line("date_from"));
        QVERIFY(line("date_from")->hasFocus());
        QCOMPARE(line("date_from")->text(), u"05/03/2020"_qs);
        type(line("date_from"), u"March 2020"_qs);
        QTRY_COMPARE(said("date_from"), u"March 2020: only the month is known"_qs);
        QTest::keyClick(line("date_from"), Qt::Key_Return);
        QVERIFY(!editor());
        QVERIFY(list()->hasFocus());
        QTRY_COMPARE(shown(u"ML-2020-003"_qs, Column::Date), u"Mar 2020"_qs);
        // The keyboard stays in the column, and one step takes it back.
        QTRY_COMPARE(list()->currentIndex().column(), static_cast<int>(Column::Date));
        undo();
        QTRY_COMPARE(shown(u"ML-2020-003"_qs, Column::Date), u"5 Mar 2020"_qs);
        QVERIFY(!m_window->session()->undoStack().canUndo());
    }

    /// As in the form: a range where it begins is both dates, once that field is left, and as it is taken.
    void aRange()
    {
        edit(u"ML-2020-003"_qs, Column::Date);
        QTRY_VERIFY(line("date_from"));
        type(line("date_from"), u"12-14 March 2020"_qs);
        QTRY_COMPARE(said("date_from"), u"12–14 March 2020"_qs);
        QTest::keyClick(line("date_from"), Qt::Key_Tab);
        QTRY_COMPARE(line("date_to")->text(), u"14/03/2020"_qs);
        QCOMPARE(line("date_from")->text(), u"12/03/2020"_qs);
        line("date_from")->setFocus();
        type(line("date_from"), u"15-17 March 2020"_qs);
        QTest::keyClick(line("date_from"), Qt::Key_Return);
        QTRY_COMPARE(shown(u"ML-2020-003"_qs, Column::Date), u"15–17 Mar 2020"_qs);
    }

    /// In the words of the form; nothing is written, and nothing that was typed is lost.
    void whatIsWrongStaysAndIsTold()
    {
        edit(u"ML-2020-003"_qs, Column::Date);
        type(line("date_from"), u"31/02/2020"_qs);
        QTest::keyClick(line("date_from"), Qt::Key_Return);
        QVERIFY(editor());
        QCOMPARE(said("date_from"),
                 u"“31/02/2020” is not a valid date: enter a day (12/3/2024 or 12 March 2024), a month "
                 u"(03/2024) or a year (2024)"_qs);
        QCOMPARE(line("date_from")->text(), u"31/02/2020"_qs);
        // Leaving it writes nothing either.
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {},
                          list()->visualRect(list()->model()->index(0, Column::Title)).center());
        QTest::qWait(50);
        QVERIFY(editor() && line("date_from")->text() == u"31/02/2020"_qs);
        QVERIFY(!m_window->session()->undoStack().canUndo());
        line("date_from")->setFocus();
        type(line("date_from"), u"5/3/2020"_qs);
        type(line("date_to"), u"1/3/2020"_qs);
        QTest::keyClick(line("date_to"), Qt::Key_Return);
        QCOMPARE(said("date_from"), u"5 March 2020"_qs);
        QCOMPARE(said("date_to"), u"the end, 1 March 2020, is before the start, 5 March 2020"_qs);
        QTest::keyClick(line("date_to"), Qt::Key_Escape);
        QVERIFY(!editor());
        QVERIFY(list()->hasFocus());
        QCOMPARE(stored(u"ML-2020-003"_qs).period.from, QDate(2020, 3, 5));
    }

    void victims()
    {
        edit(u"ML-2020-002"_qs, Column::Victims);
        QTRY_VERIFY(line("victims_low"));
        QCOMPARE(line("victims_low")->text(), u"8"_qs);
        QCOMPARE(line("victims_high")->text(), u"10"_qs);
        type(line("victims_low"), u"1,5"_qs);
        QTest::keyClick(line("victims_low"), Qt::Key_Return);
        QCOMPARE(said("victims_low"), u"“1,5” is not a whole number: enter 0 or more, such as 12"_qs);
        type(line("victims_low"), u"12"_qs);
        QTest::keyClick(line("victims_low"), Qt::Key_Return);
        QCOMPARE(said("victims_high"), u"the maximum (10) is lower than the best estimate (12)"_qs);
        QVERIFY(line("victims_high")->hasFocus());
        type(line("victims_high"), u"14"_qs);
        QTest::keyClick(line("victims_high"), Qt::Key_Return);
        QVERIFY(!editor());
        QTRY_COMPARE(shown(u"ML-2020-002"_qs, Column::Victims), u"12–14"_qs);
        QCOMPARE(stored(u"ML-2020-002"_qs).violations.front().victims, (VictimCount{12, 12, 14}));
    }

    void thoseOfSeveralViolationsAreChangedInTheForm()
    {
        edit(u"BF-2020-002"_qs, Column::Victims);
        QTRY_VERIFY(editor());
        QVERIFY(told().contains(u"several violations"));
        QTest::keyClick(editor(), Qt::Key_Return);
        QTRY_VERIFY(m_window->findChild<IncidentForm *>());
        QCOMPARE(m_window->findChild<IncidentForm *>()->windowTitle(), u"Edit BF-2020-002"_qs);
        delete m_window->findChild<IncidentForm *>();
    }

    void aPlace()
    {
        edit(u"ML-2020-003"_qs, Column::Place);
        type(line("place"), u"Nampala"_qs);
        QTRY_COMPARE(said("place"), u"region and coordinates stay: change them in the form"_qs);
        // Leaving it for another row takes it, as Enter does.
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {},
                          list()->visualRect(list()->model()->index(0, Column::Title)).center());
        QTRY_VERIFY(!editor());
        QTRY_COMPARE(shown(u"ML-2020-003"_qs, Column::Place), u"Nampala"_qs);
    }

    void aStatusAndAVisibility()
    {
        edit(u"ML-2020-003"_qs, Column::StatusColumn);
        QTRY_VERIFY(QApplication::activePopupWidget());
        auto *box = editor()->findChild<QComboBox *>(u"status"_qs);
        QCOMPARE(box->currentText(), u"draft"_qs);
        // The icon of the row on which one stands is in the colour of its words.
        const QColor words = box->palette().color(QPalette::HighlightedText);
        const auto iconHas = [box](const QColor &colour) {
            const QRect row = box->view()->visualRect(box->view()->currentIndex());
            const QImage seen = box->view()->viewport()->grab(row).toImage();
            for (int x = 0; x < seen.height(); ++x) {
                for (int y = 0; y < seen.height(); ++y) {
                    if (seen.pixelColor(x, y) == colour)
                        return true;
                }
            }
            return false;
        };
        QTest::keyClick(box->view(), Qt::Key_End);
        QTRY_VERIFY(iconHas(words));
        QTest::keyClick(box->view(), Qt::Key_Home);
        QTest::keyClick(box->view(), Qt::Key_Down);
        QTest::keyClick(box->view(), Qt::Key_Return);
        QTRY_VERIFY(!editor());
        QTRY_COMPARE(shown(u"ML-2020-003"_qs, Column::StatusColumn), u"under review"_qs);
        // The list closed without a choice is Esc.
        edit(u"ML-2020-003"_qs, Column::StatusColumn);
        QTRY_VERIFY(QApplication::activePopupWidget());
        QTest::keyClick(editor()->findChild<QComboBox *>()->view(), Qt::Key_Up);
        QTest::keyClick(editor()->findChild<QComboBox *>()->view(), Qt::Key_Escape);
        QTRY_VERIFY(!editor());
        QVERIFY(list()->hasFocus());
        QCOMPARE(stored(u"ML-2020-003"_qs).status, Status::UnderReview);
        list()->setColumnHidden(Column::VisibilityColumn, false);
        edit(u"ML-2020-003"_qs, Column::VisibilityColumn);
        QTRY_VERIFY(QApplication::activePopupWidget());
        QTest::keyClick(editor()->findChild<QComboBox *>()->view(), Qt::Key_Up);
        QTest::keyClick(editor()->findChild<QComboBox *>()->view(), Qt::Key_Return);
        QTRY_COMPARE(shown(u"ML-2020-003"_qs, Column::VisibilityColumn), u"restricted"_qs);
    }

    void aReasonOfWhatIsVerified()
    {
        edit(u"NE-2020-001"_qs, Column::Place);
        type(line("place"), u"Ayorou"_qs);
        window::inNextDialog(this, [](QWidget *dialog) { QTest::keyClick(dialog, Qt::Key_Escape); });
        QTest::keyClick(line("place"), Qt::Key_Return);
        QVERIFY(editor());
        QCOMPARE(line("place")->text(), u"Ayorou"_qs);
        QTRY_VERIFY(line("place")->hasFocus());
        window::inNextDialog(this, [](QWidget *dialog) {
            window::fill(dialog, "reason", u"the survivors say so"_qs);
            QTest::keyClick(dialog, Qt::Key_Return);
        });
        QTest::keyClick(line("place"), Qt::Key_Return);
        QVERIFY(!editor());
        const auto history = m_window->session()->file().store().historyOf(stored(u"NE-2020-001"_qs).uuid);
        QVERIFY(history && history->back().reason == u"the survivors say so"_qs);
        // The keyboard is on the row again.
        QTRY_VERIFY(list()->hasFocus());
        QTRY_COMPARE(list()->currentIndex().row(), rowOf(u"NE-2020-001"_qs));
    }

    /// The click that leads away is done with before anything is asked.
    void leavingWhatIsVerifiedAsksForTheReason()
    {
        edit(u"NE-2020-001"_qs, Column::Place);
        type(line("place"), u"Ayorou"_qs);
        bool asked = false;
        window::whenThere<QDialog>(this, [&asked](QDialog *dialog) {
            asked = true;
            QTest::keyClick(dialog, Qt::Key_Escape);
        });
        const QModelIndex other = list()->model()->index(rowOf(u"ML-2020-003"_qs), Column::Title);
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(other).center());
        QTRY_VERIFY(asked);
        QTRY_VERIFY(!QApplication::activeModalWidget());
        QCOMPARE(list()->currentIndex().row(), other.row());
        QVERIFY(editor() && line("place")->text() == u"Ayorou"_qs);
        QCOMPARE(stored(u"NE-2020-001"_qs).place.name, u"Inates"_qs);
        QTest::keyClick(line("place"), Qt::Key_Escape);
        QVERIFY(!editor());
    }

    void otherColumnsLeadToTheForm_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("field");
        QTest::newRow("reference") << int(Column::Reference) << u"incident"_qs;
        QTest::newRow("title") << int(Column::Title) << u"title_en"_qs;
        QTest::newRow("country") << int(Column::Country) << u"country"_qs;
        QTest::newRow("types") << int(Column::Types) << u"type"_qs;
        QTest::newRow("perpetrators") << int(Column::Perpetrators) << u"perpetrators"_qs;
        QTest::newRow("parties") << int(Column::Parties) << u"parties"_qs;
        QTest::newRow("provenance") << int(Column::BasisColumn) << u"basis"_qs;
    }
    /// At the field of the column.
    void otherColumnsLeadToTheForm()
    {
        QFETCH(int, column);
        QFETCH(QString, field);
        list()->setColumnHidden(column, false);
        edit(u"ML-2020-003"_qs, static_cast<Column>(column));
        QVERIFY(!editor());
        QTRY_VERIFY(m_window->findChild<IncidentForm *>());
        QTRY_COMPARE(m_window->findChild<IncidentForm *>()->focusWidget()->objectName(), field);
        delete m_window->findChild<IncidentForm *>();
    }
    void aDoubleClickLeadsToTheForm()
    {
        // A double click opens it, wherever.
        const QModelIndex cell = list()->model()->index(rowOf(u"ML-2020-003"_qs), Column::Date);
        const QPoint at = list()->visualRect(cell).center();
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(list()->viewport(), Qt::LeftButton, {}, at);
        QVERIFY(!editor());
        QTRY_VERIFY(m_window->findChild<IncidentForm *>());
        delete m_window->findChild<IncidentForm *>();
    }

    /// The list is read anew, in another order, while a cell is typed in: it stays that of its incident.
    void anotherProgramsChangeLeavesWhatIsTyped()
    {
        edit(u"ML-2020-003"_qs, Column::Place);
        type(line("place"), u"Nampala"_qs);
        const QPoint before = editor()->pos();
        elsewhere(u"ML-2020-003"_qs, [](Incident &one) {
            one.title.en = u"Changed elsewhere"_qs;
            one.period = {QDate(2020, 6, 1), QDate(2020, 6, 1), Precision::Day};
        });
        QTRY_COMPARE(shown(u"ML-2020-003"_qs, Column::Title), u"Changed elsewhere"_qs);
        QTRY_COMPARE(rowOf(u"ML-2020-003"_qs), 0);
        QVERIFY(editor());
        QCOMPARE(line("place")->text(), u"Nampala"_qs);
        QTRY_VERIFY(editor()->pos() != before);
        QVERIFY(told().isEmpty());
        QTest::keyClick(line("place"), Qt::Key_Return);
        QVERIFY(!editor());
        const Incident now = stored(u"ML-2020-003"_qs);
        QCOMPARE(now.place.name, u"Nampala"_qs);
        QCOMPARE(now.title.en, u"Changed elsewhere"_qs);
    }

    /// Sorted by a click on a head, it stands over its own row.
    void standsOverItsRow()
    {
        const QString name = m_folder.filePath(u"cells-many.dossier"_qs);
        {
            const auto file = samples::sahel(name);
            Change many;
            for (int i = 0; i < 300; ++i) {
                Incident one = samples::incident();
                one.reference = u"X-%1"_qs.arg(i);
                one.title.en = u"Title %1"_qs.arg(i);
                one.period = {QDate(2021, 1, 1).addDays(i), QDate(2021, 1, 1).addDays(i), Precision::Day};
                many.edits.push_back({std::nullopt, one});
            }
            QVERIFY(file->store().apply(std::move(many)));
        }
        QVERIFY(m_window->openFile(name));
        QTRY_COMPARE(list()->model()->rowCount(), 307);
        edit(u"X-290"_qs, Column::Date);
        type(line("date_from"), u"31/02/2020"_qs); // it is not taken where one leaves it
        auto *header = list()->horizontalHeader();
        for (const Column column : {Column::Title, Column::Title, Column::Country, Column::Date}) {
            const QPoint head(header->sectionViewportPosition(column) + 12, header->height() / 2);
            const auto order = list()->model()->index(0, 0).data().toString();
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, head);
            QTRY_VERIFY(list()->model()->index(0, 0).data().toString() != order);
            const auto cell = [&] {
                return list()->visualRect(list()->model()->index(rowOf(u"X-290"_qs), Column::Date));
            };
            QTRY_VERIFY(list()->viewport()->rect().contains(cell().center()));
            QVERIFY(line("date_from"));
            const auto field = [&] {
                return QRect(line("date_from")->mapTo(m_window.get(), QPoint()), line("date_from")->size());
            };
            QTRY_VERIFY(field().contains(list()->viewport()->mapTo(m_window.get(), cell().center())));
        }
        QCOMPARE(line("date_from")->text(), u"31/02/2020"_qs);
        QTest::keyClick(line("date_from"), Qt::Key_Escape);
    }

    void anotherProgramsChangeOfTheSameCellIsTold()
    {
        edit(u"ML-2020-003"_qs, Column::Place);
        type(line("place"), u"Nampala"_qs);
        // Before the window has noticed: nothing is written over it.
        elsewhere(u"ML-2020-003"_qs, [](Incident &one) { one.place.name = u"Sokolo"_qs; });
        QTest::keyClick(line("place"), Qt::Key_Return);
        QVERIFY(editor());
        QCOMPARE(stored(u"ML-2020-003"_qs).place.name, u"Sokolo"_qs);
        QTRY_VERIFY(told().contains(u"“Sokolo”"_qs));
        QCOMPARE(line("place")->text(), u"Nampala"_qs);
        QTest::keyClick(line("place"), Qt::Key_Return);
        QVERIFY(!editor());
        QTRY_COMPARE(shown(u"ML-2020-003"_qs, Column::Place), u"Nampala"_qs);
        // Where nothing was typed, the cell goes along.
        edit(u"ML-2020-003"_qs, Column::Place);
        elsewhere(u"ML-2020-003"_qs, [](Incident &one) { one.place.name = u"Molodo"_qs; });
        QTRY_COMPARE(line("place")->text(), u"Molodo"_qs);
        QTest::keyClick(line("place"), Qt::Key_Escape);
    }

    /// As the form, which would not save it either.
    void whatIsWrongElsewhereIsForTheForm()
    {
        const auto other = m_window->session()->file().openAgain();
        Incident after = stored(u"ML-2020-003"_qs);
        Change found;
        found.edits.push_back({after, after});
        found.edits.front().after.place.region = u"NE-6"_qs;
        found.asFound = true;
        QVERIFY(other && (*other)->store().apply(std::move(found)));
        QTRY_COMPARE(stored(u"ML-2020-003"_qs).place.region, u"NE-6"_qs);
        QTRY_VERIFY(m_window->session()->isLoaded() && !m_window->session()->isWorking());
        edit(u"ML-2020-003"_qs, Column::Place);
        type(line("place"), u"Nampala"_qs);
        QTest::keyClick(line("place"), Qt::Key_Return);
        QVERIFY(editor());
        QVERIFY2(told().contains(u"“Tillabéri” is a region of Niger, not of Mali"_qs), qPrintable(told()));
        QTest::keyClick(line("place"), Qt::Key_Escape);
    }

    void whereItsRowHasGone()
    {
        edit(u"ML-2020-003"_qs, Column::Place);
        type(line("place"), u"Nampala"_qs);
        Filter filter;
        filter.countries = {u"NE"_qs};
        m_window->session()->setFilter(filter);
        QTRY_COMPARE(list()->model()->rowCount(), 1);
        QVERIFY(editor());
        QTest::keyClick(line("place"), Qt::Key_Return);
        QVERIFY(!editor());
        QCOMPARE(stored(u"ML-2020-003"_qs).place.name, u"Nampala"_qs);
        QCOMPARE(stored(u"NE-2020-001"_qs).place.name, u"Inates"_qs);
        auto *notice = m_window->findChild<QLabel *>(u"noticeText"_qs);
        QTRY_COMPARE(notice->text(), u"ML-2020-003 saved; the filter hides it"_qs);
        // Until it does not any more.
        m_window->session()->setFilter({});
        QVERIFY(!notice->isVisible());
    }

    void whatWasDeletedMeanwhile()
    {
        edit(u"ML-2020-003"_qs, Column::Place);
        type(line("place"), u"Nampala"_qs);
        const auto other = m_window->session()->file().openAgain();
        Change change;
        change.hide = {stored(u"ML-2020-003"_qs).id};
        QVERIFY(other && (*other)->store().apply(std::move(change)));
        QTRY_COMPARE(rowOf(u"ML-2020-003"_qs), -1);
        QTRY_VERIFY(told().contains(u"deleted"_qs));
        QTest::keyClick(line("place"), Qt::Key_Return);
        QVERIFY(editor());
        QVERIFY(!m_window->session()->undoStack().canUndo());
        QTest::keyClick(line("place"), Qt::Key_Escape);
        QVERIFY(!editor());
    }

    /// Closing the case file keeps what was typed as that of the form.
    void whatWasTypedIsKeptWhereTheFileIsClosed()
    {
        edit(u"ML-2020-003"_qs, Column::Date);
        type(line("date_from"), u"7/3/2020"_qs);
        m_window->setLanguage(Language::French);
        QVERIFY(!editor());
        QTRY_VERIFY(list()->isVisible());
        edit(u"ML-2020-003"_qs, Column::Country);
        QTRY_VERIFY(m_window->findChild<IncidentForm *>());
        QCOMPARE(m_window->findChild<IncidentForm *>()->findChild<QLineEdit *>(u"date_from"_qs)->text(),
                 u"07/03/2020"_qs);
        QCOMPARE(stored(u"ML-2020-003"_qs).period.from, QDate(2020, 3, 5));
        delete m_window->findChild<IncidentForm *>();
        m_window->setLanguage(Language::English);
    }

    /// The keys that change incidents are those of the cell while it is typed in.
    void deleteIsOfTheCell()
    {
        edit(u"ML-2020-003"_qs, Column::StatusColumn);
        QTRY_VERIFY(QApplication::activePopupWidget());
        QTest::keyClick(editor()->findChild<QComboBox *>()->view(), Qt::Key_Delete);
        QCOMPARE(list()->model()->rowCount(), 7);
        QTest::keyClick(editor()->findChild<QComboBox *>()->view(), Qt::Key_Escape);
        QTRY_VERIFY(!editor());
        edit(u"ML-2020-003"_qs, Column::Place);
        QTest::keyClick(line("place"), Qt::Key_Delete);
        QCOMPARE(list()->model()->rowCount(), 7);
        QCOMPARE(line("place")->text(), QString());
        QTest::keyClick(line("place"), Qt::Key_Escape);
    }
};

QTEST_MAIN(CellTest)
#include "CellTest.moc"
