#include "Window.h"

#include "incidents/ColumnFilter.h"
#include "incidents/IncidentModel.h"
#include "incidents/ListHeader.h"
#include "Samples.h"

#include <QCheckBox>
#include <QLabel>
#include <QTableView>
#include <QToolButton>
#include <QTreeWidget>

/// The filter from the head of a column, which is the one on the left.
class ColumnFilterTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    int m_number = 0;

    using Column = IncidentModel::Column;
    QTableView *list() const { return m_window->findChild<QTableView *>(u"incidentList"_qs); }
    ListHeader *header() const { return qobject_cast<ListHeader *>(list()->horizontalHeader()); }
    const Filter &filter() const { return m_window->session()->filter(); }
    QString sentence() const { return m_window->findChild<QLabel *>(u"filterSentence"_qs)->text(); }
    static QWidget *card()
    {
        QWidget *popup = QApplication::activePopupWidget();
        return popup && popup->objectName() == u"columnFilter" ? popup : nullptr;
    }
    void open(Column column)
    {
        list()->setColumnHidden(column, false);
        QTest::mouseClick(header()->viewport(), Qt::LeftButton, {}, header()->arrowOf(column).center());
        QTRY_VERIFY(card());
    }
    static QTreeWidget *values() { return card()->findChild<QTreeWidget *>(u"columnValues"_qs); }
    static void clickValue(const QString &label)
    {
        const auto found = values()->findItems(label, Qt::MatchExactly | Qt::MatchRecursive);
        QVERIFY2(!found.isEmpty(), qPrintable(label));
        values()->scrollToItem(found.front());
        QRect box = values()->visualItemRect(found.front());
        QTest::mouseClick(values()->viewport(), Qt::LeftButton, {}, {box.left() + 8, box.center().y()});
    }
    static QString countOf(const QString &label)
    {
        const auto found = values()->findItems(label, Qt::MatchExactly | Qt::MatchRecursive);
        return found.isEmpty() ? QString() : found.front()->text(1);
    }
    void type(const char *name, const QString &text)
    {
        auto *line = card()->findChild<QLineEdit *>(QLatin1String(name));
        QVERIFY(line);
        QTest::keyClick(line, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(line, Qt::Key_Delete);
        QTest::keyClicks(line, text);
    }
    void press(const char *name, Qt::Key key)
    {
        QTest::keyClick(card()->findChild<QLineEdit *>(QLatin1String(name)), key);
    }
    void counted() { QTRY_VERIFY(m_window->session()->isCounted() && !m_window->session()->isWorking()); }

private slots:
    void initTestCase() { window::useSettingsIn(m_folder.path()); }
    void init()
    {
        m_window = window::shown();
        QVERIFY(m_window);
        window::openSample(*m_window, m_folder.filePath(u"columns-%1.dossier"_qs.arg(++m_number)));
    }
    void cleanup()
    {
        m_window.reset();
        QSettings().remove(u"list"_qs);
    }

    void valuesWithTheirCounts()
    {
        open(Column::Country);
        QCOMPARE(countOf(u"Mali"_qs), u"4"_qs);
        QCOMPARE(countOf(u"Niger"_qs), u"1"_qs);
        // The largest first.
        QCOMPARE(values()->topLevelItem(0)->text(0), u"Mali"_qs);
        clickValue(u"Mali"_qs);
        clickValue(u"Niger"_qs);
        QCOMPARE(filter().countries, (QStringList{u"ML"_qs, u"NE"_qs}));
        counted();
        QCOMPARE(list()->model()->rowCount(), 5);
        QVERIFY(sentence().contains(u"Mali and Niger"_qs));
        // On the left, too.
        auto *pane = m_window->findChild<QTreeWidget *>();
        QCOMPARE(pane->findItems(u"Mali"_qs, Qt::MatchExactly | Qt::MatchRecursive).front()->checkState(0),
                 Qt::Checked);
        QTest::mouseClick(card()->findChild<QPushButton *>(u"columnClear"_qs), Qt::LeftButton);
        QVERIFY(filter().isEmpty());
        QTest::keyClick(values(), Qt::Key_Escape);
        QTRY_VERIFY(!card());
    }

    void byTheKeyboard()
    {
        list()->setFocus();
        list()->setCurrentIndex(list()->model()->index(2, Column::StatusColumn));
        QTest::keyClick(list(), Qt::Key_Down, Qt::AltModifier);
        QTRY_VERIFY(card());
        QVERIFY(values()->hasFocus());
        QCOMPARE(countOf(u"under review"_qs), u"3"_qs);
        QTest::keyClick(values(), Qt::Key_Down);
        QTest::keyClick(values(), Qt::Key_Space);
        QCOMPARE(filter().statuses, std::vector{Status::UnderReview});
        // What another condition leaves is counted anew, and nothing moves.
        counted();
        QTRY_COMPARE(countOf(u"under review"_qs), u"3"_qs);
        QCOMPARE(values()->topLevelItem(0)->text(0), u"draft"_qs);
        QTest::keyClick(values(), Qt::Key_Escape);
        QTRY_VERIFY(!card());
        QCOMPARE(filter().statuses, std::vector{Status::UnderReview});
    }

    /// Below the fields, as the one is left.
    void whatCannotBeReadIsAnswered()
    {
        const QString said = u"“abc” is not a whole number: enter 0 or more, such as 12"_qs;
        const auto problem = [] {
            const auto *label = card()->findChild<QLabel *>(u"columnProblem"_qs);
            return label && label->isVisible() ? label->text() : QString();
        };
        open(Column::Victims);
        type("columnFrom", u"abc"_qs);
        QCOMPARE(problem(), QString());
        press("columnFrom", Qt::Key_Tab);
        QTRY_COMPARE(problem(), said);
        // A click elsewhere does not take it away either.
        QTest::mouseClick(card(), Qt::LeftButton, {}, QPoint(-20, -20));
        QTest::qWait(50);
        QVERIFY(card() && card()->isVisible());
        QCOMPARE(card()->findChild<QLineEdit *>(u"columnFrom"_qs)->text(), u"abc"_qs);
        QCOMPARE(problem(), said);
        press("columnFrom", Qt::Key_Escape);
        QTRY_VERIFY(!card());
        QVERIFY(!filter().victims);
    }

    void typesInTheirGroups()
    {
        open(Column::Types);
        QVERIFY(countOf(u"Life"_qs) == u"5" && countOf(u"Enforced disappearance"_qs) == u"4");
        // What is nowhere is no choice.
        QVERIFY(values()->findItems(u"Torture"_qs, Qt::MatchExactly | Qt::MatchRecursive).isEmpty());
        clickValue(u"Enforced disappearance"_qs);
        QCOMPARE(filter().types, QStringList{u"liberty.enforced-disappearance"_qs});
    }

    void fromAndTo()
    {
        open(Column::Date);
        type("columnFrom", u"March 2020"_qs);
        type("columnTo", u"20/3/2020"_qs);
        press("columnTo", Qt::Key_Return);
        QTRY_VERIFY(!card());
        QCOMPARE(filter().from, std::optional(QDate(2020, 3, 1)));
        QCOMPARE(filter().to, std::optional(QDate(2020, 3, 20)));
        QVERIFY(m_window->findChild<QLineEdit *>() != nullptr);
        open(Column::Date);
        type("columnFrom", u"31/02/2020"_qs);
        press("columnFrom", Qt::Key_Return);
        QVERIFY(card());
        QVERIFY(card()->findChild<QLabel *>(u"columnProblem"_qs)->text().contains(u"is not a valid date"));
        type("columnFrom", u"April 2020"_qs);
        press("columnFrom", Qt::Key_Return);
        QCOMPARE(card()->findChild<QLabel *>(u"columnProblem"_qs)->text(),
                 u"The end date is before the start date."_qs);
        press("columnFrom", Qt::Key_Escape);
        QTRY_VERIFY(!card());
        QCOMPARE(filter().from, std::optional(QDate(2020, 3, 1)));
        open(Column::Victims);
        type("columnFrom", u"10"_qs);
        type("columnTo", u"31"_qs);
        press("columnTo", Qt::Key_Return);
        QTRY_VERIFY(!card());
        QCOMPARE(filter().victims, std::optional(VictimRange{10, 31}));
        counted();
        QVERIFY(sentence().contains(u"10 to 31 victims (minimum)"));
        open(Column::Victims);
        type("columnFrom", u"1,5"_qs);
        press("columnFrom", Qt::Key_Return);
        QVERIFY(card()->findChild<QLabel *>(u"columnProblem"_qs)->text().startsWith(u"“1,5” is not"));
        press("columnFrom", Qt::Key_Escape);
    }

    void containsAndEmpty()
    {
        open(Column::Place);
        type("columnText", u"dji"_qs);
        press("columnText", Qt::Key_Return);
        QTRY_VERIFY(!card());
        QCOMPARE(filter().words, u"place:dji"_qs);
        counted();
        QCOMPARE(list()->model()->rowCount(), 2);
        QCOMPARE(m_window->findChild<QLineEdit *>(u"search"_qs)->text(), u"place:dji"_qs);
        QVERIFY(sentence().contains(u"“dji”"));
        open(Column::Title);
        type("columnText", u"execution"_qs);
        QTest::mouseClick(card()->findChild<QCheckBox *>(u"columnFilled"_qs), Qt::LeftButton);
        QCOMPARE(filter().has, QStringList{u"title"_qs});
        QTest::mouseClick(card()->findChild<QCheckBox *>(u"columnEmpty"_qs), Qt::LeftButton);
        QVERIFY(filter().has.isEmpty());
        QCOMPARE(filter().lacks, QStringList{u"title"_qs});
        QTest::mouseClick(card()->findChild<QCheckBox *>(u"columnEmpty"_qs), Qt::LeftButton);
        QVERIFY(filter().lacks.isEmpty());
        // What was typed meanwhile stands, and counts where the card is closed by a click elsewhere.
        card()->close();
        QCOMPARE(filter().words, u"place:dji title:execution"_qs);
        counted();
        QCOMPARE(list()->model()->rowCount(), 1);
    }

    /// A click on the name sorts, as before; the menu of the heads still shows and hides columns.
    void theHeadDoesWhatItDid()
    {
        const int column = Column::Country;
        const QPoint name(header()->sectionViewportPosition(column) + 20, header()->height() / 2);
        QTest::mouseClick(header()->viewport(), Qt::LeftButton, {}, name);
        QVERIFY(!card());
        QCOMPARE(header()->sortIndicatorSection(), column);
        QTimer::singleShot(0, this, [this] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            QVERIFY(menu);
            QCOMPARE(menu->actions().front()->text(), u"Filter: Country…"_qs);
            QCOMPARE(menu->actions().size(), 2 + static_cast<int>(Column::ColumnCount));
            QTest::keyClick(menu, Qt::Key_Down);
            QTest::keyClick(menu, Qt::Key_Return);
        });
        emit header()->customContextMenuRequested(name);
        QTRY_VERIFY(card());
        QCOMPARE(countOf(u"Mali"_qs), u"4"_qs);
    }

    void wordsAndPhrases()
    {
        using namespace columnfilter;
        const auto typed = [](const QString &text) { return withText({}, Column::Place, text).words; };
        QCOMPARE(typed(u"Niono cercle"_qs), u"place:Niono place:cercle"_qs);
        QCOMPARE(typed(u"\"Niono cercle\" -Sokolo"_qs), u"place:\"Niono cercle\" -place:Sokolo"_qs);
        QCOMPARE(typed(u"km:12"_qs), u"place:\"km 12\""_qs);
        QCOMPARE(typed(u"  "_qs), QString());
        Filter other;
        other.words = u"arrests title:men place:Gao"_qs;
        QCOMPARE(text(other, Column::Place), u"Gao"_qs);
        QCOMPARE(withText(other, Column::Place, u"Ber"_qs).words, u"arrests title:men place:Ber"_qs);
        QCOMPARE(without(other, Column::Place).words, u"arrests title:men"_qs);
        QVERIFY(isAsked(other, Column::Place) && !isAsked(other, Column::Reference));
        for (const QString &one : {u"Niono cercle"_qs, u"\"Niono cercle\" -Sokolo"_qs, u"a,b"_qs})
            QCOMPARE(text(withText({}, Column::Place, one), Column::Place), one);
    }
};

QTEST_MAIN(ColumnFilterTest)
#include "ColumnFilterTest.moc"
