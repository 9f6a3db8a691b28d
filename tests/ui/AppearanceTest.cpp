#include "mainwindow/Appearance.h"
#include "text/FocusOrder.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMetaEnum>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QTest>
#include <QTextEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <cmath>

/// What the eye must be able to tell apart.
class AppearanceTest : public QObject
{
    Q_OBJECT

    static double luminance(const QColor &colour)
    {
        const auto part = [](double value) {
            return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
    }
    /// As WCAG 2.2 defines it.
    static double contrast(const QColor &a, const QColor &b)
    {
        const auto [less, more] = std::minmax({luminance(a), luminance(b)});
        return (more + 0.05) / (less + 0.05);
    }

private slots:
    /// A field has an edge of 3:1 against the window and against what is in it.
    void fieldsHaveAnEdge_data()
    {
        QTest::addColumn<int>("appearance");
        QTest::newRow("light") << static_cast<int>(Appearance::Light);
        QTest::newRow("dark") << static_cast<int>(Appearance::Dark);
    }
    void fieldsHaveAnEdge()
    {
        QFETCH(int, appearance);
        applyAppearance(static_cast<Appearance>(appearance));
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        const QList<QWidget *> fields{new QLineEdit, new QComboBox, new QSpinBox, new QPlainTextEdit,
                                      new QTextEdit};
        for (QWidget *field : fields)
            column->addWidget(field);
        auto *other = new QPushButton(u"other"_qs);
        column->addWidget(other);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        other->setFocus();
        const QImage seen = window.grab().toImage();
        const QColor outside = QApplication::palette().color(QPalette::Window);
        for (const QWidget *field : fields) {
            // From the window into the field, by its left edge.
            double best = 0;
            for (int x = field->x(); x < field->x() + 4; ++x) {
                const QColor edge = seen.pixelColor(x, field->geometry().center().y());
                best =
                    std::max(best, std::min(contrast(edge, outside),
                                            contrast(edge, QApplication::palette().color(QPalette::Base))));
            }
            QVERIFY2(best >= 3,
                     qPrintable(u"%1: %2"_qs.arg(QLatin1String(field->metaObject()->className())).arg(best)));
        }
    }

    /// So has the one that has the keyboard, and it is told from the others.
    void theFocusIsSeen_data() { fieldsHaveAnEdge_data(); }
    void theFocusIsSeen()
    {
        QFETCH(int, appearance);
        applyAppearance(static_cast<Appearance>(appearance));
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        const QList<QWidget *> fields{new QLineEdit, new QComboBox, new QSpinBox, new QPlainTextEdit,
                                      new QTextEdit};
        for (QWidget *field : fields)
            column->addWidget(field);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const QColor outside = QApplication::palette().color(QPalette::Window);
        const QColor base = QApplication::palette().color(QPalette::Base);
        const auto edgeOf = [&](const QWidget *field) {
            const QImage seen = window.grab().toImage();
            std::pair<double, QColor> best{0, outside};
            for (int x = field->x(); x < field->x() + 4; ++x) {
                const QColor edge = seen.pixelColor(x, field->geometry().center().y());
                best =
                    std::max(best, std::pair(std::min(contrast(edge, outside), contrast(edge, base)), edge),
                             [](const auto &a, const auto &b) { return a.first < b.first; });
            }
            return best;
        };
        for (QWidget *field : fields) {
            field->setFocus();
            QTRY_VERIFY(field->hasFocus());
            const auto [best, focused] = edgeOf(field);
            const QString name = QLatin1String(field->metaObject()->className());
            QVERIFY2(best >= 3, qPrintable(u"%1: %2"_qs.arg(name).arg(best)));
            fields[field == fields.front() ? 1 : 0]->setFocus();
            QVERIFY2(edgeOf(field).second != focused, qPrintable(name));
        }
    }

    /// Of two lists, or panes, that stand side by side, the one that has the keyboard has an edge that the
    /// other has not.
    void theListThatHasTheKeyboardIsSeen_data() { fieldsHaveAnEdge_data(); }
    void theListThatHasTheKeyboardIsSeen()
    {
        QFETCH(int, appearance);
        applyAppearance(static_cast<Appearance>(appearance));
        QWidget window;
        auto *row = new QHBoxLayout(&window);
        auto *list = new QListWidget;
        auto *pane = new QTreeWidget;
        auto *page = new QTextEdit;
        frameAsPane(*pane);
        frameAsPane(*page);
        const QList<QWidget *> all{list, pane, page};
        for (QWidget *one : all)
            row->addWidget(one);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const auto edgeOf = [&](const QWidget *one) {
            return window.grab().toImage().pixelColor(one->x(), one->geometry().center().y());
        };
        const QPalette palette = QApplication::palette();
        for (QWidget *one : all) {
            all[one == list ? 1 : 0]->setFocus();
            const QColor before = edgeOf(one);
            one->setFocus();
            QTRY_VERIFY(one->hasFocus());
            const QColor focused = edgeOf(one);
            const QString name = QLatin1String(one->metaObject()->className());
            for (const QPalette::ColorRole beside : {QPalette::Window, QPalette::Base})
                QVERIFY2(contrast(focused, palette.color(beside)) >= 3, qPrintable(name));
            QVERIFY2(focused != before, qPrintable(name));
            // What is a pane has no frame within that of the window.
            if (one != list)
                QVERIFY2(contrast(before, palette.color(QPalette::Window)) < 1.5, qPrintable(name));
        }
    }

    /// Words on a chosen row are read where the keyboard is elsewhere, too, and the row is seen.
    void theRowThatIsChosenIsRead_data() { fieldsHaveAnEdge_data(); }
    void theRowThatIsChosenIsRead()
    {
        QFETCH(int, appearance);
        applyAppearance(static_cast<Appearance>(appearance));
        QListWidget list;
        showWhetherFocused(list);
        for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive}) {
            const auto colour = [&](QPalette::ColorRole role) { return list.palette().color(group, role); };
            const double words = contrast(colour(QPalette::HighlightedText), colour(QPalette::Highlight));
            QVERIFY2(words >= 4.5, qPrintable(QString::number(words)));
            const double row = contrast(colour(QPalette::Highlight), colour(QPalette::Base));
            QVERIFY2(row >= 3, qPrintable(QString::number(row)));
        }
    }

    /// What stands between panes, between the entries of a menu, and around what belongs together.
    void linesAreSeen_data() { fieldsHaveAnEdge_data(); }
    void linesAreSeen()
    {
        QFETCH(int, appearance);
        applyAppearance(static_cast<Appearance>(appearance));
        constexpr double least = 1.6;
        const QColor under = QApplication::palette().color(QPalette::Window);
        const auto strongest = [&](const QImage &seen, const QRect &within) {
            double best = 0;
            for (int y = within.top(); y <= within.bottom(); ++y) {
                for (int x = within.left(); x <= within.right(); ++x)
                    best = std::max(best, contrast(seen.pixelColor(x, y), under));
            }
            return best;
        };
        QSplitter splitter;
        splitter.setHandleWidth(1);
        splitter.addWidget(new QWidget);
        splitter.addWidget(new QWidget);
        splitter.resize(200, 80);
        QVERIFY(strongest(splitter.grab().toImage(), {90, 40, 20, 1}) >= least);
        QFrame box;
        box.setFrameShape(QFrame::StyledPanel);
        box.resize(80, 40);
        QVERIFY(strongest(box.grab().toImage(), {0, 20, 3, 1}) >= least);
        QMenu menu;
        menu.addAction(u"one"_qs);
        QAction *line = menu.addSeparator();
        menu.addAction(u"two"_qs);
        menu.resize(menu.sizeHint());
        const QImage seen = menu.grab().toImage();
        const QRect between = menu.actionGeometry(line);
        QVERIFY(strongest(seen, {between.center().x(), between.top(), 1, between.height()}) >= least);
    }

    /// What opens over the window is told from it.
    void popupsHaveAnEdge_data() { fieldsHaveAnEdge_data(); }
    void popupsHaveAnEdge()
    {
        QFETCH(int, appearance);
        applyAppearance(static_cast<Appearance>(appearance));
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *box = new QComboBox;
        auto *line = new QLineEdit;
        column->addWidget(box);
        column->addWidget(line);
        box->addItems({u"one"_qs, u"two"_qs});
        QCompleter completer(QStringList{u"one"_qs, u"once"_qs});
        line->setCompleter(&completer);
        QMenu menu;
        menu.addAction(u"one"_qs);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const QPalette palette = QApplication::palette();
        const auto look = [&](const char *what) {
            QTRY_VERIFY2(QApplication::activePopupWidget(), what);
            QWidget *popup = QApplication::activePopupWidget();
            const QColor edge = popup->grab().toImage().pixelColor(0, popup->height() / 2);
            for (const QPalette::ColorRole beside : {QPalette::Window, QPalette::Base})
                QVERIFY2(contrast(edge, palette.color(beside)) >= 3, what);
            popup->close();
            QTRY_VERIFY(!QApplication::activePopupWidget());
        };
        menu.popup(window.mapToGlobal(QPoint(0, 0)));
        look("menu");
        box->showPopup();
        look("list of a box");
        line->setFocus();
        QTest::keyClicks(line, u"on"_qs);
        look("completions");
    }

    /// Text is told from what it stands on (4.5:1), and what is painted in the accent colour (3:1; WCAG 2.2,
    /// 1.4.3 and 1.4.11).
    void thePaletteIsRead_data()
    {
        QTest::addColumn<int>("appearance");
        QTest::addColumn<int>("group");
        QTest::addColumn<int>("over");
        QTest::addColumn<int>("under");
        QTest::addColumn<double>("least");
        using P = QPalette;
        const auto add = [](P::ColorRole over, P::ColorRole under, double least) {
            const auto roles = QMetaEnum::fromType<P::ColorRole>();
            const auto groups = QMetaEnum::fromType<P::ColorGroup>();
            for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
                for (const P::ColorGroup group : {P::Active, P::Inactive})
                    QTest::addRow("%s, %s: %s on %s", appearance == Appearance::Dark ? "dark" : "light",
                                  groups.valueToKey(group), roles.valueToKey(over), roles.valueToKey(under))
                        << static_cast<int>(appearance) << static_cast<int>(group) << static_cast<int>(over)
                        << static_cast<int>(under) << least;
            }
        };
        for (const P::ColorRole under : {P::Window, P::Base, P::AlternateBase}) {
            for (const P::ColorRole over :
                 {P::WindowText, P::Text, P::PlaceholderText, P::BrightText, P::Link})
                add(over, under, 4.5);
            add(P::Highlight, under, 3);
        }
        add(P::HighlightedText, P::Highlight, 4.5);
        add(P::ButtonText, P::Button, 4.5);
        add(P::ToolTipText, P::ToolTipBase, 4.5);
    }
    void thePaletteIsRead()
    {
        QFETCH(int, appearance);
        QFETCH(int, group);
        QFETCH(int, over);
        QFETCH(int, under);
        QFETCH(double, least);
        applyAppearance(static_cast<Appearance>(appearance));
        const auto colour = [group](int role) {
            return QApplication::palette().color(static_cast<QPalette::ColorGroup>(group),
                                                 static_cast<QPalette::ColorRole>(role));
        };
        const double measured = contrast(colour(over), colour(under));
        QVERIFY2(measured >= least, qPrintable(QString::number(measured)));
    }
};

QTEST_MAIN(AppearanceTest)
#include "AppearanceTest.moc"
