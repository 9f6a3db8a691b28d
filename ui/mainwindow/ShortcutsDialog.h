#pragma once

#include <QDialog>

class QMenu;
class QMenuBar;
class QTreeWidget;
class QTreeWidgetItem;
class Words;

/// Every key: those of the commands, as the menus have them, and those of the form, the list and the rest.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(const QMenuBar &menus, const Words &words, QWidget *parent = nullptr);

private:
    QTreeWidgetItem *addGroup(const QString &title);
    void add(QTreeWidgetItem &group, const QString &what, const QString &keys);
    void addCommands(QTreeWidgetItem &group, const QMenu &menu);
    void addRest(const Words &words);

    QTreeWidget *m_list;
};
