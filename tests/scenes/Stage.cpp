#include "scenes/Stage.h"

#include "ReadAloud.h"
#include "scenes/Files.h"
#include "vocabulary/Words.h"

#include <QAbstractButton>
#include <QApplication>
#include <QContextMenuEvent>
#include <QCursor>
#include <QDialog>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QMenuBar>
#include <QProgressDialog>
#include <QScreen>
#include <QSettings>
#include <QThread>

namespace
{

constexpr int patience = 20'000; // ms
constexpr int between = 15;      // ms, from one look to the next

bool isBusy()
{
    for (const QWidget *top : QApplication::topLevelWidgets()) {
        if (top->isVisible() && qobject_cast<const QProgressDialog *>(top))
            return true;
    }
    return false;
}

QDialog *dialogInFront()
{
    if (QWidget *modal = QApplication::activeModalWidget())
        return qobject_cast<QDialog *>(modal);
    // One beside which the window can be used.
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (auto *dialog = qobject_cast<QDialog *>(top); dialog && dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

bool sameLetters(QString shown, const QString &said)
{
    // A dialog that is shown for the first time may have given a mnemonic to what has none.
    return shown.remove(u'&') == QString(said).remove(u'&');
}

} // namespace

Stage::Stage(const Vocabulary &vocabulary, QString files, QString out)
    : m_vocabulary(vocabulary)
    , m_files(std::move(files))
    , m_out(std::move(out))
{
}

Stage::~Stage() = default;

void Stage::begin(const Setting &setting)
{
    m_setting = setting;
    m_seen = nullptr;
    m_folder = std::make_unique<QTemporaryDir>(QDir::tempPath() + u"/dossiers-XXXXXX"_qs);
    gui([&] {
        QSettings settings;
        settings.clear();
        settings.setValue(u"language"_qs, languageCode(setting.language));
        settings.setValue(u"appearance"_qs, static_cast<int>(setting.appearance));
        settings.setValue(u"author"_qs, u"A. Keita"_qs);
        QCursor::setPos(0, QGuiApplication::primaryScreen()->size().height() - 1); // over nothing
        m_window = std::make_unique<MainWindow>(m_vocabulary);
        m_window->showMaximized();
    });
    until(u"the window"_qs, [this] { return m_window->isActiveWindow() && m_window->isMaximized(); });
    if (setting.file == u"none")
        return;
    openFile(copy(setting.file + u".dossier"_qs));
    if (setting.file == u"encrypted") {
        dialog();
        type({}, passphraseOfFiles);
        key(Qt::Key_Return);
    }
    settled();
}

void Stage::end()
{
    if (!m_window)
        return;
    close();
    gui([this] { m_window.reset(); });
    m_folder.reset();
}

QString Stage::say(const char *context, const char *text, const char *comment) const
{
    return words().translate(context, text, comment);
}

QString Stage::copy(const QString &name) const
{
    QString target = path(name);
    if (QFileInfo::exists(target))
        return target;
    if (!QFile::copy(m_files + u'/' + name, target))
        throw Missing{u"the file "_qs + name};
    return target;
}

QWidget *Stage::front()
{
    if (QWidget *popup = QApplication::activePopupWidget())
        return popup;
    if (QDialog *dialog = dialogInFront())
        return dialog;
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (qobject_cast<MainWindow *>(top))
            return top;
    }
    return nullptr;
}

void Stage::post(const std::function<void()> &what) const
{
    QMetaObject::invokeMethod(qApp, what, Qt::QueuedConnection);
}

void Stage::until(const QString &what, const std::function<bool()> &isSo) const
{
    QElapsedTimer timer;
    timer.start();
    while (!gui(isSo)) {
        if (timer.elapsed() > patience)
            throw Missing{what};
        QThread::msleep(between);
    }
}

QWidget *Stage::visible(const QString &what, const std::function<QWidget *()> &find) const
{
    QWidget *found = nullptr;
    until(what, [&] {
        found = find();
        return found && found->isEnabled();
    });
    return found;
}

void Stage::action(const char *context, const char *text, const char *comment) const
{
    const QString said = say(context, text, comment);
    QAction *found = nullptr;
    until(u"the command “%1”"_qs.arg(said), [&] {
        for (QAction *one : m_window->findChildren<QAction *>()) {
            if (sameLetters(one->text(), said) && one->isEnabled() && !one->menu())
                found = one;
        }
        return found != nullptr;
    });
    post([found] { found->trigger(); });
}

void Stage::menu(const char *text) const
{
    const QString said = say("MainWindow", text);
    clickAt([this] { return m_window->menuBar(); },
            [said](QWidget *bar) {
                for (QAction *one : static_cast<QMenuBar *>(bar)->actions()) {
                    if (sameLetters(one->text(), said))
                        return static_cast<QMenuBar *>(bar)->actionGeometry(one).center();
                }
                return QPoint(-1, -1);
            });
    popup();
}

void Stage::submenu(const char *text) const
{
    const QString said = say("MainWindow", text);
    gui([&] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        for (QAction *one : menu ? menu->actions() : QList<QAction *>()) {
            if (sameLetters(one->text(), said))
                menu->setActiveAction(one);
        }
    });
    until(u"the menu “%1”"_qs.arg(said), [&] {
        const auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        return menu && sameLetters(menu->title(), said);
    });
}

