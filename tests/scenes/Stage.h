#pragma once

#include "mainwindow/MainWindow.h"

#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>

class Vocabulary;

/// What is open where a scene begins.
enum class With {
    Nothing,   ///< the start page
    Empty,     ///< a case file without incidents
    Sample,    ///< resources/sample
    Large,     ///< thousands of incidents
    Each,      ///< by turns: the sample, a large and a hard case file
    Encrypted, ///< the sample, with a passphrase
};

/// How a picture is to look.
struct Setting {
    Language language = Language::English;
    Appearance appearance = Appearance::Light;
    QString screen; ///< of which size, as the names of the pictures say it
    QString file;   ///< what is open, as the names of the pictures say it
};

/// The program's window on a screen of its own, and the hands of whoever uses it. A scene runs in a thread of
/// its own, as a user sits outside of the program: it goes on while a dialog keeps the window's own loop
/// busy. What it looks at, it looks at through gui(), and it waits for what it waits for with until():
/// nothing is hidden by sleeps.
class Stage
{
public:
    /// What a scene waited for in vain.
    struct Missing {
        QString what;
    };

    /// Case files are copied from `files`; pictures are written to `out`.
    Stage(const Vocabulary &vocabulary, QString files, QString out);
    ~Stage();

    /// A new window, with a new copy of the case file.
    void begin(const Setting &setting);
    /// Takes the window away, and whatever stands before it.
    void end();
    bool hasBegun() const { return m_window != nullptr; }
    void setScene(const QString &name) { m_scene = name; }
    qsizetype pictures() const { return m_pictures; }

    // What is there
    MainWindow &window() const { return *m_window; } ///< for gui() alone
    const Words &words() const { return m_window->words(); }
    QString say(const char *context, const char *text, const char *comment = nullptr) const;
    /// A file of this window's folder; one of `files` is copied there.
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString copy(const QString &name) const;
    /// What the user looks at: a popup, a dialog, or the window.
    static QWidget *front();
    /// A widget by its object name, that can be seen, in what the user looks at; or in any window.
    template<typename T> static T *find(const QString &name)
    {
        QList<QWidget *> tops{front()};
        tops += QApplication::topLevelWidgets();
        for (QWidget *top : tops) {
            if (!top || !top->isVisible())
                continue;
            for (T *one : top->findChildren<T *>(name)) {
                if (one->isVisible())
                    return one;
            }
        }
        return nullptr;
    }

    // How it is waited for, and done
    /// Runs in the window's thread, and gives what that gives.
    template<typename Do> auto gui(Do what) const
    {
        using Given = std::invoke_result_t<Do>;
        if constexpr (std::is_void_v<Given>) {
            QMetaObject::invokeMethod(qApp, what, Qt::BlockingQueuedConnection);
        } else {
            Given given{};
            QMetaObject::invokeMethod(
                qApp, [&] { given = what(); }, Qt::BlockingQueuedConnection);
            return given;
        }
    }
    /// Runs there without being waited for: it may open a dialog, and return when that is closed.
    void post(const std::function<void()> &what) const;
    /// Until it is so; throws Missing with `what` where that takes too long.
    void until(const QString &what, const std::function<bool()> &isSo) const;

    // Hands
    void action(const char *context, const char *text, const char *comment = nullptr) const;
    void menu(const char *text) const; ///< of the menu bar, opened
    void submenu(const char *text) const;
    void openFile(const QString &path) const;
    void click(const QString &name) const; ///< a button by its object name
    void clickText(const char *context, const char *text) const;
    void clickAt(const std::function<QWidget *()> &widget, const std::function<QPoint(QWidget *)> &at,
                 Qt::MouseButton button = Qt::LeftButton) const;
    void type(const QString &name, const QString &text) const; ///< into a field, over what stands there
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const;

    // What comes
    /// Until another dialog or message than before has the keyboard.
    void dialog() const;
    void popup() const;
    void busy() const; ///< until work is shown with its progress
    /// Until all is counted and listed, and no work is under way.
    void settled() const;
    /// The screen, once it stands still. A scene that takes several says of what each is.
    void picture(const QString &of = {});
    /// Leaves what stands before the window by Esc, until nothing does.
    void close() const;

private:
    QWidget *visible(const QString &what, const std::function<QWidget *()> &find) const;

    const Vocabulary &m_vocabulary;
    QString m_files, m_out, m_scene;
    Setting m_setting;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<QTemporaryDir> m_folder;
    mutable const QWidget *m_seen = nullptr; ///< the dialog that was waited for last
    qsizetype m_pictures = 0;
};

/// Something that the program shows.
struct Scene {
    const char *name; ///< of its pictures
    With with;
    void (*bring)(Stage &stage);
    bool leavesTraces = false; ///< what comes next begins with a new copy of the file
};

const std::vector<Scene> &scenes();
