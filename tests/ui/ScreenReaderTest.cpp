#include "Window.h"

#include "filter/Histogram.h"
#include "incidents/IncidentForm.h"
#include "Samples.h"
#include "summary/Chart.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QComboBox>
#include <QLabel>
#include <QScrollArea>
#include <QTableView>

/// What a screen reader reads: through the interfaces that Qt hands to the accessibility bus.
class ScreenReaderTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;

    static QAccessibleInterface *of(QObject *object) { return QAccessible::queryAccessibleInterface(object); }
    static QString path(const QWidget *widget)
    {
        QStringList names;
        for (const QWidget *up = widget; up; up = up->parentWidget())
            names << QLatin1String(up->metaObject()->className()) + u':' + up->objectName();
        return names.join(u" < "_qs);
    }
    /// Everything that the keyboard reaches, and everything that can be pressed, has a role and a name.
    static void look(QWidget *window)
    {
        int looked = 0;
        for (QWidget *widget : window->findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->window() != window || widget->focusPolicy() == Qt::NoFocus ||
                widget->focusProxy())
                continue;
            // What scrolls, and parts of another control, stand for nothing themselves.
            const auto *area = qobject_cast<QScrollArea *>(widget);
            if (area || qobject_cast<QComboBox *>(widget->parentWidget()))
                continue;
            QAccessibleInterface *known = of(widget);
            QVERIFY2(known && known->isValid(), qPrintable(path(widget)));
            QVERIFY2(known->role() != QAccessible::NoRole && known->role() != QAccessible::Client,
                     qPrintable(path(widget)));
            QString name = known->text(QAccessible::Name);
            QVERIFY2(!name.trimmed().isEmpty(), qPrintable(path(widget)));
            QVERIFY2(!name.contains(u'&') || name.contains(u" & "_qs),
                     qPrintable(name + u' ' + path(widget)));
            ++looked;
        }
        QVERIFY(looked > 0);
    }
    void openSample()
    {
        const QString name = m_folder.filePath(u"reader.dossier"_qs);
        QFile::remove(name);
        samples::sahel(name).reset();
        QVERIFY(m_window->openFile(name));
        QTRY_VERIFY(m_window->session()->isCounted());
    }
    void inDialog(const QString &menu, const QString &entry, const std::function<void(QDialog *)> &what)
    {
        bool there = false;
        window::whenThere<QDialog>(this, [&](QDialog *dialog) {
            what(dialog);
            dialog->reject();
            there = true;
        });
        QAction *action = window::entry(*m_window, menu, entry);
        QVERIFY2(action && action->isEnabled(), qPrintable(entry));
        action->trigger();
        QTRY_VERIFY(there);
        QTRY_VERIFY(!QApplication::activeModalWidget());
    }

private slots:
    void initTestCase() { window::useSettingsIn(m_folder.path()); }
    void init()
    {
        m_window = std::make_unique<MainWindow>(samples::vocabulary());
        m_window->resize(1366, 768);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanup() { m_window.reset(); }

    void theStartPage() { look(m_window.get()); }

    void theWindow()
    {
        openSample();
        look(m_window.get());
        auto *list = m_window->findChild<QTableView *>(u"incidentList"_qs);
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
            QCOMPARE(cell->text(QAccessible::Name), list->model()->index(2, column).data().toString());
            QVERIFY(cell->state().selected);
        }
    }

    void dialogs_data()
    {
        QTest::addColumn<QString>("menu");
        QTest::addColumn<QString>("entry");
        const QList<std::pair<const char *, const char *>> all{
            {"File", "New case file"},  {"File", "Export table"}, {"File", "Encrypt"},
            {"File", "Backups"},        {"File", "Erase text"},   {"File", "Export briefing"},
            {"Edit", "Settings"},       {"Incident", "History"},  {"Incident", "Changes to the file"},
            {"Incident", "Delete"},     {"Incident", "Deleted"},  {"Incident", "Change selected"},
            {"Help", "Counting method"}};
        for (const auto &[menu, entry] : all)
            QTest::newRow(entry) << QString::fromLatin1(menu) << QString::fromLatin1(entry);
    }
    void dialogs()
    {
        QFETCH(QString, menu);
        QFETCH(QString, entry);
        openSample();
        // A verified one: to delete it, a reason is asked.
        auto *list = m_window->findChild<QTableView *>(u"incidentList"_qs);
        const auto verified = m_window->session()->file().store().withReference(u"NE-2020-001"_qs);
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            if (list->model()->index(row, 0).data().toString() == u"NE-2020-001")
                list->selectRow(row);
        }
        QVERIFY(verified && *verified);
        if (entry == u"Deleted") {
            Change change;
            change.hide = {**verified};
            QVERIFY(m_window->session()->submit(std::move(change), u"x"_qs));
            QTRY_VERIFY(m_window->session()->isCounted());
        }
        inDialog(menu, entry, [](QDialog *dialog) { look(dialog); });
    }

    /// What is said below a field is said of the field.
    void theForm()
    {
        openSample();
        window::entry(*m_window, u"Incident"_qs, u"New incident"_qs)->trigger();
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

QTEST_MAIN(ScreenReaderTest)
#include "ScreenReaderTest.moc"
