#include "Window.h"

#include "incidents/IncidentForm.h"
#include "incidents/ViolationEditor.h"
#include "mainwindow/FileView.h"
#include "Samples.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSpinBox>
#include <QStatusBar>
#include <QTableView>
#include <QToolButton>

/// The form of an incident, filled in as people do: with keys, and the wheel by mistake.
class IncidentFormTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    int m_files = 0;

    /// Where a key goes that is pressed now: an open list has it before the field below.
    static QWidget *keyboard(QWidget *form)
    {
        QWidget *popup = QApplication::activePopupWidget();
        return popup ? popup : form->focusWidget();
    }
    static void press(QWidget *form, Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(keyboard(form), key, modifiers);
        QTest::qWait(20); // for lists that close
    }
    static void type(QWidget *form, const QString &text)
    {
        for (const QChar letter : text)
            QTest::keyClicks(keyboard(form), letter, {}, 5);
    }
    void open(const QString &language = u"en"_qs)
    {
        const QString name = m_folder.filePath(u"form-%1.dossier"_qs.arg(++m_files));
        samples::enteredSahel(name).reset();
        m_window->setLanguage(language == u"fr"_qs ? Language::French : Language::English);
        QVERIFY(m_window->openFile(name));
    }
    IncidentForm *form()
    {
        for (QAction *one : m_window->findChildren<QAction *>()) {
            if (one->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_I))
                one->trigger();
        }
        auto *made = m_window->findChild<IncidentForm *>();
        return made && QTest::qWaitForWindowActive(made) ? made : nullptr;
    }
    static QLineEdit *line(const QWidget *form, const char *name)
    {
        const auto all = form->findChildren<QLineEdit *>(QLatin1String(name));
        // What was taken out of the form goes a little later.
        for (QLineEdit *one : all) {
            if (one->isVisibleTo(form))
                return one;
        }
        return all.value(0);
    }
    /// As one who goes there: a proposal that nobody visited is not saved.
    static void put(const QWidget *form, const char *name, const QString &text)
    {
        line(form, name)->setFocus();
        line(form, name)->setText(text);
    }
    /// Types the beginning of a place until it is offered: what was used before is looked for beside.
    static void typeKnownPlace(QWidget *form, const QString &text)
    {
        QLineEdit *place = line(form, "place");
        place->setFocus();
        QTRY_VERIFY([&] {
            place->clear();
            type(form, text);
            return QApplication::activePopupWidget() != nullptr;
        }());
    }
    static QLineEdit *typeField(const QWidget *form) { return line(form, "type"); }

    /// What stands below a field.
    static QString said(const QWidget *form, const char *name)
    {
        const auto *label = line(form, name)->parentWidget()->findChild<QLabel *>(u"remark"_qs);
        return label && label->isVisible() ? label->text() : QString();
    }
    /// Begins an incident, and leaves it for later.
    void begin(const QString &place)
    {
        QPointer<IncidentForm> begun = form();
        QVERIFY(begun);
        line(begun, "place")->setText(place);
        QTest::keyClick(begun, Qt::Key_Escape);
        QTRY_VERIFY(!begun);
    }
    QListWidget *kept() const { return m_window->findChild<QListWidget *>(u"keptForms"_qs); }
    QStringList keptTexts() const
    {
        QStringList texts;
        for (int row = 0; kept() && row < kept()->count(); ++row)
            texts << kept()->item(row)->text();
        return texts;
    }
    /// Puts the keyboard on one of what is kept.
    void keep(const QString &text)
    {
        const auto found = kept() ? kept()->findItems(text, Qt::MatchContains) : QList<QListWidgetItem *>();
        QCOMPARE(found.size(), 1);
        m_window->activateWindow();
        QVERIFY(window::becomesActive(*m_window));
        kept()->setCurrentItem(found.front());
        kept()->setFocus();
    }

    /// What stands below fields and is seen, errors alone or all of it.
    static QStringList remarks(const QWidget *form, bool errorsOnly = true)
    {
        QStringList said;
        for (const auto *label : form->findChildren<QLabel *>(u"remark"_qs)) {
            if (label->isVisible() && (!errorsOnly || label->foregroundRole() == QPalette::BrightText))
                said << label->text();
        }
        return said;
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

    /// A few letters and Enter: what begins so is chosen, and nothing else.
    void completes_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("country");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("chosen");
        const auto row = [](const char *language, bool country, const char *typed, const char *chosen) {
            QTest::addRow("%s, %s", language, typed) << QString::fromLatin1(language) << country
                                                     << QString::fromUtf8(typed) << QString::fromUtf8(chosen);
        };
        row("en", true, "Mal", "Mali");
        row("fr", true, "Mal", "Mali");
        row("en", true, "guin", "Guinea");
        row("en", true, "cote", "Côte d’Ivoire");
        row("en", true, "ivoire", "Côte d’Ivoire");
        row("en", true, "Tchad", "Chad"); // its other name
        row("en", true, "malouin", "Falkland Islands");
        row("en", true, "geria", "geria"); // within names only
        row("en", true, "MLI", "MLI");
        row("fr", true, "Chad", "Tchad"); // not what contains it
        row("en", false, "tort", "Torture");
        row("fr", false, "tort", "Torture");
        row("en", false, "disparition", "Enforced disappearance");
        row("en", false, "sentence", "sentence"); // of several kinds
        row("en", false, "enforced dis", "Enforced disappearance");
        row("en", false, "abdu", "Abduction"); // of which the other ones are kinds
        row("fr", false, "enlev", "Enlèvement");
        row("en", false, "kill", "kill"); // of several kinds, none of them used
        row("en", false, "duction", "duction");
        row("en", false, "zzz", "zzz");
        // By another word for it, where no other type is in question.
        row("en", false, "murder", "Unlawful killing");
        row("fr", false, "rapt", "Enlèvement");
        row("en", false, "robbery", "Pillage or looting");
        row("fr", false, "meurtre", "meurtre");
        row("en", false, "execution", "execution");
        row("en", false, "shelling", "shelling");
    }
    void completes()
    {
        QFETCH(QString, language);
        QFETCH(bool, country);
        QFETCH(QString, typed);
        open(language);
        IncidentForm *one = form();
        QVERIFY(one);
        QLineEdit *field = country ? line(one, "country") : typeField(one);
        field->setFocus();
        field->selectAll();
        type(one, typed);
        press(one, Qt::Key_Return);
        QTEST(field->text(), "chosen");
        QVERIFY(!QApplication::activePopupWidget());
        QTRY_VERIFY(!field->hasFocus());
        QVERIFY(one->isVisible());
    }

    /// By other words, types are found and not taken: they stand before what is called so, each with its
    /// definition.
    void synonymsAreShown()
    {
        open(u"fr"_qs);
        IncidentForm *one = form();
        QVERIFY(one);
        QLineEdit *field = typeField(one);
        type(one, u"meurtre"_qs);
        const auto *list = qobject_cast<QAbstractItemView *>(QApplication::activePopupWidget());
        QVERIFY(list);
        const auto at = [list](int row) { return list->model()->index(row, 0).data().toString(); };
        QCOMPARE(at(0), u"Homicide illégal"_qs);
        QCOMPARE(at(1), u"Meurtre ou mutilation d’un enfant"_qs);
        QVERIFY(!list->currentIndex().isValid());
        press(one, Qt::Key_Tab);
        QCOMPARE(field->text(), u"meurtre"_qs);
        QVERIFY(said(one, "type").contains(u"meurtre"_qs));
        field->setFocus();
        field->selectAll();
        type(one, u"meurtre"_qs);
        press(one, Qt::Key_Down);
        press(one, Qt::Key_Return);
        QCOMPARE(field->text(), u"Homicide illégal"_qs);
        // Nor is it taken unseen.
        field->setFocus();
        field->setText(u"assassinat"_qs);
        press(one, Qt::Key_Tab);
        QCOMPARE(field->text(), u"assassinat"_qs);
        one->giveUp();
    }

    /// A region or place that is not known, and like one that is, may be misspelled: a click takes that one.
    void nearestNamesAreOffered()
    {
        open();
        IncidentForm *one = form();
        QVERIFY(one);
        const auto action = [&one](const char *name) {
            auto *button = line(one, name)->parentWidget()->findChild<QPushButton *>(u"remarkAction"_qs);
            return button->isVisible() ? button : nullptr;
        };
        put(one, "country", u"Mali"_qs);
        put(one, "region", u"Mopty"_qs);
        press(one, Qt::Key_Tab);
        QTRY_COMPARE(said(one, "region"), u"Please check: “Mopty” is not a known region of this country"_qs);
        QVERIFY(remarks(one).isEmpty());
        QCOMPARE(action("region")->text(), u"Nearest: Mopti"_qs);
        QTest::mouseClick(action("region"), Qt::LeftButton);
        QCOMPARE(line(one, "region")->text(), u"Mopti"_qs);
        QTRY_VERIFY(!action("region"));
        QCOMPARE(said(one, "region"), QString());
        // What is like none is a name of its own, and told as such.
        put(one, "region", u"Zzz"_qs);
        press(one, Qt::Key_Tab);
        QTRY_COMPARE(said(one, "region"), u"“Zzz” is not a known region of this country"_qs);
        QVERIFY(!action("region"));
        put(one, "country", u"Niger"_qs);
        put(one, "region", {});
        auto *place = line(one, "place");
        typeKnownPlace(one, u"inat"_qs);
        press(one, Qt::Key_Escape);
        for (const auto &[typed, remark] :
             {std::pair(u"INATES"_qs, u"“INATES” is spelled differently in earlier incidents"_qs),
              std::pair(u"Inatès"_qs, u"“Inatès” is spelled differently in earlier incidents"_qs),
              std::pair(u"Intaes"_qs,
                        u"“Intaes” is a new place, with a name much like that of an earlier one"_qs)}) {
            put(one, "place", typed);
            press(one, Qt::Key_Tab);
            QTRY_COMPARE(said(one, "place"), u"Please check: "_qs + remark);
            QCOMPARE(action("place")->text(), u"Nearest: Inates"_qs);
            QTest::mouseClick(action("place"), Qt::LeftButton);
            QCOMPARE(place->text(), u"Inates"_qs);
            QVERIFY(!QApplication::activePopupWidget());
            QTRY_VERIFY(!action("place"));
        }
        // A new one is nobody's mistake, nor one of another country.
        put(one, "place", u"Tillia"_qs);
        press(one, Qt::Key_Tab);
        QTest::qWait(300);
        QCOMPARE(said(one, "place"), QString());
        put(one, "country", u"Mali"_qs);
        put(one, "place", u"INATES"_qs);
        press(one, Qt::Key_Tab);
        QTest::qWait(300);
        QCOMPARE(said(one, "place"), QString());
        one->giveUp();
    }

    /// In every list that completes what is typed: what is marked is what Enter and Tab take. The first key
    /// down enters the list, at what is proposed or else at the first entry; until then, Home and End move in
    /// the text. No list is higher than its entries.
    void listsAreAlike()
    {
        open();
        IncidentForm *one = form();
        QVERIFY(one);
        const auto list = [] { return qobject_cast<QAbstractItemView *>(QApplication::activePopupWidget()); };
        const auto isEntered = [&list](int row) {
            const QItemSelectionModel *selection = list()->selectionModel();
            return selection->hasSelection() && selection->selectedIndexes().front().row() == row &&
                   list()->currentIndex().row() == row;
        };
        const auto isFull = [&list] {
            const QModelIndex last = list()->model()->index(list()->model()->rowCount() - 1, 0);
            return list()->visualRect(last).bottom() + 1 == list()->viewport()->height();
        };
        QLineEdit *field = typeField(one);
        type(one, u"tort"_qs);
        QVERIFY(list());
        QVERIFY(isFull());
        QCOMPARE(list()->currentIndex().row(), 0); // proposed
        QVERIFY(!list()->selectionModel()->hasSelection());
        press(one, Qt::Key_Home);
        QCOMPARE(field->cursorPosition(), 0);
        press(one, Qt::Key_End);
        QCOMPARE(field->cursorPosition(), 4);
        QVERIFY(list());
        press(one, Qt::Key_Down);
        QVERIFY(isEntered(0));
        press(one, Qt::Key_Down);
        QVERIFY(isEntered(1));
        press(one, Qt::Key_Home);
        QVERIFY(isEntered(0));
        press(one, Qt::Key_End);
        QVERIFY(isEntered(list()->model()->rowCount() - 1));
        QCOMPARE(field->text(), u"tort"_qs);
        const QString last = list()->currentIndex().data().toString();
        press(one, Qt::Key_Tab);
        QCOMPARE(field->text(), last);
        QVERIFY(!field->hasFocus());
        const auto again = [&](QLineEdit *in, const QString &text) {
            in->setFocus();
            in->selectAll();
            type(one, text);
        };
        again(field, u"tort"_qs);
        press(one, Qt::Key_Down);
        press(one, Qt::Key_Return);
        QCOMPARE(field->text(), u"Torture"_qs);
        again(field, u"tort"_qs);
        press(one, Qt::Key_Tab);
        QCOMPARE(field->text(), u"Torture"_qs);
        // Where nothing is proposed, nothing is taken that was not entered.
        auto *place = line(one, "place");
        place->setFocus();
        QTRY_VERIFY([&] {
            again(place, u"inat"_qs);
            return list() != nullptr;
        }());
        QVERIFY(isFull());
        press(one, Qt::Key_Tab);
        QCOMPARE(place->text(), u"inat"_qs);
        again(place, u"inat"_qs);
        press(one, Qt::Key_Down);
        QVERIFY(isEntered(0));
        press(one, Qt::Key_Tab);
        QCOMPARE(place->text(), u"Inates"_qs);
        QVERIFY(!list());
        const QString known = m_window->session()->facts()->perpetrators.front();
        auto *names = line(one, "perpetrators");
        again(names, u"Some; "_qs + known.left(5));
        QVERIFY(list());
        QVERIFY(isFull());
        QVERIFY(!list()->currentIndex().isValid());
        press(one, Qt::Key_Home);
        QCOMPARE(names->cursorPosition(), 0);
        press(one, Qt::Key_Down);
        QVERIFY(isEntered(0));
        QCOMPARE(names->text(), u"Some; "_qs + known.left(5));
        const QString first = list()->currentIndex().data().toString();
        press(one, Qt::Key_Tab);
        QCOMPARE(names->text(), u"Some; "_qs + first);
        one->giveUp();
    }

    /// The list of all types: in their groups, each with a line that defines it, by key and by click. What
    /// names a group is no type: the one that is not specified stands below it.
    void typesCanBeBrowsed_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("heading");
        QTest::addColumn<QString>("notSpecified");
        QTest::addColumn<QString>("third");
        QTest::newRow("en") << u"en"_qs << u"Violations of the right to life"_qs
                            << u"Violations of the right to life (not specified)"_qs
                            << u"Extrajudicial execution"_qs;
        QTest::newRow("fr") << u"fr"_qs << u"Violations du droit à la vie"_qs
                            << u"Violations du droit à la vie (sans précision)"_qs
                            << u"Exécution extrajudiciaire"_qs;
    }
    void typesCanBeBrowsed()
    {
        QFETCH(QString, language);
        QFETCH(QString, heading);
        QFETCH(QString, notSpecified);
        QFETCH(QString, third);
        open(language);
        IncidentForm *one = form();
        QVERIFY(one);
        QLineEdit *field = typeField(one);
        press(one, Qt::Key_Down);
        auto *all = qobject_cast<QAbstractItemView *>(QApplication::activePopupWidget());
        QVERIFY(all);
        const auto &types = samples::vocabulary().types();
        const auto groups = std::ranges::count_if(types, &QString::isEmpty, &ViolationType::parent);
        QCOMPARE(all->model()->rowCount(), static_cast<int>(std::ssize(types) + groups));
        const auto at = [all](int row) { return all->model()->index(row, 0); };
        QCOMPARE(at(0).data().toString(), heading);
        QCOMPARE(at(1).data().toString(), notSpecified);
        QCOMPARE(all->currentIndex(), at(1));
        QVERIFY(!at(2).data(Qt::ToolTipRole).toString().isEmpty());
        // Neither a click nor the keys take the heading.
        QTest::mouseClick(all->viewport(), Qt::LeftButton, {}, all->visualRect(at(0)).center());
        QVERIFY(all->isVisible());
        QCOMPARE(field->text(), QString());
        press(one, Qt::Key_Up);
        QCOMPARE(all->currentIndex(), at(1));
        int next = 2;
        while (at(next).flags() & Qt::ItemIsEnabled)
            ++next;
        all->setCurrentIndex(at(next - 1));
        press(one, Qt::Key_Down);
        QCOMPARE(all->currentIndex(), at(next + 1));
        all->setCurrentIndex(at(1));
        press(one, Qt::Key_Return);
        QCOMPARE(field->text(), notSpecified);
        QVERIFY(!field->hasFocus());
        // As it was typed, or kept, under the name of its group.
        field->setFocus();
        field->selectAll();
        QApplication::clipboard()->setText(heading);
        press(one, Qt::Key_V, Qt::ControlModifier);
        press(one, Qt::Key_Tab);
        QCOMPARE(field->text(), notSpecified);
        QCOMPARE(one->findChild<ViolationEditor *>()->violation().type, u"life"_qs);
        field->setFocus();
        field->clear();
        press(one, Qt::Key_Down);
        press(one, Qt::Key_Down);
        press(one, Qt::Key_Return);
        QCOMPARE(field->text(), third);
        if (language == u"fr")
            return;
        // The arrow in the field; the country's list is in the order of the alphabet.
        auto *arrow = line(one, "country")->findChild<QToolButton *>();
        QVERIFY(arrow);
        QTest::mouseClick(arrow, Qt::LeftButton);
        all = qobject_cast<QAbstractItemView *>(QApplication::activePopupWidget());
        QVERIFY(all);
        QCOMPARE(all->model()->index(0, 0).data().toString(), u"Afghanistan"_qs);
        press(one, Qt::Key_Escape);
        QVERIFY(one->isVisible());
    }

    /// Enter goes on from every field, presses the button that has the focus, and saves nowhere.
    void enterSavesNowhere()
    {
        open();
        IncidentForm *one = form();
        QVERIFY(one);
        const auto store = [this]() -> Store & { return m_window->session()->file().store(); };
        const QString before = *store().state();
        typeField(one)->setText(u"Torture"_qs);
        line(one, "victims_low")->setText(u"3"_qs);
        line(one, "date_from")->setText(u"5/3/2020"_qs);
        put(one, "country", u"Mali"_qs);
        // It could be saved as it is.
        for (QWidget *widget : one->findChildren<QWidget *>()) {
            const bool button = qobject_cast<QAbstractButton *>(widget);
            if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible() || !widget->isEnabled() ||
                widget->focusProxy() || button)
                continue;
            const bool text = qobject_cast<QPlainTextEdit *>(widget);
            if (!text && !qobject_cast<QLineEdit *>(widget) && !qobject_cast<QComboBox *>(widget))
                continue;
            widget->setFocus();
            press(one, Qt::Key_Return);
            QVERIFY2(one->isVisible(), qPrintable(widget->accessibleName()));
            QVERIFY2(text || !widget->hasFocus(), qPrintable(widget->accessibleName()));
            QVERIFY2(!qobject_cast<QAbstractButton *>(one->focusWidget()),
                     qPrintable(widget->accessibleName()));
        }
        for (auto *add : one->findChildren<QPushButton *>()) {
            if (add->text().remove(u'&') != u"Add a violation"_qs)
                continue;
            add->setFocus();
            press(one, Qt::Key_Return);
        }
        QVERIFY(one->isVisible());
        QCOMPARE(one->findChildren<ViolationEditor *>().size(), 2);
        QCOMPARE(*store().state(), before);
    }

    /// Ctrl+Enter saves; with Shift, another form begins.
    void keysThatSave()
    {
        open();
        QPointer<IncidentForm> one = form();
        QVERIFY(one);
        QTableView *list = m_window->findChild<QTableView *>(u"incidentList"_qs);
        for (int saved = 1; saved <= 2; ++saved) {
            QVERIFY(one && one->isVisible());
            typeField(one)->setFocus();
            type(one, u"tort"_qs);
            press(one, Qt::Key_Return);
            type(one, u"3"_qs);
            line(one, "date_from")->setFocus();
            line(one, "date_from")->selectAll();
            type(one, u"5/3/2020"_qs);
            line(one, "country")->setFocus();
            line(one, "country")->selectAll();
            type(one, u"Mali"_qs);
            press(one, Qt::Key_Return,
                  saved == 1 ? Qt::ControlModifier | Qt::ShiftModifier
                             : Qt::KeyboardModifiers(Qt::ControlModifier));
            QTRY_COMPARE(list->model()->rowCount(), 7 + saved);
            if (saved == 1) {
                QVERIFY(one && one->isVisible());
                QCOMPARE(typeField(one)->text(), QString());
                QCOMPARE(one->focusWidget(), typeField(one));
            }
        }
        QTRY_VERIFY(!one);
    }

    /// A letter or the wheel changes no box that is closed.
    void closedBoxesAreSteady()
    {
        open();
        int looked = 0;
        const auto look = [&looked](QWidget *dialog) {
            for (auto *box : dialog->findChildren<QComboBox *>()) {
                if (!box->isVisible() || !box->isEnabled())
                    continue;
                ++looked;
                const int chosen = box->currentIndex();
                box->setFocus();
                QTest::keyClicks(box, u"interview restricted a4 draft us french verified, not public"_qs);
                QVERIFY(!QApplication::activePopupWidget());
                for (const int turn : {-120, 120}) {
                    QWheelEvent wheel(QPointF(5, 5), box->mapToGlobal(QPointF(5, 5)), {}, {0, turn},
                                      Qt::NoButton, {}, Qt::NoScrollPhase, false);
                    QApplication::sendEvent(box, &wheel);
                }
                QCOMPARE(box->currentIndex(), chosen);
                // Opened, it takes letters; a space opens it that comes first.
                QFocusEvent again(QEvent::FocusIn); // which comes to no window that is not active
                QApplication::sendEvent(box, &again);
                const int last = box->count() - 1;
                QTest::keyClick(box, Qt::Key_Space);
                QVERIFY2(QApplication::activePopupWidget(), qPrintable(box->accessibleName()));
                auto *list = QApplication::activePopupWidget()->findChild<QAbstractItemView *>();
                QTest::keyClicks(list, box->itemText(last).left(3));
                QTest::keyClick(list, Qt::Key_Return);
                QCOMPARE(box->currentText().left(3), box->itemText(last).left(3));
            }
            for (auto *box : dialog->findChildren<QSpinBox *>()) {
                ++looked;
                const int value = box->value();
                box->setFocus();
                QWheelEvent wheel(QPointF(5, 5), box->mapToGlobal(QPointF(5, 5)), {}, {0, 120}, Qt::NoButton,
                                  {}, Qt::NoScrollPhase, false);
                QApplication::sendEvent(box, &wheel);
                QCOMPARE(box->value(), value);
            }
        };
        IncidentForm *one = form();
        QVERIFY(one);
        QTest::mouseClick(one->findChild<QPushButton *>(u"addViolation"_qs), Qt::LeftButton);
        look(one);
        QVERIFY(looked >= 4); // with that of the overlap
        one->giveUp();
        for (const auto &[menu, entry] :
             {std::pair(u"File"_qs, u"Export briefing"_qs), std::pair(u"File"_qs, u"Export table"_qs),
              std::pair(u"File"_qs, u"New case file"_qs), std::pair(u"Edit"_qs, u"Settings"_qs)}) {
            const int before = looked;
            window::whenThere<QDialog>(this, [&look](QDialog *dialog) {
                look(dialog);
                dialog->reject();
            });
            window::entry(*m_window, menu, entry)->trigger();
            QVERIFY2(looked > before, qPrintable(entry));
        }
    }

    /// Letters that changed nothing do not keep a box shut; in the open list, they lead to what has a word
    /// that begins so.
    void boxesOpenAfterLetters_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("chosen");
        QTest::newRow("en, a word") << u"en"_qs << u"people"_qs << u"different"_qs;
        QTest::newRow("en, the first") << u"en"_qs << u"d"_qs << u"different"_qs;
        QTest::newRow("en, the next one") << u"en"_qs << u"s"_qs << u"same"_qs;
        QTest::newRow("fr") << u"fr"_qs << u"diff"_qs << u"different"_qs;
    }
    void boxesOpenAfterLetters()
    {
        QFETCH(QString, language);
        QFETCH(QString, typed);
        QFETCH(QString, chosen);
        open(language);
        QPointer<IncidentForm> one = form();
        QVERIFY(one);
        QTest::mouseClick(one->findChild<QPushButton *>(u"addViolation"_qs), Qt::LeftButton);
        auto *overlap = one->findChild<QComboBox *>(u"victims_overlap"_qs);
        QVERIFY(overlap->isVisible());
        overlap->setFocus();
        type(one, u"s"_qs);
        press(one, Qt::Key_Space);
        QVERIFY(!QApplication::activePopupWidget()); // within words
        QCOMPARE(overlap->currentData().toString(), u"unknown"_qs);
        QTest::qWait(1200);
        press(one, Qt::Key_Space);
        QVERIFY(QApplication::activePopupWidget());
        auto *list = QApplication::activePopupWidget()->findChild<QAbstractItemView *>();
        QTest::keyClicks(list, typed);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(overlap->currentData().toString(), chosen);
        one->giveUp();
    }

    /// What cannot be taken is answered below its field as that is left, once, and names what to type.
    void answeredAsTheFieldIsLeft_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *field, const char *typed, const char *english, const char *french) {
            QTest::addRow("%s %s", field, typed) << u"en"_qs << QString::fromLatin1(field)
                                                 << QString::fromUtf8(typed) << QString::fromUtf8(english);
            QTest::addRow("%s %s, fr", field, typed) << u"fr"_qs << QString::fromLatin1(field)
                                                     << QString::fromUtf8(typed) << QString::fromUtf8(french);
        };
        for (const char *number : {"1,5", "-3", "many"}) {
            for (const char *field : {"victims_low", "victims_best", "victims_high"})
                row(field, number, "“%1” is not a whole number: enter 0 or more, such as 12",
                    "« %1 » n’est pas un nombre entier\u202f: saisissez 0 ou plus, par exemple 12");
        }
        row("type", "zzz", "“%1” is not a known type of violation: choose one from the list",
            "«\u00a0%1\u00a0» n’est pas un type de violation connu\u202f: choisissez-en un dans la liste");
        row("country", "Atlantis", "“%1” is not a known country: choose one from the list",
            "«\u00a0%1\u00a0» n’est pas un pays connu\u202f: choisissez-en un dans la liste");
        for (const char *date : {"date_from", "date_to"})
            row(date, "31/02/2024",
                "“%1” is not a valid date: enter a day (12/3/2024 or 12 March 2024), a month (03/2024) or a "
                "year (2024)",
                "«\u00a0%1\u00a0» n’est pas une date valide\u202f: saisissez un jour (12/3/2024 ou 12 mars "
                "2024), "
                "un mois (03/2024) ou une année (2024)");
        row("coordinates", "16°16'N",
            "“%1” is not a pair of coordinates: enter latitude and longitude, such as 16.27, -3.4 or 16°16'N "
            "3°24'W",
            "«\u00a0%1\u00a0» n’est pas une paire de coordonnées\u202f: saisissez latitude et longitude, par "
            "exemple "
            "16.27, -3.4 ou 16°16’N 3°24’O");
        row("coordinates", "95.5, 3", "the latitude must be between -90 and 90 degrees",
            "la latitude doit être comprise entre -90 et 90 degrés");
    }
    void answeredAsTheFieldIsLeft()
    {
        QFETCH(QString, language);
        QFETCH(QString, field);
        QFETCH(QString, typed);
        QFETCH(QString, said);
        open(language);
        IncidentForm *one = form();
        QVERIFY(one);
        QLineEdit *edit = line(one, field.toLatin1().constData());
        QVERIFY(edit);
        edit->setFocus();
        edit->selectAll();
        type(one, typed);
        QTest::qWait(400); // a while after the last key
        QCOMPARE(remarks(one), QStringList());
        press(one, Qt::Key_Tab);
        QTRY_COMPARE(remarks(one).size(), 1);
        const QString wanted = said.contains(u"%1"_qs) ? said.arg(typed) : said;
        // How it was read may stand above.
        QCOMPARE(remarks(one).front().section(u'\n', -1).replace(u'\u00a0', u' '),
                 QString(wanted).replace(u'\u00a0', u' '));
        QCOMPARE(edit->accessibleDescription(), remarks(one).front());
    }

    /// Save leads to the first field with an error, which is in sight with what is said of it, and says
    /// nothing twice.
    void saveLeadsToTheFirstError()
    {
        open();
        IncidentForm *one = form();
        QVERIFY(one);
        one->resize(820, 420);
        typeField(one)->setFocus();
        type(one, u"tort"_qs);
        press(one, Qt::Key_Return);
        type(one, u"3"_qs);
        line(one, "coordinates")->setText(u"200, 3"_qs);
        line(one, "date_from")->setText(u"31/02/2024"_qs);
        line(one, "country")->clear();
        QTest::mouseClick(one->findChild<QPushButton *>(u"save"_qs), Qt::LeftButton);
        QTest::qWait(50);
        QVERIFY(one->isVisible());
        QCOMPARE(one->focusWidget(), line(one, "date_from"));
        const auto *area = one->findChild<QScrollArea *>();
        for (QWidget *seen :
             {static_cast<QWidget *>(line(one, "date_from")), line(one, "date_from")->parentWidget()}) {
            const QRect at(seen->mapTo(area->viewport(), QPoint()), seen->size());
            QVERIFY(area->viewport()->rect().contains(at));
        }
        QStringList once = remarks(one);
        QCOMPARE(once.size(), 3);
        once.removeDuplicates();
        QCOMPARE(once.size(), 3);
        line(one, "date_from")->setText(u"March 2024"_qs);
        QTest::mouseClick(one->findChild<QPushButton *>(u"save"_qs), Qt::LeftButton);
        QTRY_COMPARE(one->focusWidget(), line(one, "country"));
    }

    /// A reference is proposed, and no error; country and year are as those of the incident that was added
    /// last.
    void proposes()
    {
        open();
        IncidentForm *one = form();
        QVERIFY(one);
        const QString country = line(one, "country")->text();
        QVERIFY(!country.isEmpty());
        QCOMPARE(line(one, "date_from")->text(), u"2020"_qs);
        QVERIFY(line(one, "incident")->text().contains(u"-2020-"_qs));
        QTest::keyClick(one, Qt::Key_B, Qt::AltModifier);
        type(one, u"12 mars 2021"_qs);
        QCOMPARE(line(one, "date_from")->text(), u"12 mars 2021"_qs);
        QTest::keyClick(one, Qt::Key_C, Qt::AltModifier);
        type(one, u"Mal"_qs);
        press(one, Qt::Key_Return);
        QCOMPARE(line(one, "country")->text(), u"Mali"_qs);
        QCOMPARE(line(one, "incident")->text(), u"ML-2021-001"_qs);
        line(one, "incident")->setFocus();
        line(one, "incident")->selectAll();
        QTest::keyClick(line(one, "incident"), Qt::Key_Backspace);
        QTest::keyClick(one->focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!remarks(one).join(u' ').contains(u"reference"_qs));
        QCOMPARE(line(one, "incident")->text(), u"ML-2021-001"_qs);
        // The other language is folded away until it is wanted.
        QVERIFY(!line(one, "title_fr")->isVisible());
        QTest::mouseClick(one->findChild<QPushButton *>(u"addLanguage"_qs), Qt::LeftButton);
        QVERIFY(line(one, "title_fr")->isVisible());
        QCOMPARE(one->focusWidget(), line(one, "title_fr"));
        // And the question of overlap comes with the second violation.
        auto *overlap = one->findChild<QComboBox *>(u"victims_overlap"_qs);
        QVERIFY(!overlap->isVisible());
        QTest::mouseClick(one->findChild<QPushButton *>(u"addViolation"_qs), Qt::LeftButton);
        QVERIFY(overlap->isVisible());
        auto *remove = one->findChild<ViolationEditor *>()->findChild<QPushButton *>(u"removeViolation"_qs);
        QVERIFY(remove && remove->isVisible());
        QTest::mouseClick(remove, Qt::LeftButton);
        QTRY_VERIFY(!overlap->isVisible());
    }

    /// What an import brought says nothing of what is typed next.
    void whatWasImportedIsNotProposed()
    {
        open();
        const auto add = [this](const QString &source, const QString &country, int from, int to) {
            Change change;
            for (int i = from; i <= to; ++i) {
                Incident incident = samples::incident();
                incident.reference = u"X-%1"_qs.arg(i);
                incident.place = {{country}, {}, u"There"_qs, {}};
                incident.period = {QDate(2019, 1, 1), QDate(2019, 1, 1), Precision::Day};
                change.edits.push_back({std::nullopt, incident, source});
            }
            QVERIFY(m_window->session()->submit(std::move(change), u"x"_qs));
        };
        const auto proposed = [this] {
            QPointer<IncidentForm> one = form();
            const QString country = one ? line(one, "country")->text() : u"no form"_qs;
            if (one)
                one->giveUp();
            for (int i = 0; one && i < 100; ++i)
                QTest::qWait(10);
            return country;
        };
        add({}, u"SN"_qs, 1, 2);
        QTest::qWait(1100); // times are of a second
        add(u"ged"_qs, u"TD"_qs, 3, 9);
        QTest::qWait(1100);
        add(u"table"_qs, u"BF"_qs, 10, 13);
        QCOMPARE(proposed(), u"Senegal"_qs);
        add({}, u"BJ"_qs, 14, 14);
        QCOMPARE(proposed(), u"Benin"_qs);
        // In a file that holds nothing else, nothing is.
        const QString name = m_folder.filePath(u"imported.dossier"_qs);
        samples::emptyFile(name).reset();
        QVERIFY(m_window->openFile(name));
        add(u"table"_qs, u"BF"_qs, 1, 4);
        QCOMPARE(proposed(), QString());
    }

    /// A place that was used before comes with its region and coordinates, and not into another country.
    void knownPlacesComeWhole()
    {
        open();
        IncidentForm *one = form();
        QVERIFY(one);
        auto *place = line(one, "place");
        typeKnownPlace(one, u"inat"_qs);
        press(one, Qt::Key_Escape);
        QVERIFY(one->isVisible());
        const auto pick = [&](const QString &country) {
            line(one, "country")->setText(country);
            line(one, "region")->clear();
            line(one, "coordinates")->clear();
            place->clear();
            place->setFocus();
            type(one, u"inat"_qs);
            press(one, Qt::Key_Down);
            press(one, Qt::Key_Return);
            QTest::qWait(20);
        };
        pick(u"Niger"_qs);
        QCOMPARE(place->text(), u"Inates"_qs);
        QCOMPARE(line(one, "region")->text(), u"Tillabéri"_qs);
        QVERIFY(!line(one, "coordinates")->text().isEmpty());
        QVERIFY(!place->hasFocus());
        // Who chose the place has chosen its country, too.
        one->giveUp();
        QTRY_VERIFY(!m_window->findChild<IncidentForm *>());
        one = form();
        QVERIFY(one);
        place = line(one, "place");
        const QString proposed = u"proposed from the last incident"_qs;
        QCOMPARE(said(one, "country"), proposed);
        typeKnownPlace(one, u"inat"_qs);
        press(one, Qt::Key_Down);
        press(one, Qt::Key_Return);
        QCOMPARE(line(one, "country")->text(), u"Niger"_qs);
        QTRY_COMPARE(said(one, "country"), QString());
        QCOMPARE(said(one, "region"), QString());
        pick(u"Mali"_qs);
        QCOMPARE(place->text(), u"Inates"_qs);
        QCOMPARE(line(one, "region")->text(), QString());
        QCOMPARE(line(one, "coordinates")->text(), QString());
    }

    /// Each with where it is, those of the country first; a new one that begins as a known one does is not
    /// taken for it, and the list is in the way of no key.
    void knownPlacesAreNotTakenUnasked()
    {
        open();
        Change more;
        for (const auto &[reference, country] : {std::pair("X-1", "BF"), std::pair("X-2", "ML")}) {
            Incident incident = samples::incident();
            incident.reference = QLatin1String(reference);
            incident.place = {{QLatin1String(country)}, {}, u"Inatesville"_qs, {}};
            more.edits.push_back({std::nullopt, incident});
        }
        QVERIFY(m_window->session()->submit(std::move(more), u"x"_qs));
        QPointer<IncidentForm> one = form();
        QVERIFY(one);
        put(one, "country", u"Mali"_qs);
        auto *place = line(one, "place");
        typeKnownPlace(one, u"inat"_qs);
        const auto *list = qobject_cast<QAbstractItemView *>(QApplication::activePopupWidget());
        QVERIFY(list);
        QCOMPARE(list->model()->rowCount(), 3);
        QCOMPARE(list->model()->index(0, 0).data().toString(), u"Inatesville"_qs);
        QCOMPARE(list->model()->index(0, 0).data(Qt::ToolTipRole).toString(), u"Mali"_qs);
        QVERIFY(list->model()->index(1, 0).data(Qt::ToolTipRole).toString().contains(u"Tillabéri, Niger"_qs));
        // It hangs below its field, no wider.
        const QRect field(place->mapToGlobal(QPoint()), place->size());
        QVERIFY(!list->geometry().intersects(field.adjusted(0, 3, 0, -3)));
        QVERIFY(list->width() <= field.width() + 2);
        press(one, Qt::Key_Return);
        QCOMPARE(place->text(), u"inat"_qs);
        QVERIFY(!QApplication::activePopupWidget());
        QVERIFY(!place->hasFocus());
        place->setFocus();
        type(one, u"e"_qs);
        QVERIFY(QApplication::activePopupWidget());
        press(one, Qt::Key_Tab);
        QVERIFY(!QApplication::activePopupWidget());
        QVERIFY(!place->hasFocus());
        // Saving is not kept from.
        typeField(one)->setText(u"Torture"_qs);
        line(one, "victims_low")->setText(u"3"_qs);
        line(one, "date_from")->setText(u"5/3/2020"_qs);
        place->setFocus();
        type(one, u"s"_qs);
        QVERIFY(QApplication::activePopupWidget());
        press(one, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!one);
    }

    /// What was saved and is hidden by the filter is told of, and shown on demand.
    void savedAndHidden()
    {
        open();
        Filter filter;
        filter.countries = {u"NE"_qs};
        m_window->session()->setFilter(filter);
        QTableView *list = m_window->findChild<QTableView *>(u"incidentList"_qs);
        QTRY_COMPARE(list->model()->rowCount(), 1);
        IncidentForm *one = form();
        QVERIFY(one);
        typeField(one)->setText(u"Torture"_qs);
        line(one, "victims_low")->setText(u"3"_qs);
        line(one, "date_from")->setText(u"5/3/2024"_qs);
        put(one, "country", u"Mali"_qs);
        QTest::keyClick(one->focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_window->findChild<QLabel *>(u"noticeText"_qs)->text(),
                     u"ML-2024-001 saved; the filter hides it"_qs);
        auto *show = m_window->findChild<QPushButton *>(u"noticeAction"_qs);
        QTRY_VERIFY(show->isVisible());
        QTest::mouseClick(show, Qt::LeftButton);
        QTRY_COMPARE(list->model()->rowCount(), 8);
        QTRY_COMPARE(list->selectionModel()->selectedRows().size(), 1);
        QCOMPARE(list->selectionModel()->selectedRows().front().data().toString(), u"ML-2024-001"_qs);
        QVERIFY(!show->isVisible());
    }

    /// While a form is filled in, the window can be used, and another record corrected; all of it is kept.
    void doesNotLockTheWindow()
    {
        open();
        QPointer<IncidentForm> one = form();
        QVERIFY(one);
        line(one, "place")->setFocus();
        type(one, u"Gao"_qs);
        QTableView *list = m_window->findChild<QTableView *>(u"incidentList"_qs);
        const auto rowOf = [&list](const QString &reference) {
            for (int row = 0; row < list->model()->rowCount(); ++row) {
                if (list->model()->index(row, 0).data().toString() == reference)
                    return row;
            }
            return -1;
        };
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualRect(list->model()->index(rowOf(u"ML-2020-003"_qs), 1)).center());
        QCOMPARE(list->selectionModel()->selectedRows().front().data().toString(), u"ML-2020-003"_qs);
        window::entry(*m_window, u"Edit"_qs, u"Copy"_qs)->trigger();
        window::entry(*m_window, u"Incident"_qs, u"Edit"_qs)->trigger();
        QCOMPARE(m_window->findChildren<IncidentForm *>().size(), 2);
        // It is not opened twice.
        window::entry(*m_window, u"Incident"_qs, u"Edit"_qs)->trigger();
        QCOMPARE(m_window->findChildren<IncidentForm *>().size(), 2);
        QPointer<IncidentForm> other = m_window->findChildren<IncidentForm *>().back();
        QVERIFY(other != one);
        line(other, "place")->setText(u"Elsewhere"_qs);
        m_window->setLanguage(Language::French);
        QTRY_VERIFY(!one && !other);
        QStringList places;
        for (const IncidentForm *open : m_window->findChildren<IncidentForm *>())
            places << line(open, "place")->text();
        places.sort();
        QCOMPARE(places, (QStringList{u"Elsewhere"_qs, u"Gao"_qs}));
        // What another form saved is not undone by this one.
        m_window->close();
        QTRY_VERIFY(m_window->findChildren<IncidentForm *>().isEmpty());
        QVERIFY(m_window->session()->file().store().draft({})->contains(u"Gao"_qs));
    }

    /// While one is being filled in, another can be begun, from the form and from the window; one that is
    /// blank is brought back instead.
    void severalCanBeBegun()
    {
        open();
        QPointer<IncidentForm> one = form();
        QVERIFY(one);
        const auto forms = [this] { return m_window->findChildren<IncidentForm *>(); };
        QTest::keyClick(one->focusWidget(), Qt::Key_I, Qt::ControlModifier);
        QCOMPARE(forms().size(), 1);
        put(one, "place", u"Gao"_qs);
        QTest::keyClick(one->focusWidget(), Qt::Key_I, Qt::ControlModifier);
        QTRY_COMPARE(forms().size(), 2);
        QPointer<IncidentForm> two = forms().back();
        QVERIFY(two != one && QTest::qWaitForWindowActive(two));
        QCOMPARE(line(two, "place")->text(), QString());
        QVERIFY(two->pos() != one->pos());
        m_window->activateWindow();
        QVERIFY(window::becomesActive(*m_window));
        QVERIFY(window::hasKeyboard(m_window.get()));
        QTest::keyClick(m_window->focusWidget(), Qt::Key_I, Qt::ControlModifier);
        QVERIFY(QTest::qWaitForWindowActive(two));
        QCOMPARE(forms().size(), 2);
        put(two, "place", u"Kidal"_qs);
        press(two, Qt::Key_Escape);
        QTRY_VERIFY(!two);
        press(one, Qt::Key_Escape);
        QTRY_VERIFY(!one);
        QTRY_COMPARE(keptTexts().size(), 2);
    }

    /// What was kept of an edit does not take back what was changed meanwhile.
    void whatWasKeptIsBroughtForward()
    {
        open();
        auto *list = m_window->findChild<QTableView *>(u"incidentList"_qs);
        QTRY_COMPARE(list->model()->rowCount(), 7);
        list->selectRow(0);
        const QString reference = list->model()->index(0, 0).data().toString();
        const auto stored = [&] {
            const Store &store = m_window->session()->file().store();
            return store.incident(*store.withReference(reference).value()).value();
        };
        const auto edit = [&] {
            window::entry(*m_window, u"Incident"_qs, u"Edit"_qs)->trigger();
            auto *form = m_window->findChild<IncidentForm *>();
            return form && QTest::qWaitForWindowActive(form) ? form : nullptr;
        };
        const auto elsewhere = [&](const std::function<void(Incident &)> &what) {
            Change change;
            change.edits.push_back({stored(), stored()});
            what(change.edits.front().after);
            change.reason = u"x"_qs;
            QVERIFY(m_window->session()->submit(std::move(change), u"x"_qs));
        };
        const auto notice = [](const IncidentForm *form) {
            QStringList said;
            for (const auto *label : form->findChildren<QLabel *>()) {
                if (label->isVisible())
                    said << label->text();
            }
            return said.join(u' ');
        };
        QPointer<IncidentForm> form = edit();
        QVERIFY(form);
        line(form, "place")->setText(u"Kutum"_qs);
        QTest::keyClick(form, Qt::Key_Escape);
        QTRY_VERIFY(!form);
        elsewhere([](Incident &incident) {
            incident.violations.front().victims = {77, 77, std::nullopt};
            incident.status = Status::Rejected;
        });
        form = edit();
        QVERIFY(form);
        QCOMPARE(line(form, "victims_low")->text(), u"77"_qs);
        QCOMPARE(line(form, "place")->text(), u"Kutum"_qs);
        QVERIFY2(notice(form).contains(u"What you had not changed is shown as it is now"_qs),
                 qPrintable(notice(form)));
        // On both sides: what was typed stands there, and it is said.
        QTest::keyClick(form, Qt::Key_Escape);
        QTRY_VERIFY(!form);
        elsewhere([](Incident &incident) { incident.place.name = u"Gao"_qs; });
        form = edit();
        QVERIFY(form);
        QCOMPARE(line(form, "place")->text(), u"Kutum"_qs);
        QVERIFY2(notice(form).contains(u"check it before you save"_qs), qPrintable(notice(form)));
        if (auto *reason = line(form, "reason"))
            reason->setText(u"x"_qs);
        QTest::keyClick(form, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!form);
        QCOMPARE(stored().place.name, u"Kutum"_qs);
        QCOMPARE(stored().violations.front().victims.low, 77);
        QCOMPARE(stored().status, Status::Rejected);
    }

    /// A new incident that was begun is not lost to a copy of another one.
    void duplicatingLosesNothing()
    {
        open();
        begin(u"Begun"_qs);
        m_window->findChild<QTableView *>(u"incidentList"_qs)->selectRow(0);
        window::entry(*m_window, u"Incident"_qs, u"Duplicate"_qs)->trigger();
        auto *shown = m_window->findChild<IncidentForm *>();
        QVERIFY(shown && line(shown, "place")->text() != u"Begun"_qs);
        shown->giveUp();
        QTRY_COMPARE(keptTexts().size(), 1);
        QVERIFY2(keptTexts().front().contains(u"Begun"_qs), qPrintable(keptTexts().front()));
    }

    /// Those that are not finished stand above the list, with when; each is opened with one key, saved, or
    /// discarded and brought back.
    void severalAreKept()
    {
        open();
        QVERIFY(kept() && !kept()->isVisible());
        begin(u"Gao"_qs);
        begin(u"Kidal"_qs);
        m_window->findChild<QTableView *>(u"incidentList"_qs)->selectRow(0);
        window::entry(*m_window, u"Incident"_qs, u"Edit"_qs)->trigger();
        QPointer<IncidentForm> edited = m_window->findChild<IncidentForm *>();
        const QString reference = edited->windowTitle().section(u' ', 1);
        line(edited, "place")->setText(u"Elsewhere"_qs);
        QTest::keyClick(edited, Qt::Key_Escape);
        QTRY_VERIFY(!edited);
        QCOMPARE(keptTexts().size(), 3);
        const QString year = QString::number(QDate::currentDate().year());
        for (const QString &text : keptTexts())
            QVERIFY2(text.contains(year), qPrintable(text));
        QVERIFY2(keptTexts().join(u' ').contains(reference), qPrintable(keptTexts().join(u' ')));
        // One key.
        keep(u"Gao"_qs);
        QTest::keyClick(kept(), Qt::Key_Return);
        QTRY_VERIFY(m_window->findChild<IncidentForm *>());
        QPointer<IncidentForm> one = m_window->findChild<IncidentForm *>();
        QVERIFY(QTest::qWaitForWindowActive(one));
        QCOMPARE(line(one, "place")->text(), u"Gao"_qs);
        // What is open is not listed.
        QTRY_COMPARE(keptTexts().size(), 2);
        typeField(one)->setText(u"Torture"_qs);
        line(one, "victims_low")->setText(u"3"_qs);
        line(one, "date_from")->setText(u"5/3/2024"_qs);
        put(one, "country", u"Mali"_qs);
        QTest::keyClick(one->focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!one);
        QTRY_COMPARE(keptTexts().size(), 2);
        keep(u"Kidal"_qs);
        QTest::keyClick(kept(), Qt::Key_Delete);
        QTRY_COMPARE(keptTexts().size(), 1);
        auto *undo = m_window->findChild<QPushButton *>(u"noticeAction"_qs);
        QTRY_VERIFY(undo->isVisible());
        QTest::mouseClick(undo, Qt::LeftButton);
        QTRY_COMPARE(keptTexts().size(), 2);
        // They are there when the file is opened again.
        const QString path = m_window->session()->file().path();
        window::entry(*m_window, u"File"_qs, u"Close"_qs)->trigger();
        QTRY_VERIFY(!m_window->session());
        QVERIFY(m_window->openFile(path));
        QTRY_COMPARE(keptTexts().size(), 2);
        QTRY_VERIFY(kept()->isVisible());
    }

    /// What was opened from above the list is saved: the keyboard is where it was before, and what is above
    /// the list has gone.
    void theKeyboardComesBack_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<bool>("clicked");
        for (const char *before : {"incidentList", "search"}) {
            for (const bool clicked : {false, true})
                QTest::addRow("%s, %s", before, clicked ? "clicked" : "keys")
                    << QString::fromLatin1(before) << clicked;
        }
    }
    void theKeyboardComesBack()
    {
        QFETCH(QString, before);
        QFETCH(bool, clicked);
        open();
        begin(u"Gao"_qs);
        m_window->activateWindow();
        QVERIFY(window::becomesActive(*m_window));
        QTRY_VERIFY(kept()->isVisible());
        m_window->findChild<QWidget *>(before)->setFocus();
        if (clicked) {
            QTest::mouseClick(m_window->findChild<QPushButton *>(u"openKept"_qs), Qt::LeftButton);
        } else {
            kept()->setFocus();
            QTest::keyClick(kept(), Qt::Key_Return);
        }
        QTRY_VERIFY(m_window->findChild<IncidentForm *>());
        QPointer<IncidentForm> one = m_window->findChild<IncidentForm *>();
        QVERIFY(QTest::qWaitForWindowActive(one));
        typeField(one)->setText(u"Torture"_qs);
        line(one, "victims_low")->setText(u"3"_qs);
        line(one, "date_from")->setText(u"5/3/2024"_qs);
        put(one, "country", u"Mali"_qs);
        QTest::keyClick(one->focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!one);
        QTRY_VERIFY(!kept()->isVisible());
        QVERIFY(window::becomesActive(*m_window));
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), before);
    }

    /// What is discarded comes back as it was.
    void whatIsDiscardedComesBack()
    {
        open();
        const auto discard = [](IncidentForm *form) {
            for (auto *button : form->findChildren<QPushButton *>()) {
                if (button->objectName() == u"discard")
                    QTest::mouseClick(button, Qt::LeftButton);
            }
        };
        QPointer<IncidentForm> one = form();
        QVERIFY(one);
        discard(one);
        QTRY_VERIFY(!one);
        auto *undo = m_window->findChild<QPushButton *>(u"noticeAction"_qs);
        QVERIFY(!undo->isVisible()); // nothing was typed
        one = form();
        line(one, "place")->setFocus();
        type(one, u"Gao"_qs);
        typeField(one)->setText(u"tort"_qs);
        discard(one);
        QTRY_VERIFY(!one);
        QVERIFY(m_window->session()->file().store().draft({})->isEmpty());
        QTRY_VERIFY(undo->isVisible());
        QCOMPARE(m_window->findChild<QLabel *>(u"noticeText"_qs)->text(), u"Unsaved changes discarded."_qs);
        QTest::mouseClick(undo, Qt::LeftButton);
        QTRY_VERIFY(m_window->findChild<IncidentForm *>());
        auto *back = m_window->findChild<IncidentForm *>();
        QCOMPARE(line(back, "place")->text(), u"Gao"_qs);
        QCOMPARE(typeField(back)->text(), u"tort"_qs);
        QVERIFY(m_window->session()->file().store().draft({})->contains(u"Gao"_qs));
        // Ctrl+Z undoes what is told, and no change of the file that was made before.
        Change change;
        change.filters.push_back({u"Mine"_qs, std::nullopt, u"{}"_qs});
        QVERIFY(m_window->session()->submit(std::move(change), u"saving"_qs));
        discard(back);
        QTRY_VERIFY(!m_window->findChild<IncidentForm *>());
        QTRY_VERIFY(undo->isVisible());
        for (QAction *action : m_window->findChildren<QAction *>()) {
            if (action->shortcut() == QKeySequence(QKeySequence::Undo))
                action->trigger();
        }
        QTRY_VERIFY(m_window->findChild<IncidentForm *>());
        QCOMPARE(m_window->session()->file().store().savedFilters()->size(), size_t(1));
    }

    /// What is proposed from the last incident is seen to be so, and is not recorded before it was looked at.
    void whatIsProposedIsNotRecordedUnseen()
    {
        open();
        QPointer<IncidentForm> one = form();
        QVERIFY(one);
        const QColor grey = QApplication::palette().color(QPalette::PlaceholderText);
        for (const char *name : {"date_from", "country"}) {
            QCOMPARE(said(one, name), u"proposed from the last incident"_qs);
            QCOMPARE(line(one, name)->palette().color(QPalette::Text), grey);
        }
        type(one, u"tort"_qs);
        press(one, Qt::Key_Return);
        type(one, u"3"_qs);
        const QString before = *m_window->session()->file().store().state();
        press(one, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(one && one->isVisible());
        QCOMPARE(*m_window->session()->file().store().state(), before);
        QCOMPARE(one->focusWidget(), line(one, "date_from"));
        QCOMPARE(line(one, "date_from")->selectedText(), u"2020"_qs);
        QTest::qWait(400);
        for (const char *name : {"date_from", "country"}) {
            QVERIFY2(said(one, name).section(u'\n', -1).startsWith(u"Please check: "),
                     qPrintable(said(one, name)));
            QVERIFY(line(one, name)->palette().color(QPalette::Text) != grey);
        }
        // It was looked at, and is right.
        press(one, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!one);
        QVERIFY(*m_window->session()->file().store().state() != before);
        // What was visited, or typed over, is as any other value.
        one = form();
        QTest::keyClick(one, Qt::Key_B, Qt::AltModifier);
        QCOMPARE(line(one, "date_from")->selectedText(), u"2020"_qs);
        // But whoever passes through does not say that a year is all that is known.
        typeField(one)->setFocus();
        QTest::qWait(50);
        QCOMPARE(said(one, "date_from"), u"proposed from the last incident"_qs);
        QTest::keyClick(one, Qt::Key_B, Qt::AltModifier);
        type(one, u"5/3"_qs);
        QTest::mouseClick(line(one, "country"), Qt::LeftButton, {}, {5, 5});
        QTRY_COMPARE(line(one, "country")->selectedText(), line(one, "country")->text());
        typeField(one)->setFocus();
        QTRY_VERIFY(said(one, "country").isEmpty());
        QVERIFY(said(one, "date_from").contains(u"March"_qs));
        type(one, u"tort"_qs);
        press(one, Qt::Key_Return);
        type(one, u"3"_qs);
        press(one, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!one);
    }

    /// Nor by way of what is kept, or of the form that follows.
    void proposalsStayProposals()
    {
        open();
        begin(u"Gao"_qs);
        keep(u"Gao"_qs);
        QTest::keyClick(kept(), Qt::Key_Return);
        QTRY_VERIFY(m_window->findChild<IncidentForm *>());
        QPointer<IncidentForm> one = m_window->findChild<IncidentForm *>();
        QVERIFY(QTest::qWaitForWindowActive(one)); // else nothing in it has the focus, and is visited
        QCOMPARE(said(one, "country"), u"proposed from the last incident"_qs);
        typeField(one)->setText(u"Torture"_qs);
        line(one, "victims_low")->setText(u"3"_qs);
        line(one, "date_from")->setText(u"5/3/2020"_qs);
        put(one, "country", u"Mali"_qs);
        auto *status = one->findChild<QComboBox *>(u"status"_qs);
        status->setCurrentIndex(status->findData(u"verified"_qs));
        const auto box = [&](const QString &name) { return one->findChild<QComboBox *>(name); };
        box(u"basis"_qs)->setCurrentIndex(box(u"basis"_qs)->findData(u"illustrative"_qs));
        box(u"visibility"_qs)->setCurrentIndex(box(u"visibility"_qs)->findData(u"public"_qs));
        one->findChild<QPlainTextEdit *>(u"sources"_qs)->setPlainText(u"Interview 14"_qs);
        line(one, "tags")->setText(u"to ask"_qs);
        QTest::keyClick(one->focusWidget(), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(typeField(one)->text(), QString());
        for (const char *name : {"date_from", "country"})
            QCOMPARE(said(one, name), u"proposed from the last incident"_qs);
        // A judgement is of one incident.
        QCOMPARE(status->currentData().toString(), u"draft"_qs);
        // So is how it is known, what it is marked with, and that everybody may see it.
        QCOMPARE(box(u"basis"_qs)->currentData().toString(), QString());
        QCOMPARE(box(u"visibility"_qs)->currentData().toString(), u"restricted"_qs);
        QCOMPARE(one->findChild<QPlainTextEdit *>(u"sources"_qs)->toPlainText(), QString());
        QCOMPARE(line(one, "tags")->text(), QString());
        // A day without a year is one of the year that is proposed.
        line(one, "date_from")->setFocus();
        line(one, "date_from")->selectAll();
        type(one, u"14/3"_qs);
        QTRY_VERIFY2(said(one, "date_from").contains(u"14 March 2020"_qs),
                     qPrintable(said(one, "date_from")));
        one->giveUp();
    }

    /// What a field says while it is empty is not cut at the size of a laptop's screen.
    void hintsFit_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("en") << u"en"_qs;
        QTest::newRow("fr") << u"fr"_qs;
    }
    void hintsFit()
    {
        QFETCH(QString, language);
        open(language);
        IncidentForm *one = form();
        QVERIFY(one);
        int looked = 0;
        for (const auto *field : one->findChildren<QLineEdit *>()) {
            if (!field->isVisible() || field->placeholderText().isEmpty())
                continue;
            ++looked;
            const auto *arrow = field->findChild<QToolButton *>();
            const int room = field->width() - 12 - (arrow ? arrow->width() + 4 : 0);
            QVERIFY2(field->fontMetrics().horizontalAdvance(field->placeholderText()) <= room,
                     qPrintable(field->placeholderText()));
        }
        QVERIFY(looked > 6);
        one->giveUp();
    }

    /// After help, the keyboard is where it was.
    void helpGivesTheKeyboardBack()
    {
        open();
        QPointer<IncidentForm> one = form();
        QVERIFY(one);
        line(one, "place")->setFocus();
        bool there = false;
        window::whenThere<QDialog>(this, [&](QDialog *dialog) {
            there = true;
            QCOMPARE(dialog->parentWidget(), one.data());
            QTest::keyClick(dialog, Qt::Key_Escape);
        });
        QTest::keyClick(line(one, "place"), Qt::Key_F1);
        QTRY_VERIFY(there);
        QTRY_VERIFY(one->isActiveWindow());
        QVERIFY(line(one, "place")->hasFocus());
    }

    /// What is only proposed is not kept as typed.
    void anUntouchedFormLeavesNothing()
    {
        open();
        QPointer<IncidentForm> untouched = form();
        QVERIFY(untouched);
        QTest::qWait(1500);
        QTest::keyClick(untouched, Qt::Key_Escape);
        QTRY_VERIFY(!untouched);
        QCOMPARE(m_window->session()->file().store().draft({}).value(), QString());
    }

    /// A best estimate that nobody gave goes with the minimum.
    void theBestEstimateIsNobodys()
    {
        open();
        auto *list = m_window->findChild<QTableView *>(u"incidentList"_qs);
        const Store &store = m_window->session()->file().store();
        const auto id = store.withReference(u"NE-2020-001"_qs).value();
        m_window->findChild<FileView *>()->choose(*id);
        QTRY_COMPARE(list->currentIndex().siblingAtColumn(0).data().toString(), u"NE-2020-001"_qs);
        window::entry(*m_window, u"Incident"_qs, u"Edit"_qs)->trigger();
        auto *form = m_window->findChild<IncidentForm *>();
        QVERIFY(form && QTest::qWaitForWindowActive(form));
        QCOMPARE(line(form, "victims_best")->text(), QString());
        line(form, "victims_low")->setText(u"99"_qs);
        line(form, "reason")->setText(u"x"_qs);
        QTest::keyClick(form, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(store.incident(*id)->violations.front().victims.low, 99);
        QCOMPARE(store.incident(*id)->violations.front().victims.best, 99);
    }

    /// While one types, the disk is left alone; a rest is enough for it to be kept, and it never waits for
    /// long.
    void whatIsTypedIsKeptWhenTheKeysRest()
    {
        open();
        QPointer<IncidentForm> one = form();
        QVERIFY(one);
        auto *place = line(one, "place");
        place->setFocus();
        const auto kept = [&] { return m_window->session()->file().store().draft({}).value_or(QString()); };
        for (int i = 0; i < 8; ++i) {
            QTest::keyClicks(place, u"a"_qs);
            QTest::qWait(300);
        }
        QCOMPARE(kept(), QString());
        QTRY_VERIFY(kept().contains(u"aaaaaaaa"_qs));
        QElapsedTimer typing;
        typing.start();
        while (!kept().contains(u"aaaab"_qs)) {
            QTest::keyClicks(place, u"b"_qs);
            QTest::qWait(100);
            QVERIFY(typing.elapsed() < 20'000);
        }
        one->giveUp();
    }

    /// A region is one of its country: it stays, and is answered, where another country is typed.
    void aRegionBelongsToItsCountry()
    {
        open();
        QPointer<IncidentForm> one = form();
        QVERIFY(one);
        type(one, u"tort"_qs);
        press(one, Qt::Key_Return);
        type(one, u"3"_qs);
        press(one, Qt::Key_B, Qt::AltModifier);
        type(one, u"12/3/2020"_qs);
        press(one, Qt::Key_C, Qt::AltModifier);
        type(one, u"Mal"_qs);
        press(one, Qt::Key_Return);
        press(one, Qt::Key_R, Qt::AltModifier);
        type(one, u"Gao"_qs);
        press(one, Qt::Key_C, Qt::AltModifier);
        type(one, u"Niger"_qs);
        press(one, Qt::Key_Return);
        QTRY_COMPARE(said(one, "region"), u"“Gao” is a region of Mali, not of Niger"_qs);
        QVERIFY(remarks(one).contains(u"“Gao” is a region of Mali, not of Niger"_qs));
        press(one, Qt::Key_S, Qt::ControlModifier);
        press(one, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(one);
        QTRY_VERIFY(line(one, "region")->hasFocus());
        // Left for later and opened again, it is still that of the other country.
        press(one, Qt::Key_Escape);
        QTRY_VERIFY(!one);
        keep(u"Torture"_qs);
        press(kept(), Qt::Key_Return);
        QTRY_VERIFY(m_window->findChild<IncidentForm *>());
        one = m_window->findChild<IncidentForm *>();
        QVERIFY(QTest::qWaitForWindowActive(one));
        press(one, Qt::Key_C, Qt::AltModifier);
        press(one, Qt::Key_Tab);
        press(one, Qt::Key_Tab);
        QTRY_COMPARE(said(one, "region"), u"“Gao” is a region of Mali, not of Niger"_qs);
        // So is what is typed, by its name.
        press(one, Qt::Key_R, Qt::AltModifier);
        type(one, u"Kidal"_qs);
        press(one, Qt::Key_C, Qt::AltModifier);
        QTRY_COMPARE(said(one, "region"), u"“Kidal” is a region of Mali, not of Niger"_qs);
        QVERIFY(remarks(one).contains(u"“Kidal” is a region of Mali, not of Niger"_qs));
        press(one, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(one);
        QTRY_VERIFY(line(one, "region")->hasFocus());
        press(one, Qt::Key_R, Qt::AltModifier);
        type(one, u"Dosso"_qs);
        press(one, Qt::Key_C, Qt::AltModifier);
        QTRY_COMPARE(said(one, "region"), QString());
        press(one, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!one);
    }

    /// What another program stored of one, is not handed on to the next record; kept as it is, it is asked
    /// about.
    void aRegionElsewhereIsNotProposed()
    {
        open();
        Incident stored = samples::incident();
        stored.reference = u"X-1"_qs;
        stored.place = {{u"NE"_qs}, u"Gao"_qs, u"Inatesville"_qs, {}};
        Change change;
        change.edits.push_back({std::nullopt, stored});
        QVERIFY(m_window->session()->submit(std::move(change), u"x"_qs));
        QPointer<IncidentForm> one = form();
        QVERIFY(one);
        put(one, "country", u"Niger"_qs);
        auto *place = line(one, "place");
        typeKnownPlace(one, u"inatesv"_qs);
        press(one, Qt::Key_Down);
        press(one, Qt::Key_Return);
        QTRY_COMPARE(place->text(), u"Inatesville"_qs);
        QCOMPARE(line(one, "region")->text(), QString());
        one->giveUp();
        const Store &store = m_window->session()->file().store();
        QPointer<IncidentForm> edited =
            new IncidentForm(*m_window->session(), m_window->words(),
                             {.before = *store.incident(**store.withReference(u"X-1"_qs))}, m_window.get());
        edited->show();
        QVERIFY(QTest::qWaitForWindowActive(edited));
        put(edited, "place", u"Ber"_qs);
        press(edited, Qt::Key_Tab);
        QTRY_COMPARE(said(edited, "region"), u"Please check: “Gao” is a region of Mali, not of Niger"_qs);
        press(edited, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!edited);
    }

    /// Names that are pasted in lines are several; one with a comma is one, and that is said.
    void severalNames()
    {
        open();
        QPointer<IncidentForm> one = form();
        QVERIFY(one);
        QStringList names;
        for (int i = 1; i <= 40; ++i)
            names << u"Armed group %1"_qs.arg(i);
        QApplication::clipboard()->setText(names.join(u"\r\n"_qs) + u"\r\n"_qs);
        press(one, Qt::Key_L, Qt::AltModifier);
        press(one, Qt::Key_V, Qt::ControlModifier);
        press(one, Qt::Key_S, Qt::AltModifier);
        QCOMPARE(line(one, "perpetrators")->text(), names.join(u"; "_qs));
        // All of them are read below the field, which is too short.
        QTRY_COMPARE(said(one, "perpetrators"), u"40 names: "_qs + names.join(u"; "_qs));
        press(one, Qt::Key_L, Qt::AltModifier);
        type(one, u"Police, Army"_qs);
        press(one, Qt::Key_S, Qt::AltModifier);
        QTRY_COMPARE(said(one, "perpetrators"),
                     u"Please check: “Police, Army” is taken as one name; put semicolons between several "
                     "names"_qs);
        // One click makes two names of it; the keyboard does, too, and it can be undone.
        const auto action = [&one](const char *name) {
            return line(one, name)->parentWidget()->findChild<QPushButton *>(u"remarkAction"_qs);
        };
        QCOMPARE(action("perpetrators")->text(), u"Make 2 names"_qs);
        QTest::mouseClick(action("perpetrators"), Qt::LeftButton);
        QCOMPARE(line(one, "perpetrators")->text(), u"Police; Army"_qs);
        QVERIFY(line(one, "perpetrators")->hasFocus());
        QTRY_VERIFY(!action("perpetrators")->isVisible());
        QCOMPARE(said(one, "perpetrators"), QString());
        press(one, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(line(one, "perpetrators")->text(), u"Police, Army"_qs);
        press(one, Qt::Key_F, Qt::AltModifier);
        type(one, u"Rebels; A, B, and C"_qs);
        press(one, Qt::Key_Tab);
        QTRY_COMPARE(action("parties")->text(), u"Make 3 names"_qs);
        line(one, "parties")->setFocus();
        press(one, Qt::Key_Tab);
        QVERIFY(action("parties")->hasFocus());
        press(one, Qt::Key_Return);
        QCOMPARE(line(one, "parties")->text(), u"Rebels; A; B; C"_qs);
        // So do other words between names, which may stand within one, too; what is known is none of it.
        const auto put = [&](const QString &text) {
            line(one, "perpetrators")->setFocus();
            line(one, "perpetrators")->setText(text);
            press(one, Qt::Key_S, Qt::AltModifier);
        };
        for (const auto &[typed, parted] : {std::pair(u"Police and Army"_qs, u"Police; Army"_qs),
                                            std::pair(u"Milice et Armée"_qs, u"Milice; Armée"_qs),
                                            std::pair(u"Police / Army"_qs, u"Police; Army"_qs),
                                            std::pair(u"A, B et C"_qs, u"A; B; C"_qs)}) {
            put(typed);
            QTRY_VERIFY(said(one, "perpetrators").contains(u"“%1” is taken as one name"_qs.arg(typed)));
            QTest::mouseClick(action("perpetrators"), Qt::LeftButton);
            QCOMPARE(line(one, "perpetrators")->text(), parted);
        }
        put(u"Forces de défense et de sécurité"_qs);
        QTest::qWait(300);
        QCOMPARE(said(one, "perpetrators"), QString());
        // Written twice, it is one.
        put(u"Soldiers; soldiers;  SOLDIERS"_qs);
        QTRY_VERIFY(
            said(one, "perpetrators").contains(u"“soldiers” is taken as the same name as “Soldiers”"_qs));
        QCOMPARE(one->findChild<ViolationEditor *>()->violation().perpetrators, QStringList{u"Soldiers"_qs});
        // Nobody is called unknown.
        for (const QString &nobody : {u"Unknown"_qs, u"inconnu"_qs, u"Non identifiés"_qs, u"unidentified"_qs,
                                      u"n/a"_qs, u"N.A."_qs, u"?"_qs}) {
            put(nobody);
            QTRY_COMPARE(
                said(one, "perpetrators"),
                u"Please check: “%1” would be recorded as a name; who is unknown is left out"_qs.arg(nobody));
            QCOMPARE(action("perpetrators")->text(), u"Leave empty"_qs);
            QTest::mouseClick(action("perpetrators"), Qt::LeftButton);
            QCOMPARE(line(one, "perpetrators")->text(), QString());
        }
        put(u"Police; unknown"_qs);
        QTRY_COMPARE(action("perpetrators")->text(), u"Leave out"_qs);
        QTest::mouseClick(action("perpetrators"), Qt::LeftButton);
        QCOMPARE(line(one, "perpetrators")->text(), u"Police"_qs);
        // What others wrote otherwise is offered as they wrote it.
        put(u"malian ARMED forces"_qs);
        QTRY_VERIFY(said(one, "perpetrators").contains(u"is written “Malian armed forces” in other"_qs));
        QTest::mouseClick(action("perpetrators"), Qt::LeftButton);
        QCOMPARE(line(one, "perpetrators")->text(), u"Malian armed forces"_qs);
        // Whoever types on, or goes back, does not press what is offered.
        put(u"Police and Army"_qs);
        QTRY_VERIFY(action("perpetrators")->isVisible());
        line(one, "perpetrators")->setFocus();
        press(one, Qt::Key_Tab);
        QVERIFY(action("perpetrators")->hasFocus());
        line(one, "parties")->clear();
        type(one, u"State of Mali"_qs);
        QCOMPARE(line(one, "parties")->text(), u"State of Mali"_qs);
        QCOMPARE(line(one, "perpetrators")->text(), u"Police and Army"_qs);
        press(one, Qt::Key_Tab, Qt::ShiftModifier);
        QTRY_VERIFY(line(one, "perpetrators")->hasFocus());
        line(one, "perpetrators")->clear();
        // Sources get a line each.
        auto *sources = one->findChild<QPlainTextEdit *>(u"sources"_qs);
        const auto *label = sources->parentWidget()->findChild<QLabel *>(u"remark"_qs);
        auto *lines = sources->parentWidget()->findChild<QPushButton *>(u"remarkAction"_qs);
        sources->setFocus();
        type(one, u"Interview 14, Gao, 3 March 2020"_qs);
        press(one, Qt::Key_Tab);
        QTest::qWait(300);
        QVERIFY(!lines->isVisible());
        sources->setPlainText(u"Interview 14; Radio Kledu\nReuters, Le Monde"_qs);
        QTRY_COMPARE(label->text(), u"put each source on a line of its own"_qs);
        QCOMPARE(lines->text(), u"Make 4 lines"_qs);
        QTest::mouseClick(lines, Qt::LeftButton);
        QCOMPARE(sources->toPlainText(), u"Interview 14\nRadio Kledu\nReuters\nLe Monde"_qs);
        QTRY_VERIFY(!lines->isVisible());
        press(one, Qt::Key_Escape);
        QTRY_VERIFY(!one);
    }

    /// Who did the first violation is offered first in the second one, and not recorded unasked.
    void namesOfTheFirstViolationAreOffered()
    {
        open();
        QPointer<IncidentForm> one = form();
        QVERIFY(one);
        type(one, u"tort"_qs);
        press(one, Qt::Key_Return);
        type(one, u"3"_qs);
        press(one, Qt::Key_L, Qt::AltModifier);
        type(one, u"Zebra militia"_qs);
        press(one, Qt::Key_A, Qt::AltModifier);
        QTRY_COMPARE(one->findChildren<ViolationEditor *>().size(), 2);
        const auto second = [&one] { return one->findChildren<ViolationEditor *>().back(); };
        auto *field = second()->who()->findChild<QLineEdit *>(u"perpetrators"_qs);
        const auto *hint = field->parentWidget()->findChild<QLabel *>(u"remark"_qs);
        QTRY_COMPARE(hint->text(), u"↓ offers Zebra militia, as above"_qs);
        field->setFocus();
        press(one, Qt::Key_Down);
        auto *list = qobject_cast<QAbstractItemView *>(QApplication::activePopupWidget());
        QVERIFY(list);
        QCOMPARE(list->model()->index(0, 0).data().toString(), u"Zebra militia"_qs);
        QVERIFY(list->model()->rowCount() > 1); // and the others
        press(one, Qt::Key_Escape);
        QVERIFY(one);
        QCOMPARE(field->text(), QString());
        QVERIFY(second()->violation().perpetrators.isEmpty());
        press(one, Qt::Key_Down);
        press(one, Qt::Key_Down);
        press(one, Qt::Key_Return);
        QCOMPARE(field->text(), u"Zebra militia"_qs);
        press(one, Qt::Key_S, Qt::AltModifier);
        QTRY_VERIFY(!hint->isVisible());
        // By its letters, before the others that have them.
        field->setFocus();
        field->clear();
        type(one, u"i"_qs);
        list = qobject_cast<QAbstractItemView *>(QApplication::activePopupWidget());
        QVERIFY(list);
        QCOMPARE(list->model()->index(0, 0).data().toString(), u"Zebra militia"_qs);
        press(one, Qt::Key_Escape);
        one->giveUp();
    }

    /// Two dates that are pasted where it began are its beginning and its end, and that is said.
    void aRangeFillsBothDates_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("typed");
        QTest::newRow("en") << u"en"_qs << u"12–14 March 2020"_qs;
        QTest::newRow("fr") << u"fr"_qs << u"du 12 au 14 mars 2020"_qs;
        QTest::newRow("ISO") << u"en"_qs << u"2020-03-12 to 2020-03-14"_qs;
        QTest::newRow("without a year") << u"en"_qs << u"12–14 March"_qs; // that which is proposed
    }
    void aRangeFillsBothDates()
    {
        QFETCH(QString, language);
        QFETCH(QString, typed);
        open(language);
        QPointer<IncidentForm> one = form();
        QVERIFY(one);
        const bool french = language == u"fr";
        QApplication::clipboard()->setText(typed);
        press(one, french ? Qt::Key_D : Qt::Key_B, Qt::AltModifier);
        press(one, Qt::Key_V, Qt::ControlModifier);
        const QString echo = french ? u"12–14 mars 2020"_qs : u"12–14 March 2020"_qs;
        QTRY_COMPARE(said(one, "date_from"), echo);
        QCOMPARE(line(one, "date_to")->text(), QString());
        QVERIFY(line(one, "incident")->text().contains(u"-2020-"_qs));
        press(one, Qt::Key_Tab);
        QTRY_COMPARE(line(one, "date_from")->text(), u"12/03/2020"_qs);
        QCOMPARE(line(one, "date_to")->text(), u"14/03/2020"_qs);
        QCOMPARE(said(one, "date_from"), echo);
        QCOMPARE(said(one, "date_to"),
                 french ? u"repris de «\u00a0%1\u00a0»"_qs.arg(typed) : u"taken from “%1”"_qs.arg(typed));
        QVERIFY(remarks(one).isEmpty());
        press(one, Qt::Key_Tab, Qt::ShiftModifier);
        type(one, u"14-12 March 2020"_qs);
        press(one, Qt::Key_Tab);
        QTRY_COMPARE(remarks(one).size(), 1); // the end is before the start
        one->giveUp();
    }
    /// Without years, the end is the first such day since the beginning, in two fields and in one.
    void aRangeOverTheNewYear()
    {
        open();
        QPointer<IncidentForm> one = form();
        QVERIFY(one);
        QCOMPARE(line(one, "date_from")->text(), u"2020"_qs);
        press(one, Qt::Key_B, Qt::AltModifier);
        type(one, u"30 Dec"_qs);
        press(one, Qt::Key_Tab);
        type(one, u"2 Jan"_qs);
        press(one, Qt::Key_Tab);
        const QString echo = u"30 December 2020 – 2 January 2021"_qs;
        QTRY_COMPARE(said(one, "date_from"), echo);
        QVERIFY(remarks(one).isEmpty());
        QCOMPARE(said(one, "date_to"), QString());
        // Not so what is far behind it: that is a mistake.
        line(one, "date_from")->setText(u"14/3/2020"_qs);
        line(one, "date_to")->setFocus();
        line(one, "date_to")->setText(u"12/3"_qs);
        press(one, Qt::Key_Tab);
        QTRY_VERIFY(!remarks(one).isEmpty());
        line(one, "date_to")->clear();
        press(one, Qt::Key_B, Qt::AltModifier);
        line(one, "date_from")->setText(u"30 Dec – 2 Jan"_qs);
        press(one, Qt::Key_Tab);
        QTRY_COMPARE(line(one, "date_to")->text(), u"02/01/2021"_qs);
        QCOMPARE(line(one, "date_from")->text(), u"30/12/2020"_qs);
        QCOMPARE(said(one, "date_from"), echo);
        one->giveUp();
    }
    void aRangeIsSavedAsItStands()
    {
        open();
        QPointer<IncidentForm> one = form();
        QVERIFY(one);
        type(one, u"tort"_qs);
        press(one, Qt::Key_Return);
        type(one, u"3"_qs);
        put(one, "country", u"Mali"_qs);
        press(one, Qt::Key_B, Qt::AltModifier);
        type(one, u"28 Feb - 2 Mar 2020"_qs);
        press(one, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!one);
        const Store &store = m_window->session()->file().store();
        const auto id = store.withReference(u"ML-2020-005"_qs);
        QVERIFY(id && *id);
        QCOMPARE(store.incident(**id)->period,
                 (Period{QDate(2020, 2, 28), QDate(2020, 3, 2), Precision::Day}));
    }

    /// A day without its year is kept as one of the year that stands there.
    void aKeptDayHasItsYear()
    {
        open();
        QPointer<IncidentForm> one = form();
        QVERIFY(one);
        press(one, Qt::Key_B, Qt::AltModifier);
        type(one, u"12/3"_qs);
        press(one, Qt::Key_Escape);
        QTRY_VERIFY(!one);
        const QString kept = *m_window->session()->file().store().draft({});
        QVERIFY2(kept.contains(u"\"12/03/2020\""_qs), qPrintable(kept));
    }

    /// How a field was understood stays where it explains what is wrong.
    void whatWasReadStays()
    {
        open();
        QPointer<IncidentForm> one = form();
        QVERIFY(one);
        press(one, Qt::Key_C, Qt::AltModifier);
        type(one, u"Niger"_qs);
        press(one, Qt::Key_Return);
        press(one, Qt::Key_B, Qt::AltModifier);
        type(one, u"12/3/2020"_qs);
        press(one, Qt::Key_Tab);
        type(one, u"1/3/2020"_qs);
        press(one, Qt::Key_O, Qt::AltModifier);
        type(one, u"48.85, 2.35"_qs);
        press(one, Qt::Key_S, Qt::AltModifier);
        QTRY_COMPARE(said(one, "date_to"), u"the end, 1 March 2020, is before the start, 12 March 2020"_qs);
        QCOMPARE(said(one, "date_from"), u"12 March 2020"_qs);
        QCOMPARE(said(one, "coordinates"),
                 u"48.8500° N · 2.3500° E\nPlease check: these coordinates are outside Niger"_qs);
        press(one, Qt::Key_Escape);
        QTRY_VERIFY(!one);
    }

    /// Of coordinates, no more is shown than anybody measures, and all of it kept.
    void coordinatesStayAsTheyAre()
    {
        open();
        const auto stored = [this] {
            const Store &store = m_window->session()->file().store();
            return *store.incident(**store.withReference(u"ML-2020-003"_qs));
        };
        Incident incident = stored();
        const Coordinates exact{16.0 + 16.0 / 60, -3.4};
        Change change;
        change.edits.push_back({incident, incident});
        change.edits.front().after.place.coordinates = exact;
        QVERIFY(m_window->session()->perform(std::move(change), u"x"_qs));
        QPointer<IncidentForm> one =
            new IncidentForm(*m_window->session(), m_window->words(), {.before = stored()}, m_window.get());
        one->show();
        QVERIFY(QTest::qWaitForWindowActive(one));
        QCOMPARE(line(one, "coordinates")->text(), u"16.266667, -3.4"_qs);
        press(one, Qt::Key_P, Qt::AltModifier);
        type(one, u"Ber"_qs);
        press(one, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(stored().place.name, u"Ber"_qs);
        QCOMPARE(stored().place.coordinates, exact);
    }

    /// A violation that was removed comes back as it was, where it was.
    void aRemovedViolationComesBack()
    {
        open();
        QPointer<IncidentForm> one = form();
        QVERIFY(one);
        type(one, u"tort"_qs);
        press(one, Qt::Key_Return);
        type(one, u"12"_qs);
        press(one, Qt::Key_A, Qt::AltModifier);
        QTRY_COMPARE(one->findChildren<ViolationEditor *>().size(), 2);
        type(one, u"rape"_qs);
        press(one, Qt::Key_Return);
        const auto types = [&one] {
            QStringList all;
            for (const auto *field : one->findChildren<QLineEdit *>(u"type"_qs)) {
                if (field->isVisible())
                    all << field->text();
            }
            return all;
        };
        QCOMPARE(types(), (QStringList{u"Torture"_qs, u"Rape"_qs}));
        QTest::mouseClick(one->findChildren<QPushButton *>(u"removeViolation"_qs).front(), Qt::LeftButton);
        QCOMPARE(types(), QStringList{u"Rape"_qs});
        QCOMPARE(one->findChild<QLabel *>(u"noticeText"_qs)->text(), u"Violation 1 removed."_qs);
        QTest::mouseClick(one->findChild<QPushButton *>(u"noticeAction"_qs), Qt::LeftButton);
        QTRY_VERIFY(types().size() == 2);
        QVERIFY(one->focusWidget()->objectName() == u"type" &&
                qobject_cast<QLineEdit *>(one->focusWidget())->text() == u"Torture");
        QVERIFY(line(one, "type")->isVisible());
        press(one, Qt::Key_Escape);
        QTRY_VERIFY(!one);
        const auto kept = m_window->session()->file().store().draft({});
        QVERIFY(kept && kept->indexOf(u"Torture"_qs) < kept->indexOf(u"Rape"_qs) && kept->contains(u"12"_qs));
    }

    /// What was said of a form that was left is said again when it is opened: of what was typed, and, where
    /// it was to be saved, of what is missing.
    void whatIsWrongIsSaidAgain_data()
    {
        QTest::addColumn<bool>("saved");
        QTest::newRow("left") << false;
        QTest::newRow("to be saved") << true;
    }
    void whatIsWrongIsSaidAgain()
    {
        QFETCH(bool, saved);
        open();
        QPointer<IncidentForm> one = form();
        QVERIFY(one);
        press(one, Qt::Key_B, Qt::AltModifier);
        type(one, u"31/02/2024"_qs);
        press(one, Qt::Key_P, Qt::AltModifier);
        type(one, u"Gao"_qs);
        press(one, Qt::Key_X, Qt::AltModifier);
        type(one, u"many"_qs);
        press(one, Qt::Key_O, Qt::AltModifier);
        if (saved)
            press(one, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(remarks(one).size(), saved ? 4 : 2); // the type and the minimum are missing
        const QStringList before = remarks(one);
        press(one, Qt::Key_Escape);
        QTRY_VERIFY(!one);
        keep(u"Gao"_qs);
        QTest::keyClick(kept(), Qt::Key_Return);
        QTRY_VERIFY(m_window->findChild<IncidentForm *>());
        one = m_window->findChild<IncidentForm *>();
        QVERIFY(QTest::qWaitForWindowActive(one));
        QTRY_COMPARE(remarks(one), before);
        one->giveUp();
    }

    /// What is opened and closed again is as old as it was.
    void whatIsOnlyLookedAtKeepsItsTime()
    {
        open();
        begin(u"Gao"_qs);
        Store &store = m_window->session()->file().store();
        const QString kept = *store.draft({});
        const QString old =
            QString(kept).replace(QRegularExpression(u"\"kept\":\\d+"_qs), u"\"kept\":1600000000"_qs);
        QVERIFY(old != kept && store.keepDraft({}, old));
        keep(u"Gao"_qs);
        press(this->kept(), Qt::Key_Return);
        QTRY_VERIFY(m_window->findChild<IncidentForm *>());
        QPointer<IncidentForm> one = m_window->findChild<IncidentForm *>();
        QVERIFY(QTest::qWaitForWindowActive(one));
        press(one, Qt::Key_Escape);
        QTRY_VERIFY(!one);
        QCOMPARE(*store.draft({}), old);
    }

    /// A form that stands behind the window is told there, and comes back by a click or a key.
    void aFormBehindTheWindowIsFound()
    {
        open();
        QPointer<IncidentForm> one = form();
        QVERIFY(one);
        const auto behind = [this] {
            m_window->raise();
            m_window->activateWindow();
            return window::becomesActive(*m_window);
        };
        QVERIFY(behind());
        auto *button = m_window->findChild<QPushButton *>(u"openForms"_qs);
        QVERIFY(button && button->isVisible());
        QCOMPARE(button->text(), u"Open form: New incident"_qs);
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(QTest::qWaitForWindowActive(one));
        QVERIFY(behind());
        QTest::keyClick(m_window->focusWidget(), Qt::Key_F7);
        QVERIFY(QTest::qWaitForWindowActive(one));
        press(one, Qt::Key_Escape);
        QTRY_VERIFY(!one);
        QVERIFY(!button->isVisible());
    }

    /// How many keys it takes. A letter, and a key with Ctrl or Alt, is one.
    void keystrokes()
    {
        open();
        int pressed = 0;
        QPointer<IncidentForm> one;
        const auto key = [&](Qt::Key which, Qt::KeyboardModifiers modifiers = {}) {
            ++pressed;
            QTest::keyClick(keyboard(one), which, modifiers);
            QTest::qWait(30);
        };
        const auto text = [&](const QString &typed, bool counts = true) {
            type(one, typed);
            pressed += counts ? static_cast<int>(typed.size()) : 0;
        };
        const auto stored = [this] {
            const auto id = m_window->session()->file().store().withReference(u"ML-2020-006"_qs);
            return id && *id ? m_window->session()->file().store().incident(**id)
                             : Result<Incident>(std::unexpected(Error{}));
        };
        const auto begin = [&] {
            pressed = 1; // Ctrl+I
            one = form();
        };
        // Torture of 12 people in Mali on the 12th of March.
        begin();
        QVERIFY(one);
        text(u"tort"_qs);
        key(Qt::Key_Return);
        text(u"12"_qs);
        key(Qt::Key_B, Qt::AltModifier);
        text(u"12/3"_qs);
        key(Qt::Key_C, Qt::AltModifier);
        text(u"Mal"_qs);
        key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!one);
        const int plain = pressed;
        // The same on a day of 2020, which is also the year proposed, with perpetrator, place, source and
        // title, of which the letters are not counted.
        begin();
        QVERIFY(one);
        text(u"tort"_qs);
        key(Qt::Key_Return);
        text(u"12"_qs);
        key(Qt::Key_B, Qt::AltModifier);
        text(u"12/3/20"_qs);
        key(Qt::Key_C, Qt::AltModifier);
        text(u"Mal"_qs);
        key(Qt::Key_Return);
        key(Qt::Key_P, Qt::AltModifier);
        text(u"Gao"_qs, false);
        key(Qt::Key_L, Qt::AltModifier);
        text(u"Some militia"_qs, false);
        key(Qt::Key_S, Qt::AltModifier);
        text(u"Interview 14"_qs, false);
        key(Qt::Key_I, Qt::AltModifier);
        text(u"Torture in Gao"_qs, false);
        key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!one);
        qInfo("Keystrokes: %d for a plain incident, %d beside its text for one with perpetrator, place, "
              "source and title",
              plain, pressed);
        QVERIFY(plain <= 20);
        QVERIFY(pressed <= 50);
        const auto incident = stored();
        QVERIFY(incident);
        QCOMPARE(incident->violations.front().type, u"integrity.torture"_qs);
        QCOMPARE(incident->violations.front().victims.low, 12);
        QCOMPARE(incident->violations.front().perpetrators, QStringList{u"Some militia"_qs});
        QCOMPARE(incident->place.name, u"Gao"_qs);
        QCOMPARE(incident->sources, u"Interview 14"_qs);
        QCOMPARE(incident->title.en, u"Torture in Gao"_qs);
        QCOMPARE(incident->period.from, QDate(2020, 3, 12));
    }
};

QTEST_MAIN(IncidentFormTest)
#include "IncidentFormTest.moc"
