#include "Window.h"

#include "incidents/IncidentPage.h"
#include "Samples.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QTableView>
#include <QTextBlock>
#include <QToolButton>

/// The search line, by its keys.
class SearchFieldTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;

    QLineEdit *line() const { return m_window->findChild<QLineEdit *>(u"search"_qs); }
    QString problem() const
    {
        const auto *label = m_window->findChild<QLabel *>(u"searchProblem"_qs);
        return label->isVisible() ? label->text() : QString();
    }
    const Filter &filter() const { return m_window->session()->filter(); }
    QStringList chips() const
    {
        QStringList texts;
        for (auto *tool : m_window->findChildren<QToolButton *>()) {
            if (tool->isVisible() && tool->text().endsWith(u'×'))
                texts << tool->text().chopped(3);
        }
        return texts;
    }
    /// What is offered below the line; nothing where nothing is.
    QAbstractItemView *offers() const
    {
        for (QWidget *top : QApplication::topLevelWidgets()) {
            auto *view = qobject_cast<QAbstractItemView *>(top);
            if (view && view->isVisible())
                return view;
        }
        return nullptr;
    }
    /// As a person's keys go: to what is offered where it is there.
    void press(Qt::Key key) { QTest::keyClick(offers() ? static_cast<QWidget *>(offers()) : line(), key); }
    void type(const QString &text)
    {
        for (const QChar c : text)
            QTest::keyClicks(offers() ? static_cast<QWidget *>(offers()) : line(), QString(c));
    }

