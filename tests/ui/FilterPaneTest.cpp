#include "filter/FilterPane.h"

#include "Samples.h"
#include "Window.h"

#include "filter/FacetDialog.h"
#include "filter/FacetTree.h"
#include "vocabulary/Words.h"

#include <QComboBox>
#include <QJsonDocument>
#include <QLabel>
#include <QTreeView>

/// The facets, as a person uses them.
class FilterPaneTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    const Words m_words{Language::English};
    std::unique_ptr<Session> m_session;
    std::unique_ptr<FilterPane> m_pane;

    static constexpr int units = 27;

    /// Unit 1 stands in 27 incidents, Unit 27 in one.
    static std::unique_ptr<CaseFile> file(const QString &path)
    {
        auto file = samples::emptyFile(path);
        Change change;
        const QStringList countries{u"ML"_qs, u"NE"_qs, u"BF"_qs};
        const QStringList regions{u"ML-5"_qs, QString(), u"A region that people wrote"_qs};
        for (int i = 0; i < units; ++i) {
            Incident one = samples::incident(u"F-%1"_qs.arg(i));
            one.place = {{countries[i % 3]}, regions[i % 3], {}, std::nullopt};
            one.period.from = QDate(2018 + i % 4, 12, 30);
            one.period.to = one.period.from.addDays(i == 2 ? 3 : 0); // from 2020 into 2021
            one.violations[0].perpetrators.clear();
            for (int unit = 1; unit <= units - i; ++unit)
                one.violations[0].perpetrators << u"Unit %1"_qs.arg(unit);
            change.edits.push_back({std::nullopt, one});
        }
        change.filters.push_back({u"Mali alone"_qs, std::nullopt, json({.countries = {u"ML"_qs}})});
        change.filters.push_back({u"Words"_qs, std::nullopt, json({.words = u"arrests"_qs})});
        return file && file->store().apply(std::move(change)) ? std::move(file) : nullptr;
    }
    static QString json(const Filter &filter)
    {
        return QString::fromUtf8(QJsonDocument(toJson(filter)).toJson(QJsonDocument::Compact));
    }

    FacetTree *tree() const { return m_pane->findChild<FacetTree *>(); }
    QTreeWidgetItem *head(const QString &title) const
    {
        const auto found = tree()->findItems(title, Qt::MatchExactly);
        return found.isEmpty() ? nullptr : found.front();
    }
    /// What stands below a head, with the numbers.
    QStringList rows(const QString &title) const
    {
        QStringList all;
        const QTreeWidgetItem *of = head(title);
        for (int i = 0; of && i < of->childCount(); ++i)
            all << (of->child(i)->text(0) + u' ' + of->child(i)->text(1)).trimmed();
        return all;
    }
    QTreeWidgetItem *item(const QString &title, const QString &label) const
    {
        QTreeWidgetItem *of = head(title);
        for (int i = 0; of && i < of->childCount(); ++i) {
            if (of->child(i)->text(0) == label)
                return of->child(i);
        }
        return nullptr;
    }
    void click(const QString &title, const QString &label) const
    {
        QTreeWidgetItem *one = item(title, label);
        QVERIFY2(one, qPrintable(label));
        tree()->scrollToItem(one);
        const QRect box = tree()->visualItemRect(one);
        QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, {box.left() + 8, box.center().y()});
        QTRY_VERIFY(!m_session->isWorking());
    }
    FacetDialog *open(const QString &title) const
    {
        QTreeWidgetItem *of = head(title);
        tree()->setFocus();
        tree()->setCurrentItem(of->child(of->childCount() - 1));
        QTest::keyClick(tree(), Qt::Key_Return);
        auto *dialog = tree()->findChild<FacetDialog *>();
        return dialog && QTest::qWaitForWindowActive(dialog) ? dialog : nullptr;
    }
    static QStringList names(const FacetDialog *dialog)
    {
        QStringList all;
        const QAbstractItemModel *model = dialog->findChild<QTreeView *>()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            all << model->index(row, 0).data().toString();
        return all;
    }
    void showPane()
    {
        m_pane = std::make_unique<FilterPane>(*m_session, m_words);
        m_pane->resize(260, 900);
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
        QTRY_VERIFY(m_session->isLoaded() && !m_session->isWorking());
    }
    const QString m_actors = u"Alleged perpetrator"_qs;

