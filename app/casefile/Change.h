#pragma once

#include "records/Incident.h"
#include "records/Result.h"

#include <functional>
#include <optional>
#include <vector>

/// The one way to change a case file: what, before, after. Store::apply carries it out, whole or not at
/// all, and gives back what was done, whose reverse undoes it.
struct Change {
    /// An incident logged (no `before`) or edited (both; `before` must still be what the file holds).
    struct Edit {
        std::optional<Incident> before;
        Incident after;
        /// Of which kind the source is whose statement this is, for the history; empty for what people do.
        QString source = {};
        /// What the source said, where the record becomes otherwise (or stays as it was): the history keeps
        /// it in an entry of its own, which changes nothing.
        std::optional<Incident> said = {};
        std::optional<Incident> saidBefore = {}; ///< by the same source: taken up again where this is undone
    };
    /// A saved filter, as JSON; no `after` removes it.
    struct FilterEdit {
        QString name;
        std::optional<QString> before;
        std::optional<QString> after;
    };

    std::vector<Edit> edits;
    std::vector<IncidentId> hide; ///< incidents deleted: kept in the file, no longer shown or counted
    std::vector<IncidentId> show; ///< deleted incidents taken back
    std::vector<FilterEdit> filters;
    QString reason;
    /// It takes another change back, and its entries in the history say so. The reason of that one is none
    /// for the opposite; it is kept for when this one is taken back in turn.
    bool undoes = false;
    QString undoneReason = {};
    /// What contradicts its history may be replaced or hidden, as a whole, by what a backup holds. Else
    /// nothing is written onto it: the new entry of its history would vouch for what another program wrote.
    bool mends = false;
    /// The rules of records are not asked: what was stored elsewhere is brought over as it is.
    bool asFound = false;
    /// The state of the file on which the change is based: where the file has another by now, nothing is
    /// written. Empty: the one that the store saw last.
    QString base;
    QString state; ///< after a change that was applied

    bool isEmpty() const { return edits.empty() && hide.empty() && show.empty() && filters.empty(); }
    /// What undoes a change that was applied.
    Change reversed() const;
};

/// Where the incidents of a change too large for the memory come from, one at a time.
struct ChangeSource {
    /// The next incident; nothing behind the last; an error where the change must not be carried out. Called
    /// in a thread of its own, ahead of the writing.
    std::function<Result<std::optional<Incident>>()> next;
    /// What becomes of it, called in the same order in the thread that writes: to be logged, to replace
    /// another, or (nothing) to be left alone.
    std::function<Result<std::optional<Change::Edit>>(Incident &&)> settle;
    QString reason;
    QString base = {}; ///< as Change::base
};