private slots:
    void initTestCase() { window::useSettingsIn(m_folder.path()); }
    void init()
    {
        const QString name = m_folder.filePath(u"search.dossier"_qs);
        QFile::remove(name);
        samples::sahel(name).reset();
        m_window = std::make_unique<MainWindow>(samples::vocabulary());
        m_window->show();
        QVERIFY(m_window->openFile(name));
        QTRY_VERIFY(m_window->session()->isCounted());
        m_window->activateWindow();
        QVERIFY(window::becomesActive(*m_window));
        line()->setFocus();
        QTRY_VERIFY(line()->hasFocus());
    }
    void cleanup() { m_window.reset(); }

    void conditionsBecomeChips()
    {
        type(u"type:\"enforced disappearance\""_qs);
        press(Qt::Key_Escape);
        QTRY_VERIFY(!offers());
        QCOMPARE(filter(), Filter());
        press(Qt::Key_Return);
        QTRY_COMPARE(chips(), QStringList{u"Enforced disappearance"_qs});
        QCOMPARE(line()->text(), QString());
        // A space is enough; words stay where they are.
        type(u"soldats victims:>100 "_qs);
        QTRY_COMPARE(line()->text(), u"soldats "_qs);
        QTRY_COMPARE(filter().victims.value_or(VictimRange()).atLeast, 101);
        QTRY_COMPARE(filter().words, u"soldats"_qs);
        QTRY_VERIFY(!chips().filter(u"101 victims or more"_qs).isEmpty()); // cut; the whole in its tooltip
    }

    /// Esc closes what is offered, and then takes away what was typed, as it was asked already.
    void escapeClears()
    {
        type(u"soldats pl"_qs);
        QTRY_COMPARE(filter().words, u"soldats pl"_qs);
        if (offers())
            press(Qt::Key_Escape);
        QTRY_VERIFY(!offers());
        QCOMPARE(line()->text(), u"soldats pl"_qs);
        press(Qt::Key_Escape);
        QCOMPARE(line()->text(), QString());
        QTRY_COMPARE(filter(), Filter());
    }

    /// What was typed a moment ago does not come back once all conditions are cleared.
    void clearingTakesWhatIsBeingTyped()
    {
        type(u"mali"_qs);
        Filter other;
        other.statuses = {Status::Draft};
        m_window->session()->setFilter(other);
        QCOMPARE(line()->text(), u"mali"_qs); // another condition does not
        m_window->session()->setFilter({});
        QCOMPARE(line()->text(), QString());
        QTest::qWait(300);
        QCOMPARE(filter(), Filter());
    }

    void offersChangeNothing()
    {
        type(u"mal"_qs);
        QTRY_VERIFY(offers());
        QVERIFY(!offers()->currentIndex().isValid());
        press(Qt::Key_Down);
        QVERIFY(offers()->currentIndex().isValid());
        QCOMPARE(line()->text(), u"mal"_qs);
        press(Qt::Key_Escape);
        QTRY_VERIFY(!offers());
        QCOMPARE(line()->text(), u"mal"_qs);
        // What is looked at is taken with Enter.
        type(u"i"_qs);
        QTRY_VERIFY(offers());
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        QTRY_COMPARE(filter().countries, QStringList{u"ML"_qs});
        QCOMPARE(line()->text(), QString());
        QVERIFY(!offers());
    }

    /// As in the form: what is marked is what Tab takes, too.
    void tabTakesWhatIsMarked()
    {
        type(u"mali"_qs);
        QTRY_VERIFY(offers());
        press(Qt::Key_Down);
        press(Qt::Key_Tab);
        QTRY_COMPARE(filter().countries, QStringList{u"ML"_qs});
        QVERIFY(!offers());
    }

    void aKeyOffersItsValues()
    {
        type(u"stat"_qs);
        QTRY_VERIFY(offers());
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        QCOMPARE(line()->text(), u"status:"_qs);
        QTRY_VERIFY(offers());
        QCOMPARE(offers()->model()->rowCount(), 4);
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        QTRY_COMPARE(filter().statuses.size(), 1U);
        QCOMPARE(line()->text(), QString());
    }

    void whatIsNotUnderstoodIsSaid()
    {
        type(u"foo:bar"_qs);
        QCOMPARE(problem(), QString());
        press(Qt::Key_Return);
        QTRY_VERIFY2(problem().contains(u"there is no condition “foo”"_qs), qPrintable(problem()));
        QCOMPARE(line()->text(), u"foo:bar"_qs);
        QCOMPARE(filter(), Filter());
        line()->selectAll();
        type(u"djibo"_qs);
        QTRY_COMPARE(problem(), QString());
        QTRY_COMPARE(filter().words, u"djibo"_qs);
    }

    void aChipTakesItsWordsFromTheLine()
    {
        type(u"soldats djibo"_qs);
        press(Qt::Key_Return);
        QTRY_COMPARE(chips().size(), 2);
        for (auto *tool : m_window->findChildren<QToolButton *>()) {
            if (tool->isVisible() && tool->text().contains(u"soldats"_qs))
                QTest::mouseClick(tool, Qt::LeftButton);
        }
        QTRY_COMPARE(filter().words, u"djibo"_qs);
        QCOMPARE(line()->text(), u"djibo"_qs);
    }

    void whatIsFoundIsMarked()
    {
        type(u"EXECUT"_qs);
        press(Qt::Key_Return);
        auto *list = m_window->findChild<QTableView *>(u"incidentList"_qs);
        QTRY_VERIFY(list->model()->rowCount() > 0 && !m_window->session()->isWorking());
        list->selectRow(0);
        const auto marked = [this] {
            QStringList all;
            const auto *page = m_window->findChild<IncidentPage *>();
            for (QTextBlock block = page->document()->begin(); block.isValid(); block = block.next()) {
                for (auto part = block.begin(); !part.atEnd(); ++part) {
                    if (part.fragment().charFormat().background().style() != Qt::NoBrush)
                        all << part.fragment().text().toLower();
                }
            }
            all.removeDuplicates();
            return all;
        };
        QTRY_VERIFY2(marked().contains(u"execut"_qs), qPrintable(marked().join(u'|')));
        line()->clear();
        press(Qt::Key_Return);
        QTRY_COMPARE(marked(), QStringList());
    }
};

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    SearchFieldTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "SearchFieldTest.moc"
