#include "casefile/KeptView.h"
#include "casefile/PassphraseField.h"
#include "incidents/HistoryDialog.h"
#include "incidents/IncidentForm.h"
#include "mainwindow/LockedPage.h"
#include "Samples.h"
#include "Window.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDirIterator>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTableView>
#include <QTextEdit>

#include <unistd.h>

/// What keeps a case file from others, and from its own user's slips, through the window.
class ProtectionTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    const QByteArray m_passphrase = "five words taken at random";

    QString path(const QString &name) const { return m_folder.filePath(name); }
    template<typename T> T *child(const char *name) const
    {
        return m_window->findChild<T *>(QLatin1String(name));
    }
    QAction *action(const QString &menu, const QString &text) const
    {
        return window::entry(*m_window, menu, text);
    }
    template<typename Do> void inNextDialog(Do what, int after = 0)
    {
        window::inNextDialog(this, what, after);
    }
    static void typePassphrase(QWidget *field, const QString &passphrase)
    {
        for (QLineEdit *line : field->findChildren<QLineEdit *>())
            line->setText(passphrase);
    }
    void makeEncrypted(const QString &name) const
    {
        auto file = samples::emptyFile(name, m_passphrase);
        QVERIFY(file && importTable(*file, QStringLiteral(SAMPLE), {}));
    }
    /// Opens an encrypted file as a person does.
    void openEncrypted(const QString &name)
    {
        inNextDialog([this](QWidget *dialog) {
            dialog->findChild<QLineEdit *>()->setText(QString::fromUtf8(m_passphrase));
            QTest::keyClick(dialog, Qt::Key_Return);
        });
        QVERIFY(m_window->openFile(name));
    }
    void unlock()
    {
        auto *page = m_window->findChild<LockedPage *>();
        QVERIFY(page);
        QVERIFY(window::becomesActive(*m_window));
        page->findChild<QLineEdit *>()->setText(QString::fromUtf8(m_passphrase));
        QTest::keyClick(page->findChild<QLineEdit *>(), Qt::Key_Return);
        QTRY_VERIFY(m_window->session());
    }
    /// All words that any widget of the window shows.
    QString shown() const
    {
        QStringList texts{m_window->windowTitle()};
        for (const QWidget *widget : QApplication::allWidgets()) {
            for (const char *property : {"text", "plainText", "placeholderText", "toolTip", "windowTitle"})
                texts << widget->property(property).toString();
        }
        return texts.join(QLatin1Char('\n'));
    }
    Incident incident(const QString &reference) const
    {
        const CaseFile &file = m_window->session()->file();
        const auto id = file.store().withReference(reference);
        return id && *id ? file.store().incident(**id).value_or(Incident()) : Incident();
    }
    void choose(const QString &reference)
    {
        auto *list = child<QTableView>("incidentList");
        // Each connection derives the key anew, which takes its time on a busy machine.
        QTRY_VERIFY_WITH_TIMEOUT(list->model()->rowCount() > 0, 30'000);
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            if (list->model()->index(row, 0).data().toString() == reference)
                list->selectRow(row);
        }
    }

