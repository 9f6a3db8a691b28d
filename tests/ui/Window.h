#pragma once

#include "incidents/IncidentModel.h"
#include "mainwindow/MainWindow.h"
#include "Samples.h"

#include <QAction>
#include <QApplication>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QProgressDialog>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QTest>
#include <QTimer>
#include <QTreeWidget>

// Where other work goes on beside it, a key is derived and a window drawn in its own time: what is waited for
// comes, or does not in half a minute either.
#undef QTRY_VERIFY
#define QTRY_VERIFY(expression) QTRY_VERIFY_WITH_TIMEOUT((expression), 30'000)
#undef QTRY_COMPARE
#define QTRY_COMPARE(expression, expected) QTRY_COMPARE_WITH_TIMEOUT((expression), expected, 30'000)

/// What tests do with the window, as a person does it.
namespace window
{

/// Settings of the test's own, in a folder, with the window in English.
inline void useSettingsIn(const QString &folder)
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder);
    QCoreApplication::setOrganizationName(u"Dossier"_qs);
    QCoreApplication::setApplicationName(u"dossier-test"_qs);
    QSettings().clear();
    QSettings().setValue(u"language"_qs, u"en"_qs);
    QSettings().setValue(u"author"_qs, u"A. Keita"_qs);
}

/// Whether a window has the keyboard. Where a window manager gave it to none as a dialog went, it is asked
/// for again, as a person would click.
inline bool becomesActive(QWidget &window)
{
    constexpr int soon = 3000, times = 5; // ms
    for (int i = 0; i < times; ++i) {
        if (QTest::qWaitForWindowActive(&window, soon))
            return true;
        window.raise();
        window.activateWindow();
    }
    return false;
}

/// On the screen, and active.
inline std::unique_ptr<MainWindow> shown()
{
    auto window = std::make_unique<MainWindow>(samples::vocabulary());
    window->resize(1366, 768);
    window->show();
    return becomesActive(*window) ? std::move(window) : nullptr;
}

/// Opens a new file with the sample in it, and waits until it is listed and counted.
inline void openSample(MainWindow &window, const QString &name)
{
    samples::sahel(name).reset();
    QVERIFY(window.openFile(name));
    QTRY_VERIFY(window.session()->isLoaded() && !window.session()->isWorking());
}

/// The references that the list shows, sorted.
inline QStringList references(const QTableView &list)
{
    QStringList all;
    for (int row = 0; row < list.model()->rowCount(); ++row)
        all << list.model()->index(row, IncidentModel::Reference).data().toString();
    all.sort();
    return all;
}

/// The entry of a menu that begins with a text; null where there is none.
inline QAction *entry(const MainWindow &window, const QString &menu, const QString &text)
{
    for (QAction *top : window.menuBar()->actions()) {
        if (top->text().remove(u'&') != menu)
            continue;
        for (QAction *one : top->menu()->actions()) {
            if (one->text().remove(u'&').startsWith(text))
                return one;
        }
    }
    return nullptr;
}

/// Clicks the box of a value in the filter.
inline void clickBox(const MainWindow &window, const QString &label)
{
    auto *tree = window.findChild<QTreeWidget *>();
    QTRY_VERIFY(tree->isVisible());
    const auto items = tree->findItems(label, Qt::MatchExactly | Qt::MatchRecursive);
    QVERIFY2(!items.isEmpty(), qPrintable(label));
    tree->scrollToItem(items.front());
    const QRect box = tree->visualItemRect(items.front());
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, {box.left() + 8, box.center().y()});
}

/// What failed before it closed its dialog does not wait for ever.
inline void endIfFailed()
{
    if (auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        dialog && QTest::currentTestFailed())
        dialog->reject();
}

/// Does what a person does in the dialog that opens next; fails the test where none does.
template<typename Do> void inNextDialog(QObject *context, Do what, int after = 0)
{
    QTimer::singleShot(after, context, [what] {
        QWidget *dialog = QApplication::activeModalWidget();
        QVERIFY(dialog);
        what(dialog);
        endIfFailed();
    });
}

/// Whether the keyboard is in a window, or in any, once it has come there: a little later than the window.
inline bool hasKeyboard(const QWidget *window = nullptr)
{
    return QTest::qWaitFor([window] {
        const QWidget *focus = QApplication::focusWidget();
        return focus && (!window || focus->window() == window);
    });
}

/// Does what a person does in a dialog of a kind, once it is there.
template<typename Dialog, typename Do> void whenThere(QObject *context, Do what)
{
    auto *look = new QTimer(context);
    look->start(20);
    QObject::connect(look, &QTimer::timeout, context, [look, what] {
        auto *dialog = qobject_cast<Dialog *>(QApplication::activeModalWidget());
        // While it is at work, nobody can do anything in it.
        if (!dialog || dialog->template findChild<QProgressDialog *>())
            return;
        // Waiting in there may let the timer go, and with it what this lambda holds.
        const auto act = what;
        look->stop();
        look->deleteLater();
        act(dialog);
        endIfFailed();
    });
}

/// Answers the file dialog that opens next; with the name that it suggests where none is given.
inline void chooseFile(QObject *context, const QString &name)
{
    whenThere<QFileDialog>(context, [name](QFileDialog *dialog) {
        // Not typed: the list of completions, which comes when it likes, would take the Return.
        if (!name.isEmpty())
            dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->setText(name);
        auto *buttons = dialog->findChild<QDialogButtonBox *>();
        for (QAbstractButton *button : buttons->buttons()) {
            if (buttons->buttonRole(button) == QDialogButtonBox::AcceptRole)
                QTest::mouseClick(button, Qt::LeftButton);
        }
    });
}

inline void fill(QWidget *dialog, const char *name, const QString &text)
{
    auto *field = dialog->findChild<QLineEdit *>(QLatin1String(name));
    QVERIFY2(field, name);
    field->clear();
    QTest::keyClicks(field, text);
}

inline void click(QWidget *dialog, const char *name)
{
    auto *button = dialog->findChild<QPushButton *>(QLatin1String(name));
    QVERIFY2(button && button->isEnabled(), name);
    QTest::mouseClick(button, Qt::LeftButton);
}

} // namespace window
