#include "Window.h"

#include "briefing/BriefingDialog.h"
#include "casefile/RestoreDialog.h"
#include "filter/Histogram.h"
#include "incidents/HistoryDialog.h"
#include "incidents/IncidentForm.h"
#include "mainwindow/SettingsDialog.h"
#include "Samples.h"
#include "summary/Chart.h"
#include "text/MessageBox.h"
#include "text/Plain.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QLabel>
#include <QListWidget>
#include <QTabWidget>
#include <QTextDocument>
#include <QTextEdit>
#include <QToolButton>
#include <QToolTip>

#ifdef Q_OS_LINUX
#include <sys/inotify.h>
#include <unistd.h>
#endif

/// A case file whose every text is HTML that names a file: the window shows letters, and opens nothing.
class PlainTextTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    QString m_bait; ///< HTML that names a file, by a name that stands in the current folder
    int m_watch = -1;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    bool wasOpened() const
    {
#ifdef Q_OS_LINUX
        char buffer[4096];
        return ::read(m_watch, buffer, sizeof buffer) > 0;
#else
        return false;
#endif
    }
    /// Whether a text that Qt may take for HTML shows the letters of which it is made.
    static bool isHarmless(const QString &text)
    {
        if (!Qt::mightBeRichText(text))
            return true;
        QTextDocument document;
        document.setHtml(text);
        const QString shown = document.toPlainText();
        return shown.contains(u'<') && !shown.contains(QChar::ObjectReplacementCharacter);
    }
    static QString where(const QObject *object)
    {
        QStringList names;
        for (; object; object = object->parent())
            names << QString::fromLatin1(object->metaObject()->className()) + u'#' + object->objectName();
        return names.join(u" < "_qs);
    }
    static void hover(QWidget *widget, const QPoint &at)
    {
        QHelpEvent event(QEvent::ToolTip, at, widget->mapToGlobal(at));
        QApplication::sendEvent(widget, &event);
        QCoreApplication::processEvents();
        QVERIFY2(isHarmless(QToolTip::text()), qPrintable(QToolTip::text() + u" "_qs + where(widget)));
    }
    static void look(const QAbstractItemModel &model, const QModelIndex &parent, const QString &whose)
    {
        const int rows = std::min(model.rowCount(parent), 100);
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QString head = model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString();
            QVERIFY2(isHarmless(head), qPrintable(head + u" "_qs + whose));
            for (int row = 0; row < rows; ++row) {
                const QModelIndex index = model.index(row, column, parent);
                for (const int role : {Qt::ToolTipRole, Qt::WhatsThisRole}) {
                    const QString tip = index.data(role).toString();
                    QVERIFY2(isHarmless(tip), qPrintable(tip + u" "_qs + whose));
                }
                if (model.hasChildren(index))
                    look(model, index, whose);
            }
        }
    }
    /// Looks at all that any widget shows or would show, and at each tooltip as a person does.
    void nothingIsRich()
    {
        QTest::qWait(50);
        int hovered = 0;
        QList<QPointer<QWidget>> widgets;
        for (QWidget *widget : QApplication::allWidgets())
            widgets << widget;
        for (const QPointer<QWidget> &kept : widgets) {
            // Looking at a tooltip lets what was closed go.
            QWidget *widget = kept;
            if (!widget)
                continue;
            for (const QString &tip : {widget->toolTip(), widget->whatsThis()})
                QVERIFY2(isHarmless(tip), qPrintable(tip + u" "_qs + where(widget)));
            for (const QAction *action : widget->actions())
                QVERIFY2(isHarmless(action->toolTip()), qPrintable(action->toolTip() + where(widget)));
            const auto *label = qobject_cast<QLabel *>(widget);
            if (label && !label->inherits("QTipLabel"))
                QVERIFY2(label->textFormat() == Qt::PlainText || label->text().isEmpty(),
                         qPrintable(label->text() + u" "_qs + where(label)));
            if (const auto *text = qobject_cast<QTextEdit *>(widget))
                QVERIFY2(!text->toPlainText().contains(QChar::ObjectReplacementCharacter),
                         qPrintable(where(text)));
            auto *view = qobject_cast<QAbstractItemView *>(widget);
            if (view && view->model() && !view->inherits("QSidebar"))
                look(*view->model(), {}, where(view));
            if (!widget->isVisible() || hovered > 300)
                continue;
            for (int y = 4; kept && kept->isVisible() && y < widget->height();
                 y += view ? 18 : widget->height()) {
                ++hovered;
                hover(view ? view->viewport() : widget, {std::min(40, widget->width() / 2), y});
            }
        }
        QVERIFY(!wasOpened());
    }
    void inDialog(const std::function<void()> &opens, const std::function<void(QWidget *)> &then = {})
    {
        bool there = false;
        window::whenThere<QDialog>(this, [&](QDialog *dialog) {
            there = true;
            nothingIsRich();
            if (then)
                then(dialog);
            dialog->reject();
        });
        opens();
        QTRY_VERIFY(there);
        QTRY_VERIFY(!QApplication::activeModalWidget());
        QVERIFY(!wasOpened());
    }
    QAction *entry(const QString &menu, const QString &text) const
    {
        return window::entry(*m_window, menu, text);
    }
    Incident baited() const
    {
        Incident one = samples::incident(m_bait + u" 1"_qs);
        one.title = one.summary = {m_bait + u" t"_qs, m_bait + u" u"_qs};
        one.place.name = m_bait + u" p"_qs;
        one.place.region = m_bait + u" r"_qs;
        one.sources = m_bait + u" s"_qs;
        one.status = Status::Verified;
        one.violations[0].perpetrators = {m_bait, m_bait + u" other"_qs};
        return one;
    }

