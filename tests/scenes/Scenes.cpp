#include "scenes/Files.h"
#include "scenes/Stage.h"

#include "casefile/CaseFile.h"
#include "incidents/IncidentForm.h"
#include "incidents/IncidentModel.h"
#include "records/Defect.h"
#include "Samples.h"
#include "vocabulary/Words.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QProgressDialog>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QStatusBar>
#include <QTableView>
#include <QTreeWidget>

// A scene is a name, what is open where it begins, and what is done to bring it up; whoever adds one adds a
// line of the table. What stands before the window where it ends is closed by the runner.

namespace
{

QTableView *list()
{
    return Stage::find<QTableView>(u"incidentList"_qs);
}

/// A dialog that a command opens.
void opens(Stage &s, const char *command)
{
    s.action("MainWindow", command);
    s.dialog();
    s.picture();
}

/// The briefing's dialog, with its pages, or with why there are none.
void briefing(Stage &s, const char *command)
{
    s.action("MainWindow", command);
    s.dialog();
    s.until(u"pages"_qs, [] {
        const auto *which = Stage::find<QLabel>(u"whichPage"_qs);
        return which && !which->text().endsWith(u'…');
    });
}

void opensMenu(Stage &s, const char *menu)
{
    s.menu(menu);
    s.picture();
}

void summary(Stage &s)
{
    s.action("MainWindow", "Count&s");
    s.until(u"the counts"_qs, [] {
        const auto *victims = Stage::find<QLabel>(u"summaryVictims"_qs);
        return victims && !victims->text().isEmpty();
    });
}

/// The scroll area that holds a widget.
QScrollArea *areaOf(QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(widget))
            return area;
    }
    return nullptr;
}

void filterBy(Stage &s, const std::function<void(Filter &filter)> &change)
{
    s.gui([&] {
        Filter filter;
        change(filter);
        s.window().session()->setFilter(filter);
    });
    s.settled();
}

void choose(Stage &s, int rows)
{
    s.until(u"the list"_qs, [] { return list() != nullptr; });
    s.gui([rows] {
        list()->setFocus();
        list()->clearSelection();
        QItemSelection chosen;
        if (rows > 0)
            chosen.select(list()->model()->index(0, 0), list()->model()->index(rows - 1, 0));
        list()->selectionModel()->select(chosen, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    });
}

/// The keyboard on a cell of the first row, and F2.
void editCell(Stage &s, IncidentModel::Column column, int row = 0)
{
    choose(s, 1);
    s.post([column, row] {
        list()->setCurrentIndex(list()->model()->index(row, column));
        QTest::keyClick(list(), Qt::Key_F2);
    });
    s.until(u"a cell's editor"_qs, [] { return Stage::find<QWidget>(u"cellEditor"_qs) != nullptr; });
}

/// The filter of a column, from its head.
void filterColumn(Stage &s, IncidentModel::Column column)
{
    choose(s, 1);
    s.post([column] {
        list()->setColumnHidden(column, false);
        list()->setCurrentIndex(list()->model()->index(0, column));
        QTest::keyClick(list(), Qt::Key_Down, Qt::AltModifier);
    });
    s.popup();
}

IncidentForm *theForm()
{
    for (QWidget *top : QApplication::topLevelWidgets()) {
        for (auto *form : top->findChildren<IncidentForm *>()) {
            if (form->isVisible())
                return form;
        }
        if (auto *form = qobject_cast<IncidentForm *>(top); form && form->isVisible())
            return form;
    }
    return nullptr;
}

void form(Stage &s)
{
    s.until(u"the form"_qs, [] { return theForm() && theForm()->window()->isActiveWindow(); });
}

void newIncident(Stage &s)
{
    s.action("MainWindow", "&New incident");
    form(s);
}

void scrollForm(Stage &s, bool down)
{
    s.gui([down] {
        QScrollBar *bar = theForm()->findChild<QScrollArea *>()->verticalScrollBar();
        bar->setValue(down ? bar->maximum() : 0);
    });
}

/// What a message of the program stands in.
void tellsOf(Stage &s, const QString &file)
{
    s.openFile(s.copy(file));
    s.dialog();
    s.picture();
}

/// Until something is said below a field.
void remark(Stage &s)
{
    s.until(u"an answer"_qs, [] {
        const auto *said = Stage::find<QLabel>(u"remark"_qs);
        return said && said->foregroundRole() == QPalette::BrightText && !said->text().isEmpty();
    });
}

void typeInNewFile(Stage &s, const QString &first, const QString &second)
{
    s.action("MainWindow", "&New case file…");
    s.dialog();
    s.gui([&] {
        QList<QLineEdit *> hidden;
        for (QLineEdit *line : Stage::front()->findChildren<QLineEdit *>()) {
            if (line->echoMode() != QLineEdit::Normal)
                hidden << line;
        }
        if (hidden.size() > 1) {
            QTest::keyClicks(hidden[0], first);
            QTest::keyClicks(hidden[1], second);
        }
    });
    s.picture();
}

void import(Stage &s, const QString &table)
{
    const QString path = s.copy(table);
    s.post([&s, path] { s.window().importTableFrom(path); });
}

void eraseText(Stage &s, const QString &text)
{
    s.action("MainWindow", "Erase &text permanently…");
    s.dialog();
    s.type(u"purgeText"_qs, text);
    s.type(u"purgeReason"_qs, u"asked for by a witness"_qs);
    s.key(Qt::Key_Return);
    s.dialog();
    s.picture();
}

} // namespace