void Stage::openFile(const QString &path) const
{
    post([this, path] { m_window->openFile(path); });
}

void Stage::click(const QString &name) const
{
    auto *button = static_cast<QAbstractButton *>(
        visible(u"the button “%1”"_qs.arg(name), [&] { return find<QAbstractButton>(name); }));
    post([button] { QTest::mouseClick(button, Qt::LeftButton); });
}

void Stage::clickText(const char *context, const char *text) const
{
    const QString said = say(context, text);
    auto *button = visible(u"the button “%1”"_qs.arg(said), [&]() -> QWidget * {
        for (auto *one : front()->findChildren<QAbstractButton *>()) {
            if (one->isVisible() && sameLetters(one->text(), said))
                return one;
        }
        return nullptr;
    });
    post([button] { QTest::mouseClick(button, Qt::LeftButton); });
}

void Stage::clickAt(const std::function<QWidget *()> &widget, const std::function<QPoint(QWidget *)> &at,
                    Qt::MouseButton button) const
{
    QWidget *found = visible(u"what is to be clicked at"_qs, widget);
    post([found, at, button] {
        const QPoint point = at(found);
        QTest::mouseClick(found, button, {}, point);
        // No window system tells of it here.
        if (button == Qt::RightButton) {
            QContextMenuEvent event(QContextMenuEvent::Mouse, point, found->mapToGlobal(point));
            QApplication::sendEvent(found, &event);
        }
    });
}

void Stage::type(const QString &name, const QString &text) const
{
    QWidget *field = visible(u"the field “%1”"_qs.arg(name), [&]() -> QWidget * {
        if (auto *line = find<QLineEdit>(name))
            return line;
        QWidget *one = find<QWidget>(name);
        auto *line = one ? one->findChild<QLineEdit *>() : nullptr;
        return line ? line : one;
    });
    gui([&] {
        field->setFocus();
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(field, text);
    });
}

void Stage::key(Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    post([key, modifiers] {
        QWidget *widget = QApplication::activePopupWidget();
        if (!widget)
            widget = QApplication::focusWidget();
        if (!widget)
            widget = front();
        QTest::keyClick(widget, key, modifiers);
    });
}

void Stage::dialog() const
{
    until(u"a dialog"_qs, [this] {
        QDialog *dialog = dialogInFront();
        if (!dialog || dialog == m_seen || !dialog->isActiveWindow() || isBusy())
            return false;
        m_seen = dialog;
        return true;
    });
}

void Stage::popup() const
{
    until(u"a menu or list"_qs, [] {
        const QWidget *popup = QApplication::activePopupWidget();
        return popup && popup->isVisible();
    });
}

void Stage::busy() const
{
    until(u"a sign of progress"_qs, isBusy);
}

void Stage::settled() const
{
    until(u"a list that is complete"_qs, [this] {
        const Session *session = m_window->session();
        return session && session->isCounted() && !session->isWorking() && !isBusy() &&
               m_window->isActiveWindow();
    });
}

void Stage::picture(const QString &of)
{
    const auto grab = [] { return QGuiApplication::primaryScreen()->grabWindow(0).toImage(); };
    QImage before, now;
    int still = 0;
    // The window manager paints frames in its own time.
    until(u"a screen that stands still"_qs, [&] {
        now = grab();
        still = now == before ? still + 1 : 0;
        before = now;
        return still == 2;
    });
    const QStringList unread = gui([] { return readaloud::failings(*front()); });
    if (!unread.isEmpty())
        throw Missing{u"what a screen reader says of "_qs + unread.join(u", "_qs)};
    QString name = m_scene;
    if (!of.isEmpty())
        name += u'-' + of;
    name += u".%1.%2.%3.%4.png"_qs.arg(m_setting.file, languageCode(m_setting.language),
                                       m_setting.appearance == Appearance::Dark ? u"dark"_qs : u"light"_qs,
                                       m_setting.screen);
    if (!now.save(m_out + u'/' + name))
        throw Missing{u"room to write "_qs + name};
    ++m_pictures;
}

void Stage::close() const
{
    until(u"the window, with nothing before it"_qs, [] {
        if (QWidget *popup = QApplication::activePopupWidget()) {
            popup->close();
            return false;
        }
        QDialog *dialog = dialogInFront();
        // Not from within: it may ask something in a loop of its own.
        if (dialog)
            QMetaObject::invokeMethod(dialog, &QDialog::reject, Qt::QueuedConnection);
        // Nor any loop of what was cancelled: the window that it belongs to may go next.
        return dialog == nullptr && QThread::currentThread()->loopLevel() == 1;
    });
    m_seen = nullptr;
}