private slots:
    void init()
    {
        window::useSettingsIn(m_folder.path());
        const QString name = m_folder.filePath(u"f.dossier"_qs);
        QFile::remove(name);
        m_session = std::make_unique<Session>(file(name));
        showPane();
    }
    void cleanup()
    {
        m_pane.reset();
        m_session.reset();
    }

    void theTenLargestAndTheRest()
    {
        QStringList expected;
        for (int unit = 1; unit <= 10; ++unit)
            expected << u"Unit %1 %2"_qs.arg(unit).arg(units + 1 - unit);
        QCOMPARE(rows(m_actors), expected << u"All 27…"_qs);
        QCOMPARE(rows(u"Country"_qs), (QStringList{u"Burkina Faso 9"_qs, u"Mali 9"_qs, u"Niger 9"_qs}));
        QCOMPARE(rows(u"Region"_qs), (QStringList{u"A region that people wrote 9"_qs, u"Mopti 9"_qs}));
        QCOMPARE(rows(u"Year"_qs), (QStringList{u"2021 7"_qs, u"2020 7"_qs, u"2019 7"_qs, u"2018 7"_qs}));
        QCOMPARE(rows(u"Status"_qs).size(), 4);
        QVERIFY(head(u"Party to the conflict"_qs)->isHidden());
        FacetDialog *dialog = open(m_actors);
        QVERIFY(dialog);
        QCOMPARE(names(dialog).size(), units);
        QCOMPARE(names(dialog).back(), u"Unit 27"_qs);
    }
    /// Numbers change, their places do not; what would leave nothing is dimmed.
    void numbersDoNotJump()
    {
        const auto labels = [this] {
            QStringList all;
            for (const QString &row : rows(m_actors))
                all << row.section(u' ', 0, 1);
            return all;
        };
        const QStringList before = labels();
        click(u"Year"_qs, u"2021"_qs);
        click(u"Country"_qs, u"Burkina Faso"_qs);
        QCOMPARE(labels(), before);
        QCOMPARE(m_session->answer().total.incidents, 3); // one lasts into that year, and two begin in it
        QCOMPARE(rows(u"Country"_qs)[0], u"Burkina Faso 3"_qs);
        click(u"Year"_qs, u"2018"_qs);
        QTRY_COMPARE(item(m_actors, u"Unit 1"_qs)->text(1), u"2"_qs);
        QCOMPARE(labels(), before);
        m_session->setFilter({.words = u"nothing"_qs});
        QTRY_VERIFY(!m_session->isWorking());
        QCOMPARE(labels(), before);
        QCOMPARE(item(m_actors, u"Unit 1"_qs)->text(1), u"0"_qs);
        QCOMPARE(item(m_actors, u"Unit 1"_qs)->foreground(0), m_pane->palette().placeholderText());
    }
    /// Beside what is chosen of a condition, its other values say what they would leave in its place.
    void aConditionDoesNotEmptyItself()
    {
        for (const QString &title : {u"Country"_qs, u"Region"_qs, u"Year"_qs, u"Status"_qs, m_actors}) {
            const QStringList before = rows(title);
            click(title, before.front().section(u' ', 0, -2));
            QVERIFY(!m_session->filter().isEmpty());
            QCOMPARE(rows(title), before);
            click(title, before.front().section(u' ', 0, -2));
        }
    }
    /// What a number says is what a click leaves.
    void everyNumberIsTrue()
    {
        for (const QString &title : {u"Country"_qs, u"Region"_qs, u"Year"_qs, u"Status"_qs, m_actors}) {
            for (const QString &row : rows(title)) {
                const QString label = row.section(u' ', 0, -2), number = row.section(u' ', -1);
                if (row.startsWith(u"All"))
                    continue;
                click(title, label);
                QCOMPARE(m_session->filter().isEmpty(), false);
                QCOMPARE(QString::number(m_session->answer().total.incidents), number);
                click(title, label);
                QVERIFY(m_session->filter().isEmpty());
            }
        }
    }
    /// Types that the file holds, below their groups.
    void typesStandBelowTheirGroups()
    {
        const QString title = u"Type of violation"_qs;
        QCOMPARE(rows(title), QStringList{u"Life 27"_qs});
        QTreeWidgetItem *life = item(title, u"Life"_qs);
        QCOMPARE(life->childCount(), 1);
        QCOMPARE(life->child(0)->text(0), u"Extrajudicial execution"_qs);
        QVERIFY(!life->isExpanded());
        // One that is asked for stands there, too.
        m_session->setFilter({.types = {u"liberty.abduction"_qs, u"life.massacre"_qs}});
        QTRY_VERIFY(!m_session->isWorking());
        QCOMPARE(rows(title), (QStringList{u"Life 27"_qs, u"Liberty 0"_qs}));
        QVERIFY(life->isExpanded());
        QCOMPARE(life->childCount(), 2);
        QCOMPARE(life->child(1)->checkState(0), Qt::Checked);
        QCOMPARE(item(title, u"Liberty"_qs)->child(0)->text(0), u"Abduction"_qs);
        tree()->setCurrentItem(life->child(0));
        Change change;
        for (int i = 0; i < 40; ++i) {
            Incident one = samples::incident(u"T-%1"_qs.arg(i));
            one.violations[0].type = u"liberty.abduction"_qs;
            change.edits.push_back({std::nullopt, one});
        }
        QVERIFY(m_session->submit(std::move(change), u"more"_qs));
        QTRY_COMPARE(rows(title), (QStringList{u"Liberty 40"_qs, u"Life 27"_qs}));
        QVERIFY(item(title, u"Life"_qs)->isExpanded()); // though it stands elsewhere
        QCOMPARE(tree()->currentItem()->text(0), u"Extrajudicial execution"_qs);
    }
    void aYearIsAPeriod()
    {
        click(u"Year"_qs, u"2020"_qs);
        QCOMPARE(m_session->filter().from, QDate(2020, 1, 1));
        QCOMPARE(m_session->filter().to, QDate(2020, 12, 31));
        click(u"Year"_qs, u"2021"_qs);
        QCOMPARE(m_session->filter().from, QDate(2021, 1, 1));
        QCOMPARE(item(u"Year"_qs, u"2020"_qs)->checkState(0), Qt::Unchecked);
        click(u"Year"_qs, u"2021"_qs);
        QVERIFY(m_session->filter().isEmpty());
    }
    /// With the keyboard: the line is opened, a value sought and chosen; it then stands in the pane, and
    /// stays when it is given up.
    void aValueIsSoughtAndChosen()
    {
        FacetDialog *dialog = open(m_actors);
        QVERIFY(dialog);
        QPointer<FacetDialog> there = dialog;
        QVERIFY(window::hasKeyboard(dialog));
        QCOMPARE(dialog->focusWidget()->objectName(), u"facetSearch"_qs);
        QTest::keyClicks(dialog->focusWidget(), u"uNIT 26"_qs);
        QCOMPARE(names(dialog), QStringList{u"Unit 26"_qs});
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Down);
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Space);
        QCOMPARE(m_session->filter().perpetrators, QStringList{u"Unit 26"_qs});
        QTRY_VERIFY(!m_session->isWorking());
        QCOMPARE(m_session->answer().total.incidents, 2);
        QVERIFY(dialog->findChild<QLabel *>(u"facetSaid"_qs)->text().startsWith(u"1 value"));
        QVERIFY(item(m_actors, u"Unit 26"_qs));
        QCOMPARE(item(m_actors, u"Unit 26"_qs)->checkState(0), Qt::Checked);
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Space);
        QVERIFY(m_session->filter().isEmpty());
        QTRY_VERIFY(!m_session->isWorking());
        QCOMPARE(rows(m_actors).size(), 12);
        QCOMPARE(rows(m_actors).mid(9), (QStringList{u"Unit 10 18"_qs, u"Unit 26 2"_qs, u"All 27…"_qs}));
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!there);
    }
    void manyAreChosenAndGivenUp()
    {
        FacetDialog *dialog = open(m_actors);
        QVERIFY(dialog);
        auto *list = dialog->findChild<QTreeView *>();
        QVERIFY(!dialog->findChild<QPushButton *>(u"facetClear"_qs)->isEnabled());
        for (const int row : {0, 12}) {
            const QModelIndex at = list->model()->index(row, 0);
            list->scrollTo(at);
            const QRect box = list->visualRect(at);
            QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, {box.left() + 10, box.center().y()});
        }
        QCOMPARE(m_session->filter().perpetrators, (QStringList{u"Unit 1"_qs, u"Unit 13"_qs}));
        window::click(dialog, "facetClear");
        QVERIFY(m_session->filter().isEmpty());
        QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"nobody"_qs);
        QVERIFY(names(dialog).isEmpty());
        QCOMPARE(dialog->findChild<QLabel *>(u"facetSaid"_qs)->text(), u"Nothing found"_qs);
    }
    /// The list can be used while it stands.
    void nothingWaitsForTheDialog()
    {
        FacetDialog *dialog = open(m_actors);
        QVERIFY(dialog && !dialog->isModal());
        click(u"Country"_qs, u"Mali"_qs);
        QCOMPARE(m_session->filter().countries, QStringList{u"ML"_qs});
        const auto *list = dialog->findChild<QTreeView *>();
        QCOMPARE(list->model()->index(0, 1).data().toString(), u"9"_qs);
        QCOMPARE(list->model()->index(26, 1).data().toString(), u"1"_qs);
        QCOMPARE(list->model()->index(26, 0).data().toString(), u"Unit 27"_qs);
    }
    void theOrderIsRemembered()
    {
        FacetDialog *dialog = open(m_actors);
        QVERIFY(dialog);
        auto *order = dialog->findChild<QComboBox *>(u"facetOrder"_qs);
        QCOMPARE(order->currentText(), u"Number of incidents"_qs);
        order->setFocus();
        QTest::keyClick(order, Qt::Key_Down);
        QCOMPARE(order->currentText(), u"Name"_qs);
        QCOMPARE(names(dialog).mid(0, 2), (QStringList{u"Unit 1"_qs, u"Unit 2"_qs}));
        Change change; // the tenth has the most
        for (int i = 0; i < 9; ++i) {
            Incident one = samples::incident(u"M-%1"_qs.arg(i));
            one.violations[0].perpetrators = {u"Unit 10"_qs};
            change.edits.push_back({std::nullopt, one});
        }
        QVERIFY(m_session->submit(std::move(change), u"more"_qs));
        QTRY_VERIFY(!m_session->isWorking());
        QCOMPARE(rows(m_actors)[9], u"Unit 10 27"_qs);
        m_pane.reset();
        showPane();
        QCOMPARE(rows(m_actors)[9], u"Unit 10 27"_qs);
        dialog = open(m_actors);
        QVERIFY(dialog);
        order = dialog->findChild<QComboBox *>(u"facetOrder"_qs);
        QCOMPARE(order->currentText(), u"Name"_qs);
        order->setFocus();
        QTest::keyClick(order, Qt::Key_Up);
        QCOMPARE(rows(m_actors)[1], u"Unit 10 27"_qs);
    }
    /// The file decides which stand in the pane, not what is filtered at the moment.
    void aChangedFileIsLookedAtWhole()
    {
        click(u"Country"_qs, u"Niger"_qs);
        Change change;
        for (int i = 0; i < 30; ++i) {
            Incident one = samples::incident(u"N-%1"_qs.arg(i)); // in Mali
            one.violations[0].perpetrators = {u"Unit 27"_qs};
            change.edits.push_back({std::nullopt, one});
        }
        QVERIFY(m_session->submit(std::move(change), u"more"_qs));
        QTRY_COMPARE(rows(m_actors).front(), u"Unit 27 0"_qs);
        QCOMPARE(rows(m_actors).size(), 11);
        QCOMPARE(rows(u"Country"_qs).front(), u"Mali 39"_qs);
        m_session->undoStack().undo();
        QTRY_COMPARE(rows(m_actors).front(), u"Unit 1 9"_qs);
    }
    /// A filter can be asked before the file is read.
    void aFilterComesBeforeTheFacts()
    {
        m_pane.reset();
        m_session.reset();
        auto opened = CaseFile::open(m_folder.filePath(u"f.dossier"_qs), {}, samples::vocabulary());
        QVERIFY(opened);
        m_session = std::make_unique<Session>(std::move(*opened));
        QVERIFY(!m_session->isLoaded());
        m_pane = std::make_unique<FilterPane>(*m_session, m_words);
        m_session->setFilter(
            {.countries = {u"NE"_qs}, .types = {u"life"_qs}, .perpetrators = {u"Unit 26"_qs}});
        QCOMPARE(item(u"Country"_qs, u"Niger"_qs)->checkState(0), Qt::Checked);
        QTRY_COMPARE(rows(m_actors).size(), 12);
        QCOMPARE(rows(m_actors)[10], u"Unit 26 1"_qs);
        QCOMPARE(rows(u"Country"_qs), (QStringList{u"Burkina Faso 0"_qs, u"Mali 1"_qs, u"Niger 1"_qs}));
    }
    void namesAreCutAtTheirEnd()
    {
        QCOMPARE(tree()->textElideMode(), Qt::ElideRight);
        QTreeWidgetItem *region = item(u"Region"_qs, u"A region that people wrote"_qs);
        QCOMPARE(region->toolTip(0), u"A region that people wrote"_qs);
        QCOMPARE(tree()->visualItemRect(region).left(), 24);
    }

    /// What begins alike is cut so that it can be told apart.
    void namesThatBeginAlikeDiffer()
    {
        Change change;
        for (const QString &name :
             {u"Region of the upper river, Mali"_qs, u"Region of the upper river, Niger"_qs}) {
            Incident one = samples::incident(u"ML-2019-00%1"_qs.arg(change.edits.size() + 1));
            one.place.region = name;
            change.edits.push_back({std::nullopt, one});
        }
        QVERIFY(m_session->submit(std::move(change), u"adding"_qs));
        QTRY_VERIFY(item(u"Region"_qs, u"Region of the upper river, Mali"_qs));
        m_pane->resize(180, 900);
        const auto seen = [this](const QString &label) {
            QTreeWidgetItem *one = item(u"Region"_qs, label);
            tree()->scrollToItem(one);
            const QRect room = tree()->visualRect(tree()->indexFromItem(one, 0));
            return tree()->viewport()->grab(room).toImage();
        };
        const QImage mali = seen(u"Region of the upper river, Mali"_qs);
        QVERIFY(mali.width() < tree()->fontMetrics().horizontalAdvance(u"Region of the upper river"_qs));
        QVERIFY(mali != seen(u"Region of the upper river, Niger"_qs));
    }

    /// First of all, with how many they hold whatever is filtered, and taken up by one click.
    void savedFiltersStandFirst()
    {
        const QString title = u"Saved filters"_qs;
        QCOMPARE(tree()->topLevelItem(0)->text(0), title);
        QTRY_COMPARE(rows(title), (QStringList{u"Mali alone 9"_qs, u"Words 27"_qs}));
        click(u"Country"_qs, u"Niger"_qs);
        QCOMPARE(rows(title), (QStringList{u"Mali alone 9"_qs, u"Words 27"_qs}));
        click(title, u"Mali alone"_qs);
        QCOMPARE(m_session->filter(), Filter{.countries = {u"ML"_qs}});
        QVERIFY(item(title, u"Mali alone"_qs)->font(0).weight() > item(title, u"Words"_qs)->font(0).weight());
        // A change of the records is counted anew.
        Change change;
        change.edits.push_back({std::nullopt, samples::incident()});
        QVERIFY(m_session->submit(std::move(change), u"more"_qs));
        QTRY_COMPARE(rows(title), (QStringList{u"Mali alone 10"_qs, u"Words 28"_qs}));
        tree()->setFocus();
        tree()->setCurrentItem(item(title, u"Words"_qs));
        QTest::keyClick(tree(), Qt::Key_Return);
        QCOMPARE(m_session->filter(), Filter{.words = u"arrests"_qs});
        QTest::keyClick(tree(), Qt::Key_Delete);
        QTRY_COMPARE(rows(title), QStringList{u"Mali alone 10"_qs});
        m_session->undoStack().undo();
        QTRY_COMPARE(rows(title), (QStringList{u"Mali alone 10"_qs, u"Words 28"_qs}));
        // What another program made of one is not counted, and not taken up without a question.
        QVERIFY(samples::tamper(m_session->file().path(),
                                {u"UPDATE saved_filter SET filter = '{}' WHERE name = 'Words'"_qs}));
        Change another;
        another.filters.push_back({u"Other"_qs, std::nullopt, u"{\"countries\":[\"NE\"]}"_qs});
        QVERIFY(m_session->submit(std::move(another), u"one more"_qs));
        QTRY_VERIFY(!item(title, u"Other"_qs)->text(1).isEmpty());
        QCOMPARE(item(title, u"Words"_qs)->text(1), QString());
        const Filter before{.countries = {u"ML"_qs}};
        m_session->setFilter(before);
        window::inNextDialog(this, [](QWidget *box) { qobject_cast<QDialog *>(box)->reject(); });
        click(title, u"Words"_qs);
        QCOMPARE(m_session->filter(), before);
        window::inNextDialog(this, [](QWidget *box) { window::click(box, "useChangedFilter"); });
        click(title, u"Words"_qs);
        QVERIFY(m_session->filter().isEmpty());
    }
};

QTEST_MAIN(FilterPaneTest)
#include "FilterPaneTest.moc"
