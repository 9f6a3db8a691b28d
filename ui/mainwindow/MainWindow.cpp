#include "mainwindow/MainWindow.h"

#include "casefile/WhyReadOnly.h"
#include "filter/SearchField.h"
#include "incidents/IncidentForm.h"
#include "incidents/KeptForms.h"
#include "incidents/StatusIcon.h"
#include "mainwindow/Actions.h"
#include "mainwindow/Application.h"
#include "mainwindow/FieldKeys.h"
#include "mainwindow/FileView.h"
#include "mainwindow/GuideDialog.h"
#include "mainwindow/HelpKey.h"
#include "mainwindow/LockedPage.h"
#include "mainwindow/ShortcutsDialog.h"
#include "mainwindow/WelcomePage.h"
#include "records/Printable.h"
#include "system/Memory.h"
#include "system/Settings.h"
#include "text/FocusOrder.h"
#include "text/Letters.h"
#include "text/MessageBox.h"
#include "text/Notice.h"
#include "text/NoticeStrip.h"
#include "text/Plain.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLibraryInfo>
#include <QMenuBar>
#include <QMimeData>
#include <QPointer>
#include <QProgressDialog>
#include <QPushButton>
#include <QScreen>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QToolBar>
#include <QTranslator>
#include <QVBoxLayout>

#include <algorithm>

namespace
{

/// The pane of the chosen incident was asked for where there is little room.
const QString shownAlways = QStringLiteral("always");

} // namespace

MainWindow::MainWindow(const Vocabulary &vocabulary, QWidget *parent)
    : QMainWindow(parent)
    , m_vocabulary(vocabulary)
    , m_qtTranslator(std::make_unique<QTranslator>())
    , m_lockWatch(this)
{
    const Settings settings;
    const auto language = languageFromCode(settings.value(Settings::Key::Language).toString());
    m_words = std::make_unique<Words>(language.value_or(systemLanguage()));
    m_appearance = static_cast<Appearance>(settings.value(Settings::Key::Appearance, 0).toInt());
    applyAppearance(m_appearance);
    setAcceptDrops(true);
    m_openings.setMaxThreadCount(1);
    m_lockWatch.setLimit(std::chrono::minutes(settings.lockAfter()));
    connect(&m_lockWatch, &LockWatch::idle, this, [this] {
        // Work that the user waits for is not broken off.
        if (!findChild<QProgressDialog *>())
            lock();
    });
    connect(&m_lockWatch, &LockWatch::suspending, this, [this] {
        lock();
        if (!m_session || !m_session->file().isEncrypted())
            m_lockWatch.letSuspend();
    });
    connect(&m_lockWatch, &LockWatch::ending, this, &MainWindow::leave);
    new FieldKeys(*this);
    new Letters(this);
    connect(new HelpKey(this), &HelpKey::pressed, this, &MainWindow::showGuide, Qt::QueuedConnection);
    if (const auto *application = qobject_cast<Application *>(qApp))
        connect(application, &Application::defect, this, &MainWindow::tellDefect);
    // Only what is typed is kept: the user may yet decide to stay.
    connect(
        qApp, &QGuiApplication::commitDataRequest, this, [this] { keepForms(); }, Qt::DirectConnection);
    const QByteArray geometry = settings.value(Settings::Key::Geometry).toByteArray();
    if (geometry.isEmpty() || !restoreGeometry(geometry)) {
        constexpr QSize wanted(1366, 768);
        resize(wanted);
        // With its frame, the window would not fit a small screen.
        const QSize room = screen()->availableSize();
        if (room.width() <= wanted.width() || room.height() <= wanted.height() + 40)
            setWindowState(Qt::WindowMaximized);
    }
    rebuild();
}

MainWindow::~MainWindow()
{
    dropSession();
}

/// Now where the file, or what is known of it, has to be gone behind this; else soon.
void MainWindow::dropSession(End end)
{
    // The view looks at the session, and goes first; what the session still says while it goes is for nobody.
    dropView();
    m_lockWatch.end();
    if (!m_session)
        return;
    keepForms();
    qDeleteAll(findChildren<IncidentForm *>());
    m_clipboard.forget();
    rememberLook();
    m_session->disconnect(this);
    m_session->undoStack().disconnect(this);
    if (end == End::Soon)
        Session::endSoon(std::move(m_session), this);
    else
        m_session.reset();
    memory::overwriteStack();
}

