#pragma once

#include "exchange/Update.h"
#include "records/Result.h"

class Store;

/// What a table's changes of an incident are told from.
struct Base {
    Incident said;
    QString source;                ///< of which kind the table is
    bool isSource = true;          ///< else it was made from this case file
    bool isKnown = true;           ///< else the source said nothing of the incident before
    QSet<QUuid> removable;         ///< violations that go, where the table no longer has them
    qint64 notRemoved = 0;         ///< violations that the table lacks and may never have had
    const char *unclear = nullptr; ///< why there is no base, in the context "Import"
};

/// Of a table that was made from this case file, the version that it was made from: the one that its rows
/// name
/// (`rowVersions`, see DossierTable::version), else the one that it is nearest to. Of any other, what a
/// source of its kind said last. Where there is neither, and the incident merely has the same reference,
/// nothing. With `replace`, violations that the source brought are removable; of an edited export, all.
///
/// Where the table calls the incident otherwise than its base does, there is none.
Result<Base> baseOf(const Store &store, const Incident &stored, const TableIncident &theirs,
                    const std::vector<QString> &rowVersions, const TableReader &reader, bool replace);

/// Whether a table's incident `theirs` is one that has another reference by now: a source of its kind called
/// it so last, and said something like it, or the rows name a version of it.
Result<bool> isMeant(const Store &store, const Incident &stored, const Incident &theirs,
                     const std::vector<QString> &rowVersions, const TableReader &reader);
