#pragma once

#include "records/Incident.h"

#include <QJsonObject>

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
    std::vector<UpdateStep> taken;
    std::vector<UpdateStep> conflicts; ///< changed on both sides, and left alone

    bool isChanged() const { return !taken.empty(); }
};

/// A three-way merge, by groups of fields that only together mean something: what the table changed since
/// `base` comes in, what the user changed stays, what both changed otherwise is a conflict. What the table
/// does not speak of, and violations that it has no row for, are not touched; with `replace`, violations that
/// it had and no longer has are removed, unless the user changed them. Violations are the same where their
/// UUIDs are, else by their content, then by their type and order. Without a base, only what is empty is
/// filled in.
Updated updated(const std::optional<QJsonObject> &base, const Incident &mine, const TableIncident &theirs,
                const TableReader &reader, bool replace);

/// Whether the incident holds all that the table says of it already.
bool saysTheSame(const Incident &mine, const TableIncident &theirs, const TableReader &reader);

/// The content of an incident that a table's changes are to be told from, out of `versions` of it, the oldest
/// first: the one it is nearest to, the older one of two. For a table that was made from this very case file.
const QJsonObject &nearest(const std::vector<QJsonObject> &versions, const TableIncident &theirs,
                           const TableReader &reader);
