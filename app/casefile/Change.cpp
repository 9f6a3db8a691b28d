#include "casefile/Change.h"

#include <ranges>

Change Change::reversed() const
{
    Change reverse;
    for (const Edit &edit : std::views::reverse(edits)) {
        if (edit.before)
            reverse.edits.push_back({edit.after, *edit.before, edit.source, edit.saidBefore, edit.said});
        else
            reverse.hide.push_back(edit.after.id);
    }
    reverse.show = hide;
    reverse.hide.insert(reverse.hide.end(), show.begin(), show.end());
    for (const FilterEdit &edit : std::views::reverse(filters))
        reverse.filters.push_back({edit.name, edit.after, edit.before});
    // It was stored before: neither the rules nor the clock of today keep it from coming back.
    reverse.asFound = true;
    reverse.undoes = !undoes;
    reverse.reason = undoneReason;
    reverse.undoneReason = reason;
    return reverse;
}
