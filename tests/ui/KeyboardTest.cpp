#include "Window.h"

#include "filter/FacetDialog.h"
#include "filter/FilterBar.h"
#include "filter/FilterPane.h"
#include "incidents/IncidentForm.h"
#include "incidents/IncidentPage.h"
#include "incidents/ViolationEditor.h"
#include "Samples.h"
#include "summary/SummaryView.h"
#include "vocabulary/Words.h"

#include <QAbstractScrollArea>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QMessageBox>
#include <QScrollArea>
#include <QStatusBar>
#include <QTabBar>
#include <QTableView>
#include <QTabWidget>
#include <QToolButton>

/// Every dialog and menu with the keyboard alone: Tab leads through it as it stands on the screen, and no
/// letter with Alt stands for two things.
class KeyboardTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;

    /// Where a widget stands: above, within or below what scrolls, and where there.
    static QRect place(QWidget *widget, QWidget *window)
    {
        for (QWidget *up = widget->parentWidget(); up && up != window; up = up->parentWidget()) {
            auto *area = qobject_cast<QScrollArea *>(up);
            if (area && area->widget()->isAncestorOf(widget)) {
                QRect within(widget->mapTo(area->widget(), QPoint()), widget->size());
                return within.translated(area->mapTo(window, QPoint()));
            }
        }
        QRect at(widget->mapTo(window, QPoint()), widget->size());
        for (auto *area : window->findChildren<QScrollArea *>()) {
            if (at.top() >= area->mapTo(window, QPoint(0, area->height())).y())
                at.translate(0, area->widget()->height());
        }
        return at;
    }
    static QString name(const QWidget *widget)
    {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        return u"%1 %2 %3"_qs.arg(QLatin1String(widget->metaObject()->className()), widget->objectName(),
                                  button ? button->text() : widget->accessibleName());
    }
    static bool isStop(const QWidget *widget, const QWidget *window)
    {
        return widget->focusPolicy() & Qt::TabFocus && widget->isVisible() && widget->isEnabled() &&
               !widget->focusProxy() && widget->window() == window;
    }
    /// Tab leads to all of it, line by line.
    static void walk(QWidget *window)
    {
        QTRY_VERIFY(window->isActiveWindow());
        QWidget *start = window->focusWidget();
        if (!start) {
            QTest::keyClick(window, Qt::Key_Tab);
            start = window->focusWidget();
        }
        QVERIFY(start);
        QList<QWidget *> stops;
        for (QWidget *at = start; stops.size() < 100; at = window->focusWidget()) {
            QVERIFY(at);
            if (stops.contains(at))
                break;
            stops << at;
            QTest::keyClick(at, Qt::Key_Tab);
        }
        QCOMPARE(window->focusWidget(), start);
        for (QWidget *widget : window->findChildren<QWidget *>()) {
            if (isStop(widget, window))
                QVERIFY2(stops.contains(widget), qPrintable(name(widget)));
        }
        int turns = 0;
        for (qsizetype i = 0; i < stops.size(); ++i) {
            QWidget *from = stops[i], *to = stops[(i + 1) % stops.size()];
            const QRect a = place(from, window), b = place(to, window);
            const bool beside = a.top() <= b.bottom() && b.top() <= a.bottom();
            const bool onward = beside ? b.left() > a.left() || b.top() > a.top() : b.top() > a.top();
            turns += !onward;
            QVERIFY2(onward || turns == 1, qPrintable(name(from) + u" > "_qs + name(to)));
        }
    }
    /// Tab leads through all of a pane, line by line, and out of it.
    static void walkWithin(QWidget *pane)
    {
        const auto within = [pane](QWidget *one) { return one == pane || pane->isAncestorOf(one); };
        QWidget *window = pane->window();
        QWidget *start = nullptr;
        for (QWidget *at = pane; !start; at = at->nextInFocusChain()) {
            if (within(at) && isStop(at, window))
                start = at;
            if (at->nextInFocusChain() == pane)
                break;
        }
        if (!start)
            return;
        start->setFocus(Qt::TabFocusReason);
        QList<QWidget *> stops;
        for (QWidget *at = start; at && within(at) && !stops.contains(at); at = window->focusWidget()) {
            stops << at;
            QTest::keyClick(at, Qt::Key_Tab);
        }
        for (QWidget *widget : pane->findChildren<QWidget *>()) {
            if (isStop(widget, window))
                QVERIFY2(stops.contains(widget), qPrintable(name(widget)));
        }
        for (qsizetype i = 1; i < stops.size(); ++i) {
            const QRect a = place(stops[i - 1], window), b = place(stops[i], window);
            const bool beside = a.top() <= b.bottom() && b.top() <= a.bottom();
            QVERIFY2(beside ? b.left() > a.left() || b.top() > a.top() : b.top() > a.top(),
                     qPrintable(name(stops[i - 1]) + u" > "_qs + name(stops[i])));
        }
    }
    struct Named {
        QString text;
        bool exempt = false;
    };
    static QChar letterOf(const QString &text)
    {
        const QString keys = QKeySequence::mnemonic(text).toString();
        return keys.isEmpty() ? QChar() : keys.back();
    }
    /// No letter twice; none is missing where one of its letters is still free.
    static void letters(const QList<Named> &all)
    {
        QHash<QChar, QString> taken;
        for (const Named &one : all) {
            const QChar letter = letterOf(one.text);
            if (letter.isNull())
                continue;
            QVERIFY2(!taken.contains(letter), qPrintable(taken.value(letter) + u" and "_qs + one.text));
            taken.insert(letter, one.text);
        }
        for (const Named &one : all) {
            if (!letterOf(one.text).isNull() || one.exempt)
                continue;
            for (const QChar c : one.text) {
                const bool latin = c.toLatin1() != 0 && c.unicode() < 128 && c.isLetter();
                QVERIFY2(!latin || taken.contains(c.toUpper()),
                         qPrintable(u"missing: %1 (%2 is free)"_qs.arg(one.text, c)));
            }
        }
    }
    /// The text of a label whose field repeats one further above, under the same name or in the other
    /// language.
    static QString again(const QLabel *label)
    {
        const QString name = label->buddy()->objectName();
        const QString other = name.endsWith(u"_fr"_qs)   ? name.chopped(3) + u"_en"_qs
                              : name.endsWith(u"_en"_qs) ? name.chopped(3) + u"_fr"_qs
                                                         : name;
        for (const QWidget *field : label->window()->findChildren<QWidget *>(other)) {
            if (field == label->buddy())
                continue;
            for (const auto *caption : label->window()->findChildren<QLabel *>()) {
                if (caption->buddy() == field && caption->text().contains(u'&'))
                    return label->text();
            }
        }
        return {};
    }
    /// Of the buttons that remove a violation.
    static bool isFirst(const QAbstractButton *remove)
    {
        const auto *editor = remove->window()->findChild<ViolationEditor *>();
        return editor && editor->isAncestorOf(remove);
    }
    static void letters(QWidget *window)
    {
        QList<Named> all;
        for (QWidget *widget : window->findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->window() != window)
                continue;
            // Of several violations, the first alone has letters; of two languages, the first. The best
            // estimate stands behind the minimum, and of its French name no letter is left.
            if (const auto *label = qobject_cast<QLabel *>(widget); label && label->buddy())
                all << Named{label->text(), label->text() == again(label) ||
                                                label->buddy()->objectName() == u"victims_best"};
            const auto *button = qobject_cast<QAbstractButton *>(widget);
            if (button && !button->text().isEmpty() && !qobject_cast<QLineEdit *>(button->parentWidget())) {
                // Enter and Esc press these; what saves has keys of its own; of the other language's button
                // in the form, all letters are taken, and what answers below a field stands behind it.
                const auto *push = qobject_cast<const QPushButton *>(button);
                const auto *box = qobject_cast<QDialogButtonBox *>(button->parentWidget());
                const bool ends = box && box->buttonRole(const_cast<QAbstractButton *>(button)) ==
                                             QDialogButtonBox::RejectRole;
                const bool behind = button->objectName() == u"addLanguage" ||
                                    button->objectName() == u"remarkAction" ||
                                    button->objectName() == u"saveAndAdd" ||
                                    (button->objectName() == u"removeViolation" && !isFirst(button));
                const bool reached = push && (push->isDefault() || behind);
                all << Named{button->text(), ends || reached};
            }
            if (const auto *tabs = qobject_cast<QTabBar *>(widget)) {
                for (int i = 0; i < tabs->count(); ++i)
                    all << Named{tabs->tabText(i)};
            }
        }
        letters(all);
    }
    static void look(QWidget *dialog)
    {
        letters(dialog);
        if (!QTest::currentTestFailed())
            walk(dialog);
    }
    QAction *entry(const QString &english) const
    {
        const QString wanted =
            m_window->words().translate("MainWindow", english.toUtf8().constData()).remove(u'&');
        for (QAction *top : m_window->menuBar()->actions()) {
            for (QAction *one : top->menu()->actions()) {
                if (one->text().remove(u'&') == wanted)
                    return one;
            }
        }
        return nullptr;
    }
    void open(bool french, const QString &name = u"keyboard"_qs)
    {
        m_window->setLanguage(french ? Language::French : Language::English);
        const QString file = m_folder.filePath(u"%1-%2.dossier"_qs.arg(name).arg(french));
        if (!QFile::exists(file))
            samples::sahel(file).reset();
        QVERIFY(m_window->openFile(file));
        auto *list = m_window->findChild<QTableView *>(u"incidentList"_qs);
        QTRY_COMPARE(list->model()->rowCount(), 7);
        list->selectRow(0);
    }
    void inDialog(const std::function<void()> &opens)
    {
        bool there = false;
        window::whenThere<QDialog>(this, [&](QDialog *dialog) {
            there = true;
            look(dialog);
            dialog->reject();
        });
        opens();
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
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanup()
    {
        m_window->setLanguage(Language::English);
        m_window.reset();
    }

    void dialogs_data()
    {
        QTest::addColumn<QString>("entry");
        QTest::addColumn<bool>("french");
        for (const char *one :
             {"&New case file…", "&Export table…", "Encr&ypt…", "Back&ups…", "Erase &text permanently…",
              "Export &briefing…", "S&ettings…", "&History…", "De&lete", "&Change selected…",
              "Deleted &incidents…", "Chan&ges to the file…", "&Counting method", "&Keyboard shortcuts"}) {
            for (const bool french : {false, true})
                QTest::addRow("%s %s", one, french ? "fr" : "en") << QString::fromUtf8(one) << french;
        }
    }
    void dialogs()
    {
        QFETCH(QString, entry);
        QFETCH(bool, french);
        open(french);
        QAction *action = this->entry(entry);
        QVERIFY(action && action->isEnabled());
        inDialog([action] { action->trigger(); });
    }

    void otherDialogs_data()
    {
        QTest::addColumn<bool>("french");
        QTest::newRow("en") << false;
        QTest::newRow("fr") << true;
    }
    void otherDialogs()
    {
        QFETCH(bool, french);
        const QString name = m_folder.filePath(u"encrypted-%1.dossier"_qs.arg(french));
        const QByteArray passphrase = "five words taken at random";
        {
            auto file = samples::emptyFile(name, passphrase);
            QVERIFY(file && importTable(*file, QStringLiteral(SAMPLE), {}));
        }
        m_window->setLanguage(french ? Language::French : Language::English);
        bool asked = false;
        window::whenThere<QDialog>(this, [&](QDialog *dialog) {
            asked = true;
            look(dialog);
            dialog->findChild<QLineEdit *>()->setText(QString::fromUtf8(passphrase));
            QTest::keyClick(dialog, Qt::Key_Return);
        });
        QVERIFY(m_window->openFile(name));
        QVERIFY(asked);
        if (QTest::currentTestFailed())
            return;
        inDialog([this] { entry(u"Chan&ge passphrase…"_qs)->trigger(); });
        if (QTest::currentTestFailed())
            return;
        Filter filter;
        filter.countries = {u"ML"_qs};
        m_window->session()->setFilter(filter);
        const QString save = m_window->words().translate("FilterBar", "Save filter…");
        inDialog([&] {
            for (auto *tool : m_window->findChildren<QToolButton *>()) {
                if (tool->isVisible() && tool->text() == save)
                    tool->click();
            }
        });
    }

    /// In a file of the other language, the other title comes first.
    void theFormOfAFrenchFile_data()
    {
        QTest::addColumn<bool>("french");
        QTest::newRow("en") << false;
        QTest::newRow("fr") << true;
    }
    void theFormOfAFrenchFile()
    {
        QFETCH(bool, french);
        const QString name = m_folder.filePath(u"french-%1.dossier"_qs.arg(french));
        QVERIFY(CaseFile::create(name, {u"Essai"_qs, Language::French},
                                 {{}, CaseFile::Mode::Write, u"tester"_qs}, samples::vocabulary()));
        m_window->setLanguage(french ? Language::French : Language::English);
        QVERIFY(m_window->openFile(name));
        entry(u"&New incident"_qs)->trigger();
        QPointer<IncidentForm> form = m_window->findChild<IncidentForm *>();
        QVERIFY(form && QTest::qWaitForWindowActive(form));
        look(form);
        if (QTest::currentTestFailed())
            return;
        form->giveUp();
    }

    void theForm_data()
    {
        QTest::addColumn<bool>("french");
        QTest::addColumn<bool>("edits");
        QTest::newRow("new, en") << false << false;
        QTest::newRow("new, fr") << true << false;
        QTest::newRow("verified, en") << false << true;
        QTest::newRow("verified, fr") << true << true;
    }
    void theForm()
    {
        QFETCH(bool, french);
        QFETCH(bool, edits);
        open(french);
        if (edits) {
            const auto id = m_window->session()->file().store().withReference(u"NE-2020-001"_qs);
            QVERIFY(id && *id);
            auto *list = m_window->findChild<QTableView *>(u"incidentList"_qs);
            for (int row = 0; row < 7; ++row) {
                if (list->model()->index(row, 0).data().toString() == u"NE-2020-001")
                    list->selectRow(row);
            }
            emit list->activated(list->currentIndex());
        } else {
            entry(u"&New incident"_qs)->trigger();
        }
        auto *form = m_window->findChild<IncidentForm *>();
        QVERIFY(form && QTest::qWaitForWindowActive(form));
        look(form);
        if (QTest::currentTestFailed())
            return;
        // With another violation in its place, and the other language.
        QTest::mouseClick(form->findChild<QPushButton *>(u"addViolation"_qs), Qt::LeftButton);
        QTest::qWait(20);
        auto *more = form->findChild<QPushButton *>(u"addLanguage"_qs);
        if (more->isVisible())
            more->click();
        QTest::qWait(20);
        look(form);
        form->giveUp();
    }

    void menus_data() { otherDialogs_data(); }
    void menus()
    {
        QFETCH(bool, french);
        open(french);
        const auto inMenu = [](const QList<QAction *> &actions) {
            QList<Named> all;
            for (const QAction *one : actions) {
                if (!one->isSeparator() && one->isVisible())
                    all << Named{one->text()};
            }
            return all;
        };
        letters(inMenu(m_window->menuBar()->actions()));
        for (QAction *top : m_window->menuBar()->actions()) {
            letters(inMenu(top->menu()->actions()));
            for (QAction *one : top->menu()->actions()) {
                // Files are named as they are.
                if (one->menu() && one->menu()->actions().size() < 5 && !QTest::currentTestFailed() &&
                    one->text().remove(u'&') !=
                        m_window->words().translate("MainWindow", "Open &recent").remove(u'&'))
                    letters(inMenu(one->menu()->actions()));
            }
        }
    }

    /// The window itself, and the pages without a file.
    void theWindow_data() { otherDialogs_data(); }
    void theWindow()
    {
        QFETCH(bool, french);
        m_window->setLanguage(french ? Language::French : Language::English);
        const auto clash = [this] {
            QHash<QChar, QString> taken;
            const auto take = [&](const QString &text) {
                const QChar letter = letterOf(text);
                QVERIFY2(letter.isNull() || !taken.contains(letter),
                         qPrintable(taken.value(letter) + u" and "_qs + text));
                if (!letter.isNull())
                    taken.insert(letter, text);
            };
            for (QAction *top : m_window->menuBar()->actions())
                take(top->text());
            for (QWidget *widget : m_window->findChildren<QWidget *>()) {
                if (!widget->isVisible() || widget->window() != m_window.get() ||
                    qobject_cast<QToolButton *>(widget))
                    continue;
                if (const auto *label = qobject_cast<QLabel *>(widget); label && label->buddy())
                    take(label->text());
                if (const auto *button = qobject_cast<QAbstractButton *>(widget))
                    take(button->text());
                if (const auto *tabs = qobject_cast<QTabBar *>(widget)) {
                    for (int i = 0; i < tabs->count(); ++i)
                        take(tabs->tabText(i));
                }
            }
        };
        clash();
        open(french);
        clash();
        m_window->findChild<QTabWidget *>()->setCurrentIndex(1);
        QTRY_VERIFY(m_window->findChild<QComboBox *>(u"countBy"_qs)->isVisible());
        clash();
    }

    /// What destroys something is neither the first button that Tab comes to nor the one that Enter presses;
    /// each button has a letter, in every message.
    void messages_data() { otherDialogs_data(); }
    void messages()
    {
        QFETCH(bool, french);
        open(french);
        const auto check = [](QDialog *dialog) {
            QAbstractButton *first = nullptr;
            const QMessageBox *box = qobject_cast<QMessageBox *>(dialog);
            QSet<QChar> letters;
            int buttons = 0;
            for (QWidget *at = dialog->nextInFocusChain(); at != dialog; at = at->nextInFocusChain()) {
                auto *button = qobject_cast<QPushButton *>(at);
                if (!button || !isStop(button, dialog))
                    continue;
                if (!first)
                    first = button;
                const QChar letter = letterOf(button->text());
                QVERIFY2(!letter.isNull() && !letters.contains(letter), qPrintable(button->text()));
                letters.insert(letter);
                ++buttons;
            }
            QVERIFY(first && buttons > 0);
            if (!box)
                return;
            QVERIFY(box->buttonRole(first) != QMessageBox::DestructiveRole);
            QVERIFY(box->defaultButton() && box->buttonRole(box->defaultButton()) != QMessageBox::ActionRole);
            QVERIFY(window::hasKeyboard(dialog));
            QCOMPARE(dialog->focusWidget(), box->defaultButton());
            for (QAbstractButton *button : box->buttons()) {
                if (box->buttonRole(button) != QMessageBox::DestructiveRole)
                    continue;
                QVERIFY(box->defaultButton() && box->defaultButton() != button);
                QVERIFY(window::hasKeyboard(dialog));
                QVERIFY(dialog->focusWidget() != button);
                QVERIFY2(first->x() < button->x(), qPrintable(first->text()));
            }
        };
        const auto inMessage = [&](const std::function<void()> &opens) {
            bool there = false;
            window::whenThere<QDialog>(this, [&](QDialog *dialog) {
                there = true;
                check(dialog);
                if (!QTest::currentTestFailed())
                    look(dialog);
                dialog->reject();
            });
            opens();
            QTRY_VERIFY(there);
            QTRY_VERIFY(!QApplication::activeModalWidget());
        };
        inMessage([this] { entry(u"&About Dossier"_qs)->trigger(); });
        if (QTest::currentTestFailed())
            return;
        // A table that is none, and is to be replaced.
        const QString note = m_folder.filePath(u"note.csv"_qs);
        QFile file(note);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("%PDF-1.4, and no table") > 0);
        file.close();
        inMessage([&] { QVERIFY(!m_window->exportTableTo(note, Visibility::Public)); });
        if (QTest::currentTestFailed())
            return;
        // What cannot be opened, with details.
        inMessage([&] { QVERIFY(!m_window->openFile(m_folder.filePath(u"gone.dossier"_qs))); });
        if (QTest::currentTestFailed())
            return;
        // Text that is to be erased.
        window::whenThere<QDialog>(this, [&](QDialog *dialog) {
            check(dialog);
            dialog->findChild<QLineEdit *>(u"purgeText"_qs)->setText(u"Inates"_qs);
            dialog->findChild<QLineEdit *>(u"purgeReason"_qs)->setText(u"x"_qs);
            QTimer::singleShot(0, this, [=] { QTest::keyClick(dialog, Qt::Key_Return); });
        });
        bool asked = false;
        auto *again = new QTimer(this);
        again->start(20);
        connect(again, &QTimer::timeout, this, [&, again] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            if (!box)
                return;
            again->stop();
            asked = true;
            check(box);
            box->reject();
        });
        entry(u"Erase &text permanently…"_qs)->trigger();
        QTRY_VERIFY(asked);
        delete again;
        if (QTest::currentTestFailed())
            return;
        // A lock that another computer left.
        const QString name = m_folder.filePath(u"elsewhere-%1.dossier"_qs.arg(french));
        samples::sahel(name).reset();
        QFile lock(name + u".lock"_qs);
        QVERIFY(lock.open(QIODevice::WriteOnly) && lock.write("77\ndossier\nfield-laptop-2\n") > 0);
        lock.close();
        inMessage([&] { QVERIFY(m_window->openFile(name)); });
    }

    /// The buttons of what was typed and not saved, above the list and in the form: what discards it comes
    /// second. What is not saved is said at the foot of the window.
    void unsavedChanges_data() { otherDialogs_data(); }
    void unsavedChanges()
    {
        QFETCH(bool, french);
        open(french, u"unsaved"_qs);
        entry(u"&New incident"_qs)->trigger();
        QPointer<IncidentForm> form = m_window->findChild<IncidentForm *>();
        QVERIFY(form && QTest::qWaitForWindowActive(form));
        QStringList order;
        QSet<QChar> letters;
        for (QWidget *at = form->nextInFocusChain(); at != form; at = at->nextInFocusChain()) {
            auto *button = qobject_cast<QPushButton *>(at);
            if (!button || !isStop(button, form) || button->parentWidget() != form)
                continue;
            order << button->objectName();
            // Where the fields have left one; these have keys of their own.
            const QChar letter = letterOf(button->text());
            QVERIFY2(letter.isNull() || !letters.contains(letter), qPrintable(button->text()));
            letters.insert(letter);
        }
        QVERIFY2(order.indexOf(u"discard"_qs) > 0, qPrintable(order.join(u' ')));
        form->findChild<QLineEdit *>(u"place"_qs)->setText(u"Gao"_qs);
        QTest::keyClick(form, Qt::Key_Escape);
        QTRY_VERIFY(!form);
        const auto *state = m_window->findChild<QLabel *>(u"state"_qs);
        QVERIFY2(state->text().startsWith(french ? u"1 formulaire non enregistré"_qs : u"1 unsaved form"_qs),
                 qPrintable(state->text()));
        auto *list = m_window->findChild<QWidget *>(u"keptForms"_qs);
        QTRY_VERIFY(list->isVisible());
        QWidget *strip = list->parentWidget();
        walkWithin(strip);
        for (const char *one : {"openKept", "discardKept"})
            QVERIFY(!letterOf(strip->findChild<QPushButton *>(QLatin1String(one))->text()).isNull());
        window::click(m_window.get(), "discardKept");
        QTRY_VERIFY(!list->isVisible());
        QVERIFY2(state->text().startsWith(french ? u"enregistré"_qs : u"saved"_qs),
                 qPrintable(state->text()));
        // With what is offered then, no letter has two meanings.
        QTRY_VERIFY(m_window->findChild<QPushButton *>(u"noticeAction"_qs)->isVisible());
        QList<Named> all;
        for (QAction *top : m_window->menuBar()->actions())
            all << Named{top->text(), true};
        for (const auto *button : m_window->findChildren<QPushButton *>())
            all << Named{button->text(), true};
        const auto *tabs = m_window->findChild<QTabWidget *>()->tabBar();
        for (int i = 0; i < tabs->count(); ++i)
            all << Named{tabs->tabText(i), true};
        all << Named{m_window->words().translate("MainWindow", "Sho&w"), true};
        KeyboardTest::letters(all);
    }

    /// No field swallows what the menus have keys for, but what edits text.
    void fieldsLeaveTheKeysOfTheWindow()
    {
        open(false);
        m_window->activateWindow();
        QVERIFY(window::becomesActive(*m_window));
        auto *search = m_window->findChild<QLineEdit *>(u"search"_qs);
        QStringList swallowed;
        const auto look = [&](QWidget *field, const QList<QAction *> &actions, const auto &again) -> void {
            for (QAction *one : actions) {
                if (one->menu())
                    again(field, one->menu()->actions(), again);
                for (const QKeySequence &keys : one->shortcuts()) {
                    QKeyEvent key(QEvent::ShortcutOverride, keys[0].key(), keys[0].keyboardModifiers());
                    QApplication::sendEvent(field, &key);
                    const QString said = u"%1: %2"_qs.arg(QLatin1String(field->metaObject()->className()),
                                                          keys.toString(QKeySequence::PortableText));
                    if (key.isAccepted() && !swallowed.contains(said))
                        swallowed << said;
                }
            }
        };
        for (QWidget *field : m_window->findChildren<QWidget *>()) {
            if (isStop(field, m_window.get())) {
                field->setFocus();
                look(field, m_window->menuBar()->actions(), look);
            }
        }
        for (const QString &one : std::as_const(swallowed)) {
            const QString keys = one.section(u": "_qs, 1);
            QVERIFY2((QStringList{u"Ctrl+C"_qs, u"Ctrl+V"_qs, u"Ctrl+X"_qs, u"Ctrl+Z"_qs, u"Ctrl+Shift+Z"_qs,
                                  u"Ctrl+Y"_qs, u"Del"_qs})
                         .contains(keys),
                     qPrintable(swallowed.join(u", "_qs)));
        }
        QVERIFY(swallowed.contains(u"SearchField: Ctrl+C"_qs) && swallowed.contains(u"SearchField: Del"_qs));

        // As from the keyboard itself, with completions open and without.
        const auto press = [this](Qt::Key key) {
            QWidget *popup = QApplication::activePopupWidget();
            QTest::keyClick((popup ? popup : m_window.get())->windowHandle(), key, Qt::ControlModifier);
        };
        const auto form = [this] { return m_window->findChild<IncidentForm *>(); };
        for (const QString &typed : {QString(), u"cou"_qs}) {
            search->setFocus();
            QTest::keyClicks(search, typed);
            QCOMPARE(QApplication::activePopupWidget() != nullptr, !typed.isEmpty());
            press(Qt::Key_E);
            QTRY_VERIFY2(form(), qPrintable(typed));
            form()->giveUp();
            QTRY_VERIFY(!form());
            QVERIFY(window::becomesActive(*m_window));
            QVERIFY(search->hasFocus());
        }
        search->selectAll();
        press(Qt::Key_C);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"cou"_qs);
        search->clear();
        press(Qt::Key_V);
        QCOMPARE(search->text(), u"cou"_qs);
        QTest::keyClick(QApplication::activePopupWidget() ? QApplication::activePopupWidget() : search,
                        Qt::Key_Escape);
        search->clear();
    }

    /// Tab leads through each pane as it stands.
    void panes_data() { otherDialogs_data(); }
    void panes()
    {
        QFETCH(bool, french);
        open(french);
        Filter filter;
        filter.countries = {u"ML"_qs, u"NE"_qs};
        m_window->session()->setFilter(filter);
        QTRY_VERIFY(m_window->session()->isCounted() && !m_window->session()->isWorking());
        m_window->activateWindow();
        QVERIFY(window::becomesActive(*m_window));
        walkWithin(m_window->findChild<FilterPane *>());
        walkWithin(m_window->findChild<FilterBar *>());
        walkWithin(m_window->statusBar());
        walkWithin(m_window->findChild<IncidentPage *>());
        m_window->findChild<QTabWidget *>()->setCurrentIndex(1);
        auto *summary = m_window->findChild<SummaryView *>();
        QTRY_VERIFY(summary->findChild<QComboBox *>(u"countBy"_qs)->isVisible());
        walkWithin(summary);
    }

    /// F6 leads from pane to pane, and to the forms, from wherever one is; Shift+F6 back.
    void paneByPane()
    {
        open(false, u"pane by pane"_qs); // in which no form is kept
        QTableView *list = m_window->findChild<QTableView *>(u"incidentList"_qs);
        m_window->findChild<QTabWidget *>()->setCurrentIndex(0); // which is kept from window to window
        m_window->activateWindow();
        QVERIFY(window::becomesActive(*m_window));
        const auto press = [](Qt::KeyboardModifiers modifiers = {}) {
            QWidget *at = QApplication::focusWidget();
            QVERIFY(at);
            QTest::keyClick(at, Qt::Key_F6, modifiers);
        };
        const auto within = [this](const char *name) {
            for (QWidget *at = QApplication::focusWidget(); at; at = at->parentWidget()) {
                if (QLatin1String(at->metaObject()->className()) == QLatin1String(name))
                    return true;
            }
            return false;
        };
        m_window->findChild<QLineEdit *>(u"search"_qs)->setFocus();
        press();
        QTRY_VERIFY(within("FilterPane"));
        press();
        QTRY_VERIFY(list->hasFocus());
        press();
        QTRY_VERIFY(within("IncidentPage"));
        press();
        QTRY_VERIFY(within("FilterPane"));
        press(Qt::ShiftModifier);
        QTRY_VERIFY(within("IncidentPage"));
        press(Qt::ShiftModifier);
        QTRY_VERIFY(list->hasFocus());
        // With a form, and one that is kept.
        QVERIFY(!entry(u"Go to &open form"_qs)->isEnabled());
        entry(u"&New incident"_qs)->trigger();
        QPointer<IncidentForm> form = m_window->findChild<IncidentForm *>();
        QVERIFY(form && QTest::qWaitForWindowActive(form));
        QVERIFY(entry(u"Go to &open form"_qs)->isEnabled());
        form->findChild<QLineEdit *>(u"place"_qs)->setText(u"Gao"_qs);
        QTest::keyClick(form, Qt::Key_Escape);
        QTRY_VERIFY(!form);
        QVERIFY(window::becomesActive(*m_window));
        QVERIFY(!entry(u"Go to &open form"_qs)->isEnabled());
        entry(u"&New incident"_qs)->trigger();
        form = m_window->findChild<IncidentForm *>();
        QVERIFY(form && QTest::qWaitForWindowActive(form));
        form->findChild<QLineEdit *>(u"place"_qs)->setFocus();
        press();
        QTRY_VERIFY(within("FilterPane"));
        press();
        QTRY_VERIFY(within("KeptForms"));
        press();
        QTRY_VERIFY(list->hasFocus());
        press();
        QTRY_VERIFY(within("IncidentPage"));
        press();
        QTRY_VERIFY(form->isActiveWindow());
        QVERIFY(form->findChild<QLineEdit *>(u"place"_qs)->hasFocus());
        press(Qt::ShiftModifier);
        QTRY_VERIFY(within("IncidentPage"));
        // Ctrl+1 leads to the list from anywhere in the window, too.
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_1, Qt::ControlModifier);
        QTRY_VERIFY(list->hasFocus());
        QTest::keyClick(list, Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(within("SummaryView"));
        form->giveUp();
    }

    /// All values of a condition; the window can be used beside them, and closed.
    void aFacet_data() { otherDialogs_data(); }
    void aFacet()
    {
        QFETCH(bool, french);
        const QString name = m_folder.filePath(u"facet-%1.dossier"_qs.arg(french));
        {
            const auto file = samples::emptyFile(name);
            Incident one = samples::incident();
            one.violations[0].perpetrators.clear();
            for (int i = 0; i < 12; ++i)
                one.violations[0].perpetrators << u"Unit %1"_qs.arg(i);
            Change change;
            change.edits.push_back({std::nullopt, one});
            QVERIFY(file->store().apply(std::move(change)));
        }
        m_window->setLanguage(french ? Language::French : Language::English);
        QVERIFY(m_window->openFile(name));
        auto *tree = m_window->findChild<QTreeWidget *>();
        const QString all = m_window->words().translate("FilterPane", "All %n…", nullptr, 12);
        QTRY_VERIFY(!tree->findItems(all, Qt::MatchRecursive).isEmpty());
        tree->setCurrentItem(tree->findItems(all, Qt::MatchRecursive).front());
        tree->setFocus();
        QTest::keyClick(tree, Qt::Key_Return);
        QPointer<FacetDialog> dialog = m_window->findChild<FacetDialog *>();
        QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
        look(dialog);
        if (QTest::currentTestFailed())
            return;
        entry(u"&Close"_qs)->trigger();
        QTRY_VERIFY(!m_window->session());
        QVERIFY(!dialog);
    }
};

QTEST_MAIN(KeyboardTest)
#include "KeyboardTest.moc"
