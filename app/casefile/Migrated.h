#pragma once

#include <QtGlobal>

/// What bringing an older file up to date changed in its records, each as an entry of its history. The same
/// file gives the same entries on every machine, and so the same state.
struct Migrated {
    /// Incidents taken in from UCDP GED by earlier versions, which recorded both sides of a battle as alleged
    /// perpetrators: they are parties to a conflict now.
    qint64 sidesOfBattles = 0;
};
