#pragma once

#include "records/Incident.h"
#include "records/Result.h"

#include <QSet>
#include <QStringList>

#include <optional>
#include <vector>

/// What bringing an older file up to date changed in its records, each as an entry of its history. The same
/// file gives the same entries on every machine, and so the same state.
struct Migrated {
    /// Incidents taken in from UCDP GED by earlier versions, which recorded both sides of a battle as alleged
    /// perpetrators: they are parties to a conflict now.
    qint64 sidesOfBattles = 0;
    /// Names of saved filters that ask for one of those sides as an alleged perpetrator: they were left as
    /// they are, and find less.
    QStringList filters = {};

    /// What to tell the user; nothing where nothing was changed.
    std::vector<Message> told() const;
    std::optional<Message> toldOfFilters() const;
};

/// How the history tells that version 4 of the file moved the sides of battles from the alleged perpetrators
/// of a violation to its parties.
namespace sidesMoved
{
inline constexpr const char *program = "dossier 4"; ///< the entry's
inline constexpr const char *type = "life.conflict-death";
/// Up to this version, both sides of a battle were stored as alleged perpetrators.
inline constexpr int lastBefore = 3;
/// Whether an incident of such a version has sides to move.
bool isMeant(const Incident &incident);
/// Does so in an incident. The names that were moved.
QSet<QString> in(Incident &incident);
/// Does so in what was typed and not saved of such an incident (Store::keepDraft): the names that stood there
/// when it was opened. A name that was typed stays where it was typed.
QString inForm(const QString &content);
/// Whether a saved filter asks for one of these names as that of an alleged perpetrator.
bool isAskedFor(const QString &filter, const QSet<QString> &names);
} // namespace sidesMoved
