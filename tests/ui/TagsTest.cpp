#include "Window.h"

#include "filter/FacetTree.h"
#include "incidents/BulkChange.h"
#include "incidents/IncidentForm.h"
#include "incidents/NamesField.h"
#include "mainwindow/ExportDialog.h"
#include "Samples.h"
#include "vocabulary/Words.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QStackedWidget>
#include <QTableView>
#include <QTabWidget>
#include <QTextEdit>
#include <QToolButton>

/// Free words on incidents, from the form to the counts, as a person uses them.
class TagsTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    int m_number = 0;

    QTableView *list() const { return m_window->findChild<QTableView *>(u"incidentList"_qs); }
    Session &session() const { return *m_window->session(); }
    void settle() const
    {
        QTRY_VERIFY(session().isLoaded() && session().isCounted() && !session().isWorking());
    }
    int rowOf(const QString &reference) const
    {
        const auto id = session().file().store().withReference(reference);
        for (int row = 0; id && *id && row < list()->model()->rowCount(); ++row) {
            if (list()->model()->index(row, IncidentModel::Reference).data().toString() == reference)
                return row;
        }
        return -1;
    }
    void choose(const QStringList &references) const
    {
        list()->clearSelection();
        for (const QString &reference : references) {
            QVERIFY2(rowOf(reference) >= 0, qPrintable(reference));
            QTest::mouseClick(list()->viewport(), Qt::LeftButton, Qt::ControlModifier,
                              list()->visualRect(list()->model()->index(rowOf(reference), 1)).center());
        }
    }
    QStringList tagsOf(const QString &reference) const
    {
        const auto id = session().file().store().withReference(reference);
        return id && *id ? session().file().store().incident(**id)->tags : QStringList{u"no incident"_qs};
    }
    QTreeWidgetItem *facet() const
    {
        const auto heads = m_window->findChild<FacetTree *>()->findItems(u"Tag"_qs, Qt::MatchExactly);
        return heads.isEmpty() ? nullptr : heads.front();
    }
    QStringList facetRows() const
    {
        QStringList rows;
        for (int i = 0; i < facet()->childCount(); ++i)
            rows << facet()->child(i)->text(0) + u' ' + facet()->child(i)->text(1);
        rows.sort();
        return rows;
    }
    QString page() const { return m_window->findChild<QTextEdit *>(u"incidentPage"_qs)->toPlainText(); }
    void open(bool tagged = true)
    {
        const QString name = m_folder.filePath(u"tags-%1.dossier"_qs.arg(++m_number));
        (tagged ? samples::taggedSahel(name) : samples::sahel(name)).reset();
        QVERIFY(m_window->openFile(name));
        settle();
    }
    IncidentForm *formOf(const QString &reference)
    {
        choose({reference});
        QTest::keyClick(list(), Qt::Key_Return);
        return QTest::qWaitFor([this] { return m_window->findChild<IncidentForm *>(); }, 30'000)
                   ? m_window->findChild<IncidentForm *>()
                   : nullptr;
    }
    /// The dialog that changes several, with one of its fields and what is typed there.
    void changeChosen(const QString &field, const QString &typed, const QString &button)
    {
        QVERIFY(window::becomesActive(*m_window));
        window::inNextDialog(this, [=](QWidget *dialog) {
            auto *what = dialog->findChild<QComboBox *>(u"bulkWhat"_qs);
            what->setCurrentIndex(what->findText(field));
            auto *value = dialog->findChild<QStackedWidget *>(u"bulkValue"_qs)->currentWidget();
            QTest::keyClicks(value, typed);
            auto *go = dialog->findChild<QPushButton *>(u"bulkGo"_qs);
            QTRY_COMPARE(go->text(), button);
            QTest::mouseClick(go, Qt::LeftButton);
        });
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        settle();
    }

private slots:
    void initTestCase() { window::useSettingsIn(m_folder.path()); }
    void init()
    {
        m_window = window::shown();
        QVERIFY(m_window);
    }
    void cleanup()
    {
        m_window.reset();
        QSettings().remove(u"list"_qs);
    }

    void theFacet()
    {
        open();
        QVERIFY(facet() && !facet()->isHidden());
        QCOMPARE(facetRows(), (QStringList{u"ransom 1"_qs, u"to check 1"_qs}));
        window::clickBox(*m_window, u"ransom"_qs);
        settle();
        QCOMPARE(session().filter().tags, QStringList{u"ransom"_qs});
        QCOMPARE(list()->model()->rowCount(), 1);
        QVERIFY(m_window->findChild<QLabel *>(u"filterSentence"_qs)->text().contains(u"tag “ransom”"_qs));
        // The chip takes it away.
        QToolButton *chip = nullptr;
        for (auto *one : m_window->findChildren<QToolButton *>()) {
            if (one->isVisible() && one->text().startsWith(u"tag “ransom”"_qs))
                chip = one;
        }
        QVERIFY(chip);
        QTest::mouseClick(chip, Qt::LeftButton);
        settle();
        QVERIFY(session().filter().isEmpty());
        QCOMPARE(list()->model()->rowCount(), 7);
        // What would leave nothing is dimmed, and stays.
        session().setFilter({.countries = {u"ML"_qs}});
        settle();
        QTRY_COMPARE(facetRows(), (QStringList{u"ransom 0"_qs, u"to check 0"_qs}));
        QCOMPARE(facet()->child(0)->foreground(0), m_window->palette().placeholderText());
    }

    void aFileWithoutAny()
    {
        open(false);
        QVERIFY(facet() && facet()->isHidden());
        window::whenThere<ExportDialog>(this, [](ExportDialog *dialog) {
            QVERIFY(!dialog->findChild<QCheckBox *>(u"exportTags"_qs)->isVisible());
            dialog->reject();
        });
        window::entry(*m_window, u"File"_qs, u"Export table"_qs)->trigger();
        QCOMPARE(m_window->findChild<QComboBox *>(u"countBy"_qs)->findText(u"Tag"_qs), -1);
    }

    void thePageAndTheList()
    {
        open();
        QVERIFY(list()->isColumnHidden(IncidentModel::Tags));
        choose({u"NE-2020-001"_qs});
        QTRY_VERIFY(page().contains(u"Tags: to check; ransom"_qs));
        choose({u"ML-2020-002"_qs});
        QTRY_VERIFY(page().contains(u"ML-2020-002"_qs));
        QVERIFY(!page().contains(u"Tags:"_qs));
        const QModelIndex cell = list()->model()->index(rowOf(u"NE-2020-001"_qs), IncidentModel::Tags);
        QCOMPARE(cell.data().toString(), u"to check, ransom"_qs);
        QCOMPARE(list()->model()->headerData(IncidentModel::Tags, Qt::Horizontal).toString(), u"Tags"_qs);
        list()->sortByColumn(IncidentModel::Tags, Qt::DescendingOrder);
        QTRY_COMPARE(rowOf(u"NE-2020-001"_qs), 0);
    }

    /// The list of somebody who set its columns before there were tags does not show them.
    void anOlderArrangementHidesThem()
    {
        open();
        QByteArray state;
        {
            QByteArray header = list()->horizontalHeader()->saveState();
            QDataStream stream(&state, QIODevice::WriteOnly);
            stream << header << QSet<int>();
        }
        list()->setColumnHidden(IncidentModel::Tags, false);
        m_window.reset();
        QSettings().setValue(u"list"_qs, state);
        QVERIFY(m_window = window::shown());
        open();
        QVERIFY(list()->isColumnHidden(IncidentModel::Tags));
        QVERIFY(!list()->isColumnHidden(IncidentModel::Date));
    }

    /// In the form, one is completed from those that are there, and spelled as they are.
    void theForm()
    {
        open();
        IncidentForm *form = formOf(u"ML-2020-003"_qs);
        QVERIFY(form && QTest::qWaitForWindowActive(form));
        auto *field = form->findChild<NamesField *>(u"tags"_qs);
        QVERIFY(field && field->text().isEmpty());
        QTest::keyClick(form, Qt::Key_G, Qt::AltModifier);
        QTRY_VERIFY(field->hasFocus());
        QTest::keyClicks(field, u"RANSOM; ask again;  ask  AGAIN; to ch"_qs);
        QTRY_VERIFY(QApplication::activePopupWidget());
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
        QTRY_COMPARE(field->text(), u"RANSOM; ask again;  ask  AGAIN; to check"_qs);
        QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(tagsOf(u"ML-2020-003"_qs), (QStringList{u"ransom"_qs, u"ask again"_qs, u"to check"_qs}));
        settle();
        QTRY_COMPARE(facetRows(), (QStringList{u"ask again 1"_qs, u"ransom 2"_qs, u"to check 2"_qs}));
        session().undoStack().undo();
        QTRY_COMPARE(tagsOf(u"ML-2020-003"_qs), QStringList());
        settle();
        QTRY_COMPARE(facetRows(), (QStringList{u"ransom 1"_qs, u"to check 1"_qs}));
    }

    /// What is wrong with one is said below the field.
    void theFormRefuses()
    {
        open();
        IncidentForm *form = formOf(u"ML-2020-003"_qs);
        QVERIFY(form && QTest::qWaitForWindowActive(form));
        auto *field = form->findChild<NamesField *>(u"tags"_qs);
        field->setFocus();
        field->setText(QString(3000, u'x'));
        QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
        const auto said = [&] {
            for (const auto *label : form->findChildren<QLabel *>(u"remark"_qs)) {
                if (label->isVisible() && label->text().contains(u"longer than"_qs))
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(said());
        QCOMPARE(tagsOf(u"ML-2020-003"_qs), QStringList());
        form->giveUp();
    }

    void severalAtOnce()
    {
        open();
        choose({u"ML-2020-003"_qs, u"ML-2020-004"_qs});
        changeChosen(u"Add tags"_qs, u"Ransom; from the UN"_qs, u"Change 2 incidents"_qs);
        QTRY_COMPARE(tagsOf(u"ML-2020-004"_qs), (QStringList{u"ransom"_qs, u"from the UN"_qs}));
        QCOMPARE(tagsOf(u"ML-2020-003"_qs), (QStringList{u"ransom"_qs, u"from the UN"_qs}));
        changeChosen(u"Remove tags"_qs, u"RANSOM"_qs, u"Change 2 incidents"_qs);
        QTRY_COMPARE(tagsOf(u"ML-2020-003"_qs), QStringList{u"from the UN"_qs});
        QCOMPARE(tagsOf(u"ML-2020-004"_qs), QStringList{u"from the UN"_qs});
        // One step of undo each.
        session().undoStack().undo();
        QTRY_COMPARE(tagsOf(u"ML-2020-004"_qs), (QStringList{u"ransom"_qs, u"from the UN"_qs}));
        QCOMPARE(tagsOf(u"ML-2020-003"_qs), (QStringList{u"ransom"_qs, u"from the UN"_qs}));
        session().undoStack().undo();
        QTRY_COMPARE(tagsOf(u"ML-2020-003"_qs), QStringList());
        QCOMPARE(tagsOf(u"ML-2020-004"_qs), QStringList());
    }
    void outcomes_data()
    {
        QTest::addColumn<bool>("add");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("after");
        QTest::newRow("added") << true << u"a"_qs << u"b; c"_qs << u"a; b; c"_qs;
        QTest::newRow("there already") << true << u"a"_qs << u"A"_qs << u"a"_qs;
        QTest::newRow("nothing to add") << true << u"a"_qs << u" ; "_qs << u"a"_qs;
        QTest::newRow("removed") << false << u"a; b; c"_qs << u"B; d"_qs << u"a; c"_qs;
        QTest::newRow("nothing to remove") << false << u"a"_qs << u""_qs << u"a"_qs;
    }
    void outcomes()
    {
        QFETCH(bool, add);
        QFETCH(QString, before);
        QFETCH(QString, value);
        QFETCH(QString, after);
        Incident incident = samples::incident();
        incident.tags = before.split(u"; "_qs);
        const BulkOutcome outcome = applied(
            {add ? BulkChange::What::AddTags : BulkChange::What::RemoveTags, value}, incident,
            samples::vocabulary(), samples::vocabulary().world(QDate(2020, 6, 10)), Words(Language::English));
        QCOMPARE(outcome.was, before);
        QCOMPARE(outcome.becomes, after);
        QCOMPARE(outcome.isChanged, before != after);
        QVERIFY(outcome.refusal.isEmpty());
    }

    void theCounts()
    {
        open();
        m_window->findChild<QTabWidget *>()->setCurrentIndex(1);
        auto *by = m_window->findChild<QComboBox *>(u"countBy"_qs);
        QTRY_VERIFY(by->findText(u"Tag"_qs) >= 0);
        by->setCurrentIndex(by->findText(u"Tag"_qs));
        emit by->activated(by->currentIndex());
        settle();
        const auto titled = [this] {
            for (const auto *one : m_window->findChildren<QLabel *>()) {
                if (one->isVisible() && one->text() == u"Victims by tag (minimum)"_qs)
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(titled());
        // An incident with two tags stands in both rows, and the page says so.
        QTRY_VERIFY(m_window->findChild<QLabel *>(u"summaryNote"_qs)->isVisible());
    }

    void theTable_data()
    {
        QTest::addColumn<bool>("with");
        QTest::newRow("as it is proposed") << false;
        QTest::newRow("with tags") << true;
    }
    void theTable()
    {
        QFETCH(bool, with);
        open();
        const QString table = m_folder.filePath(u"out-%1.csv"_qs.arg(m_number));
        window::whenThere<ExportDialog>(this, [&, this](ExportDialog *dialog) {
            auto *box = dialog->findChild<QCheckBox *>(u"exportTags"_qs);
            QVERIFY(box->isVisible() && !box->isChecked());
            if (with)
                QTest::keyClick(box, Qt::Key_Space);
            QCOMPARE(box->isChecked(), with);
            window::chooseFile(this, table);
            window::click(dialog, "exportGo");
        });
        window::entry(*m_window, u"File"_qs, u"Export table"_qs)->trigger();
        QFile file(table);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().contains("to check; ransom"), with);
    }
};

QTEST_MAIN(TagsTest)
#include "TagsTest.moc"