private slots:
    void initTestCase()
    {
        window::useSettingsIn(path(u"config"_qs));
        QVERIFY(QDir(m_folder.path()).mkpath(u"<b>in<b>"_qs));
        QVERIFY(QDir::setCurrent(path(u"<b>in<b>"_qs)));
        const QString picture = QDir::current().filePath(u"bait.png"_qs);
        QVERIFY(QImage(4, 4, QImage::Format_RGB32).save(picture));
        m_bait = u"<img src=\"bait.png\"><b>x<b>"_qs;
#ifdef Q_OS_LINUX
        m_watch = ::inotify_init1(IN_NONBLOCK);
        QVERIFY(::inotify_add_watch(m_watch, QFile::encodeName(picture).constData(), IN_OPEN | IN_ACCESS) >=
                0);
        // The trap works: Qt opens what a rich label names.
        QLabel rich(m_bait);
        rich.show();
        QVERIFY(QTest::qWaitForWindowExposed(&rich));
        QVERIFY(wasOpened());
#endif
        QSettings().setValue(u"author"_qs, m_bait);
        QSettings().setValue(u"organisation"_qs, m_bait);
        QSettings().setValue(u"backupFolder"_qs, path(u"<b>backups<b>"_qs));
    }
    void init()
    {
        m_window = std::make_unique<MainWindow>(samples::vocabulary());
        m_window->resize(1366, 768);
        m_window->show();
        QVERIFY(window::becomesActive(*m_window));
    }
    void cleanup()
    {
        m_window.reset();
    }

    void textsOfRecordsAreLetters_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("en") << u"en"_qs;
        QTest::newRow("fr") << u"fr"_qs;
    }
    void textsOfRecordsAreLetters()
    {
        QFETCH(QString, language);
        const QString name = QDir::current().filePath(m_bait + language + u".dossier"_qs);
        QVERIFY(m_window->createFile(name, {m_bait, Language::English}, {}));
        Change change;
        change.edits.push_back({std::nullopt, baited()});
        Filter filter;
        filter.perpetrators = {m_bait};
        change.filters.push_back(
            {m_bait, std::nullopt,
             QString::fromUtf8(QJsonDocument(toJson(filter)).toJson(QJsonDocument::Compact))});
        change.reason = m_bait;
        QVERIFY(m_window->session()->submit(std::move(change), u"adding "_qs + m_bait));
        filter.words = u"img "_qs;
        filter.regions = {m_bait + u" r"_qs};
        m_window->session()->setFilter(filter);
        auto *list = m_window->findChild<QTableView *>(u"incidentList"_qs);
        QTRY_COMPARE(list->model()->rowCount(), 1);
        if (language == u"fr"_qs)
            m_window->setLanguage(Language::French);
        QTest::qWait(50);
        nothingIsRich();
        for (auto *tabs : m_window->findChildren<QTabWidget *>()) {
            for (int i = 0; i < tabs->count(); ++i) {
                tabs->setCurrentIndex(i);
                for (auto *tool : m_window->findChildren<QToolButton *>()) {
                    if (tool->isVisible() && tool->isCheckable())
                        tool->click(); // the tables beside the charts
                }
                nothingIsRich();
                for (auto *chart : m_window->findChildren<Chart *>())
                    hover(chart, {chart->width() / 3, 8});
            }
        }
        m_window->setLanguage(Language::English);
        list = m_window->findChild<QTableView *>(u"incidentList"_qs);
        QTRY_COMPARE(list->model()->rowCount(), 1);
        list->selectRow(0);
        m_window->session()->undoStack().undo();
        nothingIsRich(); // Redo names it
        m_window->session()->undoStack().redo();
        QTRY_COMPARE(list->model()->rowCount(), 1);
        list->selectRow(0);

        entry(u"Incident"_qs, u"Edit"_qs)->trigger();
        QPointer<IncidentForm> form = m_window->findChild<IncidentForm *>();
        QVERIFY(QTest::qWaitForWindowExposed(form));
        window::fill(form, "date_from", m_bait);
        window::click(form, "save");
        QVERIFY(form->isVisible());
        nothingIsRich();
        QTest::keyClicks(form->findChild<QLineEdit *>(u"perpetrators"_qs), u"; x"_qs);
        nothingIsRich();
        form->giveUp();
        QTRY_VERIFY(!form);
        inDialog([&] { entry(u"Incident"_qs, u"History"_qs)->trigger(); });
        inDialog([&] { entry(u"Incident"_qs, u"Delete"_qs)->trigger(); }); // verified: a reason
        QVERIFY(m_window->session()->file().backUp());
        inDialog([&] { entry(u"File"_qs, u"Backups"_qs)->trigger(); },
                 [&](QWidget *dialog) {
                     dialog->findChild<QListWidget *>(u"backups"_qs)->setCurrentRow(0);
                     nothingIsRich();
                 });
        inDialog([&] { entry(u"File"_qs, u"Encrypt"_qs)->trigger(); });
        inDialog([&] { entry(u"File"_qs, u"Erase text"_qs)->trigger(); });
        inDialog([&] { entry(u"File"_qs, u"Export briefing"_qs)->trigger(); });
        inDialog([&] { entry(u"Edit"_qs, u"Settings"_qs)->trigger(); });
        inDialog([&] {
            for (auto *tool : m_window->findChildren<QToolButton *>()) {
                if (tool->isVisible() && tool->text().startsWith(u"Save filter"_qs))
                    tool->click();
            }
        });
        const QString table = QDir::current().filePath(m_bait + u".csv"_qs);
        QFile csv(table);
        QVERIFY(csv.open(QIODevice::WriteOnly));
        const QString cell = u'"' + QString(m_bait).replace(u'"', u"\"\""_qs) + u'"';
        csv.write((u"incident,title_en,country,date_from,type,victims_low,place\n"_qs +
                   QStringList(7, cell).join(u',') + u'\n')
                      .toUtf8());
        csv.close();
        inDialog([&] { m_window->importTableFrom(table); });
        // Recent files, and what the window says of files that cannot be opened.
        entry(u"File"_qs, u"Close"_qs)->trigger();
        nothingIsRich();
        inDialog([&] { m_window->openFile(QDir::current().filePath(m_bait + u"-none.dossier"_qs)); });
    }

    void messagesOfBackupsAreLetters()
    {
        QSettings().setValue(u"backupFolder"_qs, QString());
        const QString name = QDir::current().filePath(m_bait + u"-broken.dossier"_qs);
        {
            auto file = samples::sahel(name);
            QVERIFY(file && file->backUp());
        }
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(4096));
        file.write(QByteArray(3 * 4096, '\xaa'));
        file.close();
        inDialog([&] { m_window->openFile(name); });
    }

    void aLockedFileIsNamedInLetters()
    {
        const QString name = QDir::current().filePath(m_bait + u"-locked.dossier"_qs);
        const QByteArray passphrase = "five words taken at random";
        QVERIFY(samples::emptyFile(name, passphrase));
        bool asked = false;
        window::whenThere<QDialog>(this, [&](QDialog *dialog) {
            asked = true;
            nothingIsRich();
            dialog->findChild<QLineEdit *>()->setText(QString::fromUtf8(passphrase));
            QTest::keyClick(dialog, Qt::Key_Return);
        });
        QVERIFY(m_window->openFile(name));
        QVERIFY(asked);
        m_window->lock();
        QTRY_VERIFY(!m_window->session());
        nothingIsRich();
    }

    void aMessageIsLetters()
    {
        MessageBox box(MessageBox::Warning, u"Dossier"_qs, m_bait, m_window.get());
        box.setMore(m_bait);
        box.setDetailedText(m_bait);
        box.show();
        nothingIsRich();
    }

    void tooltips_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"Army", "<b>x</b>", "a < b & c > d", "&lt;b&gt;", "<img src=\"x\">\nsecond line", "\n<b>"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void tooltips()
    {
        QFETCH(QString, text);
        const QString tip = plainTooltip(text);
        QTextDocument document;
        if (Qt::mightBeRichText(tip))
            document.setHtml(tip);
        else
            document.setPlainText(tip);
        QCOMPARE(document.toPlainText(), text);
    }
};

QTEST_MAIN(PlainTextTest)
#include "PlainTextTest.moc"
