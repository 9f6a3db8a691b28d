#pragma once

#include "records/Incident.h"

#include <QJsonValue>
#include <QSet>

#include <optional>
#include <span>
#include <vector>

class TableReader;
class Vocabulary;
class Words;

/// A field of an incident that a table changed since it was taken in last. The values are those of JSON; of a
/// violation, the whole violation, and null where there is none.
struct UpdateStep {
    qint64 line = 0;
    QString reference;
    QString column; ///< of the table; empty where the whole row is meant
    QString field;  ///< its name in JSON
    QJsonValue base, mine, theirs;
};

/// The same, to be read: any of the values may be empty.
struct StepInWords {
    QString field;
    QString base, mine, theirs;
};

StepInWords inWords(const UpdateStep &step, const Vocabulary &vocabulary, const Words &words);

/// An incident as the rows of a table make it.
struct TableIncident {
    Incident incident;
    std::vector<qint64> lines; ///< of its violations
};

/// What an update makes of an incident.
struct Updated {
    Incident incident;
    /// All that the source says of it, from which its next changes are to be told: the table's rows, and
    /// what it had said before of what it has no column or no row for.
    Incident said;
    std::vector<UpdateStep> taken;
    std::vector<UpdateStep> conflicts; ///< changed on both sides, and left alone
    std::vector<UpdateStep> missing;   ///< violations of `base` that the table no longer has, left alone

    bool isChanged() const { return !taken.empty(); }
};

/// A three-way merge (see records/Merge): what the table changed since `base` comes in, what the user changed
/// stays, what both changed otherwise is a conflict. What the table does not speak of, and violations that it
/// has no row for, are not touched; but those that are named `removable` are removed, where it no longer has
/// them and the user did not change them. Nothing where it is not clear which violations the rows stand for
/// (see Pairing.h).
std::optional<Updated> updated(const Incident &base, const Incident &mine, const TableIncident &theirs,
                               const TableReader &reader, const QSet<QUuid> &removable = {});

/// Whether the incident holds all that the table says of it already.
bool saysTheSame(const Incident &mine, const TableIncident &theirs, const TableReader &reader);

/// Whether a source that said `a` says the same with `b`, as far as such tables speak of it.
bool sameStatement(const Incident &a, const Incident &b, const TableReader &reader);