void MainWindow::dropView()
{
    if (m_view)
        m_place = m_view->place();
    delete takeCentralWidget();
    m_view = nullptr;
    m_access = m_damage = nullptr;
}

QString MainWindow::say(const char *text) const
{
    return m_words->translate("MainWindow", text);
}

void MainWindow::setLanguage(Language language)
{
    const QList<QUuid> forms = openForms();
    if (language == m_words->language() || !giveUpForms())
        return;
    Settings().set(Settings::Key::Language, languageCode(language));
    // What shows the old words goes before they do.
    dropView();
    m_words = std::make_unique<Words>(language);
    rebuild();
    reopenForms(forms);
}

void MainWindow::setAppearance(Appearance appearance)
{
    m_appearance = appearance;
    Settings().set(Settings::Key::Appearance, static_cast<int>(appearance));
    applyAppearance(appearance);
    dropView();
    rebuild();
}

void MainWindow::rebuild()
{
    QApplication::removeTranslator(m_qtTranslator.get());
    if (m_qtTranslator->load(QStringLiteral("qtbase_") + languageCode(m_words->language()),
                             QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(m_qtTranslator.get());
    QLocale::setDefault(m_words->locale());

    dropView();
    m_unlocking.reset();
    for (QToolBar *bar : findChildren<QToolBar *>(QString(), Qt::FindDirectChildrenOnly))
        delete bar;
    menuBar()->clear();
    m_actions = std::make_unique<Actions>();
    buildMenus();
    buildToolBar();
    buildStatusBar();
    if (m_session) {
        setCentralWidget(openPage());
        connect(m_view, &FileView::newWanted, this, &MainWindow::newIncident);
        connect(m_view, &FileView::importWanted, this, &MainWindow::importTable);
        connect(m_view, &FileView::editWanted, this, &MainWindow::editIncident);
        connect(m_view, &FileView::fieldWanted, this, &MainWindow::editAt);
        connect(&m_view->kept(), &KeptForms::openWanted, this, &MainWindow::openKept, Qt::QueuedConnection);
        connect(&m_view->kept(), &KeptForms::discardWanted, this, &MainWindow::discardKept,
                Qt::QueuedConnection);
        connect(m_view, &FileView::saved, this, &MainWindow::tellOnceHidden);
        connect(m_view, &FileView::contextMenuWanted, this, &MainWindow::incidentMenu);
        connect(m_view, &FileView::chosenChanged, this, &MainWindow::enableActions);
        connect(m_view, &FileView::panesChanged, this, &MainWindow::showPanes);
        const QVariant incident = Settings().value(Settings::Key::ShowIncident, true);
        m_view->setFilterShown(Settings().value(Settings::Key::ShowFilter, true).toBool());
        m_view->setIncidentWish(incident.toString() == shownAlways ? FileView::IncidentWish::Always
                                : incident.toBool()                ? FileView::IncidentWish::WhereThereIsRoom
                                                                   : FileView::IncidentWish::Never);
        if (const auto place = std::exchange(m_place, std::nullopt))
            m_view->goTo(*place);
    } else if (isLocked()) {
        // What it asks for takes the page itself away: only once it has returned.
        const QPointer page(
            new LockedPage(m_locked, m_undoLost, opener(m_locked), m_openings, *m_words, this));
        connect(
            page, &LockedPage::unlocked, this,
            [this, page] {
                if (page)
                    unlocked(page->takeFile());
            },
            Qt::QueuedConnection);
        connect(page, &LockedPage::working, this, [this](bool on) {
            m_unlocking.reset();
            if (on)
                m_unlocking.emplace(*this);
        });
        connect(page, &LockedPage::closeWanted, this, &MainWindow::closeFile, Qt::QueuedConnection);
        setCentralWidget(page);
        page->setFocus();
    } else {
        auto *welcome = new WelcomePage(*m_words, Settings().recent(), this);
        // What it asks for takes the page itself away: only once it has returned.
        connect(welcome, &WelcomePage::newWanted, this, &MainWindow::newFile, Qt::QueuedConnection);
        connect(welcome, &WelcomePage::openWanted, this, &MainWindow::chooseFile, Qt::QueuedConnection);
        connect(
            welcome, &WelcomePage::importWanted, this, [this] { importAnew(chooseTable()); },
            Qt::QueuedConnection);
        connect(welcome, &WelcomePage::sampleWanted, this, &MainWindow::openSample, Qt::QueuedConnection);
        connect(welcome, &WelcomePage::fileWanted, this, &MainWindow::openFile, Qt::QueuedConnection);
        setCentralWidget(welcome);
        welcome->setFocus();
    }
    showTitle();
    showStatus();
    enableActions();
    showPanes();
}

/// The ticks of the panes say what is seen.
void MainWindow::showPanes()
{
    m_actions->showFilter->setChecked(m_view && m_view->isFilterShown());
    m_actions->showIncident->setChecked(m_view && m_view->isIncidentShown());
}

void MainWindow::buildMenus()
{
    Actions &a = *m_actions;
    const auto add = [&](QMenu *menu, const QString &text, const QKeySequence &keys, auto slot) {
        QAction *action = menu->addAction(text);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    QMenu *file = menuBar()->addMenu(say(QT_TRANSLATE_NOOP("MainWindow", "&File")));
    add(file, say(QT_TRANSLATE_NOOP("MainWindow", "&New case file…")), QKeySequence::New,
        &MainWindow::newFile);
    add(file, say(QT_TRANSLATE_NOOP("MainWindow", "&Open…")), QKeySequence::Open, &MainWindow::chooseFile);
    a.recent = file->addMenu(say(QT_TRANSLATE_NOOP("MainWindow", "Open &recent")));
    showRecent(*a.recent);
    a.close = add(file, say(QT_TRANSLATE_NOOP("MainWindow", "&Close")), QKeySequence::Close,
                  &MainWindow::closeFile);
    file->addSeparator();
    a.saveCopy = add(file, say(QT_TRANSLATE_NOOP("MainWindow", "&Save a copy…")), QKeySequence::SaveAs,
                     &MainWindow::saveCopy);
    a.importTable =
        add(file, say(QT_TRANSLATE_NOOP("MainWindow", "&Import table…")), {}, &MainWindow::importTable);
    a.exportTable =
        add(file, say(QT_TRANSLATE_NOOP("MainWindow", "&Export table…")), {}, &MainWindow::exportTable);
    file->addSeparator();
    a.lock =
        add(file, say(QT_TRANSLATE_NOOP("MainWindow", "&Lock now")), Qt::CTRL | Qt::Key_L, &MainWindow::lock);
    a.lock->setShortcutContext(Qt::ApplicationShortcut); // in a form, too
    a.passphrase = add(file, QString(), {}, &MainWindow::changePassphrase);
    a.backups = add(file, say(QT_TRANSLATE_NOOP("MainWindow", "Back&ups…")), {}, &MainWindow::restore);
    a.purge =
        add(file, say(QT_TRANSLATE_NOOP("MainWindow", "Erase &text permanently…")), {}, &MainWindow::purge);
    file->addSeparator();
    a.exportBriefing = add(file, say(QT_TRANSLATE_NOOP("MainWindow", "Export &briefing…")),
                           Qt::CTRL | Qt::Key_B, [this] { briefing(false); });
    a.print = add(file, say(QT_TRANSLATE_NOOP("MainWindow", "&Print…")), QKeySequence::Print,
                  [this] { briefing(true); });
    file->addSeparator();
    add(file, say(QT_TRANSLATE_NOOP("MainWindow", "&Quit")), QKeySequence::Quit, &QWidget::close);

    QMenu *edit = menuBar()->addMenu(say(QT_TRANSLATE_NOOP("MainWindow", "&Edit")));
    a.undo = add(edit, say(QT_TRANSLATE_NOOP("MainWindow", "&Undo")), QKeySequence::Undo, [this] {
        // What was told last is undone, whether or not it is a change of the file.
        if (m_session && !m_notice->undo())
            m_session->undoStack().undo();
    });
    a.redo = add(edit, say(QT_TRANSLATE_NOOP("MainWindow", "&Redo")), QKeySequence::Redo, [this] {
        if (m_session)
            m_session->undoStack().redo();
    });
    edit->addSeparator();
    a.copy = add(edit, say(QT_TRANSLATE_NOOP("MainWindow", "&Copy incidents as a table")), QKeySequence::Copy,
                 [this] { m_view->copyChosen(); });
    a.paste = add(edit, say(QT_TRANSLATE_NOOP("MainWindow", "&Paste incidents…")), QKeySequence::Paste,
                  &MainWindow::pasteIncidents);
    a.search = add(edit, say(QT_TRANSLATE_NOOP("MainWindow", "&Search")), QKeySequence::Find,
                   [this] { m_search->setFocus(); });
    edit->addSeparator();
    // Qt knows a key for it on one system alone.
    add(edit, say(QT_TRANSLATE_NOOP("MainWindow", "S&ettings…")), Qt::CTRL | Qt::Key_Comma,
        &MainWindow::settings)
        ->setShortcutContext(Qt::ApplicationShortcut); // in a form, too

    QMenu *view = menuBar()->addMenu(say(QT_TRANSLATE_NOOP("MainWindow", "&View")));
    a.showIncidents = add(view, say(QT_TRANSLATE_NOOP("MainWindow", "&Incidents")), Qt::CTRL | Qt::Key_1,
                          [this] { m_view->showSummary(false); });
    a.showSummary = add(view, say(QT_TRANSLATE_NOOP("MainWindow", "Count&s")), Qt::CTRL | Qt::Key_2,
                        [this] { m_view->showSummary(true); });
    view->addSeparator();
    for (const bool back : {false, true}) {
        QAction *pane = add(view,
                            back ? say(QT_TRANSLATE_NOOP("MainWindow", "&Previous pane"))
                                 : say(QT_TRANSLATE_NOOP("MainWindow", "&Next pane")),
                            back ? Qt::SHIFT | Qt::Key_F6 : QKeyCombination(Qt::Key_F6),
                            [this, back] { nextPane(back); });
        pane->setShortcutContext(Qt::ApplicationShortcut); // in a form, too
        (back ? a.previousPane : a.nextPane) = pane;
    }
    a.showForm = add(view, say(QT_TRANSLATE_NOOP("MainWindow", "Go to &open form")), Qt::Key_F7,
                     &MainWindow::showForm);
    a.showForm->setEnabled(false); // until one is open
    view->addSeparator();
    a.showFilter = add(view, say(QT_TRANSLATE_NOOP("MainWindow", "&Filter")), {}, [this](bool on) {
        Settings().set(Settings::Key::ShowFilter, on);
        m_view->setFilterShown(on);
    });
    a.showIncident =
        add(view, say(QT_TRANSLATE_NOOP("MainWindow", "Sele&cted incident")), {}, [this](bool on) {
            const auto wish = m_view->showIncident(on);
            Settings().set(Settings::Key::ShowIncident,
                           wish == FileView::IncidentWish::Always ? QVariant(shownAlways) : QVariant(on));
            showPanes();
        });
    for (QAction *pane : {a.showFilter, a.showIncident})
        pane->setCheckable(true);
    view->addSeparator();
    const auto choices = [&](const QString &title, auto values, auto current, auto choose) {
        QMenu *menu = view->addMenu(title);
        auto *group = new QActionGroup(menu);
        for (const auto &[value, name] : values) {
            QAction *action = menu->addAction(name);
            action->setCheckable(true);
            action->setChecked(value == current);
            group->addAction(action);
            // The menu itself is built anew, and must have closed.
            connect(
                action, &QAction::triggered, this, [this, choose, value = value] { (this->*choose)(value); },
                Qt::QueuedConnection);
        }
    };
    choices(say(QT_TRANSLATE_NOOP("MainWindow", "&Language")),
            std::vector{std::pair(Language::English, QStringLiteral("&English")),
                        std::pair(Language::French, QStringLiteral("&Français"))},
            m_words->language(), &MainWindow::setLanguage);
    choices(say(QT_TRANSLATE_NOOP("MainWindow", "&Appearance")),
            std::vector{std::pair(Appearance::System, say(QT_TRANSLATE_NOOP("MainWindow", "Follow &system"))),
                        std::pair(Appearance::Light, say(QT_TRANSLATE_NOOP("MainWindow", "&Light"))),
                        std::pair(Appearance::Dark, say(QT_TRANSLATE_NOOP("MainWindow", "&Dark")))},
            m_appearance, &MainWindow::setAppearance);

    QMenu *incident = menuBar()->addMenu(say(QT_TRANSLATE_NOOP("MainWindow", "&Incident")));
    a.newIncident = add(incident, say(QT_TRANSLATE_NOOP("MainWindow", "&New incident")), Qt::CTRL | Qt::Key_I,
                        &MainWindow::newIncident);
    a.newIncident->setShortcutContext(Qt::ApplicationShortcut); // in a form, too
    a.editIncident = add(incident, m_words->translate("MainWindow", "&Edit", "command"), Qt::CTRL | Qt::Key_E,
                         &MainWindow::editIncident);
    a.duplicate = add(incident, say(QT_TRANSLATE_NOOP("MainWindow", "&Duplicate")), Qt::CTRL | Qt::Key_D,
                      &MainWindow::duplicateIncident);
    a.history = add(incident, say(QT_TRANSLATE_NOOP("MainWindow", "&History…")), Qt::CTRL | Qt::Key_H,
                    &MainWindow::showHistory);
    a.changes = add(incident, say(QT_TRANSLATE_NOOP("MainWindow", "Chan&ges to the file…")),
                    Qt::CTRL | Qt::SHIFT | Qt::Key_H, &MainWindow::showChanges);
    incident->addSeparator();
    a.mark = incident->addMenu(say(QT_TRANSLATE_NOOP("MainWindow", "&Mark as")));
    for (const auto &[status, key] :
         {std::pair(Status::Draft, Qt::Key_D), std::pair(Status::UnderReview, Qt::Key_R),
          std::pair(Status::Verified, Qt::Key_V), std::pair(Status::Rejected, Qt::Key_X)}) {
        // Their first letters differ in both languages.
        QAction *action = add(a.mark, QLatin1Char('&') + m_words->status(status), Qt::CTRL | Qt::SHIFT | key,
                              [this, status = status] { mark(status); });
        action->setIcon(statusIcon(status));
    }
    a.changeMany = add(incident, say(QT_TRANSLATE_NOOP("MainWindow", "&Change selected…")),
                       Qt::CTRL | Qt::SHIFT | Qt::Key_E, &MainWindow::changeMany);
    a.nextUnreviewed = add(incident, say(QT_TRANSLATE_NOOP("MainWindow", "Ne&xt unreviewed")), Qt::Key_F8,
                           &MainWindow::nextUnreviewed);
    incident->addSeparator();
    a.remove = add(incident, say(QT_TRANSLATE_NOOP("MainWindow", "De&lete")), QKeySequence::Delete,
                   &MainWindow::deleteIncidents);
    a.deleted = add(incident, say(QT_TRANSLATE_NOOP("MainWindow", "Deleted &incidents…")), {},
                    &MainWindow::showDeleted);

    QMenu *help = menuBar()->addMenu(say(QT_TRANSLATE_NOOP("MainWindow", "&Help")));
    add(help, say(QT_TRANSLATE_NOOP("MainWindow", "User &guide")), Qt::Key_F1, [this] {
        showGuide(HelpKey::topicOf(focusWidget(), m_session    ? QStringLiteral("list")
                                                  : isLocked() ? QStringLiteral("locking")
                                                               : QStringLiteral("start")));
    });
    add(help, say(QT_TRANSLATE_NOOP("MainWindow", "&Keyboard shortcuts")), {},
        [this] { ShortcutsDialog(*menuBar(), *m_words, this).exec(); });
    add(help, say(QT_TRANSLATE_NOOP("MainWindow", "&Counting method")), {},
        [this] { showGuide(QStringLiteral("counting")); });
    add(help, say(QT_TRANSLATE_NOOP("MainWindow", "What is &protected")), {},
        [this] { showGuide(QStringLiteral("protection")); });
    help->addSeparator();
    add(help, say(QT_TRANSLATE_NOOP("MainWindow", "&About Dossier")), {}, [this] {
        MessageBox box(
            MessageBox::NoIcon, QStringLiteral("Dossier"),
            m_words
                ->translate("MainWindow",
                            "Dossier %1. Record, count and publish documented human rights violations.")
                .arg(QStringLiteral(DOSSIER_VERSION)),
            this);
        box.addButton(say(QT_TRANSLATE_NOOP("MainWindow", "Close")), MessageBox::RejectRole);
        box.exec();
    });
}

void MainWindow::showGuide(const QString &topic)
{
    GuideDialog(topic, *m_words, inFront()).exec();
}

/// What asks or tells something stands before the window that has the keyboard, and gives it back to that: a
/// form, or this one.
QWidget *MainWindow::inFront()
{
    auto *form = qobject_cast<IncidentForm *>(QApplication::activeWindow());
    return form ? static_cast<QWidget *>(form) : this;
}

/// To the next part of the window, or form, behind the one that has the keyboard.
void MainWindow::nextPane(bool back)
{
    if (!m_view)
        return;
    std::vector<QWidget *> panes = m_view->panes();
    for (IncidentForm *form : findChildren<IncidentForm *>()) {
        if (form->isVisible())
            panes.push_back(form);
    }
    const QWidget *focus = QApplication::focusWidget();
    const auto here = std::ranges::find_if(
        panes, [focus](const QWidget *pane) { return pane == focus || pane->isAncestorOf(focus); });
    const auto count = std::ssize(panes);
    std::ptrdiff_t at = here - panes.begin();
    if (here == panes.end())
        at = back ? count : -1;
    for (std::ptrdiff_t step = 1; step <= count; ++step) {
        QWidget *pane = panes[static_cast<size_t>((at + (back ? count - step : step)) % count)];
        if (takeKeyboard(*pane)) {
            bringToFront(*pane->window());
            return;
        }
    }
}

void MainWindow::showRecent(QMenu &menu)
{
    menu.clear();
    const QStringList paths = Settings().recent();
    for (const QString &path : paths)
        menu.addAction(plainTitle(QFileInfo(path).fileName()), this, [this, path] { openFile(path); })
            ->setToolTip(plainTooltip(QDir::toNativeSeparators(path)));
    menu.setEnabled(!paths.isEmpty());
    if (paths.isEmpty())
        return;
    menu.addSeparator();
    // The menu itself is emptied, and must have closed.
    connect(
        menu.addAction(say(QT_TRANSLATE_NOOP("MainWindow", "&Clear list"))), &QAction::triggered, this,
        [this] { forgetRecent(); }, Qt::QueuedConnection);
}

Error MainWindow::stillOnDisk()
{
    return {
        ErrorKind::NotReadable,
        {"MainWindow",
         QT_TRANSLATE_NOOP("MainWindow",
                           "The recent case files are still named in the settings on this computer, because "
                           "the settings cannot be saved. Make room on the disk, or check the permissions of "
                           "your settings folder, and clear the list again.")}};
}

void MainWindow::forgetRecent()
{
    if (!Settings().forgetRecent())
        tell(stillOnDisk());
    showRecentAnew();
}

void MainWindow::showRecentAnew()
{
    showRecent(*m_actions->recent);
    // The page without a file lists them, too.
    if (!m_session && !isLocked())
        rebuild();
}

void MainWindow::buildToolBar()
{
    Actions &a = *m_actions;
    auto *bar = new QToolBar(say(QT_TRANSLATE_NOOP("MainWindow", "Toolbar")), this);
    bar->setObjectName(QStringLiteral("tools"));
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextOnly);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    for (QAction *action : {a.newIncident, a.editIncident})
        bar->addAction(action);
    bar->addSeparator();
    for (QAction *action : {a.undo, a.redo})
        bar->addAction(action);
    bar->addSeparator();
    m_search = new SearchField(m_session.get(), *m_words, bar);
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setPlaceholderText(say(QT_TRANSLATE_NOOP("MainWindow", "Search…")));
    m_search->setAccessibleName(say(QT_TRANSLATE_NOOP(
        "MainWindow",
        "Search titles, summaries, places, alleged perpetrators, parties, sources, references and tags")));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(320);
    connect(m_search, &SearchField::problemFound, this, [this](const QString &problem) {
        if (m_view)
            m_view->showSearchProblem(problem);
    });
    bar->addWidget(m_search);
    auto *stretch = new QWidget(bar);
    stretch->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(stretch);
    bar->addAction(a.exportBriefing);
    addToolBar(bar);
}

void MainWindow::enableActions()
{
    Actions &a = *m_actions;
    const bool open = m_session != nullptr;
    const bool writable = open && !m_session->file().isReadOnly() && !m_session->whyLost();
    const bool encrypted = open && m_session->file().isEncrypted();
    const size_t chosen = m_view ? static_cast<size_t>(m_view->chosenCount()) : 0;
    for (QAction *action :
         {a.close, a.saveCopy, a.exportTable, a.exportBriefing, a.print, a.search, a.showIncidents,
          a.showSummary, a.showFilter, a.showIncident, a.nextPane, a.previousPane})
        action->setEnabled(open);
    a.close->setEnabled(open || isLocked());
    a.backups->setEnabled(open);
    a.lock->setEnabled(encrypted);
    a.history->setEnabled(open && chosen == 1);
    a.changes->setEnabled(open);
    for (QAction *action : {a.importTable, a.paste, a.newIncident, a.passphrase, a.purge})
        action->setEnabled(writable);
    a.passphrase->setText(encrypted ? say(QT_TRANSLATE_NOOP("MainWindow", "Chan&ge passphrase…"))
                                    : say(QT_TRANSLATE_NOOP("MainWindow", "Encr&ypt…")));
    a.editIncident->setEnabled(writable && chosen == 1);
    a.duplicate->setEnabled(writable && chosen == 1);
    if (m_view)
        m_view->editCellAction()->setEnabled(writable && chosen == 1);
    a.remove->setEnabled(writable && chosen > 0);
    a.mark->setEnabled(writable && chosen > 0);
    for (QAction *action : a.mark->actions())
        action->setEnabled(writable && chosen > 0);
    a.changeMany->setEnabled(writable && chosen > 0);
    a.nextUnreviewed->setEnabled(open);
    a.deleted->setEnabled(open);
    a.copy->setEnabled(chosen > 0);
    m_search->setEnabled(open);
    const auto bare = [](QString title) { return title.remove(QLatin1Char('&')); };
    const auto undo = [&](QAction *action, bool can, const QString &what, const char *plain,
                          const char *named) {
        action->setEnabled(can);
        // The tool bar keeps the short name; the menu says what would be undone.
        action->setIconText(bare(say(plain)));
        action->setText(what.isEmpty() ? say(plain) : say(named).arg(plainTitle(what)));
        // Else its tooltip is what it says, as Qt likes to read it.
        action->setToolTip(plainTooltip(what.isEmpty() ? action->iconText() : bare(say(named)).arg(what)));
    };
    QUndoStack *stack = open ? &m_session->undoStack() : nullptr;
    undo(a.undo, writable && stack->canUndo(), stack ? stack->undoText() : QString(),
         QT_TRANSLATE_NOOP("MainWindow", "&Undo"), QT_TRANSLATE_NOOP("MainWindow", "&Undo %1"));
    if (writable && !stack->canUndo()) {
        a.undo->setToolTip(plainTooltip(
            say(QT_TRANSLATE_NOOP("MainWindow", "There is nothing to undo. The history of an incident "
                                                "(Ctrl+H) has its earlier versions."))));
    }
    undo(a.redo, writable && stack->canRedo(), stack ? stack->redoText() : QString(),
         QT_TRANSLATE_NOOP("MainWindow", "&Redo"), QT_TRANSLATE_NOOP("MainWindow", "&Redo %1"));
}

void MainWindow::tell(const Error &error)
{
    if (error.kind == ErrorKind::Cancelled) {
        statusBar()->showMessage(m_words->say(error.message), 5000);
        return;
    }
    MessageBox box(MessageBox::Warning, QStringLiteral("Dossier"), m_words->say(error.message), inFront());
    box.addButton(say(QT_TRANSLATE_NOOP("MainWindow", "Close")), MessageBox::RejectRole);
    if (!error.detail.isEmpty())
        box.setDetailedText(error.detail);
    box.exec();
}

void MainWindow::tellDefect(const Error &error)
{
    keepForms();
    // What happens at each repaint is told once.
    if (std::exchange(m_tellsDefect, true))
        return;
    tell(error);
    m_tellsDefect = false;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    // No form stays behind, nor is what is typed in it lost.
    if (!letsSampleGo() || !giveUpForms()) {
        event->ignore();
        return;
    }
    Settings().set(Settings::Key::Geometry, saveGeometry());
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.front().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString path = event->mimeData()->urls().front().toLocalFile();
    event->acceptProposedAction();
    // The drag must end before a dialog opens.
    QTimer::singleShot(0, this, [this, path] {
        const bool table = path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive);
        if (table && m_session)
            importTableFrom(path);
        else if (table && !isLocked())
            importAnew(path);
        else
            openFile(path);
    });
}
