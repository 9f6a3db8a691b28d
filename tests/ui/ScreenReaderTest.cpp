#include "Window.h"

#include "exchange/Import.h"
#include "filter/FilterPane.h"
#include "filter/Histogram.h"
#include "incidents/IncidentForm.h"
#include "mainwindow/ImportDialog.h"
#include "ReadAloud.h"
#include "Samples.h"
#include "summary/Chart.h"
#include "vocabulary/Words.h"

#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QStatusBar>
#include <QTableView>

/// What a screen reader reads: through the interfaces that Qt hands to the accessibility bus.
class ScreenReaderTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;

    static QAccessibleInterface *of(QObject *object) { return QAccessible::queryAccessibleInterface(object); }
    /// Everything that the keyboard reaches, and everything that can be pressed, has a role and a name.
    static void look(const QWidget *window)
    {
        int looked = 0;
        const QStringList failings = readaloud::failings(*window, &looked);
        QVERIFY2(failings.isEmpty(), qPrintable(failings.join(u'\n')));
        QVERIFY(looked > 0);
    }
    QString say(const char *text) const { return m_window->words().translate("MainWindow", text); }
    QAction *entry(const char *text) const
    {
        const QString wanted = say(text).remove(u'&');
        for (QAction *top : m_window->menuBar()->actions()) {
            for (QAction *one : top->menu()->actions()) {
                if (one->text().remove(u'&') == wanted)
                    return one;
            }
        }
        return nullptr;
    }
    void openSample()
    {
        const QString name = m_folder.filePath(u"reader.dossier"_qs);
        QFile::remove(name);
        samples::sahel(name).reset();
        QVERIFY(m_window->openFile(name));
        QTRY_VERIFY(m_window->session()->isCounted());
    }
    void inDialog(const char *entry, const std::function<void(QDialog *)> &what)
    {
        bool there = false;
        window::whenThere<QDialog>(this, [&](QDialog *dialog) {
            what(dialog);
            dialog->reject();
            there = true;
        });
        QAction *action = this->entry(entry);
        QVERIFY2(action && action->isEnabled(), entry);
        action->trigger();
        QTRY_VERIFY(there);
        QTRY_VERIFY(!QApplication::activeModalWidget());
    }
    QTableView *list() const { return m_window->findChild<QTableView *>(u"incidentList"_qs); }
    void choose(const QString &reference)
    {
        for (int row = 0; row < list()->model()->rowCount(); ++row) {
            if (list()->model()->index(row, 0).data().toString() == reference)
                list()->selectRow(row);
        }
    }
    /// What the interfaces are told to say.
    static QStringList s_said;
    static void hear(QAccessibleEvent *event)
    {
        if (event->type() != QAccessible::Alert && event->type() != QAccessible::NameChanged &&
            event->type() != QAccessible::DescriptionChanged)
            return;
        if (QAccessibleInterface *from = event->accessibleInterface())
            s_said << from->text(event->type() == QAccessible::DescriptionChanged ? QAccessible::Description
                                                                                  : QAccessible::Name);
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
        m_window->setLanguage(Language::English);
        m_window.reset();
    }

    void theStartPage() { look(m_window.get()); }

    void theWindow()
    {
        openSample();
        look(m_window.get());
        auto *list = this->list();
        QAccessibleInterface *table = of(list);
        QVERIFY(table->tableInterface());
        QCOMPARE(table->tableInterface()->rowCount(), 7);
        // A cell says what it shows, and whether it is chosen.
        list->selectRow(2);
        for (int column = 0; column < list->model()->columnCount(); ++column) {
            if (list->isColumnHidden(column))
                continue;
            QAccessibleInterface *cell = table->tableInterface()->cellAt(2, column);
            QVERIFY(cell);
            if (column != IncidentModel::Victims && column != IncidentModel::Date)
                QCOMPARE(cell->text(QAccessible::Name), list->model()->index(2, column).data().toString());
            QVERIFY(cell->state().selected);
        }
    }

    void dialogs_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<bool>("french");
        for (const char *one :
             {"&New case file…", "&Export table…", "Encr&ypt…", "Back&ups…", "Erase &text permanently…",
              "Export &briefing…", "&Print…", "S&ettings…", "&History…", "Chan&ges to the file…", "De&lete",
              "Deleted &incidents…", "&Change selected…", "&Counting method", "&Keyboard shortcuts",
              "&About Dossier", "User &guide", "&Open…"}) {
            for (const bool french : {false, true})
                QTest::addRow("%s %s", one, french ? "fr" : "en") << QByteArray(one) << french;
        }
    }
    void dialogs()
    {
        QFETCH(QByteArray, name);
        QFETCH(bool, french);
        m_window->setLanguage(french ? Language::French : Language::English);
        openSample();
        if (name.startsWith("Deleted")) {
            Change change;
            change.hide = {*m_window->session()->file().store().withReference(u"NE-2020-001"_qs).value()};
            QVERIFY(m_window->session()->submit(std::move(change), u"x"_qs));
            QTRY_VERIFY(m_window->session()->isCounted());
            list()->selectRow(0);
        } else {
            choose(u"NE-2020-001"_qs); // verified: to delete it, a reason is asked
        }
        inDialog(name.constData(), [](QDialog *dialog) { look(dialog); });
    }

    /// What else stands before the window, or in its place.
    void others_data()
    {
        QTest::addColumn<bool>("french");
        QTest::newRow("en") << false;
        QTest::newRow("fr") << true;
    }
    void others()
    {
        QFETCH(bool, french);
        m_window->setLanguage(french ? Language::French : Language::English);
        look(m_window.get());
        const QByteArray passphrase = "five words taken at random";
        const QString name = m_folder.filePath(u"reader-%1.dossier"_qs.arg(french));
        {
            const auto file = samples::emptyFile(name, passphrase);
            QVERIFY(file && importTable(*file, QStringLiteral(SAMPLE), {}));
        }
        bool asked = false;
        window::whenThere<QDialog>(this, [&](QDialog *dialog) {
            asked = true;
            look(dialog);
            dialog->findChild<QLineEdit *>()->setText(QString::fromUtf8(passphrase));
            QTest::keyClick(dialog, Qt::Key_Return);
        });
        QVERIFY(m_window->openFile(name) && asked);
        QTRY_VERIFY(m_window->session()->isCounted());
        inDialog("Chan&ge passphrase…", [](QDialog *dialog) { look(dialog); });
        // A table with a row that is skipped.
        QFile sample(QStringLiteral(SAMPLE)), table(m_folder.filePath(u"table.csv"_qs));
        QVERIFY(sample.open(QIODevice::ReadOnly) && table.open(QIODevice::WriteOnly));
        QVERIFY(table.write(sample.readAll().replace("2020-", "2O20-")) > 0);
        table.close();
        asked = false;
        window::whenThere<ImportDialog>(this, [&](ImportDialog *dialog) {
            asked = true;
            look(dialog);
            dialog->reject();
        });
        QVERIFY(!m_window->importTableFrom(table.fileName()) && asked);
        QVERIFY(window::becomesActive(*m_window));
        // A cell, and the filter of a column.
        for (const int column : {IncidentModel::Date, IncidentModel::Victims, IncidentModel::StatusColumn}) {
            list()->setCurrentIndex(list()->model()->index(0, column));
            list()->setFocus();
            QTest::keyClick(list(), Qt::Key_F2);
            look(m_window.get());
            for (int i = 0; i < 2; ++i) {
                QWidget *popup = QApplication::activePopupWidget();
                QTest::keyClick(popup ? popup : m_window->focusWidget(), Qt::Key_Escape);
                QTest::qWait(20);
            }
            list()->setFocus();
            QTest::keyClick(list(), Qt::Key_Down, Qt::AltModifier);
            QTRY_VERIFY(QApplication::activePopupWidget());
            look(QApplication::activePopupWidget());
            QApplication::activePopupWidget()->close();
            QTRY_VERIFY(!QApplication::activePopupWidget());
        }
        entry("Count&s")->trigger();
        QTRY_VERIFY(m_window->findChild<QComboBox *>(u"countBy"_qs)->isVisible());
        look(m_window.get());
        m_window->lock();
        QTRY_VERIFY(m_window->isLocked() && !m_window->session());
        look(m_window.get());
    }

    /// Whoever hears the list hears of which incident a cell is, in a sentence, and numbers of people as
    /// such.
    void rowsAreSentences_data() { others_data(); }
    void rowsAreSentences()
    {
        QFETCH(bool, french);
        m_window->setLanguage(french ? Language::French : Language::English);
        openSample();
        QAccessibleTableInterface *table = of(list())->tableInterface();
        choose(u"NE-2020-001"_qs);
        const int row = list()->currentIndex().row();
        const auto cell = [&](IncidentModel::Column column) { return table->cellAt(row, column); };
        QCOMPARE(cell(IncidentModel::Victims)->text(QAccessible::Name),
                 french ? u"au moins 102 personnes"_qs : u"at least 102 people"_qs);
        const QString sentence = cell(IncidentModel::Date)->text(QAccessible::Description);
        const QString status = m_window->words().status(Status::Verified);
        for (const QString &part :
             {u"NE-2020-001"_qs, u"Inates"_qs, u"Niger"_qs, u"2020"_qs, u"102"_qs, status})
            QVERIFY2(sentence.contains(part), qPrintable(sentence));
        QCOMPARE(cell(IncidentModel::Place)->text(QAccessible::Description), sentence);
    }

    /// What the window says where nobody looks is told as it is said.
    void whatChangesIsTold()
    {
        openSample();
        QAccessible::setActive(true);
        const auto before = QAccessible::installUpdateHandler(hear);
        // Where nobody listens to the bus, Qt tells nothing; what is told then is read where it stands.
        const auto heard = [](const QWidget *from, const QString &part) {
            QAccessibleInterface *known = of(const_cast<QWidget *>(from));
            const QString said = known->text(QAccessible::Name) + known->text(QAccessible::Description);
            return said.contains(part) &&
                   (!QAccessible::isActive() ||
                    std::ranges::any_of(s_said, [&](const QString &one) { return one.contains(part); }));
        };
        s_said.clear();
        m_window->statusBar()->showMessage(u"Copied."_qs);
        QVERIFY(heard(m_window->statusBar(), u"Copied."_qs));
        Filter filter;
        filter.countries = {u"ML"_qs};
        m_window->session()->setFilter(filter);
        QTRY_VERIFY(heard(m_window->findChild<QLabel *>(u"filterSentence"_qs), u"of 7 incidents"_qs));
        choose(u"ML-2020-002"_qs);
        entry("De&lete")->trigger();
        QTRY_VERIFY(heard(m_window->findChild<QLabel *>(u"noticeText"_qs), u"1 incident deleted."_qs));
        auto *search = m_window->findChild<QLineEdit *>(u"search"_qs);
        search->setFocus();
        QTest::keyClicks(search, u"victims:>many "_qs);
        QTest::keyClick(search, Qt::Key_Return);
        auto *problem = m_window->findChild<QLabel *>(u"searchProblem"_qs);
        QTRY_VERIFY(problem->isVisible());
        QVERIFY(!problem->text().isEmpty() && heard(problem, problem->text()));
        auto *from = m_window->findChild<FilterPane *>()->findChild<QLineEdit *>();
        from->setFocus();
        QTest::keyClicks(from, u"31/02/2020"_qs);
        QTest::keyClick(from, Qt::Key_Return);
        QTRY_VERIFY(heard(from, u"Not a valid date."_qs));
        QAccessible::installUpdateHandler(before);
    }

    /// What is said below a field is said of the field.
    void theForm()
    {
        openSample();
        entry("&New incident")->trigger();
        auto *form = m_window->findChild<IncidentForm *>();
        QVERIFY(form && QTest::qWaitForWindowActive(form));
        look(form);
        auto *count = form->findChild<QLineEdit *>(u"victims_low"_qs);
        QVERIFY(count);
        count->setFocus();
        QTest::keyClicks(count, u"1,5"_qs);
        QTest::keyClick(count, Qt::Key_Tab);
        QTRY_VERIFY(!of(count)->text(QAccessible::Description).isEmpty());
        form->giveUp();
    }

    void barsAndMonths()
    {
        openSample();
        window::entry(*m_window, u"View"_qs, u"Counts"_qs)->trigger();
        Chart *bars = nullptr;
        const auto withBars = [&] {
            for (auto *chart : m_window->findChildren<Chart *>()) {
                if (chart->isVisible() && chart->itemCount() > 2 && !bars)
                    bars = chart;
            }
            return bars != nullptr;
        };
        QTRY_VERIFY(withBars());
        look(m_window.get());
        QAccessibleInterface *list = of(bars);
        QCOMPARE(list->role(), QAccessible::List);
        QVERIFY(!list->text(QAccessible::Name).isEmpty());
        QCOMPARE(list->childCount(), bars->itemCount());
        for (int i = 0; i < list->childCount(); ++i) {
            QAccessibleInterface *item = list->child(i);
            QCOMPARE(item->text(QAccessible::Name), bars->itemName(i));
            QCOMPARE(item->parent(), list);
            QCOMPARE(list->indexOfChild(item), i);
            QTRY_VERIFY(list->rect().intersects(item->rect()));
        }
        // It says where the keyboard stands.
        bars->setFocus();
        QTest::keyClick(bars, Qt::Key_Down);
        QVERIFY(list->child(1)->state().focused);
        QVERIFY(!list->child(0)->state().focused);
        // It can be pressed from there.
        list->child(0)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QTRY_VERIFY(!m_window->session()->filter().isEmpty());
        QTRY_VERIFY(m_window->session()->isCounted());

        auto *months = m_window->findChild<Histogram *>();
        QAccessibleInterface *columns = of(months);
        QVERIFY(columns->childCount() > 1);
        QVERIFY(columns->child(0)->text(QAccessible::Name).contains(u"2020"_qs));
        months->setFocus();
        QTest::keyClick(months, Qt::Key_Right);
        QTRY_VERIFY(columns->child(0)->state().selected);
        QVERIFY(!columns->child(1)->state().selected);
        QCOMPARE(columns->focusChild(), columns->child(0));
    }

    /// A bar that has gone is not there any more, for whoever still holds it.
    void itemsGoWithTheirFigure()
    {
        auto chart = std::make_unique<Chart>();
        chart->setFigure(Chart::Shape::Bars, u"x"_qs, {{u"a"_qs, u"1"_qs, {1, 1, 1}, {u"a"_qs}}});
        QAccessibleInterface *item = of(chart.get())->child(0);
        QVERIFY(item->isValid());
        chart->setFigure(Chart::Shape::Bars, u"x"_qs, {});
        QVERIFY(!item->isValid());
        QCOMPARE(item->text(QAccessible::Name), QString());
        QVERIFY(item->state().invalid);
        QCOMPARE(of(chart.get())->childCount(), 0);
    }

    void whatJustHappenedIsSaid()
    {
        openSample();
        auto *list = m_window->findChild<QTableView *>(u"incidentList"_qs);
        const auto draft = [&] {
            for (int row = 0; row < list->model()->rowCount(); ++row) {
                const QString status = list->model()->index(row, 6).data().toString();
                if (status != u"verified") {
                    list->selectRow(row);
                    return;
                }
            }
        };
        draft();
        window::entry(*m_window, u"Incident"_qs, u"Delete"_qs)->trigger();
        auto *notice = m_window->findChild<QLabel *>(u"noticeText"_qs);
        QTRY_VERIFY(notice->isVisible());
        QVERIFY(of(notice)->text(QAccessible::Name).contains(u"deleted"_qs));
    }
};

QStringList ScreenReaderTest::s_said;

QTEST_MAIN(ScreenReaderTest)
#include "ScreenReaderTest.moc"
