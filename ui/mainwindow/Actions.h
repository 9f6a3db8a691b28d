#pragma once

#include "mainwindow/MainWindow.h"

#include <QAction>
#include <QMenu>

/// The actions of the window that are enabled and disabled. They belong to the menus.
struct MainWindow::Actions {
    QMenu *recent = nullptr;
    QAction *close = nullptr, *saveCopy = nullptr, *importTable = nullptr, *exportTable = nullptr;
    QAction *lock = nullptr, *passphrase = nullptr, *backups = nullptr, *purge = nullptr;
    QAction *exportBriefing = nullptr, *print = nullptr;
    QAction *undo = nullptr, *redo = nullptr, *copy = nullptr, *search = nullptr;
    QAction *showIncidents = nullptr, *showSummary = nullptr, *showFilter = nullptr, *showIncident = nullptr;
    QAction *nextPane = nullptr, *previousPane = nullptr, *showForm = nullptr;
    QAction *newIncident = nullptr, *editIncident = nullptr, *duplicate = nullptr, *remove = nullptr;
    QAction *history = nullptr, *changes = nullptr, *changeMany = nullptr, *nextUnreviewed = nullptr,
            *deleted = nullptr, *paste = nullptr;
    QMenu *mark = nullptr;
};
