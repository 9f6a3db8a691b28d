#include "mainwindow/ShortcutsDialog.h"

#include "text/FocusOrder.h"
#include "vocabulary/Words.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace
{

/// As it is read, not as it is pressed.
QString bare(QString title)
{
    return title.remove(QLatin1Char('&')).remove(QChar(0x2026));
}

QString written(const QList<QKeySequence> &keys)
{
    QStringList all;
    for (const QKeySequence &one : keys)
        all << one.toString(QKeySequence::NativeText);
    return all.join(QStringLiteral(", "));
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const QMenuBar &menus, const Words &words, QWidget *parent)
    : QDialog(parent)
    , m_list(new QTreeWidget(this))
{
    setWindowTitle(words.translate("ShortcutsDialog", "Keyboard shortcuts"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 12);
    m_list->setObjectName(QStringLiteral("shortcuts"));
    m_list->setAccessibleName(windowTitle());
    frameAsPane(*m_list);
    showWhetherFocused(*m_list);
    m_list->setColumnCount(2);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setItemsExpandable(false);
    m_list->setIndentation(12);
    column->addWidget(m_list, 1);
    for (const QAction *menu : menus.actions())
        addCommands(*addGroup(bare(menu->text())), *menu->menu());
    addRest(words);
    m_list->expandAll();
    m_list->setCurrentItem(m_list->topLevelItem(0)->child(0));
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(false);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(words.translate("GuideDialog", "Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(20, 0, 20, 0);
    row->addWidget(buttons);
    column->addLayout(row);
    followLayout(*this);
    resize(560, 640);
}

QTreeWidgetItem *ShortcutsDialog::addGroup(const QString &title)
{
    auto *group = new QTreeWidgetItem(m_list, {title});
    QFont font = m_list->font();
    font.setWeight(QFont::DemiBold);
    group->setFont(0, font);
    group->setFlags(Qt::ItemIsEnabled);
    return group;
}

void ShortcutsDialog::add(QTreeWidgetItem &group, const QString &what, const QString &keys)
{
    auto *row = new QTreeWidgetItem(&group, {what, keys});
    row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
}

void ShortcutsDialog::addCommands(QTreeWidgetItem &group, const QMenu &menu)
{
    for (const QAction *one : menu.actions()) {
        if (const QMenu *below = one->menu()) {
            for (const QAction *command : below->actions()) {
                if (!command->shortcut().isEmpty())
                    add(group, bare(one->text()) + QStringLiteral(" › ") + bare(command->text()),
                        written(command->shortcuts()));
            }
        } else if (!one->shortcut().isEmpty()) {
            // What would be undone is named elsewhere.
            add(group, bare(one->iconText().isEmpty() ? one->text() : one->iconText()),
                written(one->shortcuts()));
        }
    }
    if (group.childCount() == 0)
        group.setHidden(true);
}

/// What no command stands for.
void ShortcutsDialog::addRest(const Words &words)
{
    const auto say = [&](const char *text) { return words.translate("ShortcutsDialog", text); };
    const auto keys = [](std::initializer_list<QKeyCombination> all) {
        QList<QKeySequence> sequences;
        for (const QKeyCombination one : all)
            sequences << QKeySequence(one);
        return written(sequences);
    };
    QTreeWidgetItem *list = addGroup(say(QT_TRANSLATE_NOOP("ShortcutsDialog", "List of incidents")));
    add(*list, say(QT_TRANSLATE_NOOP("ShortcutsDialog", "Edit the selected incident")),
        keys({Qt::Key_Return}));
    add(*list, say(QT_TRANSLATE_NOOP("ShortcutsDialog", "Change the cell")), keys({Qt::Key_F2}));
    add(*list, say(QT_TRANSLATE_NOOP("ShortcutsDialog", "Filter by the column")),
        keys({Qt::ALT | Qt::Key_Down}));
    add(*list, say(QT_TRANSLATE_NOOP("ShortcutsDialog", "Select several incidents")),
        keys({Qt::SHIFT | Qt::Key_Up, Qt::SHIFT | Qt::Key_Down}));
    add(*list, say(QT_TRANSLATE_NOOP("ShortcutsDialog", "Select all incidents")),
        keys({Qt::CTRL | Qt::Key_A}));
    add(*list, say(QT_TRANSLATE_NOOP("ShortcutsDialog", "First, last incident")),
        keys({Qt::CTRL | Qt::Key_Home, Qt::CTRL | Qt::Key_End}));
    QTreeWidgetItem *form = addGroup(say(QT_TRANSLATE_NOOP("ShortcutsDialog", "Form of an incident")));
    add(*form, say(QT_TRANSLATE_NOOP("ShortcutsDialog", "Next field, or press the button")),
        keys({Qt::Key_Return}));
    add(*form, say(QT_TRANSLATE_NOOP("ShortcutsDialog", "Save")), keys({Qt::CTRL | Qt::Key_Return}));
    add(*form, say(QT_TRANSLATE_NOOP("ShortcutsDialog", "Save and add another")),
        keys({Qt::CTRL | Qt::SHIFT | Qt::Key_Return}));
    add(*form, say(QT_TRANSLATE_NOOP("ShortcutsDialog", "Finish later; what is typed is kept")),
        keys({Qt::Key_Escape}));
    add(*form, say(QT_TRANSLATE_NOOP("ShortcutsDialog", "Browse types, countries and regions")),
        keys({Qt::Key_Down}));
    add(*form, say(QT_TRANSLATE_NOOP("ShortcutsDialog", "Open, discard unsaved changes above the list")),
        keys({Qt::Key_Return, Qt::Key_Delete}));
    QTreeWidgetItem *rest = addGroup(say(QT_TRANSLATE_NOOP("ShortcutsDialog", "Search, filter and charts")));
    add(*rest, say(QT_TRANSLATE_NOOP("ShortcutsDialog", "Turn conditions in the search line into a filter")),
        keys({Qt::Key_Return}));
    add(*rest, say(QT_TRANSLATE_NOOP("ShortcutsDialog", "Choose a value of the filter")),
        keys({Qt::Key_Space}));
    add(*rest, say(QT_TRANSLATE_NOOP("ShortcutsDialog", "Choose a month, or several")),
        keys({Qt::Key_Right, Qt::SHIFT | Qt::Key_Right}));
    add(*rest, say(QT_TRANSLATE_NOOP("ShortcutsDialog", "Next bar, and filter by it")),
        keys({Qt::Key_Down, Qt::Key_Return}));
}