const std::vector<Scene> &scenes()
{
    static const std::vector<Scene> all{
        // Without a case file
        {"start", With::Nothing, [](Stage &s) { s.picture(); }},
        {"start-recent", With::Sample,
         [](Stage &s) {
             s.openFile(s.copy(u"hard.dossier"_qs));
             s.until(u"the other case file"_qs, [&] {
                 const Session *session = s.window().session();
                 return session && session->file().path().contains(u"hard");
             });
             s.settled();
             QFile::rename(s.path(u"sample.dossier"_qs), s.path(u"elsewhere.dossier"_qs));
             s.action("MainWindow", "&Close");
             s.until(u"the start page"_qs, [&] { return !s.window().session(); });
             s.picture();
             s.menu("&File");
             s.submenu("Open &recent");
             s.picture(u"menu"_qs);
         },
         true},
        {"start-sample", With::Nothing,
         [](Stage &s) {
             s.click(u"welcomeSample"_qs);
             s.until(u"the sample"_qs, [&s] { return s.window().session() != nullptr; });
             s.settled();
             s.picture();
         },
         true},
        {"new-file", With::Nothing, [](Stage &s) { opens(s, "&New case file…"); }},
        {"new-file-first", With::Nothing,
         [](Stage &s) {
             s.gui([] { QSettings().remove(u"author"_qs); });
             opens(s, "&New case file…");
         },
         true},
        {"author", With::Sample,
         [](Stage &s) {
             s.gui([] { QSettings().remove(u"author"_qs); });
             filterBy(s, [](Filter &filter) { filter.statuses = {Status::Draft}; });
             choose(s, 1);
             s.action("MainWindow", "De&lete");
             s.dialog();
             s.picture();
         },
         true},
        {"new-file-weak", With::Nothing, [](Stage &s) { typeInNewFile(s, u"monday"_qs, {}); }},
        {"new-file-differing", With::Nothing,
         [](Stage &s) { typeInNewFile(s, passphraseOfFiles, u"copper"_qs); }},
        {"new-file-strong", With::Nothing,
         [](Stage &s) { typeInNewFile(s, passphraseOfFiles, passphraseOfFiles); }},
        {"new-file-proposed", With::Nothing,
         [](Stage &s) {
             s.action("MainWindow", "&New case file…");
             s.dialog();
             s.gui([] { Stage::find<QPushButton>(u"suggestWords"_qs)->click(); });
             s.picture();
         }},
        {"open", With::Nothing,
         [](Stage &s) {
             s.copy(u"sample.dossier"_qs);
             s.action("MainWindow", "&Open…");
             s.dialog();
             s.gui([&] { static_cast<QFileDialog *>(Stage::front())->setDirectory(s.path({})); });
             s.picture();
         }},
        {"open-passphrase", With::Nothing,
         [](Stage &s) {
             s.openFile(s.copy(u"encrypted.dossier"_qs));
             s.dialog();
             s.picture();
         }},
        {"open-passphrase-wrong", With::Nothing,
         [](Stage &s) {
             s.openFile(s.copy(u"encrypted.dossier"_qs));
             s.dialog();
             s.type({}, u"copper lantern"_qs);
             s.key(Qt::Key_Return);
             remark(s);
             s.picture();
         }},

        // The window
        {"list", With::Each,
         [](Stage &s) {
             choose(s, 1);
             s.picture();
         }},
        {"list-none-selected", With::Each,
         [](Stage &s) {
             choose(s, 0);
             s.picture();
         }},
        {"list-several-selected", With::Each,
         [](Stage &s) {
             choose(s, 4);
             s.picture();
         }},
        {"list-menu", With::Sample,
         [](Stage &s) {
             choose(s, 1);
             s.clickAt([] { return list()->viewport(); },
                       [](QWidget *) { return list()->visualRect(list()->currentIndex()).center(); },
                       Qt::RightButton);
             s.popup();
             s.picture();
         }},
        {"list-columns", With::Sample,
         [](Stage &s) {
             s.clickAt([] { return list()->horizontalHeader()->viewport(); },
                       [](QWidget *) { return QPoint(200, 8); }, Qt::RightButton);
             s.popup();
             s.picture();
         }},
        {"list-column-filter", With::Each,
         [](Stage &s) {
             filterColumn(s, IncidentModel::Country);
             s.gui([] {
                 QWidget *values = Stage::find<QTreeWidget>(u"columnValues"_qs);
                 QTest::keyClick(values, Qt::Key_Space);
             });
             s.until(u"the counts"_qs, [&s] { return s.window().session()->isCounted(); });
             s.picture();
             s.key(Qt::Key_Escape);
             filterColumn(s, IncidentModel::Date);
             s.picture(u"date"_qs);
             s.key(Qt::Key_Escape);
             filterColumn(s, IncidentModel::Place);
             s.picture(u"place"_qs);
             s.key(Qt::Key_Escape);
             filterColumn(s, IncidentModel::Victims);
             s.picture(u"victims"_qs);
             s.key(Qt::Key_Escape);
             filterColumn(s, IncidentModel::Types);
             s.picture(u"types"_qs);
         },
         true},
        {"list-empty", With::Empty, [](Stage &s) { s.picture(); }},
        {"list-no-match", With::Sample,
         [](Stage &s) {
             s.type(u"search"_qs, u"no such word"_qs);
             s.until(u"an empty list"_qs, [&s] {
                 return s.window().session()->isCounted() &&
                        s.window().session()->answer().total.incidents == 0;
             });
             s.picture();
         }},
        {"filter", With::Each,
         [](Stage &s) {
             filterBy(s, [&s](Filter &filter) {
                 const auto tables = s.window().session()->answer().tables;
                 for (size_t i = 0; i < std::min<size_t>(3, tables.at(Session::ByCountry).rows.size()); ++i)
                     filter.countries << tables.at(Session::ByCountry).bySize()[i].keys;
                 for (size_t i = 0; i < std::min<size_t>(3, tables.at(Session::ByType).rows.size()); ++i)
                     filter.types << tables.at(Session::ByType).bySize()[i].keys;
                 filter.statuses = {Status::Verified, Status::UnderReview};
             });
             s.picture();
         }},
        {"filter-pane-end", With::Each,
         [](Stage &s) {
             s.gui([] {
                 auto *tree = Stage::front()->findChild<QTreeWidget *>();
                 tree->verticalScrollBar()->setValue(tree->verticalScrollBar()->maximum());
             });
             s.picture();
         }},
        {"facet-dialog", With::Each,
         [](Stage &s) {
             s.gui([] {
                 auto *tree = Stage::front()->findChild<QTreeWidget *>();
                 for (QTreeWidgetItemIterator at(tree); *at; ++at) {
                     // The line below the values of a condition, or else the last of them.
                     if ((*at)->parent() && !((*at)->flags() & Qt::ItemIsUserCheckable) &&
                         (*at)->parent() != tree->topLevelItem(0))
                         tree->setCurrentItem(*at);
                 }
                 tree->setFocus();
                 QTest::keyClick(tree, Qt::Key_Return);
             });
             if (!s.gui([] { return qobject_cast<QDialog *>(Stage::front()) != nullptr; }))
                 return; // few values stand in the pane, all of them
             s.dialog();
             s.picture();
         }},
        {"filter-saved", With::Sample,
         [](Stage &s) {
             s.gui([&s] {
                 Change change;
                 for (const auto &[name, json] :
                      {std::pair(u"Verified in Mali"_qs,
                                 u"{\"countries\":[\"ML\"],\"statuses\":[\"verified\"]}"_qs),
                       std::pair(u"Deaths in April, to be checked by the office in Dakar"_qs,
                                 u"{\"types\":[\"life\"],\"from\":\"2020-04-01\",\"to\":\"2020-04-30\"}"_qs),
                       std::pair(u"Without a title"_qs, u"{\"lacks\":[\"title_en\"]}"_qs)})
                     change.filters.push_back({name, std::nullopt, json});
                 s.window().session()->submit(std::move(change), u"saving filters"_qs);
             });
             filterBy(s, [](Filter &filter) {
                 filter.countries = {u"ML"_qs};
                 filter.statuses = {Status::Verified};
             });
             s.picture();
         },
         true},
        {"filter-save", With::Each,
         [](Stage &s) {
             filterBy(s, [](Filter &filter) { filter.statuses = {Status::Verified}; });
             s.clickText("FilterBar", "Save filter…");
             s.dialog();
             s.picture();
         }},
        {"panes-closed", With::Sample,
         [](Stage &s) {
             // On a small screen, the second has gone by itself.
             const bool folded = s.gui([] { return Stage::find<QWidget>(u"incidentPage"_qs) == nullptr; });
             s.action("MainWindow", "&Filter");
             if (!folded)
                 s.action("MainWindow", "Sele&cted incident");
             s.picture();
         },
         true},
        {"panes-asked-for", With::Sample,
         [](Stage &s) {
             if (s.gui([] { return Stage::find<QWidget>(u"incidentPage"_qs) == nullptr; }))
                 s.action("MainWindow", "Sele&cted incident");
             s.picture();
         },
         true},
        {"counts", With::Each,
         [](Stage &s) {
             summary(s);
             s.picture();
             s.gui([] {
                 QScrollBar *bar = areaOf(Stage::find<QLabel>(u"summaryVictims"_qs))->verticalScrollBar();
                 bar->setValue(bar->maximum());
             });
             s.picture(u"end"_qs);
             s.action("MainWindow", "&Incidents");
         }},
        {"counts-by", With::Each,
         [](Stage &s) {
             summary(s);
             const auto by = [&s](Key key) {
                 s.gui([key] {
                     areaOf(Stage::find<QLabel>(u"summaryVictims"_qs))->verticalScrollBar()->setValue(0);
                     auto *box = Stage::find<QComboBox>(u"countBy"_qs);
                     box->setFocus();
                     QTest::keyClick(box, Qt::Key_Home);
                     while (box->currentData().toInt() != static_cast<int>(key))
                         QTest::keyClick(box, Qt::Key_Down);
                 });
                 s.settled();
             };
             by(Key::Perpetrator);
             s.picture(u"perpetrator"_qs);
             by(Key::Year);
             s.picture(u"year"_qs);
             by(Key::Status);
             s.gui([] {
                 auto *button = Stage::find<QAbstractButton>(u"partMenu"_qs);
                 for (QAction *one : button->findChild<QMenu *>()->actions()) {
                     if (one->isCheckable())
                         one->trigger();
                 }
             });
             s.clickAt([] { return Stage::find<QWidget>(u"partMenu"_qs); },
                       [](QWidget *button) { return button->rect().center(); });
             s.popup();
             s.picture(u"menu"_qs);
         },
         true},
        {"counts-one-row", With::Sample,
         [](Stage &s) {
             filterBy(s, [](Filter &filter) { filter.countries = {u"NE"_qs}; });
             summary(s);
             s.picture();
         },
         true},
        {"counts-empty", With::Empty,
         [](Stage &s) {
             summary(s);
             s.picture();
         },
         true},
        {"counts-no-match", With::Sample,
         [](Stage &s) {
             filterBy(s, [](Filter &filter) { filter.words = u"no such word"_qs; });
             summary(s);
             s.picture();
         },
         true},

        // Menus
        {"menu-file", With::Sample, [](Stage &s) { opensMenu(s, "&File"); }},
        {"menu-edit", With::Sample, [](Stage &s) { opensMenu(s, "&Edit"); }},
        {"menu-view", With::Sample,
         [](Stage &s) {
             s.menu("&View");
             s.picture();
             s.submenu("&Language");
             s.picture(u"language"_qs);
             s.key(Qt::Key_Left);
             s.submenu("&Appearance");
             s.picture(u"appearance"_qs);
         }},
        {"menu-incident", With::Sample, [](Stage &s) { opensMenu(s, "&Incident"); }},
        {"menu-help", With::Sample, [](Stage &s) { opensMenu(s, "&Help"); }},

        // Incidents
        {"form-new", With::Each,
         [](Stage &s) {
             newIncident(s);
             s.picture();
             scrollForm(s, true);
             s.picture(u"end"_qs);
         }},
        {"form-mistakes", With::Sample,
         [](Stage &s) {
             newIncident(s);
             s.type(u"date_from"_qs, u"31/02/2024"_qs);
             s.type(u"country"_qs, u"zzz"_qs);
             s.type(u"coordinates"_qs, u"16°16'N"_qs);
             s.click(u"save"_qs);
             scrollForm(s, false);
             s.picture();
             scrollForm(s, true);
             s.picture(u"end"_qs);
         },
         true},
        {"form-edit", With::Each,
         [](Stage &s) {
             choose(s, 1);
             s.action("MainWindow", "&Edit", "command");
             form(s);
             s.picture();
             scrollForm(s, true);
             s.picture(u"end"_qs);
         }},
        {"form-proposals", With::Sample,
         [](Stage &s) {
             newIncident(s);
             s.type(u"type"_qs, u"Torture"_qs);
             s.type(u"victims_low"_qs, u"3"_qs);
             s.click(u"save"_qs);
             s.picture();
         },
         true},
        {"form-kept", With::Sample,
         [](Stage &s) {
             for (const QString &place : {u"Gao"_qs, u"Kidal"_qs}) {
                 newIncident(s);
                 s.type(u"place"_qs, place);
                 s.key(Qt::Key_Escape);
                 s.until(u"no form"_qs, [] { return !theForm(); });
             }
             s.picture();
         }},
        {"form-place-list", With::Sample,
         [](Stage &s) {
             newIncident(s);
             s.gui([] { theForm()->findChild<QLineEdit *>(u"place"_qs)->setFocus(); });
             // The names are looked for beside.
             s.until(u"places"_qs, [] {
                 QLineEdit *field = theForm()->findChild<QLineEdit *>(u"place"_qs);
                 field->clear();
                 QTest::keyClicks(field, u"a"_qs);
                 return QApplication::activePopupWidget() != nullptr;
             });
             s.popup();
             s.picture();
         },
         true},
        {"form-two-violations", With::Sample,
         [](Stage &s) {
             newIncident(s);
             s.click(u"addViolation"_qs);
             s.picture();
             scrollForm(s, true);
             s.picture(u"end"_qs);
         }},
        {"form-types", With::Sample,
         [](Stage &s) {
             newIncident(s);
             s.gui([] { QTest::keyClick(theForm()->window()->focusWidget(), Qt::Key_Down); });
             s.popup();
             s.picture();
         },
         true},
        {"form-type-list", With::Sample,
         [](Stage &s) {
             newIncident(s);
             s.gui([] {
                 QWidget *field = theForm()->window()->focusWidget();
                 QTest::keyClicks(field, u"tort"_qs);
             });
             s.popup();
             s.picture();
         },
         true},
        {"cell-date", With::Each,
         [](Stage &s) {
             editCell(s, IncidentModel::Date);
             s.picture();
         },
         true},
        {"cell-mistakes", With::Sample,
         [](Stage &s) {
             editCell(s, IncidentModel::Date);
             s.type(u"date_from"_qs, u"31/02/2020"_qs);
             s.type(u"date_to"_qs, u"soon"_qs);
             s.key(Qt::Key_Return);
             s.picture();
             s.key(Qt::Key_Escape);
             editCell(s, IncidentModel::Place);
             s.type(u"place"_qs, u"Sokolo"_qs);
             s.until(u"what stays"_qs, [] { return Stage::find<QLabel>(u"remark"_qs) != nullptr; });
             s.picture(u"place"_qs);
             s.key(Qt::Key_Escape);
             s.gui([&s] { s.window().session()->setOrder({Order::By::Place, true, Language::English}); });
             s.settled();
             s.post([] {
                 for (int row = 0; row < list()->model()->rowCount(); ++row) {
                     if (list()->model()->index(row, IncidentModel::Reference).data() == u"BF-2020-002"_qs)
                         list()->setCurrentIndex(list()->model()->index(row, IncidentModel::Victims));
                 }
                 QTest::keyClick(list(), Qt::Key_F2);
             });
             s.until(u"a cell's editor"_qs, [] { return Stage::find<QWidget>(u"cellEditor"_qs) != nullptr; });
             s.picture(u"several"_qs);
         },
         true},
        {"cell-victims", With::Large,
         [](Stage &s) {
             // Those of several violations are changed in the form.
             const int row = s.gui([&s] {
                 const auto ids = s.window().session()->listed();
                 const Store &store = s.window().session()->file().store();
                 const auto one = std::ranges::find_if(*ids, [&store](std::uint32_t id) {
                     const auto incident = store.incident({id});
                     return incident && incident->violations.size() == 1;
                 });
                 return static_cast<int>(one - ids->begin());
             });
             editCell(s, IncidentModel::Victims, row);
             s.type(u"victims_low"_qs, u"1,5"_qs);
             s.key(Qt::Key_Return);
             s.picture();
         },
         true},
        {"cell-status", With::Sample,
         [](Stage &s) {
             editCell(s, IncidentModel::StatusColumn);
             s.popup();
             s.picture();
         },
         true},
        {"deleted", With::Each,
         [](Stage &s) {
             s.gui([&s] {
                 Change change;
                 const auto ids = s.window().session()->listed();
                 for (size_t i = 0; i < std::min<size_t>(ids->size(), 40); i += 2)
                     change.hide.push_back({(*ids)[i]});
                 s.window().session()->submit(std::move(change), u"deleting"_qs);
             });
             s.settled();
             s.action("MainWindow", "Deleted &incidents…");
             s.dialog();
             s.until(u"the deleted"_qs, [] {
                 const auto *rows = Stage::find<QTableView>(u"deletedRows"_qs);
                 return rows && rows->model()->rowCount() > 0;
             });
             s.picture();
         },
         true},
        {"deleted-none", With::Empty,
         [](Stage &s) {
             s.action("MainWindow", "Deleted &incidents…");
             s.dialog();
             s.until(u"an answer"_qs, [] {
                 return Stage::find<QLabel>(u"deletedTold"_qs) != nullptr &&
                        Stage::find<QLineEdit>(u"deletedSearch"_qs) == nullptr;
             });
             s.picture();
         }},
        {"history", With::Each,
         [](Stage &s) {
             choose(s, 1);
             s.action("MainWindow", "&History…");
             s.dialog();
             s.picture();
         }},
        {"changes", With::Each,
         [](Stage &s) {
             s.action("MainWindow", "Chan&ges to the file…");
             s.dialog();
             s.until(u"the history"_qs, [] {
                 const auto *list = Stage::find<QTableView>(u"changesList"_qs);
                 return list && list->model()->rowCount() > 0;
             });
             s.picture();
         }},
        {"reason", With::Sample,
         [](Stage &s) {
             filterBy(s, [](Filter &filter) { filter.statuses = {Status::Verified}; });
             choose(s, 1);
             s.action("MainWindow", "De&lete");
             s.dialog();
             s.picture();
         },
         true},
        {"undo", With::Large,
         [](Stage &s) {
             filterBy(s, [](Filter &filter) { filter.statuses = {Status::Draft}; });
             choose(s, 5);
             s.action("MainWindow", "De&lete");
             s.until(u"something to undo"_qs, [&s] { return s.window().session()->undoStack().canUndo(); });
             s.settled();
             s.picture(u"deleted"_qs);
             s.menu("&Edit");
             s.picture();
         },
         true},

        // Tables
        {"import", With::Sample,
         [](Stage &s) {
             import(s, u"good.csv"_qs);
             s.dialog();
             s.picture();
             s.click(u"import"_qs);
             s.until(u"an import"_qs, [&s] { return s.window().session()->undoStack().canUndo(); });
             s.settled();
             s.picture(u"done"_qs);
         },
         true},
        {"paste", With::Sample,
         [](Stage &s) {
             s.gui([] {
                 QGuiApplication::clipboard()->setText(
                     u"country\tdate_from\tdate_to\tdate_precision\ttype\tvictims_low\n"
                     "ML\t2020-03-01\t2020-03-02\tday\tlife.unlawful-killing\t4\n"
                     "ML\t2020-03-05\t2020-03-05\tday\tlife.unlawful-killing\tmany\n"_qs);
             });
             s.action("MainWindow", "&Paste incidents…");
             s.dialog();
             s.picture();
             s.key(Qt::Key_Escape);
             s.gui([] { QGuiApplication::clipboard()->setText(u"What somebody wrote."_qs); });
             s.action("MainWindow", "&Paste incidents…");
             s.dialog();
             s.picture(u"refused"_qs);
         },
         true},
        {"import-mistakes", With::Sample,
         [](Stage &s) {
             import(s, u"mixed.csv"_qs);
             s.dialog();
             s.picture();
         }},
        {"import-conflicts", With::Sample,
         [](Stage &s) {
             import(s, u"changed.csv"_qs);
             s.dialog();
             s.picture();
         }},
        {"import-wrong-table", With::Sample,
         [](Stage &s) {
             import(s, u"wrong.csv"_qs);
             s.dialog();
             s.picture();
         }},
        {"import-progress", With::Sample,
         [](Stage &s) {
             import(s, u"long.csv"_qs);
             s.busy();
             s.picture();
             s.until(u"the end of the work"_qs, [] {
                 for (QWidget *top : QApplication::topLevelWidgets()) {
                     if (auto *progress = qobject_cast<QProgressDialog *>(top);
                         progress && progress->isVisible()) {
                         progress->cancel();
                         return false;
                     }
                 }
                 return true;
             });
         },
         true},
        {"export", With::Each, [](Stage &s) { opens(s, "&Export table…"); }},
        {"export-location", With::Sample,
         [](Stage &s) {
             s.action("MainWindow", "&Export table…");
             s.dialog();
             s.click(u"exportGo"_qs);
             s.dialog();
             s.picture();
         }},
        {"export-replace", With::Sample,
         [](Stage &s) {
             const QString table = s.copy(u"good.csv"_qs);
             s.post([&s, table] { s.window().exportTableTo(table, Visibility::Public); });
             s.until(u"a table"_qs, [&s] { return !s.window().statusBar()->currentMessage().isEmpty(); });
             s.picture(u"done"_qs);
             const QString other = s.copy(u"note.dossier"_qs);
             QFile::rename(other, s.path(u"note.csv"_qs));
             s.post([&s] { s.window().exportTableTo(s.path(u"note.csv"_qs), Visibility::Public); });
             s.dialog();
             s.picture();
         },
         true},

        // Briefings
        {"briefing", With::Each,
         [](Stage &s) {
             briefing(s, "Export &briefing…");
             s.picture();
         }},
        {"briefing-print", With::Sample,
         [](Stage &s) {
             briefing(s, "&Print…");
             s.picture();
         }},
        {"briefing-narrow", With::Sample,
         [](Stage &s) {
             briefing(s, "Export &briefing…");
             s.gui([] { Stage::front()->resize(520, Stage::front()->height()); });
             s.picture();
             s.click(u"showPages"_qs);
             s.picture(u"pages"_qs);
         }},
        {"briefing-refused", With::Sample,
         [](Stage &s) {
             briefing(s, "Export &briefing…");
             s.gui([] { Stage::find<QLineEdit>(u"briefingTitle"_qs)->setText(u"Name: \U0010FFFD"_qs); });
             s.until(u"why"_qs, [] { return Stage::find<QPushButton>(u"printCodes"_qs) != nullptr; });
             s.picture();
         }},
        {"briefing-none", With::Empty,
         [](Stage &s) {
             briefing(s, "Export &briefing…");
             s.picture();
         }},

        // What protects
        {"encrypt", With::Sample, [](Stage &s) { opens(s, "Encr&ypt…"); }},
        {"passphrase-change", With::Encrypted, [](Stage &s) { opens(s, "Chan&ge passphrase…"); }},
        {"passphrase-change-wrong", With::Encrypted,
         [](Stage &s) {
             s.action("MainWindow", "Chan&ge passphrase…");
             s.dialog();
             s.type(u"presentPassphrase"_qs, u"copper"_qs);
             s.click(u"noLonger"_qs);
             s.click(u"changePassphrase"_qs);
             s.picture();
         }},
        {"window-encrypted", With::Encrypted, [](Stage &s) { s.picture(); }},
        {"locked", With::Encrypted,
         [](Stage &s) {
             s.action("MainWindow", "&Lock now");
             s.until(u"the locked page"_qs,
                     [] { return Stage::find<QWidget>(u"unlockPassphrase"_qs) != nullptr; });
             s.picture();
             s.type(u"unlockPassphrase"_qs, u"copper"_qs);
             s.key(Qt::Key_Return);
             remark(s);
             s.picture(u"wrong"_qs);
         },
         true},
        {"backups-none", With::Empty, [](Stage &s) { opens(s, "Back&ups…"); }},
        {"backups", With::Sample,
         [](Stage &s) {
             s.gui([&s] { (void)s.window().session()->file().backUp(); });
             choose(s, 1);
             filterBy(s, [](Filter &filter) { filter.countries = {u"ML"_qs}; });
             s.gui([&s] {
                 Change change;
                 const auto ids = s.window().session()->listed();
                 const auto before = s.window().session()->file().store().incident({ids->front()}).value();
                 Incident after = before;
                 after.title.en += u" (corrected)"_qs;
                 after.place.name = u"Hombori"_qs;
                 change.edits.push_back({before, after});
                 change.hide = {{ids->back()}};
                 change.reason = u"a second source"_qs;
                 s.window().session()->submit(std::move(change), u"editing"_qs);
             });
             s.action("MainWindow", "Back&ups…");
             s.dialog();
             s.picture(u"unselected"_qs);
             s.gui([] { Stage::find<QListWidget>(u"backups"_qs)->setFocus(); });
             s.post([] { Stage::find<QListWidget>(u"backups"_qs)->setCurrentRow(0); });
             s.until(u"a comparison"_qs, [] { return Stage::find<QPushButton>(u"restore"_qs)->isEnabled(); });
             s.picture();
         },
         true},
        {"erase", With::Sample, [](Stage &s) { opens(s, "Erase &text permanently…"); }},
        {"erase-not-found", With::Sample, [](Stage &s) { eraseText(s, u"no such name"_qs); }},
        {"erase-confirm", With::Sample, [](Stage &s) { eraseText(s, u"Inates"_qs); }},
        {"settings", With::Sample, [](Stage &s) { opens(s, "S&ettings…"); }},
        {"read-only", With::Nothing,
         [](Stage &s) {
             const QString path = s.copy(u"sample.dossier"_qs);
             auto other = CaseFile::open(path, {}, samples::vocabulary());
             s.openFile(path);
             s.settled();
             s.picture();
             other->reset();
             s.until(u"a way to write"_qs, [] { return Stage::find<QPushButton>(u"reopen"_qs) != nullptr; });
             s.picture(u"left"_qs);
         },
         true},
        {"locked-elsewhere", With::Nothing,
         [](Stage &s) {
             const QString path = s.copy(u"sample.dossier"_qs);
             QFile lock(path + u".lock"_qs);
             if (!lock.open(QIODevice::WriteOnly) || lock.write("77\ndossier\nfield-laptop-2\n") < 0)
                 throw Stage::Missing{u"a lock"_qs};
             lock.close();
             s.openFile(path);
             s.dialog();
             s.picture();
             s.key(Qt::Key_Return);
             s.settled();
             s.picture(u"read-only"_qs);
         },
         true},

        // Messages
        {"told-damaged", With::Nothing, [](Stage &s) { tellsOf(s, u"damaged.dossier"_qs); }},
        {"told-damaged-with-backup", With::Sample,
         [](Stage &s) {
             s.gui([&s] { (void)s.window().session()->file().backUp(); });
             s.action("MainWindow", "&Close");
             s.until(u"the start page"_qs, [&] { return !s.window().session(); });
             const QString path = s.path(u"sample.dossier"_qs);
             QFile file(path);
             constexpr qint64 page = 4096;
             if (!file.open(QIODevice::ReadWrite) || !file.seek(page) ||
                 file.write(QByteArray(3 * page, '\xaa')) < 0)
                 throw Stage::Missing{u"a damaged file"_qs};
             file.close();
             s.openFile(path);
             s.dialog();
             s.picture();
         },
         true},
        {"told-newer", With::Nothing, [](Stage &s) { tellsOf(s, u"newer.dossier"_qs); }},
        {"told-no-case-file", With::Nothing, [](Stage &s) { tellsOf(s, u"note.dossier"_qs); }},
        {"told-table", With::Nothing, [](Stage &s) { tellsOf(s, u"good.csv"_qs); }},
        {"told-not-there", With::Nothing,
         [](Stage &s) {
             s.openFile(s.path(u"gone.dossier"_qs));
             s.dialog();
             s.picture();
         }},
        {"told-migrated", With::Nothing, [](Stage &s) { tellsOf(s, u"older.dossier"_qs); }, true},
        {"told-gone", With::Sample,
         [](Stage &s) {
             s.until(u"the backup of the day"_qs,
                     [&s] { return !s.window().session()->file().backups().empty(); });
             QFile::rename(s.path(u"sample.dossier"_qs), s.path(u"elsewhere.dossier"_qs));
             s.dialog();
             s.picture();
             s.key(Qt::Key_Escape);
             s.until(u"the window"_qs, [&s] { return s.window().isActiveWindow(); });
             s.picture(u"window"_qs);
         },
         true},
        {"told-contradicted", With::Sample,
         [](Stage &s) {
             s.action("MainWindow", "&Close");
             s.until(u"the start page"_qs, [&] { return !s.window().session(); });
             const QString path = s.path(u"sample.dossier"_qs);
             if (!samples::tamper(path, {u"UPDATE violation SET low = 100 WHERE incident_id = "
                                         "(SELECT id FROM incident WHERE reference = 'NE-2020-001')"_qs}))
                 throw Stage::Missing{u"a file that another program changed"_qs};
             s.openFile(path);
             s.dialog();
             s.picture();
             s.key(Qt::Key_Escape);
             s.until(u"the window"_qs, [&s] { return s.window().isActiveWindow(); });
             s.picture(u"window"_qs);
         },
         true},
        {"told-defect", With::Sample,
         [](Stage &s) {
             s.post([&s] {
                 try {
                     throw std::bad_alloc();
                 } catch (...) {
                     emit s.window().session()->failed(caughtDefect());
                 }
             });
             s.dialog();
             s.picture();
         }},

        // Help
        {"help", With::Nothing, [](Stage &s) { opens(s, "User &guide"); }},
        {"help-topic", With::Sample,
         [](Stage &s) {
             s.action("MainWindow", "Export &briefing…");
             s.dialog();
             s.key(Qt::Key_F1);
             s.dialog();
             s.picture();
         }},
        {"help-shortcuts", With::Sample, [](Stage &s) { opens(s, "&Keyboard shortcuts"); }},
        {"help-counting", With::Sample, [](Stage &s) { opens(s, "&Counting method"); }},
        {"help-protection", With::Sample, [](Stage &s) { opens(s, "What is &protected"); }},
        {"about", With::Sample, [](Stage &s) { opens(s, "&About Dossier"); }},
    };
    return all;
}