private slots:
    void initTestCase()
    {
        window::useSettingsIn(path(u"config"_qs));
        QSettings().setValue(u"author"_qs, u"A. Keita"_qs);
    }
    void init()
    {
        m_window = std::make_unique<MainWindow>(samples::vocabulary());
        m_window->resize(1366, 768);
        m_window->show();
        QVERIFY(window::becomesActive(*m_window));
    }
    void cleanup() { m_window.reset(); }

    void lockedShowsNothingAndLosesNothing()
    {
        const QString name = path(u"locked.dossier"_qs);
        makeEncrypted(name);
        openEncrypted(name);
        choose(u"NE-2020-001"_qs);
        action(u"Edit"_qs, u"Copy"_qs)->trigger();
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"Inates"_qs));
        QVERIFY(shown().contains(u"Inates"_qs));
        action(u"Incident"_qs, u"New incident"_qs)->trigger();
        auto *form = m_window->findChild<IncidentForm *>();
        QVERIFY(QTest::qWaitForWindowExposed(form));
        auto *place = form->findChild<QLineEdit *>(u"place"_qs);
        place->setFocus();
        QTest::keyClicks(place, u"Typed and not saved"_qs);

        m_window->lock();
        QTRY_VERIFY(!m_window->session());
        QVERIFY(m_window->isLocked());
        QVERIFY(!shown().contains(u"Inates"_qs));
        QVERIFY(!shown().contains(u"Typed and not saved"_qs));
        QCOMPARE(QGuiApplication::clipboard()->text(), QString());
        QVERIFY(!action(u"File"_qs, u"Export table"_qs)->isEnabled());

        auto *page = m_window->findChild<LockedPage *>();
        page->findChild<QLineEdit *>()->setText(u"not this one"_qs);
        QTest::mouseClick(page->findChild<QPushButton *>(u"unlock"_qs), Qt::LeftButton);
        QTRY_VERIFY(shown().contains(u"The passphrase is incorrect, or the file is not a case file"_qs));
        QVERIFY(!QApplication::activeModalWidget());
        QVERIFY(!m_window->session());
        unlock();
        form = m_window->findChild<IncidentForm *>();
        QVERIFY(form);
        QCOMPARE(form->findChild<QLineEdit *>(u"place"_qs)->text(), u"Typed and not saved"_qs);
    }

    /// A dialog with a loop of its own stands in the way; what it stands on goes only after it.
    void lockedUnderADialog()
    {
        const QString name = path(u"under.dossier"_qs);
        makeEncrypted(name);
        openEncrypted(name);
        choose(u"NE-2020-001"_qs);
        inNextDialog([this](QWidget *dialog) {
            QVERIFY(qobject_cast<HistoryDialog *>(dialog));
            m_window->lock();
        });
        action(u"Incident"_qs, u"History"_qs)->trigger();
        QTRY_VERIFY(!m_window->session());
        QVERIFY(!shown().contains(u"Inates"_qs));
        unlock();
    }

    /// A session that writes a marker into every field, and never saves one form; then all files are
    /// searched.
    void nothingIsLeftOnTheDisk()
    {
        const QString name = path(u"marked.dossier"_qs);
        QVERIFY(m_window->createFile(name, {u"Marker title"_qs, Language::English}, m_passphrase));
        action(u"Incident"_qs, u"New incident"_qs)->trigger();
        auto *form = m_window->findChild<IncidentForm *>();
        QVERIFY(QTest::qWaitForWindowExposed(form));
        const auto fillAll = [](QWidget *dialog) {
            for (QLineEdit *line : dialog->findChildren<QLineEdit *>())
                line->setText(u"Marker line"_qs);
            for (QPlainTextEdit *box : dialog->findChildren<QPlainTextEdit *>())
                box->setPlainText(u"Marker text"_qs);
        };
        fillAll(form);
        QTest::keyClick(form, Qt::Key_Escape); // kept as a draft
        QTRY_VERIFY(!m_window->findChild<IncidentForm *>());
        Incident one = samples::incident(u"Marker reference"_qs);
        one.title = one.summary = {u"Marker title"_qs, u"Marker title"_qs};
        one.place.name = one.place.region = one.sources = u"Marker text"_qs;
        one.violations[0].perpetrators = {u"Marker perpetrator"_qs};
        Change change;
        change.edits.push_back({std::nullopt, one});
        change.filters.push_back({u"Marker filter"_qs, std::nullopt, u"{\"words\":\"Marker\"}"_qs});
        change.reason = u"Marker reason"_qs;
        QVERIFY(m_window->session()->submit(change, u"logging Marker"_qs));
        QTest::keyClicks(child<QLineEdit>("search"), u"marker"_qs);
        QTRY_COMPARE(m_window->session()->filter().words, u"marker"_qs);
        QVERIFY(m_window->session()->file().backUp());
        const auto search = [&] {
            int files = 0;
            for (QDirIterator it(m_folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
                 it.hasNext(); ++files) {
                QFile file(it.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QByteArray bytes = file.readAll().toLower();
                for (const QString &word : {u"marker"_qs, QString::fromUtf8(m_passphrase)}) {
                    QVERIFY2(!bytes.contains(word.toUtf8()), qPrintable(file.fileName()));
                    const QByteArray wide(reinterpret_cast<const char *>(word.utf16()), word.size() * 2);
                    QVERIFY2(!bytes.contains(wide), qPrintable(file.fileName()));
                }
            }
            QVERIFY(files > 3);
        };
        search();
        m_window.reset();
        search();
        QDir(path(u"marked.dossier.backups"_qs)).removeRecursively();
    }

    void passphraseIsGivenChangedAndTakenOff()
    {
        const QString name = path(u"plain.dossier"_qs);
        samples::sahel(name).reset();
        QVERIFY(m_window->openFile(name));
        const auto isPlain = [&] { return !CaseFile::needsPassphrase(name).value_or(true); };
        QVERIFY(isPlain());
        QVERIFY(!action(u"File"_qs, u"Lock now"_qs)->isEnabled());
        inNextDialog([this](QWidget *dialog) {
            typePassphrase(dialog->findChild<QWidget *>(u"freshPassphrase"_qs),
                           QString::fromUtf8(m_passphrase));
            window::click(dialog, "changePassphrase");
        });
        action(u"File"_qs, u"Encrypt"_qs)->trigger();
        QVERIFY(m_window->session());
        QVERIFY(!isPlain());
        QVERIFY(action(u"File"_qs, u"Lock now"_qs)->isEnabled());
        QTRY_COMPARE(child<QLabel>("counts")->text(),
                     u"7 incidents    9 violations    at least 199 people"_qs);
        // Off again: only with the present one.
        inNextDialog([this](QWidget *dialog) {
            auto *present = dialog->findChild<QWidget *>(u"presentPassphrase"_qs);
            typePassphrase(present, u"another"_qs);
            dialog->findChild<QCheckBox *>(u"noLonger"_qs)->click();
            window::click(dialog, "changePassphrase");
            QVERIFY(dialog->isVisible());
            auto *line = present->findChild<QLineEdit *>();
            QCOMPARE(dialog->focusWidget(), line);
            QCOMPARE(line->selectedText(), u"another"_qs);
            QStringList remarks;
            for (const auto *label : dialog->findChildren<QLabel *>(u"remark"_qs))
                remarks << label->text();
            QVERIFY2(remarks.contains(u"The current passphrase is incorrect."_qs),
                     qPrintable(remarks.join(u'/')));
            typePassphrase(present, QString::fromUtf8(m_passphrase));
            window::click(dialog, "changePassphrase");
        });
        action(u"File"_qs, u"Change passphrase"_qs)->trigger();
        QVERIFY(m_window->session());
        QVERIFY(isPlain());
    }

    /// Under another name, the file stays as it was: it is said before and after.
    void otherNamesAreTold()
    {
        const QString name = path(u"linked.dossier"_qs);
        samples::sahel(name).reset();
        QCOMPARE(::link(QFile::encodeName(name).constData(),
                        QFile::encodeName(path(u"other name"_qs)).constData()),
                 0);
        QVERIFY(m_window->openFile(name));
        QString before, after;
        inNextDialog([&](QWidget *dialog) {
            const auto *told = dialog->findChild<QLabel *>(u"otherNames"_qs);
            before = told ? told->text() : QString();
            typePassphrase(dialog->findChild<QWidget *>(u"freshPassphrase"_qs),
                           QString::fromUtf8(m_passphrase));
            window::whenThere<QMessageBox>(this, [&](QMessageBox *box) {
                after = box->text();
                box->reject();
            });
            window::click(dialog, "changePassphrase");
        });
        action(u"File"_qs, u"Encrypt"_qs)->trigger();
        QVERIFY(m_window->session() && m_window->session()->file().isEncrypted());
        QVERIFY2(before.contains(u"there it stays unencrypted"_qs), qPrintable(before));
        QVERIFY2(after.contains(u"there it is still unencrypted"_qs), qPrintable(after));
    }

    /// What is not encrypted warns as long as it is open, and leads to what can be done about it.
    void whatIsNotEncryptedWarns()
    {
        const QString name = path(u"warned.dossier"_qs);
        samples::sahel(name).reset();
        QVERIFY(m_window->openFile(name));
        // The bar is built anew with the page.
        const auto warning = [this] {
            return m_window->statusBar()->findChild<QWidget *>(u"notEncrypted"_qs);
        };
        const auto label = [this](const QString &of) {
            return m_window->statusBar()->findChild<QLabel *>(of);
        };
        QTRY_VERIFY(warning()->isVisible());
        QCOMPARE(warning()->findChild<QLabel *>()->text(), u"not encrypted"_qs);
        QVERIFY(!label(u"state"_qs)->text().contains(u"encrypted"_qs));
        // The revision is there for whoever looks for it, and stands in nobody's way.
        const QString revision = m_window->session()->state();
        QVERIFY(!label(u"state"_qs)->text().contains(revision.left(4)));
        QTRY_VERIFY(label(u"counts"_qs)->toolTip().contains(revision));
        bool asked = false;
        window::whenThere<QDialog>(this, [&](QDialog *dialog) {
            asked = true;
            typePassphrase(dialog->findChild<QWidget *>(u"freshPassphrase"_qs),
                           QString::fromUtf8(m_passphrase));
            window::click(dialog, "changePassphrase");
        });
        window::click(warning(), "encrypt");
        QTRY_VERIFY(asked);
        QTRY_VERIFY(m_window->session() && m_window->session()->file().isEncrypted());
        QVERIFY(!warning()->isVisible());
        QVERIFY(label(u"state"_qs)->text().contains(u"encrypted"_qs));
    }

    void verifiedRecordsKeepWhy()
    {
        const QString name = path(u"verified.dossier"_qs);
        samples::sahel(name).reset();
        QVERIFY(m_window->openFile(name));
        choose(u"NE-2020-001"_qs);
        const Incident before = incident(u"NE-2020-001"_qs);
        action(u"Incident"_qs, u"Edit"_qs)->trigger();
        auto *form = m_window->findChild<IncidentForm *>();
        QVERIFY(QTest::qWaitForWindowExposed(form));
        window::fill(form, "place", u"Ayorou"_qs);
        window::click(form, "save");
        QVERIFY(form->isVisible()); // not without a reason
        window::fill(form, "reason", u"a second survivor named the village"_qs);
        window::click(form, "save");
        QTRY_COMPARE(incident(u"NE-2020-001"_qs).place.name, u"Ayorou"_qs);
        const auto entries = m_window->session()->file().store().historyOf(before.uuid);
        QCOMPARE(entries->back().reason, u"a second survivor named the village"_qs);
        QCOMPARE(entries->back().who, u"A. Keita"_qs);
        QTRY_VERIFY(!m_window->findChild<IncidentForm *>());

        // Its history, and the first version taken up again.
        inNextDialog([&](QWidget *dialog) {
            const QString changes = dialog->findChild<QTextEdit *>(u"changes"_qs)->toPlainText();
            QVERIFY2(changes.contains(u"Reason: a second survivor named the village"_qs),
                     qPrintable(changes));
            QVERIFY2(changes.contains(u"Place\nInates Ayorou"_qs), qPrintable(changes));
            auto *list = dialog->findChild<QListWidget *>(u"history"_qs);
            QCOMPARE(list->count(), 2);
            QVERIFY(!dialog->findChild<QPushButton *>(u"takeUp"_qs)->isEnabled());
            list->setCurrentRow(1);
            inNextDialog([](QWidget *reason) {
                window::fill(reason, "reason", u"the village was right at first"_qs);
                QTest::keyClick(reason, Qt::Key_Return);
            });
            window::click(dialog, "takeUp");
        });
        action(u"Incident"_qs, u"History"_qs)->trigger();
        QTRY_COMPARE(incident(u"NE-2020-001"_qs).place.name, u"Inates"_qs);
        QCOMPARE(m_window->session()->file().store().historyOf(before.uuid)->size(), 3U);
        action(u"Edit"_qs, u"Undo"_qs)->trigger();
        QTRY_COMPARE(incident(u"NE-2020-001"_qs).place.name, u"Ayorou"_qs);
    }

    void backupIsMadeDailyAndRestored()
    {
        const QString name = path(u"restored.dossier"_qs);
        samples::sahel(name).reset();
        QVERIFY(m_window->openFile(name));
        QTRY_COMPARE(m_window->session()->file().backups().size(), 1U); // of the day
        choose(u"ML-2020-003"_qs);                                      // a draft: no reason is asked for
        action(u"Incident"_qs, u"Delete"_qs)->trigger();
        QTRY_COMPARE(child<QLabel>("counts")->text(),
                     u"6 incidents    8 violations    at least 190 people"_qs);
        inNextDialog([](QWidget *dialog) {
            dialog->findChild<QListWidget *>(u"backups"_qs)->setCurrentRow(0);
            const auto texts = dialog->findChildren<QTextEdit *>();
            QVERIFY(texts.front()->toPlainText().contains(u"1 incident would be restored"_qs));
            window::click(dialog, "restore");
        });
        action(u"File"_qs, u"Backups"_qs)->trigger();
        QTRY_COMPARE(child<QLabel>("counts")->text(),
                     u"7 incidents    9 violations    at least 199 people"_qs);
        action(u"Edit"_qs, u"Undo"_qs)->trigger();
        QTRY_COMPARE(child<QLabel>("counts")->text(),
                     u"6 incidents    8 violations    at least 190 people"_qs);
    }

    void aDamagedFileOffersItsBackup()
    {
        const QString name = path(u"broken.dossier"_qs);
        {
            auto file = samples::sahel(name);
            QVERIFY(file->backUp());
        }
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(4096));
        file.write(QByteArray(3 * 4096, '\xaa'));
        file.close();
        inNextDialog([](QWidget *box) { window::click(box, "openBackup"); }, 100);
        QVERIFY(m_window->openFile(name));
        QCOMPARE(m_window->session()->file().path(), path(u"broken-restored.dossier"_qs));
        QTRY_COMPARE(child<QLabel>("counts")->text(),
                     u"7 incidents    9 violations    at least 199 people"_qs);
    }

    void aNameIsRemovedForGood()
    {
        const QString name = path(u"purged.dossier"_qs);
        samples::sahel(name).reset();
        QVERIFY(m_window->openFile(name));
        QTRY_COMPARE(m_window->session()->file().backups().size(), 1U);
        inNextDialog([this](QWidget *dialog) {
            window::fill(dialog, "purgeText", u"Inates"_qs);
            window::fill(dialog, "purgeReason", u"safety of a witness"_qs);
            inNextDialog(
                [](QWidget *question) {
                    auto *box = qobject_cast<QMessageBox *>(question);
                    QVERIFY(box);
                    QVERIFY(box->informativeText().startsWith(u"1 incident and 1 history entry."_qs));
                    window::click(box, "purgeNow");
                },
                300);
            QTest::keyClick(dialog, Qt::Key_Return);
        });
        action(u"File"_qs, u"Erase text"_qs)->trigger();
        QVERIFY(m_window->session());
        QVERIFY(!m_window->session()->undoStack().canUndo());
        m_window.reset();
        for (QDirIterator it(m_folder.path(), {u"purged*"_qs}, QDir::Files, QDirIterator::Subdirectories);
             it.hasNext();) {
            QFile file(it.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("Inates"), qPrintable(file.fileName()));
        }
    }

    /// Nor does what was searched come back with the next lock.
    void whatIsSearchedIsErased()
    {
        const QString name = path(u"searched.dossier"_qs);
        makeEncrypted(name);
        openEncrypted(name);
        m_window->session()->setFilter({.perpetrators = {u"Security forces of Burkina Faso"_qs}});
        QTRY_VERIFY(m_window->session()->isCounted());
        inNextDialog([&](QWidget *dialog) {
            window::fill(dialog, "purgeText", u"security forces"_qs);
            window::fill(dialog, "purgeReason", u"safety"_qs);
            window::whenThere<QMessageBox>(this, [](QMessageBox *box) {
                QTest::mouseClick(box->findChild<QPushButton *>(u"purgeNow"_qs), Qt::LeftButton);
            });
            QTest::keyClick(dialog, Qt::Key_Return);
        });
        action(u"File"_qs, u"Erase text"_qs)->trigger();
        QVERIFY(m_window->session() && m_window->session()->filter().isEmpty());
        m_window->lock();
        m_window.reset();
        const auto file =
            CaseFile::open(name, {m_passphrase, CaseFile::Mode::Read, {}}, samples::vocabulary());
        QVERIFY(file);
        const auto view = (*file)->store().keptUnder(keptview::key);
        QVERIFY(view && !view->contains(u"ecurity"_qs));
    }

    /// What is typed in a form that is open is found, however shortly before it was typed.
    void whatIsTypedIsErased()
    {
        const QString name = path(u"typed.dossier"_qs);
        samples::sahel(name).reset();
        QVERIFY(m_window->openFile(name));
        Change change;
        change.filters.push_back({u"Of Zebedee"_qs, std::nullopt, u"{\"countries\":[\"ML\"]}"_qs});
        change.filters.push_back({u"Mine"_qs, std::nullopt, u"{\"words\":\"zebedee\"}"_qs});
        QVERIFY(m_window->session()->submit(std::move(change), u"filters"_qs));
        action(u"Incident"_qs, u"New incident"_qs)->trigger();
        auto *form = m_window->findChild<IncidentForm *>();
        QVERIFY(QTest::qWaitForWindowExposed(form));
        QTest::keyClicks(form->findChild<QLineEdit *>(u"place"_qs), u"Zebedee"_qs);
        bool found = false;
        inNextDialog([&](QWidget *dialog) {
            window::fill(dialog, "purgeText", u"Zebedee"_qs);
            window::fill(dialog, "purgeReason", u"safety"_qs);
            window::whenThere<QMessageBox>(this, [&](QMessageBox *box) {
                const QStringList said = box->informativeText().split(u'\n');
                found = said.contains(u"Unsaved forms in which it will be erased: New incident."_qs) &&
                        said.contains(u"Saved filters that will be renamed: “Of Zebedee”."_qs) &&
                        said.contains(u"Saved filters that will be deleted, because they look for it: "
                                      "“Mine”."_qs);
                box->reject();
            });
            QTest::keyClick(dialog, Qt::Key_Return);
        });
        action(u"File"_qs, u"Erase text"_qs)->trigger();
        QVERIFY(found);
    }
};

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    ProtectionTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "ProtectionTest.moc"
