#include "Window.h"

#include "casefile/AuthorDialog.h"
#include "casefile/NewFileDialog.h"
#include "incidents/IncidentForm.h"
#include "Samples.h"
#include "system/Settings.h"

#include <QCheckBox>
#include <QTableView>

/// Who the history says made a change: asked for once, by the first file or the first change.
class AuthorTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    int m_asked = 0;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    void open(const QString &name)
    {
        samples::sahel(path(name)).reset();
        QVERIFY(m_window->openFile(path(name)));
        auto *list = m_window->findChild<QTableView *>(u"incidentList"_qs);
        QTRY_COMPARE(list->model()->rowCount(), 7);
    }
    /// Deletes a draft, for which no reason is asked. Who the history says did.
    QString change()
    {
        auto *list = m_window->findChild<QTableView *>(u"incidentList"_qs);
        [this, list] {
            QTRY_VERIFY(m_window->session()->isLoaded() && !m_window->session()->isWorking());
            QCOMPARE(list->model()->rowCount(), 7);
        }();
        const auto id = m_window->session()->file().store().withReference(u"ML-2020-003"_qs);
        const auto incident = m_window->session()->file().store().incident(**id);
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            if (list->model()->index(row, 0).data().toString() == u"ML-2020-003")
                list->selectRow(row);
        }
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Delete);
        const auto entries = m_window->session()->file().store().historyOf(incident->uuid);
        return entries ? entries->back().action + u" by "_qs + entries->back().who : QString();
    }
    void answer(const std::function<void(AuthorDialog *dialog)> &how)
    {
        window::whenThere<AuthorDialog>(m_window.get(), [this, how](AuthorDialog *dialog) {
            ++m_asked;
            how(dialog);
        });
    }

