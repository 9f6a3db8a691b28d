#include "mainwindow/Appearance.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMetaEnum>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QTextEdit>
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
