#include "mainwindow/Appearance.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
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
};

QTEST_MAIN(AppearanceTest)
#include "AppearanceTest.moc"