private slots:
    void initTestCase() { window::useSettingsIn(path(u"config"_qs)); }
    void init()
    {
        QSettings().remove(u"author"_qs);
        qputenv("USER", "laptop7");
        m_asked = 0;
        m_window = std::make_unique<MainWindow>(samples::vocabulary());
        m_window->resize(1366, 768);
        m_window->show();
        QVERIFY(window::becomesActive(*m_window));
    }
    void cleanup() { m_window.reset(); }

    void theFirstFileAsks()
    {
        const auto make = [&](const QString &name, const QString &found, const QString &typed) {
            window::whenThere<NewFileDialog>(this, [=, this](NewFileDialog *dialog) {
                auto *author = dialog->findChild<QLineEdit *>(u"newAuthor"_qs);
                QCOMPARE(author->text(), found);
                dialog->findChild<QCheckBox *>(u"newPlain"_qs)->click();
                window::fill(dialog, "newAuthor", typed);
                window::chooseFile(this, path(name));
                window::click(dialog, "newCreate");
            });
            window::entry(*m_window, u"File"_qs, u"New case file"_qs)->trigger();
        };
        make(u"first.dossier"_qs, QString(), u"A. Keita"_qs);
        QTRY_VERIFY(m_window->session());
        QCOMPARE(Settings().author(), u"A. Keita"_qs);
        make(u"second.dossier"_qs, u"A. Keita"_qs, u"B. Diallo"_qs);
        QTRY_COMPARE(m_window->session()->file().path(), path(u"second.dossier"_qs));
        QCOMPARE(Settings().author(), u"B. Diallo"_qs);
        QCOMPARE(m_asked, 0);
    }

    void withoutANameNoFileIsMade()
    {
        bool looked = false;
        window::whenThere<NewFileDialog>(this, [&](NewFileDialog *dialog) {
            dialog->findChild<QCheckBox *>(u"newPlain"_qs)->click();
            window::fill(dialog, "newAuthor", u"  "_qs);
            QTest::keyClick(dialog, Qt::Key_Return);
            looked = dialog->isVisible();
            dialog->reject();
        });
        window::entry(*m_window, u"File"_qs, u"New case file"_qs)->trigger();
        QVERIFY(looked);
        QVERIFY(!Settings().knowsAuthor());
    }

    /// What was wrong, and is right or asked no more, is not shown as wrong any longer.
    void whatIsMendedIsNotRed()
    {
        bool looked = false;
        window::whenThere<NewFileDialog>(this, [&](NewFileDialog *dialog) {
            const auto reds = [dialog] {
                QStringList all;
                for (const auto *one : dialog->findChildren<QLabel *>(u"remark"_qs)) {
                    if (one->isVisible() && one->foregroundRole() == QPalette::BrightText)
                        all << one->text();
                }
                return all;
            };
            QVERIFY(QTest::qWaitForWindowActive(dialog));
            auto *author = dialog->findChild<QLineEdit *>(u"newAuthor"_qs);
            author->setFocus();
            QTRY_VERIFY(author->hasFocus());
            QTest::keyClicks(author, u"B"_qs);
            author->selectAll();
            QTest::keyClick(author, Qt::Key_Backspace);
            QTest::keyClick(author, Qt::Key_Tab);
            QTRY_VERIFY(!author->hasFocus());
            QTRY_COMPARE(reds().size(), 1);
            author->setFocus();
            QTest::keyClicks(author, u"B. Diallo"_qs);
            QCOMPARE(reds(), QStringList());
            QList<QLineEdit *> passphrases;
            for (auto *one : dialog->findChildren<QLineEdit *>()) {
                if (one->echoMode() == QLineEdit::Password)
                    passphrases << one;
            }
            QCOMPARE(passphrases.size(), 2);
            QTest::keyClicks(passphrases[0], u"copper lantern orbit willow saddle"_qs);
            QTest::keyClicks(passphrases[1], u"other"_qs);
            QCOMPARE(reds().size(), 1);
            passphrases[1]->clear();
            QCOMPARE(reds(), QStringList());
            QTest::keyClicks(passphrases[1], u"other"_qs);
            dialog->findChild<QCheckBox *>(u"newPlain"_qs)->click();
            QCOMPARE(reds(), QStringList());
            looked = true;
            dialog->reject();
        });
        window::entry(*m_window, u"File"_qs, u"New case file"_qs)->trigger();
        QVERIFY(looked);
    }

    void theFirstChangeAsksOnce()
    {
        open(u"changed.dossier"_qs);
        QCOMPARE(m_asked, 0); // who reads alone is nobody's author
        answer([](AuthorDialog *dialog) {
            QVERIFY(!dialog->findChild<QPushButton *>(u"useName"_qs)->isEnabled());
            window::fill(dialog, "authorName", u"A. Keita"_qs);
            QTest::keyClick(dialog, Qt::Key_Return);
        });
        QCOMPARE(change(), u"delete by A. Keita"_qs);
        QCOMPARE(m_asked, 1);
        answer([](AuthorDialog *dialog) { dialog->reject(); });
        open(u"again.dossier"_qs);
        QCOMPARE(change(), u"delete by A. Keita"_qs);
        QCOMPARE(m_asked, 1);
    }

    void whoDeclinesIsNotAskedAgain()
    {
        open(u"declined.dossier"_qs);
        answer([](AuthorDialog *dialog) {
            for (auto *button : dialog->findChildren<QPushButton *>()) {
                if (button->text().remove(u'&') == u"Use account name: laptop7")
                    QTest::mouseClick(button, Qt::LeftButton);
            }
        });
        QCOMPARE(change(), u"delete by laptop7"_qs);
        QCOMPARE(m_asked, 1);
        open(u"declined-2.dossier"_qs);
        QCOMPARE(change(), u"delete by laptop7"_qs);
        QCOMPARE(m_asked, 1);
    }

    /// Esc puts it off: until the next case file, not for ever, and not until the next change.
    void escapePutsItOff()
    {
        open(u"later.dossier"_qs);
        answer([](AuthorDialog *dialog) { QTest::keyClick(dialog, Qt::Key_Escape); });
        QCOMPARE(change(), u"delete by laptop7"_qs);
        QVERIFY(!Settings().knowsAuthor());
        m_window->session()->undoStack().undo();
        QCOMPARE(change(), u"delete by laptop7"_qs);
        QCOMPARE(m_asked, 1);
        open(u"later-2.dossier"_qs);
        answer([](AuthorDialog *dialog) {
            window::fill(dialog, "authorName", u"A. Keita"_qs);
            QTest::keyClick(dialog, Qt::Key_Return);
        });
        QCOMPARE(change(), u"delete by A. Keita"_qs);
        QCOMPARE(m_asked, 2);
    }

    /// Asked from a form, the keyboard goes back to it.
    void theKeyboardGoesBackToTheForm()
    {
        open(u"from-a-form.dossier"_qs);
        window::entry(*m_window, u"Incident"_qs, u"New incident"_qs)->trigger();
        QPointer<IncidentForm> form = m_window->findChild<IncidentForm *>();
        QVERIFY(form && QTest::qWaitForWindowActive(form));
        const auto line = [&](const char *name) { return form->findChild<QLineEdit *>(QLatin1String(name)); };
        line("type")->setText(u"Torture"_qs);
        line("victims_low")->setText(u"3"_qs);
        line("date_from")->setText(u"5/3/2020"_qs);
        line("country")->setFocus(); // else its proposal would be asked about
        line("country")->setText(u"Mali"_qs);
        answer([&](AuthorDialog *dialog) {
            QCOMPARE(dialog->parentWidget(), form.data());
            window::fill(dialog, "authorName", u"A. Keita"_qs);
            QTest::keyClick(dialog, Qt::Key_Return);
        });
        QTest::keyClick(form->focusWidget(), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(line("type")->text(), QString());
        QCOMPARE(m_asked, 1);
        QTRY_VERIFY(form->isActiveWindow());
        QVERIFY(line("type")->hasFocus());
    }

    /// Nobody who tries the sample is written into it.
    void theSampleNamesNobody()
    {
        QTest::mouseClick(m_window->findChild<QPushButton *>(u"welcomeSample"_qs), Qt::LeftButton);
        QTRY_VERIFY(m_window->session());
        const auto id = m_window->session()->file().store().withReference(u"ML-2020-003"_qs);
        const auto incident = m_window->session()->file().store().incident(**id);
        const auto entries = m_window->session()->file().store().historyOf(incident->uuid);
        QCOMPARE(entries->back().who, u"Dossier"_qs);
        answer([](AuthorDialog *dialog) {
            window::fill(dialog, "authorName", u"A. Keita"_qs);
            QTest::keyClick(dialog, Qt::Key_Return);
        });
        QCOMPARE(change(), u"delete by A. Keita"_qs);
    }
};

QTEST_MAIN(AuthorTest)
#include "AuthorTest.moc"
